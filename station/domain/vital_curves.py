"""The curves of a person's vital signs: what is drawn alike on the screen and on paper."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from station.domain.papers import Paper, PaperKind
from station.domain.round_sheet import VitalCurve
from station.domain.vitals import IN_TENTHS, Limits, Sign

_STEPS = (1, 2, 5, 10, 20, 50, 100)
_MOST_STEPS = 4
SIGNS: Mapping[Sign, tuple[str, str]] = {
    Sign.TEMPERATURE: ("体温", "℃"),
    Sign.PULSE: ("脉搏", "次/分"),
    Sign.SYSTOLIC: ("收缩压", "mmHg"),
    Sign.BREATHING: ("呼吸", "次/分"),
    Sign.OXYGEN: ("血氧", "%"),
    Sign.GLUCOSE: ("血糖", "mmol/L"),
    Sign.WEIGHT: ("体重", "kg"),
}
"""The signs that are drawn, in the order of a sheet, with their words and units on paper."""


@dataclass(frozen=True, slots=True)
class PaperCurve:
    """One sign over time: moment, value in the smallest unit, whether it alarmed."""

    title: str
    unit: str
    points: tuple[tuple[datetime, int, bool], ...]
    limits: tuple[int, ...]
    scale: int


@dataclass(frozen=True, slots=True)
class VitalsPaper(Paper):
    """生命体征曲线图: what rounds have measured of a resident, with the alarm lines of the age."""

    kind: ClassVar = PaperKind.VITALS

    period: str
    bed: str
    curves: tuple[PaperCurve, ...]
    note: str


def limits_of(sign: Sign, limits: Limits) -> tuple[int, ...]:
    """The values at which a sign alarms, the lowest first; none for a weight."""
    lines = {
        Sign.TEMPERATURE: (limits.cold, limits.fever, limits.high_fever),
        Sign.PULSE: (limits.pulse_low, limits.pulse_high),
        Sign.SYSTOLIC: (limits.systolic_low, limits.systolic_high),
        Sign.BREATHING: (limits.breathing_low, limits.breathing_high),
        Sign.OXYGEN: (limits.oxygen_low,),
        Sign.GLUCOSE: (limits.glucose_low, limits.glucose_high),
    }
    return lines.get(sign, ())


def floor_and_top(values: Sequence[int], scale: int) -> tuple[int, int, int]:
    """Choose the lowest and highest line of a chart and the step between its lines.

    >>> floor_and_top([366, 389, 385], 10)
    (360, 390, 10)
    """
    low, high = min(values), max(values)
    steps = [step * scale for step in _STEPS]
    for step in steps:
        floor, top = low // step * step, -(-high // step) * step
        if (top - floor) // step <= _MOST_STEPS:
            break
    return floor, max(top, floor + step), step


def paper_curves(vital: VitalCurve) -> tuple[PaperCurve, ...]:
    """The curves of the signs that were measured at all."""
    found = []
    for sign, (title, unit) in SIGNS.items():
        points = tuple(
            (entry.happened_at, value, any(alarm.sign == sign for alarm in entry.alarms))
            for entry in vital.entries
            if (value := getattr(entry.seen.vitals, sign)) is not None
        )
        if points:
            scale = 10 if sign in IN_TENTHS else 1
            found.append(PaperCurve(title, unit, points, limits_of(sign, vital.limits), scale))
    return tuple(found)
