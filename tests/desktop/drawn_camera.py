"""A camera that is drawn, for the tests of whoever shows what one sees."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtGui import QColor, QImage

from station.desktop.camera import Camera
from station.domain.people import CameraTrouble


class DrawnCamera(Camera):
    """Sends a plain picture again and again: no face, one colour."""

    colour = "#3366aa"
    trouble: CameraTrouble | None = None
    running = 0

    def start(self) -> None:
        if self.trouble is not None:
            self.failed.emit(self.trouble)
            return
        DrawnCamera.running += 1
        self._beat = QTimer(self, interval=5)
        self._beat.timeout.connect(self._send)
        self._beat.start()

    def stop(self) -> None:
        if hasattr(self, "_beat") and self._beat.isActive():
            self._beat.stop()
            DrawnCamera.running -= 1

    def _send(self) -> None:
        picture = QImage(1280, 720, QImage.Format.Format_RGB888)
        picture.fill(QColor(self.colour))
        self.pictured.emit(picture)
