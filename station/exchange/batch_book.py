"""A settlement batch as a workbook: its sheet adds up by formulas, and no text becomes one.

The value beside each formula is the program's own, so that paper, screen and workbook say the
same before anybody's spreadsheet has calculated anything.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import astuple, dataclass
from typing import Any

from station.domain.batch_papers import HEADS, MONEY, PaymentPaper, SettlementPaper, bill_row
from station.domain.batches import BatchBill, BatchFigures, total
from station.domain.fen import FEN_PER_YUAN

SHEET, REQUEST = "结算审核表", "拨款申请"
WIDTHS = (6, 20, 14, 12, 12, 6, 26, *(14,) * MONEY)
_FIRST = 4
"""The row of the first bill, from 0; above it the title, what it is, and the heads."""
_WORDS = len(HEADS) - MONEY
_LINES, _CUT, _APPROVED, _INSURED, _OTHER, _PAYABLE = "HIJKLM"
_DAYS = HEADS.index("天数")
_OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}


@dataclass(frozen=True, slots=True)
class _Formats:
    title: Any
    head: Any
    text: Any
    money: Any
    strong: Any
    sum: Any


def write_batch(
    paper: SettlementPaper, request: PaymentPaper, bills: Sequence[BatchBill], written: str
) -> bytes:
    """Two sheets: a row a bill with its sums, and the payment request that refers to them.

    `bills` stand in the order of the paper. Money is yuan with two decimals.
    """
    import xlsxwriter  # type: ignore[import-untyped]

    target = io.BytesIO()
    with xlsxwriter.Workbook(target, _OPTIONS) as book:
        formats = _formats(book)
        last = _settlement(book.add_worksheet(SHEET), paper, bills, written, formats)
        _request(book.add_worksheet(REQUEST), request, total_of(bills), last, formats)
    return target.getvalue()


def total_of(bills: Sequence[BatchBill]) -> BatchFigures:
    """What the bills come to."""
    return total(bill.figures for bill in bills)


def _formats(book: Any) -> _Formats:
    money = {"num_format": "#,##0.00"}
    return _Formats(
        book.add_format({"bold": True, "font_size": 14}),
        book.add_format({"bold": True, "bottom": 1, "text_wrap": True}),
        # A cell that is typed into again stays text, whatever it begins with.
        book.add_format({"quote_prefix": True, "text_wrap": True, "valign": "top"}),
        book.add_format(money),
        book.add_format({"bold": True, "quote_prefix": True}),
        book.add_format({**money, "bold": True, "top": 1}),
    )


def _settlement(
    sheet: Any, paper: SettlementPaper, bills: Sequence[BatchBill], written: str, formats: _Formats
) -> str:
    """Write 审核表; answers the number of its row of sums as a spreadsheet shows it."""
    for column, width in enumerate(WIDTHS):
        sheet.set_column(column, column, width)
    sheet.freeze_panes(_FIRST, 3)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(_FIRST - 1)
    sheet.write_string(0, 0, f"{paper.imprint.station} 医疗费用结算审核表", formats.title)
    head = f"{paper.hospital}　{paper.period}　编号：{paper.imprint.number}"
    sheet.write_string(1, 0, head, formats.text)
    sheet.write_string(2, 0, written, formats.text)
    for column, name in enumerate(HEADS):
        sheet.write_string(_FIRST - 1, column, name, formats.head)
    for at, bill in enumerate(bills):
        _bill(sheet, _FIRST + at, at + 1, bill, formats)
    last = _FIRST + len(bills)
    sheet.write_string(last, 0, "合计", formats.strong)
    for column, fen in enumerate(astuple(total_of(bills)), _WORDS):
        letter = (_LINES, _CUT, _APPROVED, _INSURED, _OTHER, _PAYABLE)[column - _WORDS]
        formula = f"=ROUND(SUM({letter}{_FIRST + 1}:{letter}{last}),2)"
        sheet.write_formula(last, column, formula, formats.sum, fen / FEN_PER_YUAN)
    signed = (paper.maker, paper.reviewer, paper.approver)
    words = (
        ("本站支付（大写）", f"人民币{paper.payable_capitals}"),
        ("未列入", paper.left_out),
        ("说明", paper.note),
        ("经办、复核、批准", "、".join(each or "（手签）" for each in signed)),
        ("签批摘要", paper.seal),
    )
    for at, (name, text) in enumerate(words, last + 1):
        sheet.write_string(at, 0, name, formats.strong)
        sheet.write_string(at, 2, text, formats.text)
    return str(last + 1)


def _bill(sheet: Any, row: int, place: int, bill: BatchBill, formats: _Formats) -> None:
    """One bill: what was counted, cut and paid by others are numbers, the rest is calculated."""
    for column, text in enumerate(bill_row(place, bill)[:_WORDS]):
        if column == 0 or (column == _DAYS and bill.days is not None):
            sheet.write_number(row, column, int(text))
        else:
            sheet.write_string(row, column, text, formats.text)
    number, figures = row + 1, bill.figures
    formulas = {
        _WORDS + 2: f"=ROUND({_LINES}{number}-{_CUT}{number},2)",
        _WORDS + 5: f"=ROUND({_APPROVED}{number}-{_INSURED}{number}-{_OTHER}{number},2)",
    }
    for column, fen in enumerate(astuple(figures), _WORDS):
        yuan = fen / FEN_PER_YUAN
        if column in formulas:
            sheet.write_formula(row, column, formulas[column], formats.money, yuan)
        else:
            sheet.write_number(row, column, yuan, formats.money)


def _request(
    sheet: Any, paper: PaymentPaper, figures: BatchFigures, last: str, formats: _Formats
) -> None:
    sheet.set_column(0, 0, 22)
    sheet.set_column(1, 1, 48)
    sheet.write_string(0, 0, f"{paper.imprint.station} 医疗救治费用拨款申请", formats.title)
    texts = (
        ("编号", paper.imprint.number),
        ("结算医院", paper.hospital),
        ("结算期间", paper.period),
        ("结算人次", paper.bills),
    )
    for at, (name, text) in enumerate(texts, 2):
        sheet.write_string(at, 0, name, formats.strong)
        sheet.write_string(at, 1, text, formats.text)
    amounts = zip(HEADS[_WORDS:], "HIJKLM", astuple(figures), strict=True)
    row = 2 + len(texts)
    for at, (name, letter, fen) in enumerate(amounts, row):
        sheet.write_string(at, 0, name, formats.strong)
        formula = f"='{SHEET}'!{letter}{last}"
        sheet.write_formula(at, 1, formula, formats.money, fen / FEN_PER_YUAN)
    row += MONEY
    more = (
        ("申请拨付（大写）", f"人民币{paper.payable_capitals}"),
        ("收款单位", paper.payee),
        ("开户银行", paper.bank),
        ("账号", paper.account),
        (f"{paper.budget_year}年预算", paper.budget),
        ("此前已付", paper.paid_before),
        ("本次之后余额", paper.left_after),
        ("申请事由", paper.text),
    )
    for at, (name, text) in enumerate(more, row):
        sheet.write_string(at, 0, name, formats.strong)
        sheet.write_string(at, 1, text, formats.text)
