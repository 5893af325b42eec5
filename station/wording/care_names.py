"""What the codes of rounds, vital signs and alarms are called."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum

from station.domain.alarms import CareStep, Cause
from station.domain.rounds import (
    Bowel,
    Check,
    LineState,
    Meal,
    MealTime,
    Mood,
    RoundKind,
    Skin,
    Sleep,
)
from station.domain.vitals import AlarmKind, Consciousness, Sign
from station.wording.words import QT_TRANSLATE_NOOP

CARE_NAMES: dict[type[Enum], Mapping[Enum, str]] = {
    RoundKind: {
        RoundKind.QUICK: QT_TRANSLATE_NOOP("Names", "Quick look"),
        RoundKind.FULL: QT_TRANSLATE_NOOP("Names", "Full round"),
    },
    Meal: {
        Meal.ALL: QT_TRANSLATE_NOOP("Names", "Ate all"),
        Meal.HALF: QT_TRANSLATE_NOOP("Names", "Ate half"),
        Meal.NONE: QT_TRANSLATE_NOOP("Names", "Ate nothing"),
    },
    MealTime: {
        MealTime.BREAKFAST: QT_TRANSLATE_NOOP("Names", "Breakfast"),
        MealTime.LUNCH: QT_TRANSLATE_NOOP("Names", "Lunch"),
        MealTime.SUPPER: QT_TRANSLATE_NOOP("Names", "Supper"),
    },
    Mood: {
        Mood.CALM: QT_TRANSLATE_NOOP("Names", "Calm"),
        Mood.LOW: QT_TRANSLATE_NOOP("Names", "Low"),
        Mood.SILENT: QT_TRANSLATE_NOOP("Names", "Hardly speaks"),
        Mood.RESTLESS: QT_TRANSLATE_NOOP("Names", "Restless"),
        Mood.WEAK: QT_TRANSLATE_NOOP("Names", "Weak"),
    },
    Sleep: {
        Sleep.GOOD: QT_TRANSLATE_NOOP("Names", "Slept well"),
        Sleep.POOR: QT_TRANSLATE_NOOP("Names", "Slept badly"),
        Sleep.NONE: QT_TRANSLATE_NOOP("Names", "Did not sleep"),
    },
    Bowel: {
        Bowel.NORMAL: QT_TRANSLATE_NOOP("Names", "Bowel normal"),
        Bowel.LOOSE: QT_TRANSLATE_NOOP("Names", "Diarrhoea"),
        Bowel.NONE: QT_TRANSLATE_NOOP("Names", "No stool"),
    },
    Skin: {
        Skin.SOUND: QT_TRANSLATE_NOOP("Names", "Skin sound"),
        Skin.RED: QT_TRANSLATE_NOOP("Names", "Skin reddened"),
        Skin.SORE: QT_TRANSLATE_NOOP("Names", "Pressure sore"),
        Skin.WOUND: QT_TRANSLATE_NOOP("Names", "Wound"),
    },
    Check: {
        Check.PAIN: QT_TRANSLATE_NOOP("Names", "Asked about pain"),
        Check.TOILET: QT_TRANSLATE_NOOP("Names", "Toilet"),
        Check.POSITION: QT_TRANSLATE_NOOP("Names", "Position in bed"),
        Check.REACH: QT_TRANSLATE_NOOP("Names", "Things within reach"),
        Check.NEEDS: QT_TRANSLATE_NOOP("Names", "Needs asked"),
        Check.ROOM: QT_TRANSLATE_NOOP("Names", "Room looked at"),
    },
    LineState: {
        LineState.DUE: QT_TRANSLATE_NOOP("Names", "Due"),
        LineState.OVERDUE: QT_TRANSLATE_NOOP("Names", "Overdue"),
        LineState.DONE: QT_TRANSLATE_NOOP("Names", "As before"),
        LineState.CHANGED: QT_TRANSLATE_NOOP("Names", "Other than before"),
        LineState.SKIPPED: QT_TRANSLATE_NOOP("Names", "Skipped"),
        LineState.AWAY: QT_TRANSLATE_NOOP("Names", "Away"),
        LineState.ALARM: QT_TRANSLATE_NOOP("Names", "Alarm"),
    },
    Consciousness: {
        Consciousness.ALERT: QT_TRANSLATE_NOOP("Names", "Awake"),
        Consciousness.CONFUSED: QT_TRANSLATE_NOOP("Names", "Newly confused"),
        Consciousness.VOICE: QT_TRANSLATE_NOOP("Names", "Answers to the voice"),
        Consciousness.PAIN: QT_TRANSLATE_NOOP("Names", "Answers to pain"),
        Consciousness.UNRESPONSIVE: QT_TRANSLATE_NOOP("Names", "Does not answer"),
    },
    Sign: {
        Sign.TEMPERATURE: QT_TRANSLATE_NOOP("Names", "Temperature"),
        Sign.PULSE: QT_TRANSLATE_NOOP("Names", "Pulse"),
        Sign.SYSTOLIC: QT_TRANSLATE_NOOP("Names", "Upper pressure"),
        Sign.DIASTOLIC: QT_TRANSLATE_NOOP("Names", "Lower pressure"),
        Sign.PRESSURE: QT_TRANSLATE_NOOP("Names", "Blood pressure"),
        Sign.BREATHING: QT_TRANSLATE_NOOP("Names", "Breathing"),
        Sign.OXYGEN: QT_TRANSLATE_NOOP("Names", "Oxygen"),
        Sign.CONSCIOUSNESS: QT_TRANSLATE_NOOP("Names", "Consciousness"),
        Sign.PAIN: QT_TRANSLATE_NOOP("Names", "Pain"),
        Sign.WEIGHT: QT_TRANSLATE_NOOP("Names", "Weight"),
        Sign.GLUCOSE: QT_TRANSLATE_NOOP("Names", "Glucose"),
        Sign.SCORE: QT_TRANSLATE_NOOP("Names", "Warning score"),
    },
    AlarmKind: {
        AlarmKind.FEVER: QT_TRANSLATE_NOOP("Names", "Fever"),
        AlarmKind.HIGH_FEVER: QT_TRANSLATE_NOOP("Names", "High fever"),
        AlarmKind.COLD: QT_TRANSLATE_NOOP("Names", "Too cold"),
        AlarmKind.PULSE_LOW: QT_TRANSLATE_NOOP("Names", "Pulse too low"),
        AlarmKind.PULSE_HIGH: QT_TRANSLATE_NOOP("Names", "Pulse too high"),
        AlarmKind.PRESSURE_LOW: QT_TRANSLATE_NOOP("Names", "Pressure too low"),
        AlarmKind.PRESSURE_HIGH: QT_TRANSLATE_NOOP("Names", "Pressure too high"),
        AlarmKind.BREATHING_LOW: QT_TRANSLATE_NOOP("Names", "Breathing too slow"),
        AlarmKind.BREATHING_HIGH: QT_TRANSLATE_NOOP("Names", "Breathing too fast"),
        AlarmKind.OXYGEN_LOW: QT_TRANSLATE_NOOP("Names", "Oxygen too low"),
        AlarmKind.NOT_ALERT: QT_TRANSLATE_NOOP("Names", "Not fully awake"),
        AlarmKind.PAIN: QT_TRANSLATE_NOOP("Names", "Strong pain"),
        AlarmKind.GLUCOSE_LOW: QT_TRANSLATE_NOOP("Names", "Glucose too low"),
        AlarmKind.GLUCOSE_HIGH: QT_TRANSLATE_NOOP("Names", "Glucose too high"),
        AlarmKind.SCORE: QT_TRANSLATE_NOOP("Names", "Warning score high"),
    },
    Cause: {
        Cause.FEVER: QT_TRANSLATE_NOOP("Names", "Fever"),
        Cause.HIGH_FEVER: QT_TRANSLATE_NOOP("Names", "High fever"),
        Cause.COLD: QT_TRANSLATE_NOOP("Names", "Too cold"),
        Cause.PULSE: QT_TRANSLATE_NOOP("Names", "Pulse out of limits"),
        Cause.PRESSURE: QT_TRANSLATE_NOOP("Names", "Pressure out of limits"),
        Cause.BREATHING: QT_TRANSLATE_NOOP("Names", "Breathing out of limits"),
        Cause.OXYGEN: QT_TRANSLATE_NOOP("Names", "Oxygen too low"),
        Cause.NOT_ALERT: QT_TRANSLATE_NOOP("Names", "Not fully awake"),
        Cause.PAIN: QT_TRANSLATE_NOOP("Names", "Strong pain"),
        Cause.GLUCOSE: QT_TRANSLATE_NOOP("Names", "Glucose out of limits"),
        Cause.SCORE: QT_TRANSLATE_NOOP("Names", "Warning score high"),
        Cause.MEALS: QT_TRANSLATE_NOOP("Names", "Meals left in a row"),
        Cause.FALL: QT_TRANSLATE_NOOP("Names", "Fall"),
        Cause.SELF_HARM: QT_TRANSLATE_NOOP("Names", "Talk of self-harm"),
    },
    CareStep: {
        CareStep.CALL_DOCTOR: QT_TRANSLATE_NOOP("Names", "Call the doctor, note the time"),
        CareStep.STAY_BESIDE: QT_TRANSLATE_NOOP("Names", "Somebody stays beside"),
        CareStep.CLEAR_ROOM: QT_TRANSLATE_NOOP("Names", "Take away what is dangerous"),
        CareStep.ISOLATE: QT_TRANSLATE_NOOP("Names", "Isolate and watch"),
        CareStep.MEASURE_AGAIN: QT_TRANSLATE_NOOP("Names", "Measure again"),
        CareStep.OFFER_FOOD: QT_TRANSLATE_NOOP("Names", "Offer food again, ask why"),
        CareStep.HOSPITAL_LETTER: QT_TRANSLATE_NOOP("Names", "Prepare the hospital letter"),
    },
}
