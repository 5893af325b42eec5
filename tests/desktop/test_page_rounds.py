"""The round sheet by keyboard: as before, values, exceptions, alarms, signature, accidents."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QLabel, QLineEdit, QWidget

from station.desktop.charts import CurveChart
from station.desktop.controls.dialog import Dialog
from station.desktop.controls.rounds import Rounds
from station.desktop.controls.window import Window as Names
from station.desktop.desk import Desk
from station.desktop.pages.rounds import RoundsPage
from station.desktop.window import Window
from station.domain.accounts import Clerk
from station.domain.alarms import CareStep, Cause
from station.domain.assistance import AssistanceClass
from station.domain.permissions import Permission
from station.domain.problems import Problem
from station.domain.rounds import LineState, Meal, Mood, RoundLine, RoundTrouble, Seen
from station.domain.stays import StepKind
from station.domain.vitals import Vitals
from station.usecases.beds import AssignBed
from station.usecases.drafts import DraftBook
from station.usecases.papers import FindPaper
from station.usecases.rounds import RecordRound, RoundSheet
from station.usecases.rounds_seen import RoundHistory
from station.usecases.stays import RecordStep
from station.wording.sentences import sentence
from tests import hidden_file, make
from tests.desktop.beds_desk import write

Key = Qt.Key
NURSE = Clerk(1, "chen", "陈静", frozenset(Permission))
MEN = ("郭德福", "石保国", "扎西多吉", "董保国")


@pytest.fixture
def people(sqlite_station, clerk):
    """Four men in beds who were all seen ten hours ago; the stay of each by name."""
    beds = make.house(sqlite_station)
    made = {}
    for name, label in zip(MEN, ("101-1", "101-2", "102-1", "102-2"), strict=True):
        since = sqlite_station.clock() - timedelta(days=2)
        made[name] = make.stay(
            sqlite_station, name, assistance_class=AssistanceClass.OPEN, admitted_at=since
        )
        sqlite_station.do(AssignBed(made[name], beds[label], "同乡"), clerk)
        seen = Seen(Vitals(365, 76, 128, 82), meal=Meal.ALL, mood=Mood.CALM)
        at = sqlite_station.clock() - timedelta(hours=10)
        sqlite_station.do(RecordRound(f"first-{name}", made[name], seen, happened_at=at), clerk)
    return made


def open_page(desk, shown, qtbot, rows: int = len(MEN)) -> RoundsPage:
    window = shown(Window(desk, (RoundsPage,)))
    window.start()
    page = window.page()
    qtbot.waitUntil(lambda: page.part.view.rows.rowCount() == rows)
    if rows:
        qtbot.waitUntil(lambda: hand().objectName() == Rounds.TEMPERATURE)
    return page


@pytest.fixture
def page(people, desk, shown, qtbot) -> RoundsPage:
    return open_page(desk, shown, qtbot)


def hand() -> QWidget:
    return QApplication.focusWidget()


def keys(*typed: Key | str) -> None:
    for key in typed:
        if isinstance(key, str):
            QTest.keyClicks(hand(), key)
        else:
            QTest.keyClick(hand(), key)


def at_rest(page: RoundsPage, qtbot) -> None:
    qtbot.waitUntil(lambda: not page.desk._under_way)
    QApplication.processEvents()


def ask(page: RoundsPage, question):
    return page.desk._station.ask(question, page.desk.clerk)


def lines(page: RoundsPage) -> dict[str, RoundLine]:
    return {line.name: line for line in ask(page, RoundSheet()).lines}


def here(page: RoundsPage) -> str:
    return page.part.view.current().line.name


def state(page: RoundsPage, name: str) -> str:
    rows = page.part.view.rows
    at = next(at for at, row in enumerate(page.part.rows()) if row.line.name == name)
    return rows.cell(at, rows.columnCount() - 1).text


def said(widget: QWidget) -> str:
    QApplication.processEvents()
    return "\n".join(each.text() for each in widget.findChildren(QLabel) if each.isVisible())


def button_of(page: RoundsPage, name: str) -> QAbstractButton | None:
    QApplication.processEvents()
    found = (each for each in page.findChildren(QAbstractButton, name) if each.isVisible())
    return next(found, None)


def press(page: RoundsPage, name: str) -> None:
    QTest.mouseClick(button_of(page, name), Qt.MouseButton.LeftButton)


def answer_dialog(page: RoundsPage, qtbot, reason: str = "") -> None:
    qtbot.waitUntil(lambda: page.window().findChild(QDialog) is not None)
    box = page.window().findChild(QDialog)
    if reason:
        write(box.findChild(QLineEdit, Dialog.REASON), reason)
    QTest.mouseClick(box.findChild(QAbstractButton, Dialog.ACT), Qt.MouseButton.LeftButton)


def test_a_round_is_made_by_enter_and_digits_alone(page, people, qtbot) -> None:
    assert here(page) == "郭德福"
    keys(Key.Key_Return)
    keys("36.9", Key.Key_Tab, "84", Key.Key_Tab, "134/86", Key.Key_Tab, "2", Key.Key_Tab, "4")
    assert here(page) == "石保国"
    keys(Key.Key_Return, Key.Key_Return, Key.Key_Return)
    at_rest(page, qtbot)
    told = {name: line.entry for name, line in lines(page).items()}
    assert told["郭德福"].as_before
    assert told["郭德福"].seen == Seen()
    assert told["石保国"].seen.vitals == Vitals(369, 84, 134, 86)
    assert (told["石保国"].seen.meal, told["石保国"].seen.mood) == (Meal.HALF, Mood.RESTLESS)
    assert told["董保国"].as_before
    qtbot.waitUntil(lambda: page.progress.text().startswith("4"))
    assert all(row.done for row in page.part.rows())


def test_more_is_told_beside_the_row_and_a_bed_is_skipped_with_a_reason(page, qtbot) -> None:
    keys("36.6", "/")
    qtbot.waitUntil(lambda: hand().objectName() == Rounds.NOTE)
    write(hand(), "夜里咳嗽")
    page.findChild(QLineEdit, Rounds.sign_of("oxygen")).setFocus()
    keys("97")
    QTest.keyClick(hand(), Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert here(page) == "石保国"
    keys(Key.Key_Space)
    qtbot.waitUntil(lambda: hand().objectName() != Rounds.TEMPERATURE)
    QTest.keyClick(hand(), Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    why = sentence(Problem(RoundTrouble.REASON_MISSING, "other"))
    qtbot.waitUntil(lambda: why in said(page))
    keys("2", Key.Key_Return)
    qtbot.waitUntil(lambda: here(page) == "扎西多吉")
    at_rest(page, qtbot)
    told = lines(page)
    assert told["郭德福"].entry.seen.vitals == Vitals(temperature=366, oxygen=97)
    assert told["郭德福"].entry.seen.note == "夜里咳嗽"
    assert told["石保国"].state is LineState.SKIPPED
    assert told["石保国"].entry.skipped
    assert told["石保国"].entry.skipped in state(page, "石保国")
    keys(Key.Key_Up)
    assert here(page) == "石保国"
    assert told["石保国"].entry.skipped in page.part.hint.text()
    qtbot.waitUntil(lambda: told["石保国"].entry.skipped in said(page.side))


def test_a_key_held_down_looks_after_nobody(page, qtbot) -> None:
    keys(Key.Key_Return)
    none = Qt.KeyboardModifier.NoModifier
    held = QKeyEvent(QEvent.Type.KeyPress, Key.Key_Return, none, "\r", autorep=True)
    for _ in range(3):
        QApplication.sendEvent(hand(), held)
    assert here(page) == "石保国"
    at_rest(page, qtbot)
    assert [name for name, line in lines(page).items() if line.entry] == ["郭德福"]


def test_a_value_that_cannot_be_read_keeps_the_keyboard_and_is_mended_there(page, qtbot) -> None:
    keys("99", Key.Key_Return)
    assert here(page) == "郭德福"
    assert hand().property("state") == "error"
    assert "99" in said(page.part)
    keys(Key.Key_Backspace, Key.Key_Backspace, "36.9", Key.Key_Return)
    at_rest(page, qtbot)
    assert lines(page)["郭德福"].entry.seen.vitals == Vitals(temperature=369)
    keys(Key.Key_Tab, Key.Key_Tab, "128/8", Key.Key_Down, Key.Key_Up)
    assert here(page) == "石保国"
    assert hand().text() == "128/8"
    keys("1", Key.Key_Escape)
    assert not hand().text()
    assert lines(page)["石保国"].entry is None
    page.part.view.take_keyboard()
    keys("36.5", "/")
    qtbot.waitUntil(lambda: hand().objectName() == Rounds.NOTE)
    keys(Key.Key_Tab)
    assert hand().objectName() == Rounds.HAPPENED_AT
    keys("2300")
    with qtbot.waitSignal(page.said) as told:
        QTest.keyClick(hand(), Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert "石保国" in told.args[0]


def test_an_alarm_is_red_at_once_and_says_what_is_to_be_done(page, people, clock, qtbot) -> None:
    keys("38.9")
    assert hand().property("state") == "error"
    keys(Key.Key_Return)
    assert here(page) == "石保国"
    qtbot.waitUntil(lambda: bool(page._now.tasks))
    at_rest(page, qtbot)
    (task,) = page._now.tasks
    assert task.cause is Cause.HIGH_FEVER
    qtbot.waitUntil(lambda: "38.9" in said(page.side))
    assert "38.5" in said(page.side)
    qtbot.waitUntil(lambda: page.findChild(CurveChart, Rounds.CHART).isVisible())
    assert "38.9" in page.findChild(CurveChart, Rounds.CHART).accessibleDescription()
    with qtbot.waitSignal(page.leads_to) as led:
        press(page, Rounds.letter(task.id))
    assert led.args == ["hospital", people["郭德福"]]
    page.findChild(QLineEdit, Rounds.CALLED_AT).setFocus()
    keys("25")
    clock.pass_(minutes=1)
    page.reload()
    qtbot.waitUntil(lambda: page._now.at == clock.now)
    at_rest(page, qtbot)
    assert (hand().objectName(), hand().text()) == (Rounds.CALLED_AT, "25")
    press(page, Rounds.done(task.id, CareStep.CALL_DOCTOR))
    qtbot.waitUntil(lambda: hand().property("state") == "error")
    hand().clear()
    keys("2020-01-01 08:00")
    press(page, Rounds.done(task.id, CareStep.CALL_DOCTOR))
    at_rest(page, qtbot)
    assert hand().property("state") == "error"
    assert page.window().findChild(QWidget, Names.BANNER) is None
    hand().clear()
    press(page, Rounds.done(task.id, CareStep.CALL_DOCTOR))
    gone = Rounds.done(task.id, CareStep.CALL_DOCTOR)
    qtbot.waitUntil(lambda: button_of(page, gone) is None)
    press(page, Rounds.not_needed(task.id, CareStep.ISOLATE))
    answer_dialog(page, qtbot, "已在单间")
    qtbot.waitUntil(lambda: len(page._now.tasks[0].open_steps) == len(task.open_steps) - 2)
    assert state(page, "郭德福")


def test_only_who_may_issue_letters_is_led_to_one(sqlite_station, people, shown, qtbot) -> None:
    carer = Clerk(1, "chen", "陈静", frozenset(Permission) - {Permission.HOSPITAL_WRITE})
    page = open_page(Desk(sqlite_station, carer), shown, qtbot)
    keys("38.9", Key.Key_Return)
    qtbot.waitUntil(lambda: bool(page._now.tasks))
    at_rest(page, qtbot)
    task_id = page._now.tasks[0].id
    done = Rounds.done(task_id, CareStep.HOSPITAL_LETTER)
    qtbot.waitUntil(lambda: button_of(page, done) is not None)
    assert button_of(page, Rounds.letter(task_id)) is None


def test_a_look_is_put_right_with_a_reason_and_signed_looks_stay(page, people, qtbot) -> None:
    keys("36.9", Key.Key_Return)
    at_rest(page, qtbot)
    QTest.keyClick(page, Key.Key_F9)
    answer_dialog(page, qtbot)
    qtbot.waitUntil(lambda: page._now.unsigned == 0)
    at_rest(page, qtbot)
    with qtbot.waitActive(page.window()):
        page.window().activateWindow()
    page.part.start()
    keys(Key.Key_Up)
    assert here(page) == "郭德福"
    keys("37.0", Key.Key_Return)
    qtbot.waitUntil(lambda: hand().objectName() != Rounds.TEMPERATURE)
    keys("1", Key.Key_Return)
    qtbot.waitUntil(lambda: here(page) == "石保国")
    at_rest(page, qtbot)
    new, old, _first = ask(page, RoundHistory(people["郭德福"]))
    assert (new.seen.vitals.temperature, new.corrects) == (370, old.id)
    assert old.signed
    assert old.corrected


def test_what_is_typed_survives_the_program(sqlite_station, people, shown, qtbot, tmp_path) -> None:
    def sit_down() -> tuple[Desk, RoundsPage]:
        desk = Desk(sqlite_station, NURSE)
        desk.drafts = DraftBook(tmp_path / "drafts.db")
        return desk, open_page(desk, shown, qtbot)

    desk, page = sit_down()
    keys(Key.Key_Down, "36.8", Key.Key_Tab, "8")
    keys("/")
    qtbot.waitUntil(lambda: hand().objectName() == Rounds.NOTE)
    write(hand(), "咳嗽")
    at_rest(page, qtbot)
    page.window().close()
    desk.close()
    desk, page = sit_down()
    qtbot.waitUntil(lambda: page.part.outbox.typed(people["石保国"]) is not None)
    keys(Key.Key_Down)
    assert hand().text() == "36.8"
    keys(Key.Key_Tab, "88", Key.Key_Return)
    at_rest(page, qtbot)
    told = lines(page)["石保国"].entry.seen
    assert (told.vitals, told.note) == (Vitals(temperature=368, pulse=88), "咳嗽")
    assert DraftBook(tmp_path / "drafts.db").all() == []
    desk.close()


def test_another_desk_that_was_faster_costs_nothing_that_was_typed(
    page, people, sqlite_station, leader, qtbot
) -> None:
    keys("36.9")
    latest = lines(page)["郭德福"].latest
    theirs = RecordRound("theirs", people["郭德福"], as_before=True, after=latest)
    sqlite_station.do(theirs, leader)
    keys(Key.Key_Return)
    at_rest(page, qtbot)
    qtbot.waitUntil(lambda: page.part.view.row(people["郭德福"]).line.entry is not None)
    page.part.go_to(people["郭德福"])
    assert hand().text() == "36.9"
    assert "Enter" in said(page.part)
    keys(Key.Key_Return)
    at_rest(page, qtbot)
    assert lines(page)["郭德福"].entry.seen.vitals == Vitals(temperature=369)
    assert len(ask(page, RoundHistory(people["郭德福"]))) == 3


def test_late_answers_stay_with_their_own_row(people, slow, slow_desk, shown, qtbot) -> None:
    page = open_page(slow_desk, shown, qtbot)
    slow.hold(RecordRound)
    keys("36.9", Key.Key_Return, "37.1")
    assert here(page) == "石保国"
    slow.let_go()
    at_rest(page, qtbot)
    assert here(page) == "石保国"
    assert hand().text() == "37.1"
    assert lines(page)["郭德福"].entry.seen.vitals == Vitals(temperature=369)
    assert lines(page)["石保国"].entry is None
    slow.hold(RecordRound)
    keys(Key.Key_Return, Key.Key_Up, "37.2")
    assert hand().text() == "37.2"
    slow.let_go()
    at_rest(page, qtbot)
    typed = page.part.outbox.typed(people["石保国"])
    assert typed.corrects == lines(page)["石保国"].entry.id
    assert typed.cells["temperature"] == "37.2"


def test_an_empty_house_says_so(desk, shown, qtbot, sqlite_station) -> None:
    make.house(sqlite_station)
    page = open_page(desk, shown, qtbot, rows=0)
    qtbot.waitUntil(lambda: page._now is not None)
    assert not page.progress.isVisible()
    assert page.part.view.findChild(QLabel, f"{Rounds.SHEET}_empty").isVisible()


def test_a_lost_station_loses_nothing_and_gets_it_later(people, slow, slow_desk, shown, qtbot):
    page = open_page(slow_desk, shown, qtbot)
    slow.reached = False
    keys("36.9", Key.Key_Return, Key.Key_Return)
    at_rest(page, qtbot)
    assert here(page) == "扎西多吉"
    assert {people[name] for name in MEN[:2]} == {e.stay_id for e in page.part.outbox.all()}
    assert page.window().findChild(QWidget, Names.BANNER) is not None
    slow.reached = True
    QTest.keyClick(page, Key.Key_F5)
    qtbot.waitUntil(lambda: not page.part.outbox.all())
    told = lines(page)
    assert told["郭德福"].entry.seen.vitals == Vitals(temperature=369)
    assert told["石保国"].entry.as_before


def test_whoever_is_away_is_passed_over_and_what_was_typed_of_them_is_offered(
    page, people, sqlite_station, clerk, qtbot
) -> None:
    keys("36.9", Key.Key_Down, "37.0")
    sqlite_station.do(RecordStep(people["石保国"], StepKind.TO_HOSPITAL), clerk)
    page.reload()
    qtbot.waitUntil(lambda: page.part.view.row(people["石保国"]).line.away is not None)
    at_rest(page, qtbot)
    assert here(page) == "石保国"
    assert hand() is page.part.view
    keys("5", Key.Key_Return)
    assert here(page) == "扎西多吉"
    assert hand().objectName() == Rounds.TEMPERATURE
    assert page.part.outbox.typed(people["石保国"]).cells == {"temperature": "37.0"}


def test_what_a_colleague_typed_of_a_hidden_child_is_told_to_nobody(
    sqlite_station, clerk, shown, qtbot, tmp_path
) -> None:
    hidden = hidden_file.write_down(sqlite_station, clerk, every_row=False)
    book = DraftBook(tmp_path / "drafts.db")

    def sit_down(who: Clerk) -> tuple[Desk, RoundsPage]:
        desk = Desk(sqlite_station, who)
        desk.drafts = book
        window = shown(Window(desk, (RoundsPage,)))
        window.start()
        page = window.page()
        qtbot.waitUntil(lambda: page.part.view.row(hidden.stay_id) is not None)
        page.part.go_to(hidden.stay_id)
        return desk, page

    desk, page = sit_down(clerk)
    keys("36.9", "/")
    write(hand(), hidden_file.NOTE)
    at_rest(page, qtbot)
    page.window().close()
    desk.close()
    desk, page = sit_down(hidden_file.outsider(sqlite_station))
    assert not hand().text()
    qtbot.waitUntil(lambda: "chen" in said(page.side))
    shown_words = said(page)
    assert not [secret for secret in hidden_file.SECRETS if secret in shown_words]
    keys("37.0", Key.Key_Return)
    at_rest(page, qtbot)
    assert page.part.view.row(hidden.stay_id).line.latest is not None
    assert [draft.login for draft in book.all()] == ["chen"]
    desk.close()


def test_whoever_is_led_here_stands_at_the_bed_that_was_meant(people, desk, shown, qtbot) -> None:
    window = shown(Window(desk, (RoundsPage,)))
    window.show_page("rounds", people["扎西多吉"])
    page = window.page()
    qtbot.waitUntil(lambda: hand().objectName() == Rounds.TEMPERATURE)
    qtbot.waitUntil(lambda: here(page) == "扎西多吉")


def test_words_from_outside_and_a_time_that_is_none_are_told_and_kept(page, qtbot) -> None:
    page.findChild(QLineEdit, Rounds.MEAL).insert("随便")  # as dictation does
    keys(Key.Key_Return)
    assert here(page) == "郭德福"
    assert "随便" in said(page.part)
    keys(Key.Key_Backspace)
    page.part.view.take_keyboard()
    keys("36.9", "/")
    time = page.findChild(QLineEdit, Rounds.HAPPENED_AT)
    time.setFocus()
    keys("9977")
    QTest.keyClick(hand(), Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert here(page) == "郭德福"
    assert "9977" in said(page.part)
    keys(Key.Key_Escape, "/")
    assert page.findChildren(QLineEdit, Rounds.HAPPENED_AT)[-1].text() == "9977"


def test_the_rounds_of_the_shift_are_printed_as_they_stand(sqlite_station, page, qtbot):
    make.name_plate(sqlite_station)
    number = f"XC{ask(page, RoundSheet()).shift.begins:%Y%m%d%H}"
    page.print_shift()
    qtbot.waitUntil(lambda: bool(ask(page, FindPaper(number))))
    qtbot.waitUntil(lambda: "Round sheet" in said(page))
    at_rest(page, qtbot)
