"""The photographs of what was handed in: on the sheet, and while the things are given back."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from station.desktop import tokens as t
from station.desktop.choices import ChoiceField
from station.desktop.desk import Desk
from station.desktop.layout import column
from station.desktop.parts import narrow
from station.desktop.pictures import Pictures, Shot
from station.domain.belongings import BelongingRecord, ThingsPhoto
from station.usecases.belongings_photos import (
    AddBelongingPhotos,
    BelongingPhotoOf,
    BelongingPhotos,
)
from station.wording import shown

WHOLE, LINE = "list", "line"


class ThingsPhotos(QWidget):
    """Asks for the photographs of one list and shows them; a new one is of the list or a line."""

    said = Signal(str)
    covers = Signal(bool)
    """Whether the camera or one large picture is shown just now."""

    def __init__(self, desk: Desk, name: str, *, may_add: bool) -> None:
        super().__init__()
        self._desk = desk
        self._intake_id: int | None = None
        self._line: BelongingRecord | None = None
        may_add = may_add and desk.may(AddBelongingPhotos)
        self.pictures = Pictures(name, self.tr("Photographs"), self._whole, may_add=may_add)
        self.of = ChoiceField(
            f"{name}_of",
            self.tr("New ones show"),
            [(WHOLE, self.tr("the whole list")), (LINE, self.tr("the chosen thing"))],
        )
        self.of.show_value(WHOLE)
        narrow(self.of.caption)
        line = column(self.pictures, gap=t.SPACE_1, parent=self)
        line.setStretch(0, 1)
        self.pictures.add_beside(self.of.caption, self.of)
        self.pictures.taken.connect(self._keep)
        self.pictures.covers.connect(self.covers)
        self.choose(None)

    def open(self, intake_id: int | None) -> None:
        """Turn to a list and ask for its photographs; None for no list."""
        if intake_id != self._intake_id:
            self._intake_id = intake_id
            self.pictures.close_all()
            self.pictures.show_shots(())
        if intake_id is not None:
            question = BelongingPhotos(intake_id)
            self._desk.ask(self, question, lambda found: self._show(intake_id, found))

    def choose(self, thing: BelongingRecord | None) -> None:
        """Be told which line of the list is chosen."""
        self._line = thing
        self.of.allow(lambda value: value == WHOLE or thing is not None)
        if thing is None:
            self.of.show_value(WHOLE)

    def _show(self, intake_id: int, found: Sequence[ThingsPhoto]) -> None:
        if intake_id == self._intake_id:
            self.pictures.show_shots([self._shot(photo) for photo in found])

    def _shot(self, photo: ThingsPhoto) -> Shot:
        of = photo.thing or self.tr("whole list")
        when = shown.moment(photo.taken_at, self._desk.now().date())
        told = self.tr("{of} · {when} · {clerk}").format(of=of, when=when, clerk=photo.clerk)
        if photo.replaced:
            told = self.tr("{told} · replaced by a later one").format(told=told)
        word = self.tr("replaced") if photo.replaced else of
        return Shot(photo.id, photo.thumbnail, word, told, may_replace=not photo.replaced)

    def _whole(self, key: int, then: Callable[[bytes], object]) -> None:
        self._desk.ask(self, BelongingPhotoOf(key), then)

    def _keep(self, picture: bytes, replaces: int | None) -> None:
        if self._intake_id is None:
            return
        line = self._line if self.of.value() == LINE and replaces is None else None
        belonging_id = None if line is None else line.id
        deed = AddBelongingPhotos(self._intake_id, (picture,), belonging_id, replaces)
        self._desk.do(self, deed, lambda _ids: self.said.emit(self.tr("Photograph kept.")))
