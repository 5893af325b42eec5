"""What was typed about a harmed child is not shown to whoever signs in at this computer next."""

from __future__ import annotations

import json

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QPushButton, QWidget
from sqlalchemy.orm import Session

from station.desktop.controls.intake import Intake
from station.desktop.controls.today import Today
from station.desktop.desk import Desk
from station.desktop.leads import INTAKE_DRAFT
from station.desktop.pages.intake import IntakePage
from station.desktop.pages.today import TodayPage
from station.desktop.window import Window
from station.domain.accounts import Clerk
from station.domain.permissions import Permission
from station.storage.accounts import ClerkRow
from station.storage.drafts import Draft
from station.usecases.audit import AuditTrail
from station.usecases.restricted import RestrictFile
from tests import make
from tests.conftest import NOW
from tests.desktop.intake_desk import Keyboard, open_new, seen

AT_THE_DOOR = frozenset(Permission) - {Permission.FILES_SEE, Permission.FILES_KEEP}
CHILD = "zhenxiaohe"


def at_the_door(station, login: str, name: str) -> Clerk:
    """A clerk who does not handle restricted files."""
    with Session(station.engine) as session, session.begin():
        row = ClerkRow(login=login, name=name, password_hash="", roles="", created_at=NOW)
        session.add(row)
        session.flush()
        return Clerk(row.id, login, name, AT_THE_DOOR)


@pytest.fixture
def writer(sqlite_station) -> Clerk:
    make.house(sqlite_station)
    return at_the_door(sqlite_station, "zhou", "周值班")


@pytest.fixture
def another(sqlite_station) -> Clerk:
    return at_the_door(sqlite_station, "li", "李梅")


@pytest.fixture
def sit_down(sqlite_station, book, shown):
    """Signs a clerk in at this computer; whoever was there before is signed out."""
    desks: list[Desk] = []

    def sit(clerk: Clerk, *pages) -> Window:
        for desk in desks:
            desk.close()
        desk = Desk(sqlite_station, clerk)
        desk.drafts = book
        desks.append(desk)
        window = shown(Window(desk, pages or (IntakePage,)))
        window.start()
        return window

    yield sit
    for desk in desks:
        desk.close()


def content_of(book) -> dict:
    drafts = book.all(INTAKE_DRAFT)
    return json.loads(drafts[0].content) if drafts else {}


@pytest.fixture
def child(writer, sit_down, book, qtbot):
    """The writer has begun with a child who was harmed, and leaves the computer."""
    window = sit_down(writer)
    keys = Keyboard(window, qtbot)
    keys.waits_for(Intake.SEARCH)
    open_new(keys, "女 12岁")
    window.page()._form().who["name"].control().setFocus()
    keys.type(CHILD)
    seen(window, f"{Intake.REPORT_SIGNS}_harmed_minor", QCheckBox)[0].click()
    qtbot.waitUntil(lambda: content_of(book).get("ground") == "harmed_minor")
    window.close()


def told(window: QWidget) -> str:
    labels = seen(window, f"{Intake.KEPT_DRAFTS}_1", QLabel)
    return labels[0].text() if labels else ""


def name_typed(window: Window) -> str:
    page = window.page()
    return page._form().who["name"].typed() if page._arrivals.under_way.people else ""


def everything_said(window: QWidget) -> str:
    said = [
        each.text() for kind in (QLabel, QPushButton, QLineEdit) for each in kinds(window, kind)
    ]
    said += [each.accessibleName() + each.toolTip() for each in kinds(window, QWidget)]
    return "\n".join(said)


def kinds(window: QWidget, kind: type) -> list:
    return window.findChildren(kind)


def test_the_next_clerk_is_told_of_it_and_whom_to_ask_and_nothing_else(
    child, another, sit_down, qtbot
) -> None:
    window = sit_down(another)
    qtbot.waitUntil(lambda: bool(told(window)))
    assert "周值班" in told(window)
    assert "Ask 陈静、马站长" in told(window)
    assert not seen(window, f"{Intake.OPEN_DRAFT}_1")
    assert not seen(window, f"{Intake.HAND_OVER}_1")
    assert not window.page().verbs["next_waiting"].isEnabled()
    assert CHILD not in everything_said(window)


