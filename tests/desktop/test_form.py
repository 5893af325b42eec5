"""A form is filled by keyboard, in the order of the paper; problems stand at their field."""

from __future__ import annotations

from datetime import datetime

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListView, QWidget

from station.desktop.choices import ChoiceField, TicksField
from station.desktop.code_field import CodeField, from_list
from station.desktop.fields import LineField, TextField
from station.desktop.form import Form
from station.desktop.typed_fields import DayField, IdField, MomentField, MoneyField
from station.domain.codes import CodeList
from station.domain.problems import Problem, Refused, Weight
from station.domain.typed import TypedTrouble

NOW = datetime(2026, 11, 21, 2, 41)
NATIONS = CodeList.from_text(
    "code\tname\tvalid_from\tvalid_until\tsuccessor\n"
    "01\t汉族\t1991\t\t\n02\t蒙古族\t1991\t\t\n03\t回族\t1991\t\t\n05\t维吾尔族\t1991\t\t\n"
)
SEXES = [("male", "男"), ("female", "女"), ("unknown", "待查")]


@pytest.fixture
def form(shown) -> Form:
    made = Form(
        [
            LineField("try_name", "姓名"),
            ChoiceField("try_sex", "性别", SEXES),
            IdField("try_id_number", "身份证号"),
            DayField("try_born", "出生日期", lambda: NOW),
            CodeField("try_nation", "民族", from_list(NATIONS)),
            MomentField("try_found_at", "发现时间", lambda: NOW),
            MoneyField("try_fare_fen", "票价", unit="元"),
            TicksField("try_triage", "分诊", [("ill", "危重"), ("drunk", "醉酒")]),
            TextField("try_marks", "体貌特征"),
        ]
    )
    shown(made)
    made.start()
    return made


def keys(form: Form, text: str) -> None:
    write(form.window().focusWidget(), text)


def write(widget: QWidget, text: str) -> None:
    """Type, Chinese as an input method commits it."""
    if text.isascii():
        QTest.keyClicks(widget, text)
    else:
        event = QInputMethodEvent()
        event.setCommitString(text)
        QApplication.sendEvent(widget, event)


def press(form: Form, key: Qt.Key) -> None:
    QTest.keyClick(form.window().focusWidget(), key)


def test_the_list_of_a_field_goes_when_its_form_goes(shown) -> None:
    window = QWidget()
    field = CodeField("try_nation", "民族", from_list(NATIONS))
    form = Form([field])
    form.setParent(window)
    shown(window)
    field.edit.setFocus()
    write(field.edit, "族")
    (drop,) = window.findChildren(QListView)
    assert drop.isVisible()
    form.hide()
    form.deleteLater()
    QApplication.sendPostedEvents(form, QEvent.Type.DeferredDelete)
    assert window.findChildren(QListView) == []


def test_a_minute_that_was_shown_or_is_now_keeps_its_seconds(shown) -> None:
    """Somebody admitted at 02:41:20 goes to hospital at 02:41: not before they came."""
    now = NOW.replace(second=35)
    field = MomentField("try_happened_at", "时间", lambda: now)
    form = Form([field])
    shown(form)
    field.show_value(NOW.replace(minute=40, second=50))
    assert field.typed().endswith("02:40")
    assert field.value() == NOW.replace(minute=40, second=50)
    field.retype("0241")
    assert field.value() == now
    field.retype("0239")
    assert field.value() == NOW.replace(minute=39)


def test_the_minute_that_is_now_stays_the_same_moment_when_it_is_read_again(shown) -> None:
    """Save pressed twice asks for one deed twice, not for two deeds."""
    now = [NOW.replace(second=35)]
    field = MomentField("try_happened_at", "时间", lambda: now[0])
    form = Form([field])
    shown(form)
    field.retype("0241")
    first = field.value()
    now[0] = NOW.replace(second=36)
    assert field.value() == first == NOW.replace(second=35)
    field.retype("0240")
    assert field.value() == NOW.replace(minute=40)


def test_enter_goes_through_the_form_and_everything_is_read(form: Form) -> None:
    keys(form, "Wang")
    press(form, Qt.Key.Key_Return)
    keys(form, "2")
    press(form, Qt.Key.Key_Return)
    keys(form, "３４１２２２ 198704123516")
    press(form, Qt.Key.Key_Return)
    keys(form, "19870412")
    press(form, Qt.Key.Key_Return)
    keys(form, "mgz")
    press(form, Qt.Key.Key_Return)
    keys(form, "0230")
    press(form, Qt.Key.Key_Return)
    keys(form, "126.5")
    press(form, Qt.Key.Key_Return)
    press(form, Qt.Key.Key_Space)
    assert form.values() == {
        "name": "Wang",
        "sex": "female",
        "id_number": "341222198704123516",
        "born": NOW.date().replace(1987, 4, 12),
        "nation": "02",
        "found_at": datetime(2026, 11, 21, 2, 30),
        "fare_fen": 12650,
        "triage": frozenset({"ill"}),
        "marks": None,
    }
    assert form.typed()["found_at"] == "11-21 02:30"


