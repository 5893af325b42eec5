"""Files that are no picture, dropped on the form of the door, the sheet, the desk of slips."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel

from station.desktop.controls.intake import Intake
from station.desktop.controls.window import Window as Names
from station.storage.drafts import DraftBook
from tests import make
from tests.bad_pictures import BAD, misnamed, written
from tests.desktop import intake_desk, residents_desk
from tests.surroundings import ordinary_account

SAID = {
    "empty.jpg": "is no picture",
    "words.png": "is no picture",
    "cut.jpg": "breaks off",
    "bomb.png": "too large",
    "program.jpg": "is no picture",
    "page.png": "is no picture",
}


@pytest.fixture
def form(desk, shown, qtbot, tmp_path, sqlite_station):
    """The form of the door with a line typed into it."""
    make.house(sqlite_station)
    window = intake_desk.open_window(desk, DraftBook(tmp_path / "drafts.db"), shown)
    keys = intake_desk.Keyboard(window, qtbot)
    keys.waits_for(Intake.SEARCH)
    intake_desk.open_new(keys, "男 40岁")
    return window.page()._form()


@pytest.mark.parametrize("name", BAD)
def test_the_form_refuses_it_beside_the_box(form, tmp_path, name) -> None:
    form.who.take_photo(written(tmp_path, name))
    assert form.who.photo is None
    (note,) = intake_desk.seen(form.window(), f"{Intake.PHOTO}_note", QLabel)
    assert SAID[name] in note.text()
    form.who.take_photo(misnamed(tmp_path))
    assert form.who.photo is not None
    assert not intake_desk.seen(form.window(), f"{Intake.PHOTO}_note", QLabel)


def test_the_form_keeps_the_picture_it_has_when_the_next_is_none(form, tmp_path) -> None:
    form.who.take_photo(misnamed(tmp_path))
    kept = form.who.photo
    form.who.take_photo(written(tmp_path, "cut.jpg"))
    assert form.who.photo == kept


def test_the_form_says_when_a_file_is_gone_or_denied(form, tmp_path) -> None:
    denied = misnamed(tmp_path)
    denied.chmod(0)
    with ordinary_account():
        for file in (tmp_path / "gone.jpg", tmp_path, denied):
            form.who.take_photo(file)
            (note,) = intake_desk.seen(form.window(), f"{Intake.PHOTO}_note", QLabel)
            assert "cannot be opened" in note.text()


@pytest.fixture
def sheet(desk, shown, qtbot, sqlite_station):
    """The file of 王强, who is in the station."""
    make.house(sqlite_station)
    make.name_plate(sqlite_station)
    wang = make.stay(sqlite_station)
    window = residents_desk.open_window(desk, shown, qtbot)
    return residents_desk.open_file(window, qtbot, wang).sheet


def banner(widget) -> str:
    found = [
        each
        for each in widget.window().findChildren(QLabel, f"{Names.BANNER}_text")
        if each.isVisible()
    ]
    return found[0].text() if found else ""


@pytest.mark.parametrize("name", [*BAD, "gone.jpg"])
def test_the_sheet_keeps_none_of_it(sheet, tmp_path: Path, name, qtbot) -> None:
    file = tmp_path / name if name == "gone.jpg" else written(tmp_path, name)
    sheet.identity.add_photo(file)
    qtbot.waitUntil(lambda: SAID.get(name, "cannot be opened") in banner(sheet))
    assert sheet.file.person.record.photo_id is None
    sheet.identity.add_photo(misnamed(tmp_path))
    qtbot.waitUntil(lambda: sheet.file.person.record.photo_id is not None)
