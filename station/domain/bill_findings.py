"""What a machine finds in a hospital's bill: a reason as a code, with the evidence beside it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from station.domain.bills import Bill, BillLine


class FindingCode(StrEnum):
    """Why a bill or one of its lines cannot be paid as it stands, or deserves a look."""

    NO_LETTER = "no_letter"
    LETTER_NOT_FOUND = "letter_not_found"
    LETTER_OF_OTHER_PERSON = "letter_of_other_person"
    NAME_DIFFERS = "name_differs"
    SEX_DIFFERS = "sex_differs"
    LETTER_LATE = "letter_late"
    OUTSIDE_STAY = "outside_stay"
    IN_STATION = "in_station"
    BED_DAYS_DIFFER = "bed_days_differ"
    DUPLICATE_LINE = "duplicate_line"
    DUPLICATE_POSSIBLE = "duplicate_possible"
    DUPLICATE_INVOICE = "duplicate_invoice"
    AMOUNT_DIFFERS = "amount_differs"
    SUM_DIFFERS = "sum_differs"
    CLAIM_DIFFERS = "claim_differs"
    NO_LINES = "no_lines"
    NOT_LISTED = "not_on_price_list"
    OVER_PRICE = "over_price"
    EXCLUDED_SERVICE = "excluded_service"
    SPECIAL_WARD = "special_ward"
    REFUND_PAIRED = "refund_paired"
    REFUND_UNPAIRED = "refund_unpaired"
    TOO_OFTEN = "too_often"
    OVER_CEILING = "over_ceiling"
    ELIGIBILITY_ENDED = "eligibility_ended"
    OTHER_PAYER_FIRST = "other_payer_first"


class FindingWeight(StrEnum):
    """Whether something is wrong, or only worth a look by a person who knows the case."""

    FAULT = "fault"
    LOOK = "look"


LOOKS = frozenset({FindingCode.DUPLICATE_POSSIBLE, FindingCode.REFUND_PAIRED})
"""What accuses nobody: the lines may be as they should be."""

Evidence = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Finding:
    """One reason about a bill (`line` None) or about a line of it, by the line's number.

    `evidence` is what the reason rests on: days, money in fen, names, other bills; never a
    sentence. `sheet` and `row` are the place in the hospital's workbook.
    """

    invoice: str
    letter: str
    line: int | None
    code: FindingCode
    evidence: Evidence
    sheet: str
    row: int

    @property
    def weight(self) -> FindingWeight:
        return FindingWeight.LOOK if self.code in LOOKS else FindingWeight.FAULT


def about_bill(bill: Bill, code: FindingCode, **evidence: object) -> Finding:
    """A reason about a whole bill."""
    told = MappingProxyType(evidence)
    return Finding(bill.invoice, bill.letter, None, code, told, bill.sheet, bill.row)


def about_line(bill: Bill, line: BillLine, code: FindingCode, **evidence: object) -> Finding:
    """A reason about one line; what is at stake and what was charged stand beside it."""
    told = {"day": line.day, "item": line.name, "item_code": line.code, **evidence}
    told.setdefault("amount_fen", line.amount_fen)
    place = (line.sheet, line.row)
    return Finding(bill.invoice, bill.letter, line.number, code, MappingProxyType(told), *place)
