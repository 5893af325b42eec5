"""The live picture in place of the form: Space takes it, Enter keeps it, Esc leaves."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QImage
from PySide6.QtWidgets import QFrame

from station.desktop import tokens as t
from station.desktop.camera import Camera
from station.desktop.controls import Intake
from station.desktop.layout import column, row
from station.desktop.pages.intake.section import on_key
from station.desktop.painted import Portrait
from station.desktop.parts import Banner, Button, label
from station.domain.people import CameraTrouble
from station.domain.problems import Problem
from station.wording.sentences import sentence

PORTRAIT = 4 / 5
"""Width by height of what is kept: the middle of the picture, as on the slip and the sheet."""


class CameraCard(QFrame):
    """Shows what the camera sees, then what was taken; without a camera it leads to a file."""

    kept = Signal(QImage)
    file_wanted = Signal()
    closed = Signal()
    shown = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName(Intake.CAMERA)
        self.setProperty("kind", "card")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._camera: Camera | None = None
        self._seen, self._taken = QImage(), QImage()
        self._portrait = Portrait(f"{Intake.CAMERA}_picture")
        self._told = label("", "second", name=f"{Intake.CAMERA}_told")
        self._trouble = Banner("warn", "", name=f"{Intake.CAMERA}_trouble")
        self._shoot = Button(
            Intake.CAMERA_SHOOT, self.tr("Take"), "primary", key=self.tr("Space"), press=self._take
        )
        self._keep = Button(
            Intake.CAMERA_KEEP, self.tr("Keep"), "primary", key="Enter", press=self._go_on
        )
        self._again = Button(
            Intake.CAMERA_AGAIN, self.tr("Once more"), key=self.tr("Space"), press=self._take
        )
        self._retry = Button(
            Intake.CAMERA_RETRY, self.tr("Try again"), key=self.tr("Space"), press=self._take
        )
        self._file = Button(Intake.CAMERA_FILE, self.tr("From a file…"), press=self._choose_file)
        self._only_file = Button(
            Intake.CAMERA_ONLY_FILE,
            self.tr("From a file…"),
            "primary",
            key="Enter",
            press=self._choose_file,
        )
        leave = Button(Intake.CAMERA_LEAVE, self.tr("Leave"), key="Esc", press=self._leave)
        first = (self._file, leave, self._retry, self._again)
        foot = row(
            self._told, None, *first, self._shoot, self._keep, self._only_file, gap=t.SPACE_2
        )
        title = label(self.tr("Photograph"), "heading")
        body = column(title, self._trouble, self._portrait, foot, gap=t.SPACE_2, margin=12)
        body.setStretch(2, 1)
        self.setLayout(body)
        for keys, do in (
            ("Space", self._take),
            ("Return", self._go_on),
            ("Enter", self._go_on),
            ("Esc", self._leave),
        ):
            on_key(keys, self, do)
        self.hide()

    def open_camera(self, camera: Camera) -> None:
        """Let a camera show what it sees, until the card is left."""
        self._let_go()
        self._camera = camera
        camera.pictured.connect(self._show_live)
        camera.failed.connect(self._show_trouble)
        self._begin()
        self.show()
        self.setFocus()

    def setVisible(self, visible: bool) -> None:
        super().setVisible(visible)
        self.shown.emit(visible)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._let_go()

    def _begin(self) -> None:
        """Wait for the first picture; the camera may need a second to wake up."""
        self._seen, self._taken = QImage(), QImage()
        self._portrait.show_picture(QImage(), moves=False)
        self._trouble.hide()
        self._fit(self.tr("The camera is starting…"))
        if self._camera is not None:
            QTimer.singleShot(0, self._camera, self._camera.start)

    def _show_live(self, picture: QImage) -> None:
        if self._taken.isNull():
            self._seen = middle_of(picture)
            self._portrait.show_picture(self._seen, moves=True)
            self._fit(self.tr("The face in the middle, light from the front."))

    def _show_trouble(self, trouble: CameraTrouble) -> None:
        if not self._taken.isNull():
            return
        self._seen = QImage()
        self._portrait.show_picture(QImage(), moves=False)
        self._trouble.text.setText(sentence(Problem(trouble)))
        self._trouble.show()
        self._fit("")

    def _take(self) -> None:
        """Hold the picture that is seen; the next time let it move again, or try again."""
        if not self._taken.isNull() or not self._trouble.isHidden():
            self._begin()
        elif not self._seen.isNull():
            self._taken = self._seen
            self._portrait.show_picture(self._taken, moves=False)
            self._fit(self.tr("This is what is kept."))

    def _go_on(self) -> None:
        """Enter: keep what was taken; take what is seen; without a camera choose a file."""
        if not self._taken.isNull():
            picture = self._taken
            self._leave()
            self.kept.emit(picture)
        elif not self._seen.isNull():
            self._take()
        elif not self._trouble.isHidden():
            self._choose_file()

    def _choose_file(self) -> None:
        self._leave()
        self.file_wanted.emit()

    def _leave(self) -> None:
        self.hide()
        self.closed.emit()

    def _let_go(self) -> None:
        if self._camera is not None:
            self._camera.stop()
            self._camera.deleteLater()
            self._camera = None

    def _fit(self, told: str) -> None:
        """Offer what can be done just now."""
        taken, live = not self._taken.isNull(), not self._seen.isNull()
        failed = not self._trouble.isHidden()
        self._told.setText(told)
        for button in (self._retry, self._only_file):
            button.setVisible(failed)
        self._file.setVisible(not failed)
        self._shoot.setVisible(not taken and not failed)
        self._shoot.setEnabled(live)
        self._again.setVisible(taken)
        self._keep.setVisible(taken)


def middle_of(picture: QImage) -> QImage:
    """Cut the upright middle out of a picture, as much of it as fits the form."""
    wide = min(picture.width(), round(picture.height() * PORTRAIT))
    high = min(picture.height(), round(wide / PORTRAIT))
    left, top = (picture.width() - wide) // 2, (picture.height() - high) // 2
    return picture.copy(left, top, wide, high)
