"""A price that a clerk types, and the day on which a price, exclusion or ceiling ends."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from station.domain.prices import Catalogue, PriceListed, PriceRow
from station.domain.problems import Problem, Trouble

MYRIADTHS_OF_A_FEN = 100


class PriceTrouble(Trouble):
    """Why a price cannot be taken down, or ended, as it was typed."""

    NAME_MISSING = "price.name_missing"
    NOT_POSITIVE = "price.not_positive"
    NOT_WHOLE_FEN = "price.not_whole_fen"
    ENDS_BEFORE_IT_BEGINS = "price.ends_before_it_begins"
    OVERLAPS = "price.overlaps"
    ROW_TWICE = "price.row_twice"
    ROW_OVERLAPS = "price.row_overlaps"
    MORE_ROWS = "price.more_rows"
    HOSPITAL_NOT_THERE = "price.hospital_not_there"
    NOT_THERE = "price.not_there"
    DAY_MISSING = "price.day_missing"
    REASON_MISSING = "price.reason_missing"
    ENDED_SOONER = "price.ended_sooner"
    OTHER_CONTENT = "price.other_content"


@dataclass(frozen=True, slots=True)
class TypedPrice:
    """One row as it is typed; days are inclusive, None is open; no hospital is every hospital.

    `amount_myriadths` is the price of a service or a ceiling in ten-thousandths of a yuan; words
    that exclude have none. `why` is where it comes from.
    """

    kind: PriceRow
    name: str
    code: str = ""
    unit: str = ""
    amount_myriadths: int | None = None
    most_per_day: int | None = None
    catalogue: Catalogue | None = None
    why: str = ""
    valid_from: date | None = None
    valid_until: date | None = None
    hospital_id: int | None = None

    def tidy(self) -> TypedPrice:
        """The same without blanks around the words, and with what belongs to its kind only."""
        service = self.kind is PriceRow.SERVICE
        return TypedPrice(
            self.kind,
            self.name.strip(),
            self.code.strip() if service else "",
            self.unit.strip() if service else "",
            self.amount_myriadths if service or self.is_ceiling else None,
            self.most_per_day if service else None,
            self.catalogue if service else None,
            self.why.strip(),
            self.valid_from,
            self.valid_until,
            self.hospital_id,
        )

    @property
    def is_ceiling(self) -> bool:
        """Whether it is the most that is paid, kept in whole fen."""
        return self.kind in {PriceRow.STAY_CEILING, PriceRow.DAY_CEILING}


def typed_price_problems(price: TypedPrice, others: Iterable[PriceListed]) -> tuple[Problem, ...]:
    """What is wrong with a tidy row; `others` are the rows of the same service and hospital."""
    found: list[Problem] = []
    if not price.name and not price.is_ceiling:
        found.append(Problem(PriceTrouble.NAME_MISSING, "name"))
    amount = price.amount_myriadths or 0
    if (price.is_ceiling or price.kind is PriceRow.SERVICE) and amount <= 0:
        found.append(Problem(PriceTrouble.NOT_POSITIVE, "amount"))
    elif price.is_ceiling and amount % MYRIADTHS_OF_A_FEN:
        found.append(Problem(PriceTrouble.NOT_WHOLE_FEN, "amount"))
    if price.valid_from and price.valid_until and price.valid_until < price.valid_from:
        data = {"from": price.valid_from, "until": price.valid_until}
        found.append(Problem(PriceTrouble.ENDS_BEFORE_IT_BEGINS, "valid_until", data))
    elif price.kind is PriceRow.SERVICE:
        span = (price.valid_from, price.valid_until)
        meets = next((o for o in others if _meet(span, (o.valid_from, o.valid_until))), None)
        if meets is not None:
            found.append(Problem(PriceTrouble.OVERLAPS, "valid_from", {"name": meets.name}))
    return tuple(found)


def end_problems(row: PriceListed, last_day: date | None, reason: str) -> tuple[Problem, ...]:
    """What is wrong with an end: a row that has ended can only be ended sooner."""
    found: list[Problem] = []
    if last_day is None:
        found.append(Problem(PriceTrouble.DAY_MISSING, "last_day"))
    elif row.valid_from is not None and last_day < row.valid_from:
        data = {"from": row.valid_from, "until": last_day}
        found.append(Problem(PriceTrouble.ENDS_BEFORE_IT_BEGINS, "last_day", data))
    elif row.valid_until is not None and last_day >= row.valid_until:
        data = {"until": row.valid_until}
        found.append(Problem(PriceTrouble.ENDED_SOONER, "last_day", data))
    if not reason.strip():
        found.append(Problem(PriceTrouble.REASON_MISSING, "reason"))
    return tuple(found)


def _meet(one: tuple[date | None, date | None], two: tuple[date | None, date | None]) -> bool:
    (first, last), (begins, ends) = one, two
    return (first or date.min) <= (ends or date.max) and (begins or date.min) <= (last or date.max)
