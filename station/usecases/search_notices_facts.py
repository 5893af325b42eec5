"""What a search notice can draw on: everything known of some people, in a fixed number of steps."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import date

from sqlalchemy import func, select

from station.domain.dna import DnaStandingKind
from station.domain.intake import MentalState
from station.domain.people import PersonRecord
from station.domain.public_facts import KnownFacts, PublicField
from station.storage import dna_standings, people, restricted
from station.storage.intake import Intake, Relative
from station.storage.leaving import signs_of
from station.usecases.work import Work


def known_facts(work: Work, person_ids: Collection[int]) -> dict[int, KnownFacts]:
    """All that may or may not stand in a notice, of each of these people."""
    records = people.records(work.session, person_ids)
    arrivals = _last_arrivals(work, records)
    kin = _kin(work, records)
    kept = restricted.restricted_among(work.session, records)
    sampled = _sampled(work, records)
    groups = work.codes["ethnic_groups"]
    found = {}
    for person_id, record in records.items():
        arrival = arrivals.get(person_id)
        group = groups.name(record.ethnic_group) if record.ethnic_group else ""
        found[person_id] = KnownFacts(
            record,
            work.today,
            ethnic_group=group,
            found_day=_found_day(arrival),
            found_place=arrival.found_place if arrival else "",
            signs=signs_of(arrival),
            restricted=person_id in kept,
            others=(*kin.get(person_id, ()), *_brought_by(arrival)),
            private=frozenset(
                _private(record, arrival, person_id in kin, sampled=person_id in sampled)
            ),
        )
    return found


def _found_day(arrival: Intake | None) -> date | None:
    if arrival is None:
        return None
    return (arrival.found_at or arrival.arrived_at).date()


def _brought_by(arrival: Intake | None) -> tuple[str, ...]:
    """The people of the unit that brought somebody; a unit's own name is no secret."""
    if arrival is None:
        return ()
    return tuple(filter(None, arrival.escort_people.replace("、", " ").split()))


def _private(
    record: PersonRecord, arrival: Intake | None, has_kin: bool, *, sampled: bool
) -> Iterable[PublicField]:
    seen_ill = arrival is not None and arrival.mental_state not in (None, MentalState.CLEAR)
    if seen_ill or signs_of(arrival):
        yield PublicField.HEALTH
    if sampled:
        yield PublicField.SAMPLES
    if record.documents or record.household_address or record.residence:
        yield PublicField.DOCUMENTS
    if has_kin:
        yield PublicField.RELATIVES
    if arrival is not None:
        yield PublicField.BED


def _last_arrivals(work: Work, person_ids: Collection[int]) -> dict[int, Intake]:
    last = (
        select(func.max(Intake.id))
        .where(Intake.person_id.in_(person_ids))
        .group_by(Intake.person_id)
    )
    query = select(Intake).where(Intake.id.in_(last))
    rows: Iterable[Intake] = work.session.scalars(query) if person_ids else ()
    return {row.person_id: row for row in rows}


def _kin(work: Work, person_ids: Collection[int]) -> dict[int, tuple[str, ...]]:
    query = select(Relative.person_id, Relative.name).where(Relative.person_id.in_(person_ids))
    found: dict[int, tuple[str, ...]] = {}
    for person_id, name in work.session.execute(query) if person_ids else ():
        found[person_id] = (*found.get(person_id, ()), name)
    return found


def _sampled(work: Work, person_ids: Collection[int]) -> frozenset[int]:
    found = dna_standings.standings(work.session, person_ids, work.today)
    excused = DnaStandingKind.EXCUSED
    return frozenset(
        key for key, each in found.items() if each.asked_at is not None and each.kind is not excused
    )
