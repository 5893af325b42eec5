"""The live picture in place of the form: Space takes it, Enter keeps it, Esc leaves."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QImage, QShowEvent

from station.desktop import tokens as t
from station.desktop.actions import on_key
from station.desktop.camera import Camera
from station.desktop.layout import column, row
from station.desktop.over_card import OverCard
from station.desktop.painted import Portrait
from station.desktop.parts import Banner, Button, label
from station.domain.people import CameraTrouble
from station.domain.problems import Problem
from station.wording.sentences import sentence

PORTRAIT = 4 / 5
"""Width by height of what is kept: the middle of the picture, as on the slip and the sheet."""


class CameraCard(OverCard):
    """Shows what the camera sees, then what was taken; without a camera it leads to a file.

    `name` is the objectName; its buttons are `<name>_shoot`, `_keep`, `_again`, `_file`, `_leave`.
    """

    kept = Signal(QImage)
    file_wanted = Signal()
    shown = Signal(bool)

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._camera: Camera | None = None
        self._whole, self._rests = False, False
        self._seen, self._taken = QImage(), QImage()
        self._portrait = Portrait(f"{name}_picture")
        self._told = label("", "second", name=f"{name}_told")
        self._trouble = Banner("warn", "", name=f"{name}_trouble")
        self._shoot = Button(
            f"{name}_shoot", self.tr("Take"), "primary", key=self.tr("Space"), press=self._take
        )
        self._keep = Button(
            f"{name}_keep", self.tr("Keep"), "primary", key="Enter", press=self._go_on
        )
        self._again = Button(
            f"{name}_again", self.tr("Once more"), key=self.tr("Space"), press=self._take
        )
        self._retry = Button(
            f"{name}_retry", self.tr("Try again"), key=self.tr("Space"), press=self._take
        )
        self._file = Button(f"{name}_file", self.tr("From a file…"), press=self._choose_file)
        self._only_file = Button(
            f"{name}_only_file",
            self.tr("From a file…"),
            "primary",
            key="Enter",
            press=self._choose_file,
        )
        leave = Button(f"{name}_leave", self.tr("Leave"), key="Esc", press=self.put_away)
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
        ):
            on_key(keys, self, do)
        self.hide()

    def open_camera(self, camera: Camera, *, whole: bool = False) -> None:
        """Let a camera show what it sees, until the card is left.

        A face is cut upright out of the middle; things and papers are taken `whole`.
        """
        self._let_go()
        self._whole = whole
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
        """Let the camera go for good, or while the page or the lock is over the card."""
        super().hideEvent(event)
        if self.isHidden():
            self._let_go()
        elif self._camera is not None:
            self._camera.stop()
            self._rests = True

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._rests and self._taken.isNull():
            self._begin()

    def _begin(self) -> None:
        """Wait for the first picture; the camera may need a second to wake up."""
        self._seen, self._taken = QImage(), QImage()
        self._portrait.show_picture(QImage(), moves=False)
        self._trouble.hide()
        self._fit(self.tr("The camera is starting…"))
        self._rests = False
        if self._camera is not None:
            QTimer.singleShot(0, self._camera, self._wake)

    def _wake(self) -> None:
        self._rests = not self.isVisible()
        if self._camera is not None and not self._rests:
            self._camera.start()

    def _show_live(self, picture: QImage) -> None:
        if self._taken.isNull():
            self._seen = picture if self._whole else middle_of(picture)
            self._portrait.show_picture(self._seen, moves=True)
            face = self.tr("The face in the middle, light from the front.")
            flat = self.tr("All of it in the picture, sharp and without glare.")
            self._fit(flat if self._whole else face)

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
            self.put_away()
            self.kept.emit(picture)
        elif not self._seen.isNull():
            self._take()
        elif not self._trouble.isHidden():
            self._choose_file()

    def _choose_file(self) -> None:
        self.put_away()
        self.file_wanted.emit()

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
