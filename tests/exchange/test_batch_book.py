"""The workbook of a batch says what its papers say, adds up by itself, and runs nothing."""

from __future__ import annotations

import re
from dataclasses import astuple, replace
from io import BytesIO

import pytest
from hypothesis import given, settings
from openpyxl import load_workbook

from station.domain.batch_papers import HEADS, MONEY, bill_row, money_row, payable_words
from station.domain.batches import total
from station.domain.fen import read
from station.domain.papers import PaperKind
from station.exchange.batch_book import REQUEST, SHEET, write_batch
from tests.documents.conftest import usual_papers
from tests.domain.test_batches import bills

FIRST = 5
PAPERS = usual_papers()


def book(some):
    """The workbook as a spreadsheet shows it, and as it calculates."""
    paper = replace(
        PAPERS[PaperKind.SETTLEMENT],
        rows=tuple(bill_row(place, bill) for place, bill in enumerate(some, 1)),
        sums=money_row(total(bill.figures for bill in some)),
        payable_capitals=payable_words(some)[1],
    )
    data = write_batch(paper, PAPERS[PaperKind.PAYMENT], some, "草稿")
    return load_workbook(BytesIO(data), data_only=True), load_workbook(BytesIO(data))


def fen(value) -> int:
    return round(value * 100)


def calculated(sheet, formula: str) -> float:
    """What a formula of the book comes to, by the numbers that stand in its cells."""
    inner = re.fullmatch(r"=ROUND\((.+),2\)", formula)[1]
    if found := re.fullmatch(r"SUM\(([A-Z])(\d+):[A-Z](\d+)\)", inner):
        column, first, last = found.groups()
        return round(sum(value(sheet, f"{column}{n}") for n in range(int(first), int(last) + 1)), 2)
    first, *rest = inner.split("-")
    return round(value(sheet, first) - sum(value(sheet, each) for each in rest), 2)


def value(sheet, name: str) -> float:
    held = sheet[name].value
    return calculated(sheet, held) if isinstance(held, str) else held


@settings(max_examples=40)
@given(bills())
def test_sheet_formulas_and_papers_say_the_same_to_the_fen(some):
    shown, live = book(some)
    last = FIRST + len(some)
    names = "HIJKLM"
    for at, bill in enumerate((*some, None)):
        row = FIRST + at
        figures = total(each.figures for each in some) if bill is None else bill.figures
        for name, wanted in zip(names, astuple(figures), strict=True):
            assert fen(shown[SHEET][f"{name}{row}"].value) == wanted
            assert fen(value(live[SHEET], f"{name}{row}")) == wanted
    assert [c.value for c in shown[SHEET][FIRST - 1]] == list(HEADS)
    whole = astuple(total(bill.figures for bill in some))
    for row, (name, wanted) in enumerate(zip(names, whole, strict=True), 7):
        assert fen(shown[REQUEST].cell(row, 2).value) == wanted
        assert live[REQUEST].cell(row, 2).value == f"='{SHEET}'!{name}{last}"
    assert read(shown[SHEET].cell(last + 1, 3).value) == whole[-1]
    assert len(whole) == MONEY


@pytest.mark.parametrize("text", ["=cmd|'/C calc'!A0", "+1+1", "-2", "@SUM(A1)", "=HYPERLINK(1)"])
def test_no_word_of_a_hospital_becomes_a_formula(text):
    (one, *_) = [replace(bill, name=text, diagnosis=text, letter=text) for bill in _one_bill()]
    _shown, live = book((one,))
    cells = [live[SHEET].cell(FIRST, column) for column in (2, 3, 7)]
    assert [cell.value for cell in cells] == [text] * 3
    assert [cell.data_type for cell in cells] == ["s"] * 3
    assert all(cell.quotePrefix for cell in cells)


def _one_bill():
    from station.domain.batches import BatchBill, BatchFigures

    told = BatchFigures(1000, 100, 900, 0, 0, 900)
    yield BatchBill(1, None, "", "", "", None, None, None, "", told)
