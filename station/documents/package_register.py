"""上报登记簿."""

from __future__ import annotations

from dataclasses import astuple

from station.documents.grid import Grid, label, signature, value
from station.documents.paper import Sheet
from station.domain.package_papers import PackageRegister
from station.domain.paper_parts import FIRST_PRINT, Printing

TITLE = "上报登记簿"
HEADS = (
    *("序号", "编号", "期间", "内容", "行数"),
    *("报送时间", "结果", "文件校验值", "经办人"),
)
WIDTHS = (10.0, 33.0, 16.0, 28.0, 12.0, 19.0, 20.0, 18.0, 14.0)


def render(paper: PackageRegister, printing: Printing = FIRST_PRINT) -> bytes:
    """Return the register of packages as PDF, A4."""
    sheet = Sheet(TITLE, paper, printing)
    grid = Grid(sheet)
    grid.row(label("期间"), value(paper.period), label("合计"), value(paper.total))
    rows = [(str(at), *astuple(row)) for at, row in enumerate(paper.rows, start=1)]
    grid.table(HEADS, WIDTHS, rows, least=3)
    grid.row(signature("填表人签名："), signature("审核人签名："), high=20)
    grid.close()
    return sheet.finish()
