"""The settings, section by section, through the controls of a clerk."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QFileDialog,
    QLabel,
    QPushButton,
    QWidget,
)

from station.desktop import style
from station.desktop.computer import Computer
from station.desktop.controls.dialog import Dialog
from station.desktop.controls.settings import Settings as Names
from station.desktop.desk import Desk
from station.desktop.look import Look, look
from station.desktop.pages.settings import SettingsPage
from station.desktop.pages.settings.page import SECTIONS
from station.desktop.pages.settings.roles import ALWAYS
from station.desktop.table_view import RecordView
from station.domain.accounts import NOBODY, Clerk
from station.domain.beds import BedCondition, Zone
from station.domain.founding import HouseKind, RoomPlan
from station.domain.people import Sex
from station.domain.permissions import STARTING_ROLES, Permission, Role
from station.domain.policy import Policy
from station.settings import MIGRATIONS, RESOURCES
from station.storage.policy import NamePlate
from station.storage.schema import revisions
from station.usecases.accounts import AddClerk, ClerkList, RolePermissions, SignIn
from station.usecases.person_sheet import OpenPerson
from station.usecases.policy import ChangeNamePlate, CurrentPolicy, StationNamePlate
from station.usecases.rooms import AddRoom, RoomList
from station.usecases.signing_keys import NewSigningKey
from station.usecases.work import Write
from station.wording.policy_numbers import NUMBERS
from station.wording.requests import requested
from tests import make
from tests.conftest import NOW
from tests.desktop.settings_desk import control, press, put, rows, settings_page

PASSWORD = "sternklar-7"


@dataclass(frozen=True)
class Found(Write[None]):
    """Give the test's station its name plate."""

    needs: ClassVar = Permission.SELF_KEEP

    def run(self, work) -> None:
        work.session.add(
            NamePlate(
                name="云川市救助管理站",
                short_name="云",
                area="341202",
                kind="rescue_station",
                founded_at=NOW,
            )
        )


@pytest.fixture
def computer(tmp_path) -> Computer:
    kept: dict[str, str | float] = {}
    made = Computer(
        RESOURCES, MIGRATIONS, tmp_path / "usb", keep=kept.update, keep_name=lambda _name: None
    )
    made.kept = kept
    return made


@pytest.fixture
def page(sqlite_station, clerk, desk, computer, shown):
    sqlite_station.do(Found(), clerk)
    desk.computer = computer
    return settings_page(desk, shown)


def test_a_clerk_without_rights_sees_only_what_is_their_own(sqlite_station, shown) -> None:
    desk = Desk(sqlite_station, Clerk(1, "chen", "陈静", STARTING_ROLES[Role.FRONT_DESK]))
    page = shown(SettingsPage(desk))
    assert [section.name for section in page._classes] == ["password", "looks"]
    desk.close()


def test_every_section_opens_and_is_named(page, qtbot) -> None:
    assert page.list.count() == len(SECTIONS)
    for section in SECTIONS:
        page.open(section.name)
        assert page.section().isVisible()


def test_enter_leads_into_a_section_and_esc_back_to_the_list(page, qtbot) -> None:
    page.open("password")
    page.list.setFocus()
    QTest.keyClick(page.list, Qt.Key.Key_Return)
    assert control(page, Names.PASSWORD_OLD).hasFocus()
    QTest.keyClick(control(page, Names.PASSWORD_OLD), Qt.Key.Key_Escape)
    assert page.list.hasFocus()


def test_the_name_plate_is_corrected(page, sqlite_station, qtbot) -> None:
    qtbot.waitUntil(lambda: control(page, Names.PLATE_NAME).text() == "云川市救助管理站")
    put(page, Names.PLATE_PHONE, "000-5550100")
    press(page, Names.PLATE_SAVE)
    qtbot.waitUntil(lambda: sqlite_station.ask(StationNamePlate(), NOBODY).phone == "000-5550100")


