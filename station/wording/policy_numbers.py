"""Each of the station's own numbers: what it is called, its unit, the group it belongs to."""

from __future__ import annotations

from collections.abc import Mapping

from station.wording.policy_health import HEALTH_NUMBERS
from station.wording.policy_search import SEARCH_NUMBERS
from station.wording.policy_units import Group, NumberWords, Unit
from station.wording.words import QT_TRANSLATE_NOOP

NUMBERS: Mapping[str, NumberWords] = {
    **SEARCH_NUMBERS,
    **HEALTH_NUMBERS,
    "longest_stay_days": NumberWords(
        Group.STAY, QT_TRANSLATE_NOOP("Policy", "Help lasts at most"), Unit.DAYS
    ),
    "stay_warning_days": NumberWords(
        Group.STAY, QT_TRANSLATE_NOOP("Policy", "Warned of the limit from day"), Unit.DAYS
    ),
    "stay_limit_from_age": NumberWords(
        Group.STAY, QT_TRANSLATE_NOOP("Policy", "The limit holds from the age of"), Unit.YEARS
    ),
    "leave_alone_from_age": NumberWords(
        Group.STAY, QT_TRANSLATE_NOOP("Policy", "May leave alone from the age of"), Unit.YEARS
    ),
    "repeat_near_days": NumberWords(
        Group.STAY, QT_TRANSLATE_NOOP("Policy", "Came again soon: within"), Unit.DAYS
    ),
    "repeat_far_days": NumberWords(
        Group.STAY, QT_TRANSLATE_NOOP("Policy", "Came often: within"), Unit.DAYS
    ),
    "repeat_far_times": NumberWords(
        Group.STAY, QT_TRANSLATE_NOOP("Policy", "Came often: so many times"), Unit.TIMES
    ),
    "request_match_hours": NumberWords(
        Group.STAY, QT_TRANSLATE_NOOP("Policy", "Possible match looked at within"), Unit.HOURS
    ),
    "request_review_days": NumberWords(
        Group.STAY, QT_TRANSLATE_NOOP("Policy", "Resting request reviewed after"), Unit.DAYS
    ),
    "request_follow_up_days": NumberWords(
        Group.STAY, QT_TRANSLATE_NOOP("Policy", "After a reunion asked how they are"), Unit.DAYS
    ),
    "care_visit_days": NumberWords(
        Group.STAY, QT_TRANSLATE_NOOP("Policy", "In long-term care: visited every"), Unit.DAYS
    ),
    "care_visit_again_days": NumberWords(
        Group.STAY, QT_TRANSLATE_NOOP("Policy", "In long-term care: visited again after"), Unit.DAYS
    ),
    "care_agreement_soon_days": NumberWords(
        Group.STAY,
        QT_TRANSLATE_NOOP("Policy", "In long-term care: agreement renewed before its end"),
        Unit.DAYS,
    ),
    "guardianship_hours": NumberWords(
        Group.STAY,
        QT_TRANSLATE_NOOP("Policy", "Who answers for a minor is settled within"),
        Unit.HOURS,
    ),
    "guardianship_term_days": NumberWords(
        Group.STAY, QT_TRANSLATE_NOOP("Policy", "Temporary guardianship lasts at most"), Unit.DAYS
    ),
    "protections_days": NumberWords(
        Group.STAY, QT_TRANSLATE_NOOP("Policy", "Six protections have owners within"), Unit.DAYS
    ),
    "family_assessment_days": NumberWords(
        Group.STAY, QT_TRANSLATE_NOOP("Policy", "A minor's family is assessed within"), Unit.DAYS
    ),
    "return_visit_first_days": NumberWords(
        Group.TRAVEL, QT_TRANSLATE_NOOP("Policy", "After-return visit: the first after"), Unit.DAYS
    ),
    "return_visit_every_days": NumberWords(
        Group.TRAVEL, QT_TRANSLATE_NOOP("Policy", "After-return visit: each next after"), Unit.DAYS
    ),
    "return_visit_until_days": NumberWords(
        Group.TRAVEL, QT_TRANSLATE_NOOP("Policy", "After-return visits go on for"), Unit.DAYS
    ),
    "return_visit_again_days": NumberWords(
        Group.TRAVEL,
        QT_TRANSLATE_NOOP("Policy", "After-return visit: tried again after"),
        Unit.DAYS,
    ),
    "visit_plan_days": NumberWords(
        Group.TRAVEL,
        QT_TRANSLATE_NOOP("Policy", "After-return visits are planned within"),
        Unit.DAYS,
    ),
    "minor_access_days": NumberWords(
        Group.ACCOUNTS,
        QT_TRANSLATE_NOOP("Policy", "Leave to look into a minor's file lasts at most"),
        Unit.DAYS,
    ),
    "hospital_notice_hours": NumberWords(
        Group.INTAKE,
        QT_TRANSLATE_NOOP("Policy", "Hospital's notice answered within"),
        Unit.HOURS,
    ),
    "letter_hours": NumberWords(
        Group.INTAKE,
        QT_TRANSLATE_NOOP("Policy", "Letter to the hospital within"),
        Unit.HOURS,
    ),
    "bill_discharge_day_counts": NumberWords(
        Group.TRAVEL,
        QT_TRANSLATE_NOOP("Policy", "Day of discharge paid as a bed day (1 yes, 0 no)"),
        Unit.TIMES,
    ),
    "bill_dear_fen": NumberWords(
        Group.TRAVEL,
        QT_TRANSLATE_NOOP("Policy", "Charged twice a day counts as a double from a price of"),
        Unit.YUAN,
    ),
    "objection_working_days": NumberWords(
        Group.TRAVEL,
        QT_TRANSLATE_NOOP("Policy", "A hospital may object to the review of its bill within"),
        Unit.WORKING_DAYS,
    ),
    "door_check_minutes": NumberWords(
        Group.INTAKE,
        QT_TRANSLATE_NOOP("Policy", "First look and safety check made within"),
        Unit.MINUTES,
    ),
    "belongings_left_days": NumberWords(
        Group.INTAKE,
        QT_TRANSLATE_NOOP("Policy", "Things left behind are settled within"),
        Unit.DAYS,
    ),
    "disposal_notice_days": NumberWords(
        Group.INTAKE,
        QT_TRANSLATE_NOOP("Policy", "Things are kept after the notice for at least"),
        Unit.DAYS,
    ),
    "photo_hours": NumberWords(
        Group.INTAKE, QT_TRANSLATE_NOOP("Policy", "Photograph within"), Unit.HOURS
    ),
    "class_hours": NumberWords(
        Group.INTAKE, QT_TRANSLATE_NOOP("Policy", "Class confirmed within"), Unit.HOURS
    ),
    "missing_items_until_hour": NumberWords(
        Group.INTAKE, QT_TRANSLATE_NOOP("Policy", "A night intake is complete by"), Unit.CLOCK
    ),
    "class_review_days_protective": NumberWords(
        Group.CLASS,
        QT_TRANSLATE_NOOP("Policy", "Protective class looked at again after"),
        Unit.DAYS,
    ),
    "class_review_days_supportive": NumberWords(
        Group.CLASS,
        QT_TRANSLATE_NOOP("Policy", "Supportive class looked at again after"),
        Unit.DAYS,
    ),
    "class_review_days_open": NumberWords(
        Group.CLASS, QT_TRANSLATE_NOOP("Policy", "Open class looked at again after"), Unit.DAYS
    ),
    "round_hours_protective": NumberWords(
        Group.CLASS, QT_TRANSLATE_NOOP("Policy", "Round, protective class: every"), Unit.HOURS
    ),
    "round_hours_supportive": NumberWords(
        Group.CLASS, QT_TRANSLATE_NOOP("Policy", "Round, supportive class: every"), Unit.HOURS
    ),
    "round_hours_open": NumberWords(
        Group.CLASS, QT_TRANSLATE_NOOP("Policy", "Round, open class: every"), Unit.HOURS
    ),
    "bed_hold_hours": NumberWords(
        Group.BEDS, QT_TRANSLATE_NOOP("Policy", "A bed is kept for somebody expected"), Unit.HOURS
    ),
    "fever_tenths": NumberWords(
        Group.BEDS, QT_TRANSLATE_NOOP("Policy", "Counts as fever from"), Unit.CELSIUS
    ),
    "fever_mark_days": NumberWords(
        Group.BEDS, QT_TRANSLATE_NOOP("Policy", "Fever at the door counts for"), Unit.DAYS
    ),
    "cash_limit_fen": NumberWords(
        Group.TRAVEL, QT_TRANSLATE_NOOP("Policy", "Small fare in cash at most"), Unit.YUAN
    ),
    "voucher_ceiling_fen": NumberWords(
        Group.TRAVEL, QT_TRANSLATE_NOOP("Policy", "A voucher at most"), Unit.YUAN
    ),
    "voucher_valid_days": NumberWords(
        Group.TRAVEL, QT_TRANSLATE_NOOP("Policy", "A voucher is good for"), Unit.DAYS
    ),
    "voucher_unused_days": NumberWords(
        Group.TRAVEL, QT_TRANSLATE_NOOP("Policy", "Unused, asked about after"), Unit.DAYS
    ),
    "withdrawal_list_days": NumberWords(
        Group.TRAVEL, QT_TRANSLATE_NOOP("Policy", "Withdrawal list counts as fresh for"), Unit.DAYS
    ),
    "travel_alone_months_pregnant": NumberWords(
        Group.TRAVEL, QT_TRANSLATE_NOOP("Policy", "Nobody travels alone from month"), Unit.MONTHS
    ),
    "least_escorts": NumberWords(
        Group.TRAVEL, QT_TRANSLATE_NOOP("Policy", "Escorts at least"), Unit.PEOPLE
    ),
    "clock_soon_days": NumberWords(
        Group.DAY, QT_TRANSLATE_NOOP("Policy", "A deadline is soon within"), Unit.DAYS
    ),
    "clock_long_overdue_days": NumberWords(
        Group.DAY, QT_TRANSLATE_NOOP("Policy", "Overdue goes to the superior after"), Unit.DAYS
    ),
    "clock_chase_days": NumberWords(
        Group.DAY, QT_TRANSLATE_NOOP("Policy", "After asking again, quiet for"), Unit.DAYS
    ),
    "clock_pause_most_days": NumberWords(
        Group.DAY, QT_TRANSLATE_NOOP("Policy", "A lawful pause lasts at most"), Unit.DAYS
    ),
    "day_shift_from_hour": NumberWords(
        Group.DAY, QT_TRANSLATE_NOOP("Policy", "Day shift from"), Unit.CLOCK
    ),
    "evening_shift_from_hour": NumberWords(
        Group.DAY, QT_TRANSLATE_NOOP("Policy", "Evening shift from"), Unit.CLOCK
    ),
    "night_shift_from_hour": NumberWords(
        Group.DAY, QT_TRANSLATE_NOOP("Policy", "Night shift from"), Unit.CLOCK
    ),
    "handover_release_hours": NumberWords(
        Group.DAY,
        QT_TRANSLATE_NOOP("Policy", "Whoever has handed over is released after"),
        Unit.HOURS,
    ),
    "package_errors_percent": NumberWords(
        Group.DAY, QT_TRANSLATE_NOOP("Policy", "Package stops above wrong rows"), Unit.PERCENT
    ),
    "package_answer_days": NumberWords(
        Group.DAY, QT_TRANSLATE_NOOP("Policy", "Receipt for a package within"), Unit.DAYS
    ),
    "shortcoming_days": NumberWords(
        Group.DAY,
        QT_TRANSLATE_NOOP("Policy", "A shortcoming is assigned, and checked again, within"),
        Unit.DAYS,
    ),
    "idle_lock_minutes": NumberWords(
        Group.ACCOUNTS, QT_TRANSLATE_NOOP("Policy", "The screen locks after"), Unit.MINUTES
    ),
    "tries_before_lock": NumberWords(
        Group.ACCOUNTS, QT_TRANSLATE_NOOP("Policy", "Wrong passwords before a lock"), Unit.TIMES
    ),
    "lock_minutes": NumberWords(
        Group.ACCOUNTS, QT_TRANSLATE_NOOP("Policy", "A lock lasts"), Unit.MINUTES
    ),
    "password_least_length": NumberWords(
        Group.ACCOUNTS, QT_TRANSLATE_NOOP("Policy", "A password has at least"), Unit.CHARACTERS
    ),
}
