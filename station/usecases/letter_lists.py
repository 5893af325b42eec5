"""Looking letters up: the list, the sheet of one, who lies where."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from station.domain.hospital_patients import PatientLine
from station.domain.letter_records import LetterFilter, LetterPage, LetterSheetRecord
from station.domain.letters import LetterTrouble
from station.domain.permissions import Permission
from station.domain.problems import Problem, Refused
from station.domain.stays import PageKey
from station.storage import letters, letters_lists, letters_patients
from station.usecases import files
from station.usecases.work import Read, Work

ALL = LetterFilter()


@dataclass(frozen=True, slots=True)
class LetterList(Read[LetterPage]):
    """Which letters are there? The latest issued first."""

    needs: ClassVar = Permission.HOSPITAL_SEE
    wanted: LetterFilter = ALL
    after: PageKey | None = None
    limit: int = 100

    def run(self, work: Work) -> LetterPage:
        found = letters_lists.page(
            work.session,
            self.wanted,
            work.policy.letter_hours,
            hidden=work.hidden,
            after=self.after,
            limit=self.limit,
        )
        return LetterPage(files.veil(work, found.letters), found.next)


@dataclass(frozen=True, slots=True)
class LetterSheet(Read[LetterSheetRecord]):
    """What stands on one letter, and what came of it?"""

    needs: ClassVar = Permission.HOSPITAL_SEE
    letter_id: int

    def run(self, work: Work) -> LetterSheetRecord:
        row = letters.find(work.session, self.letter_id)
        if row is None:
            raise Refused(Problem(LetterTrouble.NOT_FOUND, "letter_id"))
        files.keep(work, row.person_id, "letter_id")
        return letters_lists.sheet(work.session, row, work.policy.letter_hours)


@dataclass(frozen=True, slots=True)
class WhoLiesWhere(Read[tuple[PatientLine, ...]]):
    """Who lies in which hospital, since when, with which bed kept at home? Longest first."""

    needs: ClassVar = Permission.HOSPITAL_SEE

    def run(self, work: Work) -> tuple[PatientLine, ...]:
        hours = work.policy.letter_hours
        return files.veil(work, letters_patients.patients(work.session, work.now, hours))
