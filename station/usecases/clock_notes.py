"""Deadlines that stand still by law, were chased, or raised to the superior: notes beside them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import ClassVar

from station.domain.clock_notes import ClockAct, ClockKey, NoteFacts, NoteTrouble
from station.domain.clock_noting import note_problems
from station.domain.clock_pauses import PauseReason
from station.domain.clocks import Clock
from station.domain.permissions import Permission
from station.domain.problems import Problem, Refused
from station.storage import clock_notes
from station.storage.clock_notes import ClockNoteRow
from station.usecases import files
from station.usecases.clocks import unveiled_clocks
from station.usecases.work import Work, Write


@dataclass(frozen=True, slots=True)
class PauseClock(Write[int]):
    """Let a limit stand still for a lawful reason, up to and with the day `until`.

    `text` says on whose word or paper that rests, `reference` is its number. Repeating it with the
    same `client_id` changes nothing; the answer is the number of the note.
    """

    needs: ClassVar = Permission.CLOCKS_PAUSE
    client_id: str
    clock: ClockKey
    reason: PauseReason | None
    until: date | None
    text: str = ""
    reference: str = ""
    happened_at: datetime | None = None

    def run(self, work: Work) -> int:
        facts = NoteFacts(
            ClockAct.PAUSED,
            self.happened_at or work.now,
            self.until,
            self.reason,
            text=self.text,
            reference=self.reference,
        )
        return _note(work, self.client_id, self.clock, facts)


@dataclass(frozen=True, slots=True)
class ResumeClock(Write[int]):
    """Let a limit run on before its pause is over; what is left of it counts from the next day."""

    needs: ClassVar = Permission.CLOCKS_PAUSE
    client_id: str
    clock: ClockKey
    text: str = ""
    happened_at: datetime | None = None

    def run(self, work: Work) -> int:
        facts = NoteFacts(ClockAct.RESUMED, self.happened_at or work.now, text=self.text)
        return _note(work, self.client_id, self.clock, facts)


@dataclass(frozen=True, slots=True)
class ChaseClock(Write[int]):
    """Write down that those who are waited for were asked again.

    Until the day for which they promised an answer, or for some days, nobody is reminded.
    """

    needs: ClassVar = Permission.STAYS_WRITE
    client_id: str
    clock: ClockKey
    whom: str
    text: str = ""
    reference: str = ""
    until: date | None = None
    happened_at: datetime | None = None

    def run(self, work: Work) -> int:
        facts = NoteFacts(
            ClockAct.CHASED,
            self.happened_at or work.now,
            self.until,
            whom=self.whom,
            text=self.text,
            reference=self.reference,
        )
        return _note(work, self.client_id, self.clock, facts)


@dataclass(frozen=True, slots=True)
class RaiseClock(Write[int]):
    """Write down that an overdue deadline was told to the superior: to whom, how, with what number.

    As with asking again, nobody is reminded for some days, or until the day that was named.
    """

    needs: ClassVar = Permission.STAYS_WRITE
    client_id: str
    clock: ClockKey
    whom: str
    text: str = ""
    reference: str = ""
    until: date | None = None
    happened_at: datetime | None = None

    def run(self, work: Work) -> int:
        facts = NoteFacts(
            ClockAct.RAISED,
            self.happened_at or work.now,
            self.until,
            whom=self.whom,
            text=self.text,
            reference=self.reference,
        )
        return _note(work, self.client_id, self.clock, facts)


@dataclass(frozen=True, slots=True)
class WithdrawClockNote(Write[int]):
    """Say that a note beside a deadline was a mistake, and why: both stay in the book."""

    needs: ClassVar = Permission.CLOCKS_PAUSE
    client_id: str
    note_id: int
    reason: str

    def run(self, work: Work) -> int:
        if known := clock_notes.by_client_id(work.session, self.client_id):
            return known.id
        old = work.session.get_one(ClockNoteRow, self.note_id)
        files.keep(work, old.person_id, "note_id")
        work.about(person_id=old.person_id)
        if not self.reason.strip():
            raise Refused(Problem(NoteTrouble.REASON_EMPTY, "reason"))
        gone = clock_notes.is_withdrawn(work.session, old.id)
        if gone or old.act is ClockAct.WITHDRAWN:
            raise Refused(Problem(NoteTrouble.WITHDRAWN_ALREADY, "note_id"))
        facts = NoteFacts(ClockAct.WITHDRAWN, work.now, text=self.reason)
        row = _row(work, self.client_id, clock_notes.key_of(old), facts)
        row.person_id, row.withdraws_id = old.person_id, old.id
        return _kept(work, row)


def find_clock(work: Work, key: ClockKey, place: str = "clock") -> Clock:
    """The clock that a desk has in front of it, if it still runs; its file must be open to it.

    Only what gives clocks of this kind is looked at, and of one stay where it hangs on one.
    """
    stay_id = key.thing_id if key.thing == "stay" else None
    running = unveiled_clocks(work, stay_id, key.kind)
    found = next((each for each in running if each.key == key), None)
    if found is None or found.stopped_at is not None:
        raise Refused(Problem(NoteTrouble.GONE, place))
    files.keep(work, found.person_id, place)
    return found


def _note(work: Work, client_id: str, key: ClockKey, facts: NoteFacts) -> int:
    if known := clock_notes.by_client_id(work.session, client_id):
        return known.id
    clock = find_clock(work, key)
    work.about(person_id=clock.person_id, stay_id=clock.subject.stay_id)
    if found := note_problems(clock, facts, work.policy):
        raise Refused(found)
    row = _row(work, client_id, key, facts)
    row.person_id = clock.person_id
    return _kept(work, row)


def _row(work: Work, client_id: str, key: ClockKey, facts: NoteFacts) -> ClockNoteRow:
    return ClockNoteRow(
        client_id=client_id,
        kind=key.kind,
        thing=key.thing,
        thing_id=key.thing_id,
        detail=key.detail,
        act=facts.act,
        happened_at=facts.happened_at,
        until=facts.until,
        reason=facts.reason,
        whom=facts.whom.strip(),
        text=facts.text.strip(),
        reference=facts.reference.strip(),
        entered_at=work.now,
        clerk_id=work.clerk.id,
    )


def _kept(work: Work, row: ClockNoteRow) -> int:
    work.session.add(row)
    work.session.flush()
    return row.id
