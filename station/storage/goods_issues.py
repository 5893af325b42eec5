"""What was given to whom, with what of it came back."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import datetime

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session, aliased

from station.domain.goods import IssuedLine, IssueRecord, MoveKind
from station.storage.accounts import ClerkRow
from station.storage.goods import Goods, GoodsIssue, GoodsMove, facts_of
from station.storage.people import Person
from station.storage.stays import Stay


def by_client_id(session: Session, client_id: str) -> list[GoodsIssue]:
    """The receipts that a form has made already, in the order of the form."""
    query = select(GoodsIssue).where(GoodsIssue.client_id == client_id).order_by(GoodsIssue.id)
    return list(session.scalars(query))


def by_number(session: Session, number: str) -> GoodsIssue | None:
    """A receipt by its number."""
    return session.scalar(select(GoodsIssue).where(GoodsIssue.number == number))


def of_stay(session: Session, stay_id: int) -> tuple[IssueRecord, ...]:
    """What one person got in a stay, the newest first."""
    return issues(session, GoodsIssue.stay_id == stay_id)


def within(session: Session, begins: datetime, ends: datetime) -> tuple[IssueRecord, ...]:
    """What was given within a time, the newest first."""
    return issues(session, GoodsIssue.happened_at >= begins, GoodsIssue.happened_at < ends)


def one(session: Session, issue_id: int) -> IssueRecord | None:
    """One receipt as a record."""
    return next(iter(issues(session, GoodsIssue.id == issue_id)), None)


def owing(session: Session) -> tuple[IssueRecord, ...]:
    """Receipts of which something is still to come back, the oldest first."""
    moved = (
        select(GoodsMove.issue_id)
        .join(Goods, Goods.id == GoodsMove.goods_id)
        .where(Goods.returnable, GoodsMove.issue_id.is_not(None))
        .group_by(GoodsMove.issue_id)
        .having(func.sum(GoodsMove.quantity) < 0)
    )
    found = issues(session, GoodsIssue.id.in_(moved))
    return tuple(each for each in reversed(found) if each.owed)


def owed_of_stay(session: Session, stay_id: int) -> int:
    """How many things somebody has still to give back."""
    return sum(each.owed for each in of_stay(session, stay_id))


def issues(session: Session, *wanted: ColumnElement[bool]) -> tuple[IssueRecord, ...]:
    """Receipts as records; lines that were taken back whole are not in them."""
    clerk, second = aliased(ClerkRow), aliased(ClerkRow)
    query = (
        select(GoodsIssue, Stay.rescue_number, Person.id, Person.name, clerk.name, second.name)
        .join(Stay, Stay.id == GoodsIssue.stay_id)
        .join(Person, Person.id == Stay.person_id)
        .outerjoin(clerk, clerk.id == GoodsIssue.clerk_id)
        .outerjoin(second, second.id == GoodsIssue.second_id)
        .where(*wanted)
        .order_by(GoodsIssue.happened_at.desc(), GoodsIssue.id.desc())
    )
    rows = session.execute(query).all()
    lines = _lines(session, [row[0].id for row in rows])
    return tuple(
        IssueRecord(
            id=row.id,
            number=row.number,
            stay_id=row.stay_id,
            person_id=person_id,
            name=name,
            rescue_number=rescue_number,
            happened_at=row.happened_at,
            entered_at=row.entered_at,
            clerk=by or "",
            signed=row.signed,
            witness=row.witness,
            second=with_ or "",
            reason=row.reason,
            lines=tuple(lines.get(row.id, ())),
        )
        for row, rescue_number, person_id, name, by, with_ in rows
    )


def _lines(session: Session, ids: Collection[int]) -> dict[int, list[IssuedLine]]:
    if not ids:
        return {}
    moved = func.sum(GoodsMove.quantity)
    query = (
        select(GoodsMove.issue_id, Goods, GoodsMove.kind, moved)
        .join(Goods, Goods.id == GoodsMove.goods_id)
        .where(
            GoodsMove.issue_id.in_(ids),
            GoodsMove.kind.in_((MoveKind.ISSUED, MoveKind.RETURNED)),
        )
        .group_by(GoodsMove.issue_id, Goods.id, GoodsMove.kind)
        .order_by(GoodsMove.issue_id, func.min(GoodsMove.id))
    )
    found: dict[int, dict[int, IssuedLine]] = {}
    back: dict[tuple[int, int], int] = {}
    for issue_id, goods, kind, quantity in session.execute(query):
        assert issue_id is not None
        if kind is MoveKind.RETURNED:
            back[issue_id, goods.id] = int(quantity)
        else:
            name = facts_of(goods).full_name
            line = IssuedLine(
                goods.id, name, goods.unit, -int(quantity), returnable=goods.returnable
            )
            found.setdefault(issue_id, {})[goods.id] = line
    return {
        issue_id: list(_with_back(issue_id, lines.values(), back))
        for issue_id, lines in found.items()
    }


def _with_back(
    issue_id: int, lines: Iterable[IssuedLine], back: dict[tuple[int, int], int]
) -> Iterable[IssuedLine]:
    for line in lines:
        if line.quantity:
            yield IssuedLine(
                line.goods_id,
                line.goods,
                line.unit,
                line.quantity,
                back.get((issue_id, line.goods_id), 0),
                line.returnable,
            )
