"""What the codes of the program are called: batch compare."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum

from station.domain.batch_compare import CompareForm, ComparePick, LeftOut
from station.domain.compare_answers import AnswerDoubt, CompareVerdict, Fit, FollowUp, HitKind
from station.wording.words import QT_TRANSLATE_NOOP

COMPARE_NAMES: dict[type[Enum], Mapping[Enum, str]] = {
    ComparePick: {
        ComparePick.IN_STATION: QT_TRANSLATE_NOOP("Names", "In the house on a day"),
        ComparePick.ADMITTED: QT_TRANSLATE_NOOP("Names", "Admitted in a period"),
        ComparePick.UNCONFIRMED: QT_TRANSLATE_NOOP("Names", "Identity not confirmed"),
        ComparePick.CHOSEN: QT_TRANSLATE_NOOP("Names", "Chosen by rescue number"),
    },
    LeftOut: {
        LeftOut.RESTRICTED: QT_TRANSLATE_NOOP("Names", "Restricted file"),
        LeftOut.NO_NUMBER: QT_TRANSLATE_NOOP("Names", "No number is known"),
        LeftOut.NUMBER_INCOMPLETE: QT_TRANSLATE_NOOP("Names", "The ID number is not whole"),
        LeftOut.CHECK_DIGIT_WRONG: QT_TRANSLATE_NOOP("Names", "Check digit wrong"),
    },
    CompareForm: {
        CompareForm.WORKBOOK: QT_TRANSLATE_NOOP("Names", "Workbook (.xlsx)"),
        CompareForm.UTF8: QT_TRANSLATE_NOOP("Names", "Text, UTF-8 (.csv)"),
        CompareForm.GB18030: QT_TRANSLATE_NOOP("Names", "Text, GB 18030 (.csv)"),
    },
    HitKind: {
        HitKind.RELIEF: QT_TRANSLATE_NOOP("Names", "Minimum living allowance"),
        HitKind.DESTITUTE: QT_TRANSLATE_NOOP("Names", "Support for the destitute"),
        HitKind.DEATH: QT_TRANSLATE_NOOP("Names", "Recorded dead"),
        HitKind.WANTED: QT_TRANSLATE_NOOP("Names", "Wanted by the police"),
        HitKind.INSURED: QT_TRANSLATE_NOOP("Names", "Insured"),
        HitKind.HOUSEHOLD: QT_TRANSLATE_NOOP("Names", "Household"),
        HitKind.IDENTITY: QT_TRANSLATE_NOOP("Names", "Name and number"),
        HitKind.OTHER: QT_TRANSLATE_NOOP("Names", "Other"),
    },
    AnswerDoubt: {
        AnswerDoubt.NOBODY: QT_TRANSLATE_NOOP("Names", "Fits no line of the batch"),
        AnswerDoubt.NAME_DIFFERS: QT_TRANSLATE_NOOP("Names", "The name differs from ours"),
        AnswerDoubt.NUMBER_DIFFERS: QT_TRANSLATE_NOOP("Names", "The number differs from ours"),
        AnswerDoubt.CHECK_DIGIT_WRONG: QT_TRANSLATE_NOOP("Names", "Check digit wrong"),
        AnswerDoubt.TWICE: QT_TRANSLATE_NOOP("Names", "More than one row for this line"),
        AnswerDoubt.OTHER_THAN_BEFORE: QT_TRANSLATE_NOOP("Names", "Not what was answered before"),
        AnswerDoubt.STRUCK: QT_TRANSLATE_NOOP("Names", "Text struck out"),
        AnswerDoubt.STALE: QT_TRANSLATE_NOOP("Names", "A formula without its result"),
    },
    Fit: {
        Fit.MARK: QT_TRANSLATE_NOOP("Names", "By the mark of the line"),
        Fit.NUMBER: QT_TRANSLATE_NOOP("Names", "By the number"),
        Fit.NOBODY: QT_TRANSLATE_NOOP("Names", "Fits nobody"),
    },
    CompareVerdict: {
        CompareVerdict.CONFIRMED: QT_TRANSLATE_NOOP("Names", "Confirmed"),
        CompareVerdict.NOT_SAME: QT_TRANSLATE_NOOP("Names", "Not the same person"),
        CompareVerdict.NO_CONSEQUENCE: QT_TRANSLATE_NOOP("Names", "No consequence"),
        CompareVerdict.FOLLOW_UP: QT_TRANSLATE_NOOP("Names", "To follow up"),
    },
    FollowUp: {
        FollowUp.REPORT_POLICE: QT_TRANSLATE_NOOP("Names", "Report to the police"),
        FollowUp.RESTRICT_FILE: QT_TRANSLATE_NOOP("Names", "Restrict the file"),
        FollowUp.CONFIRM_IDENTITY: QT_TRANSLATE_NOOP("Names", "Confirm who it is"),
        FollowUp.TAKE_NUMBER: QT_TRANSLATE_NOOP("Names", "Take the ID number over"),
        FollowUp.TAKE_HOUSEHOLD: QT_TRANSLATE_NOOP("Names", "Take the household over"),
        FollowUp.WRITE_CLUE: QT_TRANSLATE_NOOP("Names", "Write down a clue"),
        FollowUp.WRITE_RELIEF: QT_TRANSLATE_NOOP("Names", "Write the relief into the arrival"),
        FollowUp.LOOK_AT_DEATH: QT_TRANSLATE_NOOP(
            "Names", "Find out whose number it is: recorded dead"
        ),
    },
}
