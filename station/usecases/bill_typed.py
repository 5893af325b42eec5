"""A bill that is no workbook: typed from paper, its lines perhaps pasted from a spreadsheet."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from typing import ClassVar

from station.domain.bill_typed import (
    PastedLines,
    TypedBillSaved,
    TypedBillTrouble,
    numbered,
    quarter_of,
    typed_problems,
)
from station.domain.bills import Bill, BillDoubtful, BillReading
from station.domain.permissions import Permission
from station.domain.problems import Problem, Refused
from station.exchange.bill_reader import read_bills
from station.exchange.cells import Sheet, SheetRow, Workbook
from station.exchange.clipboard import clipboard_book
from station.exchange.pasted_titles import NEEDED, guess_titles
from station.storage import bills
from station.storage.bills import HospitalBill
from station.storage.hospitals import Hospital
from station.usecases.bill_facts import gather
from station.usecases.bill_plan import BillPlan, Handed, digest
from station.usecases.bill_store import store
from station.usecases.work import Read, Work, Write

_OF_ANOTHER_SHEET = frozenset(
    {BillDoubtful.TOTAL_MISSING, BillDoubtful.LINES_WITHOUT_BILL, BillDoubtful.BILL_WITHOUT_LINES}
)
"""What is no doubt of lines alone: the rest of the bill is typed."""


@dataclass(frozen=True, slots=True)
class TypeBill(Write[TypedBillSaved]):
    """Take a bill down from paper; it is checked like one of a workbook.

    `client_id` is made when the form is opened: the same form comes in once. A bill that says all
    the same as one that is there already is that one. Raises Refused with what is missing.
    """

    needs: ClassVar = Permission.CLAIMS_IMPORT
    client_id: str
    bill: Bill
    period: str = ""

    def run(self, work: Work) -> TypedBillSaved:
        lines = numbered(self.bill.lines)
        bill = replace(self.bill, lines=lines, sheet="", row=0)
        period = self.period.strip() or quarter_of(bill)
        hospital = work.session.get(Hospital, bill.hospital_id) if bill.hospital_id else None
        if hospital is None:
            bill = replace(bill, hospital_id=None)
        if found := typed_problems(bill, period):
            raise Refused(found)
        mark = hashlib.sha256(f"typed {self.client_id}".encode()).hexdigest()
        there = bills.of_file(work.session, mark).get((bill.sheet, bill.row))
        there = there or bills.known(work.session, [digest(bill)]).get(digest(bill))
        if there is None:
            name = "" if hospital is None else hospital.name
            there = _store(work, bill, mark, (name, period))
            return TypedBillSaved(there, False, _faults(work, there))
        return TypedBillSaved(there, True, _faults(work, there))


def _faults(work: Work, bill_id: int) -> int:
    return work.session.get_one(HospitalBill, bill_id).faults


def _store(work: Work, bill: Bill, mark: str, told: tuple[str, str]) -> int:
    """Write a typed bill down as the only one of its file."""
    name, period = told
    beside = gather(work, [(-1, bill)])
    reading = BillReading(name, period, (bill,), (), (), 0)
    handed = Handed("", b"", name, ())
    checked, notes = [beside.check(-1, bill)], beside.notes
    plan = BillPlan(
        *(work, handed, mark, bill.hospital_id, name, reading),
        *([digest(bill)], checked, notes, {}, 0),
    )
    store(work, plan)
    return plan.ids[0]


@dataclass(frozen=True, slots=True)
class PasteLines(Read[PastedLines]):
    """Which lines of a bill lie on the clipboard? A spreadsheet puts its titles there, too.

    Titles are known as in a workbook; where none were copied the columns are told by their cells,
    and the answer says how. Raises Refused when there is nothing, or service or amount is not told.
    """

    needs: ClassVar = Permission.CLAIMS_IMPORT
    text: str

    def run(self, work: Work) -> PastedLines:
        del work
        book = clipboard_book(self.text)
        rows = book.sheets[0].rows
        if not rows:
            raise Refused(Problem(TypedBillTrouble.NOTHING_PASTED, "lines"))
        if (found := _pasted(book)) is not None:
            return found
        titles = guess_titles(rows)
        missing = "、".join(title for title in NEEDED if title not in titles)
        headed = SheetRow(0, tuple(title or None for title in titles))
        found = None if missing else _pasted(Workbook((Sheet("", (headed, *rows)),)))
        if found is None:
            data = {"missing": missing or "、".join(NEEDED)}
            raise Refused(Problem(TypedBillTrouble.NO_TITLES, "lines", data))
        return replace(found, guessed=tuple(filter(None, titles)))


def _pasted(book: Workbook) -> PastedLines | None:
    """The lines of a sheet with titles; None when it has none, or no line."""
    try:
        reading = read_bills(book)
    except Refused:
        return None
    lines = [line for bill in reading.bills for line in bill.lines]
    doubtful = [each for each in reading.doubts if each.reason not in _OF_ANOTHER_SHEET]
    return PastedLines(numbered(lines), len(doubtful)) if lines else None
