"""What a narrow window and another theme do to the pieces."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QPushButton, QScrollArea

from station.desktop import style
from station.desktop.look import Look, look
from station.desktop.parts import Figure, FigureStrip, class_chip, label
from station.desktop.side_panel import WithSidePanel
from station.settings import RESOURCES


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
