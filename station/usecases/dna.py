"""A DNA sample: asked for, taken, stored, answered; every step is an entry of the custody log."""

from __future__ import annotations

from dataclasses import asdict, dataclass, replace
from datetime import datetime
from typing import ClassVar

from station.domain.accounts import Clerk
from station.domain.dna import (
    SERIES,
    CustodyStep,
    DnaTrouble,
    ExcuseGround,
    Sample,
    SampleResult,
    SampleState,
    StepFacts,
    next_letter,
    sample_number,
)
from station.domain.dna_records import SampleLine
from station.domain.dna_steps import first_problems, step_problems, still_open
from station.domain.moments import is_before, no_earlier
from station.domain.people import IdentitySource, IdentityState
from station.domain.permissions import Permission
from station.domain.problems import Problem, Refused
from station.storage import dna, dna_lists, numbers
from station.storage.dna import DnaCustody, DnaSample, DnaSheet
from station.storage.people import Person
from station.usecases.accounts import SecondClerk, proven_second
from station.usecases.dna_lines import line_of
from station.usecases.people import survivor
from station.usecases.people_changes import search_again
from station.usecases.work import Work, Write


@dataclass(frozen=True, slots=True)
class AskForSample(Write[SampleLine]):
    """Ask the police office `unit` for a sample of somebody. 民发〔2015〕158号.

    One that is under way is gone on with; another one beside it needs a `reason`. Repeating it
    with the same `client_id` changes nothing.
    """

    needs: ClassVar = Permission.DNA_WRITE
    client_id: str
    person_id: int
    unit: str
    text: str = ""
    reason: str = ""
    happened_at: datetime | None = None

    def run(self, work: Work) -> SampleLine:
        if known := dna_lists.by_client_id(work.session, self.client_id):
            return line_of(work, known.id)
        person = survivor(work, self.person_id)
        when = self.happened_at or work.now
        texts = dict.fromkeys((self.text.strip(), self.reason.strip()))
        said = "；".join(filter(None, texts))
        facts = StepFacts(CustodyStep.NEEDED, when, unit=self.unit, text=said)
        found = dna_lists.of_person(work.session, person.id)
        problems = [*first_problems(facts, work.now)]
        if found:
            problems += still_open(found[-1], self.reason)
        if problems:
            raise Refused(problems)
        return line_of(work, _begin(work, self.client_id, person, found, facts).id)


@dataclass(frozen=True, slots=True)
class TakeSample(Write[SampleLine]):
    """Write down that a sample was taken: when, by whom, before whom, what, seal and condition.

    The time is that of the taking, never that of a print; nothing is proposed for the condition. A
    sample that was asked for is this one; one that is under way already is gone on with unless a
    `reason` says why there is another. After one that the police could not use it bears the next
    letter.
    """

    needs: ClassVar = Permission.DNA_WRITE
    client_id: str
    person_id: int
    facts: StepFacts
    reason: str = ""

    @property
    def happened_at(self) -> datetime:
        """When it was taken."""
        return self.facts.happened_at

    def run(self, work: Work) -> SampleLine:
        if known := dna_lists.entry_by_client_id(work.session, self.client_id):
            return line_of(work, known.sample_id)
        person = survivor(work, self.person_id)
        found = dna_lists.of_person(work.session, person.id)
        facts = replace(self.facts, step=CustodyStep.TAKEN)
        waiting = {SampleState.NEEDED, SampleState.SCHEDULED, SampleState.EXCUSED}
        if found and found[-1].state in waiting:
            add_step(work, self.client_id, found[-1], facts)
            return line_of(work, found[-1].id)
        if found and (problems := still_open(found[-1], self.reason)):
            raise Refused(problems)
        need = StepFacts(
            CustodyStep.NEEDED, facts.happened_at, unit=facts.unit, text=self.reason.strip()
        )
        row = _begin(work, f"{self.client_id}/need", person, found, need)
        add_step(work, self.client_id, dna_lists.one(work.session, row.id), facts)
        return line_of(work, row.id)


_PLAIN = frozenset(
    {
        CustodyStep.SCHEDULED,
        CustodyStep.NEEDED_AGAIN,
        CustodyStep.CORRECTED,
        CustodyStep.STORED,
        CustodyStep.RECEIVED,
        CustodyStep.IN_DATABASE,
        CustodyStep.CHASED,
    }
)


