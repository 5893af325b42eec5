"""Requests of families, the keys they are found by, their photographs and steps."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace
from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, LargeBinary, Select, delete, func, or_, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from station.domain.collectors import Collector
from station.domain.names import fold
from station.domain.people import BornPrecision, Description, PersonFacts, Sex
from station.domain.request_clocks import WaitingRequest
from station.domain.topics import Topic
from station.domain.tracing_requests import (
    LOOKING,
    Proof,
    RequestFacts,
    RequestLine,
    RequestRecord,
    RequestSource,
    RequestState,
    RequestStep,
    Seeker,
    Sought,
    StepRecord,
)
from station.storage.accounts import ClerkRow
from station.storage.base import Row, Values, add_all
from station.storage.people import Person, Sorted

BETWEEN_NAMES = "\n"


class TracingRequest(Row):
    """One request; `state` is what its last step made of it, `person_id` who was verified."""

    __tablename__ = "tracing_request"
    __table_args__ = (
        Index("ix_tracing_request_state_told_at", "state", "told_at"),
        Index("ix_tracing_request_person_id", "person_id"),
    )
    topic = Topic.TRACING

    client_id: Mapped[str] = mapped_column(unique=True)
    number: Mapped[str] = mapped_column(unique=True)
    source: Mapped[RequestSource]
    told_at: Mapped[datetime]
    entered_at: Mapped[datetime]
    clerk_id: Mapped[int | None] = mapped_column(ForeignKey("clerk.id"))
    seeker_name: Mapped[str]
    seeker_phone: Mapped[str] = mapped_column(default="")
    seeker_relation: Mapped[str] = mapped_column(default="")
    seeker_id_number: Mapped[str] = mapped_column(default="")
    seeker_address: Mapped[str] = mapped_column(default="")
    name: Mapped[str] = mapped_column(Sorted, default="")
    other_names: Mapped[str] = mapped_column(default="")
    sex: Mapped[Sex] = mapped_column(default=Sex.UNKNOWN)
    born: Mapped[date | None]
    born_precision: Mapped[BornPrecision] = mapped_column(default=BornPrecision.UNKNOWN)
    id_number: Mapped[str] = mapped_column(default="")
    area: Mapped[str] = mapped_column(default="")
    household_address: Mapped[str] = mapped_column(default="")
    accent: Mapped[str] = mapped_column(default="")
    place_words: Mapped[str] = mapped_column(default="")
    marks: Mapped[str] = mapped_column(default="")
    build: Mapped[str] = mapped_column(default="")
    height_cm: Mapped[int | None]
    clothing: Mapped[str] = mapped_column(default="")
    missing_since: Mapped[date | None]
    last_seen: Mapped[str] = mapped_column(default="")
    story: Mapped[str] = mapped_column(default="")
    state: Mapped[RequestState] = mapped_column(default=RequestState.SEARCHING)
    looked_at: Mapped[datetime]
    person_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    version: Mapped[int] = mapped_column()

    __mapper_args__ = {"version_id_col": version}


class RequestKey(Row):
    """A piece of a request by which a person's own pieces find it."""

    __tablename__ = "tracing_request_key"
    __table_args__ = (Index("ix_tracing_request_key_key", "key", "request_id"),)

    request_id: Mapped[int] = mapped_column(ForeignKey("tracing_request.id"), index=True)
    key: Mapped[str] = mapped_column(Sorted)


class RequestPhoto(Row):
    """A photograph that the family brought; the newest is shown."""

    __tablename__ = "tracing_request_photo"
    topic = Topic.TRACING

    request_id: Mapped[int] = mapped_column(ForeignKey("tracing_request.id"), index=True)
    added_at: Mapped[datetime]
    clerk_id: Mapped[int | None] = mapped_column(ForeignKey("clerk.id"))
    jpeg: Mapped[bytes] = mapped_column(LargeBinary, deferred=True)
    thumbnail: Mapped[bytes] = mapped_column(LargeBinary, deferred=True)


class RequestStepRow(Row):
    """One step of a request: what was done, when, by whom, what it rests on."""

    __tablename__ = "tracing_request_step"
    topic = Topic.TRACING

    client_id: Mapped[str] = mapped_column(unique=True)
    request_id: Mapped[int] = mapped_column(ForeignKey("tracing_request.id"), index=True)
    kind: Mapped[RequestStep]
    person_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"), index=True)
    happened_at: Mapped[datetime]
    entered_at: Mapped[datetime]
    clerk_id: Mapped[int | None] = mapped_column(ForeignKey("clerk.id"))
    text: Mapped[str] = mapped_column(default="")
    proofs: Mapped[str] = mapped_column(default="")
    id_number: Mapped[str] = mapped_column(default="")