def test_what_cannot_be_read_is_said_under_the_field_and_kept(form: Form) -> None:
    form["born"].control().setFocus()
    keys(form, "13-40")
    press(form, Qt.Key.Key_Tab)
    assert form["born"].typed() == "13-40"
    assert form["born"].note.isVisible()
    assert form["born"].control().property("state") == "error"
    with pytest.raises(Refused):
        form.values()
    assert form["born"].control().hasFocus()
    keys(form, "1")
    assert not form["born"].note.isVisible()


def test_a_refusal_finds_its_field_and_the_rest_comes_back(form: Form) -> None:
    left = form.show_problems(
        [
            Problem(TypedTrouble.MISSING, "name"),
            Problem(TypedTrouble.MISSING, "elsewhere"),
            Problem(TypedTrouble.NO_DAY, "born", {"typed": "x"}, Weight.HINT),
        ]
    )
    assert [problem.place for problem in left] == ["elsewhere"]
    assert form["name"].control().hasFocus()
    assert form["name"].control().property("state") == "error"
    assert form["born"].control().property("state") == "warn"


def test_a_hint_is_shown_when_the_field_is_left_and_stops_nothing(form: Form) -> None:
    hint = Problem(TypedTrouble.MISSING, weight=Weight.HINT)
    form["id_number"].check_with(lambda _value: [hint])
    form["id_number"].control().setFocus()
    keys(form, "12x")
    assert not form["id_number"].note.isVisible()
    press(form, Qt.Key.Key_Tab)
    assert form["id_number"].control().property("state") == "warn"
    assert form.values()["id_number"] == "12X"


def test_what_is_derived_says_its_source_until_it_is_typed_over(form: Form) -> None:
    born = form["born"]
    assert isinstance(born, DayField)
    born.derive(NOW.date(), "由身份证推出")
    assert born.derived
    born.control().setFocus()
    keys(form, "1")
    assert not born.derived
    assert born.control().property("state") == ""


def test_arrows_move_the_choice_and_backspace_clears_it(form: Form) -> None:
    form["sex"].setFocus()
    press(form, Qt.Key.Key_Right)
    assert form["sex"].value() == "male"
    press(form, Qt.Key.Key_Right)
    press(form, Qt.Key.Key_Right)
    press(form, Qt.Key.Key_Right)
    assert form["sex"].value() == "unknown"
    press(form, Qt.Key.Key_Backspace)
    assert form["sex"].value() is None


@pytest.mark.parametrize("typed", ["02", "mg", "menggu", "蒙古"])
def test_a_code_is_picked_by_number_initials_pinyin_or_chinese(form: Form, typed: str) -> None:
    field = form["nation"]
    field.control().setFocus()
    keys(form, typed)
    press(form, Qt.Key.Key_Down)
    assert field.value() == "02"
    assert form.typed()["nation"] == "02"
    form.retype({"nation": "02"})
    assert field.control().text() == "蒙古族"


def test_a_word_outside_the_list_is_refused_unless_free(form: Form, shown) -> None:
    form["nation"].control().setFocus()
    keys(form, "火星族")
    press(form, Qt.Key.Key_Tab)
    assert form["nation"].control().property("state") == "error"
    free = CodeField("try_accent", "口音", from_list(NATIONS), free=True)
    other = shown(Form([free]))
    assert other.isVisible()
    write(free.edit, "皖北")
    assert free.value() is None
    assert free.typed() == "皖北"


def test_a_draft_comes_back_as_typed(form: Form) -> None:
    typed = {"name": "王", "sex": "male", "born": "13-40", "triage": "drunk", "marks": "左眉\n旧疤"}
    form.retype(typed)
    assert {place: text for place, text in form.typed().items() if text} == typed


def test_every_control_has_its_name_and_its_label(form: Form) -> None:
    for place, field in form.fields.items():
        assert field.control().objectName() == f"try_{place}"
        assert field.caption.buddy() is field.control()


def test_typing_says_that_a_draft_is_due(form: Form, qtbot) -> None:
    with qtbot.waitSignal(form.edited):
        keys(form, "x")


def test_a_field_that_does_not_apply_leaves_no_hole(form: Form, qtbot) -> None:
    """Two pairs stand on each line, whatever is left out between them."""

    def place(name: str) -> tuple[int, int]:
        spot = form[name].pos()
        return spot.x(), spot.y()

    born, fare = place("born"), place("fare_fen")
    form["id_number"].set_optional_shown(False)
    qtbot.waitUntil(lambda: place("born") != born)
    assert place("born")[0] == place("name")[0]
    assert place("fare_fen")[1] == place("found_at")[1]
    form["id_number"].set_optional_shown(True)
    qtbot.waitUntil(lambda: (place("born"), place("fare_fen")) == (born, fare))


def test_a_sentence_gives_half_its_line_to_its_neighbour_wherever_that_stands(form: Form) -> None:
    form["id_number"].set_optional_shown(False)
    missing = Problem(TypedTrouble.MISSING)
    form["found_at"].show_problems([missing])
    QApplication.processEvents()
    alone = form["found_at"].note.width()
    form["fare_fen"].show_problems([missing])
    QApplication.processEvents()
    assert form["found_at"].note.width() < alone
