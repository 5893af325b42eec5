"""Goods of the house: clothes, quilts, food, daily needs, as a book whose rows add up.

Every coming and going is a row with a signed number. What lies on the shelf is the sum of the
rows, what is in the wash the negative sum of the rows to and from it. Nothing is ever changed: a
row that was wrong is countered by a row that names it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from station.domain.belongings import SignedHow
from station.domain.policy import OWN_USAGE
from station.domain.problems import Problem, Trouble, Weight
from station.domain.veil import VEIL


class GoodsKind(StrEnum):
    """What sort of thing it is."""

    CLOTHES = "clothes"
    QUILT = "quilt"
    FOOD = "food"
    DAILY = "daily"
    AID = "aid"
    OTHER = "other"


class MoveKind(StrEnum):
    """Why the number on the shelf changes."""

    RECEIVED = "received"
    ISSUED = "issued"
    RETURNED = "returned"
    WRITTEN_OFF = "written_off"
    COUNTED = "counted"
    TO_WASH = "to_wash"
    FROM_WASH = "from_wash"


WASHING = frozenset({MoveKind.TO_WASH, MoveKind.FROM_WASH})


class ReturnedAs(StrEnum):
    """In which state a thing comes back; what cannot be used any more is written off at once."""

    CLEAN = "clean"
    TO_WASH = "to_wash"
    UNUSABLE = "unusable"


class GoodsTrouble(Trouble):
    """What is wrong with goods, their book, or giving them out."""

    NAME_EMPTY = "goods.name_empty"
    UNIT_EMPTY = "goods.unit_empty"
    NUMBER_IMPOSSIBLE = "goods.number_impossible"
    NAME_TAKEN = "goods.name_taken"
    NOT_FOUND = "goods.not_found"
    NOT_ACTIVE = "goods.not_active"
    NOTHING_CHOSEN = "goods.nothing_chosen"
    NOBODY_CHOSEN = "goods.nobody_chosen"
    TWICE = "goods.twice"
    SOURCE_MISSING = "goods.source_missing"
    REASON_MISSING = "goods.reason_missing"
    NOT_ENOUGH = "goods.not_enough"
    NOT_IN_WASH = "goods.not_in_wash"
    OVER_DAY = "goods.over_day"
    OVER_STAY = "goods.over_stay"
    LEADER_NEEDED = "goods.leader_needed"
    HAS_LEFT = "goods.has_left"
    BEFORE_ADMISSION = "goods.before_admission"
    MORE_THAN_OUT = "goods.more_than_out"
    NOT_RETURNABLE = "goods.not_returnable"
    COUNTERED_ALREADY = "goods.countered_already"
    IS_A_COUNTER = "goods.is_a_counter"
    BACK_ALREADY = "goods.back_already"
    SECOND_MISSING = "goods.second_missing"
    OTHER_CONTENT = "goods.other_content"
    ISSUE_NOT_FOUND = "goods.issue_not_found"
    KEEPER_NEEDED = "goods.keeper_needed"


MOST = 100_000
"""A larger number is a slip of the keyboard."""


@dataclass(frozen=True, slots=True)
class GoodsFacts:
    """What a station says of one of its goods.

    `low_mark`: from this number on downwards it is to be bought. `per_day` and `per_stay` limit
    what one person gets; goods of one `limit_group` share them (a padded coat instead of a
    jacket). `kit_quantity` belongs to what everybody gets on arrival. 0 means none of these.
    """

    name: str
    kind: GoodsKind = GoodsKind.DAILY
    unit: str = "件"
    size: str = ""
    returnable: bool = False
    low_mark: int = 0
    per_day: int = 0
    per_stay: int = 0
    limit_group: str = ""
    kit_quantity: int = 0
    active: bool = True

    def tidy(self) -> GoodsFacts:
        """The same without blanks around its words."""
        return replace(
            self,
            name=self.name.strip(),
            unit=self.unit.strip(),
            size=self.size.strip(),
            limit_group=self.limit_group.strip(),
        )

    @property
    def full_name(self) -> str:
        """The name with the size, as it stands on lists and papers."""
        return f"{self.name} {self.size}".strip()


@dataclass(frozen=True, slots=True)
class GoodsRecord:
    """One of the goods as it stands: `shelf` can be given out, `washing` and `out` come back."""

    id: int
    version: int
    facts: GoodsFacts
    shelf: int = 0
    washing: int = 0
    out: int = 0

    @property
    def is_low(self) -> bool:
        """Whether it is to be bought."""
        return self.facts.active and self.facts.low_mark > 0 and self.shelf <= self.facts.low_mark


@dataclass(frozen=True, slots=True)
class MoveRecord:
    """One row of the stock book; of an issue or a return also to whom."""

    id: int
    goods_id: int
    goods: str
    unit: str
    kind: MoveKind
    quantity: int
    happened_at: datetime
    entered_at: datetime
    clerk: str
    second: str = ""
    reason: str = ""
    source: str = ""
    document: str = ""
    number: str = ""
    stay_id: int | None = None
    person_id: int | None = None
    name: str = ""
    corrects: int | None = None
    corrected_by: int | None = None

    def veiled(self) -> MoveRecord:
        """What moved, and neither to whom nor why."""
        return replace(self, name=VEIL, reason="")


@dataclass(frozen=True, slots=True)
class GoodsLine:
    """So many of one of the goods."""

    goods_id: int
    quantity: int


@dataclass(frozen=True, slots=True)
class IssuedLine:
    """What one person got of one of the goods in one go, and how much of it came back."""

    goods_id: int
    goods: str
    unit: str
    quantity: int
    back: int = 0
    returnable: bool = False

    @property
    def owed(self) -> int:
        """How many are still to come back."""
        return max(0, self.quantity - self.back) if self.returnable else 0


@dataclass(frozen=True, slots=True)
class IssueRecord:
    """What one person got in one go, and how they signed for it."""

    id: int
    number: str
    stay_id: int
    person_id: int
    name: str
    rescue_number: str
    happened_at: datetime
    entered_at: datetime
    clerk: str
    signed: SignedHow
    witness: str = ""
    second: str = ""
    reason: str = ""
    lines: tuple[IssuedLine, ...] = ()

    @property
    def owed(self) -> int:
        """How many things of it are still to come back."""
        return sum(line.owed for line in self.lines)

    def veiled(self) -> IssueRecord:
        """What was given, and not to whom."""
        return replace(self, name=VEIL, rescue_number="", witness="", reason="")


@dataclass(frozen=True, slots=True)
class Recipient:
    """Somebody who gets goods, and how they sign; who can do neither has a named witness."""

    stay_id: int
    signed: SignedHow = SignedHow.HAND
    witness: str = ""


def facts_problems(facts: GoodsFacts) -> tuple[Problem, ...]:
    """What is wrong with one of the goods as it was typed."""
    found: list[Problem] = []
    if not facts.name:
        found.append(Problem(GoodsTrouble.NAME_EMPTY, "name"))
    if not facts.unit:
        found.append(Problem(GoodsTrouble.UNIT_EMPTY, "unit"))
    found += [
        Problem(GoodsTrouble.NUMBER_IMPOSSIBLE, place, {"least": 0, "most": MOST})
        for place in ("low_mark", "per_day", "per_stay", "kit_quantity")
        if not 0 <= getattr(facts, place) <= MOST
    ]
    return tuple(found)


def line_problems(lines: Sequence[GoodsLine], least: int = 1) -> tuple[Problem, ...]:
    """What is wrong with lines of goods: none, one thing twice, or no sensible number."""
    if not lines:
        return (Problem(GoodsTrouble.NOTHING_CHOSEN, "lines"),)
    found: list[Problem] = []
    if len({line.goods_id for line in lines}) < len(lines):
        found.append(Problem(GoodsTrouble.TWICE, "lines"))
    if not all(least <= line.quantity <= MOST for line in lines):
        data = {"least": least, "most": MOST}
        found.append(Problem(GoodsTrouble.NUMBER_IMPOSSIBLE, "lines", data))
    return tuple(found)


def shelf_problems(goods: Iterable[GoodsRecord], needed: Mapping[int, int]) -> tuple[Problem, ...]:
    """What the book does not hold: the shelf is counted first, it never goes below zero."""
    return tuple(
        Problem(
            GoodsTrouble.NOT_ENOUGH,
            "lines",
            {"name": each.facts.full_name, "left": each.shelf, "needed": needed[each.id]},
        )
        for each in goods
        if each.shelf < needed.get(each.id, 0)
    )


@dataclass(frozen=True, slots=True)
class Given:
    """How many of one of the goods somebody has had, on the day and in the stay."""

    today: int = 0
    stay: int = 0


def limit_problems(
    goods: Mapping[int, GoodsFacts],
    lines: Iterable[GoodsLine],
    given: Mapping[int, Given],
    who: str,
) -> tuple[Problem, ...]:
    """Where somebody would get more than the station gives: each asks for a reason and a leader.

    Goods of one limit group count together. `given` is by the id of the goods, `who` the name in
    the sentence.
    """
    wanted = {line.goods_id: line.quantity for line in lines}
    found: list[Problem] = []
    for goods_id in wanted:
        facts = goods[goods_id]
        alike = [
            each
            for each, other in goods.items()
            if each == goods_id or (facts.limit_group and other.limit_group == facts.limit_group)
        ]
        now = sum(wanted.get(each, 0) for each in alike)
        for trouble, limit, before in (
            (GoodsTrouble.OVER_DAY, facts.per_day, sum(_of(given, each).today for each in alike)),
            (GoodsTrouble.OVER_STAY, facts.per_stay, sum(_of(given, each).stay for each in alike)),
        ):
            if limit and before + now > limit:
                data = {"who": who, "name": facts.full_name, "limit": limit, "given": before}
                found.append(Problem(trouble, "lines", data, Weight.REASON, OWN_USAGE))
    return tuple(found)


def _of(given: Mapping[int, Given], goods_id: int) -> Given:
    return given.get(goods_id, Given())


def kit(goods: Iterable[GoodsRecord]) -> tuple[GoodsLine, ...]:
    """What everybody gets on arrival (入站用品), as the station has set it."""
    return tuple(
        GoodsLine(each.id, each.facts.kit_quantity)
        for each in goods
        if each.facts.active and each.facts.kit_quantity
    )
