"""Text broken into lines the Chinese way: anywhere, but no line opens with a comma."""

from __future__ import annotations

import re
from collections.abc import Iterator

from station.documents.fonts import Typeface, printable

TICKED, UNTICKED = "☑", "☐"  # drawn as boxes; no face need have them
BLANKS = " 　"
NEVER_FIRST = frozenset("，。、；：！？）》」』】〕〉”’％…—·,.;:!?)]}%")
NEVER_LAST = frozenset("（《「『【〔〈“‘([{￥")
# A tick stays with its words, Latin words and numbers stay whole, all else breaks anywhere.
ATOM = re.compile(rf"[{TICKED}{UNTICKED}] [^{TICKED}{UNTICKED}\s]+|[0-9A-Za-z@#&+*/\\_.:'-]+|\s|.")


def width(text: str, face: Typeface, size: float) -> float:
    """Width in points of printable text, tick boxes counted as one em each."""
    boxes = text.count(TICKED) + text.count(UNTICKED)
    if boxes:
        text = text.replace(TICKED, "").replace(UNTICKED, "")
    return face.width(text, size) + boxes * size


def wrapped(text: str, face: Typeface, size: float, room: float, indent: int = 0) -> list[str]:
    """Lines of the text, each at most `room` points wide; `indent` ems before each paragraph.

    Nothing is lost but blanks at a line's ends. Line breaks in the text begin a new paragraph.
    """
    lines: list[str] = []
    for paragraph in shown(text).split("\n"):
        lines.extend(_paragraph("　" * indent + paragraph.strip(BLANKS), face, size, room))
    return lines


def shown(text: str) -> str:
    """Printable text in which ticks survive."""
    parts = re.split(f"([{TICKED}{UNTICKED}])", text)
    return "".join(part if part in {TICKED, UNTICKED} else printable(part) for part in parts)


def _paragraph(text: str, face: Typeface, size: float, room: float) -> Iterator[str]:
    line, used = "", 0.0
    for atom in _atoms(text, face, size, room):
        wide = width(atom, face, size)
        if line and used + wide > room:
            head, tail = _cut(line, atom)
            if width(tail + atom, face, size) > room:
                head, tail = line, ""
            yield head.rstrip(BLANKS)
            line = (tail + atom).lstrip(BLANKS)
            used = width(line, face, size)
        else:
            line += atom
            used += wide
    yield line.rstrip(BLANKS)


def _cut(line: str, following: str) -> tuple[str, str]:
    """Break before `following`; what must not open or close a line takes a neighbour along."""
    at = len(line)
    first = following[0]
    while at > 1 and _held(line[at - 1], first):
        at -= 1
        first = line[at]
    if at <= 1:  # nothing but such signs: break where the room ends
        at = len(line)
    return line[:at], line[at:]


def _held(last: str, first: str) -> bool:
    """Whether two neighbours must stay on one line."""
    in_word = last.isascii() and last.isalnum() and first.isascii() and first.isalnum()
    return in_word or first in NEVER_FIRST or last in NEVER_LAST


def _atoms(text: str, face: Typeface, size: float, room: float) -> Iterator[str]:
    """Words and characters; a word wider than a line is broken into characters."""
    for match in ATOM.finditer(text):
        atom = match.group()
        if len(atom) > 1 and width(atom, face, size) > room:
            yield from atom
        else:
            yield atom
