"""What was written down wrongly in a treatment letter or a time in hospital, and stands right now.

Nothing is rubbed out: a correction says what stood there before, what stands there since, and why.
The letter keeps its number; printed again it says that it was corrected.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime

from station.domain.letters import LetterFacts, LetterTiming, LetterTrouble, issue_problems
from station.domain.problems import Problem, Weight

Fact = str | date | datetime | None
"""One written fact: words, a day or a moment in station time, None while nothing was said."""


@dataclass(frozen=True, slots=True)
class FactChange:
    """One fact of a correction, by the name of its field, as it stood and as it stands."""

    place: str
    before: Fact
    after: Fact


@dataclass(frozen=True, slots=True)
class CorrectionRecord:
    """One correction; `admission_id` is None where the letter itself was corrected."""

    id: int
    admission_id: int | None
    entered_at: datetime
    clerk: str
    reason: str
    changes: tuple[FactChange, ...]

    def veiled(self) -> CorrectionRecord:
        """That something was corrected, and not what."""
        return replace(self, reason="", changes=())


@dataclass(frozen=True, slots=True)
class AdmissionFacts:
    """What the hospital said of one time in hospital; the end is None while it lasts."""

    number: str = ""
    ward: str = ""
    admitted_at: datetime | None = None
    expected_discharge: date | None = None
    condition: str = ""
    discharged_at: datetime | None = None
    certificate: str = ""


def changes(before: Mapping[str, Fact], after: Mapping[str, Fact]) -> tuple[FactChange, ...]:
    """What differs, in the order of the fields; words are compared without blanks around them."""
    pairs = ((name, before[name], _tidy(after[name])) for name in before)
    return tuple(FactChange(name, old, new) for name, old, new in pairs if old != new)


def letter_problems(
    name: str,
    facts: LetterFacts,
    timing: LetterTiming,
    known: Iterable[datetime],
    reason: str,
) -> tuple[Problem, ...]:
    """What stands against a corrected letter; `known` are the moments written down under it.

    Nobody was admitted before the day on which they were brought. A letter that turns out to have
    come late needs no second reason: the correction has one.
    """
    found = [
        each for each in issue_problems(name, facts, timing) if each.weight is not Weight.REASON
    ]
    first = min(known, default=None)
    if first is not None and facts.admitted_at.date() > first.date():
        data = {"admitted_at": first}
        found.append(Problem(LetterTrouble.BROUGHT_TOO_LATE, "admitted_at", data))
    return (*found, *_reason(reason))


def admission_problems(
    facts: AdmissionFacts, was: AdmissionFacts, visits: Iterable[datetime], reason: str
) -> tuple[Problem, ...]:
    """What stands against a corrected time in hospital; `visits` are those at the bed."""
    found: list[Problem] = []
    start, end, seen = facts.admitted_at, facts.discharged_at, sorted(visits)
    if start is None:
        return (Problem(LetterTrouble.DATE_MISSING, "admitted_at"),)
    if seen and start > seen[0]:
        found.append(Problem(LetterTrouble.VISITED_BEFORE, "admitted_at", {"visit": seen[0]}))
    if was.discharged_at is not None and end is None:
        found.append(Problem(LetterTrouble.END_MISSING, "discharged_at"))
    if end is not None and end < start:
        data = {"admitted_at": start}
        found.append(Problem(LetterTrouble.BEFORE_ADMISSION, "discharged_at", data))
    elif end is not None and seen and end < seen[-1]:
        data = {"visit": seen[-1]}
        found.append(Problem(LetterTrouble.DISCHARGED_BEFORE, "discharged_at", data))
    expected = facts.expected_discharge
    if expected is not None and expected < start.date():
        found.append(Problem(LetterTrouble.EXPECTED_TOO_EARLY, "expected_discharge"))
    return (*found, *_reason(reason))


def _reason(reason: str) -> tuple[Problem, ...]:
    return () if reason.strip() else (Problem(LetterTrouble.REASON_MISSING, "reason"),)


def _tidy(fact: Fact) -> Fact:
    return fact.strip() if isinstance(fact, str) else fact