def by_client_id(session: Session, client_id: str) -> TracingRequest | None:
    """The request that a desk has written under its own mark."""
    return session.scalar(select(TracingRequest).where(TracingRequest.client_id == client_id))


def step_by_client_id(session: Session, client_id: str) -> RequestStepRow | None:
    """The step that a desk has written under its own mark."""
    return session.scalar(select(RequestStepRow).where(RequestStepRow.client_id == client_id))


def locked(session: Session, request_id: int) -> TracingRequest | None:
    """A request, locked and read afresh."""
    return session.get(TracingRequest, request_id, with_for_update=True, populate_existing=True)


def verified_for(session: Session, person_id: int) -> list[TracingRequest]:
    """The requests whose seeker was verified for a person and waits to collect them, locked."""
    query = select(TracingRequest).where(
        TracingRequest.person_id == person_id, TracingRequest.state == RequestState.VERIFIED
    )
    return list(session.scalars(query.order_by(TracingRequest.id).with_for_update()))


def collectors_of(session: Session, person_id: int) -> tuple[Collector, ...]:
    """The seekers who were verified for a person and wait to collect them, the latest first."""
    query = (
        select(TracingRequest, RequestStepRow, ClerkRow.name)
        .join(RequestStepRow, RequestStepRow.request_id == TracingRequest.id)
        .outerjoin(ClerkRow, ClerkRow.id == RequestStepRow.clerk_id)
        .where(
            TracingRequest.person_id == person_id,
            TracingRequest.state == RequestState.VERIFIED,
            RequestStepRow.kind == RequestStep.VERIFIED,
        )
        .order_by(RequestStepRow.id.desc())
    )
    found: dict[int, Collector] = {}
    for row, step, clerk in session.execute(query):
        collector = Collector(
            row.id,
            row.number,
            row.seeker_name,
            row.seeker_relation,
            row.seeker_phone,
            step.id_number,
            step.happened_at,
            clerk or "",
        )
        found.setdefault(row.id, collector)
    return tuple(found.values())


def waiting(session: Session, *states: RequestState) -> dict[RequestState, list[WaitingRequest]]:
    """The requests in each of these states, each since its last step."""
    since = (
        select(RequestStepRow.request_id, func.max(RequestStepRow.happened_at).label("since"))
        .group_by(RequestStepRow.request_id)
        .subquery()
    )
    query = (
        select(
            TracingRequest.id,
            TracingRequest.number,
            TracingRequest.seeker_name,
            func.coalesce(since.c.since, TracingRequest.told_at),
            TracingRequest.person_id,
            func.coalesce(Person.name, ""),
            TracingRequest.state,
        )
        .outerjoin(since, since.c.request_id == TracingRequest.id)
        .outerjoin(Person, Person.id == TracingRequest.person_id)
        .where(TracingRequest.state.in_(states))
        .order_by(TracingRequest.id)
    )
    found: dict[RequestState, list[WaitingRequest]] = {state: [] for state in states}
    for *facts, state in session.execute(query):
        found[state].append(WaitingRequest(*facts))
    return found


def values_of(facts: RequestFacts, born: tuple[date | None, BornPrecision]) -> Values:
    """The columns that the facts of a request fill; `born` as it is stored."""
    seeker, sought, told = facts.seeker, facts.sought, facts.sought.facts
    said = told.description
    others = BETWEEN_NAMES.join(filter(None, map(str.strip, sought.other_names)))
    words = {
        "seeker_name": seeker.name,
        "seeker_phone": seeker.phone,
        "seeker_relation": seeker.relation,
        "seeker_id_number": seeker.id_number,
        "seeker_address": seeker.address,
        "name": told.name,
        "id_number": sought.id_number,
        "area": told.area,
        "household_address": told.household_address,
        "accent": said.accent,
        "place_words": said.place_words,
        "marks": said.marks,
        "build": said.build,
        "clothing": said.clothing,
        "last_seen": sought.last_seen,
        "story": sought.story,
    }
    return {
        **{name: word.strip() for name, word in words.items()},
        "source": facts.source,
        "other_names": others,
        "sex": told.sex,
        "born": born[0],
        "born_precision": born[1],
        "height_cm": said.height_cm,
        "missing_since": sought.missing_since,
    }


