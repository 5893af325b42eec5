"""The first start: typed once, kept when closed, a station in the end."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QWidget

from station.desktop.computer import Computer
from station.desktop.controls.first_run import FirstRun as Names
from station.desktop.first_run import KIND, FirstRun
from station.desktop.leads import LedgerFiles
from station.domain.accounts import NOBODY
from station.domain.beds import Zone
from station.domain.founding import rooms_between
from station.domain.problems import Refused
from station.settings import RESOURCES
from station.storage.base import Row
from station.storage.engine import open_engine
from station.usecases.accounts import SignIn
from station.usecases.drafts import DraftBook
from station.usecases.policy import StationNamePlate
from station.usecases.rooms import RoomList
from station.usecases.work import Station

PASSWORD = "sternklar-7"


@pytest.fixture
def computer() -> Computer:
    return Computer(
        RESOURCES, RESOURCES, None, keep=lambda _values: None, keep_name=lambda _name: None
    )


@pytest.fixture
def empty_station(clock, codes, tmp_path):
    """Tables, and nothing in them."""
    engine = open_engine(f"sqlite:///{tmp_path / 'empty.db'}")
    Row.metadata.create_all(engine)
    yield Station(engine, clock, codes, desk="desk-1", home=str(tmp_path))
    engine.dispose()


@pytest.fixture
def drafts(tmp_path) -> DraftBook:
    return DraftBook(tmp_path / "drafts.db")


@pytest.fixture
def guide(empty_station, drafts, computer, shown, dressed):
    made = shown(FirstRun(empty_station, drafts, computer))
    yield made
    made.close_desk()
    dressed.processEvents()


@pytest.fixture
def reopened(empty_station, drafts, computer, shown):
    """Open the guide of the same folder once more."""
    return lambda: shown(FirstRun(empty_station, drafts, computer))


def control(guide: QWidget, name: str, kind: type = QLineEdit):
    found = guide.findChild(kind, name)
    assert found is not None, name
    return found


def write(guide: QWidget, name: str, text: str) -> None:
    """Type, Chinese as an input method commits it."""
    edit = control(guide, name)
    edit.setFocus()
    if text.isascii():
        QTest.keyClicks(edit, text)
    else:
        event = QInputMethodEvent()
        event.setCommitString(text)
        QApplication.sendEvent(edit, event)


def go_on(guide: QWidget) -> None:
    QTest.keyClick(guide, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def fill_name(guide: QWidget) -> None:
    write(guide, Names.NAME, "云川市救助管理站")
    write(guide, Names.SHORT_NAME, "云")
    write(guide, Names.AREA, "341202")
    QTest.keyClick(control(guide, Names.AREA), Qt.Key.Key_Down)
    go_on(guide)


def fill_clerk(guide: QWidget) -> None:
    write(guide, Names.CLERK, "1001")
    write(guide, Names.CLERK_NAME, "马站长")
    write(guide, Names.PASSWORD, PASSWORD)
    write(guide, Names.PASSWORD_AGAIN, PASSWORD)
    go_on(guide)


def title(guide: FirstRun) -> str:
    return guide.steps[guide._stack.currentIndex()].title()


def test_five_steps_found_the_station_and_hand_its_first_clerk_on(
    guide, empty_station, drafts, qtbot
) -> None:
    fill_name(guide)
    go_on(guide)
    fill_clerk(guide)
    go_on(guide)
    with qtbot.waitSignal(guide.founded) as founded:
        go_on(guide)
    assert founded.args == ["1001", PASSWORD, None]
    plate = empty_station.ask(StationNamePlate(), NOBODY)
    assert (plate.name, plate.short_name, plate.area) == ("云川市救助管理站", "云", "341202")
    clerk = empty_station.do(SignIn("1001", PASSWORD), NOBODY).answer.clerk
    assert clerk.name == "马站长"
    assert len(empty_station.ask(RoomList(), clerk)) == 9
    assert drafts.all(KIND) == []


def test_nobody_gets_past_a_step_that_lacks_something(guide) -> None:
    write(guide, Names.NAME, "云川市救助管理站")
    go_on(guide)
    assert title(guide) == guide.steps[0].title()
    assert control(guide, f"{Names.AREA}_note", QLabel).isVisible()
    assert control(guide, Names.AREA).hasFocus()


def test_a_weak_password_is_said_when_the_field_is_left(guide) -> None:
    fill_name(guide)
    go_on(guide)
    write(guide, Names.CLERK, "1001")
    write(guide, Names.PASSWORD, "12345678")
    note = control(guide, f"{Names.PASSWORD}_note", QLabel)
    assert not note.isVisible()
    QTest.keyClick(control(guide, Names.PASSWORD), Qt.Key.Key_Return)
    assert note.isVisible()
    write(guide, Names.PASSWORD_AGAIN, "12345679")
    go_on(guide)
    assert title(guide) == guide.steps[2].title()


def test_what_was_typed_is_there_again_except_the_password(guide, reopened, drafts, qtbot) -> None:
    fill_name(guide)
    go_on(guide)
    fill_clerk(guide)
    qtbot.waitUntil(lambda: any('"1001"' in each.content for each in drafts.all(KIND)))
    assert PASSWORD not in drafts.all(KIND)[0].content
    guide.close_desk()
    again = reopened()
    qtbot.waitUntil(lambda: control(again, Names.NAME).text() == "云川市救助管理站")
    assert control(again, Names.CLERK).text() == "1001"
    assert control(again, Names.PASSWORD).text() == ""
    assert title(again) == again.steps[2].title()
    again.close_desk()


def test_what_was_typed_last_is_kept_when_the_guide_is_closed_at_once(guide, drafts) -> None:
    write(guide, Names.NAME, "云川市救助管理站")
    guide.close_desk()
    (kept,) = drafts.all(KIND)
    assert "云川市救助管理站" in kept.content


def test_no_key_goes_on_or_back_while_the_guide_waits(guide, qtbot) -> None:
    fill_name(guide)
    gate = threading.Event()
    done: list[object] = []
    guide.wait_for(lambda: gate.wait(60), done.append)
    go_on(guide)
    assert title(guide) == guide.steps[1].title()
    QTest.keyClick(guide, Qt.Key.Key_Escape)
    assert title(guide) == guide.steps[1].title()
    gate.set()
    qtbot.waitUntil(lambda: bool(done))
    go_on(guide)
    assert title(guide) == guide.steps[2].title()


def test_many_rooms_are_made_in_one_line_and_counted(guide) -> None:
    fill_name(guide)
    for name, text in ((Names.FIRST, "301"), (Names.LAST, "303")):
        write(guide, name, text)
    QTest.keyClick(control(guide, Names.LAST), Qt.Key.Key_Return)
    rooms = guide.steps[1].plans()
    assert [(room.name, room.floor, room.beds) for room in rooms[-3:]] == [
        ("301", 3, 4),
        ("302", 3, 4),
        ("303", 3, 4),
    ]
    assert "43" in control(guide, Names.SUMS, QLabel).text()
    assert control(guide, Names.FIRST).hasFocus()


def test_the_layout_is_begun_from_nothing(guide) -> None:
    fill_name(guide)
    QTest.mouseClick(control(guide, Names.DROP_ROOMS, QPushButton), Qt.MouseButton.LeftButton)
    assert guide.steps[1].plans() == ()
    assert control(guide, Names.FIRST).hasFocus()


def test_a_room_that_is_there_twice_is_shown_in_its_line(guide) -> None:
    fill_name(guide)
    QTest.keyClick(guide, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    write(guide, Names.room(10, "name"), "101")
    go_on(guide)
    assert title(guide) == guide.steps[1].title()
    assert control(guide, Names.room(10, "name")).property("state") == "error"
    QTest.mouseClick(control(guide, Names.room(10, "drop"), QPushButton), Qt.MouseButton.LeftButton)
    go_on(guide)
    assert title(guide) == guide.steps[2].title()


def test_registers_that_were_chosen_lead_to_the_settings(guide, tmp_path, qtbot) -> None:
    register = tmp_path / "register.xlsx"
    fill_name(guide)
    go_on(guide)
    fill_clerk(guide)
    go_on(guide)
    guide.steps[4].retype({"files": [str(register)]})
    with qtbot.waitSignal(guide.founded) as founded:
        go_on(guide)
    assert founded.args[2] == ("settings", LedgerFiles((Path(register),)))


def test_a_folder_that_cannot_be_written_to_is_refused(guide, tmp_path) -> None:
    (tmp_path / "file").write_text("no folder")
    fill_name(guide)
    go_on(guide)
    fill_clerk(guide)
    write(guide, Names.FOLDER, str(tmp_path / "file" / "below"))
    go_on(guide)
    assert title(guide) == guide.steps[3].title()
    assert control(guide, f"{Names.FOLDER}_note", QLabel).isVisible()


@pytest.mark.parametrize(
    ("first", "last", "names"),
    [
        ("101", "104", ("101", "102", "103", "104")),
        ("A09", "A11", ("A09", "A10", "A11")),
        ("7", "7", ("7",)),
    ],
)
def test_rooms_are_numbered_on(first: str, last: str, names: tuple[str, ...]) -> None:
    assert rooms_between(first, last) == names


@pytest.mark.parametrize(
    ("first", "last"), [("104", "101"), ("A1", "B3"), ("", "9"), ("1", "99"), ("east", "west")]
)
def test_rooms_that_cannot_be_numbered_are_refused(first: str, last: str) -> None:
    with pytest.raises(Refused):
        rooms_between(first, last)


def test_every_zone_can_be_chosen(guide) -> None:
    box = guide.findChild(QWidget, Names.ZONE)
    assert [box.itemData(i) for i in range(box.count())] == [zone.value for zone in Zone]
