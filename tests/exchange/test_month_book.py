"""A month sheet in the authority's own blank, and in a workbook of ours."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from decimal import Decimal
from io import BytesIO

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.comments import Comment
from openpyxl.styles import Protection

from station.domain.month_sheets import SheetTrouble
from station.domain.problems import Refused
from station.domain.sheet_template_text import template_of
from station.exchange.month_blank import fill_month
from station.exchange.month_book import NameRow, write_month
from station.settings import read_return
from tests.documents.usual_house import month

TEMPLATE = template_of(
    """
code = "small"
title = "小表"
due_day = 5
columns = [
  { code = "own", head = "本站", letter = "C" },
  { code = "counties", head = "县站", kind = "typed", letter = "D" },
  { code = "all", head = "合计", kind = "sum", of = ["own", "counties"], letter = "E" },
]
[[groups]]
code = "whole"
rows = [
  { code = "total", label = "总人数", line = 4 },
  { code = "days", label = "平均天数", kind = "average", source = "days", decimals = 1, line = 5 },
  { code = "male", label = "男（含男童）", when = { sex = "1" }, line = 6 },
]
[blank]
sheet = "月报"
unit_name = "A2"
"""
)
CELLS = {
    ("total", "own"): Decimal(7),
    ("total", "counties"): Decimal(3),
    ("total", "all"): Decimal(10),
    ("days", "own"): Decimal("4.5"),
    ("days", "all"): Decimal("4.5"),
    ("male", "own"): Decimal(5),
}


def blank(labels=("总人数", "平均天数", "男(含男童)")):
    """As an authority hands it out: locked, a formula in the last column, a note."""
    book = Workbook()
    sheet = book.active
    sheet.title = "月报"
    sheet["A2"] = "报送单位(盖章):"
    for line, label in enumerate(labels, start=4):
        sheet[f"B{line}"] = label
        for letter in "CD":
            sheet[f"{letter}{line}"].protection = Protection(locked=False)
        sheet[f"E{line}"] = f"=SUM(C{line}:D{line})"
    sheet["C4"].comment = Comment("填整数", "省厅")
    sheet.protection.sheet = True
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def test_a_blank_gets_its_figures_and_keeps_formulas_protection_and_notes():
    filled = fill_month(blank(), TEMPLATE, CELLS, {"unit_name": "云川市救助管理站<&>"})
    book = load_workbook(BytesIO(filled))
    sheet = book["月报"]
    assert [[sheet[f"{c}{n}"].value for c in "CDE"] for n in (4, 5, 6)] == [
        [7, 3, "=SUM(C4:D4)"],
        [4.5, None, "=SUM(C5:D5)"],
        [5, None, "=SUM(C6:D6)"],
    ]
    assert sheet["A2"].value == "报送单位(盖章):云川市救助管理站<&>"
    assert sheet.protection.sheet
    assert sheet["C4"].comment.text == "填整数"
    assert not sheet["C5"].protection.locked
    values = load_workbook(BytesIO(filled), data_only=True)["月报"]
    assert [values[f"E{n}"].value for n in (4, 5, 6)] == [10, 4.5, 5]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (blank(("总人数", "男(含男童)", "平均天数")), SheetTrouble.BLANK_LINE),
        (blank(("总人数",)), SheetTrouble.BLANK_LINE),
        (b"no workbook", None),
    ],
)
def test_a_blank_that_does_not_fit_is_refused_at_its_line(content, code):
    with pytest.raises(Refused) as caught:
        fill_month(content, TEMPLATE, CELLS, {})
    (problem,) = caught.value.problems
    assert problem.place == "blank"
    assert code is None or (problem.code, problem.data["line"]) == (code, 5)


def test_a_workbook_adds_up_by_formulas_and_no_name_becomes_one():
    (paper,) = month()
    template = template_of(read_return("henan_month"))
    paper = replace(paper, findings=(("年龄：1人次", "=1+1", "陈静"),))
    cells = {("total", "own"): Decimal(7), ("total", "all"): Decimal(7)}
    at = datetime(2026, 9, 3, 8, 30)
    rows = [
        NameRow("男", "202609001", "=HYPERLINK(1)", "男", "39", at, None, "提供乘车凭证"),
        NameRow("男", "202609002", "𬭎力", "男", "", at, at, "", 12650),
    ]
    content = write_month(paper, template, cells, {"性别": rows, "离站/方式": rows}, "")
    book = load_workbook(BytesIO(content))
    assert book.sheetnames == ["月报", "校验与更正", "性别", "离站 方式"]
    form = book["月报"]
    assert (form["B5"].value, form["C5"].value, form["E5"].value) == ("本月受助总人数", 7, "=C5+D5")
    assert form["B46"].value == "外籍"
    assert book["校验与更正"]["B2"].value == "=1+1"
    assert book["校验与更正"]["B2"].data_type == "s"
    names = book["性别"]
    assert [[cell.value for cell in row[1:5]] for row in names.iter_rows(min_row=5)] == [
        [1, "202609001", "=HYPERLINK(1)", "男"],
        [2, "202609002", "𬭎力", "男"],
    ]
    assert names["D5"].data_type == "s"
    assert names["J6"].value == 126.5
    assert load_workbook(BytesIO(content), data_only=True)["月报"]["E5"].value == 7
