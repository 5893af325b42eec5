"""The bytes of a picture that a clerk has chosen or dropped, before anybody looks into them."""

from __future__ import annotations

from pathlib import Path

from station.domain.people import PersonTrouble
from station.domain.problems import FileTrouble, Problem, Refused

LARGEST_FILE = 30 * 1024 * 1024


def read_picture_file(path: Path) -> bytes:
    """Read the file of a photograph; raises Refused when it cannot be opened or is too large."""
    try:
        with path.open("rb") as file:
            content = file.read(LARGEST_FILE + 1)
    except OSError:
        unreachable = Problem(FileTrouble.UNREACHABLE, "photo", {"file": path.name})
        raise Refused(unreachable) from None
    if len(content) > LARGEST_FILE:
        raise Refused(Problem(PersonTrouble.PHOTO_TOO_LARGE, "photo"))
    return content
