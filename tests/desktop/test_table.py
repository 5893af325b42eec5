"""Records in a table: groups, selection by record, more at the end, one verb, speed."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QPaintEvent, QRegion
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from station.desktop.cell_painter import CellPainter
from station.desktop.layout import column
from station.desktop.line_edit import LineEdit
from station.desktop.look import colour
from station.desktop.table import PAGE, Cell, Column, Group, RecordTable
from station.desktop.table_view import RecordView


@dataclass(frozen=True)
class Stay:
    id: int
    name: str


COLUMNS = (
    Column[Stay]("姓名", lambda s: Cell(s.name, strong=True, small=str(s.id)), width=200),
    Column[Stay]("分类", lambda _: Cell(chips=(("protect", "保护性"),)), width=90),
    Column[Stay]("说明", lambda s: f"第 {s.id} 位"),
    Column[Stay]("依据", lambda _: "每 2 小时", width=120, least=True),
    Column[Stay]("", lambda s: "看档案" if s.id % 2 else "", width=90, verb=True),
)


def stays(first: int, count: int) -> list[Stay]:
    return [Stay(i, f"无名氏{i}") for i in range(first, first + count)]


@pytest.fixture
def table() -> RecordTable[Stay]:
    return RecordTable(COLUMNS, lambda stay: stay.id)


@pytest.fixture
def view(table, shown) -> RecordView:
    return shown(RecordView("try_stays", table))


def test_the_keyboard_stays_with_its_record_when_the_table_is_shown_anew(table, view) -> None:
    table.show(stays(1, 5))
    assert view.go_to(3)
    table.show([Stay(9, "新来"), *stays(1, 5)])
    assert view.current() == Stay(3, "无名氏3")
    table.show([Stay(9, "新来"), Stay(1, "无名氏1"), Stay(2, "无名氏2"), Stay(4, "无名氏4")])
    assert view.current() == Stay(4, "无名氏4")


def test_the_arrows_pass_over_the_lines_that_head_a_group(table, view) -> None:
    late, none, today, end = (Group(words) for words in ("逾期", "没有", "今天", "完"))
    table.show([late, *stays(1, 2), none, today, *stays(3, 2), end])
    view.setFocus()
    reached = []
    for key in (Qt.Key.Key_Down,) * 5 + (Qt.Key.Key_Up,) * 5:
        QTest.keyClick(view, key)
        reached.append(view.current().id)
    assert reached == [1, 2, 3, 4, 4, 3, 2, 1, 1, 1]
    QTest.keyClick(view, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    assert view.current().id == 4
    QTest.keyClick(view, Qt.Key.Key_PageUp)
    assert view.current().id == 1


def test_a_table_without_rows_says_so_as_soon_as_that_is_known(table, view) -> None:
    view.say_when_empty("没有寄存物品。")
    note = view.findChild(QLabel, "try_stays_empty")
    assert not note.isVisible()
    table.show([])
    assert note.isVisible()
    table.show(stays(1, 1))
    assert not note.isVisible()


class Painted(QObject):
    """Remembers which part of a widget was painted anew."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.region = QRegion()
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent):
            self.region += event.region()
        return super().eventFilter(watched, event)


def test_a_row_that_the_keyboard_leaves_is_painted_over_its_whole_width(table, view, qtbot) -> None:
    table.show(stays(1, 5))
    view.setCurrentIndex(table.index(0, 0))
    view.clearSelection()
    view.setFocus()
    QApplication.processEvents()
    painted = Painted(view.viewport())
    QTest.keyClick(view, Qt.Key.Key_Down)
    first = QRect(0, 0, view.viewport().width(), view.rowHeight(0))
    qtbot.waitUntil(lambda: QRegion(first).subtracted(painted.region).isEmpty())


@pytest.mark.parametrize("key", [Qt.Key.Key_Down, Qt.Key.Key_Return])
def test_from_the_line_that_narrows_a_list_a_key_leads_to_its_first_record(
    table, shown, key
) -> None:
    whole, line = QWidget(), LineEdit()
    view = RecordView("try_stays", table)
    view.found_by(line)
    column(line, view, parent=whole)
    shown(whole)
    table.show([Group("逾期 2 项"), *stays(1, 2)])
    line.setFocus()
    QTest.keyClick(line, key)
    assert view.hasFocus()
    assert view.current().id == 1


