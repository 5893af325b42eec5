"""Where imported stays came from, and what was doubtful about them."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from station.domain.ledger_why import PersonWhy
from station.domain.topics import Topic
from station.storage.base import Row

BROUGHT_IN = "ledger:"
"""An intake that a register brought in, and no form, has a client id that begins so."""


class LedgerFile(Row):
    """One import of one workbook, and what came of it."""

    __tablename__ = "ledger_file"
    topic = Topic.LEDGER

    name: Mapped[str]
    sha256: Mapped[str] = mapped_column(String(64))
    imported_at: Mapped[datetime]
    clerk_id: Mapped[int | None] = mapped_column(ForeignKey("clerk.id"))
    rows_read: Mapped[int] = mapped_column(default=0)
    stays_added: Mapped[int] = mapped_column(default=0)


class LedgerRow(Row):
    """A row of an old ledger that tells of a stay: its cells as written.

    A stay has one for the row that brought it, and one more for each that completed it.
    `number` is the rescue number as written; the stay has another when that was taken or empty.
    A day whose clock is not known is kept as its midnight.
    """

    __tablename__ = "ledger_row"
    topic = Topic.LEDGER

    file_id: Mapped[int] = mapped_column(ForeignKey("ledger_file.id"), index=True)
    stay_id: Mapped[int] = mapped_column(ForeignKey("stay.id"), index=True)
    fingerprint: Mapped[str] = mapped_column(unique=True)
    trace: Mapped[str] = mapped_column(default="")
    sheet: Mapped[str]
    row: Mapped[int]
    cells: Mapped[str]
    person_why: Mapped[PersonWhy] = mapped_column(default=PersonWhy.NEW)
    number: Mapped[str] = mapped_column(default="", index=True)
    arrived_on: Mapped[date | None] = mapped_column(index=True)
    arrived_clock_known: Mapped[bool] = mapped_column(default=False)
    left_clock_known: Mapped[bool] = mapped_column(default=False)
    amount_fen: Mapped[int | None]


class DoubtfulCell(Row):
    """A cell that could be read in more than one way, or not at all, kept as written."""

    __tablename__ = "doubtful_cell"
    topic = Topic.LEDGER

    ledger_row_id: Mapped[int] = mapped_column(ForeignKey("ledger_row.id"), index=True)
    column: Mapped[str]
    title: Mapped[str] = mapped_column(default="")
    written: Mapped[str]
    read_as: Mapped[str]
    reason: Mapped[str]
    settled_at: Mapped[datetime | None] = mapped_column(index=True)
    settled_by_id: Mapped[int | None] = mapped_column(ForeignKey("clerk.id"))
