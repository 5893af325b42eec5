"""A slow line on the page of going home: face, paper, slip and form are those of who is on it."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from station.desktop.controls.travel import Travel as Names
from station.desktop.pages.travel import TravelPage
from station.desktop.window import Window
from station.domain.stays import StayState
from station.usecases.belongings import BelongingList
from station.usecases.leaving import LetLeave
from station.usecases.person_sheet import PersonFile, PhotoOf
from station.usecases.stay_lists import OpenStaySheet
from station.usecases.voucher_lists import VerifyHere
from station.usecases.vouchers import IssueVoucher, VoidVoucher
from tests.desktop.travel_desk_page import At, stay_row, store, voucher_of


@pytest.fixture
def at(house, slow_desk, shown, qtbot) -> At:
    window = shown(Window(slow_desk, (TravelPage,)))
    window.start()
    return At(window, qtbot)


def turn_to(at: At, name: str, stay_id: int) -> None:
    """Open somebody else, until the name stands on the page."""
    at.window.show_page("travel", stay_id)
    at.until(lambda: at.seen(Names.NAME) and at.text(Names.NAME) == name)
    at.until(lambda: at.page.leaving.person is not None)


def at_rest(at: At) -> None:
    at.until(lambda: not at.page.desk._under_way)


def test_a_face_that_comes_late_is_not_shown_over_another_name(at, house, slow) -> None:
    wang, li = house.resident("王强"), house.resident("李四", photo=False)
    slow.hold(PhotoOf)
    at.open(wang)
    turn_to(at, "李四", li)
    slow.let_go()
    at_rest(at)
    assert at.page.leaving.head._photo._picture.isNull()


def test_who_has_left_is_said_by_name_to_a_clerk_who_looks_at_somebody_else(
    at, house, slow
) -> None:
    wang, li = house.resident("王强"), house.resident("李四")
    at.open(wang)
    at.way("own_wish")
    at.press(Names.check("declaration", "declared"))
    at.press(Names.check("service_form", "form_signed"))
    slow.hold(LetLeave, OpenStaySheet(li))
    at.press(Names.LEAVE)
    at.window.show_page("travel", li)
    slow.let_go()
    turn_to(at, "李四", li)
    at_rest(at)
    assert at.says("王强 has left")
    assert not at.seen(Names.GONE)
    assert stay_row(house, wang).state is StayState.LEFT
    assert stay_row(house, li).state is StayState.IN_STATION


def test_the_things_of_somebody_else_are_not_offered_to_be_given_back(at, house, slow) -> None:
    wang, li = house.resident("王强"), house.resident("李四")
    store(house, wang, "帆布包")
    at.open(wang)
    slow.hold(BelongingList)
    at.press(Names.check("belongings", "things"))
    turn_to(at, "李四", li)
    slow.let_go()
    at_rest(at)
    assert not at.seen(f"{Names.THINGS}_act")


def test_only_the_voucher_that_was_to_be_issued_is_issued_without_a_photograph(
    at, house, slow
) -> None:
    wang, li = house.resident("王强", photo=False), house.resident("李四", photo=False)
    house.shows_a_document(wang)
    first, second = house.approved(wang), house.approved(li)
    at.page.tabs.setCurrentIndex(1)
    at.page.lists.show_all(first.id)
    panel = at.page.side.voucher
    at.until(lambda: panel.record is not None and panel.record.line.id == first.id)
    slow.hold(IssueVoucher)
    at.press(Names.ISSUE)
    at.page.lists.view.go_to(second.id)
    at.until(lambda: panel.record is not None and panel.record.line.id == second.id)
    slow.let_go()
    at.until(lambda: QApplication.activeModalWidget() is not None)
    at.answer("夜里没有照相机")
    at.until(lambda: voucher_of(house, wang).number)
    at_rest(at)
    assert voucher_of(house, li).number in {None, ""}


def test_a_verdict_goes_when_another_code_is_typed(at, house, slow) -> None:
    at.page.tabs.setCurrentIndex(2)
    at.type(Names.CODE, "K7M4 9QRT")
    at.page.slip.ask()
    at.until(lambda: at.seen(Names.VERDICT))
    slow.hold(VerifyHere)
    at.type(Names.CODE, "AAAA BBBB")
    assert not at.seen(Names.VERDICT)
    at.page.slip.ask()
    at.type(Names.CODE, "CCCC DDDD")
    slow.let_go()
    at_rest(at)
    assert not at.seen(Names.VERDICT)


def test_a_voucher_is_changed_on_the_file_of_its_own_traveller(at, house, slow) -> None:
    wang, li = house.resident("王强"), house.resident("李四")
    draft = house.draft(wang)
    at.page.tabs.setCurrentIndex(1)
    at.page.lists.show_all(draft.id)
    slow.hold(PersonFile(house.person_of(wang)))
    at.press(Names.CHANGE)
    turn_to(at, "李四", li)
    slow.let_go()
    at_rest(at)
    assert not at.page.form.isVisible()


def test_a_deed_that_is_done_late_leaves_the_form_of_another_voucher_open(at, house, slow) -> None:
    first, second = house.issued(house.resident("王强")), house.issued(house.resident("李四"))
    at.page.tabs.setCurrentIndex(1)
    at.page.lists.show_all(first.id)
    panel = at.page.side.voucher
    at.until(lambda: panel.record is not None and panel.record.line.id == first.id)
    at.press(Names.VOID)
    slow.hold(VoidVoucher)
    at.press(f"{Names.VOID}_form_act")
    at.answer("本人改由亲属接领")
    at.page.lists.view.go_to(second.id)
    at.until(lambda: panel.record is not None and panel.record.line.id == second.id)
    at.press(Names.EXCHANGE)
    at.type(Names.field("window", Names.EXCHANGE), "阜阳西 3号窗")
    slow.let_go()
    at_rest(at)
    window = at.get(Names.field("window", Names.EXCHANGE))
    assert window.text() == "阜阳西 3号窗"
    assert at.window.focusWidget() is window
