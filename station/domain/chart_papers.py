"""What a printed chart says: head, bars with their words, and the same as a table."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from station.domain.papers import Issued, PaperKind


@dataclass(frozen=True, slots=True)
class PaperBar:
    """One bar as it is printed: what stands under it, its parts, the number over it.

    `line` and `ring` are what it is measured against; `tile` is its column and row on a map.
    """

    foot: str
    values: tuple[int, ...]
    number: str
    line: int | None = None
    ring: int | None = None
    tile: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class ChartPaper(Issued):
    """统计图表: one chart of a period, black on white, with what is counted and how many.

    `parts` name the patterns of divided bars. Bars that are `spread` hold the lower quartile, the
    median and the upper one. The axis tells values divided by `unit_of`. `limit` stands after the
    bar of its number.
    """

    kind: ClassVar = PaperKind.CHART

    title: str
    period: str
    counted: str
    total: str
    note: str
    unit: str
    bars: tuple[PaperBar, ...]
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    parts: tuple[str, ...] = ()
    spread: bool = False
    unit_of: int = 1
    line: str = ""
    ring: str = ""
    limit: tuple[int, str] | None = None

    @property
    def subject(self) -> str:
        return self.period
