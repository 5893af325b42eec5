"""Drafts of the door: kept as typed, found again after any accident, gone when finished."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from sqlalchemy.orm import Session

from station.desktop.controls.intake import Intake
from station.desktop.pages.intake import IntakePage
from station.desktop.pages.intake.queue import KEPT_WITHIN_MS
from station.desktop.window import Window
from station.domain.people import NameKind
from station.storage import people_names
from station.storage.drafts import DraftBook
from station.storage.people import Person
from station.usecases.audit import AuditTrail
from tests import make
from tests.desktop.intake_desk import (
    ALT,
    Keyboard,
    beds_shown,
    choose_police,
    finish,
    open_new,
    seen,
    write_picture,
)


def kept(book: DraftBook) -> str:
    """What the newest draft says in its search line; empty while there is none."""
    drafts = book.all("intake")
    return json.loads(drafts[0].content)["people"][0]["fields"]["search"] if drafts else ""


def somebody(station, name: str, **facts) -> None:
    """Write a person down as the search finds them."""
    person_id = make.person(station, name, **facts)
    with Session(station.engine) as session, session.begin():
        row = session.get_one(Person, person_id)
        people_names.add_name(session, row, name, NameKind.PRINTED)
        people_names.rewrite_keys(session, row)


def test_f2_lets_one_arrival_wait_and_f3_brings_it_back_as_typed(
    window: Window, keys: Keyboard, qtbot, book: DraftBook
) -> None:
    open_new(keys, "男 40岁")
    choose_police(keys, "east")
    keys.press(Qt.Key.Key_F2)
    keys.waits_for(Intake.SEARCH)
    assert window.page()._form().how["escort_unit"].typed() == ""
    keys.type("xu")
    keys.press(Qt.Key.Key_F3)
    qtbot.waitUntil(lambda: window.page()._form().how["escort_unit"].typed() == "east")
    keys.press(Qt.Key.Key_F3)
    qtbot.waitUntil(lambda: window.page()._form().who.search_text() == "xu")
    qtbot.waitUntil(lambda: len(book.all("intake")) == 2)


def test_a_draft_comes_back_whole_with_photograph_things_bed_and_who_was_taken(
    window: Window, keys: Keyboard, tmp_path: Path, known: int, book: DraftBook
) -> None:
    keys.type("wangqiang")
    keys.qtbot.waitUntil(lambda: bool(seen(window, Intake.candidate(1))))
    keys.press(Qt.Key.Key_1, ALT)
    keys.waits_for(Intake.HOW_CAME)
    form = window.page()._form()
    form.who.take_photo(write_picture(tmp_path))
    form.things.lines.start()
    keys.type("wallet")
    beds_shown(keys)
    keys.press(Qt.Key.Key_1, ALT)
    photo, bed = form.who.photo, form.bed.bed_id()
    assert bed is not None
    keys.qtbot.waitUntil(lambda: len(book.all()) == 2)
    window.desk.closing.emit()

    again = IntakePage(window.desk)
    keys.qtbot.addWidget(again)
    keys.qtbot.waitUntil(lambda: again._form().who.known is not None)
    form = again._form()
    assert form.who.known.person_id == known
    assert form.who.photo == photo
    assert form.bed.bed_id() == bed
    assert [line["name"] for line in form.things.lines.records()] == ["wallet"]


def test_a_draft_keeps_whom_it_is_about_though_many_have_come_to_be_called_so(
    window: Window, keys: Keyboard, book: DraftBook, known: int, sqlite_station
) -> None:
    keys.type("wangqiang")
    keys.qtbot.waitUntil(lambda: bool(seen(window, Intake.candidate(1))))
    keys.press(Qt.Key.Key_1, ALT)
    keys.waits_for(Intake.HOW_CAME)
    keys.qtbot.waitUntil(lambda: len(book.all()) == 1)
    window.desk.closing.emit()
    for _ in range(25):
        somebody(sqlite_station, "王强")

    again = IntakePage(window.desk)
    keys.qtbot.addWidget(again)
    keys.qtbot.waitUntil(lambda: again._form().who.known is not None)
    assert again._form().who.known.person_id == known


def test_a_child_is_opened_with_a_line_before_the_earlier_help_is_shown(
    window: Window, keys: Keyboard, sqlite_station, clerk
) -> None:
    somebody(sqlite_station, "小满", born=date(2018, 5, 1))

    def opened() -> list[str]:
        return [line.act for line in sqlite_station.ask(AuditTrail(limit=9), clerk)]

    keys.type("xiaoman")
    keys.qtbot.waitUntil(lambda: bool(seen(window, Intake.candidate(1))))
    assert opened() == []
    keys.press(Qt.Key.Key_1, ALT)
    keys.qtbot.waitUntil(lambda: opened() == ["OpenPerson"])


def test_what_was_typed_last_is_handed_in_when_the_desk_is_left(
    window: Window, keys: Keyboard, book: DraftBook
) -> None:
    keys.type("zhaoliu")
    window.desk.close()
    assert kept(book) == "zhaoliu"


def test_a_form_that_is_thrown_away_is_asked_about_and_then_gone(
    window: Window, keys: Keyboard, book: DraftBook
) -> None:
    keys.type("zhaoliu")
    keys.qtbot.waitUntil(lambda: kept(book) == "zhaoliu")
    seen(window, Intake.GIVE_UP, QPushButton)[0].click()
    keys.waits_for("dialog_leave")
    window.findChild(QPushButton, "dialog_act").click()
    keys.qtbot.waitUntil(lambda: book.all() == [])
    assert window.page()._form().who.search_text() == ""


def test_a_finished_arrival_leaves_no_draft(
    window: Window, keys: Keyboard, qtbot, book: DraftBook
) -> None:
    open_new(keys, "男 40岁")
    keys.section(2)
    keys.type("1")
    qtbot.waitUntil(lambda: bool(book.all("intake")))
    finish(keys)
    qtbot.waitUntil(lambda: book.all() == [])


def test_the_second_clerks_password_is_in_no_draft(
    window: Window, keys: Keyboard, qtbot, book: DraftBook
) -> None:
    open_new(keys, "男 40岁")
    form = window.page()._form()
    form.assistance["second_password"].retype("secret-word")
    keys.type("x")
    qtbot.waitUntil(lambda: bool(book.all("intake")))
    assert "secret-word" not in book.all("intake")[0].content


TYPIST = """
import sys, time
from datetime import datetime
from pathlib import Path
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from station.desktop import fonts, style
from station.desktop.desk import Desk
from station.desktop.look import Look
from station.desktop.pages.intake import IntakePage
from station.desktop.window import Window
from station.domain.accounts import Clerk
from station.domain.permissions import Permission
from station.settings import RESOURCES, read_codes
from station.storage.drafts import DraftBook
from station.storage.people import Person
from station.usecases.audit import AuditTrail
from station.storage.engine import open_engine
from station.usecases.codebook import CodeBook
from station.usecases.work import Station

