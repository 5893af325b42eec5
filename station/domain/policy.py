"""The station's own numbers, with the defaults that it starts with.

Where the law leaves a number to the place, or places differ, the number is here and the station
may change it in the settings. Ages that separate one duty from another stay apart on purpose:
8 (no capacity) and 18 (minor) are the law's and stand in `identity.py`, 16 is here twice (the
ten-day limit, leaving alone) and once in `assistance.py` (own wages).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields

from station.domain.problems import Problem, Trouble


@dataclass(frozen=True, slots=True)
class Policy:
    """One station's numbers: days are calendar days unless named otherwise, money is fen."""

    longest_stay_days: int = 10
    """民政部令第24号 第十二条: help lasts ten days as a rule."""
    stay_warning_days: int = 8
    stay_limit_from_age: int = 16
    leave_alone_from_age: int = 16
    notice_hours: int = 24
    """民发〔2015〕158号: search notice for a person who cannot be identified."""
    interview_count: int = 3
    interview_hours: int = 72
    """So many talks within so many hours with somebody whom nobody can name."""
    query_answer_days: int = 7
    """An outside query without an agreed time is asked after again so many days later."""
    letter_hours: int = 24
    """From the hospital's notice until the treatment letter is there."""
    hospital_notice_hours: int = 24
    """From a hospital's notice of a patient until somebody of the station was there."""
    bill_discharge_day_counts: int = 0
    """1 where the day of discharge is paid as a bed day too; as a rule it is not."""
    bill_dear_fen: int = 100_000
    """From this price on the same thing twice on one day is a double, whatever it is."""
    objection_working_days: int = 5
    """So long a hospital may object to the review of its bill."""
    death_report_hours: int = 24
    """After a death: the superior is told, kin or the public get their first notice."""
    death_papers_days: int = 3
    """Certificate, samples, decision, cremation, ashes: each so many days after what it follows."""
    death_kin_wait_days: int = 14
    """After the letter to kin or home district; without an answer it is settled with the police."""
    death_public_notice_days: int = 60
    """So long the notice for somebody unidentified stands; places have 15 to 60 days."""
    dna_request_working_days: int = 7
    """民发〔2015〕158号: asking the police to take a sample."""
    repeat_near_days: int = 30
    repeat_far_days: int = 180
    repeat_far_times: int = 3
    cash_limit_fen: int = 2000
    """民发〔2014〕132号: small fare in the city, against signature."""
    voucher_valid_days: int = 3
    voucher_unused_days: int = 7
    voucher_ceiling_fen: int = 100_000
    bed_hold_hours: int = 4
    fever_tenths: int = 373
    """From this temperature on, in tenths of a degree, a person counts as feverish."""
    fever_mark_days: int = 3
    """How long a fever found at the door speaks against a bed among others."""
    missing_items_until_hour: int = 6
    """The hour of the morning hand-over until which a night intake is to be completed."""
    photo_hours: int = 4
    class_hours: int = 24
    class_review_days_protective: int = 1
    class_review_days_supportive: int = 7
    class_review_days_open: int = 10
    round_hours_protective: int = 2
    round_hours_supportive: int = 4
    round_hours_open: int = 8
    round_hours_watched: int = 2
    """At least this often whoever has an open matter of health."""
    round_early_minutes: int = 15
    round_grace_minutes: int = 30
    round_grace_minutes_protective: int = 5
    spot_checks_a_night: int = 1
    """Rounds at a drawn time; none where the station wants none."""
    round_late_minutes: int = 30
    """Written down later than this after it happened, both times are shown."""
    breakfast_from_hour: int = 7
    lunch_from_hour: int = 11
    supper_from_hour: int = 17
    meals_missed: int = 2
    """So many meals in a row that somebody leaves are a matter for the doctor."""
    meal_infant_until_age: int = 3
    meal_child_until_age: int = 7
    meal_breakfast_fen: int = 500
    meal_lunch_fen: int = 1000
    meal_supper_fen: int = 1000
    meal_night_fen: int = 500
    """What a portion costs by the station's own standard."""
    alarm_fever_tenths: int = 385
    alarm_cold_tenths: int = 350
    alarm_pulse_low: int = 40
    alarm_pulse_high: int = 131
    alarm_systolic_low: int = 90
    alarm_systolic_high: int = 180
    alarm_diastolic_high: int = 110
    alarm_breathing_low: int = 8
    alarm_breathing_high: int = 25
    alarm_oxygen_low: int = 91
    alarm_pain: int = 7
    alarm_glucose_low_tenths: int = 39
    alarm_glucose_high_tenths: int = 167
    alarm_score: int = 5
    """Limits of a grown person, from this value on; those of children are in `vitals.py`."""
    measure_again_minutes: int = 30
    doctor_minutes: int = 15
    """After an alarm the doctor is called "at once"; after this it shows as overdue."""
    medicine_morning_hour: int = 8
    medicine_noon_hour: int = 12
    medicine_evening_hour: int = 18
    medicine_night_hour: int = 21
    """The usual times of the day for medicine; an order may name others."""
    medicine_early_minutes: int = 60
    medicine_late_minutes: int = 30
    """A dose is overdue then; given or written down later, both times are shown."""
    medicine_late_minutes_critical: int = 15
    medicine_missed_minutes: int = 120
    """From then on it counts as missed, until somebody writes down what came of it."""
    medicine_effect_minutes: int = 60
    """So long after a dose given when needed somebody looks what it has done."""
    medicine_second_class_by_two: int = 1
    """1 where psychotropics of the second class are given by two people, as the others must be."""
    notice_refresh_days: int = 30
    notice_withdraw_days: int = 3
    """So long after somebody was found, or has left, a notice may still be seen somewhere."""
    request_match_hours: int = 24
    """A possible match of a family's request is looked at within so long."""
    request_review_days: int = 365
    """A family's request that rests is looked at again after so long."""
    request_follow_up_days: int = 30
    """So long after a reunion somebody asks how they are."""
    inquiry_answer_days: int = 15
    """Until when a letter to police, home district or station asks to be answered."""
    inquiry_chase_days: int = 7
    """Until when a letter that chases it does."""
    dna_answer_days: int = 30
    """民发〔2015〕158号: the police answer within a month of the request."""
    resettlement_days: int = 90
    """民发〔2015〕158号: whoever is unidentified for three months is to be settled."""
    resettlement_minor_years: int = 2
    """A lost minor whom nobody claims gets a household after this."""
    resettlement_prepare_days: int = 30
    """So long a file is prepared, completed, or what was granted is registered."""
    resettlement_decision_working_days: int = 20
    """The police decide on a household within this."""
    care_visit_days: int = 30
    """At least this often whoever lives in an institution is visited there."""
    care_visit_again_days: int = 3
    """After a visit in vain."""
    care_agreement_soon_days: int = 30
    """So long before its end an agreement on care is to be renewed."""
    police_report_minutes: int = 30
    """Trafficked, abandoned, lost, harmed: reported "at once"; after this it shows as overdue."""
    door_check_minutes: int = 30
    """First look and safety check come before the bed; after this they show as overdue."""
    belongings_left_days: int = 3
    """By then it is settled where things go that somebody has left behind."""
    disposal_notice_days: int = 30
    """So long things are kept after their owner was told, before two people dispose of them."""
    clock_soon_days: int = 3
    clock_long_overdue_days: int = 7
    """So long after its end a deadline is a matter for the superior."""
    clock_chase_days: int = 3
    """So long after asking again nobody is asked to ask again."""
    clock_pause_most_days: int = 180
    """A lawful pause is given for so long at most; it may be given again."""
    guardianship_hours: int = 24
    """未成年人保护法 第九十二条: until then it is settled who answers for a minor in the house."""
    guardianship_term_days: int = 365
    """So long temporary guardianship lasts at most, before a court or the long term decides."""
    protections_days: int = 3
    """Until then each of the six protections has its owner."""
    family_assessment_days: int = 10
    report_receipt_hours: int = 24
    """Without a receipt after this the police are urged."""
    report_result_days: int = 30
    return_visit_first_days: int = 30
    return_visit_every_days: int = 90
    return_visit_until_days: int = 365
    return_visit_again_days: int = 7
    """So long after a visit that found nobody the next is tried."""
    visit_plan_days: int = 7
    minor_access_days: int = 30
    """An approval to look into a minor's side-file lasts so long at most."""
    day_shift_from_hour: int = 8
    evening_shift_from_hour: int = 17
    night_shift_from_hour: int = 22
    handover_release_hours: int = 2
    """After so long whoever has handed a shift over is released, accepted or not."""
    package_errors_percent: int = 5
    """A package in which more rows than this are wrong is not made."""
    compare_answer_days: int = 15
    """Until then a comparing office answers a list of names, or somebody asks again."""
    compare_review_days: int = 7
    """Within so long somebody looks at what it has found."""
    package_answer_days: int = 15
    """So long after it was sent the authority's receipt for a package is expected."""
    shortcoming_days: int = 3
    """So long after it was found a shortcoming is assigned, after it was mended checked again."""
    travel_alone_months_pregnant: int = 7
    """From this month on nobody is sent on a journey alone."""
    least_escorts: int = 2
    idle_lock_minutes: int = 10
    tries_before_lock: int = 5
    lock_minutes: int = 15
    password_least_length: int = 8
    withdrawal_list_days: int = 7


