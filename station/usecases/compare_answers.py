"""信息核对: take in what the office says, look at each hit, close the batch when all is said."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import ClassVar

from station.domain.batch_compare import CompareBatch, CompareTrouble
from station.domain.compare_answers import (
    AnswerReading,
    CompareAnswer,
    Fit,
    FittedRow,
    ReviewFacts,
    fit_rows,
    review_problems,
)
from station.domain.permissions import Permission
from station.domain.problems import Problem, Refused
from station.exchange.compare_reader import read_answers
from station.exchange.workbook import open_untrusted
from station.storage import batch_compare as rows
from station.storage import compare_answers
from station.storage.batch_compare import CompareBatchRow, CompareFileRow, CompareReviewRow
from station.usecases import files
from station.usecases.batch_compare import batch_of
from station.usecases.work import Read, Work, Write

_STEPS = 3
"""A file is opened and read, its rows are fitted to the lines, all are kept."""


@dataclass(frozen=True, slots=True)
class AnswersRead:
    """What came of a file: every row of it is in one of the counts.

    `hits` say something about a line of the batch, `doubtful` have something wrong with them
    (`nobody` of these fit no line), `nothing` were looked up and not found, `known` stood in an
    earlier file, `aside` are titles and totals. `again` when this very file was read before.
    """

    batch: CompareBatch
    rows: int
    hits: int
    doubtful: int
    nobody: int
    nothing: int
    known: int
    aside: int
    again: bool = False


@dataclass(frozen=True, slots=True)
class ImportCompareAnswers(Write[AnswersRead]):
    """Read the workbook of an office and keep every row of it beside the line that it fits.

    Without `batch_id` the marks in the file tell which batch it answers. The name of the file is
    not kept: it may be somebody's. The same file changes nothing when it comes again. A closed
    batch takes a late answer only with a `reason`, and is open from then on. Raises Refused
    (WorkbookTrouble, CompareTrouble).
    """

    needs: ClassVar = Permission.COMPARE_REVIEW
    client_id: str
    content: bytes = field(repr=False)
    batch_id: int | None = None
    reason: str = ""

    def run(self, work: Work) -> AnswersRead:
        sha256 = hashlib.sha256(self.content).hexdigest()
        work.progress.step(0, _STEPS)
        reading = read_answers(open_untrusted(self.content))
        work.progress.step(1, _STEPS)
        batch = self._batch(work, reading)
        fitted = fit_rows(
            reading.rows,
            rows.lines(work.session, batch_id=batch.id),
            compare_answers.cells_before(work.session, batch.id),
        )
        work.progress.step(2, _STEPS)
        work.found.update(number=batch.number, rows=reading.rows_read, sha256=sha256)
        if any(sha256 == each.sha256 for each in batch_of(work, batch.id).files):
            return _told(batch_of(work, batch.id), fitted, reading, again=True)
        if all(each.fit is Fit.NOBODY for each in fitted):
            data = {"number": batch.number, "count": len(fitted)}
            raise Refused(Problem(CompareTrouble.ANOTHER_BATCH, "file", data))
        if batch.closed_at is not None:
            _reopen(batch, self.reason, CompareTrouble.LATE_ANSWER)
        file = CompareFileRow(
            client_id=self.client_id,
            batch_id=batch.id,
            sha256=sha256,
            rows=reading.rows_read,
            reason=self.reason.strip(),
            entered_at=work.now,
            clerk_id=work.clerk.id,
        )
        work.session.add(file)
        work.session.flush()
        compare_answers.add(work.session, file.id, fitted)
        return _told(batch_of(work, batch.id), fitted, reading)

    def _batch(self, work: Work, reading: AnswerReading) -> CompareBatchRow:
        """The batch that is answered, locked: of two desks one comes second."""
        marks = {each.mark for each in reading.rows if each.mark}
        answered = rows.batch_of_marks(work.session, marks)
        batch_id = self.batch_id or answered
        if batch_id is None:
            raise Refused(Problem(CompareTrouble.BATCH_UNKNOWN, "batch_id"))
        batch = _locked(work, batch_id)
        if answered not in (None, batch_id):
            data = {"number": batch.number, "other": _locked(work, answered).number}
            raise Refused(Problem(CompareTrouble.ANSWERS_ANOTHER, "file", data))
        return batch


@dataclass(frozen=True, slots=True)
class ReviewCompareAnswer(Write[CompareAnswer]):
    """Say what was found of a hit or of a doubtful row; a later look stands beside the earlier.

    To follow up it takes words, a day and somebody, and stays open until the next look. Repeating
    it with the same `client_id` changes nothing.
    """

    needs: ClassVar = Permission.COMPARE_REVIEW
    client_id: str
    answer_id: int
    facts: ReviewFacts

    def run(self, work: Work) -> CompareAnswer:
        if known := rows.by_client_id(work.session, CompareReviewRow, self.client_id):
            return _answer(work, known.answer_id)
        found = _answer(work, self.answer_id)
        if _locked(work, found.batch_id).closed_at is not None:
            raise Refused(Problem(CompareTrouble.CLOSED, "answer_id"))
        if not found.to_review:
            raise Refused(Problem(CompareTrouble.NOTHING_TO_REVIEW, "answer_id"))
        if problems := review_problems(self.facts, work.today):
            raise Refused(problems)
        row = CompareReviewRow(
            client_id=self.client_id,
            answer_id=found.id,
            verdict=self.facts.verdict,
            note=self.facts.note.strip(),
            due=self.facts.due,
            who=self.facts.who.strip(),
            entered_at=work.now,
            clerk_id=work.clerk.id,
        )
        work.session.add(row)
        work.session.flush()
        return _answer(work, found.id)


@dataclass(frozen=True, slots=True)
class CloseCompareBatch(Write[CompareBatch]):
    """Close a batch of which every hit was looked at; lines without an answer need a `reason`."""

    needs: ClassVar = Permission.COMPARE_REVIEW
    batch_id: int
    reason: str = ""

    def run(self, work: Work) -> CompareBatch:
        row = _locked(work, self.batch_id)
        batch = batch_of(work, row.id)
        if row.closed_at is not None:
            return batch
        if batch.waiting:
            data = {"count": batch.waiting}
            raise Refused(Problem(CompareTrouble.REVIEWS_OPEN, "batch_id", data))
        if batch.answered < batch.sent and not self.reason.strip():
            data = {"count": batch.sent - batch.answered}
            raise Refused(Problem(CompareTrouble.NOT_ALL_ANSWERED, "reason", data))
        row.closed_at, row.closed_by_id = work.now, work.clerk.id
        row.closed_reason = self.reason.strip()
        work.session.flush()
        return batch_of(work, row.id)


@dataclass(frozen=True, slots=True)
class ReopenCompareBatch(Write[CompareBatch]):
    """Open a closed batch again, with the reason, to look at one of its answers anew."""

    needs: ClassVar = Permission.COMPARE_REVIEW
    batch_id: int
    reason: str

    def run(self, work: Work) -> CompareBatch:
        row = _locked(work, self.batch_id)
        if row.closed_at is None:
            raise Refused(Problem(CompareTrouble.STILL_OPEN, "batch_id"))
        _reopen(row, self.reason, CompareTrouble.REASON_MISSING)
        work.session.flush()
        return batch_of(work, row.id)


@dataclass(frozen=True, slots=True)
class CompareAnswers(Read[tuple[CompareAnswer, ...]]):
    """What did offices answer, beside what we sent, and what was found? As it came.

    Of one batch or of all; `waiting` asks for what nobody has settled yet, `still` for whatever
    asks for a look in batches that are open.
    """

    needs: ClassVar = Permission.COMPARE_REVIEW
    batch_id: int | None = None
    waiting: bool = False
    still: bool = False

    def run(self, work: Work) -> tuple[CompareAnswer, ...]:
        found = compare_answers.answers(
            work.session, batch_id=self.batch_id, waiting=self.waiting, still=self.still
        )
        return files.veil(work, found)


def _answer(work: Work, answer_id: int) -> CompareAnswer:
    found = compare_answers.answers(work.session, ids=[answer_id])
    if not found:
        raise Refused(Problem(CompareTrouble.ANSWER_NOT_FOUND, "answer_id"))
    if found[0].person_id is not None:
        files.keep(work, found[0].person_id, "answer_id")
        work.about(person_id=found[0].person_id)
    return found[0]


def _locked(work: Work, batch_id: int) -> CompareBatchRow:
    row = rows.locked(work.session, batch_id)
    if row is None:
        raise Refused(Problem(CompareTrouble.NOT_FOUND, "batch_id"))
    return row


def _reopen(row: CompareBatchRow, reason: str, without: CompareTrouble) -> None:
    if not reason.strip():
        data = {"number": row.number, "closed_at": row.closed_at}
        raise Refused(Problem(without, "reason", data))
    row.closed_at, row.closed_by_id, row.closed_reason = None, None, ""


def _told(
    batch: CompareBatch, fitted: Sequence[FittedRow], reading: AnswerReading, *, again: bool = False
) -> AnswersRead:
    new = [each for each in fitted if not each.known]
    doubtful = [each for each in new if each.doubts]
    return AnswersRead(
        batch,
        reading.rows_read,
        hits=sum(bool(each.row.hits) and not each.doubts for each in new),
        doubtful=len(doubtful),
        nobody=sum(each.fit is Fit.NOBODY for each in doubtful),
        nothing=sum(not each.row.hits and not each.doubts for each in new),
        known=len(fitted) - len(new),
        aside=len(reading.aside),
        again=again,
    )
