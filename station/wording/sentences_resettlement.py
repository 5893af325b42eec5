"""What to say of settling and of long-term care: what is wrong, and what would make it possible."""

from __future__ import annotations

from collections.abc import Mapping

from station.domain.long_term_care import CareTrouble
from station.domain.problems import Trouble
from station.domain.resettlement import SettleTrouble
from station.wording.words import QT_TRANSLATE_NOOP

RESETTLEMENT: Mapping[Trouble, str] = {
    SettleTrouble.NOT_FOUND: QT_TRANSLATE_NOOP(
        "Sentences", "This file is not in the book. Look at the list again."
    ),
    SettleTrouble.PERSON_MISSING: QT_TRANSLATE_NOOP("Sentences", "Choose whose file it is."),
    SettleTrouble.NOT_HERE: QT_TRANSLATE_NOOP(
        "Sentences", "The stay is over. The file is withdrawn with a reason."
    ),
    SettleTrouble.OPEN_ALREADY: QT_TRANSLATE_NOOP(
        "Sentences", "There is a file already: {number}. Go on with that one."
    ),
    SettleTrouble.REGISTERED_ALREADY: QT_TRANSLATE_NOOP(
        "Sentences", "This person has a household by the file {number}; nobody gets a second one."
    ),
    SettleTrouble.IDENTIFIED: QT_TRANSLATE_NOOP(
        "Sentences",
        "It is known who this is: whoever has a household goes home. Withdraw the file, or put "
        "the identity right first.",
    ),
    SettleTrouble.TOO_EARLY: QT_TRANSLATE_NOOP(
        "Sentences", "Settling is for the time from {day} on. Wait, or say why it is earlier."
    ),
    SettleTrouble.STEP_NOT_POSSIBLE: QT_TRANSLATE_NOOP(
        "Sentences", "Not possible now: the file is at “{state}”."
    ),
    SettleTrouble.OWN_FILE: QT_TRANSLATE_NOOP(
        "Sentences", "{clerk} has opened this file: another leader reads and approves it."
    ),
    SettleTrouble.IN_FUTURE: QT_TRANSLATE_NOOP(
        "Sentences", "Later than now ({now}). Mend the time."
    ),
    SettleTrouble.BEFORE_LAST: QT_TRANSLATE_NOOP(
        "Sentences", "Earlier than what came before, at {last}. Mend the time."
    ),
    SettleTrouble.PAPERS_MISSING: QT_TRANSLATE_NOOP(
        "Sentences", "The file lacks: {papers}. Put them in, or say why it goes without them."
    ),
    SettleTrouble.PAPER_NOT_NEEDED: QT_TRANSLATE_NOOP(
        "Sentences", "This paper is for minors alone."
    ),
    SettleTrouble.WHY_MISSING: QT_TRANSLATE_NOOP(
        "Sentences", "Say why the file goes without this paper."
    ),
    SettleTrouble.OFFICE_MISSING: QT_TRANSLATE_NOOP(
        "Sentences", "Write down which police office has the file."
    ),
    SettleTrouble.WORDS_MISSING: QT_TRANSLATE_NOOP(
        "Sentences", "Write down what is missing, or what was brought."
    ),
    SettleTrouble.NUMBER_MISSING: QT_TRANSLATE_NOOP(
        "Sentences", "Write down the number of the decision."
    ),
    SettleTrouble.NUMBER_WRONG: QT_TRANSLATE_NOOP(
        "Sentences", "This is no whole citizen's number: 18 characters, the last one checks them."
    ),
    SettleTrouble.REASON_MISSING: QT_TRANSLATE_NOOP("Sentences", "Write down why."),
    SettleTrouble.NAME_MISSING: QT_TRANSLATE_NOOP(
        "Sentences", "Write down the name that was registered."
    ),
    SettleTrouble.HOUSEHOLD_MISSING: QT_TRANSLATE_NOOP(
        "Sentences", "Write down the address of the household."
    ),
    SettleTrouble.NOTHING_TO_TAKE_BACK: QT_TRANSLATE_NOOP(
        "Sentences", "Nothing was done with this file yet that could be taken back."
    ),
    CareTrouble.NOT_FOUND: QT_TRANSLATE_NOOP(
        "Sentences", "Nobody is in care under this number. Look at the list again."
    ),
    CareTrouble.ENDED: QT_TRANSLATE_NOOP(
        "Sentences", "This care has ended at {ended_at}. A visit made before may still be entered."
    ),
    CareTrouble.NOT_POSSIBLE: QT_TRANSLATE_NOOP(
        "Sentences", "The person lives at {institution}. Another institution is a move there."
    ),
    CareTrouble.ALREADY: QT_TRANSLATE_NOOP(
        "Sentences", "The person is in care already ({number}). Another institution is a move."
    ),
    CareTrouble.INSTITUTION_MISSING: QT_TRANSLATE_NOOP(
        "Sentences", "Write down which institution."
    ),
    CareTrouble.CONTACT_MISSING: QT_TRANSLATE_NOOP(
        "Sentences", "Write down who answers for the person there, with a telephone number."
    ),
    CareTrouble.AGREEMENT_MISSING: QT_TRANSLATE_NOOP(
        "Sentences", "Nobody is given away without an agreement: its number, from when, until when."
    ),
    CareTrouble.AGREEMENT_ENDS_BEFORE: QT_TRANSLATE_NOOP(
        "Sentences", "The agreement ends before it begins ({from}). Mend the day."
    ),
    CareTrouble.VISITS_TOO_RARE: QT_TRANSLATE_NOOP(
        "Sentences", "A visit at least every {most} days. Write a number from 1 to {most}."
    ),
    CareTrouble.REASON_MISSING: QT_TRANSLATE_NOOP("Sentences", "Write down why."),
    CareTrouble.SAME_INSTITUTION: QT_TRANSLATE_NOOP(
        "Sentences", "The person lives there already. Renew the terms instead."
    ),
    CareTrouble.NOTHING_CHANGED: QT_TRANSLATE_NOOP("Sentences", "Nothing was changed."),
    CareTrouble.VISITORS_MISSING: QT_TRANSLATE_NOOP(
        "Sentences", "Write down who of the station was there or called."
    ),
    CareTrouble.FOUND_MISSING: QT_TRANSLATE_NOOP(
        "Sentences", "Write down how the person is, or why nobody was seen."
    ),
    CareTrouble.TOLD_MISSING: QT_TRANSLATE_NOOP(
        "Sentences", "Signs of harm are told at once. Write down to whom and when."
    ),
    CareTrouble.BEFORE_PLACING: QT_TRANSLATE_NOOP(
        "Sentences", "Earlier than the care began at {started_at}. Mend the time."
    ),
    CareTrouble.AFTER_END: QT_TRANSLATE_NOOP(
        "Sentences", "Later than the care ended at {ended_at}. Mend the time."
    ),
    CareTrouble.FEE_MISSING: QT_TRANSLATE_NOOP(
        "Sentences", "Write down what a month costs as agreed, 0 where nothing is paid."
    ),
    CareTrouble.HOLDS_OUTSIDE: QT_TRANSLATE_NOOP(
        "Sentences", "The terms hold from a day between {from} and {until}. Mend the day."
    ),
    CareTrouble.NOT_SAID: QT_TRANSLATE_NOOP("Sentences", "Choose one; nothing is assumed."),
    CareTrouble.CONDITION_MISSING: QT_TRANSLATE_NOOP(
        "Sentences",
        "Write down how the person is at the hand-over: body, wounds, what they can do themselves.",
    ),
    CareTrouble.NOT_VISITED: QT_TRANSLATE_NOOP(
        "Sentences", "No visit is written down yet. Print the empty sheet to take along."
    ),
}
