"""Vital signs: what a nurse types, what is possible at all, and from which value on it alarms.

All values are whole numbers: temperature in tenths of a degree Celsius, pressure in mmHg, pulse
and breathing per minute, oxygen in percent, pain from 0 to 10, weight in hundred grams, glucose
in tenths of a mmol/L.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from enum import StrEnum

from station.domain.policy import Policy
from station.domain.problems import Problem, Refused, Trouble

SCORE_AGE = 16
"""NEWS2 is made for those of sixteen and more; for children the limits of their age count."""


class Consciousness(StrEnum):
    """How somebody answers (ACVPU): awake, newly confused, to the voice, to pain, not at all."""

    ALERT = "alert"
    CONFUSED = "confused"
    VOICE = "voice"
    PAIN = "pain"
    UNRESPONSIVE = "unresponsive"


class Sign(StrEnum):
    """What is measured, by the name of its field in `Vitals`; pressure and score are read whole."""

    TEMPERATURE = "temperature"
    PULSE = "pulse"
    SYSTOLIC = "systolic"
    DIASTOLIC = "diastolic"
    PRESSURE = "pressure"
    BREATHING = "breathing"
    OXYGEN = "oxygen"
    CONSCIOUSNESS = "consciousness"
    PAIN = "pain"
    WEIGHT = "weight"
    GLUCOSE = "glucose"
    SCORE = "score"


class VitalTrouble(Trouble):
    """What is wrong with a vital sign as it was typed."""

    NOT_READ = "vital.not_read"
    IMPOSSIBLE = "vital.impossible"
    PRESSURE_HALF = "vital.pressure_half"
    PRESSURE_TURNED = "vital.pressure_turned"


@dataclass(frozen=True, slots=True)
class Vitals:
    """What was measured; None is not measured, never zero."""

    temperature: int | None = None
    pulse: int | None = None
    systolic: int | None = None
    diastolic: int | None = None
    breathing: int | None = None
    oxygen: int | None = None
    consciousness: Consciousness | None = None
    pain: int | None = None
    weight: int | None = None
    glucose: int | None = None

    @property
    def measured(self) -> bool:
        """Whether anything was measured at all."""
        return self != NOTHING_MEASURED


NOTHING_MEASURED = Vitals()

POSSIBLE: Mapping[str, range] = {
    "temperature": range(250, 451),
    "pulse": range(20, 301),
    "systolic": range(40, 301),
    "diastolic": range(20, 201),
    "breathing": range(3, 101),
    "oxygen": range(40, 101),
    "pain": range(11),
    "weight": range(5, 4001),
    "glucose": range(5, 601),
}
"""What a living person can have, wide enough for the worst night; the rest is a slip of a key."""

IN_TENTHS = frozenset({"temperature", "weight", "glucose"})
"""The values that are written with one decimal."""

_DECIMAL = re.compile(r"(\d{1,3})(?:\.(\d))?")
_WHOLE = re.compile(r"\d{1,3}")
_UNITS = re.compile(r"(℃|°c|度|mmhg|mmol/l|次/分|次|kg|公斤|千克|%|分)$")
_PRESSURE = re.compile(r"(\d{2,3})[/\-,. ](\d{2,3})|(\d{2})(\d{2})|(\d{3})(\d{2,3})")
_DEGREES = 2
"""A temperature of two figures is whole degrees; the third is its decimal."""


def read_temperature(text: str) -> int:
    """Read 36.7, 36,7, 367, 37, 36.7℃, in any width, as tenths of a degree. Raises Refused."""
    plain = _plain(text).replace(" ", "")
    if _WHOLE.fullmatch(plain) and len(plain) > _DEGREES:
        return _possible("temperature", int(plain))
    return _read_tenths("temperature", text)


def read_pressure(text: str) -> tuple[int, int]:
    """Read 128/82, 128-82, 128 82, 12882, 9060 as systolic and diastolic mmHg. Raises Refused."""
    found = _PRESSURE.fullmatch(re.sub(r"\s*([/\-,. ])\s*", r"\1", _plain(text)))
    if found is None:
        raise _unread("pressure", text)
    high, low = (int(part) for part in found.groups() if part)
    systolic = _possible("systolic", high)
    diastolic = _possible("diastolic", low)
    if diastolic >= systolic:
        raise Refused(Problem(VitalTrouble.PRESSURE_TURNED, "diastolic", {"typed": text.strip()}))
    return systolic, diastolic


def read_vital(sign: str, text: str) -> int:
    """Read any other sign by the name of its field in `Vitals`: 76, 98%, 56.5kg. Raises Refused."""
    if sign == "temperature":
        return read_temperature(text)
    if sign in IN_TENTHS:
        return _read_tenths(sign, text)
    plain = _plain(text).replace(" ", "")
    if not _WHOLE.fullmatch(plain):
        raise _unread(sign, text)
    return _possible(sign, int(plain))


def _read_tenths(sign: str, text: str) -> int:
    found = _DECIMAL.fullmatch(_plain(text).replace(" ", "").replace(",", "."))
    if found is None:
        raise _unread(sign, text)
    return _possible(sign, int(found[1]) * 10 + int(found[2] or 0))


def _possible(sign: str, value: int) -> int:
    if value not in POSSIBLE[sign]:
        raise Refused(_impossible(sign, value))
    return value


def _plain(text: str) -> str:
    folded = unicodedata.normalize("NFKC", text).replace("。", ".").replace("、", ",")
    return _UNITS.sub("", folded.strip().lower()).strip()


def _unread(sign: str, text: str) -> Refused:
    data = {"sign": Sign(sign), "typed": text.strip()}
    return Refused(Problem(VitalTrouble.NOT_READ, sign, data))


def _impossible(sign: str, value: int) -> Problem:
    limits = POSSIBLE[sign]
    ends = {"value": value, "least": limits.start, "most": limits.stop - 1}
    data = {"sign": Sign(sign), **{name: written(sign, end) for name, end in ends.items()}}
    return Problem(VitalTrouble.IMPOSSIBLE, sign, data)


def vital_problems(vitals: Vitals) -> tuple[Problem, ...]:
    """What cannot be true, each placed at the field of `Vitals` that it belongs to."""
    found = [
        _impossible(sign, value)
        for sign, value in numbers_of(vitals)
        if value not in POSSIBLE[sign]
    ]
    if (vitals.systolic is None) != (vitals.diastolic is None):
        missing = "systolic" if vitals.systolic is None else "diastolic"
        found.append(Problem(VitalTrouble.PRESSURE_HALF, missing))
    elif (vitals.diastolic or 0) >= (vitals.systolic or 1):
        data = {"typed": f"{vitals.systolic}/{vitals.diastolic}"}
        found.append(Problem(VitalTrouble.PRESSURE_TURNED, "diastolic", data))
    return tuple(found)


def numbers_of(vitals: Vitals) -> Iterator[tuple[str, int]]:
    """Every sign that was measured as a number, by the name of its field."""
    for field in fields(vitals):
        value = getattr(vitals, field.name)
        if value is not None and field.name in POSSIBLE:
            yield field.name, value


def written(sign: str, value: int) -> str:
    """A number as it is written: 36.7 with one decimal where the sign has one."""
    return f"{value // 10}.{value % 10}" if sign in IN_TENTHS else str(value)


class AlarmKind(StrEnum):
    """What is out of the limits."""

    FEVER = "fever"
    HIGH_FEVER = "high_fever"
    COLD = "cold"
    PULSE_LOW = "pulse_low"
    PULSE_HIGH = "pulse_high"
    PRESSURE_LOW = "pressure_low"
    PRESSURE_HIGH = "pressure_high"
    BREATHING_LOW = "breathing_low"
    BREATHING_HIGH = "breathing_high"
    OXYGEN_LOW = "oxygen_low"
    NOT_ALERT = "not_alert"
    PAIN = "pain"
    GLUCOSE_LOW = "glucose_low"
    GLUCOSE_HIGH = "glucose_high"
    SCORE = "score"


@dataclass(frozen=True, slots=True)
class Alarm:
    """A value that reached its limit; `sign` is the field of `Vitals`, "score" for the sum.

    `value` and `limit` are in the unit of the sign; for consciousness both are 0.
    """

    kind: AlarmKind
    sign: str
    value: int
    limit: int


@dataclass(frozen=True, slots=True)
class Limits:
    """From which value on a sign alarms, both ways inclusive."""

    fever: int
    high_fever: int
    cold: int
    pulse_low: int
    pulse_high: int
    systolic_low: int
    systolic_high: int
    diastolic_high: int
    breathing_low: int
    breathing_high: int
    oxygen_low: int
    pain: int
    glucose_low: int
    glucose_high: int
    score: int


@dataclass(frozen=True, slots=True)
class _Band:
    below_age: int
    pulse: tuple[int, int]
    breathing: tuple[int, int]
    systolic_low: int
    pressure_high: tuple[int, int]


_BANDS = (
    _Band(1, (89, 181), (24, 61), 69, (105, 70)),
    _Band(3, (79, 141), (19, 41), 73, (112, 72)),
    _Band(6, (64, 121), (16, 35), 77, (118, 78)),
    _Band(12, (57, 119), (13, 31), 85, (130, 86)),
    _Band(SCORE_AGE, (49, 101), (11, 25), 89, (140, 90)),
)
"""Children by age band, by what is usual in paediatrics (PALS): a pulse lower than asleep or
higher than awake, breathing outside the band, a pressure under 70 + 2 × age, or far above."""


def limits_for(age: int | None, policy: Policy) -> Limits:
    """The limits of an age in full years; who is of unknown age is measured as a grown person."""
    grown = Limits(
        fever=policy.fever_tenths,
        high_fever=policy.alarm_fever_tenths,
        cold=policy.alarm_cold_tenths,
        pulse_low=policy.alarm_pulse_low,
        pulse_high=policy.alarm_pulse_high,
        systolic_low=policy.alarm_systolic_low,
        systolic_high=policy.alarm_systolic_high,
        diastolic_high=policy.alarm_diastolic_high,
        breathing_low=policy.alarm_breathing_low,
        breathing_high=policy.alarm_breathing_high,
        oxygen_low=policy.alarm_oxygen_low,
        pain=policy.alarm_pain,
        glucose_low=policy.alarm_glucose_low_tenths,
        glucose_high=policy.alarm_glucose_high_tenths,
        score=policy.alarm_score,
    )
    band = next((each for each in _BANDS if age is not None and age < each.below_age), None)
    return grown if band is None else _of_child(grown, band)


def _of_child(grown: Limits, band: _Band) -> Limits:
    return Limits(
        fever=grown.fever,
        high_fever=grown.high_fever,
        cold=grown.cold,
        pulse_low=band.pulse[0],
        pulse_high=band.pulse[1],
        systolic_low=band.systolic_low,
        systolic_high=band.pressure_high[0],
        diastolic_high=band.pressure_high[1],
        breathing_low=band.breathing[0],
        breathing_high=band.breathing[1],
        oxygen_low=grown.oxygen_low,
        pain=grown.pain,
        glucose_low=grown.glucose_low,
        glucose_high=grown.glucose_high,
        score=grown.score,
    )


def alarms(vitals: Vitals, age: int | None, limits: Limits) -> tuple[Alarm, ...]:
    """Everything that reached a limit; a high fever is told as that and not as a fever too."""
    if not vitals.measured:
        return ()
    K = AlarmKind  # noqa: N806  one letter keeps the table of signs readable
    ways = (
        _above(K.HIGH_FEVER, "temperature", vitals.temperature, limits.high_fever)
        or _above(K.FEVER, "temperature", vitals.temperature, limits.fever),
        _below(K.COLD, "temperature", vitals.temperature, limits.cold),
        _below(K.PULSE_LOW, "pulse", vitals.pulse, limits.pulse_low),
        _above(K.PULSE_HIGH, "pulse", vitals.pulse, limits.pulse_high),
        _below(K.PRESSURE_LOW, "systolic", vitals.systolic, limits.systolic_low),
        _above(K.PRESSURE_HIGH, "systolic", vitals.systolic, limits.systolic_high)
        or _above(K.PRESSURE_HIGH, "diastolic", vitals.diastolic, limits.diastolic_high),
        _below(K.BREATHING_LOW, "breathing", vitals.breathing, limits.breathing_low),
        _above(K.BREATHING_HIGH, "breathing", vitals.breathing, limits.breathing_high),
        _below(K.OXYGEN_LOW, "oxygen", vitals.oxygen, limits.oxygen_low),
        _not_alert(vitals),
        _above(K.PAIN, "pain", vitals.pain, limits.pain),
        _below(K.GLUCOSE_LOW, "glucose", vitals.glucose, limits.glucose_low),
        _above(K.GLUCOSE_HIGH, "glucose", vitals.glucose, limits.glucose_high),
        _summed(vitals, age, limits),
    )
    return tuple(alarm for alarm in ways if alarm is not None)


def _above(kind: AlarmKind, sign: str, value: int | None, limit: int) -> Alarm | None:
    return Alarm(kind, sign, value, limit) if value is not None and value >= limit else None


def _below(kind: AlarmKind, sign: str, value: int | None, limit: int) -> Alarm | None:
    return Alarm(kind, sign, value, limit) if value is not None and value <= limit else None


def _not_alert(vitals: Vitals) -> Alarm | None:
    if vitals.consciousness in (None, Consciousness.ALERT):
        return None
    return Alarm(AlarmKind.NOT_ALERT, "consciousness", 0, 0)


def _summed(vitals: Vitals, age: int | None, limits: Limits) -> Alarm | None:
    score = warning_score(vitals, age)
    return _above(AlarmKind.SCORE, "score", score.points if score else None, limits.score)


@dataclass(frozen=True, slots=True)
class WarningScore:
    """Points of what was measured; `missing` are the signs without which it is only a least."""

    points: int
    missing: tuple[str, ...]


_NOTHING_LEFT = 10_000
_POINTS: Mapping[str, tuple[tuple[int, int], ...]] = {
    "breathing": ((8, 3), (11, 1), (20, 0), (24, 2), (_NOTHING_LEFT, 3)),
    "oxygen": ((91, 3), (93, 2), (95, 1), (_NOTHING_LEFT, 0)),
    "systolic": ((90, 3), (100, 2), (110, 1), (219, 0), (_NOTHING_LEFT, 3)),
    "pulse": ((40, 3), (50, 1), (90, 0), (110, 1), (130, 2), (_NOTHING_LEFT, 3)),
    "temperature": ((350, 3), (360, 1), (380, 0), (390, 1), (_NOTHING_LEFT, 2)),
}
"""NEWS2: up to and with the first number, so many points."""
_NOT_ALERT_POINTS = 3


def warning_score(vitals: Vitals, age: int | None = None) -> WarningScore | None:
    """The early warning score NEWS2 without its points for oxygen that is given.

    For those of sixteen and more, and of unknown age; None for children, and when none of the six
    signs was measured.
    """
    values = {sign: getattr(vitals, sign) for sign in (*_POINTS, "consciousness")}
    missing = tuple(sign for sign, value in values.items() if value is None)
    if (age is not None and age < SCORE_AGE) or len(missing) == len(values):
        return None
    points = sum(
        next(points for most, points in steps if values[sign] <= most)
        for sign, steps in _POINTS.items()
        if values[sign] is not None
    )
    alert = values["consciousness"] in (None, Consciousness.ALERT)
    return WarningScore(points + (0 if alert else _NOT_ALERT_POINTS), missing)
