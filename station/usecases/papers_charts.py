"""统计图表: a chart of a period on paper, from the same figures as on the screen."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby, zip_longest
from typing import ClassVar

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
from station.domain.chart_papers import ChartPaper, PaperBar
from station.domain.fen import written
from station.domain.paper_parts import Imprint
from station.domain.permissions import Permission
from station.domain.problems import NotAllowed
from station.domain.stays import StayState
from station.usecases.charts import ChartOf, CostChart
from station.usecases.codebook import CodeBook
from station.usecases.exports import STATES
from station.usecases.paper_head import imprint
from station.usecases.printing import PrintedPaper, draft, print_paper
from station.usecases.work import Read, Work, Write

TITLES = {
    ChartKind.ARRIVALS: "按月和求助原因的入站人次",
    ChartKind.ORIGIN: "按户籍省份的入站人次",
    ChartKind.LENGTH: "已离站人次的在站天数",
    ChartKind.REPEAT: "365 天内第几次求助",
    ChartKind.OCCUPANCY: "每日在册人数",
    ChartKind.COST: "按月的离站人次费用",
}
_COUNTED = {
    ChartKind.LENGTH: "期间离站的人次",
    ChartKind.OCCUPANCY: "期间在册的人次",
    ChartKind.COST: "期间离站的人次",
}
_MOST_ROWS = 62


@dataclass(frozen=True, slots=True)
class PrintChart(Write[PrintedPaper]):
    """Print a chart of a period. Nobody is named on it."""

    needs: ClassVar = Permission.PAPERS_PRINT
    kind: ChartKind
    span: ChartSpan

    def run(self, work: Work) -> PrintedPaper:
        paper = _paper(work, self.kind, self.span)
        return print_paper(work, paper, f"chart:{paper.imprint.number}", None)


@dataclass(frozen=True, slots=True)
class ChartPreview(Read[bytes]):
    """What would the printed chart look like now? A PDF that is marked as not issued."""

    needs: ClassVar = Permission.PAPERS_PRINT
    kind: ChartKind
    span: ChartSpan

    def run(self, work: Work) -> bytes:
        return draft(_paper(work, self.kind, self.span))


def _paper(work: Work, kind: ChartKind, span: ChartSpan) -> ChartPaper:
    first, last = span.months[0], span.months[-1]
    number = f"TB{first.replace('-', '')}-{last.replace('-', '')}-{list(ChartKind).index(kind) + 1}"
    head = imprint(work, number, work.today)
    if kind is ChartKind.COST:
        _require(work, CostChart.needs)
        return _cost_paper(head, CostChart(span).run(work))
    _require(work, ChartOf.needs)
    return _stay_paper(head, ChartOf(kind, span).run(work), work.codes, work.today)


def _require(work: Work, needed: Permission) -> None:
    if needed not in work.clerk.permissions:
        raise NotAllowed(needed)


def _stay_paper(head: Imprint, chart: ChartFigures, codes: CodeBook, today: date) -> ChartPaper:
    days = chart.kind is ChartKind.OCCUPANCY
    parts = [_part(part, codes) for part in chart.parts] if len(chart.parts) > 1 else []
    limit = None
    if chart.kind is ChartKind.LENGTH and chart.limit_days:
        after = length_bounds(chart.limit_days).index(chart.limit_days)
        limit = (after, f"期限 {chart.limit_days} 天")
    heads, rows = _day_table(chart, parts) if days else _table(chart, parts, codes)
    return ChartPaper(
        head,
        title=TITLES[chart.kind],
        period=_period(chart.span),
        counted=_COUNTED.get(chart.kind, "期间入站的人次"),
        total=f"{chart.stays} 人次，计 {chart.people} 人，其中 {chart.again} 人不止一次",
        note=_note(chart),
        unit="人" if days else "人次",
        bars=tuple(_bar(bar, chart, codes, today) for bar in chart.bars) if chart.stays else (),
        heads=heads,
        rows=tuple(rows) if chart.stays else (),
        parts=tuple(parts),
        line="床位数" if chart.beds else "",
        ring="夜间清点在站数" if chart.counted else "",
        limit=limit,
    )


def _period(span: ChartSpan) -> str:
    return f"{span.first.isoformat()} 至 {span.last.isoformat()}"


def _note(chart: ChartFigures) -> str:
    match chart.kind:
        case ChartKind.LENGTH:
            return f"在站天数的中位数 {chart.median_days or 0:g} 天，入站当日为第 1 天"
        case ChartKind.OCCUPANCY:
            return "每日 24 时的在册情况，当日为打印时；床位数不含已关闭的床位"
        case ChartKind.ORIGIN:
            return "按户籍地所属省级行政区；查不明的列在图旁"
        case _:
            return ""


def _part(part: ChartPart, codes: CodeBook) -> str:
    if part.key == REST:
        return "其余原因"
    if part.key == UNSAID:
        return "未填写"
    return STATES[StayState(part.key)] if part.key in set(StayState) else _cause(part.key, codes)


def _cause(code: str, codes: CodeBook) -> str:
    return codes["causes"].name(code)


def _bar(bar: ChartBar, chart: ChartFigures, codes: CodeBook, today: date) -> PaperBar:
    number = f"{bar.total:,}"
    match chart.kind:
        case ChartKind.ORIGIN:
            tile = TILES.get(bar.key, UNKNOWN_TILE)
            return PaperBar(_what(chart.kind, bar.key, codes), bar.counts, number, tile=tile)
        case ChartKind.OCCUPANCY:
            day = date.fromisoformat(bar.key)
            few = len(chart.bars) <= _MOST_ROWS
            foot = str(day.day) if few else ""
            if not few and day.day == 1:
                foot = _month(bar.key[:7], chart.span)
            beds, found = chart.beds.get(bar.key), chart.counted.get(bar.key)
            return PaperBar(foot, bar.counts, number if day <= today else "", beds, found)
        case ChartKind.ARRIVALS:
            return PaperBar(_month(bar.key, chart.span), bar.counts, number)
        case ChartKind.LENGTH:
            return PaperBar(_days(bar.key), bar.counts, number)
        case _:
            return PaperBar(_what(chart.kind, bar.key, codes), bar.counts, number)


def _month(month: str, span: ChartSpan) -> str:
    """The month under its bar; with its year at the beginning and in each January."""
    first = month == span.months[0] or month.endswith("-01")
    return month[2:] if first else f"{int(month[-2:])} 月"


def _days(key: str) -> str:
    return f"≥{key[:-1]}" if key.endswith("-") else key


def _what(kind: ChartKind, key: str, codes: CodeBook) -> str:
    match kind:
        case ChartKind.ORIGIN:
            area = codes.areas.get(f"{key}0000") if key else None
            return short_name(area.own) if area else "境外或不详"
        case ChartKind.LENGTH:
            return f"{_days(key)} 天"
        case ChartKind.REPEAT:
            return f"第 {key} 次{'及以上' if int(key) == MOST_TIMES else ''}"
        case _:
            return key


def _table(
    chart: ChartFigures, parts: Sequence[str], codes: CodeBook
) -> tuple[tuple[str, ...], list[tuple[str, ...]]]:
    """The bars as a table: divided ones with a column for each part and a sum, others with a share.

    Provinces, those with the most first, and lengths of stay stand two in a line.
    """
    if parts:
        rows = [_counts(bar.key, bar.counts) for bar in chart.bars]
        return ("月份", *parts, "合计"), [*rows, _counts("合计", chart.sums())]
    heads = ("项目", "人次", "占比")
    bars: Iterable[ChartBar] = chart.bars
    if chart.kind is ChartKind.ORIGIN:
        bars = sorted((bar for bar in bars if bar.total), key=lambda bar: -bar.total)
    told = [_share(bar, chart, codes) for bar in bars]
    if chart.kind is ChartKind.REPEAT:
        return heads, told
    half = -(-len(told) // 2)
    return (*heads, *heads), [
        (*one, *other) for one, other in zip_longest(told[:half], told[half:], fillvalue=("",) * 3)
    ]


def _counts(what: str, counts: Sequence[int]) -> tuple[str, ...]:
    return (what, *(f"{count:,}" for count in counts), f"{sum(counts):,}")


def _share(bar: ChartBar, chart: ChartFigures, codes: CodeBook) -> tuple[str, ...]:
    part = f"{100 * bar.total / chart.stays:.1f} %" if bar.total else "—"
    return _what(chart.kind, bar.key, codes), f"{bar.total:,}", part


def _day_table(
    chart: ChartFigures, parts: Sequence[str]
) -> tuple[tuple[str, ...], list[tuple[str, ...]]]:
    """A line for each day of a month; of more days one for each month."""
    seen = [bar for bar in chart.bars if bar.key in chart.beds or bar.total]
    if len(chart.bars) <= _MOST_ROWS:
        return ("日期", *parts, "合计"), [_counts(bar.key, bar.counts) for bar in seen]
    rows: list[tuple[str, ...]] = []
    for month, days in groupby(seen, key=lambda bar: bar.key[:7]):
        house = [bar.counts[0] for bar in days]
        average = f"{sum(house) / len(house):.1f}"
        rows.append((month, average, f"{max(house)}", f"{min(house)}", f"{sum(house):,}"))
    return ("月份", "在站日均", "最多", "最少", "在站人天"), rows


def _cost_paper(head: Imprint, chart: CostFigures) -> ChartPaper:
    whole, spent = chart.whole, chart.whole.spent
    apart = f"；另付未入站病人住院费 {written(chart.apart_fen)} 元" if chart.apart_fen else ""
    return ChartPaper(
        head,
        title=TITLES[ChartKind.COST],
        period=_period(chart.span),
        counted=_COUNTED[ChartKind.COST],
        total=f"{whole.stays} 人次，{whole.costing} 人次有费用，合计 {written(spent.total_fen)} 元"
        f"（返乡 {written(spent.journey_fen)}，现金 {written(spent.cash_fen)}，"
        f"住院 {written(spent.hospital_fen)}）{apart}",
        note="方框为有费用人次中居中的一半，粗线和数字为中位数；膳食、物资无单价，不计",
        unit="元",
        bars=tuple(_cost_bar(month, chart.span) for month in chart.months) if whole.stays else (),
        heads=("月份", "离站人次", "有费用", "合计", "下四分位", "中位数", "上四分位"),
        rows=tuple(_cost_row(month) for month in chart.months) if whole.stays else (),
        spread=True,
        unit_of=1_00,
    )


def _cost_bar(month: MonthCost, span: ChartSpan) -> PaperBar:
    values = (month.low_fen or 0, month.median_fen or 0, month.high_fen or 0)
    number = "" if month.median_fen is None else written(month.median_fen)
    return PaperBar(_month(month.month, span), values, number)


def _cost_row(month: MonthCost) -> tuple[str, ...]:
    quartiles = (month.low_fen, month.median_fen, month.high_fen)
    told = ("—" if fen is None else written(fen) for fen in quartiles)
    total = written(month.spent.total_fen)
    return month.month, f"{month.stays:,}", f"{month.costing:,}", total, *told
