"""What is wrong with talks, clues, queries, marks and pictures, in sentences."""

from __future__ import annotations

from station.domain.body_marks import MarkTrouble
from station.domain.clues import ClueTrouble
from station.domain.outside_queries import QueryTrouble
from station.domain.problems import Trouble
from station.wording.words import QT_TRANSLATE_NOOP

TRACING: dict[Trouble, str] = {
    ClueTrouble.NOT_FOUND: QT_TRANSLATE_NOOP(
        "Sentences", "This does not stand in the dossier. Look at the list again."
    ),
    ClueTrouble.SAID_MISSING: QT_TRANSLATE_NOOP(
        "Sentences", "Write down what was said; if nothing could be understood, write that."
    ),
    ClueTrouble.TEXT_MISSING: QT_TRANSLATE_NOOP(
        "Sentences", "Write the clue down as it was heard."
    ),
    ClueTrouble.REASON_MISSING: QT_TRANSLATE_NOOP("Sentences", "Write down why."),
    ClueTrouble.STRUCK_ALREADY: QT_TRANSLATE_NOOP(
        "Sentences", "This was struck out at {at} already."
    ),
    ClueTrouble.OF_ANOTHER: QT_TRANSLATE_NOOP(
        "Sentences", "This stands in somebody else's dossier. Look at the list again."
    ),
    QueryTrouble.NOT_FOUND: QT_TRANSLATE_NOOP(
        "Sentences", "This query is not in the ledger. Look at the list again."
    ),
    QueryTrouble.WHOM_MISSING: QT_TRANSLATE_NOOP(
        "Sentences", "Write down whom was asked: the office, the station, or who gave the tip."
    ),
    QueryTrouble.REASON_MISSING: QT_TRANSLATE_NOOP(
        "Sentences", "Somebody's data are looked up here. Write down why."
    ),
    QueryTrouble.TEXT_MISSING: QT_TRANSLATE_NOOP("Sentences", "Write down what was said."),
    QueryTrouble.KIND_HAS_OWN_RECORD: QT_TRANSLATE_NOOP(
        "Sentences",
        "“{kind}” is not written down here: letters, samples, notices and requests have their own "
        "records, and stand in the ledger by themselves.",
    ),
    QueryTrouble.DUE_BEFORE: QT_TRANSLATE_NOOP(
        "Sentences", "Earlier than {asked_at}. Give the time when an answer is to come."
    ),
    QueryTrouble.DUE_MISSING: QT_TRANSLATE_NOOP(
        "Sentences", "Write down when they will answer; a clock reminds of it."
    ),
    QueryTrouble.BEFORE_QUERY: QT_TRANSLATE_NOOP(
        "Sentences", "Earlier than the query at {asked_at}. Mend the time."
    ),
    QueryTrouble.STRUCK: QT_TRANSLATE_NOOP(
        "Sentences", "This query was struck out. Write down a new one."
    ),
    MarkTrouble.OFF_THE_SHEET: QT_TRANSLATE_NOOP(
        "Sentences", "Choose a part of the body, or a point on the outline."
    ),
    MarkTrouble.TEXT_MISSING: QT_TRANSLATE_NOOP("Sentences", "Write down what is to be seen."),
    MarkTrouble.SHOWS_MISSING: QT_TRANSLATE_NOOP(
        "Sentences", "Write down who or what is on the picture, from left to right."
    ),
}
