"""What a stay's time line and its record of service tell of the search for who somebody is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime

from station.domain.dna import CustodyStep, Sample
from station.domain.moments import is_before
from station.domain.paper_parts import Service
from station.domain.paper_words import line, span
from station.domain.permissions import Permission
from station.domain.stays import TimeLineEntry, TimeLineKind
from station.domain.tracing import TracingStep
from station.storage import dna_lists, tracing_steps
from station.storage.stays import Stay
from station.usecases.work import Work

NOTICE, LETTERS, TALKS = "发布寻亲公告", "发出协查函", "寻亲访谈"
REQUEST, SAMPLE = "申请DNA比对", "采集DNA样本"
Dated = tuple[datetime, Service]


def tracing_trail(work: Work, stay: Stay) -> list[TimeLineEntry]:
    """Letters, talks and steps of samples, as far as this clerk may see such things at all.

    Of a sample only who had it when: no result, no ground, no note.
    """
    found = []
    if Permission.TRACING_SEE in work.clerk.permissions:
        found += tracing_steps.letters(work.session, stay.id)
        found += tracing_steps.talks(work.session, stay)
    if Permission.DNA_SEE in work.clerk.permissions:
        found += [entry for sample in _samples(work, stay) for entry in _steps(sample)]
    return found[::-1]  # of one minute the later one stands above


def search_services(work: Work, stay: Stay) -> list[Dated]:
    """The search as help that was given: one line a notice, a day of letters, a sample, the talks.

    Each with when it began. What was asked, answered or found stands in none of them.
    """
    notices = tracing_steps.notices(work.session, stay.id)
    posted = [each for each in notices if each.code == TracingStep.NOTICE_POSTED]
    letters = tracing_steps.letters(work.session, stay.id)
    sent = [each for each in letters if each.code == TracingStep.LETTER_WRITTEN]
    return [
        *_notices(posted),
        *_letters(sent),
        *_talks(tracing_steps.talks(work.session, stay)),
        *(each for sample in _samples(work, stay) for each in _sampled(sample)),
    ]


def _samples(work: Work, stay: Stay) -> list[Sample]:
    """The samples that were begun in a stay; their answers may come after it."""
    found = dna_lists.of_person(work.session, stay.person_id)
    return [
        each
        for each in found
        if not is_before(each.entries[0].facts.happened_at, stay.admitted_at)
        and (stay.left_at is None or each.entries[0].facts.happened_at <= stay.left_at)
    ]


def _steps(sample: Sample) -> Iterator[TimeLineEntry]:
    for each in sample.entries:
        facts = each.facts
        yield TimeLineEntry(
            TimeLineKind.SAMPLE,
            facts.step,
            facts.happened_at,
            each.entered_at,
            each.clerk,
            sample.number,
            line(facts.unit, facts.by_whom, empty=""),
        )


def _notices(posted: Iterable[TimeLineEntry]) -> Iterator[Dated]:
    """One line a notice, however often and wherever it was posted."""
    by_number: dict[str, list[TimeLineEntry]] = {}
    for each in posted:
        by_number.setdefault(each.reference, []).append(each)
    for number, found in by_number.items():
        places = dict.fromkeys(each.note for each in found if each.note)
        yield _service(found, NOTICE, line(number, "、".join(places)))


def _letters(sent: Iterable[TimeLineEntry]) -> Iterator[Dated]:
    """One line a day, with everybody who was asked on it."""
    by_day: dict[object, list[TimeLineEntry]] = {}
    for each in sent:
        by_day.setdefault(each.happened_at.date(), []).append(each)
    for found in by_day.values():
        units = dict.fromkeys(each.note for each in found)
        yield _service(found, LETTERS, line(f"{len(found)}份", "、".join(units)))


def _talks(held: list[TimeLineEntry]) -> Iterator[Dated]:
    if held:
        yield _service(held, TALKS, f"{len(held)}次")


def _sampled(sample: Sample) -> Iterator[Dated]:
    for step, kind in ((CustodyStep.NEEDED, REQUEST), (CustodyStep.TAKEN, SAMPLE)):
        for each in sample.entries:
            facts, day = each.facts, each.facts.happened_at.date()
            if facts.step is step and (facts.unit or step is CustodyStep.TAKEN):
                content = line(sample.number, facts.unit)
                yield facts.happened_at, Service(span(day, day), kind, content, each.clerk)


def _service(found: list[TimeLineEntry], kind: str, content: str) -> Dated:
    """One line from the first of these days to the last one."""
    first = min(found, key=lambda each: each.happened_at)
    last = max(each.happened_at for each in found)
    days = span(first.happened_at.date(), last.date())
    return first.happened_at, Service(days, kind, content, first.clerk)
