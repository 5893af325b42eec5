"""The foot of the check list: why the door is shut, when somebody left, and the last verb."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from station.desktop import tokens as t
from station.desktop.controls.travel import Travel as Names
from station.desktop.desk import Desk
from station.desktop.layout import column, frame, row
from station.desktop.parts import Button, Sign, label, narrow, restyle
from station.desktop.typed_fields import MomentField
from station.domain.leaving_lines import Check, CheckState
from station.usecases.leaving import LetLeave
from station.wording.check_words import check_title

_WHY_SHOWN = 2


class Door(QWidget):
    """Says beside its button what is still missing; the button is live when nothing is."""

    saves, opens = Signal(), Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._may = desk.may(LetLeave)
        self.left_at = MomentField(Names.HAPPENED_AT, self.tr("Left at"), desk.now)
        self._why_sign = Sign("stop", "warn")
        self._why_not = label("", "warn", wrap=True, name=Names.WHY_NOT)
        self._save = Button(Names.SAVE, self.tr("Save"), key="Ctrl+S", press=self.saves.emit)
        self._save.setEnabled(self._may)
        self._leave = Button(
            Names.LEAVE,
            self.tr("Let leave"),
            "primary",
            key="Ctrl+Enter",
            icon="leave",
            press=self.opens.emit,
        )
        narrow(self.left_at.caption)
        why = row(self._why_sign, self._why_not, gap=t.SPACE_2)
        why.setStretch(1, 1)
        foot = row(
            why,
            self.left_at.caption,
            self.left_at,
            self._save,
            self._leave,
            margin=(12, 6, 12, 6),
        )
        foot.setStretch(0, 1)
        column(frame(column(foot, self.left_at.note, gap=0)), parent=self)

    def shut(self) -> None:
        """Let nobody out: somebody else is being looked up."""
        self._leave.setEnabled(False)
        self.left_at.clear()

    def press(self) -> None:
        """Do what the last button does, if it may be pressed."""
        self._leave.click()

    def show_checks(self, checks: Sequence[Check]) -> None:
        """Say why the door is shut, or that it is open."""
        missing = [check for check in checks if check.state is CheckState.MISSING]
        restyle(self._why_not, role="warn" if missing else "second")
        if not missing:
            self._why_sign.show_sign("tick", "text_2")
            self._why_not.setText(self.tr("Everything is done."))
        else:
            self._why_sign.show_sign("stop", "warn")
            titles = self.tr("; ").join(check_title(check) for check in missing[:_WHY_SHOWN])
            more = len(missing) - _WHY_SHOWN
            words = self.tr("Cannot leave yet: {titles}").format(titles=titles)
            if more > 0:
                words += self.tr(" and %n more", "", more)
            self._why_not.setText(words)
        self._leave.setEnabled(not missing and self._may)
