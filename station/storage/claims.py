"""What was decided about hospitals' bills: lines, payers, steps; and the money that follows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from datetime import datetime

from sqlalchemy import (
    BigInteger,
    DateTime,
    ForeignKey,
    Index,
    Integer,
    Select,
    Subquery,
    case,
    func,
    insert,
    literal,
    select,
    true,
)
from sqlalchemy.orm import Mapped, Session, aliased, mapped_column

from station.domain.bill_records import BillState
from station.domain.bills import asked
from station.domain.claim_steps import BillStepKind, BillStepRecord, PatientAnswer
from station.domain.claims import (
    BillMoney,
    CutReason,
    LineDecision,
    LineSums,
    PayerKind,
    bill_money,
)
from station.domain.topics import Topic
from station.storage.accounts import ClerkRow
from station.storage.base import Row
from station.storage.bills import HospitalBill, HospitalBillLine
from station.storage.ledger_brought import chunks


class LineDecisionRow(Row):
    """What was decided about a line; the newest row counts, None opens the line again.

    `bill_id` is the line's own bill, so that the money of many bills is one question.
    """

    __tablename__ = "line_decision"
    __table_args__ = (Index("ix_line_decision_bill_id", "bill_id", "line_id", "id"),)
    topic = Topic.CLAIMS

    bill_id: Mapped[int] = mapped_column(ForeignKey("hospital_bill.id"))
    line_id: Mapped[int] = mapped_column(ForeignKey("hospital_bill_line.id"))
    approved_fen: Mapped[int | None] = mapped_column(BigInteger)
    reason: Mapped[CutReason | None]
    note: Mapped[str] = mapped_column(default="")
    undoubted: Mapped[bool] = mapped_column(default=False)
    clerk_id: Mapped[int | None] = mapped_column(ForeignKey("clerk.id"))
    decided_at: Mapped[datetime]


class BillStep(Row):
    """One step of a bill on its way, with its state before and after.

    `reference` is the number of a letter; `amount_fen` what was payable then; `seed` that of the
    sample in which the bill was drawn, or not. `other_bill_id` is, of a rejected bill that goes on
    as a new one, the new bill, and of that one the rejected bill.
    """

    __tablename__ = "bill_step"
    __table_args__ = (Index("ix_bill_step_bill_id_id", "bill_id", "id"),)
    topic = Topic.CLAIMS

    client_id: Mapped[str | None] = mapped_column(unique=True)
    bill_id: Mapped[int] = mapped_column(ForeignKey("hospital_bill.id"))
    line_id: Mapped[int | None] = mapped_column(ForeignKey("hospital_bill_line.id"))
    kind: Mapped[BillStepKind]
    before: Mapped[BillState]
    after: Mapped[BillState]
    happened_at: Mapped[datetime]
    entered_at: Mapped[datetime]
    clerk_id: Mapped[int | None] = mapped_column(ForeignKey("clerk.id"))
    answer: Mapped[PatientAnswer | None]
    reason: Mapped[CutReason | None]
    reference: Mapped[str] = mapped_column(default="")
    text: Mapped[str] = mapped_column(default="")
    seed: Mapped[int | None] = mapped_column(BigInteger)
    amount_fen: Mapped[int | None] = mapped_column(BigInteger)
    other_bill_id: Mapped[int | None] = mapped_column(ForeignKey("hospital_bill.id"))


class PayerShare(Row):
    """What a payer pays of a bill as a clerk has stated it; those of the newest such step count."""

    __tablename__ = "payer_share"
    __table_args__ = (Index("uq_payer_share_step_id", "step_id", "payer", unique=True),)
    topic = Topic.CLAIMS

    step_id: Mapped[int] = mapped_column(ForeignKey("bill_step.id"))
    payer: Mapped[PayerKind]
    amount_fen: Mapped[int] = mapped_column(BigInteger)


def moneys(session: Session, bill_ids: Collection[int]) -> dict[int, BillMoney]:
    """The money of bills by their id, from their lines; a few questions for hundreds of bills."""
    found: dict[int, BillMoney] = {}
    for chunk in chunks(bill_ids):
        sums = _sums(session, chunk)
        stated = shares_stated(session, chunk)
        bill = HospitalBill
        columns = (bill.id, bill.total_fen, bill.insured_fen, bill.claimed_fen, bill.state)
        query = select(*columns).where(bill.id.in_(chunk)).order_by(bill.id)
        for bill_id, total, insured, claimed, state in session.execute(query):
            lines = sums[bill_id]
            found[bill_id] = bill_money(
                lines,
                asked(total, insured, claimed, lines.lines_fen),
                insured,
                stated.get(bill_id, {}),
                rejected=state in {BillState.REJECTED, BillState.RESTORED},
            )
    return found


def _sums(session: Session, bill_ids: Sequence[int]) -> dict[int, LineSums]:
    newest = _newest(bill_ids)
    bill, line, said = HospitalBill, HospitalBillLine, aliased(LineDecisionRow)
    amount, approved = line.amount_fen, said.approved_fen
    is_open = approved.is_(None) & line.id.is_not(None)
    query = (
        select(
            bill.id,
            func.count(line.id),
            func.sum(case((is_open, 1), else_=0)),
            func.coalesce(func.sum(amount), 0),
            func.coalesce(func.sum(case((is_open, amount), else_=0)), 0),
            func.coalesce(func.sum(approved), 0),
            func.coalesce(func.sum(case((approved > amount, approved - amount), else_=0)), 0),
            func.coalesce(
                func.sum(case((line.day >= bill.not_eligible_from, approved), else_=0)), 0
            ),
        )
        .outerjoin(line, line.bill_id == bill.id)
        .outerjoin(newest, newest.c.line_id == line.id)
        .outerjoin(said, said.id == newest.c.id)
        .where(bill.id.in_(bill_ids))
        .group_by(bill.id)
    )
    return {
        bill_id: LineSums(*(int(each) for each in told))
        for bill_id, *told in session.execute(query)
    }


def _newest(bill_ids: Sequence[int]) -> Subquery:
    """The newest decision of each line of these bills."""
    said = LineDecisionRow
    query: Select[int, int] = select(said.line_id, func.max(said.id).label("id"))
    return query.where(said.bill_id.in_(bill_ids)).group_by(said.line_id).subquery()


def shares_stated(
    session: Session, bill_ids: Collection[int]
) -> dict[int, Mapping[PayerKind, int]]:
    """What clerks have stated about who pays, by bill; bills of which nothing is said are left."""
    found: defaultdict[int, dict[PayerKind, int]] = defaultdict(dict)
    step, share = BillStep, PayerShare
    for chunk in chunks(bill_ids):
        newest = select(func.max(step.id)).where(
            step.bill_id.in_(chunk), step.kind == BillStepKind.PAYERS
        )
        query = (
            select(step.bill_id, share.payer, share.amount_fen)
            .join(share, share.step_id == step.id)
            .where(step.id.in_(newest.group_by(step.bill_id)))
            .order_by(share.id)
        )
        for bill_id, payer, amount in session.execute(query):
            found[bill_id][payer] = amount
    return dict(found)


def decisions(session: Session, bill_id: int) -> dict[int, LineDecision]:
    """The newest decision of each line of a bill, by the line's id; lines taken back among them."""
    newest = _newest([bill_id])
    said = LineDecisionRow
    query = (
        select(said, ClerkRow.name)
        .join(newest, newest.c.id == said.id)
        .outerjoin(ClerkRow, ClerkRow.id == said.clerk_id)
    )
    return {row.line_id: _decision(row, clerk) for row, clerk in session.execute(query)}


