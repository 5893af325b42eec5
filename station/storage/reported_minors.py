"""The stays of minors, and of who owes a sample, with side-file and samples, by portions."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import date, datetime
from itertools import islice
from typing import TypeVar

from sqlalchemy.orm import Session

from station.domain.dna import DnaStandingKind, Sample
from station.domain.minors import (
    Entry,
    FamilyFacts,
    GuardianshipFacts,
    ProtectionFacts,
    SchoolFacts,
    guarded_since,
    newest_by_kind,
    standing,
)
from station.domain.reported import EVERY_PART, ReportedStay, ReportScope, StayPart
from station.domain.reported_minors import ReportedMinor
from station.storage import dna_lists, minor_reports, minors
from station.storage.dna import DnaSample
from station.storage.reported import reported_stays

_PORTION = 500
Facts = TypeVar("Facts")


MINORS_BY = frozenset({StayPart.DNA})
"""What tells whether a stay is one of these."""


def reported_minors(
    session: Session, scope: ReportScope, now: datetime, parts: Collection[StayPart] = EVERY_PART
) -> Iterator[ReportedMinor]:
    """The stays of a period of minors and of whoever owes a sample, in the order of admission."""
    stays = reported_stays(session, scope, now, MINORS_BY.union(parts))
    return minors_among(session, stays, scope)


def minors_among(
    session: Session, stays: Iterable[ReportedStay], scope: ReportScope
) -> Iterator[ReportedMinor]:
    """Those of these stays that are of minors or of whoever owes a sample."""
    wanted = (stay for stay in stays if stay.minor or stay.dna is not DnaStandingKind.NOT_NEEDED)
    while portion := list(islice(wanted, _PORTION)):
        yield from _told(session, portion, scope.until)


def _told(
    session: Session, stays: Sequence[ReportedStay], until: datetime
) -> Iterator[ReportedMinor]:
    children = {stay.person_id for stay in stays if stay.minor}
    guardianships = minors.entries(session, GuardianshipFacts, children)
    schools = minors.entries(session, SchoolFacts, children)
    protections = minors.entries(session, ProtectionFacts, children)
    families = minors.entries(session, FamilyFacts, children)
    reports = minor_reports.reports(session, children)
    samples = _samples(session, {stay.person_id for stay in stays})
    for stay in stays:
        of = stay.person_id if stay.minor else 0
        guarded = _until(guardianships.get(of, ()), until)
        family = next(iter(standing(_until(families.get(of, ()), until))), None)
        guardianship = next(iter(standing(guarded)), None)
        school = next(iter(standing(_until(schools.get(of, ()), until))), None)
        lines = newest_by_kind(_until(protections.get(of, ()), until))
        yield ReportedMinor(
            stay,
            guardianship=guardianship.facts if guardianship else None,
            guarded_since=guarded_since(guarded),
            school=school.facts if school else None,
            protections={kind: entry.facts.state for kind, entry in lines.items()},
            family=family.facts if family else None,
            assessed_on=_day(family),
            reports=len(reports.get(of, ())),
            sample=samples.get(stay.person_id),
        )


def _until(entries: Sequence[Entry[Facts]], until: datetime) -> tuple[Entry[Facts], ...]:
    return tuple(entry for entry in entries if entry.happened_at < until)


def _day(entry: Entry[FamilyFacts] | None) -> date | None:
    return entry.happened_at.date() if entry else None


def _samples(session: Session, people: set[int]) -> dict[int, Sample]:
    """The newest sample of each."""
    found = dna_lists.samples(session, DnaSample.person_id.in_(sorted(people)))
    return {sample.person_id: sample for sample in sorted(found, key=lambda each: each.id)}
