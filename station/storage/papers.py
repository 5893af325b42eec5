"""Every sheet that left the printer: its number, its check code, its copies."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from station.domain.topics import Topic
from station.storage.base import Row


class Printing(Row):
    """One printing of one paper: copy 0 is the original, later ones are marked 补打."""

    __tablename__ = "printing"
    __table_args__ = (Index("ix_printing_paper_subject", "paper", "subject"),)
    topic = Topic.PAPERS

    paper: Mapped[str]
    subject: Mapped[str]
    number: Mapped[str] = mapped_column(index=True)
    copy: Mapped[int]
    check_code: Mapped[str]
    sha256: Mapped[str] = mapped_column(String(64))
    printed_at: Mapped[datetime]
    clerk_id: Mapped[int | None] = mapped_column(ForeignKey("clerk.id"))
    person_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"), index=True)
