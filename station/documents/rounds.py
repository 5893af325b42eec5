"""巡查单: the rounds of a shift in bed order, blank to take along or as they were signed."""

from __future__ import annotations

from dataclasses import astuple

from station.documents.grid import Grid, label, signature, value
from station.documents.paper import Sheet, Stock
from station.domain.paper_parts import FIRST_PRINT, Printing
from station.domain.round_papers import RoundPaper

TITLE = "巡查单"
A4_ACROSS = Stock(297, 210, 15, 14, 17)
HEADS = (
    *("床位", "姓名", "类别", "应查", "实查", "体温℃", "脉搏", "血压mmHg", "呼吸", "血氧%"),
    *("进食", "精神", "情况", "巡查人"),
)
WIDTHS = (17.0, 25.0, 14.0, 15.0, 15.0, 16.0, 13.0, 23.0, 13.0, 15.0, 16.0, 14.0, 52.0, 19.0)


def render(paper: RoundPaper, printing: Printing = FIRST_PRINT) -> bytes:
    """Return the sheet as PDF, A4 across."""
    sheet = Sheet(TITLE, paper, printing, A4_ACROSS)
    grid = Grid(sheet)
    grid.row(label("班次"), value(paper.shift), label("在册"), value(paper.house))
    grid.table(HEADS, WIDTHS, [astuple(line) for line in paper.lines])
    grid.row(label("合计"), value(paper.tally))
    grid.row(label("签名记录"), value(paper.signed))
    grid.row(label("说明"), value(paper.note))
    grid.row(signature("巡查人签名："), signature("带班人签名："), high=20)
    grid.close()
    return sheet.finish()
