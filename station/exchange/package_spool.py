"""The rows of a package on their way into its files, and kept with it: a line each, compressed.

20,000 rows of 25 cells take about one megabyte; whatever is asked of them is read line by line.
"""

from __future__ import annotations

import gzip
import io
import json
from collections.abc import Collection, Iterator
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from station.domain.package_rows import PackageRow
from station.domain.packages import RowKind

_LEVEL = 6
_LINES = 200
"""So many rows are compressed at once."""
_written = json.JSONEncoder(ensure_ascii=False).encode
_day = lru_cache(maxsize=64)(date.fromisoformat)


class KeptRow(NamedTuple):
    """A row as it is kept: what it does, the period it is told for, whose it is, its cells."""

    kind: RowKind
    since: date
    until: date
    stay_id: int | None
    person_id: int | None
    cells: tuple[str, ...]


class Spool:
    """Takes rows one by one and parts them as the files of a package will."""

    def __init__(self, rows_per_file: int) -> None:
        self._most = rows_per_file
        self._parts: list[tuple[io.BytesIO, int]] = []
        self._file: gzip.GzipFile | None = None
        self._waiting: list[str] = []
        self.rows = 0

    def add(self, kind: RowKind, row: PackageRow, period: tuple[date, date]) -> None:
        """Keep one row behind the others, with the period that it is told for."""
        if self.rows % self._most == 0:
            self._next()
        assert self._file is not None
        days = [day.isoformat() for day in period]
        said = [kind.value, *days, row.stay_id, row.person_id, row.cells]
        self._waiting.append(_written(said))
        if len(self._waiting) == _LINES:
            self._flush()
        self.rows += 1

    def parts(self) -> list[tuple[bytes, int]]:
        """The rows of each file compressed, and how many they are; nothing is added after that."""
        self._close()
        return [(target.getvalue(), rows) for target, rows in self._parts]

    def _next(self) -> None:
        self._close()
        target = io.BytesIO()
        self._file = gzip.GzipFile(fileobj=target, mode="wb", compresslevel=_LEVEL, mtime=0)
        self._parts.append((target, 0))

    def _flush(self) -> None:
        if self._file is not None and self._waiting:
            self._file.write(("\n".join(self._waiting) + "\n").encode())
            self._waiting.clear()

    def _close(self) -> None:
        if self._file is not None:
            self._flush()
            self._file.close()
            self._file = None
            target, _none = self._parts.pop()
            done = sum(rows for _target, rows in self._parts)
            self._parts.append((target, self.rows - done))


def without(part: bytes, people: Collection[int], stays: Collection[int]) -> bytes:
    """The rows of one file, those of these persons and stays without their cells."""
    target = io.BytesIO()
    with gzip.GzipFile(fileobj=target, mode="wb", compresslevel=_LEVEL, mtime=0) as file:
        for row in kept_rows(part):
            cells = () if row.person_id in people or row.stay_id in stays else row.cells
            days = [row.since.isoformat(), row.until.isoformat()]
            said = [row.kind.value, *days, row.stay_id, row.person_id, cells]
            file.write(json.dumps(said, ensure_ascii=False).encode() + b"\n")
    return target.getvalue()


def kept_rows(part: bytes) -> Iterator[KeptRow]:
    """The rows of one file again, in their order."""
    with gzip.GzipFile(fileobj=io.BytesIO(part)) as lines:
        for line in lines:
            kind, since, until, stay_id, person_id, cells = json.loads(line)
            period = _day(since), _day(until)
            yield KeptRow(RowKind(kind), *period, stay_id, person_id, tuple(cells))
