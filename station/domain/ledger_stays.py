"""What the rows of a register say about one another: overlaps, shared numbers, later endings."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from station.domain.ledger import Doubt, Doubtful, Field, LedgerStay
from station.domain.names import fold


def completed(first: LedgerStay, later: LedgerStay) -> LedgerStay:
    """Give a stay the ending that a later writing of the same row knows.

    Registers are completed when somebody leaves, so the copy that knows the departure is newer.
    """
    if first.left is not None or later.left is None:
        return first
    return replace(
        first,
        trace=replace(first.trace, left_day=later.trace.left_day),
        left=later.left,
        leaving_way=later.leaving_way or first.leaving_way,
        leaving_words=later.leaving_words or first.leaving_words,
        destination=later.destination or first.destination,
        amount_fen=first.amount_fen if later.amount_fen is None else later.amount_fen,
    )


def with_doubts_across_rows(stays: Sequence[LedgerStay]) -> tuple[LedgerStay, ...]:
    """Note numbers used for two, and stays of one person that overlap, on the later row."""
    found: defaultdict[int, list[Doubt]] = defaultdict(list)
    by_number: defaultdict[str, list[int]] = defaultdict(list)
    by_person: defaultdict[str, list[int]] = defaultdict(list)
    for at, stay in enumerate(stays):
        if stay.rescue_number:
            by_number[stay.rescue_number].append(at)
        if who := _person(stay):
            by_person[who].append(at)
    for places in by_number.values():
        for at in places[1:]:
            found[at].append(_doubt(stays[at], Field.NUMBER, Doubtful.NUMBER_USED_TWICE))
    for places in by_person.values():
        _compare(stays, places, found)
    return tuple(
        replace(stay, doubts=(*stay.doubts, *found[at])) if at in found else stay
        for at, stay in enumerate(stays)
    )


def _person(stay: LedgerStay) -> str:
    """Name the person by a sound ID number, else by name and sex; nobody when nameless."""
    number = stay.person.id_number
    if number is not None and number.is_complete and number.check_digit_ok:
        return number.normalized
    if number is not None or stay.person.is_unknown:
        return ""
    return f"{fold(stay.person.name)} {stay.person.sex}"


def _compare(
    stays: Sequence[LedgerStay], places: Iterable[int], found: defaultdict[int, list[Doubt]]
) -> None:
    """Compare the stays of one person in the order of arrival."""
    dated = [at for at in places if stays[at].arrived is not None]
    order = sorted(dated, key=lambda at: (_arrival(stays[at]), at))
    for before, at in pairwise(order):
        earlier, stay = stays[before], stays[at]
        if not earlier.person.is_unknown and fold(earlier.person.name) != fold(stay.person.name):
            found[at].append(_doubt(stay, Field.ID_NUMBER, Doubtful.ID_OF_TWO_NAMES))
        if earlier.left is None or _arrival(stay) < earlier.left.day.isoformat():
            found[at].append(_doubt(stay, Field.ARRIVED, Doubtful.OVERLAPS_OTHER_STAY))


def _arrival(stay: LedgerStay) -> str:
    return stay.arrived.day.isoformat() if stay.arrived else ""


def _doubt(stay: LedgerStay, about: Field, reason: Doubtful) -> Doubt:
    column, title = stay.layout.get(about, ("", ""))
    text = dict(stay.written).get(title, "")
    read = str(stay.arrived) if about is Field.ARRIVED else text
    return Doubt(stay.sheet, stay.row, column, title, text, read, reason)
