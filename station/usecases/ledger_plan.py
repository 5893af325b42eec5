"""What bringing registers in would do: read, compared with all that is there, nothing written."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from station.domain.ledger import (
    Doubt,
    Doubtful,
    Field,
    LedgerPerson,
    LedgerReading,
    LedgerStay,
    StayIndex,
    StayTrace,
)
from station.domain.ledger_import import LedgerPlace, ListedDoubt
from station.domain.ledger_person import LedgerBooks
from station.domain.ledger_stays import completed
from station.domain.ledger_why import PersonWhy
from station.domain.matching import Match
from station.domain.problems import Problem, Refused
from station.domain.recognition import Acquaintance, Acquaintances, contradictions
from station.exchange.cells import Workbook
from station.exchange.ledger import read_ledger
from station.exchange.workbook import open_untrusted
from station.storage import ledger_brought, ledger_people, ledger_stays
from station.storage.ledger_brought import StayThere
from station.usecases.work import Work

_TICK = 200
_STILL_HERE = "overstaying"
_SEX = (Field.SEX, Field.SEX_AND_AGE)
_BORN = (Field.BORN, Field.AGE, Field.SEX_AND_AGE)

Files = tuple[tuple[str, bytes], ...]


@dataclass(slots=True)
class Pace:
    """Tells the watcher how far the work has come; each phase counts as many rows as were read."""

    work: Work
    phases: int
    rows: int = 0
    phase: int = 0

    def step(self, done: int, total: int) -> None:
        """So much of the phase is done; raises Cancelled when the clerk has stopped it."""
        rows = self.rows or total
        share = rows * done // total if total else rows
        self.work.progress.step(self.phase * rows + share, self.phases * rows)

    def next(self) -> None:
        self.step(1, 1)
        self.phase += 1


@dataclass(frozen=True, slots=True)
class FileRead:
    """One register with all that it says."""

    name: str
    sha256: str
    reading: LedgerReading


@dataclass(slots=True, eq=False)
class Newcomer:
    """Somebody who is written down for the first time; later rows fill what the first left out."""

    one: Acquaintance
    person: LedgerPerson
    place: LedgerPlace

    def learn(self, later: LedgerPerson) -> None:
        said = self.person
        self.person = replace(
            said,
            ethnic_group=said.ethnic_group or later.ethnic_group,
            place=said.place or later.place,
            accent=said.accent or later.accent,
        )


@dataclass(slots=True, eq=False)
class NewStay:
    """A stay that is not stored yet, with its person; `left_at` is None for who is still here."""

    place: LedgerPlace
    file: int
    stay: LedgerStay
    trace: StayTrace
    one: Acquaintance
    known_as: str
    why: PersonWhy
    admitted_at: datetime
    left_at: datetime | None
    number_is_free: bool = True
    doubts: list[Doubt] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Completion:
    """A stored stay without an ending, and the row that tells it."""

    place: LedgerPlace
    file: int
    there: StayThere
    stay: LedgerStay
    trace: StayTrace
    why: PersonWhy


@dataclass(frozen=True, slots=True)
class Offer:
    """A newcomer who may be somebody known before."""

    newcomer: Newcomer
    other: Acquaintance
    match: Match


@dataclass(slots=True)
class Plan:
    """All that would be written, and all that would be said about it."""

    files: Sequence[FileRead]
    newcomers: list[Newcomer] = field(default_factory=list)
    stays: list[NewStay] = field(default_factory=list)
    completions: list[Completion] = field(default_factory=list)
    offers: list[Offer] = field(default_factory=list)
    already_there: int = 0
    doubts: list[ListedDoubt] = field(default_factory=list)


def read_files(work: Work, files: Files, pace: Pace) -> list[FileRead]:
    """Read every file before the database is touched; raises Refused naming the bad one."""
    opened = [(name, data, _opened(name, data)) for name, data in files]
    pace.rows = max(1, sum(len(sheet.rows) for *_, book in opened for sheet in book.sheets))
    codes = work.codes
    books = LedgerBooks(
        codes.areas,
        codes["ethnic_groups"],
        codes["how_came"],
        codes["causes"],
        codes["leaving_ways"],
    )
    found: list[FileRead] = []
    before = 0
    for name, data, book in opened:
        start = before

        def told(done: int, _all: int, start: int = start) -> None:
            pace.step(min(pace.rows, start + done), pace.rows)

        reading = read_ledger(book, books, work.today, name, told)
        if reading.obstacle is not None:
            raise _naming(name, [reading.obstacle])
        found.append(FileRead(name, hashlib.sha256(data).hexdigest(), reading))
        before += sum(len(sheet.rows) for sheet in book.sheets)
    pace.next()
    return found


def _opened(name: str, data: bytes) -> Workbook:
    try:
        return open_untrusted(data)
    except Refused as refused:
        raise _naming(name, refused.problems) from None


def _naming(name: str, problems: Sequence[Problem]) -> Refused:
    return Refused([replace(p, data={**p.data, "file": name}) for p in problems])


def make_plan(work: Work, files: Sequence[FileRead], pace: Pace) -> Plan:
    """Compare what was read with what is stored; the same database gives the same plan."""
    planner = _Planner(work, files)
    for number in range(len(files)):
        planner.take(number, pace)
    planner.settle_endings()
    planner.settle_numbers()
    planner.offer()
    pace.next()
    return planner.plan


class _Planner:
    """Goes through the files in their order and remembers what each row brings."""

    def __init__(self, work: Work, files: Sequence[FileRead]) -> None:
        self.work = work
        self.plan = Plan(files)
        self.by_one: dict[Acquaintance, Newcomer] = {}
        self.index: StayIndex[StayThere | NewStay] = StayIndex()
        self.prints: set[str] = set()
        self.all = [stay for file in files for stay in file.reading.stays]
        rows = [Acquaintance.of_row(stay.person, stay.rescue_number) for stay in self.all]
        self.people = Acquaintances(ledger_people.gather(work.session, rows))
        self._remember_stored()

    def _remember_stored(self) -> None:
        days = [stay.arrived.day for stay in self.all if stay.arrived is not None]
        first, last = min(days, default=None), max(days, default=None)
        numbers = {stay.rescue_number for stay in self.all if stay.rescue_number}
        session = self.work.session
        brought = ledger_brought.brought_in(session, first, last, numbers).values()
        for there in (*brought, *ledger_stays.at_desk(session, first, last, numbers)):
            for trace in there.traces:
                self.index.add(trace, there)
                self.prints.add(trace.fingerprint)
        self.untouched = ledger_stays.untouched(session, {there.stay_id for there in brought})

    # --- rows ---

    def take(self, number: int, pace: Pace) -> None:
        """Take the stays of one file: there already, or new."""
        file = self.plan.files[number]
        self.plan.doubts += [ListedDoubt.of(file.name, d) for d in file.reading.doubts]
        used: defaultdict[str, set[StayThere | NewStay]] = defaultdict(set)
        fresh: list[NewStay] = []
        for count, stay in enumerate(file.reading.stays):
            if count % _TICK == 0:
                done = len(self.plan.stays) + len(fresh) + self.plan.already_there
                pace.step(done, len(self.all))
            place = LedgerPlace(file.name, stay.sheet, stay.row)
            found = self.index.find(stay.trace, used[stay.sheet])
            if found is None:
                fresh.append(self._new_stay(place, number, stay))
                continue
            used[stay.sheet].add(found)
            self.plan.already_there += 1
            self._told_again(place, number, found, stay)
        for planned in fresh:
            self.index.add(planned.trace, planned)
        self.plan.stays += fresh

    def _told_again(
        self, place: LedgerPlace, file: int, found: StayThere | NewStay, stay: LedgerStay
    ) -> None:
        """A later writing may know the ending; what the desk has done since counts more."""
        if isinstance(found, NewStay):
            found.stay = completed(found.stay, stay)
            found.trace = replace(found.trace, left_day=found.stay.trace.left_day)
            found.left_at = _left_at(found.stay, found.admitted_at)
        elif stay.left is not None and found.from_ledger and not found.left_is_told:
            if found.stay_id not in self.untouched:
                self._doubt(place.file, stay, Field.LEFT, Doubtful.DESK_KNOWS_OTHERWISE)
                return
            trace = self._unlike_any(stay.trace)
            found.traces.append(trace)
            self.plan.completions.append(Completion(place, file, found, stay, trace, found.why))

    def _new_stay(self, place: LedgerPlace, file: int, stay: LedgerStay) -> NewStay:
        one, known_as, why = self._person(place, stay)
        admitted_at = self._admitted_at(file, stay)
        otherwise = [] if why is PersonWhy.NEW else list(self._otherwise(place, one, stay))
        return NewStay(
            place,
            file,
            stay,
            self._unlike_any(stay.trace),
            one,
            known_as,
            why,
            admitted_at,
            _left_at(stay, admitted_at),
            doubts=[*stay.doubts, *otherwise],
        )

    def _otherwise(
        self, place: LedgerPlace, one: Acquaintance, stay: LedgerStay
    ) -> Iterator[Doubt]:
        """List what a row says otherwise than is known of the person it was put to."""
        for reason, both in contradictions(one, stay.person):
            columns = _BORN if reason is Doubtful.PERSON_BORN_DIFFERS else _SEX
            about = next((field for field in columns if field in stay.layout), columns[0])
            yield self._doubt(place.file, stay, about, reason, both)

    def _unlike_any(self, trace: StayTrace) -> StayTrace:
        """Count on until no stay has this trace: two people whom nothing tells apart are two."""
        while trace.fingerprint in self.prints:
            trace = replace(trace, twin=trace.twin + 1)
        self.prints.add(trace.fingerprint)
        return trace

    def _person(self, place: LedgerPlace, stay: LedgerStay) -> tuple[Acquaintance, str, PersonWhy]:
        known = self.people.recognise(stay.person, stay.rescue_number)
        if known is not None:
            one, why = known
            known_as = one.names[0] if one.names else ""
            if one in self.by_one:
                self.by_one[one].learn(stay.person)
            self.people.learn(one, stay.person, stay.rescue_number)
            return one, known_as, why
        one = Acquaintance.of_row(stay.person, stay.rescue_number)
        self.people.add(one)
        newcomer = Newcomer(one, stay.person, place)
        self.by_one[one] = newcomer
        self.plan.newcomers.append(newcomer)
        return one, stay.person.name, PersonWhy.NEW

    def _admitted_at(self, file: int, stay: LedgerStay) -> datetime:
        """The arrival; where there is none, the day nearest to it that the register tells."""
        if told := stay.arrived or stay.left:
            return told.at
        others = self.plan.files[file].reading.stays
        near = next((other.arrived for other in others if other.arrived), None)
        return near.at if near else datetime.combine(self.work.today, datetime.min.time())

    # --- what rows say of one another and of what is stored ---

    def settle_endings(self) -> None:
        """Nobody is here twice: who came again had left before, whenever that was."""
        by_person: defaultdict[Acquaintance, list[NewStay]] = defaultdict(list)
        for planned in self.plan.stays:
            by_person[planned.one].append(planned)
        known = {one.person_id for one in by_person if one.person_id is not None}
        leaving = {completion.there.person_id for completion in self.plan.completions}
        here = ledger_stays.in_station(self.work.session, known) - leaving
        for own in by_person.values():
            own.sort(key=lambda planned: planned.admitted_at)
            for planned, following in zip(own, [*own[1:], None], strict=True):
                if planned.left_at is None:
                    ended = _ended_by(planned, following, here)
                    if ended is not None:
                        planned.left_at = ended
                        self._doubt_stay(planned, Field.LEFT, Doubtful.OVERLAPS_OTHER_STAY)

    def settle_numbers(self) -> None:
        """A rescue number is one stay's: who comes second with it gets another."""
        wanted = {s.stay.rescue_number for s in self.plan.stays if s.stay.rescue_number}
        taken = ledger_brought.numbers_taken(self.work.session, wanted)
        for planned in self.plan.stays:
            number = planned.stay.rescue_number
            planned.number_is_free = bool(number) and number not in taken
            if number and not planned.number_is_free:
                self._doubt_stay(planned, Field.NUMBER, Doubtful.NUMBER_USED_TWICE)
            taken.add(number)

    def offer(self) -> None:
        """Pair newcomers with those they may be."""
        for newcomer in self.plan.newcomers:
            self.plan.offers += [
                Offer(newcomer, other, match) for other, match in self.people.alike(newcomer.one)
            ]

    def _doubt_stay(self, planned: NewStay, about: Field, reason: Doubtful) -> None:
        if all(doubt.reason is not reason for doubt in planned.doubts):
            doubt = self._doubt(planned.place.file, planned.stay, about, reason)
            planned.doubts.append(doubt)

    def _doubt(
        self, file: str, stay: LedgerStay, about: Field, reason: Doubtful, read_as: str = ""
    ) -> Doubt:
        column, title = stay.layout.get(about, ("", ""))
        written = dict(stay.written).get(title, "")
        doubt = Doubt(stay.sheet, stay.row, column, title, written, read_as, reason)
        self.plan.doubts.append(ListedDoubt.of(file, doubt))
        return doubt


def _left_at(stay: LedgerStay, admitted_at: datetime) -> datetime | None:
    """When the stay ended, never before it began; None while somebody is here.

    A way of leaving without a day ends it at its beginning: that is all that is sure.
    """
    if stay.left is not None:
        return max(stay.left.at, admitted_at)
    gone = any(doubt.reason is Doubtful.LEFT_WITHOUT_DATE for doubt in stay.doubts)
    return admitted_at if gone and stay.leaving_way != _STILL_HERE else None


def _ended_by(
    planned: NewStay, following: NewStay | None, here: Container[int | None]
) -> datetime | None:
    """When an open stay must have ended: the person came again, or is here on another stay."""
    moments = [following.admitted_at] if following is not None else []
    last = planned.one.last_stay
    if last is not None and last.admitted_at > planned.admitted_at:
        moments.append(last.admitted_at)
    elif planned.one.person_id in here:
        moments.append(planned.admitted_at)
    return min(moments, default=None)
