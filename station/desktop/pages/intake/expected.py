"""Who is expected from another station: shown before anything is typed, taken when they come."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from station.desktop.controls.intake import Intake
from station.desktop.desk import Desk
from station.desktop.layout import column, empty, frame, holder, row
from station.desktop.parts import Button, label
from station.domain.brought_packages import ExpectedArrival
from station.wording import shown

KEYS = 3
_SHOWN = 4


class ExpectedPanel(QWidget):
    """The newest first; Alt and a digit, or the button, begin the arrival of one."""

    taken = Signal(int)
    """The person who has come."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._found: tuple[ExpectedArrival, ...] = ()
        self._title = label("", "heading")
        self._list = column(gap=6)
        column(self._title, holder(self._list), gap=4, parent=self)
        self.hide()

    def show_people(self, found: Sequence[ExpectedArrival]) -> None:
        """Show who is expected; files that are kept from this clerk are only counted."""
        self._found = tuple(found)
        open_to_us = self._open()
        self._title.setText(self.tr("%n expected from other stations", "", len(found)))
        empty(self._list)
        for number, each in enumerate(open_to_us, 1):
            self._list.addWidget(self._card(number, each))

    def set_wanted(self, wanted: bool) -> None:
        """Say whether nothing is typed yet, so that they belong here."""
        self.setVisible(wanted and bool(self._found))

    def take(self, number: int) -> bool:
        """Take the n-th (from 0); False when there is none, or none is seen."""
        found = self._open()
        if self.isHidden() or number >= len(found):
            return False
        self.taken.emit(found[number].person_id)
        return True

    def _open(self) -> list[ExpectedArrival]:
        return [each for each in self._found if each.key][:_SHOWN]

    def _card(self, number: int, each: ExpectedArrival) -> QFrame:
        key = f"  Alt+{number}" if number <= KEYS else ""
        name = f"{Intake.EXPECTED}_{number}"
        take = Button(name, self.tr("Has come") + key, "row", about=each.name)
        take.clicked.connect(lambda: self.taken.emit(each.person_id))
        sex = self._desk.codes["sexes"].name(each.sex).removesuffix("性") if each.sex else ""
        when = shown.moment(each.taken_at, self._desk.now().date())
        head = row(label(each.name, "name"), label(f"{sex} {each.born}", "second"), None)
        foot = row(label(f"{each.station} · {when}", "second", wrap=True), None, take, gap=6)
        foot.setStretch(0, 1)
        return frame(column(head, foot, gap=3, margin=(8, 6, 10, 6)), "card")
