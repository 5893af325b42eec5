"""Marking a stay for the month sheets."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from station.domain.permissions import Permission
from station.domain.problems import Problem, Refused
from station.domain.report_marks import CODES, MarkTrouble
from station.domain.stays import StayTrouble
from station.storage import report_marks, stays
from station.usecases.work import Work, Write


@dataclass(frozen=True, slots=True)
class MarkStay(Write[frozenset[str]]):
    """Say of a stay what the month sheets ask for and no other book tells; answers the marks.

    The marks given are those that the stay has from now on; the trace has those before. Done
    twice it is the same.
    """

    needs: ClassVar = Permission.STAYS_WRITE
    stay_id: int
    marks: frozenset[str]

    def run(self, work: Work) -> frozenset[str]:
        stay = stays.locked(work.session, self.stay_id)
        if stay is None:
            raise Refused(Problem(StayTrouble.NOT_FOUND, "stay_id"))
        work.about(person_id=stay.person_id, stay_id=stay.id)
        unknown = sorted(mark for mark in self.marks if mark not in work.codes[CODES])
        if unknown:
            raise Refused(Problem(MarkTrouble.UNKNOWN, "marks", {"code": unknown[0]}))
        work.found["before"] = sorted(report_marks.of_stay(work.session, stay.id))
        report_marks.put(work.session, stay.id, self.marks, work.now, work.clerk.id)
        return self.marks
