"""What stands on a treatment letter: for whom the station answers at a hospital, in which scope."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from station.domain.papers import Paper, PaperKind


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
