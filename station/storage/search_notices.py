"""Search notices: what they say, where they are out, what was done with them there."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from datetime import datetime

from sqlalchemy import ColumnElement, ForeignKey, UniqueConstraint, exists, func, or_, select
from sqlalchemy.orm import Mapped, Session, aliased, mapped_column

from station.domain.leaving import LeavingWay
from station.domain.people import IdentityState
from station.domain.public_facts import PublicField, PublicText
from station.domain.search_notices import (
    NoticeChannel,
    Place,
    PostingRecord,
    PostingStep,
    SearchNotice,
    WithdrawReason,
)
from station.domain.stays import UNIDENTIFIED_STATES, StayState
from station.domain.topics import Topic
from station.storage.accounts import ClerkRow
from station.storage.audit import AuditEntry
from station.storage.base import Row
from station.storage.people import Person
from station.storage.stays import Stay

_FIELDS = {each.value: each for each in PublicField}


class SearchNoticeRow(Row):
    """One notice under its number; closed when it is out nowhere any more, or given up."""

    __tablename__ = "search_notice"
    topic = Topic.TRACING

    client_id: Mapped[str] = mapped_column(unique=True)
    number: Mapped[str] = mapped_column(unique=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    stay_id: Mapped[int | None] = mapped_column(ForeignKey("stay.id"))
    entered_at: Mapped[datetime]
    clerk_id: Mapped[int | None] = mapped_column(ForeignKey("clerk.id"))
    closed_at: Mapped[datetime | None]
    version: Mapped[int] = mapped_column()

    __mapper_args__ = {"version_id_col": version}


class NoticeTextRow(Row):
    """What a notice says; the newest counts. `words` and `left_out` are the clerk's own choice."""

    __tablename__ = "search_notice_text"
    topic = Topic.TRACING

    client_id: Mapped[str] = mapped_column(unique=True)
    notice_id: Mapped[int] = mapped_column(ForeignKey("search_notice.id"), index=True)
    lines: Mapped[str]
    photo_id: Mapped[int | None] = mapped_column(ForeignKey("photo.id"))
    words: Mapped[str] = mapped_column(default="")
    left_out: Mapped[str] = mapped_column(default="")
    entered_at: Mapped[datetime]
    clerk_id: Mapped[int | None] = mapped_column(ForeignKey("clerk.id"))


class NoticePosting(Row):
    """A notice posted at one place, with the text that went there first."""

    __tablename__ = "search_notice_posting"
    __table_args__ = (UniqueConstraint("client_id", "line"),)
    topic = Topic.TRACING

    client_id: Mapped[str]
    line: Mapped[int]
    notice_id: Mapped[int] = mapped_column(ForeignKey("search_notice.id"), index=True)
    text_id: Mapped[int] = mapped_column(ForeignKey("search_notice_text.id"))
    channel: Mapped[NoticeChannel]
    name: Mapped[str] = mapped_column(default="")
    link: Mapped[str] = mapped_column(default="")
    reason: Mapped[str] = mapped_column(default="")
    happened_at: Mapped[datetime]
    entered_at: Mapped[datetime]
    clerk_id: Mapped[int | None] = mapped_column(ForeignKey("clerk.id"))


class NoticePostingStep(Row):
    """A posting refreshed with the text of then, or withdrawn for a reason."""

    __tablename__ = "search_notice_step"
    __table_args__ = (UniqueConstraint("client_id", "posting_id"),)
    topic = Topic.TRACING

    client_id: Mapped[str]
    posting_id: Mapped[int] = mapped_column(ForeignKey("search_notice_posting.id"), index=True)
    kind: Mapped[PostingStep]
    text_id: Mapped[int | None] = mapped_column(ForeignKey("search_notice_text.id"))
    reason: Mapped[WithdrawReason | None]
    note: Mapped[str] = mapped_column(default="")
    happened_at: Mapped[datetime]
    entered_at: Mapped[datetime]
    clerk_id: Mapped[int | None] = mapped_column(ForeignKey("clerk.id"))


def last_stay(session: Session, person_id: int) -> int | None:
    """The stay of a person that is open, or else the last one."""
    query = select(Stay.id).where(Stay.person_id == person_id)
    return session.scalar(query.order_by(Stay.left_at.is_not(None), Stay.id.desc()).limit(1))


def text_by_client_id(session: Session, client_id: str) -> NoticeTextRow | None:
    """The text that a desk has written under its own mark."""
    return session.scalar(select(NoticeTextRow).where(NoticeTextRow.client_id == client_id))


def posted_under(session: Session, client_id: str) -> int | None:
    """The notice that was posted, refreshed or withdrawn under a desk's own mark."""
    posted = select(NoticePosting.notice_id).where(NoticePosting.client_id == client_id)
    stepped = (
        select(NoticePosting.notice_id)
        .join(NoticePostingStep, NoticePostingStep.posting_id == NoticePosting.id)
        .where(NoticePostingStep.client_id == client_id)
    )
    found = session.scalar(posted.limit(1))
    return session.scalar(stepped.limit(1)) if found is None else found


