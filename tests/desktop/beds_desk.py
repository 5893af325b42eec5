"""Driving the page of beds the way a clerk does, and the house that its tests look at."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QInputMethodEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from station.desktop.pages.beds import BedsPage
from station.desktop.window import Window
from station.domain.assistance import AssistanceClass
from station.domain.people import Sex
from station.usecases.bed_board import BedBoard
from station.usecases.beds import AssignBed
from tests import make

Key = Qt.Key


def housed(station, clerk, beds) -> dict[str, int]:
    """Two men in beds, a woman in hers, one man without; the stay of each by name."""
    made = {}
    for name, label, facts in (
        ("郭德福", "101-1", {}),
        ("石保国", "102-1", {}),
        ("尹春梅", "201-1", {"sex": Sex.FEMALE}),
        ("王强", None, {}),
    ):
        made[name] = make.stay(station, name, assistance_class=AssistanceClass.OPEN, **facts)
        if label:
            station.do(AssignBed(made[name], beds[label], "同乡"), clerk)
    return made


def open_page(desk, shown, qtbot) -> BedsPage:
    window = shown(Window(desk, (BedsPage,)))
    window.start()
    qtbot.waitUntil(lambda: bool(window.page().head_second.text()))
    return window.page()


def control(page: BedsPage, name: str) -> QWidget:
    """The control of this name that is on the screen."""
    QApplication.processEvents()
    found = [each for each in page.findChildren(QWidget, name) if each.isVisible()]
    assert found, name
    return found[-1]


def there(page: BedsPage, name: str) -> bool:
    QApplication.processEvents()
    return any(each.isVisible() for each in page.findChildren(QWidget, name))


def press(page: BedsPage, name: str) -> None:
    QTest.mouseClick(control(page, name), Qt.MouseButton.LeftButton)


def write(widget: QWidget, text: str) -> None:
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(widget, event)


def keys(page: BedsPage, *typed: Key) -> None:
    for key in typed:
        QTest.keyClick(page.window().focusWidget(), key)


def use_of(ask, label: str, at: datetime | None = None):
    return next(bed for bed in ask(BedBoard(at)).beds if bed.label == label)


def who(ask, label: str) -> str:
    card = use_of(ask, label).card
    return card.name if card else ""


def said(page: BedsPage) -> list[str]:
    return [card.spoken for card in page.view.cards.cards]


def panel(page: QWidget) -> str:
    """What the panel beside the board, or beside the list of the night, says."""
    QApplication.processEvents()
    labels = page.side.findChildren(QLabel)
    return "\n".join(each.text() for each in labels if each.isVisible())


def at_rest(page: BedsPage, qtbot) -> None:
    """Wait until all is answered: while work is shown as under way, Esc stops it."""
    qtbot.waitUntil(lambda: not page.desk._under_way and page.desk._shown is None)


def drag(page: BedsPage, from_bed: int, to_bed: int) -> None:
    view, port = page.view, page.view.viewport()
    start, end = view.card_rect(from_bed).center(), view.card_rect(to_bed).center()
    QTest.mousePress(port, Qt.MouseButton.LeftButton, pos=start)
    for point in (start + QPoint(30, 8), (start + end) / 2, end):
        move_to(port, point)
    QTest.mouseRelease(port, Qt.MouseButton.LeftButton, pos=end)


def move_to(port: QWidget, point: QPoint) -> None:
    left = Qt.MouseButton.LeftButton
    spot = QPointF(point)
    event = QMouseEvent(
        QEvent.Type.MouseMove,
        spot,
        QPointF(port.mapToGlobal(point)),
        Qt.MouseButton.NoButton,
        left,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(port, event)
