"""What a slip may say, how it is judged, and the short code for the eye."""

from dataclasses import fields, replace
from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from station.domain.seals import (
    SHORT_CODE_LETTERS,
    PublicKey,
    SealKey,
    SealTrouble,
    SlipClaims,
    UsedSlip,
    Verdict,
    Withdrawal,
    WithdrawalKind,
    WithdrawalList,
    judge,
    list_hints,
    short_code,
    slip_problems,
    tidy_short_code,
)

NONCE = bytes(range(8))
SLIP = SlipClaims(
    station="370203",
    year=2026,
    number=412,
    key_number=3,
    amount_fen=18_750,
    origin="青岛北",
    destination="成都东",
    valid_from=date(2026, 11, 21),
    end_day=date(2026, 11, 24),
    nonce=NONCE,
)
VOID = Withdrawal(SLIP.serial, NONCE, WithdrawalKind.VOID, date(2026, 11, 22))
USED = UsedSlip(SLIP.serial, NONCE, datetime(2026, 11, 22, 9), "3号窗口", "E100", "K206", 18_750)


def test_the_serial_names_station_year_and_number():
    assert SLIP.serial == "370203-2026-0412"
    assert replace(SLIP, number=12_345).serial == "370203-2026-12345"


def test_a_slip_has_no_place_for_the_person():
    assert {each.name for each in fields(SlipClaims)} == {
        "station",
        "year",
        "number",
        "key_number",
        "amount_fen",
        "origin",
        "destination",
        "valid_from",
        "end_day",
        "nonce",
    }


@pytest.mark.parametrize(
    ("changes", "places"),
    [
        pytest.param({}, [], id="an ordinary slip has none"),
        pytest.param({"end_day": SLIP.valid_from}, [], id="one day is enough"),
        pytest.param({"destination": "一二三四五六七八九十"}, [], id="ten characters fit"),
        pytest.param(
            {"destination": "一二三四五六七八九十又"}, ["destination"], id="eleven do not"
        ),
        pytest.param({"origin": " "}, ["origin"], id="a blank is no place"),
        pytest.param({"origin": "青\n岛"}, ["origin"], id="a place is one line"),
        pytest.param({"amount_fen": 0}, ["amount_fen"], id="no money, no slip"),
        pytest.param(
            {"amount_fen": 100_000_000}, ["amount_fen"], id="a million yuan is a slip of hand"
        ),
        pytest.param(
            {"end_day": date(2026, 11, 20)}, ["end_day"], id="it cannot end before it begins"
        ),
        pytest.param({"station": "青岛站"}, ["number"], id="a station is named by its code"),
        pytest.param({"number": 0}, ["number"], id="numbers begin with one"),
    ],
)
def test_what_cannot_be_sealed(changes, places):
    assert [problem.place for problem in slip_problems(replace(SLIP, **changes))] == places


@pytest.mark.parametrize(
    ("withdrawal", "used", "today", "verdict"),
    [
        pytest.param(None, None, date(2026, 11, 20), Verdict.NOT_YET, id="the day before"),
        pytest.param(None, None, date(2026, 11, 21), Verdict.VALID, id="the first day counts"),
        pytest.param(None, None, date(2026, 11, 24), Verdict.VALID, id="the last day counts"),
        pytest.param(None, None, date(2026, 11, 25), Verdict.EXPIRED, id="the day after"),
        pytest.param(VOID, None, date(2026, 11, 22), Verdict.WITHDRAWN, id="void"),
        pytest.param(
            replace(VOID, kind=WithdrawalKind.REPLACED),
            None,
            date(2026, 11, 22),
            Verdict.REPLACED,
            id="replaced",
        ),
        pytest.param(None, USED, date(2026, 11, 22), Verdict.ALREADY_USED, id="used"),
        pytest.param(None, USED, date(2026, 12, 1), Verdict.ALREADY_USED, id="used, then expired"),
        pytest.param(VOID, USED, date(2026, 12, 1), Verdict.WITHDRAWN, id="void goes before all"),
    ],
)
def test_the_verdict_on_a_genuine_slip(withdrawal, used, today, verdict):
    assert judge(SLIP, withdrawal, used, today) is verdict


def test_a_withdrawal_hits_one_issue_and_not_its_replacement():
    withdrawals = WithdrawalList("370203", datetime(2026, 11, 22, 8), (VOID,))
    assert withdrawals.find(SLIP) == VOID
    assert withdrawals.find(replace(SLIP, nonce=b"another!")) is None
    assert withdrawals.find(replace(SLIP, number=413)) is None


@pytest.mark.parametrize(
    ("issued", "codes"),
    [
        pytest.param(datetime(2026, 11, 21, 8), [], id="of today"),
        pytest.param(datetime(2026, 11, 14, 23), [], id="seven days old"),
        pytest.param(datetime(2026, 11, 13, 23), [SealTrouble.OLD_LIST], id="eight days old"),
        pytest.param(datetime(2026, 11, 22, 1), [SealTrouble.LIST_FROM_FUTURE], id="of tomorrow"),
        pytest.param(None, [SealTrouble.NO_LIST], id="none at all"),
    ],
)
def test_how_far_the_list_is_to_be_trusted(issued, codes):
    withdrawals = issued and WithdrawalList("370203", issued, ())
    assert [hint.code for hint in list_hints(withdrawals, date(2026, 11, 21), 7)] == codes


@pytest.mark.parametrize(
    ("day", "covered"),
    [
        (date(2025, 12, 31), False),
        (date(2026, 1, 1), True),
        (date(2026, 12, 31), True),
        (date(2027, 1, 1), False),
    ],
)
def test_a_key_counts_on_its_first_and_its_last_day(day, covered):
    key = PublicKey(3, bytes(32), date(2026, 1, 1), date(2026, 12, 31))
    assert key.covers(day) is covered


def test_a_private_key_does_not_show_when_it_is_printed():
    assert "secret" not in repr(SealKey(1, b"public", b"secret"))


@given(st.binary(min_size=1, max_size=200))
def test_the_short_code_is_eight_clear_letters_in_two_groups(token):
    code = short_code(token)
    assert code == short_code(token)
    first, second = code.split("·")
    assert len(first) == len(second) == 4
    assert set(first + second) <= set(SHORT_CODE_LETTERS)


def test_no_letter_of_the_short_code_is_taken_for_another():
    assert not set("0O1IL2Z5S8BG") & set(SHORT_CODE_LETTERS)
    assert len(SHORT_CODE_LETTERS) == 24


@pytest.mark.parametrize(
    "typed",
    ["K7M4·9QRT", "k7m49qrt", " K7M4 9QRT ", "K7M4-9QRT", "Ｋ７Ｍ４・９ＱＲＴ", "k7m4.9qrt"],
)
def test_a_short_code_is_known_however_it_is_typed(typed):
    assert tidy_short_code(typed) == "K7M4·9QRT"


@pytest.mark.parametrize("typed", ["", "K7M4·9QR", "K7M4·9QRT9", "K7M4·9QR0", "370203-2026-0412"])
def test_what_is_no_short_code(typed):
    assert tidy_short_code(typed) is None
