"""Deadlines in words: what is to be done, the verb on its button, how near the end is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta
from enum import Enum

from PySide6.QtCore import QCoreApplication

from station.domain.clock_kinds import DEADLINES
from station.domain.clock_notes import ClockNote
from station.domain.clock_noting import is_for_superior
from station.domain.clock_pauses import PAUSE_RULES
from station.domain.clocks import Clock, ClockKind, ClockState, ClockWork
from station.wording import shown
from station.wording.names import names_of, word
from station.wording.words import QT_TRANSLATE_NOOP

_HOURS_COUNTED = timedelta(hours=6)
_DAYS_NAMED = 2
_WRITTEN_LATE = timedelta(minutes=30)

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
    ClockWork.WITHDRAW_NOTICE: QT_TRANSLATE_NOOP(
        "Clocks", "Withdraw the search notice: still out at {count} place(s)"
    ),
    ClockWork.JUDGE_MATCH: QT_TRANSLATE_NOOP("Clocks", "May be sought by a family: {number}"),
    ClockWork.REVIEW_REQUEST: QT_TRANSLATE_NOOP(
        "Clocks", "Look at the resting request {number} again"
    ),
    ClockWork.ASK_AFTER_REUNION: QT_TRANSLATE_NOOP(
        "Clocks", "Ask how they are since they were brought together: {number}"
    ),
    ClockWork.CHASE_INQUIRY: QT_TRANSLATE_NOOP("Clocks", "Get the answer of {unit}, or chase it"),
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
    ClockWork.TALK_TO_PERSON: QT_TRANSLATE_NOOP(
        "Clocks", "Talk to this person ({done} of {count} talks)"
    ),
    ClockWork.ASK_QUERY_ANSWER: QT_TRANSLATE_NOOP("Clocks", "Answer to come: {query} {whom}"),
    ClockWork.AFTER_DEATH: QT_TRANSLATE_NOOP("Clocks", "After a death: {step}"),
    ClockWork.OPEN_SETTLE_FILE: QT_TRANSLATE_NOOP("Clocks", "Open the file of settling"),
    ClockWork.GO_ON_WITH_SETTLING: QT_TRANSLATE_NOOP("Clocks", "Settling, next: {step}"),
    ClockWork.ASK_FOR_HOUSEHOLD: QT_TRANSLATE_NOOP(
        "Clocks", "Ask the police for their decision on the household"
    ),
    ClockWork.VISIT_IN_CARE: QT_TRANSLATE_NOOP("Clocks", "Visit at {institution}"),
    ClockWork.RENEW_AGREEMENT: QT_TRANSLATE_NOOP(
        "Clocks", "Renew the agreement on care with {institution}"
    ),
    ClockWork.SETTLE_GUARDIANSHIP: QT_TRANSLATE_NOOP("Clocks", "Settle who answers for the child"),
    ClockWork.END_TEMPORARY: QT_TRANSLATE_NOOP("Clocks", "Temporary guardianship ends: {number}"),
    ClockWork.ASSIGN_PROTECTIONS: QT_TRANSLATE_NOOP(
        "Clocks", "Six protections: {count} without an owner"
    ),
    ClockWork.SEE_TO_PROTECTION: QT_TRANSLATE_NOOP(
        "Clocks", "Protection to see to: {protection} {owner}"
    ),
    ClockWork.ASSESS_FAMILY: QT_TRANSLATE_NOOP("Clocks", "Assess the family"),
    ClockWork.URGE_RECEIPT: QT_TRANSLATE_NOOP(
        "Clocks", "No receipt for the report, urge the police: {sign}"
    ),
    ClockWork.URGE_RESULT: QT_TRANSLATE_NOOP(
        "Clocks", "No result for the report, urge the police: {sign}"
    ),
    ClockWork.PLAN_VISITS: QT_TRANSLATE_NOOP("Clocks", "Plan the visits after the return"),
    ClockWork.MAKE_VISIT: QT_TRANSLATE_NOOP("Clocks", "Visit after the return"),
    ClockWork.SUBMIT_SHEET: QT_TRANSLATE_NOOP("Clocks", "Submit the sheet of {period}"),
    ClockWork.GET_COMPARED: QT_TRANSLATE_NOOP(
        "Clocks", "Get the answer of {whom}, or close the batch: {count} without one"
    ),
    ClockWork.SEND_PACKAGE: QT_TRANSLATE_NOOP("Clocks", "Send the package of {number}"),
    ClockWork.ASK_RECEIPT: QT_TRANSLATE_NOOP("Clocks", "Ask for the receipt of {number}"),
    ClockWork.MEND_REJECTED: QT_TRANSLATE_NOOP(
        "Clocks", "Mend {count} rejected rows of {number} and send them again"
    ),
    ClockWork.REVIEW_COMPARED: QT_TRANSLATE_NOOP(
        "Clocks", "Review what {whom} has found: {count} open"
    ),
    ClockWork.MEND_SHORTCOMING: QT_TRANSLATE_NOOP(
        "Clocks", "Shortcoming to be mended: {village} {whom}"
    ),
    ClockWork.CHECK_SHORTCOMING: QT_TRANSLATE_NOOP(
        "Clocks", "Check whether it is mended: {village} {whom}"
    ),
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
    ClockKind.NOTICE_OUT: QT_TRANSLATE_NOOP("Clocks", "Withdraw"),
    ClockKind.REQUEST_MATCH: QT_TRANSLATE_NOOP("Clocks", "See request"),
    ClockKind.REQUEST_REVIEW: QT_TRANSLATE_NOOP("Clocks", "See request"),
    ClockKind.REQUEST_FOLLOW_UP: QT_TRANSLATE_NOOP("Clocks", "See request"),
    ClockKind.INQUIRY_ANSWER: QT_TRANSLATE_NOOP("Clocks", "See letter"),
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
    ClockKind.INTERVIEWS: QT_TRANSLATE_NOOP("Clocks", "Note talk"),
    ClockKind.QUERY_ANSWER: QT_TRANSLATE_NOOP("Clocks", "Note answer"),
    ClockKind.RESETTLEMENT: QT_TRANSLATE_NOOP("Clocks", "Open file"),
    ClockKind.RESETTLEMENT_STEP: QT_TRANSLATE_NOOP("Clocks", "See file"),
    ClockKind.HOUSEHOLD_DECISION: QT_TRANSLATE_NOOP("Clocks", "See file"),
    ClockKind.CARE_VISIT: QT_TRANSLATE_NOOP("Clocks", "Note visit"),
    ClockKind.CARE_AGREEMENT: QT_TRANSLATE_NOOP("Clocks", "See care"),
    ClockKind.GUARDIANSHIP: QT_TRANSLATE_NOOP("Clocks", "See guardianship"),
    ClockKind.GUARDIANSHIP_TERM: QT_TRANSLATE_NOOP("Clocks", "See guardianship"),
    ClockKind.PROTECTIONS: QT_TRANSLATE_NOOP("Clocks", "See protections"),
    ClockKind.PROTECTION: QT_TRANSLATE_NOOP("Clocks", "See protections"),
    ClockKind.FAMILY_ASSESSMENT: QT_TRANSLATE_NOOP("Clocks", "Assess"),
    ClockKind.REPORT_RECEIPT: QT_TRANSLATE_NOOP("Clocks", "See report"),
    ClockKind.REPORT_RESULT: QT_TRANSLATE_NOOP("Clocks", "See report"),
    ClockKind.VISIT_PLAN: QT_TRANSLATE_NOOP("Clocks", "Plan visits"),
    ClockKind.RETURN_VISIT: QT_TRANSLATE_NOOP("Clocks", "Note visit"),
    ClockKind.MONTH_SHEET: QT_TRANSLATE_NOOP("Clocks", "See sheet"),
    ClockKind.PACKAGE_DUE: QT_TRANSLATE_NOOP("Clocks", "See packages"),
    ClockKind.PACKAGE_ANSWER: QT_TRANSLATE_NOOP("Clocks", "See package"),
    ClockKind.PACKAGE_REJECTED: QT_TRANSLATE_NOOP("Clocks", "See package"),
    ClockKind.COMPARE_ANSWER: QT_TRANSLATE_NOOP("Clocks", "See batch"),
    ClockKind.COMPARE_REVIEW: QT_TRANSLATE_NOOP("Clocks", "Review"),
    ClockKind.SHORTCOMING: QT_TRANSLATE_NOOP("Clocks", "See shortcoming"),
    ClockKind.SHORTCOMING_CHECK: QT_TRANSLATE_NOOP("Clocks", "Check it"),
    ClockKind.MEDICINE: QT_TRANSLATE_NOOP("Clocks", "Give"),
    ClockKind.CARE: QT_TRANSLATE_NOOP("Clocks", "See to it"),
}


class _Known(dict[str, str]):
    """The facts of a clock; one that was not kept shows as nothing."""

    def __missing__(self, key: str) -> str:
        return ""


def work(clock: Clock) -> str:
    """Say what is to be done, with what it is about, and when its end is only a guess."""
    said = _Known({name: _worded(value) for name, value in clock.data.items()})
    asked = QCoreApplication.translate("Clocks", WORK[clock.work]).format_map(said).rstrip(" :：")
    if clock.published:
        return asked
    words = QCoreApplication.translate("Clocks", "{work} (holidays not announced yet)")
    return words.format(work=asked)


def kind_name(kind: ClockKind) -> str:
    """Name a kind of deadline: by its own word, else by what it asks for."""
    if kind in names_of(ClockKind):
        return word(kind)
    asked = QCoreApplication.translate("Clocks", WORK[DEADLINES[kind].work])
    return asked.partition("{")[0].rstrip(" :：")


def verb(clock: Clock) -> str:
    """Say what the button beside it does."""
    return QCoreApplication.translate("Clocks", VERBS[clock.kind])


def near(clock: Clock, now: datetime) -> str:
    """Say how near the end is: 1 d 4 h late, 3 h left, today 10:00, tomorrow, 4 d."""
    days = (clock.due.date() - now.date()).days
    if clock.state is ClockState.PAUSED:
        return QCoreApplication.translate("Clocks", "paused")
    if clock.state is ClockState.STOPPED:
        return QCoreApplication.translate("Clocks", "done")
    if clock.is_late or clock.state is ClockState.CHASED:
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
    if clock.is_late:
        return "overdue", "danger"
    if clock.state is ClockState.TODAY:
        return "soon", "warn"
    return "", "text"


def run(clock: Clock, now: datetime) -> Iterator[str]:
    """Say of a clock when it began and ends, what it counts, and what keeps it still."""
    today = now.date()
    said = QCoreApplication.translate("Clocks", "Began {started}, due {due} ({near})")
    began = shown.moment(clock.started, today)
    yield said.format(started=began, due=due(clock, now), near=near(clock, now))
    if clock.working:
        yield QCoreApplication.translate("Clocks", "Counts working days")
    if not clock.published:
        yield not_published(clock)
    if clock.paused_until is not None:
        words = QCoreApplication.translate("Clocks", "Paused up to and with {day}")
        yield words.format(day=shown.day(clock.paused_until, today))
    if clock.state is ClockState.CHASED and clock.quiet_until is not None:
        words = QCoreApplication.translate("Clocks", "An answer is waited for until {day}")
        yield words.format(day=shown.day(clock.quiet_until, today))
    if is_for_superior(clock):
        yield QCoreApplication.translate("Clocks", "Overdue for long: tell the superior")


def not_published(clock: Clock) -> str:
    """Say that the end rests on a year whose holidays are not announced."""
    words = QCoreApplication.translate(
        "Clocks", "The holidays of {year} are not announced yet: counted by plain weeks"
    )
    return words.format(year=clock.due.year)


def note_head(note: ClockNote, now: datetime) -> str:
    """Say what was done, when and by whom; of a late entry also when it was written."""
    today, facts = now.date(), note.facts
    words = f"{word(note.act)} · {shown.moment(facts.happened_at, today)} · {note.clerk}"
    if note.entered_at - facts.happened_at < _WRITTEN_LATE:
        return words
    late = QCoreApplication.translate("Clocks", "written {when}")
    return f"{words} · {late.format(when=shown.moment(note.entered_at, today))}"


def note_text(note: ClockNote) -> str:
    """Say of a note whom it names, why, until when, on what it rests."""
    facts = note.facts
    parts = [facts.whom, facts.text, facts.reference]
    if facts.reason is not None:
        parts.insert(0, f"{word(facts.reason)}（{PAUSE_RULES[facts.reason]}）")
    if facts.until is not None:
        words = QCoreApplication.translate("Clocks", "until {day}")
        parts.append(words.format(day=shown.full_day(facts.until)))
    return QCoreApplication.translate("Sentences", ", ").join(filter(None, parts))


def _worded(value: object) -> str:
    if isinstance(value, tuple | list | frozenset):
        return QCoreApplication.translate("Sentences", ", ").join(map(_worded, value))
    if isinstance(value, Enum) and names_of(type(value)):
        return word(value)
    return str(value)
