"""A box asks before what cannot be taken back, and hears only a yes."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLineEdit, QPushButton, QWidget

from station.desktop.controls.dialog import Dialog
from station.desktop.dialogs import Answer, Asked, ask

VOID = Asked("作废凭证 云救票〔2026〕0407 号？", "马来福", "作废这张凭证", "不作废", reason=True)


@pytest.fixture
def owner(shown) -> QWidget:
    return shown(QWidget())


def box(owner: QWidget) -> QDialog:
    return owner.findChild(QDialog)


def control(owner: QWidget, name: str) -> QWidget:
    return box(owner).findChild(QWidget, name)


def test_the_deed_waits_for_its_reason(owner: QWidget, qtbot) -> None:
    answers: list[Answer] = []
    ask(owner, VOID, answers.append)
    qtbot.waitUntil(lambda: control(owner, Dialog.REASON).hasFocus())
    assert not control(owner, Dialog.ACT).isEnabled()
    QTest.keyClicks(control(owner, Dialog.REASON), "kin come")
    assert control(owner, Dialog.ACT).isEnabled()
    QTest.mouseClick(control(owner, Dialog.ACT), Qt.MouseButton.LeftButton)
    assert [answer.reason for answer in answers] == ["kin come"]


def test_enter_goes_from_the_reason_to_the_deed_and_does_it(owner: QWidget, qtbot) -> None:
    answers: list[Answer] = []
    ask(owner, VOID, answers.append)
    qtbot.waitUntil(lambda: control(owner, Dialog.REASON).hasFocus())
    QTest.keyClicks(control(owner, Dialog.REASON), "kin come")
    QTest.keyClick(control(owner, Dialog.REASON), Qt.Key.Key_Return)
    assert control(owner, Dialog.ACT).hasFocus()
    QTest.keyClick(control(owner, Dialog.ACT), Qt.Key.Key_Return)
    assert [answer.reason for answer in answers] == ["kin come"]


def test_the_key_in_the_deed_does_it_once_it_is_complete(owner: QWidget, qtbot) -> None:
    answers: list[Answer] = []
    ask(owner, VOID, answers.append)
    qtbot.waitUntil(lambda: control(owner, Dialog.REASON).hasFocus())
    assert "Ctrl+Enter" in control(owner, Dialog.ACT).text()
    reason, control_key = control(owner, Dialog.REASON), Qt.KeyboardModifier.ControlModifier
    QTest.keyClick(reason, Qt.Key.Key_Return, control_key)
    assert answers == []
    QTest.keyClicks(reason, "kin come")
    QTest.keyClick(reason, Qt.Key.Key_Return, control_key)
    assert [answer.reason for answer in answers] == ["kin come"]


def test_escape_leaves_everything_as_it_is_and_the_box_is_freed(owner: QWidget, qtbot) -> None:
    answers: list[Answer] = []
    ask(owner, VOID, answers.append)
    gone: list[int] = []
    box(owner).destroyed.connect(lambda: gone.append(1))
    QTest.keyClick(box(owner), Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: gone == [1])
    assert answers == []
    assert owner.findChild(QDialog) is None


def test_without_a_reason_the_harmless_button_has_the_keyboard(owner: QWidget, qtbot) -> None:
    ask(owner, Asked("恢复备份？", "现在的数据会被换掉。", "恢复", "不恢复"), lambda _: None)
    qtbot.waitUntil(lambda: control(owner, Dialog.LEAVE).hasFocus())
    assert isinstance(control(owner, Dialog.LEAVE), QPushButton)
    box(owner).reject()


def test_a_second_clerk_proves_who_they_are_and_the_password_is_never_shown(owner, qtbot) -> None:
    answers: list[Answer] = []
    ask(owner, Asked("降低分类？", "需要第二人。", "降低", "不降低", second=True), answers.append)
    qtbot.waitUntil(lambda: control(owner, Dialog.CLERK).hasFocus())
    QTest.keyClicks(control(owner, Dialog.CLERK), "ma")
    QTest.keyClicks(control(owner, Dialog.PASSWORD), "geheim-9")
    secret = control(owner, Dialog.PASSWORD)
    assert isinstance(secret, QLineEdit)
    assert secret.echoMode() is QLineEdit.EchoMode.Password
    QTest.mouseClick(control(owner, Dialog.ACT), Qt.MouseButton.LeftButton)
    assert (answers[0].login, answers[0].password) == ("ma", "geheim-9")
    assert "geheim" not in repr(answers[0])
