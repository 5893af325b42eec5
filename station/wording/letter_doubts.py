"""What was read of a doubtful cell of a paper register, in words."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from station.domain.letter_register import LetterDoubt, LetterDoubtful
from station.wording.words import QT_TRANSLATE_NOOP

_WORDS: Mapping[LetterDoubtful, str] = {
    LetterDoubtful.PERSON_UNSURE: QT_TRANSLATE_NOOP(
        "LetterDoubts", "people of this name in the book: {said}"
    ),
    LetterDoubtful.NUMBER_TAKEN: QT_TRANSLATE_NOOP(
        "LetterDoubts", "the letter of this number is for {said}"
    ),
    LetterDoubtful.NUMBER_TWICE: QT_TRANSLATE_NOOP(
        "LetterDoubts", "a row above has this number: {said}"
    ),
}


def read_words(doubt: LetterDoubt) -> str:
    """What the program made of the cell; of a name or number that is there already, whose it is."""
    words = _WORDS.get(doubt.reason)
    if words is None or not doubt.read_as:
        return doubt.read_as
    return QCoreApplication.translate("LetterDoubts", words).format(said=doubt.read_as)
