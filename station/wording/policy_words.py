"""The station's own numbers in words: told, written and read."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from station.domain.typed import read_fen, read_tenths, read_whole
from station.wording import shown
from station.wording.policy_numbers import NUMBERS
from station.wording.policy_units import Group, Unit
from station.wording.words import QT_TRANSLATE_NOOP

UNITS: Mapping[Unit, str] = {
    Unit.DAYS: QT_TRANSLATE_NOOP("Policy", "days"),
    Unit.WORKING_DAYS: QT_TRANSLATE_NOOP("Policy", "working days"),
    Unit.HOURS: QT_TRANSLATE_NOOP("Policy", "hours"),
    Unit.MINUTES: QT_TRANSLATE_NOOP("Policy", "minutes"),
    Unit.YEARS: QT_TRANSLATE_NOOP("Policy", "years of age"),
    Unit.TIMES: QT_TRANSLATE_NOOP("Policy", "times"),
    Unit.CLOCK: QT_TRANSLATE_NOOP("Policy", "o'clock"),
    Unit.CELSIUS: QT_TRANSLATE_NOOP("Policy", "°C"),
    Unit.YUAN: QT_TRANSLATE_NOOP("Policy", "yuan"),
    Unit.MONTHS: QT_TRANSLATE_NOOP("Policy", "month"),
    Unit.PEOPLE: QT_TRANSLATE_NOOP("Policy", "people"),
    Unit.CHARACTERS: QT_TRANSLATE_NOOP("Policy", "characters"),
    Unit.PER_MINUTE: QT_TRANSLATE_NOOP("Policy", "a minute"),
    Unit.MMHG: QT_TRANSLATE_NOOP("Policy", "mmHg"),
    Unit.PERCENT: QT_TRANSLATE_NOOP("Policy", "%"),
    Unit.MMOL: QT_TRANSLATE_NOOP("Policy", "mmol/L"),
    Unit.POINTS: QT_TRANSLATE_NOOP("Policy", "points"),
}
GROUPS: Mapping[Group, str] = {
    Group.STAY: QT_TRANSLATE_NOOP("Policy", "Stay"),
    Group.SEARCH: QT_TRANSLATE_NOOP("Policy", "Search and police"),
    Group.INTAKE: QT_TRANSLATE_NOOP("Policy", "Intake"),
    Group.CLASS: QT_TRANSLATE_NOOP("Policy", "Class and rounds"),
    Group.HEALTH: QT_TRANSLATE_NOOP("Policy", "Rounds and alarms"),
    Group.BEDS: QT_TRANSLATE_NOOP("Policy", "Beds"),
    Group.TRAVEL: QT_TRANSLATE_NOOP("Policy", "Travel"),
    Group.DAY: QT_TRANSLATE_NOOP("Policy", "Working day"),
    Group.ACCOUNTS: QT_TRANSLATE_NOOP("Policy", "Accounts"),
}
"""Every number of the policy, by its name there; a test finds the ones that are missing."""


def number_name(name: str) -> str:
    """Say what a number is."""
    return QCoreApplication.translate("Policy", NUMBERS[name].text)


def group_name(group: Group) -> str:
    """Head a group of numbers."""
    return QCoreApplication.translate("Policy", GROUPS[group])


def unit_name(name: str) -> str:
    """Name the unit of a number."""
    return QCoreApplication.translate("Policy", UNITS[NUMBERS[name].unit])


def said(name: str, value: int) -> str:
    """Say a number in one line: what it is, as it is read, with its unit."""
    return f"{number_name(name)} {written(name, value)} {unit_name(name)}"


def written(name: str, value: int) -> str:
    """Write a number as it is read: yuan for fen, degrees for tenths."""
    match NUMBERS[name].unit:
        case Unit.YUAN:
            return shown.money(value)
        case Unit.CELSIUS | Unit.MMOL:
            return f"{value / 10:.1f}"
        case _:
            return str(value)


def read(name: str, text: str) -> int:
    """Read a number as it is written. Raises Refused."""
    match NUMBERS[name].unit:
        case Unit.YUAN:
            return read_fen(text)
        case Unit.CELSIUS | Unit.MMOL:
            return read_tenths(text)
        case _:
            return read_whole(text)
