"""The end of a time in care (托养) with the end of the stay itself, and when that is taken back."""

from __future__ import annotations

from datetime import datetime

from station.domain.leaving import LeavingWay
from station.domain.long_term_care import CareEnd
from station.storage import long_term_care
from station.storage.long_term_care import LongTermCare
from station.storage.stays import Stay
from station.usecases.work import Work


def end_care(work: Work, stay: Stay, way: LeavingWay, when: datetime) -> None:
    """Whoever lives in an institution was collected from there, taken elsewhere, or has died.

    The stay of the caller ends in the same deed; visits may still be entered afterwards.
    """
    row = long_term_care.running(work.session, stay.id)
    if row is None:
        return
    row.ended_at = max(when, row.started_at)
    row.ending = CareEnd.DEAD if way is LeavingWay.DEAD else CareEnd.LEFT
    row.ended_by_id = work.clerk.id


def resume_care(work: Work, stay: Stay, left_at: datetime) -> LongTermCare | None:
    """Go on with the care that a leaving or a death has ended, which is taken back; else None.

    The stay of the caller is opened again in the same deed.
    """
    row = long_term_care.ended_with(work.session, stay.id, left_at)
    if row is not None:
        row.ended_at = row.ending = row.ended_by_id = None
    return row
