"""A screen reader or another program finds a control by its label, writes in it, presses it."""

from __future__ import annotations

from datetime import datetime

import pytest
from PySide6.QtCore import QItemSelectionModel
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QComboBox, QLineEdit, QWidget

from station.desktop.choices import ChoiceField, TicksField
from station.desktop.code_field import CodeField, from_list
from station.desktop.desk import Desk
from station.desktop.fields import LineField, TextField
from station.desktop.first_run_rooms import RoomsStep
from station.desktop.form import Form
from station.desktop.line_edit import LineEdit
from station.desktop.pages import PAGES
from station.desktop.pages.settings import SettingsPage
from station.desktop.parts import Button
from station.desktop.table import Column, RecordTable
from station.desktop.table_view import RecordView
from station.desktop.typed_fields import DayField, MomentField
from station.desktop.window import Window
from station.domain.codes import CodeList
from tests import make

NATIONS = CodeList.from_text(
    "code\tname\tvalid_from\tvalid_until\tsuccessor\n03\t回族\t1991\t\t\n05\t维吾尔族\t1991\t\t\n"
)
NOW = datetime(2026, 11, 21, 2, 41)
CORNER = "QTableCornerButton"


@pytest.fixture
def form(shown) -> Form:
    made = Form(
        [
            LineField("try_name", "姓名"),
            DayField("try_born", "出生日期", lambda: NOW),
            MomentField("try_found_at", "发现时间", lambda: NOW),
            ChoiceField("try_sex", "性别", [("male", "男"), ("female", "女")]),
            TicksField("try_triage", "分诊", [("ill", "危重"), ("drunk", "醉酒")]),
            TextField("try_marks", "体貌特征"),
            CodeField("try_nation", "民族", from_list(NATIONS)),
        ]
    )
    shown(made)
    made.start()
    return made


def spoken(widget: QWidget) -> str:
    """What a screen reader calls it."""
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def put_in(widget: QWidget, text: str) -> None:
    """Write a text the way dictation does."""
    QAccessible.queryAccessibleInterface(widget).setText(QAccessible.Text.Value, text)


def do(widget: QWidget, verb: str) -> None:
    QAccessible.queryAccessibleInterface(widget).actionInterface().doAction(verb)


def select(view: QAbstractItemView, row: int) -> None:
    """Select a row the way a screen reader does: the selection moves, the keyboard does not."""
    view.clearSelection()
    flags = QItemSelectionModel.SelectionFlag
    view.selectionModel().select(view.model().index(row, 0), flags.Select)


def test_every_field_is_called_what_its_label_says(form: Form) -> None:
    for field in form.fields.values():
        assert spoken(field.control()) == field.caption.text()
    form["name"].set_caption("医院")
    assert spoken(form["name"].control()) == "医院"


def test_a_text_put_in_from_outside_counts_as_typed(form: Form) -> None:
    edited = QSignalSpy(form.edited)
    put_in(form["born"].control(), "19870412")
    assert edited.count() == 1
    assert form["born"].control().hasFocus()
    put_in(form["name"].control(), "王强")
    assert form["born"].typed() == "1987-04-12"
    assert form.values()["name"] == "王强"


def test_what_the_program_writes_itself_is_nobodys_typing(form: Form) -> None:
    edited = QSignalSpy(form.edited)
    form["name"].retype("王强")
    form["name"].clear()
    assert edited.count() == 0


def test_a_slot_may_write_into_the_line_that_was_typed_in(qtbot) -> None:
    edit = LineEdit()
    qtbot.addWidget(edit)
    heard = []
    edit.textEdited.connect(heard.append)
    edit.textEdited.connect(lambda text: edit.setText(text.upper()))
    edit.insert("ab")
    assert (heard, edit.text()) == (["ab"], "AB")


