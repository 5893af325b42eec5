"""物资发放签收单 and 物资发放日清单: what was given to whom, with the lines to sign on."""

from __future__ import annotations

from dataclasses import astuple

from station.documents.grid import Grid, label, signature, value
from station.documents.intake import person_rows
from station.documents.paper import A5, Sheet, moment
from station.domain.goods_papers import GoodsDay, GoodsReceipt
from station.domain.paper_parts import FIRST_PRINT, Printing

RECEIPT_TITLE = "物资发放签收单"
DAY_TITLE = "物资发放日清单"
RECEIPT_HEADS = ("序号", "物品名称", "单位", "数量", "备注")
RECEIPT_WIDTHS = (12.0, 46.0, 16.0, 16.0)
DAY_HEADS = ("签收单号", "姓名", "救助编号", "时间", "物品", "发放人", "签收")
DAY_WIDTHS = (28.0, 24.0, 25.0, 14.0, 39.0, 18.0, 22.0)


def render_receipt(paper: GoodsReceipt, printing: Printing = FIRST_PRINT) -> bytes:
    """Return the receipt as PDF, A5."""
    sheet = Sheet(RECEIPT_TITLE, paper, printing, A5)
    grid = Grid(sheet)
    for row in person_rows(paper.bearer, A5.inner):
        grid.row(*row)
    grid.row(label("发放时间"), value(moment(paper.given_at)))
    rows = [
        (str(number), each.goods, each.unit, each.quantity, each.remark)
        for number, each in enumerate(paper.lines, start=1)
    ]
    widths = (*RECEIPT_WIDTHS, A5.inner - sum(RECEIPT_WIDTHS))
    grid.table(RECEIPT_HEADS, widths, rows)
    if paper.reason:
        grid.row(label("超额原因"), value(paper.reason))
    grid.row(label("签收方式"), value(paper.signed))
    grid.row(
        signature("上列物品已如数领取。\n领取人签名或按指印："),
        signature("见证人签名：", 36),
        signature(f"发放人：{paper.clerk}\n签名：", 36),
        high=28,
    )
    grid.close()
    return sheet.finish()


def render_day(paper: GoodsDay, printing: Printing = FIRST_PRINT) -> bytes:
    """Return the list of a day as PDF, A4."""
    sheet = Sheet(DAY_TITLE, paper, printing)
    grid = Grid(sheet)
    grid.row(label("日期"), value(paper.day))
    grid.table(DAY_HEADS, DAY_WIDTHS, [astuple(line) for line in paper.lines])
    grid.row(label("合计"), value(paper.total))
    grid.row(
        signature("发放人签名："), signature("保管人签名："), signature("站领导签名："), high=20
    )
    grid.close()
    return sheet.finish()
