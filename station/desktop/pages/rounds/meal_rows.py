"""The portions of a meal as rows, with the keys of the list."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QKeyEvent

from station.desktop.table import Cell, Column
from station.desktop.table_view import RecordView
from station.domain.meals import Diet, Portion, PortionPart
from station.wording import shown
from station.wording.naming import named

translate = QCoreApplication.translate


class PortionView(RecordView):
    """The portions of a meal: N says that one was not eaten, A ticks all that are left."""

    not_eaten = Signal()
    all_given = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text() in {"n", "N"}:
            self.not_eaten.emit()
        elif event.text() in {"a", "A"}:
            self.all_given.emit()
        else:
            super().keyPressEvent(event)


def portion_columns(verb: Callable[[Portion], str]) -> Sequence[Column[Portion]]:
    """Where it goes, to whom, how it is cooked, what became of it, and the verb of the row."""
    return (
        Column(translate("MealsPart", "Bed"), lambda each: each.bed, width=84),
        Column(
            translate("MealsPart", "Name"), lambda each: Cell(each.name, strong=True), width=168
        ),
        Column(translate("MealsPart", "Diet"), _diet, width=112),
        Column(translate("MealsPart", "Note"), _note),
        Column(translate("MealsPart", "Given"), _given, width=148, tone="text_2"),
        Column("", verb, width=84, verb=True),
    )


def _diet(portion: Portion) -> Cell:
    if portion.diet is Diet.USUAL:
        return Cell(named(portion.diet), "text_2")
    return Cell("", chips=(("warn", named(portion.diet)),))


def _note(portion: Portion) -> str:
    part = "" if portion.part is PortionPart.PLANNED else named(portion.part)
    why = portion.not_eaten.reason if portion.not_eaten else ""
    return "　".join(filter(None, (part, portion.reason, why, portion.remark)))


def _given(portion: Portion) -> Cell:
    if (left := portion.not_eaten) is not None:
        return Cell(f"{named(left.kind)} {shown.clock(left.entered_at)}", "warn", sign="info")
    if portion.given_at is None:
        return Cell("")
    return Cell(f"{shown.clock(portion.given_at)} {portion.given_by}", "text_2", sign="tick")
