"""Ages as they are said at the door."""

from __future__ import annotations

import pytest

from station.domain.ages import find_ages, read_ages


@pytest.mark.parametrize(
    ("said", "ages"),
    [
        ("39", (39, 39)),
        ("39岁", (39, 39)),
        ("约39岁左右", (39, 39)),
        ("大约39岁", (39, 39)),
        ("40多", (40, 49)),
        ("40多岁", (40, 49)),
        ("40几岁", (40, 49)),
        ("40岁多", (40, 49)),
        ("40来岁", (40, 40)),
        ("40-50岁", (40, 50)),
        ("40到50岁", (40, 50)),
        ("四十岁", (40, 40)),
        ("四十五岁", (45, 45)),
        ("四十多岁", (40, 49)),
        ("十岁", (10, 10)),
        ("十多岁", (10, 19)),
        ("十七八岁", (17, 18)),
        ("三十七八岁", (37, 38)),
        ("四五十岁", (40, 59)),
        ("七八岁", (7, 8)),
        ("八岁", (8, 8)),
        ("两岁", (2, 2)),
    ],
)
def test_an_age_is_read_as_it_is_said(said, ages) -> None:
    assert read_ages(said) == ages


@pytest.mark.parametrize("said", ["", "岁", "四十", "王强", "300岁", "50-40岁", "1234", "40-50"])
def test_what_says_no_age_is_none(said) -> None:
    assert read_ages(said) is None


@pytest.mark.parametrize(
    ("text", "ages", "rest"),
    [
        ("王强39岁男", (39, 39), "王强男"),
        ("四十多岁四川人", (40, 49), "四川人"),
        ("男四十来岁", (40, 40), "男"),
    ],
)
def test_an_age_is_found_inside_other_words(text, ages, rest) -> None:
    said = find_ages(text)
    assert said.ages == ages
    assert text[: said.start] + text[said.end :] == rest


def test_words_without_an_age_hold_none() -> None:
    assert find_ages("四川人") is None
