"""How papers word what the station keeps as codes: ages, dates, numbers, signs, outcomes.

What nobody knows is said as such; a paper never makes up an answer.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime

from station.domain.areas import Areas
from station.domain.assistance import AssistanceClass, Capacity
from station.domain.belongings import (
    BelongingKind,
    BelongingRecord,
    BelongingState,
    SignedHow,
)
from station.domain.fen import written
from station.domain.intake import MentalState, Mobility, Outcome, SelfCare, TriageSign
from station.domain.paper_parts import GoneItem
from station.domain.people import (
    BornPrecision,
    Description,
    DocumentKind,
    DocumentSeen,
    IdentityState,
    PersonRecord,
    Sex,
)
from station.domain.stays import StepKind
from station.domain.vouchers import LegKind

UNKNOWN = "不详"
BLANK = "未填"
NOTHING = "无"

SEXES: Mapping[Sex, str] = {Sex.MALE: "男", Sex.FEMALE: "女"}
IDENTITIES: Mapping[IdentityState, str] = {
    IdentityState.UNKNOWN: "身份不明",
    IdentityState.CLAIMED: "自述",
    IdentityState.PROBABLE: "基本确认",
    IdentityState.CONFIRMED: "已确认",
    IdentityState.DISPUTED: "存疑",
}
"""As on the screen: the state of an identity has one word."""
CLASSES: Mapping[AssistanceClass, str] = {
    AssistanceClass.OPEN: "开放性",
    AssistanceClass.PROTECTIVE: "保护性",
    AssistanceClass.SUPPORTIVE: "帮扶性",
}
OUTCOMES: Mapping[Outcome, str] = {
    Outcome.ADMITTED: "入站救助",
    Outcome.TO_HOSPITAL: "先送医院救治",
    Outcome.TO_POLICE: "移交公安机关",
    Outcome.REFUSED: "不予救助",
    Outcome.GUIDED: "咨询引导",
    Outcome.LEFT_BEFORE: "登记前自行离开",
}
SIGNS: Mapping[TriageSign, str] = {
    TriageSign.MENTAL: "疑似精神障碍",
    TriageSign.INFECTIOUS: "疑似传染病",
    TriageSign.CRITICAL: "危重病",
    TriageSign.WOUNDED: "明显外伤",
    TriageSign.DRUNK: "醉酒",
    TriageSign.DANGEROUS: "有危险行为",
    TriageSign.DRUG_USE: "疑似吸毒",
    TriageSign.WANTED: "疑似在逃",
    TriageSign.TRAFFICKED: "疑似被拐卖",
    TriageSign.ABANDONED: "疑似被遗弃",
    TriageSign.LOST: "疑似走失",
    TriageSign.HARMED_MINOR: "未成年人疑似受侵害",
    TriageSign.DOMESTIC_VIOLENCE: "疑似遭受家庭暴力",
    TriageSign.PREGNANT: "妊娠",
    TriageSign.FEVER: "发热",
}
MENTAL_STATES: Mapping[MentalState, str] = {
    MentalState.CLEAR: "清醒",
    MentalState.DOUBTFUL: "待甄别",
    MentalState.DISORDER: "精神障碍",
    MentalState.DISABILITY: "智力障碍",
}
CAPACITIES: Mapping[Capacity, str] = {
    Capacity.FULL: "完全民事行为能力",
    Capacity.LIMITED: "限制民事行为能力",
    Capacity.NONE: "无民事行为能力",
}
SELF_CARE: Mapping[SelfCare, str] = {
    SelfCare.FULL: "能自理",
    SelfCare.PARTLY: "部分自理",
    SelfCare.NONE: "不能自理",
}
MOBILITY: Mapping[Mobility, str] = {
    Mobility.WALKS: "行走自如",
    Mobility.WITH_HELP: "需要搀扶",
    Mobility.WHEELCHAIR: "使用轮椅",
    Mobility.BEDRIDDEN: "卧床",
}
DOCUMENTS: Mapping[DocumentKind, str] = {
    DocumentKind.RESIDENT_ID: "居民身份证",
    DocumentKind.TEMPORARY_ID: "临时居民身份证",
    DocumentKind.HOUSEHOLD_BOOK: "户口簿",
    DocumentKind.RESIDENCE_PERMIT: "居住证",
    DocumentKind.HK_MACAO_PERMIT: "港澳居民来往内地通行证",
    DocumentKind.TAIWAN_PERMIT: "台湾居民来往大陆通行证",
    DocumentKind.FOREIGN_RESIDENT: "外国人永久居留身份证",
    DocumentKind.PASSPORT: "护照",
    DocumentKind.DISABILITY_CARD: "残疾人证",
    DocumentKind.OTHER: "其他证件",
}
SEEN: Mapping[DocumentSeen, str] = {
    DocumentSeen.ORIGINAL: "原件，已核对",
    DocumentSeen.COPY: "复印件",
    DocumentSeen.POLICE: "公安机关核查",
    DocumentSeen.TOLD: "本人自述",
}
SERVICES: Mapping[StepKind, str] = {
    StepKind.TO_HOSPITAL: "送医救治",
    StepKind.CARE_TO_HOSPITAL: "送医救治",
    StepKind.NOTICE_PUBLISHED: "发布寻亲公告",
    StepKind.DNA_REQUESTED: "申请DNA比对",
    StepKind.LONG_SEARCH: "深入查询身份",
}
"""The steps of a stay that are help given to the resident."""

OUT_STATES = frozenset({BelongingState.RETURNED, BelongingState.FORWARDED})

_MASKED_FROM = 15
"""Identity numbers have fifteen or eighteen characters; shorter numbers keep less of themselves."""


def age_words(person: PersonRecord, day: date) -> str:
    """The age on a day: 39 岁, 约 60 岁 when it was judged by eye, 不详."""
    return years_words(person.age(day), estimated=person.age_estimated)


def years_words(age: int | None, *, estimated: bool) -> str:
    """Full years as papers write them: 39 岁, 约 60 岁 when judged by eye, 不详."""
    if age is None:
        return UNKNOWN
    return f"约 {age} 岁" if estimated else f"{age} 岁"


def born_words(person: PersonRecord) -> str:
    """The birth date as exactly as it is known, and no more exactly."""
    if person.born is None:
        return UNKNOWN
    match person.born_precision:
        case BornPrecision.DAY:
            return person.born.isoformat()
        case BornPrecision.MONTH:
            return f"{person.born:%Y-%m}"
        case BornPrecision.YEAR:
            return f"{person.born.year} 年"
        case _:
            return f"约 {person.born.year} 年（目测）"


def masked(number: str) -> str:
    """A number for paper that leaves the house: head and tail, the middle as stars."""
    head, tail = (6, 4) if len(number) >= _MASKED_FROM else (2, 2)
    hidden = max(0, len(number) - head - tail)
    return f"{number[:head]}{'*' * hidden}{number[len(number) - tail :]}" if hidden else number


def place_words(areas: Areas, code: str, address: str = "", born: date | None = None) -> str:
    """Area and address in one line, an abolished area with what it is called today.

    Words that the address repeats from the area are written once.
    """
    area = areas.area_of(code, born) if code else None
    if area is None:
        return address or code
    text = area.name
    repeated = next((n for n in range(len(text), 1, -1) if address.startswith(text[-n:])), 0)
    now = "、".join(dict.fromkeys(later.name for later in areas.now(area)))
    renamed = f"（现{now}）" if now and now != area.name else ""
    return f"{text}{renamed}{address[repeated:]}"


def described(person: Description) -> str:
    """What can be seen and heard of a person, in one line."""
    parts = (
        f"身高约 {person.height_cm} 厘米" if person.height_cm else "",
        person.build,
        person.marks,
        f"衣着：{person.clothing}" if person.clothing else "",
        f"口音：{person.accent}" if person.accent else "",
    )
    return "；".join(filter(None, parts)) or BLANK


def thing(item: BelongingRecord) -> str:
    """A thing with its number, or cash with its amount."""
    if item.kind is BelongingKind.CASH:
        return f"{item.name} {written(item.amount_fen)} 元"
    return f"{item.name} {item.quantity} 件"


def things(items: Iterable[BelongingRecord]) -> str:
    """Things in one line; empty when there are none."""
    return "，".join(map(thing, items))


def goods_returned(items: Sequence[BelongingRecord]) -> str:
    """What went back to the person, and what is still in store; empty when nothing was kept."""
    out = things(item for item in items if item.state in OUT_STATES)
    kept = things(item for item in items if item.state is BelongingState.STORED)
    return "；".join(filter(None, (out, f"尚在寄存：{kept}" if kept else "")))


def gone(item: BelongingRecord) -> GoneItem:
    """What became of a thing: who has it, how it went there, who did it, what proves it."""
    proofs = {
        BelongingState.RETURNED: ("交还", _signed_for(item)),
        BelongingState.WITH_POLICE: ("移交公安机关", item.receipt),
        BelongingState.FORWARDED: ("寄送", line(f"由{item.carrier}承运", item.receipt)),
        BelongingState.DISPOSED: ("处理", _told(item)),
    }
    verb, proof = proofs[item.state]
    done_by = "、".join(filter(None, (item.given_out_by, item.second)))
    return GoneItem(
        name=thing(item),
        at=item.given_out_at,
        what=f"{verb}：{item.given_to or BLANK}",
        proof=line(proof, f"经手：{done_by or BLANK}"),
    )


def _signed_for(item: BelongingRecord) -> str:
    return {None: "", SignedHow.HAND: "本人签名", SignedHow.THUMB: "本人按指印"}.get(
        item.signed_out, "见证人签名"
    )


def _told(item: BelongingRecord) -> str:
    day = item.noticed_on
    return line(f"{day:%Y-%m-%d} 通知" if day else "", item.notice, empty="")


def span(start: date, end: date) -> str:
    """One day or a stretch of days without the year, as tables have room for it."""
    return f"{start:%m-%d}" if start == end else f"{start:%m-%d} 至 {end:%m-%d}"


def moment_words(at: datetime) -> str:
    """A point in time to the minute."""
    return at.strftime("%Y-%m-%d %H:%M")


def line(*parts: str, empty: str = BLANK) -> str:
    """The parts that say something, in one line."""
    return "，".join(filter(None, (part.strip() for part in parts))) or empty


_MEANS = {
    LegKind.TRAIN: "火车",
    LegKind.BUS: "客车",
    LegKind.SHIP: "轮船",
    LegKind.CITY: "市内交通",
}


def ride_words(kind: LegKind, ride: str) -> str:
    """By what one travels: the train's number says it alone, everything else is named."""
    if kind is LegKind.TRAIN and ride.strip():
        return ride.strip()
    return f"{_MEANS[kind]} {ride.strip()}".strip()
