"""给药记录 as a paper, and what the duty book says of the stock, in the words of the house."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from station.domain.medicines import (
    DoseUnit,
    Order,
    Pattern,
    Regimen,
    Route,
    Source,
    quantity_words,
)
from station.domain.medicines_cautions import Caution, CautionKind, asked
from station.domain.medicines_doses import DoseEntry, Effect, Outcome
from station.domain.medicines_stock import Move, MoveKind, StockPage
from station.domain.papers import Paper, PaperKind
from station.domain.policy import Policy

UNITS: Mapping[DoseUnit, str] = {
    DoseUnit.TABLET: "片",
    DoseUnit.CAPSULE: "粒",
    DoseUnit.BAG: "袋",
    DoseUnit.MILLIGRAM: "mg",
    DoseUnit.GRAM: "g",
    DoseUnit.MILLILITRE: "ml",
    DoseUnit.DROP: "滴",
    DoseUnit.UNIT: "单位",
    DoseUnit.PUFF: "揿",
    DoseUnit.PATCH: "贴",
}


def amount_words(thousandths: int, unit: DoseUnit) -> str:
    """An amount with its unit: 0.5 片."""
    return f"{quantity_words(thousandths)} {UNITS[unit]}"


def page_words(page: StockPage) -> str:
    """What the hand-over says of a controlled page: its balance, and the last count."""
    there = f"{page.title} 账面 {amount_words(page.balance, page.unit)}"
    count = page.last_count
    if count is None or count.counted is None:
        return there
    return f"{there}，清点 {amount_words(count.counted, page.unit)}"


def difference_words(page: StockPage, counted: int) -> str:
    """What the duty book says of a count that found another figure; it names nobody."""
    book, there = (amount_words(each, page.unit) for each in (page.balance, counted))
    return f"药品清点不符：{page.title}（专册第 {page.id} 页）账面 {book}，实有 {there}"


@dataclass(frozen=True, slots=True)
class OrderPaperLine:
    """One order: medicine, how much which way, when, on whose word, from until when."""

    medicine: str
    dose: str
    times: str
    source: str
    span: str


@dataclass(frozen=True, slots=True)
class DosePaperLine:
    """One dose; on a blank record all behind the medicine is for the pen."""

    day: str
    due: str
    made: str
    medicine: str
    told: str
    clerk: str
    witness: str


@dataclass(frozen=True, slots=True)
class KeptPaperLine:
    """What came to the station's keeping or went out of it, beside the doses."""

    when: str
    medicine: str
    what: str
    quantity: str
    to_whom: str
    clerk: str
    witness: str


@dataclass(frozen=True, slots=True)
class MedicinePaper(Paper):
    """给药记录 of one resident and month; who takes kept medicine along signs it, too."""

    kind: ClassVar = PaperKind.MEDICINES

    bed: str
    month: str
    cautions: str
    orders: tuple[OrderPaperLine, ...]
    doses: tuple[DosePaperLine, ...]
    tally: str
    kept: tuple[KeptPaperLine, ...] = ()


ROUTES: Mapping[Route, str] = {
    Route.MOUTH: "口服",
    Route.TONGUE: "舌下",
    Route.BREATH: "吸入",
    Route.UNDER_SKIN: "皮下",
    Route.MUSCLE: "肌注",
    Route.SKIN: "外用",
    Route.EYE: "滴眼",
    Route.RECTUM: "直肠",
}
SOURCES: Mapping[Source, str] = {
    Source.DOCTOR: "医生医嘱",
    Source.DISCHARGE: "出院小结",
    Source.OWN: "自带药",
}
OUTCOMES: Mapping[Outcome, str] = {
    Outcome.GIVEN: "已给",
    Outcome.REFUSED: "拒服",
    Outcome.HELD: "暂停",
    Outcome.ABSENT: "人不在",
    Outcome.VOMITED: "吐出",
}
EFFECTS: Mapping[Effect, str] = {
    Effect.HELPED: "有效",
    Effect.A_LITTLE: "稍好",
    Effect.NONE: "无效",
    Effect.WORSE: "加重",
}
MISSED = "漏给"
KEPT: Mapping[MoveKind, str] = {
    MoveKind.BROUGHT: "带来",
    MoveKind.RECEIVED: "收入",
    MoveKind.RETURNED: "带回",
    MoveKind.FOUND: "盘盈",
    MoveKind.WASTED: "销毁",
    MoveKind.TAKEN_ALONG: "随身带出",
    MoveKind.GIVEN_BACK: "退还",
    MoveKind.LOST: "短少",
}
"""What the record tells of the stock book; doses and counts have their own places."""


