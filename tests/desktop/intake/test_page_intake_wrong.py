"""What cannot be is said at its field as soon as the caret leaves it; what was typed stays."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit

from station.desktop.controls.intake import Intake
from tests.desktop.intake_desk import TAB, Keyboard, open_new, seen


@pytest.mark.parametrize(
    ("field", "typed", "said"),
    [
        (Intake.NAME, "a" * 61, "60 characters at most, this has 61"),
        (Intake.ID_NUMBER, "34122219870412351O", "is no ID number"),
        (Intake.BORN, "2030-01-01", "still to come"),
        (Intake.BORN, "200", "Nobody is 200 years old"),
        (Intake.BORN, "abc", "no birth date and no age"),
        (Intake.FOUND_AT, "25:61", "is no time"),
        (Intake.TEMPERATURE, "99", "30"),
    ],
)
def test_wrong_words_are_called_so_at_their_field(keys: Keyboard, field, typed, said) -> None:
    open_new(keys, "男 40岁")
    keys.section(2)
    keys.type("2")
    (edit,) = seen(keys.window, field, QLineEdit)
    edit.setFocus()
    edit.selectAll()
    keys.type(typed)
    keys.press(TAB)
    keys.qtbot.waitUntil(lambda: said in " ".join(labels_of(keys, f"{field}_note")))
    assert edit.text() == typed
    assert "".join(labels_of(keys, f"{field}_age")) == ""


def labels_of(keys: Keyboard, name: str) -> list[str]:
    return [each.text() for each in seen(keys.window, name, QLabel)]


@pytest.mark.parametrize(
    ("cell", "typed", "said"),
    [
        ("kind", "qqq", "is not in the list"),
        ("quantity", "两个", "is no whole number"),
        ("amount_fen", "abc", "is no amount"),
    ],
)
def test_a_cell_that_cannot_be_read_says_so_when_it_is_left(keys, cell, typed, said) -> None:
    open_new(keys, "男 40岁")
    (edit,) = seen(keys.window, f"{Intake.BELONGINGS}_1_{cell}", QLineEdit)
    edit.setFocus()
    write(edit, typed)
    keys.press(TAB)
    note = f"{Intake.BELONGINGS}_note"
    keys.qtbot.waitUntil(lambda: said in " ".join(labels_of(keys, note)))
    assert (edit.text(), edit.property("state")) == (typed, "error")
    (name,) = seen(keys.window, f"{Intake.BELONGINGS}_1_name", QLineEdit)
    name.setFocus()
    keys.type("bag")
    assert edit.property("state") == "error"  # another cell that is typed in does not excuse it
    edit.setFocus()
    edit.selectAll()
    keys.type("1")
    assert labels_of(keys, note) == []


def write(edit: QLineEdit, text: str) -> None:
    composed = QInputMethodEvent()
    composed.setCommitString(text)
    QApplication.sendEvent(edit, composed)
