"""The tab of month sheets: which there are, the one in front, and who stands behind its figures."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from itertools import groupby
from typing import TypeAlias

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QWidget

from station.desktop import tokens as t
from station.desktop.controls.returns_sheets import Sheets as Names
from station.desktop.desk import Desk
from station.desktop.layout import Scrolling, bring_to_front, row
from station.desktop.leads import ReturnsFile, ReturnsPart
from station.desktop.look import px
from station.desktop.pages.returns.sheet_panel import SheetPanel
from station.desktop.pages.returns.sheet_rows import SheetView
from station.desktop.pages.returns.sheet_template import TemplateView
from station.desktop.side_panel import WithSidePanel
from station.desktop.tabbed import Part
from station.desktop.table import Cell, Column, Group, RecordTable
from station.desktop.table_view import RecordView
from station.domain.month_sheets import (
    FROZEN,
    BrokenTemplate,
    MonthSheet,
    SheetKey,
    SheetLine,
    SheetList,
    SheetState,
    SheetSummary,
)
from station.domain.problems import Problem
from station.usecases.month_sheets import SheetBook, SheetOf
from station.wording import shown
from station.wording.naming import named

_LIST, _PANEL = 222, 420
_CHIPS = {
    SheetState.CHECKED: "info",
    SheetState.RETURNED: "danger",
    SheetState.UNLOCKED: "warn",
}


Line: TypeAlias = SheetSummary | BrokenTemplate


def _key(line: Line) -> SheetKey:
    return SheetKey(line.code, "") if isinstance(line, BrokenTemplate) else line.key


class SheetsPart(Part):
    """The arrows go through the list and the rows of the sheet; the panel follows the row."""

    part = ReturnsPart.SHEETS
    opens_with = SheetBook

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._wanted: SheetKey | None = None
        self._is_broken = False
        self.sheet: MonthSheet | None = None
        self.table: RecordTable[Line] = RecordTable(self._columns(), _key, self)
        self.list = RecordView(Names.LIST, self.table)
        self.list.setFixedWidth(px(_LIST))
        self.list.say_when_empty(self.tr("There are no month sheets."))
        self.panel = SheetPanel(desk)
        self._views: dict[tuple[str, ...], SheetView] = {}
        self.template = TemplateView(desk)
        self._front = QStackedWidget()
        self._front.addWidget(held := Scrolling(self.template))
        self._template = held
        both = row(self.list, self._front, gap=t.SPACE_3)
        both.setStretch(1, 1)
        body = WithSidePanel(
            Names.SIDE, both, self.tr("Month sheets"), self.panel, self.tr("The sheet"), _PANEL
        )
        self._body = body
        row(body, parent=self)
        for at in range(self.panel.switch.count()):  # theirs, for a narrow window hides the panel
            shortcut = QShortcut(QKeySequence(f"Ctrl+{at + 1}"), self)
            shortcut.activated.connect(partial(self.panel.see, at))
        self.list.chosen.connect(self._chosen)
        self.list.opened.connect(lambda _line: self._into_sheet())
        self.panel.said.connect(self.said)
        self.panel.printed.connect(self.printed)
        self.panel.leads.connect(self.leads)
        self.panel.left.connect(self._into_sheet)
        self.panel.changed.connect(self._show_sheet)
        self.panel.opened.connect(body.show_side)
        self.panel.changes_template.connect(self._change_template)
        self.template.said.connect(self.said)
        self.template.finished.connect(self._template_finished)

    @staticmethod
    def title() -> str:
        return QCoreApplication.translate("SheetsPart", "Month sheets")

    def reload(self) -> None:
        self.desk.ask(self, SheetBook(), self._show, seat="book")
        if self.sheet is not None:
            self._ask(self.sheet.key)

    def start(self) -> None:
        self.list.setFocus()

    def take(self, file: ReturnsFile) -> None:
        if isinstance(file.thing, tuple):
            sheet, period = file.thing
            self._wanted = SheetKey(sheet, period)
            self.reload()

    def take_problems(self, problems: Iterable[Problem]) -> tuple[Problem, ...]:
        host = self.template if self._front.currentWidget() is self._template else self.panel
        return host.take_problems(problems)

    # --- the list ----------------------------------------------------------------------------

    def _columns(self) -> list[Column[Line]]:
        return [
            Column(self.tr("Period"), lambda line: _key(line).period or "—", 78),
            Column(self.tr("Stands"), self._stands),
        ]

    def _stands(self, line: Line) -> Cell:
        if isinstance(line, BrokenTemplate):
            return Cell(chips=(("danger", self.tr("Template broken")),))
        if line.state in _CHIPS:
            return Cell(chips=((_CHIPS[line.state], named(line.state)),))
        if line.state in FROZEN:
            return Cell(named(line.state), "text_2")
        day = shown.day(line.due, self.desk.now().date())
        words = self.tr("due {day}").format(day=day)
        return Cell(chips=(("danger", words),)) if line.overdue else Cell(words, "text_2")

    def _show(self, found: SheetList) -> None:
        lines = found.sheets
        rows: list[Line | Group] = []
        for broken in found.broken:
            rows += [Group(broken.title), broken]
        for title, several in groupby(lines, lambda line: line.title):
            rows += [Group(title), *several]
        self.table.show(rows)
        if self._wanted is not None:
            self.list.go_to(self._wanted)
            self._wanted = None
        elif self.list.current() is None and lines:
            due = [line for line in lines if line.overdue]
            self.list.go_to((due or list(lines))[0].key)
        self._stay_with(self.list.current())

    def _stay_with(self, line: Line | None) -> None:
        """Keep what is in front in step with the list: a template may be broken or whole now."""
        if isinstance(line, BrokenTemplate):
            if self.template.form is None:
                self._chosen(line)
        elif self._is_broken and line is not None:
            self._is_broken = False
            self._ask(line.key)

    def _chosen(self, line: Line | None) -> None:
        if isinstance(line, BrokenTemplate):
            self._is_broken, self.sheet = True, None
            self.template.show_broken(line)
            self._bring(self._template)
        elif line is not None and (self.sheet is None or self.sheet.key != line.key):
            self.panel.close_form()
            self._ask(line.key)

    # --- the sheet ---------------------------------------------------------------------------

    def _ask(self, key: SheetKey) -> None:
        def show(sheet: MonthSheet) -> None:
            line = self.list.current()
            if line is None or _key(line) == sheet.key:
                self._show_sheet(sheet)

        self.desk.ask(self, SheetOf(key.sheet, key.period), show, seat="sheet")

    def _show_sheet(self, sheet: MonthSheet) -> None:
        self._is_broken = False
        view = self._view(sheet)
        other = self.sheet is None or self.sheet.key != sheet.key
        self.sheet = sheet
        if other or self.template.form is None:
            self.template.close_form()
            self._bring(view)
        self.panel.show_sheet(sheet)
        view.show_sheet(sheet)
        if other or view.current() is None:
            view.go_to(sheet.lines[0].row)
        self._row_chosen(view.current())
        self._body.rename_side(sheet.title)

    def _view(self, sheet: MonthSheet) -> SheetView:
        """The table of this sheet's columns; each layout has one."""
        heads = tuple(head for _, head, _ in sheet.columns)
        if heads not in self._views:
            view = SheetView(heads)
            view.chosen.connect(self._row_chosen)
            view.opened.connect(lambda _line: self.panel.into_names())
            self._views[heads] = view
            self._front.addWidget(view)
        return self._views[heads]

    def _row_chosen(self, line: SheetLine | None) -> None:
        self.panel.show_row(line)

    def _change_template(self) -> None:
        if self.sheet is not None:
            self.template.change(self.sheet.key.sheet, self.sheet.key.period)
            self._bring(self._template)

    def _bring(self, view: QWidget) -> None:
        """Bring the sheet, or the template in its place, to the front; that needs no panel."""
        bring_to_front(self._front, view)
        self._body.stand_alone(alone=view is self._template)

    def _template_finished(self) -> None:
        """Bring back the sheet that was in front; a broken one waits for the list."""
        if self.sheet is not None:
            self._bring(self._view(self.sheet))
            self._into_sheet()
        else:
            self.list.setFocus()

    def _into_sheet(self) -> None:
        if self.sheet is not None:
            self._body.show_main()
            self._view(self.sheet).setFocus()
