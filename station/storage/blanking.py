"""What a destruction has taken out of sealed records, so that they can still be checked.

A line of the trace, an entry of the custody log, a submitted month sheet and a hand-over that was
signed carry a hash over their words. When the words go, the hash stays as it was, and a row here
tells the hash of what is left. The hash over all rows of one register stands in the trace, in the
line of the deed that decided it: whoever blanks something without such a deed is found.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from typing import Any, NamedTuple

from sqlalchemy import ForeignKey, String, UniqueConstraint, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from station.domain.topics import Topic
from station.storage.base import Row, add_all, after_create


class Blanking(Row):
    """A sealed row that lost its words to a register, with the hash of what is left of it."""

    __tablename__ = "blanking"
    __table_args__ = (UniqueConstraint("kept_in", "row_id", "destruction_id"),)
    topic = Topic.ARCHIVE

    destruction_id: Mapped[int] = mapped_column(ForeignKey("destruction.id"), index=True)
    kept_in: Mapped[str]
    row_id: Mapped[int]
    digest: Mapped[str] = mapped_column(String(64))


class Sealed(NamedTuple):
    """How many rows a register has blanked, and the hash (SHA-256) over all that is left."""

    rows: int
    sha256: str


NOTHING = Sealed(0, "")


def write(
    session: Session, destruction_id: int, table: type[Row], digests: Mapping[int, str]
) -> None:
    """Tell of rows of a table that lost their words, with what the hash of the rest is."""
    told = {"destruction_id": destruction_id, "kept_in": table.__tablename__}
    rows = [{**told, "row_id": row_id, "digest": digests[row_id]} for row_id in sorted(digests)]
    if rows:
        add_all(session, Blanking, rows)


def left(session: Session, table: type[Row]) -> dict[int, str]:
    """The hash of what is left, by the blanked row of a table; the last register counts."""
    query = select(Blanking.row_id, Blanking.digest).where(Blanking.kept_in == table.__tablename__)
    return dict(session.execute(query.order_by(Blanking.id)).all())


def left_of(session: Session, table: type[Row], row_id: int) -> str | None:
    """The hash of what is left of one row; None where nothing was taken out."""
    query = select(Blanking.digest).where(
        Blanking.kept_in == table.__tablename__, Blanking.row_id == row_id
    )
    return session.scalar(query.order_by(Blanking.id.desc()).limit(1))


def sealed(session: Session) -> dict[int, Sealed]:
    """What each register has blanked, by its id."""
    hashes: dict[int, Any] = {}
    counts: dict[int, int] = {}
    query = select(Blanking).order_by(Blanking.id)
    for row in session.scalars(query).yield_per(2000):
        said = f"{row.kept_in} {row.row_id} {row.digest}\n"
        register = row.destruction_id
        hashes.setdefault(register, hashlib.sha256()).update(said.encode())
        counts[register] = counts.get(register, 0) + 1
    return {each: Sealed(counts[each], found.hexdigest()) for each, found in hashes.items()}


def guard(table: type[Row], *open_columns: str) -> None:
    """Have the database refuse every change of a table, but for the blanking of some columns.

    Such a column can be changed in a row that this table tells of, and in no other.
    """
    name = table.__tablename__
    closed = ", ".join(c.name for c in table.__table__.c if c.name not in open_columns)
    opened = ", ".join(open_columns)
    told = f"SELECT 1 FROM blanking WHERE kept_in = '{name}' AND row_id = OLD.id"
    refuse = f"BEGIN SELECT RAISE(ABORT, '{name} is append-only'); END"
    for act, when in (
        (f"no_update BEFORE UPDATE OF {closed}", ""),
        (f"no_rewording BEFORE UPDATE OF {opened}", f" WHEN NOT EXISTS ({told})"),
        ("no_delete BEFORE DELETE", ""),
    ):
        statement = f"CREATE TRIGGER {name}_{act} ON {name}{when} {refuse}"
        after_create(table, "sqlite", statement)
    refuse_all = (
        "CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS"
        " $$BEGIN RAISE EXCEPTION USING MESSAGE = TG_TABLE_NAME || ' is append-only'; END$$"
    )
    refuse_most = (
        "CREATE OR REPLACE FUNCTION refuse_rewording() RETURNS trigger LANGUAGE plpgsql AS"
        " $$BEGIN IF NOT EXISTS (SELECT 1 FROM blanking WHERE kept_in = TG_TABLE_NAME"
        " AND row_id = OLD.id) THEN RAISE EXCEPTION USING MESSAGE = TG_TABLE_NAME ||"
        " ' is append-only'; END IF; RETURN NEW; END$$"
    )
    never = (
        f"CREATE TRIGGER {name}_append_only BEFORE UPDATE OF {closed} OR DELETE OR TRUNCATE"
        f" ON {name} FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()"
    )
    seldom = (
        f"CREATE TRIGGER {name}_no_rewording BEFORE UPDATE OF {opened}"
        f" ON {name} FOR EACH ROW EXECUTE FUNCTION refuse_rewording()"
    )
    for statement in (refuse_all, refuse_most, never, seldom):
        after_create(table, "postgresql", statement)