def history(session: Session, bill_id: int) -> tuple[LineDecision, ...]:
    """Every decision about the lines of a bill, the oldest first."""
    said = LineDecisionRow
    query = (
        select(said, ClerkRow.name)
        .outerjoin(ClerkRow, ClerkRow.id == said.clerk_id)
        .where(said.bill_id == bill_id)
        .order_by(said.id)
    )
    return tuple(_decision(row, clerk) for row, clerk in session.execute(query))


def _decision(row: LineDecisionRow, clerk: str | None) -> LineDecision:
    what = (row.line_id, row.approved_fen, row.reason, row.note)
    return LineDecision(*what, clerk or "", row.decided_at, row.undoubted)


def deciders(session: Session, bill_id: int) -> set[int]:
    """The clerks whose word counts: about a line, about the payers, or to finish the review.

    Whoever was overruled later has no part in it any more: a small house would run out of people.
    """
    newest = _newest([bill_id])
    said, step = LineDecisionRow, BillStep
    found = set(session.scalars(select(said.clerk_id).join(newest, newest.c.id == said.id)))
    finished = (BillStepKind.SUBMITTED, BillStepKind.PASSED)
    for kinds in (finished, (BillStepKind.PAYERS,)):
        query = select(step.clerk_id).where(step.bill_id == bill_id, step.kind.in_(kinds))
        found.add(session.scalar(query.order_by(step.id.desc()).limit(1)))
    return {clerk_id for clerk_id in found if clerk_id is not None}


