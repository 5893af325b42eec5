"""Restricted files, who may see one without the right of the post, and who opened one."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import datetime

from sqlalchemy import (
    BindParameter,
    ColumnElement,
    ForeignKey,
    Index,
    Select,
    bindparam,
    exists,
    func,
    or_,
    select,
    text,
)
from sqlalchemy.orm import Mapped, Session, mapped_column

from station.domain.permissions import Permission
from station.domain.problems import Problem
from station.domain.restricted import (
    RULE,
    AccessWay,
    Colleague,
    FileAccess,
    FileOpening,
    FileRestriction,
    RestrictedFile,
    RestrictedTrouble,
    RestrictionGround,
    asked_whom,
)
from station.domain.topics import Topic
from station.storage.accounts import ClerkRow, permissions_of
from station.storage.among import Among
from station.storage.among import ids as among
from station.storage.base import Row, columns, partial_index
from station.storage.people import IdentityDocument, NameOfPerson, Person
from station.storage.prepared import Question
from station.storage.stays import Stay

_IN_FORCE = text("lifted_at IS NULL")
_UNSEEN = text("way = 'emergency' AND seen_at IS NULL")


class Restriction(Row):
    """A file that is kept from clerks who do not handle it; one at a time is in force."""

    __tablename__ = "restriction"
    __table_args__ = (
        partial_index("uq_restriction_person_in_force", "person_id", unique=True, where=_IN_FORCE),
    )
    topic = Topic.PEOPLE

    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    ground: Mapped[RestrictionGround]
    reason: Mapped[str] = mapped_column(default="")
    happened_at: Mapped[datetime]
    entered_at: Mapped[datetime]
    clerk_id: Mapped[int | None] = mapped_column(ForeignKey("clerk.id"))
    lifted_at: Mapped[datetime | None]
    lifted_reason: Mapped[str] = mapped_column(default="")
    lifted_by_id: Mapped[int | None] = mapped_column(ForeignKey("clerk.id"))
    second_id: Mapped[int | None] = mapped_column(ForeignKey("clerk.id"))


class FileAccessRow(Row):
    """A clerk who may see one restricted file: by name, as the one at the door, in an emergency."""

    __tablename__ = "file_access"
    __table_args__ = (
        Index("ix_file_access_person_clerk", "person_id", "clerk_id"),
        partial_index("ix_file_access_unseen", "id", where=_UNSEEN),
    )
    topic = Topic.PEOPLE

    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    clerk_id: Mapped[int] = mapped_column(ForeignKey("clerk.id"))
    way: Mapped[AccessWay]
    reason: Mapped[str] = mapped_column(default="")
    happened_at: Mapped[datetime]
    until: Mapped[datetime | None]
    given_by_id: Mapped[int | None] = mapped_column(ForeignKey("clerk.id"))
    seen_at: Mapped[datetime | None]
    seen_by_id: Mapped[int | None] = mapped_column(ForeignKey("clerk.id"))


def hidden_from(session: Session, clerk_id: int | None, now: datetime) -> frozenset[int]:
    """The persons whose files are kept from a clerk, merged records with them."""
    found = columns(session, _KEPT, {"clerk_id": clerk_id, "now": now})
    if not found:
        return frozenset()
    kept = [person_id for (person_id,) in found]
    alike = select(Person.id).where(or_(Person.id.in_(kept), Person.merged_into_id.in_(kept)))
    return frozenset(session.scalars(alike))


def restricted_among(session: Session, person_ids: Collection[int]) -> frozenset[int]:
    """Those of these persons whose files are restricted, whoever asks; also if merged since."""
    query = (
        select(Person.id)
        .join(
            Restriction,
            or_(Restriction.person_id == Person.id, Restriction.person_id == Person.merged_into_id),
        )
        .where(Restriction.lifted_at.is_(None), Among(Person.id))
    )
    return frozenset(session.scalars(query, among(person_ids))) if person_ids else frozenset()


def _runs(now: datetime | BindParameter[datetime]) -> ColumnElement[bool]:
    return or_(FileAccessRow.until.is_(None), FileAccessRow.until > now)


_NOW: BindParameter[datetime] = bindparam("now")
_KEPT = Question(
    select(func.coalesce(Person.merged_into_id, Person.id))
    .join(Restriction, Restriction.person_id == Person.id)
    .where(
        Restriction.lifted_at.is_(None),
        ~exists().where(
            FileAccessRow.person_id == Restriction.person_id,
            FileAccessRow.clerk_id == bindparam("clerk_id"),
            _runs(_NOW),
        ),
    )
)
"""Asked at almost every step of a clerk who may not see every file."""


def in_force(session: Session, person_id: int, *, lock: bool = False) -> Restriction | None:
    """The restriction of a person's file that holds now."""
    query = select(Restriction).where(
        Restriction.person_id == person_id, Restriction.lifted_at.is_(None)
    )
    return session.scalar(query.with_for_update() if lock else query)


def lifted_on(session: Session, person_id: int, ground: RestrictionGround) -> datetime | None:
    """When a restriction on this ground was lifted last; None when none was."""
    return session.scalar(
        select(func.max(Restriction.lifted_at)).where(
            Restriction.person_id == person_id, Restriction.ground == ground
        )
    )


def record(session: Session, person_id: int, now: datetime) -> FileRestriction | None:
    """The restriction of a file as the sheet shows it, None for an open file."""
    row = in_force(session, person_id)
    if row is None:
        return None
    return FileRestriction(
        person_id,
        row.ground,
        row.reason,
        row.happened_at,
        _clerk_names(session, [row.clerk_id]).get(row.clerk_id, ""),
        accesses(session, person_id, now),
    )


