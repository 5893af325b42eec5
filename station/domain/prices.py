"""What a station lets a hospital charge: prices, catalogue, exclusions and ceilings.

All of it is the station's own data with days of validity, for one hospital or for all. Only the
words of the starting exclusions come with the program, until the station brings in its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from functools import cached_property

from station.domain.names import fold


class Catalogue(StrEnum):
    """The class of a drug or service in the medical insurance catalogue."""

    FIRST = "甲"
    SECOND = "乙"
    THIRD = "丙"


class PriceRow(StrEnum):
    """What a row of a price list is: a service, words that exclude, or a ceiling."""

    SERVICE = "service"
    EXCLUDED_WORDS = "excluded_words"
    SPECIAL_WARD_WORDS = "special_ward_words"
    STAY_CEILING = "stay_ceiling"
    DAY_CEILING = "day_ceiling"


class ExclusionKind(StrEnum):
    """Why rescue funds do not pay for something whatever it costs."""

    SERVICE = "service"
    SPECIAL_WARD = "special_ward"


class CeilingKind(StrEnum):
    """What a ceiling is counted over."""

    STAY = "stay"
    DAY = "day"


@dataclass(frozen=True, slots=True)
class PriceItem:
    """A service of the price list, with what a hospital may ask for one unit of it.

    `excluded` is the reason why it is not paid, empty when it is; a price of None only lists the
    service. Days of validity are inclusive, None is open; `hospital_id` None is every hospital.
    """

    code: str
    name: str
    unit: str = ""
    price_myriadths: int | None = None
    catalogue: Catalogue | None = None
    excluded: str = ""
    most_per_day: int | None = None
    valid_from: date | None = None
    valid_until: date | None = None
    hospital_id: int | None = None

    def holds(self, day: date | None) -> bool:
        """Whether the item is in force on a day; where no day is known, it is."""
        return day is None or _within(day, self.valid_from, self.valid_until)


@dataclass(frozen=True, slots=True)
class Exclusion:
    """Words in the name of a service that say that rescue funds do not pay for it."""

    words: str
    kind: ExclusionKind
    basis: str
    valid_from: date | None = None
    valid_until: date | None = None
    hospital_id: int | None = None


@dataclass(frozen=True, slots=True)
class Ceiling:
    """The most, in fen, that is paid for a stay or for a day of it."""

    kind: CeilingKind
    most_fen: int
    basis: str = ""
    valid_from: date | None = None
    valid_until: date | None = None
    hospital_id: int | None = None


@dataclass(frozen=True, slots=True)
class PriceListed:
    """One row of the price lists as a clerk looks it up.

    `valid_until` is the last day as it stands now; `ended` says who set it by hand, and why.
    A row that was typed has no `list_name`.
    """

    id: int
    kind: PriceRow
    code: str
    name: str
    unit: str
    price_myriadths: int | None
    most_fen: int | None
    most_per_day: int | None
    catalogue: Catalogue | None
    why: str
    valid_from: date | None
    valid_until: date | None
    hospital: str
    list_name: str
    ended: str = ""


SERVICES_BASIS = "劳社部发〔1999〕22号"
_STARTING_WORDS = {
    ExclusionKind.SERVICE: (
        "祛斑 祛痘 祛痣 祛疤 美容 美白 健美 整容 隆胸 隆鼻 重睑 脱毛 植发 种植牙 减肥 增高 增胖 "
        "近视矫正 健康体检 医疗鉴定 优质优价费 点名手术附加费 自请特别护士"
    ),
    ExclusionKind.SPECIAL_WARD: "特需 VIP 豪华 单人间",
}
STARTING_EXCLUSIONS: tuple[Exclusion, ...] = tuple(
    Exclusion(word, kind, SERVICES_BASIS)
    for kind, words in _STARTING_WORDS.items()
    for word in words.split()
)
"""What the medical insurance has never paid: treatment of no illness, and wards by choice.

