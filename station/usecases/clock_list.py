"""Every deadline of the house in one list, and as a calendar that a phone can read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import ClassVar

from sqlalchemy import select

from station.domain.clock_list import ClockFilter, ClockPage, listed
from station.domain.clocks import Clock, ClockKind
from station.domain.permissions import Permission
from station.exchange.clock_calendar import Entry, clock_calendar
from station.storage.policy import NamePlate
from station.usecases import files
from station.usecases.clocks import clocks_of
from station.usecases.work import Read, Work, Write


@dataclass(frozen=True, slots=True)
class ClockBook(Read[ClockPage]):
    """Which deadlines are there: of whom, of what kind, how near, by which rule, whose to do?

    What is paused and what was stopped by a step is among them. Of one person with `person_id`.
    """

    needs: ClassVar = Permission.STAYS_SEE
    wanted: ClockFilter = field(default_factory=ClockFilter)
    person_id: int | None = None

    def run(self, work: Work) -> ClockPage:
        files.keep(work, self.person_id, "person_id")
        found = (c for c in clocks_of(work) if self.person_id in (None, c.person_id))
        return listed(found, self.wanted, work.clerk.permissions, work.now)


@dataclass(frozen=True, slots=True)
class ExportedCalendar:
    """A file in the form of RFC 5545, and how many deadlines stand in it."""

    content: bytes
    count: int


@dataclass(frozen=True, slots=True)
class ExportClocks(Write[ExportedCalendar]):
    """Take the deadlines that run out as a calendar file, of everybody or of one person.

    It may lie on any phone: it names nobody, only the rescue number, and what kind of deadline it
    is. `titles` say each kind in the clerk's language.
    """

    needs: ClassVar = Permission.STAYS_SEE
    titles: Mapping[ClockKind, str] = field(repr=False)
    person_id: int | None = None

    def run(self, work: Work) -> ExportedCalendar:
        if self.person_id is not None:
            files.keep(work, self.person_id, "person_id")
            work.about(person_id=self.person_id)
        plate = work.session.scalars(select(NamePlate).limit(1)).one()
        entries = [
            self._entry(clock)
            for clock in clocks_of(work)
            if clock.runs and self.person_id in (None, clock.person_id)
        ]
        return ExportedCalendar(clock_calendar(plate.name, entries, work.now), len(entries))

    def _entry(self, clock: Clock) -> Entry:
        title = f"{self.titles[clock.kind]} {clock.subject.rescue_number}".rstrip()
        key = clock.key
        about = f"{key.thing}-{key.thing_id}-{key.detail}" if key else f"{clock.due:%Y%m%d%H%M}"
        mark = f"{clock.kind}-{about}"
        return Entry(mark, title, clock.rule, clock.due, clock.whole_day)
