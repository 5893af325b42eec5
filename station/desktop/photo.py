"""A photograph for the form: from the camera or a file, dropped on the box, pasted into it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QCoreApplication, QIODevice, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QImage,
    QKeyEvent,
    QKeySequence,
)
from PySide6.QtWidgets import QWidget

from station.desktop import tokens as t
from station.desktop.dialogs import choose_file
from station.desktop.layout import column
from station.desktop.painted import PhotoBox
from station.desktop.parts import Button
from station.desktop.picture_file import read_picture_file
from station.domain.people import PersonTrouble
from station.domain.problems import Problem, Refused
from station.usecases.people import upright_photo

LONGEST_SIDE = 1600
QUALITY = 88


def choose_picture(
    owner: QWidget, then: Callable[[Path], object], *, several: bool = False
) -> None:
    """Let the clerk choose a file that another camera or a telephone has written."""
    title = QCoreApplication.translate("PhotoPart", "Photograph")
    kinds = QCoreApplication.translate("PhotoPart", "Pictures (*.jpg *.jpeg *.png *.webp)")
    choose_file(owner, title, kinds, then, several=several)


class PhotoPlace(PhotoBox):
    """The box of a picture; one can be dropped on it or pasted with Ctrl+V, files several."""

    given = Signal(object)
    """A picture as `QImage`, or the `Path` of its file."""

    def __init__(self, name: str, text: str, width: int = 96, height: int = 120) -> None:
        super().__init__(name, width, height, text)
        self.setAcceptDrops(True)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls() or event.mimeData().hasImage():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        given = event.mimeData()
        event.acceptProposedAction()
        if given.hasUrls():
            for url in given.urls():
                self.given.emit(Path(url.toLocalFile()))
        elif given.hasImage():
            self.given.emit(QImage(given.imageData()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste):
            self.given.emit(QGuiApplication.clipboard().image())
        else:
            super().keyPressEvent(event)


class PhotoPart(QWidget):
    """The box of the photograph, and the two ways to one: the camera, or a file.

    The buttons stand under the box, or with `beside` where the page puts them.
    """

    camera_wanted, file_wanted = Signal(), Signal()
    given = Signal(object)
    """A picture as `QImage`, or the `Path` of its file, that was dropped or pasted."""

    def __init__(self, name: str, *, beside: bool = False) -> None:
        super().__init__()
        self._box = PhotoPlace(name, self.tr("No photo"))
        self._box.given.connect(self.given)
        self._box.pressed.connect(self.file_wanted)
        camera = Button(f"{name}_camera", self.tr("Camera") + "  F6", "row")
        camera.clicked.connect(self.camera_wanted)
        file = Button(f"{name}_file", self.tr("From a file"), "row")
        file.setToolTip("Shift+F6")
        file.clicked.connect(self.file_wanted)
        self.buttons = (camera, file)
        column(self._box, *(() if beside else self.buttons), None, gap=t.SPACE_1, parent=self)

    def show_photo(self, picture: bytes | None) -> None:
        """Show an encoded picture, or none."""
        self._box.show_photo(picture)


def picture_of(given: Path | QImage) -> bytes:
    """Give a picture upright, of bounded size, as JPEG; raises Refused when it is none."""
    if isinstance(given, Path):
        return upright_photo(read_picture_file(given))
    if given.isNull():
        raise Refused(Problem(PersonTrouble.PHOTO_NOT_A_PICTURE, "photo"))
    image = given
    if max(image.width(), image.height()) > LONGEST_SIDE:
        image = image.scaled(
            LONGEST_SIDE,
            LONGEST_SIDE,
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.convertToFormat(QImage.Format.Format_RGB32).save(buffer, "JPEG", QUALITY)  # type: ignore[call-overload]
    return bytes(data.data())
