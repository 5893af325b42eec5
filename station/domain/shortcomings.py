"""问题清单: what was found wanting in the work, until somebody else has seen that it is mended.

Found, assigned to somebody until a day, mended, checked again by another clerk than the one who
wrote down the mending, cleared; what was not mended goes back, what comes back is opened again.
Nothing is taken off the list: a line ends cleared or withdrawn with a reason. Sums stand by village
and in total (动态清零). 关爱方案 (2022).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from enum import StrEnum

from station.domain.clocks import Clock, ClockKind, ClockRules, ClockSubject
from station.domain.problems import Problem, Trouble
from station.domain.veil import VEIL

SERIES = "shortcoming"
"""The series of the numbers, counted anew in each year."""
LONGEST_TEXT = 1_000
LONGEST_NAME = 60


class ShortcomingSource(StrEnum):
    """How it came to be known."""

    SWEEP = "sweep"
    INSPECTION = "inspection"
    PUBLIC = "public"
    FROM_ABOVE = "from_above"
    OWN_CHECK = "own_check"
    SENT_BACK = "sent_back"
    OTHER = "other"


class ShortcomingState(StrEnum):
    """How far it has come."""

    FOUND = "found"
    ASSIGNED = "assigned"
    MENDED = "mended"
    CLEARED = "cleared"
    WITHDRAWN = "withdrawn"


class ShortcomingStepKind(StrEnum):
    """What was done about it."""

    ASSIGN = "assign"
    MEND = "mend"
    CLEAR = "clear"
    SEND_BACK = "send_back"
    REOPEN = "reopen"
    WITHDRAW = "withdraw"


_S, _K = ShortcomingState, ShortcomingStepKind
FOLLOWS: Mapping[ShortcomingStepKind, tuple[frozenset[ShortcomingState], ShortcomingState]] = {
    _K.ASSIGN: (frozenset({_S.FOUND, _S.ASSIGNED}), _S.ASSIGNED),
    _K.MEND: (frozenset({_S.ASSIGNED}), _S.MENDED),
    _K.CLEAR: (frozenset({_S.MENDED}), _S.CLEARED),
    _K.SEND_BACK: (frozenset({_S.MENDED}), _S.ASSIGNED),
    _K.REOPEN: (frozenset({_S.CLEARED}), _S.ASSIGNED),
    _K.WITHDRAW: (frozenset({_S.FOUND, _S.ASSIGNED}), _S.WITHDRAWN),
}
"""From which states a step leads, and to which."""
OPEN = frozenset({_S.FOUND, _S.ASSIGNED, _S.MENDED})
"""What still has to be cleared."""
GIVES_OWNER = frozenset({_K.ASSIGN, _K.SEND_BACK, _K.REOPEN})
"""Steps after which somebody has to mend it until a day."""
_NEEDS_TEXT = frozenset({_K.MEND, _K.SEND_BACK, _K.REOPEN, _K.WITHDRAW})
OF_SHORTCOMING = frozenset({ClockKind.SHORTCOMING, ClockKind.SHORTCOMING_CHECK})
THING = "shortcoming"
"""What a clock of a shortcoming hangs on."""


class ShortcomingTrouble(Trouble):
    """What keeps a shortcoming from being written down or taken further."""

    NOT_FOUND = "shortcoming.not_found"
    WHAT_MISSING = "shortcoming.what_missing"
    VILLAGE_MISSING = "shortcoming.village_missing"
    AREA_UNKNOWN = "shortcoming.area_unknown"
    DAY_AHEAD = "shortcoming.day_ahead"
    NO_SUCH_STAY = "shortcoming.no_such_stay"
    OWNER_MISSING = "shortcoming.owner_missing"
    DUE_MISSING = "shortcoming.due_missing"
    DUE_PAST = "shortcoming.due_past"
    TEXT_MISSING = "shortcoming.text_missing"
    TOO_LONG = "shortcoming.too_long"
    WRONG_STATE = "shortcoming.wrong_state"
    SAME_CLERK = "shortcoming.same_clerk"


@dataclass(frozen=True, slots=True)
class ShortcomingFacts:
    """What was found: `area` is the county (GB/T 2260), `village` the township, village or place.

    `rescue_number` is the stay that it is about, when it is about one.
    """

    what: str
    village: str
    area: str
    found_on: date
    source: ShortcomingSource = ShortcomingSource.OWN_CHECK
    rescue_number: str = ""


@dataclass(frozen=True, slots=True)
class ShortcomingDeed:
    """A step as somebody writes it down: the words, and who has to mend it until when."""

    kind: ShortcomingStepKind
    text: str = ""
    owner: str = ""
    due: date | None = None


@dataclass(frozen=True, slots=True)
class ShortcomingStep:
    """A step as it stands in the book."""

    deed: ShortcomingDeed
    at: datetime
    clerk: str
    clerk_id: int | None = None


@dataclass(frozen=True, slots=True)
class Shortcoming:
    """One line of the list with its steps; `owner` mends it until `due`.

    `since` is when it came into its state. `area_name` is the county in words.
    """

    id: int
    number: str
    facts: ShortcomingFacts
    state: ShortcomingState
    entered_at: datetime
    clerk: str
    version: int
    owner: str = ""
    due: date | None = None
    since: datetime | None = None
    stay_id: int | None = None
    person_id: int | None = None
    name: str = ""
    area_name: str = ""
    steps: tuple[ShortcomingStep, ...] = field(default=())

    @property
    def is_open(self) -> bool:
        """Whether it still has to be cleared."""
        return self.state in OPEN

    def is_late(self, today: date) -> bool:
        """Whether it should have been mended before today."""
        late = self.due is not None and self.due < today
        return late and self.state is ShortcomingState.ASSIGNED

    def veiled(self) -> Shortcoming:
        """That something was found about a restricted file, and not what."""
        steps = tuple(replace(each, deed=replace(each.deed, text=VEIL)) for each in self.steps)
        return replace(self, name=VEIL, facts=replace(self.facts, what=VEIL), steps=steps)


@dataclass(frozen=True, slots=True)
class VillageSum:
    """How a village stands, or all of them: every line that was not withdrawn is counted once."""

    area: str = ""
    area_name: str = ""
    village: str = ""
    found: int = 0
    unassigned: int = 0
    mending: int = 0
    to_check: int = 0
    cleared: int = 0
    late: int = 0

    @property
    def open(self) -> int:
        """How many are still to be cleared."""
        return self.unassigned + self.mending + self.to_check

    @property
    def rate(self) -> int | None:
        """How many of a hundred are cleared; rounded down, so that 100 means all."""
        return self.cleared * 100 // self.found if self.found else None


@dataclass(frozen=True, slots=True)
class ShortcomingList:
    """The lines that were asked for, with the sums of just these lines."""

    lines: tuple[Shortcoming, ...] = ()
    villages: tuple[VillageSum, ...] = ()
    total: VillageSum = VillageSum()


@dataclass(frozen=True, slots=True)
class ShortcomingFilter:
    """Which lines are asked for: found from `since` to `until`, open ones only, of one village."""

    since: date | None = None
    until: date | None = None
    open_only: bool = False
    village: str = ""


def shortcoming_number(year: int, serial: int) -> str:
    """The number on the list: 问题〔2026〕001号."""
    return f"问题〔{year}〕{serial:03}号"


def found_problems(facts: ShortcomingFacts, today: date) -> tuple[Problem, ...]:
    """Whether what was found says what, where and when."""
    found: list[Problem] = []
    if not facts.what.strip():
        found.append(Problem(ShortcomingTrouble.WHAT_MISSING, "what"))
    if not facts.village.strip():
        found.append(Problem(ShortcomingTrouble.VILLAGE_MISSING, "village"))
    if facts.found_on > today:
        found.append(Problem(ShortcomingTrouble.DAY_AHEAD, "found_on"))
    found += _lengths(what=(facts.what, LONGEST_TEXT), village=(facts.village, LONGEST_NAME))
    return tuple(found)


def step_problems(
    line: Shortcoming, deed: ShortcomingDeed, clerk_id: int | None, today: date
) -> tuple[Problem, ...]:
    """Whether a step fits the state and says what it has to.

    Whether it is mended is for another clerk to say than the one who wrote that down.
    """
    begins, _leads = FOLLOWS[deed.kind]
    if line.state not in begins:
        data = {"number": line.number, "state": line.state}
        return (Problem(ShortcomingTrouble.WRONG_STATE, "state", data),)
    found: list[Problem] = []
    if deed.kind is ShortcomingStepKind.CLEAR and _mended_by(line) == clerk_id:
        found.append(Problem(ShortcomingTrouble.SAME_CLERK, "state"))
    if deed.kind in GIVES_OWNER:
        found += owner_problems(deed.owner, deed.due, today)
    if deed.kind in _NEEDS_TEXT and not deed.text.strip():
        found.append(Problem(ShortcomingTrouble.TEXT_MISSING, "text"))
    return (*found, *_lengths(text=(deed.text, LONGEST_TEXT), owner=(deed.owner, LONGEST_NAME)))


def owner_problems(owner: str, due: date | None, today: date) -> list[Problem]:
    """Whether it is said who mends it, and until which day that is not over."""
    found = [] if owner.strip() else [Problem(ShortcomingTrouble.OWNER_MISSING, "owner")]
    if due is None:
        return [*found, Problem(ShortcomingTrouble.DUE_MISSING, "due")]
    if due < today:
        found.append(Problem(ShortcomingTrouble.DUE_PAST, "due"))
    return found


def listed(lines: Iterable[Shortcoming], today: date) -> ShortcomingList:
    """The lines with their sums by village, those with most open first, and in total."""
    kept = tuple(lines)
    sums: dict[tuple[str, str], VillageSum] = {}
    total = VillageSum()
    for line in kept:
        if line.state is ShortcomingState.WITHDRAWN:
            continue
        key = (line.facts.area, line.facts.village)
        start = VillageSum(key[0], line.area_name, key[1])
        sums[key] = _with(sums.get(key, start), line, today)
        total = _with(total, line, today)
    villages = sorted(sums.values(), key=lambda each: (-each.open, each.area, each.village))
    return ShortcomingList(kept, tuple(villages), total)


def shortcoming_clocks(lines: Iterable[Shortcoming], rules: ClockRules) -> Iterable[Clock]:
    """Until when each is to be assigned, mended, checked again."""
    within = timedelta(days=rules.policy.shortcoming_days)
    for line in lines:
        subject = ClockSubject(
            line.stay_id, line.person_id, line.name, line.facts.rescue_number,
            thing=THING, thing_id=line.id,
        )  # fmt: skip
        since = line.since or line.entered_at
        told = {"number": line.number, "village": line.facts.village, "whom": line.owner}
        if line.state is ShortcomingState.MENDED:
            due = (since + within).date()
            yield rules.by_end_of(ClockKind.SHORTCOMING_CHECK, subject, since, due, **told)
        elif line.is_open:
            due = line.due or (since + within).date()
            yield rules.by_end_of(ClockKind.SHORTCOMING, subject, since, due, **told)


def _with(sums: VillageSum, line: Shortcoming, today: date) -> VillageSum:
    state = line.state
    return replace(
        sums,
        found=sums.found + 1,
        unassigned=sums.unassigned + (state is ShortcomingState.FOUND),
        mending=sums.mending + (state is ShortcomingState.ASSIGNED),
        to_check=sums.to_check + (state is ShortcomingState.MENDED),
        cleared=sums.cleared + (state is ShortcomingState.CLEARED),
        late=sums.late + line.is_late(today),
    )


def _mended_by(line: Shortcoming) -> int | None:
    mended = (each for each in reversed(line.steps) if each.deed.kind is ShortcomingStepKind.MEND)
    last = next(mended, None)
    return last.clerk_id if last else None


def _lengths(**fields: tuple[str, int]) -> list[Problem]:
    return [
        Problem(ShortcomingTrouble.TOO_LONG, place, {"most": most})
        for place, (text, most) in fields.items()
        if len(text.strip()) > most
    ]
