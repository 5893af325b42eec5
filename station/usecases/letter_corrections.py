"""Putting right what stands in a letter or in a time in hospital; what stood there is kept."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import ClassVar

from sqlalchemy.orm.attributes import flag_modified

from station.domain.letter_corrections import (
    AdmissionFacts,
    FactChange,
    admission_problems,
    changes,
    letter_problems,
)
from station.domain.letter_records import LetterSaved
from station.domain.letters import LetterClosing, LetterFacts, LetterTiming, LetterTrouble
from station.domain.people import Sex
from station.domain.permissions import Permission
from station.domain.problems import Problem, Refused
from station.storage import letters, letters_corrections
from station.storage.letters import HospitalAdmission, TreatmentLetter
from station.storage.letters_corrections import LetterCorrection
from station.usecases.letters import locked_letter, saved
from station.usecases.work import Work, Write


@dataclass(frozen=True, slots=True)
class CorrectLetter(Write[LetterSaved]):
    """Put right what stands on a letter, with the reason; number and day of issue stay.

    `facts` are all of them, as they should stand. A letter that is closed can be put right too:
    it is what the hospital settles by. One that was withdrawn is no letter any more.
    """

    needs: ClassVar = Permission.HOSPITAL_WRITE
    client_id: str
    letter_id: int
    version: int
    facts: LetterFacts
    reason: str
    name: str = ""
    sex: Sex | None = None

    def run(self, work: Work) -> LetterSaved:
        if known := letters_corrections.by_client_id(work.session, self.client_id):
            return saved(work, locked_letter(work, known.letter_id))
        row = locked_letter(work, self.letter_id, self.version)
        if row.closing is LetterClosing.WITHDRAWN:
            raise Refused(Problem(LetterTrouble.TAKEN_BACK, "letter_id"))
        becomes = {
            "name": self.name.strip() or row.name,
            "sex": self.sex or row.sex,
            **asdict(self.facts),
        }
        timing = LetterTiming(row.issued_at, work.now, work.policy.letter_hours)
        found = letter_problems(
            str(becomes["name"]), self.facts, timing, _moments(work, row), self.reason
        )
        if found:
            raise Refused(found)
        was = {"name": row.name, "sex": row.sex, **asdict(letters.facts_of(row))}
        told = _kept(work, (row, None), changes(was, becomes), self)
        for each in told:
            setattr(row, each.place, Sex(str(each.after)) if each.place == "sex" else each.after)
        return saved(work, row)


@dataclass(frozen=True, slots=True)
class CorrectAdmission(Write[LetterSaved]):
    """Put right what was written down of a time in hospital, with the reason.

    `facts` are all of them, as they should stand; `version` is that of the letter. An end that is
    known can be moved, not taken away: whoever came back to hospital is admitted again.
    """

    needs: ClassVar = Permission.HOSPITAL_WRITE
    client_id: str
    admission_id: int
    version: int
    facts: AdmissionFacts
    reason: str

    def run(self, work: Work) -> LetterSaved:
        if known := letters_corrections.by_client_id(work.session, self.client_id):
            return saved(work, locked_letter(work, known.letter_id))
        row = work.session.get(HospitalAdmission, self.admission_id)
        if row is None:
            raise Refused(Problem(LetterTrouble.ADMISSION_NOT_FOUND, "admission_id"))
        letter = locked_letter(work, row.letter_id, self.version)
        work.session.refresh(row, with_for_update=True)
        was = _facts_of(row)
        if found := self._problems(work, letter, row, was):
            raise Refused(found)
        told = _kept(work, (letter, row.id), changes(asdict(was), asdict(self.facts)), self)
        for each in told:
            setattr(row, each.place, each.after)
        flag_modified(letter, "reason")  # a new version: another desk's panel is old now
        return saved(work, letter)

    def _problems(
        self, work: Work, letter: TreatmentLetter, row: HospitalAdmission, was: AdmissionFacts
    ) -> list[Problem]:
        visits = letters.visits_at(work.session, row.id)
        found = list(admission_problems(self.facts, was, visits, self.reason))
        start, end = self.facts.admitted_at, self.facts.discharged_at
        if start is None:
            return found
        if start.date() < letter.admitted_at.date():
            data = {"admitted_at": letter.admitted_at}
            found.append(Problem(LetterTrouble.ADMITTED_TOO_EARLY, "admitted_at", data))
        if was.discharged_at is None and end is not None:
            found.append(Problem(LetterTrouble.STILL_IN_HOSPITAL, "discharged_at"))
        for place in ("admitted_at", "discharged_at"):
            moment: datetime | None = getattr(self.facts, place)
            if moment is not None and moment > work.now:
                found.append(Problem(LetterTrouble.IN_FUTURE, place, {"now": work.now}))
        for other in letters.admissions_of(work.session, letter.id):
            if other.id != row.id and _meet(start, end, other):
                data = {"admitted_at": other.admitted_at}
                found.append(Problem(LetterTrouble.OVERLAPS, "admitted_at", data))
        return found


def _kept(
    work: Work,
    about: tuple[TreatmentLetter, int | None],
    told: Sequence[FactChange],
    deed: CorrectLetter | CorrectAdmission,
) -> Sequence[FactChange]:
    """Write a correction down; raises Refused when nothing would change."""
    letter, admission_id = about
    if not told:
        raise Refused(Problem(LetterTrouble.NOTHING_CHANGED, "reason"))
    work.session.add(
        LetterCorrection(
            client_id=deed.client_id,
            letter_id=letter.id,
            admission_id=admission_id,
            changes=letters_corrections.written(told),
            reason=deed.reason.strip(),
            entered_at=work.now,
            clerk_id=work.clerk.id,
        )
    )
    return told


def _moments(work: Work, row: TreatmentLetter) -> list[datetime]:
    """What was written down under a letter: whoever was admitted had been brought before."""
    found = [each.admitted_at for each in letters.admissions_of(work.session, row.id)]
    return [*found, row.closed_at] if row.closed_at is not None else found


def _facts_of(row: HospitalAdmission) -> AdmissionFacts:
    return AdmissionFacts(
        row.number,
        row.ward,
        row.admitted_at,
        row.expected_discharge,
        row.condition,
        row.discharged_at,
        row.certificate,
    )


def _meet(start: datetime, end: datetime | None, other: HospitalAdmission) -> bool:
    """Whether two times in hospital lie over one another; nobody lies in two beds."""
    ended = other.discharged_at
    return (ended is None or start < ended) and (end is None or other.admitted_at < end)
