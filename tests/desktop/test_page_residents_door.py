"""The arrival on the sheet: completed later, corrected, taken back; duties without a stay."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from station.desktop.controls.residents import Residents as Names
from station.desktop.controls.today import Today
from station.desktop.leads import ArrivalFile, FilePart, lead_of
from station.domain.arrival_ways import FACTS_OF_WAYS, facts_of
from station.domain.assistance import AssistanceClass
from station.domain.belongings import BelongingKind, BelongingLine, BelongingState
from station.domain.clocks import ClockKind
from station.domain.intake import (
    HowCame,
    IntakeState,
    MentalState,
    Outcome,
    SelfCare,
    TriageSign,
)
from station.domain.people import Sex
from station.domain.statements import Stated
from station.usecases.assistance import ClassHistory
from station.usecases.belongings import BelongingList, RegisterBelongings
from station.usecases.clocks import ClockList
from station.usecases.intake_seen import IntakeSheet
from tests import make, residents
from tests.desktop.residents_desk import (
    answer,
    control,
    open_file,
    open_window,
    press,
    there,
    write,
)


@pytest.fixture
def ask(sqlite_station, clerk):
    return lambda question: sqlite_station.ask(question, clerk)


@pytest.fixture
def wang(sqlite_station):
    """Somebody whom the police brought by night: neither looked at nor checked, badly noted."""
    make.house(sqlite_station)
    make.name_plate(sqlite_station)
    door = {
        "how_came": HowCame.POLICE,
        "escort_unit": "城东派出所",
        "mental_state": None,
        "self_care": None,
        "safety_checked_at": None,
        "signs": "drunk infectious",
        "cleared": "记错了",
        "temperature_tenths": 391,
        "on_relief": "低保",
    }
    return make.stay(sqlite_station, "王强", door=door)


@pytest.fixture
def window(desk, shown, qtbot, wang):
    return open_window(desk, shown, qtbot)


@pytest.fixture
def sheet(ask, wang):
    return lambda: ask(IntakeSheet(1))


def clock(ask, kind):
    groups = ask(ClockList())
    found = (*groups.overdue, *groups.today, *groups.later)
    return next(each for each in found if each.kind is kind)


def clear(window, name):
    control(window, name).setFocus()
    control(window, name).clear()


def saved(window, qtbot, form):
    press(window, f"{form}_save")
    qtbot.waitUntil(lambda: not there(window, form))


def test_today_leads_to_the_safety_check_which_is_noted_there(window, qtbot, wang, ask, sheet):
    due = clock(ask, ClockKind.SAFETY_CHECK)
    page, subject = lead_of(due)
    window.show_page(page, subject)
    qtbot.waitUntil(lambda: there(window, Names.CHECK_FORM))
    write(window, Names.field("findings", Names.CHECK_FORM), "无")
    press(window, f"{Names.field('checker_sex', Names.CHECK_FORM)}_1")
    saved(window, qtbot, Names.CHECK_FORM)
    safety = sheet().safety
    assert (safety.checker, safety.checker_sex, safety.findings) == ("陈静", Sex.MALE, "无")
    assert safety.checked_at is not None
    assert not there(window, Names.EARLIER)


def test_today_leads_to_the_first_look(window, qtbot, wang, ask, sheet):
    page, subject = lead_of(clock(ask, ClockKind.FIRST_LOOK))
    window.show_page(page, subject)
    form = Names.LOOK_FORM
    qtbot.waitUntil(lambda: there(window, form))
    press(window, f"{Names.field('mental_state', form)}_clear")
    press(window, f"{Names.field('self_care', form)}_full")
    saved(window, qtbot, form)
    facts = sheet().facts
    assert (facts.mental_state, facts.self_care) == (MentalState.CLEAR, SelfCare.FULL)
    assert facts.signs == {TriageSign.DRUNK, TriageSign.INFECTIOUS}


def test_a_sign_ends_with_its_reason_and_what_was_wrong_is_emptied(window, qtbot, wang, sheet):
    open_file(window, qtbot, wang, FilePart.HEALTH)
    form = Names.LOOK_FORM
    press(window, Names.LOOK)
    qtbot.waitUntil(lambda: there(window, form))
    box = control(window, f"{Names.field('signs', form)}_infectious")
    assert box.isChecked()
    QTest.keyClick(box, " ")
    clear(window, Names.field("cleared", form))
    clear(window, Names.field("temperature_tenths", form))
    press(window, f"{form}_save")
    reason = f"{Names.field('reason', form)}_note"
    qtbot.waitUntil(lambda: there(window, reason))
    write(window, Names.field("reason", form), "县医院复查：非传染性皮炎")
    saved(window, qtbot, form)
    facts = sheet().facts
    assert (facts.signs, facts.cleared, facts.temperature_tenths) == (
        {TriageSign.DRUNK},
        "",
        None,
    )
    before = {each.stated: each.before for each in sheet().earlier}
    assert before == {
        Stated.SIGNS: "infectious",
        Stated.CLEARED: "记错了",
        Stated.TEMPERATURE: "391",
    }
    open_file(window, qtbot, wang, FilePart.INTAKE)
    assert there(window, Names.EARLIER)


def test_who_brought_them_is_corrected_and_where_they_were_found_added(window, qtbot, wang, sheet):
    open_file(window, qtbot, wang, FilePart.INTAKE)
    form = Names.WAY_FORM
    press(window, Names.WAY)
    qtbot.waitUntil(lambda: there(window, form))
    clear(window, Names.field("escort_unit", form))
    write(window, Names.field("escort_unit", form), "城西派出所")
    write(window, Names.field("found_place", form), "火车站广场")
    saved(window, qtbot, form)
    assert (sheet().facts.escort_unit, sheet().facts.found_place) == ("城西派出所", "火车站广场")


def way_shown(window):
    """The facts of the ways of coming that the form asks for."""
    form = Names.WAY_FORM
    return {each for each in FACTS_OF_WAYS if there(window, Names.field(each, form))}


def choose_way(window, way):
    press(window, f"{Names.field('how_came', Names.WAY_FORM)}_{way}")


@pytest.mark.parametrize("way", HowCame)
def test_the_form_asks_for_the_facts_of_the_way_that_is_chosen_only(window, qtbot, wang, way):
    open_file(window, qtbot, wang, FilePart.INTAKE)
    press(window, Names.WAY)
    qtbot.waitUntil(lambda: there(window, Names.WAY_FORM))
    assert way_shown(window) == facts_of(HowCame.POLICE) - {"handover_signed"}
    choose_way(window, way)
    qtbot.waitUntil(lambda: way_shown(window) == facts_of(way) - {"handover_signed"})


def test_who_came_alone_after_all_was_brought_by_nobody_and_it_is_said_why(
    window, qtbot, wang, sheet
):
    open_file(window, qtbot, wang, FilePart.INTAKE)
    form = Names.WAY_FORM
    press(window, Names.WAY)
    qtbot.waitUntil(lambda: there(window, form))
    choose_way(window, HowCame.SELF)
    write(window, Names.field("reason", form), "民警只是指路")
    saved(window, qtbot, form)
    assert (sheet().facts.how_came, sheet().facts.escort_unit) == (HowCame.SELF, "")
    assert {(each.stated, each.before) for each in sheet().earlier} == {
        (Stated.HOW_CAME, "police"),
        (Stated.ESCORT_UNIT, "城东派出所"),
    }


def test_a_wrong_relative_is_unticked_and_a_wrong_block_left_open(
    window, qtbot, wang, sheet, sqlite_station
):
    residents.relative(sqlite_station, sheet().person_id, name="李四", relation="朋友")
    residents.relative(sqlite_station, sheet().person_id, name="王父", relation="父亲")
    open_file(window, qtbot, wang, FilePart.INTAKE)
    form = Names.COMPLETE_FORM
    press(window, Names.COMPLETE)
    qtbot.waitUntil(lambda: there(window, form))
    QTest.keyClick(control(window, f"{Names.field('kept', form)}_1"), " ")
    clear(window, Names.field("on_relief", form))
    write(window, Names.field("no_relief", form), "本人说不清")
    saved(window, qtbot, form)
    facts = sheet().facts
    assert [each.name for each in facts.relatives] == ["王父"]
    assert facts.on_relief == ""
    assert {each.stated for each in sheet().earlier} == {Stated.RELATIVES, Stated.ON_RELIEF}


def test_saving_a_form_as_it_was_changes_nothing(window, qtbot, wang, sheet):
    open_file(window, qtbot, wang, FilePart.INTAKE)
    before = sheet().facts
    for verb, form in ((Names.COMPLETE, Names.COMPLETE_FORM), (Names.WAY, Names.WAY_FORM)):
        press(window, verb)
        qtbot.waitUntil(lambda form=form: there(window, form))
        saved(window, qtbot, form)
    assert sheet().facts == before
    assert sheet().earlier == ()


def test_a_report_for_somebody_who_was_not_admitted_is_noted_from_today(
    window, qtbot, wang, ask, sqlite_station
):
    guest = make.person(sqlite_station, "李访客")
    refused = {"state": IntakeState.DECIDED, "outcome": Outcome.GUIDED, "signs": "lost"}
    intake = residents.intake(sqlite_station, guest, **refused)
    owed = [each for each in ask(ClockList()).today if each.subject.intake_id == intake.id]
    page, subject = lead_of(owed[0])
    assert isinstance(subject, ArrivalFile)
    window.show_page(page, subject)
    qtbot.waitUntil(lambda: there(window, Names.REPORT_FORM))
    write(window, Names.field("unit", Names.REPORT_FORM), "城东派出所")
    saved(window, qtbot, Names.REPORT_FORM)
    assert ask(IntakeSheet(intake.id)).reported == {TriageSign.LOST}


@pytest.fixture
def things(sqlite_station, clerk, sheet):
    """A knife and a bag in the store; answers how the list stands now."""
    lines = (
        BelongingLine("布包", BelongingKind.ORDINARY, place="3 号柜"),
        BelongingLine("折叠刀", BelongingKind.DANGEROUS, place="门卫"),
    )
    sqlite_station.do(RegisterBelongings(1, lines), clerk)
    return lambda: sqlite_station.ask(BelongingList(1), clerk)


def test_today_leads_to_the_knife_that_the_police_take(window, qtbot, wang, ask, things):
    page, subject = lead_of(clock(ask, ClockKind.DANGEROUS_GOODS))
    window.show_page(page, subject)
    form = Names.POLICE_FORM
    qtbot.waitUntil(lambda: there(window, form))
    write(window, Names.field("unit", form), "城东派出所")
    write(window, Names.field("receipt", form), "收据 7 号")
    saved(window, qtbot, form)
    assert [each.state for each in things()] == [BelongingState.STORED, BelongingState.WITH_POLICE]


def test_a_bag_is_sent_on_with_its_slip(window, qtbot, wang, things):
    page = open_file(window, qtbot, wang, FilePart.THINGS)
    view = control(window, Names.THINGS)
    qtbot.waitUntil(lambda: view.table.rowCount() == 2)
    view.go_to(things()[0].id)
    form = Names.SEND_FORM
    press(window, Names.SEND_ON)
    write(window, Names.field("sent_to", form), "王父，安徽阜阳")
    write(window, Names.field("carrier", form), "邮政")
    write(window, Names.field("receipt", form), "运单 1")
    saved(window, qtbot, form)
    assert things()[0].state is BelongingState.FORWARDED
    assert page.sheet.file is not None


def test_disposing_asks_the_second_clerk_and_says_why_it_is_too_early(window, qtbot, wang, things):
    open_file(window, qtbot, wang, FilePart.THINGS)
    view = control(window, Names.THINGS)
    qtbot.waitUntil(lambda: view.table.rowCount() == 2)
    view.go_to(things()[0].id)
    form = Names.DISPOSE_FORM
    press(window, Names.DISPOSE)
    write(window, Names.field("noticed_on", form), "1120")
    write(window, Names.field("notice", form), "挂号信")
    write(window, Names.field("outcome", form), "销毁")
    press(window, f"{form}_save")
    qtbot.waitUntil(lambda: there(window, "dialog_act"))
    answer(window, clerk="ma", password="leader-2026")
    note = f"{Names.field('noticed_on', form)}_note"
    qtbot.waitUntil(lambda: there(window, note))
    assert things()[0].state is BelongingState.STORED


def test_own_wages_are_asked_of_a_youth_and_change_what_is_proposed(
    window, qtbot, sqlite_station, ask
):
    youth = make.person(sqlite_station, "小满", born=date(2009, 5, 1))
    stay = make.stay(sqlite_station, of_person=youth)
    open_file(window, qtbot, stay, FilePart.HEALTH)
    form = Names.CLASS_FORM
    press(window, Names.CONFIRM_CLASS)
    wages = f"{Names.field('own_wages', form)}_yes"
    qtbot.waitUntil(lambda: there(window, wages))
    limited = f"{Names.field('capacity', form)}_limited"
    qtbot.waitUntil(lambda: control(window, limited).isChecked())
    QTest.keyClick(control(window, wages), " ")
    full = f"{Names.field('capacity', form)}_full"
    qtbot.waitUntil(lambda: control(window, full).isChecked())
    press(window, f"{Names.field('chosen', form)}_open")
    saved(window, qtbot, form)
    [assessment] = ask(ClassHistory(stay))
    assert (assessment.confirmed, assessment.own_wages) == (AssistanceClass.OPEN, True)


def test_an_adult_is_not_asked_for_wages(window, qtbot, wang):
    open_file(window, qtbot, wang, FilePart.HEALTH)
    press(window, Names.CONFIRM_CLASS)
    qtbot.waitUntil(lambda: there(window, Names.CLASS_FORM))
    assert not there(window, f"{Names.field('own_wages', Names.CLASS_FORM)}_yes")


def test_today_shows_what_comes_before_the_bed(window, qtbot, wang):
    view = control(window, Today.CLOCKS)
    model = view.table
    said = {model.data(model.index(at, 2)) for at in range(model.rowCount())}
    assert any("safety check" in str(each) for each in said)
    assert any("first look" in str(each) for each in said)


def test_why_somebody_is_helped_again_stands_with_what_was_told_at_the_door(
    window, qtbot, sqlite_station, wang
) -> None:
    again = make.stay(sqlite_station, "李同", door={"repeat_reason": "票款途中被盗"})
    for stay, told in ((wang, False), (again, True)):
        open_file(window, qtbot, stay, FilePart.INTAKE)
        words = [each.text() for each in control(window, "residents_door").findChildren(QLabel)]
        assert ("Why helped again" in words, "票款途中被盗" in words) == (told, told)