def test_the_row_with_the_keyboard_has_a_line_round_it_while_the_table_has_it(
    table, view, qtbot
) -> None:
    table.show(stays(1, 3))
    view.selectRow(1)
    top, right = view.rowViewportPosition(1), view.viewport().width() - 1
    row = ((right // 2, top), (right // 2, top + view.rowHeight(1) - 1), (0, top + 5))

    def edges() -> list[str]:
        image = view.viewport().grab().toImage()
        return [image.pixelColor(*at).name() for at in row]

    accent = colour("accent").name()
    view.clearFocus()
    assert accent not in edges()
    view.setFocus()
    qtbot.waitUntil(lambda: edges() == [accent] * 3)


def test_groups_head_their_records_and_are_none(table, view) -> None:
    table.show([Group("逾期 1 项", "先做这些"), *stays(1, 1), Group("今天"), *stays(2, 1)])
    assert table.record(0) is None
    assert table.data(table.index(0, 0)) == "逾期 1 项 先做这些"
    assert view.columnSpan(0, 0) == len(COLUMNS)
    assert table.row_of(2) == 3


def test_more_is_fetched_at_the_end_by_the_last_record(shown) -> None:
    asked: list[Stay] = []
    table = RecordTable(COLUMNS, lambda stay: stay.id, more=asked.append)
    view = shown(RecordView("try_long", table))
    table.show(stays(1, PAGE))
    view.scrollToBottom()
    assert asked == [Stay(PAGE, f"无名氏{PAGE}")]
    table.append(stays(PAGE + 1, 10))
    view.scrollToBottom()
    assert table.rowCount() == PAGE + 10
    assert len(asked) == 1


def test_more_of_a_list_that_is_shown_no_longer_is_not_added_to_the_next(shown) -> None:
    asked: list[Stay] = []
    table = RecordTable(COLUMNS, lambda stay: stay.id, more=asked.append)
    view = shown(RecordView("try_long", table))
    table.show(stays(1, PAGE))
    view.scrollToBottom()
    assert len(asked) == 1
    table.show(stays(900, 3))
    table.append(stays(PAGE + 1, 10))
    assert table.rowCount() == 3


def test_enter_opens_and_space_does_the_verb(table, view, qtbot) -> None:
    table.show(stays(1, 2))
    view.go_to(1)
    with qtbot.waitSignal(view.opened) as opened:
        QTest.keyClick(view, Qt.Key.Key_Return)
    assert opened.args == [Stay(1, "无名氏1")]
    with qtbot.waitSignal(view.pressed_verb) as pressed:
        QTest.keyClick(view, Qt.Key.Key_Space)
    assert pressed.args == [Stay(1, "无名氏1")]
    view.go_to(2)
    with qtbot.assertNotEmitted(view.pressed_verb):
        QTest.keyClick(view, Qt.Key.Key_Space)


def test_the_row_button_is_pressed_where_it_is_painted(table, view, qtbot) -> None:
    table.show(stays(1, 1))
    cell = view.visualRect(table.index(0, 4))
    box = CellPainter.button_box(cell, "看档案")
    with qtbot.waitSignal(view.pressed_verb):
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=box.center())
    beside = QPoint(cell.right() - 1, cell.center().y())
    with qtbot.assertNotEmitted(view.pressed_verb):
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=beside)


def test_a_narrow_table_drops_the_least_needed_column_and_keeps_its_words(table, view) -> None:
    table.show(stays(1, 1))
    view.resize(500, 400)
    assert view.isColumnHidden(3)
    assert table.data(table.index(0, 0), Qt.ItemDataRole.ToolTipRole) == "依据 每 2 小时"
    view.resize(1200, 400)
    assert not view.isColumnHidden(3)


def test_a_screen_reader_gets_the_whole_cell(table) -> None:
    table.show(stays(7, 1))
    assert [table.data(table.index(0, i)) for i in range(5)] == [
        "无名氏7 7",
        "保护性",
        "第 7 位",
        "每 2 小时",
        "看档案",
    ]


SORTED = (
    Column[Stay]("姓名", lambda s: s.name, sort="name"),
    Column[Stay]("说明", lambda s: f"第 {s.id} 位", width=120),
    Column[Stay]("日期", lambda s: str(s.id), width=120, sort="day"),
)


@pytest.fixture
def sorting(shown) -> RecordView:
    view = shown(RecordView("try_sorted", RecordTable(SORTED, lambda stay: stay.id)))
    view.table.show(stays(1, 3))
    view.show_order("name", descending=False)
    view.go_to(1)
    view.setFocus()
    return view


def heads(view) -> list[str]:
    model = view.table
    return [model.headerData(i, Qt.Orientation.Horizontal) for i in range(model.columnCount())]


def test_a_head_sorts_by_the_mouse_and_turns_round(sorting, qtbot) -> None:
    head = sorting.horizontalHeader()
    spot = QPoint(head.sectionViewportPosition(2) + 10, 10)
    with qtbot.waitSignal(sorting.sorted_by) as up:
        QTest.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert up.args == ["day", False]
    assert heads(sorting) == ["姓名", "说明", "日期 ↑"]
    with qtbot.waitSignal(sorting.sorted_by) as down:
        QTest.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert down.args == ["day", True]
    assert heads(sorting) == ["姓名", "说明", "日期 ↓"]


def test_a_head_that_cannot_sort_does_nothing(sorting, qtbot) -> None:
    head = sorting.horizontalHeader()
    spot = QPoint(head.sectionViewportPosition(1) + 10, 10)
    with qtbot.assertNotEmitted(sorting.sorted_by):
        QTest.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, pos=spot)


def test_the_keyboard_goes_up_to_the_heads_and_down_again(sorting, qtbot) -> None:
    QTest.keyClick(sorting, Qt.Key.Key_Up)
    head = sorting.horizontalHeader()
    assert head.hasFocus()
    with qtbot.waitSignal(sorting.sorted_by) as same:
        QTest.keyClick(head, Qt.Key.Key_Space)
    assert same.args == ["name", True]
    with qtbot.waitSignal(sorting.sorted_by) as other:
        QTest.keyClick(head, Qt.Key.Key_Right)
        QTest.keyClick(head, Qt.Key.Key_Return)
    assert other.args == ["day", False]
    QTest.keyClick(head, Qt.Key.Key_Down)
    assert sorting.hasFocus()


def test_a_screen_reader_hears_how_a_head_sorts(sorting) -> None:
    role = Qt.ItemDataRole.AccessibleTextRole
    said = [sorting.table.headerData(i, Qt.Orientation.Horizontal, role) for i in range(3)]
    assert said == ["姓名, sorted upwards", "说明", "日期, not sorted by"]
    assert sorting.accessibleDescription() == "姓名, sorted upwards"


def test_heads_of_a_plain_table_take_no_keyboard(table, view) -> None:
    table.show(stays(1, 2))
    view.go_to(1)
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Up)
    assert view.hasFocus()
