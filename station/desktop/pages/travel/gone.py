"""After the door: the number of the leaving record, the bed that is free, the papers."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from station.desktop import tokens as t
from station.desktop.controls.travel import Travel as Names
from station.desktop.desk import Desk
from station.desktop.layout import column, empty, frame, row
from station.desktop.pages.travel.facts import way_name
from station.desktop.parts import Button, Sign, label
from station.domain.leaving import RECEIVED_WAYS, LeavingWay
from station.domain.stays import StaySummary
from station.usecases.leaving import Gone
from station.usecases.papers import (
    PrintLeavingForm,
    PrintLeavingHandover,
    PrintTerminationNotice,
)
from station.usecases.work import Write
from station.wording import shown


class GonePanel(QWidget):
    """What just happened, and what can still be printed."""

    closed = Signal()
    printed = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._box = column()
        column(self._box, None, parent=self)

    def show_gone(self, gone: Gone, stay: StaySummary, way: LeavingWay) -> None:
        """Say who has left and what became of the bed; offer the papers."""
        empty(self._box)
        today = self._desk.now().date()
        title = label(self.tr("{name} has left").format(name=stay.name), "title", name=Names.GONE)
        facts = self.tr("{way} · {when} · leaving record {number}").format(
            way=way_name(way), when=shown.moment(gone.left_at, today), number=gone.number
        )
        bed = (
            self.tr("Bed {bed} is free; it waits for cleaning.").format(bed=gone.bed)
            if gone.bed
            else self.tr("No bed was taken.")
        )
        back = Button(
            "travel_gone_back", self.tr("Who leaves next"), "primary", press=self.closed.emit
        )
        head = row(Sign("tick", "text_2", 28), column(title, label(facts), label(bed, "second")))
        head.setStretch(1, 1)
        buttons = row(None, *self._papers(stay.id, way), back)
        self._box.addWidget(frame(column(head, buttons, gap=t.SPACE_3, margin=t.SPACE_4)))
        back.setFocus()

    def _papers(self, stay_id: int, way: LeavingWay) -> list[Button]:
        buttons = [
            self._print(Names.PRINT_FORM, self.tr("Print the record"), PrintLeavingForm(stay_id))
        ]
        if way is LeavingWay.KIN or way in RECEIVED_WAYS:
            deed = PrintLeavingHandover(stay_id)
            buttons.append(self._print(Names.PRINT_HANDOVER, self.tr("Print the hand-over"), deed))
        if way is LeavingWay.TERMINATED:
            notice = PrintTerminationNotice(stay_id)
            buttons.append(self._print(Names.PRINT_NOTICE, self.tr("Print the notice"), notice))
        return buttons

    def _print(self, name: str, words: str, deed: Write[Any]) -> Button:
        press = partial(self._desk.do, self, deed, self.printed.emit)
        return Button(name, words, icon="print", press=press)
