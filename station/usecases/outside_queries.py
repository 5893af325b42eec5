"""Asking outside: the query when it is made, the answer when it comes, the ledger of faces."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import ClassVar

from station.domain.outside_queries import (
    AnswerFacts,
    QueryFacts,
    QueryLine,
    QueryTrouble,
    answer_problems,
    query_problems,
)
from station.domain.periods import require_order
from station.domain.permissions import Permission
from station.domain.problems import Problem, Refused
from station.domain.tracing import QueryKind
from station.storage import tracing, tracing_lines
from station.storage.tracing import OutsideQuery, QueryAnswer
from station.usecases import files
from station.usecases.people import survivor_seen
from station.usecases.work import Read, Work, Write


@dataclass(frozen=True, slots=True)
class AskOutside(Write[QueryLine]):
    """Write down whom somebody was described to, in which system, why, by whom; a tip as well.

    With `answer` it was answered at once. Repeating it with the same `client_id` changes nothing.
    A look into a system of the state needs its reason. 个人信息保护法 第二十六条.
    """

    needs: ClassVar = Permission.TRACING_WRITE
    client_id: str
    person_id: int
    facts: QueryFacts
    answer: AnswerFacts | None = None
    happened_at: datetime | None = None

    def run(self, work: Work) -> QueryLine:
        if known := tracing.by_client_id(work.session, OutsideQuery, self.client_id):
            return _line(work, known.id)
        at = self.happened_at or work.now
        found = [*query_problems(self.facts, at)]
        found += answer_problems(self.answer, at, at) if self.answer else ()
        if found:
            raise Refused(found)
        person = survivor_seen(work, self.person_id)
        row = OutsideQuery(
            client_id=self.client_id,
            person_id=person.id,
            happened_at=at,
            entered_at=work.now,
            clerk_id=work.clerk.id,
            kind=self.facts.kind,
            whom=self.facts.whom.strip(),
            how=self.facts.how.strip(),
            reason=self.facts.reason.strip(),
            reference=self.facts.reference.strip(),
            asked_by=self.facts.asked_by.strip(),
            due=self.facts.due,
        )
        work.session.add(row)
        work.session.flush()
        if self.answer is not None:
            _add_answer(work, row, self.answer, f"{self.client_id}-0", at)
        return _line(work, row.id)


@dataclass(frozen=True, slots=True)
class AnswerQuery(Write[QueryLine]):
    """Write down what came back, or that they will answer later, at a time that was promised.

    A later answer stands beside the earlier ones; the newest counts.
    """

    needs: ClassVar = Permission.TRACING_WRITE
    client_id: str
    query_id: int
    facts: AnswerFacts
    happened_at: datetime | None = None

    def run(self, work: Work) -> QueryLine:
        if known := tracing.by_client_id(work.session, QueryAnswer, self.client_id):
            return _line(work, known.query_id)
        row = tracing.query_locked(work.session, self.query_id)
        if row is None:
            raise Refused(Problem(QueryTrouble.NOT_FOUND, "query_id"))
        files.keep(work, row.person_id, "query_id")
        work.about(person_id=row.person_id)
        if row.struck_at is not None:
            raise Refused(Problem(QueryTrouble.STRUCK, "query_id"))
        at = self.happened_at or work.now
        if found := answer_problems(self.facts, row.happened_at, at):
            raise Refused(found)
        _add_answer(work, row, self.facts, self.client_id, at)
        return _line(work, row.id)


@dataclass(frozen=True, slots=True)
class FaceLedger(Read[tuple[QueryLine, ...]]):
    """When, why and of whom was a face compared, with what result? The oldest first.

    From `since` to `until`, both days included; what was struck out is there with its reason.
    """

    needs: ClassVar = Permission.TRACING_SEE
    since: date
    until: date

    def run(self, work: Work) -> tuple[QueryLine, ...]:
        require_order(self.since, self.until)
        return files.veil(work, face_lines(work, self.since, self.until))


def face_lines(work: Work, since: date, until: date) -> tuple[QueryLine, ...]:
    """The face queries of some days; whoever asks veils them."""
    return tracing_lines.queries_of_kind(
        work.session,
        QueryKind.FACE,
        datetime.combine(since, time()),
        datetime.combine(until, time()) + timedelta(days=1),
        work.policy.query_answer_days,
    )


def _add_answer(
    work: Work, row: OutsideQuery, facts: AnswerFacts, client_id: str, at: datetime
) -> None:
    answer = QueryAnswer(
        client_id=client_id,
        query_id=row.id,
        outcome=facts.outcome,
        text=facts.text.strip(),
        answered_by=facts.answered_by.strip(),
        due=facts.due,
        happened_at=at,
        entered_at=work.now,
        clerk_id=work.clerk.id,
    )
    work.session.add(answer)
    work.session.flush()


def _line(work: Work, query_id: int) -> QueryLine:
    found = tracing_lines.query(work.session, query_id, work.policy.query_answer_days)
    return files.veil(work, [found])[0]