@dataclass(frozen=True, slots=True)
class RecordSampleStep(Write[SampleLine]):
    """Write the next step of a sample down; the others are deeds of their own.

    What was said of the taking can be put right (`CORRECTED`, with the reason) until the sample has
    left the house; the older entry stays.
    """

    needs: ClassVar = Permission.DNA_WRITE
    client_id: str
    sample_id: int
    facts: StepFacts

    @property
    def happened_at(self) -> datetime:
        """When it was done."""
        return self.facts.happened_at

    def run(self, work: Work) -> SampleLine:
        if known := dna_lists.entry_by_client_id(work.session, self.client_id):
            return line_of(work, known.sample_id)
        sample = held(work, self.sample_id)
        if self.facts.step not in _PLAIN:
            data = {"number": sample.number, "state": sample.state}
            raise Refused(Problem(DnaTrouble.NOT_POSSIBLE, "sample_id", data))
        add_step(work, self.client_id, sample, self.facts)
        return line_of(work, sample.id)


@dataclass(frozen=True, slots=True)
class DiscardSample(Write[SampleLine]):
    """Throw a sample away that never left the house, before a second person and with the reason."""

    needs: ClassVar = Permission.DNA_WRITE
    client_id: str
    sample_id: int
    reason: str
    second: SecondClerk | None = None
    happened_at: datetime | None = None

    def run(self, work: Work) -> SampleLine:
        if known := dna_lists.entry_by_client_id(work.session, self.client_id):
            return line_of(work, known.sample_id)
        sample = held(work, self.sample_id)
        when = self.happened_at or work.now
        facts = StepFacts(CustodyStep.DISCARDED, when, text=self.reason)
        if problems := step_problems(sample, facts, work.now):
            raise Refused(problems)
        second = _second(work, self.second, Permission.DNA_WRITE)
        add_step(work, self.client_id, sample, facts, second=second)
        return line_of(work, sample.id)


@dataclass(frozen=True, slots=True)
class ExcuseSample(Write[SampleLine]):
    """Do without a sample of somebody: the ground, the reason, and the leader who allows it.

    The leader proves who they are; nobody decides this alone. A sample may still be taken later.
    """

    needs: ClassVar = Permission.DNA_WRITE
    client_id: str
    person_id: int
    ground: ExcuseGround | None
    reason: str
    second: SecondClerk | None = None
    happened_at: datetime | None = None

    def run(self, work: Work) -> SampleLine:
        if known := dna_lists.entry_by_client_id(work.session, self.client_id):
            return line_of(work, known.sample_id)
        person = survivor(work, self.person_id)
        when = self.happened_at or work.now
        facts = StepFacts(CustodyStep.EXCUSED, when, ground=self.ground, text=self.reason)
        found = dna_lists.of_person(work.session, person.id)
        sample = found[-1] if found and found[-1].is_open else None
        if problems := step_problems(sample or _none(person.id), facts, work.now):
            raise Refused(problems)
        second = _second(work, self.second, Permission.DNA_EXCUSE)
        if sample is None:
            need = StepFacts(CustodyStep.NEEDED, when)
            row = _begin(work, f"{self.client_id}/need", person, found, need)
            sample = dna_lists.one(work.session, row.id)
        add_step(work, self.client_id, sample, facts, second=second)
        return line_of(work, sample.id)


@dataclass(frozen=True, slots=True)
class AnswerSample(Write[SampleLine]):
    """Write the answer of the police down; a match makes the identity probable.

    A sample that could not be used is followed by a new one, whose clocks start anew. An answer
    that changes needs the reason; the older one stays in the log.
    """

    needs: ClassVar = Permission.DNA_RESULT
    client_id: str
    sample_id: int
    result: SampleResult | None
    by_whom: str
    reference: str = ""
    text: str = ""
    happened_at: datetime | None = None

    def run(self, work: Work) -> SampleLine:
        if known := dna_lists.entry_by_client_id(work.session, self.client_id):
            return line_of(work, known.sample_id)
        sample = held(work, self.sample_id)
        facts = StepFacts(
            CustodyStep.ANSWERED,
            self.happened_at or work.now,
            by_whom=self.by_whom,
            reference=self.reference,
            result=self.result,
            text=self.text,
        )
        add_step(work, self.client_id, sample, facts)
        if self.result is SampleResult.MATCH:
            _make_probable(work, survivor(work, sample.person_id), sample)
        return line_of(work, sample.id)


