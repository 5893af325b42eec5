"""Long-term care (托养): who lives in an institution, the visits there, moving, coming back.

The stay goes on: whoever is in care is on every list and in every figure of the station.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, dataclass, replace
from datetime import date, datetime
from typing import ClassVar

from station.domain.beds import AssignmentEnd
from station.domain.leaving_case import sample_problems
from station.domain.long_term_care import (
    SERIES,
    CareEnd,
    CareLine,
    CareTerms,
    CareTrouble,
    VisitFacts,
    VisitKind,
    VisitWay,
    care_number,
    terms_problems,
    unsaid,
    visit_problems,
)
from station.domain.permissions import Permission
from station.domain.problems import Problem, Refused
from station.domain.stays import STATE_STEPS, StayState, StepKind, moment_problems, step_problems
from station.storage import dna_standings, numbers
from station.storage import long_term_care as rows
from station.storage.long_term_care import CareTermsRow, CareVisit, LongTermCare
from station.storage.stays import Stay
from station.usecases import bed_moves, files
from station.usecases.bed_moves import locked_stay
from station.usecases.stays import add_step, moment_of, written_moment
from station.usecases.work import Read, Work, Write


@dataclass(frozen=True, slots=True)
class PlaceInCare(Write[CareLine]):
    """Give a resident into the care of an institution; the bed is free, the stay goes on.

    A child whom nobody knows is not given on without a sample, here as at the door. `condition` is
    how the person is at the hand-over. Repeating it with the same `client_id` changes nothing.
    """

    needs: ClassVar = Permission.SETTLEMENT_DECIDE
    client_id: str
    stay_id: int
    terms: CareTerms
    reason: str
    condition: str
    happened_at: datetime | None = None

    def run(self, work: Work) -> CareLine:
        if known := rows.by_client_id(work.session, self.client_id):
            return line_of(work, known.id)
        stay = locked_stay(work, self.stay_id)
        when = written_moment(work, stay, self.happened_at)
        found = [
            *step_problems(moment_of(work, stay, when), StepKind.TO_CARE, stay.state),
            *_agreed(work, self, when),
            *_already(work, stay),
            *sample_problems(dna_standings.standing(work.session, stay.person_id, work.today)),
        ]
        if found:
            raise Refused(found)
        row = _begin(work, self, stay, when)
        _pass(work, stay, StepKind.TO_CARE, when, (row.number, self.terms.institution))
        bed_moves.free_bed(work, stay, when, end=AssignmentEnd.RELEASED)
        return line_of(work, row.id)


@dataclass(frozen=True, slots=True)
class MoveInCare(Write[CareLine]):
    """Somebody in care moves to another institution: one time in care ends, another begins."""

    needs: ClassVar = Permission.SETTLEMENT_DECIDE
    client_id: str
    care_id: int
    terms: CareTerms
    reason: str
    condition: str
    happened_at: datetime | None = None

    def run(self, work: Work) -> CareLine:
        if known := rows.by_client_id(work.session, self.client_id):
            return line_of(work, known.id)
        stay, row, line = _running(work, self.care_id)
        when = written_moment(work, stay, self.happened_at)
        found = [*_agreed(work, self, when)]
        if self.terms.institution.strip() == line.terms.institution:
            found.append(Problem(CareTrouble.SAME_INSTITUTION, "institution"))
        moment = moment_of(work, stay, when)
        from_hospital = stay.state is StayState.IN_HOSPITAL
        passing = step_problems(moment, StepKind.HOSPITAL_TO_CARE, stay.state)
        found += [*(passing if from_hospital else moment_problems(moment))]
        found += _not_before(line, when)
        if found:
            raise Refused(found)
        _end(work, row, CareEnd.MOVED, when, self.reason)
        work.session.flush()
        new = _begin(work, self, stay, when)
        place = self.terms.institution.strip()
        if from_hospital:
            _pass(work, stay, StepKind.HOSPITAL_TO_CARE, when, (new.number, place))
        else:
            note = f"{new.number} {place}"
            add_step(work, stay, StepKind.NOTE, when, reference=new.number, note=note)
        return line_of(work, new.id)


@dataclass(frozen=True, slots=True)
class EndCare(Write[CareLine]):
    """Somebody comes back from care into the house, where a bed is given as to anybody else.

    Whoever lies in hospital stays there: they come into the house when they are discharged.
    """

    needs: ClassVar = Permission.SETTLEMENT_DECIDE
    care_id: int
    reason: str
    happened_at: datetime | None = None

    def run(self, work: Work) -> CareLine:
        known = work.session.get(LongTermCare, self.care_id)
        if known is not None and known.ending is CareEnd.RETURNED:
            return line_of(work, known.id)
        stay, row, line = _running(work, self.care_id)
        when = written_moment(work, stay, self.happened_at)
        moment = moment_of(work, stay, when)
        lies = stay.state is StayState.IN_HOSPITAL
        passing = step_problems(moment, StepKind.FROM_CARE, stay.state)
        found = [
            *(moment_problems(moment) if lies else passing),
            *_reasoned(self.reason),
            *_not_before(line, when),
        ]
        if found:
            raise Refused(found)
        if lies:
            note = f"{row.number} {self.reason}"
            add_step(work, stay, StepKind.NOTE, when, reference=row.number, note=note)
        else:
            _pass(work, stay, StepKind.FROM_CARE, when, (row.number, self.reason))
        _end(work, row, CareEnd.RETURNED, when, self.reason)
        work.session.flush()
        return line_of(work, row.id)


@dataclass(frozen=True, slots=True)
class ChangeCareTerms(Write[CareLine]):
    """Renew or correct what was agreed; the earlier terms stay in the book.

    Without `holds_from` the new terms hold from today; they may be agreed ahead.
    """

    needs: ClassVar = Permission.SETTLEMENT_WRITE
    client_id: str
    care_id: int
    terms: CareTerms
    reason: str

    def run(self, work: Work) -> CareLine:
        if known := rows.terms_by_client_id(work.session, self.client_id):
            return line_of(work, known.care_id)
        _stay, row, line = _running(work, self.care_id)
        started = line.started_at.date()
        found = [*terms_problems(self.terms, work.policy, started), *_reasoned(self.reason)]
        if _is_same(self.terms, line, work.today):
            found.append(Problem(CareTrouble.NOTHING_CHANGED, "institution"))
        if self.terms.institution.strip() != line.terms.institution:
            data = {"institution": line.terms.institution}
            found.append(Problem(CareTrouble.NOT_POSSIBLE, "institution", data))
        if found:
            raise Refused(found)
        _write_terms(work, self, row, self.terms.holds_from or work.today)
        return line_of(work, row.id)


@dataclass(frozen=True, slots=True)
class RecordCareVisit(Write[CareLine]):
    """Write down a visit to somebody in care, one in vain, or why it was left out.

    It may be entered after the care has ended. Signs of harm are told to somebody who answers for
    it, and `told` says to whom. What came of it, how, and whether there were such signs is said
    each time.
    """

    needs: ClassVar = Permission.SETTLEMENT_WRITE
    client_id: str
    care_id: int
    kind: VisitKind | None
    way: VisitWay | None = None
    visitors: str = ""
    found: str = ""
    concern: bool | None = None
    told: str = ""
    happened_at: datetime | None = None

    def run(self, work: Work) -> CareLine:
        if known := rows.visit_by_client_id(work.session, self.client_id):
            return line_of(work, known.care_id)
        line = known_line(work, self.care_id)
        open_ = tuple(unsaid(self.kind, self.way, self.concern))
        visit = VisitFacts(
            self.kind or VisitKind.DONE,
            self.happened_at or work.now,
            self.way or VisitWay.THERE,
            self.visitors.strip(),
            self.found.strip(),
            self.concern is True,
            self.told.strip(),
        )
        if problems := (*open_, *visit_problems(line, visit)):
            raise Refused(problems)
        row = CareVisit(
            client_id=self.client_id,
            care_id=line.id,
            entered_at=work.now,
            clerk_id=work.clerk.id,
            **asdict(visit),
        )
        work.session.add(row)
        work.session.flush()
        return line_of(work, line.id)


@dataclass(frozen=True, slots=True)
class CareList(Read[tuple[CareLine, ...]]):
    """Who is in care, where, when were they seen last, when is the next visit?"""

    needs: ClassVar = Permission.STAYS_SEE
    open_only: bool = True
    person_id: int | None = None

    def run(self, work: Work) -> tuple[CareLine, ...]:
        found = rows.lines(
            work.session,
            work.policy,
            work.today,
            person_id=self.person_id,
            open_only=self.open_only,
        )
        return files.veil(work, found)


def line_of(work: Work, care_id: int) -> CareLine:
    """One time in care as it stands."""
    (found,) = rows.lines(work.session, work.policy, work.today, care_ids=(care_id,))
    return files.veil(work, [found])[0]


def known_line(work: Work, care_id: int) -> CareLine:
    """One time in care as it stands, and whom the deed is about. Raises Refused."""
    found = rows.lines(work.session, work.policy, work.today, care_ids=(care_id,))
    if not found:
        raise Refused(Problem(CareTrouble.NOT_FOUND, "care_id"))
    work.about(person_id=found[0].person_id, stay_id=found[0].stay_id)
    return found[0]


def _running(work: Work, care_id: int) -> tuple[Stay, LongTermCare, CareLine]:
    """A time in care that goes on, with its stay, both locked."""
    line = known_line(work, care_id)
    if not line.is_open:
        raise Refused(Problem(CareTrouble.ENDED, "care_id", {"ended_at": line.ended_at}))
    stay = locked_stay(work, line.stay_id)
    row = rows.running(work.session, stay.id)
    if row is None or row.id != care_id:
        raise Refused(Problem(CareTrouble.ENDED, "care_id", {"ended_at": line.ended_at}))
    return stay, row, line


def _begin(work: Work, deed: PlaceInCare | MoveInCare, stay: Stay, when: datetime) -> LongTermCare:
    number = numbers.next_number(work.session, SERIES, str(when.year))
    row = LongTermCare(
        client_id=deed.client_id,
        number=care_number(when.year, number),
        person_id=stay.person_id,
        stay_id=stay.id,
        reason=deed.reason.strip(),
        condition=deed.condition.strip(),
        started_at=when,
        entered_at=work.now,
        clerk_id=work.clerk.id,
    )
    work.session.add(row)
    work.session.flush()
    _write_terms(work, deed, row, when.date())
    return row


def _agreed(work: Work, deed: PlaceInCare | MoveInCare, when: datetime) -> Iterator[Problem]:
    """What is missing for a hand-over: terms, which hold from that day on, reason, condition."""
    terms = replace(deed.terms, holds_from=None)
    yield from terms_problems(terms, work.policy, when.date())
    yield from _reasoned(deed.reason)
    if not deed.condition.strip():
        yield Problem(CareTrouble.CONDITION_MISSING, "condition")


def _already(work: Work, stay: Stay) -> tuple[Problem, ...]:
    """Whoever is in care and lies in hospital is not given into care a second time."""
    row = rows.running(work.session, stay.id)
    if row is None:
        return ()
    return (Problem(CareTrouble.ALREADY, "stay_id", {"number": row.number}),)


def _is_same(said: CareTerms, line: CareLine, today: date) -> bool:
    """Whether terms say what is agreed already; without a day they differ only in being today's."""
    day = said.holds_from or (line.terms.holds_from if line.coming is None else today)
    return _tidy(replace(said, holds_from=day)) == _tidy(line.agreed)


