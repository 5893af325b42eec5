"""给药记录: the doses of one resident in a month, blank for writing or as they were given."""

from __future__ import annotations

from dataclasses import astuple

from station.documents.grid import Grid, label, signature, value
from station.documents.paper import Sheet
from station.domain.medicines_papers import MedicinePaper
from station.domain.paper_parts import FIRST_PRINT, Printing

TITLE = "给药记录"
ORDER_HEADS = ("药品、规格", "用量用法", "时间", "依据", "起止")
ORDER_WIDTHS = (46.0, 28.0, 34.0, 34.0, 28.0)
HEADS = ("日期", "应给", "实给", "药品、用量", "结果、说明", "给药人", "核对人")
KEPT_HEADS = ("时间", "药品、规格", "事项", "数量", "交给、说明", "经办", "核对人")
KEPT_WIDTHS = (24.0, 42.0, 20.0, 20.0, 30.0, 17.0, 17.0)
WIDTHS = (16.0, 14.0, 14.0, 48.0, 42.0, 18.0, 18.0)


def render(paper: MedicinePaper, printing: Printing = FIRST_PRINT) -> bytes:
    """Return the record as PDF, A4."""
    sheet = Sheet(TITLE, paper, printing)
    grid = Grid(sheet)
    bearer = paper.bearer
    grid.row(label("姓名"), value(bearer.name), label("救助编号"), value(bearer.rescue_number))
    grid.row(
        label("性别、年龄"), value(f"{bearer.sex} {bearer.age}"), label("床位"), value(paper.bed)
    )
    grid.row(label("月份"), value(paper.month))
    grid.row(label("过敏、饮食"), value(paper.cautions))
    grid.band("医嘱")
    grid.table(ORDER_HEADS, ORDER_WIDTHS, [astuple(line) for line in paper.orders])
    grid.band("给药")
    grid.table(HEADS, WIDTHS, [astuple(line) for line in paper.doses])
    grid.row(label("合计"), value(paper.tally))
    if paper.kept:
        grid.band("代管药品收付")
        grid.table(KEPT_HEADS, KEPT_WIDTHS, [astuple(line) for line in paper.kept])
        grid.row(signature("领取人签名："), signature("经办人签名："), high=20)
    grid.row(signature("护理签名："), signature("带班人签名："), high=20)
    grid.close()
    return sheet.finish()
