"""The lines of the duty book: what earlier shifts have left open, and what this one has seen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QObject, Signal

from station.desktop.controls.duty import Duty
from station.desktop.desk import Desk
from station.desktop.table import Cell, Column, Group, RecordTable
from station.desktop.table_view import RecordView
from station.domain.duty_book import DutyItem, DutyKind, DutyPage, IncidentGrade
from station.usecases.duty_book import CloseItem, CorrectIncident
from station.wording import shown
from station.wording.naming import named

translate = QCoreApplication.translate

_GRADES = {
    IncidentGrade.GRAVE: "danger",
    IncidentGrade.SERIOUS: "warn",
    IncidentGrade.PLAIN: "plain",
}


class DutyTable(QObject):
    """The book as a list: Enter corrects an entry, its button closes it."""

    closes = Signal(object)
    corrects = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.rows: RecordTable[DutyItem] = RecordTable(
            self._columns(), key=lambda each: (each.kind, each.id), parent=self
        )
        self.view = RecordView(Duty.BOOK, self.rows)
        self.view.say_when_empty(
            translate("DutyTable", "Nothing has happened in this shift. Entries stand here.")
        )
        self.view.opened.connect(self._open)
        self.view.pressed_verb.connect(self.closes)

    def show_page(self, page: DutyPage) -> None:
        """Show one shift; what is still open from before comes first."""
        lines: list[DutyItem | Group] = []
        if page.still_open:
            words = translate("DutyTable", "Left open by earlier shifts {n}")
            lines += [Group(words.format(n=len(page.still_open)), sign="info", tone="warn")]
            lines += page.still_open
            if page.items:
                lines += [
                    Group(translate("DutyTable", "In this shift {n}").format(n=len(page.items)))
                ]
        self.rows.show([*lines, *reversed(page.items)])

    def _columns(self) -> Sequence[Column[DutyItem]]:
        return (
            Column(translate("DutyTable", "Happened"), self._when, width=190),
            Column(translate("DutyTable", "What"), _what, width=132),
            Column(translate("DutyTable", "Who, where"), _who, width=124),
            Column(translate("DutyTable", "Words"), _words),
            Column(translate("DutyTable", "Clerk"), _clerk, width=64, tone="text_2", least=True),
            Column("", self._verb, width=72, verb=True),
        )

    def _when(self, item: DutyItem) -> Cell:
        today = self._desk.now().date()
        late = shown.late_entry(item.entered_at, item.happened_at, today)
        return Cell(shown.moment(item.happened_at, today), small=late)

    def _verb(self, item: DutyItem) -> str:
        can = item.is_waiting and self._desk.may(CloseItem)
        return translate("DutyTable", "Close") if can else ""

    def _open(self, item: DutyItem) -> None:
        own = item.kind is DutyKind.INCIDENT and item.corrected_by is None
        if own and self._desk.may(CorrectIncident):
            self.corrects.emit(item)


def _what(item: DutyItem) -> Cell:
    if item.grade is None:
        return Cell(named(item.kind), "text_2")
    return Cell("", chips=((_GRADES[item.grade], named(item.grade)),))


def _who(item: DutyItem) -> Cell:
    zone = named(item.zone) if item.zone else ""
    return Cell(item.name or zone, strong=bool(item.name), small=zone if item.name else "")


def _words(item: DutyItem) -> Cell:
    if item.corrected_by is not None:
        words = translate("DutyTable", "corrected: {text}").format(text=item.text)
        return Cell(words, "text_3")
    if item.closed_at is not None:
        words = translate("DutyTable", "{text} → {note} ({clerk})")
        told = words.format(text=item.text, note=item.closed_note, clerk=item.closed_by)
        return Cell(told, "text_2", sign="tick")
    return Cell(item.text, sign="info" if item.is_open else "")


def _clerk(item: DutyItem) -> str:
    return item.clerk