home = Path(sys.argv[1])
app = QApplication(sys.argv)
style.dress(app, Look(), RESOURCES)
now = datetime(2026, 11, 21, 2, 41)
station = Station(
    open_engine(f"sqlite:///{home / 'screen.db'}"), lambda: now, CodeBook(read_codes), desk="1"
)
desk = Desk(station, Clerk(1, "chen", "chen", frozenset(Permission)))
desk.drafts = DraftBook(home / "drafts.db")
window = Window(desk, (IntakePage,))
window.start()
window.show()
window.activateWindow()
QTest.qWait(300)
page = window.page()
if len(sys.argv) > 2:
    QTest.keyClicks(app.focusWidget(), sys.argv[2])
    print("typed", flush=True)
else:
    while not page._form().who.search_text():
        QTest.qWait(20)
    print(page._form().who.search_text(), flush=True)
QTest.qWait(60_000)
"""


def test_what_was_typed_half_a_second_ago_survives_a_killed_program(
    sqlite_station, tmp_path: Path, book: DraftBook, qtbot
) -> None:
    def start(*words: str) -> subprocess.Popen:
        return subprocess.Popen(
            [sys.executable, "-c", TYPIST, str(tmp_path), *words],
            stdout=subprocess.PIPE,
            text=True,
            cwd=Path(__file__).parents[3],
        )

    with start("wangqiang 1987") as first:
        assert first.stdout.readline() == "typed\n"
        qtbot.waitUntil(lambda: kept(book) == "wangqiang 1987")
        os.kill(first.pid, signal.SIGKILL)
    assert KEPT_WITHIN_MS <= 300
    assert kept(book) == "wangqiang 1987"
    with start() as second:
        assert second.stdout.readline() == "wangqiang 1987\n"
        os.kill(second.pid, signal.SIGKILL)
