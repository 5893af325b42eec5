"""Answering what an alarm asks: a step was done, or is not needed and why."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from station.desktop import dialogs
from station.desktop.desk import Desk
from station.domain.alarms import CareStep, CareTask
from station.usecases.alarms import DoCareTask


class CareAnswers(QWidget):
    """Writes the answers to open alarms down; a step is answered once, however often pressed."""

    said = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self.hide()

    def done(self, task: CareTask, step: CareStep, at: datetime | None) -> None:
        """Say that a step was done, at a moment or now."""
        self._answer(DoCareTask(_client_id(task, step), task.id, step, happened_at=at))

    def not_needed(self, task: CareTask, step: CareStep) -> None:
        """Ask why a step is not needed, and write that down."""
        asked = dialogs.Asked(
            self.tr("Not needed: {name}").format(name=task.name),
            self.tr("Why is this not needed?"),
            self.tr("Not needed"),
            self.tr("Look again"),
            reason=True,
            danger=False,
        )

        def answer(given: dialogs.Answer) -> None:
            client_id = _client_id(task, step)
            self._answer(DoCareTask(client_id, task.id, step, note=given.reason, not_needed=True))

        dialogs.ask(self, asked, answer)

    def _answer(self, deed: DoCareTask) -> None:
        self._desk.do(self, deed, lambda _task: self.said.emit(self.tr("Written down.")))


def _client_id(task: CareTask, step: CareStep) -> str:
    """A step is answered once, whoever presses and however often."""
    return f"care-{task.id}-{step}"
