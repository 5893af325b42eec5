"""What comes of opening the station: a house to move in, a guide to found one, or old records.

Apart from `app`, because the first paint must not wait for it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from station.desktop.computer import Computer
    from station.desktop.desk import Changes, Desk
    from station.desktop.offer import Offer
    from station.desktop.search_box import Finder
    from station.desktop.status import Standing
    from station.domain.accounts import Clerk
    from station.domain.problems import Problem
    from station.usecases.drafts import DraftBook
    from station.usecases.work import Read, Station, Write


class Entry(Protocol):
    """The answer at the door: a clerk, or why not."""

    @property
    def clerk(self) -> Clerk | None: ...
    @property
    def problem(self) -> Problem | None: ...
    @property
    def must_change_password(self) -> bool: ...


@dataclass(frozen=True)
class House:
    """An open station and what the window needs of it; made by whoever wires the program.

    `sign_in` makes the deed that proves a clerk. `standing` asks the desk, for an owner, what the
    status line shows and hands it to a callback. `changes` asks what other desks did. `find`
    looks up what is typed into the search box. `drafts` keeps what is being typed, `computer`
    what this computer is told. `opens_at` is a page and what it shows first, after the guide.
    `prepare` imports what stands behind the door, on the worker that opened it: the password is
    being typed or proved meanwhile.
    """

    station: Station
    pages: Sequence[Offer]
    sign_in: Callable[[str, str], Write[Entry]]
    standing: Callable[[Desk, QObject, Callable[[Standing], object]], object] | None = None
    changes: Callable[[int | None], Read[Changes]] | None = None
    find: Callable[[Desk], Finder] | None = None
    name: str = ""
    facts: str = ""
    idle_minutes: float = 10
    drafts: DraftBook | None = None
    computer: Computer | None = None
    opens_at: tuple[str, object] | None = None
    prepare: Callable[[], object] = lambda: None


@dataclass(frozen=True)
class Guide:
    """The first start: `make` builds the screen, which moves into the house that it founded.

    `close` lets go of the database when the program ends while the guide stands open.
    """

    make: Callable[[MoveIn], QWidget]
    close: Callable[[], object]


class MoveIn(Protocol):
    """Takes a house, and number and password of a clerk who goes straight in, if there is one."""

    def __call__(self, house: House, login: str = "", password: str = "") -> None: ...


@dataclass(frozen=True)
class RestoreWish:
    """A copy of the records is to take the place of those here; by an administrator in the copy."""

    file: Path
    login: str
    password: str = field(repr=False)


@dataclass(frozen=True)
class Returned:
    """Records that came back from a copy: what is open now, and which file keeps the former."""

    opened: House | Guide | Outdated
    kept: str


@dataclass(frozen=True)
class Outdated:
    """Records of an older version: `renew` brings them up to date for a clerk who may.

    It runs on a worker; raises Refused, Unavailable.
    """

    renew: Callable[[str, str], House]
