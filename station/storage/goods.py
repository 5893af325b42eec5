"""Goods of the house, the rows of their book, and what was given to whom."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, ForeignKey, Index, UniqueConstraint, and_, case, func, select
from sqlalchemy.orm import Mapped, Session, aliased, mapped_column

from station.domain.belongings import SignedHow
from station.domain.goods import (
    WASHING,
    Given,
    GoodsFacts,
    GoodsKind,
    GoodsRecord,
    MoveKind,
    MoveRecord,
)
from station.domain.topics import Topic
from station.storage.accounts import ClerkRow
from station.storage.base import Row
from station.storage.people import Person
from station.storage.stays import Stay


class Goods(Row):
    """One of the goods with the station's marks and limits; a name stands once in a size."""

    __tablename__ = "goods"
    __table_args__ = (UniqueConstraint("name", "size"),)
    topic = Topic.GOODS

    name: Mapped[str]
    size: Mapped[str] = mapped_column(default="")
    kind: Mapped[GoodsKind]
    unit: Mapped[str]
    returnable: Mapped[bool] = mapped_column(default=False)
    low_mark: Mapped[int] = mapped_column(default=0)
    per_day: Mapped[int] = mapped_column(default=0)
    per_stay: Mapped[int] = mapped_column(default=0)
    limit_group: Mapped[str] = mapped_column(default="")
    kit_quantity: Mapped[int] = mapped_column(default=0)
    active: Mapped[bool] = mapped_column(default=True)
    version: Mapped[int] = mapped_column()

    __mapper_args__ = {"version_id_col": version}