劳社部发〔1999〕22号, service items and facilities outside the insurance. Meals, ambulances and
carers are not among them: places differ in whether rescue funds pay for those.
"""


@dataclass(frozen=True)
class PriceBook:
    """Every price, exclusion and ceiling there is, found by service, day and hospital."""

    items: tuple[PriceItem, ...] = ()
    exclusions: tuple[Exclusion, ...] = STARTING_EXCLUSIONS
    ceilings: tuple[Ceiling, ...] = ()
    _found: Mapping[str, tuple[PriceItem, ...]] = field(
        init=False, repr=False, compare=False, default_factory=dict
    )

    _excluded: dict[str, tuple[Exclusion, ...]] = field(
        init=False, repr=False, compare=False, default_factory=dict
    )
    """What the words say of the names that were asked for so far."""

    _listed: dict[tuple[str, str, int | None], tuple[PriceItem, ...]] = field(
        init=False, repr=False, compare=False, default_factory=dict
    )
    """The items of the services that were asked for so far, by code, name and hospital."""

    def __post_init__(self) -> None:
        found: dict[str, list[PriceItem]] = {}
        for item in self.items:
            for key in _keys(item.code, item.name):
                found.setdefault(key, []).append(item)
        object.__setattr__(self, "_found", {key: tuple(each) for key, each in found.items()})

    def listed(self, code: str, name: str, hospital_id: int | None) -> tuple[PriceItem, ...]:
        """Every item of a service, in force or not; by its code, else by its name.

        A hospital's own items go before those for all.
        """
        if not self._found:
            return ()
        asked = (code, name, hospital_id)
        known = self._listed.get(asked)
        if known is None:
            known = self._listed[asked] = self._of_service(code, name, hospital_id)
        return known

    def _of_service(self, code: str, name: str, hospital_id: int | None) -> tuple[PriceItem, ...]:
        for key in _keys(code, name):
            items = self._found.get(key, ())
            mine = tuple(i for i in items if i.hospital_id and i.hospital_id == hospital_id)
            for_all = tuple(i for i in items if i.hospital_id is None)
            if mine or for_all:
                return (*mine, *for_all)
        return ()

    def item(
        self, code: str, name: str, day: date | None, hospital_id: int | None
    ) -> PriceItem | None:
        """The item that holds for a service on a day; of several the one that began last."""
        listed = [i for i in self.listed(code, name, hospital_id) if i.holds(day)]
        if len(listed) <= 1:
            return listed[0] if listed else None
        own = [i for i in listed if i.hospital_id is not None]
        return max(own or listed, key=lambda i: i.valid_from or date.min)

    def exclusion(self, name: str, day: date | None, hospital_id: int | None) -> Exclusion | None:
        """The first exclusion whose words stand in the name of a service."""
        found = self._excluded.get(name)
        if found is None:
            folded = name.casefold()
            found = tuple(e for e in self.exclusions if e.words.casefold() in folded)
            self._excluded[name] = found
        return next((each for each in found if _applies(each, day, hospital_id)), None)

    def ceiling(
        self, kind: CeilingKind, day: date | None, hospital_id: int | None
    ) -> Ceiling | None:
        """The lowest ceiling of a kind that holds on a day."""
        held = (c for c in self.ceilings if c.kind is kind and _applies(c, day, hospital_id))
        return min(held, key=lambda c: c.most_fen, default=None)

    @cached_property
    def has_prices(self) -> bool:
        """Whether there is a list at all against which a price could be wrong."""
        return any(item.price_myriadths is not None for item in self.items)

    @cached_property
    def counts_per_day(self) -> bool:
        """Whether the list says of any service how often a day it may be given."""
        return any(item.most_per_day is not None for item in self.items)


def _keys(code: str, name: str) -> Iterable[str]:
    if code:
        yield f"code {code.casefold()}"
    if folded := fold(name):
        yield f"name {folded}"


def _applies(each: Exclusion | Ceiling, day: date | None, hospital_id: int | None) -> bool:
    mine = each.hospital_id is None or each.hospital_id == hospital_id
    return mine and (day is None or _within(day, each.valid_from, each.valid_until))


def _within(day: date, first: date | None, last: date | None) -> bool:
    return (first is None or first <= day) and (last is None or day <= last)
