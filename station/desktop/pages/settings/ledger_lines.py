"""The names behind the figures of an old register, as lines of one table."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from station.domain.ledger_import import LedgerPlace, LedgerResult
from station.wording.names import word
from station.wording.reasons import reason_sentence


@dataclass(frozen=True, slots=True)
class LedgerLine:
    """One line: where it stands, what stands there, what was made of it, why."""

    number: int
    sheet: str
    row: int
    column: str
    written: str
    read_as: str
    why: str


Parts = tuple[LedgerPlace, str, str, str, str]
"""Where, and the texts of column, written, read as, why."""


def _doubts(result: LedgerResult) -> list[Parts]:
    return [
        (
            LedgerPlace(each.file, each.sheet, each.row),
            each.title or each.column,
            each.written,
            each.read_as,
            word(each.reason),
        )
        for each in result.doubtful
    ]


def _recognised(result: LedgerResult) -> list[Parts]:
    return [
        (each.place, "", each.name, each.known_as, word(each.why)) for each in result.recognised
    ]


def _offered(result: LedgerResult) -> list[Parts]:
    joint = QCoreApplication.translate("Sentences", ", ")
    return [
        (each.place, "", each.name, each.other_name, joint.join(map(reason_sentence, each.why)))
        for each in result.offered
    ]


def _not_stays(result: LedgerResult) -> list[Parts]:
    return [
        (LedgerPlace(each.file, each.sheet, each.row), "", each.text, "", word(each.kind))
        for each in result.not_stay_rows
    ]


LISTS: Mapping[str, Callable[[LedgerResult], list[Parts]]] = {
    "people_recognised": _recognised,
    "candidates": _offered,
    "not_stays": _not_stays,
    "doubtful": _doubts,
}
"""The figures behind which there is a list."""


def lines(result: LedgerResult, figure: str) -> list[LedgerLine]:
    """List what a figure counts, in the order of the register."""
    return [
        LedgerLine(number, place.sheet, place.row, column, written, read_as, why)
        for number, (place, column, written, read_as, why) in enumerate(LISTS[figure](result))
    ]
