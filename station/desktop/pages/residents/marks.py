"""What the month sheets ask of a stay and no other book tells: a card, and the form behind it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QWidget

from station.desktop import tokens as t
from station.desktop.choices import TicksField
from station.desktop.controls.residents import Residents as Names
from station.desktop.desk import Desk
from station.desktop.layout import column
from station.desktop.pages.residents.drawer import Drawer
from station.desktop.pages.residents.facts import Fact, FactGrid
from station.desktop.parts import Button, card
from station.domain.report_marks import CODES, GROUP
from station.usecases.report_marks import MarkStay

_COLUMNS = 4


class MarksCard(QWidget):
    """Shows the marks by the groups of the sheet; the form ticks them."""

    def __init__(self, desk: Desk, does: Callable[[frozenset[str]], object]) -> None:
        super().__init__()
        self.desk = desk
        self._does = does
        self._marks: frozenset[str] = frozenset()
        self._groups: dict[str, list[tuple[str, str]]] = {}
        codes = desk.codes[CODES]
        for code in codes:
            group = codes.extra(code.code, GROUP)  # noqa: S610 - no SQL
            self._groups.setdefault(group, []).append((code.code, code.name))
        fields = [
            TicksField(
                Names.field(f"marks_{number}", Names.MARKS_FORM),
                group,
                options,
                place=f"marks_{number}",
                columns=_COLUMNS,
            )
            for number, (group, options) in enumerate(self._groups.items())
        ]
        title = self.tr("Counted in month sheets as")
        self.drawer = Drawer(Names.MARKS_FORM, title, fields, self.tr("Save"), self._save)
        self._facts = FactGrid("residents_marked", self.tr("nothing marked"))
        self._open = Button(Names.MARKS, self.tr("Mark"), press=self._begin)
        heading = self.tr("Marks for month sheets")
        column(card(heading, self._facts, more=[self._open]), gap=t.SPACE_2, parent=self)

    def show_marks(self, marks: frozenset[str]) -> None:
        """Show which marks the stay has."""
        self._marks = marks
        self._open.setEnabled(self.desk.may(MarkStay))
        self._facts.show_facts(
            [
                Fact(group, "、".join(name for code, name in options if code in marks), wide=True)
                for group, options in self._groups.items()
            ]
        )

    def _begin(self) -> None:
        for number, options in enumerate(self._groups.values()):
            here = {code for code, _ in options if code in self._marks}
            self.drawer.form[f"marks_{number}"].show_value(here)
        self.drawer.open_drawer()

    def _save(self, values: dict[str, Any]) -> None:
        self._does(frozenset().union(*(found or () for found in values.values())))
