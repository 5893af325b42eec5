"""Who looked into minors' side-files in a year, on whose leave: seen, and printed for the audit."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from station.desktop.controls.tracing_minors import Minors as Names
from station.desktop.desk import Desk
from station.desktop.layout import column, row
from station.desktop.pages.tracing.minors_print import MinorPrints
from station.desktop.parts import Button, label
from station.desktop.table import Cell, Column, RecordTable
from station.desktop.table_view import RecordView
from station.domain.minor_access import AccessRecord, AccessState, AccessYear, OpeningRecord
from station.usecases.minors_access import MinorAccessOfYear
from station.wording import shown
from station.wording.naming import named


@dataclass(frozen=True, slots=True)
class _Line:
    """A look, or a request for leave, as one line of the year."""

    at: datetime
    person_id: int
    name: str
    number: str
    clerk: str
    what: str
    why: str
    waits: bool = False


class LooksOfYear(QWidget):
    """The year's looks and requests, the latest first; Enter goes to the child, Esc to the list."""

    left = Signal()
    chosen = Signal(int)
    """The person whose file a line is about."""

    def __init__(self, desk: Desk, prints: MinorPrints) -> None:
        super().__init__()
        self._desk, self._year = desk, desk.now().year
        self._head = label("", "heading")
        self._counted = label("", "second")
        self.table: RecordTable[_Line] = RecordTable(
            self._columns(), lambda line: (line.at, line.person_id, line.clerk, line.what), self
        )
        self._view = RecordView(Names.LOOKS, self.table)
        self._view.setAccessibleName(self.tr("Who looked into side-files"))
        self._view.say_when_empty(self.tr("Nobody has looked or asked in this year."))
        self._view.opened.connect(lambda line: self.chosen.emit(line.person_id))
        before = Button(
            Names.YEAR_BEFORE, self.tr("Year before"), shortcut="[", press=lambda: self._go(-1)
        )
        after = Button(
            Names.YEAR_AFTER, self.tr("Year after"), shortcut="]", press=lambda: self._go(1)
        )
        sheet = filter(None, [prints.year(Names.PRINT_YEAR, lambda: self._year)])
        back = Button(Names.LOOKS_BACK, self.tr("Back"), key="Esc", press=self.left.emit)
        head = row(self._head, self._counted, None, before, after, *sheet, back)
        column(head, self._view, parent=self).setStretch(1, 1)

    def reload(self) -> None:
        """Ask for the year anew."""
        self._desk.ask(self, MinorAccessOfYear(self._year), self._show)

    def start(self) -> None:
        """Put the keyboard into the lines."""
        self._view.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _go(self, years: int) -> None:
        if self._year + years <= self._desk.now().year:
            self._year += years
            self.reload()

    def _show(self, found: AccessYear) -> None:
        if found.year != self._year:
            return
        self._head.setText(self.tr("Looks into side-files, {year}").format(year=found.year))
        looks = self.tr("%n look(s)", "", len(found.openings))
        asked = self.tr("%n request(s)", "", len(found.requests))
        self._counted.setText(f"{looks} · {asked}")
        lines = [_look(each) for each in found.openings]
        lines += [self._request(name, each) for name, each in found.requests]
        lines.sort(key=lambda line: line.at, reverse=True)
        self.table.show(lines)
        if lines and self._view.current() is None:
            self._view.selectRow(0)

    def _request(self, name: str, asked: AccessRecord) -> _Line:
        state = asked.state(self._desk.now())
        until = shown.moment(asked.until, self._desk.now().date()) if asked.until else ""
        told = (named(state), asked.decided_by, until)
        what = self.tr("asked for leave: {answer}").format(answer=" ".join(filter(None, told)))
        why = " · ".join(filter(None, (asked.reason, asked.note)))
        waits = state is AccessState.ASKED
        who = asked.person_id, name, "", asked.clerk
        return _Line(asked.asked_at, *who, what, why, waits)

    def _columns(self) -> tuple[Column[_Line], ...]:
        return (
            Column(self.tr("Time"), lambda line: shown.moment(line.at, self._today()), 120),
            Column(self.tr("Clerk"), lambda line: line.clerk, 110),
            Column(
                self.tr("Minor"), lambda line: Cell(line.name, strong=True, small=line.number), 200
            ),
            Column(
                self.tr("What"),
                lambda line: Cell(line.what, "warn" if line.waits else "text", small=line.why),
            ),
        )

    def _today(self) -> date:
        return self._desk.now().date()


def _look(look: OpeningRecord) -> _Line:
    by = (
        QCoreApplication.translate("LooksOfYear", "looked, allowed by {leader}").format(
            leader=look.allowed_by
        )
        if look.allowed_by
        else QCoreApplication.translate("LooksOfYear", "looked, by post")
    )
    who = look.person_id, look.name, look.rescue_number, look.clerk
    return _Line(look.opened_at, *who, by, look.reason)