def accesses(session: Session, person_id: int, now: datetime) -> tuple[FileAccess, ...]:
    """Who may see a file now beside those whose post it is, the first given first."""
    query = (
        select(FileAccessRow, ClerkRow)
        .join(ClerkRow, ClerkRow.id == FileAccessRow.clerk_id)
        .where(FileAccessRow.person_id == person_id, _runs(now))
        .order_by(FileAccessRow.id)
    )
    return tuple(
        FileAccess(
            row.clerk_id,
            clerk.name,
            row.way,
            row.reason,
            row.happened_at,
            row.until,
            clerk.login,
        )
        for row, clerk in session.execute(query)
    )


def running(session: Session, person_id: int, clerk_id: int, now: datetime) -> list[FileAccessRow]:
    """The accesses of one clerk to one file that have not ended."""
    query = select(FileAccessRow).where(
        FileAccessRow.person_id == person_id, FileAccessRow.clerk_id == clerk_id, _runs(now)
    )
    return list(session.scalars(query))


def who_to_ask(session: Session, person_id: int, now: datetime) -> str:
    """Who can tell a clerk more: those named on the file, else those whose post it is."""
    named = [
        each.clerk for each in accesses(session, person_id, now) if each.way is AccessWay.NAMED
    ]
    return asked_whom(named, () if named else entitled(session))


def entitled(session: Session) -> tuple[str, ...]:
    """The names of those whose post it is to handle restricted files."""
    clerks = session.scalars(select(ClerkRow).where(ClerkRow.active).order_by(ClerkRow.id))
    return tuple(
        row.name
        for row in clerks
        if Permission.FILES_SEE in permissions_of(session, row.roles.split())
    )


def persons_of(session: Session, stay_ids: Collection[int]) -> frozenset[int]:
    """Whose stays these are."""
    return frozenset(session.scalars(select(Stay.person_id).where(Stay.id.in_(stay_ids))))


def stays_of(session: Session, person_ids: Collection[int]) -> frozenset[int]:
    """All stays of these persons."""
    return frozenset(session.scalars(select(Stay.id).where(Stay.person_id.in_(person_ids))))


def shut(session: Session, person_id: int, now: datetime, place: str) -> Problem:
    """What a clerk is told from whom a file is kept: whose it is by number, and whom to ask."""
    data = {"person_id": person_id, "ask": who_to_ask(session, person_id, now)}
    return Problem(RestrictedTrouble.RESTRICTED, place, data, rule=RULE)


def stays_to_tell(session: Session, person_ids: Collection[int]) -> dict[int, Stay]:
    """The newest stay of each person, by which a hidden file is spoken of."""
    query = select(Stay).where(Stay.person_id.in_(person_ids)).order_by(Stay.admitted_at, Stay.id)
    return {stay.person_id: stay for stay in session.scalars(query)}


def opened_unseen(session: Session) -> tuple[FileOpening, ...]:
    """Restricted files that were opened in an emergency and no leader has looked at, newest first.

    Read with the rights of whoever asks; the names are the files'.
    """
    query = (
        select(FileAccessRow, ClerkRow.name, Person.name)
        .join(ClerkRow, ClerkRow.id == FileAccessRow.clerk_id)
        .join(Person, Person.id == FileAccessRow.person_id)
        .where(_UNSEEN)
        .order_by(FileAccessRow.id.desc())
    )
    found = session.execute(query).all()
    stays = stays_to_tell(session, {row.person_id for row, _clerk, _name in found})
    return tuple(
        FileOpening(
            row.id,
            row.person_id,
            stays[row.person_id].id if row.person_id in stays else None,
            name,
            stays[row.person_id].rescue_number if row.person_id in stays else "",
            row.happened_at,
            clerk,
            row.reason,
        )
        for row, clerk, name in found
    )


def files(session: Session, now: datetime) -> tuple[RestrictedFile, ...]:
    """Every restricted file, the latest first."""
    query: Select[Restriction, str] = (
        select(Restriction, Person.name)
        .join(Person, Person.id == Restriction.person_id)
        .where(Restriction.lifted_at.is_(None))
        .order_by(Restriction.happened_at.desc(), Restriction.id.desc())
    )
    found = session.execute(query).all()
    stays = stays_to_tell(session, {row.person_id for row, _name in found})
    clerks = _clerk_names(session, (row.clerk_id for row, _name in found))
    return tuple(
        RestrictedFile(
            FileRestriction(
                row.person_id,
                row.ground,
                row.reason,
                row.happened_at,
                clerks.get(row.clerk_id, ""),
                accesses(session, row.person_id, now),
            ),
            stays[row.person_id].id if row.person_id in stays else None,
            name,
            stays[row.person_id].rescue_number if row.person_id in stays else "",
        )
        for row, name in found
    )


def colleagues(session: Session) -> tuple[Colleague, ...]:
    """Everybody who works here, by name."""
    query = select(ClerkRow.login, ClerkRow.name).where(ClerkRow.active).order_by(ClerkRow.id)
    return tuple(Colleague(*row) for row in session.execute(query))


def written_of(session: Session, person_ids: Collection[int]) -> frozenset[str]:
    """Every name and number by which persons could be known from a text."""
    names = select(NameOfPerson.text).where(NameOfPerson.person_id.in_(person_ids))
    papers = select(IdentityDocument.written).where(IdentityDocument.person_id.in_(person_ids))
    main = select(Person.name).where(Person.id.in_(person_ids))
    return frozenset(filter(None, session.scalars(names.union(papers, main))))


def _clerk_names(session: Session, ids: Iterable[int | None]) -> dict[int | None, str]:
    wanted = {each for each in ids if each is not None}
    query = select(ClerkRow.id, ClerkRow.name).where(ClerkRow.id.in_(wanted))
    return dict(session.execute(query).all())