def test_without_the_keyboard_a_text_from_outside_is_settled_by_itself(qtbot) -> None:
    form = Form([MomentField("try_found_at", "发现时间", lambda: NOW)])
    qtbot.addWidget(form)
    put_in(form["found_at"].control(), "0230")
    qtbot.waitUntil(lambda: form["found_at"].typed().endswith("02:30"))


def test_a_code_put_in_whole_counts_before_its_field_is_left(form: Form) -> None:
    put_in(form["nation"].control(), "回族")
    assert form["nation"].value() == "03"
    put_in(form["nation"].control(), "05")
    assert form["nation"].value() == "05"
    form["nation"].settle()
    put_in(form["name"].control(), "王强")
    assert form["nation"].control().text() == "维吾尔族"


def test_a_choice_is_made_by_the_first_action_that_a_screen_reader_is_offered(form: Form) -> None:
    female = form.findChild(QAbstractButton, "try_sex_female")
    do(female, QAccessible.queryAccessibleInterface(female).actionInterface().actionNames()[0])
    assert form["sex"].value() == "female"
    do(female, "Toggle")
    assert form["sex"].value() == "female"
    assert female.isChecked()
    do(form.findChild(QAbstractButton, "try_triage_drunk"), "Toggle")
    assert form["triage"].value() == {"drunk"}


def test_a_verb_that_stands_several_times_says_what_it_is_about(qtbot) -> None:
    button = Button("try_bed_1", "就住这张", key="Alt+1", about="203-1")
    qtbot.addWidget(button)
    assert spoken(button) == "就住这张  Alt+1 203-1"
    button.say("已选")
    assert spoken(button) == "已选  Alt+1 203-1"


def test_a_row_selected_from_outside_is_the_current_one(shown) -> None:
    table = RecordTable((Column("姓名", str), Column("床位", str)), key=str)
    view = RecordView("try_list", table)
    shown(view)
    table.show(["王强", "周桂兰", "郑大海"])
    view.selectRow(0)
    for row in (2, 1):
        select(view, row)
        assert view.current() == table.record(row)


def test_a_section_of_the_settings_selected_from_outside_opens(desk: Desk, shown) -> None:
    page = SettingsPage(desk)
    shown(page)
    select(page.list, 1)
    assert page.section().name == "clerks"


def test_a_list_keeps_its_own_name(shown) -> None:
    """Qt gives an item view's accessible name out as its identifier, too: it has none."""
    view = RecordView("try_list", RecordTable((Column("姓名", str),), key=str))
    shown(view)
    assert not view.accessibleName()


def test_the_rail_is_pressed_by_any_action(desk: Desk, shown, sqlite_station) -> None:
    window = Window(desk, PAGES)
    window.start()
    shown(window)
    do(window.findChild(QAbstractButton, "rail_beds"), "Toggle")
    page = window.page()
    assert page is not None
    assert page.name == "beds"


def nameless(window: QWidget) -> list[str]:
    """The controls that a screen reader has no word for, those hidden by themselves left out."""
    kinds = (QLineEdit, QAbstractButton, QComboBox)
    return [
        each.objectName() or type(each).__name__
        for kind in kinds
        for each in window.findChildren(kind)
        if each.metaObject().className() != CORNER and not (each.isHidden() or spoken(each))
    ]


def test_every_control_of_the_rooms_in_the_guide_has_a_name_to_be_spoken(shown) -> None:
    rooms = RoomsStep()
    shown(rooms)
    assert nameless(rooms) == []
    assert spoken(rooms.findChild(QLineEdit, "guide_room_2_beds")) == "Beds 2"


@pytest.mark.parametrize("page", PAGES, ids=lambda each: each.name)
def test_every_control_of_a_page_has_a_name_to_be_spoken(
    page, desk: Desk, shown, sqlite_station, qtbot
) -> None:
    make.house(sqlite_station)
    window = Window(desk, PAGES)
    window.start()
    window.show_page(page.name)
    shown(window)
    assert nameless(window) == []