class GoodsIssue(Row):
    """What one person got in one go: one receipt; a family's has one form and several rows."""

    __tablename__ = "goods_issue"
    __table_args__ = (
        UniqueConstraint("client_id", "stay_id"),
        Index("ix_goods_issue_happened_at", "happened_at"),
    )
    topic = Topic.GOODS

    client_id: Mapped[str]
    number: Mapped[str] = mapped_column(unique=True)
    stay_id: Mapped[int] = mapped_column(ForeignKey("stay.id"), index=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    happened_at: Mapped[datetime]
    entered_at: Mapped[datetime]
    clerk_id: Mapped[int | None] = mapped_column(ForeignKey("clerk.id"))
    second_id: Mapped[int | None] = mapped_column(ForeignKey("clerk.id"))
    reason: Mapped[str] = mapped_column(default="")
    signed: Mapped[SignedHow]
    witness: Mapped[str] = mapped_column(default="")


class GoodsMove(Row):
    """One row of the stock book; never changed, a counter row names the one it takes back."""

    __tablename__ = "goods_move"
    __table_args__ = (
        UniqueConstraint("client_id", "line"),
        Index("ix_goods_move_goods_id", "goods_id", "kind", "quantity"),
        Index("ix_goods_move_happened_at", "happened_at"),
    )
    topic = Topic.GOODS

    client_id: Mapped[str]
    line: Mapped[int]
    goods_id: Mapped[int] = mapped_column(ForeignKey("goods.id"))
    issue_id: Mapped[int | None] = mapped_column(ForeignKey("goods_issue.id"), index=True)
    kind: Mapped[MoveKind]
    quantity: Mapped[int]
    happened_at: Mapped[datetime]
    entered_at: Mapped[datetime]
    clerk_id: Mapped[int | None] = mapped_column(ForeignKey("clerk.id"))
    second_id: Mapped[int | None] = mapped_column(ForeignKey("clerk.id"))
    reason: Mapped[str] = mapped_column(default="")
    source: Mapped[str] = mapped_column(default="")
    document: Mapped[str] = mapped_column(default="")
    corrects_id: Mapped[int | None] = mapped_column(ForeignKey("goods_move.id"), unique=True)


_FACTS = tuple(GoodsFacts.__dataclass_fields__)


def facts_of(row: Goods) -> GoodsFacts:
    """What the station says of one of its goods."""
    return GoodsFacts(**{name: getattr(row, name) for name in _FACTS})


def put(row: Goods, facts: GoodsFacts) -> None:
    """Write what the station says of one of its goods."""
    for name in _FACTS:
        setattr(row, name, getattr(facts, name))


def namesake(session: Session, facts: GoodsFacts) -> Goods | None:
    """The goods of the same name and size."""
    return session.scalar(select(Goods).where(Goods.name == facts.name, Goods.size == facts.size))


def locked(session: Session, ids: Iterable[int]) -> dict[int, Goods]:
    """Goods by id, held for this deed and taken in one order by every desk."""
    rows: dict[int, Goods] = {}
    for each in sorted(set(ids)):
        row = session.get(Goods, each, with_for_update=True, populate_existing=True)
        if row is not None:
            rows[each] = row
    return rows


def marked(session: Session) -> Sequence[int]:
    """The goods that have a mark from which they are to be bought."""
    return session.scalars(select(Goods.id).where(Goods.active, Goods.low_mark > 0)).all()


def records(
    session: Session, ids: Collection[int] | None = None, *, active_only: bool = False
) -> tuple[GoodsRecord, ...]:
    """Goods with what the book says of them, by kind and name."""
    query = select(Goods).order_by(Goods.kind, Goods.name, Goods.size)
    if ids is not None:
        query = query.where(Goods.id.in_(ids))
    if active_only:
        query = query.where(Goods.active)
    rows = list(session.scalars(query))
    sums = _sums(session, None if ids is None else {row.id for row in rows})
    return tuple(
        GoodsRecord(row.id, row.version, facts_of(row), *sums.get(row.id, (0, 0, 0)))
        for row in rows
    )


def _sums(session: Session, ids: Collection[int] | None) -> dict[int, tuple[int, int, int]]:
    """On the shelf, in the wash, with people, by goods."""
    washing = func.sum(case((GoodsMove.kind.in_(WASHING), -GoodsMove.quantity), else_=0))
    query = (
        select(GoodsMove.goods_id, func.sum(GoodsMove.quantity), washing)
        .group_by(GoodsMove.goods_id)
        .order_by(GoodsMove.goods_id)
    )
    if ids is not None:
        query = query.where(GoodsMove.goods_id.in_(ids))
    out = _out(session, ids)
    return {
        goods_id: (int(shelf), int(wash), out.get(goods_id, 0))
        for goods_id, shelf, wash in session.execute(query)
    }


def _out(session: Session, ids: Collection[int] | None) -> dict[int, int]:
    """How many things that come back are with people, by goods."""
    query = (
        select(GoodsMove.goods_id, -func.sum(GoodsMove.quantity))
        .join(Goods, Goods.id == GoodsMove.goods_id)
        .where(Goods.returnable, GoodsMove.kind.in_((MoveKind.ISSUED, MoveKind.RETURNED)))
        .group_by(GoodsMove.goods_id)
    )
    if ids is not None:
        query = query.where(GoodsMove.goods_id.in_(ids))
    return {goods_id: int(out) for goods_id, out in session.execute(query)}


def by_client_id(session: Session, client_id: str) -> Sequence[GoodsMove]:
    """The rows that a form has written already."""
    query = select(GoodsMove).where(GoodsMove.client_id == client_id).order_by(GoodsMove.line)
    return session.scalars(query).all()


def counter_of(session: Session, move_id: int) -> int | None:
    """The row that takes another back."""
    return session.scalar(select(GoodsMove.id).where(GoodsMove.corrects_id == move_id))


def has_come_back(session: Session, move: GoodsMove) -> bool:
    """Whether things of the receipt of a row were given back already."""
    query = select(func.sum(GoodsMove.quantity)).where(
        GoodsMove.issue_id == move.issue_id,
        GoodsMove.goods_id == move.goods_id,
        GoodsMove.kind == MoveKind.RETURNED,
    )
    return bool(session.scalar(query))


def given(session: Session, stay_id: int, begins: datetime, ends: datetime) -> dict[int, Given]:
    """What was given in a stay by goods, in all and on the day between two moments."""
    on_day = and_(GoodsIssue.happened_at >= begins, GoodsIssue.happened_at < ends)
    today = func.sum(case((on_day, -GoodsMove.quantity), else_=0))
    query = (
        select(GoodsMove.goods_id, today, -func.sum(GoodsMove.quantity))
        .join(GoodsIssue, GoodsIssue.id == GoodsMove.issue_id)
        .where(GoodsIssue.stay_id == stay_id, GoodsMove.kind == MoveKind.ISSUED)
        .group_by(GoodsMove.goods_id)
    )
    return {goods_id: Given(int(day), int(stay)) for goods_id, day, stay in session.execute(query)}


def book(
    session: Session, *wanted: ColumnElement[bool], limit: int, before: int | None = None
) -> list[MoveRecord]:
    """Rows of the stock book, the newest first, continued behind the row `before`."""
    clerk, second, later = aliased(ClerkRow), aliased(ClerkRow), aliased(GoodsMove)
    query = (
        select(
            GoodsMove,
            Goods,
            GoodsIssue.number,
            Stay.id,
            Person.id,
            Person.name,
            clerk.name,
            second.name,
            later.id,
        )
        .join(Goods, Goods.id == GoodsMove.goods_id)
        .outerjoin(GoodsIssue, GoodsIssue.id == GoodsMove.issue_id)
        .outerjoin(Stay, Stay.id == GoodsIssue.stay_id)
        .outerjoin(Person, Person.id == Stay.person_id)
        .outerjoin(clerk, clerk.id == GoodsMove.clerk_id)
        .outerjoin(second, second.id == GoodsMove.second_id)
        .outerjoin(later, later.corrects_id == GoodsMove.id)
        .where(*wanted)
        .order_by(GoodsMove.id.desc())
        .limit(limit)
    )
    if before is not None:
        query = query.where(GoodsMove.id < before)
    return [
        MoveRecord(
            id=move.id,
            goods_id=goods.id,
            goods=facts_of(goods).full_name,
            unit=goods.unit,
            kind=move.kind,
            quantity=move.quantity,
            happened_at=move.happened_at,
            entered_at=move.entered_at,
            clerk=by or "",
            second=with_ or "",
            reason=move.reason,
            source=move.source,
            document=move.document,
            number=number or "",
            stay_id=stay_id,
            person_id=person_id,
            name=name or "",
            corrects=move.corrects_id,
            corrected_by=later_id,
        )
        for move, goods, number, stay_id, person_id, name, by, with_, later_id in session.execute(
            query
        )
    ]
