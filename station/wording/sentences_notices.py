"""What is wrong with search notices and inquiry letters, in sentences."""

from __future__ import annotations

from station.domain.inquiries import InquiryTrouble
from station.domain.problems import Trouble
from station.domain.public_facts import PublicTrouble
from station.domain.search_notices import SearchNoticeTrouble
from station.wording.words import QT_TRANSLATE_NOOP

NOTICES: dict[Trouble, str] = {
    PublicTrouble.ENDANGERS: QT_TRANSLATE_NOOP(
        "Sentences",
        "To show this person to everybody may lead those here who did them harm. "
        "Say why it must be, or look for kin by letters.",
    ),
    PublicTrouble.IDENTIFIED: QT_TRANSLATE_NOOP(
        "Sentences", "It is known who this is. Say why everybody must be told all the same."
    ),
    PublicTrouble.NO_PHOTO: QT_TRANSLATE_NOOP(
        "Sentences",
        "A search notice has a photograph. Take one and write the text anew, or say why not.",
    ),
    PublicTrouble.NOTHING_TO_SAY: QT_TRANSLATE_NOOP(
        "Sentences", "Nothing is left that may be said. Describe the person first."
    ),
    SearchNoticeTrouble.NOT_FOUND: QT_TRANSLATE_NOOP(
        "Sentences", "This notice is not in the book. Look at the list again."
    ),
    SearchNoticeTrouble.CLOSED: QT_TRANSLATE_NOOP(
        "Sentences", "{number} was withdrawn at {closed_at}. Write a new notice."
    ),
    SearchNoticeTrouble.NO_PLACES: QT_TRANSLATE_NOOP(
        "Sentences", "Say where the notice was posted: one place at least."
    ),
    SearchNoticeTrouble.NAME_MISSING: QT_TRANSLATE_NOOP(
        "Sentences", "{channel}: say which one, so that it can be withdrawn there later."
    ),
    SearchNoticeTrouble.OUT_THERE: QT_TRANSLATE_NOOP(
        "Sentences", "{channel}: the notice is out there already. Refresh it instead."
    ),
    SearchNoticeTrouble.NOT_OUT: QT_TRANSLATE_NOOP(
        "Sentences", "The notice is not out there (any more). Choose places where it is."
    ),
    SearchNoticeTrouble.NOT_POSTED_YET: QT_TRANSLATE_NOOP(
        "Sentences",
        "The posting at {channel} lies ahead. Write it down when it is done, or mend the time.",
    ),
    SearchNoticeTrouble.BEFORE_POSTING: QT_TRANSLATE_NOOP(
        "Sentences", "Earlier than it was last posted or refreshed ({last_at}). Mend the time."
    ),
    SearchNoticeTrouble.REASON_MISSING: QT_TRANSLATE_NOOP(
        "Sentences", "Say why the notice is taken back."
    ),
    SearchNoticeTrouble.NOTE_MISSING: QT_TRANSLATE_NOOP("Sentences", "Write down why."),
    InquiryTrouble.NOT_FOUND: QT_TRANSLATE_NOOP(
        "Sentences", "This letter is not in the register. Look at the list again."
    ),
    InquiryTrouble.NOBODY_ASKED: QT_TRANSLATE_NOOP(
        "Sentences", "Say who is asked: one unit a line."
    ),
    InquiryTrouble.UNIT_MISSING: QT_TRANSLATE_NOOP(
        "Sentences", "Each letter needs the whole name of the unit it goes to."
    ),
    InquiryTrouble.ASKED_TWICE: QT_TRANSLATE_NOOP(
        "Sentences", "{unit} stands there twice. One letter is enough."
    ),
    InquiryTrouble.QUESTION_MISSING: QT_TRANSLATE_NOOP(
        "Sentences", "Write down what the letter asks for."
    ),
    InquiryTrouble.ANSWER_DAY_PAST: QT_TRANSLATE_NOOP(
        "Sentences", "The answer must be asked for a day after {sent_at}."
    ),
    InquiryTrouble.BEFORE_LETTER: QT_TRANSLATE_NOOP(
        "Sentences", "Earlier than the letter of {sent_at}. Mend the time."
    ),
    InquiryTrouble.NOT_OPEN: QT_TRANSLATE_NOOP(
        "Sentences", "This letter is answered or closed. An answer that comes can still be noted."
    ),
    InquiryTrouble.RESULT_MISSING: QT_TRANSLATE_NOOP("Sentences", "Say what the answer comes to."),
    InquiryTrouble.WORDS_MISSING: QT_TRANSLATE_NOOP("Sentences", "Write down what they say."),
    InquiryTrouble.REASON_MISSING: QT_TRANSLATE_NOOP(
        "Sentences", "Write down why no answer is waited for."
    ),
    InquiryTrouble.NOT_CHASED: QT_TRANSLATE_NOOP(
        "Sentences", "This letter was not chased. Chase it first, then print the chase letter."
    ),
}
