"""The papers after a death: 死亡情况登记表, 告知函 to kin or home district, 公告."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import ClassVar

from station.domain.deaths import DeathStep
from station.domain.paper_parts import Entry
from station.domain.papers import Paper, PaperKind

STEPS: Mapping[DeathStep, str] = {
    DeathStep.POLICE_TOLD: "报告公安机关",
    DeathStep.SUPERIOR_TOLD: "报告主管部门",
    DeathStep.CERTIFIED: "死亡证明",
    DeathStep.IDENTIFIERS_KEPT: "留存 DNA、照片、指纹",
    DeathStep.KIN_NOTICE: "函告亲属或者户籍地",
    DeathStep.PUBLIC_NOTICE: "发布公告",
    DeathStep.KIN_ANSWERED: "亲属答复",
    DeathStep.POLICE_SETTLED: "会同公安机关处理",
    DeathStep.BODY_DECIDED: "遗体处理决定",
    DeathStep.BODY_HANDED: "遗体交亲属",
    DeathStep.CREMATED: "火化",
    DeathStep.ASHES: "骨灰处置",
    DeathStep.THINGS: "遗物、钱款处置",
}
"""What the steps are called on paper."""

LETTER = (
    "上列人员在本站救助期间死亡，现将有关情况函告。请协助通知其亲属，并自收到本函之日起{days}日内"
    "（至{until}）告知遗体处理意见，或者派员来站办理后事、领取遗物。\n"
    "逾期未答复的，本站将会同公安机关按照殡葬管理的有关规定处理，遗物登记保存。"
)
NOTICE = (
    "上列人员在本站救助期间死亡，身份不明，现予公告。知其身份者、其亲属请自公告之日起{days}日内"
    "（至{until}）与本站联系，办理认领。\n"
    "公告期满无人认领的，本站将会同公安机关按照殡葬管理的有关规定处理。有关身份信息和样本已经留存，"
    "公告期满后仍可查询。"
)


@dataclass(frozen=True, slots=True)
class DeathForm(Paper):
    """死亡情况登记表: all that is known of a death, and each step with its day."""

    kind: ClassVar = PaperKind.DEATH

    admitted: str
    died_at: datetime
    place: str
    cause: str
    established_by: str
    certificate: str
    identity: str
    body_at: str
    steps: tuple[Entry, ...]
    corrected: str
    remarks: str
    clerk: str
    leader: str
    photo: bytes | None = None  # JPEG


@dataclass(frozen=True, slots=True)
class _Told(Paper):
    """What tells others of a death, and until when they may answer."""

    to: str
    died_at: datetime
    place: str
    cause: str
    looks: str
    found: str
    text: str
    until: date
    station_phone: str
    clerk: str
    photo: bytes | None = None  # JPEG


@dataclass(frozen=True, slots=True)
class DeathLetter(_Told):
    """告知函: kin or the home district are told, and asked for an answer."""

    kind: ClassVar = PaperKind.DEATH_LETTER


@dataclass(frozen=True, slots=True)
class DeathNotice(_Told):
    """公告: whoever knows somebody unidentified may come forward."""

    kind: ClassVar = PaperKind.DEATH_NOTICE
