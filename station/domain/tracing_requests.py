"""A family looks for somebody: who asks, whom they seek, how far the search has come.

A request stays open until the two have found each other or it is withdrawn; one that nothing is
heard of rests and is looked at again each year. Nothing is deleted: each step is a row of its own.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from enum import StrEnum

from station.domain.fetcher_papers import card_number, is_right, names_other_paper
from station.domain.moments import is_before
from station.domain.people import BornPrecision, PersonFacts, Sex
from station.domain.problems import Problem, Trouble, Weight

HANDBOOK = "民发〔2014〕132号"
SERIES = "tracing_request"
"""The series of the numbers, counted anew in each year."""


class RequestSource(StrEnum):
    """How a family's request reached the station."""

    DESK = "desk"
    HOTLINE = "hotline"
    LETTER = "letter"
    WEB = "web"


class RequestState(StrEnum):
    """How far a request has come; a possible match is one that waits for a clerk's word."""

    SEARCHING = "searching"
    POSSIBLE = "possible"
    DORMANT = "dormant"
    VERIFIED = "verified"
    REUNITED = "reunited"
    FOLLOWED_UP = "followed_up"
    CLOSED = "closed"
    WITHDRAWN = "withdrawn"


LOOKING = frozenset({RequestState.SEARCHING, RequestState.POSSIBLE, RequestState.DORMANT})
"""In these the sought person is not found yet, and new facts are compared with the request."""


class RequestStep(StrEnum):
    """What was done about a request, or became of it."""

    RESTED = "rested"
    REVIEWED = "reviewed"
    WOKEN = "woken"
    VERIFIED = "verified"
    TAKEN_BACK = "taken_back"
    """The one who was verified turned out to be somebody else: the search goes on."""
    REUNITED = "reunited"
    FOLLOWED_UP = "followed_up"
    CLOSED = "closed"
    WITHDRAWN = "withdrawn"
    REOPENED = "reopened"


class Proof(StrEnum):
    """What a seeker was verified by."""

    ID_SEEN = "id_seen"
    KINSHIP_PAPER = "kinship_paper"
    PHOTOS = "photos"
    PHONE_CALL = "phone_call"
    VIDEO_CALL = "video_call"
    RECOGNISED = "recognised"
    POLICE = "police"
    DNA = "dna"


STRONG_PROOFS = frozenset({Proof.KINSHIP_PAPER, Proof.POLICE, Proof.DNA})
"""Without one of these a child, or somebody who cannot speak for themselves, is given to nobody."""


class MatchVerdict(StrEnum):
    """What a clerk says of a possible match."""

    DIFFERENT = "different"
    LIKELY = "likely"


class RequestTrouble(Trouble):
    """What is wrong with a request, with a judgement of a match, or with a step."""

    NOT_FOUND = "request.not_found"
    SEEKER_MISSING = "request.seeker_missing"
    PHONE_MISSING = "request.phone_missing"
    NOTHING_TO_SEARCH = "request.nothing_to_search"
    MISSING_IN_FUTURE = "request.missing_in_future"
    TOLD_IN_FUTURE = "request.told_in_future"
    NOT_LOOKING = "request.not_looking"
    NO_MATCH = "request.no_match"
    REASON_MISSING = "request.reason_missing"
    WORDS_MISSING = "request.words_missing"
    STEP_NOT_NOW = "request.step_not_now"
    BEFORE_REQUEST = "request.before_request"
    PROOF_MISSING = "request.proof_missing"
    ID_NOT_SEEN = "request.id_not_seen"
    NUMBER_WRONG = "request.number_wrong"
    STRONG_PROOF_MISSING = "request.strong_proof_missing"


@dataclass(frozen=True, slots=True)
class Seeker:
    """Who looks for somebody, and how they are reached; `id_number` as it was told."""

    name: str = ""
    phone: str = ""
    relation: str = ""
    id_number: str = ""
    address: str = ""


