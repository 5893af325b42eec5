"""Official codes and their names: text in, lists out; who reads the files is no concern of ours.

A code list is a table `code name valid_from valid_until successor` with more columns where the
list needs them. The database stores the code; a retired code keeps its name for old records.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import NamedTuple

from station.domain.names import initials_key, pinyin_key

COLUMNS = ("code", "name", "valid_from", "valid_until", "successor")


class Code(NamedTuple):
    """One official code under one name.

    `valid_from` and `valid_until` are a year or an ISO date, both inclusive, empty when open.
    """

    code: str
    name: str
    valid_from: str = ""
    valid_until: str = ""
    successor: str = ""
    extra: tuple[str, ...] = ()

    @property
    def successors(self) -> tuple[str, ...]:
        """The codes that took over; more than one when a county was divided."""
        return tuple(filter(None, self.successor.split(";")))

    @property
    def in_force(self) -> bool:
        """Whether the code is still given."""
        return not self.valid_until

    def valid_on(self, day: date) -> bool:
        """Whether the code was in force on a day; in the year of a change both are."""
        iso = day.isoformat()
        return self.valid_from <= iso[: len(self.valid_from)] and (
            not self.valid_until or iso[: len(self.valid_until)] <= self.valid_until
        )


@dataclass(frozen=True, eq=False)
class CodeList:
    """One official list, in the order of its file."""

    codes: tuple[Code, ...]
    columns: tuple[str, ...] = ()
    _by_code: Mapping[str, tuple[Code, ...]] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        by_code: dict[str, tuple[Code, ...]] = {}
        for code in self.codes:
            by_code[code.code] = (*by_code.get(code.code, ()), code)
        object.__setattr__(self, "_by_code", by_code)

    @classmethod
    def from_text(cls, text: str) -> CodeList:
        """Read a table with tabs and a header; columns after the fifth are the list's own.

        Raises ValueError when the header is not that of a code list or a line is too short.
        """
        header, *lines = text.splitlines()
        names = tuple(header.split("\t"))
        if names[: len(COLUMNS)] != COLUMNS:
            raise ValueError(f"not a code list: {names}")
        return cls(tuple(map(_read, lines)), names[len(COLUMNS) :])

    def __iter__(self) -> Iterator[Code]:
        return iter(self.codes)

    def __len__(self) -> int:
        return len(self.codes)

    def __contains__(self, code: object) -> bool:
        return code in self._by_code

    def get(self, code: str, day: date | None = None) -> Code | None:
        """The newest entry of a code, or the newest one in force on a day."""
        entries = self._by_code.get(code, ())
        return next((c for c in reversed(entries) if day is None or c.valid_on(day)), None)

    def name(self, code: str, day: date | None = None) -> str:
        """The name on a day, else the newest; an unknown code names itself, so nothing is lost."""
        found = self.get(code, day) or self.get(code)
        return found.name if found else code

    def extra(self, code: str, column: str) -> str:
        """What a column of the list's own says of a code; empty when the code is unknown."""
        found = self.get(code)
        return found.extra[self.columns.index(column)] if found else ""

    def history(self, code: str) -> tuple[Code, ...]:
        """Every name a code had, oldest first."""
        return self._by_code.get(code, ())

    def valid_on(self, day: date) -> tuple[Code, ...]:
        """What may be chosen on a day, in the order of the list."""
        return tuple(code for code in self.codes if code.valid_on(day))

    def written_as(self, text: str) -> Code | None:
        """The code whose name, or another word for it in the column `also`, is the text."""
        return self._by_word.get(text.strip())

    def search(self, typed: str, limit: int = 20) -> tuple[Code, ...]:
        """The codes that fit a number, a piece of the name, pinyin or initials; best first.

        Codes in force come before retired ones of the same fit.
        """
        wanted = "".join(typed.split()).casefold()
        if not wanted:
            return tuple(c for c in self.codes if c.in_force)[:limit]
        if wanted.isascii() and wanted.isalpha():
            ranked = self._by_sound(wanted)
        elif wanted.isascii():
            ranked = ((0, c) for c in self.codes if c.code.startswith(wanted))
        else:
            ranked = ((_place_in(wanted, c.name), c) for c in self.codes if wanted in c.name)
        best = sorted(ranked, key=lambda pair: (pair[0], not pair[1].in_force, len(pair[1].name)))
        return tuple(dict.fromkeys(code for _, code in best))[:limit]

    def _by_sound(self, wanted: str) -> Iterator[tuple[int, Code]]:
        for code, initials, full in self._sounds:
            if wanted in (initials, full):
                yield 0, code
            elif initials.startswith(wanted) or full.startswith(wanted):
                yield 1, code
            elif wanted in initials or wanted in full or code.code.casefold() == wanted:
                yield 2, code

    @cached_property
    def _sounds(self) -> tuple[tuple[Code, str, str], ...]:
        return tuple((c, initials_key(c.name), pinyin_key(c.name)) for c in self.codes)

    @cached_property
    def _by_word(self) -> Mapping[str, Code]:
        also = self.columns.index("also") if "also" in self.columns else None
        words = {c.name: c for c in self.codes}
        for code in self.codes:
            for word in filter(None, code.extra[also].split("|") if also is not None else ()):
                words.setdefault(word, code)
        return words


def _read(line: str) -> Code:
    code, name, valid_from, valid_until, successor, *extra = line.split("\t")
    return Code(code, name, valid_from, valid_until, successor, tuple(extra))


def _place_in(wanted: str, name: str) -> int:
    """0 for the whole name, 1 at the end as a county is, 2 at the start, 3 inside."""
    if name == wanted:
        return 0
    if name.endswith(wanted) or name[:-1].endswith(wanted):
        return 1
    return 2 if name.startswith(wanted) else 3
