"""The answers of comparing offices as they are read, each beside the line that was sent."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from station.domain.compare_answers import (
    NOBODY,
    AnswerDoubt,
    AnswerHit,
    AnswerRow,
    CompareAnswer,
    CompareVerdict,
    FittedRow,
    HitKind,
    KnownHere,
    ReviewFacts,
    ReviewRecord,
)
from station.domain.people import BornPrecision, IdentityState
from station.domain.tracing import LedgerLine, LedgerTone, QueryKind
from station.storage import among, batch_compare
from station.storage.accounts import ClerkRow
from station.storage.among import Among
from station.storage.base import Values, add_all
from station.storage.batch_compare import (
    CompareAnswerRow,
    CompareFileRow,
    CompareReviewRow,
    is_open,
    newest_verdict,
    told_cells,
)
from station.storage.people import Person

Cells = tuple[tuple[str, str], ...]


def add(session: Session, file_id: int, fitted: Sequence[FittedRow]) -> None:
    """Keep every row of a file."""
    add_all(session, CompareAnswerRow, [_values(file_id, each) for each in fitted])


def _values(file_id: int, each: FittedRow) -> Values:
    row = each.row
    return {
        "file_id": file_id,
        "line_id": each.line.id if each.line else None,
        "sheet": row.sheet,
        "row": row.row,
        "fit": each.fit,
        "mark": row.mark,
        "name": row.name,
        "number": row.number,
        "cells": told_cells(row.cells),
        "hits": json.dumps([[hit.kind.value, hit.text] for hit in row.hits], ensure_ascii=False),
        "doubts": " ".join(doubt.value for doubt in each.doubts),
        "to_review": each.to_review,
    }


def cells_before(session: Session, batch_id: int) -> Mapping[int, set[Cells]]:
    """What each line of a batch was answered so far, and what fitted none."""
    query = (
        select(CompareAnswerRow.line_id, CompareAnswerRow.cells)
        .join(CompareFileRow, CompareFileRow.id == CompareAnswerRow.file_id)
        .where(CompareFileRow.batch_id == batch_id)
    )
    found: dict[int, set[Cells]] = defaultdict(set)
    for line_id, cells in session.execute(query):
        found[line_id or NOBODY].add(_cells(cells))
    return found


def answers(
    session: Session,
    *,
    batch_id: int | None = None,
    ids: Collection[int] | None = None,
    file_id: int | None = None,
    person_id: int | None = None,
    waiting: bool = False,
    still: bool = False,
) -> tuple[CompareAnswer, ...]:
    """Answers in the order in which they came; `waiting` only those that are not settled.

    `still` asks for those to be looked at of open batches, settled or not.
    """
    row, file, batch = CompareAnswerRow, CompareFileRow, batch_compare.CompareBatchRow
    query = (
        select(row, file.entered_at, batch)
        .join(file, file.id == row.file_id)
        .join(batch, batch.id == file.batch_id)
    )
    if batch_id is not None:
        query = query.where(file.batch_id == batch_id)
    if ids is not None:
        query = query.where(row.id.in_(ids))
    if file_id is not None:
        query = query.where(row.file_id == file_id)
    if person_id is not None:
        line = batch_compare.CompareLineRow
        query = query.join(line, line.id == row.line_id).where(line.person_id == person_id)
    if still:
        query = query.where(batch.closed_at.is_(None), row.to_review)
    if waiting:
        newest = newest_verdict()
        query = query.outerjoin(newest, newest.c.answer_id == row.id)
        query = query.where(row.to_review, is_open(newest))
    found = session.execute(query.order_by(row.id)).all()
    of = batch_compare.lines(session, ids={each.line_id for each, *_ in found if each.line_id})
    lines = {each.id: each for each in of}
    known = _known_here(session, {each.person_id for each in of})
    reviews = _reviews(session, [each.id for each, *_ in found])
    return tuple(
        CompareAnswer(
            each.id,
            of_batch.id,
            of_batch.number,
            of_batch.system,
            _row(each),
            lines.get(each.line_id) if each.line_id else None,
            each.fit,
            came_at,
            each.to_review,
            tuple(reviews.get(each.id, ())),
            known.get(lines[each.line_id].person_id) if each.line_id else None,
        )
        for each, came_at, of_batch in found
    )


def _known_here(session: Session, person_ids: Collection[int]) -> Mapping[int, KnownHere]:
    query = select(
        Person.id,
        Person.sex,
        Person.born,
        Person.born_precision,
        Person.household_address,
        Person.identity_state,
    ).where(Among(Person.id))
    return {
        person_id: KnownHere(
            sex,
            born if precision is BornPrecision.DAY else None,
            household,
            state is IdentityState.CONFIRMED,
        )
        for person_id, sex, born, precision, household, state in session.execute(
            query, among.ids(person_ids)
        )
    }


def _row(row: CompareAnswerRow) -> AnswerRow:
    return AnswerRow(
        row.sheet,
        row.row,
        _cells(row.cells),
        row.mark,
        row.name,
        row.number,
        tuple(AnswerHit(HitKind(kind), text) for kind, text in json.loads(row.hits)),
        tuple(AnswerDoubt(each) for each in row.doubts.split()),
    )


def _cells(text: str) -> Cells:
    return tuple((title, said) for title, said in json.loads(text))


def _reviews(session: Session, answer_ids: Sequence[int]) -> Mapping[int, list[ReviewRecord]]:
    row = CompareReviewRow
    query = (
        select(row, ClerkRow.name)
        .outerjoin(ClerkRow, ClerkRow.id == row.clerk_id)
        .where(Among(row.answer_id))
        .order_by(row.id)
    )
    found: dict[int, list[ReviewRecord]] = defaultdict(list)
    for each, clerk in session.execute(query, among.ids(answer_ids)):
        facts = ReviewFacts(each.verdict, each.note, each.due, each.who)
        found[each.answer_id].append(ReviewRecord(facts, each.entered_at, clerk or ""))
    return found


def ledger_lines(session: Session, person_id: int) -> Iterator[LedgerLine]:
    """Each batch in which somebody's name went out, with what the office said of them."""
    line, batch = batch_compare.CompareLineRow, batch_compare.CompareBatchRow
    written = batch_compare.CompareWritingRow
    query = (
        select(line.id, batch, func.min(written.entered_at), ClerkRow.name)
        .join(batch, batch.id == line.batch_id)
        .join(written, written.batch_id == batch.id)
        .outerjoin(ClerkRow, ClerkRow.id == batch.clerk_id)
        .where(line.person_id == person_id, line.left_out.is_(None))
        .group_by(line.id, batch.id, ClerkRow.name)
    )
    said: dict[int, list[CompareAnswer]] = defaultdict(list)
    for each in answers(session, person_id=person_id):
        if each.line is not None:
            said[each.line.id].append(each)
    for line_id, row, at, clerk in session.execute(query):
        told, tone = said[line_id], LedgerTone.DONE
        if not told and row.closed_at is None:
            tone = LedgerTone.WAITING
        elif any(each.verdict is CompareVerdict.CONFIRMED and each.row.hits for each in told):
            tone = LedgerTone.FOUND
        yield LedgerLine(
            at,
            QueryKind.COMPARE,
            f"{row.office} {row.system}",
            row.number,
            "；".join(hit.text for each in told for hit in each.row.hits),
            tone,
            clerk or "",
            thing="compare",
            thing_id=row.id,
        )
