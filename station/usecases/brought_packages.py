"""Another station's package for people who are handed over: each taken over or left by a clerk."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from station.domain.brought_packages import (
    BroughtDecision,
    BroughtLine,
    BroughtPerson,
    BroughtTrouble,
)
from station.domain.permissions import Permission
from station.domain.problems import Problem, Refused
from station.storage import brought_packages
from station.storage.brought_packages import BroughtPackage, BroughtRow
from station.usecases import files
from station.usecases.work import Read, Work, Write


@dataclass(frozen=True, slots=True)
class BroughtPackages(Read[tuple[BroughtLine, ...]]):
    """Which packages of other stations were read, and what of them is not decided?"""

    needs: ClassVar = Permission.PACKAGES_IMPORT

    def run(self, work: Work) -> tuple[BroughtLine, ...]:
        return brought_packages.lines(work.session)


@dataclass(frozen=True, slots=True)
class BroughtPeople(Read[tuple[BroughtPerson, ...]]):
    """Whom does another station's package name, and what was decided about each?"""

    needs: ClassVar = Permission.PACKAGES_IMPORT
    brought_id: int

    def run(self, work: Work) -> tuple[BroughtPerson, ...]:
        if work.session.get(BroughtPackage, self.brought_id) is None:
            raise Refused(Problem(BroughtTrouble.NOT_FOUND, "brought_id"))
        return files.veil(work, brought_packages.people(work.session, self.brought_id))


@dataclass(frozen=True, slots=True)
class LeaveBrought(Write[None]):
    """Leave a row of another station's package, with the reason."""

    needs: ClassVar = Permission.PACKAGES_IMPORT
    row_id: int
    reason: str

    def run(self, work: Work) -> None:
        if not self.reason.strip():
            raise Refused(Problem(BroughtTrouble.REASON_MISSING, "reason"))
        row = open_row(work, self.row_id)
        decide(work, row, BroughtDecision.LEFT)
        row.reason = self.reason.strip()


def open_row(work: Work, row_id: int) -> BroughtRow:
    """A row that nobody has decided about, locked until the deed ends."""
    row = work.session.get(BroughtRow, row_id, with_for_update=True, populate_existing=True)
    if row is None:
        raise Refused(Problem(BroughtTrouble.NOT_FOUND, "row_id"))
    if row.decision is not BroughtDecision.OPEN:
        raise Refused(Problem(BroughtTrouble.DECIDED, "row_id"))
    return row


def decide(work: Work, row: BroughtRow, decision: BroughtDecision) -> None:
    """Write down what was decided about a row, and by whom."""
    row.decision, row.decided_at, row.decided_by_id = decision, work.now, work.clerk.id
