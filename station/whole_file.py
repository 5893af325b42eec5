"""Files that appear whole or not at all, whatever the disk does meanwhile.

Whoever saves a paper on a full disk, or on a stick that is pulled out, keeps what lay there under
that name before, and finds no half file beside it.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path


@contextmanager
def beside(path: Path) -> Iterator[Path]:
    """The name of an unfinished file beside a path; it takes the path's place at the end.

    When the block fails it is gone, and the path is as it was. Raises OSError.
    """
    unfinished = path.with_name(path.name + ".part")
    try:
        yield unfinished
        with unfinished.open("rb+") as file:
            os.fsync(file.fileno())
        unfinished.replace(path)
    finally:
        with suppress(OSError):
            unfinished.unlink(missing_ok=True)


def write_whole(path: Path, content: bytes) -> None:
    """Write a file; a link stays a link, a pipe or printer takes the bytes as they come.

    Raises OSError.
    """
    target = path.resolve()
    if target.exists() and not target.is_file():
        target.write_bytes(content)
        return
    with beside(target) as unfinished:
        unfinished.write_bytes(content)


def require_place(path: Path) -> None:
    """Raise OSError where `write_whole` could not begin; nothing is left behind."""
    target = path.resolve()
    if target.exists() and not target.is_file():
        target.open("ab").close()
        return
    with suppress(_Tried), beside(target) as unfinished:
        unfinished.touch()
        raise _Tried


class _Tried(Exception):
    """The place is fit; what was begun there is taken away again."""
