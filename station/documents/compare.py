"""信息核对交接单."""

from __future__ import annotations

from dataclasses import astuple

from station.documents.grid import Grid, label, signature, value
from station.documents.paper import Sheet
from station.domain.compare_papers import FILE_HEADS, TERMS, CompareHandover
from station.domain.paper_parts import FIRST_PRINT, Printing

TITLE = "信息核对交接单"
WIDTHS = (11.0, 30.0, 28.0, 13.0, 70.0, 18.0)


def render(paper: CompareHandover, printing: Printing = FIRST_PRINT) -> bytes:
    """Return the hand-over of a batch of names as PDF, A4."""
    sheet = Sheet(TITLE, paper, printing)
    grid = Grid(sheet)
    grid.row(label("核对单位"), value(paper.office))
    grid.row(label("核对系统"), value(paper.system))
    grid.row(label("核对用途"), value(paper.purpose), high=12)
    grid.row(label("人员范围"), value(paper.who), label("人数"), value(paper.lines))
    grid.row(label("名单项目"), value(paper.columns))
    rows = [(str(at), *astuple(each)) for at, each in enumerate(paper.files, start=1)]
    grid.table(FILE_HEADS, WIDTHS, rows, least=2)
    grid.row(signature("移交人签名："), signature("接收人签名："), high=24)
    grid.row(signature("移交单位（盖章）："), signature("接收单位（盖章）："), high=28)
    grid.close()
    sheet.gap(2)
    sheet.text(TERMS)
    return sheet.finish()
