"""Things that their owner does not fetch: sent on with a slip, or disposed of by two people."""

from datetime import timedelta

import pytest

from station.domain.accounts import AccountTrouble
from station.domain.belongings import (
    BelongingKind,
    BelongingLine,
    BelongingState,
    BelongingTrouble,
    Disposal,
    SignedHow,
)
from station.domain.leaving import LeavingWay
from station.domain.leaving_lines import LeavingCheckCode as Code
from station.domain.permissions import Role
from station.domain.problems import Refused
from station.domain.stays import StayState
from station.storage.belongings import Belonging
from station.usecases.accounts import AddClerk, SecondClerk
from station.usecases.belongings import (
    BelongingList,
    DisposeOfBelongings,
    RegisterBelongings,
    ReturnBelongings,
    SendBelongings,
)
from station.usecases.leaving import LeavingCheck
from station.usecases.papers import PrintBelongingsList
from tests import residents as make
from tests.make import name_plate
from tests.pdf_text import words

T = BelongingTrouble


@pytest.fixture
def stored(open_station):
    """Make a thing in the store of an arrival; answers its id."""

    def store(intake_id, name="布包", kind=BelongingKind.ORDINARY):
        thing = Belonging(
            intake_id=intake_id, line=1, kind=kind, name=name, received_at=open_station.clock()
        )
        return make.saved(open_station, thing).id

    return store


SECOND = SecondClerk("ma2", "ma-secret-7")


@pytest.fixture(autouse=True)
def _second(do):
    do(AddClerk("ma2", "马洪", (Role.LEADER,), "ma-secret-7"))


@pytest.fixture
def gone(open_station, clock):
    """Somebody who left without formalities forty days ago."""
    left = clock.now - timedelta(days=40)
    return make.stay(
        open_station,
        admitted_at=left - timedelta(days=2),
        state=StayState.LEFT,
        left_at=left,
        leaving_way="without_formalities",
    )


@pytest.fixture
def told(clock):
    """How the owner was told, so many days ago."""
    return lambda days: _told(clock, days)


def _told(clock, days):
    noticed = (clock.now - timedelta(days=days)).date()
    return Disposal(noticed, "挂号信寄户籍地，逾期未领", "旧衣物，已交环卫销毁")


def codes(caught):
    return [each.code for each in caught.value.problems]


def test_things_are_sent_on_against_a_slip(do, ask, gone, stored):
    thing = stored(gone.intake_id)
    with pytest.raises(Refused) as caught:
        do(SendBelongings((thing,), " ", "", ""))
    assert codes(caught) == [T.RECEIVER_MISSING, T.CARRIER_MISSING, T.SLIP_MISSING]
    do(SendBelongings((thing,), "王父，安徽阜阳", "邮政包裹", "运单 99887"))
    [record] = ask(BelongingList(gone.intake_id))
    assert (record.state, record.given_to, record.carrier, record.receipt) == (
        BelongingState.FORWARDED,
        "王父，安徽阜阳",
        "邮政包裹",
        "运单 99887",
    )
    with pytest.raises(Refused) as caught:
        do(ReturnBelongings((thing,), "王强", SignedHow.HAND))
    assert codes(caught) == [T.ALREADY_GONE]


def test_two_people_dispose_of_a_thing_some_time_after_the_notice(do, ask, gone, told, stored):
    thing = stored(gone.intake_id)
    do(DisposeOfBelongings((thing,), told(30), SECOND))
    [record] = ask(BelongingList(gone.intake_id))
    assert (record.state, record.second) == (BelongingState.DISPOSED, "马洪")
    assert (record.given_to, record.notice) == (told(30).outcome, told(30).notice)
    assert record.noticed_on == told(30).noticed_on


def test_nothing_is_disposed_of_too_early_or_while_its_owner_is_here(
    open_station, do, gone, told, stored
):
    here = make.stay(open_station)
    with pytest.raises(Refused) as caught:
        do(DisposeOfBelongings((stored(here.intake_id),), told(29), SECOND))
    assert codes(caught) == [T.OWNER_HERE, T.NOTICE_TOO_RECENT]
    with pytest.raises(Refused) as caught:
        do(DisposeOfBelongings((stored(gone.intake_id),), Disposal(), SECOND))
    assert codes(caught) == [T.NOTICE_MISSING, T.NOTICE_MISSING, T.OUTCOME_MISSING]


