"""The camera at the desk behind one small class; a page needs nothing else of it."""

from __future__ import annotations

import errno
from pathlib import Path

from PySide6.QtCore import QElapsedTimer, QObject, QSocketNotifier, QTimer, Signal
from PySide6.QtGui import QImage

from station.desktop.video_device import JPEG, Ioctl, Shot, VideoDevice
from station.domain.people import CameraTrouble

SHOWN_EVERY_MS = 60
"""Pictures that come faster are not shown: a face at the door is no film."""
SILENCE_MS = 5000

_TROUBLES = {
    errno.EBUSY: CameraTrouble.IN_USE,
    errno.EACCES: CameraTrouble.NOT_ALLOWED,
    errno.EPERM: CameraTrouble.NOT_ALLOWED,
}


class Camera(QObject):
    """Sends pictures from `start` to `stop`; another kind of camera is another class of this.

    After `failed` it is stopped; `start` tries again.
    """

    pictured = Signal(QImage)
    failed = Signal(object)
    """The `CameraTrouble` that keeps it from sending pictures."""

    def start(self) -> None:
        raise NotImplementedError

    def stop(self) -> None:
        """Let the camera go, so that its lamp goes out and other programs may use it."""
        raise NotImplementedError


class DeskCamera(Camera):
    """The first camera of this computer that sends pictures.

    `folder` is where the kernel lists its devices, `ioctl` how it is asked about them.
    """

    def __init__(
        self,
        parent: QObject | None = None,
        folder: Path = Path("/dev"),
        ioctl: Ioctl | None = None,
    ) -> None:
        super().__init__(parent)
        self._folder, self._ioctl = folder, ioctl
        self._device: VideoDevice | None = None
        self._bell: QSocketNotifier | None = None
        self._since_shown = QElapsedTimer()
        self._silence = QTimer(self, singleShot=True, interval=SILENCE_MS)
        self._silence.timeout.connect(lambda: self._fail(CameraTrouble.BROKE_OFF))

    def start(self) -> None:
        self.stop()
        try:
            self._device = self._first()
        except OSError as error:
            self._fail(_TROUBLES.get(error.errno or 0, CameraTrouble.NOT_THERE))
            return
        self._bell = QSocketNotifier(self._device.fd, QSocketNotifier.Type.Read, self)
        self._bell.activated.connect(self._rang)
        self._silence.start()

    def stop(self) -> None:
        self._silence.stop()
        if self._bell is not None:
            self._bell.setEnabled(False)
            self._bell.deleteLater()
        if self._device is not None:
            self._device.close()
        self._bell = self._device = None

    def _first(self) -> VideoDevice:
        """Open the first that is a camera; raises what the most promising one said."""
        said = OSError(errno.ENODEV, "no camera")
        for path in sorted(self._folder.glob("video*"), key=lambda each: (len(each.name), each)):
            try:
                return VideoDevice(path, self._ioctl)
            except OSError as error:
                said = error if error.errno in _TROUBLES else said
        raise said

    def _rang(self) -> None:
        if self._device is None:
            return
        try:
            shot = self._device.take()
        except OSError:
            self._fail(CameraTrouble.BROKE_OFF)
            return
        if shot is None or self._is_early():
            return
        picture = image_of(shot)
        if not picture.isNull():
            self._since_shown.start()
            self._silence.start()
            self.pictured.emit(picture)

    def _is_early(self) -> bool:
        return self._since_shown.isValid() and self._since_shown.elapsed() < SHOWN_EVERY_MS

    def _fail(self, trouble: CameraTrouble) -> None:
        self.stop()
        self.failed.emit(trouble)


def image_of(shot: Shot) -> QImage:
    """Make what a camera sent visible; what came damaged is a null image."""
    if shot.kind == JPEG:
        return QImage.fromData(shot.data)
    return _from_yuyv(shot)


def _from_yuyv(shot: Shot) -> QImage:
    """Two points are four bytes: brightness, blueness, brightness, redness."""
    from PIL import Image

    wide = shot.line // 2
    if len(shot.data) < shot.line * shot.high:
        return QImage()
    data = shot.data[: shot.line * shot.high]
    half, whole = (wide // 2, shot.high), (wide, shot.high)
    parts = (
        Image.frombytes("L", whole, data[0::2]),
        Image.frombytes("L", half, data[1::4]).resize(whole, Image.Resampling.NEAREST),
        Image.frombytes("L", half, data[3::4]).resize(whole, Image.Resampling.NEAREST),
    )
    points = Image.merge("YCbCr", parts).convert("RGB").tobytes()
    picture = QImage(points, wide, shot.high, 3 * wide, QImage.Format.Format_RGB888)
    return picture.copy(0, 0, shot.wide, shot.high)
