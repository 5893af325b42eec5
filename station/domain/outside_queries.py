"""Asking outside who somebody is: whom, in which system, why, by whom; and what came back.

Every use of face comparison stands in a ledger of its own: when, why, of whom, under which rescue
number, with what result, by whom. It is these same rows, so that none can be missing there.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from station.domain.clues import Struck
from station.domain.moments import is_before
from station.domain.problems import Problem, Trouble
from station.domain.tracing import LedgerLine, LedgerTone, QueryKind
from station.domain.veil import VEIL

ASKED_BY_HAND = (
    QueryKind.PHONE,
    QueryKind.FACE,
    QueryKind.POLICE,
    QueryKind.HOUSEHOLD,
    QueryKind.FINGERPRINT,
    QueryKind.STATION,
    QueryKind.MEDIA,
    QueryKind.TIP,
)
"""What a clerk writes down as asked; letters, samples, notices and requests have own records."""

LAWFUL_REASON = frozenset({QueryKind.FACE, QueryKind.POLICE, QueryKind.HOUSEHOLD})
"""Somebody's data are looked up in a system of the state: never without a reason."""

FACE_RULE = "个人信息保护法 第二十六条"
LOOKED_UP_RULE = "个人信息保护法 第三十四条"


class QueryTrouble(Trouble):
    """What is wrong with a query or with its answer."""

    NOT_FOUND = "query.not_found"
    WHOM_MISSING = "query.whom_missing"
    REASON_MISSING = "query.reason_missing"
    TEXT_MISSING = "query.text_missing"
    KIND_HAS_OWN_RECORD = "query.kind_has_own_record"
    DUE_BEFORE = "query.due_before"
    DUE_MISSING = "query.due_missing"
    BEFORE_QUERY = "query.before_query"
    STRUCK = "query.struck"


class Outcome(StrEnum):
    """What came of a query."""

    NOTHING = "nothing"
    TRACE = "trace"
    MATCH = "match"
    PROMISED = "promised"
    """They will call back, or look again, at a time that was said."""
    NO_ANSWER = "no_answer"
    """Nobody answers; it is not waited for any more."""


@dataclass(frozen=True, slots=True)
class QueryFacts:
    """One query: `whom` was asked, `how` (what was told or shown), `reason` for it.

    `reference` is the number of the application, `asked_by` who asked there when it was not the
    clerk who writes it down, `due` until when an answer is expected, None for the usual time.
    """

    kind: QueryKind
    whom: str
    how: str = ""
    reason: str = ""
    reference: str = ""
    asked_by: str = ""
    due: datetime | None = None


@dataclass(frozen=True, slots=True)
class AnswerFacts:
    """What came back; `due` is the time that was promised for more."""

    outcome: Outcome
    text: str = ""
    answered_by: str = ""
    due: datetime | None = None


@dataclass(frozen=True, slots=True)
class AnswerLine:
    """One answer as it was written down."""

    facts: AnswerFacts
    happened_at: datetime
    entered_at: datetime
    clerk: str


@dataclass(frozen=True, slots=True)
class QueryLine:
    """One query with its answers, the first one first; `name` and `number` for whom it was asked.

    `due` is when the answer should be there by what is known now.
    """

    id: int
    person_id: int
    facts: QueryFacts
    happened_at: datetime
    entered_at: datetime
    clerk: str
    due: datetime
    answers: tuple[AnswerLine, ...] = ()
    name: str = ""
    number: str = ""
    struck: Struck | None = None

    @property
    def waiting(self) -> bool:
        """Whether something is still to come back."""
        if self.struck is not None:
            return False
        return not self.answers or self.answers[-1].facts.outcome is Outcome.PROMISED

    @property
    def outcome(self) -> Outcome | None:
        """What the newest answer says; None without one."""
        return self.answers[-1].facts.outcome if self.answers else None

    @property
    def result(self) -> str:
        """What the newest answer says in its own words."""
        return self.answers[-1].facts.text if self.answers else ""

    @property
    def asked_by(self) -> str:
        """Who asked: the clerk, unless somebody else is named."""
        return self.facts.asked_by or self.clerk

    def tone(self, now: datetime) -> LedgerTone:
        """How the line is to be read at a time."""
        if self.waiting:
            late = now >= self.due + timedelta(minutes=1)
            return LedgerTone.OVERDUE if late else LedgerTone.WAITING
        found = self.outcome in (Outcome.TRACE, Outcome.MATCH) and self.struck is None
        return LedgerTone.FOUND if found else LedgerTone.DONE

    def ledger_line(self, now: datetime) -> LedgerLine:
        """The query as a line of the whole ledger."""
        parts = (self.facts.how, self.facts.reference)
        return LedgerLine(
            self.happened_at,
            self.facts.kind,
            self.facts.whom,
            "，".join(part for part in parts if part),
            self.result,
            self.tone(now),
            self.asked_by,
            thing="query",
            thing_id=self.id,
            due=self.due if self.waiting else None,
        )

    def veiled(self) -> QueryLine:
        """The line without of whom it was asked, and what was told and heard."""
        facts = replace(self.facts, how="", reason="")
        answers = tuple(
            replace(each, facts=replace(each.facts, text="", answered_by=""))
            for each in self.answers
        )
        return replace(self, name=VEIL, facts=facts, answers=answers)


def due_of(
    asked_at: datetime, facts: QueryFacts, answers: tuple[AnswerLine, ...], days: int
) -> datetime:
    """When an answer should be there: as promised last, as agreed, or `days` after asking."""
    promised = answers[-1].facts.due if answers else None
    return promised or facts.due or asked_at + timedelta(days=days)


def query_problems(facts: QueryFacts, asked_at: datetime) -> tuple[Problem, ...]:
    """What is missing in a query; a state system asks for the reason."""
    found: list[Problem] = []
    if facts.kind not in ASKED_BY_HAND:
        data = {"kind": facts.kind}
        found.append(Problem(QueryTrouble.KIND_HAS_OWN_RECORD, "kind", data))
    if not facts.whom.strip():
        found.append(Problem(QueryTrouble.WHOM_MISSING, "whom"))
    if facts.kind in LAWFUL_REASON and not facts.reason.strip():
        rule = FACE_RULE if facts.kind is QueryKind.FACE else LOOKED_UP_RULE
        found.append(Problem(QueryTrouble.REASON_MISSING, "reason", rule=rule))
    if facts.kind is QueryKind.TIP and not facts.how.strip():
        found.append(Problem(QueryTrouble.TEXT_MISSING, "how"))
    if facts.due is not None and facts.due < asked_at:
        found.append(Problem(QueryTrouble.DUE_BEFORE, "due", {"asked_at": asked_at}))
    return tuple(found)


def answer_problems(
    facts: AnswerFacts, asked_at: datetime, answered_at: datetime
) -> tuple[Problem, ...]:
    """What stands against an answer: a trace has words, a promise its time."""
    found: list[Problem] = []
    if is_before(answered_at, asked_at):
        found.append(Problem(QueryTrouble.BEFORE_QUERY, "happened_at", {"asked_at": asked_at}))
    if facts.outcome in (Outcome.TRACE, Outcome.MATCH) and not facts.text.strip():
        found.append(Problem(QueryTrouble.TEXT_MISSING, "text"))
    if facts.outcome is Outcome.PROMISED:
        if facts.due is None:
            found.append(Problem(QueryTrouble.DUE_MISSING, "due"))
        elif facts.due < answered_at:
            found.append(Problem(QueryTrouble.DUE_BEFORE, "due", {"asked_at": answered_at}))
    return tuple(found)