def steps(session: Session, bill_id: int) -> tuple[BillStepRecord, ...]:
    """The way of a bill so far, the oldest step first."""
    step, line = BillStep, HospitalBillLine
    query = (
        select(step, ClerkRow.name, line.position)
        .outerjoin(ClerkRow, ClerkRow.id == step.clerk_id)
        .outerjoin(line, line.id == step.line_id)
        .where(step.bill_id == bill_id)
        .order_by(step.id)
    )
    return tuple(
        BillStepRecord(
            row.id,
            row.kind,
            row.before,
            row.after,
            row.happened_at,
            row.entered_at,
            clerk or "",
            position,
            row.answer,
            row.reason,
            row.reference,
            row.text,
            row.seed,
            row.amount_fen,
            row.other_bill_id,
        )
        for row, clerk, position in session.execute(query)
    )


def locked_bill(session: Session, bill_id: int) -> HospitalBill | None:
    """A bill, locked and read afresh."""
    return session.get(HospitalBill, bill_id, with_for_update=True, populate_existing=True)


def locked_by_ids(session: Session, bill_ids: Collection[int]) -> list[HospitalBill]:
    """Bills in the order of their ids, locked and read afresh."""
    found: list[HospitalBill] = []
    for some in chunks(bill_ids):
        query = select(HospitalBill).where(HospitalBill.id.in_(some)).order_by(HospitalBill.id)
        locked = query.with_for_update().execution_options(populate_existing=True)
        found += session.scalars(locked)
    return found


def step_by_client_id(session: Session, client_id: str) -> BillStep | None:
    """The step that a desk has written under its own mark."""
    return session.scalar(select(BillStep).where(BillStep.client_id == client_id))


def state_before(session: Session, bill_id: int, kind: BillStepKind) -> BillState | None:
    """Where a bill was before its newest step of a kind; None when there was none."""
    step = BillStep
    query = select(step.before).where(step.bill_id == bill_id, step.kind == kind)
    return session.scalar(query.order_by(step.id.desc()).limit(1))


def locked_bills(
    session: Session, state: BillState, *, hospital_id: int | None = None, period: str = ""
) -> list[HospitalBill]:
    """The bills of a hospital and period in a state, locked, in the order of their ids."""
    query = select(HospitalBill).where(HospitalBill.state == state).order_by(HospitalBill.id)
    if hospital_id is not None:
        query = query.where(HospitalBill.hospital_id == hospital_id)
    if period:
        query = query.where(HospitalBill.period == period)
    return list(session.scalars(query.with_for_update()))


def accept_all(
    session: Session, bill_ids: Collection[int], clerk_id: int | None, now: datetime
) -> None:
    """Accept every line of bills about which nothing was decided, in one statement for hundreds."""
    line = HospitalBillLine
    for chunk in chunks(bill_ids):
        lines = select(
            line.bill_id,
            line.id,
            line.amount_fen,
            literal(""),
            true(),
            literal(clerk_id, Integer),
            literal(now, DateTime),
        ).where(line.bill_id.in_(chunk))
        names = ("bill_id", "line_id", "approved_fen", "note", "undoubted", "clerk_id")
        session.execute(insert(LineDecisionRow).from_select([*names, "decided_at"], lines))
