"""What was done in a stay to find out who somebody is: notices, letters, talks, in their order."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from sqlalchemy import func, literal, null, select
from sqlalchemy.orm import Session

from station.domain.dossier_rows import CHANNELS
from station.domain.inquiries import InquiryStepKind
from station.domain.moments import minute_of
from station.domain.search_notices import PostingStep
from station.domain.stays import TimeLineEntry, TimeLineKind
from station.domain.tracing import TracingStep
from station.storage.accounts import ClerkRow
from station.storage.inquiries import InquiryLetter, InquiryStep
from station.storage.search_notices import NoticePosting, NoticePostingStep, SearchNoticeRow
from station.storage.stays import Stay
from station.storage.tracing import Interview

_CLERK = func.coalesce(ClerkRow.name, "")
_POSTED: Mapping[PostingStep | None, TracingStep] = {
    None: TracingStep.NOTICE_POSTED,
    PostingStep.REFRESHED: TracingStep.NOTICE_REFRESHED,
    PostingStep.WITHDRAWN: TracingStep.NOTICE_WITHDRAWN,
}
_ASKED: Mapping[InquiryStepKind, TracingStep] = {
    InquiryStepKind.CHASED: TracingStep.LETTER_CHASED,
    InquiryStepKind.ANSWERED: TracingStep.LETTER_ANSWERED,
    InquiryStepKind.CLOSED: TracingStep.LETTER_CLOSED,
}


def notices(session: Session, stay_id: int) -> list[TimeLineEntry]:
    """When a stay's notices were posted, put out anew, taken back: one entry a deed.

    `note` names all places of the deed.
    """
    posted = select(
        NoticePosting.client_id,
        NoticePosting.happened_at,
        NoticePosting.entered_at,
        _CLERK,
        SearchNoticeRow.number,
        NoticePosting.name,
        NoticePosting.channel,
        null(),
    ).outerjoin(ClerkRow, ClerkRow.id == NoticePosting.clerk_id)
    after = (
        select(
            NoticePostingStep.client_id,
            NoticePostingStep.happened_at,
            NoticePostingStep.entered_at,
            _CLERK,
            SearchNoticeRow.number,
            NoticePosting.name,
            NoticePosting.channel,
            NoticePostingStep.kind,
        )
        .join(NoticePosting, NoticePosting.id == NoticePostingStep.posting_id)
        .outerjoin(ClerkRow, ClerkRow.id == NoticePostingStep.clerk_id)
    )
    deeds: dict[str, tuple[TimeLineEntry, list[str]]] = {}
    for query in (posted, after):
        of_stay = query.join(SearchNoticeRow, SearchNoticeRow.id == NoticePosting.notice_id)
        found = of_stay.where(SearchNoticeRow.stay_id == stay_id).order_by(NoticePosting.id)
        for mark, *facts, name, channel, kind in session.execute(found):
            entry = _told(_POSTED[kind], facts)
            deeds.setdefault(mark, (entry, []))[1].append(name or CHANNELS[channel])
    return [replace(entry, note="、".join(places)) for entry, places in deeds.values()]


def letters(session: Session, stay_id: int) -> list[TimeLineEntry]:
    """When a stay's inquiry letters were written, chased, answered, closed.

    `note` is who was asked; what a letter asks and what came back is not told.
    """
    written = (
        select(
            InquiryLetter.happened_at,
            InquiryLetter.entered_at,
            _CLERK,
            InquiryLetter.number,
            InquiryLetter.unit,
        )
        .outerjoin(ClerkRow, ClerkRow.id == InquiryLetter.clerk_id)
        .where(InquiryLetter.stay_id == stay_id)
        .order_by(InquiryLetter.id)
    )
    after = (
        select(
            InquiryStep.kind,
            InquiryStep.happened_at,
            InquiryStep.entered_at,
            _CLERK,
            InquiryLetter.number,
            InquiryLetter.unit,
        )
        .join(InquiryLetter, InquiryLetter.id == InquiryStep.letter_id)
        .outerjoin(ClerkRow, ClerkRow.id == InquiryStep.clerk_id)
        .where(InquiryLetter.stay_id == stay_id)
        .order_by(InquiryStep.id)
    )
    sent = [_told(TracingStep.LETTER_WRITTEN, facts) for facts in session.execute(written)]
    return [*sent, *(_told(_ASKED[kind], facts) for kind, *facts in session.execute(after))]


def talks(session: Session, stay: Stay) -> list[TimeLineEntry]:
    """When somebody was talked with during a stay, without what was said; `note` is where."""
    query = (
        select(Interview.happened_at, Interview.entered_at, _CLERK, literal(""), Interview.place)
        .outerjoin(ClerkRow, ClerkRow.id == Interview.clerk_id)
        .where(
            Interview.person_id == stay.person_id,
            Interview.struck_at.is_(None),
            Interview.happened_at >= minute_of(stay.admitted_at),
        )
        .order_by(Interview.happened_at, Interview.id)
    )
    if stay.left_at is not None:
        query = query.where(Interview.happened_at <= stay.left_at)
    return [_told(TracingStep.TALK, facts) for facts in session.execute(query)]


def _told(step: TracingStep, facts: Iterable[Any]) -> TimeLineEntry:
    """One entry of when, entered when, by whom, under which number, and beside it what."""
    return TimeLineEntry(TimeLineKind.TRACING, step, *facts)
