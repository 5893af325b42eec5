"""寻人请求登记表: a family's words beside whom it may be, what was judged, who was verified."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from station.domain.matching import MatchReason
from station.domain.paper_parts import Choice, Entry
from station.domain.papers import Issued, PaperKind
from station.domain.request_matching import Likelihood
from station.domain.tracing_requests import MatchVerdict, Proof, RequestSource

SOURCES: Mapping[RequestSource, str] = {
    RequestSource.DESK: "来站",
    RequestSource.HOTLINE: "热线电话",
    RequestSource.LETTER: "来信",
    RequestSource.WEB: "网络",
}
LIKELIHOODS: Mapping[Likelihood, str] = {
    Likelihood.HIGH: "很可能",
    Likelihood.MEDIUM: "有可能",
    Likelihood.LOW: "有线索",
}
VERDICTS: Mapping[MatchVerdict, str] = {
    MatchVerdict.DIFFERENT: "不是同一人",
    MatchVerdict.LIKELY: "很可能是同一人",
}
PROOFS: Mapping[Proof, str] = {
    Proof.ID_SEEN: "查验寻亲人身份证件",
    Proof.KINSHIP_PAPER: "亲属关系证明",
    Proof.PHOTOS: "家庭照片",
    Proof.PHONE_CALL: "电话核对",
    Proof.VIDEO_CALL: "视频核对",
    Proof.RECOGNISED: "双方相认",
    Proof.POLICE: "公安机关确认",
    Proof.DNA: "DNA 比对",
}
FIELDS: Mapping[str, str] = {
    "name": "姓名",
    "sex": "性别",
    "born": "出生、年龄",
    "id_number": "身份证号",
    "area": "籍贯",
    "household_address": "家庭住址",
    "accent": "口音",
    "place_words": "常提到",
    "marks": "体貌特征",
    "build": "体型",
    "height_cm": "身高（厘米）",
    "clothing": "衣着",
    "missing_since": "走失／入站",
}
"""The lines of the comparison, in the words of the form."""
REASONS: Mapping[MatchReason, str] = {
    MatchReason.SAME_ID: "身份证号相同",
    MatchReason.SAME_PHONE: "亲属电话相同",
    MatchReason.ID_LAST_DIGIT_DIFFERS: "身份证号末位不同",
    MatchReason.ID_ONE_DIGIT_OFF: "身份证号差一位",
    MatchReason.ID_DIGITS_SWAPPED: "身份证号两位颠倒",
    MatchReason.ID_MASK_FITS: "身份证号已知部分相符",
    MatchReason.ID_LAST_FOUR: "身份证号后四位相同",
    MatchReason.ID_DIFFERS: "身份证号不同",
    MatchReason.SAME_NAME: "姓名相同",
    MatchReason.SAME_NAME_OTHERWISE_WRITTEN: "姓名相同，写法不同",
    MatchReason.SAME_SOUND: "姓名同音",
    MatchReason.NEAR_SOUND: "姓名近音",
    MatchReason.ONE_CHARACTER_DIFFERS: "姓名差一字",
    MatchReason.PART_OF_NAME: "姓名部分相同",
    MatchReason.NAME_BEGINS_SO: "姓名开头相同",
    MatchReason.SAME_INITIALS: "姓名拼音首字母相同",
    MatchReason.SAME_BORN: "出生日期相同",
    MatchReason.BORN_NEAR: "年龄相近",
    MatchReason.BORN_FAR: "年龄相差较大",
    MatchReason.SAME_COUNTY: "同县（区）",
    MatchReason.SAME_PREFECTURE: "同市",
    MatchReason.SAME_PROVINCE: "同省",
    MatchReason.SAME_SEX: "性别相同",
    MatchReason.SEX_DIFFERS: "性别不同",
    MatchReason.SAME_ACCENT: "口音相同",
    MatchReason.ACCENT_OF_HOME: "口音与籍贯相符",
    MatchReason.SAME_PLACE_WORD: "提到同一地名",
    MatchReason.SAME_MARK: "体貌特征相同",
    MatchReason.IS_HERE: "现在站",
    MatchReason.HERE_LATELY: "近期在站",
    MatchReason.UNIDENTIFIED: "身份不明",
    MatchReason.HERE_BEFORE_MISSING: "走失前已在站",
}
"""The reasons that a request's comparison can give, in the words of the form."""
SAID_BY_SEEKER = "以上情况由本人提供，内容属实；接领时出示本表所载的身份证件。"


@dataclass(frozen=True, slots=True)
class ComparedField:
    """One line of both sides: what the family says, what the station knows, how they agree."""

    name: str
    sought: str
    found: str
    agrees: str


@dataclass(frozen=True, slots=True)
class ComparedPerson:
    """Whom the request is laid beside: who it is, how likely, why, and what was judged of it."""

    name: str
    where: str
    likelihood: str
    reasons: str
    fields: tuple[ComparedField, ...]
    judgement: str
    photo: bytes | None = None  # JPEG


@dataclass(frozen=True, slots=True)
class RequestPaper(Issued):
    """寻人请求登记表. `others` only counts further possible matches.

    The seeker reads and signs it, and learns of nobody else in the house from it. `proofs` are
    ticked once the seeker is verified; `verified` says by which paper, when, by whom.
    """

    kind: ClassVar = PaperKind.TRACING_REQUEST

    sought: str
    seeker: tuple[Entry, ...]
    told: tuple[Entry, ...]
    story: str
    state: str
    person: ComparedPerson | None
    others: int
    proofs: tuple[Choice, ...]
    verified: str
    how: str
    clerk: str
    photo: bytes | None = None  # JPEG

    @property
    def subject(self) -> str:
        return f"{self.sought}　{self.imprint.number}"
