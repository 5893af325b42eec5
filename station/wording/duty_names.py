"""What the codes of the duty book and of the hand-over between shifts are called."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum

from station.domain.duty_book import DutyKind, IncidentGrade
from station.domain.shift_handover import Accepted, CarriedPart, HandoverState
from station.domain.shifts import ShiftKind
from station.wording.words import QT_TRANSLATE_NOOP

DUTY_NAMES: dict[type[Enum], Mapping[Enum, str]] = {
    IncidentGrade: {
        IncidentGrade.GRAVE: QT_TRANSLATE_NOOP("Names", "Grade 1, grave"),
        IncidentGrade.SERIOUS: QT_TRANSLATE_NOOP("Names", "Grade 2, serious"),
        IncidentGrade.PLAIN: QT_TRANSLATE_NOOP("Names", "Grade 3, plain"),
    },
    DutyKind: {
        DutyKind.INCIDENT: QT_TRANSLATE_NOOP("Names", "Incident"),
        DutyKind.BED_GIVEN: QT_TRANSLATE_NOOP("Names", "Bed given with a reason"),
        DutyKind.BED_CHANGED: QT_TRANSLATE_NOOP("Names", "Bed changed with a reason"),
        DutyKind.CLASS_LOWERED: QT_TRANSLATE_NOOP("Names", "Class lowered by two"),
        DutyKind.CLASS_OTHERWISE: QT_TRANSLATE_NOOP("Names", "Class confirmed with a reason"),
        DutyKind.LEAVING_EXCEPTED: QT_TRANSLATE_NOOP("Names", "Exception when leaving"),
        DutyKind.COPY_EXCUSED: QT_TRANSLATE_NOOP("Names", "Fetched without a copy"),
        DutyKind.STAY_EXTENDED: QT_TRANSLATE_NOOP("Names", "Longer stay"),
        DutyKind.STAY_REOPENED: QT_TRANSLATE_NOOP("Names", "Stay opened again"),
        DutyKind.FILE_OPENED: QT_TRANSLATE_NOOP("Names", "File opened in an emergency"),
        DutyKind.VOUCHER_OVERRIDDEN: QT_TRANSLATE_NOOP("Names", "Voucher with a reason"),
        DutyKind.VOUCHER_VOIDED: QT_TRANSLATE_NOOP("Names", "Voucher voided"),
    },
    ShiftKind: {
        ShiftKind.DAY: QT_TRANSLATE_NOOP("Names", "Day shift"),
        ShiftKind.EVENING: QT_TRANSLATE_NOOP("Names", "Evening shift"),
        ShiftKind.NIGHT: QT_TRANSLATE_NOOP("Names", "Night shift"),
    },
    Accepted: {
        Accepted.PLAIN: QT_TRANSLATE_NOOP("Names", "Accepted"),
        Accepted.RESERVATION: QT_TRANSLATE_NOOP("Names", "Accepted with a reservation"),
        Accepted.BY_LEADER: QT_TRANSLATE_NOOP("Names", "Accepted by the leader"),
        Accepted.ALONE: QT_TRANSLATE_NOOP("Names", "Alone on duty"),
    },
    HandoverState: {
        HandoverState.WAITING: QT_TRANSLATE_NOOP("Names", "To be accepted"),
        HandoverState.RELEASED: QT_TRANSLATE_NOOP("Names", "Not accepted, released"),
        HandoverState.ACCEPTED: QT_TRANSLATE_NOOP("Names", "Handed over"),
    },
    CarriedPart: {
        CarriedPart.CARE: QT_TRANSLATE_NOOP("Names", "Open alarms"),
        CarriedPart.INCIDENT: QT_TRANSLATE_NOOP("Names", "Open incidents"),
        CarriedPart.DIFFERENCE: QT_TRANSLATE_NOOP("Names", "Not as in the book"),
        CarriedPart.ROUND: QT_TRANSLATE_NOOP("Names", "Rounds missed"),
        CarriedPart.SKIPPED: QT_TRANSLATE_NOOP("Names", "Skipped"),
        CarriedPart.MEDICINE: QT_TRANSLATE_NOOP("Names", "Doses missed"),
        CarriedPart.CONTROLLED: QT_TRANSLATE_NOOP("Names", "Controlled medicine"),
        CarriedPart.ON_LEAVE: QT_TRANSLATE_NOOP("Names", "Out on leave"),
        CarriedPart.IN_HOSPITAL: QT_TRANSLATE_NOOP("Names", "In hospital"),
        CarriedPart.WITH_POLICE: QT_TRANSLATE_NOOP("Names", "With the police"),
        CarriedPart.CLOCK: QT_TRANSLATE_NOOP("Names", "Overdue"),
    },
}
