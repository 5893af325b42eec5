"""问题清单."""

from __future__ import annotations

from dataclasses import astuple

from station.documents.grid import Grid, label, signature, value
from station.documents.paper import Sheet
from station.domain.paper_parts import FIRST_PRINT, Printing
from station.domain.shortcoming_papers import LINE_HEADS, SUM_HEADS, ShortcomingPaper

TITLE = "问题清单"
SUM_WIDTHS = (58.0, 16.0, 16.0, 16.0, 16.0, 16.0, 16.0, 16.0)
LINE_WIDTHS = (8.0, 31.0, 22.0, 35.0, 18.0, 20.0, 22.0, 14.0)


def render(paper: ShortcomingPaper, printing: Printing = FIRST_PRINT) -> bytes:
    """Return the list with the sums of each village as PDF, A4."""
    sheet = Sheet(TITLE, paper, printing)
    grid = Grid(sheet)
    grid.row(label("期间"), value(paper.period), label("合计"), value(paper.total))
    grid.table(SUM_HEADS, SUM_WIDTHS, paper.sums, least=1)
    rows = [(str(at), *astuple(row)) for at, row in enumerate(paper.rows, start=1)]
    grid.table(LINE_HEADS, LINE_WIDTHS, rows, least=3)
    grid.row(signature("填表人签名："), signature("审核人签名："), high=20)
    grid.close()
    return sheet.finish()
