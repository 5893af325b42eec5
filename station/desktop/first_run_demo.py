"""The card that shows once with which password one looks around in the demonstration."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from station.desktop import tokens as t
from station.desktop.controls.first_run import FirstRun as Names
from station.desktop.dialogs import Box
from station.desktop.layout import column, row
from station.desktop.parts import Button, label


class DemoCard(Box):
    """Number and password of the demonstration, to be copied; any way out of it leads in."""

    def __init__(
        self, owner: QWidget, login: str, password: str, enter: Callable[[], object]
    ) -> None:
        super().__init__(owner.window())
        self.setWindowTitle(self.tr("The demonstration is ready"))
        self._password = password
        self._said = label("", "second", name=Names.DEMO_COPIED)
        self._lay_out(login)
        self.finished.connect(enter)

    def _lay_out(self, login: str) -> None:
        shown = label(self._password, "title", name=Names.DEMO_PASSWORD)
        shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        copy = Button(Names.DEMO_COPY, self.tr("Copy"), press=self._copy)
        enter = Button(Names.DEMO_ENTER, self.tr("Look around"), "primary", key="Enter")
        enter.clicked.connect(self.accept)
        enter.setDefault(True)
        names = self.tr("Sign in as {login} with this password. It is shown only now:")
        column(
            label(self.windowTitle(), "heading"),
            label(names.format(login=login), wrap=True),
            t.SPACE_1,
            row(shown, copy, self._said, None, gap=t.SPACE_3),
            t.SPACE_1,
            label(
                self.tr("Whoever opens the demonstration from here again gets a new one."),
                "second",
                wrap=True,
            ),
            row(None, enter),
            margin=(24, 20, 24, 20),
            parent=self,
        )
        enter.setFocus()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._password)
        self._said.setText(self.tr("Copied"))
