"""What the codes of the program are called: charts."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum

from station.domain.chart_figures import ChartKind
from station.domain.chart_spans import Reach
from station.wording.words import QT_TRANSLATE_NOOP

CHART_NAMES: dict[type[Enum], Mapping[Enum, str]] = {
    ChartKind: {
        ChartKind.ARRIVALS: QT_TRANSLATE_NOOP("Names", "Arrivals"),
        ChartKind.ORIGIN: QT_TRANSLATE_NOOP("Names", "Where from"),
        ChartKind.LENGTH: QT_TRANSLATE_NOOP("Names", "Length of stay"),
        ChartKind.REPEAT: QT_TRANSLATE_NOOP("Names", "Repeat help"),
        ChartKind.OCCUPANCY: QT_TRANSLATE_NOOP("Names", "Who was here"),
        ChartKind.COST: QT_TRANSLATE_NOOP("Names", "Cost of a stay"),
    },
    Reach: {
        Reach.TWELVE_MONTHS: QT_TRANSLATE_NOOP("Names", "12 months"),
        Reach.YEAR: QT_TRANSLATE_NOOP("Names", "Calendar year"),
        Reach.MONTH: QT_TRANSLATE_NOOP("Names", "One month"),
    },
}
