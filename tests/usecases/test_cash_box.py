"""The box of small cash on both engines: rows less fares, never below nothing, counted by two."""

from dataclasses import replace

import pytest
from sqlalchemy.orm import Session

from station.domain.belongings import SignedHow
from station.domain.cash_box import CashKind, CashTrouble
from station.domain.problems import Refused
from station.domain.vouchers import VoucherTrouble
from station.storage.accounts import ClerkRow
from station.usecases.accounts import SecondClerk
from station.usecases.cash_box import CashBox, CountCashBox, FillCashBox
from station.usecases.passwords import hashed
from station.usecases.voucher_travel import PayCash
from tests import make


def refused(do, deed):
    with pytest.raises(Refused) as caught:
        do(deed)
    return [problem.code for problem in caught.value.problems]


@pytest.fixture
def second(open_station):
    with Session(open_station.engine) as session, session.begin():
        session.get_one(ClerkRow, 2).password_hash = hashed("lamp-oil-7")
    return SecondClerk("ma", "lamp-oil-7")


def test_the_box_holds_what_was_put_in_less_the_fares(open_station, do, ask, second, clock):
    stay, other = (make.stay(open_station, name) for name in ("石保国", "石小雨"))
    fare = PayCash(stay, "fare", 600, "从本站到火车站的公交车票", SignedHow.HAND)
    do(replace(fare, stay_id=other, client_id="before"))
    assert not ask(CashBox()).used
    clock.pass_(minutes=5)
    fill = FillCashBox("in", 1000, "现支-01")
    assert refused(do, replace(fill, amount_fen=0, document=" ")) == [
        CashTrouble.AMOUNT_IMPOSSIBLE,
        CashTrouble.DOCUMENT_MISSING,
    ]
    assert do(fill) == do(fill) == 1000
    assert refused(do, replace(fill, amount_fen=500)) == [CashTrouble.OTHER_CONTENT]
    do(fare)
    do(fare)
    assert ask(CashBox()).balance_fen == 400
    assert refused(do, replace(fare, client_id="again")) == [CashTrouble.PAID_TODAY]
    clock.pass_(days=1)
    assert refused(do, replace(fare, client_id="again")) == [CashTrouble.NOT_ENOUGH]
    assert refused(do, replace(fare, client_id="much", amount_fen=2000)) == [
        VoucherTrouble.CASH_OVER_LIMIT
    ]
    assert refused(do, FillCashBox("out", 500, "交回-01", back=True)) == [CashTrouble.NOT_ENOUGH]
    count = CountCashBox("count", 350, second)
    assert refused(do, count) == [CashTrouble.REASON_MISSING]
    assert do(replace(count, reason="找零少收")) == -50
    assert do(replace(count, reason="找零少收")) == -50
    assert do(FillCashBox("out", 350, "交回-02", back=True)) == 0
    box = ask(CashBox())
    assert [(each.kind, each.amount_fen) for each in box.lines] == [
        (CashKind.TAKEN_BACK, -350),
        (CashKind.COUNTED, -50),
        (CashKind.PAID, -600),
        (CashKind.PUT_IN, 1000),
        (CashKind.PAID, -600),
    ]
    assert (box.lines[1].second, box.lines[2].name) == ("马站长", "石保国")
