"""Packages of other stations: their tables, and what is looked up in them."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, String, Text, UniqueConstraint, case, func, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from station.domain.brought_packages import (
    BroughtDecision,
    BroughtLine,
    BroughtPerson,
    ExpectedArrival,
)
from station.domain.brought_said import BroughtSaid, read_said
from station.domain.topics import Topic
from station.storage.accounts import ClerkRow
from station.storage.base import Row
from station.storage.people import Person

BETWEEN = "\x1f"
"""Parts heads, and values, of a row as they came."""


class BroughtPackage(Row):
    """Another station's package that was read, for people who are handed over."""

    __tablename__ = "brought_package"
    topic = Topic.PACKAGES

    client_id: Mapped[str] = mapped_column(unique=True)
    name: Mapped[str]
    sha256: Mapped[str] = mapped_column(String(64), unique=True)
    station: Mapped[str]
    title: Mapped[str]
    period: Mapped[str]
    heads: Mapped[str] = mapped_column(Text)
    entered_at: Mapped[datetime]
    clerk_id: Mapped[int | None] = mapped_column(ForeignKey("clerk.id"))


class BroughtRow(Row):
    """One row of another station's package, and what a clerk has decided about it."""

    __tablename__ = "brought_row"
    __table_args__ = (UniqueConstraint("brought_id", "place"),)
    topic = Topic.PACKAGES

    brought_id: Mapped[int] = mapped_column(ForeignKey("brought_package.id"))
    place: Mapped[int]
    key: Mapped[str]
    name: Mapped[str] = mapped_column(default="")
    number: Mapped[str] = mapped_column(default="")
    sex: Mapped[str] = mapped_column(default="")
    born: Mapped[str] = mapped_column(default="")
    cells: Mapped[str] = mapped_column(Text)
    """The values as they came, in the order of the package's heads."""
    said: Mapped[str] = mapped_column(Text, default="")
    """The same in our own codes, as JSON by the names of the fields; empty of an older reading."""
    decision: Mapped[BroughtDecision]
    person_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"), index=True)
    intake_id: Mapped[int | None] = mapped_column(ForeignKey("intake.id"))
    """The arrival by which somebody who was taken over has come."""
    reason: Mapped[str] = mapped_column(default="")
    decided_at: Mapped[datetime | None]
    decided_by_id: Mapped[int | None] = mapped_column(ForeignKey("clerk.id"))


def known(session: Session, client_id: str, sha256: str) -> BroughtPackage | None:
    """The package that was read under this mark, or with these very bytes."""
    same = (BroughtPackage.client_id == client_id) | (BroughtPackage.sha256 == sha256)
    return session.scalar(select(BroughtPackage).where(same).limit(1))


def lines(session: Session, brought_id: int | None = None) -> tuple[BroughtLine, ...]:
    """The packages that were read, the newest first, or one of them."""
    is_open = case((BroughtRow.decision == BroughtDecision.OPEN, 1), else_=0)
    query = (
        select(BroughtPackage, ClerkRow.name, func.count(BroughtRow.id), func.sum(is_open))
        .outerjoin(ClerkRow, ClerkRow.id == BroughtPackage.clerk_id)
        .outerjoin(BroughtRow, BroughtRow.brought_id == BroughtPackage.id)
        .group_by(BroughtPackage.id, ClerkRow.name)
        .order_by(BroughtPackage.id.desc())
    )
    if brought_id is not None:
        query = query.where(BroughtPackage.id == brought_id)
    return tuple(
        BroughtLine(
            row.id,
            row.name,
            row.station,
            row.title,
            row.period,
            rows,
            int(waiting or 0),
            row.entered_at,
            clerk or "",
        )
        for row, clerk, rows, waiting in session.execute(query)
    )


def people(session: Session, brought_id: int) -> tuple[BroughtPerson, ...]:
    """The rows of one package in the order of the file."""
    heads = session.get_one(BroughtPackage, brought_id).heads.split(BETWEEN)
    query = (
        select(BroughtRow, ClerkRow.name)
        .outerjoin(ClerkRow, ClerkRow.id == BroughtRow.decided_by_id)
        .where(BroughtRow.brought_id == brought_id)
        .order_by(BroughtRow.place)
    )
    return tuple(_person(row, heads, clerk or "") for row, clerk in session.execute(query))


def _person(row: BroughtRow, heads: list[str], clerk: str) -> BroughtPerson:
    said = zip(heads, row.cells.split(BETWEEN), strict=False)
    return BroughtPerson(
        row.id,
        row.place,
        row.key,
        row.name,
        row.number,
        row.sex,
        row.born,
        tuple((head, cell) for head, cell in said if cell),
        row.decision,
        row.person_id,
        row.reason,
        row.decided_at,
        clerk,
        said_by(row),
    )


def said_by(row: BroughtRow) -> BroughtSaid:
    """What a row says in our codes; of an older reading who somebody is."""
    if row.said:
        return read_said(row.said)
    known = {
        "name": row.name,
        "sex": row.sex,
        "born": row.born,
        "document_number": row.number,
    }
    return BroughtSaid({name: said for name, said in known.items() if said})


def expected(session: Session, person_id: int | None = None) -> list[ExpectedArrival]:
    """Who was taken over and has not come, the newest first; or one person if they are."""
    query = (
        select(BroughtRow, BroughtPackage.station, Person.name)
        .join(BroughtPackage, BroughtPackage.id == BroughtRow.brought_id)
        .join(Person, Person.id == BroughtRow.person_id)
        .where(BroughtRow.decision == BroughtDecision.TAKEN)
        .order_by(BroughtRow.decided_at.desc(), BroughtRow.id.desc())
    )
    if person_id is not None:
        query = query.where(BroughtRow.person_id == person_id)
    return [
        ExpectedArrival(
            row.id,
            row.person_id or 0,
            name,
            row.sex,
            row.born,
            station,
            row.key,
            row.decided_at or datetime.min,
            said_by(row),
        )
        for row, station, name in session.execute(query)
    ]


def came(session: Session, person_id: int, intake_id: int) -> list[BroughtSaid]:
    """Let somebody who was expected have come by an arrival; what was said of them."""
    query = select(BroughtRow).where(
        BroughtRow.person_id == person_id, BroughtRow.decision == BroughtDecision.TAKEN
    )
    found = list(session.scalars(query.order_by(BroughtRow.id)))
    for row in found:
        row.decision, row.intake_id = BroughtDecision.CAME, intake_id
    return [said_by(row) for row in found]
