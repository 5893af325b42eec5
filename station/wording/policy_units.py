"""What a number of the station counts, and which group of the list it belongs to."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


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
