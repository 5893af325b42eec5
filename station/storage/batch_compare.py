"""Batches of names for a comparing office, what went out, what came back, what was found."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, ForeignKey, UniqueConstraint, and_, func, or_, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from station.domain.batch_compare import (
    CompareAsked,
    CompareBatch,
    CompareFile,
    CompareForm,
    CompareLine,
    ComparePick,
    CompareWho,
    CompareWriting,
    LeftOut,
)
from station.domain.compare_answers import CompareVerdict, Fit
from station.domain.people import DocumentKind, Sex
from station.domain.topics import Topic
from station.storage import among
from station.storage.accounts import ClerkRow
from station.storage.among import Among
from station.storage.base import Row
from station.storage.people import Person, Sorted
from station.storage.stays import Stay


class CompareBatchRow(Row):
    """One list of names for one question to one office."""

    __tablename__ = "compare_batch"
    topic = Topic.RETURNS

    client_id: Mapped[str] = mapped_column(unique=True)
    number: Mapped[str] = mapped_column(unique=True)
    office: Mapped[str]
    system: Mapped[str]
    purpose: Mapped[str]
    personal: Mapped[bool] = mapped_column(default=False)
    pick: Mapped[ComparePick]
    since: Mapped[date | None]
    until: Mapped[date | None]
    entered_at: Mapped[datetime]
    clerk_id: Mapped[int | None] = mapped_column(ForeignKey("clerk.id"))
    closed_at: Mapped[datetime | None]
    closed_by_id: Mapped[int | None] = mapped_column(ForeignKey("clerk.id"))
    closed_reason: Mapped[str] = mapped_column(default="")
    version: Mapped[int] = mapped_column()

    __mapper_args__ = {"version_id_col": version}


class CompareLineRow(Row):
    """One person of a batch as sent; whoever was left out has no mark and says why."""

    __tablename__ = "compare_line"
    topic = Topic.RETURNS

    batch_id: Mapped[int] = mapped_column(ForeignKey("compare_batch.id"), index=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    stay_id: Mapped[int | None] = mapped_column(ForeignKey("stay.id"))
    place: Mapped[int] = mapped_column(default=0)
    mark: Mapped[str | None] = mapped_column(unique=True)
    name: Mapped[str] = mapped_column(default="")
    document_kind: Mapped[DocumentKind | None]
    document_number: Mapped[str] = mapped_column(Sorted, default="")
    born: Mapped[date | None]
    sex: Mapped[Sex | None]
    left_out: Mapped[LeftOut | None]


class CompareWritingRow(Row):
    """One time a batch was written into a file that leaves the house."""

    __tablename__ = "compare_writing"
    topic = Topic.RETURNS

    client_id: Mapped[str] = mapped_column(unique=True)
    batch_id: Mapped[int] = mapped_column(ForeignKey("compare_batch.id"), index=True)
    form: Mapped[CompareForm]
    sha256: Mapped[str]
    rows: Mapped[int]
    entered_at: Mapped[datetime]
    clerk_id: Mapped[int | None] = mapped_column(ForeignKey("clerk.id"))


class CompareFileRow(Row):
    """One file of answers; the same file is read once for a batch."""

    __tablename__ = "compare_file"
    __table_args__ = (UniqueConstraint("batch_id", "sha256"),)
    topic = Topic.RETURNS

    client_id: Mapped[str] = mapped_column(unique=True)
    batch_id: Mapped[int] = mapped_column(ForeignKey("compare_batch.id"))
    sha256: Mapped[str]
    rows: Mapped[int]
    reason: Mapped[str] = mapped_column(default="")
    entered_at: Mapped[datetime]
    clerk_id: Mapped[int | None] = mapped_column(ForeignKey("clerk.id"))


class CompareAnswerRow(Row):
    """One row of such a file, with all its cells, and the line that it fits, if any."""

    __tablename__ = "compare_answer"
    topic = Topic.RETURNS

    file_id: Mapped[int] = mapped_column(ForeignKey("compare_file.id"), index=True)
    line_id: Mapped[int | None] = mapped_column(ForeignKey("compare_line.id"), index=True)
    sheet: Mapped[str]
    row: Mapped[int]
    fit: Mapped[Fit]
    mark: Mapped[str] = mapped_column(default="")
    name: Mapped[str] = mapped_column(default="")
    number: Mapped[str] = mapped_column(default="")
    cells: Mapped[str]
    hits: Mapped[str]
    doubts: Mapped[str] = mapped_column(default="")
    to_review: Mapped[bool]


class CompareReviewRow(Row):
    """One look at an answer; the newest counts, the others stay."""

    __tablename__ = "compare_review"
    topic = Topic.RETURNS

    client_id: Mapped[str] = mapped_column(unique=True)
    answer_id: Mapped[int] = mapped_column(ForeignKey("compare_answer.id"), index=True)
    verdict: Mapped[CompareVerdict]
    note: Mapped[str] = mapped_column(default="")
    due: Mapped[date | None]
    who: Mapped[str] = mapped_column(default="")
    entered_at: Mapped[datetime]
    clerk_id: Mapped[int | None] = mapped_column(ForeignKey("clerk.id"))


def by_client_id(session: Session, row: type[Any], client_id: str) -> Any:
    """What a form has written down already under its own mark."""
    return session.scalar(select(row).where(row.client_id == client_id))


def locked(session: Session, batch_id: int) -> CompareBatchRow | None:
    """A batch, locked and read afresh."""
    return session.get(CompareBatchRow, batch_id, with_for_update=True, populate_existing=True)


def admitted_between(session: Session, numbers: Collection[str]) -> dict[str, datetime]:
    """When the stays of some rescue numbers began; those that there are."""
    query = select(Stay.rescue_number, Stay.admitted_at).where(Stay.rescue_number.in_(numbers))
    return dict(session.execute(query).all())


def systems(session: Session) -> tuple[tuple[str, str], ...]:
    """Which system of which office earlier batches were for, the latest first."""
    row, last = CompareBatchRow, func.max(CompareBatchRow.id)
    query = select(row.system, row.office).group_by(row.system, row.office).order_by(last.desc())
    return tuple((system, office) for system, office in session.execute(query))


def batch_of_marks(session: Session, marks: Collection[str]) -> int | None:
    """The batch to which most of some marks belong; None when none of them is known."""
    found: dict[int, int] = defaultdict(int)
    wanted = sorted(marks)
    for start in range(0, len(wanted), 500):
        query = select(CompareLineRow.batch_id).where(
            CompareLineRow.mark.in_(wanted[start : start + 500])
        )
        for batch_id in session.scalars(query):
            found[batch_id] += 1
    return max(found, key=lambda each: found[each], default=None)


def lines(
    session: Session,
    *,
    batch_id: int | None = None,
    ids: Collection[int] | None = None,
) -> tuple[CompareLine, ...]:
    """The lines of a batch in order, those who were left out last."""
    query = select(CompareLineRow, Stay.rescue_number).outerjoin(
        Stay, Stay.id == CompareLineRow.stay_id
    )
    if batch_id is not None:
        query = query.where(CompareLineRow.batch_id == batch_id)
    if ids is not None:
        query = query.where(Among(CompareLineRow.id)).params(among.ids(ids))
    order = (CompareLineRow.place == 0, CompareLineRow.place, CompareLineRow.id)
    return tuple(
        CompareLine(
            row.person_id,
            row.stay_id,
            row.name,
            row.document_kind,
            row.document_number,
            row.born,
            row.sex,
            row.place,
            row.mark or "",
            row.left_out,
            number or "",
            row.id,
        )
        for row, number in session.execute(query.order_by(*order))
    )


def names_of(session: Session, person_ids: Collection[int]) -> dict[int, str]:
    """What the house calls some people."""
    query = select(Person.id, Person.name).where(Among(Person.id))
    return dict(session.execute(query, among.ids(person_ids)).all())


def newest_verdict() -> Any:
    """The newest review of each answer: `answer_id`, `verdict`, `due`."""
    newest = select(func.max(CompareReviewRow.id)).group_by(CompareReviewRow.answer_id)
    return (
        select(CompareReviewRow.answer_id, CompareReviewRow.verdict, CompareReviewRow.due)
        .where(CompareReviewRow.id.in_(newest))
        .subquery()
    )


def is_open(newest: Any) -> ColumnElement[bool]:
    """Whether the newest review of an answer leaves something to do, or there is none."""
    return or_(newest.c.verdict.is_(None), newest.c.verdict == CompareVerdict.FOLLOW_UP)


def batches(
    session: Session, *, ids: Collection[int] | None = None, still: bool | None = None
) -> tuple[CompareBatch, ...]:
    """The batches, the latest first, with how far each has come; `still` asks for open ones."""
    query = (
        select(CompareBatchRow, ClerkRow.name)
        .outerjoin(ClerkRow, ClerkRow.id == CompareBatchRow.clerk_id)
        .order_by(CompareBatchRow.id.desc())
    )
    if ids is not None:
        query = query.where(CompareBatchRow.id.in_(ids))
    if still is not None:
        closed = CompareBatchRow.closed_at
        query = query.where(closed.is_(None) if still else closed.is_not(None))
    rows = session.execute(query).all()
    if not rows:
        return ()
    known = [row.id for row, _clerk in rows]
    clerks = _clerks(session, [row.closed_by_id for row, _clerk in rows])
    sent, left_out = _counted_lines(session, known)
    answers = _counted_answers(session, known)
    writings, files = _writings(session, known), _files(session, known)
    return tuple(
        CompareBatch(
            row.id,
            row.number,
            CompareAsked(row.office, row.system, row.purpose, row.personal),
            CompareWho(row.pick, row.since, row.until),
            row.entered_at,
            clerk or "",
            row.version,
            sent.get(row.id, 0),
            tuple(left_out.get(row.id, ())),
            **answers.get(row.id, {}),
            closed_at=row.closed_at,
            closed_by=clerks.get(row.closed_by_id, ""),
            closed_reason=row.closed_reason,
            writings=tuple(writings.get(row.id, ())),
            files=tuple(files.get(row.id, ())),
        )
        for row, clerk in rows
    )


def _counted_lines(
    session: Session, batch_ids: Sequence[int]
) -> tuple[dict[int, int], dict[int, list[tuple[LeftOut, int]]]]:
    row = CompareLineRow
    query = (
        select(row.batch_id, row.left_out, func.count())
        .where(row.batch_id.in_(batch_ids))
        .group_by(row.batch_id, row.left_out)
    )
    sent: dict[int, int] = {}
    left_out: dict[int, list[tuple[LeftOut, int]]] = defaultdict(list)
    for batch_id, why, count in session.execute(query):
        if why is None:
            sent[batch_id] = count
        else:
            left_out[batch_id].append((why, count))
    for found in left_out.values():
        found.sort(key=lambda each: tuple(LeftOut).index(each[0]))
    return sent, left_out


def _counted_answers(session: Session, batch_ids: Sequence[int]) -> dict[int, dict[str, Any]]:
    answer, file, newest = CompareAnswerRow, CompareFileRow, newest_verdict()
    waiting = and_(answer.to_review, is_open(newest))
    query = (
        select(
            file.batch_id,
            func.count(answer.line_id.distinct()),
            func.count(answer.id).filter(answer.to_review),
            func.count(answer.id).filter(waiting),
            func.count(answer.id).filter(waiting, newest.c.verdict.is_not(None)),
            func.min(file.entered_at).filter(waiting),
            func.min(file.entered_at).filter(waiting, newest.c.verdict.is_(None)),
            func.min(newest.c.due).filter(waiting),
        )
        .join(answer, answer.file_id == file.id)
        .outerjoin(newest, newest.c.answer_id == answer.id)
        .where(file.batch_id.in_(batch_ids))
        .group_by(file.batch_id)
    )
    names = ("answered", "answers", "waiting", "followed", "oldest", "unseen_since", "follow_by")
    return {
        batch_id: dict(zip(names, counts, strict=True))
        for batch_id, *counts in session.execute(query)
    }


def _writings(session: Session, batch_ids: Sequence[int]) -> Mapping[int, list[CompareWriting]]:
    row = CompareWritingRow
    query = (
        select(row, ClerkRow.name)
        .outerjoin(ClerkRow, ClerkRow.id == row.clerk_id)
        .where(row.batch_id.in_(batch_ids))
        .order_by(row.id)
    )
    found: dict[int, list[CompareWriting]] = defaultdict(list)
    for each, clerk in session.execute(query):
        told = CompareWriting(each.form, each.sha256, each.rows, each.entered_at, clerk or "")
        found[each.batch_id].append(told)
    return found


def _files(session: Session, batch_ids: Sequence[int]) -> Mapping[int, list[CompareFile]]:
    row = CompareFileRow
    query = (
        select(row, ClerkRow.name)
        .outerjoin(ClerkRow, ClerkRow.id == row.clerk_id)
        .where(row.batch_id.in_(batch_ids))
        .order_by(row.id)
    )
    found: dict[int, list[CompareFile]] = defaultdict(list)
    for each, clerk in session.execute(query):
        found[each.batch_id].append(
            CompareFile(
                each.id,
                len(found[each.batch_id]) + 1,
                each.sha256,
                each.rows,
                each.entered_at,
                clerk or "",
                each.reason,
            )
        )
    return found


def _clerks(session: Session, ids: Collection[int | None]) -> dict[int | None, str]:
    wanted = {each for each in ids if each is not None}
    query = select(ClerkRow.id, ClerkRow.name).where(ClerkRow.id.in_(wanted))
    return dict(session.execute(query).all())


def told_cells(cells: Sequence[tuple[str, str]]) -> str:
    """Titles and texts of a row as they are kept."""
    return json.dumps([list(each) for each in cells], ensure_ascii=False)
