"""The tab of the list of shortcomings: what was found, and how each village stands."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QStackedWidget, QTabBar

from station.desktop.controls.returns_shortcomings import Shortcomings as Names
from station.desktop.desk import Desk
from station.desktop.layout import bring_to_front, column, row
from station.desktop.leads import ReturnsPart
from station.desktop.pages.returns.shortcoming_panel import ShortcomingPanel
from station.desktop.parts import label
from station.desktop.side_panel import WithSidePanel
from station.desktop.tabbed import Part
from station.desktop.table import Align, Cell, Column, RecordTable
from station.desktop.table_view import RecordView
from station.domain.problems import Problem
from station.domain.shortcomings import (
    Shortcoming,
    ShortcomingFilter,
    ShortcomingList,
    ShortcomingState,
    VillageSum,
)
from station.usecases.shortcomings import ShortcomingBook
from station.wording import shown
from station.wording.naming import named

_PANEL = 440
_OPEN, _EVERY, _VILLAGES = range(3)


class ShortcomingsPart(Part):
    """Open lines, all lines, or the sums by village; the panel follows the line."""

    part = ReturnsPart.SHORTCOMINGS
    opens_with = ShortcomingBook

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._village = ""
        self._wanted: int | None = None
        """The line that is to be in front once the list is there."""
        self.panel = ShortcomingPanel(desk)
        self.table: RecordTable[Shortcoming] = RecordTable(
            self._columns(), lambda each: each.id, self
        )
        self.sums: RecordTable[VillageSum] = RecordTable(
            self._sum_columns(), lambda each: (each.area, each.village), self
        )
        self.view, self.villages = (
            RecordView(Names.LIST, self.table),
            RecordView(Names.VILLAGES, self.sums),
        )
        self.view.say_when_empty(self.tr("Nothing is to be cleared."))
        self.villages.say_when_empty(self.tr("Nothing was found yet."))
        self.view.chosen.connect(self._chosen)
        self.villages.opened.connect(self._open_village)
        self.panel.said.connect(self.said)
        self.panel.printed.connect(self.printed)
        self.panel.leads.connect(self.leads)
        self.panel.changed.connect(self._changed)
        self.switch = self._switch()
        self._counts = label("", "second", name=Names.COUNTS)
        self._front = QStackedWidget()
        for each in (self.view, self.villages):
            self._front.addWidget(each)
        bring_to_front(self._front, self.view)
        side = WithSidePanel(
            Names.SIDE, self._front, self.tr("List"), self.panel, self.tr("Details"), _PANEL
        )
        self.panel.left.connect(side.show_main)
        self.panel.left.connect(self.start)
        self.panel.opened.connect(side.show_side)
        self.view.opened.connect(lambda _line: side.show_side())
        column(row(self.switch, self._counts, None), side, parent=self).setStretch(1, 1)

    @staticmethod
    def title() -> str:
        return QCoreApplication.translate("ShortcomingsPart", "Shortcomings")

    def reload(self) -> None:
        open_only = self.switch.currentIndex() == _OPEN
        village = self._village if self.switch.currentIndex() == _EVERY else ""
        wanted = ShortcomingFilter(open_only=open_only, village=village)
        self.desk.ask(self, ShortcomingBook(wanted), self._show, seat="list")

    def start(self) -> None:
        self._in_front().setFocus()

    def take(self, file: Any) -> None:
        if isinstance(file.thing, int):
            self._wanted = file.thing
            self._go_to(file.thing)

    def take_problems(self, problems: Iterable[Problem]) -> tuple[Problem, ...]:
        return self.panel.take_problems(problems)

    # --- the lists ---------------------------------------------------------------------------

    def _switch(self) -> QTabBar:
        switch = QTabBar()
        switch.setObjectName(Names.SWITCH)
        switch.setAccessibleName(self.tr("Which lines"))
        switch.setDrawBase(False)
        switch.setExpanding(False)
        switch.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        for words in (self.tr("Open"), self.tr("All"), self.tr("By village")):
            switch.addTab(words)
        switch.currentChanged.connect(self._switched)
        return switch

    def _in_front(self) -> RecordView:
        return self.villages if self.switch.currentIndex() == _VILLAGES else self.view

    def _switched(self, _at: int) -> None:
        if self.switch.currentIndex() != _EVERY:
            self._village = ""
        bring_to_front(self._front, self._in_front())
        self.reload()
        self.start()

    def _show(self, found: ShortcomingList) -> None:
        total = found.total
        words = self.tr("{open} open, {late} overdue, {cleared} of {found} cleared")
        said = words.format(
            open=total.open, late=total.late, cleared=total.cleared, found=total.found
        )
        if self.switch.currentIndex() == _OPEN:
            said = self.tr("{open} open, {late} overdue").format(open=total.open, late=total.late)
        self._counts.setText(" · ".join(filter(None, (self._village, said))))
        self.sums.show(found.villages)
        self.table.show(found.lines)
        if self._wanted is not None and any(each.id == self._wanted for each in found.lines):
            self.view.go_to(self._wanted)
            self._wanted = None
        if found.lines and self.view.current() is None:
            self.view.selectRow(0)
        elif self.panel.form is None:
            self.panel.show_line(self.view.current())

    def _go_to(self, shortcoming_id: int) -> None:
        """Show a line among all lines, where it stands whatever its state."""
        if self.switch.currentIndex() == _EVERY:
            self.reload()
        else:
            self.switch.setCurrentIndex(_EVERY)
        self._wanted = shortcoming_id

    def _changed(self, shortcoming_id: int) -> None:
        self._wanted = shortcoming_id
        self.reload()

    def _chosen(self, line: Shortcoming | None) -> None:
        if self.panel.form is None or line is None or line != self.panel.line:
            self.panel.show_line(line)

    def _open_village(self, each: VillageSum) -> None:
        self._village = each.village
        self.switch.setCurrentIndex(_EVERY)

    def _columns(self) -> tuple[Column[Shortcoming], ...]:
        return (
            Column(self.tr("Found wanting"), self._what),
            Column(self.tr("Place"), lambda each: each.facts.village, 150, tone="text_2"),
            Column(self.tr("Who mends it"), lambda each: each.owner, 120, tone="text_2"),
            Column(self.tr("State"), self._state, 150),
        )

    def _sum_columns(self) -> tuple[Column[VillageSum], ...]:
        def count(words: str, of: str) -> Column[VillageSum]:
            return Column(words, lambda each: str(getattr(each, of)), 72, Align.RIGHT)

        return (
            Column(
                self.tr("Place"),
                lambda each: Cell(each.village, strong=True, small=each.area_name),
            ),
            count(self.tr("Found"), "found"),
            count(self.tr("To assign"), "unassigned"),
            count(self.tr("Being mended"), "mending"),
            count(self.tr("To check"), "to_check"),
            count(self.tr("Overdue"), "late"),
            count(self.tr("Cleared"), "cleared"),
            Column(
                self.tr("Rate"),
                lambda each: "—" if each.rate is None else f"{each.rate} %",
                64,
                Align.RIGHT,
            ),
        )

    @staticmethod
    def _what(each: Shortcoming) -> Cell:
        return Cell(each.facts.what, strong=True, small=each.number)

    def _state(self, each: Shortcoming) -> Cell:
        today = self.desk.now().date()
        if each.is_late(today) and each.due is not None:
            days = (today - each.due).days
            words = self.tr("overdue by {days} days").format(days=days)
            return Cell(words, "danger", strong=True, sign="overdue")
        if each.state in {ShortcomingState.FOUND, ShortcomingState.MENDED}:
            return Cell(named(each.state), "warn", sign="soon")
        until = shown.day(each.due, today) if each.due and each.is_open else ""
        tone = "text" if each.is_open else "text_3"
        return Cell(named(each.state), tone, sign="blank", small=until)
