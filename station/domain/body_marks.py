"""Marks of the body on an outline, front and back, with the name of the place where each is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from station.domain.clues import Struck
from station.domain.problems import Problem, Trouble

WIDTH, HEIGHT = 400, 1000
"""The outline's own measure: x from the left of the sheet, y from the top of the head."""


class MarkTrouble(Trouble):
    """What is wrong with a mark or a picture."""

    OFF_THE_SHEET = "mark.off_the_sheet"
    TEXT_MISSING = "mark.text_missing"
    SHOWS_MISSING = "mark.shows_missing"


class BodySide(StrEnum):
    """Which outline."""

    FRONT = "front"
    BACK = "back"


class MarkKind(StrEnum):
    """What is there to see."""

    SCAR = "scar"
    BIRTHMARK = "birthmark"
    MOLE = "mole"
    TATTOO = "tattoo"
    MISSING = "missing"
    DEFORMITY = "deformity"
    WOUND = "wound"
    OTHER = "other"


MARK_WORDS = {
    MarkKind.SCAR: "疤痕",
    MarkKind.BIRTHMARK: "胎记",
    MarkKind.MOLE: "痣",
    MarkKind.TATTOO: "纹身",
    MarkKind.MISSING: "缺失",
    MarkKind.DEFORMITY: "畸形",
    MarkKind.WOUND: "伤口",
    MarkKind.OTHER: "其他",
}
"""What stands on paper, and in the description that people are found by."""

_ONCE = {
    "头顶": (200, 30),
    "额头": (200, 62),
    "鼻": (200, 95),
    "嘴": (200, 116),
    "下巴": (200, 136),
    "颈": (200, 160),
    "胸口": (200, 255),
    "腹部": (200, 375),
    "阴部": (200, 485),
}
_TWICE = {
    "眉": (24, 78),
    "眼": (22, 90),
    "脸": (30, 106),
    "耳": (50, 92),
    "肩": (88, 195),
    "胸": (48, 240),
    "上臂": (112, 280),
    "肘": (122, 350),
    "前臂": (132, 415),
    "手腕": (142, 470),
    "手": (150, 515),
    "腰": (62, 400),
    "大腿": (46, 580),
    "膝盖": (46, 700),
    "小腿": (46, 800),
    "脚踝": (44, 905),
    "脚": (56, 955),
}
_BACK_ONCE = {
    "头顶": (200, 30),
    "后脑": (200, 90),
    "后颈": (200, 155),
    "后背": (200, 260),
    "后腰": (200, 395),
}
_BACK_TWICE = {
    "肩": (88, 195),
    "上臂": (112, 280),
    "肘": (122, 350),
    "前臂": (132, 415),
    "手腕": (142, 470),
    "手背": (150, 515),
    "臀": (42, 490),
    "大腿": (46, 590),
    "膝窝": (46, 700),
    "小腿": (46, 800),
    "脚踝": (44, 905),
    "脚跟": (46, 960),
}


@dataclass(frozen=True, slots=True)
class BodyPlace:
    """A part of the body on an outline."""

    name: str
    side: BodySide
    x: int
    y: int


def _places(
    side: BodySide, once: dict[str, tuple[int, int]], twice: dict[str, tuple[int, int]]
) -> list[BodyPlace]:
    middle = WIDTH // 2
    # Who faces us has their left at our right; seen from behind left is left.
    left = 1 if side is BodySide.FRONT else -1
    found = [BodyPlace(name, side, x, y) for name, (x, y) in once.items()]
    for name, (away, y) in twice.items():
        found.append(BodyPlace("左" + name, side, middle + left * away, y))
        found.append(BodyPlace("右" + name, side, middle - left * away, y))
    return sorted(found, key=lambda place: (place.y, place.x))


PLACES: tuple[BodyPlace, ...] = (
    *_places(BodySide.FRONT, _ONCE, _TWICE),
    *_places(BodySide.BACK, _BACK_ONCE, _BACK_TWICE),
)
"""Every named part, from head to foot, the front first: so it is gone through by keyboard."""

OUTLINE: tuple[tuple[int, int], ...] = (
    *((226, 148), (230, 170), (286, 186), (304, 226), (316, 300), (334, 400), (348, 476)),
    *((366, 530), (350, 552), (334, 522), (326, 480), (300, 392), (282, 300), (270, 250)),
    *((264, 330), (266, 400), (272, 470), (268, 580), (260, 690), (262, 780), (252, 900)),
    *((268, 950), (262, 968), (228, 962), (230, 900), (222, 790), (224, 700), (212, 520)),
    (200, 506),
)
"""The right half of the body's outline below the head; the left half is its mirror."""

HEAD = (152, 20, 96, 132)
"""The head as an oval: left, top, width, height."""


@dataclass(frozen=True, slots=True)
class MarkFacts:
    """One mark: where on which outline, what, how long in millimetres, in words."""

    side: BodySide
    x: int
    y: int
    kind: MarkKind
    text: str = ""
    size_mm: int | None = None

    @property
    def place(self) -> str:
        """The name of the nearest part of the body."""
        return place_at(self.side, self.x, self.y).name

    @property
    def words(self) -> str:
        """The mark in one phrase, as a description has it: 左手腕胎记，褐色，约 30 毫米."""
        parts = [f"{self.place}{MARK_WORDS[self.kind]}", self.text.strip()]
        parts += [f"约 {self.size_mm} 毫米"] if self.size_mm else []
        return "，".join(part for part in parts if part)


@dataclass(frozen=True, slots=True)
class MarkLine:
    """One mark as it was written down; `number` is its number on the map."""

    id: int
    person_id: int
    number: int
    facts: MarkFacts
    happened_at: datetime
    entered_at: datetime
    clerk: str
    struck: Struck | None = None


class PictureKind(StrEnum):
    """What a picture of the dossier is of; portraits are the person's own photographs."""

    PORTRAIT = "portrait"
    WHOLE = "whole"
    MARK = "mark"
    CLOTHING = "clothing"
    THINGS = "things"
    WITH_OTHERS = "with_others"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class PictureFacts:
    """What a picture is of, and who or what is on it, from left to right."""

    kind: PictureKind
    shows: str = ""


@dataclass(frozen=True, slots=True)
class PictureLine:
    """One picture of the dossier; a portrait has an id among the person's photographs."""

    id: int
    person_id: int
    facts: PictureFacts
    taken_at: datetime
    entered_at: datetime
    clerk: str
    mark_id: int | None = None
    struck: Struck | None = None


def place_at(side: BodySide, x: int, y: int) -> BodyPlace:
    """The named part of the body that is nearest to a point."""
    own = (place for place in PLACES if place.side is side)
    return min(own, key=lambda place: (place.x - x) ** 2 + (place.y - y) ** 2)


def mark_problems(facts: MarkFacts) -> tuple[Problem, ...]:
    """A mark lies on the sheet; what is not of the usual kinds has words."""
    found: list[Problem] = []
    if not (0 <= facts.x <= WIDTH and 0 <= facts.y <= HEIGHT):
        found.append(Problem(MarkTrouble.OFF_THE_SHEET, "place"))
    if facts.kind is MarkKind.OTHER and not facts.text.strip():
        found.append(Problem(MarkTrouble.TEXT_MISSING, "text"))
    return tuple(found)


def picture_problems(facts: PictureFacts) -> tuple[Problem, ...]:
    """Where others are on a picture it says who: nobody is traced by a stranger's face."""
    if facts.kind in (PictureKind.WITH_OTHERS, PictureKind.OTHER) and not facts.shows.strip():
        return (Problem(MarkTrouble.SHOWS_MISSING, "shows"),)
    return ()
