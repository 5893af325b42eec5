"""What a command answers, and how it says that it cannot serve."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

DONE, REFUSED, WRONG_USE = 0, 1, 2
"""The exit status: done; refused or doubtful; wrong use."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What came out: `facts` for scripts (the one JSON object), `lines` for people."""

    facts: Mapping[str, object]
    lines: Sequence[str] = ()
    status: int = DONE


@dataclass
class NotServed(Exception):
    """A known fault at the edge of the program: wrong use, a file that cannot be read.

    `code` is for scripts, `sentence` is already in the clerk's language, `place` is the option
    that it belongs to.
    """

    code: str
    sentence: str
    place: str | None = None
    status: int = REFUSED
    hints: tuple[str, ...] = field(default=())


def wrong_use(sentence: str, place: str | None = None) -> NotServed:
    """The command was not given as it has to be: exit status 2."""
    return NotServed("wrong_use", sentence, place, WRONG_USE)
