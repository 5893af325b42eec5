"""Lists of vouchers: what the database selects is what the rules compute."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from sqlalchemy.orm import Session

from station.domain.voucher_records import VoucherFilter
from station.domain.vouchers import (
    LIVE_STATES,
    VoucherPurpose,
    VoucherStanding,
    VoucherState,
    standing,
)
from station.storage import vouchers, vouchers_lists
from station.storage.engine import reading
from station.storage.vouchers import Voucher
from tests import make

TODAY = date(2026, 11, 21)


@pytest.fixture
def session(open_station):
    with reading(open_station.engine) as session:
        yield session


def voucher(station, number, **facts):
    person_id = make.person(station, f"王{number}")
    own = {
        "client_id": str(number),
        "stay_id": make.stay(station, of_person=person_id),
        "person_id": person_id,
        "purpose": VoucherPurpose.HOME,
        "destination": "太和县",
        "amount_fen": 12600,
        "valid_from": TODAY,
        "valid_until": TODAY,
        "written_at": station.clock(),
    }
    with Session(station.engine) as session, session.begin():
        row = Voucher(**(own | facts))
        session.add(row)
        session.flush()
        return row.id


def everything(station):
    """One voucher of every state, running or over, lapsed or not."""
    made = {}
    for state in VoucherState:
        for until in (TODAY, TODAY - timedelta(days=1)):
            for lapsed in (False, True):
                facts = {"state": state, "valid_until": until, "lapsed": lapsed}
                made[voucher(station, len(made), **facts)] = standing(
                    state, until, TODAY, lapsed=lapsed
                )
    return made


def ids(session, wanted, **paging):
    return [line.id for line in vouchers_lists.lines(session, wanted, TODAY, 7, **paging)]


def test_the_database_and_the_rule_agree_on_where_every_voucher_stands(session, open_station):
    made = everything(open_station)
    for each in VoucherStanding:
        expected = {i for i, stands in made.items() if stands is each}
        assert set(ids(session, VoucherFilter(standing=each))) == expected
    lines = vouchers_lists.lines(session, VoucherFilter(), TODAY, 7)
    assert {line.id: line.standing for line in lines} == made


def test_live_is_what_may_still_be_used(session, open_station):
    made = everything(open_station)
    live = {VoucherStanding(state.value) for state in LIVE_STATES}
    expected = {i for i, stands in made.items() if stands in live}
    assert set(ids(session, VoucherFilter(live=True))) == expected
    assert set(ids(session, VoucherFilter(live=False))) == made.keys() - expected


def test_pages_follow_one_another_without_a_gap(session, open_station):
    made = [voucher(open_station, n) for n in range(5)]
    first = ids(session, VoucherFilter(), limit=2)
    second = ids(session, VoucherFilter(), limit=2, before=first[-1])
    third = ids(session, VoucherFilter(), limit=2, before=second[-1])
    assert [*first, *second, *third] == made[::-1]


def test_a_list_may_be_one_persons_or_one_stays(session, open_station):
    made = [voucher(open_station, n) for n in range(2)]
    one, other = (session.get_one(Voucher, each) for each in made)
    assert ids(session, VoucherFilter(person_id=one.person_id)) == [one.id]
    assert ids(session, VoucherFilter(stay_id=other.stay_id)) == [other.id]


def test_the_newest_of_two_slips_with_one_short_code_is_found(session, open_station):
    voucher(open_station, 1, short_code="K7M4·9QRT")
    later = voucher(open_station, 2, short_code="K7M4·9QRT")
    assert vouchers.by_short_code(session, "K7M4·9QRT").id == later
    assert vouchers.by_short_code(session, "AAAA·AAAA") is None
