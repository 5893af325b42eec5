"""A minor's side-file: who answers for the child, six protections, the family, the school.

Every fact is an entry with its own time; the newest counts, and a correction names what it
corrects. 未成年人保护法 第九十二条 to 第九十四条: temporary guardianship, placement, long-term
guardianship. 第八章 and 民发〔2014〕132号: help, education, justice, work, medicine, mind.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Generic, TypeVar

from station.domain.problems import Problem, Trouble

LAW = "未成年人保护法"
TEMPORARY_RULE = f"{LAW} 第九十二条"
PLACEMENT_RULE = f"{LAW} 第九十三条"
LONG_TERM_RULE = f"{LAW} 第九十四条"
FAMILY_RULE = "国办发〔2011〕39号"


class GuardianshipState(StrEnum):
    """Who answers for a minor."""

    WITH_GUARDIAN = "with_guardian"
    SEEKING = "seeking"
    TEMPORARY = "temporary"
    LONG_TERM = "long_term"
    ENDED = "ended"


DECIDED = frozenset({GuardianshipState.TEMPORARY, GuardianshipState.LONG_TERM})
"""Guardianship by the civil-affairs department, which rests on a decision."""


class Placement(StrEnum):
    """Where a minor under guardianship of the department lives. 未成年人保护法 第九十三条."""

    STATION = "station"
    KIN = "kin"
    FOSTER_FAMILY = "foster_family"
    PROTECTION_CENTRE = "protection_centre"
    WELFARE_HOME = "welfare_home"


class ProtectionKind(StrEnum):
    """The six protections."""

    RELIEF = "relief"
    EDUCATION = "education"
    JUSTICE = "justice"
    WORK = "work"
    MEDICAL = "medical"
    MIND = "mind"


class ProtectionState(StrEnum):
    """How far one protection has come."""

    NEEDED = "needed"
    UNDER_WAY = "under_way"
    DONE = "done"
    NOT_NEEDED = "not_needed"


RUNNING = frozenset({ProtectionState.NEEDED, ProtectionState.UNDER_WAY})
"""States in which somebody has something to do next."""


class SchoolState(StrEnum):
    """Whether and where a minor learns."""

    AT_SCHOOL = "at_school"
    DROPPED_OUT = "dropped_out"
    NEVER = "never"
    LESSONS_HERE = "lessons_here"
    TRAINING = "training"
    TOO_YOUNG = "too_young"


class Fitness(StrEnum):
    """What a family assessment comes to; from the third on the child does not go back by itself."""

    FIT = "fit"
    FIT_WITH_HELP = "fit_with_help"
    NOT_FIT = "not_fit"
    NOT_FOUND = "not_found"


class MinorTrouble(Trouble):
    """What keeps something from being written into a minor's side-file, or from being read."""

    NOT_FOUND = "minor.not_found"
    NOT_A_MINOR = "minor.not_a_minor"
    IN_FUTURE = "minor.in_future"
    ENTRY_NOT_FOUND = "minor.entry_not_found"
    CORRECTION_UNEXPLAINED = "minor.correction_unexplained"
    DECISION_MISSING = "minor.decision_missing"
    DECIDED_ON_MISSING = "minor.decided_on_missing"
    DECIDED_BY_MISSING = "minor.decided_by_missing"
    PLACEMENT_MISSING = "minor.placement_missing"
    GUARDIAN_MISSING = "minor.guardian_missing"
    NOTE_MISSING = "minor.note_missing"
    OWNER_MISSING = "minor.owner_missing"
    OWNER_UNKNOWN = "minor.owner_unknown"
    NEXT_MISSING = "minor.next_missing"
    NEXT_PAST = "minor.next_past"
    SCHOOL_MISSING = "minor.school_missing"
    ASSESSOR_MISSING = "minor.assessor_missing"
    FAMILY_MISSING = "minor.family_missing"
    CONCLUSION_MISSING = "minor.conclusion_missing"


@dataclass(frozen=True, slots=True)
class GuardianshipFacts:
    """Who answers for a minor, by which decision, and where the child lives meanwhile."""

    state: GuardianshipState
    decision_number: str = ""
    decided_on: date | None = None
    decided_by: str = ""
    placement: Placement | None = None
    placed_with: str = ""
    guardian: str = ""
    relation: str = ""
    phone: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class ProtectionFacts:
    """One of the six: how far it is, whose it is (login of a clerk), when it is looked at next."""

    kind: ProtectionKind
    state: ProtectionState
    owner: str = ""
    next_on: date | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class SchoolFacts:
    """Where a minor learns or learned, and whom to ask there."""

    state: SchoolState
    school: str = ""
    grade: str = ""
    contact: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class FamilyFacts:
    """What an assessment of a minor's family found; harm that was seen is reported apart."""

    assessor: str
    guardian: str = ""
    relation: str = ""
    phone: str = ""
    address: str = ""
    home: str = ""
    care: str = ""
    left_because: str = ""
    harm_signs: str = ""
    wishes: str = ""
    fitness: Fitness | None = None
    conclusion: str = ""


Facts = TypeVar("Facts")


@dataclass(frozen=True, slots=True)
class Entry(Generic[Facts]):
    """Facts as somebody wrote them down; `corrects_id` names the entry in whose place they stand.

    `owner_name` is the clerk's name behind the login of a protection; `reason` says why a
    correction was made.
    """

    id: int
    facts: Facts
    happened_at: datetime
    entered_at: datetime
    clerk: str
    corrects_id: int | None = None
    owner_name: str = ""
    reason: str = ""


