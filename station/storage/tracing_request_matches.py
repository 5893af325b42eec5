"""Possible matches of requests and people, what was judged of them, and the keys both share."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime

from sqlalchemy import ForeignKey, Index, Select, and_, func, or_, select
from sqlalchemy.orm import Mapped, Session, aliased, mapped_column

from station.domain.request_clocks import WaitingMatch
from station.domain.topics import Topic
from station.domain.tracing import LedgerLine, LedgerTone, QueryKind
from station.domain.tracing_requests import LOOKING, MatchVerdict
from station.storage.accounts import ClerkRow
from station.storage.base import Row
from station.storage.people import Person
from station.storage.tracing_requests import TracingRequest


class RequestMatchRow(Row):
    """Somebody who may be the one a request seeks; `gone_at` once nothing speaks for it any more.

    `why` is a JSON list of reasons.
    """

    __tablename__ = "tracing_request_match"
    __table_args__ = (
        Index("ix_tracing_request_match_request_id", "request_id", "person_id"),
        Index("ix_tracing_request_match_person_id", "person_id"),
        Index("ix_tracing_request_match_waits", "hot", "gone_at", "judged"),
    )
    topic = Topic.TRACING

    request_id: Mapped[int] = mapped_column(ForeignKey("tracing_request.id"))
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    score: Mapped[int]
    hot: Mapped[bool] = mapped_column(default=False)
    why: Mapped[str]
    found_at: Mapped[datetime]
    gone_at: Mapped[datetime | None]
    judged: Mapped[bool] = mapped_column(default=False)
    key_facts: Mapped[str] = mapped_column(default="")


class RequestDecision(Row):
    """What a clerk said of a possible match; the newest counts while the key facts are the same."""

    __tablename__ = "tracing_request_decision"
    __table_args__ = (
        Index("ix_tracing_request_decision_request_id", "request_id", "person_id"),
        Index("ix_tracing_request_decision_person_id", "person_id"),
    )
    topic = Topic.TRACING

    client_id: Mapped[str] = mapped_column(unique=True)
    request_id: Mapped[int] = mapped_column(ForeignKey("tracing_request.id"))
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    verdict: Mapped[MatchVerdict]
    reason: Mapped[str] = mapped_column(default="")
    key_facts: Mapped[str]
    decided_at: Mapped[datetime]
    clerk_id: Mapped[int | None] = mapped_column(ForeignKey("clerk.id"))


_WAITS = (
    RequestMatchRow.hot.is_(True),
    RequestMatchRow.judged.is_(False),
    RequestMatchRow.gone_at.is_(None),
    TracingRequest.state.in_(LOOKING),
)

_EACH = aliased(RequestDecision)
_NEWEST = (
    select(func.max(_EACH.id))
    .where(
        _EACH.request_id == RequestMatchRow.request_id,
        _EACH.person_id == RequestMatchRow.person_id,
    )
    .correlate(RequestMatchRow)
    .scalar_subquery()
)
_LIKELY = (
    RequestMatchRow.judged.is_(True),
    RequestMatchRow.gone_at.is_(None),
    TracingRequest.state.in_(LOOKING),
    select(RequestDecision.id)
    .where(RequestDecision.id == _NEWEST, RequestDecision.verdict == MatchVerdict.LIKELY)
    .correlate(RequestMatchRow)
    .exists(),
)


def looking(session: Session, request_ids: Collection[int]) -> list[TracingRequest]:
    """The requests of these that still look for somebody, in this order."""
    query = select(TracingRequest).where(
        TracingRequest.id.in_(request_ids), TracingRequest.state.in_(LOOKING)
    )
    rows = {row.id: row for row in session.scalars(query)} if request_ids else {}
    return [rows[i] for i in request_ids if i in rows]


def of_request(
    session: Session, request_id: int, *, gone: bool = False
) -> dict[int, RequestMatchRow]:
    """The possible matches of a request by person; with `gone` those nothing speaks for too."""
    query = select(RequestMatchRow).where(RequestMatchRow.request_id == request_id)
    if not gone:
        query = query.where(RequestMatchRow.gone_at.is_(None))
    return {row.person_id: row for row in session.scalars(query.order_by(RequestMatchRow.id))}


def of_person(
    session: Session, person_id: int, *, gone: bool = False
) -> dict[int, RequestMatchRow]:
    """The same of a person, by request."""
    query = select(RequestMatchRow).where(RequestMatchRow.person_id == person_id)
    if not gone:
        query = query.where(RequestMatchRow.gone_at.is_(None))
    return {row.request_id: row for row in session.scalars(query.order_by(RequestMatchRow.id))}


Pair = tuple[int, int]
"""A request and a person."""


def decisions(
    session: Session, requests: Collection[int] = (), person_id: int | None = None
) -> dict[Pair, tuple[RequestDecision, str]]:
    """The newest judgement of each pair with who made it; of some requests, or of one person."""
    query = (
        select(RequestDecision, ClerkRow.name)
        .outerjoin(ClerkRow, ClerkRow.id == RequestDecision.clerk_id)
        .order_by(RequestDecision.id)
    )
    if requests:
        query = query.where(RequestDecision.request_id.in_(requests))
    if person_id is not None:
        query = query.where(RequestDecision.person_id == person_id)
    return {
        (row.request_id, row.person_id): (row, clerk or "") for row, clerk in session.execute(query)
    }


def decision_by_client_id(session: Session, client_id: str) -> RequestDecision | None:
    """The judgement that a desk has written under its own mark."""
    return session.scalar(select(RequestDecision).where(RequestDecision.client_id == client_id))


def hits_of(
    session: Session, request_ids: Sequence[int], hidden: Collection[int]
) -> dict[int, int]:
    """How many matches are worth a look, by request; those of hidden files are not counted.

    One that waits for a word, and one of which somebody said that it is likely: until the family
    is verified the request is still a possible match, and not a search that found nobody.
    """
    query = _waiting(hidden).where(RequestMatchRow.request_id.in_(request_ids))
    counted = query.group_by(RequestMatchRow.request_id)
    return {request_id: count for request_id, count in session.execute(counted)}  # noqa: C416


def requests_that_wait(session: Session, hidden: Collection[int]) -> list[int]:
    """The requests of which a match waits for a word, or for the family to be verified."""
    rows = session.execute(_waiting(hidden).group_by(RequestMatchRow.request_id))
    return [request_id for request_id, _count in rows]


def _waiting(hidden: Collection[int]) -> Select[int, int]:
    query = (
        select(RequestMatchRow.request_id, func.count(RequestMatchRow.id))
        .join(TracingRequest, TracingRequest.id == RequestMatchRow.request_id)
        .where(or_(and_(*_WAITS), and_(*_LIKELY)))
    )
    return query.where(RequestMatchRow.person_id.not_in(hidden)) if hidden else query


def waiting(session: Session) -> list[WaitingMatch]:
    """Every match that waits for a word, the oldest first."""
    query = (
        select(
            TracingRequest.id,
            TracingRequest.number,
            TracingRequest.seeker_name,
            Person.id,
            Person.name,
            RequestMatchRow.found_at,
        )
        .join(RequestMatchRow, RequestMatchRow.request_id == TracingRequest.id)
        .join(Person, Person.id == RequestMatchRow.person_id)
        .where(*_WAITS)
        .order_by(RequestMatchRow.found_at, RequestMatchRow.id)
    )
    return [WaitingMatch(*found) for found in session.execute(query)]


def ledger_lines(session: Session, person_id: int) -> list[LedgerLine]:
    """The requests that may mean a person, as lines of what is known of who it is.

    One that was judged stays, also when nothing speaks for it any more or two were made one since.
    """
    query = select(RequestMatchRow).where(
        RequestMatchRow.person_id == person_id,
        RequestMatchRow.gone_at.is_(None),
        or_(RequestMatchRow.hot.is_(True), RequestMatchRow.judged.is_(True)),
    )
    found = {row.request_id: row for row in session.scalars(query)}
    made = decisions(session, person_id=person_id)
    wanted = found.keys() | {request_id for request_id, _ in made}
    requests = select(TracingRequest).where(TracingRequest.id.in_(wanted))
    lines = []
    for request in session.scalars(requests.order_by(TracingRequest.id)) if wanted else ():
        match = found.get(request.id)
        decision, clerk = made.get((request.id, person_id), (None, ""))
        at = match.found_at if match else decision.decided_at if decision else request.told_at
        lines.append(
            LedgerLine(
                at,
                QueryKind.REQUEST,
                " ".join(filter(None, (request.seeker_name, request.seeker_relation))),
                " ".join(filter(None, (request.number, request.name))),
                decision.reason if decision else "",
                _tone(match, decision, is_found=request.person_id == person_id),
                clerk,
                "request",
                request.id,
            )
        )
    return lines


def _tone(
    match: RequestMatchRow | None, decision: RequestDecision | None, *, is_found: bool
) -> LedgerTone:
    """A match that nobody has judged waits; one that was verified, or is likely, is a trace."""
    if is_found:
        return LedgerTone.FOUND
    if decision is None or (match is not None and not match.judged):
        return LedgerTone.WAITING
    likely = decision.verdict is MatchVerdict.LIKELY
    return LedgerTone.FOUND if likely else LedgerTone.DONE
