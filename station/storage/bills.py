"""Hospitals' bills with their lines, what was found in them, what the titles of each mean."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from datetime import date, datetime

from sqlalchemy import BigInteger, ForeignKey, Index, String, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from station.domain.bill_findings import FindingCode, FindingWeight
from station.domain.bill_records import BillState
from station.domain.bills import Bill, BillField, BillLine
from station.domain.claim_steps import GIVEN_UP
from station.domain.people import Sex
from station.domain.topics import Topic
from station.storage.base import Row
from station.storage.ledger_brought import chunks
from station.storage.people import Sorted


class HospitalBill(Row):
    """One bill as the hospital has written it; its money is what stands there, not what is paid.

    `client_id` is the digest of all that it says, so that one bill comes in once, in whatever
    file; `letter_text` is the letter's number as written, `file_sha256` the workbook's digest.
    From `not_eligible_from` on the letter did not stand for the costs when the bill was checked
    last.
    """

    __tablename__ = "hospital_bill"
    __table_args__ = (
        Index("ix_hospital_bill_hospital_id_invoice", "hospital_id", "invoice"),
        Index("ix_hospital_bill_invoice", "invoice"),
        Index("ix_hospital_bill_letter_id", "letter_id"),
        Index("ix_hospital_bill_period_id", "period", "id"),
        Index("ix_hospital_bill_faults_id", "faults", "id"),
    )
    topic = Topic.CLAIMS

    client_id: Mapped[str] = mapped_column(String(64), unique=True)
    hospital_id: Mapped[int | None] = mapped_column(ForeignKey("hospital.id"))
    letter_id: Mapped[int | None] = mapped_column(ForeignKey("treatment_letter.id"))
    letter_text: Mapped[str] = mapped_column(default="")
    invoice: Mapped[str] = mapped_column(default="")
    admission_number: Mapped[str] = mapped_column(default="")
    name: Mapped[str] = mapped_column(Sorted)
    sex: Mapped[Sex]
    admitted: Mapped[date | None]
    discharged: Mapped[date | None]
    diagnosis: Mapped[str] = mapped_column(default="")
    total_fen: Mapped[int | None] = mapped_column(BigInteger)
    insured_fen: Mapped[int] = mapped_column(BigInteger, default=0)
    claimed_fen: Mapped[int | None] = mapped_column(BigInteger)
    period: Mapped[str] = mapped_column(default="")
    file_name: Mapped[str] = mapped_column(default="")
    file_sha256: Mapped[str] = mapped_column(String(64), index=True)
    sheet: Mapped[str] = mapped_column(default="")
    row: Mapped[int] = mapped_column(default=0)
    state: Mapped[BillState] = mapped_column(default=BillState.CHECKED)
    faults: Mapped[int] = mapped_column(default=0)
    looks: Mapped[int] = mapped_column(default=0)
    entered_at: Mapped[datetime]
    checked_at: Mapped[datetime | None]
    not_eligible_from: Mapped[date | None]
    clerk_id: Mapped[int | None] = mapped_column(ForeignKey("clerk.id"))
    version: Mapped[int] = mapped_column()

    __mapper_args__ = {"version_id_col": version}


class HospitalBillLine(Row):
    """One line of a bill: quantity in thousandths, price in ten-thousandths of a yuan."""

    __tablename__ = "hospital_bill_line"
    __table_args__ = (Index("uq_hospital_bill_line_bill_id", "bill_id", "position", unique=True),)
    topic = Topic.CLAIMS

    bill_id: Mapped[int] = mapped_column(ForeignKey("hospital_bill.id"))
    position: Mapped[int]
    day: Mapped[date | None]
    code: Mapped[str] = mapped_column(default="")
    name: Mapped[str] = mapped_column(default="")
    category: Mapped[str] = mapped_column(default="")
    unit: Mapped[str] = mapped_column(default="")
    quantity: Mapped[int | None] = mapped_column(BigInteger)
    price_myriadths: Mapped[int | None] = mapped_column(BigInteger)
    amount_fen: Mapped[int] = mapped_column(BigInteger)
    sheet: Mapped[str] = mapped_column(default="")
    row: Mapped[int] = mapped_column(default=0)


class BillFinding(Row):
    """What the last check found; `evidence` is JSON. Every check writes them anew."""

    __tablename__ = "bill_finding"
    topic = Topic.CLAIMS

    bill_id: Mapped[int] = mapped_column(ForeignKey("hospital_bill.id"), index=True)
    line_id: Mapped[int | None] = mapped_column(ForeignKey("hospital_bill_line.id"), index=True)
    code: Mapped[str] = mapped_column(index=True)
    weight: Mapped[str]
    evidence: Mapped[str]


class BillLayout(Row):
    """What a title means in the workbooks of a hospital, as a clerk has put it right."""

    __tablename__ = "bill_layout"
    __table_args__ = (Index("uq_bill_layout_hospital_id", "hospital_id", "title", unique=True),)
    topic = Topic.CLAIMS

    hospital_id: Mapped[int] = mapped_column(ForeignKey("hospital.id"))
    title: Mapped[str]
    field: Mapped[BillField]


def known(session: Session, digests: Collection[str]) -> dict[str, int]:
    """The bills that came in before, by their digest."""
    return {
        digest: bill_id
        for chunk in chunks(digests)
        for digest, bill_id in session.execute(
            select(HospitalBill.client_id, HospitalBill.id).where(HospitalBill.client_id.in_(chunk))
        )
    }


def of_file(session: Session, sha256: str) -> dict[tuple[str, int], int]:
    """The bills that came out of this very file, by the sheet and row where they begin."""
    bill = HospitalBill
    query = select(bill.sheet, bill.row, bill.id).where(bill.file_sha256 == sha256)
    return {(sheet, row): bill_id for sheet, row, bill_id in session.execute(query)}


def with_invoices(session: Session, invoices: Collection[str]) -> list[HospitalBill]:
    """The bills that bear one of these invoices, of whatever hospital."""
    return [
        row
        for chunk in chunks({invoice for invoice in invoices if invoice})
        for row in session.scalars(
            select(HospitalBill).where(HospitalBill.invoice.in_(chunk)).order_by(HospitalBill.id)
        )
    ]


def lines_by_bill(session: Session, bill_ids: Collection[int]) -> dict[int, list[HospitalBillLine]]:
    """The lines of bills in their order."""
    found: dict[int, list[HospitalBillLine]] = {bill_id: [] for bill_id in bill_ids}
    for chunk in chunks(bill_ids):
        query = select(HospitalBillLine).where(HospitalBillLine.bill_id.in_(chunk))
        ordered = query.order_by(HospitalBillLine.bill_id, HospitalBillLine.position)
        for row in session.scalars(ordered):
            found[row.bill_id].append(row)
    return found


def line_ids(session: Session, bill_ids: Collection[int]) -> dict[tuple[int, int], int]:
    """The ids of lines by bill and position."""
    line = HospitalBillLine
    return {
        (bill_id, position): line_id
        for chunk in chunks(bill_ids)
        for line_id, bill_id, position in session.execute(
            select(line.id, line.bill_id, line.position).where(line.bill_id.in_(chunk))
        )
    }


def faults(
    session: Session, bill_ids: Collection[int]
) -> dict[int, set[tuple[int | None, FindingCode]]]:
    """By bill, what the last check found against it and its lines, by their ids."""
    found: dict[int, set[tuple[int | None, FindingCode]]] = {each: set() for each in bill_ids}
    finding = BillFinding
    for chunk in chunks(bill_ids):
        query = select(finding.bill_id, finding.line_id, finding.code)
        against = finding.bill_id.in_(chunk), finding.weight == FindingWeight.FAULT.value
        for bill_id, line_id, code in session.execute(query.where(*against)):
            found[bill_id].add((line_id, FindingCode(code)))
    return found


def ids(session: Session, *, hospital_id: int | None = None, period: str = "") -> list[int]:
    """The ids of all bills that were not given up, or of those of a hospital and a period."""
    query = select(HospitalBill.id).order_by(HospitalBill.id)
    query = query.where(HospitalBill.state.not_in(sorted(GIVEN_UP)))
    if hospital_id is not None:
        query = query.where(HospitalBill.hospital_id == hospital_id)
    if period:
        query = query.where(HospitalBill.period == period)
    return list(session.scalars(query))


def by_ids(session: Session, bill_ids: Collection[int]) -> Iterator[HospitalBill]:
    """Bills, in the order of their ids."""
    for chunk in chunks(bill_ids):
        query = select(HospitalBill).where(HospitalBill.id.in_(chunk)).order_by(HospitalBill.id)
        yield from session.scalars(query)


def layout(session: Session, hospital_id: int) -> dict[str, BillField]:
    """What the titles of a hospital mean, as a clerk has put them right."""
    rows = session.scalars(select(BillLayout).where(BillLayout.hospital_id == hospital_id))
    return {row.title: row.field for row in rows}


def as_bill(row: HospitalBill, lines: Sequence[HospitalBillLine]) -> Bill:
    """A stored bill as the checks take it."""
    return Bill(
        row.hospital_id,
        row.invoice,
        row.letter_text,
        row.name,
        row.sex,
        row.admitted,
        row.discharged,
        row.diagnosis,
        row.total_fen,
        row.insured_fen,
        row.claimed_fen,
        tuple(as_line(line) for line in lines),
        row.sheet,
        row.row,
        row.admission_number,
    )


def as_line(row: HospitalBillLine) -> BillLine:
    """A stored line as the checks take it."""
    return BillLine(
        row.position,
        row.day,
        row.code,
        row.name,
        row.category,
        row.unit,
        row.quantity,
        row.price_myriadths,
        row.amount_fen,
        row.sheet,
        row.row,
    )
