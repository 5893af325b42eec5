"""Photographs of the things, while the list is still being written."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from station.desktop import tokens as t
from station.desktop.controls.intake import Intake
from station.desktop.dialogs import Asked, ask
from station.desktop.fields import Note
from station.desktop.layout import column, row
from station.desktop.look import px
from station.desktop.parts import Button, label
from station.desktop.photo import PhotoPlace, picture_of
from station.desktop.pictures import THUMB, PictureStrip, Shot
from station.domain.problems import Problem, Refused
from station.wording.sentences import sentence


class NewPhotos(QWidget):
    """As many as are taken; one that is pressed can be left out before the form is finished."""

    edited = Signal()
    camera_wanted, file_wanted = Signal(), Signal()

    def __init__(self) -> None:
        super().__init__()
        self._pictures: dict[str, bytes] = {}
        self._note = Note(Intake.THINGS_PHOTOS)
        self._strip = PictureStrip(Intake.THINGS_PHOTOS)
        self._strip.pressed.connect(self._ask_out)
        self._strip.hide()
        place = PhotoPlace(f"{Intake.THINGS_PHOTOS}_add", self.tr("Drop or paste"), THUMB, THUMB)
        place.given.connect(self.take)
        place.pressed.connect(self.file_wanted)
        title = label(self.tr("Photographs"), "second")
        title.setFixedWidth(px(t.LABEL_COLUMN))
        title.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        title.setBuddy(place)
        camera = Button(f"{Intake.THINGS_PHOTOS}_by_camera", self.tr("Camera") + "  F6", "row")
        camera.clicked.connect(self.camera_wanted)
        file = Button(f"{Intake.THINGS_PHOTOS}_by_file", self.tr("From a file"), "row")
        file.clicked.connect(self.file_wanted)
        ways = column(camera, file, None, gap=t.SPACE_1)
        column(row(title, place, ways, self._strip, None), self._note, gap=2, parent=self)

    @property
    def pictures(self) -> tuple[bytes, ...]:
        """The photographs as JPEG, in the order in which they were taken."""
        return tuple(self._pictures.values())

    def by_key(self) -> dict[str, bytes]:
        """The photographs by a name that they keep in a draft."""
        return dict(self._pictures)

    def take(self, given: Path | QImage) -> None:
        """Take a picture into the form; one that is none is refused under the row."""
        try:
            picture = picture_of(given)
        except Refused as refused:
            self._say(refused.problems[0])
            return
        self.show_pictures([*self.pictures, picture])
        self.edited.emit()

    def show_pictures(self, pictures: Sequence[bytes]) -> None:
        """Show pictures that were taken before; the same picture is kept once."""
        self._pictures = {hashlib.sha256(each).hexdigest()[:16]: each for each in pictures}
        self._note.say("", stops=False)
        self._strip.show_shots(
            [
                Shot(number, picture, str(number), self.tr("Photograph %n", "", number))
                for number, picture in enumerate(self.pictures, start=1)
            ]
        )

    def show_problems(self, problems: Sequence[Problem]) -> tuple[Problem, ...]:
        """Say under the row what was refused of it; give back the rest."""
        ours = [problem for problem in problems if problem.place == "things_photos"]
        if ours:
            self._say(ours[0])
        return tuple(problem for problem in problems if problem not in ours)

    def _say(self, problem: Problem) -> None:
        self._note.say(sentence(problem), stops=True)

    def _ask_out(self, number: int) -> None:
        asked = Asked(
            title=self.tr("Leave photograph %n out?", "", number),
            text=self.tr("It is in this form only and not in the book yet."),
            act=self.tr("Leave it out"),
            leave=self.tr("Keep it"),
        )
        ask(self, asked, lambda _answer: self._leave_out(number))

    def _leave_out(self, number: int) -> None:
        left = [each for i, each in enumerate(self.pictures, start=1) if i != number]
        self.show_pictures(left)
        self.edited.emit()
