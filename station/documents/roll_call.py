"""应急清点单: everybody in the house, to be ticked off at the assembly point."""

from __future__ import annotations

from dataclasses import astuple

from station.documents.grid import Grid, label, signature, value
from station.documents.paper import Sheet
from station.domain.paper_parts import FIRST_PRINT, Printing
from station.domain.roll_call import RollCallPaper

TITLE = "在站人员应急清点单"
HEADS = ("床位", "姓名", "性别", "年龄", "类别", "撤离时须知", "已到", "备注")
WIDTHS = (20.0, 34.0, 12.0, 12.0, 14.0, 46.0, 12.0, 20.0)
OUT_HEADS = ("姓名", "去向", "离开时间", "预计返回")
OUT_WIDTHS = (50.0, 40.0, 40.0, 40.0)
_LINES_TO_WRITE_IN = 3
"""Visitors, helpers and clerks are in the house, too."""


def render(paper: RollCallPaper, printing: Printing = FIRST_PRINT) -> bytes:
    """Return the sheet as PDF, A4."""
    sheet = Sheet(TITLE, paper, printing)
    grid = Grid(sheet)
    grid.row(label("截至"), value(paper.at), label("人数"), value(paper.tally))
    grid.row(label("重点人员"), value(paper.needs))
    blank = [("",) * len(HEADS)] * _LINES_TO_WRITE_IN
    grid.table(HEADS, WIDTHS, [*map(astuple, paper.lines), *blank])
    if paper.out:
        grid.band("不在站内（无须搜寻）")
        grid.table(OUT_HEADS, OUT_WIDTHS, [astuple(line) for line in paper.out])
    grid.row(label("清点结果"), value("实到　　　人；未到　　　人（床位、姓名）："), high=16)
    grid.row(signature("清点人签名："), signature("带班领导签名："), high=20)
    grid.close()
    return sheet.finish()
