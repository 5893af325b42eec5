"""The medicine round as a list: a row a dose in bed order, Enter for "given as ordered"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent

from station.desktop import tokens as t
from station.desktop.controls.medicines import Medicines
from station.desktop.pages.rounds.editor import ENTERS
from station.desktop.table import Cell, Column, RecordTable
from station.desktop.table_view import RecordView
from station.domain.medicines import Control
from station.domain.medicines_doses import DoseEntry, DoseState, Outcome
from station.domain.medicines_sheet import DoseLine
from station.wording import shown
from station.wording.medicine_words import dose_words
from station.wording.naming import named

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class DoseRow:
    """A dose as it stands on the screen; `trouble` is what keeps it from being written down."""

    line: DoseLine
    now: datetime
    under_way: bool = False
    trouble: str = ""

    @property
    def waits(self) -> bool:
        """Whether Enter still has something to do here."""
        return self.line.is_open and not self.under_way


class DoseView(RecordView):
    """The rows. A double click only looks; a key that is held down gives one dose, not ten."""

    entered = Signal()
    asked_more = Signal()

    def __init__(self) -> None:
        self.rows: RecordTable[DoseRow] = RecordTable(_columns(), key=lambda row: row.line.key)
        super().__init__(Medicines.ROUND, self.rows, t.ROW)
        self.say_when_empty(
            translate(
                "DoseTable",
                "No medicine is due in this shift. Orders are written beside, with Ctrl+N.",
            )
        )
        self.opened.connect(lambda _row: self.asked_more.emit())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTERS:
            if not event.isAutoRepeat():
                self.entered.emit()
        elif event.key() == Qt.Key.Key_Slash:
            self.asked_more.emit()
        else:
            super().keyPressEvent(event)

    def all_rows(self) -> list[DoseRow]:
        """Give every row in bed order."""
        rows = (self.rows.record(at) for at in range(self.rows.rowCount()))
        return [row for row in rows if row is not None]

    def go_on(self) -> bool:
        """Go to the next dose that waits, from the end to the beginning; False when none does."""
        here, count = self.currentIndex().row(), self.rows.rowCount()
        for at in (*range(here + 1, count), *range(max(here, 0))):
            row = self.rows.record(at)
            if row is not None and row.waits:
                self.selectRow(at)
                return True
        return False


def keys_of(row_now: DoseRow) -> list[str]:
    """What the keys do with a row."""
    line = row_now.line
    if line.effect_due is not None:
        return [translate("MedicinesView", "Enter tell of the effect")]
    if line.due_at is None:
        return [translate("MedicinesView", "Enter give it now, with what for")]
    if row_now.waits and line.state is not DoseState.MISSED:
        return [
            translate("MedicinesView", "Enter given as ordered, next"),
            translate("MedicinesView", "/ not as ordered"),
        ]
    if row_now.waits:
        return [translate("MedicinesView", "Enter tell why it was missed, or given late")]
    first = translate("MedicinesView", "Enter next dose")
    if line.entry is not None:
        return [first, translate("MedicinesView", "/ put it right")]
    return [first, translate("MedicinesView", "/ tell what came of it")]


def _columns() -> Sequence[Column[DoseRow]]:
    return (
        Column(translate("DoseTable", "Bed"), lambda row: row.line.bed or "—", width=66),
        Column(translate("DoseTable", "Name"), lambda row: Cell(row.line.name, strong=True), 116),
        Column(translate("DoseTable", "Medicine"), _medicine),
        Column(translate("DoseTable", "Dose"), lambda row: dose_words(row.line.order), width=84),
        Column(
            translate("DoseTable", "Way"),
            lambda row: named(row.line.order.facts.route),
            width=76,
            tone="text_2",
            least=True,
        ),
        Column(translate("DoseTable", "Due"), _due, width=64),
        Column(translate("DoseTable", "State"), _state, width=168),
    )


def _medicine(row: DoseRow) -> Cell:
    facts = row.line.order.facts
    chips = []
    if row.line.warned:
        chips.append(("danger", translate("DoseTable", "Allergy")))
    if facts.control is not Control.NONE:
        chips.append(("warn", translate("DoseTable", "Two people")))
    if facts.critical:
        chips.append(("info", translate("DoseTable", "On time")))
    return Cell(facts.medicine, small=facts.strength, chips=tuple(chips))


def _due(row: DoseRow) -> Cell:
    if row.line.due_at is None:
        return Cell(translate("DoseTable", "if needed"), "text_2")
    late = row.line.state in {DoseState.OVERDUE, DoseState.MISSED}
    return Cell(shown.clock(row.line.due_at), "danger" if late else "text", strong=late)


def _state(row: DoseRow) -> Cell:
    line = row.line
    if row.trouble:
        return Cell(row.trouble, "danger", sign="stop")
    if row.under_way:
        return Cell(translate("DoseTable", "saving"), "text_2", sign="blank")
    if line.due_at is None:
        return _as_needed(line)
    if line.entry is not None:
        return _told(line.entry)
    if line.state is DoseState.AWAY:
        where = named(line.away) if line.away else named(DoseState.AWAY)
        return Cell(where, "text_3", sign="blank")
    if line.state is DoseState.OVERDUE:
        return Cell(shown.until(line.due_at, row.now), "danger", strong=True, sign="overdue")
    if line.state is DoseState.MISSED:
        words = translate("DoseTable", "missed: / tells why")
        return Cell(words, "danger", strong=True, sign="overdue")
    if line.state is DoseState.DUE:
        return Cell(translate("DoseTable", "to give"), strong=True, sign="right")
    return Cell(translate("DoseTable", "to come"), "text_3", sign="blank")


def _told(entry: DoseEntry) -> Cell:
    time = shown.clock(entry.happened_at)
    if entry.outcome is Outcome.GIVEN:
        late = (
            entry.due_at is not None
            and entry.happened_at > entry.due_at
            and (entry.happened_at - entry.due_at).seconds > _LATE
        )
        words = (
            translate("DoseTable", "{time} given late")
            if late
            else translate("DoseTable", "{time} given")
        )
        return Cell(words.format(time=time), "warn" if late else "text_2", sign="tick")
    return Cell(f"{time} {named(entry.outcome)}", "warn", sign="dash")


_LATE = 30 * 60


def _as_needed(line: DoseLine) -> Cell:
    if line.state is DoseState.AWAY:
        return Cell(named(line.away) if line.away else "", "text_3", sign="blank")
    if line.effect_due is not None:
        words = translate("DoseTable", "look at the effect {time}")
        return Cell(words.format(time=shown.clock(line.effect_due)), "warn", sign="right")
    if line.possible_from is not None:
        words = translate("DoseTable", "not before {time}")
        return Cell(words.format(time=shown.clock(line.possible_from)), "text_3", sign="blank")
    return Cell(translate("DoseTable", "may be given"), "text_2", sign="blank")
