"""What a narrow window and another theme do to the pieces."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

import pytest
from PySide6.QtCore import Qt, QTranslator
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QListWidget,
    QPushButton,
    QScrollArea,
    QTabBar,
    QTableView,
    QWidget,
)

from station.desktop import style
from station.desktop import tokens as t
from station.desktop.controls.beds import Beds
from station.desktop.controls.duty import Duty
from station.desktop.controls.residents import Residents
from station.desktop.controls.rounds import Rounds
from station.desktop.controls.travel import Travel
from station.desktop.layout import BAR, column
from station.desktop.leads import FilePart, StayFile
from station.desktop.look import Look, look, px
from station.desktop.pages import PAGES
from station.desktop.pages.hospital.page import HospitalPage
from station.desktop.pages.residents import ResidentsPage
from station.desktop.pages.settings import SettingsPage
from station.desktop.parts import Button, Figure, FigureStrip, class_chip, label
from station.desktop.side_panel import WithSidePanel
from station.desktop.tabbed import TabbedPage
from station.desktop.window import Window
from station.domain.beds import Zone
from station.domain.clocks import ClockAction
from station.domain.duty_book import Incident, IncidentGrade
from station.settings import RESOURCES
from station.usecases.duty_book import WriteIncident
from tests import make


def test_in_a_narrow_window_the_side_panel_becomes_a_tab(shown, qtbot) -> None:
    main, side = QLabel("form"), QLabel("candidates")
    body = shown(WithSidePanel("try_tabs", main, "登记", side, "可能来过"))
    assert main.isVisible()
    assert side.isVisible()
    body.resize(800, 600)
    qtbot.waitUntil(lambda: not side.isVisible())
    body.show_side()
    assert side.isVisible()
    assert not main.isVisible()
    body.resize(1366, 600)
    qtbot.waitUntil(lambda: main.isVisible() and side.isVisible())


def test_a_key_of_the_panel_that_is_behind_brings_it_up_with_the_keyboard(shown, qtbot) -> None:
    pressed = []
    main = QListWidget()
    deed = Button("try_new", "新建", shortcut="N", press=lambda: pressed.append(1))
    body = shown(WithSidePanel("try_keys", main, "列表", column(deed), "详情"))
    body.resize(800, 600)
    qtbot.waitUntil(lambda: not deed.isVisible())
    main.setFocus()
    QTest.keyClick(main, Qt.Key.Key_X)
    assert main.isVisible()
    QTest.keyClick(main, Qt.Key.Key_N)
    qtbot.waitUntil(lambda: pressed == [1])
    assert deed.isVisible()
    assert body.findChild(QTabBar, "try_keys").hasFocus()


def test_a_page_that_scrolls_in_a_narrow_window_still_folds_its_panel(shown, qtbot) -> None:
    main, side = QLabel("form"), QLabel("slip")
    main.setMinimumWidth(900)
    area = QScrollArea(widgetResizable=True)
    area.setWidget(WithSidePanel("try_wide", main, "核对", side, "凭证", needs=1300))
    window = shown(area)
    assert side.isVisible()
    window.resize(1200, 600)
    qtbot.waitUntil(lambda: not side.isVisible())
    window.resize(1366, 600)
    qtbot.waitUntil(side.isVisible)


def test_another_theme_reaches_widgets_that_are_there_already(shown, dressed) -> None:
    words = shown(label("逾期", "danger"))
    light = words.palette().color(words.foregroundRole())
    style.dress(dressed, Look("dark"), RESOURCES)
    assert look().theme == "dark"
    assert words.palette().color(words.foregroundRole()) != light
    style.dress(dressed, Look(), RESOURCES)


def test_markup_in_a_name_stays_text(shown) -> None:
    assert shown(label("<b>王强</b>")).textFormat().name == "PlainText"


def test_a_class_has_its_own_shape() -> None:
    shapes = {class_chip(code).property("chip") for code in ("open", "supportive", "protective")}
    assert len(shapes) == 3


def test_a_figure_opens_its_names(shown, qtbot) -> None:
    strip = shown(FigureStrip())
    strip.show_figures([Figure("today_late", 3, "逾期事项", danger=True)])
    with qtbot.waitSignal(strip.pressed) as pressed:
        strip.findChild(QPushButton, "today_late").click()
    assert pressed.args == ["today_late"]


@pytest.fixture
def large_print(dressed: QApplication) -> Iterator[None]:
    """The largest print, in the words that a clerk reads: the English ones are longer."""
    words = QTranslator()
    assert words.load(str(RESOURCES / "translations" / "zh_CN.qm"))
    dressed.installTranslator(words)
    style.dress(dressed, Look(zoom=1.5), RESOURCES)
    yield
    style.dress(dressed, Look(), RESOURCES)
    dressed.removeTranslator(words)


@pytest.mark.usefixtures("large_print")
@pytest.mark.parametrize("page", PAGES, ids=lambda each: each.name)
def test_no_page_is_wider_than_a_small_screen_in_the_largest_print(
    page, desk, shown, sqlite_station, qtbot
) -> None:
    """A screen of 1366 pixels: pages fold, and never scroll sideways."""
    make.house(sqlite_station)
    window = shown(Window(desk, PAGES))
    window.start()
    window.show_page(page.name)
    room = window.width() - px(t.RAIL_WIDTH)
    here = window.page()
    sections = [lambda: None]
    if isinstance(here, SettingsPage):
        names = range(here.list.count())
        sections = [partial(here.list.setCurrentRow, row) for row in names]
    if isinstance(here, HospitalPage | TabbedPage):
        sections = [partial(here.tabs.setCurrentIndex, tab) for tab in range(here.tabs.count())]
    if isinstance(here, ResidentsPage):
        sections = [partial(here.sheet.parts.__getitem__, part) for part in here.sheet.parts]
    for show in sections:
        show()
        qtbot.waitUntil(lambda: here.minimumSizeHint().width() <= room)


@pytest.mark.usefixtures("large_print")
def test_the_largest_print_leaves_room_for_names_and_ways(desk, shown, sqlite_station, qtbot):
    """Names give way to nothing, and nine ways out take two lines."""
    make.house(sqlite_station)
    stay = make.stay(sqlite_station)
    window = shown(Window(desk, PAGES))
    window.resize(1366, 768)
    window.start()
    window.show_page("beds")
    window.page().verbs["count_night"].trigger()
    nights = window.findChild(QTableView, Beds.NIGHT_LIST)
    qtbot.waitUntil(lambda: nights.isVisible() and nights.columnWidth(1) >= px(120))
    window.show_page("residents", StayFile(stay, FilePart.THINGS))
    qtbot.waitUntil(lambda: window.findChild(QTableView, Residents.THINGS) is not None)
    things = window.findChild(QTableView, Residents.THINGS)
    qtbot.waitUntil(lambda: things.isVisible() and things.columnWidth(2) >= px(120))
    room = window.width() - px(t.RAIL_WIDTH) - px(BAR)
    window.show_page("travel", stay)
    qtbot.waitUntil(lambda: window.findChild(QWidget, Travel.WAY).isVisible())
    qtbot.waitUntil(lambda: window.page().minimumSizeHint().width() <= room)


@pytest.mark.usefixtures("large_print")
def test_the_duty_book_folds_in_the_largest_print_and_escape_leaves_it_from_anywhere(
    desk, shown, sqlite_station, clerk, qtbot
):
    """What goes over stands in a tab then; nothing of the view lies outside the window."""
    stay = make.stay(sqlite_station, "阿卜杜热合曼·吾斯曼江")
    left = Incident(IncidentGrade.SERIOUS, "走廊滑倒", stay, Zone.MEN, is_open=True)
    sqlite_station.do(WriteIncident("left", left), clerk)
    window = shown(Window(desk, PAGES))
    window.start()
    window.show_page("rounds")
    page = window.page()
    page.hand_over()
    view = page.handover
    room = window.width() - px(t.RAIL_WIDTH) - px(BAR)
    tabs = window.findChild(QTabBar, Duty.TABS)
    qtbot.waitUntil(lambda: view.table.rows.rowCount() > 0 and tabs.isVisible())
    for tab, name in enumerate((Duty.WRITE, Duty.SIGN)):
        tabs.setCurrentIndex(tab)
        verb = window.findChild(QPushButton, name)
        qtbot.waitUntil(verb.isVisible)
        assert page.minimumSizeHint().width() <= room

    def leave(from_here: QWidget) -> None:
        from_here.setFocus()
        assert window.focusWidget() is from_here
        QTest.keyClick(from_here, Qt.Key.Key_Escape)
        assert not view.isVisible()

    leave(tabs)
    page.hand_over()
    assert view.table.view.hasFocus()
    for here in (view.table.view, window.findChild(QWidget, Rounds.HANDOVER), view):
        leave(here)
        page.hand_over()
    page.take(ClockAction.HANDOVER)
    assert window.findChild(QWidget, Duty.NOTE).isVisible()
    assert view.hasFocus()
    leave(view)