def test_whoever_wrote_it_goes_on_with_it_after_signing_in_again(
    child, writer, sit_down, qtbot
) -> None:
    window = sit_down(writer)
    qtbot.waitUntil(lambda: name_typed(window) == CHILD)
    assert not told(window)


def test_the_page_of_the_day_says_only_whose_it_is(child, another, sit_down, qtbot) -> None:
    window = sit_down(another, TodayPage, IntakePage)
    qtbot.waitUntil(lambda: bool(seen(window, Today.DRAFTS)))
    words = seen(window, Today.DRAFTS, QLabel)[0].text()
    assert words.startswith("1 intake(s) begun")
    assert "restricted draft of 周值班" in words
    assert CHILD not in everything_said(window)


@pytest.mark.usefixtures("child")
def test_who_handles_such_files_opens_it_with_a_line_in_the_trace(
    clerk, sit_down, qtbot, sqlite_station, book
) -> None:
    window = sit_down(clerk)
    qtbot.waitUntil(lambda: bool(told(window)))
    assert name_typed(window) == ""
    seen(window, f"{Intake.OPEN_DRAFT}_1", QPushButton)[0].click()
    qtbot.waitUntil(lambda: name_typed(window) == CHILD)
    (line,) = sqlite_station.ask(AuditTrail(act="OpenKeptDraft"), clerk)
    assert line.clerk == "陈静"
    assert not told(window)
    assert content_of(book)["writers"] == ["zhou"]
    field = window.page()._form().who["name"].control()
    field.setFocus()
    QTest.keyClicks(field, "x")
    qtbot.waitUntil(lambda: content_of(book)["writers"] == ["zhou", "chen"])


@pytest.mark.usefixtures("child")
def test_a_leader_hands_it_over_to_a_clerk_who_then_finds_it_on_the_desk(
    clerk, another, sit_down, qtbot, book
) -> None:
    window = sit_down(clerk)
    qtbot.waitUntil(lambda: bool(told(window)))
    hand = seen(window, f"{Intake.HAND_OVER}_1", QPushButton)[0]
    hand.click()
    qtbot.waitUntil(lambda: "Choose a clerk" in everything_said(window))
    kept = window.page()._middle.kept
    qtbot.waitUntil(lambda: bool(kept._colleagues.search("li")))
    field = seen(window, Intake.DRAFT_CLERK)[0]
    field.setFocus()
    QTest.keyClicks(field, "li")
    QTest.keyClick(field, Qt.Key.Key_Down)
    hand.click()
    qtbot.waitUntil(lambda: content_of(book)["writers"] == ["zhou", "li"])
    window.close()
    window = sit_down(another)
    qtbot.waitUntil(lambda: name_typed(window) == CHILD)


@pytest.fixture
def restricted(sqlite_station, clerk) -> int:
    """Somebody in the book whose file a leader has restricted."""
    make.house(sqlite_station)
    person_id = make.person(sqlite_station, "甄小荷")
    sqlite_station.do(RestrictFile(person_id, "证人"), clerk)
    return person_id


def test_a_draft_about_a_restricted_person_is_told_of_only(
    another, restricted, sit_down, qtbot, book
) -> None:
    content = json.dumps({"people": [{"known": restricted}], "current": 0})
    book.keep(Draft("one", INTAKE_DRAFT, "zhou", "甄小荷", content, NOW))
    window = sit_down(another)
    qtbot.waitUntil(lambda: bool(told(window)))
    assert "甄小荷" not in everything_said(window)


def test_any_other_draft_waits_for_whoever_comes_next(
    writer, another, sit_down, qtbot, book
) -> None:
    window = sit_down(writer)
    keys = Keyboard(window, qtbot)
    keys.waits_for(Intake.SEARCH)
    keys.type("wangqiang")
    qtbot.waitUntil(lambda: content_of(book).get("writers") == ["zhou"])
    window.close()
    window = sit_down(another)
    qtbot.waitUntil(lambda: window.page()._form().who.search_text() == "wangqiang")
    assert not told(window)