def corrections(
    entries: Iterable[Entry[Facts]],
) -> tuple[tuple[Entry[Facts], Entry[Facts]], ...]:
    """Each entry that corrects another with the one that was wrong, the newest first."""
    known = {each.id: each for each in entries}
    found = [
        (each, known[each.corrects_id])
        for each in known.values()
        if each.corrects_id is not None and each.corrects_id in known
    ]
    return tuple(sorted(found, key=lambda pair: pair[0].id, reverse=True))


def standing(entries: Iterable[Entry[Facts]]) -> tuple[Entry[Facts], ...]:
    """The entries that count, the newest first: those that none of the others corrects."""
    known = tuple(entries)
    corrected = {each.corrects_id for each in known}
    left = (each for each in known if each.id not in corrected)
    return tuple(sorted(left, key=lambda each: (each.happened_at, each.id), reverse=True))


def guarded_since(entries: Iterable[Entry[GuardianshipFacts]]) -> date | None:
    """Since when a minor is under guardianship by decision without a gap; None when not now.

    未成年人保护法 第九十二条, 第九十四条: temporary guardianship may become long-term.
    """
    since = None
    for entry in standing(entries):
        if entry.facts.state not in DECIDED:
            break
        since = entry.facts.decided_on or entry.happened_at.date()
    return since


def newest_by_kind(
    entries: Iterable[Entry[ProtectionFacts]],
) -> Mapping[ProtectionKind, Entry[ProtectionFacts]]:
    """The line of each protection that counts, in the order of the six."""
    found: dict[ProtectionKind, Entry[ProtectionFacts]] = {}
    for each in standing(entries):
        found.setdefault(each.facts.kind, each)
    return {kind: found[kind] for kind in ProtectionKind if kind in found}


def guardianship_problems(facts: GuardianshipFacts, today: date) -> tuple[Problem, ...]:
    """What a status lacks: a decision where one is needed, a guardian where one answers."""
    found: list[Problem] = []
    if facts.state in DECIDED:
        long_term = facts.state is GuardianshipState.LONG_TERM
        rule = LONG_TERM_RULE if long_term else TEMPORARY_RULE
        if not facts.decision_number.strip():
            found.append(Problem(MinorTrouble.DECISION_MISSING, "decision_number", rule=rule))
        if facts.decided_on is None:
            found.append(Problem(MinorTrouble.DECIDED_ON_MISSING, "decided_on", rule=rule))
        if not facts.decided_by.strip():
            found.append(Problem(MinorTrouble.DECIDED_BY_MISSING, "decided_by", rule=rule))
        if facts.placement is None:
            rule = PLACEMENT_RULE
            found.append(Problem(MinorTrouble.PLACEMENT_MISSING, "placement", rule=rule))
    if facts.decided_on is not None and facts.decided_on > today:
        found.append(Problem(MinorTrouble.IN_FUTURE, "decided_on", {"now": today}))
    if facts.state is GuardianshipState.WITH_GUARDIAN and not facts.guardian.strip():
        found.append(Problem(MinorTrouble.GUARDIAN_MISSING, "guardian"))
    if facts.state is GuardianshipState.ENDED and not facts.note.strip():
        found.append(Problem(MinorTrouble.NOTE_MISSING, "note"))
    return tuple(found)


def protection_problems(facts: ProtectionFacts, today: date) -> tuple[Problem, ...]:
    """A protection that runs has an owner and a next date; one that is not needed has a why."""
    found: list[Problem] = []
    if facts.state in RUNNING:
        if not facts.owner.strip():
            found.append(Problem(MinorTrouble.OWNER_MISSING, "owner"))
        if facts.next_on is None:
            found.append(Problem(MinorTrouble.NEXT_MISSING, "next_on"))
        elif facts.next_on < today:
            found.append(Problem(MinorTrouble.NEXT_PAST, "next_on", {"today": today}))
    elif not facts.note.strip():
        found.append(Problem(MinorTrouble.NOTE_MISSING, "note"))
    return tuple(found)


_NAMED_SCHOOLS = frozenset({SchoolState.AT_SCHOOL, SchoolState.TRAINING})


def school_problems(facts: SchoolFacts) -> tuple[Problem, ...]:
    """Who goes to a school goes to one that has a name."""
    if facts.state in _NAMED_SCHOOLS and not facts.school.strip():
        return (Problem(MinorTrouble.SCHOOL_MISSING, "school"),)
    return ()


def family_problems(facts: FamilyFacts) -> tuple[Problem, ...]:
    """An assessment names who made it, what was found, and what it comes to."""
    found: list[Problem] = []
    if not facts.assessor.strip():
        found.append(Problem(MinorTrouble.ASSESSOR_MISSING, "assessor"))
    seen = facts.home.strip() or facts.care.strip()
    if not seen and facts.fitness is not Fitness.NOT_FOUND:
        found.append(Problem(MinorTrouble.FAMILY_MISSING, "care", rule=FAMILY_RULE))
    if facts.fitness is None:
        found.append(Problem(MinorTrouble.CONCLUSION_MISSING, "fitness", rule=FAMILY_RULE))
    elif not facts.conclusion.strip():
        found.append(Problem(MinorTrouble.CONCLUSION_MISSING, "conclusion", rule=FAMILY_RULE))
    return tuple(found)
