"""One room of the layout as it is typed in the guide."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QWidget

from station.desktop.controls.first_run import FirstRun as Names
from station.desktop.layout import row
from station.desktop.line_edit import LineEdit
from station.desktop.look import px
from station.desktop.parts import Button, restyle
from station.domain.beds import Zone
from station.domain.founding import RoomPlan
from station.wording.names import word

WIDTHS = {"name": 116, "floor": 56, "zone": 128, "beds": 56, "step_free": 64, "near_duty": 64}
"""Pixels of the columns; the last one, what else there is to say, takes the rest."""
DELETE = 64


class RoomLine(QWidget):
    """One room of the layout as it is typed."""

    edited = Signal()
    dropped = Signal(QObject)

    def __init__(self, number: int) -> None:
        super().__init__()
        self._number = number
        self.name = cell(Names.room(number, "name"), WIDTHS["name"])
        self.floor = cell(Names.room(number, "floor"), WIDTHS["floor"])
        self.zone = zone_box(Names.room(number, "zone"), WIDTHS["zone"])
        self.beds = cell(Names.room(number, "beds"), WIDTHS["beds"])
        self.step_free = _tick(Names.room(number, "step_free"))
        self.near_duty = _tick(Names.room(number, "near_duty"))
        self.features = cell(Names.room(number, "features"))
        self.features.setPlaceholderText(self.tr("may stay empty"))
        self.drop = Button(
            Names.room(number, "drop"),
            self.tr("Delete"),
            "quiet",
            press=lambda: self.dropped.emit(self),
            about=str(number),
        )
        self._plan = RoomPlan("", Zone.MEN, 0)
        _line(self.parts(), self)
        for edit in (self.name, self.floor, self.beds, self.features):
            edit.textEdited.connect(lambda _text: self.edited.emit())
        self.zone.activated.connect(lambda _index: self.edited.emit())
        for tick in (self.step_free, self.near_duty):
            tick.toggled.connect(lambda _on: self.edited.emit())

    def parts(self) -> tuple[QWidget, ...]:
        return (
            self.name,
            self.floor,
            self.zone,
            self.beds,
            _centred(self.step_free, WIDTHS["step_free"]),
            _centred(self.near_duty, WIDTHS["near_duty"]),
            self.features,
            self.drop,
        )

    def call(self, titles: Mapping[str, str]) -> None:
        """Say to a screen reader what each part of the line is, by the head of its column."""
        for part, title in titles.items():
            getattr(self, part).setAccessibleName(f"{title} {self._number}")

    def show_plan(self, plan: RoomPlan) -> None:
        self._plan = plan
        self.name.setText(plan.name)
        self.floor.setText(str(plan.floor))
        self.zone.setCurrentIndex(self.zone.findData(plan.zone.value))
        self.beds.setText(str(plan.beds))
        self.step_free.setChecked(plan.step_free)
        self.near_duty.setChecked(plan.near_duty)
        self.features.setText(plan.features)

    def plan(self) -> RoomPlan:
        """Read the line; a number that is none counts as 0 and is refused as such."""
        return replace(
            self._plan,
            name=self.name.text().strip(),
            floor=whole(self.floor.text()),
            zone=Zone(self.zone.currentData()),
            beds=whole(self.beds.text()),
            step_free=self.step_free.isChecked(),
            near_duty=self.near_duty.isChecked(),
            features=self.features.text().strip(),
        )

    def mark(self, *, wrong: bool) -> None:
        """Show that something in this line is wrong."""
        for edit in (self.name, self.beds):
            restyle(edit, state="error" if wrong else "")


def zone_box(name: str, width: int) -> QComboBox:
    """Choose whom a room is for."""
    box = QComboBox()
    box.setObjectName(name)
    box.setFixedWidth(px(width))
    for zone in Zone:
        box.addItem(word(zone), zone.value)
    return box


def cell(name: str, width: int = 0) -> LineEdit:
    """Make one cell of a line of rooms to type in."""
    edit = LineEdit()
    edit.setObjectName(name)
    edit.setProperty("kind", "cell")
    if width:
        edit.setFixedWidth(px(width))
    return edit


def whole(text: str) -> int:
    """Read a whole number; what is none counts as 0 and is refused as such."""
    return int(text) if text.strip().isdecimal() else 0


def _tick(name: str) -> QCheckBox:
    box = QCheckBox()
    box.setObjectName(name)
    return box


def _centred(part: QWidget, width: int) -> QWidget:
    holder = QWidget()
    row(None, part, None, parent=holder)
    holder.setFixedWidth(px(width))
    return holder


def _line(parts: Sequence[QWidget], parent: QWidget) -> None:
    layout = row(*parts, parent=parent)
    layout.setStretch(len(parts) - 2, 1)
    parts[-1].setFixedWidth(px(DELETE))
