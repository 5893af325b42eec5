"""Goods on both engines: the book, giving out, limits, what comes back, corrections, papers."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy.orm import Session

from station.domain.accounts import Clerk
from station.domain.belongings import BelongingTrouble, SignedHow
from station.domain.goods import (
    GoodsFacts,
    GoodsKind,
    GoodsLine,
    GoodsTrouble,
    MoveKind,
    Recipient,
    ReturnedAs,
)
from station.domain.permissions import Permission
from station.domain.problems import Conflict, NotAllowed, Refused
from station.domain.veil import VEIL
from station.storage.accounts import ClerkRow
from station.storage.stays import Stay
from station.usecases.accounts import SecondClerk
from station.usecases.goods import (
    CounterMove,
    CountGoods,
    GoodsList,
    KeepGoods,
    ReceiveGoods,
    StockBook,
    WashGoods,
    WriteOffGoods,
)
from station.usecases.goods_issue import (
    GoodsOfStay,
    GoodsOwed,
    IssueGoods,
    IssuesOfDay,
    ReturnGoods,
)
from station.usecases.merging import MergePeople
from station.usecases.papers_goods import PrintGoodsDay, PrintGoodsReceipt
from station.usecases.passwords import hashed
from station.usecases.restricted import RestrictFile
from tests import make
from tests.pdf_text import words

QUILT = GoodsFacts("棉被", GoodsKind.QUILT, "床", "单人", returnable=True, low_mark=2, per_stay=1)
TOWEL = GoodsFacts("毛巾", GoodsKind.DAILY, "条", per_day=1, kit_quantity=1)
NIGHT = Clerk(1, "chen", "陈静", frozenset({Permission.GOODS_SEE, Permission.GOODS_ISSUE}))


def refused(do, deed, *by):
    with pytest.raises(Refused) as caught:
        do(deed, *by)
    return [problem.code for problem in caught.value.problems]


@pytest.fixture
def second(open_station):
    """A leader with a password, as the second person."""
    with Session(open_station.engine) as session, session.begin():
        row = session.get_one(ClerkRow, 2)
        row.password_hash = hashed("lamp-oil-7")
    return SecondClerk("ma", "lamp-oil-7")


@pytest.fixture
def shelf(do):
    """Three quilts and five towels."""
    quilt, towel = (do(KeepGoods(each)).id for each in (QUILT, TOWEL))
    do(ReceiveGoods("in", (GoodsLine(quilt, 3), GoodsLine(towel, 5)), "市慈善总会", "捐2026-07"))
    return quilt, towel


def stock(ask):
    return {each.facts.name: (each.shelf, each.washing, each.out) for each in ask(GoodsList())}


def test_the_shelf_is_always_the_sum_of_the_rows_of_the_book(do, ask, shelf, second, clock):
    quilt, towel = shelf
    came = ReceiveGoods("in", (GoodsLine(quilt, 3), GoodsLine(towel, 5)), "市慈善总会")
    assert len(do(came)) == 2
    assert refused(do, replace(came, lines=(GoodsLine(quilt, 2),))) == [GoodsTrouble.OTHER_CONTENT]
    assert refused(do, ReceiveGoods("in2", (GoodsLine(quilt, 3),), " ")) == [
        GoodsTrouble.SOURCE_MISSING
    ]
    assert do(KeepGoods(QUILT)).id == quilt
    assert refused(do, KeepGoods(replace(QUILT, low_mark=9))) == [GoodsTrouble.NAME_TAKEN]
    with pytest.raises(Conflict):
        do(KeepGoods(replace(QUILT, low_mark=9), quilt, version=7))

    off = WriteOffGoods("off", (GoodsLine(towel, 1),), "霉变", second)
    assert refused(do, replace(off, lines=(GoodsLine(towel, 6),))) == [GoodsTrouble.NOT_ENOUGH]
    assert refused(do, replace(off, reason=" ")) == [GoodsTrouble.REASON_MISSING]
    do(off)
    do(off)
    count = CountGoods("count", (GoodsLine(quilt, 3), GoodsLine(towel, 2)))
    assert refused(do, count) == [GoodsTrouble.REASON_MISSING]
    (difference,) = do(replace(count, reason="盘点少两条"))
    assert (difference.goods, difference.quantity) == ("毛巾", -2)
    assert do(replace(count, reason="盘点少两条")) == (difference,)
    assert stock(ask) == {"棉被": (3, 0, 0), "毛巾": (2, 0, 0)}

    wrong = CounterMove("counter", difference.id, "找到了")
    with pytest.raises(Refused):
        do(wrong, NIGHT)
    counter = do(wrong)
    assert do(wrong) == counter
    assert refused(do, replace(wrong, client_id="again")) == [GoodsTrouble.COUNTERED_ALREADY]
    assert refused(do, CounterMove("c2", counter, "又错")) == [GoodsTrouble.IS_A_COUNTER]
    assert stock(ask)["毛巾"] == (4, 0, 0)
    book = ask(StockBook(towel))
    assert sum(row.quantity for row in book) == 4
    assert (book[0].corrects, book[1].corrected_by, book[1].happened_at) == (
        difference.id,
        counter,
        clock.now,
    )
    assert [row.second for row in book if row.kind is MoveKind.WRITTEN_OFF] == ["马站长"]


def test_a_family_gets_its_kit_each_with_a_receipt_and_a_repeat_is_harmless(
    open_station, do, ask, shelf, clock
):
    _quilt, towel = shelf
    mother = make.stay(open_station, "㛃䶮𬭎")
    child = make.stay(open_station, "石小雨")
    family = (Recipient(child, SignedHow.WITNESS, "石芳"), Recipient(mother, SignedHow.THUMB))
    deed = IssueGoods("kit", family, (GoodsLine(towel, 1),))
    bad = replace(deed, to=(Recipient(child, SignedHow.WITNESS),))
    assert refused(do, bad) == [BelongingTrouble.WITNESS_MISSING]
    assert refused(do, replace(deed, to=())) == [GoodsTrouble.NOBODY_CHOSEN]
    first, other = do(deed)
    assert (first.name, other.name, first.number, other.number) == (
        *("石小雨", "㛃䶮𬭎"),
        *("20260001-WZ", "20260002-WZ"),
    )
    assert do(deed) == (first, other)
    assert stock(ask)["毛巾"] == (3, 0, 0)
    assert [each.number for each in ask(IssuesOfDay())] == [other.number, first.number]

    make.name_plate(open_station)
    text = words(do(PrintGoodsReceipt(other.id)).pdf)
    assert "㛃䶮𬭎" in text
    assert "毛巾" in text
    assert do(PrintGoodsReceipt(other.id)).copy == 1
    day = words(do(PrintGoodsDay()).pdf)
    assert "石小雨" in day
    assert "毛巾2条" in day

    assert refused(do, replace(deed, client_id="next")) == [
        *[GoodsTrouble.OVER_DAY] * 2,
        GoodsTrouble.REASON_MISSING,
    ]
    clock.pass_(days=1)
    assert len(do(replace(deed, client_id="next"))) == 2
    assert refused(do, IssueGoods("x", (Recipient(mother),), (GoodsLine(towel, 2),))) == [
        GoodsTrouble.NOT_ENOUGH
    ]


def test_over_the_limit_takes_a_reason_and_a_leader(open_station, do, ask, shelf, second):
    quilt, _towel = shelf
    leader = Clerk(2, "ma", "马站长", frozenset(Permission))
    stay = make.stay(open_station, "石保国")
    deed = IssueGoods("one", (Recipient(stay),), (GoodsLine(quilt, 2),), "有两人体型")
    assert refused(do, deed, NIGHT) == [GoodsTrouble.OVER_STAY, GoodsTrouble.LEADER_NEEDED]
    (issue,) = do(replace(deed, second=second), NIGHT)
    assert (issue.second, issue.reason, issue.owed) == ("马站长", "有两人体型", 2)
    (more,) = do(replace(deed, client_id="two", lines=(GoodsLine(quilt, 1),)), leader)
    assert more.second == "马站长"
    with pytest.raises(NotAllowed):
        do(deed, replace(NIGHT, permissions=frozenset({Permission.GOODS_SEE})))
    assert stock(ask)["棉被"] == (0, 0, 3)
    gone = replace(deed, client_id="past", happened_at=open_station.clock() - timedelta(days=9))
    assert refused(do, gone, NIGHT) == [GoodsTrouble.BEFORE_ADMISSION]


def test_quilts_come_back_clean_for_the_wash_or_of_no_use(open_station, do, ask, shelf, second):
    quilt, towel = shelf
    stay = make.stay(open_station, "石保国")
    lines = (GoodsLine(quilt, 2), GoodsLine(towel, 1))
    (issue,) = do(IssueGoods("one", (Recipient(stay),), lines, "加一床"))
    back = ReturnGoods("back", issue.id, GoodsLine(quilt, 1), ReturnedAs.TO_WASH)
    assert refused(do, replace(back, line=GoodsLine(quilt, 3))) == [GoodsTrouble.MORE_THAN_OUT]
    assert refused(do, replace(back, line=GoodsLine(towel, 1))) == [GoodsTrouble.NOT_RETURNABLE]
    assert do(back, NIGHT).owed == 1
    assert do(back, NIGHT).owed == 1
    assert stock(ask)["棉被"] == (1, 1, 1)
    given = next(row for row in ask(StockBook(quilt)) if row.kind is MoveKind.ISSUED)
    assert refused(do, CounterMove("no", given.id, "记错")) == [GoodsTrouble.BACK_ALREADY]
    torn = replace(back, client_id="torn", returned_as=ReturnedAs.UNUSABLE, reason="撕破")
    assert refused(do, torn) == [GoodsTrouble.SECOND_MISSING]
    assert do(replace(torn, second=second)).owed == 0
    assert ask(GoodsOwed()) == ()
    assert refused(do, WashGoods("w", (GoodsLine(quilt, 2),))) == [GoodsTrouble.NOT_IN_WASH]
    do(WashGoods("w", (GoodsLine(quilt, 1),)))
    do(WashGoods("w", (GoodsLine(quilt, 1),)))
    assert stock(ask)["棉被"] == (2, 0, 0)
    (record,) = ask(GoodsOfStay(stay))
    assert [(line.goods, line.quantity, line.back) for line in record.lines] == [
        ("棉被 单人", 2, 2),
        ("毛巾", 1, 0),
    ]


def test_two_desks_do_not_give_the_same_last_one(open_station, ask, clerk, leader, shelf):
    quilt, _towel = shelf
    stays = [make.stay(open_station, f"石{number}") for number in range(4)]

    def give(stay):
        by = clerk if stay % 2 else leader
        try:
            return open_station.do(
                IssueGoods(f"form-{stay}", (Recipient(stay),), (GoodsLine(quilt, 1),)), by
            )
        except Refused as caught:
            return [problem.code for problem in caught.problems]

    with ThreadPoolExecutor(4) as pool:
        answers = list(pool.map(give, stays))
    assert [each for each in answers if isinstance(each, list)] == [[GoodsTrouble.NOT_ENOUGH]]
    assert stock(ask)["棉被"] == (0, 0, 3)


def test_a_restricted_file_gets_goods_blindly_and_a_merge_carries_what_was_given(
    open_station, do, ask, shelf, leader
):
    _quilt, towel = shelf
    hidden = make.stay(open_station, "藏小荷")
    with Session(open_station.engine) as session:
        person = session.get_one(Stay, hidden).person_id
    do(RestrictFile(person, "保护对象"), leader)
    (issue,) = do(IssueGoods("one", (Recipient(hidden),), (GoodsLine(towel, 1),)), NIGHT)
    assert issue.name == VEIL
    assert ask(StockBook(), NIGHT)[0].name == VEIL
    assert ask(IssuesOfDay(), NIGHT)[0].name == VEIL
    with pytest.raises(Refused):
        ask(GoodsOfStay(hidden), NIGHT)

    survivor = make.person(open_station, "藏荷花")
    do(MergePeople(survivor, person, "同一人"), leader)
    assert ask(GoodsOfStay(hidden), leader)[0].person_id == survivor
