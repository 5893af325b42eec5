"""What the window knows of a page before the page is there.

The rail, the rights and the keys that work everywhere need a page's name and not the page: the
other pages, and the use cases behind them, are imported after the first page stands.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from importlib import import_module
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QCoreApplication

from station.domain.permissions import Permission

if TYPE_CHECKING:
    from station.desktop.page import Page


class Offer(Protocol):
    """A page that may be opened: the class of one, or a `LatePage`."""

    @property
    def name(self) -> str: ...
    @property
    def icon(self) -> str: ...
    @property
    def at_foot(self) -> bool: ...
    @property
    def instead(self) -> Offer | None:
        """The page that whoever may not open this one finds in its place."""

    def title(self) -> str:
        """Name the page in the rail."""

    def needed(self) -> Permission:
        """Whoever has this may open the page."""

    def summons(self) -> Mapping[str, str]:
        """The keys that bring the page up from everywhere, and the method that each calls."""

    def load(self) -> type[Page]:
        """Give the class of the page; it is imported when it has not been."""


@dataclass(frozen=True)
class LatePage:
    """A page of `station.desktop.pages` that is imported when it is first wanted.

    `kind` is the class's name, `words` its title in English; what stands here is what stands on
    the class.
    """

    name: str
    kind: str
    words: str
    needs: Permission
    by_key: Mapping[str, str] = field(default_factory=dict)
    at_foot: bool = False
    instead: LatePage | None = None
    package: str = ""
    """Where its class stands, when not in a package of the page's own name."""

    @property
    def icon(self) -> str:
        return self.name

    def title(self) -> str:
        return QCoreApplication.translate(self.kind, self.words)

    def needed(self) -> Permission:
        return self.needs

    def summons(self) -> Mapping[str, str]:
        return self.by_key

    def load(self) -> type[Page]:
        package = f"station.desktop.pages.{self.package or self.name}"
        found: type[Page] = getattr(import_module(package), self.kind)
        return found


def offered(pages: Iterable[Offer], holds: Callable[[Permission], bool]) -> Iterator[Offer]:
    """The pages that a clerk may open, each in the place of the one that stands for it."""
    for page in pages:
        one = page if holds(page.needed()) else page.instead
        if one is not None and holds(one.needed()):
            yield one
