"""小额现金签领单: the one case in which money is handed over."""

from __future__ import annotations

from station.documents.grid import Grid, centred, label, signature, value
from station.documents.intake import person_rows
from station.documents.paper import A5, Sheet
from station.domain.fen import capitals, written
from station.domain.paper_parts import FIRST_PRINT, Printing
from station.domain.papers import CashReceipt

TITLE = "小额现金签领单"


def render(receipt: CashReceipt, printing: Printing = FIRST_PRINT) -> bytes:
    """Return the receipt as PDF, A5."""
    sheet = Sheet(TITLE, receipt, printing, A5)
    grid = Grid(sheet)
    for row in person_rows(receipt.bearer, A5.inner):
        grid.row(*row)
    grid.row(
        label("签领金额"),
        value(f"人民币（大写）{capitals(receipt.amount_fen)}"),
        centred(f"￥{written(receipt.amount_fen)}", 26),
        high=11,
    )
    grid.row(label("用途"), value(receipt.purpose))
    grid.row(label("限额"), value(f"每人每次不超过 {written(receipt.limit_fen)} 元"))
    grid.row(label("依据"), value(receipt.basis))
    grid.row(
        signature("上列现金已如数领取。\n领取人签名或按指印："),
        signature(f"付款人：{receipt.payer}\n签名：", 36),
        signature(f"审批人：{receipt.approver}\n签名：", 36),
        high=28,
    )
    grid.close()
    return sheet.finish()
