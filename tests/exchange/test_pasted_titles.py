"""Columns of copied lines without titles: told by their cells, or not at all."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from station.exchange.cells import SheetRow
from station.exchange.pasted_titles import guess_titles


def rows(*lines: str) -> list[SheetRow]:
    return [
        SheetRow(at, tuple(cell or None for cell in line.split("\t")))
        for at, line in enumerate(lines, 1)
    ]


def test_columns_are_told_by_days_codes_words_and_by_what_multiplies():
    found = guess_titles(
        rows(
            "2026-08-02\tCW01\t普通病房床位费\t床日\t2\t38.00\t76.00",
            "2026-08-03\tYP455\t甲钴胺片\t盒\t3\t27.4\t82.20",
        )
    )
    assert found == ("日期", "项目编码", "项目名称", "单位", "数量", "单价", "金额")
    assert guess_titles(rows("静脉输液\t1,240.00", "血常规\t20")) == ("项目名称", "金额")
    assert guess_titles(rows("08-02\t76.00\t38.00\t2\t床位费"))[0] == "日期"
    assert set(guess_titles(rows("08-02\t76.00\t38.00\t2\t床位费"))[1:4]) == {
        "金额",
        "单价",
        "数量",
    }


def test_figures_that_do_not_multiply_are_no_amount():
    assert "金额" not in guess_titles(rows("床位费\t2\t38"))
    assert guess_titles(rows("76\t38")) == ("", "")


@given(st.lists(st.lists(st.text(max_size=6), max_size=6), min_size=1, max_size=5))
def test_whatever_was_copied_gets_each_title_once(cells):
    found = guess_titles(
        [SheetRow(n, tuple(c or None for c in row)) for n, row in enumerate(cells)]
    )
    told = [title for title in found if title]
    assert len(found) == max(map(len, cells))
    assert len(told) == len(set(told))
