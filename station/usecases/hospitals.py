"""The station's list of hospitals."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import ClassVar

from station.domain.hospitals import (
    HospitalChangeRecord,
    HospitalFacts,
    HospitalRecord,
    HospitalTrouble,
    hospital_problems,
)
from station.domain.letter_corrections import changes
from station.domain.permissions import Permission
from station.domain.problems import Conflict, Problem, Refused
from station.storage import hospitals, letters_corrections
from station.storage.hospitals import Hospital
from station.storage.letters_corrections import HospitalChange
from station.usecases.work import Read, Work, Write


@dataclass(frozen=True, slots=True)
class HospitalList(Read[tuple[HospitalRecord, ...]]):
    """Which hospitals are there? Those that get letters come first."""

    needs: ClassVar = Permission.HOSPITAL_SEE
    active_only: bool = False

    def run(self, work: Work) -> tuple[HospitalRecord, ...]:
        return hospitals.records(work.session, active_only=self.active_only)


@dataclass(frozen=True, slots=True)
class KeepHospital(Write[HospitalRecord]):
    """Put a hospital on the list, or change one; a name stands once.

    `hospital_id` and `version` are those of the hospital that is changed. Adding the same one
    again answers the one that is there.
    """

    needs: ClassVar = Permission.HOSPITAL_KEEP
    facts: HospitalFacts
    hospital_id: int | None = None
    version: int | None = None

    def run(self, work: Work) -> HospitalRecord:
        facts = self.facts.tidy()
        if problems := hospital_problems(facts):
            raise Refused(problems)
        namesake = hospitals.by_name(work.session, facts.name)
        if self.hospital_id is None and namesake is not None:
            known = hospitals.as_record(namesake)
            if known.facts == facts:
                return known
        if namesake is not None and namesake.id != self.hospital_id:
            raise Refused(Problem(HospitalTrouble.NAME_TAKEN, "name"))
        row = Hospital() if self.hospital_id is None else self._known(work, self.hospital_id)
        if self.hospital_id is not None:
            self._remember(work, row, facts)
        hospitals.put(row, facts)
        work.session.add(row)
        work.session.flush()
        return hospitals.as_record(row)

    def _remember(self, work: Work, row: Hospital, facts: HospitalFacts) -> None:
        """Keep how the hospital stood before: old letters and bills were written by that."""
        was, becomes = hospitals.as_record(row).facts, asdict(facts)
        told = changes(_words(asdict(was)), _words(becomes))
        if told:
            work.session.add(
                HospitalChange(
                    hospital_id=row.id,
                    changes=letters_corrections.written(told),
                    entered_at=work.now,
                    clerk_id=work.clerk.id,
                )
            )

    def _known(self, work: Work, hospital_id: int) -> Hospital:
        row = work.session.get(Hospital, hospital_id, with_for_update=True, populate_existing=True)
        if row is None:
            raise Refused(Problem(HospitalTrouble.NOT_FOUND, "hospital_id"))
        if self.version not in (None, row.version):
            raise Conflict("hospital")
        return row


@dataclass(frozen=True, slots=True)
class HospitalHistory(Read[tuple[HospitalChangeRecord, ...]]):
    """How did hospitals stand on the list before, and who changed them? The oldest first."""

    needs: ClassVar = Permission.HOSPITAL_SEE

    def run(self, work: Work) -> tuple[HospitalChangeRecord, ...]:
        return letters_corrections.of_hospitals(work.session)


def _words(facts: Mapping[str, object]) -> dict[str, str]:
    return {name: str(value) for name, value in facts.items()}
