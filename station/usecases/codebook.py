"""The official code lists, read when first needed."""

from __future__ import annotations

from collections.abc import Callable
from threading import Lock

from station.domain.codes import CodeList


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
