"""What a tab of the page of tracing is to the page."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from station.desktop.desk import Desk
from station.desktop.leads import TracingFile, TracingPart
from station.domain.problems import Problem
from station.usecases.work import UseCase


class Part(QWidget):
    """One tab: it asks, shows and does like a page, and speaks to the window through the page."""

    part: ClassVar[TracingPart]
    opens_with: ClassVar[type[UseCase[Any]]]
    """The tab is there for whoever may ask this."""

    said = Signal(str)
    """Success in one sentence, for the status line."""
    leads = Signal(str, object)
    """Another page, and what it is to show."""
    printed = Signal(object)
    """A `PrintedPaper`, for the printer."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk

    @staticmethod
    def title() -> str:
        """Name the tab."""
        raise NotImplementedError

    def reload(self) -> None:
        """Ask again for what the tab shows."""
        raise NotImplementedError

    def start(self) -> None:
        """Put the keyboard where work begins."""
        raise NotImplementedError

    def take(self, file: TracingFile) -> None:
        """Bring to the front what a clock or another page has led here for."""
        del file

    def take_problems(self, problems: Iterable[Problem]) -> tuple[Problem, ...]:
        """Show what was refused at its fields; give back what has no field here."""
        return tuple(problems)
