"""What becomes of a request: a match judged, a seeker verified, the two brought together."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from station.domain.assistance import Capacity
from station.domain.identity import ADULT_AGE, age_on
from station.domain.leaving import LeavingWay
from station.domain.permissions import Permission
from station.domain.problems import Problem, Refused
from station.domain.request_matching import digest
from station.domain.tracing_requests import (
    LOOKING,
    MatchVerdict,
    Proof,
    RequestStep,
    RequestTrouble,
    StepSaid,
    proof_problems,
    state_after,
    step_problems,
)
from station.storage import (
    people,
    people_known,
    stays,
    tracing_request_matches,
    tracing_requests,
)
from station.storage.people import Person
from station.storage.stays import Stay
from station.storage.tracing_request_matches import RequestDecision
from station.storage.tracing_requests import RequestStepRow, TracingRequest
from station.usecases.tracing_request_search import clues_of, search_people
from station.usecases.tracing_requests import RequestSheetAnswer, sheet_of, to_change
from station.usecases.work import Work, Write


@dataclass(frozen=True, slots=True)
class MatchAgain(Write[RequestSheetAnswer]):
    """Compare a request with everybody who ever came, now; answers it with who it may be."""

    needs: ClassVar = Permission.REQUESTS_WRITE
    request_id: int

    def run(self, work: Work) -> RequestSheetAnswer:
        row = _looking(work, self.request_id)
        search_people(work, row)
        work.session.flush()
        return sheet_of(work, row)


@dataclass(frozen=True, slots=True)
class DecideMatch(Write[RequestSheetAnswer]):
    """Say that a possible match is somebody else, or is likely the one who is sought.

    It is remembered, and asked again only when a key fact of either has changed. That it is
    somebody else needs a reason.
    """

    needs: ClassVar = Permission.REQUESTS_DECIDE
    client_id: str
    request_id: int
    person_id: int
    verdict: MatchVerdict
    reason: str = ""

    def run(self, work: Work) -> RequestSheetAnswer:
        if known := tracing_request_matches.decision_by_client_id(work.session, self.client_id):
            return sheet_of(work, to_change(work, known.request_id, None))
        row = _looking(work, self.request_id)
        person_id = _living(work, self.person_id)
        work.about(person_id=person_id)
        match = tracing_request_matches.of_request(work.session, row.id, gone=True).get(person_id)
        if match is None:
            raise Refused(Problem(RequestTrouble.NO_MATCH, "person_id"))
        if self.verdict is MatchVerdict.DIFFERENT and not self.reason.strip():
            raise Refused(Problem(RequestTrouble.REASON_MISSING, "reason"))
        facts = _key_facts(work, row, person_id)
        work.session.add(
            RequestDecision(
                client_id=self.client_id,
                request_id=row.id,
                person_id=person_id,
                verdict=self.verdict,
                reason=self.reason.strip(),
                key_facts=facts,
                decided_at=work.now,
                clerk_id=work.clerk.id,
            )
        )
        match.judged, match.key_facts = True, facts
        work.session.flush()
        return sheet_of(work, row)


@dataclass(frozen=True, slots=True)
class VerifyRequest(Write[RequestSheetAnswer]):
    """Settle that the seeker is who they say, and that this person is the one they seek.

    `id_number` is that of the seeker's paper, `proofs` what was seen and done, `text` with whom
    and how; without a strong proof it says why that was enough. 民发〔2014〕132号.
    """

    needs: ClassVar = Permission.REQUESTS_DECIDE
    client_id: str
    request_id: int
    version: int
    person_id: int
    proofs: frozenset[Proof]
    id_number: str
    text: str = ""
    happened_at: datetime | None = None

    def run(self, work: Work) -> RequestSheetAnswer:
        if known := tracing_requests.step_by_client_id(work.session, self.client_id):
            return sheet_of(work, to_change(work, known.request_id, None))
        row = to_change(work, self.request_id, self.version)
        person_id = _living(work, self.person_id)
        work.about(person_id=person_id)
        said = StepSaid(RequestStep.VERIFIED, self.happened_at or work.now, self.text)
        problems = [
            *step_problems(row.state, said, row.told_at),
            *proof_problems(
                self.proofs,
                self.id_number,
                self.text,
                guarded=_is_guarded(work, person_id),
                today=work.today,
            ),
        ]
        if problems:
            raise Refused(problems)
        step = add_step(work, row, self.client_id, said, person_id)
        step.proofs = " ".join(sorted(self.proofs))
        step.id_number = self.id_number.strip()
        row.person_id, row.seeker_id_number = person_id, self.id_number.strip()
        work.session.flush()
        return sheet_of(work, row)


@dataclass(frozen=True, slots=True)
class TakeRequestStep(Write[RequestSheetAnswer]):
    """Let a request rest, review it, take a verification back, bring together, close, withdraw.

    `text` says why, or what was found out. Verification is a deed of its own (`VerifyRequest`).
    """

    needs: ClassVar = Permission.REQUESTS_WRITE
    client_id: str
    request_id: int
    version: int
    step: RequestStep
    text: str = ""
    happened_at: datetime | None = None

    def run(self, work: Work) -> RequestSheetAnswer:
        if known := tracing_requests.step_by_client_id(work.session, self.client_id):
            return sheet_of(work, to_change(work, known.request_id, None))
        row = to_change(work, self.request_id, self.version)
        said = StepSaid(self.step, self.happened_at or work.now, self.text)
        problems = list(step_problems(row.state, said, row.told_at))
        if self.step is RequestStep.VERIFIED:
            problems.append(Problem(RequestTrouble.PROOF_MISSING, "step"))
        if problems:
            raise Refused(problems)
        if row.person_id is not None:
            work.about(person_id=row.person_id)
        add_step(work, row, self.client_id, said, row.person_id)
        if row.state in LOOKING:
            row.person_id = None
            search_people(work, row)
        work.session.flush()
        return sheet_of(work, row)


def add_step(
    work: Work, row: TracingRequest, client_id: str, said: StepSaid, person_id: int | None
) -> RequestStepRow:
    """Write a step down, and what it makes of the request."""
    written = RequestStepRow(
        client_id=client_id,
        request_id=row.id,
        kind=said.step,
        person_id=person_id,
        happened_at=said.happened_at,
        entered_at=work.now,
        clerk_id=work.clerk.id,
        text=said.text.strip(),
    )
    work.session.add(written)
    row.state = state_after(said.step, row.state)
    work.session.flush()
    return written


def reunite_by_leaving(work: Work, stay: Stay, way: LeavingWay, left_at: datetime) -> None:
    """Whoever is collected by kin is back with the family whose request was verified for them."""
    if way is LeavingWay.KIN:
        for row in tracing_requests.verified_for(work.session, stay.person_id):
            mark = f"leaving-{stay.id}-{left_at:%Y%m%d%H%M}-{row.id}"
            add_step(work, row, mark, StepSaid(RequestStep.REUNITED, left_at), stay.person_id)


def _looking(work: Work, request_id: int) -> TracingRequest:
    row = to_change(work, request_id, None)
    if row.state not in LOOKING:
        raise Refused(Problem(RequestTrouble.NOT_LOOKING, "request_id", {"state": row.state}))
    return row


def _living(work: Work, person_id: int) -> int:
    living = people.living_id(work.session, person_id)
    if living is None:
        raise Refused(Problem(RequestTrouble.NO_MATCH, "person_id"))
    return living


def _key_facts(work: Work, row: TracingRequest, person_id: int) -> str:
    (person,) = people_known.known(work.session, [person_id])
    return digest(clues_of(work, row), person.clues())


def _is_guarded(work: Work, person_id: int) -> bool:
    """Whether somebody is given to nobody without strong proof: a minor, or of limited capacity."""
    born = work.session.get_one(Person, person_id).born
    if born is not None and age_on(born, work.today) < ADULT_AGE:
        return True
    stay_id = stays.open_of_person(work.session, person_id)
    known = stays.capacities(work.session, [] if stay_id is None else [stay_id])
    return any(capacity is not Capacity.FULL for capacity in known.values())
