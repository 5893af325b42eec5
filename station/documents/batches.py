"""The papers of a settlement batch: 医疗费用结算审核表 and 拨款申请."""

from __future__ import annotations

from station.documents.grid import HEAD, Cell, Grid, label, signature, value
from station.documents.paper import Sheet, Stock
from station.documents.pen import Align
from station.domain.batch_papers import HEADS, MONEY, PaymentPaper, SettlementPaper
from station.domain.paper_parts import FIRST_PRINT, Printing

TITLE = "医疗费用结算审核表"
REQUEST_TITLE = "医疗救治费用拨款申请"
A4_ACROSS = Stock(297, 210, 15, 14, 17)
_AMOUNT = 20.0
_WORDS = (9.5, 34.0, 24.0, 21.5, 21.5, 10.0)
WIDTHS = (*_WORDS, A4_ACROSS.inner - sum(_WORDS) - MONEY * _AMOUNT, *(_AMOUNT,) * MONEY)
_WORDS_STAND: tuple[Align, ...] = (
    "center",
    "left",
    "left",
    "center",
    "center",
    "right",
    "left",
)
_RIGHT: Align = "right"
_ALIGNS = (*_WORDS_STAND, *(_RIGHT,) * MONEY)
_SUM = sum(WIDTHS[:-MONEY])
_END = 62.0
"""Room for the sums, the notes and the signatures, in millimetres."""


def render(paper: SettlementPaper, printing: Printing = FIRST_PRINT) -> bytes:
    """Return 审核表 as PDF, A4 across."""
    sheet = Sheet(TITLE, paper, printing, A4_ACROSS)
    grid = Grid(sheet)
    grid.row(
        *(label("结算医院"), value(paper.hospital), label("结算期间"), value(paper.period, 44)),
        *(label("签批摘要"), value(paper.seal, 44)),
    )
    grid.table(HEADS, WIDTHS, paper.rows, aligns=_ALIGNS)
    if grid.keep(_END):  # sums and signatures stand on one page, under the heads again
        heads = zip(HEADS, WIDTHS, strict=True)
        grid.row(*(Cell(text, wide, "center") for text, wide in heads), high=HEAD)
    sums = [Cell(text, _AMOUNT, "right", bold=True) for text in paper.sums]
    grid.row(Cell(f"合计（{len(paper.rows)} 人次）", _SUM, "center", bold=True), *sums)
    grid.row(
        label("本站支付"),
        value(f"人民币（大写）{paper.payable_capitals}"),
        Cell(f"￥{paper.payable}", 46, "right", bold=True),
    )
    grid.row(label("未列入"), value(paper.left_out))
    grid.row(label("说明"), value(paper.note))
    grid.row(
        signature(f"经办人：{paper.maker}\n签名："),
        signature(f"复核人：{paper.reviewer}\n签名："),
        signature(f"批准人：{paper.approver}\n签名（盖章）："),
        high=22,
    )
    grid.close()
    return sheet.finish()


def render_request(paper: PaymentPaper, printing: Printing = FIRST_PRINT) -> bytes:
    """Return 拨款申请 as PDF, A4; a bank that is not known is filled in by hand."""
    sheet = Sheet(REQUEST_TITLE, paper, printing)
    grid = Grid(sheet)
    grid.row(label("结算医院"), value(paper.hospital), label("结算期间"), value(paper.period))
    grid.row(label("结算人次"), value(paper.bills), label("费用总额"), _amount(paper.lines))
    grid.row(label("核减金额"), _amount(paper.cut), label("核定金额"), _amount(paper.approved))
    grid.row(label("医保支付"), _amount(paper.insured), label("其他支付"), _amount(paper.other))
    grid.row(
        label("申请拨付"),
        value(f"人民币（大写）{paper.payable_capitals}"),
        Cell(f"￥{paper.payable}", 46, "right", bold=True),
        high=11,
    )
    grid.row(label("收款单位"), value(paper.payee))
    grid.row(label("开户银行"), value(paper.bank), label("账　　号"), value(paper.account), high=10)
    year = paper.budget_year
    grid.row(
        label(f"{year}年预算"), _amount(paper.budget), label("此前已付"), _amount(paper.paid_before)
    )
    grid.row(label("本次之后余额"), _amount(paper.left_after), label("备注"), value(paper.note))
    grid.row(label("附　　件"), value("医疗费用结算审核表、医院收费票据和费用清单"))
    grid.close()
    sheet.gap(3)
    sheet.text(paper.text)
    sheet.sign_off(paper.imprint.day)
    signed = Grid(sheet)
    signed.row(
        signature(f"经办人：{paper.maker}\n本站电话：{paper.station_phone}\n签名："),
        signature(f"复核人：{paper.reviewer}\n签名："),
        signature(f"批准人：{paper.approver}\n签名："),
        high=30,
    )
    signed.row(signature("拨款单位意见：\n\n\n经办人：　　　　　　负责人（盖章）："), high=34)
    signed.close()
    return sheet.finish()


def _amount(text: str) -> Cell:
    return Cell(text, align="right")