def test_one_person_alone_disposes_of_nothing(do, ask, gone, told, stored):
    thing = stored(gone.intake_id)
    wrong = SecondClerk("ma2", "guessed")
    with pytest.raises(Refused) as caught:
        do(DisposeOfBelongings((thing,), told(60), wrong))
    assert codes(caught) == [AccountTrouble.WRONG_NAME_OR_PASSWORD]
    assert ask(BelongingList(gone.intake_id))[0].state is BelongingState.STORED


def test_dangerous_goods_go_nowhere_but_to_the_police(do, gone, told, stored):
    knife = stored(gone.intake_id, "折叠刀", BelongingKind.DANGEROUS)
    for deed in (
        SendBelongings((knife,), "王父", "邮政", "1"),
        DisposeOfBelongings((knife,), told(60), SECOND),
    ):
        with pytest.raises(Refused) as caught:
            do(deed)
        assert codes(caught) == [T.DANGEROUS_NOT_RETURNED]


def test_what_was_sent_on_stands_in_nobody_s_way(open_station, do, ask, stored):
    stay = make.stay(open_station)
    do(SendBelongings((stored(stay.intake_id),), "王父", "邮政", "运单 1"))
    sheet = ask(LeavingCheck(stay.id, LeavingWay.OWN_WISH))
    line = next(each for each in sheet.checks if each.code is Code.BELONGINGS)
    assert (line.data["stored"], line.data["returned"], line.data["gone"]) == (0, 0, 1)


@pytest.fixture
def plated(open_station):
    name_plate(open_station)


@pytest.mark.usefixtures("plated")
def test_the_printed_list_says_where_things_went_and_who_let_them_go(do, gone, told, stored, clerk):
    do(SendBelongings((stored(gone.intake_id),), "王父，安徽阜阳", "邮政包裹", "运单 99887"))
    before = words(do(PrintBelongingsList(gone.intake_id)).pdf)
    for part in ("寄送：王父，安徽阜阳", "邮政包裹承运", "99887"):
        assert part in before, part
    left = stored(gone.intake_id, "旧棉被")
    do(DisposeOfBelongings((left,), told(30), SECOND))
    text = words(do(PrintBelongingsList(gone.intake_id)).pdf)
    for part in (
        "旧棉被1件", "处理：旧衣物", "已交环卫销毁", f"{told(30).noticed_on}通知", "挂号信",
        clerk.name, "马洪",
    ):  # fmt: skip
        assert part in text, part


@pytest.mark.usefixtures("plated")
def test_the_printed_list_says_nothing_of_ways_while_all_is_in_store(do, gone, stored):
    stored(gone.intake_id)
    assert "物品去向" not in words(do(PrintBelongingsList(gone.intake_id)).pdf)


@pytest.mark.parametrize(
    ("line", "code"),
    [
        pytest.param(BelongingLine("钱币", quantity=0), T.QUANTITY_IMPOSSIBLE, id="none"),
        pytest.param(BelongingLine("钱币", quantity=100_000), T.QUANTITY_IMPOSSIBLE, id="too many"),
        pytest.param(
            BelongingLine("现金", BelongingKind.CASH), T.CASH_WITHOUT_AMOUNT, id="cash of nothing"
        ),
        pytest.param(
            BelongingLine("现金", BelongingKind.CASH, amount_fen=-1),
            T.AMOUNT_IMPOSSIBLE,
            id="less than nothing",
        ),
        pytest.param(
            BelongingLine("存折", amount_fen=10**20), T.AMOUNT_IMPOSSIBLE, id="more than there is"
        ),
    ],
)
def test_figures_that_cannot_be_are_refused_and_nothing_is_written(
    open_station, do, ask, line, code
):
    stay = make.stay(open_station)
    with pytest.raises(Refused) as refused:
        do(RegisterBelongings(stay.intake_id, (BelongingLine("布包"), line)))
    assert [problem.code for problem in refused.value.problems] == [code]
    assert ask(BelongingList(stay.intake_id)) == ()


def test_nothing_of_somebody_who_is_here_goes_with_the_things_of_another(
    open_station, do, ask, gone, stored
):
    here = make.stay(open_station, make.person(open_station, "李在站"))
    both = (stored(gone.intake_id), stored(here.intake_id))
    told = Disposal(open_station.clock().date() - timedelta(days=60), "短信", "捐赠")
    with pytest.raises(Refused) as refused:
        do(DisposeOfBelongings(both, told, SECOND))
    assert [problem.code for problem in refused.value.problems] == [T.OWNER_HERE]
    states = {ask(BelongingList(each.intake_id))[0].state for each in (gone, here)}
    assert states == {BelongingState.STORED}
