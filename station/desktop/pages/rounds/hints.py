"""The line above the sheet: what the keys do here, or what keeps the row from being saved."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from station.desktop.pages.rounds.editor import CHOICES
from station.desktop.pages.rounds.rows import SheetRow
from station.wording import shown
from station.wording.naming import named

translate = QCoreApplication.translate

_GAP = "　·　"


def hint_for(row: SheetRow | None, place: str) -> tuple[str, bool]:
    """Say what helps now, and whether it is something that is wrong."""
    if row is None:
        return "", False
    if row.trouble:
        return row.trouble, True
    if row.line.away is not None:
        words = translate("RoundHints", "{name} is not in the house: {where}")
        return words.format(name=row.line.name, where=named(row.line.away)), False
    if (other := _other_desk(row)) is not None:
        return other, False
    if place in CHOICES:
        return _digits(place), False
    return _keys(row), False


def _skipped(row: SheetRow) -> str | None:
    """Say who passed this bed over, when and why, in full."""
    entry = row.line.entry
    if entry is None or not entry.skipped or row.typed is not None:
        return None
    words = translate("RoundHints", "{time} skipped by {clerk}: {why}")
    return words.format(time=shown.clock(entry.happened_at), clerk=entry.clerk, why=entry.skipped)


def _other_desk(row: SheetRow) -> str | None:
    """Say that somebody else has looked after this bed while it was being typed."""
    typed, entry = row.typed, row.line.entry
    if typed is None or entry is None or typed.corrects == entry.id or row.under_way:
        return None
    words = translate(
        "RoundHints",
        "{clerk} has looked after this bed at {time}. Enter writes yours down too, Esc drops it.",
    )
    return words.format(clerk=entry.clerk, time=shown.clock(entry.happened_at))


def _digits(place: str) -> str:
    options = [f"{number} {named(one)}" for number, one in enumerate(CHOICES[place], 1)]
    return "   ".join([*options, translate("RoundHints", "Backspace takes it away")])


def _keys(row: SheetRow) -> str:
    if row.typed is not None:
        first = translate("RoundHints", "Enter saves, next bed")
    elif row.done:
        first = _skipped(row) or translate("RoundHints", "Enter next bed")
    elif row.line.last is None:
        first = translate("RoundHints", "First round of this person: type what you see")
    else:
        first = translate("RoundHints", "Enter as before, fine, next bed")
    rest = [
        translate("RoundHints", "digits change a value"),
        translate("RoundHints", "/ tell more"),
        translate("RoundHints", "Space skip with a reason"),
    ]
    if row.typed is not None:
        rest[0] = translate("RoundHints", "Esc takes it back")
    return _GAP.join([first, *rest])
