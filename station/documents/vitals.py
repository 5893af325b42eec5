"""生命体征曲线图: each sign over time, its alarm lines dashed, an alarm boxed with its number."""

from __future__ import annotations

from datetime import datetime, timedelta
from itertools import pairwise

from station.documents.grid import PHOTO_WIDE, Grid, label, value
from station.documents.intake import person_rows
from station.documents.paper import A4, BODY, SMALL, Draw, Sheet
from station.documents.pen import Pen
from station.domain.paper_parts import FIRST_PRINT, Printing
from station.domain.vital_curves import PaperCurve, VitalsPaper, floor_and_top

TITLE = "生命体征曲线图"
HIGH, HEAD, FOOT, LEFT = 30.0, 7.0, 5.0, 14.0  # millimetres of one chart
SILENCE = timedelta(hours=24)  # longer without a measurement, and the line breaks


def render(paper: VitalsPaper, printing: Printing = FIRST_PRINT) -> bytes:
    """Return the curves as PDF, A4, as many charts as were measured."""
    sheet = Sheet(TITLE, paper, printing)
    grid = Grid(sheet)
    for row in person_rows(paper.bearer, A4.inner - PHOTO_WIDE):
        grid.row(*row)
    grid.row(label("期间"), value(paper.period), label("床位"), value(paper.bed))
    grid.row(label("说明"), value(paper.note))
    grid.close()
    sheet.gap(3)
    for curve in paper.curves:
        sheet.gap(HEAD + HIGH + FOOT + 2)
        bottom = sheet.y - FOOT - 2
        sheet.draw(_chart(curve, sheet.left + LEFT, bottom, sheet.stock.inner - LEFT - 6))
    return sheet.finish()


class _Scale:
    """Where a moment and a value stand on the paper."""

    def __init__(self, curve: PaperCurve, left: float, bottom: float, wide: float) -> None:
        values = [each[1] for each in curve.points]
        self.low, self.top, self.step = floor_and_top(values, curve.scale)
        self.begin, end = curve.points[0][0], curve.points[-1][0]
        self.span = max((end - self.begin).total_seconds(), 1.0)
        self.left, self.bottom, self.wide = left, bottom, wide

    def x(self, at: datetime) -> float:
        return self.left + (at - self.begin).total_seconds() / self.span * self.wide

    def y(self, figure: int) -> float:
        return self.bottom - (figure - self.low) / (self.top - self.low) * HIGH


def _chart(curve: PaperCurve, left: float, bottom: float, wide: float) -> Draw:
    scale = _Scale(curve, left, bottom, wide)

    def act(pen: Pen) -> None:
        pen.text(left - LEFT, bottom - HIGH - 3, f"{curve.title}（{curve.unit}）", BODY)
        pen.box(left, bottom - HIGH, wide, HIGH)
        for figure in range(scale.low, scale.top + 1, scale.step):
            pen.line((left, scale.y(figure)), (left + wide, scale.y(figure)), 0.2)
            pen.text(left - 1.5, scale.y(figure) + 1, _shown(curve, figure), SMALL, align="right")
        for figure in curve.limits:
            if scale.low <= figure <= scale.top:
                pen.line((left, scale.y(figure)), (left + wide, scale.y(figure)), 0.6, dashed=True)
        for (at, figure, _), (later, next_figure, _alarm) in pairwise(curve.points):
            if later - at <= SILENCE:
                start, end = (scale.x(at), scale.y(figure)), (scale.x(later), scale.y(next_figure))
                pen.line(start, end, 0.8)
        for at, figure, alarm in curve.points:
            _point(pen, (scale.x(at), scale.y(figure)), alarm, _shown(curve, figure))
        first, last = curve.points[0][0], curve.points[-1][0]
        pen.text(left, bottom + 4, f"{first:%m-%d %H:%M}", SMALL)
        if last != first:
            pen.text(left + wide, bottom + 4, f"{last:%m-%d %H:%M}", SMALL, align="right")

    return act


def _point(pen: Pen, spot: tuple[float, float], alarm: bool, text: str) -> None:
    x, y = spot
    if not alarm:
        pen.circle(x, y, 0.5, 1.2)
        return
    pen.box(x - 0.8, y - 0.8, 1.6, 1.6, 1.2)
    pen.text(x, y - 1.6, text, SMALL, align="center")


def _shown(curve: PaperCurve, figure: int) -> str:
    return str(figure) if curve.scale == 1 else f"{figure / curve.scale:.1f}"
