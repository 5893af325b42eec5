"""The second view of the rounds: the duty book by keyboard, a shift handed over at one screen."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QLabel, QLineEdit, QWidget
from sqlalchemy.orm import Session

from station.desktop.controls.dialog import Dialog
from station.desktop.controls.duty import Duty
from station.desktop.desk import Desk
from station.desktop.leads import FilePart, StayFile, lead_of
from station.desktop.pages.rounds import RoundsPage
from station.desktop.pages.rounds.handover import HandoverView
from station.desktop.window import Window
from station.domain.accounts import Clerk
from station.domain.beds import Zone
from station.domain.clocks import ClockKind
from station.domain.duty_book import Incident, IncidentGrade
from station.domain.permissions import Permission
from station.domain.shift_handover import Accepted, HandoverState
from station.domain.stays import StepKind
from station.storage.accounts import ClerkRow
from station.usecases.beds import AssignBed
from station.usecases.clocks import ClockList
from station.usecases.drafts import DraftBook
from station.usecases.duty_book import DutyBook, WriteIncident
from station.usecases.passwords import hashed
from station.usecases.shift_handover import HandoverList, HandOverShift
from station.usecases.stays import RecordStep
from tests import hidden_file, make
from tests.desktop.beds_desk import write

Key = Qt.Key


@pytest.fixture
def ask(sqlite_station, clerk):
    return lambda question: sqlite_station.ask(question, clerk)


@pytest.fixture
def night(sqlite_station, clerk, clock):
    """A night with one resident, and an incident that the evening has left open."""
    beds = make.house(sqlite_station)
    stay = make.stay(sqlite_station, "石保国", admitted_at=clock.now - timedelta(days=1))
    sqlite_station.do(AssignBed(stay, beds["101-1"]), clerk)
    left = Incident(IncidentGrade.SERIOUS, "走廊滑倒", stay, Zone.MEN, is_open=True)
    clock.pass_(hours=-9)
    sqlite_station.do(WriteIncident("evening", left), clerk)
    clock.pass_(hours=9)
    with Session(sqlite_station.engine) as session, session.begin():
        session.get_one(ClerkRow, 2).password_hash = hashed("lamp-oil-7")


@pytest.fixture
def view(night, desk, shown, qtbot):
    window = shown(Window(desk, (RoundsPage,)))
    window.start()
    page = window.page()
    QTest.keyClick(page, Key.Key_F8)
    found = page.handover
    qtbot.waitUntil(lambda: found.table.rows.rowCount() == 2 and there(found, Duty.SIGN))
    return found


def control(view: QWidget, name: str) -> QWidget:
    QApplication.processEvents()
    return next(each for each in view.findChildren(QWidget, name) if each.isVisible())


def there(view: QWidget, name: str) -> bool:
    QApplication.processEvents()
    return any(each.isVisible() for each in view.findChildren(QWidget, name))


def press(view: QWidget, name: str) -> None:
    QTest.mouseClick(control(view, name), Qt.MouseButton.LeftButton)


def answer(view: QWidget, qtbot, **typed: str) -> None:
    """Fill the box that was opened, and press its verb."""
    qtbot.waitUntil(lambda: view.window().findChild(QDialog) is not None)
    box = view.window().findChild(QDialog)
    for name, text in typed.items():
        write(box.findChild(QLineEdit, f"dialog_{name}"), text)
    QTest.mouseClick(box.findChild(QAbstractButton, Dialog.ACT), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: view.window().findChild(QDialog) is None)


def test_an_entry_is_written_by_keyboard_and_an_open_one_corrected_and_closed(
    view, qtbot, ask
) -> None:
    control(view, Duty.TEXT).setFocus()
    write(control(view, Duty.TEXT), "三楼热水器不热")
    QTest.keyClick(control(view, Duty.TEXT), Key.Key_Return)
    within = QApplication.focusWidget()
    assert within is not control(view, Duty.TEXT)
    QTest.keyClick(within, Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: len(ask(DutyBook()).items) == 1)
    (item,) = ask(DutyBook()).items
    assert (item.text, item.grade, item.is_open) == ("三楼热水器不热", IncidentGrade.PLAIN, False)
    qtbot.waitUntil(lambda: control(view, Duty.TEXT).text() == "")

    (left,) = ask(DutyBook()).still_open
    qtbot.waitUntil(lambda: view.table.rows.rowCount() == 4)
    view.table.view.go_to((left.kind, left.id))
    QTest.keyClick(view.table.view, Key.Key_Return)
    assert control(view, Duty.TEXT).text() == "走廊滑倒"
    write(control(view, Duty.TEXT), "，左膝")
    press(view, Duty.WRITE)
    qtbot.waitUntil(lambda: any(each.corrects == left.id for each in ask(DutyBook()).items))
    corrected = next(each for each in ask(DutyBook()).items if each.corrects == left.id)
    assert (corrected.name, corrected.zone, corrected.is_open) == ("石保国", Zone.MEN, True)

    qtbot.waitUntil(lambda: view.table.rows.row_of((corrected.kind, corrected.id)) >= 0)
    view.table.closes.emit(corrected)
    answer(view, qtbot, reason="拍片无骨折")
    qtbot.waitUntil(lambda: not any(each.is_waiting for each in ask(DutyBook()).items))


def test_an_empty_book_has_the_caret_in_a_new_entry_and_keys_go_through_the_shifts(
    sqlite_station, desk, shown, qtbot
) -> None:
    make.house(sqlite_station)
    window = shown(Window(desk, (RoundsPage,)))
    window.start()
    view = window.page().handover
    QTest.keyClick(window.page(), Key.Key_F8)
    qtbot.waitUntil(lambda: QApplication.focusWidget().objectName() == Duty.TEXT)
    within, control_key = QApplication.focusWidget(), Qt.KeyboardModifier.ControlModifier
    present = view._page.span
    QTest.keyClick(within, Key.Key_PageUp, control_key)
    qtbot.waitUntil(lambda: view._page.span.ends == present.begins)
    QTest.keyClick(within, Key.Key_PageDown, control_key)
    qtbot.waitUntil(lambda: view._page.span == present)


def test_a_half_typed_entry_comes_back_after_a_correction(view, qtbot, ask) -> None:
    (left,) = ask(DutyBook()).still_open
    qtbot.waitUntil(lambda: view.table.rows.row_of((left.kind, left.id)) >= 0)
    write(control(view, Duty.TEXT), "后门的灯")
    view.table.view.go_to((left.kind, left.id))
    QTest.keyClick(view.table.view, Key.Key_Return)
    qtbot.waitUntil(lambda: control(view, Duty.TEXT).text() == "走廊滑倒")
    press(view, Duty.NEW)
    assert control(view, Duty.TEXT).text() == "后门的灯"

    QTest.keyClick(view.table.view, Key.Key_Return)
    qtbot.waitUntil(lambda: control(view, Duty.TEXT).text() == "走廊滑倒")
    write(control(view, Duty.TEXT), "，右膝")
    press(view, Duty.WRITE)
    qtbot.waitUntil(lambda: control(view, Duty.TEXT).text() == "后门的灯")
    press(view, Duty.WRITE)
    qtbot.waitUntil(lambda: "后门的灯" in {each.text for each in ask(DutyBook()).items})
    assert sum(each.corrects == left.id for each in ask(DutyBook()).items) == 1


def test_a_shift_is_signed_over_and_the_next_clerk_accepts_at_the_same_screen(
    view, qtbot, ask
) -> None:
    QTest.keyClick(view.table.view, Key.Key_Escape)
    assert not view.isVisible()
    QTest.keyClick(view.window().page(), Key.Key_F8)
    qtbot.waitUntil(lambda: there(view, Duty.NOTE))
    write(control(view, Duty.NOTE), "夜间平安")
    QTest.keyClick(control(view, Duty.NOTE), Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    answer(view, qtbot)
    qtbot.waitUntil(lambda: len(ask(HandoverList()).waiting) == 1)
    (record,) = ask(HandoverList()).waiting
    assert (record.note, record.carried.lines[0].name) == ("夜间平安", "石保国")
    qtbot.waitUntil(lambda: there(view, Duty.reserve(record.id)))
    qtbot.waitUntil(lambda: not control(view, Duty.SIGN).isEnabled())
    assert not there(view, Duty.absent(record.id))
    with qtbot.waitActive(view.window()):
        view.window().activateWindow()
    view.table.view.setFocus()
    QTest.keyClick(view.table.view, Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    answer(view, qtbot, reason="缺一床被子", clerk="ma", password="lamp-oil-7")
    qtbot.waitUntil(lambda: ask(HandoverList()).latest[0].state is HandoverState.ACCEPTED)
    done = ask(HandoverList()).latest[0]
    assert (done.how, done.taken_by, done.remark) == (Accepted.RESERVATION, "马站长", "缺一床被子")
    qtbot.waitUntil(lambda: there(view, Duty.print_out(record.id)))


def test_the_leader_accepts_for_one_who_has_not_come_and_today_leads_there(
    view, sqlite_station, clock, qtbot, ask
) -> None:
    leader = Clerk(2, "ma", "马站长", frozenset(Permission))
    with Session(sqlite_station.engine) as session, session.begin():
        facts = {"password_hash": "", "roles": "nurse", "created_at": clock.now}
        session.add(ClerkRow(login="zhou", name="周值班", **facts))
    signed = sqlite_station.do(HandOverShift("one"), leader).answer
    (due,) = ask(ClockList(kind=ClockKind.SHIFT_HANDOVER)).today
    clock.pass_(hours=3)
    page = view.window().page()
    view.left.emit()
    name, lead = lead_of(due)
    assert name == page.name
    page.take(lead)
    qtbot.waitUntil(lambda: there(view, Duty.absent(signed)))
    press(view, Duty.absent(signed))
    QTest.keyClick(control(view, Duty.LOGIN), Key.Key_Escape)
    qtbot.waitUntil(lambda: there(view, Duty.absent(signed)))
    press(view, Duty.absent(signed))
    write(control(view, Duty.LOGIN), "nobody")
    press(view, Duty.ACT)
    qtbot.waitUntil(lambda: bool(shown_problem(view, Duty.LOGIN)))
    control(view, Duty.LOGIN).clear()
    write(control(view, Duty.LOGIN), "zhou")
    write(control(view, Duty.REMARK), "途中车祸")
    press(view, Duty.ACT)
    qtbot.waitUntil(lambda: ask(HandoverList()).waiting == ())
    done = ask(HandoverList()).latest[0]
    assert (done.how, done.taken_by, done.accepted_by) == (Accepted.BY_LEADER, "周值班", "陈静")


def test_the_gate_of_the_day_is_a_list_that_leads_to_whoever_passed(
    view, sqlite_station, clerk, ask, qtbot
) -> None:
    (left,) = ask(DutyBook()).still_open
    back = sqlite_station.clock() + timedelta(hours=2)
    went = RecordStep(left.stay_id, StepKind.WENT_OUT, note="与社工同去", expected_back=back)
    sqlite_station.do(went, clerk)
    sqlite_station.do(RecordStep(left.stay_id, StepKind.CAME_BACK), clerk)
    view.reload()
    qtbot.waitUntil(lambda: there(view, Duty.passed(1)))
    assert not there(view, Duty.passed(2))
    assert control(view, Duty.passed(0)).text() == "石保国"
    lines = [each.text() for each in view.side.findChildren(QLabel) if each.isVisible()]
    last = next(i for i, text in enumerate(lines) if text.endswith("Came back"))
    first = next(i for i, text in enumerate(lines) if "与社工同去" in text)
    assert last < first
    with qtbot.waitSignal(view.leads_to) as led:
        press(view, Duty.passed(1))
    assert led.args == ["residents", StayFile(left.stay_id, FilePart.TIME_LINE)]

    for _ in range(6):
        sqlite_station.do(went, clerk)
        sqlite_station.do(RecordStep(left.stay_id, StepKind.CAME_BACK), clerk)
    view.reload()
    qtbot.waitUntil(lambda: there(view, Duty.GATE))
    press(view, Duty.GATE)
    assert there(view, Duty.passed(13))
    assert not there(view, Duty.GATE)
    QTest.keyClick(view.table.view, Key.Key_PageUp, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: not there(view, Duty.passed(0)))
    titles = [each.text() for each in view.side.findChildren(QLabel) if each.isVisible()]
    assert any(each.startswith("Through the gate on") for each in titles)


def shown_problem(view: QWidget, name: str) -> str:
    return control(view, f"{name}_note").text() if there(view, f"{name}_note") else ""


@pytest.fixture
def book(tmp_path) -> DraftBook:
    return DraftBook(tmp_path / "drafts.db")


@pytest.fixture
def sit_down(sqlite_station, shown, qtbot, book):
    """Let a clerk open the duty book at this computer; the one before has gone without a word."""
    desks: list[Desk] = []

    def sit(who: Clerk) -> HandoverView:
        for desk in desks[-1:]:
            desk.close()
        desk = Desk(sqlite_station, who)
        desk.drafts = book
        desks.append(desk)
        window = shown(Window(desk, (RoundsPage,)))
        window.start()
        QTest.keyClick(window.page(), Key.Key_F8)
        view = window.page().handover
        qtbot.waitUntil(lambda: there(view, Duty.SIGN))
        return view

    yield sit
    desks[-1].close()


@pytest.mark.usefixtures("night")
def test_an_entry_and_a_note_that_are_typed_survive_a_crash(
    sit_down, clerk, clock, ask, qtbot
) -> None:
    view = sit_down(clerk)
    book = view.desk.drafts
    typed_at = clock.now
    write(control(view, Duty.WHO), "石保国")
    QTest.keyClick(control(view, Duty.WHO), Key.Key_Return)
    write(control(view, Duty.TEXT), "说胸口闷")
    write(control(view, Duty.NOTE), "六点复测石保国")
    qtbot.waitUntil(lambda: "胸口闷" in kept(book) and "复测" in kept(book))
    clock.pass_(minutes=40)

    view = sit_down(clerk)
    qtbot.waitUntil(lambda: control(view, Duty.WHO).text().startswith("石保国"))
    qtbot.waitUntil(lambda: control(view, Duty.NOTE).text() == "六点复测石保国")
    assert control(view, Duty.TEXT).text() == "说胸口闷"
    press(view, Duty.WRITE)
    qtbot.waitUntil(lambda: len(ask(DutyBook()).items) == 1)
    (item,) = ask(DutyBook()).items
    assert (item.name, item.text) == ("石保国", "说胸口闷")
    assert item.happened_at.replace(second=0) == typed_at.replace(second=0, microsecond=0)
    press(view, Duty.SIGN)
    answer(view, qtbot)
    qtbot.waitUntil(lambda: len(ask(HandoverList()).waiting) == 1)
    assert ask(HandoverList()).waiting[0].note == "六点复测石保国"
    qtbot.waitUntil(lambda: not kept(book))


def test_what_is_typed_of_a_hidden_child_waits_for_its_writer_alone(
    sit_down, sqlite_station, clerk, book, qtbot
) -> None:
    hidden_file.write_down(sqlite_station, clerk, every_row=False)
    view = sit_down(clerk)
    write(control(view, Duty.TEXT), hidden_file.NOTE)
    qtbot.waitUntil(lambda: hidden_file.NOTE in kept(book))

    view = sit_down(hidden_file.outsider(sqlite_station))
    assert control(view, Duty.TEXT).text() == ""
    write(control(view, Duty.TEXT), "热水器不热")
    qtbot.waitUntil(lambda: "热水器" in kept(book))
    press(view, Duty.WRITE)
    qtbot.waitUntil(lambda: "热水器" not in kept(book))

    view = sit_down(clerk)
    qtbot.waitUntil(lambda: control(view, Duty.TEXT).text() == hidden_file.NOTE)
    press(view, Duty.NEW)
    assert control(view, Duty.TEXT).text() == ""
    qtbot.waitUntil(lambda: not kept(book))


def kept(book: DraftBook) -> str:
    return "".join(draft.content for draft in book.all())
