"""The page of beds as a clerk uses it: the picture, the panel, the past, the night count."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from sqlalchemy import select
from sqlalchemy.orm import Session

from station.desktop.actions import shortcuts
from station.desktop.board_layout import arrange
from station.desktop.controls.beds import Beds
from station.desktop.desk import Desk
from station.desktop.name_lines import break_name
from station.desktop.pages.beds import BedsPage
from station.desktop.window import Window
from station.domain.beds import BedCondition, BedUse
from station.domain.intake import MentalState
from station.domain.permissions import Permission
from station.domain.stays import StepKind
from station.storage.papers import Printing
from station.usecases.bed_board import BedBoard
from station.usecases.beds import PlanBed, SetBedCondition
from station.usecases.stays import RecordStep
from tests import make
from tests.conftest import NOW
from tests.desktop.beds_desk import (
    Key,
    at_rest,
    control,
    drag,
    housed,
    keys,
    open_page,
    panel,
    press,
    said,
    there,
    use_of,
    who,
    write,
)

LONG = "阿卜杜热合曼·麦麦提图尔荪"


@pytest.fixture
def do(sqlite_station, clerk):
    return lambda deed: sqlite_station.do(deed, clerk).answer


@pytest.fixture
def ask(sqlite_station, clerk):
    return lambda question: sqlite_station.ask(question, clerk)


@pytest.fixture
def beds(sqlite_station):
    return make.house(sqlite_station)


@pytest.fixture
def people(sqlite_station, clerk, beds):
    return housed(sqlite_station, clerk, beds)


@pytest.fixture
def opened(desk, shown, qtbot):
    """Opens the page on the house as it is now."""
    return lambda: open_page(desk, shown, qtbot)


@pytest.fixture
def page(people, opened) -> BedsPage:
    return opened()


# --- the picture ------------------------------------------------------------------------------


def test_every_bed_is_a_card_that_can_be_read_aloud(page, beds) -> None:
    assert len(said(page)) == len(beds)
    assert any("郭德福" in each and "101" in each for each in said(page))
    page.view.go_to(beds["201-1"])
    assert "尹春梅" in page.view.accessibleName()


def test_arrows_reach_every_card_and_tell_which(page) -> None:
    page.view.setFocus()
    keys(page, Key.Key_Home)
    seen = [page.view.current().bed.label]
    for _ in range(len(said(page)) - 1):
        keys(page, Key.Key_Right)
        seen.append(page.view.current().bed.label)
    keys(page, Key.Key_Home, Key.Key_Down)
    assert page.view.current().bed.label == "101-3"
    assert len(set(seen)) >= len(said(page)) // 2


def test_cards_never_lie_on_one_another_however_wide_the_board_is(qapp) -> None:
    for width in (200, 460, 914, 1466):
        made = arrange([[4, 4, 4], [2], [20, 8, 1], [60]], width)
        assert len(made.cards) == 4 * 3 + 2 + 29 + 60
        for i, card in enumerate(made.cards):
            assert card.right() <= width
            assert not any(card.intersects(other) for other in made.cards[i + 1 :])


def test_a_name_is_broken_and_never_cut(qapp) -> None:
    lines = break_name(LONG, 7 * 12, lambda text: 12 * len(text))
    assert "".join(lines) == LONG
    assert lines[0].endswith("·")
    assert break_name("王强", 84, lambda text: 12 * len(text)) == ["王强"]
    nameless = break_name("无名氏（男4号）", 7 * 12, lambda text: 12 * len(text))
    assert nameless == ["无名氏", "（男4号）"]


def test_the_filter_shows_one_zone(page, qtbot) -> None:
    press(page, f"{Beds.FILTER}_women")
    assert {card.room.name for card in page.view.cards.cards} == {"201", "202"}
    press(page, f"{Beds.FILTER}_care")
    assert {card.room.name for card in page.view.cards.cards} == {"104", "106"}


def test_a_bed_says_what_contradicts_itself(sqlite_station, beds, opened, people) -> None:
    from sqlalchemy.orm import Session

    from station.domain.stays import StayState
    from station.storage.stays import Stay

    with Session(sqlite_station.engine) as session, session.begin():
        session.get(Stay, people["郭德福"]).state = StayState.IN_HOSPITAL
    page = opened()
    page.view.go_to(beds["101-1"])
    assert "Away, and the bed is not held" in panel(page)
    assert page.view.current().warned


def test_a_house_without_rooms_says_what_to_do(desk, shown, qtbot, sqlite_station) -> None:
    window = shown(Window(desk, (BedsPage,)))
    window.start()
    page = window.page()
    qtbot.waitUntil(lambda: there(page, Beds.ARRANGE))
    with qtbot.waitSignal(page.leads_to) as led:
        press(page, Beds.ARRANGE)
    assert led.args[0] == "settings"


def test_who_may_only_look_moves_nothing(sqlite_station, people, beds, shown, qtbot) -> None:
    from station.domain.accounts import Clerk

    desk = Desk(sqlite_station, Clerk(2, "ma", "马站长", frozenset({Permission.BEDS_SEE})))
    page = open_page(desk, shown, qtbot)
    page.view.go_to(beds["101-1"])
    page.view.setFocus()
    keys(page, Key.Key_M)
    assert not page.view.carrying
    assert not control(page, Beds.PICK_UP).isEnabled()
    assert not there(page, Beds.find(people["王强"]))
    desk.close()


def test_the_roll_call_of_the_house_is_one_key_away(page, sqlite_station, qtbot) -> None:
    make.name_plate(sqlite_station)
    QTest.keyClick(page, Key.Key_F7, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(page.out.isVisible)
    with Session(sqlite_station.engine) as session:
        assert [each.paper for each in session.scalars(select(Printing))] == ["roll_call"]


# --- giving, moving, swapping -----------------------------------------------------------------


def test_nobody_without_a_bed_is_forgotten_and_alt_1_houses_them(page, people, ask, qtbot) -> None:
    press(page, Beds.find(people["王强"]))
    qtbot.waitUntil(lambda: there(page, Beds.TAKE_1))
    assert "Not possible, and why" in panel(page)
    assert "国务院令第381号" in panel(page)
    QTest.keyClick(page, Key.Key_1, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: not ask(BedBoard()).without_bed)
    qtbot.waitUntil(lambda: not there(page, Beds.find(people["王强"])))
    assert page.view.hasFocus()


def test_where_no_bed_suits_the_panel_says_why_and_what_helps(page, people, do, ask, qtbot) -> None:
    for bed in ask(BedBoard()).beds:
        if bed.use is BedUse.FREE:
            do(SetBedCondition(bed.id, BedCondition.NEEDS_CLEANING))
    press(page, Beds.find(people["王强"]))
    qtbot.waitUntil(lambda: there(page, Beds.NO_CHOICE))
    assert not there(page, Beds.TAKE_1)
    assert "No bed in the house is free." in panel(page)
    assert "Only to be cleaned" in panel(page)
    assert "101-2" in panel(page)
    assert "finish without a bed" not in panel(page)


def test_a_resident_is_moved_by_keys_alone(page, beds, ask, qtbot) -> None:
    page.view.go_to(beds["101-1"])
    page.view.setFocus()
    keys(page, Key.Key_M)
    assert page.view.carrying
    keys(page, Key.Key_Right)
    qtbot.waitUntil(lambda: there(page, Beds.VERDICT))
    keys(page, Key.Key_Return)
    qtbot.waitUntil(lambda: there(page, Beds.REASON))
    write(page.window().focusWidget(), "靠窗")
    keys(page, Key.Key_Return, Key.Key_Return, Key.Key_Return)
    qtbot.waitUntil(lambda: who(ask, "101-2") == "郭德福")
    assert use_of(ask, "101-1").use is BedUse.CLEANING
    qtbot.waitUntil(lambda: not page.view.carrying)
    assert page.view.hasFocus()


def test_a_card_dragged_to_an_empty_bed_is_a_move_that_asks_for_the_reason(
    page, beds, ask, qtbot
) -> None:
    drag(page, beds["101-1"], beds["103-2"])
    qtbot.waitUntil(lambda: there(page, Beds.REASON))
    press(page, Beds.ACT)
    qtbot.waitUntil(
        lambda: (
            "Write the reason"
            in control(page, f"{Beds.REASON}_note")
            .window()
            .findChild(QLabel, f"{Beds.REASON}_note")
            .text()
        )
    )
    assert who(ask, "101-1") == "郭德福"
    write(control(page, Beds.REASON), "离洗浴间近")
    press(page, Beds.ACT)
    qtbot.waitUntil(lambda: who(ask, "103-2") == "郭德福")


def test_a_card_dragged_onto_another_is_a_swap(page, beds, ask, qtbot) -> None:
    drag(page, beds["101-1"], beds["102-1"])
    qtbot.waitUntil(lambda: there(page, Beds.REASON))
    write(control(page, Beds.REASON), "两人商量好")
    press(page, Beds.ACT)
    qtbot.waitUntil(lambda: (who(ask, "101-1"), who(ask, "102-1")) == ("石保国", "郭德福"))


def test_what_the_law_forbids_is_said_before_the_drop_and_not_done(page, beds, ask, qtbot) -> None:
    page.view.go_to(beds["101-1"])
    page.view.setFocus()
    keys(page, Key.Key_M)
    page.view.go_to(beds["201-2"])
    qtbot.waitUntil(lambda: there(page, Beds.VERDICT))
    assert "men and women never share" in panel(page)
    assert page.view._overlay(page.view.currentIndex().row()).verdict.tone == "danger"
    keys(page, Key.Key_Return)
    at_rest(page, qtbot)
    assert not there(page, Beds.REASON)
    keys(page, Key.Key_Escape)
    assert not page.view.carrying
    assert who(ask, "101-1") == "郭德福"


def test_a_drag_let_go_at_its_own_bed_changes_nothing(page, beds) -> None:
    drag(page, beds["101-1"], beds["101-1"])
    assert not page.view.carrying


@pytest.mark.usefixtures("people")
def test_what_asks_for_a_reason_says_so_and_keeps_it(
    sqlite_station, beds, opened, qtbot, ask
) -> None:
    restless = make.stay(sqlite_station, "周淼", door={"mental_state": MentalState.DISORDER})
    page = opened()
    press(page, Beds.find(restless))
    page.view.go_to(beds["101-2"])
    qtbot.waitUntil(lambda: there(page, Beds.VERDICT))
    assert page.view._overlay(page.view.currentIndex().row()).verdict.tone == "warn"
    keys(page, Key.Key_Return)
    qtbot.waitUntil(lambda: there(page, Beds.REASON))
    press(page, Beds.ACT)
    qtbot.waitUntil(lambda: "Restless" in panel(page))
    assert who(ask, "101-2") == ""
    write(control(page, Beds.REASON), "夜里有人看护")
    press(page, Beds.ACT)
    qtbot.waitUntil(lambda: who(ask, "101-2") == "周淼")


@pytest.mark.usefixtures("people")
def test_a_kept_bed_is_taken_up_by_the_one_who_was_expected(do, beds, opened, qtbot, ask) -> None:
    do(PlanBed(beds["101-3"], "派出所送来一人"))
    page = opened()
    press(page, Beds.find(ask(BedBoard()).without_bed[0].stay_id))
    page.view.go_to(beds["101-3"])
    keys(page, Key.Key_Return)
    qtbot.waitUntil(lambda: there(page, Beds.REASON))
    assert "派出所送来一人" in panel(page)
    press(page, Beds.ACT)
    qtbot.waitUntil(lambda: who(ask, "101-3") == "王强")


@pytest.mark.parametrize(
    "letter",
    [(Key.Key_P, BedUse.PLANNED), (Key.Key_C, BedUse.CLEANING), (Key.Key_R, BedUse.OUT)],
)
def test_the_state_of_an_empty_bed_is_a_letter_away(page, beds, ask, qtbot, letter) -> None:
    key, use = letter
    page.view.go_to(beds["101-4"])
    page.view.setFocus()
    keys(page, key)
    qtbot.waitUntil(lambda: there(page, Beds.ACT))
    if use is BedUse.PLANNED:
        write(control(page, Beds.PLANNED_FOR), "夜里送来的老人")
    press(page, Beds.ACT)
    qtbot.waitUntil(lambda: use_of(ask, "101-4").use is use)
    qtbot.waitUntil(lambda: page.view.current().bed.use is use)


def test_a_bed_is_kept_for_somebody_only(page, beds, ask, qtbot) -> None:
    page.view.go_to(beds["101-4"])
    press(page, Beds.PLAN)
    press(page, Beds.ACT)
    note = f"{Beds.PLANNED_FOR}_note"
    qtbot.waitUntil(lambda: there(page, note) and "for whom" in control(page, note).text())
    assert use_of(ask, "101-4").use is BedUse.FREE
    at_rest(page, qtbot)
    keys(page, Key.Key_Escape)
    assert not there(page, Beds.ACT)


def test_a_bed_of_somebody_who_is_here_is_not_freed_and_the_form_says_why(
    page, beds, ask, qtbot
) -> None:
    page.view.go_to(beds["101-1"])
    page.view.setFocus()
    keys(page, Key.Key_G)
    qtbot.waitUntil(lambda: "Only leaving frees it" in panel(page))
    press(page, Beds.ACT)
    at_rest(page, qtbot)
    assert use_of(ask, "101-1").use is BedUse.OCCUPIED


def test_a_bed_is_held_for_somebody_on_leave(do, people, beds, opened, qtbot) -> None:
    back = NOW + timedelta(hours=3)
    do(RecordStep(people["郭德福"], StepKind.WENT_OUT, note="家属陪同", expected_back=back))
    page = opened()
    page.view.go_to(beds["101-1"])
    press(page, Beds.HOLD)
    press(page, Beds.ACT)
    qtbot.waitUntil(lambda: page.view.current().bed.use is BedUse.HELD)


def test_a_bed_of_somebody_who_is_here_is_not_held_and_the_form_says_why(page, beds, qtbot) -> None:
    page.view.go_to(beds["101-1"])
    press(page, Beds.HOLD)
    qtbot.waitUntil(lambda: "held for somebody who is away" in panel(page))


def test_a_bed_kept_for_somebody_in_hospital_is_given_up(do, people, beds, opened, qtbot) -> None:
    do(RecordStep(people["郭德福"], StepKind.TO_HOSPITAL, reference="市立医院"))
    page = opened()
    page.view.go_to(beds["101-1"])
    assert page.view.current().bed.use is BedUse.HELD
    press(page, Beds.GIVE_UP)
    press(page, Beds.ACT)
    qtbot.waitUntil(lambda: page.view.current().bed.use is BedUse.CLEANING)
    press(page, Beds.CLEAN)
    press(page, Beds.ACT)
    qtbot.waitUntil(lambda: page.view.current().bed.use is BedUse.FREE)


def test_enter_opens_the_sheet_of_who_lies_there(page, beds, people, qtbot) -> None:
    page.view.go_to(beds["101-1"])
    page.view.setFocus()
    with qtbot.waitSignal(page.leads_to) as led:
        keys(page, Key.Key_Return)
    assert (led.args[0], led.args[1].stay_id) == ("residents", people["郭德福"])


def test_another_page_leads_to_the_bed_or_to_the_choice_of_one(page, people, qtbot) -> None:
    page.take(people["尹春梅"])
    qtbot.waitUntil(lambda: "尹春梅" in page.view.accessibleName())
    page.take(people["王强"])
    qtbot.waitUntil(lambda: there(page, Beds.TAKE_1))


def test_what_another_desk_does_is_seen_and_the_keyboard_stays(page, beds, do, desk, qtbot) -> None:
    page.view.go_to(beds["102-2"])
    do(SetBedCondition(beds["101-4"], BedCondition.OUT_OF_SERVICE))
    desk.changed.emit(frozenset(BedsPage.watches))
    qtbot.waitUntil(
        lambda: any(card.bed.label == "101-4" and card.hatched for card in page.view.cards.cards)
    )
    assert page.view.current().bed.label == "102-2"


# --- the past ---------------------------------------------------------------------------------


def test_a_past_moment_is_shown_on_grey_ground_and_nothing_moves(page, beds, clock, qtbot) -> None:
    clock.pass_(days=1)
    page.back.go(clock.now - timedelta(days=1, minutes=30))
    qtbot.waitUntil(lambda: there(page, Beds.BANNER))
    qtbot.waitUntil(lambda: not any("郭德福" in each for each in said(page)))
    assert page.view.past
    page.view.go_to(beds["101-1"])
    page.view.setFocus()
    keys(page, Key.Key_M, Key.Key_P)
    drag(page, beds["101-1"], beds["101-2"])
    assert not page.view.carrying
    assert not there(page, Beds.ACT)
    assert not there(page, Beds.PLAN)
    press(page, Beds.NOW)
    qtbot.waitUntil(lambda: any("郭德福" in each for each in said(page)))
    assert not there(page, Beds.BANNER)


def test_the_slider_goes_back_by_the_hour(page, clock, qtbot, people) -> None:
    clock.pass_(hours=5)
    slider = control(page, Beds.SLIDER)
    slider.setFocus()
    QTest.keyClick(slider, Key.Key_Left)
    QTest.keyClick(slider, Key.Key_Left)
    qtbot.waitUntil(lambda: there(page, Beds.BANNER))
    assert "06:00" in control(page, f"{Beds.BANNER}_text").text()


def test_any_moment_can_be_typed(page, qtbot) -> None:
    field = control(page, Beds.MOMENT)
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "1101 2200")
    QTest.keyClick(field, Key.Key_Return)
    qtbot.waitUntil(lambda: there(page, Beds.BANNER))
    assert "11-01 22:00" in control(page, f"{Beds.BANNER}_text").text()


def test_no_key_of_the_page_is_taken_twice() -> None:
    taken = [key for key, _method in shortcuts(BedsPage)]
    assert len(taken) == len(set(taken))


# --- what the duty officer reports -------------------------------------------------------------


def test_the_panel_says_how_full_the_house_is_and_who_is_expected(people, beds, do, opened, qtbot):
    do(PlanBed(beds["102-2"], planned_for="徐州站转来的老人"))
    page = opened()
    qtbot.waitUntil(lambda: there(page, Beds.HOUSE))
    told = panel(page)
    for words in ("Expected", "徐州站转来的老人", "102-2", "Residents", "Came in 7 days"):
        assert words in told
    press(page, Beds.expected(beds["102-2"]))
    assert page.view.current().bed.label == "102-2"
