"""Handing a shift over: signing it with what it carries, accepting it, looking at it again."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from typing import ClassVar

from station.domain.clocks import ClockKind
from station.domain.gate import OutNow
from station.domain.minor_clocks import OF_SIDE_FILE
from station.domain.permissions import Permission
from station.domain.problems import Problem, Refused, Weight
from station.domain.shift_handover import (
    Accepted,
    Carried,
    CarriedLine,
    CarriedPart,
    HandoverRecord,
    Handovers,
    HandoverState,
    ShiftTrouble,
    alone_problems,
    seal,
    signing_problems,
    without_restricted,
    written,
)
from station.domain.shifts import Shift, ShiftSpan, due_for_handover, shift_at, span_of
from station.domain.stays import StayFilter, StayState
from station.storage import accounts, duty_book, gate, night_count, numbers, restricted, stays_lists
from station.storage import shift_handover as rows
from station.storage.shift_handover import ShiftHandover
from station.usecases.accounts import SecondClerk, proven_second
from station.usecases.clocks import unveiled_clocks
from station.usecases.medicines_carried import medicines_carried
from station.usecases.rounds import residents_of_shift
from station.usecases.rounds_carried import alarms_carried, skipped_carried
from station.usecases.rounds_seen import missed_lines
from station.usecases.work import Read, Work, Write

_PARTS = {
    StayState.ON_LEAVE: CarriedPart.ON_LEAVE,
    StayState.IN_HOSPITAL: CarriedPart.IN_HOSPITAL,
    StayState.WITH_POLICE: CarriedPart.WITH_POLICE,
}


@dataclass(frozen=True, slots=True)
class ShiftToHandOver:
    """What a clerk would sign now; `problems` keep them from it, or ask for a reason."""

    span: ShiftSpan
    carried: Carried
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class HandoverPreview(Read[ShiftToHandOver]):
    """What would go over to the next shift, were it signed now?

    `unfinished` is how many intakes were begun on this computer and not finished.
    """

    needs: ClassVar = Permission.STAYS_SEE
    shift: Shift | None = None
    unfinished: int = 0

    def run(self, work: Work) -> ShiftToHandOver:
        span = _wanted(work, self.shift)
        problems = _signing_problems(work, span, "")
        return ShiftToHandOver(span, carried(work, span, self.unfinished), problems)


@dataclass(frozen=True, slots=True)
class HandOverShift(Write[int]):
    """Sign a shift over to whoever comes; answers the id of the hand-over.

    What is carried is computed now and never changes. The same form (`client_id`) sent twice is
    one hand-over; one that still waits is accepted first. `again` says why a shift is handed over
    a second time, `shift` names another one than that which has just ended or runs.
    """

    needs: ClassVar = Permission.DUTY_WRITE
    client_id: str
    note: str = ""
    shift: Shift | None = None
    again: str = ""
    unfinished: int = 0

    def run(self, work: Work) -> int:
        rows.hold(work.session)
        if known := rows.by_client_id(work.session, self.client_id):
            return known.id
        span = _wanted(work, self.shift)
        if problems := _signing_problems(work, span, self.again):
            raise Refused(problems)
        note, items = self.note.strip(), written(carried(work, span, self.unfinished))
        row = ShiftHandover(
            client_id=self.client_id,
            number=numbers.paper_number(work.session, "shift", work.now.year),
            shift_day=span.shift.day,
            shift_kind=span.shift.kind,
            from_clerk_id=work.clerk.id,
            signed_at=work.now,
            note=note,
            again=self.again.strip(),
            items=items,
            items_hash=seal(items, span.shift, work.clerk.id, work.now, note),
        )
        work.session.add(row)
        work.session.flush()
        return row.id


@dataclass(frozen=True, slots=True)
class AcceptShift(Write[None]):
    """Take a shift over as it was signed, or with a reservation (`remark`) that stays beside it.

    `second` is the incoming clerk who signs at the screen of the outgoing one. `alone` is for the
    night in which one clerk holds the house: they take over from themself, and say why.
    """

    needs: ClassVar = Permission.DUTY_WRITE
    client_id: str
    handover_id: int
    remark: str = ""
    alone: bool = False
    second: SecondClerk | None = None

    def run(self, work: Work) -> None:
        row = _waiting(work, self.handover_id, self.client_id)
        if row is None:
            return
        taker = work.clerk
        if self.second is not None:
            taker = proven_second(work, self.second, Permission.DUTY_WRITE)
        same = taker.id == row.from_clerk_id
        if same and not self.alone:
            raise Refused(Problem(ShiftTrouble.SAME_CLERK, "second"))
        how = Accepted.RESERVATION if self.remark.strip() else Accepted.PLAIN
        if same:
            how, now = Accepted.ALONE, shift_at(work.now, work.policy).shift
            if problems := alone_problems(Shift(row.shift_day, row.shift_kind), now, self.remark):
                raise Refused(problems)
        _accept(work, row, self.client_id, how, self.remark)
        row.to_clerk_id = row.accepted_by_id = taker.id


@dataclass(frozen=True, slots=True)
class AcceptForAbsent(Write[None]):
    """The leader accepts for whoever should have come and did not (`login`), and says why."""

    needs: ClassVar = Permission.DUTY_STAND_IN
    client_id: str
    handover_id: int
    login: str
    remark: str

    def run(self, work: Work) -> None:
        row = _waiting(work, self.handover_id, self.client_id)
        if row is None:
            return
        absent = accounts.by_login(work.session, self.login)
        if absent is None or not absent.active:
            raise Refused(Problem(ShiftTrouble.ABSENT_UNKNOWN, "login"))
        if absent.id == row.from_clerk_id:
            raise Refused(Problem(ShiftTrouble.ABSENT_IS_OUTGOING, "login"))
        if work.clerk.id == row.from_clerk_id:
            raise Refused(Problem(ShiftTrouble.SAME_CLERK, "handover_id"))
        if not self.remark.strip():
            trouble = ShiftTrouble.REASON_MISSING
            raise Refused(Problem(trouble, "remark", weight=Weight.REASON))
        _accept(work, row, self.client_id, Accepted.BY_LEADER, self.remark)
        row.to_clerk_id, row.accepted_by_id = absent.id, work.clerk.id


@dataclass(frozen=True, slots=True)
class HandoverList(Read[Handovers]):
    """Which shifts were handed over, what was carried, and what waits for somebody to accept it?

    The newest first, continued behind the id of the last one shown.
    """

    needs: ClassVar = Permission.STAYS_SEE
    before: int | None = None
    limit: int = 20

    def run(self, work: Work) -> Handovers:
        open_ones = rows.waiting(work.session, work.now, work.policy)
        latest = rows.latest(
            work.session, work.now, work.policy, limit=self.limit, before=self.before
        )
        return Handovers(
            tuple(veiled(work, each) for each in open_ones),
            tuple(veiled(work, each) for each in latest),
        )


def veiled(work: Work, record: HandoverRecord) -> HandoverRecord:
    """The hand-over without names that were restricted since, for who may not see them."""
    return _without(record, work.hidden)


def veiled_for_all(work: Work, record: HandoverRecord) -> HandoverRecord:
    """The same for a sheet of paper, which whoever comes by can read."""
    return _without(record, restricted.hidden_from(work.session, None, work.now))


def _without(record: HandoverRecord, kept: Collection[int]) -> HandoverRecord:
    if record.carried is None or not kept:
        return record
    lines = record.carried.lines
    told = tuple(line.veiled() if line.person_id in kept else line for line in lines)
    return replace(record, carried=replace(record.carried, lines=told))


def carried(work: Work, span: ShiftSpan, unfinished: int) -> Carried:
    """What goes over from a shift to the next, as of now; restricted files are only counted."""
    kept = restricted.hidden_from(work.session, None, work.now)
    lines, counted = without_restricted(
        _lines(work, span), kept, restricted.written_of(work.session, kept)
    )
    states = [state for state in StayState if state is not StayState.LEFT]
    wanted = [StayFilter(states=frozenset({state})) for state in states]
    numbers = stays_lists.counts(work.session, wanted, work.now, hidden=())
    return Carried(
        at=work.now,
        residents=dict(zip(states, numbers, strict=True)),
        figure=night_count.figure(work.session),
        lines=lines,
        restricted=counted,
        restricted_residents=rows.open_stays_of(work.session, kept),
        unfinished=unfinished,
        drafts=rows.drafts(work.session),
    )


_TOLD_ELSEWHERE = frozenset({ClockKind.SHIFT_HANDOVER, ClockKind.CARE}) | OF_SIDE_FILE
"""The hand-over itself is no thing carried; an alarm has its own line, late or not.

