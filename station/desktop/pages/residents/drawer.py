"""A form that opens in its tab: heading, fields, what went wrong meanwhile, two buttons."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any
from uuid import uuid4

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout

from station.desktop import tokens as t
from station.desktop.fields import Field
from station.desktop.form import Form
from station.desktop.layout import column, row
from station.desktop.look import px
from station.desktop.parts import Button, label
from station.domain.problems import Refused


class Drawer(QFrame):
    """Opens with the caret in its first field; what is typed stays until it is saved or left.

    `does` is handed the values of the form, by place. `name` is the objectName; the buttons are
    `<name>_save` and `<name>_leave`.
    """

    opened = Signal()
    closed = Signal()

    def __init__(
        self,
        name: str,
        title: str,
        fields: Sequence[Field],
        act: str,
        does: Callable[[dict[str, Any]], object],
    ) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setProperty("kind", "chosen")
        self._does = does
        self.client_id = uuid4().hex
        """The form as it is open now: sent again after a lost answer it is the same deed."""
        self.touched = False
        """Whether something was typed since the form was opened."""
        self.form = Form(fields)
        self.form.edited.connect(self._touch)
        self.form.finished.connect(self._finish)
        self._heading = label(title, "heading")
        self.told = QVBoxLayout()
        """Where a banner goes that belongs to this form."""
        self.told.setContentsMargins(0, 0, 0, 0)
        self._save = Button(f"{name}_save", act, "primary", key="Ctrl+Enter", press=self.save)
        leave = QCoreApplication.translate("Drawer", "Leave it")
        close = Button(f"{name}_leave", leave, key="Esc", press=self.close_drawer)
        column(
            self._heading,
            self.told,
            self.form,
            row(None, close, self._save),
            margin=t.SPACE_3,
            parent=self,
        )
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self.save)
        self.hide()

    def open_drawer(self, place: str = "") -> None:
        """Show the form, with the caret in the field of a place or in the first."""
        self.show()
        self.opened.emit()
        if place:
            self.form[place].control().setFocus()
        else:
            self.form.start()
        QTimer.singleShot(0, self, self._come_into_sight)

    def close_drawer(self) -> None:
        """Put the form away and forget what was typed."""
        self.form.clear()
        self.client_id = uuid4().hex
        self.touched = False
        self.hide()
        self.closed.emit()

    def save(self) -> None:
        """Do what the form is for; what cannot be read is shown at its field."""
        try:
            values = self.form.values()
        except Refused:
            return
        self._does(values)

    def _come_into_sight(self) -> None:
        """Scroll a tab that was read further down to its form, and on to the caret."""
        above = self.parentWidget()
        while above is not None and not isinstance(above, QScrollArea):
            above = above.parentWidget()
        if above is None or self.isHidden():
            return
        above.ensureWidgetVisible(self._heading, 0, px(t.SPACE_3))
        hand = self.focusWidget()
        if hand is not None:
            above.ensureWidgetVisible(hand)

    def _touch(self) -> None:
        self.touched = not self.isHidden()

    def _finish(self) -> None:
        self._save.setFocus()
