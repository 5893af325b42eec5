"""卷内目录: what lies in the file of one person, with the page on which each thing begins."""

from __future__ import annotations

from dataclasses import astuple

from station.documents.grid import Grid, label, signature, value
from station.documents.paper import Sheet
from station.domain.paper_parts import FIRST_PRINT, Printing
from station.domain.whole_file_papers import FileContents

CONTENTS = "卷内目录"
HEADS = ("序号", "材料名称", "编号", "日期", "页次", "备注")
WIDTHS = (11.0, 52.0, 36.0, 21.0, 12.0, 38.0)


def render(paper: FileContents, printing: Printing = FIRST_PRINT) -> bytes:
    """Return the contents alone as PDF, A4."""
    return contents_sheet(paper, printing).finish()


def contents_sheet(paper: FileContents, printing: Printing) -> Sheet:
    """The contents, laid out."""
    sheet = Sheet(CONTENTS, paper, printing)
    grid = Grid(sheet)
    bearer = paper.bearer
    grid.row(label("姓名"), value(bearer.name), label("救助编号"), value(bearer.rescue_number))
    rows = [(str(at), *astuple(each)) for at, each in enumerate(paper.entries, start=1)]
    grid.table(HEADS, WIDTHS, rows, least=1)
    grid.row(label("共计"), value(f"{len(paper.entries)} 件，{paper.pages} 页"))
    if paper.note:
        grid.row(label("说明"), value(paper.note))
    grid.row(signature("立卷人签名："), signature("检查人签名："), high=20)
    grid.close()
    return sheet