What is due in a child's side-file is no matter for everybody who reads the record.
"""


def _lines(work: Work, span: ShiftSpan) -> Iterator[CarriedLine]:
    yield from alarms_carried(work)
    for item in duty_book.open_incidents(work.session):
        yield CarriedLine(
            part=CarriedPart.INCIDENT,
            id=item.id,
            name=item.name,
            rescue_number=item.rescue_number,
            stay_id=item.stay_id,
            person_id=item.person_id,
            code=item.grade or "",
            place=item.zone or "",
            at=item.happened_at,
            text=item.text,
        )
    for difference in night_count.open_differences(work.session):
        yield CarriedLine(
            part=CarriedPart.DIFFERENCE,
            id=difference.line_id,
            name=difference.name,
            stay_id=difference.stay_id,
            person_id=difference.person_id,
            code=difference.found,
            book=difference.expected,
            place=difference.bed,
            at=difference.counted_at,
            text=difference.note,
        )
    house = residents_of_shift(work, span)
    for line in missed_lines(work, span.begins, house):
        if line.missed:
            yield CarriedLine(
                part=CarriedPart.ROUND,
                id=line.stay_id,
                name=line.name,
                stay_id=line.stay_id,
                person_id=line.person_id,
                place=line.bed,
                at=line.missed[0],
                number=len(line.missed),
            )
    yield from skipped_carried(work, span, house)
    yield from medicines_carried(work, span, house)
    yield from (_away(each) for each in gate.out_now(work.session, work.now))
    for clock in unveiled_clocks(work):
        if clock.is_late and clock.kind not in _TOLD_ELSEWHERE:
            yield CarriedLine(
                part=CarriedPart.CLOCK,
                id=clock.subject.stay_id or clock.subject.intake_id or 0,
                name=clock.subject.name,
                rescue_number=clock.subject.rescue_number,
                stay_id=clock.subject.stay_id,
                person_id=clock.subject.person_id,
                code=clock.kind,
                at=clock.started,
                due=clock.due,
            )


def _away(out: OutNow) -> CarriedLine:
    return CarriedLine(
        part=_PARTS[out.state],
        id=out.stay_id,
        name=out.name,
        rescue_number=out.rescue_number,
        stay_id=out.stay_id,
        person_id=out.person_id,
        at=out.since,
        due=out.expected_back,
        text=out.note,
    )


def _wanted(work: Work, shift: Shift | None) -> ShiftSpan:
    if shift is not None:
        return span_of(shift, work.policy)
    return due_for_handover(work.now, rows.last_shift(work.session), work.policy)


def _signing_problems(work: Work, span: ShiftSpan, again: str) -> tuple[Problem, ...]:
    waiting = rows.waiting(work.session, work.now, work.policy)
    return signing_problems(
        span,
        work.now,
        next((each for each in waiting if each.state is HandoverState.WAITING), None),
        again,
        handed_over=rows.is_handed_over(work.session, span.shift),
    )


def _waiting(work: Work, handover_id: int, client_id: str) -> ShiftHandover | None:
    """The hand-over that is to be accepted, locked; None when this very form did so already."""
    row = work.session.get(ShiftHandover, handover_id, with_for_update=True)
    if row is None:
        raise Refused(Problem(ShiftTrouble.NOT_FOUND, "handover_id"))
    if row.accept_client_id == client_id:
        return None
    if row.accepted_at is not None:
        data = {"at": row.accepted_at}
        raise Refused(Problem(ShiftTrouble.ACCEPTED_ALREADY, "handover_id", data))
    return row


def _accept(work: Work, row: ShiftHandover, client_id: str, how: Accepted, remark: str) -> None:
    row.accept_client_id, row.accepted_at = client_id, work.now
    row.how, row.remark = how, remark.strip()