def test_kind_and_county_are_corrected_until_slips_carry_them(
    page, sqlite_station, clerk, qtbot
) -> None:
    qtbot.waitUntil(lambda: control(page, Names.PLATE_NAME).text() != "")
    press(page, f"{Names.PLATE_KIND}_minors_centre")
    put(page, Names.PLATE_AREA, "341204")
    QTest.keyClick(control(page, Names.PLATE_AREA), Qt.Key.Key_Down)
    press(page, Names.PLATE_SAVE)
    qtbot.waitUntil(lambda: sqlite_station.ask(StationNamePlate(), NOBODY).area == "341204")
    assert sqlite_station.ask(StationNamePlate(), NOBODY).kind is HouseKind.MINORS_CENTRE
    sqlite_station.do(NewSigningKey(), clerk)
    put(page, Names.PLATE_AREA, "341202")
    QTest.keyClick(control(page, Names.PLATE_AREA), Qt.Key.Key_Down)
    press(page, Names.PLATE_SAVE)
    qtbot.waitUntil(lambda: control(page, f"{Names.PLATE_AREA}_note", QLabel).isVisible())
    assert sqlite_station.ask(StationNamePlate(), NOBODY).area == "341204"


def test_what_is_being_typed_is_not_overwritten(page, qtbot) -> None:
    qtbot.waitUntil(lambda: control(page, Names.PLATE_NAME).text() != "")
    put(page, Names.PLATE_PHONE, "000-55")
    page.reload()
    qtbot.waitUntil(lambda: not page.desk._under_way)
    assert control(page, Names.PLATE_PHONE).text() == "000-55"


def test_what_is_typed_before_a_save_is_answered_is_still_to_be_saved(
    slow, slow_desk, clerk, shown, qtbot
) -> None:
    slow.do(Found(), clerk)
    page = settings_page(slow_desk, shown)
    qtbot.waitUntil(lambda: control(page, Names.PLATE_NAME).text() != "")
    slow.hold(ChangeNamePlate)
    put(page, Names.PLATE_PHONE, "000-5550001")
    press(page, Names.PLATE_SAVE)
    put(page, Names.PLATE_SUPERIOR, "not yet sent")
    slow.let_go()
    qtbot.waitUntil(lambda: not slow_desk._under_way)
    assert slow.ask(StationNamePlate(), NOBODY).phone == "000-5550001"
    assert control(page, Names.PLATE_SUPERIOR).text() == "not yet sent"
    press(page, Names.PLATE_SAVE)
    qtbot.waitUntil(lambda: slow.ask(StationNamePlate(), NOBODY).superior == "not yet sent")


def test_a_clerk_is_added_and_then_gets_a_new_password(page, sqlite_station, clerk, qtbot) -> None:
    page.open("clerks")
    qtbot.waitUntil(lambda: rows(page, Names.CLERKS) == 2)
    put(page, Names.CLERK_LOGIN, "1007")
    put(page, Names.CLERK_PASSWORD, PASSWORD)
    QTest.mouseClick(
        control(page, f"{Names.CLERK_ROLES}_nurse", QCheckBox), Qt.MouseButton.LeftButton
    )
    press(page, f"{Names.CLERK_SEX}_{Sex.FEMALE}")
    press(page, Names.CLERK_SAVE)
    qtbot.waitUntil(lambda: rows(page, Names.CLERKS) == 3)
    added = next(one for one in sqlite_station.ask(ClerkList(), clerk) if one.login == "1007")
    assert added.sex is Sex.FEMALE
    assert sqlite_station.do(SignIn("1007", PASSWORD), NOBODY).answer.must_change_password
    view = control(page, Names.CLERKS, RecordView)
    view.selectRow(0)
    put(page, Names.CLERK_PASSWORD, "mondhell-8")
    said: list[str] = []
    page.said.connect(said.append)
    press(page, Names.CLERK_RESET)
    qtbot.waitUntil(lambda: bool(said))
    assert sqlite_station.do(SignIn("1007", "mondhell-8"), NOBODY).answer.clerk is not None


def test_a_new_clerk_or_room_being_typed_is_not_overwritten(page, sqlite_station, clerk, qtbot):
    sqlite_station.do(AddRoom(RoomPlan("101", Zone.MEN, 2)), clerk)
    for section, table, new, field in (
        ("clerks", Names.CLERKS, Names.CLERK_NEW, Names.CLERK_NAME),
        ("rooms", Names.ROOMS, Names.ROOM_NEW, Names.ROOM_NAME),
    ):
        page.open(section)
        qtbot.waitUntil(lambda table=table: rows(page, table) > 0)
        control(page, table, RecordView).selectRow(0)
        press(page, new)
        put(page, field, "1x2")
        page.reload()
        qtbot.waitUntil(lambda: not page.desk._under_way)
        assert control(page, field).text() == "1x2"


