"""The rows of a package: records of ours in the columns and codes of an authority."""

from __future__ import annotations

import hmac
import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import lru_cache
from hashlib import sha256
from typing import Protocol

from station.domain.fen import FEN_PER_YUAN
from station.domain.mapping_fields import Incomplete, Value
from station.domain.mapping_fields_beside import FIELDS
from station.domain.mappings import Column, ColumnKind, PackageMapping, Part
from station.domain.reported import StayPart, parts_of

_BREAKS = re.compile(r"[\t\n\v\f\r\x85\u2028\u2029]+")
_NOT_CARRIED = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_BETWEEN = "\x1f"


class Reported(Protocol):
    """Any record that a row is made from."""

    @property
    def stay_id(self) -> int | None: ...

    @property
    def person_id(self) -> int | None: ...

    @property
    def restricted(self) -> bool: ...


@dataclass(frozen=True, slots=True)
class PackageRow:
    """One row as it is sent, every cell as text; the cell that counts rows is empty until then.

    `key` is what the authority knows the row by, `digest` (SHA-256, hex) changes when any
    cell does. `deleted`: the row takes back one that was sent before. A treatment may be of
    somebody without a stay, or whom no record of ours is linked with.
    """

    key: str
    stay_id: int | None
    person_id: int | None
    cells: tuple[str, ...]
    digest: str
    deleted: bool = False

    def numbered(self, mapping: PackageMapping, number: int) -> tuple[str, ...]:
        """The cells as they stand in a file, with the number of the row in it, from 1."""
        at = mapping.numbered
        if at is None:
            return self.cells
        return (*self.cells[:at], str(number), *self.cells[at + 1 :])


def digest_of(cells: Sequence[str]) -> str:
    """The fingerprint of a row by which it is told whether anything of it has changed."""
    return sha256(_BETWEEN.join(cells).encode("utf-8", "surrogatepass")).hexdigest()


def rows_of(mapping: PackageMapping, records: Iterable[Reported]) -> Iterator[PackageRow]:
    """The rows of records in their order; a record of one's own for each row, none is dropped."""
    makers = [_maker(mapping, column) for column in mapping.columns]
    key = mapping.index(mapping.key)
    for record in records:
        cells = tuple([make(record) for make in makers])
        yield PackageRow(cells[key], record.stay_id, record.person_id, cells, digest_of(cells))


def parts_needed(mapping: PackageMapping) -> frozenset[StayPart]:
    """What must be asked for of each stay so that its row can be made."""
    fields = FIELDS[mapping.facts]
    sources = [column.source for column in mapping.columns if column.source in fields]
    sources += [part.source for column in mapping.columns for part in column.parts]
    return parts_of({*sources, *(fact for name in sources for fact in fields[name].reads)})


def row_of(
    mapping: PackageMapping, stay_id: int | None, person_id: int | None, cells: tuple[str, ...]
) -> PackageRow:
    """A row from cells that were written before; a number of a row in them does not count."""
    if (at := mapping.numbered) is not None:
        cells = (*cells[:at], "", *cells[at + 1 :])
    deleted = bool(mapping.deletion_column) and cells[
        mapping.index(mapping.deletion_column)
    ].startswith(mapping.deletion_sign)
    key = cells[mapping.index(mapping.key)]
    return PackageRow(key, stay_id, person_id, cells, digest_of(cells), deleted)


def deletion(mapping: PackageMapping, sent: PackageRow) -> PackageRow:
    """The row that takes back one that was sent: the same cells with the sign of deletion.

    Raises ValueError where the mapping has no such sign.
    """
    at = mapping.index(mapping.deletion_column)
    said = sent.cells[at]
    if said.startswith(mapping.deletion_sign):
        return row_of(mapping, sent.stay_id, sent.person_id, sent.cells)
    longest = mapping.columns[at].longest
    sign = f"{mapping.deletion_sign} {said}".strip()[:longest]
    cells = (*sent.cells[:at], sign, *sent.cells[at + 1 :])
    return row_of(mapping, sent.stay_id, sent.person_id, cells)


def hashed_text(key: str, text: str) -> str:
    """What goes out instead of a name or a number: HMAC-SHA-256 with the agreed words, in hex.

    Full-width signs, blanks and small letters make no difference, so that two houses that write
    the same number get the same hash; nothing stays nothing.
    """
    plain = "".join(unicodedata.normalize("NFKC", text).split()).upper()
    if not plain:
        return ""
    return hmac.new(key.encode(), plain.encode("utf-8", "surrogatepass"), sha256).hexdigest()


def _maker(mapping: PackageMapping, column: Column) -> Callable[[Reported], str]:
    if column.hashed:
        plain = _maker(mapping, replace(column, hashed=False))
        return lambda record: hashed_text(mapping.hash_key, plain(record))
    fields = FIELDS[mapping.facts]
    if column.counts_rows:
        return lambda _record: ""
    if column.parts:
        pieces = [(part, fields[part.source].get) for part in column.parts]
        return lambda record: _joined(column, [(part, get(record)) for part, get in pieces])
    if not column.source:
        return lambda _record: column.default
    get, written = fields[column.source].get, _writer(column)
    if column.default:
        return lambda record: written(get(record)) or column.default
    return lambda record: written(get(record))