def _write_terms(
    work: Work,
    deed: PlaceInCare | MoveInCare | ChangeCareTerms,
    row: LongTermCare,
    holds_from: date,
) -> None:
    said = CareTermsRow(
        client_id=deed.client_id,
        care_id=row.id,
        reason=deed.reason.strip(),
        entered_at=work.now,
        clerk_id=work.clerk.id,
        **_tidy(replace(deed.terms, holds_from=holds_from)),
    )
    work.session.add(said)
    work.session.flush()


def _tidy(terms: CareTerms) -> dict[str, object]:
    """The terms by the columns of an entry, without blanks around the words."""
    return {
        name: value.strip() if isinstance(value, str) else value
        for name, value in asdict(terms).items()
    }


def _pass(work: Work, stay: Stay, kind: StepKind, when: datetime, told: tuple[str, str]) -> None:
    """Write the step down with the number of the care and a note."""
    stay.state, stay.expected_back = STATE_STEPS[kind][1], None
    add_step(work, stay, kind, when, reference=told[0], note=told[1])
    work.session.flush()


def _end(work: Work, row: LongTermCare, end: CareEnd, when: datetime, reason: str) -> None:
    row.ended_at, row.ending, row.ending_reason = when, end, reason.strip()
    row.ended_by_id = work.clerk.id


def _not_before(line: CareLine, when: datetime) -> tuple[Problem, ...]:
    """A time in care does not end before it has begun, not even one that began by a move."""
    if when >= line.started_at:
        return ()
    data = {"started_at": line.started_at}
    return (Problem(CareTrouble.BEFORE_PLACING, "happened_at", data),)


def _reasoned(reason: str) -> tuple[Problem, ...]:
    return () if reason.strip() else (Problem(CareTrouble.REASON_MISSING, "reason"),)
