"""The table of deadlines: three groups, one verb to each row."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import QObject

from station.desktop.table import Cell, Column, Group, RecordTable
from station.domain.clocks import Clock, ClockGroups
from station.wording import clock_words

Now = Callable[[], datetime]


def clock_key(clock: Clock) -> tuple[object, ...]:
    """Tell one deadline from another."""
    return clock.key or clock.subject, clock.kind, clock.due


def near_cell(clock: Clock, now: datetime) -> Cell:
    """How near its end is, with the sign that says so without colour."""
    sign, tone = clock_words.tone(clock)
    return Cell(clock_words.near(clock, now), tone, strong=bool(sign), sign=sign or "blank")


class ClockTable(RecordTable[Clock]):
    """Deadlines as the board groups them: overdue, today, later."""

    def __init__(self, now: Now, parent: QObject) -> None:
        self._now = now
        super().__init__(self._columns(), clock_key, parent)

    def show_groups(self, groups: ClockGroups, *, folded: bool) -> None:
        """Show the groups that have something; the later one only by its head when folded."""
        later = () if folded else groups.later
        hint = self.tr("Ctrl+G unfolds") if folded else self.tr("Ctrl+G folds")
        counts = [len(part) for part in (groups.overdue, groups.today, groups.later)]
        heads = (
            Group(
                self.tr("Overdue, %n item(s)", "", counts[0]),
                self.tr("do these first"),
                "overdue",
                "danger",
            ),
            Group(
                self.tr("Today, %n item(s)", "", counts[1]),
                self.tr("by their end"),
                "soon",
                "warn",
            ),
            Group(self.tr("The next days, %n item(s)", "", counts[2]), hint),
        )
        lines: list[Clock | Group] = []
        parts: Sequence[Sequence[Clock]] = (groups.overdue, groups.today, later)
        for head, count, part in zip(heads, counts, parts, strict=True):
            if count:
                lines += [head, *part]
        self.show(lines)

    def _columns(self) -> tuple[Column[Clock], ...]:
        return (
            Column(self.tr("Limit"), lambda clock: near_cell(clock, self._now()), width=126),
            Column(self.tr("Person"), _person, width=196),
            Column(self.tr("To do"), clock_words.work),
            Column(self.tr("Rule"), lambda clock: clock.rule, 170, tone="text_2", least=True),
            Column(
                self.tr("Due"),
                lambda clock: clock_words.due(clock, self._now()),
                98,
                tone="text_2",
            ),
            Column("", clock_words.verb, width=86, verb=True),
        )


def _person(clock: Clock) -> Cell:
    return Cell(clock.subject.name, strong=True, small=clock.subject.rescue_number)
