"""物资发放签收单 and the day's list of what was given, as papers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from station.domain.belongings import SignedHow
from station.domain.goods import IssueRecord
from station.domain.papers import Issued, Paper, PaperKind

SIGNED: Mapping[SignedHow, str] = {
    SignedHow.HAND: "本人签名",
    SignedHow.THUMB: "本人按指印",
    SignedHow.WITNESS: "不能签名，由见证人签名",
}


@dataclass(frozen=True, slots=True)
class GoodsPaperLine:
    """One of the goods on a receipt: what, how many, and whether it comes back."""

    goods: str
    unit: str
    quantity: str
    remark: str


@dataclass(frozen=True, slots=True)
class GoodsReceipt(Paper):
    """物资发放签收单: what one person got in one go, signed for."""

    kind: ClassVar = PaperKind.GOODS

    given_at: datetime
    lines: tuple[GoodsPaperLine, ...]
    signed: str
    reason: str  # why more than the limit was given, and who permitted it
    clerk: str


@dataclass(frozen=True, slots=True)
class GoodsDayLine:
    """One receipt on the list of a day; the last column is left for the signature."""

    number: str
    name: str
    rescue_number: str
    at: str
    goods: str
    clerk: str
    signed: str = ""


@dataclass(frozen=True, slots=True)
class GoodsDay(Issued):
    """物资发放日清单: everything that was given on a day."""

    kind: ClassVar = PaperKind.GOODS_DAY

    day: str
    lines: tuple[GoodsDayLine, ...]
    total: str

    @property
    def subject(self) -> str:
        return self.day


def receipt_lines(issue: IssueRecord) -> tuple[GoodsPaperLine, ...]:
    """The goods of a receipt as printed."""
    return tuple(
        GoodsPaperLine(
            each.goods, each.unit, str(each.quantity), "离站时归还" if each.returnable else ""
        )
        for each in issue.lines
    )


def goods_words(issue: IssueRecord) -> str:
    """The goods of a receipt in one line: 毛巾 1 条、棉衣 1 件."""
    return "、".join(f"{each.goods} {each.quantity} {each.unit}" for each in issue.lines)


def signed_words(issue: IssueRecord) -> str:
    """How somebody signed; a witness by name."""
    return "：".join(filter(None, (SIGNED[issue.signed], issue.witness)))


def reason_words(issue: IssueRecord) -> str:
    """Why more than the limit was given, and who permitted it; empty where nothing went over."""
    if not issue.second:
        return ""
    return f"{issue.reason}（批准人：{issue.second}）"


def day_lines(issues: tuple[IssueRecord, ...]) -> tuple[GoodsDayLine, ...]:
    """The list of a day in the order in which things were given."""
    ordered = sorted(issues, key=lambda each: (each.happened_at, each.id))
    return tuple(
        GoodsDayLine(
            each.number,
            each.name,
            each.rescue_number,
            f"{each.happened_at:%H:%M}",
            goods_words(each),
            each.clerk,
        )
        for each in ordered
    )


def total_words(issues: tuple[IssueRecord, ...]) -> str:
    """How many people got something, and how many of each of the goods."""
    sums: dict[tuple[str, str], int] = {}
    for line in (line for issue in issues for line in issue.lines):
        key = line.goods, line.unit
        sums[key] = sums.get(key, 0) + line.quantity
    people = len({issue.stay_id for issue in issues})
    told = "、".join(f"{name} {number} {unit}" for (name, unit), number in sorted(sums.items()))
    return f"领取 {people} 人；{told}" if told else "当日未发放物资"