@dataclass(frozen=True, slots=True)
class Sought:
    """Who is sought, as the family tells it.

    `facts` hold the name, sex, birth or age, home (`area`, `household_address`) and description.
    """

    facts: PersonFacts = field(default_factory=PersonFacts)
    other_names: tuple[str, ...] = ()
    id_number: str = ""
    missing_since: date | None = None
    last_seen: str = ""
    story: str = ""


@dataclass(frozen=True, slots=True)
class RequestFacts:
    """A whole request as a clerk writes it down."""

    seeker: Seeker
    sought: Sought
    source: RequestSource = RequestSource.DESK
    told_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class StepRecord:
    """One step as it was written down."""

    id: int
    kind: RequestStep
    happened_at: datetime
    entered_at: datetime
    clerk: str
    text: str = ""
    proofs: tuple[Proof, ...] = ()
    person_id: int | None = None


@dataclass(frozen=True, slots=True)
class RequestLine:
    """One request in a list; `hits` are possible matches that nobody has judged yet.

    `born` comes with how exactly it is known; `verified` is who was found.
    """

    id: int
    number: str
    source: RequestSource
    told_at: datetime
    entered_at: datetime
    clerk: str
    seeker: Seeker
    name: str
    sex: Sex
    born: date | None
    born_precision: BornPrecision
    area: str
    missing_since: date | None
    state: RequestState
    hits: int
    version: int
    photo_id: int | None = None
    verified: int | None = None

    @property
    def person_id(self) -> int | None:
        """Who was found, if anybody was."""
        return self.verified

    def veiled(self) -> RequestLine:
        """The request without what would tell that this very person is in the house."""
        state = RequestState.SEARCHING if self.state not in _ENDED else self.state
        return replace(self, state=state, hits=0, verified=None)


_ENDED = frozenset({RequestState.CLOSED, RequestState.WITHDRAWN})


@dataclass(frozen=True, slots=True)
class RequestRecord:
    """A request with all that was said and done, the oldest step first."""

    line: RequestLine
    sought: Sought
    steps: tuple[StepRecord, ...]


def request_number(year: int, number: int) -> str:
    """The number under which a request is spoken of: 寻〔2026〕001号."""
    return f"寻〔{year}〕{number:03}号"


def request_problems(facts: RequestFacts, today: date, now: datetime) -> tuple[Problem, ...]:
    """What is missing: who asks, how they are reached, anything to search with."""
    found: list[Problem] = []
    if not facts.seeker.name.strip():
        found.append(Problem(RequestTrouble.SEEKER_MISSING, "seeker_name"))
    if not (facts.seeker.phone.strip() or facts.seeker.address.strip()):
        found.append(Problem(RequestTrouble.PHONE_MISSING, "seeker_phone"))
    if not says_something(facts.sought):
        found.append(Problem(RequestTrouble.NOTHING_TO_SEARCH, "name"))
    if facts.sought.missing_since is not None and facts.sought.missing_since > today:
        found.append(Problem(RequestTrouble.MISSING_IN_FUTURE, "missing_since", {"today": today}))
    if facts.told_at is not None and facts.told_at > now:
        found.append(Problem(RequestTrouble.TOLD_IN_FUTURE, "told_at", {"now": now}))
    return tuple(found)


def says_something(sought: Sought) -> bool:
    """Whether anything was told that a person can be found by; a sex or an age alone is not."""
    said = sought.facts.description
    words = (
        *(sought.facts.name, *sought.other_names, sought.id_number),
        *(said.accent, said.place_words, said.marks),
    )
    return any(word.strip() for word in words)


