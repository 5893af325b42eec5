"""How papers word what the station keeps as codes."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

import pytest

from station.domain import paper_words as words
from station.domain.assistance import AssistanceClass
from station.domain.belongings import BelongingKind, BelongingRecord, BelongingState
from station.domain.intake import MentalState, Mobility, Outcome, SelfCare, TriageSign
from station.domain.people import (
    BornPrecision,
    Description,
    DocumentKind,
    DocumentSeen,
    IdentityState,
    PersonRecord,
    Sex,
)

DAY = date(2026, 11, 21)
NOBODY = PersonRecord(
    id=1, name="无名氏（男1号）", sex=Sex.MALE, born=None, born_precision=BornPrecision.UNKNOWN,
    identity_state=IdentityState.UNKNOWN, ethnic_group="", area="", household_address="",
    residence="", education="", marital="", description=Description(), names=(), documents=(),
    photo_id=None, merged_into=None, created_at=datetime(2026, 11, 20), version=1,
)  # fmt: skip
BAG = BelongingRecord(
    id=1, line=1, kind=BelongingKind.ORDINARY, name="双肩包", quantity=2, features="", amount_fen=0,
    bag="", place="", state=BelongingState.STORED, received_at=datetime(2026, 11, 20),
    signed_in=None, signed_in_witness="", given_out_at=None, given_out_by="", given_to="",
    signed_out=None, receipt="", carrier="", noticed_on=None, notice="", second="",
)  # fmt: skip


@pytest.mark.parametrize(
    ("born", "precision", "age", "birth"),
    [
        (None, BornPrecision.UNKNOWN, "不详", "不详"),
        (date(1987, 3, 12), BornPrecision.DAY, "39 岁", "1987-03-12"),
        (date(1987, 3, 1), BornPrecision.MONTH, "39 岁", "1987-03"),
        (date(1987, 1, 1), BornPrecision.YEAR, "39 岁", "1987 年"),
        (date(1966, 1, 1), BornPrecision.ESTIMATED, "约 60 岁", "约 1966 年（目测）"),
    ],
)
def test_age_and_birth_are_told_as_exactly_as_they_are_known(born, precision, age, birth):
    person = replace(NOBODY, born=born, born_precision=precision)
    assert (words.age_words(person, DAY), words.born_words(person)) == (age, birth)


@pytest.mark.parametrize(
    ("number", "shown"),
    [
        ("341222198704123514", "341222********3514"),
        ("341222870412351", "341222*****2351"),
        ("E12345678", "E1*****78"),
        ("123", "123"),
        ("", ""),
    ],
)
def test_a_number_that_leaves_the_house_keeps_head_and_tail(number, shown):
    assert words.masked(number) == shown


@pytest.mark.parametrize(
    ("code", "address", "said"),
    [
        ("341222", "太和县城关镇", "安徽省阜阳市太和县城关镇"),
        ("341222", "安徽省阜阳市太和县城关镇", "安徽省阜阳市太和县城关镇"),
        ("341222", "城关镇", "安徽省阜阳市太和县城关镇"),
        ("341222", "", "安徽省阜阳市太和县"),
        ("341223", "", "安徽省阜阳市涡阳县（现安徽省亳州市涡阳县）"),
        ("", "皖北某地", "皖北某地"),
        ("", "", ""),
        ("999999", "", "999999"),
    ],
)
def test_a_place_is_one_line_without_repeating_itself(codes, code, address, said):
    assert words.place_words(codes.areas, code, address) == said


def test_what_went_back_is_told_apart_from_what_is_still_kept():
    cash = replace(BAG, kind=BelongingKind.CASH, name="现金", amount_fen=123456)
    gone = replace(cash, state=BelongingState.RETURNED)
    police = replace(BAG, state=BelongingState.WITH_POLICE)
    assert words.goods_returned([]) == ""
    assert words.goods_returned([BAG, gone, police]) == "现金 1,234.56 元；尚在寄存：双肩包 2 件"


def test_a_person_is_described_by_what_was_seen():
    seen = Description(accent="皖北", marks="左眉旧疤", height_cm=172)
    assert words.described(seen) == "身高约 172 厘米；左眉旧疤；口音：皖北"
    assert words.described(Description()) == "未填"


@pytest.mark.parametrize(
    ("table", "members"),
    [
        (words.CLASSES, AssistanceClass),
        (words.OUTCOMES, Outcome),
        (words.SIGNS, TriageSign),
        (words.MENTAL_STATES, MentalState),
        (words.SELF_CARE, SelfCare),
        (words.MOBILITY, Mobility),
        (words.DOCUMENTS, DocumentKind),
        (words.SEEN, DocumentSeen),
    ],
)
def test_every_code_has_its_word(table, members):
    assert set(table) == set(members)
