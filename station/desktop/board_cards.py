"""What a bed card says: made from the book when it arrives, painted as often as needed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import groupby

from PySide6.QtCore import QCoreApplication

from station.desktop.parts import CLASS_CHIPS, class_name
from station.domain.bed_board import (
    URGENT_MARKS,
    BedOnBoard,
    Board,
    CapacityFigures,
    Mark,
    ResidentCard,
    RoomOnBoard,
    figures,
)
from station.domain.beds import BedCondition, BedUse, Zone
from station.domain.stays import StayState
from station.wording import shown
from station.wording.naming import named
from station.wording.words import QT_TRANSLATE_NOOP

translate = QCoreApplication.translate

STAMPS = {
    Mark.INFECTIOUS: QT_TRANSLATE_NOOP("BedCards", "X"),
    Mark.FEVER: QT_TRANSLATE_NOOP("BedCards", "F"),
    Mark.NAMELESS: QT_TRANSLATE_NOOP("BedCards", "N"),
    Mark.MINOR: QT_TRANSLATE_NOOP("BedCards", "Y"),
    Mark.MENTAL: QT_TRANSLATE_NOOP("BedCards", "M"),
    Mark.DISABLED: QT_TRANSLATE_NOOP("BedCards", "D"),
    Mark.PREGNANT: QT_TRANSLATE_NOOP("BedCards", "P"),
}
"""One character for each mark; the legend under the board spells them out."""

ZONES = {
    Zone.MEN: QT_TRANSLATE_NOOP("BedCards", "Men's zone"),
    Zone.WOMEN: QT_TRANSLATE_NOOP("BedCards", "Women's zone"),
    Zone.MINORS: QT_TRANSLATE_NOOP("BedCards", "Minors"),
    Zone.FAMILY: QT_TRANSLATE_NOOP("BedCards", "Families"),
    Zone.NURSING: QT_TRANSLATE_NOOP("BedCards", "Nursing"),
    Zone.ISOLATION: QT_TRANSLATE_NOOP("BedCards", "Isolation"),
}


def stamp(mark: Mark) -> str:
    """The one character of a mark."""
    return translate("BedCards", STAMPS[mark])


@dataclass(frozen=True, slots=True)
class Card:
    """One bed as it is painted; `spoken` is what a screen reader says.

    `edge` is solid or dashed. `title` is the name, or what the bed is; `small` stands behind it,
    `corner` at the top right. `stamps` are characters, each urgent or not.
    """

    bed: BedOnBoard
    room: RoomOnBoard
    title: str
    tone: str = "text"
    small: str = ""
    corner: str = ""
    sign: str = ""
    chip: tuple[str, str] | None = None
    stamps: tuple[tuple[str, bool], ...] = ()
    edge: str = "solid"
    sunken: bool = False
    hatched: bool = False
    warned: bool = False
    spoken: str = ""

    @property
    def person(self) -> bool:
        """Whether the title is a name, which is never cut."""
        return self.bed.card is not None and self.bed.use in (BedUse.OCCUPIED, BedUse.HELD)


@dataclass(frozen=True, slots=True)
class Section:
    """Rooms under one heading: a zone of one building."""

    title: str
    hint: str
    rooms: tuple[RoomOnBoard, ...]
    cards: tuple[tuple[Card, ...], ...]


def sections(board: Board, zones: frozenset[Zone] | None = None) -> list[Section]:
    """The board by building and zone, in house order; only these zones when named.

    Closed beds are no beds any more and stand in the settings alone.
    """
    found: list[Section] = []
    for building in board.buildings:
        name = building.name if len(board.buildings) > 1 else ""  # over its first zone only
        order = list(dict.fromkeys(room.zone for room in building.rooms))
        rooms = sorted(building.rooms, key=lambda room: order.index(room.zone))
        for zone, group in groupby(rooms, key=lambda room: room.zone):
            if zones is None or zone in zones:
                found.append(_section(name, zone, tuple(group), board.at))
                name = ""
    return found


def _section(building: str, zone: Zone, rooms: tuple[RoomOnBoard, ...], at: datetime) -> Section:
    floors = {room.floor for room in rooms}
    where = translate("BedCards", "floor {n}").format(n=floors.pop()) if len(floors) == 1 else ""
    title = " · ".join(filter(None, (building, translate("BedCards", ZONES[zone]), where)))
    counted = figures(bed.use for room in rooms for bed in room.beds)
    cards = tuple(
        tuple(card_of(bed, room, at) for bed in room.beds if bed.use is not BedUse.CLOSED)
        for room in rooms
    )
    return Section(title, figures_line(counted), rooms, cards)


def figures_line(counted: CapacityFigures, joint: str = "") -> str:
    """How many beds there are and how many are what; what is none is left out."""
    parts = [
        translate("BedCards", "{n} beds").format(n=counted.total),
        translate("BedCards", "{n} taken").format(n=counted.occupied),
        translate("BedCards", "{n} free").format(n=counted.free),
    ]
    rest = (
        (counted.held, translate("BedCards", "{n} held")),
        (counted.planned, translate("BedCards", "{n} kept")),
        (counted.cleaning, translate("BedCards", "{n} to clean")),
        (counted.out, translate("BedCards", "{n} in repair")),
    )
    parts += [words.format(n=number) for number, words in rest if number]
    return (joint or translate("BedCards", ", ")).join(parts)


def bed_title(room: str, bed: str) -> str:
    """A bed in words: 101 室 4 床; a room that has a name instead of a number keeps it."""
    form = (
        translate("BedCards", "Room {room}, bed {bed}")
        if room[:1].isdigit()
        else translate("BedCards", "{room}, bed {bed}")
    )
    return form.format(room=room, bed=bed)


def person_line(card: ResidentCard) -> str:
    """Sex and age of a resident."""
    age = translate("BedCards", "age not known") if card.age is None else str(card.age)
    return f"{named(card.sex)} {age}"


def when(moment: datetime, at: datetime) -> str:
    """A time of day; of another day the day."""
    same = moment.date() == at.date()
    return shown.clock(moment) if same else shown.day(moment.date(), at.date())


_AWAY = {
    StayState.ON_LEAVE: QT_TRANSLATE_NOOP("BedCards", "out"),
    StayState.IN_HOSPITAL: QT_TRANSLATE_NOOP("BedCards", "in hospital"),
    StayState.WITH_POLICE: QT_TRANSLATE_NOOP("BedCards", "with police"),
    StayState.IN_CARE: QT_TRANSLATE_NOOP("BedCards", "in care"),
    StayState.LEAVING: QT_TRANSLATE_NOOP("BedCards", "leaving"),
}


def state_words(state: StayState) -> str:
    """Where a resident is who does not simply lie in bed."""
    return translate("BedCards", _AWAY[state]) if state in _AWAY else ""


def days_words(days: int) -> str:
    """How long a resident has been here."""
    return translate("BedCards", "{n} d").format(n=days)


def card_of(bed: BedOnBoard, room: RoomOnBoard, at: datetime) -> Card:
    """Say everything about one bed."""
    if bed.card is not None and bed.use in (BedUse.OCCUPIED, BedUse.HELD):
        return _person_card(bed, room, bed.card, at)
    corner = _corner(bed, at)
    spoken = f"{bed_title(room.name, bed.name)}: {named(bed.use)} {planned_for(bed)} {corner}"
    card = Card(bed, room, "", "text_2", corner=corner, spoken=spoken)
    match bed.use:
        case BedUse.PLANNED:
            title = translate("BedCards", "Kept")
            return replace(card, title=title, tone="warn", sign="hold", edge="dashed")
        case BedUse.CLEANING:
            title = translate("BedCards", "To clean")
            return replace(card, title=title, sign="broom", sunken=True)
        case BedUse.OUT:
            title = translate("BedCards", "In repair")
            return replace(card, title=title, sign="wrench", sunken=True, hatched=True)
        case _:
            return replace(card, title=translate("BedCards", "Free"), edge="dashed")


def _corner(bed: BedOnBoard, at: datetime) -> str:
    """Until when a bed is kept or in repair, since when it waits for cleaning."""
    until = bed.until or bed.condition_until
    if bed.use is BedUse.CLEANING and bed.condition_since is not None:
        since = translate("BedCards", "since {time}")
        return since.format(time=when(bed.condition_since, at))
    if bed.use in (BedUse.PLANNED, BedUse.OUT) and until is not None:
        return translate("BedCards", "to {time}").format(time=when(until, at))
    only = bed.use is BedUse.FREE and bed.condition is BedCondition.ISOLATION
    return translate("BedCards", "isolation") if only else ""


def planned_for(bed: BedOnBoard) -> str:
    """For whom a bed is kept."""
    return bed.planned_for or (bed.card.name if bed.card else "")


def _person_card(bed: BedOnBoard, room: RoomOnBoard, card: ResidentCard, at: datetime) -> Card:
    held = bed.use is BedUse.HELD
    away = state_words(card.state)
    small = away or days_words(card.days)
    if held and bed.until:
        small = translate("BedCards", "to {time}").format(time=when(bed.until, at))
    cls = card.assistance_class
    return Card(
        bed,
        room,
        card.name,
        small=small,
        chip=(CLASS_CHIPS[cls], class_name(cls, short=True)) if cls else None,
        sign="hold" if held else "",
        stamps=tuple((stamp(mark), mark in URGENT_MARKS) for mark in card.marks),
        edge="dashed" if held else "solid",
        warned=bool(bed.warnings),
        spoken=", ".join(_spoken(bed, room, card)),
    )


def _spoken(bed: BedOnBoard, room: RoomOnBoard, card: ResidentCard) -> Iterator[str]:
    yield f"{bed_title(room.name, bed.name)}: {card.name}"
    yield person_line(card)
    if card.assistance_class:
        yield class_name(card.assistance_class)
    yield from mark_names(card.marks)
    yield days_words(card.days)
    if words := state_words(card.state):
        yield words
    yield from (named(warning) for warning in bed.warnings)


def mark_names(marks: Iterable[Mark]) -> Iterator[str]:
    """The marks spelled out."""
    return (named(mark) for mark in marks)
