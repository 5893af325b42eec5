"""A camera as the kernel offers it: Video4Linux, one picture after the other, without Qt.

The camera writes its pictures into memory that it shares with the program. A buffer is either
in its hands (queued) or in ours (taken), so that no picture is read while it is written.
"""

from __future__ import annotations

import errno
import mmap
import os
from collections.abc import Callable
from contextlib import ExitStack, suppress
from ctypes import c_int
from dataclasses import dataclass
from pathlib import Path
from typing import Any

JPEG, YUYV = "MJPG", "YUYV"
_WANTED = {JPEG: (1280, 720), YUYV: (640, 480)}
"""The kinds of pictures that are understood, the better first, each in the size asked for."""
_BUFFERS = 3
_MOST_KINDS = 32

Ioctl = Callable[[int, int, Any], object]
"""Ask the kernel about an open file; what it answers stands in the structure handed in."""


@dataclass(frozen=True, slots=True)
class Shot:
    """One picture as it was sent: `line` is the length of a line in bytes, 0 for JPEG."""

    kind: str
    data: bytes
    wide: int
    high: int
    line: int


class VideoDevice:
    """An open camera that sends pictures until it is closed.

    Raises OSError as the kernel says it: EBUSY while another program uses the camera, EACCES
    without the right to it, ENODEV when it is none or was pulled out.
    """

    def __init__(self, path: Path, ioctl: Ioctl | None = None) -> None:
        import fcntl

        import videodev2  # type: ignore[import-untyped]

        self._kernel = videodev2
        self._ioctl = ioctl or fcntl.ioctl
        self._maps: list[mmap.mmap] = []
        self.fd = os.open(path, os.O_RDWR | os.O_NONBLOCK | os.O_CLOEXEC)
        with ExitStack() as failing:
            failing.callback(self.close)
            self._require_camera()
            self._kind = self._choose_kind()
            self._set_size()
            self._share_memory()
            self._ask("STREAMON", c_int(videodev2.V4L2_BUF_TYPE_VIDEO_CAPTURE))
            failing.pop_all()

    def take(self) -> Shot | None:
        """Take the next picture; None when there is none yet, or it came damaged."""
        try:
            buffer = self._ask("DQBUF", self._buffer(0))
        except BlockingIOError:
            return None
        damaged = buffer.flags & self._kernel.V4L2_BUF_FLAG_ERROR
        data = self._maps[buffer.index][: buffer.bytesused]
        self._ask("QBUF", self._buffer(buffer.index))
        if damaged:
            return None
        line = 0 if self._kind == JPEG else self._line
        return Shot(self._kind, data, self._wide, self._high, line)

    def close(self) -> None:
        """Let the camera go; what it shared is gone."""
        with suppress(OSError):  # it was pulled out, or never began
            self._ask("STREAMOFF", c_int(self._kernel.V4L2_BUF_TYPE_VIDEO_CAPTURE))
        for each in self._maps:
            each.close()
        self._maps.clear()
        os.close(self.fd)

    def _ask(self, request: str, about: Any) -> Any:
        code: int = getattr(self._kernel, f"VIDIOC_{request}")
        self._ioctl(self.fd, code & 0xFFFFFFFF, about)
        return about

    def _require_camera(self) -> None:
        """Refuse what is no camera: a tuner, an output, the description of a camera."""
        kernel = self._kernel
        said = self._ask("QUERYCAP", kernel.v4l2_capability())
        own = said.capabilities & kernel.V4L2_CAP_DEVICE_CAPS
        able = said.device_caps if own else said.capabilities
        wanted = kernel.V4L2_CAP_VIDEO_CAPTURE | kernel.V4L2_CAP_STREAMING
        if able & wanted != wanted:
            raise OSError(errno.ENODEV, "no camera")

    def _choose_kind(self) -> str:
        kernel = self._kernel
        offered: set[int] = set()
        with suppress(OSError):  # EINVAL behind the last
            for index in range(_MOST_KINDS):
                asked = kernel.v4l2_fmtdesc()
                asked.type, asked.index = kernel.V4L2_BUF_TYPE_VIDEO_CAPTURE, index
                offered.add(self._ask("ENUM_FMT", asked).pixelformat)
        for kind in _WANTED:
            if kernel.v4l2_fourcc(*kind) in offered:
                return kind
        raise OSError(errno.ENODEV, "no kind of picture that is understood")

    def _set_size(self) -> None:
        """Ask for a size; the camera answers with the nearest that it has."""
        kernel = self._kernel
        asked = kernel.v4l2_format()
        asked.type = kernel.V4L2_BUF_TYPE_VIDEO_CAPTURE
        picture = asked.fmt.pix
        picture.width, picture.height = _WANTED[self._kind]
        picture.pixelformat = kernel.v4l2_fourcc(*self._kind)
        self._ask("S_FMT", asked)
        if picture.pixelformat != kernel.v4l2_fourcc(*self._kind):
            raise OSError(errno.ENODEV, "another kind of picture than was offered")
        self._wide, self._high = picture.width, picture.height
        self._line = picture.bytesperline

    def _share_memory(self) -> None:
        kernel = self._kernel
        asked = kernel.v4l2_requestbuffers()
        asked.count = _BUFFERS
        asked.type = kernel.V4L2_BUF_TYPE_VIDEO_CAPTURE
        asked.memory = kernel.V4L2_MEMORY_MMAP
        for index in range(self._ask("REQBUFS", asked).count):
            buffer = self._ask("QUERYBUF", self._buffer(index))
            self._maps.append(mmap.mmap(self.fd, buffer.length, offset=buffer.m.offset))
            self._ask("QBUF", self._buffer(index))

    def _buffer(self, index: int) -> Any:
        buffer = self._kernel.v4l2_buffer()
        buffer.index = index
        buffer.type = self._kernel.V4L2_BUF_TYPE_VIDEO_CAPTURE
        buffer.memory = self._kernel.V4L2_MEMORY_MMAP
        return buffer
