"""What goes wrong around a program, for real: a locked folder, a full disk, a lost server."""

from __future__ import annotations

import ctypes
import resource
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.private_postgres import PrivateServer

_OVERRIDES = 0b110  # CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH: what lets root write anywhere
_VERSION = 0x20080522


class _Head(ctypes.Structure):
    _fields_ = (("version", ctypes.c_uint32), ("pid", ctypes.c_int))


class _Rights(ctypes.Structure):
    _fields_ = (
        ("effective", ctypes.c_uint32),
        ("permitted", ctypes.c_uint32),
        ("inheritable", ctypes.c_uint32),
    )


@contextmanager
def ordinary_account() -> Iterator[None]:
    """Folders deny this thread, and those it starts, what their bits deny: also as root."""
    libc = ctypes.CDLL(None, use_errno=True)
    head, rights = _Head(_VERSION, 0), (_Rights * 2)()
    assert libc.capget(ctypes.byref(head), rights) == 0
    before = rights[0].effective
    rights[0].effective = before & ~_OVERRIDES
    assert libc.capset(ctypes.byref(head), rights) == 0
    try:
        yield
    finally:
        rights[0].effective = before
        assert libc.capset(ctypes.byref(head), rights) == 0


@contextmanager
def locked(folder: Path) -> Iterator[Path]:
    """Nobody may write to a folder and to the files in it; they can be read."""
    folder.mkdir(exist_ok=True)
    here = [folder, *(path for path in folder.iterdir() if path.is_file())]
    bits = {path: path.stat().st_mode for path in here}
    for path in here:
        path.chmod(bits[path] & ~0o222)
    try:
        with ordinary_account():
            yield folder
    finally:
        for path, mode in bits.items():
            if path.exists():
                path.chmod(mode)


@contextmanager
def full_disk(least: int = 64 * 1024) -> Iterator[None]:
    """The operating system lets no file of this process grow beyond `least` bytes."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (least, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


@contextmanager
def comes_back(server: PrivateServer) -> Iterator[None]:
    """A database server that is stopped meanwhile runs again afterwards."""
    try:
        yield
    finally:
        server.start()


@contextmanager
def away(server: PrivateServer) -> Iterator[None]:
    """A database server is away from the first moment on."""
    with comes_back(server):
        server.stop()
        yield
