"""What the rows of a package say in our own codes: how another station's package is read."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from station.domain.fen import FEN_PER_YUAN
from station.domain.mapping_fields import Incomplete, Value
from station.domain.mappings import Column, ColumnKind, PackageMapping
from station.domain.package_rows import sent_moment


def said_of(mapping: PackageMapping, cells: Sequence[str]) -> dict[str, Value]:
    """The fields of a row by their names: codes are ours, dates dates, money fen.

    A cell that is empty, that was put together or hashed, or that cannot be read says nothing.
    Where several codes of ours are one of theirs the first of the mapping is meant.
    """
    found: dict[str, Value] = {}
    for column, cell in zip(mapping.columns, cells, strict=True):
        if cell and column.source and not column.counts_rows and not column.hashed:
            value = _value(column, cell)
            if value is not None:
                found[column.source] = value
    return found


def _value(column: Column, cell: str) -> Value:
    match column.kind:
        case ColumnKind.CODE:
            return _codes(column, cell)
        case ColumnKind.DATE | ColumnKind.MOMENT:
            return _moment(column, cell)
        case ColumnKind.INT:
            return int(cell) if cell.removeprefix("-").isdecimal() else None
        case ColumnKind.MONEY:
            return _fen(cell)
        case _:
            return tuple(cell.split(column.separator)) if column.separator else cell


def _codes(column: Column, cell: str) -> Value:
    ours = {theirs: code for code, theirs in reversed([*column.codes.items()])}
    if not column.separator:
        return ours.get(cell, "" if column.codes else cell) or None
    pieces = cell.split(column.separator)
    return tuple(ours.get(piece, piece) for piece in pieces if piece in ours or not column.codes)


def _moment(column: Column, cell: str) -> Value:
    parts = sent_moment(column, cell)
    if parts is None:
        return None
    year, month, day, hour, minute = parts
    try:
        if not day:
            return Incomplete(date(year, month or 1, 1), month_known=bool(month))
        if column.kind is ColumnKind.MOMENT:
            return datetime(year, month, day, hour, minute)  # noqa: DTZ001 - station time
        return date(year, month, day)
    except ValueError:
        return None


def _fen(cell: str) -> Value:
    yuan, _, fen = cell.removeprefix("-").partition(".")
    if not (yuan.isdecimal() and (fen or "0").isdecimal()):
        return None
    amount = int(yuan) * FEN_PER_YUAN + int(fen.ljust(2, "0")[:2])
    return -amount if cell.startswith("-") else amount
