"""Checking bills against all that the station has written down beside them."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import Enum

from station.domain.bill_checks import BillFacts, BillRules, OtherBill, check
from station.domain.bill_findings import Finding, FindingCode, FindingWeight
from station.domain.bill_line_checks import LineRules
from station.domain.bill_records import (
    BillNote,
    BillsChecked,
    BillState,
    ListedFinding,
    StoredLine,
)
from station.domain.bills import Bill
from station.domain.claim_steps import CHECKED_ANEW, GIVEN_UP
from station.domain.letters import LetterRecord, letter_key
from station.domain.prices import PriceBook
from station.storage import bills, bills_lists, letters, prices
from station.storage.base import Values
from station.storage.bills import HospitalBill
from station.usecases.claim_bills import Fault, found_more
from station.usecases.work import Work

AT_ONCE = 200
_REVIEWED = CHECKED_ANEW - {BillState.CHECKED}


@dataclass(frozen=True, slots=True)
class Checked:
    """A bill with what was found, and its letter."""

    bill: Bill
    letter: LetterRecord | None
    findings: tuple[Finding, ...]

    @property
    def person_id(self) -> int | None:
        return None if self.letter is None else self.letter.person_id

    @property
    def not_eligible_from(self) -> date | None:
        """From when on the letter does not stand for the costs."""
        return None if self.letter is None else self.letter.not_eligible_from

    def listed(self, number: int) -> list[ListedFinding]:
        """The findings under the bill's id, or its place in the file."""
        return [ListedFinding.of(number, found, self.person_id) for found in self.findings]

    def counts(self) -> dict[str, int]:
        """How many reasons there are against the bill, and how many things to look at."""
        counted = Counter(found.weight for found in self.findings)
        return {"faults": counted[FindingWeight.FAULT], "looks": counted[FindingWeight.LOOK]}


@dataclass(slots=True)
class Beside:
    """What many bills are checked against, asked for once."""

    letters: Mapping[str, LetterRecord]
    nights: Mapping[int, frozenset[date]]
    book: PriceBook
    rules: BillRules
    invoices: Mapping[str, list[tuple[int, OtherBill, int | None]]] = field(default_factory=dict)
    """By invoice, every bill that bears it: its mark, what it says, its hospital."""

    @property
    def notes(self) -> tuple[BillNote, ...]:
        return () if self.book.has_prices else (BillNote.NO_PRICE_LIST,)

    def check(self, mark: int, bill: Bill) -> Checked:
        """Check one bill; `mark` tells it from the others with its invoice."""
        letter = self.letters.get(letter_key(bill.letter)) if bill.letter else None
        nights = frozenset[date]() if letter is None else self.nights.get(letter.id, frozenset())
        others = self._others(mark, bill)
        facts = BillFacts(letter, nights, self.book, self.rules, others)
        return Checked(bill, letter, check(bill, facts))

    def _others(self, mark: int, bill: Bill) -> tuple[OtherBill, ...]:
        """The other bills of one invoice; numbers of two hospitals have nothing in common."""
        return tuple(
            other
            for its_mark, other, hospital_id in self.invoices.get(bill.invoice, ())
            if its_mark != mark
            and (None in (hospital_id, bill.hospital_id) or hospital_id == bill.hospital_id)
        )


def gather(work: Work, marked: Sequence[tuple[int, Bill]], book: PriceBook | None = None) -> Beside:
    """Ask for the letters, nights, invoices and, unless they are given, prices of these bills.

    A mark is the id of a stored bill, or negative for one that is not stored.
    """
    keys = {letter_key(bill.letter) for _, bill in marked if bill.letter}
    found = letters.by_numbers(work.session, keys, withdrawn=False)
    policy = work.policy
    rules = BillRules(
        policy.letter_hours,
        discharge_day_counts=bool(policy.bill_discharge_day_counts),
        lines=LineRules(policy.bill_dear_fen),
    )
    nights = bills_lists.nights_in_station(work.session, found.values(), work.now)
    beside = Beside(found, nights, book or prices.book(work.session), rules)
    beside.invoices = _invoices(work, marked)
    return beside