_FROM: Mapping[RequestStep, frozenset[RequestState]] = {
    RequestStep.RESTED: LOOKING - {RequestState.DORMANT},
    RequestStep.REVIEWED: LOOKING,
    RequestStep.WOKEN: frozenset({RequestState.DORMANT}),
    RequestStep.VERIFIED: LOOKING,
    RequestStep.TAKEN_BACK: frozenset({RequestState.VERIFIED, RequestState.REUNITED}),
    RequestStep.REUNITED: frozenset({RequestState.VERIFIED}),
    RequestStep.FOLLOWED_UP: frozenset({RequestState.REUNITED}),
    RequestStep.CLOSED: frozenset({RequestState.REUNITED, RequestState.FOLLOWED_UP}),
    RequestStep.WITHDRAWN: LOOKING | {RequestState.VERIFIED},
    RequestStep.REOPENED: frozenset({RequestState.CLOSED, RequestState.WITHDRAWN}),
}
_TO: Mapping[RequestStep, RequestState] = {
    RequestStep.RESTED: RequestState.DORMANT,
    RequestStep.WOKEN: RequestState.SEARCHING,
    RequestStep.VERIFIED: RequestState.VERIFIED,
    RequestStep.TAKEN_BACK: RequestState.SEARCHING,
    RequestStep.REUNITED: RequestState.REUNITED,
    RequestStep.FOLLOWED_UP: RequestState.FOLLOWED_UP,
    RequestStep.CLOSED: RequestState.CLOSED,
    RequestStep.WITHDRAWN: RequestState.WITHDRAWN,
    RequestStep.REOPENED: RequestState.SEARCHING,
}
_WORDED = frozenset(
    {
        RequestStep.RESTED,
        RequestStep.REVIEWED,
        RequestStep.TAKEN_BACK,
        RequestStep.FOLLOWED_UP,
        RequestStep.WITHDRAWN,
        RequestStep.REOPENED,
    }
)
"""Steps that say why, or what was found out."""


def next_steps(state: RequestState) -> tuple[RequestStep, ...]:
    """What can be done with a request now, in the order in which it is done as a rule."""
    return tuple(step for step in RequestStep if state in _FROM[step])


def state_after(step: RequestStep, before: RequestState) -> RequestState:
    """The state after a step; a review leaves it as it was, a rest that nothing broke too."""
    return _TO.get(step, before)


@dataclass(frozen=True, slots=True)
class StepSaid:
    """A step that a clerk wants to write down."""

    step: RequestStep
    happened_at: datetime
    text: str = ""


def step_problems(state: RequestState, said: StepSaid, told_at: datetime) -> tuple[Problem, ...]:
    """What stands against a step: its order, its time, that it says nothing."""
    found: list[Problem] = []
    if state not in _FROM[said.step]:
        found.append(Problem(RequestTrouble.STEP_NOT_NOW, "step", {"state": state}))
    if is_before(said.happened_at, told_at):
        found.append(Problem(RequestTrouble.BEFORE_REQUEST, "happened_at", {"told_at": told_at}))
    if said.step in _WORDED and not said.text.strip():
        found.append(Problem(RequestTrouble.WORDS_MISSING, "text"))
    return tuple(found)


def proof_problems(
    proofs: Collection[Proof], id_number: str, reason: str, *, guarded: bool, today: date
) -> tuple[Problem, ...]:
    """What is missing before a seeker is who they say, and kin of the one who was found.

    Their own paper is seen and its number written down; a `guarded` one (a child, or somebody
    who cannot decide alone) goes to nobody without a paper of kinship, the police or DNA; of
    others a reason says why it was enough. 民发〔2014〕132号; 未成年人保护法.
    """
    found: list[Problem] = []
    if not proofs:
        found.append(Problem(RequestTrouble.PROOF_MISSING, "proofs", rule=HANDBOOK))
    elif Proof.ID_SEEN not in proofs:
        found.append(Problem(RequestTrouble.ID_NOT_SEEN, "proofs", rule=HANDBOOK))
    number = card_number(id_number, today)
    if not (is_right(number) if number is not None else names_other_paper(id_number)):
        found.append(Problem(RequestTrouble.NUMBER_WRONG, "id_number", rule=HANDBOOK))
    if not STRONG_PROOFS & set(proofs) and (guarded or not reason.strip()):
        weight = Weight.STOP if guarded else Weight.REASON
        place = "proofs" if guarded else "text"
        found.append(Problem(RequestTrouble.STRONG_PROOF_MISSING, place, {}, weight, HANDBOOK))
    return tuple(found)