DEFAULTS = Policy()

OWN_USAGE = "本站约定"
"""Where a number comes from that no regulation names."""

_NEWS2 = "英国国家早期预警评分 NEWS2"
_PRESSURE = "中国高血压防治指南：3 级高血压"
_GLUCOSE = "中国糖尿病防治指南"

RULES: Mapping[str, str] = {
    "longest_stay_days": "民政部令第24号 第十二条",
    "stay_limit_from_age": "民发〔2014〕132号",
    "leave_alone_from_age": "民发〔2014〕132号",
    "notice_hours": "民发〔2015〕158号",
    "dna_request_working_days": "民发〔2015〕158号",
    "dna_answer_days": "民发〔2015〕158号",
    "cash_limit_fen": "民发〔2014〕132号",
    "resettlement_days": "民发〔2015〕158号",
    "care_visit_days": "MZ/T 060—2015",
    "guardianship_hours": "未成年人保护法 第九十二条",
    "guardianship_term_days": "法发〔2014〕24号",
    "family_assessment_days": "国办发〔2011〕39号",
    "return_visit_first_days": "国办发〔2011〕39号",
    "minor_access_days": "未成年人网络保护条例 第三十六条",
    "alarm_cold_tenths": _NEWS2,
    "alarm_pulse_low": _NEWS2,
    "alarm_pulse_high": _NEWS2,
    "alarm_systolic_low": _NEWS2,
    "alarm_systolic_high": _PRESSURE,
    "alarm_diastolic_high": _PRESSURE,
    "alarm_breathing_low": _NEWS2,
    "alarm_breathing_high": _NEWS2,
    "alarm_oxygen_low": _NEWS2,
    "alarm_glucose_low_tenths": _GLUCOSE,
    "alarm_glucose_high_tenths": _GLUCOSE,
    "alarm_score": _NEWS2,
}
"""Where a number comes from, when it is not only the station's own usage."""


