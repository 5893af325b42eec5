"""Health rounds: the sheet in bed order, a look, a skip, a correction, the signature of a shift."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import ClassVar

from station.domain.alarms import CareTask
from station.domain.bed_board import Mark, ResidentCard
from station.domain.beds import bed_label
from station.domain.permissions import Permission
from station.domain.problems import Conflict, Problem, Refused
from station.domain.round_sheet import RoundsNow
from station.domain.round_times import (
    RoundFacts,
    Stretch,
    line_state,
    missed,
    opening_shift,
    round_of_now,
    rounds_due,
)
from station.domain.rounds import (
    NOTHING_SEEN,
    LineState,
    RoundEntry,
    RoundKind,
    RoundLine,
    RoundTrouble,
    Seen,
    entry_problems,
    known,
    meals,
)
from station.domain.shifts import ShiftSpan, shift_at
from station.domain.stays import StepMoment, moment_problems
from station.storage import alarms as tasks
from station.storage import beds_board, rounds, rounds_facts, stays
from station.storage.base import Values, add_one
from station.storage.rounds import RoundRow, RoundSignature
from station.storage.stays import Stay
from station.usecases import files
from station.usecases.alarms import MEALS_BACK, alarming, care_for
from station.usecases.bed_moves import locked_stay
from station.usecases.bed_view import Seen as House
from station.usecases.bed_view import look
from station.usecases.spot_checks import check_of_now
from station.usecases.work import Read, Work, Write


@dataclass(frozen=True, slots=True)
class RoundSheet(Read[RoundsNow]):
    """Whom is the round to look in on now, when, and what was seen last? In bed order."""

    needs: ClassVar = Permission.ROUNDS_SEE

    def run(self, work: Work) -> RoundsNow:
        shift, session = shift_at(work.now, work.policy), work.session
        house = look(work, work.now)
        looks = _looks(work, shift)
        open_tasks = tasks.open_tasks(session, work.policy, work.now)
        sheet = _Sheet(
            work,
            house,
            shift,
            opening_shift(work.now, work.policy),
            rounds_facts.facts(session, shift.begins, work.now + MEALS_BACK, looks),
            _last_told(work, house, looks),
            rounds.latest(session, house.residents),
            Counter(each.stay_id for each in open_tasks),
        )
        lines = [sheet.line(*each) for each in in_bed_order(work, house)]
        here = {each.stay_id for each in lines if each.state is not LineState.AWAY}
        return RoundsNow(
            at=work.now,
            shift=shift,
            lines=files.veil(work, lines),
            tasks=files.veil(work, open_tasks),
            unsigned=sum(shift.begins <= each.happened_at and not each.signed for each in looks),
            spot=check_of_now(work, shift, looks, here),
        )


def _looks(work: Work, shift: ShiftSpan) -> list[RoundEntry]:
    """What the sheet tells of: every look of this day and shift, before them those that tell."""
    day = datetime.combine(work.today, datetime.min.time())
    all_since = min(day, shift.begins - timedelta(minutes=work.policy.round_early_minutes))
    before = rounds.telling(work.session, work.now - MEALS_BACK, all_since)
    return [*before, *rounds.entries(work.session, all_since)]


def _last_told(work: Work, house: House, looks: Iterable[RoundEntry]) -> dict[int, RoundEntry]:
    """By stay, the last look that tells what was seen; only for the rest a longer way back."""
    told = {each.stay_id: each for each in looks if each.tells and each.happened_at <= work.now}
    rest = [stay_id for stay_id in house.residents if stay_id not in told]
    return told | (rounds.last_told(work.session, rest, work.now) if rest else {})


Bedded = tuple[ResidentCard, str]
"""Somebody in the book, with the label of the bed."""


def in_bed_order(work: Work, house: House) -> Iterator[Bedded]:
    """Everybody in the book with the label of the bed, those without one last."""
    left = dict(house.residents)
    for _building, room, bed in beds_board.places(work.session):
        lying = house.lying.get(bed.id)
        resident = left.pop(lying[0].stay_id, None) if lying and lying[0].stay_id else None
        if resident is not None:
            yield house.card(resident), bed_label(room.name, bed.name)
    for resident in left.values():
        yield house.card(resident), ""


def residents_of_shift(work: Work, shift: ShiftSpan) -> tuple[Bedded, ...]:
    """Who was in the house in a shift, in bed order; of one that still runs, who is now.

    A hand-over asks this once and gives it to each part that goes through the house.
    """
    moment = min(work.now, shift.ends - timedelta(minutes=1))
    return tuple(in_bed_order(work, look(work, moment)))


def watched(facts: RoundFacts, card: ResidentCard) -> RoundFacts:
    """The facts of somebody who is looked in on more often for an infection or fever, too."""
    if not {Mark.INFECTIOUS, Mark.FEVER} & set(card.marks):
        return facts
    return replace(facts, watched=(*facts.watched, Stretch(facts.present.since, None)))


@dataclass(frozen=True, slots=True)
class _Sheet:
    """What was looked up for the lines of a sheet, by stay."""

    work: Work
    house: House
    shift: ShiftSpan
    opening: ShiftSpan
    facts: Mapping[int, RoundFacts]
    last: Mapping[int, RoundEntry]
    latest: Mapping[int, int]
    open_tasks: Counter[int]

    def line(self, card: ResidentCard, bed: str) -> RoundLine:
        now, today, policy = self.work.now, self.work.today, self.work.policy
        facts = watched(self.facts[card.stay_id], card)
        of_shift = rounds_due(facts, self.shift, policy)
        same = self.opening == self.shift
        due = round_of_now(facts, now, policy, (self.shift, of_shift) if same else None)
        entry = self._with_alarms(due.entry if due else None)
        due = due and due._replace(entry=entry)
        earlier = [each for each in facts.entries if entry is None or each.id != entry.id]
        of_today = [each for each in facts.entries if each.happened_at.date() == today]
        return RoundLine(
            stay_id=card.stay_id,
            person_id=card.person_id,
            bed=bed,
            name=card.name,
            sex=card.sex,
            age=card.age,
            assistance_class=card.assistance_class,
            state=line_state(due, facts, now, policy),
            due_at=due.at if due else None,
            last=self._with_alarms(self.last.get(card.stay_id)),
            before=known(earlier),
            entry=entry,
            latest=self.latest.get(card.stay_id),
            meals=tuple(each for each in meals(of_today, policy) if each.day == today),
            missed=missed(facts, self.shift, now, policy, of_shift),
            alarms=entry.alarms if entry else (),
            away=None if due else card.state,
            open_tasks=self.open_tasks[card.stay_id],
        )

    def _with_alarms(self, entry: RoundEntry | None) -> RoundEntry | None:
        if entry is None:
            return None
        _stay, person, _intake = self.house.residents[entry.stay_id]
        return alarming(self.work, entry, person.born)


@dataclass(frozen=True, slots=True)
class Recorded:
    """The entry as it stands in the book now, and the tasks that it has raised."""

    entry: RoundEntry
    tasks: tuple[CareTask, ...]


@dataclass(frozen=True, slots=True)
class RecordRound(Write[Recorded]):
    """Write down a look at one resident: "as before, fine", or what was seen.

    `after` is the id of the entry that the desk showed as the latest one (`RoundLine.latest`):
    whoever is slower than another desk gets a Conflict and loses nothing. An entry made later than
    it happened keeps both times. Repeating it with the same `client_id` changes nothing.
    """

    needs: ClassVar = Permission.ROUNDS_WRITE
    veiled: ClassVar = True
    client_id: str
    stay_id: int
    seen: Seen = NOTHING_SEEN
    as_before: bool = False
    kind: RoundKind = RoundKind.QUICK
    after: int | None = None
    happened_at: datetime | None = None

    def run(self, work: Work) -> Recorded:
        if (again := rounds.by_client_id(work.session, self.client_id)) is not None:
            return _recorded(work, again)
        when = self.happened_at or work.now
        stay = _present(work, self.stay_id, when, self.after)
        told = rounds.last_told(work.session, [stay.id], when).get(stay.id)
        born = _born(work, stay)
        before = told and alarming(work, told, born)
        if problems := entry_problems(self.seen, as_before=self.as_before, before=before):
            raise Refused(problems)
        values: Values = {
            "client_id": self.client_id,
            "stay_id": stay.id,
            "kind": self.kind,
            "happened_at": when,
            "entered_at": work.now,
            "clerk_id": work.clerk.id,
            "as_before": self.as_before,
            "refers_to_id": before.id if before and self.as_before else None,
            **rounds.columns_of(self.seen),
        }
        return _write(work, stay, values, born)


@dataclass(frozen=True, slots=True)
class SkipRound(Write[Recorded]):
    """Say why nobody looked in on a resident this time; `after` is as for `RecordRound`."""

    needs: ClassVar = Permission.ROUNDS_WRITE
    veiled: ClassVar = True
    client_id: str
    stay_id: int
    reason: str
    after: int | None = None
    happened_at: datetime | None = None

    def run(self, work: Work) -> Recorded:
        if (again := rounds.by_client_id(work.session, self.client_id)) is not None:
            return _recorded(work, again)
        if not self.reason.strip():
            raise Refused(Problem(RoundTrouble.REASON_MISSING, "reason"))
        when = self.happened_at or work.now
        stay = _present(work, self.stay_id, when, self.after)
        values: Values = {
            "client_id": self.client_id,
            "stay_id": stay.id,
            "kind": RoundKind.QUICK,
            "happened_at": when,
            "entered_at": work.now,
            "clerk_id": work.clerk.id,
            "skipped": self.reason.strip(),
        }
        return _write(work, stay, values, _born(work, stay))


@dataclass(frozen=True, slots=True)
class CorrectRound(Write[Recorded]):
    """Put an entry right, signed or not: a new one names the old, which stays in the book.

    `seen` is all that was really seen, nothing takes the entry back; `happened_at` is the old one's
    unless given. Tasks that the old entry raised without cause are withdrawn.
    """

    needs: ClassVar = Permission.ROUNDS_WRITE
    veiled: ClassVar = True
    client_id: str
    entry_id: int
    reason: str
    seen: Seen = NOTHING_SEEN
    happened_at: datetime | None = None

    def run(self, work: Work) -> Recorded:
        if (again := rounds.by_client_id(work.session, self.client_id)) is not None:
            return _recorded(work, again)
        old = rounds.entry(work.session, self.entry_id)
        stay = None if old is None else stays.locked(work.session, old.stay_id)
        if old is None or stay is None:
            raise Refused(Problem(RoundTrouble.NOT_FOUND, "entry_id"))
        work.about(person_id=stay.person_id, stay_id=stay.id)
        when = self.happened_at or old.happened_at
        if problems := self._problems(work, stay, when):
            raise Refused(problems)
        values: Values = {
            "client_id": self.client_id,
            "stay_id": stay.id,
            "kind": old.kind,
            "happened_at": when,
            "entered_at": work.now,
            "clerk_id": work.clerk.id,
            "corrects_id": old.id,
            "reason": self.reason.strip(),
            "taken_back": not self.seen.anything,
            **rounds.columns_of(self.seen),
        }
        return _write(work, stay, values, _born(work, stay))

    def _problems(self, work: Work, stay: Stay, when: datetime) -> list[Problem]:
        old = rounds.entry(work.session, self.entry_id)
        if old is None or old.corrected:
            return [Problem(RoundTrouble.CORRECTED_ALREADY, "entry_id")]
        found = list(moment_problems(StepMoment(when, work.now, stay.admitted_at)))
        if self.seen.anything:
            found += entry_problems(self.seen, as_before=False, before=None)
        if not self.reason.strip():
            found.append(Problem(RoundTrouble.REASON_MISSING, "reason"))
        return found


def _present(work: Work, stay_id: int, when: datetime, after: int | None) -> Stay:
    """The stay, locked, of somebody who was in the house at a moment. Raises Refused, Conflict."""
    stay = locked_stay(work, stay_id)
    if problems := moment_problems(StepMoment(when, work.now, stay.admitted_at)):
        raise Refused(problems)
    if not rounds_facts.whereabouts(work.session, stay).here(when):
        raise Refused(Problem(RoundTrouble.NOT_IN_HOUSE, "happened_at", {"happened_at": when}))
    if rounds.latest(work.session, [stay_id]).get(stay_id) != after:
        raise Conflict("round_entry")
    return stay


def _write(work: Work, stay: Stay, values: Values, born: date | None) -> Recorded:
    row = add_one(work.session, RoundRow, values)
    looks = rounds.entries(work.session, row.happened_at - MEALS_BACK, None, stay.id)
    entry = next(each for each in looks if each.id == row.id)
    new = care_for(work, stay, entry, looks, born)
    return Recorded(alarming(work, entry, born), files.veil(work, new))


def _recorded(work: Work, entry_id: int) -> Recorded:
    entry = rounds.entry(work.session, entry_id)
    assert entry is not None
    stay = work.session.get_one(Stay, entry.stay_id)
    work.about(person_id=stay.person_id, stay_id=stay.id)
    return Recorded(alarming(work, entry, _born(work, stay)), ())


def _born(work: Work, stay: Stay) -> date | None:
    return rounds_facts.born(work.session, stay.person_id)


@dataclass(frozen=True, slots=True)
class Signed:
    """What a signature stands under: the shift, and how many looks."""

    shift: ShiftSpan
    signed_at: datetime
    looks: int


@dataclass(frozen=True, slots=True)
class SignRounds(Write[Signed]):
    """Answer for the rounds of a shift; from then on they count, and only corrections add to them.

    `moment` is any moment of the shift, now when left out. What is entered late afterwards is
    signed by signing again. Repeating it with the same `client_id` changes nothing.
    """

    needs: ClassVar = Permission.ROUNDS_WRITE
    client_id: str
    moment: datetime | None = None

    def run(self, work: Work) -> Signed:
        if (again := rounds.signed(work.session, self.client_id)) is not None:
            return _signed(work, again)
        shift = shift_at(self.moment or work.now, work.policy)
        early = timedelta(minutes=work.policy.round_early_minutes)
        signature = RoundSignature(
            client_id=self.client_id,
            shift_start=shift.begins,
            signed_at=work.now,
            clerk_id=work.clerk.id,
        )
        work.session.add(signature)
        work.session.flush()
        if not rounds.sign(work.session, signature.id, shift.begins - early, shift.ends):
            raise Refused(Problem(RoundTrouble.NOTHING_TO_SIGN, "moment"))
        return _signed(work, signature)


def _signed(work: Work, signature: RoundSignature) -> Signed:
    looks = rounds.signed_count(work.session, signature.id)
    return Signed(shift_at(signature.shift_start, work.policy), signature.signed_at, looks)
