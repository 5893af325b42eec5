"""The charts of the page of what goes up, driven by the keyboard."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QTabBar

from station.desktop.bars_charts import SpreadChart, StackChart
from station.desktop.controls.returns_charts import Charts as Names
from station.desktop.desk import Desk
from station.desktop.figure_charts import WHOLE, Drawn, DrawnBar
from station.desktop.leads import FilePart, ReturnsPart, StayFile
from station.desktop.pages.returns import ReturnsPage
from station.desktop.parts import Button
from station.desktop.tile_chart import TileChart
from station.domain.chart_figures import ChartKind
from station.domain.papers import PaperKind
from station.domain.permissions import Permission
from tests import residents as make
from tests.make import name_plate


@pytest.fixture
def page(desk, shown, qtbot, sqlite_station):
    """Four who came in September and October, of whom one left."""
    for at, (name, cause, area) in enumerate(
        (
            ("甲", "lost", "341226"),
            ("乙", "lost", "411625"),
            ("丙", "no_work", "411625"),
            ("丁", "no_work", ""),
        )
    ):
        person = make.person(sqlite_station, name, area=area)
        came = datetime(2026, 9, 28, 9) + timedelta(days=2 * at)
        stay = make.stay(sqlite_station, person, {"cause": cause}, admitted_at=came)
        if name == "丁":
            make.left(sqlite_station, stay, came + timedelta(days=2))
    page = shown(ReturnsPage(desk))
    page.bring(ReturnsPart.CHARTS)
    page.reload()
    qtbot.waitUntil(lambda: page.front.figures is not None)
    return page


def keys(widget, *pressed) -> None:
    for key in pressed:
        QTest.keyClick(widget, key)


def said(page) -> str:
    return page.findChild(QLabel, Names.SAID).text()


def names(page) -> list[str]:
    table = page.front.behind.table
    return [table.record(row).stay.name for row in range(table.rowCount())]


def turn(page, qtbot, kind) -> None:
    page.findChild(QTabBar, Names.KINDS).setCurrentIndex(list(ChartKind).index(kind))
    qtbot.waitUntil(lambda: page.front.figures is not None)


def test_the_arrows_go_from_bar_to_bar_and_enter_opens_whom_it_counts(page, qtbot) -> None:
    part, chart = page.front, page.front.stack
    part.start()
    assert said(page) == "2026-10：2；务工不着 2"
    keys(chart, Qt.Key.Key_Left)
    assert said(page) == "2026-09：2；走失 2"
    assert chart.accessibleDescription() == said(page)
    assert part.view.current().label == "2026-09"
    keys(chart, Qt.Key.Key_Up)
    assert said(page) == "2026-09：走失 2"
    keys(chart, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: names(page) == ["甲", "乙"])
    assert "2026-09 · 走失" in page.findChild(QLabel, Names.BEHIND_TITLE).text()
    part.behind.view.setFocus()
    part.behind.view.selectRow(1)
    with qtbot.waitSignal(page.leads_to) as led:
        keys(part.behind.view, Qt.Key.Key_Return)
    where, stay = led.args
    assert where == "residents"
    assert stay == StayFile(part.behind.view.current().stay.stay_id, FilePart.IDENTITY)
    keys(part.behind.view, Qt.Key.Key_Escape)
    assert chart.hasFocus()


def test_every_chart_opens_its_names_and_an_empty_year_says_so(page, qtbot) -> None:
    part = page.front
    turn(page, qtbot, ChartKind.ORIGIN)
    part.start()
    tiles = part.tiles
    tiles.go_to(next(at for at, bar in enumerate(tiles.drawn.bars) if bar.label == "安徽"))
    keys(tiles, Qt.Key.Key_Left, Qt.Key.Key_Up)  # Hubei lies left of Anhui, Henan above it
    assert said(page).startswith("河南：2")
    keys(tiles, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: names(page) == ["乙", "丙"])
    turn(page, qtbot, ChartKind.LENGTH)
    assert names(page) == []
    assert said(page).startswith("3 days：1")
    part.view.setFocus()
    keys(part.view, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: names(page) == ["丁"])
    QTest.keyClick(part.view, Qt.Key.Key_5, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: page.front.figures is not None)
    assert part.kind is ChartKind.OCCUPANCY
    chart = part.stack
    chart.go_to(next(at for at, b in enumerate(chart.drawn.bars) if b.label == "2026-09-29"))
    keys(chart, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: names(page) == ["甲"])
    keys(chart, Qt.Key.Key_PageDown)
    assert said(page).startswith("2026-10-06：3")
    page.findChild(QTabBar, Names.KINDS).setCurrentIndex(0)
    assert part.figures.kind is ChartKind.ARRIVALS  # counted before, and there at once
    turn(page, qtbot, ChartKind.COST)
    assert part.chart is part.spread
    page.findChild(QTabBar, Names.SPANS).setCurrentIndex(1)
    for _year in range(2):
        page.findChild(Button, Names.EARLIER).click()
    qtbot.waitUntil(lambda: part.figures is not None)
    assert page.findChild(QLabel, Names.PERIOD).text() == "2024-01 – 2024-12"
    assert not part.chart.isVisible()
    assert part.table.rowCount() == 0


def test_the_table_is_copied_with_a_column_for_each_part(page) -> None:
    page.findChild(Button, Names.COPY).click()
    lines = QGuiApplication.clipboard().text().split("\n")
    assert lines[1].split("\t")[1:3] == ["走失", "务工不着"]
    assert lines[-2].split("\t") == ["2026-10", "0", "2", "2"]


def test_the_chart_that_is_shown_is_printed(page, qtbot, sqlite_station) -> None:
    name_plate(sqlite_station)
    turn(page, qtbot, ChartKind.REPEAT)
    with qtbot.waitSignal(page.front.printed) as printed:
        page.findChild(Button, Names.PRINT).click()
    (sheet,) = printed.args
    assert (sheet.kind, sheet.number) == (PaperKind.CHART, "TB202512-202611-4")


def test_costs_are_not_offered_to_whoever_may_not_see_bills(
    sqlite_station, clerk, shown, qtbot
) -> None:
    from dataclasses import replace

    less = Desk(sqlite_station, replace(clerk, permissions=frozenset({Permission.STAYS_SEE})))
    page = shown(ReturnsPage(less))
    assert page.findChild(QTabBar, Names.KINDS).count() == len(ChartKind) - 1
    less.close()


@pytest.mark.parametrize("kind", [StackChart, SpreadChart, TileChart])
def test_a_click_opens_the_bar_under_it(shown, kind) -> None:
    bars = tuple(DrawnBar(f"{n}", (n, n + 1, n + 2), f"{n}", "", f"{n}", 9, 3) for n in range(1, 5))
    tiles = {0: (0, 0), 1: (3, 0), 2: (0, 2), 3: (3, 2)} if kind is TileChart else {}
    chart = kind("charts_stack")
    chart.show_drawn(Drawn("图", bars, ("a", "b", "c"), line="床位", ring="点名", tiles=tiles))
    shown(chart)
    opened = []
    chart.opened.connect(lambda at, part: opened.append((at, part)))
    box = chart.boxes(2)
    part = 1 if kind is StackChart else WHOLE
    middle = box[part].center().toPoint()
    QTest.mouseClick(chart, Qt.MouseButton.LeftButton, pos=middle)
    QTest.mouseClick(chart, Qt.MouseButton.LeftButton, pos=QPoint(1, 1))
    assert opened == [(2, part)]
    assert chart.grab().width() == chart.width()
