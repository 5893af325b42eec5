"""Every question asked outside about one person, and what came back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from station.desktop import tokens as t
from station.desktop.controls.tracing_dossier import Dossier as Names
from station.desktop.layout import column, row
from station.desktop.parts import Button, label
from station.desktop.table import Cell, Column, RecordTable
from station.desktop.table_view import RecordView
from station.domain.clues import Noted
from station.domain.dossiers import Dossier
from station.domain.tracing import LedgerLine, LedgerTone, QueryKind
from station.wording import shown
from station.wording.naming import named

_TONES = {
    LedgerTone.DONE: "text",
    LedgerTone.WAITING: "warn",
    LedgerTone.OVERDUE: "danger",
    LedgerTone.FOUND: "accent",
}


class LedgerCard(QFrame):
    """The ledger with its filters; Enter on a line of our own asks for its answer."""

    answers = Signal(object)
    strikes = Signal(object, int, str)
    prints = Signal()
    """The ledger of this person's face is wanted on paper."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self._lines: tuple[LedgerLine, ...] = ()
        self._now = now
        self._may = False
        self._shown = "all"
        self._head = label("", "heading")
        self._table: RecordTable[LedgerLine] = RecordTable(
            self._columns(), lambda line: (line.thing, line.thing_id, line.at), self
        )
        self._view = RecordView(Names.LEDGER, self._table)
        self._view.setAccessibleName(self.tr("Queries and answers"))
        self._view.say_when_empty(self.tr("Nobody was asked yet."))
        self._view.opened.connect(self.answers)
        self._view.pressed_verb.connect(self.answers)
        self._strike = Button(
            Names.STRIKE, self.tr("Strike out…"), "link", press=self._strike_current
        )
        self._print = Button(
            Names.PRINT_FACES,
            self.tr("Print"),
            shortcut="J",
            press=self.prints.emit,
            about=self.tr("Ledger of compared faces"),
        )
        self._print.hide()
        self._may_print = False
        self._buttons = {what: self._filter(what) for what in self._filters()}
        head = row(self._head, None, *self._buttons.values(), self._print, self._strike)
        column(head, self._view, margin=t.SPACE_3, parent=self).setStretch(1, 1)

    def show_dossier(self, dossier: Dossier, *, may: bool) -> None:
        """Show the ledger of this dossier."""
        self._lines, self._may = dossier.ledger, may
        self._head.setText(self.tr("Queries and answers, %n", "", len(dossier.ledger)))
        self._buttons["face"].say(self.tr("Faces %n", "", dossier.face_queries))
        self._strike.setEnabled(may)
        self._show(self._shown)

    def let_print(self, *, may: bool) -> None:
        """Say whether this clerk may print the ledger of faces."""
        self._may_print = may

    def start(self) -> None:
        """Put the keyboard into the ledger."""
        self._view.setFocus()

    def go_to(self, query_id: int) -> None:
        """Bring the line of a query up."""
        self._show("all")
        for line in self._lines:
            if (line.thing, line.thing_id) == ("query", query_id):
                self._view.go_to((line.thing, line.thing_id, line.at))

    def _filters(self) -> dict[str, tuple[str, Callable[[LedgerLine], bool]]]:
        return {
            "all": (self.tr("All"), lambda _line: True),
            "waiting": (self.tr("Awaited"), lambda line: line.waiting),
            "face": (self.tr("Faces"), lambda line: line.kind is QueryKind.FACE),
            "dna": (self.tr("DNA"), lambda line: line.kind is QueryKind.DNA),
        }

    def _filter(self, what: str) -> Button:
        words, _fits = self._filters()[what]
        button = Button(Names.show(what), words, "choice", press=lambda: self._show(what))
        button.setCheckable(True)
        return button

    def _show(self, what: str) -> None:
        self._shown = what
        _words, fits = self._filters()[what]
        for name, button in self._buttons.items():
            button.setChecked(name == what)
        self._print.setVisible(what == "face" and self._may_print)
        self._table.show([line for line in self._lines if fits(line)])
        if self._view.current() is None and self._table.rowCount():
            self._view.selectRow(0)

    def _strike_current(self) -> None:
        line = self._view.current()
        if line is not None and line.thing == "query":
            self.strikes.emit(Noted.QUERY, line.thing_id, f"{line.whom} {line.how}")

    def _columns(self) -> tuple[Column[LedgerLine], ...]:
        return (
            Column(self.tr("Time"), lambda line: shown.moment(line.at, self._now().date()), 100),
            Column(self.tr("Whom and how"), _asked),
            Column(self.tr("Result"), self._result, 176),
            Column("", self._verb, 84, verb=True),
        )

    def _verb(self, line: LedgerLine) -> str:
        return self.tr("Answer") if self._may and line.thing == "query" and line.waiting else ""

    def _result(self, line: LedgerLine) -> Cell:
        words = line.result
        if line.waiting and line.due is not None:
            late = shown.until(line.due, self._now())
            words = "，".join(filter(None, (line.result or self.tr("awaited"), late)))
        sign = "overdue" if line.overdue else ""
        return Cell(words or "—", _TONES[line.tone], strong=line.waiting, sign=sign)


def _asked(line: LedgerLine) -> Cell:
    """Whom in full; how, and who asked, as far as there is room."""
    small = " · ".join(filter(None, (line.how, line.clerk)))
    return Cell(line.whom or line.how, small=small, chips=(("plain", named(line.kind)),))