def test_a_lock_is_lifted(page, sqlite_station, clerk, qtbot) -> None:
    sqlite_station.do(AddClerk("1007", "赵磊", (Role.TRAVEL,), PASSWORD), clerk)
    for _ in range(5):
        sqlite_station.do(SignIn("1007", "x"), NOBODY)
    page.open("clerks")
    qtbot.waitUntil(lambda: rows(page, Names.CLERKS) == 3)
    control(page, Names.CLERKS, RecordView).selectRow(1)
    assert not control(page, Names.CLERK_UNLOCK, QPushButton).isVisible()
    control(page, Names.CLERKS, RecordView).selectRow(0)
    press(page, Names.CLERK_UNLOCK)
    qtbot.waitUntil(lambda: not control(page, Names.CLERK_UNLOCK, QPushButton).isVisible())
    assert sqlite_station.do(SignIn("1007", PASSWORD), NOBODY).answer.clerk is not None


def test_an_account_is_closed_and_never_deleted(page, sqlite_station, clerk, qtbot) -> None:
    sqlite_station.do(AddClerk("1007", "赵磊", (Role.TRAVEL,), PASSWORD), clerk)
    page.open("clerks")
    qtbot.waitUntil(lambda: rows(page, Names.CLERKS) == 3)
    control(page, Names.CLERKS, RecordView).selectRow(0)
    press(page, Names.CLERK_CLOSE)

    def closed() -> bool:
        return any(not each.active for each in sqlite_station.ask(ClerkList(), clerk))

    qtbot.waitUntil(closed)


def test_a_role_gets_a_right(page, sqlite_station, clerk, qtbot) -> None:
    page.open("roles")
    qtbot.waitUntil(lambda: rows(page, Names.ROLES) == len(Role))
    name = Names.right(Permission.PEOPLE_MERGE)
    QTest.mouseClick(control(page, name, QCheckBox), Qt.MouseButton.LeftButton)
    press(page, Names.ROLE_SAVE)
    qtbot.waitUntil(
        lambda: (
            Permission.PEOPLE_MERGE in sqlite_station.ask(RolePermissions(), clerk)[Role.FRONT_DESK]
        )
    )
    assert Permission.SELF_KEEP in sqlite_station.ask(RolePermissions(), clerk)[Role.FRONT_DESK]


def test_a_right_ticked_from_outside_outlives_a_reload(page, clerk, qtbot) -> None:
    """An outside program's Toggle reaches a box without a click."""
    roles = page.open("roles")
    qtbot.waitUntil(lambda: rows(page, Names.ROLES) == len(Role))
    assert roles.untouched
    box = control(page, Names.right(Permission.PEOPLE_MERGE), QCheckBox)
    box.toggle()
    roles.view.chosen.emit(roles.table.record(0))
    assert box.isChecked()
    roles.view.selectRow(1)
    assert roles.untouched


def test_every_right_has_its_box_in_a_group(page) -> None:
    boxes = page.open("roles").boxes
    assert set(boxes) | ALWAYS == set(Permission)


def test_ones_own_password_is_typed_twice(page, qtbot) -> None:
    page.open("password")
    put(page, Names.PASSWORD_OLD, "x")
    put(page, Names.PASSWORD_NEW, PASSWORD)
    put(page, Names.PASSWORD_AGAIN, "sternklar-8")
    press(page, Names.PASSWORD_SAVE)
    assert control(page, f"{Names.PASSWORD_AGAIN}_note", QLabel).isVisible()


def test_a_room_is_added_closed_and_its_bed_too(page, sqlite_station, clerk, qtbot) -> None:
    sqlite_station.do(AddRoom(RoomPlan("101", Zone.MEN, 2)), clerk)
    page.open("rooms")
    qtbot.waitUntil(lambda: rows(page, Names.ROOMS) == 1)
    put(page, Names.ROOM_NAME, "102")
    assert control(page, Names.ROOM_FLOOR).text() == "1"
    put(page, Names.ROOM_BEDS, "3")
    press(page, Names.ROOM_SAVE)
    qtbot.waitUntil(lambda: rows(page, Names.ROOMS) == 2)
    control(page, Names.ROOMS, RecordView).selectRow(1)
    control(page, Names.BEDS, RecordView).press_verb(2)

    def beds() -> list[BedCondition]:
        return [bed.condition for bed in sqlite_station.ask(RoomList(), clerk)[1].beds]

    qtbot.waitUntil(lambda: beds()[2] is BedCondition.CLOSED)
    press(page, Names.ROOM_CLOSE)
    box = page.findChild(QWidget, Dialog.REASON)
    QTest.keyClicks(box, "rebuilt")
    QTest.mouseClick(page.window().findChild(QPushButton, Dialog.ACT), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: sqlite_station.ask(RoomList(), clerk)[1].closed)