def sought_of(row: TracingRequest) -> Sought:
    """Whom a request seeks, as it was told."""
    said = Description(
        row.accent, row.place_words, row.marks, row.build, row.height_cm, row.clothing
    )
    facts = PersonFacts(
        name=row.name,
        sex=row.sex,
        born=row.born,
        born_precision=row.born_precision,
        area=row.area,
        household_address=row.household_address,
        description=said,
    )
    others = tuple(filter(None, row.other_names.split(BETWEEN_NAMES)))
    return Sought(facts, others, row.id_number, row.missing_since, row.last_seen, row.story)


def seeker_of(row: TracingRequest) -> Seeker:
    """Who seeks."""
    return Seeker(
        row.seeker_name,
        row.seeker_phone,
        row.seeker_relation,
        row.seeker_id_number,
        row.seeker_address,
    )


def forget_keys(session: Session, request_id: int) -> None:
    """A request is not found by what it has said before."""
    session.execute(delete(RequestKey).where(RequestKey.request_id == request_id))


def write_keys(session: Session, request_id: int, keys: Iterable[str]) -> None:
    """What a request is found by from now on."""
    add_all(session, RequestKey, [{"request_id": request_id, "key": key} for key in keys])


def latest_photos(session: Session, request_ids: Collection[int]) -> dict[int, int]:
    """The newest photograph of each request that has one."""
    query = (
        select(RequestPhoto.request_id, func.max(RequestPhoto.id))
        .where(RequestPhoto.request_id.in_(request_ids))
        .group_by(RequestPhoto.request_id)
    )
    return {request_id: photo_id for request_id, photo_id in session.execute(query)}  # noqa: C416


def filtered(
    text: str, states: Collection[RequestState], after: int | None
) -> Select[TracingRequest, str]:
    """Requests with who wrote them down, the newest first, by words of seeker, sought or number."""
    query = (
        select(TracingRequest, ClerkRow.name)
        .outerjoin(ClerkRow, ClerkRow.id == TracingRequest.clerk_id)
        .order_by(TracingRequest.id.desc())
    )
    if states:
        query = query.where(TracingRequest.state.in_(states))
    if after is not None:
        query = query.where(TracingRequest.id < after)
    if word := text.strip():
        keyed = select(RequestKey.request_id).where(RequestKey.key == f"f:{fold(word)}")
        places = (
            TracingRequest.number,
            TracingRequest.name,
            TracingRequest.other_names,
            TracingRequest.seeker_name,
            TracingRequest.seeker_phone,
        )
        inside = (place.contains(word, autoescape=True) for place in places)
        query = query.where(or_(*inside, TracingRequest.id.in_(keyed)))
    return query


def line_of(row: TracingRequest, clerk: str | None, hits: int, photo_id: int | None) -> RequestLine:
    """A request as a line of a list; with matches that wait it is a possible one."""
    waits = hits and row.state in LOOKING
    return RequestLine(
        row.id,
        row.number,
        row.source,
        row.told_at,
        row.entered_at,
        clerk or "",
        seeker_of(row),
        row.name,
        row.sex,
        row.born,
        row.born_precision,
        row.area,
        row.missing_since,
        RequestState.POSSIBLE if waits else row.state,
        hits if row.state in LOOKING else 0,
        row.version,
        photo_id,
        row.person_id,
    )


def record_of(session: Session, row: TracingRequest, line: RequestLine) -> RequestRecord:
    """A request with its steps, the oldest first."""
    query = (
        select(RequestStepRow, ClerkRow.name)
        .outerjoin(ClerkRow, ClerkRow.id == RequestStepRow.clerk_id)
        .where(RequestStepRow.request_id == row.id)
        .order_by(RequestStepRow.happened_at, RequestStepRow.id)
    )
    steps = tuple(step_of(step, clerk) for step, clerk in session.execute(query))
    return RequestRecord(line, sought_of(row), steps)


def step_of(row: RequestStepRow, clerk: str | None) -> StepRecord:
    """A step as a record."""
    known = {proof.value: proof for proof in Proof}
    proofs = tuple(known[word] for word in row.proofs.split() if word in known)
    return StepRecord(
        row.id,
        row.kind,
        row.happened_at,
        row.entered_at,
        clerk or "",
        row.text,
        proofs,
        row.person_id,
    )


def bare_step(step: StepRecord) -> StepRecord:
    """That a step was done, and nothing of whom or what was said."""
    return replace(step, text="", proofs=(), person_id=None)
