"""A bill that a clerk types from paper: what has to stand there before it can come in."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from station.domain.bills import THOUSANDTHS, Bill, BillLine, product_fen
from station.domain.problems import Problem, Refused, Trouble

_NUMBER = re.compile(r"-?\d{1,9}(\.\d{1,4})?")


class TypedBillTrouble(Trouble):
    """Why a bill that was typed, or lines that were pasted, cannot come in as they are."""

    HOSPITAL_MISSING = "typed_bill.hospital_missing"
    NAME_MISSING = "typed_bill.name_missing"
    PERIOD_MISSING = "typed_bill.period_missing"
    LINES_MISSING = "typed_bill.lines_missing"
    STAY_BACKWARDS = "typed_bill.stay_backwards"
    SERVICE_MISSING = "typed_bill.service_missing"
    AMOUNT_MISSING = "typed_bill.amount_missing"
    NOTHING_PASTED = "typed_bill.nothing_pasted"
    NO_TITLES = "typed_bill.no_titles"
    NOT_A_NUMBER = "typed_bill.not_a_number"


@dataclass(frozen=True, slots=True)
class TypedBillSaved:
    """The bill that was typed; `was_there` when it had come in before, in whatever way."""

    bill_id: int
    was_there: bool
    faults: int


@dataclass(frozen=True, slots=True)
class PastedLines:
    """The lines that a spreadsheet has put on the clipboard; `doubtful` of its cells were hard.

    `guessed` are the titles by which the columns were told where none had been copied.
    """

    lines: tuple[BillLine, ...]
    doubtful: int
    guessed: tuple[str, ...] = ()


def typed_problems(bill: Bill, period: str) -> tuple[Problem, ...]:
    """What is missing in a typed bill; what does not add up is found by the check and stays."""
    found: list[Problem] = []
    if bill.hospital_id is None:
        found.append(Problem(TypedBillTrouble.HOSPITAL_MISSING, "hospital_id"))
    if not bill.name.strip():
        found.append(Problem(TypedBillTrouble.NAME_MISSING, "name"))
    if not period:
        found.append(Problem(TypedBillTrouble.PERIOD_MISSING, "discharged"))
    if bill.admitted and bill.discharged and bill.discharged < bill.admitted:
        found.append(Problem(TypedBillTrouble.STAY_BACKWARDS, "discharged"))
    if not bill.lines:
        found.append(Problem(TypedBillTrouble.LINES_MISSING, "lines"))
    for line in bill.lines:
        if not line.name.strip():
            data = {"number": line.number}
            found.append(Problem(TypedBillTrouble.SERVICE_MISSING, "lines", data))
    return tuple(found)


def read_number(text: str, scale: int) -> int:
    """A typed quantity or price as a whole count of `1 / scale`: `0.5` boxes are 500 thousandths.

    Raises Refused for what is no number, or finer than can be kept.
    """
    plain = "".join(unicodedata.normalize("NFKC", text).split()).replace(",", "").replace("−", "-")
    if _NUMBER.fullmatch(plain):
        exact = Decimal(plain) * scale
        if exact == exact.to_integral_value():
            return int(exact)
    raise Refused(Problem(TypedBillTrouble.NOT_A_NUMBER, data={"typed": text}))


def typed_line(
    day: date | None,
    service: str,
    quantity: int | None,
    price_myriadths: int | None,
    amount_fen: int | None,
) -> BillLine:
    """A line as it was typed; an amount that is left out is quantity × price.

    One box where no quantity is told. Raises Refused with what is missing.
    """
    if not service.strip():
        raise Refused(Problem(TypedBillTrouble.SERVICE_MISSING, "service"))
    if amount_fen is None and price_myriadths is None:
        raise Refused(Problem(TypedBillTrouble.AMOUNT_MISSING, "amount"))
    charged = amount_fen
    if charged is None:
        charged = product_fen(THOUSANDTHS if quantity is None else quantity, price_myriadths or 0)
    told = (quantity, price_myriadths, charged)
    return BillLine(0, day, "", service.strip(), "", "", *told)


def quarter_of(bill: Bill) -> str:
    """The quarter in which the stay ended, `2026Q3`; empty where no day is told."""
    day = bill.discharged or bill.admitted
    return "" if day is None else f"{day.year}Q{(day.month + 2) // 3}"


def numbered(lines: Sequence[BillLine]) -> tuple[BillLine, ...]:
    """Lines in their order, counted from 1."""
    return tuple(
        BillLine(
            number,
            line.day,
            line.code,
            line.name,
            line.category,
            line.unit,
            line.quantity,
            line.price_myriadths,
            line.amount_fen,
        )
        for number, line in enumerate(lines, 1)
    )
