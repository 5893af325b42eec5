"""How far the round of now is, in words: above the sheet, and before it is signed."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from station.domain.round_sheet import RoundsNow
from station.domain.rounds import RoundEntry
from station.wording import shown

translate = QCoreApplication.translate


def made_words(now: RoundsNow) -> str:
    """How many were looked in on; who was skipped is named beside, as that is no look."""
    words = translate("RoundsPage", "{made} of {all} looked in on")
    return words.format(made=now.made, all=now.to_make)


def answered_share(now: RoundsNow) -> float:
    """Which part of the round is answered, 0 to 1, by a look or by a reason."""
    return (now.made + now.skipped) / now.to_make if now.to_make else 0


def signing_words(now: RoundsNow) -> str:
    """What a signature says now, and which beds it leaves out."""
    said = {
        translate("RoundsPage", "{n} look(s) of this shift are signed with your name."): (
            now.unsigned
        ),
        translate("RoundsPage", "{n} bed(s) were skipped with a reason."): now.skipped,
        translate("RoundsPage", "{n} bed(s) have not been looked in on yet."): (
            now.to_make - now.made - now.skipped
        ),
    }
    return " ".join(words.format(n=n) for words, n in said.items() if n)


def late_words(name: str, entry: RoundEntry) -> str:
    """Say of a look that was written down late when it was made, and when entered; else nothing."""
    today = entry.entered_at.date()
    entered = shown.late_entry(entry.entered_at, entry.happened_at, today)
    if not entered:
        return ""
    words = translate("RoundsPage", "{name}: look of {at} written down {entered}")
    return words.format(name=name, at=shown.moment(entry.happened_at, today), entered=entered)