def locked(session: Session, notice_id: int) -> SearchNoticeRow | None:
    """A notice, locked and read afresh."""
    return session.get(SearchNoticeRow, notice_id, with_for_update=True, populate_existing=True)


def open_of(session: Session, person_id: int) -> SearchNoticeRow | None:
    """The notice of a person that is a draft or out."""
    query = select(SearchNoticeRow).where(
        SearchNoticeRow.person_id == person_id, SearchNoticeRow.closed_at.is_(None)
    )
    return session.scalar(query.order_by(SearchNoticeRow.id.desc()).limit(1))


def newest_text(session: Session, notice_id: int) -> NoticeTextRow:
    """The text that goes out now."""
    query = select(NoticeTextRow).where(NoticeTextRow.notice_id == notice_id)
    return session.scalars(query.order_by(NoticeTextRow.id.desc()).limit(1)).one()


def written(text: PublicText) -> str:
    """The lines of a notice as they are kept."""
    return "\n".join(f"{each.value} {said}" for each, said in text.lines)


def text_of(row: NoticeTextRow) -> PublicText:
    """The lines of a notice as they went out."""
    parts = (line.partition(" ") for line in row.lines.splitlines())
    lines = tuple((_FIELDS[each], said) for each, _, said in parts if each in _FIELDS)
    return PublicText(lines, row.photo_id)


def chosen_of(row: NoticeTextRow) -> frozenset[PublicField]:
    """What the clerk left out of a text."""
    return frozenset(_FIELDS[each] for each in row.left_out.split() if each in _FIELDS)


def notices(
    session: Session,
    *,
    ids: Collection[int] | None = None,
    person_id: int | None = None,
    stay_id: int | None = None,
    is_open: bool | None = None,
    perhaps_over: bool = False,
) -> tuple[SearchNotice, ...]:
    """The notices, the latest first, in a fixed number of statements.

    With `perhaps_over` only what is out of whoever was identified, or has left once.
    """
    query = (
        select(SearchNoticeRow, Person, Stay, ClerkRow.name)
        .join(Person, Person.id == SearchNoticeRow.person_id)
        .outerjoin(Stay, Stay.id == SearchNoticeRow.stay_id)
        .outerjoin(ClerkRow, ClerkRow.id == SearchNoticeRow.clerk_id)
        .order_by(SearchNoticeRow.id.desc())
    )
    if ids is not None:
        query = query.where(SearchNoticeRow.id.in_(ids))
    if person_id is not None:
        query = query.where(SearchNoticeRow.person_id == person_id)
    if stay_id is not None:
        query = query.where(SearchNoticeRow.stay_id == stay_id)
    if is_open is not None:
        closed = SearchNoticeRow.closed_at
        query = query.where(closed.is_(None) if is_open else closed.is_not(None))
    if perhaps_over:
        gone = exists().where(Stay.person_id == Person.id, Stay.state == StayState.LEFT)
        known_now = Person.identity_state == IdentityState.CONFIRMED
        posted = exists().where(NoticePosting.notice_id == SearchNoticeRow.id, _is_out())
        query = query.where(
            or_(known_now, gone.correlate(Person)), posted.correlate(SearchNoticeRow)
        )
    rows = session.execute(query).all()
    known = [row.id for row, *_ in rows]
    texts, postings = _texts(session, known), _postings(session, known)
    found = found_since(session, {person.id for _row, person, *_ in rows})
    return tuple(
        SearchNotice(
            row.id,
            row.number,
            row.person_id,
            row.stay_id,
            person.name,
            stay.rescue_number if stay else "",
            text_of(texts[row.id]),
            texts[row.id].words,
            row.entered_at,
            clerk or "",
            row.version,
            tuple(postings.get(row.id, ())),
            row.closed_at,
            found.get(person.id),
        )
        for row, person, stay, clerk in rows
    )


def chosen(session: Session, notice_ids: Collection[int]) -> dict[int, frozenset[PublicField]]:
    """What the clerk left out of the text of each notice."""
    return {each: chosen_of(row) for each, row in _texts(session, notice_ids).items()}


def _is_out() -> ColumnElement[bool]:
    """Whether a posting was not taken back."""
    withdrawn = aliased(NoticePostingStep)
    taken_back = exists().where(
        withdrawn.posting_id == NoticePosting.id, withdrawn.kind == PostingStep.WITHDRAWN
    )
    return ~taken_back.correlate(NoticePosting)


