"""The numbers of health: what is measured, rounds, medicines, hospitals, what follows a death."""

from __future__ import annotations

from collections.abc import Mapping

from station.wording.policy_units import Group, NumberWords, Unit
from station.wording.words import QT_TRANSLATE_NOOP

HEALTH_NUMBERS: Mapping[str, NumberWords] = {
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
}
