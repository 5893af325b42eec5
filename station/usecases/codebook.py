"""The official code lists, read when first needed."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from threading import Lock

from station.domain.areas import Areas
from station.domain.codes import CodeList
from station.domain.workdays import WorkCalendar


class CodeBook:
    """Hands out code lists by name (`areas`, `ethnic_groups`, …); each file is read once."""

    def __init__(self, read: Callable[[str], str]) -> None:
        self._read = read
        self._lists: dict[str, CodeList] = {}
        self._lock = Lock()

    def __getitem__(self, name: str) -> CodeList:
        with self._lock:
            if name not in self._lists:
                self._lists[name] = CodeList.from_text(self._read(name))
            return self._lists[name]

    @cached_property
    def areas(self) -> Areas:
        """Counties with their history, found by code and in running text."""
        return Areas(self["areas"])

    @cached_property
    def workdays(self) -> WorkCalendar:
        """The days on which offices work, as far as they are published."""
        return WorkCalendar.from_text(self._read("workdays"))

    @cached_property
    def workdays_text(self) -> str:
        """The same days as the table has them, with their names, a line each."""
        return self._read("workdays").partition("\n")[2]
