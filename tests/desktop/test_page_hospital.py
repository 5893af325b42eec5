"""The page of hospitals, driven through the widgets that a clerk uses."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QTabBar, QWidget
from sqlalchemy.orm import Session

from station.desktop.actions import shortcuts
from station.desktop.controls.hospital import Hospital as Names
from station.desktop.controls.hospital import Register
from station.desktop.controls.print_out import PrintOut
from station.desktop.leads import DeathFile, NoticeFile, PatientThere, lead_of
from station.desktop.pages.hospital import HospitalPage
from station.desktop.window import Window
from station.domain.clocks import ClockKind
from station.domain.deaths import DeathStep, DeathTrouble
from station.domain.hospital_notices import NoticeTrouble, NotOurs
from station.domain.hospitals import HospitalFacts, HospitalTrouble
from station.domain.letters import LetterFacts, LetterTrouble
from station.domain.stays import StayState, StepKind
from station.storage.stays import Stay
from station.usecases.clocks import ClockList
from station.usecases.deaths import DeathList
from station.usecases.drafts import DraftBook
from station.usecases.hospital_notices import NoticeList
from station.usecases.hospitals import HospitalList, KeepHospital
from station.usecases.letter_lists import LetterList, LetterSheet, WhoLiesWhere
from station.usecases.letter_register import ImportLetters
from station.usecases.letters import IssueLetter, Patient
from station.usecases.stays import RecordStep
from station.wording.sentences import sentences
from tests import make
from tests.usecases.test_letter_register import register, row


class At:
    """A clerk at the page."""

    def __init__(self, page: HospitalPage, qtbot) -> None:
        self.page, self._qtbot = page, qtbot

    def until(self, said) -> None:
        self._qtbot.waitUntil(lambda: bool(said()))

    def seen(self, name, kind=QWidget):
        found = (w for w in self.page.findChildren(kind, name) if w.isVisible())
        return next(found, None)

    def press(self, name) -> None:
        self.until(lambda: (b := self.seen(name, QAbstractButton)) and b.isEnabled())
        self.seen(name, QAbstractButton).click()

    def type(self, name, text) -> None:
        self.until(lambda: self.seen(name, QLineEdit))
        edit = self.seen(name, QLineEdit)
        edit.setFocus()
        edit.setText(text)
        edit.textEdited.emit(text)

    def says(self, words) -> bool:
        return any(words in w.text() for w in self.page.findChildren(QLabel) if w.isVisible())


@pytest.fixture
def hospital(sqlite_station, clerk) -> int:
    make.name_plate(sqlite_station)
    return sqlite_station.do(KeepHospital(HospitalFacts("市第三人民医院")), clerk).answer.id


@pytest.fixture
def at(desk, shown, qtbot, hospital) -> At:
    window = shown(Window(desk, (HospitalPage,)))
    window.start()
    made = At(window.page(), qtbot)
    made.until(lambda: made.page.form._hospitals.search("市第三"))
    return made


def test_every_trouble_of_this_page_has_its_sentence() -> None:
    troubles = [*HospitalTrouble, *LetterTrouble, *NoticeTrouble, *DeathTrouble]
    assert [member for member in troubles if member not in sentences()] == []


def test_the_keys_of_the_page_are_its_own() -> None:
    keys = [key for key, _method in shortcuts(HospitalPage)]
    assert sorted(keys) == ["Alt+1", "Alt+2", "Alt+3", "Alt+4", "Alt+5", "Alt+6"]


def test_a_register_of_paper_letters_is_looked_through_and_comes_in_by_keys(
    at, sqlite_station, clerk, tmp_path
) -> None:
    at.page.see_letters()
    letters = at.page.letters
    QTest.keyClick(letters.view, Qt.Key.Key_I)
    came = at.page.register
    at.until(came.isVisible)
    wrong = tmp_path / "坏.xlsx"
    wrong.write_bytes(b"PK\x03\x04")
    came.read(wrong)
    at.until(lambda: at.seen(Register.TROUBLE) and at.says("坏.xlsx"))
    [(name, content)] = register(row(7), row(8, "㛃䶮𬭎", hospital=""))
    (tmp_path / name).write_bytes(content)
    came.read(tmp_path / name)
    button = at.seen(Register.IMPORT, QAbstractButton)
    at.until(lambda: button.isEnabled() and button.hasFocus())
    assert at.seen(Register.TROUBLE) is None
    assert at.says("市精神卫生中心")
    assert came.table.rowCount() == 1
    assert came.table.record(0).left_out
    assert sqlite_station.ask(LetterList(), clerk).letters == ()
    QTest.keyClick(button, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    back = at.seen(Register.BACK)
    at.until(back.hasFocus)
    [line] = sqlite_station.ask(LetterList(), clerk).letters
    assert line.letter.name == "周明"
    QTest.keyClick(back, Qt.Key.Key_Escape)
    at.until(lambda: letters.view.isVisible() and letters.table.rowCount() == 1)


def test_a_resident_who_went_without_a_letter_stands_first_and_gets_one(
    at, sqlite_station, clerk, clock
) -> None:
    stay_id = make.stay(sqlite_station, "王强")
    sqlite_station.do(RecordStep(stay_id, StepKind.TO_HOSPITAL), clerk)
    went = clock.now
    clock.pass_(hours=2)
    due = sqlite_station.ask(ClockList(stay_id, ClockKind.LETTER), clerk)
    (clock_,) = (*due.overdue, *due.today, *due.later)
    assert clock_.due == went + timedelta(hours=24)
    at.page.reload()
    at.until(lambda: at.page.patients.table.rowCount() == 2)
    at.page.patients.view.selectRow(1)
    at.press(Names.WRITE)
    at.until(lambda: at.seen(Names.field("resident"), QLineEdit))
    at.until(lambda: at.seen(Names.field("resident"), QLineEdit).text() == "王强")
    at.until(lambda: at.page.form._went)
    at.until(lambda: at.seen(Names.field("name"), QLineEdit) is None)
    at.type(Names.field("hospital_id"), "市第三人民医院")
    at.type(Names.field("diagnosis"), "高热待查")
    at.press(Names.ISSUE)
    at.until(lambda: at.says("救介〔2026〕001号"))
    (line,) = sqlite_station.ask(WhoLiesWhere(), clerk)
    assert line.letter_number == "救介〔2026〕001号"
    assert sqlite_station.ask(LetterSheet(line.letter_id), clerk).facts.admitted_at == went
    after = sqlite_station.ask(ClockList(stay_id, ClockKind.LETTER), clerk)
    assert (*after.overdue, *after.today, *after.later) == ()


def test_beside_a_letter_that_is_written_stands_what_it_does(at) -> None:
    at.page.write()
    at.until(lambda: at.says("A letter is being written"))
    at.page.see_patients()
    at.until(lambda: at.says("No letter chosen"))


def test_in_a_narrow_window_the_form_comes_before_the_panel(at) -> None:
    at.page.window().resize(1000, 700)
    at.until(lambda: at.seen(Names.SIDE, QTabBar))
    at.page.write()
    at.seen(Names.SIDE, QTabBar).setCurrentIndex(1)
    at.until(lambda: at.seen(Names.field("resident"), QLineEdit) is None)
    at.page.write()
    at.until(lambda: at.seen(Names.field("resident"), QLineEdit))


def test_a_letter_that_lacks_something_says_so_at_the_field(at, sqlite_station, clerk) -> None:
    at.page.write()
    at.type(Names.field("name"), "无名氏")
    at.type(Names.field("hospital_id"), "市第三人民医院")
    at.press(Names.ISSUE)
    at.until(lambda: at.says(sentences()[LetterTrouble.DIAGNOSIS_MISSING]))
    assert sqlite_station.ask(LetterList(), clerk).letters == ()


def test_admission_visit_and_discharge_are_written_down_in_the_panel(
    at, sqlite_station, clerk, hospital, clock
) -> None:
    stay_id = make.stay(sqlite_station, "王强")
    issue = IssueLetter("a", hospital, Patient(stay_id), LetterFacts(clock.now, "高热"))
    letter = sqlite_station.do(issue, clerk).answer
    at.page.see_letters()
    at.until(lambda: at.page.letters.table.rowCount() == 1)
    at.press(Names.ADMIT)
    at.type(Names.field("number", Names.ADMIT_FORM), "ZY-17")
    at.press(f"{Names.ADMIT_FORM}_act")
    at.until(lambda: at.says("ZY-17"))
    clock.pass_(days=2)
    view = at.page.letters.view
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Return)
    at.until(lambda: at.seen(Names.VISIT).hasFocus())
    QTest.keyClick(at.seen(Names.VISIT), Qt.Key.Key_Escape)
    assert view.hasFocus()
    QTest.keyClick(view, Qt.Key.Key_C)
    other = Names.field("closing", Names.CLOSE_FORM) + "_other_payer"
    at.until(lambda: at.seen(other))
    way = at.seen(other)
    way.setFocus()
    QTest.keyClick(way, Qt.Key.Key_V)
    assert at.seen(Names.VISIT_FORM) is None, "a letter is no verb while a form is open"
    QTest.keyClick(way, Qt.Key.Key_Escape)
    at.until(lambda: at.seen(Names.CLOSE_FORM) is None)
    QTest.keyClick(view, Qt.Key.Key_V)
    at.press(f"{Names.VISIT_FORM}_act")
    at.until(lambda: at.says(sentences()[LetterTrouble.CONDITION_MISSING]))
    at.type(Names.field("condition", Names.VISIT_FORM), "好转")
    at.press(f"{Names.VISIT_FORM}_act")
    at.until(lambda: at.says("好转"))
    clock.pass_(hours=3)
    at.press(Names.DISCHARGE)
    at.type(Names.field("certificate", Names.DISCHARGE_FORM), "CY-9")
    at.press(f"{Names.DISCHARGE_FORM}_act")
    at.until(lambda: at.says("CY-9"))
    sheet = sqlite_station.ask(LetterSheet(letter.id), clerk)
    assert sheet.line.letter.closed_at == clock.now
    with Session(sqlite_station.engine) as session:
        assert session.get_one(Stay, stay_id).state is StayState.IN_STATION
    at.press(Names.PRINT)
    at.until(lambda: at.seen(PrintOut.BANNER))
    at.until(lambda: len(sqlite_station.ask(LetterSheet(letter.id), clerk).prints) == 1)


def test_a_letter_ends_with_a_split_and_asks_only_for_what_its_way_needs(
    at, sqlite_station, clerk, hospital, clock
) -> None:
    issue = IssueLetter("a", hospital, Patient(name="周明"), LetterFacts(clock.now, "高热"))
    letter = sqlite_station.do(issue, clerk).answer
    at.page.see_letters()
    at.press(Names.CLOSE)
    day, payer = (Names.field(place, Names.CLOSE_FORM) for place in ("not_eligible_from", "payer"))
    assert at.seen(day, QLineEdit) is None
    at.press(Names.field("closing", Names.CLOSE_FORM) + "_not_eligible")
    at.until(lambda: at.seen(day, QLineEdit))
    assert at.seen(payer, QLineEdit) is None
    at.type(day, "1121")
    at.type(Names.field("note", Names.CLOSE_FORM), "查明有子女")
    at.press(f"{Names.CLOSE_FORM}_act")
    at.until(lambda: sqlite_station.ask(LetterSheet(letter.id), clerk).line.letter.closed_at)
    record = sqlite_station.ask(LetterSheet(letter.id), clerk).line.letter
    assert record.not_eligible_from == clock.now.date()


def test_a_death_at_the_hospital_is_written_down_from_the_letter(
    at, sqlite_station, clerk, hospital, clock
) -> None:
    stay_id = make.stay(sqlite_station, "周明", admitted_at=clock.now)
    issue = IssueLetter("a", hospital, Patient(stay_id=stay_id), LetterFacts(clock.now, "高热"))
    letter = sqlite_station.do(issue, clerk).answer
    at.page.see_letters()
    at.press(Names.CLOSE)
    ways = at.page.window().findChildren(QAbstractButton)
    assert not any(each.objectName().endswith("closing_dead") for each in ways)
    at.press(Names.LETTER_DIED)
    form = Names.DEATH_FORM
    at.type(Names.field("place", form), "ICU")
    at.type(Names.field("established_by", form), "值班医生")
    at.press(f"{form}_act")
    at.until(lambda: sqlite_station.ask(LetterSheet(letter.id), clerk).line.letter.closed_at)
    assert sqlite_station.ask(LetterSheet(letter.id), clerk).line.letter.closing == "dead"
    assert [each.stay_id for each in sqlite_station.ask(DeathList(), clerk)] == [stay_id]


def test_a_letter_is_linked_and_a_hospital_added(
    at, sqlite_station, clerk, hospital, clock
) -> None:
    stay_id = make.stay(sqlite_station, "王强")
    issue = IssueLetter("a", hospital, Patient(name="王强"), LetterFacts(clock.now, "高热"))
    letter = sqlite_station.do(issue, clerk).answer
    at.page.see_letters()
    at.press(Names.LINK)
    field = Names.field("person_id", Names.LINK_FORM)
    at.type(field, "王强")
    QTest.keyClick(at.seen(field, QLineEdit), Qt.Key.Key_Return)
    at.press(f"{Names.LINK_FORM}_act")
    at.until(lambda: sqlite_station.ask(LetterSheet(letter.id), clerk).line.letter.stay_id)
    assert sqlite_station.ask(LetterSheet(letter.id), clerk).line.letter.stay_id == stay_id
    at.press(Names.ADD_HOSPITAL)
    at.type(Names.field("name", Names.HOSPITAL_FORM), "市精神卫生中心")
    at.press(f"{Names.HOSPITAL_FORM}_act")
    at.until(lambda: len(sqlite_station.ask(HospitalList(), clerk)) == 2)


def test_a_letter_from_a_paper_register_tells_days_and_who_took_it_over(
    at, sqlite_station, clerk
) -> None:
    sqlite_station.do(ImportLetters(register(row(2))), clerk)
    at.page.reload()
    at.page.see_letters()
    at.until(lambda: at.says("救介〔2026〕002号"))
    at.until(lambda: at.says("on paper, taken over by 陈静"))
    assert not at.says("00:00")


def test_what_is_wrong_on_a_letter_is_put_right_in_the_panel(
    at, sqlite_station, clerk, hospital, clock
) -> None:
    letter = IssueLetter("a", hospital, Patient(name="㛃䶮𬭎"), LetterFacts(clock.now, "高热"))
    saved = sqlite_station.do(letter, clerk).answer
    at.page.see_letters()
    at.press(Names.PUT_RIGHT)
    at.type(Names.field("diagnosis", Names.RIGHT_FORM), "肺炎")
    at.press(f"{Names.RIGHT_FORM}_act")
    at.until(lambda: at.says(sentences()[LetterTrouble.REASON_MISSING]))
    at.type(Names.field("reason", Names.RIGHT_FORM), "改诊断")
    at.press(f"{Names.RIGHT_FORM}_act")
    at.until(lambda: at.says("高热 → 肺炎"))
    assert sqlite_station.ask(LetterSheet(saved.id), clerk).facts.diagnosis == "肺炎"
    at.press(Names.EDIT_HOSPITALS)
    at.press(Names.EDIT_HOSPITAL)
    at.type(Names.field("phone", Names.HOSPITAL_FORM), "0532-5550120")
    at.press(f"{Names.HOSPITAL_FORM}_act")
    at.until(lambda: at.says("— → 0532-5550120"))
    (known,) = sqlite_station.ask(HospitalList(), clerk)
    assert (known.facts.phone, known.facts.name) == ("0532-5550120", "市第三人民医院")
    at.press(Names.HOSPITALS_DONE)
    at.until(lambda: at.says("高热 → 肺炎"))


def test_a_half_written_letter_is_kept_over_a_lead_and_over_a_crash(
    at, desk, shown, sqlite_station, tmp_path
) -> None:
    clerk, qtbot = desk.clerk, at._qtbot
    desk.drafts = DraftBook(tmp_path / "drafts.db")
    stay_id = make.stay(sqlite_station, "王强")
    at.page.write()
    at.type(Names.field("name"), "无名氏")
    at.type(Names.field("diagnosis"), "骨折")
    at.page.take(stay_id)
    at.until(lambda: at.seen(Names.field("resident"), QLineEdit).text() == "王强")
    at.until(lambda: at.seen(Names.GO_ON))
    assert at.seen(Names.field("diagnosis"), QLineEdit).text() == ""
    at.page.window().close()
    window = shown(Window(desk, (HospitalPage,)))
    window.start()
    after = At(window.page(), qtbot)
    after.page.write()
    after.press(Names.GO_ON)
    after.until(lambda: after.seen(Names.field("diagnosis"), QLineEdit).text() == "骨折")
    after.type(Names.field("hospital_id"), "市第三人民医院")
    after.press(Names.ISSUE)
    after.until(lambda: after.says("救介〔2026〕001号"))
    (letter,) = sqlite_station.ask(LetterList(), clerk).letters
    assert (letter.letter.name, letter.letter.diagnosis) == ("无名氏", "骨折")
    after.page.write()
    after.until(lambda: after.seen(Names.field("diagnosis"), QLineEdit).text() == "")
    after.until(lambda: after.seen(Names.GO_ON) is None)


def test_a_hospital_that_calls_is_written_down_and_leads_to_the_intake(
    at, sqlite_station, clerk, clock
) -> None:
    at.press(Names.CALLED)
    form = Names.NOTICE_FORM
    at.type(Names.field("hospital_id", form), "市第三人民医院")
    at.press(f"{form}_act")
    at.until(lambda: at.says(sentences()[NoticeTrouble.CALLER_MISSING]))
    at.type(Names.field("told_by", form), "刘医生")
    at.type(Names.field("name", form), "㛃䶮𬭎")
    at.press(f"{form}_act")
    at.until(lambda: at.says("Hospitals that wait for an answer"))
    (line,) = sqlite_station.ask(NoticeList(), clerk)
    led: list = []
    at.page.leads_to.connect(lambda page, subject: led.append((page, subject)))
    due = sqlite_station.ask(ClockList(kind=ClockKind.HOSPITAL_NOTICE), clerk)
    page, subject = lead_of((*due.today, *due.later)[0])
    assert (page, subject) == ("hospital", NoticeFile(line.id))
    at.page.take(subject)
    at.until(lambda: at.seen(Names.REGISTER) and at.seen(Names.REGISTER).hasFocus())
    QTest.keyClick(at.seen(Names.REGISTER), Qt.Key.Key_J)
    at.until(lambda: led == [("intake", PatientThere(line))])
    clock.pass_(hours=25)
    at.page.patients.view.setFocus()
    QTest.keyClick(at.page.patients.view, Qt.Key.Key_T)
    at.until(lambda: at.seen(Names.REGISTER) and at.seen(Names.REGISTER).hasFocus())
    QTest.keyClick(at.seen(Names.REGISTER), Qt.Key.Key_X)
    form = Names.NOT_OURS_FORM
    at.press(f"{form}_act")
    at.until(lambda: at.says(sentences()[NoticeTrouble.REASON_MISSING]))
    at.seen(Names.field("reason", form)).findChildren(QAbstractButton)[0].click()
    at.press(f"{form}_act")
    at.until(lambda: at.says("No hospital waits for an answer."))
    assert sqlite_station.ask(NoticeList(), clerk)[0].reason is NotOurs.TRAFFIC_ACCIDENT


def test_a_death_is_written_down_and_its_next_step_stands_beside_it(
    at, sqlite_station, clerk, clock
) -> None:
    stay_id = make.stay(sqlite_station, "㛃䶮𬭎")
    at.press(Names.DEATHS)
    at.until(lambda: at.says("Nobody has died in our care."))
    at.press(Names.DIED)
    form = Names.DEATH_FORM
    at.type(Names.field("stay_id", form), "㛃䶮𬭎")
    at.type(Names.field("place", form), "302 房间")
    at.press(f"{form}_act")
    at.until(lambda: at.says(sentences()[DeathTrouble.ESTABLISHED_MISSING]))
    at.type(Names.field("established_by", form), "120 急救医生")
    at.press(f"{form}_act")
    at.until(lambda: at.says("亡〔2026〕001号"))
    (line,) = sqlite_station.ask(DeathList(), clerk)
    assert line.stay_id == stay_id
    first = f"{Names.DEATH_STEP}_{DeathStep.POLICE_TOLD}"
    at.until(lambda: at.seen(first).hasFocus())
    QTest.keyClick(at.seen(first), Qt.Key.Key_1)
    at.type(Names.field("text", Names.DEATH_STEP_FORM), "城西派出所")
    at.press(f"{Names.DEATH_STEP_FORM}_act")
    at.until(lambda: at.says("城西派出所"))
    due = sqlite_station.ask(ClockList(kind=ClockKind.DEATH), clerk)
    found = [*due.overdue, *due.today, *due.later]
    assert DeathStep.POLICE_TOLD not in {each.data["step"] for each in found}
    assert lead_of(found[0]) == ("hospital", DeathFile(line.case_id))
    at.page.take(DeathFile(line.case_id))
    at.until(lambda: at.says("㛃䶮𬭎"))
