"""A year's money drawn in the program: approved and paid up to each month, against the budget."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QFontMetricsF, QPainter, QPaintEvent, QPen

from station.desktop import style
from station.desktop import tokens as t
from station.desktop.charts import Chart
from station.desktop.look import colour, px
from station.domain.budgets import MONTHS, MonthSpent, running
from station.wording import shown

_MYRIAD_YUAN = 1_000_000
"""Amounts on the axis are told in ten thousands of yuan."""
_MOST_LINES = 4
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_CENTRE = Qt.AlignmentFlag.AlignCenter


def axis(most_fen: int) -> tuple[int, int]:
    """Choose the top of the axis and the step between its lines, in fen: 1, 2 or 5 of a kind.

    >>> axis(312_345_600)
    (400000000, 100000000)
    """
    step, factors = 1_00, (2, 5, 10)
    base = step
    while True:
        for factor in (1, *factors[:-1]):
            step = base * factor
            if most_fen <= step * _MOST_LINES:
                return max(-(-most_fen // step), 1) * step, step
        base *= factors[-1]


class SpendingChart(Chart):
    """Two bars a month, each from the beginning of the year on: approved hatched, paid filled.

    The budget is a dashed line with its amount. Months that have not begun have no bars. The
    same numbers stand in the accessible description.
    """

    def __init__(self, name: str, height: int = 190) -> None:
        super().__init__(name, height)
        self._months: tuple[MonthSpent, ...] = ()
        self._budget: int | None = None

    def show_year(
        self, title: str, months: Sequence[MonthSpent], budget_fen: int | None, until: int
    ) -> None:
        """Show the months of a year up to and with the month `until` (0 shows none)."""
        self._months, self._budget = running(months)[:until], budget_fen
        self.setAccessibleName(title)
        self.setAccessibleDescription(_spoken(self._months, budget_fen))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setFont(style.font(t.TEXT_SMALL))
            metrics = QFontMetricsF(painter.font())
            amounts = (max(each.approved_fen, each.paid_fen) for each in self._months)
            most = max(self._budget or 0, *amounts, _MYRIAD_YUAN)
            top, step = axis(most)
            told = [_myriads(amount) for amount in range(0, top + 1, step)]
            left = max(map(metrics.horizontalAdvance, told)) + px(8)
            area = QRectF(self.rect()).adjusted(left, px(26), -px(4), -px(20))
            self._grid(painter, area, top, step)
            wide = area.width() / len(MONTHS)
            for at, each in enumerate(self._months):
                place = QRectF(area.left() + at * wide, area.top(), wide, area.height())
                self._bar(painter, place, each.approved_fen / top, (0.16, 0.52), hatched=True)
                self._bar(painter, place, each.paid_fen / top, (0.52, 0.84), hatched=False)
            self._feet(painter, area, wide)
            if self._budget is not None:
                self._line(painter, area, self._budget, top)
            self._legend(painter, metrics)

    @staticmethod
    def _grid(painter: QPainter, area: QRectF, top: int, step: int) -> None:
        for amount in range(0, top + 1, step):
            y = area.bottom() - area.height() * amount / top
            painter.setPen(QPen(colour("line" if amount else "control_line"), 1))
            painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))
            painter.setPen(colour("text_2"))
            box = QRectF(0, y - px(8), area.left() - px(6), px(16))
            painter.drawText(box, _RIGHT, _myriads(amount))

    @staticmethod
    def _bar(
        painter: QPainter, place: QRectF, part: float, span: tuple[float, float], *, hatched: bool
    ) -> None:
        if part <= 0:
            return
        high, (begins, ends) = place.height() * part, span
        left = place.left() + place.width() * begins
        box = QRectF(left, place.bottom() - high, place.width() * (ends - begins), high)
        painter.setPen(QPen(colour("accent_fill"), 1))
        pattern = Qt.BrushStyle.BDiagPattern if hatched else Qt.BrushStyle.SolidPattern
        painter.setBrush(QBrush(colour("accent_fill"), pattern))
        painter.drawRect(box)

    @staticmethod
    def _feet(painter: QPainter, area: QRectF, wide: float) -> None:
        painter.setPen(colour("text_2"))
        for at, month in enumerate(MONTHS):
            box = QRectF(area.left() + at * wide, area.bottom() + px(3), wide, px(16))
            painter.drawText(box, _CENTRE, str(month))

    @staticmethod
    def _line(painter: QPainter, area: QRectF, budget: int, top: int) -> None:
        y = area.bottom() - area.height() * budget / top
        painter.setPen(QPen(colour("text"), px(1.5), Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))

    def _legend(self, painter: QPainter, metrics: QFontMetricsF) -> None:
        """Name the two kinds of bars and the line, from the left; the unit at the right."""
        names = (
            (QCoreApplication.translate("Charts", "approved so far"), "hatched"),
            (QCoreApplication.translate("Charts", "paid so far"), "filled"),
            (QCoreApplication.translate("Charts", "budget"), "line"),
        )
        x = float(px(4))
        for name, kind in names if self._budget is not None else names[:2]:
            mark = QRectF(x, px(6), px(14), px(10))
            if kind == "line":
                painter.setPen(QPen(colour("text"), px(1.5), Qt.PenStyle.DashLine))
                middle = mark.center().y()
                painter.drawLine(QPointF(mark.left(), middle), QPointF(mark.right(), middle))
            else:
                painter.setPen(QPen(colour("accent_fill"), 1))
                hatched = kind == "hatched"
                pattern = Qt.BrushStyle.BDiagPattern if hatched else Qt.BrushStyle.SolidPattern
                painter.setBrush(QBrush(colour("accent_fill"), pattern))
                painter.drawRect(mark)
            x = mark.right() + px(6)
            wide = metrics.horizontalAdvance(name)
            painter.setPen(colour("text_2"))
            painter.drawText(QRectF(x, px(2), wide + 2, px(18)), _LEFT, name)
            x += wide + px(18)
        painter.setPen(colour("text_2"))
        unit = QCoreApplication.translate("Charts", "10,000 yuan")
        painter.drawText(QRectF(0, px(2), self.width() - px(4), px(18)), _RIGHT, unit)


def _myriads(fen: int) -> str:
    """Ten thousands of yuan with as many decimals as the number needs."""
    text = f"{fen / _MYRIAD_YUAN:,.4f}".rstrip("0").rstrip(".")
    return text or "0"


def _spoken(months: Sequence[MonthSpent], budget_fen: int | None) -> str:
    words = QCoreApplication.translate("Charts", "month {month}: approved {approved}, paid {paid}")
    said = [
        words.format(
            month=each.month,
            approved=shown.money(each.approved_fen),
            paid=shown.money(each.paid_fen),
        )
        for each in months
    ]
    if budget_fen is not None:
        of = QCoreApplication.translate("Charts", "budget {amount}")
        said.insert(0, of.format(amount=shown.money(budget_fen)))
    return "; ".join(said)