def _writer(column: Column) -> Callable[[Value], str]:
    match column.kind:
        case ColumnKind.CODE:
            return _Known(lambda value: _code(column, value)).__getitem__
        case ColumnKind.DATE | ColumnKind.MOMENT:
            form = date_writer(column.date_form)
            return lambda value: form(value) if value else ""
        case ColumnKind.MONEY:
            return lambda value: _money(column, value)
        case _:
            return lambda value: _plain(column, value)


class _Known(dict[Value, str]):
    """What is written for each code, found once: a year says the same few again and again."""

    def __init__(self, write: Callable[[Value], str]) -> None:
        self._write = write

    def __missing__(self, value: Value) -> str:
        self[value] = said = self._write(value)
        return said


def _joined(column: Column, said: Iterable[tuple[Part, Value]]) -> str:
    pieces = []
    for part, value in said:
        empty = value is None or value in ("", ())
        if empty == part.when_empty:
            pieces.append(part.text.replace("{}", _plain(column, value)))
    return (column.separator or "；").join(pieces) or column.default


def _code(column: Column, value: Value) -> str:
    """The authority's codes; one that nobody has given a code for stays and is found wrong."""
    if isinstance(value, tuple):
        theirs = dict.fromkeys(column.codes.get(each, each) for each in value)
        return (column.separator or ";").join(theirs)
    plain = _plain(column, value)
    return column.codes.get(plain, plain)


def _money(column: Column, value: Value) -> str:
    if not isinstance(value, int) or (column.empty_when_zero and not value):
        return ""
    yuan, fen = divmod(abs(value), FEN_PER_YUAN)
    return f"{'-' if value < 0 else ''}{yuan}.{fen:02}"


def _plain(column: Column, value: Value) -> str:
    if type(value) is str:
        return cleaned(value)
    if value is None or (column.empty_when_zero and value == 0):
        return ""
    if isinstance(value, bool):
        return "1" if value else "0"
    if isinstance(value, tuple):
        value = (column.separator or ";").join(value)
    if isinstance(value, Incomplete):
        return value.day.isoformat()
    return cleaned(str(value))


def cleaned(text: str) -> str:
    """A text that every kind of file carries: one line, and no sign that xml knows nothing of.

    Such a sign becomes U+FFFD, which the checks find.
    """
    if text.isprintable() and (text.isascii() or text == text.strip()):
        return text
    return _NOT_CARRIED.sub("\ufffd", _BREAKS.sub(" ", text)).strip()


def date_writer(form: str) -> Callable[[Value], str]:
    """Writes dates as `YYYYMMDD`, `YYYY-MM-DD HH:MM` say; MM after HH are minutes.

    The parts of a date that nobody knows are zeros.
    """
    hour = form.find("HH")
    before, after = (form, "") if hour < 0 else (form[:hour], form[hour:])
    before = before.replace("YYYY", "{0:04}").replace("MM", "{1:02}").replace("DD", "{2:02}")
    after = after.replace("HH", "{3:02}").replace("MM", "{4:02}").replace("SS", "{5:02}")
    pattern = before + after

    def write(value: Value) -> str:
        if isinstance(value, datetime):
            clock = (value.hour, value.minute, value.second)
            return pattern.format(value.year, value.month, value.day, *clock)
        if isinstance(value, date):
            return pattern.format(value.year, value.month, value.day, 0, 0, 0)
        if isinstance(value, Incomplete):
            month = value.day.month if value.month_known else 0
            return pattern.format(value.day.year, month, 0, 0, 0, 0)
        return "" if value is None else str(value)

    return write


def sent_moment(column: Column, cell: str) -> tuple[int, ...] | None:
    """The year, month, day, hour and minute of a date as it was written; None when it is none.

    What nobody knew was written as zeros and stays zero.
    """
    found = _form(column.date_form).fullmatch(cell)
    if found is None:
        return None
    parts = found.groupdict()
    return tuple(int(parts.get(name) or 0) for name in ("Y", "m", "d", "H", "M"))


def in_order(form: str) -> bool:
    """Whether dates of a form are as texts in the order of time, year first."""
    return re.sub("[^A-Z]", "", form) in {"YYYYMMDD", "YYYYMMDDHHMM", "YYYYMMDDHHMMSS"}


@lru_cache(maxsize=64)
def _form(form: str) -> re.Pattern[str]:
    hour = form.find("HH")
    before, after = (form, "") if hour < 0 else (form[:hour], form[hour:])
    tokens = {"YYYY": "(?P<Y>[0-9]{4})", "MM": "(?P<m>[0-9]{2})", "DD": "(?P<d>[0-9]{2})"}
    clock = {"HH": "(?P<H>[0-9]{2})", "MM": "(?P<M>[0-9]{2})", "SS": "(?P<S>[0-9]{2})"}
    return re.compile(_replaced(before, tokens) + _replaced(after, clock))


def _replaced(form: str, tokens: Mapping[str, str]) -> str:
    pieces = re.split("(YYYY|MM|DD|HH|SS)", form)
    return "".join(tokens.get(piece, re.escape(piece)) for piece in pieces)
