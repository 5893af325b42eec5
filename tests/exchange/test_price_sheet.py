"""A station's price list: the template comes back as it went out, and a wrong cell is named."""

from __future__ import annotations

from datetime import date

import pytest
from openpyxl import Workbook

from station.domain.bills import BillTrouble
from station.domain.prices import STARTING_EXCLUSIONS, Catalogue
from station.domain.problems import Refused
from station.exchange.price_sheet import CEILING, WORDS, PriceRowRead, price_template, read_prices
from station.exchange.workbook import open_untrusted
from tests.exchange.hospital_books import as_bytes


def one_sheet(*rows) -> tuple[PriceRowRead, ...]:
    book = Workbook()
    for row in rows:
        book.active.append(row)
    return read_prices(open_untrusted(as_bytes(book)))


def test_the_template_is_read_as_what_it_shows():
    rows = read_prices(open_untrusted(price_template()))
    bed = rows[0]
    assert (bed.code, bed.price_myriadths, bed.catalogue) == ("CW01", 380_000, Catalogue.FIRST)
    assert (bed.most_per_day, bed.valid_from, bed.valid_until) == (1, date(2026, 1, 1), None)
    assert [row.name for row in rows if row.table == WORDS] == [
        e.words for e in STARTING_EXCLUSIONS
    ]
    (ceiling,) = (row for row in rows if row.table == CEILING)
    assert (ceiling.most_fen, ceiling.per_day) == (3_000_000, False)


def test_an_offices_own_list_is_read_by_its_titles():
    rows = one_sheet(
        ["××省医疗服务价格"],
        ["收费编码", "药品名称", "计价单位", "最高限价(元)", "医保等级", "执行日期"],
        ["A1", "甲钴胺片", "盒", "0.0825", "乙类", "2026年7月1日"],
        [None, None, None, None, None, None],
    )
    (row,) = rows
    assert (row.price_myriadths, row.catalogue) == (825, Catalogue.SECOND)
    assert row.valid_from == date(2026, 7, 1)


@pytest.mark.parametrize(
    ("title", "written"),
    [
        ("单价", "二十"),
        ("单价", -3),
        ("单价", 10**16),
        ("甲乙丙", "丁"),
        ("每日最多", 10**9),
        ("生效日期", "13月1日"),
    ],
)
def test_a_cell_that_cannot_be_read_is_named_and_nothing_is_taken(title, written):
    titles = ["项目名称", "单价"] + ([] if title == "单价" else [title])
    with pytest.raises(Refused) as refused:
        one_sheet(titles, ["血常规", *([20] if title != "单价" else []), written])
    (problem,) = refused.value.problems
    assert problem.code is BillTrouble.CELL_UNREADABLE
    assert problem.data["cell"] == ("B2" if title == "单价" else "C2")


def test_what_is_no_price_list_says_which_titles_it_lacks():
    with pytest.raises(Refused) as refused:
        one_sheet(["甲", "乙"], [1, 2])
    assert refused.value.problems[0].data == {"missing": "项目名称、单价"}
