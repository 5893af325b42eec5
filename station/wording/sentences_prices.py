"""Why a price cannot be taken down or ended as it was typed, in sentences."""

from __future__ import annotations

from station.domain.prices_typed import PriceTrouble
from station.domain.problems import Trouble
from station.wording.words import QT_TRANSLATE_NOOP

PRICES: dict[Trouble, str] = {
    PriceTrouble.NAME_MISSING: QT_TRANSLATE_NOOP(
        "Sentences", "Type the service as it stands on the bills, or the words that are not paid."
    ),
    PriceTrouble.NOT_POSITIVE: QT_TRANSLATE_NOOP(
        "Sentences",
        "A price or ceiling is more than nothing. For what is never paid choose “Not paid”.",
    ),
    PriceTrouble.NOT_WHOLE_FEN: QT_TRANSLATE_NOOP(
        "Sentences", "A ceiling has at most two decimals."
    ),
    PriceTrouble.ENDS_BEFORE_IT_BEGINS: QT_TRANSLATE_NOOP(
        "Sentences", "The last day, {until}, lies before the first, {from}."
    ),
    PriceTrouble.OVERLAPS: QT_TRANSLATE_NOOP(
        "Sentences",
        "Another price of “{name}” holds on some of these days for the same hospitals. End that "
        "one first, or begin on the day after it.",
    ),
    PriceTrouble.ROW_TWICE: QT_TRANSLATE_NOOP(
        "Sentences",
        "{sheet}, row {row}: “{name}” has a price for the same days in row {other} already.",
    ),
    PriceTrouble.ROW_OVERLAPS: QT_TRANSLATE_NOOP(
        "Sentences",
        "{sheet}, row {row}: for “{name}” another price holds from {from} until {until}. End that "
        "one first, or let the new one begin after it.",
    ),
    PriceTrouble.MORE_ROWS: QT_TRANSLATE_NOOP("Sentences", "{count} more rows meet others."),
    PriceTrouble.HOSPITAL_NOT_THERE: QT_TRANSLATE_NOOP(
        "Sentences", "Choose a hospital of the list, or leave it empty for all."
    ),
    PriceTrouble.NOT_THERE: QT_TRANSLATE_NOOP("Sentences", "This price is not on the lists."),
    PriceTrouble.DAY_MISSING: QT_TRANSLATE_NOOP(
        "Sentences", "Type the last day on which it holds."
    ),
    PriceTrouble.REASON_MISSING: QT_TRANSLATE_NOOP(
        "Sentences", "Write why it ends: the notice, or what was wrong."
    ),
    PriceTrouble.ENDED_SOONER: QT_TRANSLATE_NOOP(
        "Sentences",
        "It holds until {until} only. Type an earlier day, or a new price for the time after.",
    ),
    PriceTrouble.OTHER_CONTENT: QT_TRANSLATE_NOOP(
        "Sentences", "This form has come in with other content. Open it anew."
    ),
}
