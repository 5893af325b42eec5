"""What the codes of the program are called: beds, things, limits and the house."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum

from station.domain.bed_board import BedWarning, Mark
from station.domain.bed_choice import BedReason
from station.domain.beds import BedCondition, BedUse, Found, Zone
from station.domain.belongings import BelongingKind, BelongingState, SignedHow
from station.domain.clocks import ClockKind, ClockState
from station.domain.founding import HouseKind
from station.domain.today import FigureCode
from station.wording.words import QT_TRANSLATE_NOOP

HOUSE_NAMES: dict[type[Enum], Mapping[Enum, str]] = {
    Zone: {
        Zone.MEN: QT_TRANSLATE_NOOP("Names", "Men"),
        Zone.WOMEN: QT_TRANSLATE_NOOP("Names", "Women"),
        Zone.MINORS: QT_TRANSLATE_NOOP("Names", "Minors"),
        Zone.FAMILY: QT_TRANSLATE_NOOP("Names", "Families"),
        Zone.NURSING: QT_TRANSLATE_NOOP("Names", "Nursing"),
        Zone.ISOLATION: QT_TRANSLATE_NOOP("Names", "Isolation"),
    },
    BedCondition: {
        BedCondition.IN_SERVICE: QT_TRANSLATE_NOOP("Names", "In service"),
        BedCondition.ISOLATION: QT_TRANSLATE_NOOP("Names", "For the infectious only"),
        BedCondition.NEEDS_CLEANING: QT_TRANSLATE_NOOP("Names", "To be cleaned"),
        BedCondition.OUT_OF_SERVICE: QT_TRANSLATE_NOOP("Names", "In repair"),
        BedCondition.CLOSED: QT_TRANSLATE_NOOP("Names", "Closed"),
    },
    BedUse: {
        BedUse.OCCUPIED: QT_TRANSLATE_NOOP("Names", "Occupied"),
        BedUse.HELD: QT_TRANSLATE_NOOP("Names", "Held"),
        BedUse.PLANNED: QT_TRANSLATE_NOOP("Names", "Planned"),
        BedUse.FREE: QT_TRANSLATE_NOOP("Names", "Free"),
        BedUse.CLEANING: QT_TRANSLATE_NOOP("Names", "To be cleaned"),
        BedUse.OUT: QT_TRANSLATE_NOOP("Names", "In repair"),
        BedUse.CLOSED: QT_TRANSLATE_NOOP("Names", "Closed"),
    },
    Found: {
        Found.IN_BED: QT_TRANSLATE_NOOP("Names", "In bed"),
        Found.ON_LEAVE: QT_TRANSLATE_NOOP("Names", "Out"),
        Found.IN_HOSPITAL: QT_TRANSLATE_NOOP("Names", "In hospital"),
        Found.WITH_POLICE: QT_TRANSLATE_NOOP("Names", "With the police"),
        Found.MISSING: QT_TRANSLATE_NOOP("Names", "Missing"),
    },
    Mark: {
        Mark.INFECTIOUS: QT_TRANSLATE_NOOP("Names", "Infectious"),
        Mark.FEVER: QT_TRANSLATE_NOOP("Names", "Fever"),
        Mark.NAMELESS: QT_TRANSLATE_NOOP("Names", "Nameless"),
        Mark.MINOR: QT_TRANSLATE_NOOP("Names", "Minor"),
        Mark.MENTAL: QT_TRANSLATE_NOOP("Names", "Mental"),
        Mark.DISABLED: QT_TRANSLATE_NOOP("Names", "Disabled"),
        Mark.PREGNANT: QT_TRANSLATE_NOOP("Names", "Pregnant"),
    },
    BedWarning: {
        BedWarning.CONDITION_UNUSABLE: QT_TRANSLATE_NOOP("Names", "The bed is not in service"),
        BedWarning.HELD_BUT_PRESENT: QT_TRANSLATE_NOOP("Names", "Held, but the person is here"),
        BedWarning.ACTIVE_BUT_AWAY: QT_TRANSLATE_NOOP("Names", "Away, and the bed is not held"),
    },
    BedReason: {
        BedReason.MEN_ROOM: QT_TRANSLATE_NOOP("Names", "Men's room"),
        BedReason.WOMEN_ROOM: QT_TRANSLATE_NOOP("Names", "Women's room"),
        BedReason.MINORS_ROOM: QT_TRANSLATE_NOOP("Names", "Minors' room"),
        BedReason.FAMILY_ROOM: QT_TRANSLATE_NOOP("Names", "Family room"),
        BedReason.NURSING_ROOM: QT_TRANSLATE_NOOP("Names", "Nursing room"),
        BedReason.ISOLATION_ROOM: QT_TRANSLATE_NOOP("Names", "Isolation room"),
        BedReason.WITH_FAMILY: QT_TRANSLATE_NOOP("Names", "With the family"),
        BedReason.ROOM_FOR_FAMILY: QT_TRANSLATE_NOOP("Names", "Room for the family"),
        BedReason.NEAR_FAMILY: QT_TRANSLATE_NOOP("Names", "On the floor of the family"),
        BedReason.SAME_HOUSE: QT_TRANSLATE_NOOP("Names", "In this house"),
        BedReason.SAME_CLASS: QT_TRANSLATE_NOOP("Names", "Same class"),
        BedReason.ALL_ADULTS: QT_TRANSLATE_NOOP("Names", "Adults only"),
        BedReason.ALL_MINORS: QT_TRANSLATE_NOOP("Names", "Minors only"),
        BedReason.QUIET: QT_TRANSLATE_NOOP("Names", "Quiet room"),
        BedReason.NEAR_DUTY: QT_TRANSLATE_NOOP("Names", "Near the duty room"),
        BedReason.STEP_FREE: QT_TRANSLATE_NOOP("Names", "No steps"),
        BedReason.GROUND_FLOOR: QT_TRANSLATE_NOOP("Names", "Ground floor"),
        BedReason.CLEAN: QT_TRANSLATE_NOOP("Names", "Ready"),
    },
    BelongingKind: {
        BelongingKind.ORDINARY: QT_TRANSLATE_NOOP("Names", "Ordinary"),
        BelongingKind.VALUABLE: QT_TRANSLATE_NOOP("Names", "Valuable"),
        BelongingKind.CASH: QT_TRANSLATE_NOOP("Names", "Cash"),
        BelongingKind.DOCUMENT: QT_TRANSLATE_NOOP("Names", "Document"),
        BelongingKind.MEDICINE: QT_TRANSLATE_NOOP("Names", "Medicine"),
        BelongingKind.DANGEROUS: QT_TRANSLATE_NOOP("Names", "Dangerous goods"),
    },
    BelongingState: {
        BelongingState.STORED: QT_TRANSLATE_NOOP("Names", "Stored"),
        BelongingState.RETURNED: QT_TRANSLATE_NOOP("Names", "Given back"),
        BelongingState.WITH_POLICE: QT_TRANSLATE_NOOP("Names", "Handed to the police"),
        BelongingState.FORWARDED: QT_TRANSLATE_NOOP("Names", "Sent on"),
        BelongingState.DISPOSED: QT_TRANSLATE_NOOP("Names", "Disposed of"),
    },
    SignedHow: {
        SignedHow.HAND: QT_TRANSLATE_NOOP("Names", "Signed"),
        SignedHow.THUMB: QT_TRANSLATE_NOOP("Names", "Thumb print"),
        SignedHow.WITNESS: QT_TRANSLATE_NOOP("Names", "Witnessed"),
    },
    ClockKind: {
        ClockKind.POLICE_REPORT: QT_TRANSLATE_NOOP("Names", "Report to the police"),
        ClockKind.FIRST_LOOK: QT_TRANSLATE_NOOP("Names", "First look"),
        ClockKind.SAFETY_CHECK: QT_TRANSLATE_NOOP("Names", "Safety check"),
        ClockKind.DANGEROUS_GOODS: QT_TRANSLATE_NOOP("Names", "Dangerous things to the police"),
        ClockKind.BELONGINGS_LEFT: QT_TRANSLATE_NOOP("Names", "Things left behind"),
        ClockKind.HANDOVER_SIGNATURE: QT_TRANSLATE_NOOP("Names", "Sign the hand-over"),
        ClockKind.BELONGINGS_SIGNATURE: QT_TRANSLATE_NOOP("Names", "Sign the list of things"),
        ClockKind.PHOTO: QT_TRANSLATE_NOOP("Names", "Photograph"),
        ClockKind.FINGERPRINTS: QT_TRANSLATE_NOOP("Names", "Fingerprints"),
        ClockKind.NATIONAL_ENTRY: QT_TRANSLATE_NOOP("Names", "National entry"),
        ClockKind.BLOCKS: QT_TRANSLATE_NOOP("Names", "Statutory facts"),
        ClockKind.CLASS_UNCONFIRMED: QT_TRANSLATE_NOOP("Names", "Confirm the class"),
        ClockKind.CLASS_REVIEW: QT_TRANSLATE_NOOP("Names", "Review the class"),
        ClockKind.SEARCH_NOTICE: QT_TRANSLATE_NOOP("Names", "Search notice"),
        ClockKind.NOTICE_REFRESH: QT_TRANSLATE_NOOP("Names", "Refresh the notice"),
        ClockKind.DNA_REQUEST: QT_TRANSLATE_NOOP("Names", "Ask for a DNA sample"),
        ClockKind.DNA_ANSWER: QT_TRANSLATE_NOOP("Names", "DNA answer"),
        ClockKind.STAY_LIMIT: QT_TRANSLATE_NOOP("Names", "End of the ten days"),
        ClockKind.LONG_STAY: QT_TRANSLATE_NOOP("Names", "Long stay"),
        ClockKind.EXPECTED_BACK: QT_TRANSLATE_NOOP("Names", "Expected back"),
        ClockKind.BED_HOLD: QT_TRANSLATE_NOOP("Names", "Kept bed"),
        ClockKind.LETTER: QT_TRANSLATE_NOOP("Names", "Letter for the hospital"),
        ClockKind.VOUCHER_UNUSED: QT_TRANSLATE_NOOP("Names", "Voucher not used"),
        ClockKind.PLANNED_LEAVING: QT_TRANSLATE_NOOP("Names", "Planned leaving"),
        ClockKind.KIN_VISIT: QT_TRANSLATE_NOOP("Names", "Kin are coming"),
        ClockKind.NIGHT_COUNT: QT_TRANSLATE_NOOP("Names", "Night count"),
        ClockKind.MISSING: QT_TRANSLATE_NOOP("Names", "Missing at the count"),
        ClockKind.MISSING_REPORT: QT_TRANSLATE_NOOP("Names", "Report somebody missing"),
        ClockKind.SHIFT_HANDOVER: QT_TRANSLATE_NOOP("Names", "Shift to be accepted"),
        ClockKind.CARE: QT_TRANSLATE_NOOP("Names", "Care at once"),
    },
    ClockState: {
        ClockState.OVERDUE: QT_TRANSLATE_NOOP("Names", "Overdue"),
        ClockState.TODAY: QT_TRANSLATE_NOOP("Names", "Today"),
        ClockState.SOON: QT_TRANSLATE_NOOP("Names", "Soon"),
        ClockState.LATER: QT_TRANSLATE_NOOP("Names", "Later"),
        ClockState.STOPPED: QT_TRANSLATE_NOOP("Names", "Stopped"),
    },
    FigureCode: {
        FigureCode.PRESENT: QT_TRANSLATE_NOOP("Names", "In the station"),
        FigureCode.CAME: QT_TRANSLATE_NOOP("Names", "Came this shift"),
        FigureCode.LEFT: QT_TRANSLATE_NOOP("Names", "Left this shift"),
        FigureCode.IN_HOSPITAL: QT_TRANSLATE_NOOP("Names", "In hospital"),
        FigureCode.WITH_POLICE: QT_TRANSLATE_NOOP("Names", "With the police"),
        FigureCode.ON_LEAVE: QT_TRANSLATE_NOOP("Names", "Out"),
        FigureCode.UNIDENTIFIED: QT_TRANSLATE_NOOP("Names", "Unidentified"),
        FigureCode.MINORS: QT_TRANSLATE_NOOP("Names", "Minors"),
    },
    HouseKind: {
        HouseKind.RESCUE_STATION: QT_TRANSLATE_NOOP("Names", "Rescue station"),
        HouseKind.MINORS_CENTRE: QT_TRANSLATE_NOOP("Names", "Minors' centre"),
        HouseKind.WELFARE_INSTITUTION: QT_TRANSLATE_NOOP("Names", "Welfare institution"),
    },
}
