"""Who did what, when: written with the change itself, chained so that a gap shows."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import (
    ForeignKey,
    Index,
    String,
    bindparam,
    exists,
    func,
    select,
    update,
)
from sqlalchemy.orm import Mapped, Session, mapped_column

from station.domain.topics import Topic
from station.storage import blanking
from station.storage.base import Row, add_all, after_create, columns, connection_of
from station.storage.prepared import Prepared, Question

START = "0" * 64
"""What the first entry names as the one before it."""
BLANKED = "blanked_rows"
"""Under this word the deed of a destruction tells what it has blanked."""


NAMED_PERSON = re.compile(r'"(?:person|survivor|merged|one|other)_id": (\d+)')
NAMED_STAY = re.compile(r'"stay_(?:id|a|b)": (\d+)')
"""Whom the request of a deed names, however many they are."""


class AuditEntry(Row):
    """One line of the trace. The database refuses to change or delete it."""

    __tablename__ = "audit_entry"
    __table_args__ = (
        Index("ix_audit_entry_person", "person_id", "id"),
        Index("ix_audit_entry_stay", "stay_id", "id"),
        Index("ix_audit_entry_entered_at", "entered_at"),
    )

    number: Mapped[int] = mapped_column(unique=True)
    happened_at: Mapped[datetime]
    entered_at: Mapped[datetime]
    clerk_id: Mapped[int | None] = mapped_column(ForeignKey("clerk.id"))
    clerk: Mapped[str]
    desk: Mapped[str]
    act: Mapped[str]
    request: Mapped[str]
    topics: Mapped[str]
    person_id: Mapped[int | None]
    stay_id: Mapped[int | None]
    previous: Mapped[str] = mapped_column(String(64))
    hash: Mapped[str] = mapped_column(String(64))

    def digest(self) -> str:
        """SHA-256 over the whole line and the hash of the one before."""
        return digest_of({name: getattr(self, name) for name in _CHAINED})


class AuditHead(Row):
    """The end of the chain: one row, locked while a line is added."""

    __tablename__ = "audit_head"

    number: Mapped[int]
    hash: Mapped[str] = mapped_column(String(64))


_CHAINED = (
    "previous",
    "number",
    "happened_at",
    "entered_at",
    "clerk_id",
    "clerk",
    "desk",
    "act",
    "request",
    "topics",
    "person_id",
    "stay_id",
)
"""The columns that the hash of a line is taken over, in their order."""


def digest_of(line: Mapping[str, Any]) -> str:
    """SHA-256 over a whole line and the hash of the one before."""
    said = [
        value.isoformat() if isinstance(value := line[name], datetime) else value
        for name in _CHAINED
    ]
    text = json.dumps(said, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


_HEADS = Row.metadata.tables["audit_head"]
_HEAD = Question(select(_HEADS.c.number, _HEADS.c.hash).where(_HEADS.c.id == 1).with_for_update())
_MOVE_ON = Prepared(
    update(_HEADS).where(_HEADS.c.id == 1).values(number=bindparam("last"), hash=bindparam("end"))
)


def append(session: Session, line: Mapping[str, Any]) -> None:
    """Add a line to the end of the chain, within the deed's own transaction.

    `line` has every column but the three of the chain itself.
    """
    ((last, end),) = columns(session, _HEAD)
    line = {**line, "number": last + 1, "previous": end}
    digest = digest_of(line)
    add_all(session, AuditEntry, [{**line, "hash": digest}])
    _MOVE_ON.send(connection_of(session), {"last": last + 1, "end": digest})


def broken_links(session: Session) -> Iterator[int]:
    """The numbers at which the chain does not hold: changed, missing or added lines.

    Of a line that was blanked the rest must be as the register's deed has left it, and that deed
    must tell of all that was blanked by it.
    """
    blanked, sealed = blanking.left(session, AuditEntry), blanking.sealed(session)
    previous, number = START, 0
    for entry in session.scalars(select(AuditEntry).order_by(AuditEntry.number)).yield_per(2000):
        number += 1
        if entry.number != number:
            yield number
            number = entry.number
        elif (
            entry.previous != previous
            or entry.digest() != blanked.get(entry.id, entry.hash)
            or (f'"{BLANKED}": ' in entry.request and not _vouches(entry.request, sealed))
        ):
            yield entry.number
        previous = entry.hash
    head = session.get_one(AuditHead, 1)
    if (head.number, head.hash) != (number, previous) or sealed:
        yield number + 1


def _vouches(request: str, sealed: dict[int, blanking.Sealed]) -> bool:
    """Whether what a deed says of its blanking is so; what it answers for is taken out."""
    told = json.loads(request)
    said = told[BLANKED]
    found = sealed.pop(told["destruction_id"], blanking.NOTHING)
    return (said["rows"], said["sha256"]) == tuple(found)


for _dialect in ("sqlite", "postgresql"):
    after_create(
        AuditHead,
        _dialect,
        f"INSERT INTO audit_head (id, number, hash) VALUES (1, 0, '{START}')",
    )
blanking.guard(AuditEntry, "request")


@dataclass(frozen=True, slots=True)
class AuditLine:
    """One line of the trace, for reading."""

    number: int
    happened_at: datetime
    entered_at: datetime
    clerk: str
    desk: str
    act: str
    request: str
    person_id: int | None
    stay_id: int | None


def lines(
    session: Session,
    *,
    person_id: int | None,
    stay_id: int | None,
    clerk: str,
    act: str,
    since: datetime | None,
    until: datetime | None,
    before: int | None,
    limit: int,
) -> list[AuditLine]:
    """Lines of the trace, newest first, by key and not by offset."""
    query = select(
        AuditEntry.number,
        AuditEntry.happened_at,
        AuditEntry.entered_at,
        AuditEntry.clerk,
        AuditEntry.desk,
        AuditEntry.act,
        AuditEntry.request,
        AuditEntry.person_id,
        AuditEntry.stay_id,
    )
    if person_id is not None:
        query = query.where(AuditEntry.person_id == person_id)
    if stay_id is not None:
        query = query.where(AuditEntry.stay_id == stay_id)
    if clerk:
        query = query.where(AuditEntry.clerk == clerk)
    if act:
        query = query.where(AuditEntry.act == act)
    if since is not None:
        query = query.where(AuditEntry.entered_at >= since)
    if until is not None:
        query = query.where(AuditEntry.entered_at < until)
    if before is not None:
        query = query.where(AuditEntry.number < before)
    rows = session.execute(query.order_by(AuditEntry.number.desc()).limit(limit))
    return [AuditLine(*row) for row in rows]


def last_number(session: Session) -> int:
    """The number of the newest line, 0 when there is none."""
    return session.scalar(select(AuditHead.number).where(AuditHead.id == 1)) or 0


def topics_between(session: Session, after: int, up_to: int) -> frozenset[Topic]:
    """What the lines after one number, up to another, were about."""
    said = session.scalars(
        select(AuditEntry.topics)
        .where(AuditEntry.number > after, AuditEntry.number <= up_to)
        .distinct()
    )
    return frozenset(Topic(word) for words in said for word in words.split())


def desks_since(session: Session, time: datetime) -> int:
    """How many desks have done something since a time."""
    query = select(func.count(AuditEntry.desk.distinct())).where(AuditEntry.entered_at >= time)
    return session.scalar(query) or 0


def at_work_since(session: Session, time: datetime) -> frozenset[int]:
    """The clerks who have signed in or done something since a time; a wrong password is neither."""
    query = select(AuditEntry.clerk_id).where(
        AuditEntry.entered_at >= time,
        AuditEntry.act.not_in(("SignIn", "CountWrongPassword"))
        | AuditEntry.request.contains('"door": "signed_in"'),
    )
    found = session.scalars(query.distinct())
    return frozenset(clerk_id for clerk_id in found if clerk_id is not None)


def names(session: Session, person_id: int, clerk_id: int, since: datetime) -> bool:
    """Whether the trace says that a clerk had to do with a person since a time."""
    line = exists().where(
        AuditEntry.person_id == person_id,
        AuditEntry.clerk_id == clerk_id,
        AuditEntry.entered_at > since,
    )
    return bool(session.scalar(select(line)))
