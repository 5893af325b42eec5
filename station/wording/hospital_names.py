"""What the codes of the program are called: hospitals and treatment letters."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum

from station.domain.hospitals import HospitalKind
from station.domain.letter_records import BedAtHome
from station.domain.letters import LetterClosing, LetterSource, LetterState
from station.wording.words import QT_TRANSLATE_NOOP

HOSPITAL_NAMES: dict[type[Enum], Mapping[Enum, str]] = {
    HospitalKind: {
        HospitalKind.GENERAL: QT_TRANSLATE_NOOP("Names", "General hospital"),
        HospitalKind.MENTAL: QT_TRANSLATE_NOOP("Names", "Mental hospital"),
        HospitalKind.INFECTIOUS: QT_TRANSLATE_NOOP("Names", "Hospital for infectious diseases"),
        HospitalKind.OTHER: QT_TRANSLATE_NOOP("Names", "Other hospital"),
    },
    LetterSource: {
        LetterSource.OWN: QT_TRANSLATE_NOOP("Names", "Written here"),
        LetterSource.REGISTER: QT_TRANSLATE_NOOP("Names", "Taken over from paper"),
    },
    LetterState: {
        LetterState.ISSUED: QT_TRANSLATE_NOOP("Names", "Letter issued"),
        LetterState.IN_USE: QT_TRANSLATE_NOOP("Names", "Letter in use"),
        LetterState.CLOSED: QT_TRANSLATE_NOOP("Names", "Letter closed"),
    },
    LetterClosing: {
        LetterClosing.DISCHARGED: QT_TRANSLATE_NOOP("Names", "Discharged"),
        LetterClosing.OTHER_PAYER: QT_TRANSLATE_NOOP("Names", "Somebody else pays"),
        LetterClosing.DEAD: QT_TRANSLATE_NOOP("Names", "Died in hospital"),
        LetterClosing.NOT_ELIGIBLE: QT_TRANSLATE_NOOP("Names", "Not eligible from a day on"),
        LetterClosing.WITHDRAWN: QT_TRANSLATE_NOOP("Names", "Letter withdrawn"),
    },
    BedAtHome: {
        BedAtHome.HELD: QT_TRANSLATE_NOOP("Names", "Bed held"),
        BedAtHome.FREED: QT_TRANSLATE_NOOP("Names", "Bed freed"),
        BedAtHome.NONE: QT_TRANSLATE_NOOP("Names", "Not in the house before"),
    },
}
