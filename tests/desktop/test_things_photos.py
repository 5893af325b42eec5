"""Photographs of things: taken at the door, added to on the sheet, seen when things go back."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from station.desktop.camera_card import CameraCard
from station.desktop.controls.intake import Intake
from station.desktop.controls.residents import Residents as Names
from station.desktop.layout import column
from station.desktop.leads import FilePart
from station.desktop.pages.intake import IntakePage
from station.desktop.pictures import Pictures, Shot
from station.domain.belongings import BelongingLine
from station.domain.people import PersonTrouble
from station.domain.problems import Problem
from station.storage.drafts import DraftBook
from station.usecases.belongings import RegisterBelongings
from station.usecases.belongings_photos import AddBelongingPhotos, BelongingPhotos
from station.usecases.intake_seen import RecentIntakes
from station.wording.sentences import sentence
from tests import make
from tests.conftest import NOW
from tests.desktop import residents_desk
from tests.desktop.drawn_camera import DrawnCamera
from tests.desktop.intake_desk import ENTER, Keyboard, finish, open_new, seen
from tests.desktop.intake_desk import open_window as open_door
from tests.desktop.residents_desk import control, open_file, press, there

F6, SPACE, ESC = Qt.Key.Key_F6, Qt.Key.Key_Space, Qt.Key.Key_Escape


@pytest.fixture
def camera(monkeypatch) -> type[DrawnCamera]:
    monkeypatch.setattr(IntakePage, "camera_kind", DrawnCamera)
    monkeypatch.setattr(Pictures, "camera_kind", DrawnCamera)
    monkeypatch.setattr(DrawnCamera, "running", 0)
    return DrawnCamera


@pytest.fixture
def do(sqlite_station, clerk):
    return lambda deed: sqlite_station.do(deed, clerk).answer


@pytest.fixture
def ask(sqlite_station, clerk):
    return lambda question: sqlite_station.ask(question, clerk)


def write_picture(folder: Path, name: str, colour: str) -> Path:
    path = folder / name
    Image.new("RGB", (900, 600), colour).save(path)
    return path


def jpeg(colour: str) -> bytes:
    out = BytesIO()
    Image.new("RGB", (900, 600), colour).save(out, "JPEG")
    return out.getvalue()


# --- at the door ----------------------------------------------------------------------------------


@pytest.fixture
def book(tmp_path) -> DraftBook:
    return DraftBook(tmp_path / "drafts.db")


@pytest.fixture
def door(desk, camera, book, shown, sqlite_station):
    make.house(sqlite_station)
    return open_door(desk, book, shown)


@pytest.fixture
def keys(door, qtbot) -> Keyboard:
    keyboard = Keyboard(door, qtbot)
    keyboard.waits_for(Intake.SEARCH)
    open_new(keyboard, "男 40岁")
    return keyboard


def test_the_camera_takes_things_whole_while_the_caret_is_in_their_section(keys, camera, ask):
    form = keys.window.page()._form()
    form.things.lines.start()
    keys.press(F6)
    keys.waits_for(Intake.CAMERA)
    keys.qtbot.waitUntil(seen(keys.window, Intake.CAMERA_SHOOT)[0].isEnabled)
    keys.press(SPACE)
    keys.press(ENTER)
    assert form.who.photo is None
    assert form.things.isAncestorOf(keys.window.focusWidget())
    keys.section(2)
    keys.type("1")
    finish(keys)
    (record,) = ask(RecentIntakes(NOW.replace(hour=0)))
    (photo,) = ask(BelongingPhotos(record.id))
    assert Image.open(BytesIO(photo.thumbnail)).size == (160, 90)


def test_photographs_of_things_come_back_with_the_draft(keys, tmp_path, book):
    photos = keys.window.page()._form().things.photos
    photos.take(write_picture(tmp_path, "a.png", "#884422"))
    photos.take(write_picture(tmp_path, "b.png", "#224488"))
    taken = photos.pictures
    keys.qtbot.waitUntil(lambda: len(book.all("intake_photo")) == 2)
    keys.window.desk.closing.emit()
    again = IntakePage(keys.window.desk)
    keys.qtbot.addWidget(again)
    keys.qtbot.waitUntil(lambda: again._form().things.photos.pictures == taken)


def test_one_too_many_is_left_out_before_the_form_is_finished(keys, tmp_path):
    photos = keys.window.page()._form().things.photos
    photos.take(write_picture(tmp_path, "a.png", "#884422"))
    photos.take(write_picture(tmp_path, "b.png", "#224488"))
    keys.window.page()._form().go_to(3)
    first = control(keys.window, f"{Intake.THINGS_PHOTOS}_1")
    first.setFocus()
    keys.press(SPACE)
    residents_desk.answer(keys.window)
    assert len(photos.pictures) == 1
    photos.take(write_picture(tmp_path, "c.png", "#224488"))
    assert len(photos.pictures) == 1, "the same picture is kept once"


def test_a_file_that_is_no_picture_is_refused_under_the_row(keys, tmp_path):
    photos = keys.window.page()._form().things.photos
    (tmp_path / "note.jpg").write_text("not a picture")
    photos.take(tmp_path / "note.jpg")
    trouble = PersonTrouble.PHOTO_NOT_A_PICTURE
    assert photos._note.text() == sentence(Problem(trouble, "photo"))
    assert photos.pictures == ()


# --- on the sheet ---------------------------------------------------------------------------------


@pytest.fixture
def wang(sqlite_station):
    make.house(sqlite_station)
    make.name_plate(sqlite_station)
    return make.stay(sqlite_station, "王强")


@pytest.fixture
def window(desk, camera, shown, qtbot, wang):
    return residents_desk.open_window(desk, shown, qtbot)


@pytest.fixture
def sheet(window, qtbot, wang, do):
    """The tab of things of somebody who handed in a bag."""
    page = open_file(window, qtbot, wang, FilePart.THINGS)
    do(RegisterBelongings(page.sheet.file.intake.id, (BelongingLine("布包"),)))
    window.desk.changed.emit(frozenset(page.watches))
    part = page.sheet.parts[FilePart.THINGS]
    qtbot.waitUntil(lambda: part.table.rowCount() == 1)
    return window, page, part


def of_sheet(page, ask):
    return ask(BelongingPhotos(page.sheet.file.intake.id))


def test_a_photograph_shows_the_whole_list_or_the_chosen_thing(sheet, qtbot, tmp_path, ask):
    window, page, part = sheet
    part.photos.pictures.take(write_picture(tmp_path, "a.png", "#884422"))
    qtbot.waitUntil(lambda: len(of_sheet(page, ask)) == 1)
    part.view.setFocus()
    QTest.keyClick(part.view, Qt.Key.Key_Home)
    press(window, f"{Names.THINGS_PHOTOS}_of_line")
    part.photos.pictures.take(write_picture(tmp_path, "b.png", "#224488"))
    qtbot.waitUntil(lambda: [each.line for each in of_sheet(page, ask)] == [0, 1])
    names = [f"{Names.THINGS_PHOTOS}_{each.id}" for each in of_sheet(page, ask)]
    qtbot.waitUntil(lambda: all(there(window, name) for name in names))


def test_a_photograph_is_seen_large_and_replaced_by_the_camera(sheet, qtbot, do, ask):
    window, page, part = sheet
    (blurred,) = do(AddBelongingPhotos(page.sheet.file.intake.id, (jpeg("#884422"),)))
    part.seen()
    name = f"{Names.THINGS_PHOTOS}_{blurred}"
    qtbot.waitUntil(lambda: there(window, name))
    press(window, name)
    card = part.photos.pictures.card
    qtbot.waitUntil(lambda: not card._picture._picture.isNull())
    assert not part.view.isVisible()
    press(window, f"{Names.THINGS_PHOTOS}_card_camera")
    shoot = control(window, f"{Names.THINGS_PHOTOS}_camera_shoot")
    qtbot.waitUntil(shoot.isEnabled)
    residents_desk.key(window, SPACE, ENTER)
    qtbot.waitUntil(lambda: [each.replaced for each in of_sheet(page, ask)] == [True, False])
    assert part.view.isVisible()


def test_esc_puts_the_large_picture_away_and_not_the_sheet(sheet, qtbot, do):
    window, page, part = sheet
    (photo,) = do(AddBelongingPhotos(page.sheet.file.intake.id, (jpeg("#884422"),)))
    part.seen()
    name = f"{Names.THINGS_PHOTOS}_{photo}"
    qtbot.waitUntil(lambda: there(window, name))
    press(window, name)
    residents_desk.key(window, ESC)
    assert part.photos.pictures.card.isHidden()
    assert part.view.isVisible()


def test_a_picture_that_comes_late_is_not_drawn_under_the_words_of_another(shown):
    asked = {}
    pictures = shown(Pictures("row", "Pictures", asked.__setitem__, may_add=False))
    pictures.show_shots([Shot(1, jpeg("red"), "", "red"), Shot(2, jpeg("blue"), "", "blue")])
    pictures.strip.pressed.emit(1)
    pictures.strip.pressed.emit(2)
    asked[1](jpeg("red"))
    assert pictures.card._picture._picture.isNull()
    asked[2](jpeg("blue"))
    assert not pictures.card._picture._picture.isNull()


def test_the_camera_rests_while_its_page_is_away_and_goes_on_after(shown, qtbot, monkeypatch):
    monkeypatch.setattr(DrawnCamera, "running", 0)
    page = shown(QWidget())
    card = CameraCard("camera")
    column(card, parent=page)
    card.open_camera(DrawnCamera(page))
    qtbot.waitUntil(lambda: not card._seen.isNull())
    page.hide()
    assert DrawnCamera.running == 0
    page.show()
    qtbot.waitUntil(lambda: DrawnCamera.running == 1 and not card._seen.isNull())
    card.put_away()
    page.hide()
    page.show()
    QTest.qWait(20)
    assert DrawnCamera.running == 0
