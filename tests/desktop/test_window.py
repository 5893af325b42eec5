"""The frame round the pages: rail, keys, banners, status line, search."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel

from station.desktop.actions import action, shortcuts
from station.desktop.controls.window import Window as Names
from station.desktop.desk import Running
from station.desktop.fields import LineField
from station.desktop.form import Form
from station.desktop.page import Page, to_the_edge
from station.desktop.search_box import SearchHit, SearchHits
from station.desktop.status import Standing
from station.desktop.window import Window
from station.domain.permissions import Permission
from station.domain.problems import Conflict, Problem, Refused, Unavailable, UnavailableReason
from station.domain.topics import Topic
from station.domain.typed import TypedTrouble
from station.usecases.work import Read, Work
from station.wording.words import QT_TRANSLATE_NOOP


@dataclass(frozen=True)
class Look(Read[str]):
    """Anyone with an account may look."""

    needs: ClassVar = Permission.STAYS_SEE

    def run(self, work: Work) -> str:
        del work
        return ""


@dataclass(frozen=True)
class LookBehind(Read[str]):
    """Few may look here."""

    needs: ClassVar = Permission.ACCOUNTS_KEEP

    def run(self, work: Work) -> str:
        del work
        return ""


class FirstPage(Page):
    """The page that opens first."""

    name = "first"
    icon = "today"
    opens_with = Look
    watches = frozenset({Topic.STAYS})

    def __init__(self, desk) -> None:
        super().__init__(desk)
        self.reloads = 0
        self.form = Form([LineField("first_name", "姓名")])
        self.compose(to_the_edge(self.form, None), head=[self.button("greet", "primary")])

    @staticmethod
    def title() -> str:
        return "今日"

    def reload(self) -> None:
        self.reloads += 1

    @action(QT_TRANSLATE_NOOP("FirstPage", "Greet"), name="first_greet", shortcut="F6")
    def greet(self) -> None:
        self.said.emit("你好")


class SecondPage(Page):
    """A page that few may open."""

    name = "second"
    icon = "settings"
    opens_with = LookBehind
    at_foot = True

    def __init__(self, desk) -> None:
        super().__init__(desk)
        self.began = 0
        self.subject: object = None

    @staticmethod
    def title() -> str:
        return "设置"

    def reload(self) -> None:
        pass

    def take(self, subject: object) -> None:
        self.subject = subject

    @action(
        QT_TRANSLATE_NOOP("SecondPage", "Begin"),
        name="second_begin",
        shortcut="F2",
        anywhere=True,
        needs=LookBehind,
    )
    def begin(self) -> None:
        self.began += 1


def find(owner, text, then) -> None:
    del owner
    then(SearchHits((SearchHit(text, "202611048", "男 39", ("同名",), "second", 48),)))


@pytest.fixture
def window(desk, shown) -> Window:
    made = shown(Window(desk, (FirstPage, SecondPage), find))
    made.start()
    return made


def text_of(window: Window, name: str) -> str:
    return window.findChild(QLabel, name).text()


def press(window: Window, name: str) -> None:
    QTest.mouseClick(window.findChild(QAbstractButton, name), Qt.MouseButton.LeftButton)


def test_the_rail_leads_to_pages_made_when_first_opened(window: Window) -> None:
    assert window.page().title() == "今日"
    assert window.findChild(SecondPage) is None
    press(window, "rail_second")
    assert isinstance(window.page(), SecondPage)


def test_a_page_that_the_clerk_may_not_open_is_not_there(sqlite_station, clerk, shown) -> None:
    from station.desktop.desk import Desk

    plain = type(clerk)(9, "x", "某某", frozenset({Permission.STAYS_SEE}))
    desk = Desk(sqlite_station, plain)
    window = shown(Window(desk, (FirstPage, SecondPage)))
    window.start()
    assert window.findChild(QAbstractButton, "rail_second") is None
    window.show_page("second")
    assert window.page().title() == "今日"
    desk.close()


def test_a_page_reloads_when_seen_and_when_its_topic_changes(window, desk, qtbot) -> None:
    page = window.page()
    qtbot.waitUntil(lambda: page.reloads == 1)
    desk.changed.emit(frozenset({Topic.BEDS}))
    assert page.reloads == 1
    desk.changed.emit(frozenset({Topic.STAYS}))
    assert page.reloads == 2
    window.show_page("second")
    desk.changed.emit(frozenset({Topic.STAYS}))
    assert page.reloads == 2
    window.show_page("first")
    qtbot.waitUntil(lambda: page.reloads == 3)


def test_an_action_works_by_key_by_button_and_from_anywhere(window: Window) -> None:
    QTest.keyClick(window, Qt.Key.Key_F6)
    assert text_of(window, Names.MESSAGE) == "你好"
    assert window.findChild(QAbstractButton, "first_greet").text() == "Greet  F6"
    QTest.keyClick(window, Qt.Key.Key_F2)
    assert isinstance(window.page(), SecondPage)
    assert window.page().began == 1


def test_shortcuts_can_be_listed_so_that_doubles_are_seen() -> None:
    assert shortcuts(FirstPage, SecondPage) == [
        ("F6", "FirstPage.greet"),
        ("F2", "SecondPage.begin"),
    ]


def test_what_is_refused_goes_to_its_field_and_the_rest_into_a_banner(window, desk) -> None:
    page = window.page()
    problems = (Problem(TypedTrouble.MISSING, "name"), Problem(TypedTrouble.MISSING, "other"))
    desk.failed.emit(page, Refused(problems))
    assert page.form["name"].control().property("state") == "error"
    assert text_of(window, f"{Names.BANNER}_text") == "This has to be filled in."
    press(window, Names.BANNER_CLOSE)
    assert (
        window.findChild(QLabel, f"{Names.BANNER}_text") is None
        or not window.findChild(QLabel, f"{Names.BANNER}_text").isVisible()
    )


def test_what_is_refused_to_a_page_behind_is_said_where_the_clerk_is(window, desk) -> None:
    behind = window.page()
    window.show_page("second")
    desk.failed.emit(behind, Refused(Problem(TypedTrouble.MISSING, "name")))
    assert text_of(window, f"{Names.BANNER}_text") == "This has to be filled in."
    window.show_page("first")
    assert behind.form["name"].control().property("state") == "error"


@pytest.mark.parametrize(
    "error", [Conflict(), Unavailable(UnavailableReason.DATABASE_LOST), PermissionError]
)
def test_what_the_surroundings_refuse_is_said_and_tried_again(window, desk, error, qtbot) -> None:
    page = window.page()
    qtbot.waitUntil(lambda: page.reloads == 1)
    if error is PermissionError:
        with qtbot.waitSignal(window.broke):
            desk.failed.emit(page, error())
        return
    desk.failed.emit(page, error)
    assert text_of(window, f"{Names.BANNER}_text")
    QTest.keyClick(window, Qt.Key.Key_F5)
    assert page.reloads == 2


def test_the_bars_say_how_the_station_stands(window: Window) -> None:
    standing = Standing("云川市救助管理站", 2, datetime(2026, 11, 20, 23), True, 3, "夜班")
    window.show_standing(standing)
    assert text_of(window, Names.STATION) == "云川市救助管理站"
    assert "11-20 23:00" in text_of(window, Names.BACKUP)
    assert "3" in text_of(window, Names.OVERDUE)
    assert text_of(window, Names.SHIFT) == "夜班"
    assert text_of(window, Names.CLOCK).endswith("02:41")
    assert text_of(window, Names.CLERK) == "陈静"


def test_a_backup_of_last_year_says_its_year(window: Window) -> None:
    window.show_standing(Standing("云川市救助管理站", 1, datetime(2025, 12, 31, 23)))
    assert "2025-12-31 23:00" in text_of(window, Names.BACKUP)


def test_long_work_stands_in_the_status_line_and_escape_stops_it(window, desk) -> None:
    running = Running("带入")
    running.step(391, 612)
    desk.working.emit(running)
    assert window.status._bar.isVisible()
    QTest.keyClick(window, Qt.Key.Key_Escape)
    from station.domain.problems import Cancelled

    with pytest.raises(Cancelled):
        running.step(392, 612)
    desk.working.emit(None)
    assert not window.status._bar.isVisible()


def test_the_search_box_is_a_key_away_and_leads_to_the_hit(window: Window, qtbot) -> None:
    QTest.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert window.search.hasFocus()
    QTest.keyClicks(window.search, "wq")
    qtbot.waitUntil(window.search._list.isVisible)
    QTest.keyClick(window.search, Qt.Key.Key_Return)
    assert isinstance(window.page(), SecondPage)
    assert window.page().subject == 48


def test_a_page_that_went_behind_does_not_take_the_keyboard(window: Window, qtbot) -> None:
    first = window.page()
    window.show_page("second")
    window.search.setFocus()
    next(iter(first.form.fields.values())).control().setFocus()  # its data have come, too late
    qtbot.waitUntil(window.search.hasFocus)
    QTest.keyClicks(QApplication.focusWidget(), "wq")
    assert window.search.text() == "wq"


def test_no_control_needs_a_wider_window_than_the_smallest(window: Window) -> None:
    window.show_standing(Standing("云川市救助管理站", 2, datetime(2026, 11, 20, 23), True, 3, "夜"))
    least = window.minimumSizeHint()
    assert least.width() <= 1366
    assert least.height() <= 520
