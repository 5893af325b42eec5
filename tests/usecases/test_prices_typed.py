"""Prices typed by hand and ended with a day, on both engines: history stays, days do not meet."""

from dataclasses import replace
from datetime import date
from io import BytesIO

import pytest
from openpyxl import Workbook
from sqlalchemy.orm import Session

from station.domain.hospitals import HospitalFacts
from station.domain.prices import CeilingKind, PriceRow
from station.domain.prices_typed import PriceTrouble, TypedPrice
from station.domain.problems import Refused
from station.storage import prices
from station.usecases.hospitals import KeepHospital
from station.usecases.prices import ImportPrices, PreviewPrices, PriceLines, PriceTemplate
from station.usecases.prices_typed import EndPrice, TypePrice
from station.wording.sentences import sentence

PLATE = TypedPrice(
    PriceRow.SERVICE,
    " 接骨板 ",
    "M-0117",
    "块",
    18_250_000,
    valid_from=date(2026, 1, 1),
    why="市医保〔2026〕3号",
)
END = EndPrice("end", 0, date(2026, 6, 30), "集采降价")


def refused(do, deed):
    with pytest.raises(Refused) as caught:
        do(deed)
    return [(problem.code, problem.place) for problem in caught.value.problems]


def book_of(station):
    with Session(station.engine) as session:
        return prices.book(session)


def test_a_typed_price_holds_until_it_is_ended_and_the_next_goes_on(open_station, do, ask):
    ninth = do(KeepHospital(HospitalFacts("明州市第九医院"))).id
    old = do(TypePrice("a", PLATE))
    assert (old.name, old.list_name, old.why) == ("接骨板", "", "市医保〔2026〕3号")
    assert do(TypePrice("a", PLATE)) == old
    assert refused(do, TypePrice("a", replace(PLATE, amount_myriadths=1))) == [
        (PriceTrouble.OTHER_CONTENT, "client_id")
    ]
    new = replace(PLATE, amount_myriadths=9_990_000, valid_from=date(2026, 7, 1))
    assert refused(do, TypePrice("b", new)) == [(PriceTrouble.OVERLAPS, "valid_from")]
    end = replace(END, price_id=old.id)
    for wrong, code, place in (
        ({"last_day": date(2025, 12, 31)}, PriceTrouble.ENDS_BEFORE_IT_BEGINS, "last_day"),
        ({"last_day": None}, PriceTrouble.DAY_MISSING, "last_day"),
        ({"reason": " "}, PriceTrouble.REASON_MISSING, "reason"),
        ({"price_id": 99}, PriceTrouble.NOT_THERE, "price_id"),
    ):
        assert refused(do, replace(end, **wrong)) == [(code, place)]
    ended = do(end)
    assert do(end) == ended
    assert ended.valid_until == date(2026, 6, 30)
    assert "集采降价" in ended.ended
    assert refused(do, replace(end, reason="别的")) == [(PriceTrouble.OTHER_CONTENT, "client_id")]
    assert refused(do, replace(end, client_id="late", last_day=date(2026, 8, 1))) == [
        (PriceTrouble.ENDED_SOONER, "last_day")
    ]
    do(TypePrice("b", new))
    dear = replace(new, amount_myriadths=12_000_000, hospital_id=ninth)
    assert do(TypePrice("c", dear)).hospital == "明州市第九医院"
    book = book_of(open_station)

    def asked(day, hospital_id=None):
        return book.item("M-0117", "", day, hospital_id).price_myriadths

    assert asked(date(2026, 6, 30)) == 18_250_000
    assert asked(date(2026, 7, 1)) == 9_990_000
    assert asked(date(2026, 7, 1), ninth) == 12_000_000
    do(replace(end, client_id="sooner", last_day=date(2026, 5, 31), reason="写错一月"))
    assert book_of(open_station).item("M-0117", "", date(2026, 6, 1), None) is None
    lines = ask(PriceLines("接骨板"))
    assert [each.valid_until for each in lines] == [None, None, date(2026, 5, 31)]
    with Session(open_station.engine) as session:
        kept = [each.last_day for each in session.query(prices.PriceEnd).order_by("id")]
    assert kept == [date(2026, 6, 30), date(2026, 5, 31)]


