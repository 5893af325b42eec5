"""Asking the clerk: the only place of modal boxes.

A box is for what cannot be taken back. Its title names the thing, its text says what follows, its
buttons are verbs, and the keyboard stands on the reason or on the harmless button. Nothing waits
in a nested loop: the answer comes to a callback.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QStandardPaths, Qt
from PySide6.QtGui import QColor, QKeySequence, QPainter, QPaintEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QDialog, QFileDialog, QLineEdit, QWidget

from station.desktop import tokens as t
from station.desktop.controls.dialog import Dialog
from station.desktop.fields import Field, LineField
from station.desktop.form import Form
from station.desktop.layout import column, row
from station.desktop.look import look, px
from station.desktop.parts import Button, label
from station.desktop.sign_in import LOCKED

WIDTH = 480
_LAST: list[str] = []
"""The folder of the file that was chosen last; empty until one was."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What a box says: the thing, what follows, the verb, and the harmless way out.

    `reason` asks for a reason that is not empty; `second` asks another clerk for number and
    password; `password` asks this clerk again. `danger` marks an act that cannot be undone.
    """

    title: str
    text: str
    act: str
    leave: str
    follows: str = ""
    reason: bool = False
    second: bool = False
    password: bool = False
    danger: bool = True


@dataclass(frozen=True, slots=True)
class Answer:
    """What the clerk gave besides the yes; the password stays out of every record."""

    reason: str = ""
    login: str = ""
    password: str = ""

    def __repr__(self) -> str:
        return "Answer(…)"


def ask(owner: QWidget, asked: Asked, then: Callable[[Answer], object]) -> None:
    """Ask before something that cannot be taken back; `then` hears only a yes."""
    box = _Question(owner.window(), asked)
    box.accepted.connect(lambda: then(box.answer()))
    open_box(box)


def open_box(box: QDialog) -> None:
    """Open a box over its window; behind the lock it waits until the clerk is back.

    Once it is gone the window has the keyboard again, with its shortcuts: not every desktop gives
    it back by itself.
    """
    window = box.parentWidget()
    if window is not None:
        box.finished.connect(window.activateWindow)
    if window is None or not window.property(LOCKED):
        box.open()


class Scrim(QWidget):
    """Dims the window behind a box."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.hide()

    def dim(self) -> None:
        """Lie over everything in the window."""
        self.setGeometry(self._window.rect())
        self.raise_()
        self.show()

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(event.rect(), QColor(look().colours.scrim))


class Box(QDialog):
    """A box without a frame; the window behind it is dimmed as long as the box is seen."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window, Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("kind", "box")
        self.setFixedWidth(px(WIDTH))
        self._scrim = Scrim(window)
        self.destroyed.connect(self._scrim.deleteLater)

    def setVisible(self, visible: bool) -> None:
        if visible:
            self._scrim.dim()
        else:
            self._scrim.hide()
        super().setVisible(visible)


class _Question(Box):
    def __init__(self, window: QWidget, asked: Asked) -> None:
        super().__init__(window)
        self.setWindowTitle(asked.title)
        self._asked, self._window = asked, window
        self._form = Form(_fields(asked), columns=1, label_width=40 if not asked.second else 56)
        kind = "danger-fill" if asked.danger else "primary"
        self._act = Button(Dialog.ACT, asked.act, kind, key="Ctrl+Enter", press=self.accept)
        self._leave = Button(Dialog.LEAVE, asked.leave, key="Esc", press=self.reject)
        self._lay_out()
        self._form.edited.connect(self._check)
        self._form.finished.connect(self._finish)
        self._check()
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            key = QShortcut(QKeySequence(keys), self)
            key.setAutoRepeat(False)  # the key that has opened the box, held down, answers nothing
            key.activated.connect(self._act.click)
        window.installEventFilter(self)

    def answer(self) -> Answer:
        typed = self._form.typed()
        return Answer(
            typed.get("reason", "").strip(), typed.get("clerk", ""), typed.get("password", "")
        )

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._centre()
        first = next(iter(self._form.fields.values()), None)
        (first.control() if first is not None else self._leave).setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.Resize, QEvent.Type.Move} and watched is self._window:
            self._centre()
        return super().eventFilter(watched, event)

    def _lay_out(self) -> None:
        asked = self._asked
        follows = label(asked.follows, "second", wrap=True)
        if not asked.follows:
            follows.hide()
        if not self._form.fields:
            self._form.hide()
        inner = column(
            label(asked.title, "heading", wrap=True, name=Dialog.TITLE),
            label(asked.text, wrap=True),
            follows,
            t.SPACE_1,
            self._form,
            t.SPACE_1,
            row(None, self._leave, self._act),
            margin=(24, 20, 24, 20),
        )
        self.setLayout(inner)

    def _centre(self) -> None:
        self._scrim.setGeometry(self._window.rect())
        self.adjustSize()
        middle = self._window.mapToGlobal(self._window.rect().center())
        self.move(middle - self.rect().center())

    def _complete(self) -> bool:
        return all(text.strip() for text in self._form.typed().values())

    def _check(self) -> None:
        self._act.setEnabled(self._complete())

    def _finish(self) -> None:
        if self._complete():
            self._act.setFocus()


def _fields(asked: Asked) -> list[Field]:
    fields: list[Field] = []
    if asked.reason:
        fields.append(LineField(Dialog.REASON, QCoreApplication.translate("Dialogs", "Reason")))
    if asked.second:
        name = QCoreApplication.translate("Dialogs", "Clerk")
        fields.append(LineField(Dialog.CLERK, name))
    if asked.second or asked.password:
        secret = LineField(Dialog.PASSWORD, QCoreApplication.translate("Dialogs", "Password"))
        secret.edit.setEchoMode(QLineEdit.EchoMode.Password)
        fields.append(secret)
    return fields


def choose_file(
    owner: QWidget, title: str, kinds: str, then: Callable[[Path], object], *, several: bool = False
) -> None:
    """Let the clerk choose a file to read; `kinds` as in Qt: `Workbooks (*.xlsx)`.

    With `several`, `then` is called for each file in turn.
    """
    box = QFileDialog(owner.window(), title, _folder(), kinds)
    mode = QFileDialog.FileMode.ExistingFiles if several else QFileDialog.FileMode.ExistingFile
    box.setFileMode(mode)
    _open(box, then)


def choose_folder(owner: QWidget, title: str, then: Callable[[Path], object]) -> None:
    """Let the clerk choose a folder."""
    box = QFileDialog(owner.window(), title, _folder())
    box.setFileMode(QFileDialog.FileMode.Directory)
    box.setOption(QFileDialog.Option.ShowDirsOnly)
    _open(box, then)


def choose_target(
    owner: QWidget, title: str, kinds: str, name: str, then: Callable[[Path], object]
) -> None:
    """Let the clerk choose where to save; asks by itself before replacing a file."""
    box = QFileDialog(owner.window(), title, _folder(), kinds)
    box.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    box.selectFile(name)
    _open(box, then)


def _folder() -> str:
    """Where files are looked for first: a person's documents, then wherever the last one lay."""
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    usual = documents if Path(documents).is_dir() else str(Path.home())
    return _LAST[-1] if _LAST else usual


def _open(box: QFileDialog, then: Callable[[Path], object]) -> None:
    def chosen() -> None:
        _LAST[:] = [box.directory().path()]
        for file in box.selectedFiles():
            then(Path(file))

    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.accepted.connect(chosen)
    open_box(box)
