"""Each of the station's own numbers: what it is called, its unit, the group it belongs to."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import NamedTuple

from station.wording.words import QT_TRANSLATE_NOOP


class Unit(StrEnum):
    """What a number counts."""

    DAYS = "days"
    WORKING_DAYS = "working_days"
    HOURS = "hours"
    MINUTES = "minutes"
    YEARS = "years"
    TIMES = "times"
    CLOCK = "clock"
    CELSIUS = "celsius"
    YUAN = "yuan"
    MONTHS = "months"
    PEOPLE = "people"
    CHARACTERS = "characters"
    PER_MINUTE = "per_minute"
    MMHG = "mmhg"
    PERCENT = "percent"
    MMOL = "mmol"
    POINTS = "points"


class Group(StrEnum):
    """What a number is about; the order of the list."""

    STAY = "stay"
    SEARCH = "search"
    INTAKE = "intake"
    CLASS = "class"
    HEALTH = "health"
    BEDS = "beds"
    TRAVEL = "travel"
    DAY = "day"
    ACCOUNTS = "accounts"


class NumberWords(NamedTuple):
    """The English words of one number."""

    group: Group
    text: str
    unit: Unit


NUMBERS: Mapping[str, NumberWords] = {
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
    "notice_hours": NumberWords(
        Group.SEARCH, QT_TRANSLATE_NOOP("Policy", "Search notice within"), Unit.HOURS
    ),
    "notice_refresh_days": NumberWords(
        Group.SEARCH, QT_TRANSLATE_NOOP("Policy", "Search notice again after"), Unit.DAYS
    ),
    "dna_request_working_days": NumberWords(
        Group.SEARCH,
        QT_TRANSLATE_NOOP("Policy", "Sample asked of the police within"),
        Unit.WORKING_DAYS,
    ),
    "dna_answer_days": NumberWords(
        Group.SEARCH, QT_TRANSLATE_NOOP("Policy", "Sample answered within"), Unit.DAYS
    ),
    "notice_withdraw_days": NumberWords(
        Group.SEARCH, QT_TRANSLATE_NOOP("Policy", "Search notice withdrawn within"), Unit.DAYS
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
    "inquiry_answer_days": NumberWords(
        Group.SEARCH, QT_TRANSLATE_NOOP("Policy", "Inquiry letter answered within"), Unit.DAYS
    ),
    "inquiry_chase_days": NumberWords(
        Group.SEARCH, QT_TRANSLATE_NOOP("Policy", "Chase letter answered within"), Unit.DAYS
    ),
    "interview_count": NumberWords(
        Group.SEARCH, QT_TRANSLATE_NOOP("Policy", "Talks with who cannot be named"), Unit.TIMES
    ),
    "interview_hours": NumberWords(
        Group.SEARCH, QT_TRANSLATE_NOOP("Policy", "These talks held within"), Unit.HOURS
    ),
    "query_answer_days": NumberWords(
        Group.SEARCH, QT_TRANSLATE_NOOP("Policy", "Outside query asked after again"), Unit.DAYS
    ),
    "resettlement_days": NumberWords(
        Group.SEARCH, QT_TRANSLATE_NOOP("Policy", "To be settled when unidentified for"), Unit.DAYS
    ),
    "resettlement_minor_years": NumberWords(
        Group.SEARCH, QT_TRANSLATE_NOOP("Policy", "A minor is settled after"), Unit.YEARS
    ),
    "resettlement_prepare_days": NumberWords(
        Group.SEARCH, QT_TRANSLATE_NOOP("Policy", "File of settling: each next step"), Unit.DAYS
    ),
    "resettlement_decision_working_days": NumberWords(
        Group.SEARCH,
        QT_TRANSLATE_NOOP("Policy", "Police decide on the household within"),
        Unit.WORKING_DAYS,
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
    "police_report_minutes": NumberWords(
        Group.SEARCH, QT_TRANSLATE_NOOP("Policy", "Reported to the police within"), Unit.MINUTES
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
    "report_receipt_hours": NumberWords(
        Group.SEARCH, QT_TRANSLATE_NOOP("Policy", "Mandatory report: receipt within"), Unit.HOURS
    ),
    "report_result_days": NumberWords(
        Group.SEARCH, QT_TRANSLATE_NOOP("Policy", "Mandatory report: result within"), Unit.DAYS
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
    "death_report_hours": NumberWords(
        Group.HEALTH, QT_TRANSLATE_NOOP("Policy", "After a death: reported within"), Unit.HOURS
    ),
    "death_papers_days": NumberWords(
        Group.HEALTH, QT_TRANSLATE_NOOP("Policy", "After a death: each next paper"), Unit.DAYS
    ),
    "death_kin_wait_days": NumberWords(
        Group.HEALTH, QT_TRANSLATE_NOOP("Policy", "After a death: kin may answer"), Unit.DAYS
    ),
    "death_public_notice_days": NumberWords(
        Group.HEALTH, QT_TRANSLATE_NOOP("Policy", "After a death: public notice"), Unit.DAYS
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
    "round_hours_watched": NumberWords(
        Group.HEALTH,
        QT_TRANSLATE_NOOP("Policy", "Round, with an open matter of health: every"),
        Unit.HOURS,
    ),
    "round_early_minutes": NumberWords(
        Group.HEALTH, QT_TRANSLATE_NOOP("Policy", "A round counts when made early by"), Unit.MINUTES
    ),
    "round_grace_minutes": NumberWords(
        Group.HEALTH, QT_TRANSLATE_NOOP("Policy", "A round is overdue after"), Unit.MINUTES
    ),
    "round_grace_minutes_protective": NumberWords(
        Group.HEALTH,
        QT_TRANSLATE_NOOP("Policy", "A round, protective class, is overdue after"),
        Unit.MINUTES,
    ),
    "spot_checks_a_night": NumberWords(
        Group.HEALTH,
        QT_TRANSLATE_NOOP("Policy", "Spot checks a night, at a drawn time"),
        Unit.TIMES,
    ),
    "round_late_minutes": NumberWords(
        Group.HEALTH,
        QT_TRANSLATE_NOOP("Policy", "A round counts as written late after"),
        Unit.MINUTES,
    ),
    "medicine_morning_hour": NumberWords(
        Group.HEALTH, QT_TRANSLATE_NOOP("Policy", "Medicine in the morning at"), Unit.CLOCK
    ),
    "medicine_noon_hour": NumberWords(
        Group.HEALTH, QT_TRANSLATE_NOOP("Policy", "Medicine at noon at"), Unit.CLOCK
    ),
    "medicine_evening_hour": NumberWords(
        Group.HEALTH, QT_TRANSLATE_NOOP("Policy", "Medicine in the evening at"), Unit.CLOCK
    ),
    "medicine_night_hour": NumberWords(
        Group.HEALTH, QT_TRANSLATE_NOOP("Policy", "Medicine before sleep at"), Unit.CLOCK
    ),
    "medicine_early_minutes": NumberWords(
        Group.HEALTH, QT_TRANSLATE_NOOP("Policy", "A dose may be given early by"), Unit.MINUTES
    ),
    "medicine_late_minutes": NumberWords(
        Group.HEALTH, QT_TRANSLATE_NOOP("Policy", "A dose is overdue after"), Unit.MINUTES
    ),
    "medicine_late_minutes_critical": NumberWords(
        Group.HEALTH,
        QT_TRANSLATE_NOOP("Policy", "A dose that must not be late is overdue after"),
        Unit.MINUTES,
    ),
    "medicine_missed_minutes": NumberWords(
        Group.HEALTH, QT_TRANSLATE_NOOP("Policy", "A dose counts as missed after"), Unit.MINUTES
    ),
    "medicine_effect_minutes": NumberWords(
        Group.HEALTH,
        QT_TRANSLATE_NOOP("Policy", "Effect of a dose given when needed looked at after"),
        Unit.MINUTES,
    ),
    "medicine_second_class_by_two": NumberWords(
        Group.HEALTH,
        QT_TRANSLATE_NOOP(
            "Policy", "Psychotropics of the second class given by two people (1 yes, 0 no)"
        ),
        Unit.TIMES,
    ),
    "breakfast_from_hour": NumberWords(
        Group.HEALTH, QT_TRANSLATE_NOOP("Policy", "Breakfast from"), Unit.CLOCK
    ),
    "lunch_from_hour": NumberWords(
        Group.HEALTH, QT_TRANSLATE_NOOP("Policy", "Lunch from"), Unit.CLOCK
    ),
    "supper_from_hour": NumberWords(
        Group.HEALTH, QT_TRANSLATE_NOOP("Policy", "Supper from"), Unit.CLOCK
    ),
    "meals_missed": NumberWords(
        Group.HEALTH, QT_TRANSLATE_NOOP("Policy", "Meals left in a row that alarm"), Unit.TIMES
    ),
    "meal_infant_until_age": NumberWords(
        Group.HEALTH,
        QT_TRANSLATE_NOOP("Policy", "Milk and mash for those younger than"),
        Unit.YEARS,
    ),
    "meal_child_until_age": NumberWords(
        Group.HEALTH,
        QT_TRANSLATE_NOOP("Policy", "A child's portion for those younger than"),
        Unit.YEARS,
    ),
    "meal_breakfast_fen": NumberWords(
        Group.HEALTH, QT_TRANSLATE_NOOP("Policy", "A breakfast costs"), Unit.YUAN
    ),
    "meal_lunch_fen": NumberWords(
        Group.HEALTH, QT_TRANSLATE_NOOP("Policy", "A lunch costs"), Unit.YUAN
    ),
    "meal_supper_fen": NumberWords(
        Group.HEALTH, QT_TRANSLATE_NOOP("Policy", "A supper costs"), Unit.YUAN
    ),
    "meal_night_fen": NumberWords(
        Group.HEALTH, QT_TRANSLATE_NOOP("Policy", "A meal at night costs"), Unit.YUAN
    ),
    "alarm_fever_tenths": NumberWords(
        Group.HEALTH, QT_TRANSLATE_NOOP("Policy", "High fever from"), Unit.CELSIUS
    ),
    "alarm_cold_tenths": NumberWords(
        Group.HEALTH, QT_TRANSLATE_NOOP("Policy", "Too cold from, downwards"), Unit.CELSIUS
    ),
    "alarm_pulse_low": NumberWords(
        Group.HEALTH, QT_TRANSLATE_NOOP("Policy", "Pulse too low from, downwards"), Unit.PER_MINUTE
    ),
    "alarm_pulse_high": NumberWords(
        Group.HEALTH, QT_TRANSLATE_NOOP("Policy", "Pulse too high from"), Unit.PER_MINUTE
    ),
    "alarm_systolic_low": NumberWords(
        Group.HEALTH,
        QT_TRANSLATE_NOOP("Policy", "Upper pressure too low from, downwards"),
        Unit.MMHG,
    ),
    "alarm_systolic_high": NumberWords(
        Group.HEALTH, QT_TRANSLATE_NOOP("Policy", "Upper pressure too high from"), Unit.MMHG
    ),
    "alarm_diastolic_high": NumberWords(
        Group.HEALTH, QT_TRANSLATE_NOOP("Policy", "Lower pressure too high from"), Unit.MMHG
    ),
    "alarm_breathing_low": NumberWords(
        Group.HEALTH,
        QT_TRANSLATE_NOOP("Policy", "Breathing too slow from, downwards"),
        Unit.PER_MINUTE,
    ),
    "alarm_breathing_high": NumberWords(
        Group.HEALTH, QT_TRANSLATE_NOOP("Policy", "Breathing too fast from"), Unit.PER_MINUTE
    ),
    "alarm_oxygen_low": NumberWords(
        Group.HEALTH, QT_TRANSLATE_NOOP("Policy", "Oxygen too low from, downwards"), Unit.PERCENT
    ),
    "alarm_pain": NumberWords(
        Group.HEALTH, QT_TRANSLATE_NOOP("Policy", "Pain alarms from"), Unit.POINTS
    ),
    "alarm_glucose_low_tenths": NumberWords(
        Group.HEALTH, QT_TRANSLATE_NOOP("Policy", "Glucose too low from, downwards"), Unit.MMOL
    ),
    "alarm_glucose_high_tenths": NumberWords(
        Group.HEALTH, QT_TRANSLATE_NOOP("Policy", "Glucose too high from"), Unit.MMOL
    ),
    "alarm_score": NumberWords(
        Group.HEALTH, QT_TRANSLATE_NOOP("Policy", "Warning score alarms from"), Unit.POINTS
    ),
    "measure_again_minutes": NumberWords(
        Group.HEALTH, QT_TRANSLATE_NOOP("Policy", "Measured again within"), Unit.MINUTES
    ),
    "doctor_minutes": NumberWords(
        Group.HEALTH, QT_TRANSLATE_NOOP("Policy", "Doctor called within"), Unit.MINUTES
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
