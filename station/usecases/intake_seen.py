"""Looking arrivals up: one of them, and those of a time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from station.domain.intake import IntakeTrouble, Outcome
from station.domain.intake_records import IntakeRecord
from station.domain.permissions import Permission
from station.domain.problems import Problem, Refused
from station.storage import intake as rows
from station.storage.intake import Intake
from station.usecases import files
from station.usecases.work import Read, Work


@dataclass(frozen=True, slots=True)
class IntakeSheet(Read[IntakeRecord]):
    """What was written down at one arrival?"""

    needs: ClassVar = Permission.STAYS_SEE
    intake_id: int

    def run(self, work: Work) -> IntakeRecord:
        intake = work.session.get(Intake, self.intake_id)
        if intake is None:
            raise Refused(Problem(IntakeTrouble.NOT_FOUND, "intake_id"))
        files.guard(work, intake.person_id, "intake_id")
        return rows.record(work.session, intake)


@dataclass(frozen=True, slots=True)
class RecentIntakes(Read[list[IntakeRecord]]):
    """Who came to the door since a time, whatever was decided? Newest first.

    Of a minor whose file this clerk has not opened only the line is told, not what was stated.
    """

    needs: ClassVar = Permission.STAYS_SEE
    since: datetime
    outcome: Outcome | None = None
    limit: int = 200

    def run(self, work: Work) -> list[IntakeRecord]:
        found = rows.since(work.session, self.since, self.outcome, self.limit)
        return [_told(work, rows.record(work.session, intake)) for intake in found]


def _told(work: Work, record: IntakeRecord) -> IntakeRecord:
    if record.person_id in work.hidden:
        return record.veiled()
    if files.may_look(work, record.person_id, record.born):
        return record
    return record.as_line()