def held(work: Work, sample_id: int) -> Sample:
    """A sample, locked until the deed ends, with all its entries; raises Refused."""
    found = dna_lists.locked(work.session, [sample_id])
    if not found:
        raise Refused(Problem(DnaTrouble.NOT_FOUND, "sample_id"))
    work.about(person_id=found[0].person_id)
    return dna_lists.one(work.session, sample_id)


def add_step(
    work: Work,
    client_id: str,
    sample: Sample,
    facts: StepFacts,
    *,
    second: Clerk | None = None,
    sheet: DnaSheet | None = None,
) -> None:
    """Write a step into the log within the deed under way; raises Refused when it cannot be."""
    problems = [*step_problems(sample, facts, work.now), *_used_seal(work, sample, facts)]
    if problems:
        raise Refused(problems)
    _write(work, client_id, sample, facts, second=second, sheet=sheet)


def _write(
    work: Work,
    client_id: str,
    sample: Sample,
    facts: StepFacts,
    *,
    second: Clerk | None = None,
    sheet: DnaSheet | None = None,
) -> None:
    said = {
        name: value.strip() if type(value) is str else value
        for name, value in asdict(facts).items()
    }
    if sample.entries:  # a minute that was typed comes after what was noted in it
        last = sample.entries[-1].facts.happened_at
        said["happened_at"] = no_earlier(facts.happened_at, last)
    entry = DnaCustody(
        client_id=client_id,
        sample_id=sample.id,
        sample=sample.number,
        person_id=sample.person_id,
        sheet_id=sheet.id if sheet else None,
        sheet=sheet.number if sheet else "",
        entered_at=work.now,
        clerk_id=work.clerk.id,
        clerk=work.clerk.name,
        second_id=second.id if second else None,
        second=second.name if second else "",
        **said,
    )
    dna.append(work.session, entry)
    work.found["custody"] = f"{entry.number} {entry.hash}"


def _begin(
    work: Work, client_id: str, person: Person, found: list[Sample], need: StepFacts
) -> DnaSample:
    """Begin a sample with its number: the person's first, or the next letter after the last.

    It belongs to the newest stay, so that nothing of it may be older; raises Refused.
    """
    began = dna_lists.stay_began(work.session, person.id)
    if began is not None and is_before(need.happened_at, began):
        raise Refused(Problem(DnaTrouble.BEFORE_THE_STAY, "happened_at", {"at": began}))
    row = DnaSample(
        client_id=client_id,
        person_id=person.id,
        number=_number(work, found),
        previous_id=found[-1].id if found else None,
        entered_at=work.now,
        clerk_id=work.clerk.id,
    )
    work.session.add(row)
    work.session.flush()
    empty = Sample(row.id, row.number, person.id, found[-1].number if found else "", ())
    _write(work, f"{client_id}/entry", empty, need)
    return row


def _number(work: Work, found: list[Sample]) -> str:
    if not found:
        year = work.today.year
        return sample_number(year, numbers.next_number(work.session, SERIES, str(year)))
    number = next_letter(found[-1].number)
    while dna_lists.sample_ids(work.session, number):
        number = next_letter(number)
    return number


def _none(person_id: int) -> Sample:
    return Sample(0, "", person_id, "", ())


def _second(work: Work, second: SecondClerk | None, needs: Permission) -> Clerk:
    if second is None:
        raise Refused(Problem(DnaTrouble.SECOND_MISSING, "second"))
    return proven_second(work, second, needs)


def _used_seal(work: Work, sample: Sample, facts: StepFacts) -> list[Problem]:
    """A seal is used once."""
    if facts.step not in (CustodyStep.TAKEN, CustodyStep.CORRECTED) or not facts.seal.strip():
        return []
    owner = dna_lists.seal_owner(work.session, facts.seal.strip())
    if owner in (None, sample.id):
        return []
    return [Problem(DnaTrouble.SEAL_USED, "seal", {"seal": facts.seal.strip()})]


def _make_probable(work: Work, person: Person, sample: Sample) -> None:
    """A match is one independent source; what a document has confirmed stays confirmed."""
    if person.identity_state is not IdentityState.CONFIRMED:
        person.identity_state = IdentityState.PROBABLE
        person.identity_source = IdentitySource.DNA
        person.identity_note = sample.number
    search_again(work, person)
