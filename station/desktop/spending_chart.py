"""A year's money drawn in the program: approved and paid up to each month, against the budget."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent

from station.desktop import style
from station.desktop import tokens as t
from station.desktop.chart_axes import (
    CENTRE,
    LINE,
    Fill,
    Named,
    dashed,
    fill,
    grid,
    legend,
    straight,
)
from station.desktop.charts import Chart
from station.desktop.look import colour, px
from station.domain.budgets import MONTHS, MonthSpent, running
from station.domain.chart_figures import axis
from station.wording import shown

_MYRIAD_YUAN = 1_000_000
"""Amounts on the axis are told in ten thousands of yuan."""
_YUAN, _MOST_LINES = 1_00, 4
APPROVED, PAID = Fill("accent_fill", Qt.BrushStyle.BDiagPattern), Fill("accent_fill")


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
            top, step = axis(most, _YUAN, _MOST_LINES)
            told = [_myriads(amount) for amount in range(0, top + 1, step)]
            left = max(map(metrics.horizontalAdvance, told)) + px(8)
            area = QRectF(self.rect()).adjusted(left, px(26), -px(4), -px(20))
            grid(painter, area, top, step, _myriads)
            wide = area.width() / len(MONTHS)
            for at, each in enumerate(self._months):
                place = QRectF(area.left() + at * wide, area.top(), wide, area.height())
                self._bar(painter, place, each.approved_fen / top, (0.16, 0.52), APPROVED)
                self._bar(painter, place, each.paid_fen / top, (0.52, 0.84), PAID)
            self._feet(painter, area, wide)
            if self._budget is not None:
                y = area.bottom() - area.height() * self._budget / top
                dashed(painter, straight(QPointF(area.left(), y), QPointF(area.right(), y)))
            self._legend(painter)

    @staticmethod
    def _bar(
        painter: QPainter, place: QRectF, part: float, span: tuple[float, float], by: Fill
    ) -> None:
        if part <= 0:
            return
        high, (begins, ends) = place.height() * part, span
        left = place.left() + place.width() * begins
        fill(
            painter, QRectF(left, place.bottom() - high, place.width() * (ends - begins), high), by
        )

    @staticmethod
    def _feet(painter: QPainter, area: QRectF, wide: float) -> None:
        painter.setPen(colour("text_2"))
        for at, month in enumerate(MONTHS):
            box = QRectF(area.left() + at * wide, area.bottom() + px(3), wide, px(16))
            painter.drawText(box, CENTRE, str(month))

    def _legend(self, painter: QPainter) -> None:
        """Name the two kinds of bars and the line; the unit at the right."""
        entries = [
            Named(APPROVED, QCoreApplication.translate("Charts", "approved so far")),
            Named(PAID, QCoreApplication.translate("Charts", "paid so far")),
        ]
        if self._budget is not None:
            entries.append(Named(LINE, QCoreApplication.translate("Charts", "budget")))
        unit = QCoreApplication.translate("Charts", "10,000 yuan")
        legend(painter, self.width(), entries, unit)


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
