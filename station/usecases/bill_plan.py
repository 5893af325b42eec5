"""What bringing a workbook of bills in would do: read, checked, compared, nothing written."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from operator import attrgetter

from station.domain.bill_records import BillImport, BillNote
from station.domain.bills import (
    Bill,
    BillDoubt,
    BillDoubtful,
    BillField,
    BillReading,
    BillTrouble,
    workbook_name,
)
from station.domain.letters import letter_key
from station.domain.problems import Problem, Refused
from station.exchange.bill_headers import bare
from station.exchange.bill_reader import read_bills
from station.exchange.workbook import open_untrusted
from station.storage import bills, hospitals, letters
from station.usecases import files
from station.usecases.bill_facts import Checked, gather
from station.usecases.work import Work

_SAID_OF_LINE = attrgetter(
    *("day", "code", "name", "category", "unit", "quantity", "price_myriadths", "amount_fen")
)
Corrections = tuple[tuple[str, BillField], ...]
"""Titles of columns and labels with what they mean."""


@dataclass(frozen=True, slots=True)
class Handed:
    """A workbook as a clerk has handed it in, with what was put right about it."""

    name: str
    content: bytes = field(repr=False)
    hospital: str
    corrected: Corrections


@dataclass(slots=True)
class BillPlan:
    """A workbook that was read and checked; `ids` are those of its bills that are stored.

    The places of bills count from 0; `checked` has one of each bill.
    """

    work: Work
    handed: Handed
    sha256: str
    hospital_id: int | None
    hospital: str
    reading: BillReading
    digests: list[str]
    checked: list[Checked]
    notes: tuple[BillNote, ...]
    ids: dict[int, int]
    already_there: int

    @property
    def name(self) -> str:
        """What the workbook is called in the book; empty of a bill that was typed."""
        if not self.handed.content:
            return ""
        return workbook_name(self.hospital, self.work.today, self.sha256)

    @property
    def new(self) -> list[int]:
        """The places of the bills that are not stored."""
        return [place for place in range(len(self.checked)) if place not in self.ids]

    def result(self) -> BillImport:
        """All that a clerk is told; findings without the names that are kept from them."""
        listed = [
            found
            for place, each in enumerate(self.checked)
            for found in each.listed(self.ids.get(place, place + 1))
        ]
        return BillImport(
            self.handed.name,
            self.hospital,
            self.hospital_id,
            self.reading.period,
            len(self.reading.bills),
            self.reading.lines,
            self.reading.claimed_fen,
            len(self.checked) - self.already_there,
            self.already_there,
            self.reading.columns,
            self.reading.doubts,
            self.notes,
            files.veil(self.work, listed),
        )


def make_plan(work: Work, handed: Handed) -> BillPlan:
    """Read a workbook and check its bills. Raises Refused, with the file's name in its data."""
    hospital_id, hospital = _hospital(work, handed.hospital)
    reading = _read(work, handed, hospital_id)
    if not handed.hospital.strip():
        hospital_id, hospital = _guessed_hospital(work, reading)
        if hospital_id is not None and bills.layout(work.session, hospital_id):
            reading = _read(work, handed, hospital_id)
    reading, digests = _once(reading, hospital_id)
    sha256 = hashlib.sha256(handed.content).hexdigest()
    ids = _there(work, reading, digests, sha256)
    marked = [(ids.get(place, -place - 1), bill) for place, bill in enumerate(reading.bills)]
    beside = gather(work, marked)
    notes = (*beside.notes, *([] if hospital_id else [BillNote.HOSPITAL_UNKNOWN]))
    return BillPlan(
        work,
        handed,
        sha256,
        hospital_id,
        hospital,
        reading,
        digests,
        [beside.check(mark, bill) for mark, bill in marked],
        notes,
        ids,
        len(ids),
    )


def _there(work: Work, reading: BillReading, digests: list[str], sha256: str) -> dict[int, int]:
    """The ids of the bills that came in before, by their place.

    One that says all the same did, and one of the same place of the same file, even where its
    columns are now taken for something else.
    """
    known = bills.known(work.session, digests)
    of_file = bills.of_file(work.session, sha256)
    found = {}
    for place, (each, bill) in enumerate(zip(digests, reading.bills, strict=True)):
        bill_id = known.get(each) or of_file.get((bill.sheet, bill.row))
        if bill_id is not None:
            found[place] = bill_id
    return found


def digest(bill: Bill) -> str:
    """What makes a bill itself: all that it says, wherever it stands."""
    whole = (
        *(bill.invoice, bill.letter, bill.name, bill.sex, bill.admitted, bill.discharged),
        *(bill.diagnosis, bill.admission_number),
        *(bill.total_fen, bill.insured_fen, bill.claimed_fen),
    )
    lines = map(_SAID_OF_LINE, bill.lines)
    told = "".join("\x1f".join(map(str, each)) + "\x1e" for each in (whole, *lines))
    return hashlib.sha256(told.encode()).hexdigest()


def _read(work: Work, handed: Handed, hospital_id: int | None) -> BillReading:
    """The bills of a workbook; what is put right now goes before what was remembered."""
    titles: dict[str, BillField] = {}
    if hospital_id is not None:
        titles |= bills.layout(work.session, hospital_id)
    titles |= corrected_titles(handed)
    try:
        return read_bills(open_untrusted(handed.content), titles, handed.name)
    except Refused as refused:
        name = {"file": handed.name}
        raise Refused(
            replace(problem, data={**problem.data, **name}) for problem in refused.problems
        ) from None


def corrected_titles(handed: Handed) -> Mapping[str, BillField]:
    """What a clerk has put right, by the titles' bare words."""
    return {bare(title): about for title, about in handed.corrected}


def _hospital(work: Work, name: str) -> tuple[int | None, str]:
    if not name.strip():
        return None, ""
    row = hospitals.by_name(work.session, name)
    if row is None:
        raise Refused(Problem(BillTrouble.HOSPITAL_NOT_THERE, "hospital", {"name": name.strip()}))
    return row.id, row.name


def _guessed_hospital(work: Work, reading: BillReading) -> tuple[int | None, str]:
    """The hospital of the titles, else that to which most of the letters on the bills went."""
    row = hospitals.by_name(work.session, reading.hospital) if reading.hospital else None
    if row is not None:
        return row.id, row.name
    keys = {letter_key(bill.letter) for bill in reading.bills if bill.letter}
    found = letters.by_numbers(work.session, keys).values()
    went = Counter((letter.hospital_id, letter.hospital) for letter in found)
    if went and went.most_common(1)[0][1] * 2 > len(reading.bills):
        return went.most_common(1)[0][0]
    return None, reading.hospital


def _once(reading: BillReading, hospital_id: int | None) -> tuple[BillReading, list[str]]:
    """Every bill once, and the digest of each: a copied sheet is no second bill, but a doubt."""
    kept: dict[str, Bill] = {}
    doubts = list(reading.doubts)
    for bill in reading.bills:
        mark = digest(bill)
        if mark in kept:
            written = " ".join(filter(None, (bill.letter, bill.name)))
            place = (bill.sheet, bill.row, "", "", written, "")
            doubts.append(BillDoubt(*place, BillDoubtful.BILL_REPEATED))
            continue
        kept[mark] = replace(bill, hospital_id=hospital_id)
    return replace(reading, bills=tuple(kept.values()), doubts=tuple(doubts)), list(kept)
