"""用餐统计表: the figures of a meal for the kitchen, with the names to tick."""

from __future__ import annotations

from dataclasses import astuple

from station.documents.grid import Grid, label, signature, value
from station.documents.paper import Sheet
from station.domain.meal_papers import MealPaper
from station.domain.paper_parts import FIRST_PRINT, Printing

TITLE = "用餐统计表"
FIGURE_HEADS = ("餐别要求", "份数")
FIGURE_WIDTHS = (110.0, 60.0)
HEADS = ("床位", "姓名", "餐别要求", "备注", "发放")
WIDTHS = (26.0, 36.0, 28.0, 48.0, 32.0)


def render(paper: MealPaper, printing: Printing = FIRST_PRINT) -> bytes:
    """Return the sheet as PDF, A4."""
    sheet = Sheet(TITLE, paper, printing)
    grid = Grid(sheet)
    grid.row(label("餐次"), value(paper.meal), label("报餐"), value(paper.told))
    grid.table(FIGURE_HEADS, FIGURE_WIDTHS, paper.figures)
    grid.row(label("合计"), value(paper.total))
    grid.row(label("费用"), value(paper.cost))
    grid.band("用餐人员")
    grid.table(HEADS, WIDTHS, [astuple(line) for line in paper.lines])
    grid.row(
        signature(f"报餐人：{paper.clerk}\n签名："),
        signature("厨房签名："),
        signature("发餐人签名："),
        high=22,
    )
    grid.close()
    return sheet.finish()
