"""Signing in, and the lock screen: one card, two fields, nothing else moves."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QShowEvent, QWindow
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from station.desktop import tokens as t
from station.desktop.controls.sign_in import SignIn as Names
from station.desktop.layout import column, frame, row
from station.desktop.line_edit import LineEdit
from station.desktop.look import px
from station.desktop.parts import Button, Sign, label, restyle

LOCKED = "locked"
"""The property of a window that is locked just now."""
CARD = 440
LABEL = 48


class SignInScreen(QWidget):
    """Asks for number and password; also covers the page while the desk is locked.

    Emits `entered(login, password)`. Whoever checks them answers with `refuse(sentence)` or takes
    the screen away. While that takes its time the button says so and cannot be pressed again.
    """

    entered = Signal(str, str)
    other_clerk = Signal()
    """On the lock screen: somebody else wants to sign in."""
    again = Signal()
    """The station could not be opened; somebody wants to try once more."""
    wants_backup = Signal()
    """The records are gone or broken; somebody wants to choose a backup to restore."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._station = label(self.tr("Rescue station"), "title", centred=True, name=Names.STATION)
        self._second = label(self.tr("Rescue management"), "second", centred=True)
        self.login = self._edit(Names.LOGIN)
        self.password = self._edit(Names.PASSWORD)
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self._caps, self._caps_line = self._notice("info", "warn", Names.CAPS)
        self._message, self._message_line = self._notice("stop", "danger", Names.MESSAGE)
        self._told, self._told_line = self._notice("info", "text_2", Names.TOLD)
        self._enter = Button(Names.ENTER, self.tr("Enter"), "primary", key="Enter")
        self._enter.clicked.connect(self._submit)
        self._other = Button(Names.OTHER, "", "link", press=self._press_other)
        restore = self.tr("Restore a backup…")
        self._restore = Button(Names.RESTORE, restore, "link", press=self.wants_backup.emit)
        self._facts = label("", "second", centred=True, name=Names.FACTS)
        self._lay_out()
        self._locked = self._failed = False
        self._verb = self.tr("Enter")
        self.show_unlocked()
        for edit in (self.login, self.password):
            edit.installEventFilter(self)
            edit.textEdited.connect(lambda: self._say("", stops=False))

    def show_station(self, name: str, second: str = "", facts: str = "") -> None:
        """Name the station, its shift, and how its data are kept."""
        self._station.setText(name)
        if second:
            self._second.setText(second)
        self._facts.setText(facts)

    def show_locked(self, login: str, clerk: str) -> None:
        """Cover the page: the same clerk needs only the password."""
        self._locked = True
        self._second.setText(self.tr("Locked · {clerk}").format(clerk=clerk))
        self.login.setText(login)
        self.login.setReadOnly(True)
        restyle(self.login, readOnly=True)
        self._other.say(self.tr("Somebody else: sign in anew"))
        self._begin()

    def show_unlocked(self) -> None:
        """Ask for number and password afresh."""
        self._locked = False
        self._second.setText(self.tr("Rescue management"))
        self.login.clear()
        self.login.setReadOnly(False)
        restyle(self.login, readOnly=False)
        self._other.say(self.tr("Forgotten: the leader sets a new one"))
        self._begin()

    def fill(self, login: str, password: str) -> None:
        """Put in what somebody has given elsewhere already."""
        self.login.setText(login)
        self.password.setText(password)

    def refuse(self, sentence: str) -> None:
        """Say why not, and let the clerk try again."""
        self._wait(waiting=False)
        self._say(sentence, stops=True)
        self.password.selectAll()
        self.password.setFocus()

    def offer_again(self, sentence: str, *, restore: bool = False) -> None:
        """Say why the station could not be opened; Enter tries again, what was typed stays.

        With `restore` a backup may be chosen instead.
        """
        self._failed = True
        self._verb = self.tr("Try again")
        self._wait(waiting=False)
        self._told("")
        self._message(sentence)
        self._restore.setVisible(restore)
        self._enter.setFocus()

    def ask_for_restore(self, file: str) -> None:
        """Ask who restores this file; the station opens with it."""
        self._failed = False
        self._verb = self.tr("Restore and enter")
        self._wait(waiting=False)
        self._message("")
        words = self.tr(
            "{file} takes the place of the records here; what is left of them is kept beside it. "
            "Type number and password of an administrator in the backup."
        )
        self._told(words.format(file=file))
        self.login.setFocus()

    def show_restoring(self) -> None:
        """Say that a backup is being restored; nobody can do anything meanwhile."""
        self._failed = False
        self._message("")
        self._told(self.tr("The backup is being restored; then the station opens again."))
        self._wait(waiting=True)

    def let_go(self) -> None:
        """Forget that the station could not be opened: it is being tried again."""
        self._failed = False
        self._verb = self.tr("Enter")
        self._message("")
        self._told("")
        self._restore.hide()

    def ask_for_renewal(self) -> None:
        """Say that the records come from an older version, and who may bring them up to date."""
        self._verb = self.tr("Bring up to date and enter")
        self._wait(waiting=False)
        self._message(
            self.tr(
                "The records come from an older version. An administrator's number and password "
                "bring them up to date; a copy of them is kept first."
            )
        )

    def let_in(self) -> None:
        """Forget what was typed: the clerk is in."""
        self._verb = self.tr("Enter")
        self._wait(waiting=False)
        self.password.clear()
        self._say("", stops=False)
        self._told("")
        self._restore.hide()

    def start(self) -> None:
        """Put the keyboard where something is to be typed."""
        (self.password if self.login.text() else self.login).setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self._go_on(watched)
                return True
            self._show_caps(event)
        return super().eventFilter(watched, event)

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(px(t.SPACE_2))
        grid.setVerticalSpacing(px(t.SPACE_2))
        number = label(self.tr("Number"), "label", right=True, width=LABEL)
        number.setBuddy(self.login)
        secret = label(self.tr("Password"), "label", right=True, width=LABEL)
        secret.setBuddy(self.password)
        for line, (name, edit) in enumerate(((number, self.login), (secret, self.password))):
            grid.addWidget(name, line, 0)
            grid.addWidget(edit, line, 1)
        notices = column(self._caps_line, self._told_line, self._message_line, gap=3)
        grid.addLayout(notices, 2, 1)
        grid.addWidget(self._enter, 3, 1)
        grid.addWidget(self._other, 4, 1)
        grid.addWidget(self._restore, 5, 1)
        self._restore.hide()
        grid.setRowMinimumHeight(2, px(t.SPACE_5))
        head = row(None, Sign("house", "accent", t.ICON_LARGE), None)
        inner = column(
            head, self._station, self._second, 12, grid, gap=t.SPACE_3, margin=(40, 32, 40, 32)
        )
        card = frame(inner)
        card.setFixedWidth(px(CARD))
        small = label(
            self.tr("Wrong passwords lock the account; coming and going is recorded"),
            "small",
            centred=True,
        )
        foot = column(self._facts, small, gap=t.SPACE_1)
        column(None, row(None, card, None), 20, foot, None, parent=self)

    @staticmethod
    def _edit(name: str) -> LineEdit:
        edit = LineEdit()
        edit.setObjectName(name)
        return edit

    @staticmethod
    def _notice(sign: str, tone: str, name: str) -> tuple[Callable[[str], None], QWidget]:
        """Make a line that keeps no place while it has nothing to say."""
        line = QWidget()
        role = {"warn": "warn", "danger": "problem"}.get(tone, "second")
        words = label("", role, wrap=True, name=name)
        box = row(Sign(sign, tone), words, gap=t.SPACE_1, parent=line)
        box.setStretch(1, 1)
        line.hide()

        def say(text: str) -> None:
            words.setText(text)
            line.setVisible(bool(text))

        return say, line

    def _begin(self) -> None:
        self.password.clear()
        self._say("", stops=False)
        self._wait(waiting=False)

    def _go_on(self, watched: QObject) -> None:
        if watched is self.login and not self.password.text():
            self.password.setFocus()
        else:
            self._submit()

    def _submit(self) -> None:
        login, password = self.login.text().strip(), self.password.text()
        if self._failed:
            self.again.emit()
            if login and password:
                self._wait(waiting=True)
                self.entered.emit(login, password)
        elif not login:
            self.login.setFocus()
        elif not password:
            self.password.setFocus()
        elif self._enter.isEnabled():
            self._wait(waiting=True)
            self.entered.emit(login, password)

    def _wait(self, *, waiting: bool) -> None:
        self._enter.setEnabled(not waiting)
        self._other.setEnabled(not waiting)  # else the first clerk comes in behind the second
        self._enter.say(self.tr("One moment…") if waiting else self._verb)

    def _say(self, sentence: str, *, stops: bool) -> None:
        self._message(sentence)
        restyle(self.password, state="error" if stops else "")

    def _press_other(self) -> None:
        if self._locked:
            self.other_clerk.emit()
            self.login.setFocus()
        else:
            self._message(self.tr("Passwords are set anew in Settings by whoever keeps accounts."))

    def _show_caps(self, event: QKeyEvent) -> None:
        """Judge caps lock by what comes out of the keyboard: the same on every system."""
        text, shift = event.text(), event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        if len(text) == 1 and text.isascii() and text.isalpha():
            on = text.isupper() != bool(shift)
            self._caps(self.tr("Caps lock is on") if on else "")


class IdleWatch(QObject):
    """Says when nobody has touched keyboard or mouse for a while, so that the desk locks.

    It listens to the windows, not to every widget: painting costs nothing.
    """

    idle = Signal()
    _TOUCHES = frozenset(
        {
            QEvent.Type.KeyPress,
            QEvent.Type.MouseButtonPress,
            QEvent.Type.MouseMove,
            QEvent.Type.Wheel,
            QEvent.Type.InputMethod,
        }
    )

    def __init__(self, minutes: float, parent: QObject) -> None:
        super().__init__(parent)
        self._timer = QTimer(self, singleShot=True, interval=round(minutes * 60_000))
        self._timer.timeout.connect(self.idle)
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)
        app.focusWindowChanged.connect(self._watch)
        self._watch(QGuiApplication.focusWindow())
        self._timer.start()

    def wait_for(self, minutes: float) -> None:
        """Wait so long from now on, when it is not as before."""
        interval = round(minutes * 60_000)
        if interval != self._timer.interval():
            self._timer.start(interval)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in self._TOUCHES:
            self._timer.start()
        return super().eventFilter(watched, event)

    def _watch(self, window: QWindow | None) -> None:
        if window is not None:
            window.installEventFilter(self)