def _invoices(
    work: Work, marked: Sequence[tuple[int, Bill]]
) -> Mapping[str, list[tuple[int, OtherBill, int | None]]]:
    found: defaultdict[str, list[tuple[int, OtherBill, int | None]]] = defaultdict(list)
    here = {mark for mark, _ in marked}
    for mark, bill in marked:
        told = OtherBill(bill.invoice, bill.letter, bill.asked_fen, bill.sheet, bill.row)
        found[bill.invoice].append((mark, told, bill.hospital_id))
    invoices = {bill.invoice for _, bill in marked}
    stored = [row for row in bills.with_invoices(work.session, invoices) if row.id not in here]
    stored = [row for row in stored if row.state not in GIVEN_UP]
    for row in stored:
        asked = bills.as_bill(row, ()).asked_fen
        told = OtherBill(row.invoice, row.letter_text, asked, row.sheet, row.row)
        found[row.invoice].append((row.id, told, row.hospital_id))
    return found


def check_stored(work: Work, bill_ids: Sequence[int]) -> BillsChecked:
    """Check stored bills anew and write down what was found otherwise than the last time.

    What was audited, approved or paid keeps the findings on which it was decided; what is still
    reviewed answers those that are new. Some hundred bills are held at a time, never all.
    """
    ordered = sorted(bill_ids)
    book = prices.book(work.session)
    notes: tuple[BillNote, ...] = ()
    lines = asked_fen = 0
    listed: list[ListedFinding] = []
    for start in range(0, len(ordered), AT_ONCE):
        some = ordered[start : start + AT_ONCE]
        stored = bills.stored_lines(work.session, some)
        marked = [
            (row, bills.as_bill(row, (each.line for each in stored[row.id])))
            for row in bills.by_ids(work.session, some)
        ]
        beside = gather(work, [(row.id, bill) for row, bill in marked], book)
        checked = [(row, beside.check(row.id, bill)) for row, bill in marked]
        _put_checked(work, checked, stored)
        notes = beside.notes
        lines += sum(len(bill.lines) for _, bill in marked)
        asked_fen += sum(bill.asked_fen for _, bill in marked)
        listed += [found for row, each in checked for found in each.listed(row.id)]
        work.progress.step(start + len(some), len(ordered))
    return BillsChecked(len(ordered), lines, asked_fen, notes, tuple(listed))


def _put_checked(
    work: Work,
    checked: Sequence[tuple[HospitalBill, Checked]],
    stored: Mapping[int, Sequence[StoredLine]],
) -> None:
    """Write down what a check found; nearly always it is what the check before found."""
    open_ = [(row, found) for row, found in checked if row.state in CHECKED_ANEW]
    known = bills.finding_values(work.session, [row.id for row, _ in open_])
    changed: dict[int, list[Values]] = {}
    for row, found in open_:
        line_ids = {each.line.number: each.id for each in stored[row.id]}
        values = list(finding_rows(row.id, found, line_ids))
        if values != known[row.id]:
            changed[row.id] = values
        _put_state(work, row, found)
        if row.state in _REVIEWED:
            found_more(work, row, sorted(_faults(values) - _faults(known[row.id]), key=str))
    bills.put_findings(work.session, changed)


def _faults(findings: Sequence[Values]) -> set[Fault]:
    """What speaks against a bill and its lines."""
    against = (each for each in findings if each["weight"] == FindingWeight.FAULT.value)
    return {(each["line_id"], FindingCode(each["code"])) for each in against}


def _put_state(work: Work, row: HospitalBill, found: Checked) -> None:
    row.checked_at = work.now
    row.not_eligible_from = found.not_eligible_from
    if found.letter is not None:
        row.letter_id = found.letter.id
        row.hospital_id = row.hospital_id or found.letter.hospital_id
    for name, count in found.counts().items():
        setattr(row, name, count)


def finding_rows(bill_id: int, checked: Checked, line_ids: Mapping[int, int]) -> Iterator[Values]:
    """The rows of a bill's findings; `line_ids` by the number of the line."""
    for found in checked.findings:
        yield {
            "bill_id": bill_id,
            "line_id": None if found.line is None else line_ids[found.line],
            "code": found.code.value,
            "weight": found.weight.value,
            "evidence": json.dumps(plain(found.evidence), ensure_ascii=False),
        }


def plain(value: object) -> object:
    """Evidence as JSON takes it: days and moments in ISO, codes by value."""
    if isinstance(value, Mapping):
        return {key: plain(each) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return [plain(each) for each in value]
    if isinstance(value, Enum):
        return value.value
    return value.isoformat() if isinstance(value, date) else value