def test_a_house_and_a_bed_are_renamed(page, sqlite_station, clerk, qtbot) -> None:
    sqlite_station.do(AddRoom(RoomPlan("101", Zone.NURSING, 2)), clerk)
    page.open("rooms")
    qtbot.waitUntil(lambda: rows(page, Names.ROOMS) == 1)
    control(page, Names.ROOMS, RecordView).selectRow(0)
    building = control(page, Names.ROOM_BUILDING)
    building.clear()
    put(page, Names.ROOM_BUILDING, "B")
    press(page, f"{Names.ROOM_SEX}_{Sex.FEMALE}")
    press(page, Names.ROOM_SAVE)

    def room():
        return sqlite_station.ask(RoomList(), clerk)[0]

    qtbot.waitUntil(lambda: room().building == "B" and room().sex is Sex.FEMALE)
    qtbot.waitUntil(lambda: rows(page, Names.BEDS) == 2 and not page.desk._under_way)
    control(page, Names.BEDS, RecordView).selectRow(0)
    put(page, Names.BED_NAME, "2")
    press(page, Names.BED_RENAME)
    qtbot.waitUntil(lambda: control(page, f"{Names.BED_NAME}_note", QLabel).isVisible())
    put(page, Names.BED_NAME, "7")
    press(page, Names.BED_RENAME)
    qtbot.waitUntil(lambda: room().beds[0].label == "101-7")


def test_a_room_of_men_asks_for_no_sex(page, qtbot) -> None:
    page.open("rooms")
    assert not control(page, f"{Names.ROOM_SEX}_{Sex.FEMALE}", QPushButton).isEnabled()
    press(page, f"{Names.ROOM_ZONE}_isolation")
    assert control(page, f"{Names.ROOM_SEX}_{Sex.FEMALE}", QPushButton).isEnabled()


def test_a_number_is_changed_and_goes_back_to_its_default(
    page, sqlite_station, clerk, qtbot
) -> None:
    page.open("numbers")
    qtbot.waitUntil(lambda: rows(page, Names.NUMBERS) > 0)
    control(page, Names.NUMBERS, RecordView).go_to("cash_limit_fen")
    put(page, Names.NUMBER_VALUE, "35.50")
    press(page, Names.NUMBER_SAVE)
    qtbot.waitUntil(lambda: sqlite_station.ask(CurrentPolicy(), clerk).cash_limit_fen == 3550)
    press(page, Names.NUMBER_DEFAULT)
    qtbot.waitUntil(lambda: sqlite_station.ask(CurrentPolicy(), clerk) == Policy())


def test_every_number_has_its_words() -> None:
    assert set(NUMBERS) == set(Policy.__dataclass_fields__)


def test_a_backup_is_made_where_this_computer_keeps_them(
    page, sqlite_station, tmp_path, qtbot
) -> None:
    with sqlite_station.engine.begin() as connection:
        connection.exec_driver_sql("CREATE TABLE alembic_version (version_num TEXT)")
        newest = revisions(MIGRATIONS)[-1]
        connection.exec_driver_sql("INSERT INTO alembic_version VALUES (?)", (newest,))
    page.open("backups")
    press(page, Names.BACKUP_MAKE)
    last = control(page, Names.BACKUP_LAST, QLabel)
    qtbot.waitUntil(lambda: "11-21 02:41" in last.text())
    assert len(list((tmp_path / "usb").iterdir())) == 1
    qtbot.waitUntil(lambda: rows(page, Names.BACKUP_LIST) == 1)


def test_a_restore_asks_first_and_says_who_does_it(page, tmp_path, qtbot) -> None:
    (tmp_path / "usb").mkdir()
    (tmp_path / "usb" / "station-20261120-220000.db").write_bytes(b"x")
    page.open("backups")
    qtbot.waitUntil(lambda: rows(page, Names.BACKUP_LIST) == 1)
    wishes: list[object] = []
    page.desk.wants_restore.connect(wishes.append)
    control(page, Names.BACKUP_LIST, RecordView).press_verb(0)
    assert not control(page.window(), Dialog.ACT, QPushButton).isEnabled()
    QTest.keyClicks(control(page.window(), Dialog.CLERK), "1001")
    QTest.keyClicks(control(page.window(), Dialog.PASSWORD), PASSWORD)
    press(page.window(), Dialog.ACT)
    assert [(wish.file.name, wish.login) for wish in wishes] == [
        ("station-20261120-220000.db", "1001")
    ]