def noticed_at(session: Session, stay_id: int | None = None) -> dict[int, datetime]:
    """When open stays were last made known, at a place where the notice is still out."""
    last = func.max(func.coalesce(NoticePostingStep.happened_at, NoticePosting.happened_at))
    query = (
        select(Stay.id, last)
        .join(SearchNoticeRow, SearchNoticeRow.person_id == Stay.person_id)
        .join(NoticePosting, NoticePosting.notice_id == SearchNoticeRow.id)
        .outerjoin(NoticePostingStep, NoticePostingStep.posting_id == NoticePosting.id)
        .where(
            Stay.left_at.is_(None),
            _is_out(),
            or_(
                NoticePosting.happened_at >= Stay.admitted_at,
                NoticePostingStep.happened_at >= Stay.admitted_at,
            ),
        )
        .group_by(Stay.id)
    )
    if stay_id is not None:
        query = query.where(Stay.id == stay_id)
    return {each: at for each, at in session.execute(query)}  # noqa: C416


def found_since(session: Session, person_ids: Collection[int]) -> dict[int, datetime]:
    """Since when nobody need look for kin of these persons any more.

    Somebody is found when the identity is confirmed, or when they have left; whoever lives on in an
    institution and is still unidentified is looked for as before.
    """
    if not person_ids:
        return {}
    judged = (
        select(Person.id, func.max(AuditEntry.happened_at), Person.created_at)
        .outerjoin(
            AuditEntry,
            (AuditEntry.person_id == Person.id) & (AuditEntry.act == "SetIdentityState"),
        )
        .where(Person.id.in_(person_ids), Person.identity_state == IdentityState.CONFIRMED)
        .group_by(Person.id, Person.created_at)
    )
    found = {person: at or created for person, at, created in session.execute(judged)}
    return {**_left(session, person_ids), **found}


def _left(session: Session, person_ids: Collection[int]) -> dict[int, datetime]:
    other = aliased(Stay)
    later = exists().where(
        other.person_id == Person.id, or_(other.left_at.is_(None), other.left_at > Stay.left_at)
    )
    query = (
        select(Person.id, Stay.left_at, Stay.leaving_way, Person.identity_state)
        .join(Stay, Stay.person_id == Person.id)
        .where(Person.id.in_(person_ids), Stay.state == StayState.LEFT, ~later)
    )
    return {
        person: at
        for person, at, way, state in session.execute(query)
        if at is not None and not (way == LeavingWay.INSTITUTION and state in UNIDENTIFIED_STATES)
    }


def _texts(session: Session, notice_ids: Collection[int]) -> Mapping[int, NoticeTextRow]:
    newest = (
        select(func.max(NoticeTextRow.id))
        .where(NoticeTextRow.notice_id.in_(notice_ids))
        .group_by(NoticeTextRow.notice_id)
    )
    query = select(NoticeTextRow).where(NoticeTextRow.id.in_(newest))
    rows: Iterable[NoticeTextRow] = session.scalars(query) if notice_ids else ()
    return {row.notice_id: row for row in rows}


def _postings(session: Session, notice_ids: Collection[int]) -> dict[int, list[PostingRecord]]:
    if not notice_ids:
        return {}
    steps: dict[int, dict[PostingStep, tuple[NoticePostingStep, str]]] = {}
    query = (
        select(NoticePostingStep, ClerkRow.name)
        .join(NoticePosting, NoticePosting.id == NoticePostingStep.posting_id)
        .outerjoin(ClerkRow, ClerkRow.id == NoticePostingStep.clerk_id)
        .where(NoticePosting.notice_id.in_(notice_ids))
        .order_by(NoticePostingStep.happened_at, NoticePostingStep.id)
    )
    for step, clerk in session.execute(query):
        steps.setdefault(step.posting_id, {})[step.kind] = (step, clerk or "")
    posted = (
        select(NoticePosting, ClerkRow.name)
        .outerjoin(ClerkRow, ClerkRow.id == NoticePosting.clerk_id)
        .where(NoticePosting.notice_id.in_(notice_ids))
        .order_by(NoticePosting.happened_at, NoticePosting.id)
    )
    found: dict[int, list[PostingRecord]] = {}
    for row, clerk in session.execute(posted):
        record = _posting(row, clerk or "", steps.get(row.id, {}))
        found.setdefault(row.notice_id, []).append(record)
    return found


def _posting(
    row: NoticePosting, clerk: str, steps: Mapping[PostingStep, tuple[NoticePostingStep, str]]
) -> PostingRecord:
    refreshed, _ = steps.get(PostingStep.REFRESHED, (None, ""))
    withdrawn, by = steps.get(PostingStep.WITHDRAWN, (None, ""))
    return PostingRecord(
        row.id,
        Place(row.channel, row.name, row.link),
        row.happened_at,
        row.entered_at,
        clerk,
        refreshed.happened_at if refreshed else None,
        withdrawn.happened_at if withdrawn else None,
        by,
        withdrawn.reason if withdrawn else None,
        withdrawn.note if withdrawn else "",
    )
