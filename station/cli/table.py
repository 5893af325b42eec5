"""Tables of plain text in which Chinese characters take two places."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence

_GAP = "  "


def width(text: str) -> int:
    """How many places of a terminal a text takes."""
    return sum(_places(character) for character in text)


def _places(character: str) -> int:
    if unicodedata.combining(character) or unicodedata.category(character) in {"Cf", "Mn", "Me"}:
        return 0
    return 2 if unicodedata.east_asian_width(character) in {"W", "F"} else 1


def table(heads: Sequence[str], rows: Iterable[Sequence[object]]) -> list[str]:
    """Lines of a table with aligned columns; numbers stand to the right."""
    body = [list(row) for row in rows]
    written = [list(heads), *([_one_line(str(cell)) for cell in row] for row in body)]
    widths = [max(width(line[column]) for line in written) for column in range(len(heads))]
    right = [
        bool(body) and all(isinstance(row[column], int) for row in body)
        for column in range(len(heads))
    ]
    return [_line(line, widths, right) for line in written]


def pairs(facts: Iterable[tuple[str, object]]) -> list[str]:
    """Lines of `name  value`; what is empty is left out."""
    said = [(name, _one_line(str(value))) for name, value in facts if value not in (None, "", ())]
    widest = max((width(name) for name, _value in said), default=0)
    return [f"{name}{' ' * (widest - width(name))}{_GAP}{value}" for name, value in said]


def _line(cells: Sequence[str], widths: Sequence[int], right: Sequence[bool]) -> str:
    padded = []
    for cell, wide, to_the_right in zip(cells, widths, right, strict=True):
        blank = " " * (wide - width(cell))
        padded.append(blank + cell if to_the_right else cell + blank)
    return _GAP.join(padded).rstrip()


def _one_line(text: str) -> str:
    return " ".join(text.split())
