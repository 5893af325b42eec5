"""What other records add to the ledger of a person: notices, letters, requests and samples."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, time, timedelta

from station.domain.dna import CustodyStep, Sample, SampleResult
from station.domain.inquiries import InquiryFilter, InquiryLine, InquiryState
from station.domain.permissions import Permission
from station.domain.tracing import LedgerLine, LedgerTone, QueryKind
from station.storage import (
    compare_answers,
    dna_lists,
    inquiries,
    search_notices,
    tracing_request_matches,
)
from station.usecases.work import Work

_END_OF_DAY = time(23, 59)


def others(work: Work, person_id: int) -> Iterator[LedgerLine]:
    """Each place where a notice was posted, each letter with its answer, each family's request."""
    for notice in search_notices.notices(work.session, person_id=person_id):
        for posting in notice.postings:
            place = posting.place
            how = "，".join(part for part in (place.name, place.link) if part)
            yield LedgerLine(
                posting.posted_at,
                QueryKind.NOTICE,
                notice.number,
                how,
                posting.note,
                clerk=posting.clerk,
                thing="notice",
                thing_id=notice.id,
            )
    for letter in inquiries.lines(work.session, InquiryFilter(person_id)):
        yield _letter(letter, work.now)
    yield from compare_answers.ledger_lines(work.session, person_id)
    yield from tracing_request_matches.ledger_lines(work.session, person_id)
    if Permission.DNA_SEE in work.clerk.permissions:
        for sample in dna_lists.of_person(work.session, person_id):
            yield from _sample(work, sample)


_ANSWERS = {
    SampleResult.NO_MATCH: "未比中",
    SampleResult.MATCH: "比中",
    SampleResult.UNUSABLE: "检材不可用",
}


def _sample(work: Work, sample: Sample) -> Iterator[LedgerLine]:
    """A sample that went to the police; what they answered is for those who may know it."""
    handed = sample.last(CustodyStep.HANDED_OVER)
    if handed is None:
        return
    tone, due, told = LedgerTone.DONE, None, ""
    if sample.is_open:
        day = handed.happened_at.date() + timedelta(days=work.policy.dna_answer_days)
        due = datetime.combine(day, _END_OF_DAY)
        tone = LedgerTone.OVERDUE if work.now > due else LedgerTone.WAITING
    elif sample.result is not None and Permission.DNA_RESULT in work.clerk.permissions:
        told = _ANSWERS[sample.result]
        tone = LedgerTone.FOUND if sample.result is SampleResult.MATCH else tone
    yield LedgerLine(
        handed.happened_at,
        QueryKind.DNA,
        handed.unit,
        sample.number,
        told,
        tone,
        thing="sample",
        thing_id=sample.id,
        due=due,
    )


def _letter(letter: InquiryLine, now: datetime) -> LedgerLine:
    answer, tone, due = letter.answer, LedgerTone.DONE, None
    if letter.state is InquiryState.OPEN:
        tone = LedgerTone.OVERDUE if letter.is_late(now.date()) else LedgerTone.WAITING
        due = datetime.combine(letter.answer_by, _END_OF_DAY)
    return LedgerLine(
        letter.sent_at,
        QueryKind.LETTER,
        letter.asked.unit,
        letter.number,
        answer.facts.text if answer else "",
        tone,
        letter.clerk,
        thing="inquiry",
        thing_id=letter.id,
        due=due,
    )
