"""A hospital's bill: whom it is for, what it asks for, and every line that it counts.

Money is whole fen. A price may be finer than a fen, so it is counted in ten-thousandths of a
yuan; a quantity is counted in thousandths of its unit (half a box is 500). What the hospital
did not say, or what could not be read, is None and never zero.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from station.domain.people import Sex
from station.domain.problems import Trouble

THOUSANDTHS = 1000
MYRIADTHS = 10_000
_MYRIADTHS_OF_FEN = 100
_EXACT = THOUSANDTHS * _MYRIADTHS_OF_FEN


class BillTrouble(Trouble):
    """Why a workbook, or a bill in it, was not taken over."""

    NOT_BILLS = "bills.not_bills"
    A_REGISTER = "bills.a_register"
    LETTERS = "bills.letters"
    NO_ROWS = "bills.no_rows"
    NOT_PRICES = "bills.not_prices"
    CELL_UNREADABLE = "bills.cell_unreadable"
    HOSPITAL_NOT_THERE = "bills.hospital_not_there"
    FIELD_UNKNOWN = "bills.field_unknown"


class BillField(StrEnum):
    """What a column, or a label with its value beside it, is about."""

    SERIAL = "serial"
    LETTER = "letter"
    ADMISSION_NUMBER = "admission_number"
    INVOICE = "invoice"
    NAME = "name"
    SEX = "sex"
    ADMITTED = "admitted"
    DISCHARGED = "discharged"
    DIAGNOSIS = "diagnosis"
    TOTAL = "total"
    INSURED = "insured"
    CLAIMED = "claimed"
    DAY = "day"
    CODE = "code"
    ITEM = "item"
    CATEGORY = "category"
    UNIT = "unit"
    QUANTITY = "quantity"
    PRICE = "price"
    AMOUNT = "amount"
    OTHER = "other"


class BillDoubtful(StrEnum):
    """Why something in a bill may have been read wrongly, or not at all."""

    DATE_UNREADABLE = "bill_date_unreadable"
    YEAR_GUESSED = "bill_year_guessed"
    AMOUNT_UNREADABLE = "bill_amount_unreadable"
    AMOUNT_ROUNDED = "bill_amount_rounded"
    QUANTITY_UNREADABLE = "bill_quantity_unreadable"
    PRICE_UNREADABLE = "bill_price_unreadable"
    FORMULA_WITHOUT_RESULT = "bill_formula_without_result"
    CELL_STRUCK_OUT = "bill_cell_struck_out"
    SEX_UNREADABLE = "bill_sex_unreadable"
    STAY_BACKWARDS = "bill_stay_backwards"
    TOTALS_DIFFER = "bill_totals_differ"
    TOTAL_MISSING = "bill_total_missing"
    BILL_WITHOUT_LINES = "bill_without_lines"
    LINES_WITHOUT_BILL = "bill_lines_without_bill"
    LINES_OF_TWO_BILLS = "bill_lines_of_two_bills"
    BILL_REPEATED = "bill_repeated"
    SHEET_NOT_READ = "bill_sheet_not_read"
    HOSPITAL_UNKNOWN = "bill_hospital_unknown"


@dataclass(frozen=True, slots=True)
class BillDoubt:
    """One doubtful cell or row: where it is, what stands there, what was read from it, and why.

    `column` is the column's letters and `title` what stands over it, both empty for a whole row.
    """

    sheet: str
    row: int
    column: str
    title: str
    written: str
    read_as: str
    reason: BillDoubtful


@dataclass(frozen=True, slots=True)
class BillLine:
    """One thing that was charged; `number` counts the lines of its bill from 1.

    `quantity` is in thousandths, `price_myriadths` in ten-thousandths of a yuan; both are negative
    or positive as written. `row` is the row of `sheet` as the spreadsheet shows it.
    """

    number: int
    day: date | None
    code: str
    name: str
    category: str
    unit: str
    quantity: int | None
    price_myriadths: int | None
    amount_fen: int
    sheet: str = ""
    row: int = 0

    @property
    def service(self) -> str:
        """What was done, by its code, or by its name where the hospital gives no code."""
        return self.code.casefold() or self.name


@dataclass(frozen=True, slots=True)
class Bill:
    """What a hospital asks for one stay of one person, as it stands in its workbook.

    `letter` is the treatment letter's number as written, empty where the bill names none. `sheet`
    and `row` are where the bill begins.
    """

    hospital_id: int | None
    invoice: str
    letter: str
    name: str
    sex: Sex
    admitted: date | None
    discharged: date | None
    diagnosis: str
    total_fen: int | None
    insured_fen: int
    claimed_fen: int | None
    lines: tuple[BillLine, ...]
    sheet: str = ""
    row: int = 0
    admission_number: str = ""

    @property
    def lines_fen(self) -> int:
        """What the lines come to."""
        return sum(line.amount_fen for line in self.lines)

    @property
    def asked_fen(self) -> int:
        """What the hospital asks the station for; where it does not say, what its lines leave."""
        return asked(self.total_fen, self.insured_fen, self.claimed_fen, self.lines_fen)


def workbook_name(hospital: str, day: date, sha256: str) -> str:
    """What a workbook is called here: its own name may be that of a patient."""
    return f"{hospital or _NOBODY} 账单 {day} {sha256[:8]}"


_NOBODY = "医院未定"


@dataclass(frozen=True, slots=True)
class BillColumn:
    """A column or a label of a workbook and what it was taken for; a clerk may correct it.

    `example` is the first thing that stands under or beside it.
    """

    sheet: str
    column: str
    title: str
    field: BillField
    is_guess: bool = False
    example: str = dataclasses.field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class BillReading:
    """All that a workbook says about bills, before anything is stored.

    `hospital` and `period` are what the titles tell, empty where they tell nothing.
    """

    hospital: str
    period: str
    bills: tuple[Bill, ...]
    columns: tuple[BillColumn, ...]
    doubts: tuple[BillDoubt, ...]
    rows_read: int

    @property
    def lines(self) -> int:
        return sum(len(bill.lines) for bill in self.bills)

    @property
    def claimed_fen(self) -> int:
        return sum(bill.asked_fen for bill in self.bills)


def asked(total_fen: int | None, insured_fen: int, claimed_fen: int | None, lines_fen: int) -> int:
    """The claim of a bill; where it does not say, its total or its lines less the insurance."""
    if claimed_fen is not None:
        return claimed_fen
    return (lines_fen if total_fen is None else total_fen) - insured_fen


def amount_agrees(quantity: int, price_myriadths: int, amount_fen: int) -> bool:
    """Whether quantity × price is the amount.

    A product that is no whole fen may have been rounded either way; any other has to be exact.
    """
    product = quantity * price_myriadths
    whole, rest = divmod(product, _EXACT)
    return amount_fen == whole or (rest != 0 and amount_fen == whole + 1)


def product_fen(quantity: int, price_myriadths: int) -> int:
    """Quantity × price in whole fen, half a fen away from zero."""
    product = quantity * price_myriadths
    whole, rest = divmod(abs(product), _EXACT)
    rounded = whole + (rest * 2 >= _EXACT)
    return rounded if product >= 0 else -rounded


def bed_nights(admitted: date, discharged: date, *, discharge_day_counts: bool = False) -> int:
    """How many bed days a stay has: the day of admission counts, that of discharge does not.

    Whoever comes and goes on one day has one. Where a place counts the day of discharge too, it
    says so in its own numbers.
    """
    days = (discharged - admitted).days + discharge_day_counts
    return max(days, 1) if discharged >= admitted else 0


def nights_slept(
    admitted_at: datetime, left_at: datetime, away: Sequence[tuple[datetime, datetime]]
) -> set[date]:
    """The evenings on which somebody lay down in the station: who is there at midnight.

    `left_at` is now for who is still here, `away` are the spans in hospital, on leave, with the
    police. A register that tells only days counts the night before the day of leaving.
    """
    nights = set()
    midnight = datetime.combine(admitted_at.date(), time()) + timedelta(days=1)
    while midnight <= left_at:
        if not any(since <= midnight < until for since, until in away):
            nights.add(midnight.date() - timedelta(days=1))
        midnight += timedelta(days=1)
    return nights
