"""What a page is to the window around it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from station.desktop import tokens as t
from station.desktop.actions import button_for, declared_on, make_actions
from station.desktop.desk import Desk
from station.desktop.form import Form
from station.desktop.layout import Item, column, row
from station.desktop.parts import Button, label
from station.desktop.tab_order import step
from station.domain.permissions import Permission
from station.domain.problems import Problem
from station.domain.topics import Topic

if TYPE_CHECKING:
    from station.usecases.work import UseCase


class Page(QWidget):
    """A page says what it is called, who may open it and what it watches.

    It asks, shows and does; it computes nothing. It reloads when a topic that it watches has
    changed: at once while it is seen, else when it is shown again. Pages do not know one another:
    to lead on, a page emits `leads_to` with the other page's `name` and what to show there.
    """

    name: ClassVar[str]
    icon: ClassVar[str]
    opens_with: ClassVar[type[UseCase[Any]]]
    watches: ClassVar[frozenset[Topic]] = frozenset()
    at_foot: ClassVar[bool] = False
    instead: ClassVar[None] = None
    """No other page stands in its place for who may not open it."""
    keys: ClassVar[tuple[tuple[str, str], ...]] = ()
    """Keys besides those of the declared actions, each with what it does, for the list of keys:
    `("Ctrl+1…6", QT_TRANSLATE_NOOP("<the class>", "…"))`."""

    leads_to = Signal(str, object)
    said = Signal(str)
    """Success in one sentence, for the status line."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.setObjectName(f"page_{self.name}")
        self.setProperty("kind", "page")
        self.verbs: dict[str, QAction] = make_actions(self, desk)
        self.head_second = label("", "second", name=f"{self.name}_second")
        self.starts_at: QWidget | None = None
        """Where the keyboard goes when the page comes to the front."""
        self._stale = True
        desk.changed.connect(self._heard)

    @staticmethod
    def title() -> str:
        """Name the page in the rail and at its head."""
        raise NotImplementedError

    @classmethod
    def needed(cls) -> Permission:
        """Whoever has this may open the page."""
        return cls.opens_with.needs

    @classmethod
    def summons(cls) -> Mapping[str, str]:
        """The keys that bring the page up from everywhere, and the method that each calls."""
        return {
            declared.shortcut: declared.method
            for declared in declared_on(cls)
            if declared.anywhere and declared.shortcut
        }

    @classmethod
    def load(cls) -> type[Self]:
        """Give the class: it is imported already."""
        return cls

    def reload(self) -> None:
        """Ask again for what the page shows."""
        raise NotImplementedError

    def missed(self) -> None:
        """Be told that something it asked for did not come: it asks again when it is shown anew."""
        self._stale = True

    def take_keyboard(self) -> None:
        """Put the keyboard where work begins: the page has come to the front."""
        if self.starts_at is not None:
            self.starts_at.setFocus()

    def take(self, subject: object) -> None:
        """Show what another page or the search box has led here for."""
        del subject

    def leave(self) -> None:
        """Be told that another page comes to the front; drafts are kept."""

    def take_problems(self, problems: Iterable[Problem]) -> tuple[Problem, ...]:
        """Show what was refused at its fields; give back what has no field here."""
        left = tuple(problems)
        for form in self.findChildren(Form):
            if form.isVisibleTo(self):
                left = form.show_problems(left)
        return left

    def take_conflict(self, owner: QObject) -> bool:
        """Show another desk's change beside what was typed; False leaves it to a banner."""
        del owner
        return False

    def button(self, method: str, kind: str = "") -> Button:
        """Make the button of one of this page's declared actions."""
        return button_for(self, method, kind)

    def compose(self, *body: Item, head: Iterable[Item] = (), gap: int = t.SPACE_3) -> QVBoxLayout:
        """Lay the page out: title, second line and head buttons above, then the body.

        12 of the right margin belong to the scroll bar of the side panel, so a body without a
        side panel ends 12 from the right edge of its row: wrap it in `to_the_edge`.
        """
        title = label(self.title(), "title", name=f"{self.name}_title")
        top = row(title, self.head_second, None, *head, gap=t.SPACE_3, margin=(0, 0, t.SPACE_3, 0))
        return column(top, *body, gap=gap, margin=(16, 12, 4, 12), parent=self)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002  Qt's name
        return step(self.window(), forward=next) or super().focusNextPrevChild(next)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        # Not from inside the event: an exception that leaves a virtual method kills the process.
        QTimer.singleShot(0, self, self._reload_if_seen)

    def _heard(self, topics: frozenset[Topic]) -> None:
        if topics & self.watches:
            self._stale = True
            self._reload_if_seen()

    def _reload_if_seen(self) -> None:
        if self._stale and self.isVisible():
            self._stale = False
            self.reload()


def to_the_edge(*items: Item, gap: int = t.SPACE_3) -> QVBoxLayout:
    """Stack items that have no side panel beside them, ending at the page's right margin."""
    return column(*items, gap=gap, margin=(0, 0, t.SPACE_3, 0))
