"""The curve of one vital sign of a person, with the limits of the age, ready to draw."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from station.desktop.charts import Curve, Dot
from station.domain.round_sheet import VitalCurve
from station.domain.vital_curves import limits_of
from station.domain.vitals import IN_TENTHS, Sign
from station.wording.naming import named
from station.wording.words import QT_TRANSLATE_NOOP

UNITS = {
    Sign.TEMPERATURE: "℃",
    Sign.PULSE: QT_TRANSLATE_NOOP("Charts", "/min"),
    Sign.SYSTOLIC: "mmHg",
    Sign.BREATHING: QT_TRANSLATE_NOOP("Charts", "/min"),
    Sign.OXYGEN: "%",
    Sign.GLUCOSE: "mmol/L",
    Sign.WEIGHT: "kg",
}
"""The signs that are drawn, in the order in which a sheet shows them."""


def curve_of(vital: VitalCurve, sign: Sign) -> Curve:
    """The looks of a person as a curve of one sign; a look that did not measure it has no value."""
    dots = tuple(
        Dot(
            entry.happened_at,
            getattr(entry.seen.vitals, sign),
            any(alarm.sign == sign for alarm in entry.alarms),
        )
        for entry in vital.entries
    )
    scale = 10 if sign in IN_TENTHS else 1
    unit = QCoreApplication.translate("Charts", UNITS[sign])
    return Curve(named(sign), unit, dots, limits_of(sign, vital.limits), scale)
