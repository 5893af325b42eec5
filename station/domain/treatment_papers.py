"""What stands on a treatment letter: for whom the station answers at a hospital, in which scope."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from station.domain.papers import Paper, PaperKind

FACTS: Mapping[str, str] = {
    "name": "姓名",
    "sex": "性别",
    "admitted_at": "送医时间",
    "diagnosis": "初步诊断",
    "scope": "救治范围",
    "brought_by": "送治人",
    "escort": "护送人",
    "state_on_leaving": "送医时状况",
    "notified_at": "医院通知",
    "remarks": "备注",
    "vehicle": "车辆、驾驶员",
}
"""What the facts of a letter are called on the paper."""
CORRECTED = "编号不变，以更正后的本件为准，原件收回。"


@dataclass(frozen=True, slots=True)
class TreatmentPaper(Paper):
    """救治介绍信: the hospital treats first and settles with the station by this number."""

    kind: ClassVar = PaperKind.TREATMENT

    hospital: str
    hospital_contact: str
    brought_at: datetime
    notified_at: datetime | None
    brought_by: str
    escort: str
    vehicle: str
    diagnosis: str
    state: str
    scope: str
    remarks: str
    basis: str
    text: str
    clerk: str
    leader: str
    station_phone: str
    photo: bytes | None = None  # JPEG
    corrected: str = ""
    """What was put right since the letter was issued; empty while nothing was."""
