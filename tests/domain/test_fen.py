from contextlib import suppress

import cn2an
import pytest
from hypothesis import given
from hypothesis import strategies as st

from station.domain import fen
from station.domain.fen import LARGEST_FEN, MoneyFault, NotMoney

amounts = st.integers(0, LARGEST_FEN)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("126", 12600),
        ("126.5", 12650),
        ("126.5元", 12650),
        ("￥1,260.00", 126000),
        ("¥331.5", 33150),
        ("１２６元整", 12600),
        ("126块", 12600),
        (" 126 元 ", 12600),
        ("126元5角", 12650),
        ("126元5角3分", 12653),
        ("5角", 50),
        ("伍分", 5),
        ("0", 0),
        ("0.05", 5),
        ("12.340", 1234),
        ("-5", -500),
        ("−1,260.00", -126000),
        ("负伍元整", -500),
        ("壹佰贰拾陆元整", 12600),
        ("人民币壹仟零伍拾元零叁分", 105003),
        ("一百二十元", 12000),
        ("两百元", 20000),
        ("十元", 1000),
        ("十二元五角", 1250),
        ("壹拾亿零壹万元整", 100001000000),
        ("RMB 20", 2000),
    ],
)
def test_an_amount_however_it_is_written(text, expected):
    assert fen.read(text) == expected


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        pytest.param("", MoneyFault.EMPTY, id="nothing"),
        pytest.param(" ￥ ", MoneyFault.EMPTY, id="only the sign"),
        pytest.param("12.345", MoneyFault.FINER_THAN_FEN, id="a tenth of a fen"),
        pytest.param("1,26", MoneyFault.NOT_AN_AMOUNT, id="a comma out of place"),
        pytest.param("126元/张", MoneyFault.NOT_AN_AMOUNT, id="a price for each"),
        pytest.param("约126", MoneyFault.NOT_AN_AMOUNT, id="about"),
        pytest.param("100-200", MoneyFault.NOT_AN_AMOUNT, id="from, to"),
        pytest.param("1e5", MoneyFault.NOT_AN_AMOUNT, id="as a machine writes it"),
        pytest.param("壹贰元", MoneyFault.NOT_AN_AMOUNT, id="numerals that make no number"),
        pytest.param("12角", MoneyFault.NOT_AN_AMOUNT, id="more jiao than a yuan has"),
        pytest.param("免费", MoneyFault.NOT_AN_AMOUNT, id="words"),
        pytest.param("--5", MoneyFault.NOT_AN_AMOUNT, id="two signs"),
        pytest.param("99999999999999", MoneyFault.TOO_LARGE, id="more than can be spoken"),
    ],
)
def test_what_is_no_amount_is_refused_with_the_reason(text, fault):
    with pytest.raises(NotMoney) as refused:
        fen.read(text)
    assert refused.value.fault is fault
    assert isinstance(refused.value, ValueError)


@pytest.mark.parametrize(
    ("amount", "text"),
    [
        (126000, "1,260.00"),
        (0, "0.00"),
        (5, "0.05"),
        (-126050, "−1,260.50"),
        (LARGEST_FEN, "999,999,999,999.99"),
    ],
)
def test_figures(amount, text):
    assert fen.written(amount) == text


@pytest.mark.parametrize(
    ("amount", "text"),
    [
        (12600, "壹佰贰拾陆元整"),
        (0, "零元整"),
        (5, "伍分"),
        (50, "伍角整"),
        (55, "伍角伍分"),
        (1000, "壹拾元整"),
        (140950, "壹仟肆佰零玖元伍角整"),
        (600714, "陆仟零柒元壹角肆分"),
        (32504, "叁佰贰拾伍元零肆分"),
        (1640902, "壹万陆仟肆佰零玖元零贰分"),
        (10010000, "壹拾万零壹佰元整"),
        (100000000, "壹佰万元整"),
        (10000500000, "壹亿零伍仟元整"),
        (LARGEST_FEN, "玖仟玖佰玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分"),
        (-12600, "负壹佰贰拾陆元整"),
    ],
)
def test_capitals(amount, text):
    assert fen.capitals(amount) == text


def test_more_than_can_be_spoken_has_no_capitals():
    with pytest.raises(NotMoney):
        fen.capitals(LARGEST_FEN + 1)


@given(amounts)
def test_figures_and_capitals_read_back(amount):
    assert fen.read(fen.written(amount)) == amount
    assert fen.read(fen.capitals(amount)) == amount
    assert fen.read(fen.capitals(-amount)) == -amount


@given(amounts)
def test_capitals_are_those_of_the_oracle_but_for_zeros(amount):
    # Both are allowed: 亿 and 仟 with a whole 万 missing between, and 整 after 角.
    oracle = cn2an.an2cn(f"{amount // 100}.{amount % 100:02}", "rmb")
    ours = fen.capitals(amount).replace("角整", "角")
    assert ours.replace("零", "") == oracle.replace("零", "")


@given(st.integers(0, 9_999_999_99))
def test_capitals_below_a_hundred_million_are_exactly_those_of_the_oracle(amount):
    oracle = cn2an.an2cn(f"{amount // 100}.{amount % 100:02}", "rmb")
    assert fen.capitals(amount).replace("角整", "角") == oracle


@given(st.text(alphabet="0123456789.,元角分整零壹贰拾佰仟万亿-负￥ "))
def test_any_text_is_an_amount_that_can_be_written_or_refused(text):
    with suppress(NotMoney):
        amount = fen.read(text)
        assert fen.read(fen.written(amount)) == amount
