"""Who else has said this? The clues of all people, by letter or by sound."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from station.desktop.choices import ChoiceField
from station.desktop.controls.tracing_dossier import ClueSearching as Names
from station.desktop.desk import Desk
from station.desktop.fields import LineField
from station.desktop.form import Form
from station.desktop.layout import column, row
from station.desktop.parts import Button
from station.desktop.table import Cell, Column, RecordTable
from station.desktop.table_view import RecordView
from station.domain.clues import ClueFilter, ClueKind, ClueLine
from station.usecases.clues import ClueSearch
from station.wording import shown
from station.wording.naming import named

_PAUSE_MS = 250


class ClueSearchView(QWidget):
    """Enter opens the dossier of who said it, Esc goes back."""

    wanted = Signal(int)
    """The person whose dossier is to be opened."""
    left = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._table: RecordTable[ClueLine] = RecordTable(self._columns(), lambda line: line.id)
        self._table.setParent(self)
        self._view = RecordView(Names.LIST, self._table)
        self._view.say_when_empty(self.tr("Nobody else was heard to say this."))
        self._view.opened.connect(lambda line: self.wanted.emit(line.person_id))
        self._view.pressed_verb.connect(lambda line: self.wanted.emit(line.person_id))
        kinds = [(kind, named(kind)) for kind in ClueKind]
        self._form = Form(
            [
                LineField(Names.FIND, self.tr("Heard"), place="text"),
                ChoiceField(Names.KIND, self.tr("About"), kinds, place="kind", columns=8),
            ],
            columns=1,
        )
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE_MS)
        self._timer.timeout.connect(self.reload)
        self._form.edited.connect(self._timer.start)
        self._form.finished.connect(self._view.setFocus)
        back = Button(Names.BACK, self.tr("Back"), key="Esc", press=self.left.emit)
        head = row(self._form, column(back, None))
        head.setStretch(0, 1)
        column(head, self._view, parent=self).setStretch(1, 1)

    def start(self, text: str | None = None) -> None:
        """Put the caret into the field; with a text that is looked for at once."""
        if text is not None:
            self._form["text"].show_value(text)
            self._form["kind"].show_value(None)
        self._form["text"].setFocus()
        self.reload()

    def reload(self) -> None:
        """Ask again for what is looked for."""
        wanted = ClueFilter(self._form["text"].value() or "", self._form["kind"].value())
        self._desk.ask(self, ClueSearch(wanted), self._show)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _show(self, lines: tuple[ClueLine, ...]) -> None:
        self._table.show(lines)
        if lines and self._view.current() is None:
            self._view.selectRow(0)

    def _columns(self) -> tuple[Column[ClueLine], ...]:
        today = self._desk.now().date()
        return (
            Column(self.tr("Clue"), _clue),
            Column(self.tr("Carries"), lambda line: named(line.facts.rating), 80),
            Column(self.tr("Heard by"), _heard, 230, tone="text_2", least=True),
            Column(self.tr("Person"), self._person, 220),
            Column(self.tr("Day"), lambda line: shown.day(line.happened_at.date(), today), 84),
            Column("", lambda _line: self.tr("Open"), 84, verb=True),
        )

    def _person(self, line: ClueLine) -> Cell:
        small = line.number if line.here else " ".join((line.number, self.tr("has left"))).strip()
        return Cell(line.name, strong=True, small=small)


def _clue(line: ClueLine) -> Cell:
    return Cell(line.facts.text, chips=(("plain", named(line.facts.kind)),))


def _heard(line: ClueLine) -> str:
    return " · ".join(filter(None, (line.facts.heard, line.facts.meaning)))
