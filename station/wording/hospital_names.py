"""What the codes of the program are called: hospitals and treatment letters."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum

from station.domain.deaths import DeathStep
from station.domain.hospital_notices import NoticeEnding, NotOurs
from station.domain.hospital_patients import BedAtHome
from station.domain.hospitals import HospitalKind
from station.domain.letter_register import LetterDoubtful, LetterField
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
        LetterState.SETTLED: QT_TRANSLATE_NOOP("Names", "Letter settled"),
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
        BedAtHome.IN_CARE: QT_TRANSLATE_NOOP("Names", "Lives in care"),
        BedAtHome.NONE: QT_TRANSLATE_NOOP("Names", "Not in the house before"),
    },
    DeathStep: {
        DeathStep.POLICE_TOLD: QT_TRANSLATE_NOOP("Names", "Tell the police"),
        DeathStep.SUPERIOR_TOLD: QT_TRANSLATE_NOOP("Names", "Report to the superior"),
        DeathStep.CERTIFIED: QT_TRANSLATE_NOOP("Names", "Death certificate"),
        DeathStep.IDENTIFIERS_KEPT: QT_TRANSLATE_NOOP("Names", "Keep DNA, photographs, prints"),
        DeathStep.KIN_NOTICE: QT_TRANSLATE_NOOP("Names", "Letter to kin or home district"),
        DeathStep.PUBLIC_NOTICE: QT_TRANSLATE_NOOP("Names", "Public notice"),
        DeathStep.KIN_ANSWERED: QT_TRANSLATE_NOOP("Names", "Answer of the kin"),
        DeathStep.POLICE_SETTLED: QT_TRANSLATE_NOOP("Names", "Settle with the police"),
        DeathStep.BODY_DECIDED: QT_TRANSLATE_NOOP("Names", "Decide about the body"),
        DeathStep.BODY_HANDED: QT_TRANSLATE_NOOP("Names", "Body handed to the kin"),
        DeathStep.CREMATED: QT_TRANSLATE_NOOP("Names", "Cremation"),
        DeathStep.ASHES: QT_TRANSLATE_NOOP("Names", "Ashes"),
        DeathStep.THINGS: QT_TRANSLATE_NOOP("Names", "Belongings and money"),
    },
    NoticeEnding: {
        NoticeEnding.REGISTERED: QT_TRANSLATE_NOOP("Names", "Taken in at the hospital"),
        NoticeEnding.KNOWN: QT_TRANSLATE_NOOP("Names", "Known already"),
        NoticeEnding.NOT_OURS: QT_TRANSLATE_NOOP("Names", "Not one of ours"),
    },
    NotOurs: {
        NotOurs.TRAFFIC_ACCIDENT: QT_TRANSLATE_NOOP("Names", "Traffic accident: its fund pays"),
        NotOurs.HAS_PAYER: QT_TRANSLATE_NOOP("Names", "Insurance or kin pay"),
        NotOurs.OTHER_STATION: QT_TRANSLATE_NOOP("Names", "Another station's"),
        NotOurs.NOT_DESTITUTE: QT_TRANSLATE_NOOP("Names", "Not without means"),
        NotOurs.LEFT_HOSPITAL: QT_TRANSLATE_NOOP("Names", "Had left the hospital"),
        NotOurs.OTHER: QT_TRANSLATE_NOOP("Names", "Another reason"),
    },
    LetterField: {
        LetterField.NUMBER: QT_TRANSLATE_NOOP("Names", "Number of the letter"),
        LetterField.NAME: QT_TRANSLATE_NOOP("Names", "Name in the letter"),
        LetterField.SEX: QT_TRANSLATE_NOOP("Names", "Sex in the letter"),
        LetterField.HOSPITAL: QT_TRANSLATE_NOOP("Names", "Hospital"),
        LetterField.ADMITTED: QT_TRANSLATE_NOOP("Names", "Day brought to hospital"),
        LetterField.ISSUED: QT_TRANSLATE_NOOP("Names", "Day of the letter"),
        LetterField.BROUGHT_BY: QT_TRANSLATE_NOOP("Names", "Brought to hospital by"),
        LetterField.DIAGNOSIS: QT_TRANSLATE_NOOP("Names", "First diagnosis"),
        LetterField.REMARKS: QT_TRANSLATE_NOOP("Names", "Remarks in the letter"),
    },
    LetterDoubtful: {
        LetterDoubtful.NUMBER_MISSING: QT_TRANSLATE_NOOP("Names", "No number: left out"),
        LetterDoubtful.NUMBER_STRANGE: QT_TRANSLATE_NOOP("Names", "Number of another kind"),
        LetterDoubtful.NUMBER_TWICE: QT_TRANSLATE_NOOP("Names", "Number stands twice: left out"),
        LetterDoubtful.NUMBER_TAKEN: QT_TRANSLATE_NOOP(
            "Names", "The book has another letter of this number: left out"
        ),
        LetterDoubtful.NAME_MISSING: QT_TRANSLATE_NOOP("Names", "No name in the letter"),
        LetterDoubtful.NAME_WITH_NOTE: QT_TRANSLATE_NOOP("Names", "More than a name stands there"),
        LetterDoubtful.SEX_UNREADABLE: QT_TRANSLATE_NOOP("Names", "Sex of the patient unreadable"),
        LetterDoubtful.HOSPITAL_MISSING: QT_TRANSLATE_NOOP("Names", "No hospital: left out"),
        LetterDoubtful.DATE_UNREADABLE: QT_TRANSLATE_NOOP(
            "Names", "No day of coming that can be: left out"
        ),
        LetterDoubtful.DATE_DOUBTFUL: QT_TRANSLATE_NOOP("Names", "Day may be another"),
        LetterDoubtful.ISSUED_UNREADABLE: QT_TRANSLATE_NOOP(
            "Names", "Day of the letter unreadable: that of the coming is taken"
        ),
        LetterDoubtful.VOID: QT_TRANSLATE_NOOP("Names", "Void or struck out: left out"),
        LetterDoubtful.PERSON_UNSURE: QT_TRANSLATE_NOOP(
            "Names", "People of this name are in the book: not linked, link it by hand"
        ),
    },
}
