"""Pictures that are kept with a record: seen small in a row, one by one large, added to."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QGridLayout, QLayout, QWidget

from station.desktop import tokens as t
from station.desktop.camera import Camera, DeskCamera
from station.desktop.camera_card import CameraCard
from station.desktop.fields import Note
from station.desktop.layout import column, empty, holder, row
from station.desktop.look import px
from station.desktop.over_card import OverCard
from station.desktop.painted import PhotoBox, Portrait
from station.desktop.parts import Button, label
from station.desktop.photo import PhotoPlace, choose_picture, picture_of
from station.domain.problems import Refused
from station.wording.sentences import sentence

Whole = Callable[[int, Callable[[bytes], object]], object]

THUMB = 60
_IN_A_ROW = 8


@dataclass(frozen=True, slots=True)
class Shot:
    """One picture of a row: its number, its small copy (JPEG), a word under it, all of it said."""

    key: int
    small: bytes
    word: str
    told: str
    may_replace: bool = True


class PictureStrip(QWidget):
    """Small pictures side by side; one is pressed (mouse, Space) to be seen large."""

    pressed = Signal(int)

    def __init__(self, name: str, across: int = _IN_A_ROW) -> None:
        super().__init__()
        self.setObjectName(name)
        self._across = across
        self._shots: tuple[Shot, ...] = ()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(px(t.SPACE_2))

    def show_shots(self, shots: Sequence[Shot]) -> None:
        """Show pictures; the keyboard stays where it was while they are the same."""
        if tuple(shots) == self._shots:
            return
        self._shots = tuple(shots)
        empty(self._grid)
        for number, shot in enumerate(self._shots):
            at = divmod(number, self._across)
            self._grid.addWidget(self._thumb(shot), *at)
        self.setVisible(bool(self._shots))

    def _thumb(self, shot: Shot) -> QWidget:
        box = PhotoBox(f"{self.objectName()}_{shot.key}", THUMB, THUMB, shot.told)
        box.setToolTip(shot.told)
        box.show_photo(shot.small)
        box.pressed.connect(lambda: self.pressed.emit(shot.key))
        word = label("", "small")
        room = px(THUMB) + px(t.SPACE_3)
        short = word.fontMetrics().elidedText(shot.word, Qt.TextElideMode.ElideRight, room)
        word.setText(short)
        word.setToolTip(shot.told)
        return holder(column(box, word, gap=2))


class PictureCard(OverCard):
    """One picture as large as its place; Esc puts it away."""

    camera_wanted, file_wanted = Signal(), Signal()

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self._told = label("", "second", wrap=True, name=f"{name}_told")
        self._picture = Portrait(f"{name}_picture")
        camera = Button(f"{name}_camera", self.tr("Replace by the camera"))
        camera.clicked.connect(self.camera_wanted)
        file = Button(f"{name}_file", self.tr("Replace by a file…"))
        file.clicked.connect(self.file_wanted)
        self._close = Button(f"{name}_close", self.tr("Close"), key="Esc", press=self.put_away)
        self._ways = (camera, file)
        body = column(
            self._told, self._picture, row(None, *self._ways, self._close), gap=t.SPACE_2, margin=12
        )
        body.setStretch(1, 1)
        self.setLayout(body)
        self.hide()

    def open_card(self, told: str, *, may_replace: bool) -> None:
        """Show the place of a picture and what is known of it; the picture follows."""
        self._told.setText(told)
        self._picture.show_picture(QImage(), moves=False)
        for way in self._ways:
            way.setVisible(may_replace)
        self.show()
        self._close.setFocus()

    def show_picture(self, jpeg: bytes) -> None:
        self._picture.show_picture(QImage.fromData(jpeg), moves=False)


class Pictures(QWidget):
    """A row of pictures under a caption; those who may, add one or put a better one beside it.

    `whole` is handed the number of a picture and whoever takes its JPEG. While the camera or one
    large picture is shown, `covers` says so, and the owner puts away what lies under it. In a
    narrow place the pictures stand under the ways to them, `across` side by side.
    """

    taken = Signal(object, object)
    """A picture as JPEG, and the number of the one that it replaces or None."""
    covers = Signal(bool)
    camera_kind: ClassVar[type[Camera]] = DeskCamera

    def __init__(
        self,
        name: str,
        title: str,
        whole: Whole,
        *,
        may_add: bool,
        across: int = _IN_A_ROW,
    ) -> None:
        super().__init__()
        self._whole, self._may_add = whole, may_add
        self._replaces: int | None = None
        self._open: Shot | None = None
        self._shots: dict[int, Shot] = {}
        self._note = Note(name)
        self.strip = PictureStrip(name, across)
        self._across = across
        self.strip.pressed.connect(self._show_whole)
        self.camera = CameraCard(f"{name}_camera")
        self.card = PictureCard(f"{name}_card")
        self._place = PhotoPlace(f"{name}_add", self.tr("Drop or paste"), THUMB, THUMB)
        self._buttons = (
            Button(f"{name}_by_camera", self.tr("Camera"), "row", press=self._by_camera),
            Button(f"{name}_by_file", self.tr("From a file"), "row", press=self._by_file),
        )
        self._title = label(title, "second")
        self._title.setBuddy(self._place if may_add else self.strip)
        self._lay_out()
        self._connect()

    def show_shots(self, shots: Sequence[Shot]) -> None:
        """Show the pictures that are kept."""
        self._shots = {shot.key: shot for shot in shots}
        self.strip.show_shots(shots)
        self._title.setVisible(self._may_add or bool(shots))
        self._note.say("", stops=False)

    def has_shots(self) -> bool:
        """Whether any picture is shown."""
        return bool(self._shots)

    def start(self) -> None:
        """Put the keyboard on the place where a new picture is dropped or pasted."""
        self._place.setFocus()

    def take(self, given: Path | QImage) -> None:
        """Hand on a picture; one that is none is refused under the row."""
        replaces, self._replaces = self._replaces, None
        try:
            picture = picture_of(given)
        except Refused as refused:
            self._note.say(sentence(refused.problems[0]), stops=True)
            return
        self._note.say("", stops=False)
        self.card.hide()
        self._uncover()
        self.taken.emit(picture, replaces)

    def say(self, text: str) -> None:
        """Say under the row why a picture was not kept."""
        self._note.say(text, stops=True)

    def close_all(self) -> bool:
        """Put camera and large picture away; False when neither was open."""
        was_open = not (self.camera.isHidden() and self.card.isHidden())
        self.camera.hide()
        self.card.hide()
        self._replaces = None
        self._uncover()
        return was_open

    def add_beside(self, *widgets: QWidget) -> None:
        """Put what says more of a new picture beside the ways to one."""
        self._ways.addLayout(row(*widgets))

    def _lay_out(self) -> None:
        self._ways = row(self._place, column(*self._buttons, None, gap=t.SPACE_1))
        ways = holder(self._ways)
        if not self._may_add:
            ways.hide()
            self._title.hide()
        beside = () if self._across < _IN_A_ROW else (self.strip,)
        line: QLayout = row(self._title, ways, *beside, None, gap=t.SPACE_3)
        if not beside:
            line = column(line, row(self.strip, None), gap=t.SPACE_1)
        body = column(line, self._note, self.camera, self.card, gap=t.SPACE_1, parent=self)
        body.setStretch(2, 1)
        body.setStretch(3, 1)

    def _connect(self) -> None:
        self._place.given.connect(self._take_new)
        self._place.pressed.connect(self._by_file)
        self.camera.kept.connect(self.take)
        self.camera.file_wanted.connect(self._choose)
        self.camera.closed.connect(self._uncover)
        self.card.closed.connect(self._uncover)
        self.card.camera_wanted.connect(lambda: self._replace(self._open_camera))
        self.card.file_wanted.connect(lambda: self._replace(self._choose))

    def _take_new(self, given: Path | QImage) -> None:
        self._replaces = None
        self.take(given)

    def _by_camera(self) -> None:
        self._replaces = None
        self._open_camera()

    def _by_file(self) -> None:
        self._replaces = None
        choose_picture(self, self.take, several=True)

    def _replace(self, by: Callable[[], object]) -> None:
        """Take the next picture for a better one of what is shown large."""
        self._replaces = self._open.key if self._open is not None else None
        by()

    def _choose(self) -> None:
        choose_picture(self, self.take)

    def _open_camera(self) -> None:
        self.card.hide()
        self.covers.emit(True)
        self.camera.open_camera(self.camera_kind(self), whole=True)

    def _show_whole(self, key: int) -> None:
        shot = self._open = self._shots[key]
        self.camera.hide()
        self.covers.emit(True)
        self.card.open_card(shot.told, may_replace=self._may_add and shot.may_replace)

        def show(jpeg: bytes) -> None:
            if self._open is shot:
                self.card.show_picture(jpeg)

        self._whole(key, show)

    def _uncover(self) -> None:
        if self.camera.isHidden() and self.card.isHidden():
            self.covers.emit(False)
