"""The step of the rooms and beds: written off the plan on the wall, many rooms at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout

from station.desktop import tokens as t
from station.desktop.controls.first_run import FirstRun as Names
from station.desktop.fields import Note
from station.desktop.first_run_line import DELETE, WIDTHS, RoomLine
from station.desktop.first_run_quick import QuickRooms
from station.desktop.first_run_steps import Step
from station.desktop.layout import Scrolling, column, frame, row
from station.desktop.look import px
from station.desktop.parts import Banner, Button, label
from station.domain.beds import Zone
from station.domain.founding import (
    FIRST_LAYOUT,
    STATION_BEDS,
    STATION_BEDS_RULE,
    RoomPlan,
    summed,
)
from station.domain.problems import Problem, Refused
from station.usecases.founding import room_problems
from station.wording.names import word
from station.wording.sentences import sentence


class RoomsStep(Step):
    """Rooms and beds, with the sums below."""

    def __init__(self) -> None:
        super().__init__()
        self._lines: list[RoomLine] = []
        self._made = 0
        self._note = Note(Names.ROOMS)
        self._sums = label("", "strong", name=Names.SUMS)
        self._hint = Banner("info", "", second=self._basis(), name=Names.HINT)
        self._box = column(gap=t.SPACE_1)
        self._box.addStretch(1)
        self._quick = QuickRooms(self._add_many)
        self._lay_out()
        for plan in FIRST_LAYOUT:
            self._add(plan)
        self._count()

    def title(self) -> str:
        return self.tr("Rooms and beds")

    def waits(self) -> str:
        return self.tr("as on the plan on the wall")

    def done(self) -> str:
        found = summed(self.plans())
        rooms = self.tr("%n room(s)", "", found.rooms)
        beds = self.tr("%n bed(s)", "", found.beds)
        return f"{rooms} {beds}"

    def start(self) -> None:
        self._quick.start()

    def plans(self) -> tuple[RoomPlan, ...]:
        return tuple(line.plan() for line in self._lines)

    def typed(self) -> dict[str, Any]:
        rooms = [
            {
                "name": plan.name,
                "zone": plan.zone.value,
                "beds": plan.beds,
                "floor": plan.floor,
                "near_duty": plan.near_duty,
                "step_free": plan.step_free,
                "features": plan.features,
            }
            for plan in self.plans()
        ]
        return {"rooms": rooms}

    def retype(self, typed: Mapping[str, Any]) -> None:
        for line in tuple(self._lines):
            self._drop(line)
        for room in typed.get("rooms", ()):
            self._add(RoomPlan(**{**room, "zone": Zone(room["zone"])}))
        self._count()

    def values(self) -> dict[str, Any]:
        plans = self.plans()
        if problems := room_problems(plans):
            self.show_problems(problems)
            raise Refused(problems)
        return {"rooms": plans}

    def show_problems(self, problems: tuple[Problem, ...]) -> tuple[Problem, ...]:
        ours = [problem for problem in problems if problem.place == "rooms"]
        self._note.say(sentence(ours[0]) if ours else "", stops=True)
        named = {str(problem.data.get("room", "")) for problem in ours}
        wrong = [line for line in self._lines if line.name.text().strip() in named]
        for line in self._lines:
            line.mark(wrong=bool(ours) and line in wrong)
        if wrong:
            wrong[-1].name.setFocus()
        return tuple(problem for problem in problems if problem.place != "rooms")

    def _lay_out(self) -> None:
        head = frame(row(margin=(8, 0, 8, 0)), "well")
        self._head(head)
        add = Button(Names.ADD_ROOM, self.tr("Add a room"), key="Ctrl+N", press=self._add_one)
        QShortcut(QKeySequence("Ctrl+N"), self).activated.connect(self._add_one)
        drop = Button(Names.DROP_ROOMS, self.tr("Begin with none"), "quiet", press=self._drop_all)
        lines = column(self._box, margin=(8, 4, 8, 4))
        self._scroll = Scrolling(lines)
        self._scroll.setMinimumHeight(px(150))
        layout = column(
            self._quick,
            head,
            self._scroll,
            self._note,
            row(add, drop, None, self._sums),
            self._hint,
            parent=self,
        )
        layout.setStretch(2, 1)

    def _titles(self) -> dict[str, str]:
        """The heads of the columns, which are also what a screen reader calls each cell."""
        return {
            "name": self.tr("Room"),
            "floor": self.tr("Floor"),
            "zone": self.tr("Who lives there"),
            "beds": self.tr("Beds"),
            "step_free": self.tr("No steps"),
            "near_duty": self.tr("Near duty"),
            "features": self.tr("What else"),
        }

    def _head(self, head: QFrame) -> None:
        titles = self._titles()
        labels = [label(titles[name], "small", width=WIDTHS[name]) for name in WIDTHS]
        layout = head.layout()
        assert isinstance(layout, QHBoxLayout)
        for each in labels:
            layout.addWidget(each)
        layout.addWidget(label(titles["features"], "small"), 1)
        layout.addWidget(label("", "small", width=DELETE))
        head.setFixedHeight(px(t.HEADER_ROW))

    def _basis(self) -> str:
        words = self.tr("Basis: {rule}. Only a reminder; fewer will do to go on.")
        return words.format(rule=STATION_BEDS_RULE)

    def _add(self, plan: RoomPlan) -> RoomLine:
        self._made += 1
        line = RoomLine(self._made)
        line.call(self._titles())
        line.show_plan(plan)
        line.edited.connect(self._changed)
        line.dropped.connect(self._drop_asked)
        self._lines.append(line)
        self._box.insertWidget(self._box.count() - 1, line)
        return line

    def _add_one(self) -> None:
        last = self._lines[-1].plan() if self._lines else FIRST_LAYOUT[0]
        line = self._add(replace(last, name="", features="", near_duty=False))
        self._changed()
        line.name.setFocus()
        self._scroll.ensureWidgetVisible(line)

    def _add_many(self, plans: Sequence[RoomPlan]) -> None:
        there = {line.name.text().strip() for line in self._lines}
        for plan in plans:
            if plan.name not in there:
                self._add(plan)
        self._changed()

    def _drop_asked(self, line: RoomLine) -> None:
        here = self._lines.index(line)
        self._drop(line)
        self._changed()
        if self._lines:
            self._lines[min(here, len(self._lines) - 1)].name.setFocus()
        else:
            self._quick.start()

    def _drop_all(self) -> None:
        for line in tuple(self._lines):
            self._drop(line)
        self._changed()
        self._quick.start()

    def _drop(self, line: RoomLine) -> None:
        self._lines.remove(line)
        self._box.removeWidget(line)
        line.hide()
        line.deleteLater()

    def _changed(self) -> None:
        self._note.say("", stops=False)
        for line in self._lines:
            line.mark(wrong=False)
        self._count()
        self.edited.emit()

    def _count(self) -> None:
        found = summed(self.plans())
        zones = " · ".join(f"{word(zone)} {beds}" for zone, beds in found.by_zone.items() if beds)
        words = self.tr("{rooms}, {beds}: {zones}")
        rooms = self.tr("%n room(s)", "", found.rooms)
        beds = self.tr("%n bed(s)", "", found.beds)
        self._sums.setText(words.format(rooms=rooms, beds=beds, zones=zones))
        if found.enough:
            said = self.tr("A rescue station usually has {least} beds or more; {beds} are enough.")
        else:
            said = self.tr("A rescue station usually has {least} beds or more; here are {beds}.")
        self._hint.text.setText(said.format(least=STATION_BEDS, beds=found.beds))