def test_whoever_may_not_restore_is_told_what_it_needs(
    sqlite_station, shown, tmp_path, computer, qtbot
) -> None:
    (tmp_path / "usb").mkdir()
    (tmp_path / "usb" / "station-20261120-220000.db").write_bytes(b"x")
    rights = frozenset({Permission.SELF_KEEP, Permission.BACKUP_MAKE, Permission.STAYS_SEE})
    desk = Desk(sqlite_station, Clerk(1, "chen", "陈静", rights))
    desk.computer = computer
    page = shown(SettingsPage(desk))
    page.open("backups")
    qtbot.waitUntil(lambda: rows(page, Names.BACKUP_LIST) == 1)
    assert not control(page, Names.BACKUP_RESTORE, QPushButton).isVisible()
    assert any("Restore backups" in each.text() for each in page.findChildren(QLabel))
    desk.close()


def test_the_trace_is_filtered_and_proved(page, qtbot) -> None:
    page.open("trail")
    qtbot.waitUntil(lambda: rows(page, Names.TRAIL) == 1)
    put(page, Names.TRAIL_CLERK, "nobody")
    press(page, Names.TRAIL_ASK)
    qtbot.waitUntil(lambda: rows(page, Names.TRAIL) == 0)
    assert not control(page, Names.TRAIL, RecordView).isVisible()
    control(page, Names.TRAIL_CLERK).clear()
    put(page, Names.TRAIL_UNTIL, "2026-11-20")
    press(page, Names.TRAIL_ASK)
    put(page, Names.TRAIL_UNTIL, "2026-11-21")
    press(page, Names.TRAIL_ASK)
    qtbot.waitUntil(lambda: rows(page, Names.TRAIL) == 1)
    press(page, Names.TRAIL_PROVE)
    proved = control(page, Names.TRAIL_PROVED, QLabel)
    qtbot.waitUntil(lambda: "holds" in proved.text())


def test_a_line_of_the_trace_opens_the_person_it_is_about(
    page, sqlite_station, clerk, qtbot
) -> None:
    person = make.person(sqlite_station)
    sqlite_station.do(OpenPerson(person), clerk)
    page.open("trail")
    qtbot.waitUntil(lambda: rows(page, Names.TRAIL) == 2)
    view = control(page, Names.TRAIL, RecordView)
    view.selectRow(0)
    with qtbot.waitSignal(page.leads_to) as led:
        QTest.keyClick(view, Qt.Key.Key_Return)
    assert led.args == ["residents", person]


def test_a_try_at_the_door_stands_with_its_clerk_and_what_became_of_it(
    page, sqlite_station, clerk, qtbot
) -> None:
    sqlite_station.do(SignIn(clerk.login, "wrong"), NOBODY)
    sqlite_station.do(SignIn("typed", "wrong"), NOBODY)
    page.open("trail")
    qtbot.waitUntil(lambda: rows(page, Names.TRAIL) == 3)
    table = control(page, Names.TRAIL, RecordView).model()
    whose = [table.cell(line, 2).text for line in (0, 1)]
    assert whose == ["at the door", clerk.name]
    told = [table.cell(line, 3).small for line in (0, 1, 2)]
    assert told == ["No account of this name", "Wrong password", ""]


def test_a_kept_request_is_read_without_brackets() -> None:
    said = requested(
        '{"happened_at": null, "names": ["王", "强"], "keep": true, "empty": "",'
        ' "things": [{"name": "包", "count": 2}]}'
    )
    assert said == "names 王, 强 · keep · name 包 · count 2"


def test_the_theme_changes_at_once_and_is_kept(page, computer, dressed) -> None:
    page.open("looks")
    press(page, f"{Names.THEME}_dark")
    assert look().theme == "dark"
    press(page, f"{Names.ZOOM}_1.25")
    assert computer.kept == {"theme": "dark", "zoom": 1.25}
    assert isinstance(dressed, QApplication)
    style.dress(dressed, Look(), RESOURCES)


def test_the_files_for_the_window_are_saved(page, tmp_path, qtbot) -> None:
    page.open("keys")
    target = tmp_path / "keys.json"
    press(page, Names.KEY_FILE)
    box = page.window().findChild(QFileDialog)
    box.selectFile(str(target))
    box.accept()
    qtbot.waitUntil(target.exists)
    assert b"341202" in target.read_bytes()