def caution_words(cautions: Iterable[Caution]) -> str:
    """Allergies and diet as they were told; that nobody asked is said, too."""
    known = [each for each in cautions if each.holds]
    told = [
        f"{'过敏' if each.kind is CautionKind.ALLERGY else '饮食'}：{each.words}"
        for each in known
        if each.kind is not CautionKind.NONE_KNOWN
    ]
    if any(each.kind is CautionKind.NONE_KNOWN for each in known):
        told.append("已询问，未发现过敏")
    if not asked(known):
        told.append("未询问过敏史")
    return "；".join(told)


def regimen_words(regimen: Regimen) -> str:
    """When an order is due."""
    if regimen.pattern is Pattern.TIMES:
        return "、".join(f"{each:%H:%M}" for each in regimen.times)
    if regimen.pattern is Pattern.EVERY:
        return f"每 {regimen.every_hours} 小时"
    return (
        f"必要时（{regimen.needed_for}），间隔 {regimen.least_hours} 小时，"
        f"一天最多 {regimen.most_per_day} 次"
    )


def order_line(order: Order) -> OrderPaperLine:
    """An order as the record lists it, with what became of it."""
    facts, last = order.facts, order.last_moment
    end = "" if last is None else f"{last:%m-%d %H:%M}"
    how = "停" if order.stopped else "改" if order.successor is not None else ""
    source = "，".join(filter(None, (SOURCES[facts.source], facts.prescriber)))
    return OrderPaperLine(
        order.title,
        f"{amount_words(facts.dose, facts.unit)} {ROUTES[facts.route]}",
        regimen_words(facts.regimen),
        source,
        f"{facts.starts_at:%m-%d %H:%M} 至 {end}{how}",
    )


def dose_line(order: Order, due_at: datetime | None) -> DosePaperLine:
    """A dose that is due, to be written by pen."""
    facts = order.facts
    due = "必要时" if due_at is None else f"{due_at:%H:%M}"
    medicine = f"{order.title} {amount_words(facts.dose, facts.unit)}"
    day = "" if due_at is None else f"{due_at:%m-%d}"
    return DosePaperLine(day, due, "", medicine, "", "", "")


def entry_line(order: Order, entry: DoseEntry, policy: Policy) -> DosePaperLine:
    """A dose as it was written down, with both times when that was late."""
    when = entry.due_at or entry.happened_at
    told = [OUTCOMES[entry.outcome], entry.needed_for, entry.reason, entry.acknowledged]
    if entry.effect is not None:
        seen = f"{entry.effect.happened_at:%H:%M} {EFFECTS[entry.effect.effect]}"
        told.append("，".join(filter(None, (seen, entry.effect.note))))
    if entry.alone:
        told.append(f"单人：{entry.alone}")
    if entry.late(policy):
        told.append(f"登记于 {entry.entered_at:%m-%d %H:%M}")
    if entry.corrects is not None:
        told.append("更正")
    return DosePaperLine(
        f"{when:%m-%d}",
        "必要时" if entry.due_at is None else f"{entry.due_at:%H:%M}",
        f"{entry.happened_at:%H:%M}",
        f"{order.title} {amount_words(entry.quantity, order.facts.unit)}",
        "；".join(filter(None, told)),
        entry.clerk,
        entry.witness,
    )


def kept_line(page: StockPage, move: Move) -> KeptPaperLine:
    """A row of the stock book, as whoever takes the medicine signs for it."""
    corrected = "（更正）" if move.corrects is not None else ""
    return KeptPaperLine(
        f"{move.happened_at:%m-%d %H:%M}",
        page.title,
        f"{KEPT[move.kind]}{corrected}",
        amount_words(move.quantity, page.unit),
        "，".join(filter(None, (move.to_whom, move.reason))),
        move.clerk,
        move.second,
    )


def missed_line(order: Order, due_at: datetime) -> DosePaperLine:
    """A dose that nobody gave, and nobody said why."""
    line = dose_line(order, due_at)
    return DosePaperLine(line.day, line.due, "", line.medicine, MISSED, "", "")
