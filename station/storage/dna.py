"""DNA samples, the chained log of their custody, and the sheets on which they leave the house."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import asdict
from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, LargeBinary, String, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from station.domain.dna import (
    CustodyEntry,
    CustodyStep,
    ExcuseGround,
    SampleCondition,
    SampleKind,
    SampleResult,
    StepFacts,
)
from station.domain.topics import Topic
from station.storage import blanking
from station.storage.base import Row, after_create
from station.storage.people import Merge

START = "0" * 64
"""What the first entry names as the one before it."""


class DnaSample(Row):
    """One sample, from the moment in which it is needed; all that is said of it are its entries.

    `previous_id` is the sample of the same person that it follows.
    """

    __tablename__ = "dna_sample"
    topic = Topic.SAMPLES

    client_id: Mapped[str] = mapped_column(unique=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    number: Mapped[str] = mapped_column(unique=True)
    previous_id: Mapped[int | None] = mapped_column(ForeignKey("dna_sample.id"))
    entered_at: Mapped[datetime]
    clerk_id: Mapped[int | None] = mapped_column(ForeignKey("clerk.id"))


class DnaSheet(Row):
    """A hand-over sheet: several samples go to one police office at one time."""

    __tablename__ = "dna_sheet"
    topic = Topic.SAMPLES

    client_id: Mapped[str] = mapped_column(unique=True)
    number: Mapped[str] = mapped_column(unique=True)
    unit: Mapped[str]
    handed_at: Mapped[datetime]
    entered_at: Mapped[datetime]
    clerk_id: Mapped[int | None] = mapped_column(ForeignKey("clerk.id"))


class DnaReceiptCopy(Row):
    """The picture of a signed receipt; never changed and never deleted."""

    __tablename__ = "dna_receipt_copy"
    topic = Topic.SAMPLES

    sheet_id: Mapped[int] = mapped_column(ForeignKey("dna_sheet.id"), index=True)
    taken_at: Mapped[datetime]
    clerk_id: Mapped[int | None] = mapped_column(ForeignKey("clerk.id"))
    jpeg: Mapped[bytes] = mapped_column(LargeBinary, deferred=True)
    thumbnail: Mapped[bytes] = mapped_column(LargeBinary)
    sha256: Mapped[str] = mapped_column(String(64))


class DnaCustody(Row):
    """One entry of the custody log. The database refuses to change or delete it.

    Beside the keys stand the numbers themselves, so that a sample that is hung on another key
    shows. `person_id` is whose it was when the entry was made: merging leaves it as it is.
    """

    __tablename__ = "dna_custody"
    topic = Topic.SAMPLES

    client_id: Mapped[str] = mapped_column(unique=True)
    number: Mapped[int] = mapped_column(unique=True)
    sample_id: Mapped[int] = mapped_column(ForeignKey("dna_sample.id"), index=True)
    sample: Mapped[str]
    person_id: Mapped[int]
    sheet_id: Mapped[int | None] = mapped_column(ForeignKey("dna_sheet.id"), index=True)
    sheet: Mapped[str] = mapped_column(default="")
    step: Mapped[CustodyStep]
    happened_at: Mapped[datetime]
    unit: Mapped[str] = mapped_column(default="")
    by_whom: Mapped[str] = mapped_column(default="")
    with_whom: Mapped[str] = mapped_column(default="")
    kind: Mapped[SampleKind | None]
    seal: Mapped[str] = mapped_column(default="", index=True)
    condition: Mapped[SampleCondition | None]
    place: Mapped[str] = mapped_column(default="")
    reference: Mapped[str] = mapped_column(default="")
    result: Mapped[SampleResult | None]
    ground: Mapped[ExcuseGround | None]
    planned_for: Mapped[datetime | None]
    text: Mapped[str] = mapped_column(default="")
    file_hash: Mapped[str] = mapped_column(default="")
    entered_at: Mapped[datetime]
    clerk_id: Mapped[int | None] = mapped_column(ForeignKey("clerk.id"))
    clerk: Mapped[str]
    second_id: Mapped[int | None] = mapped_column(ForeignKey("clerk.id"))
    second: Mapped[str] = mapped_column(default="")
    previous: Mapped[str] = mapped_column(String(64))
    hash: Mapped[str] = mapped_column(String(64))

    def digest(self, **instead: str) -> str:
        """SHA-256 over the whole entry and the hash of the one before.

        `instead` are words that some columns are to have.
        """
        said = [instead.get(name, _said(getattr(self, name))) for name in _CHAINED]
        text = json.dumps(said, ensure_ascii=False, separators=(",", ":"))
        return hashlib.sha256(text.encode()).hexdigest()


class DnaHead(Row):
    """The end of the chain: one row, locked while an entry is added."""

    __tablename__ = "dna_head"

    number: Mapped[int]
    hash: Mapped[str] = mapped_column(String(64))


_FACTS = tuple(name for name in asdict(StepFacts(CustodyStep.NEEDED, datetime.min)))
_CHAINED = (
    *("previous", "number", "client_id", "sample_id", "sample", "person_id", "sheet_id", "sheet"),
    *_FACTS,
    *("entered_at", "clerk_id", "clerk", "second_id", "second"),
)
"""The columns that the hash of an entry is taken over, in their order."""


def _said(value: Any) -> Any:
    return value.isoformat() if isinstance(value, datetime) else value


def append(session: Session, entry: DnaCustody) -> None:
    """Add an entry to the end of the chain, within the deed's own transaction.

    `entry` has every column but the three of the chain itself.
    """
    query = select(DnaHead).where(DnaHead.id == 1).with_for_update()
    head = session.scalars(query.execution_options(populate_existing=True)).one()
    entry.number, entry.previous = head.number + 1, head.hash
    entry.hash = entry.digest()
    head.number, head.hash = entry.number, entry.hash
    session.add(entry)
    session.flush()


def facts_of(row: DnaCustody) -> StepFacts:
    """What is said of a step."""
    return StepFacts(**{name: getattr(row, name) for name in _FACTS})


def entry_of(row: DnaCustody) -> CustodyEntry:
    """An entry as a record."""
    facts = facts_of(row)
    return CustodyEntry(row.number, facts, row.entered_at, row.clerk, row.second, row.hash)


def last_number(session: Session) -> int:
    """The number of the newest entry, 0 when there is none."""
    return session.scalar(select(DnaHead.number).where(DnaHead.id == 1)) or 0


def broken_links(session: Session) -> Iterator[int]:
    """The numbers at which the log does not hold: changed, missing or added entries.

    An entry whose sample bears another number now, or hangs on a person who was never merged with
    the one it was taken of, does not hold either.
    """
    previous, number = START, 0
    samples, kin = _samples(session), _merged(session)
    blanked = blanking.left(session, DnaCustody)
    for row in session.scalars(select(DnaCustody).order_by(DnaCustody.number)).yield_per(2000):
        number += 1
        if row.number != number:
            yield number
            number = row.number
        else:
            hash_ = blanked.get(row.id, row.hash)
            whole = (row.previous, hash_) == (previous, row.digest())
            if not whole or not _hangs_right(row, samples, kin):
                yield row.number
        previous = row.hash
    head = session.get_one(DnaHead, 1, populate_existing=True)
    if (head.number, head.hash) != (number, previous):
        yield number + 1


def _hangs_right(row: DnaCustody, samples: dict[int, tuple[str, int]], kin: dict[int, int]) -> bool:
    number, person_id = samples.get(row.sample_id, ("", 0))
    return number == row.sample and _root(kin, person_id) == _root(kin, row.person_id)


def _samples(session: Session) -> dict[int, tuple[str, int]]:
    rows = session.execute(select(DnaSample.id, DnaSample.number, DnaSample.person_id))
    return {sample_id: (number, person_id) for sample_id, number, person_id in rows}


def _merged(session: Session) -> dict[int, int]:
    """Persons who were ever made one, whether or not that was undone, in sets of the same root."""
    kin: dict[int, int] = {}
    for one, other in session.execute(select(Merge.survivor_id, Merge.merged_id)):
        first, second = _root(kin, one), _root(kin, other)
        if first != second:
            kin[second] = first
    return kin


def _root(kin: dict[int, int], person_id: int) -> int:
    while person_id in kin:
        person_id = kin[person_id]
    return person_id


for _dialect in ("sqlite", "postgresql"):
    after_create(
        DnaHead,
        _dialect,
        f"INSERT INTO dna_head (id, number, hash) VALUES (1, 0, '{START}')",
    )
blanking.guard(DnaCustody, "with_whom", "text")
