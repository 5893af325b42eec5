"""What one section of the settings is to the page around it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from station.desktop import tokens as t
from station.desktop.desk import Desk
from station.desktop.form import Form
from station.desktop.layout import Item, column
from station.desktop.parts import label
from station.domain.problems import Problem
from station.domain.topics import Topic
from station.usecases.work import UseCase


class Section(QWidget):
    """One subject of the settings; it is made when it is first opened.

    A form that is being typed in is not overwritten: `untouched` says whether it may be.
    """

    name: ClassVar[str]
    needs: ClassVar[type[UseCase[Any]]]
    """The use case that lets a clerk see the section."""
    watches: ClassVar[frozenset[Topic]] = frozenset()

    said = Signal(str)
    """Success in one sentence."""
    leads_to = Signal(str, object)
    """A page to bring to the front, and what it is to show."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.setObjectName(f"settings_{self.name}")
        self._touched = False

    @staticmethod
    def title() -> str:
        """Name the section in the list and at its head."""
        raise NotImplementedError

    def reload(self) -> None:
        """Ask for what the section shows."""

    def take(self, subject: object) -> None:
        """Show what somebody has led here for."""
        del subject

    def start(self) -> None:
        """Put the keyboard where one begins."""

    def take_problems(self, problems: tuple[Problem, ...]) -> tuple[Problem, ...]:
        """Show what was refused and has no field of a form; give back what is left."""
        return problems

    @property
    def untouched(self) -> bool:
        """Whether nothing has been typed since the form was filled."""
        return not self._touched

    def watch(self, form: Form) -> None:
        """Remember that something is being typed into a form."""
        form.edited.connect(self._touch)

    def settled(self) -> None:
        """Forget what was typed: it is saved, or another record is shown."""
        self._touched = False

    def compose(self, hint: str, *body: Item, grows: Sequence[QWidget] = ()) -> None:
        """Lay the section out: title, one sentence, the body; what `grows` takes all room left."""
        layout = column(
            label(self.title(), "heading"),
            label(hint, "second", wrap=True),
            *body,
            gap=t.SPACE_3,
            margin=t.SPACE_3,
            parent=self,
        )
        for part in grows:
            layout.setStretchFactor(part, 1)

    def _touch(self) -> None:
        self._touched = True
