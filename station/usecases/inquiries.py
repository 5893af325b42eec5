"""协查函: ask police, home districts and stations who somebody is; chase, note what they say."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import ClassVar

from station.domain.inquiries import (
    SERIES,
    Asked,
    InquiryFacts,
    InquiryFilter,
    InquiryLine,
    InquiryResult,
    InquiryStepKind,
    InquiryTrouble,
    StepFacts,
    inquiry_number,
    letter_problems,
    step_problems,
)
from station.domain.permissions import Permission
from station.domain.problems import Problem, Refused
from station.storage import inquiries, numbers, people, search_notices
from station.storage.inquiries import InquiryLetter, InquiryStep
from station.storage.people import Person
from station.usecases import files
from station.usecases.people import survivor
from station.usecases.people_changes import search_again
from station.usecases.work import Read, Work, Write


@dataclass(frozen=True, slots=True)
class WriteInquiries(Write[tuple[InquiryLine, ...]]):
    """Write one letter or several at once about a person, each with its number and its slip.

    Without `facts.answer_by` the station's own number of days counts from the day of sending.
    """

    needs: ClassVar = Permission.TRACING_WRITE
    client_id: str
    person_id: int
    asked: tuple[Asked, ...]
    facts: InquiryFacts
    happened_at: datetime | None = None

    def run(self, work: Work) -> tuple[InquiryLine, ...]:
        if known := inquiries.written_under(work.session, self.client_id):
            return _lines(work, known)
        person = survivor(work, self.person_id)
        files.keep(work, person.id, "person_id")
        sent_at = self.happened_at or work.now
        if found := letter_problems(self.asked, self.facts, sent_at):
            raise Refused(found)
        stay_id = search_notices.last_stay(work.session, person.id)
        days = timedelta(days=work.policy.inquiry_answer_days)
        photo = people.latest_photos(work.session, [person.id]).get(person.id)
        for line, asked in enumerate(self.asked, start=1):
            serial = numbers.next_number(work.session, SERIES, str(sent_at.year))
            letter = InquiryLetter(
                client_id=self.client_id,
                line=line,
                number=inquiry_number(sent_at.year, serial),
                person_id=person.id,
                stay_id=stay_id,
                kind=asked.kind,
                unit=asked.unit.strip(),
                question=self.facts.question.strip(),
                clues=self.facts.clues.strip(),
                way=self.facts.way,
                photo_id=photo if self.facts.with_photo else None,
                happened_at=sent_at,
                answer_by=self.facts.answer_by or sent_at.date() + days,
                entered_at=work.now,
                clerk_id=work.clerk.id,
            )
            work.session.add(letter)
        work.session.flush()
        return _lines(work, inquiries.written_under(work.session, self.client_id))


@dataclass(frozen=True, slots=True)
class ChaseInquiry(Write[InquiryLine]):
    """Ask again for an answer that has not come; the letter names a new day."""

    needs: ClassVar = Permission.TRACING_WRITE
    client_id: str
    letter_id: int
    text: str = ""
    answer_by: date | None = None
    happened_at: datetime | None = None

    def run(self, work: Work) -> InquiryLine:
        when = self.happened_at or work.now
        days = timedelta(days=work.policy.inquiry_chase_days)
        day = self.answer_by or when.date() + days
        step = StepFacts(InquiryStepKind.CHASED, when, self.text, answer_by=day)
        return _stepped(work, self.client_id, self.letter_id, step)


@dataclass(frozen=True, slots=True)
class AnswerInquiry(Write[InquiryLine]):
    """Take down what came back, also when it comes late or after the letter was closed.

    What an answer says starts a new search for the person.
    """

    needs: ClassVar = Permission.TRACING_WRITE
    client_id: str
    letter_id: int
    result: InquiryResult
    text: str = ""
    answered_by: str = ""
    reference: str = ""
    happened_at: datetime | None = None

    def run(self, work: Work) -> InquiryLine:
        step = StepFacts(
            InquiryStepKind.ANSWERED,
            self.happened_at or work.now,
            self.text,
            self.answered_by,
            self.reference,
            self.result,
        )
        line = _stepped(work, self.client_id, self.letter_id, step)
        if self.result in (InquiryResult.IDENTIFIED, InquiryResult.CLUE):
            search_again(work, work.session.get_one(Person, line.person_id))
        return line


@dataclass(frozen=True, slots=True)
class CloseInquiry(Write[InquiryLine]):
    """Wait no longer for an answer, and say why."""

    needs: ClassVar = Permission.TRACING_WRITE
    client_id: str
    letter_id: int
    reason: str
    happened_at: datetime | None = None

    def run(self, work: Work) -> InquiryLine:
        when = self.happened_at or work.now
        step = StepFacts(InquiryStepKind.CLOSED, when, self.reason)
        return _stepped(work, self.client_id, self.letter_id, step)


@dataclass(frozen=True, slots=True)
class InquiryList(Read[tuple[InquiryLine, ...]]):
    """Who was asked about whom, until when, and what came back? The latest letter first."""

    needs: ClassVar = Permission.TRACING_SEE
    wanted: InquiryFilter = field(default_factory=InquiryFilter)

    def run(self, work: Work) -> tuple[InquiryLine, ...]:
        return files.veil(work, inquiries.lines(work.session, self.wanted))


def letter_line(work: Work, letter_id: int) -> InquiryLine:
    """A letter whose file this clerk may see. Raises Refused."""
    found = inquiries.lines(work.session, ids=[letter_id])
    if not found:
        raise Refused(Problem(InquiryTrouble.NOT_FOUND, "letter_id"))
    files.keep(work, found[0].person_id, "letter_id")
    return found[0]


def _stepped(work: Work, client_id: str, letter_id: int, step: StepFacts) -> InquiryLine:
    if known := inquiries.step_by_client_id(work.session, client_id):
        return letter_line(work, known.letter_id)
    if step.kind is InquiryStepKind.ANSWERED:
        people.hold_register(work.session)
    inquiries.locked(work.session, letter_id)
    line = letter_line(work, letter_id)
    work.about(person_id=line.person_id, stay_id=line.stay_id)
    if found := step_problems(line, step):
        raise Refused(found)
    row = InquiryStep(
        client_id=client_id,
        letter_id=letter_id,
        kind=step.kind,
        happened_at=step.happened_at,
        text=step.text.strip(),
        answered_by=step.answered_by.strip(),
        reference=step.reference.strip(),
        result=step.result,
        answer_by=step.answer_by,
        entered_at=work.now,
        clerk_id=work.clerk.id,
    )
    work.session.add(row)
    work.session.flush()
    return letter_line(work, letter_id)


def _lines(work: Work, ids: tuple[int, ...]) -> tuple[InquiryLine, ...]:
    """The letters in the order in which they were written."""
    found = sorted(inquiries.lines(work.session, ids=ids), key=lambda each: each.id)
    work.about(person_id=found[0].person_id, stay_id=found[0].stay_id)
    return files.veil(work, found)
