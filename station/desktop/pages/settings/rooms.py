"""The rooms and beds of the house."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QCoreApplication

from station.desktop import tokens as t
from station.desktop.choices import ChoiceField, TicksField
from station.desktop.controls.settings import Settings as Names
from station.desktop.desk import Desk
from station.desktop.dialogs import Answer, Asked, ask
from station.desktop.fields import Field, LineField
from station.desktop.form import Form
from station.desktop.layout import column, hairline, holder, row
from station.desktop.look import px
from station.desktop.pages.settings.section import Section
from station.desktop.parts import Button, label
from station.desktop.table import Align, Cell, Column, RecordTable
from station.desktop.table_view import RecordView
from station.domain.beds import ZONE_SEX, BedCondition, Zone
from station.domain.founding import RoomPlan
from station.domain.people import Sex
from station.domain.problems import Refused
from station.domain.rooms import BedRecord, RoomRecord
from station.domain.topics import Topic
from station.domain.typed import read_whole
from station.usecases.rooms import (
    AddBeds,
    AddRoom,
    ChangeRoom,
    CloseBed,
    CloseRoom,
    OpenBed,
    OpenRoom,
    RenameBed,
    RenameBuilding,
    RoomList,
)
from station.wording.names import word

PANEL = 452
LEAST_BEDS = 110
TRAITS = ("step_free", "near_duty")


class RoomSection(Section):
    """The rooms over the form of the chosen one, its beds beside them."""

    name = "rooms"
    needs = AddRoom
    watches = frozenset({Topic.BEDS})

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._shown: RoomRecord | None = None
        self.table = RecordTable(self._columns(), key=lambda each: each.id, parent=self)
        self.view = RecordView(Names.ROOMS, self.table)
        self.view.say_when_empty(self.tr("No rooms yet. Add the first one beside."))
        self.view.chosen.connect(self._choose)
        self.beds = RecordTable(self._bed_columns(), key=lambda each: each.id, parent=self)
        self.bed_view = RecordView(Names.BEDS, self.beds)
        self.bed_view.setMinimumHeight(px(LEAST_BEDS))
        self.bed_view.pressed_verb.connect(self.turn_bed)
        self.bed_view.chosen.connect(self._choose_bed)
        self._bed = LineField(Names.BED_NAME, self.tr("Bed"), place="bed_name", width=76)
        self._bed_form = Form([self._bed], columns=1, label_width=56)
        rename = self.tr("Rename the bed")
        self._rename = Button(Names.BED_RENAME, rename, press=self.rename_bed)
        self._bed_form.finished.connect(self._rename.setFocus)
        self.form = Form(self._fields(), label_width=56)
        self.watch(self.form)
        self.view.opened.connect(lambda _record: self.form.start())
        self._zone = cast("ChoiceField", self.form["zone"])
        self._zone.edited.connect(self._allow_sex)
        self._heading = label("", "strong")
        self._save = Button(Names.ROOM_SAVE, "", "primary", press=self.save)
        self._add = Button(Names.ROOM_ADD_BEDS, self.tr("Add a bed"), press=self.add_bed)
        self._close = Button(Names.ROOM_CLOSE, "", press=self.turn_room)
        new = self.tr("New room")
        self._new = Button(Names.ROOM_NEW, new, press=self.begin_new, icon="plus")
        self._bed_line = holder(row(self._bed_form, self._rename, None, self._add))
        self.form.finished.connect(self._save.setFocus)
        side = column(
            row(self._heading, None, self._new),
            hairline(),
            self.form,
            row(self._save, None, self._close),
            self.bed_view,
            self._bed_line,
            None,
        )
        side.setStretch(4, 1)
        panel = holder(side)
        panel.setFixedWidth(px(PANEL))
        both = row(self.view, panel, gap=t.SPACE_3)
        both.setStretch(0, 1)
        self.compose(
            self.tr(
                "Nothing of the house is deleted: closed rooms and beds keep their history. "
                "Repair, cleaning and isolation of a bed are set on the page Beds."
            ),
            both,
        )
        self._show(None)

    @staticmethod
    def title() -> str:
        return QCoreApplication.translate("RoomSection", "Rooms and beds")

    def reload(self) -> None:
        self.desk.ask(self, RoomList(), self._show_all)

    def start(self) -> None:
        self.view.setFocus()

    def begin_new(self) -> None:
        """Empty the form for a new room."""
        self.view.start_over()
        self._show(None)
        self.form.start()

    def save(self) -> None:
        """Add the room, or change the chosen one."""
        try:
            values = self.form.values()
        except Refused:
            return
        traits = {trait: trait in values["traits"] for trait in TRAITS}
        zone, floor = values["zone"] or Zone.MEN, values["floor"] or 1
        name, features = values["name"] or "", values["features"] or ""
        sex = values["sex"] or Sex.UNKNOWN
        if (room := self._shown) is not None:
            deed = ChangeRoom(
                room.id,
                room.version,
                name,
                zone,
                sex=sex,
                floor=floor,
                features=features,
                **traits,
            )
            self._change(room, values["building"] or "", deed)
            return
        plan = RoomPlan(
            name,
            zone,
            values["beds"] or 0,
            building=values["building"] or "",
            floor=floor,
            features=features,
            sex=sex,
            **traits,
        )
        self.keep(AddRoom(plan), lambda _id: self._saved())

    def rename_bed(self) -> None:
        """Call the chosen bed as the field says."""
        bed = self.bed_view.current()
        if bed is not None:
            deed = RenameBed(bed.id, bed.version, self._bed_form.typed()["bed_name"])
            self.keep(deed, lambda _none: self._saved())

    def add_bed(self) -> None:
        """Put one more bed into the chosen room."""
        if self._shown is not None:
            self.keep(AddBeds(self._shown.id, 1), lambda _ids: self._saved())

    def turn_room(self) -> None:
        """Close the chosen room after asking, or open it again."""
        room = self._shown
        if room is None:
            return
        if room.closed:
            self.keep(OpenRoom(room.id), lambda _none: self._saved())
            return
        asked = Asked(
            self.tr("Close room {room}?").format(room=room.name),
            self.tr("Its beds are given to nobody any more. It can be opened again later."),
            self.tr("Close the room"),
            self.tr("Leave it open"),
            reason=True,
            danger=False,
        )

        def close(answer: Answer) -> None:
            self.keep(CloseRoom(room.id, answer.reason), lambda _none: self._saved())

        ask(self, asked, close)

    def turn_bed(self, bed: BedRecord) -> None:
        """Close a bed, or bring it back."""
        closed = bed.condition is BedCondition.CLOSED
        deed = OpenBed(bed.id) if closed else CloseBed(bed.id)
        self.keep(deed, lambda _none: self._saved())

    def _change(self, room: RoomRecord, building: str, deed: ChangeRoom) -> None:
        """Save the room, after its building where that has another name now."""

        def change(_none: None = None) -> None:
            self.keep(deed, lambda _none: self._saved())

        if building == room.building:
            change()
        else:
            self.keep(RenameBuilding(room.building, building), change)

    def _choose_bed(self, bed: BedRecord | None) -> None:
        self._bed.show_value("" if bed is None else bed.name)
        self._rename.setEnabled(bed is not None)

    def _allow_sex(self) -> None:
        """Let a sex be chosen only where the zone does not say it."""
        fixed = ZONE_SEX.get(self._zone.value())
        self.form["sex"].setEnabled(fixed is None)
        if fixed is not None:
            self.form["sex"].show_value(fixed)

    def _saved(self) -> None:
        if self._shown is None and self.untouched:
            self._show(None)
        self.said.emit(self.tr("The house is saved."))
        self.reload()

    def _show_all(self, rooms: tuple[RoomRecord, ...]) -> None:
        self.table.show(rooms)

    def _choose(self, room: RoomRecord | None) -> None:
        if room is None:
            return
        if self._shown is not None and room.id == self._shown.id and not self.untouched:
            self.beds.show(room.beds)
            return
        self._show(room)

    def _show(self, room: RoomRecord | None) -> None:
        self._shown = room
        self.settled()
        self.form.clear()
        new = room is None
        self.form["beds"].setEnabled(new)
        self._close.setVisible(not new)
        for part in (self._new, self._bed_line, self.bed_view):
            part.setVisible(not new)
        self.beds.show(() if room is None else room.beds)
        self._choose_bed(None)
        if room is None:
            self._heading.setText(self.tr("New room"))
            self._save.say(self.tr("Add this room"))
            self.form["building"].show_value(RoomPlan("", Zone.MEN, 1).building)
            self.form["floor"].show_value(1)
            self.form["zone"].show_value(Zone.MEN)
            self._allow_sex()
            return
        self.form.show_record(room)
        self.form["beds"].show_value(len(room.beds))
        self.form["traits"].show_value({trait for trait in TRAITS if getattr(room, trait)})
        self._allow_sex()
        self._heading.setText(room.name)
        self._save.say(self.tr("Save the room"))
        self._add.setEnabled(not room.closed)
        self._close.say(self.tr("Open the room") if room.closed else self.tr("Close the room"))

    def _fields(self) -> list[Field]:
        zones = [(zone, word(zone)) for zone in Zone]
        sexes = [(sex, word(sex)) for sex in (Sex.MALE, Sex.FEMALE)]
        traits = [("step_free", self.tr("No steps")), ("near_duty", self.tr("Near duty"))]
        return [
            LineField(Names.ROOM_NAME, self.tr("Room"), place="name", width=110),
            LineField(Names.ROOM_BUILDING, self.tr("House"), place="building", width=110),
            LineField(Names.ROOM_FLOOR, self.tr("Floor"), place="floor", width=64, read=read_whole),
            LineField(Names.ROOM_BEDS, self.tr("Beds"), place="beds", width=64, read=read_whole),
            ChoiceField(
                Names.ROOM_ZONE, self.tr("Who lives there"), zones, place="zone", wide=True
            ),
            ChoiceField(Names.ROOM_SEX, self.tr("Only for"), sexes, place="sex", wide=True),
            TicksField(Names.ROOM_TRAITS, self.tr("Traits"), traits, place="traits"),
            LineField(Names.ROOM_FEATURES, self.tr("What else"), place="features", wide=True),
        ]

    def _columns(self) -> tuple[Column[RoomRecord], ...]:
        return (
            Column(self.tr("Room"), _name, width=130),
            Column(self.tr("Floor"), lambda each: str(each.floor), width=56, align=Align.RIGHT),
            Column(self.tr("Who lives there"), lambda each: word(each.zone), width=110),
            Column(self.tr("Beds"), _bed_count, width=60, align=Align.RIGHT),
            Column(self.tr("What else"), self._traits),
        )

    def _bed_columns(self) -> tuple[Column[BedRecord], ...]:
        return (
            Column(self.tr("Bed"), lambda each: Cell(each.label, strong=True), width=76),
            Column(self.tr("State"), lambda each: word(each.condition)),
            Column("", self._bed_verb, width=72, verb=True),
        )

    def _bed_verb(self, bed: BedRecord) -> str:
        return self.tr("Open") if bed.condition is BedCondition.CLOSED else self.tr("Close")

    def _traits(self, room: RoomRecord) -> Cell:
        said = [
            self.tr("No steps") if room.step_free else "",
            self.tr("Near duty") if room.near_duty else "",
            room.features,
        ]
        words = " · ".join(filter(None, said))
        if room.closed:
            return Cell(self.tr("closed"), "text_3", sign="dash", small=words)
        return Cell(words)


def _name(room: RoomRecord) -> Cell:
    return Cell(room.name, strong=True, small=room.building)


def _bed_count(room: RoomRecord) -> str:
    return str(sum(bed.condition is not BedCondition.CLOSED for bed in room.beds))