class PolicyTrouble(Trouble):
    """What is wrong with a number of the station."""

    UNKNOWN = "policy.unknown"
    OUT_OF_RANGE = "policy.out_of_range"


_MOST = 1_000_000
_HOURS_OF_A_DAY = range(24)
_LIMITS: Mapping[str, range] = {
    "idle_lock_minutes": range(1, _MOST + 1),
    "tries_before_lock": range(1, _MOST + 1),
    "password_least_length": range(1, 65),
    "bill_discharge_day_counts": range(2),
    "medicine_second_class_by_two": range(2),
    "package_errors_percent": range(101),
}
"""Numbers with which nobody could sign in any more, or with which a password would be none."""


def limits_of(name: str) -> range:
    """What a number of the station may be; an hour of the clock is one of a day's."""
    if name.endswith("_hour"):
        return _HOURS_OF_A_DAY
    return _LIMITS.get(name, range(_MOST + 1))


def policy_problems(values: Mapping[str, int]) -> tuple[Problem, ...]:
    """What is wrong with numbers that are to be changed: unknown names, nonsense values."""
    known = {field.name for field in fields(Policy)}
    found: list[Problem] = []
    for name, value in values.items():
        limits = limits_of(name)
        if name not in known:
            found.append(Problem(PolicyTrouble.UNKNOWN, name))
        elif value not in limits:
            data = {"least": limits.start, "most": limits.stop - 1}
            found.append(Problem(PolicyTrouble.OUT_OF_RANGE, name, data))
    return tuple(found)
