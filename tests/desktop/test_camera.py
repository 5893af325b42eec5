"""The camera at the desk: a kernel that is played, pictures that are drawn, faults that happen."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterable, Sequence
from io import BytesIO
from itertools import repeat
from pathlib import Path

import pytest
import videodev2 as kernel
from PIL import Image
from PySide6.QtGui import QImage

from station.desktop.camera import DeskCamera, image_of
from station.desktop.video_device import Shot, VideoDevice
from station.domain.people import CameraTrouble

LENGTH = 1 << 16
NAMES = (
    *("QUERYCAP", "ENUM_FMT", "S_FMT", "REQBUFS", "QUERYBUF"),
    *("QBUF", "DQBUF", "STREAMON", "STREAMOFF"),
)
REQUESTS = {getattr(kernel, f"VIDIOC_{name}") & 0xFFFFFFFF: name for name in NAMES}


def jpeg(colour: str = "red") -> bytes:
    out = BytesIO()
    Image.new("RGB", (64, 48), colour).save(out, "JPEG")
    return out.getvalue()


class PlayedKernel:
    """Answers as the kernel does of one camera; `faults` says which request fails, and how."""

    def __init__(
        self,
        pictures: Iterable[bytes] = (),
        kinds: Sequence[str] = ("MJPG",),
        faults: dict[str, int] | None = None,
        able: int = kernel.V4L2_CAP_VIDEO_CAPTURE | kernel.V4L2_CAP_STREAMING,
    ) -> None:
        self.pictures, self.kinds, self.able = iter(pictures), kinds, able
        self.faults = faults or {}
        self.queued: list[int] = []
        self.streams = False

    def __call__(self, fd: int, code: int, about) -> None:
        name = REQUESTS[code]
        if name in self.faults:
            raise OSError(self.faults[name], name)
        getattr(self, name.lower())(fd, about)

    def querycap(self, _fd: int, about) -> None:
        about.capabilities = self.able | kernel.V4L2_CAP_DEVICE_CAPS
        about.device_caps = self.able

    def enum_fmt(self, _fd: int, about) -> None:
        if about.index >= len(self.kinds):
            raise OSError(errno.EINVAL, "no more")
        about.pixelformat = kernel.v4l2_fourcc(*self.kinds[about.index])

    def s_fmt(self, _fd: int, about) -> None:
        about.fmt.pix.width, about.fmt.pix.height = 64, 48
        about.fmt.pix.bytesperline = 128

    def reqbufs(self, fd: int, about) -> None:
        about.count = 2
        os.ftruncate(fd, about.count * LENGTH)

    def querybuf(self, _fd: int, about) -> None:
        about.length, about.m.offset = LENGTH, about.index * LENGTH

    def qbuf(self, _fd: int, about) -> None:
        assert about.index not in self.queued
        self.queued.append(about.index)

    def dqbuf(self, fd: int, about) -> None:
        picture = next(self.pictures, None)
        if picture is None:
            raise BlockingIOError(errno.EAGAIN, "none yet")
        about.index = self.queued.pop(0)
        about.bytesused = os.pwrite(fd, picture, about.index * LENGTH)

    def streamon(self, _fd: int, _about) -> None:
        self.streams = True

    def streamoff(self, _fd: int, _about) -> None:
        self.streams = False


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "video0").touch()
    return tmp_path


@pytest.fixture
def heard():
    """Let a camera run; what it sends is kept."""
    cameras = []

    def listen(folder: Path, played: PlayedKernel):
        camera = DeskCamera(folder=folder, ioctl=played)
        cameras.append(camera)
        pictures: list[QImage] = []
        troubles: list[CameraTrouble] = []
        camera.pictured.connect(pictures.append)
        camera.failed.connect(troubles.append)
        camera.start()
        return camera, pictures, troubles

    yield listen
    for camera in cameras:
        camera.stop()


def test_pictures_come_until_the_camera_is_stopped(qtbot, dressed, folder, heard) -> None:
    played = PlayedKernel(repeat(jpeg()))
    camera, pictures, troubles = heard(folder, played)
    qtbot.waitUntil(lambda: len(pictures) >= 2)
    assert (pictures[0].width(), pictures[0].height()) == (64, 48)
    assert pictures[0].pixelColor(5, 5).red() > 200
    assert played.streams
    camera.stop()
    seen = len(pictures)
    dressed.processEvents()
    assert (len(pictures), played.streams, troubles) == (seen, False, [])


def test_a_damaged_picture_is_passed_over(qtbot, dressed, folder, heard) -> None:
    _camera, pictures, troubles = heard(folder, PlayedKernel([b"no picture", jpeg()]))
    qtbot.waitUntil(lambda: len(pictures) == 1)
    assert troubles == []


def test_a_computer_without_a_camera_says_so(dressed, tmp_path, heard) -> None:
    _camera, _pictures, troubles = heard(tmp_path, PlayedKernel())
    assert troubles == [CameraTrouble.NOT_THERE]


@pytest.mark.parametrize(
    ("played", "trouble"),
    [
        (PlayedKernel(faults={"QUERYCAP": errno.ENOTTY}), CameraTrouble.NOT_THERE),
        (PlayedKernel(able=kernel.V4L2_CAP_VIDEO_OUTPUT), CameraTrouble.NOT_THERE),
        (PlayedKernel(kinds=("GREY",)), CameraTrouble.NOT_THERE),
        (PlayedKernel(faults={"REQBUFS": errno.EBUSY}), CameraTrouble.IN_USE),
        (PlayedKernel(faults={"QUERYCAP": errno.EACCES}), CameraTrouble.NOT_ALLOWED),
    ],
    ids=["no video device", "an output", "sends nothing readable", "taken", "no right to it"],
)
def test_what_keeps_a_camera_from_working_is_told_apart(
    dressed, folder, heard, played: PlayedKernel, trouble: CameraTrouble
) -> None:
    _camera, _pictures, troubles = heard(folder, played)
    assert troubles == [trouble]


def test_a_camera_that_is_pulled_out_is_told(qtbot, dressed, folder, heard) -> None:
    played = PlayedKernel([jpeg()])
    _camera, pictures, troubles = heard(folder, played)
    qtbot.waitUntil(lambda: len(pictures) == 1)
    played.faults["DQBUF"] = errno.ENODEV
    qtbot.waitUntil(lambda: troubles == [CameraTrouble.BROKE_OFF])


def test_a_camera_that_sends_nothing_is_given_up(qtbot, dressed, folder, heard) -> None:
    camera, _pictures, troubles = heard(folder, PlayedKernel())
    camera._silence.setInterval(50)
    qtbot.waitUntil(lambda: troubles == [CameraTrouble.BROKE_OFF])
    camera.stop()


def test_the_second_device_is_taken_where_the_first_is_no_camera(folder) -> None:
    (folder / "video2").touch()
    asked: list[int] = []

    class TwoDevices(PlayedKernel):
        def querycap(self, fd: int, about) -> None:
            asked.append(fd)
            super().querycap(fd, about)
            if len(asked) == 1:
                about.device_caps = kernel.V4L2_CAP_META_CAPTURE

    camera = DeskCamera(folder=folder, ioctl=TwoDevices())
    camera.start()
    assert len(asked) == 2
    assert camera._device is not None
    camera.stop()


def test_every_picture_gives_its_buffer_back(folder) -> None:
    played = PlayedKernel([jpeg()] * 50)
    device = VideoDevice(folder / "video0", played)
    for _ in range(50):
        assert device.take() is not None
    assert device.take() is None
    assert sorted(played.queued) == [0, 1]
    device.close()


@pytest.mark.parametrize(
    ("points", "colour"),
    [((81, 90, 81, 240), "red"), ((145, 54, 145, 34), "green"), ((235, 128, 235, 128), "white")],
    ids=["red", "green", "white"],
)
def test_a_camera_without_jpeg_shows_its_colours(points: tuple[int, ...], colour: str) -> None:
    shot = Shot("YUYV", bytes(points) * 4 * 6, wide=8, high=6, line=16)
    picture = image_of(shot)
    seen = picture.pixelColor(4, 3)
    assert (picture.width(), picture.height()) == (8, 6)
    named = {
        "red": seen.red() > 2 * seen.green(),
        "green": seen.green() > 2 * seen.red(),
        "white": min(seen.red(), seen.green(), seen.blue()) > 200,
    }
    assert named[colour]


def test_half_a_picture_is_none() -> None:
    assert image_of(Shot("YUYV", b"\x00" * 20, wide=8, high=6, line=16)).isNull()
