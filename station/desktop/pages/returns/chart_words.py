"""The figures of a chart in the clerk's words, ready to be drawn, read out and copied."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication

from station.desktop.chart_axes import FILLS
from station.desktop.figure_charts import Drawn, DrawnBar
from station.domain.areas import short_name
from station.domain.chart_costs import CostFigures, MonthCost
from station.domain.chart_figures import (
    MOST_TIMES,
    REST,
    TILES,
    UNKNOWN_TILE,
    UNSAID,
    ChartBar,
    ChartFigures,
    ChartKind,
    ChartPart,
    ChartSpan,
    length_bounds,
)
from station.domain.stays import StayState
from station.usecases.codebook import CodeBook
from station.wording import shown
from station.wording.naming import named
from station.wording.words import QT_TRANSLATE_NOOP

translate = QCoreApplication.translate

TITLES = {
    ChartKind.ARRIVALS: QT_TRANSLATE_NOOP("ChartWords", "Arrivals by month and reason"),
    ChartKind.ORIGIN: QT_TRANSLATE_NOOP("ChartWords", "Arrivals by province of the household"),
    ChartKind.LENGTH: QT_TRANSLATE_NOOP("ChartWords", "Stays that ended, by days"),
    ChartKind.REPEAT: QT_TRANSLATE_NOOP("ChartWords", "Arrivals by times of help in 365 days"),
    ChartKind.OCCUPANCY: QT_TRANSLATE_NOOP("ChartWords", "Who was here, by day"),
    ChartKind.COST: QT_TRANSLATE_NOOP("ChartWords", "Cost of the stays that ended, by month"),
}
_MOST_DAYS = 62
"""Of more days than these only the first of a month is named under its bar."""


def period(span: ChartSpan) -> str:
    """The months of a span: 2026-04, or 2025-12 – 2026-11."""
    first, last = span.months[0], span.months[-1]
    return first if first == last else f"{first} – {last}"


def drawn(chart: ChartFigures, codes: CodeBook, today: date) -> Drawn:
    """A chart of stays, ready to be drawn."""
    match chart.kind:
        case ChartKind.ORIGIN:
            return _map(chart, codes)
        case ChartKind.OCCUPANCY:
            return _days(chart, today)
        case ChartKind.ARRIVALS:
            parts = tuple(_reason(part, codes) for part in chart.parts)
            feet = _month_feet(chart.span)
            unsaid = chart.parts[-1:] and chart.parts[-1].key == UNSAID
            fills = (*FILLS[: len(parts) - 1], FILLS[-1]) if unsaid else FILLS
            bars = tuple(
                DrawnBar(bar.key, bar.counts, f"{bar.total:,}", _of_parts(bar, parts), foot)
                for bar, foot in zip(chart.bars, feet, strict=True)
            )
            return Drawn(_title(chart.kind), bars, parts, fills, unit=_stays())
        case _:
            return _plain(chart)


def _plain(chart: ChartFigures) -> Drawn:
    feet = [_foot(chart.kind, bar.key) for bar in chart.bars]
    bars = tuple(
        DrawnBar(
            _label(chart.kind, bar.key), bar.counts, f"{bar.total:,}", _share(bar, chart), foot
        )
        for bar, foot in zip(chart.bars, feet, strict=True)
    )
    limit = None
    if chart.kind is ChartKind.LENGTH and chart.limit_days:
        words = translate("ChartWords", "limit {days} days").format(days=chart.limit_days)
        limit = (length_bounds(chart.limit_days).index(chart.limit_days), words)
    return Drawn(_title(chart.kind), bars, unit=_stays(), limit=limit)


def _map(chart: ChartFigures, codes: CodeBook) -> Drawn:
    bars, tiles = [], {}
    for at, bar in enumerate(chart.bars):
        name = province(bar.key, codes)
        bars.append(DrawnBar(name, bar.counts, f"{bar.total:,}", _share(bar, chart), name))
        tiles[at] = TILES.get(bar.key, UNKNOWN_TILE)
    return Drawn(_title(chart.kind), tuple(bars), tiles=tiles, unit=_stays())


def _days(chart: ChartFigures, today: date) -> Drawn:
    parts = tuple(named(StayState(part.key)) for part in chart.parts)
    bars = []
    for bar in chart.bars:
        day = date.fromisoformat(bar.key)
        few = len(chart.bars) <= _MOST_DAYS
        foot = str(day.day) if few else f"{day:%Y-%m}" if day.day == 1 else ""
        beds, found = chart.beds.get(bar.key), chart.counted.get(bar.key)
        told = [_of_parts(bar, parts)]
        told += (
            [translate("ChartWords", "beds {count}").format(count=beds)] if beds is not None else []
        )
        told += (
            [translate("ChartWords", "night count {count}").format(count=found)]
            if found is not None
            else []
        )
        number = f"{bar.total:,}" if day <= today else ""
        detail = "；".join(filter(None, told))
        bars.append(DrawnBar(bar.key, bar.counts, number, detail, foot, beds, found))
    return Drawn(
        _title(chart.kind),
        tuple(bars),
        parts,
        unit=translate("ChartWords", "people"),
        line=translate("ChartWords", "beds") if chart.beds else "",
        ring=translate("ChartWords", "found by the night count") if chart.counted else "",
    )


def drawn_costs(chart: CostFigures) -> Drawn:
    """The costs of stays by month, ready to be drawn."""
    bars = tuple(
        DrawnBar(
            month.month,
            (month.low_fen or 0, month.median_fen or 0, month.high_fen or 0),
            shown.money(month.median_fen) if month.costing else "—",
            _costs(month),
            foot,
        )
        for month, foot in zip(chart.months, _month_feet(chart.span), strict=True)
    )
    return Drawn(
        _title(ChartKind.COST),
        bars,
        (
            translate(
                "ChartWords",
                "middle half of the stays, line: the median; meals and goods have no price",
            ),
        ),
        FILLS[1:],
        unit=translate("ChartWords", "yuan"),
        told=lambda fen: f"{fen // 100:,}",
        least_step=1_00,
    )


def _costs(month: MonthCost) -> str:
    if not month.costing:
        return translate("ChartWords", "{stays} stays ended, none with a cost").format(
            stays=month.stays
        )
    words = translate(
        "ChartWords",
        "{costing} of {stays} stays cost something, {total} together, middle half {low} to {high}",
    )
    return words.format(
        costing=month.costing,
        stays=month.stays,
        total=shown.money(month.spent.total_fen),
        low=shown.money(month.low_fen),
        high=shown.money(month.high_fen),
    )


# --- names ----------------------------------------------------------------------------------


def _title(kind: ChartKind) -> str:
    return translate("ChartWords", TITLES[kind])


def _stays() -> str:
    return translate("ChartWords", "stays")


def _reason(part: ChartPart, codes: CodeBook) -> str:
    if part.key == REST:
        return translate("ChartWords", "other reasons")
    return (
        codes["causes"].name(part.key)
        if part.key != UNSAID
        else translate("ChartWords", "not written down")
    )


def province(two: str, codes: CodeBook) -> str:
    """The short name of a province by its two digits; of none that it is not known."""
    area = codes.areas.get(f"{two}0000") if two else None
    return short_name(area.own) if area else translate("ChartWords", "abroad or unknown")


def _share(bar: ChartBar, chart: ChartFigures) -> str:
    """How much of all stays a bar counts, of none nothing."""
    return f"{100 * bar.total / chart.stays:.1f} %" if bar.total else ""


def _of_parts(bar: ChartBar, parts: Sequence[str]) -> str:
    told = zip(parts, bar.counts, strict=True)
    return "，".join(f"{name} {count:,}" for name, count in told if count)


def _month_feet(span: ChartSpan) -> list[str]:
    """The months under their bars, the year with the first and with each January."""
    return [
        month if not at or month.endswith("-01") else month[-2:]
        for at, month in enumerate(span.months)
    ]


def _foot(kind: ChartKind, key: str) -> str:
    return _label(kind, key) if kind is ChartKind.REPEAT else _days_words(key)


def _label(kind: ChartKind, key: str) -> str:
    if kind is ChartKind.LENGTH:
        return translate("ChartWords", "{days} days").format(days=_days_words(key))
    words = (
        translate("ChartWords", "time {nth} or later")
        if int(key) == MOST_TIMES
        else translate("ChartWords", "time {nth}")
    )
    return words.format(nth=key)


def _days_words(key: str) -> str:
    return f"≥{key[:-1]}" if key.endswith("-") else key.replace("-", "–")


# --- in one sentence --------------------------------------------------------------------------


def summary(chart: ChartFigures) -> str:
    """What the whole chart says, in one sentence."""
    match chart.kind:
        case ChartKind.LENGTH:
            return _length_summary(chart)
        case ChartKind.OCCUPANCY:
            return _days_summary(chart)
        case _:
            words = translate(
                "ChartWords", "{stays} arrivals of {people} people, {again} of them more than once"
            )
            return words.format(stays=chart.stays, people=chart.people, again=chart.again)


def _length_summary(chart: ChartFigures) -> str:
    words = translate("ChartWords", "{stays} stays ended, half of them within {median} days")
    told = words.format(stays=chart.stays, median=f"{chart.median_days or 0:g}")
    if not chart.limit_days:
        return told
    within = length_bounds(chart.limit_days).index(chart.limit_days) + 1
    over = sum(bar.total for bar in chart.bars[within:])
    more = translate("ChartWords", "; {over} longer than the limit").format(over=over)
    return told + more


def _days_summary(chart: ChartFigures) -> str:
    seen = [bar for bar in chart.bars if bar.key in chart.beds] or list(chart.bars)
    fullest = max(seen, key=lambda bar: bar.counts[0])
    words = translate(
        "ChartWords", "{average} in the house on an average day, most on {day}: {most}"
    )
    average = sum(bar.counts[0] for bar in seen) / len(seen)
    return words.format(average=f"{average:.1f}", day=fullest.key, most=fullest.counts[0])


def cost_summary(chart: CostFigures) -> str:
    """What the stays of the whole span cost, in one sentence."""
    whole, spent = chart.whole, chart.whole.spent
    words = translate(
        "ChartWords",
        "{stays} stays ended, {costing} cost something: fares {journey}, cash {cash}, "
        "hospital {hospital}",
    )
    said = words.format(
        costing=whole.costing,
        stays=whole.stays,
        journey=shown.money(spent.journey_fen),
        cash=shown.money(spent.cash_fen),
        hospital=shown.money(spent.hospital_fen),
    )
    if not chart.apart_fen:
        return said
    apart = translate("ChartWords", "besides, hospital {fen} for patients who had no stay")
    return f"{said}；{apart.format(fen=shown.money(chart.apart_fen))}"
