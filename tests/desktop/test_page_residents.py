"""The residents as a clerk uses them: the list, one sheet, its forms, another desk's changes."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
from datetime import date, timedelta
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QPoint, Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

import station.usecases
from station.desktop.actions import shortcuts
from station.desktop.controls.print_out import PrintOut as Printing
from station.desktop.controls.residents import Residents as Names
from station.desktop.desk import Desk
from station.desktop.leads import DeathFile, FilePart, StayFile, TracingPart
from station.desktop.pages.residents import ResidentsPage
from station.desktop.pages.today import TodayPage
from station.desktop.print_out import PrintOut, paint
from station.desktop.table import PAGE
from station.domain.accounts import Clerk
from station.domain.assistance import AssistanceClass, Capacity
from station.domain.belongings import BelongingKind, BelongingLine
from station.domain.deaths import DeathFacts
from station.domain.hospitals import HospitalFacts
from station.domain.intake import Block, HowCame, SelfCare
from station.domain.letters import LetterFacts
from station.domain.papers import PaperKind
from station.domain.people import (
    DocumentKind,
    DocumentSeen,
    IdentityState,
    NewDocument,
    NewPerson,
    PersonFacts,
    Searched,
    Sex,
)
from station.domain.permissions import Permission, Role
from station.domain.rounds import Seen
from station.domain.stays import StayState, StepKind
from station.domain.vitals import Sign, Vitals
from station.usecases.accounts import AddClerk
from station.usecases.assistance import ConfirmClass
from station.usecases.audit import AuditTrail
from station.usecases.belongings import BelongingList, RegisterBelongings
from station.usecases.deaths import RecordDeath
from station.usecases.hospitals import KeepHospital
from station.usecases.intake_seen import IntakeSheet
from station.usecases.letters import IssueLetter, Patient
from station.usecases.merging import DuplicateSuspects
from station.usecases.papers import PrintIntakeForm
from station.usecases.people import RegisterPerson
from station.usecases.people_changes import AddDocument, ChangePerson
from station.usecases.person_sheet import PersonFile
from station.usecases.printing import pictures
from station.usecases.rounds import RecordRound
from station.usecases.stay_lists import OpenStaySheet, StaySheet
from station.usecases.stays import RecordStep
from station.usecases.work import Write
from station.wording.act_words import act_words
from tests import make
from tests.desktop.residents_desk import (
    Key,
    answer,
    control,
    key,
    open_file,
    open_window,
    press,
    rows,
    there,
    write,
)
from tests.surroundings import full_disk

LONG = "买买提·吐尔逊·阿布都热合曼江·伊斯马伊力"


@pytest.fixture
def do(sqlite_station, clerk):
    return lambda deed: sqlite_station.do(deed, clerk).answer


@pytest.fixture
def ask(sqlite_station, clerk):
    return lambda question: sqlite_station.ask(question, clerk)


@pytest.fixture
def wang(sqlite_station):
    """Somebody admitted an hour ago, brought by the police."""
    make.house(sqlite_station)
    make.name_plate(sqlite_station)
    door = {"how_came": HowCame.POLICE, "escort_unit": "城东派出所"}
    return make.stay(sqlite_station, "王强", door=door)


@pytest.fixture
def window(desk, shown, qtbot, wang):
    return open_window(desk, shown, qtbot)


def listing(window, qtbot, count):
    window.show_page("residents")
    page = window.page()
    qtbot.waitUntil(lambda: len(rows(page.listing.here)) == count)
    return page.listing


# --- the list -------------------------------------------------------------------------------------


def test_whoever_needs_care_first_stands_first(window, qtbot, sqlite_station, clock):
    make.stay(sqlite_station, LONG, admitted_at=clock.now - timedelta(days=12))
    shown = listing(window, qtbot, 2)
    assert rows(shown.here)[0].startswith(LONG)
    assert shown.here.current().stay.days == 13


def test_typing_finds_by_initials_and_clearing_shows_everybody(window, qtbot, sqlite_station):
    make.stay(sqlite_station, "孙桂兰", sex=Sex.FEMALE)
    shown = listing(window, qtbot, 2)
    key(window, Key.Key_F, modifier=Qt.KeyboardModifier.ControlModifier)
    shown.filters.text.setFocus()
    write(window, Names.TEXT, "没有这个人")
    qtbot.waitUntil(lambda: there(window, f"{Names.CLEAR}_all"))
    press(window, f"{Names.CLEAR}_all")
    qtbot.waitUntil(lambda: len(rows(shown.here)) == 2 and there(window, Names.LIST))


def test_minors_and_the_days_of_the_house_are_filters(window, qtbot, sqlite_station, clock):
    make.stay(sqlite_station, "刘小满", born=date(2015, 5, 1))
    make.stay(sqlite_station, "赵玉兰", admitted_at=clock.now - timedelta(days=9))
    shown = listing(window, qtbot, 3)
    press(window, Names.MINORS)
    qtbot.waitUntil(lambda: len(rows(shown.here)) == 1)
    assert rows(shown.here)[0].startswith("刘小满")
    press(window, Names.MINORS)
    qtbot.waitUntil(lambda: shown.filters.days.count() == 3)
    shown.filters.days.setCurrentIndex(1)
    qtbot.waitUntil(lambda: len(rows(shown.here)) == 1 and rows(shown.here)[0].startswith("赵"))


def test_those_who_left_are_a_list_of_their_own(window, qtbot, sqlite_station, clock):
    for number in range(3):
        left = clock.now - timedelta(days=number)
        make.stay(
            sqlite_station,
            f"钱{number}",
            admitted_at=left - timedelta(days=2),
            left_at=left,
            state=StayState.LEFT,
            leaving_way="voucher",
        )
    shown = listing(window, qtbot, 1)
    press(window, f"{Names.SCOPE}_before")
    qtbot.waitUntil(lambda: len(rows(shown.before)) == 3)
    assert rows(shown.before)[0].startswith("钱0")


def test_the_list_goes_to_a_workbook_as_seen(window, qtbot, tmp_path, ask):
    shown = listing(window, qtbot, 1)
    assert there(window, Names.EXPORT)
    shown.export(tmp_path / "list.xlsx")
    qtbot.waitUntil((tmp_path / "list.xlsx").exists)
    assert ask(AuditTrail(act="ExportStays"))
    shown.export(tmp_path / "no folder" / "list.xlsx")
    status = control(window, "status_message")
    qtbot.waitUntil(lambda: "could not be written" in status.text())


def test_an_empty_house_leads_to_the_intake(desk, shown, qtbot, sqlite_station):
    window = open_window(desk, shown, qtbot)
    window.show_page("residents")
    qtbot.waitUntil(lambda: there(window, Names.START))


def test_a_house_that_nobody_has_left_says_so_and_offers_no_condition_to_take_away(
    desk, shown, qtbot
):
    window = open_window(desk, shown, qtbot)
    window.show_page("residents")
    press(window, f"{Names.SCOPE}_before")
    qtbot.waitUntil(lambda: says(window, "Nobody has left yet"))
    window.page().listing.filters.minors.setChecked(True)
    qtbot.waitUntil(lambda: says(window, "Nobody fits"))


def says(window, words) -> bool:
    return any(each.isVisible() for each in window.findChildren(QLabel) if each.text() == words)


# --- the sheet ------------------------------------------------------------------------------------


def test_enter_opens_the_sheet_and_esc_goes_back(window, qtbot, wang):
    shown = listing(window, qtbot, 1)
    shown.here.setFocus()
    key(window, Key.Key_Return)
    page = window.page()
    qtbot.waitUntil(lambda: page.sheet.file is not None)
    assert control(window, Names.NAME).text() == "王强"
    page.verbs["back_to_list"].trigger()
    qtbot.waitUntil(lambda: there(window, Names.LIST))
    assert shown.here.hasFocus()


def test_a_sheet_that_opens_leaves_the_keyboard_to_who_is_searching(window, qtbot, wang):
    window.show_page("residents", StayFile(wang))
    window.search.setFocus()
    page = window.page()
    qtbot.waitUntil(lambda: page.sheet.file is not None)
    assert window.search.hasFocus()
    window.search.found.emit("residents", StayFile(wang))
    qtbot.waitUntil(page.sheet.tabs.hasFocus)


def test_opening_leaves_one_line_and_looking_again_none(window, qtbot, wang, ask):
    page = open_file(window, qtbot, wang)
    opened = [line.act for line in ask(AuditTrail(stay_id=wang))]
    assert opened == ["OpenStaySheet"]
    page.reload()
    qtbot.wait(50)
    assert [line.act for line in ask(AuditTrail(stay_id=wang))] == opened


def test_a_person_without_a_stay_has_a_file_too(window, qtbot, sqlite_station):
    nobody = make.person(sqlite_station, "郑二喜")
    window.show_page("residents", nobody)
    page = window.page()
    qtbot.waitUntil(lambda: page.sheet.file is not None)
    assert page.sheet.file.stay is None
    assert not page.sheet.tabs.isTabVisible(list(page.sheet.parts).index(FilePart.HEALTH))


def test_tabs_are_reached_by_keys(window, qtbot, wang):
    page = open_file(window, qtbot, wang)
    page.verbs["next_part"].trigger()
    assert page.sheet.tabs.currentIndex() == 1
    page.verbs["previous_part"].trigger()
    assert page.sheet.tabs.currentIndex() == 0


def test_the_trace_is_for_those_who_may_see_it(sqlite_station, shown, qtbot, wang):
    plain = Clerk(1, "chen", "陈静", frozenset(Permission) - {Permission.AUDIT_SEE})
    desk = Desk(sqlite_station, plain)
    window = open_window(desk, shown, qtbot)
    window.show_page("residents")
    assert FilePart.TRACE not in window.page().sheet.parts
    desk.close()


# --- identity -------------------------------------------------------------------------------------


def test_a_change_is_typed_and_saved_by_keys(window, qtbot, wang, ask):
    page = open_file(window, qtbot, wang)
    person_id = page.sheet.file.person.record.id
    press(window, Names.CHANGE)
    write(window, Names.field("residence", Names.CHANGE_FORM), "颍上县六十铺镇")
    key(window, Key.Key_Return, modifier=Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: not there(window, Names.CHANGE_FORM))
    assert ask(PersonFile(person_id)).record.residence == "颍上县六十铺镇"


def test_a_change_of_another_desk_is_laid_beside_what_was_typed(window, qtbot, wang, do, ask):
    page = open_file(window, qtbot, wang)
    record = page.sheet.file.person.record
    press(window, Names.CHANGE)
    write(window, Names.field("residence", Names.CHANGE_FORM), "颍上县六十铺镇")
    facts = PersonFacts(name="王强", sex=record.sex, born=record.born, household_address="城关镇")
    do(ChangePerson(record.id, record.version, facts))
    press(window, f"{Names.CHANGE_FORM}_save")
    qtbot.waitUntil(lambda: there(window, Names.CONFLICT))
    said = " ".join(each.text() for each in control(window, Names.CONFLICT).findChildren(QLabel))
    assert "城关镇" in said
    assert control(window, Names.field("residence", Names.CHANGE_FORM)).text() == "颍上县六十铺镇"
    press(window, Names.CONFLICT_MINE)
    qtbot.waitUntil(lambda: not there(window, Names.CHANGE_FORM))
    assert ask(PersonFile(record.id)).record.residence == "颍上县六十铺镇"


def test_taking_theirs_fills_the_form_with_it(window, qtbot, wang, do):
    page = open_file(window, qtbot, wang)
    record = page.sheet.file.person.record
    press(window, Names.CHANGE)
    do(ChangePerson(record.id, record.version, PersonFacts(name="王强", residence="火车站")))
    press(window, f"{Names.CHANGE_FORM}_save")
    qtbot.waitUntil(lambda: there(window, Names.CONFLICT))
    press(window, Names.CONFLICT_THEIRS)
    assert control(window, Names.field("residence", Names.CHANGE_FORM)).text() == "火车站"


def test_an_age_by_eye_stays_one(window, qtbot, wang, ask, do):
    page = open_file(window, qtbot, wang)
    record = page.sheet.file.person.record
    do(ChangePerson(record.id, record.version, PersonFacts(name="王强", age=35)))
    page.reload()
    qtbot.waitUntil(lambda: page.sheet.file.person.record.age_estimated)
    press(window, Names.CHANGE)
    write(window, Names.field("build", Names.CHANGE_FORM), "瘦")
    press(window, f"{Names.CHANGE_FORM}_save")
    qtbot.waitUntil(lambda: not there(window, Names.CHANGE_FORM))
    assert ask(PersonFile(record.id)).record.age_estimated


def test_a_refusal_stands_at_its_field(window, qtbot, wang):
    page = open_file(window, qtbot, wang)
    press(window, Names.SET_IDENTITY)
    press(window, f"{Names.field('state', Names.IDENTITY_FORM)}_confirmed")
    press(window, f"{Names.field('source', Names.IDENTITY_FORM)}_said")
    press(window, f"{Names.IDENTITY_FORM}_save")
    qtbot.waitUntil(lambda: bool(page.sheet.identity.identity.form["source"].note.text()))
    press(window, f"{Names.field('source', Names.IDENTITY_FORM)}_police")
    press(window, f"{Names.IDENTITY_FORM}_save")
    qtbot.waitUntil(lambda: not there(window, Names.IDENTITY_FORM))
    state = page.sheet.file.person.record.identity_state
    assert state is IdentityState.CONFIRMED


def test_a_document_says_what_its_number_tells(window, qtbot, wang, do):
    page = open_file(window, qtbot, wang)
    person_id = page.sheet.file.person.record.id
    number = "110101196508170016"
    document = NewDocument(DocumentKind.RESIDENT_ID, number, DocumentSeen.ORIGINAL)
    do(AddDocument(person_id, document))
    page.reload()
    qtbot.waitUntil(lambda: bool(page.sheet.file.person.ids))

    def said():
        labels = page.sheet.identity.findChildren(QLabel)
        return {each.text() for each in labels if each.isVisible()}

    qtbot.waitUntil(lambda: number in said())


def test_names_and_photographs_are_added(window, qtbot, wang, tmp_path):
    page = open_file(window, qtbot, wang)
    press(window, Names.ADD_NAME)
    write(window, Names.field("text", Names.NAME_FORM), "王小强")
    press(window, f"{Names.NAME_FORM}_save")
    qtbot.waitUntil(lambda: bool(page.sheet.file.person.record.names))
    picture = tmp_path / "face.png"
    Image.new("RGB", (60, 80), "white").save(picture)
    page.sheet.identity.add_photo(picture)
    qtbot.waitUntil(lambda: page.sheet.file.person.record.photo_id is not None)


def test_a_file_that_is_no_picture_is_told(window, qtbot, wang, tmp_path):
    page = open_file(window, qtbot, wang)
    nothing = tmp_path / "face.png"
    nothing.write_text("no picture")
    page.sheet.identity.add_photo(nothing)
    qtbot.waitUntil(lambda: there(window, "window_banner"))


# --- two records of one person --------------------------------------------------------------------


@pytest.fixture
def twice(window, qtbot, do, ask, sqlite_station):
    """王建国 who is here, and 王建囯 of last month: the same birth date and home."""
    born = date(1965, 8, 17)
    facts = {"sex": Sex.MALE, "born": born, "area": "341226"}
    first = do(RegisterPerson(NewPerson(PersonFacts(name="王建国", **facts)), Searched("王建国")))
    stay = make.stay(sqlite_station, of_person=first)
    new = NewPerson(PersonFacts(name="王建囯", residence="火车站", **facts))
    second = do(RegisterPerson(new, Searched("王建囯", frozenset({first}))))
    page = open_file(window, qtbot, stay)
    press(window, Names.candidate(second))
    qtbot.waitUntil(lambda: there(window, f"{Names.PAIR}_name_survivor"))
    return page, first, second


def test_two_records_become_one_with_the_values_chosen_and_part_again(window, qtbot, twice, ask):
    page, first, second = twice
    press(window, f"{Names.PAIR}_name_merged")
    press(window, Names.MERGE)
    answer(window, reason="指纹相同")
    qtbot.waitUntil(lambda: bool(page.sheet.file.person.merges))
    assert page.sheet.file.person.record.name == "王建囯"
    merge = page.sheet.file.person.merges[0]
    press(window, f"{Names.UNMERGE}_{merge.id}")
    qtbot.waitUntil(lambda: there(window, Names.UNMERGE))
    press(window, Names.UNMERGE)
    answer(window, reason="是兄弟两人")
    qtbot.waitUntil(lambda: page.sheet.file.person.merges[0].undone_at is not None)
    assert ask(PersonFile(second)).record.name == "王建囯"
    assert ask(PersonFile(first)).record.name == "王建国"


def test_two_people_are_not_offered_again(window, qtbot, twice, ask):
    page, first, _ = twice
    press(window, Names.DIFFERENT)
    answer(window, reason="相貌不同")
    qtbot.waitUntil(lambda: page.sheet.file.person.candidates == ())
    assert ask(DuplicateSuspects(first)) == ()


# --- arrival, things, class -----------------------------------------------------------------------


def test_what_is_open_is_completed_or_explained(window, qtbot, wang, ask):
    page = open_file(window, qtbot, wang, FilePart.INTAKE)
    press(window, Names.COMPLETE)
    write(window, Names.field("on_relief", Names.COMPLETE_FORM), "无")
    write(window, Names.field("no_relatives", Names.COMPLETE_FORM), "本人说不清")
    press(window, f"{Names.COMPLETE_FORM}_save")
    qtbot.waitUntil(lambda: not there(window, Names.COMPLETE_FORM))
    facts = ask(IntakeSheet(page.sheet.file.intake.id)).facts
    assert facts.on_relief == "无"
    assert facts.cannot_state[Block.RELATIVES] == "本人说不清"


def test_the_handover_is_signed_and_a_report_is_noted(window, qtbot, wang, ask):
    page = open_file(window, qtbot, wang, FilePart.INTAKE)
    press(window, Names.SIGN_HANDOVER)
    qtbot.waitUntil(lambda: page.sheet.file.intake.handover_signed_at is not None)
    press(window, Names.REPORT)
    press(window, f"{Names.field('sign', Names.REPORT_FORM)}_lost")
    press(window, f"{Names.REPORT_FORM}_save")
    report = page.sheet.parts[FilePart.INTAKE].report
    qtbot.waitUntil(lambda: bool(report.form["unit"].note.text()))
    write(window, Names.field("unit", Names.REPORT_FORM), "城东派出所")
    press(window, f"{Names.REPORT_FORM}_save")
    qtbot.waitUntil(lambda: bool(page.sheet.file.intake.reported))


def test_things_are_signed_for_by_both_and_given_back(window, qtbot, wang, do, ask):
    page = open_file(window, qtbot, wang, FilePart.THINGS)
    intake_id = page.sheet.file.intake.id
    do(RegisterBelongings(intake_id, (BelongingLine("布包"), BelongingLine("银镯"))))
    press(window, Names.SIGN_THINGS)
    press(window, f"{Names.field('signed', Names.SIGN_FORM)}_thumb")
    press(window, f"{Names.SIGN_FORM}_save")
    qtbot.waitUntil(lambda: all(each.signed_in for each in ask(BelongingList(intake_id))))
    part = page.sheet.parts[FilePart.THINGS]
    qtbot.waitUntil(lambda: part.table.rowCount() == 2)
    press(window, Names.GIVE_BACK)
    write(window, Names.field("given_to", Names.GIVE_FORM), "王强")
    press(window, f"{Names.GIVE_FORM}_save")
    qtbot.waitUntil(lambda: all(each.given_to for each in ask(BelongingList(intake_id))))


def test_cash_without_an_amount_is_told_at_its_field(window, qtbot, wang):
    page = open_file(window, qtbot, wang, FilePart.THINGS)
    press(window, Names.ADD_THING)
    press(window, f"{Names.field('kind', Names.THING_FORM)}_{BelongingKind.CASH}")
    write(window, Names.field("name", Names.THING_FORM), "现金")
    press(window, f"{Names.THING_FORM}_save")
    form = page.sheet.parts[FilePart.THINGS].add_thing.form
    qtbot.waitUntil(lambda: bool(form["amount_fen"].note.text()))


def test_less_protection_asks_for_a_second_clerk(window, qtbot, wang, do, ask):
    do(AddClerk("li", "李站长", (Role.LEADER,), "correct-Horse7"))
    open_file(window, qtbot, wang)
    version = ask(StaySheet(wang)).version
    do(
        ConfirmClass(
            wang, version, Capacity.LIMITED, SelfCare.FULL, AssistanceClass.PROTECTIVE, "先保护"
        )
    )
    page = open_file(window, qtbot, wang, FilePart.HEALTH)
    press(window, Names.CONFIRM_CLASS)
    press(window, f"{Names.field('capacity', Names.CLASS_FORM)}_full")
    press(window, f"{Names.field('chosen', Names.CLASS_FORM)}_open")
    write(window, Names.field("reason", Names.CLASS_FORM), "医生看过")
    press(window, f"{Names.CLASS_FORM}_save")
    qtbot.waitUntil(lambda: there(window, "dialog_password"))
    answer(window, clerk="li", password="correct-Horse7")
    qtbot.waitUntil(lambda: not there(window, Names.CLASS_FORM))
    qtbot.waitUntil(lambda: page.sheet.file.stay.assessments[0].second == "李站长")


def test_a_stay_is_marked_for_the_month_sheets(window, qtbot, wang, ask):
    page = open_file(window, qtbot, wang, FilePart.HEALTH)
    press(window, Names.MARKS)
    box = control(window, f"{Names.field('marks_0', Names.MARKS_FORM)}_left_behind")
    box.setChecked(True)
    press(window, f"{Names.MARKS_FORM}_save")
    qtbot.waitUntil(lambda: page.sheet.file.stay.marks == {"left_behind"})
    press(window, Names.MARKS)
    assert control(window, box.objectName()).isChecked()


# --- time line ------------------------------------------------------------------------------------


def test_going_to_hospital_is_entered_late(window, qtbot, wang, ask):
    page = open_file(window, qtbot, wang, FilePart.TIME_LINE)
    press(window, Names.MOVE)
    press(window, f"{Names.field('kind', Names.MOVE_FORM)}_to_hospital")
    assert there(window, f"{Names.field('keep_bed', Names.MOVE_FORM)}_True")
    when = control(window, Names.field("happened_at", Names.MOVE_FORM))
    when.clear()
    write(window, Names.field("happened_at", Names.MOVE_FORM), "0200")
    press(window, f"{Names.MOVE_FORM}_save")
    qtbot.waitUntil(lambda: page.sheet.file.stay.summary.state is StayState.IN_HOSPITAL)
    part = page.sheet.parts[FilePart.TIME_LINE]
    qtbot.waitUntil(lambda: part.table.rowCount() > 0)
    assert part.table.data(part.table.index(0, 0)) == "11-21 02:00"


def test_only_possible_steps_can_be_chosen(window, qtbot, wang, do):
    do(RecordStep(wang, StepKind.TO_HOSPITAL))
    open_file(window, qtbot, wang, FilePart.TIME_LINE)
    press(window, Names.MOVE)
    kind = Names.field("kind", Names.MOVE_FORM)
    assert control(window, f"{kind}_from_hospital").isEnabled()
    assert not control(window, f"{kind}_went_out").isEnabled()


def test_the_stay_is_extended_to_a_day_to_come(window, qtbot, wang):
    page = open_file(window, qtbot, wang, FilePart.TIME_LINE)
    press(window, Names.EXTEND)
    write(window, Names.field("until", Names.EXTEND_FORM), "1215")
    write(window, Names.field("filed_with", Names.EXTEND_FORM), "市民政局")
    write(window, Names.field("reason", Names.EXTEND_FORM), "等待亲属接领")
    control(window, Names.field("measures", Names.EXTEND_FORM)).setPlainText("已函询户籍地")
    press(window, f"{Names.EXTEND_FORM}_save")
    qtbot.waitUntil(lambda: bool(page.sheet.file.stay.extensions))
    assert page.sheet.file.stay.extensions[0].measures == "已函询户籍地"
    assert page.sheet.file.stay.extensions[0].until == date(2026, 12, 15)


def test_esc_puts_the_open_form_away_before_the_sheet(window, qtbot, wang):
    page = open_file(window, qtbot, wang, FilePart.TIME_LINE)
    press(window, Names.NOTE)
    assert there(window, Names.NOTE_FORM)
    page.verbs["back_to_list"].trigger()
    assert not there(window, Names.NOTE_FORM)
    assert there(window, Names.TABS)


# --- papers ---------------------------------------------------------------------------------------


def test_a_paper_is_seen_printed_kept_and_printed_again_as_copy(window, qtbot, wang):
    page = open_file(window, qtbot, wang, FilePart.PAPERS)
    part = page.sheet.parts[FilePart.PAPERS]
    qtbot.waitUntil(lambda: part.preview.heightForWidth(300) > 0)
    for copies in (1, 2):
        press(window, Names.PRINT)
        qtbot.waitUntil(lambda n=copies: part.history.rowCount() == n)
    assert part.history.record(0).copy == 1
    assert part.history.record(0).number == part.history.record(1).number
    qtbot.waitUntil(lambda: there(window, Printing.BANNER))


def test_a_letter_to_a_hospital_is_among_the_papers_of_the_stay(window, desk, qtbot, do, wang):
    hospital = do(KeepHospital(HospitalFacts("市第三人民医院"))).id
    facts = LetterFacts(desk.now(), "高热待查")
    number = do(IssueLetter("a letter", hospital, Patient(wang), facts)).number
    page = open_file(window, qtbot, wang, FilePart.PAPERS)
    part = page.sheet.parts[FilePart.PAPERS]
    kinds = [part.sheets.record(at).kind for at in range(part.sheets.rowCount())]
    part.view.selectRow(kinds.index(PaperKind.TREATMENT))
    press(window, Names.PRINT)
    qtbot.waitUntil(lambda: part.history.rowCount() == 1)
    assert part.history.record(0).number == number


def test_the_sheet_of_the_dead_tells_so_and_leads_to_the_case(window, desk, qtbot, do, wang):
    page = open_file(window, qtbot, wang, FilePart.IDENTITY)
    assert not there(window, Names.SEE_DEATH)
    facts = DeathFacts(desk.now(), "宿舍", established_by="120 急救医生")
    case = do(RecordDeath("d1", facts, wang)).case_id
    led: list = []
    page.leads_to.connect(lambda name, subject: led.append((name, subject)))
    page.take(StayFile(wang, FilePart.THINGS))
    qtbot.waitUntil(lambda: there(window, Names.SEE_DEATH))
    press(window, Names.SEE_DEATH)
    assert led == [("hospital", DeathFile(case))]


def test_the_sheet_of_a_child_tells_what_is_due_and_leads_to_the_side_file(
    window, qtbot, do, sqlite_station, wang
):
    child = make.stay(sqlite_station, "小满", born=date(2018, 5, 1))
    page = open_file(window, qtbot, child, FilePart.IDENTITY)
    qtbot.waitUntil(lambda: there(window, Names.SEE_MINOR))
    led: list = []
    page.leads_to.connect(lambda name, subject: led.append((name, subject)))
    press(window, Names.SEE_MINOR)
    ((name, file),) = led
    assert (name, file.part) == ("tracing", TracingPart.MINORS)
    page.take(StayFile(wang, FilePart.IDENTITY))
    qtbot.waitUntil(lambda: not there(window, Names.SEE_MINOR))


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_print_is_painted_page_by_page_and_a_failure_told(dressed, do, wang, tmp_path):
    printed = do(PrintIntakeForm(do(OpenStaySheet(wang)).door.intake_id))
    pages = pictures(printed.pdf, 72)
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "sheet.pdf"))
    assert paint(printer, pages)
    assert (tmp_path / "sheet.pdf").stat().st_size > 0
    printer.setOutputFileName(str(tmp_path / "no folder" / "sheet.pdf"))
    assert not paint(printer, pages)


def test_a_sheet_is_saved_as_pdf_or_says_that_it_was_not(desk, shown, do, wang, tmp_path):
    door = do(OpenStaySheet(wang)).door
    printed = do(PrintIntakeForm(door.intake_id))
    out = shown(PrintOut(desk))
    out.print_sheet(printed)
    out._write(tmp_path / "form.pdf")
    assert (tmp_path / "form.pdf").read_bytes() == printed.pdf
    out._write(Path(tmp_path / "no folder" / "form.pdf"))
    assert "could not be written" in control(out, f"{Printing.BANNER}_text").text()
    with full_disk(least=1024):
        out._write(tmp_path / "{2}.pdf")
    told = control(out, f"{Printing.BANNER}_text").text()
    assert told.startswith("{2}.pdf could not be written: the disk is full")
    assert [file.name for file in tmp_path.glob("*.p*")] == ["form.pdf"]


# --- keys -----------------------------------------------------------------------------------------


def test_no_key_of_the_two_pages_means_two_things():
    keys = [keys for keys, _ in shortcuts(TodayPage, ResidentsPage)]
    assert sorted(keys) == sorted(set(keys))


def test_every_deed_of_the_trace_has_its_word():
    deeds = {
        each.__name__
        for module in pkgutil.iter_modules(station.usecases.__path__)
        for each in vars(importlib.import_module(f"station.usecases.{module.name}")).values()
        if inspect.isclass(each) and issubclass(each, Write) and each is not Write
    }
    assert {name for name in deeds if act_words(name) == name} == set()


def press_head(view, name) -> None:
    heads = [column.title for column in view.table.columns]
    head = view.horizontalHeader()
    spot = QPoint(head.sectionViewportPosition(heads.index(name)) + 10, 10)
    QTest.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, pos=spot)


def test_a_head_sorts_those_who_are_here_and_the_order_is_kept(
    window, qtbot, sqlite_station, clock
):
    make.stay(sqlite_station, "阿依", admitted_at=clock.now - timedelta(days=1))
    make.stay(sqlite_station, "周淼", admitted_at=clock.now - timedelta(days=3))
    shown = listing(window, qtbot, 3)
    view = shown.here
    names = lambda: [row.split()[0] for row in rows(view)]  # noqa: E731
    press_head(view, "Name")
    qtbot.waitUntil(lambda: names() == ["阿依", "王强", "周淼"])
    assert view.current().stay.name == "阿依"
    press_head(view, "Name")
    qtbot.waitUntil(lambda: names() == ["周淼", "王强", "阿依"])
    make.stay(sqlite_station, "包大")
    shown.reload()
    qtbot.waitUntil(lambda: names() == ["周淼", "王强", "包大", "阿依"])


def test_those_who_were_here_are_sorted_by_keyboard_through_all_pages(
    window, qtbot, sqlite_station, clock
):
    for n in range(PAGE + 5):
        make.stay(sqlite_station, f"无名氏{n:03}", left_at=clock.now - timedelta(minutes=999 - n))
    shown = listing(window, qtbot, 1)
    shown.scope.show_value("before")
    shown.scope.settled.emit()
    view = shown.before
    qtbot.waitUntil(lambda: len(rows(view)) == PAGE)
    view.setFocus()
    key(window, Key.Key_Up, Key.Key_Left, Key.Key_Left, Key.Key_Space)
    qtbot.waitUntil(lambda: rows(view)[0].startswith("无名氏000"))
    view.scrollToBottom()
    qtbot.waitUntil(lambda: len(rows(view)) == PAGE + 5)
    assert [row.split()[0] for row in rows(view)] == [f"无名氏{n:03}" for n in range(PAGE + 5)]


def test_records_that_look_alike_stand_in_a_list_until_they_are_compared(window, qtbot, twice, ask):
    page, *_two = twice
    key(window, Key.Key_Escape, Key.Key_Escape)
    shown = page.listing
    qtbot.waitUntil(shown.isVisible)
    shown.scope.show_value("twice")
    shown.scope.settled.emit()
    qtbot.waitUntil(lambda: len(rows(shown.suspects.view)) == 1)
    assert rows(shown.suspects.view)[0].split()[0] in {"王建国", "王建囯"}
    assert not there(window, Names.TEXT)
    shown.view().setFocus()
    key(window, Key.Key_Return)
    qtbot.waitUntil(lambda: there(window, f"{Names.PAIR}_name_survivor"))
    press(window, Names.DIFFERENT)
    answer(window, reason="相貌不同")
    qtbot.waitUntil(lambda: ask(DuplicateSuspects()) == ())
    qtbot.waitUntil(lambda: page.sheet.file.person.candidates == ())
    press(window, Names.BACK)
    qtbot.waitUntil(lambda: rows(shown.suspects.view) == [])


def test_what_rounds_have_measured_stands_as_curves_on_the_sheet(window, qtbot, wang, do, clock):
    open_file(window, qtbot, wang, FilePart.HEALTH)
    qtbot.waitUntil(lambda: there(window, Names.NO_VITALS))
    do(RecordRound("measured", wang, Seen(Vitals(temperature=389, pulse=104))))
    window.page().reload()
    qtbot.waitUntil(lambda: there(window, Names.vital(Sign.TEMPERATURE)))
    assert "38.9" in control(window, Names.vital(Sign.TEMPERATURE)).accessibleDescription()
    assert there(window, Names.vital(Sign.PULSE))
    assert not there(window, Names.vital(Sign.WEIGHT))
