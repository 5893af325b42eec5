"""What the codes of the program are called: settling, long-term care."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum

from station.domain.long_term_care import CareEnd, VisitKind, VisitWay
from station.domain.resettlement import FilePaper, SettleState, SettleStep
from station.wording.words import QT_TRANSLATE_NOOP

RESETTLEMENT_NAMES: dict[type[Enum], Mapping[Enum, str]] = {
    FilePaper: {
        FilePaper.APPLICATION: QT_TRANSLATE_NOOP("Names", "Application for a household"),
        FilePaper.COLLECTIVE_BOOK: QT_TRANSLATE_NOOP("Names", "Collective household book"),
        FilePaper.PLAN: QT_TRANSLATE_NOOP("Names", "Plan of settling, filed"),
        FilePaper.RESCUE_FILE: QT_TRANSLATE_NOOP("Names", "Rescue file"),
        FilePaper.PHOTO: QT_TRANSLATE_NOOP("Names", "Recent photographs"),
        FilePaper.FINGERPRINTS: QT_TRANSLATE_NOOP("Names", "Fingerprints"),
        FilePaper.NOTICE: QT_TRANSLATE_NOOP("Names", "Proof of search notices"),
        FilePaper.POLICE_QUERY: QT_TRANSLATE_NOOP("Names", "Police query and face comparison"),
        FilePaper.DNA: QT_TRANSLATE_NOOP("Names", "DNA comparison"),
        FilePaper.HEALTH: QT_TRANSLATE_NOOP("Names", "Health and age examination"),
        FilePaper.NAME_AND_BIRTH: QT_TRANSLATE_NOOP("Names", "Name and birth date proposed"),
        FilePaper.GUARDIANSHIP: QT_TRANSLATE_NOOP("Names", "Decision on guardianship"),
    },
    SettleStep: {
        SettleStep.APPROVED: QT_TRANSLATE_NOOP("Names", "Approved to be handed in"),
        SettleStep.APPLIED: QT_TRANSLATE_NOOP("Names", "Handed in to the police"),
        SettleStep.RETURNED: QT_TRANSLATE_NOOP("Names", "Returned to be completed"),
        SettleStep.SUPPLEMENTED: QT_TRANSLATE_NOOP("Names", "Completed, handed in again"),
        SettleStep.GRANTED: QT_TRANSLATE_NOOP("Names", "Household granted"),
        SettleStep.REFUSED: QT_TRANSLATE_NOOP("Names", "Household refused"),
        SettleStep.REGISTERED: QT_TRANSLATE_NOOP("Names", "Household registered"),
        SettleStep.WITHDRAWN: QT_TRANSLATE_NOOP("Names", "File withdrawn"),
        SettleStep.TAKEN_BACK: QT_TRANSLATE_NOOP("Names", "Last step taken back"),
    },
    SettleState: {
        SettleState.PREPARING: QT_TRANSLATE_NOOP("Names", "File being prepared"),
        SettleState.APPROVED: QT_TRANSLATE_NOOP("Names", "To be handed in"),
        SettleState.APPLIED: QT_TRANSLATE_NOOP("Names", "With the police (settling)"),
        SettleState.RETURNED: QT_TRANSLATE_NOOP("Names", "To be completed"),
        SettleState.GRANTED: QT_TRANSLATE_NOOP("Names", "Granted, to be registered"),
        SettleState.REFUSED: QT_TRANSLATE_NOOP("Names", "Refused by the police"),
        SettleState.REGISTERED: QT_TRANSLATE_NOOP("Names", "Has a household"),
        SettleState.WITHDRAWN: QT_TRANSLATE_NOOP("Names", "Withdrawn"),
    },
    VisitKind: {
        VisitKind.DONE: QT_TRANSLATE_NOOP("Names", "Person seen"),
        VisitKind.REFUSED: QT_TRANSLATE_NOOP("Names", "Visit refused"),
        VisitKind.NOT_SEEN: QT_TRANSLATE_NOOP("Names", "Person not seen"),
        VisitKind.SKIPPED: QT_TRANSLATE_NOOP("Names", "Visit left out"),
    },
    VisitWay: {
        VisitWay.THERE: QT_TRANSLATE_NOOP("Names", "On the spot"),
        VisitWay.VIDEO: QT_TRANSLATE_NOOP("Names", "By video"),
        VisitWay.PHONE: QT_TRANSLATE_NOOP("Names", "By telephone"),
    },
    CareEnd: {
        CareEnd.RETURNED: QT_TRANSLATE_NOOP("Names", "Back in the station"),
        CareEnd.MOVED: QT_TRANSLATE_NOOP("Names", "To another institution"),
        CareEnd.LEFT: QT_TRANSLATE_NOOP("Names", "Left from care"),
        CareEnd.DEAD: QT_TRANSLATE_NOOP("Names", "Died in care"),
    },
}
