"""The way out, driven through the widgets that a clerk uses."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from sqlalchemy import select
from sqlalchemy.orm import Session

from station.desktop.controls.print_out import PrintOut
from station.desktop.controls.travel import Travel as Names
from station.desktop.pages.travel.checks import CheckList
from station.desktop.painted import PaperPreview
from station.domain.assistance import AssistanceClass
from station.domain.leaving_lines import Check, CheckState, LeavingCheckCode, LeavingTrouble
from station.domain.papers import PaperTrouble
from station.domain.people import BornPrecision, PersonFacts
from station.domain.seals import SealTrouble
from station.domain.stays import StayState
from station.domain.tracing_requests import (
    RequestFacts,
    RequestState,
    RequestStep,
    Seeker,
    Sought,
)
from station.domain.vouchers import VoucherTrouble
from station.storage.accounts import ClerkRow
from station.storage.leaving import Leaving
from station.storage.people import Person
from station.storage.tracing_requests import RequestStepRow, TracingRequest, values_of
from station.usecases.drafts import DraftBook
from station.wording.check_words import check_title
from station.wording.sentences import sentences
from tests.desktop.travel_desk_page import stay_row, store

# --- words ------------------------------------------------------------------------------------


def test_every_trouble_of_this_page_has_its_sentence() -> None:
    troubles = [*VoucherTrouble, *SealTrouble, *LeavingTrouble, *PaperTrouble]
    assert [member for member in troubles if member not in sentences()] == []


@pytest.mark.parametrize("code", list(LeavingCheckCode))
def test_every_line_of_the_check_list_has_a_title_in_one_state_at_least(code) -> None:
    assert any(check_title(Check(code, state)) for state in CheckState)


# --- the way out ------------------------------------------------------------------------------


def test_the_list_begins_with_whoever_is_on_the_way_out_and_typing_finds(at, house) -> None:
    stay_id = house.resident("王强")
    house.resident("李四", state=StayState.LEAVING)
    at.page.who.reload()
    table = at.page.who.table
    at.until(lambda: table.rowCount() == 4)
    assert table.record(1).name == "李四"
    at.type(Names.SEARCH, stay_row(house, stay_id).rescue_number)
    at.until(lambda: table.rowCount() == 2)
    QTest.keyClick(at.get(Names.SEARCH), Qt.Key.Key_Return)
    at.until(lambda: at.page.leaving.person is not None)
    assert at.text(Names.NAME) == "王强"


def test_enter_right_after_typing_opens_whom_the_text_means_and_nobody_before(at, house) -> None:
    first, second = house.resident("王强"), house.resident("李四")
    at.page.who.reload()
    at.type(Names.SEARCH, stay_row(house, first).rescue_number)
    at.until(lambda: at.page.who.table.rowCount() == 2)
    at.type(Names.SEARCH, stay_row(house, second).rescue_number)
    QTest.keyClick(at.get(Names.SEARCH), Qt.Key.Key_Return)
    at.until(lambda: at.page.leaving.person is not None)
    assert at.text(Names.NAME) == "李四"


def test_the_shut_door_says_why(at, house) -> None:
    at.open(house.resident())
    at.until(lambda: "Destination is not clear" in at.text(Names.WHY_NOT))
    assert not at.get(Names.LEAVE).isEnabled()


def test_an_adult_who_wants_to_go_leaves_in_two_steps(at, house) -> None:
    stay_id = house.resident()
    at.open(stay_id)
    at.way("own_wish")
    at.press(Names.check("declaration", "print_declaration"))
    at.until(lambda: at.says("Declaration"))
    at.get(PrintOut.BANNER)
    at.press(Names.check("declaration", "declared"))
    at.press(Names.check("service_form", "form_signed"))
    at.press(Names.LEAVE)
    at.until(lambda: at.seen(Names.GONE))
    assert "王强" in at.text(Names.GONE)
    row = stay_row(house, stay_id)
    assert (row.state, row.leaving_way) == (StayState.LEFT, "own_wish")


def test_belongings_are_given_back_against_signature_from_the_list(at, house) -> None:
    stay_id = house.resident()
    store(house, stay_id, "帆布包", "手机")
    at.open(stay_id)
    at.press(Names.check("belongings", "things"))
    at.press(f"{Names.THINGS}_act")
    at.until(lambda: at.says("2 given back"))


def test_a_protective_person_is_not_released_to_nobody(at, house) -> None:
    stay_id = house.resident("孙桂兰", assistance_class=AssistanceClass.PROTECTIVE)
    at.open(stay_id)
    at.way("own_wish")
    at.until(lambda: at.says("Protective class must not leave at the own wish"))
    at.until(lambda: at.says("分类救助"))
    assert not at.get(Names.LEAVE).isEnabled()
    at.press(Names.check("protective_own_wish", "kin"))
    at.until(lambda: at.seen(Names.field("fetcher_name")))


def test_another_leader_than_who_prepared_it_may_consent_with_a_reason(at, house) -> None:
    stay_id = house.resident(assistance_class=AssistanceClass.PROTECTIVE)
    at.open(stay_id)
    at.way("terminated")
    at.press(Names.check("protective_alone", "leader"))
    at.answer("家属在车站等候", second=True)
    at.until(lambda: at.says("家属在车站等候"))
    with Session(house.station.engine) as session:
        assert session.query(Leaving).one().exception_by_id == 2


def test_what_the_form_says_is_saved_and_shown_again(at, house) -> None:
    stay_id = house.resident()
    at.open(stay_id)
    at.way("kin")
    at.type(Names.field("fetcher_name"), "王德山")
    at.type(Names.field("fetcher_relation"), "父亲")
    QTest.keyClick(at.window, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    at.until(lambda: at.says("王德山, 父亲"))
    at.until(lambda: stay_row(house, stay_id).state is StayState.LEAVING)
    at.page.back()
    at.open(stay_id)
    field = at.get(Names.field("fetcher_name"), QLineEdit)
    assert isinstance(field, QLineEdit)
    assert field.text() == "王德山"


def test_the_paper_beside_the_form_is_drawn_again_when_the_person_is_renamed(at, house) -> None:
    stay_id = house.resident("无名氏（男9号）")
    at.open(stay_id)
    at.way("kin")
    at.type(Names.field("fetcher_name"), "王德山")
    QTest.keyClick(at.window, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    at.until(lambda: at.seen(Names.PREVIEW, PaperPreview) is not None)
    paper = at.get(Names.PREVIEW, PaperPreview)
    before = paper.grab().toImage()
    with Session(house.station.engine) as session, session.begin():
        session.get_one(Person, stay_row(house, stay_id).person_id).name = "胡小树"
    at.page.reload()
    at.until(lambda: paper.grab().toImage() != before)


def test_what_was_typed_and_not_saved_is_there_again(at, house, desk, tmp_path) -> None:
    desk.drafts = DraftBook(tmp_path / "drafts.db")
    first, second = house.resident(), house.resident("李四")
    at.open(first)
    at.type(Names.field("destination"), "太和县双浮镇")
    at.until(lambda: DraftBook(tmp_path / "drafts.db").all("leaving"))
    at.open(second)
    at.open(first)

    def typed() -> bool:
        field = at.seen(Names.field("destination"), QLineEdit)
        return isinstance(field, QLineEdit) and field.text() == "太和县双浮镇"

    at.until(typed)


def test_a_resident_who_stays_after_all_is_in_the_station_again(at, house) -> None:
    stay_id = house.resident()
    at.open(stay_id)
    at.press(Names.check("agreed", "agreed"))
    at.press(Names.DROP)
    at.answer("改主意")
    at.until(lambda: stay_row(house, stay_id).state is StayState.IN_STATION)


def test_the_check_list_keeps_the_keyboard_when_a_line_is_done(shown, qtbot) -> None:
    lines = shown(CheckList())
    agreed = Check(LeavingCheckCode.AGREED, CheckState.MISSING, place="agreed")
    signed = Check(LeavingCheckCode.SERVICE_FORM, CheckState.MISSING)

    def stands_on(code: str, verb: str) -> bool:
        focused = QApplication.focusWidget()
        return focused is not None and focused.objectName() == Names.check(code, verb)

    lines.show_checks((agreed, signed))
    lines.start()
    qtbot.waitUntil(lambda: stands_on("agreed", "agreed"))
    done = Check(LeavingCheckCode.AGREED, CheckState.DONE, place="agreed")
    lines.show_checks((done, signed))
    qtbot.waitUntil(lambda: stands_on("service_form", "print_form"))


def test_a_verified_seeker_becomes_the_fetcher_when_the_clerk_says_so(at, house) -> None:
    stay_id = house.resident("王强")
    person_id = stay_row(house, stay_id).person_id
    told = RequestFacts(Seeker("王大山", "13907550101", "父亲"), Sought(PersonFacts(name="王强")))
    with Session(house.station.engine) as session, session.begin():
        clerk_id = session.scalar(select(ClerkRow.id).limit(1))
        row = TracingRequest(
            client_id="r1",
            number="寻〔2026〕001号",
            told_at=house.station.clock(),
            entered_at=house.station.clock(),
            looked_at=house.station.clock(),
            state=RequestState.VERIFIED,
            person_id=person_id,
            **values_of(told, (None, BornPrecision.UNKNOWN)),
        )
        session.add(row)
        session.flush()
        session.add(
            RequestStepRow(
                client_id="s1",
                request_id=row.id,
                kind=RequestStep.VERIFIED,
                person_id=person_id,
                happened_at=house.station.clock(),
                entered_at=house.station.clock(),
                clerk_id=clerk_id,
                id_number="452123196208150028",
            )
        )
        take = f"{Names.COLLECTOR}_{row.id}"
    at.open(stay_id)
    at.until(lambda: at.seen(take))
    assert at.page.leaving.facts.plan().fetcher_name == ""
    at.press(take)
    plan = at.page.leaving.facts.plan()
    assert (plan.fetcher_name, plan.fetcher_relation) == ("王大山", "父亲")
    assert (plan.fetcher_phone, plan.fetcher_document) == ("13907550101", "452123196208150028")
    at.until(lambda: not at.seen(Names.COLLECTOR))
