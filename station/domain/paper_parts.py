"""The pieces that papers are made of."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class Printing:
    """Which print of a paper this is: a draft to look at, the first one, or a later copy.

    A stub is a paper to look at that was issued once and can be printed no more, a likeness one
    that can be printed now.
    """

    copy: int = 1
    at: datetime | None = None  # when a later copy was made
    draft: bool = False
    stub: bool = False
    likeness: bool = False


FIRST_PRINT = Printing()


@dataclass(frozen=True, slots=True)
class Imprint:
    """Who issues a paper, under which number, on which day."""

    station: str
    number: str
    day: date


@dataclass(frozen=True, slots=True)
class Bearer:
    """The person a paper speaks of. `id_number` comes masked where the paper asks for it."""

    name: str
    sex: str
    age: str  # as words: 39 岁, 约 60 岁
    rescue_number: str
    id_number: str = ""


@dataclass(frozen=True, slots=True)
class Choice:
    """One line of a tick list."""

    text: str
    ticked: bool = False


def choices(texts: Iterable[str], ticked: Collection[str]) -> tuple[Choice, ...]:
    """Tick the given lines of a form; a text that the form lacks is added at its end."""
    known = tuple(texts)
    extra = tuple(text for text in ticked if text not in known)
    return tuple(Choice(text, text in ticked) for text in known + extra)


@dataclass(frozen=True, slots=True)
class Entry:
    """A label and what stands beside it."""

    label: str
    text: str


@dataclass(frozen=True, slots=True)
class Statement:
    """A statutory block: what was stated, or why it cannot be stated."""

    text: str = ""
    unable: str = ""


@dataclass(frozen=True, slots=True)
class Relative:
    """A near relative as the person named them."""

    name: str
    relation: str
    address: str = ""
    phone: str = ""


@dataclass(frozen=True, slots=True)
class Party:
    """One side of a hand-over: a unit with its people, or a relative."""

    name: str  # unit, or the relative's name
    people: str = ""  # who acts for the unit; the relation of a relative
    papers: str = ""  # police number, ID number (masked) and which proof was seen
    phone: str = ""


@dataclass(frozen=True, slots=True)
class DangerousItem:
    """A thing nobody may bring into the house, and where it went."""

    name: str
    quantity: str
    police_receipt: str


@dataclass(frozen=True, slots=True)
class StoredItem:
    """One line of the storage list; cash is an item with an amount."""

    name: str
    quantity: str
    feature: str
    value: str
    place: str


@dataclass(frozen=True, slots=True)
class GoneItem:
    """What became of a thing that is no longer in store, and what proves it."""

    name: str
    at: datetime | None
    what: str
    proof: str


@dataclass(frozen=True, slots=True)
class Service:
    """One help given during the stay."""

    day: str  # a day or a span
    kind: str
    content: str
    clerk: str = ""


@dataclass(frozen=True, slots=True)
class Leg:
    """One ride of a journey."""

    day: date
    train: str
    start: str
    end: str
    seat: str = ""
    departs: str = ""


@dataclass(frozen=True, slots=True)
class Change:
    """One place where the traveller changes trains."""

    place: str
    arrives: str
    onward: Leg
    rescue_station: str
    address: str
    phone: str
