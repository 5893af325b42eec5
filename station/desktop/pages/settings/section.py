"""What one section of the settings is to the page around it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, ClassVar, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from station.desktop import tokens as t
from station.desktop.desk import Desk
from station.desktop.form import Form
from station.desktop.layout import Item, column
from station.desktop.parts import label
from station.domain.problems import Problem
from station.domain.topics import Topic
from station.usecases.work import UseCase, Write

T = TypeVar("T")


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
        self._touches = self._kept = 0

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
        return self._touches == self._kept

    def watch(self, form: Form) -> None:
        """Remember that something is being typed into a form."""
        form.edited.connect(self._touch)

    def settled(self) -> None:
        """Forget what was typed: another record is shown."""
        self._kept = self._touches

    def keep(self, deed: Write[T], then: Callable[[T], object]) -> None:
        """Save what is typed; what is typed before the answer comes is still to be saved."""
        sent = self._touches

        def kept(answer: T) -> None:
            self._kept = max(self._kept, sent)
            then(answer)

        self.desk.do(self, deed, kept)

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
        self._touches += 1
