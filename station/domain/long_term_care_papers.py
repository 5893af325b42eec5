"""托养交接表 with the terms of the agreement, and 托养探访记录."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from station.domain.fen import written
from station.domain.long_term_care import CareTerms, VisitKind, VisitWay
from station.domain.paper_parts import Choice
from station.domain.papers import Paper, PaperKind

UNDERTAKING = (
    "托养机构负责接收人员的生活照料、医疗护理和人身安全，不得虐待、遗弃，不得转交他人；发生患病住院、走失、受伤、"
    "死亡或者表露身份线索的，立即告知救助站。救助站保留其在站救助关系，按期实地探访，继续查询身份。"
)
VISIT_BASIS = "《流浪乞讨人员机构托养工作指南》（MZ/T 060—2015）"
KINDS: Mapping[VisitKind, str] = {
    VisitKind.DONE: "见到本人",
    VisitKind.REFUSED: "被拒绝探访",
    VisitKind.NOT_SEEN: "未见到本人",
    VisitKind.SKIPPED: "本次未探访",
}
WAYS: Mapping[VisitWay, str] = {
    VisitWay.THERE: "实地",
    VisitWay.VIDEO: "视频",
    VisitWay.PHONE: "电话",
}
LOOKED_AT = (
    ("身体", "体重、伤痕、淤青、压疮、捆绑痕迹"),
    ("精神情绪", "是否惊恐、回避、沉默"),
    ("衣着卫生", "衣被、洗浴、头发指甲"),
    ("饮食用药", "三餐、饮水、按时服药、就医"),
    ("住处安全", "床位、温度、消防、外出限制"),
    ("本人所述", "单独交谈，身份和家乡线索"),
)
"""What is looked at on the spot, and by which signs harm or neglect is known."""
HARM_NONE, HARM_SEEN = "未见受侵害或者疏于照料的迹象", "发现可疑迹象"


@dataclass(frozen=True, slots=True)
class TermsBefore:
    """Terms that were changed: until when they stood, what they said, why they were changed."""

    until: str
    said: str
    why: str


@dataclass(frozen=True, slots=True)
class CareHandover(Paper):
    """托养交接表 (MZ/T 060—2015): who is given where, on which terms, in which state.

    Of books older than the questions, `monthly_fen` is None and `condition` empty: by hand then.
    """

    kind: ClassVar = PaperKind.CARE_HANDOVER

    admitted: str
    started: str
    institution: str
    contact: str
    phone: str
    agreement: str
    span: str
    level: str
    visits: str
    holds_from: str
    monthly_fen: int | None
    reason: str
    looks: str
    known: str
    condition: str
    goods: str
    undertaking: str
    before: tuple[TermsBefore, ...]
    station_phone: str
    clerk: str
    photo: bytes | None = None  # JPEG


@dataclass(frozen=True, slots=True)
class CareVisitSheet(Paper):
    """托养探访记录: what was seen on the spot; all empty where it is to be taken along."""

    kind: ClassVar = PaperKind.CARE_VISIT

    institution: str
    contact: str
    started: str
    last_seen: str
    at: str
    visitors: str
    kinds: tuple[Choice, ...]
    ways: tuple[Choice, ...]
    harm: tuple[Choice, ...]
    looked_at: tuple[tuple[str, str], ...]
    found: str
    told: str
    basis: str
    blank: bool


def span_words(terms: CareTerms) -> str:
    """From when until when an agreement runs."""
    days = (terms.agreed_from, terms.agreed_until)
    return " 至 ".join(day.isoformat() for day in days if day)


def terms_words(terms: CareTerms) -> str:
    """Terms in one line."""
    fee = "" if terms.monthly_fen is None else f"每月 {written(terms.monthly_fen)} 元"
    parts = (
        terms.agreement,
        span_words(terms),
        terms.level,
        fee,
        visits_words(terms),
        f"{terms.contact} {terms.phone}".strip(),
    )
    return "；".join(filter(None, parts))


def visits_words(terms: CareTerms) -> str:
    """How often somebody of the station comes."""
    return f"至少每 {terms.visit_days} 日实地探访一次"
