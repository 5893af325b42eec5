"""Deadlines in words: what is to be done, the verb on its button, how near the end is."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from enum import Enum

from PySide6.QtCore import QCoreApplication

from station.domain.clocks import Clock, ClockKind, ClockState, ClockWork
from station.wording import shown
from station.wording.names import names_of, word
from station.wording.words import QT_TRANSLATE_NOOP

_HOURS_COUNTED = timedelta(hours=6)
_DAYS_NAMED = 2

WORK: Mapping[ClockWork, str] = {
    ClockWork.REPORT_TO_POLICE: QT_TRANSLATE_NOOP("Clocks", "Report to the police: {sign}"),
    ClockWork.LOOK_AT_PERSON: QT_TRANSLATE_NOOP("Clocks", "Make the first look: {missing}"),
    ClockWork.CHECK_SAFETY: QT_TRANSLATE_NOOP("Clocks", "Make the safety check"),
    ClockWork.HAND_TO_POLICE: QT_TRANSLATE_NOOP(
        "Clocks", "Hand {count} dangerous thing(s) to the police"
    ),
    ClockWork.CLEAR_STORE: QT_TRANSLATE_NOOP("Clocks", "Settle {count} thing(s) left behind"),
    ClockWork.SIGN_HANDOVER: QT_TRANSLATE_NOOP("Clocks", "Have the hand-over sheet signed"),
    ClockWork.SIGN_BELONGINGS: QT_TRANSLATE_NOOP("Clocks", "Have {count} thing(s) in store signed"),
    ClockWork.TAKE_PHOTO: QT_TRANSLATE_NOOP("Clocks", "Take the photograph"),
    ClockWork.KEEP_FINGERPRINTS: QT_TRANSLATE_NOOP("Clocks", "Take the fingerprints"),
    ClockWork.ENTER_NATIONALLY: QT_TRANSLATE_NOOP("Clocks", "Enter into the national system"),
    ClockWork.FILL_BLOCKS: QT_TRANSLATE_NOOP("Clocks", "Complete the form: {blocks}"),
    ClockWork.CONFIRM_CLASS: QT_TRANSLATE_NOOP("Clocks", "Confirm the class of assistance"),
    ClockWork.REVIEW_CLASS: QT_TRANSLATE_NOOP("Clocks", "Review the class: {assistance_class}"),
    ClockWork.PUBLISH_NOTICE: QT_TRANSLATE_NOOP("Clocks", "Publish the search notice with photo"),
    ClockWork.REFRESH_NOTICE: QT_TRANSLATE_NOOP("Clocks", "Refresh the search notice"),
    ClockWork.REQUEST_DNA: QT_TRANSLATE_NOOP("Clocks", "Ask the police for a DNA sample"),
    ClockWork.ASK_DNA_ANSWER: QT_TRANSLATE_NOOP("Clocks", "Press the police for the DNA answer"),
    ClockWork.EXTEND_OR_LEAVE: QT_TRANSLATE_NOOP("Clocks", "{days} days are full: extend or leave"),
    ClockWork.BEGIN_LONG_SEARCH: QT_TRANSLATE_NOOP("Clocks", "{days} days are full: long search"),
    ClockWork.FIND_ABSENT: QT_TRANSLATE_NOOP("Clocks", "Out and expected back: look for them"),
    ClockWork.CONFIRM_OR_FREE_BED: QT_TRANSLATE_NOOP("Clocks", "Kept bed: confirm or free it"),
    ClockWork.WRITE_LETTER: QT_TRANSLATE_NOOP("Clocks", "Write the letter for the hospital"),
    ClockWork.FOLLOW_VOUCHER: QT_TRANSLATE_NOOP("Clocks", "Follow up the unused voucher {number}"),
    ClockWork.LET_LEAVE: QT_TRANSLATE_NOOP("Clocks", "Planned to leave: check the list"),
    ClockWork.RECEIVE_KIN: QT_TRANSLATE_NOOP("Clocks", "Kin are coming: check their papers"),
    ClockWork.EXPLAIN_COUNT: QT_TRANSLATE_NOOP(
        "Clocks", "Not as in the book at the night count: explain"
    ),
    ClockWork.CLOSE_MISSING: QT_TRANSLATE_NOOP(
        "Clocks", "Missing at the night count: search, or note as gone without formalities"
    ),
    ClockWork.REPORT_MISSING: QT_TRANSLATE_NOOP(
        "Clocks", "Missing and in need of care: report to the police at once"
    ),
    ClockWork.ACCEPT_SHIFT: QT_TRANSLATE_NOOP("Clocks", "Signed over, to be accepted: {number}"),
    ClockWork.GIVE_MEDICINE: QT_TRANSLATE_NOOP("Clocks", "Give the medicine {medicine}"),
    ClockWork.GO_TO_HOSPITAL: QT_TRANSLATE_NOOP("Clocks", "Go to the patient at {hospital}"),
    ClockWork.AFTER_DEATH: QT_TRANSLATE_NOOP("Clocks", "After a death: {step}"),
    ClockWork.CARE_FOR: QT_TRANSLATE_NOOP("Clocks", "Care at once: {care}"),
}

VERBS: Mapping[ClockKind, str] = {
    ClockKind.POLICE_REPORT: QT_TRANSLATE_NOOP("Clocks", "Note report"),
    ClockKind.FIRST_LOOK: QT_TRANSLATE_NOOP("Clocks", "Note look"),
    ClockKind.SAFETY_CHECK: QT_TRANSLATE_NOOP("Clocks", "Note check"),
    ClockKind.DANGEROUS_GOODS: QT_TRANSLATE_NOOP("Clocks", "Hand over"),
    ClockKind.BELONGINGS_LEFT: QT_TRANSLATE_NOOP("Clocks", "See things"),
    ClockKind.HANDOVER_SIGNATURE: QT_TRANSLATE_NOOP("Clocks", "Note signature"),
    ClockKind.BELONGINGS_SIGNATURE: QT_TRANSLATE_NOOP("Clocks", "Sign things"),
    ClockKind.PHOTO: QT_TRANSLATE_NOOP("Clocks", "Add photo"),
    ClockKind.FINGERPRINTS: QT_TRANSLATE_NOOP("Clocks", "Note taking"),
    ClockKind.NATIONAL_ENTRY: QT_TRANSLATE_NOOP("Clocks", "Note entry"),
    ClockKind.BLOCKS: QT_TRANSLATE_NOOP("Clocks", "Complete"),
    ClockKind.CLASS_UNCONFIRMED: QT_TRANSLATE_NOOP("Clocks", "Set class"),
    ClockKind.CLASS_REVIEW: QT_TRANSLATE_NOOP("Clocks", "Review"),
    ClockKind.SEARCH_NOTICE: QT_TRANSLATE_NOOP("Clocks", "Note notice"),
    ClockKind.NOTICE_REFRESH: QT_TRANSLATE_NOOP("Clocks", "Note refresh"),
    ClockKind.DNA_REQUEST: QT_TRANSLATE_NOOP("Clocks", "Note request"),
    ClockKind.DNA_ANSWER: QT_TRANSLATE_NOOP("Clocks", "Note answer"),
    ClockKind.STAY_LIMIT: QT_TRANSLATE_NOOP("Clocks", "Extend"),
    ClockKind.LONG_STAY: QT_TRANSLATE_NOOP("Clocks", "Long search"),
    ClockKind.EXPECTED_BACK: QT_TRANSLATE_NOOP("Clocks", "Note return"),
    ClockKind.BED_HOLD: QT_TRANSLATE_NOOP("Clocks", "See bed"),
    ClockKind.LETTER: QT_TRANSLATE_NOOP("Clocks", "Write letter"),
    ClockKind.VOUCHER_UNUSED: QT_TRANSLATE_NOOP("Clocks", "See voucher"),
    ClockKind.PLANNED_LEAVING: QT_TRANSLATE_NOOP("Clocks", "See list"),
    ClockKind.KIN_VISIT: QT_TRANSLATE_NOOP("Clocks", "See list"),
    ClockKind.NIGHT_COUNT: QT_TRANSLATE_NOOP("Clocks", "Explain"),
    ClockKind.MISSING: QT_TRANSLATE_NOOP("Clocks", "Note as gone"),
    ClockKind.MISSING_REPORT: QT_TRANSLATE_NOOP("Clocks", "Note report"),
    ClockKind.SHIFT_HANDOVER: QT_TRANSLATE_NOOP("Clocks", "Take over"),
    ClockKind.HOSPITAL_NOTICE: QT_TRANSLATE_NOOP("Clocks", "See notice"),
    ClockKind.DEATH: QT_TRANSLATE_NOOP("Clocks", "See case"),
    ClockKind.MEDICINE: QT_TRANSLATE_NOOP("Clocks", "Give"),
    ClockKind.CARE: QT_TRANSLATE_NOOP("Clocks", "See to it"),
}


class _Known(dict[str, str]):
    """The facts of a clock; one that was not kept shows as nothing."""

    def __missing__(self, key: str) -> str:
        return ""


def work(clock: Clock) -> str:
    """Say what is to be done, with what it is about."""
    said = _Known({name: _worded(value) for name, value in clock.data.items()})
    return QCoreApplication.translate("Clocks", WORK[clock.work]).format_map(said).rstrip(" :：")


def verb(clock: Clock) -> str:
    """Say what the button beside it does."""
    return QCoreApplication.translate("Clocks", VERBS[clock.kind])


def near(clock: Clock, now: datetime) -> str:
    """Say how near the end is: 1 d 4 h late, 3 h left, today 10:00, tomorrow, 4 d."""
    days = (clock.due.date() - now.date()).days
    if clock.state is ClockState.OVERDUE:
        if not clock.whole_day:
            return shown.until(clock.due, now)
        late = QCoreApplication.translate("Shown", "{span} late")
        return late.format(span=shown.lasting(timedelta(days=-days)))
    if days > _DAYS_NAMED:
        return shown.lasting(timedelta(days=days))
    if days > 0:
        names = (
            QCoreApplication.translate("Clocks", "tomorrow"),
            QCoreApplication.translate("Clocks", "day after tomorrow"),
        )
        return names[days - 1]
    if clock.whole_day:
        return QCoreApplication.translate("Clocks", "today")
    if clock.due - now <= _HOURS_COUNTED:
        return shown.until(clock.due, now)
    return QCoreApplication.translate("Clocks", "today {time}").format(time=shown.clock(clock.due))


def due(clock: Clock, now: datetime) -> str:
    """Write the end itself: a day, a time of this day, or both."""
    today = now.date()
    if clock.whole_day:
        return shown.day(clock.due.date(), today)
    if clock.due.date() == today:
        return shown.clock(clock.due)
    return shown.moment(clock.due, today)


def tone(clock: Clock) -> tuple[str, str]:
    """Give the sign and the colour token that go with its state; both empty for what can wait."""
    if clock.state is ClockState.OVERDUE:
        return "overdue", "danger"
    if clock.state is ClockState.TODAY:
        return "soon", "warn"
    return "", "text"


def _worded(value: object) -> str:
    if isinstance(value, tuple | list | frozenset):
        return QCoreApplication.translate("Sentences", ", ").join(map(_worded, value))
    if isinstance(value, Enum) and names_of(type(value)):
        return word(value)
    return str(value)