def price_list(*rows) -> bytes:
    book = Workbook()
    book.active.title = "价格"
    book.active.append(["项目编码", "项目名称", "单位", "单价", "生效日期", "失效日期"])
    for row in rows:
        book.active.append(row)
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def test_a_list_that_comes_in_never_lets_two_prices_of_a_service_hold_on_a_day(
    open_station, do, ask
):
    new_year, july = "2026-01-01", "2026-07-01"
    bed = ["CW01", "普通病房床位费", "床日", 38, new_year, ""]
    first = price_list(bed, ["", "接骨板", "块", 1825, new_year, ""])
    do(ImportPrices("年初.xlsx", first))
    twice = price_list([*bed[:3], 40, july, ""], ["", bed[1], "床日", 41, july, ""])
    with pytest.raises(Refused) as caught:
        ask(PreviewPrices("重复.xlsx", twice))
    [problem] = caught.value.problems
    assert (problem.code, problem.data["row"]) == (PriceTrouble.ROW_TWICE, 3)
    assert problem.data["other"] == 2
    before = price_list([*bed[:3], 36, "2025-07-01", ""], ["M-1", "接骨板", "块", 9, new_year, ""])
    with pytest.raises(Refused) as caught:
        do(ImportPrices("更早.xlsx", before))
    assert [each.code for each in caught.value.problems] == [PriceTrouble.ROW_OVERLAPS] * 2
    told = [sentence(each) for each in caught.value.problems]
    assert "row 2" in told[0]
    assert "2026-01-01" in told[0]
    assert len(ask(PriceLines())) == 2

    summer = price_list(bed, [*bed[:3], 40, july, ""], ["CW02", "二人间床位费", "床日", 60, july])
    told = ask(PreviewPrices("含旧价.xlsx", summer))
    assert (told.services, told.there, told.ended) == (2, 1, 1)
    ended = [*bed[:5], "2026-06-30"]
    summer = price_list([*bed[:3], 40, july, ""], ["", "接骨板", "块", 1825, new_year, ""])
    told = ask(PreviewPrices("七月.xlsx", summer))
    assert (told.services, told.there, told.ended) == (1, 1, 1)
    assert do(ImportPrices("七月.xlsx", summer)) == told
    assert do(ImportPrices("七月.xlsx", summer)).is_known
    assert ask(PreviewPrices("又.xlsx", price_list(ended))).there == 1
    book = book_of(open_station)
    prices_of = [
        book.item("CW01", "", day, None).price_myriadths
        for day in (date(2026, 6, 30), date(2026, 7, 1))
    ]
    assert prices_of == [380_000, 400_000]
    [old] = [each for each in ask(PriceLines("CW01")) if each.valid_until is not None]
    assert "七月.xlsx" in old.ended
    uncoded = replace(PLATE, code="", name="普通病房床位费", valid_from=date(2026, 9, 1))
    assert refused(do, TypePrice("u", uncoded)) == [(PriceTrouble.OVERLAPS, "valid_from")]


def test_words_and_ceilings_are_typed_and_end_too_even_those_of_a_workbook(open_station, do, ask):
    words = TypedPrice(PriceRow.EXCLUDED_WORDS, "陪护费", amount_myriadths=5, why="本市口径")
    ceiling = TypedPrice(PriceRow.DAY_CEILING, "", amount_myriadths=3_000_000)
    typed = do(TypePrice("w", words))
    assert (typed.price_myriadths, typed.most_fen) == (None, None)
    assert do(TypePrice("c", ceiling)).most_fen == 30_000
    assert do(TypePrice("c", ceiling)).most_fen == 30_000
    day = date(2026, 11, 1)
    book = book_of(open_station)
    assert book.exclusion("陪护费（夜）", day, None).basis == "本市口径"
    assert book.ceiling(CeilingKind.DAY, day, None).most_fen == 30_000
    do(EndPrice("e", typed.id, date(2026, 10, 31), "不再适用"))
    assert book_of(open_station).exclusion("陪护费（夜）", day, None) is None
    do(ImportPrices("价格.xlsx", ask(PriceTemplate())))
    listed = next(each for each in ask(PriceLines()) if each.kind is PriceRow.SERVICE)
    first = listed.valid_from or date(2026, 1, 1)
    assert do(EndPrice("l", listed.id, first, "停用")).valid_until == first
    assert ask(PriceLines(listed.name))[0].list_name == "价格.xlsx"


@pytest.mark.parametrize(
    ("wrong", "expected"),
    [
        ({"name": " "}, (PriceTrouble.NAME_MISSING, "name")),
        ({"amount_myriadths": 0}, (PriceTrouble.NOT_POSITIVE, "amount")),
        ({"amount_myriadths": -500}, (PriceTrouble.NOT_POSITIVE, "amount")),
        ({"amount_myriadths": None}, (PriceTrouble.NOT_POSITIVE, "amount")),
        (
            {"kind": PriceRow.STAY_CEILING, "amount_myriadths": 55},
            (PriceTrouble.NOT_WHOLE_FEN, "amount"),
        ),
        (
            {"valid_until": date(2025, 12, 31)},
            (PriceTrouble.ENDS_BEFORE_IT_BEGINS, "valid_until"),
        ),
        ({"hospital_id": 4711}, (PriceTrouble.HOSPITAL_NOT_THERE, "hospital_id")),
    ],
)
def test_wrong_input_is_told_at_its_field_and_nothing_is_kept(
    sqlite_station, clerk, wrong, expected
):
    def do(deed):
        return sqlite_station.do(deed, clerk)

    assert refused(do, TypePrice("x", replace(PLATE, **wrong))) == [expected]
    assert sqlite_station.ask(PriceLines(), clerk) == ()
