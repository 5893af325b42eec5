"""Hospitals' bills with their lines, what was found in them, what the titles of each mean."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date, datetime

from sqlalchemy import BigInteger, ForeignKey, Index, String, delete, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from station.domain.bill_records import BillState, StoredLine
from station.domain.bills import Bill, BillField, BillLine
from station.domain.claim_steps import GIVEN_UP
from station.domain.people import Sex
from station.domain.topics import Topic
from station.storage.base import Row, Values, add_all, connection_of, topics_of
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
    """What the last check found; `evidence` is JSON.

    A check that finds something else in a bill writes all its findings anew.
    """

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


def stored_lines(session: Session, bill_ids: Collection[int]) -> dict[int, list[StoredLine]]:
    """The lines of bills in their order, with their ids.

    They are read as columns: an object of the session for each of 200,000 lines takes three times
    as long, and nobody changes a line.
    """
    found: dict[int, list[StoredLine]] = {bill_id: [] for bill_id in bill_ids}
    line = HospitalBillLine
    columns = (
        *(line.position, line.day, line.code, line.name, line.category, line.unit, line.quantity),
        *(line.price_myriadths, line.amount_fen, line.sheet, line.row),
    )
    for chunk in chunks(bill_ids):
        query = select(line.bill_id, line.id, *columns).where(line.bill_id.in_(chunk))
        ordered = query.order_by(line.bill_id, line.position)
        for bill_id, line_id, *told in session.execute(ordered):
            found[bill_id].append(StoredLine(line_id, BillLine(*told)))
    return found


def finding_values(session: Session, bill_ids: Collection[int]) -> dict[int, list[Values]]:
    """By bill, the columns of what the last check found, in its order."""
    found: dict[int, list[Values]] = {bill_id: [] for bill_id in bill_ids}
    finding = BillFinding
    columns = (finding.bill_id, finding.line_id, finding.code, finding.weight, finding.evidence)
    for chunk in chunks(bill_ids):
        query = select(*columns).where(finding.bill_id.in_(chunk)).order_by(finding.id)
        for row in session.execute(query):
            found[row.bill_id].append(row._asdict())
    return found


def put_findings(session: Session, by_bill: Mapping[int, list[Values]]) -> None:
    """Write the findings of bills down, in place of those of an earlier check.

    What goes is deleted past the session, which otherwise looks for it among all its objects.
    """
    connection = connection_of(session)
    for chunk in chunks(by_bill):
        connection.execute(delete(BillFinding).where(BillFinding.bill_id.in_(chunk)))
        add_all(session, BillFinding, [each for bill_id in chunk for each in by_bill[bill_id]])
    if by_bill:
        topics_of(session, BillFinding)


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


def as_bill(row: HospitalBill, lines: Iterable[BillLine]) -> Bill:
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
        tuple(lines),
        row.sheet,
        row.row,
        row.admission_number,
    )
