"""Clerks and roles."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, select, update
from sqlalchemy.engine.default import DefaultExecutionContext
from sqlalchemy.orm import Mapped, Session, mapped_column

from station.domain.accounts import Clerk, ClerkRecord
from station.domain.people import Sex
from station.domain.permissions import Permission, Role
from station.domain.topics import Topic
from station.storage.base import Row


def login_key(login: str) -> str:
    """Upper and lower case alike, blanks around it ignored."""
    return login.strip().lower()


def _key_of_login(context: DefaultExecutionContext) -> str:
    said = context.get_current_parameters()  # type: ignore[no-untyped-call]
    return login_key(said["login"])


class ClerkRow(Row):
    """Somebody who works here. Never deleted, only made inactive."""

    __tablename__ = "clerk"
    topic = Topic.ACCOUNTS

    login: Mapped[str]
    login_key: Mapped[str] = mapped_column(unique=True, default=_key_of_login)
    name: Mapped[str]
    password_hash: Mapped[str]
    roles: Mapped[str]
    sex: Mapped[str | None]
    active: Mapped[bool] = mapped_column(default=True)
    must_change_password: Mapped[bool] = mapped_column(default=False)
    failed_tries: Mapped[int] = mapped_column(default=0)
    locked_until: Mapped[datetime | None]
    created_at: Mapped[datetime]
    version: Mapped[int] = mapped_column()

    __mapper_args__ = {"version_id_col": version}


class RoleRow(Row):
    """A post and what it may do; the station may change it."""

    __tablename__ = "role"
    topic = Topic.ACCOUNTS

    code: Mapped[str] = mapped_column(unique=True)
    permissions: Mapped[str]


def by_login(session: Session, login: str, *, lock: bool = False) -> ClerkRow | None:
    """The clerk with a login name, upper and lower case alike."""
    query = select(ClerkRow).where(ClerkRow.login_key == login_key(login))
    return session.scalar(query.with_for_update() if lock else query)


def forget_tries(session: Session, clerk_id: int) -> None:
    """Count wrong passwords from none again; nobody who looks at the clerk has to wait for it."""
    session.execute(update(ClerkRow).where(ClerkRow.id == clerk_id).values(failed_tries=0))


def permissions_of(session: Session | Connection, roles: Iterable[str]) -> frozenset[Permission]:
    """All that the roles may do together."""
    found = session.scalars(select(RoleRow.permissions).where(RoleRow.code.in_(list(roles))))
    known = {permission.value: permission for permission in Permission}
    return frozenset(known[word] for said in found for word in said.split() if word in known)


def as_clerk(session: Session, row: ClerkRow) -> Clerk:
    """The clerk as the use cases know them."""
    roles = row.roles.split()
    return Clerk(
        row.id,
        row.login,
        row.name,
        permissions_of(session, roles),
        frozenset(Role(role) for role in roles),
    )


def as_record(row: ClerkRow) -> ClerkRecord:
    """One line of the list of clerks."""
    return ClerkRecord(
        id=row.id,
        login=row.login,
        name=row.name,
        roles=tuple(Role(role) for role in row.roles.split()),
        active=row.active,
        must_change_password=row.must_change_password,
        locked_until=row.locked_until,
        version=row.version,
        sex=None if row.sex is None else Sex(row.sex),
    )


def sexes_of(session: Session, clerk_ids: Iterable[int]) -> list[Sex | None]:
    """The sex of each of these clerks, None where nobody has said."""
    said = session.scalars(select(ClerkRow.sex).where(ClerkRow.id.in_(list(clerk_ids))))
    return [None if sex is None else Sex(sex) for sex in said]


@dataclass(frozen=True, slots=True)
class Proof:
    """What proves a clerk before the records are as this program knows them."""

    password_hash: str
    permissions: frozenset[Permission]


def proof_of(connection: Connection, login: str) -> Proof:
    """How an active clerk proves themself, by columns that every version has.

    A login that nobody has is proven by no password.
    """
    query = select(ClerkRow.password_hash, ClerkRow.roles).where(
        ClerkRow.login_key == login_key(login), ClerkRow.active
    )
    found = connection.execute(query).first()
    if found is None:
        return Proof("", frozenset())
    return Proof(found.password_hash, permissions_of(connection, found.roles.split()))
