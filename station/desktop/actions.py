"""Actions are declared on the method that does them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from station.desktop.parts import Button

if TYPE_CHECKING:
    from station.usecases.work import UseCase

Method = TypeVar("Method", bound=Callable[..., object])


@dataclass(frozen=True, slots=True)
class Declared:
    """What `@action` says about a method; `context` is the class whose words it speaks."""

    method: str
    name: str
    context: str
    text: str
    shortcut: str
    needs: type[UseCase[Any]] | None
    icon: str
    anywhere: bool

    def words(self) -> str:
        """Say the verb in the clerk's language."""
        return QCoreApplication.translate(self.context, self.text)


class Rights(Protocol):
    """Whoever knows what the clerk may do: the desk."""

    def may(self, use_case: type[UseCase[Any]]) -> bool: ...


def action(
    text: str,
    *,
    name: str,
    shortcut: str = "",
    needs: type[UseCase[Any]] | None = None,
    icon: str = "",
    anywhere: bool = False,
) -> Callable[[Method], Method]:
    """Declare a method of a page as something the clerk can do.

    `text` is `QT_TRANSLATE_NOOP("<the class>", "…")`; `name` the objectName from `controls`;
    `needs` the use case whose permission enables it. A shortcut works while the page is shown;
    with `anywhere` it works on every page and brings this one to the front first.
    """

    def declare(method: Method) -> Method:
        context = method.__qualname__.rpartition(".")[0].rpartition(".")[2]
        declared = Declared(method.__name__, name, context, text, shortcut, needs, icon, anywhere)
        method.__dict__["declared"] = declared
        return method

    return declare


def declared_on(owner: type) -> Iterator[Declared]:
    """List the actions of a class in the order of their declaration."""
    seen: dict[str, Declared] = {}
    for base in reversed(owner.__mro__):
        for member in vars(base).values():
            declared = getattr(member, "declared", None)
            if isinstance(declared, Declared):
                seen[declared.method] = declared
    return iter(seen.values())


def make_actions(owner: QWidget, rights: Rights) -> dict[str, QAction]:
    """Make a page's actions by method name; they are live while the page is shown."""
    made: dict[str, QAction] = {}
    for declared in declared_on(type(owner)):
        method = getattr(owner, declared.method)
        one = QAction(declared.words(), owner)
        one.setObjectName(f"action_{declared.name}")
        if declared.shortcut and not declared.anywhere:
            one.setShortcut(QKeySequence(declared.shortcut))
            one.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        one.setEnabled(declared.needs is None or rights.may(declared.needs))
        one.setProperty("permitted", one.isEnabled())
        one.triggered.connect(lambda _checked=False, method=method: method())
        owner.addAction(one)
        made[declared.method] = one
    return made


def allow(one: QAction, possible: bool) -> None:
    """Enable an action when it is possible now, if the clerk may do it at all."""
    one.setEnabled(possible and bool(one.property("permitted")))


def button_for(owner: QWidget, method: str, kind: str = "") -> Button:
    """Make the button of a declared action: its verb, its key, its state."""
    declared = next(each for each in declared_on(type(owner)) if each.method == method)
    one = next(each for each in owner.actions() if each.objectName() == f"action_{declared.name}")
    button = Button(
        declared.name, declared.words(), kind, key=declared.shortcut, icon=declared.icon
    )
    button.setEnabled(one.isEnabled())
    button.clicked.connect(lambda _=False: one.trigger())
    one.changed.connect(lambda: button.setEnabled(one.isEnabled()))
    return button


def shortcuts(*owners: type) -> list[tuple[str, str]]:
    """List every shortcut with the method it calls, so that a test can refuse doubles."""
    return [
        (declared.shortcut, f"{owner.__name__}.{declared.method}")
        for owner in owners
        for declared in declared_on(owner)
        if declared.shortcut
    ]


SAVE_KEY = "Ctrl+Enter"
"""The key that keeps what is typed, as it stands in the button."""


def on_save(owner: QWidget, do: Callable[[], object]) -> None:
    """Keep what is typed on Ctrl+Enter, that of the digits too, from every field of a widget."""
    for keys in ("Ctrl+Return", "Ctrl+Enter"):
        on_key(keys, owner, do)


def on_key(keys: str, owner: QWidget, do: Callable[[], object]) -> None:
    """Do something on a key while the keyboard is within a widget."""
    shortcut = QShortcut(QKeySequence(keys), owner)
    shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    shortcut.activated.connect(do)
