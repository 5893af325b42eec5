"""A file that comes in: looked through first, then all of it or nothing. The same on every page."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLabel, QWidget

from station.desktop.desk import Desk, Running
from station.desktop.parts import Banner, Button
from station.domain.problems import Problem
from station.wording.sentences import sentence


@dataclass(frozen=True, slots=True)
class Shown:
    """What a page shows of it: both buttons, the line of how it stands, what is wrong."""

    choose: Button
    bring: Button
    state: QLabel
    trouble: Banner


class ComingIn(QObject):
    """Keeps hands off while a file is read or written, and says when that was stopped.

    `ready` shows what can be done now: it is called when the work was stopped or has failed.
    """

    def __init__(
        self, page: QWidget, desk: Desk, shown: Shown, ready: Callable[[], object]
    ) -> None:
        super().__init__(page)
        self._page, self._shown, self._ready = page, shown, ready
        self.waits = False
        shown.trouble.hide()
        desk.working.connect(self._heard)
        desk.failed.connect(self._failed)

    def wait(self, words: str) -> None:
        """Begin: say what is done, and take no other file meanwhile."""
        self.waits = True
        self._shown.trouble.hide()
        self._shown.state.setText(words)
        self._page.setFocus()  # a button that is switched off would hand the keyboard to the rail
        for button in (self._shown.choose, self._shown.bring):
            button.setEnabled(False)

    def over(self) -> None:
        """End: another file may be chosen."""
        self.waits = False
        self._shown.choose.setEnabled(True)

    def refuse(self, problems: Iterable[Problem]) -> None:
        """Say what is wrong with a file: it is solved by choosing another."""
        self._shown.trouble.text.setText("\n".join(map(sentence, problems)))
        self._shown.trouble.show()

    def _heard(self, running: Running | None) -> None:
        """A piece of work that was stopped tells nobody else that it is over."""
        if running is None and self.waits:
            self._ready()
            self._shown.state.setText(self.tr("Stopped. Nothing was changed."))

    def _failed(self, owner: QObject, _error: object) -> None:
        if owner is self._page:
            self._ready()
