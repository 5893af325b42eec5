"""Settling somebody whom nobody could identify: the file, its papers, its steps, the household."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import datetime
from typing import ClassVar

from station.domain.leaving_case import sample_problems
from station.domain.people import DocumentKind, DocumentSeen, NameKind, NewDocument
from station.domain.permissions import Permission
from station.domain.problems import Problem, Refused
from station.domain.resettlement import (
    DECIDED,
    KNOWN_STATES,
    RULE,
    SERIES,
    Candidate,
    FilePaper,
    PaperFacts,
    SettleLine,
    SettleState,
    SettleStep,
    SettleTrouble,
    StepFacts,
    paper_problems,
    settle_number,
    step_problems,
)
from station.storage import dna_standings, numbers, people, people_names
from station.storage import resettlement as rows
from station.storage.people import Person
from station.storage.resettlement import Resettlement, ResettlementPaper, ResettlementStepRow
from station.usecases import files
from station.usecases.bed_moves import locked_stay
from station.usecases.people import add_documents, document_problems
from station.usecases.people_changes import search_again
from station.usecases.work import Read, Work, Write


@dataclass(frozen=True, slots=True)
class SettleBook:
    """Every file, the latest first, and who is to have one."""

    lines: tuple[SettleLine, ...]
    candidates: tuple[Candidate, ...]


@dataclass(frozen=True, slots=True)
class OpenResettlement(Write[SettleLine]):
    """Open the file of somebody who is here unidentified; it may be begun before the time is full.

    民发〔2015〕158号. One file a person. Repeating it with the same `client_id` changes nothing.
    """

    needs: ClassVar = Permission.SETTLEMENT_WRITE
    client_id: str
    stay_id: int
    note: str = ""
    happened_at: datetime | None = None

    def run(self, work: Work) -> SettleLine:
        if known := rows.by_client_id(work.session, self.client_id):
            return line_of(work, known.id)
        stay = locked_stay(work, self.stay_id)
        person = work.session.get_one(Person, stay.person_id)
        if person.identity_state in KNOWN_STATES:
            raise Refused(Problem(SettleTrouble.IDENTIFIED, "stay_id", rule=RULE))
        for line in lines_of(work, person_id=person.id):
            if line.state is not SettleState.WITHDRAWN:
                over = line.state is SettleState.REGISTERED
                trouble = SettleTrouble.REGISTERED_ALREADY if over else SettleTrouble.OPEN_ALREADY
                raise Refused(Problem(trouble, "stay_id", {"number": line.number}))
        when = self.happened_at or work.now
        if when < stay.admitted_at:
            data = {"last": stay.admitted_at}
            raise Refused(Problem(SettleTrouble.BEFORE_LAST, "happened_at", data))
        number = numbers.next_number(work.session, SERIES, str(when.year))
        row = Resettlement(
            client_id=self.client_id,
            number=settle_number(when.year, number),
            person_id=person.id,
            stay_id=stay.id,
            opened_at=when,
            note=self.note.strip(),
            entered_at=work.now,
            clerk_id=work.clerk.id,
        )
        work.session.add(row)
        work.session.flush()
        return line_of(work, row.id)


@dataclass(frozen=True, slots=True)
class NoteFilePaper(Write[SettleLine]):
    """Note that a paper lies in the file, or why the file goes without it; the newest note counts.

    `reference` is its number or whatever names it.
    """

    needs: ClassVar = Permission.SETTLEMENT_WRITE
    client_id: str
    case_id: int
    paper: FilePaper
    held: bool = True
    reference: str = ""
    reason: str = ""
    happened_at: datetime | None = None

    def run(self, work: Work) -> SettleLine:
        if known := rows.paper_by_client_id(work.session, self.client_id):
            return line_of(work, known.case_id)
        line = _locked_line(work, self.case_id)
        facts = PaperFacts(self.paper, self.held, self.reference.strip(), self.reason.strip())
        if not line.is_open:
            data = {"state": line.state}
            raise Refused(Problem(SettleTrouble.STEP_NOT_POSSIBLE, "paper", data))
        if problems := paper_problems(line, facts):
            raise Refused(problems)
        row = ResettlementPaper(
            client_id=self.client_id,
            case_id=line.id,
            happened_at=self.happened_at or work.now,
            entered_at=work.now,
            clerk_id=work.clerk.id,
            **asdict(facts),
        )
        work.session.add(row)
        work.session.flush()
        return line_of(work, line.id)


@dataclass(frozen=True, slots=True)
class _StepOfFile:
    """What every step of a file says."""

    client_id: str
    case_id: int
    kind: SettleStep
    text: str = ""
    reference: str = ""
    reason: str = ""
    name: str = ""
    household: str = ""
    happened_at: datetime | None = None

    def run(self, work: Work) -> SettleLine:
        if known := rows.step_by_client_id(work.session, self.client_id):
            return line_of(work, known.case_id)
        if self.kind is SettleStep.REGISTERED:
            people.hold_register(work.session)
        line = _locked_line(work, self.case_id)
        when = self.happened_at or work.now
        said = (self.text, self.reference, self.reason, self.name, self.household)
        step = StepFacts(self.kind, when, *(each.strip() for each in said))
        found = (*self._who(work, line), *step_problems(line, step, work.now))
        if self.kind in (SettleStep.APPROVED, SettleStep.APPLIED):
            found += sample_problems(
                dna_standings.standing(work.session, line.person_id, work.today)
            )
        if found:
            raise Refused(found)
        row = ResettlementStepRow(
            client_id=self.client_id,
            case_id=line.id,
            entered_at=work.now,
            clerk_id=work.clerk.id,
            **asdict(step),
        )
        work.session.add(row)
        work.session.flush()
        if self.kind is SettleStep.REGISTERED:
            _keep_household(work, line, step)
        return line_of(work, line.id)

    def _who(self, work: Work, line: SettleLine) -> tuple[Problem, ...]:
        raise NotImplementedError


@dataclass(frozen=True, slots=True)
class RecordSettleStep(_StepOfFile, Write[SettleLine]):
    """Write down what became of a file: handed in, returned, completed, granted, registered.

    Once the household is registered the new name and number stand in the person's record, and a
    search by them is run. What a leader decides is `DecideResettlement`.
    """

    needs: ClassVar = Permission.SETTLEMENT_WRITE

    def _who(self, work: Work, line: SettleLine) -> tuple[Problem, ...]:
        del work
        if self.kind in DECIDED:
            data = {"state": line.state, "step": self.kind}
            return (Problem(SettleTrouble.STEP_NOT_POSSIBLE, "kind", data),)
        return ()


@dataclass(frozen=True, slots=True)
class DecideResettlement(_StepOfFile, Write[SettleLine]):
    """A leader has the file handed in, withdraws it, or takes the last step back with a reason.

    Whoever has opened a file does not approve it: two people have read it.
    """

    needs: ClassVar = Permission.SETTLEMENT_DECIDE

    def _who(self, work: Work, line: SettleLine) -> tuple[Problem, ...]:
        if self.kind not in DECIDED:
            data = {"state": line.state, "step": self.kind}
            return (Problem(SettleTrouble.STEP_NOT_POSSIBLE, "kind", data),)
        if self.kind is SettleStep.APPROVED and line.clerk_id == work.clerk.id:
            return (Problem(SettleTrouble.OWN_FILE, "kind", {"clerk": line.clerk}),)
        return ()


@dataclass(frozen=True, slots=True)
class Resettlements(Read[SettleBook]):
    """Who is being settled, how far has each file come, who is to have one?"""

    needs: ClassVar = Permission.TRACING_SEE
    open_only: bool = False

    def run(self, work: Work) -> SettleBook:
        found = lines_of(work)
        if self.open_only:
            found = tuple(each for each in found if each.is_open)
        waiting = rows.candidates(work.session, work.policy, work.now)
        return SettleBook(files.veil(work, found), files.veil(work, waiting))


@dataclass(frozen=True, slots=True)
class ResettlementOf(Read[tuple[SettleLine, ...]]):
    """The files of one person, the latest first."""

    needs: ClassVar = Permission.TRACING_SEE
    person_id: int

    def run(self, work: Work) -> tuple[SettleLine, ...]:
        files.keep(work, self.person_id, "person_id")
        return lines_of(work, person_id=self.person_id)


def lines_of(
    work: Work, *, case_ids: tuple[int, ...] = (), person_id: int | None = None
) -> tuple[SettleLine, ...]:
    """Files with what they wait for by the calendar and the numbers of this station."""
    return rows.lines(
        work.session,
        work.policy,
        work.codes.workdays,
        work.today,
        case_ids=case_ids,
        person_id=person_id,
    )


def line_of(work: Work, case_id: int) -> SettleLine:
    """One file as it stands."""
    (found,) = lines_of(work, case_ids=(case_id,))
    return files.veil(work, [found])[0]


def _locked_line(work: Work, case_id: int) -> SettleLine:
    row = rows.locked(work.session, case_id)
    if row is None:
        raise Refused(Problem(SettleTrouble.NOT_FOUND, "case_id"))
    work.about(person_id=row.person_id, stay_id=row.stay_id)
    (line,) = lines_of(work, case_ids=(case_id,))
    return line


def _keep_household(work: Work, line: SettleLine, step: StepFacts) -> None:
    """The name and the number that somebody was given stand in their record, and are searched.

    A number that another record has is refused without a reason: nobody is registered twice.
    """
    person = work.session.get_one(Person, line.person_id)
    document = NewDocument(DocumentKind.RESIDENT_ID, step.reference, DocumentSeen.ORIGINAL)
    _taken, problems = document_problems(work, (document,), step.reason, person.id)
    if problems:
        raise Refused(problems)
    people_names.add_name(work.session, person, step.name, NameKind.PRINTED)
    add_documents(work, person, (document,))
    person.household_address = step.household
    search_again(work, person)
