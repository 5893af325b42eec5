"""The camera on the page of the door: live, held, kept, and what happens without one."""

from __future__ import annotations

from io import BytesIO

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from station.desktop.camera_card import middle_of
from station.desktop.controls.intake import Intake
from station.desktop.pages.intake import IntakePage
from station.desktop.window import Window
from station.domain.people import CameraTrouble
from station.usecases.intake_seen import RecentIntakes
from station.usecases.person_sheet import OpenPerson, PhotoOf
from tests.conftest import NOW
from tests.desktop.drawn_camera import DrawnCamera
from tests.desktop.intake_desk import CTRL, ENTER, Keyboard, finish, open_new, seen

F6, SPACE, ESC = Qt.Key.Key_F6, Qt.Key.Key_Space, Qt.Key.Key_Escape


@pytest.fixture
def camera(monkeypatch) -> type[DrawnCamera]:
    monkeypatch.setattr(IntakePage, "camera_kind", DrawnCamera)
    monkeypatch.setattr(DrawnCamera, "running", 0)
    return DrawnCamera


@pytest.fixture
def window(camera, window: Window) -> Window:
    """The page with a camera that is drawn."""
    assert camera is DrawnCamera
    return window


@pytest.fixture
def keys(keys: Keyboard) -> Keyboard:
    open_new(keys, "男 40岁")
    return keys


def live(keys: Keyboard) -> None:
    keys.press(F6)
    keys.waits_for(Intake.CAMERA)
    shoot = seen(keys.window, Intake.CAMERA_SHOOT)[0]
    keys.qtbot.waitUntil(shoot.isEnabled)


def test_three_keys_take_a_picture_that_goes_into_the_book(
    window: Window, keys: Keyboard, camera, sqlite_station, clerk
) -> None:
    before = keys.count
    live(keys)
    keys.press(SPACE)
    assert seen(window, Intake.CAMERA_KEEP)
    keys.press(ENTER)
    assert keys.count - before == 3
    assert not seen(window, Intake.CAMERA)
    assert camera.running == 0
    assert window.page()._form().isAncestorOf(window.focusWidget())
    keys.section(2)
    keys.type("1")
    finish(keys)
    (record,) = sqlite_station.ask(RecentIntakes(NOW.replace(hour=0)), clerk)
    sheet = sqlite_station.do(OpenPerson(record.person_id), clerk).answer
    photo = sqlite_station.ask(PhotoOf(sheet.record.photo_id), clerk)
    picture = Image.open(BytesIO(photo))
    assert picture.size == (576, 720)
    assert not picture.getexif()
    assert picture.getpixel((200, 200))[2] > 120


def test_a_picture_that_is_held_can_be_taken_once_more(
    window: Window, keys: Keyboard, camera, monkeypatch
) -> None:
    live(keys)
    keys.press(SPACE)
    monkeypatch.setattr(camera, "colour", "#aa3333")
    keys.press(SPACE)
    shoot = seen(window, Intake.CAMERA_SHOOT)[0]
    keys.qtbot.waitUntil(shoot.isEnabled)
    keys.press(ENTER)
    keys.press(ENTER)
    kept = QImage.fromData(window.page()._form().who.photo)
    assert kept.pixelColor(100, 100).red() > 120


def test_esc_leaves_the_camera_and_takes_nothing(window: Window, keys: Keyboard, camera) -> None:
    live(keys)
    keys.press(SPACE)
    keys.press(ESC)
    assert window.page()._form().who.photo is None
    assert seen(window, Intake.NAME)
    assert camera.running == 0


def test_without_a_camera_it_is_said_and_enter_leads_to_a_file(
    window: Window, keys: Keyboard, qtbot, camera, monkeypatch
) -> None:
    monkeypatch.setattr(camera, "trouble", CameraTrouble.NOT_THERE)
    keys.press(F6)
    qtbot.waitUntil(lambda: bool(seen(window, f"{Intake.CAMERA}_trouble_text")))
    assert not seen(window, Intake.CAMERA_SHOOT)
    keys.press(ENTER)
    keys.waits_for("fileNameEdit")
    keys.press(ESC)
    assert not seen(window, Intake.CAMERA)


def test_a_camera_that_is_plugged_in_late_is_tried_again_with_space(
    window: Window, keys: Keyboard, qtbot, camera, monkeypatch
) -> None:
    monkeypatch.setattr(camera, "trouble", CameraTrouble.NOT_THERE)
    keys.press(F6)
    qtbot.waitUntil(lambda: bool(seen(window, Intake.CAMERA_RETRY)))
    monkeypatch.setattr(camera, "trouble", None)
    keys.press(SPACE)
    qtbot.waitUntil(lambda: bool(seen(window, Intake.CAMERA_SHOOT)))
    qtbot.waitUntil(seen(window, Intake.CAMERA_SHOOT)[0].isEnabled)
    assert not seen(window, Intake.CAMERA_RETRY)
    keys.press(ESC)


def test_another_form_or_another_page_lets_the_camera_go(
    window: Window, keys: Keyboard, qtbot, camera
) -> None:
    live(keys)
    keys.press(Qt.Key.Key_T, CTRL)
    keys.waits_for(Intake.SEARCH)
    assert camera.running == 0
    keys.press(F6)
    qtbot.waitUntil(lambda: camera.running == 1)
    window.hide()
    assert camera.running == 0
    window.show()


def test_nothing_is_finished_while_the_camera_looks(window: Window, keys: Keyboard, camera) -> None:
    live(keys)
    keys.press(ENTER, CTRL)
    assert seen(window, Intake.CAMERA)
    keys.press(ESC)


@pytest.mark.parametrize(
    ("wide", "high", "kept"),
    [(1280, 720, (576, 720)), (640, 480, (384, 480)), (480, 640, (480, 600))],
    ids=["wide", "old", "upright"],
)
def test_the_upright_middle_is_kept(wide: int, high: int, kept: tuple[int, int]) -> None:
    cut = middle_of(QImage(wide, high, QImage.Format.Format_RGB888))
    assert (cut.width(), cut.height()) == kept
