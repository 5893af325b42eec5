"""Where imported stays came from, and what was doubtful about them."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from station.domain.topics import Topic
from station.storage.base import Row


class LedgerFile(Row):
    """One import of one workbook."""

    __tablename__ = "ledger_file"
    topic = Topic.LEDGER

    name: Mapped[str]
    sha256: Mapped[str] = mapped_column(String(64))
    imported_at: Mapped[datetime]
    clerk_id: Mapped[int | None] = mapped_column(ForeignKey("clerk.id"))


class LedgerRow(Row):
    """A row of an old ledger that became a stay: its cells as written."""

    __tablename__ = "ledger_row"
    topic = Topic.LEDGER

    file_id: Mapped[int] = mapped_column(ForeignKey("ledger_file.id"), index=True)
    stay_id: Mapped[int] = mapped_column(ForeignKey("stay.id"), index=True)
    fingerprint: Mapped[str] = mapped_column(unique=True)
    sheet: Mapped[str]
    row: Mapped[int]
    cells: Mapped[str]
    person_why: Mapped[str] = mapped_column(default="")


class DoubtfulCell(Row):
    """A cell that could be read in more than one way, or not at all, kept as written."""

    __tablename__ = "doubtful_cell"
    topic = Topic.LEDGER

    ledger_row_id: Mapped[int] = mapped_column(ForeignKey("ledger_row.id"), index=True)
    column: Mapped[str]
    written: Mapped[str]
    read_as: Mapped[str]
    reason: Mapped[str]
