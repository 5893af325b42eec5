"""Files that the clerk chose: saved or read, or in one sentence why that was not possible."""

from __future__ import annotations

import errno
from pathlib import Path

from station.domain.problems import FileTrouble, Problem, Refused
from station.whole_file import write_whole

_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_GONE = frozenset({errno.ENOENT, errno.ENOTDIR, errno.ENODEV, errno.ENXIO, errno.ESTALE, errno.EIO})


def save_file(path: Path, content: bytes) -> None:
    """Write a file whole or not at all; raises Refused with one problem, place "file"."""
    try:
        write_whole(path, content)
    except OSError as error:
        raise Refused(Problem(_why(error), "file", {"file": path.name})) from None


def read_file(path: Path, largest: int = -1) -> bytes:
    """Read a file, or only so many bytes of it; raises Refused with one problem, place "file"."""
    try:
        with path.open("rb") as file:
            return file.read(largest)
    except OSError:
        raise Refused(Problem(FileTrouble.UNREACHABLE, "file", {"file": path.name})) from None


def _why(error: OSError) -> FileTrouble:
    if error.errno in _FULL:
        return FileTrouble.NO_ROOM
    return FileTrouble.FOLDER_GONE if error.errno in _GONE else FileTrouble.NOT_WRITABLE
