"""One service, one price a day: what a price list that comes in meets of itself and of before.

A service is known by its code; where one of two rows has none, by its name. Rows for one hospital
never meet those for another or for all. Days are inclusive, None is open.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from station.domain.names import fold
from station.domain.prices_typed import PriceTrouble
from station.domain.problems import Problem

MOST_TOLD = 12
"""How many rows that meet others are told; more are one mistake made often."""
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Span:
    """The days on which one row holds for a service; `content` is all else that it says.

    `row` is the row of the sheet that comes in, or the id of the row that is there already.
    """

    row: int
    sheet: str
    code: str
    name: str
    hospital_id: int | None
    first: date | None
    last: date | None
    content: tuple[object, ...] = ()

    def meets(self, other: Span) -> bool:
        """Whether both hold on some day."""
        ends, other_ends = self.last or date.max, other.last or date.max
        return (self.first or date.min) <= other_ends and (other.first or date.min) <= ends


@dataclass(frozen=True, slots=True)
class Arrival:
    """What becomes of the rows of a list, by place: those that are there already, that meet others.

    `ended` are rows of before by id, `cut` rows of the list by place, each with the last day on
    which it still holds, because another goes on.
    """

    there: frozenset[int]
    ended: dict[int, date]
    cut: dict[int, date]
    problems: tuple[Problem, ...]


class _Known:
    """Rows by the ways in which a service is known."""

    def __init__(self) -> None:
        self._by_code: dict[tuple[int | None, str], list[Span]] = {}
        self._by_name: dict[tuple[int | None, str], list[Span]] = {}

    def add(self, span: Span) -> None:
        """Know one more row."""
        self._by_name.setdefault((span.hospital_id, fold(span.name)), []).append(span)
        if span.code:
            self._by_code.setdefault((span.hospital_id, span.code.casefold()), []).append(span)

    def same(self, span: Span) -> list[Span]:
        """The rows of the same service, for the same hospitals."""
        named = self._by_name.get((span.hospital_id, fold(span.name)), [])
        if not span.code:
            return named
        coded = self._by_code.get((span.hospital_id, span.code.casefold()), [])
        return [*coded, *(each for each in named if not each.code)]


def arrival(coming: Sequence[Span], before: Sequence[Span]) -> Arrival:
    """Compare the rows of a list with one another and with those of before.

    A row that begins later than one that holds on ends that one on the day before; any other two
    that hold on one day are a problem of the row that comes in. The very same row is there.
    """
    old, new = _Known(), _Known()
    for each in before:
        old.add(each)
    there: set[int] = set()
    ended: dict[int, date] = {}
    cut: dict[int, date] = {}
    places = {id(span): at for at, span in enumerate(coming)}
    problems: list[Problem] = []
    for at, span in enumerate(coming):
        twin = _twin(span, new, cut, places)
        if twin is not None:
            problems.append(_problem(PriceTrouble.ROW_TWICE, span, other=twin.row))
            continue
        new.add(span)
        met = [each for each in old.same(span) if each.meets(span)]
        if any(_says_the_same(each, span) for each in met):
            there.add(at)
            continue
        for each in met:
            if not _end(each, span, ended, each.row):
                days = {"from": each.first or "…", "until": each.last or "…"}
                problems.append(_problem(PriceTrouble.ROW_OVERLAPS, span, **days))
    told = problems[:MOST_TOLD]
    if len(problems) > MOST_TOLD:
        more = {"count": len(problems) - MOST_TOLD}
        told.append(Problem(PriceTrouble.MORE_ROWS, data=more))
    return Arrival(frozenset(there), ended, cut, tuple(told))


def _twin(span: Span, new: _Known, cut: dict[int, date], places: dict[int, int]) -> Span | None:
    """A row of the same list that holds on the same days, and that neither follows nor precedes."""
    for other in new.same(span):
        if other.meets(span):
            first, second = (other, span) if _begins(other) < _begins(span) else (span, other)
            if not _end(first, second, cut, places[id(first)]):
                return other
    return None


def _says_the_same(old: Span, new: Span) -> bool:
    def said(span: Span) -> tuple[object, ...]:
        return span.code.casefold(), fold(span.name), span.first, span.content

    return said(old) == said(new) and (old.last == new.last or new.last is None)


def _begins(span: Span) -> date:
    return span.first or date.min


def _end(old: Span, new: Span, ends: dict[int, date], key: int) -> bool:
    """End the old row where the new one goes on and leaves no hole behind; False: it cannot be."""
    if new.first is None or _begins(old) >= new.first:
        return False
    if (old.last or date.max) > (new.last or date.max):
        return False
    ends[key] = min(new.first - _DAY, ends.get(key, date.max))
    return True


def _problem(trouble: PriceTrouble, span: Span, **data: object) -> Problem:
    told = {"sheet": span.sheet, "row": span.row, "name": span.name or span.code, **data}
    return Problem(trouble, "file", told)
