"""What rounds have shown: curves of a person and of zones, and the rounds that nobody made."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import ClassVar

from station.domain.identity import age_on
from station.domain.permissions import Permission
from station.domain.problems import Problem, Refused
from station.domain.round_sheet import MissedLine, VitalCurve, ZoneFever
from station.domain.round_times import missed, unsigned
from station.domain.rounds import RoundEntry
from station.domain.shifts import shift_at
from station.domain.stays import StayTrouble
from station.domain.vitals import limits_for
from station.storage import alarms as tasks
from station.storage import beds_board, rounds, rounds_facts, rounds_zones
from station.storage.people import Person
from station.storage.stays import Stay
from station.usecases import files
from station.usecases.alarms import alarming
from station.usecases.rounds import Bedded, residents_of_shift, watched
from station.usecases.work import Read, Work

_DAYS = 7


@dataclass(frozen=True, slots=True)
class VitalSeries(Read[VitalCurve]):
    """What was measured of a resident in the last days, with the limits and the tasks raised?

    "As before" stands in no curve, and an entry that was corrected neither.
    """

    needs: ClassVar = Permission.ROUNDS_SEE
    stay_id: int
    days: int = _DAYS

    def run(self, work: Work) -> VitalCurve:
        stay = work.session.get(Stay, self.stay_id)
        if stay is None:
            raise Refused(Problem(StayTrouble.NOT_FOUND, "stay_id"))
        person = work.session.get_one(Person, stay.person_id)
        since = work.now - timedelta(days=self.days)
        age = None if person.born is None else age_on(person.born, work.today)
        curve = VitalCurve(
            stay_id=stay.id,
            person_id=person.id,
            name=person.name,
            bed=beds_board.bed_labels(work.session, [stay.id], work.now).get(stay.id, ""),
            age=age,
            limits=limits_for(age, work.policy),
            entries=tuple(
                alarming(work, each, person.born)
                for each in rounds.entries(work.session, since, None, stay.id)
                if each.counts and each.seen.vitals.measured
            ),
            tasks=tasks.tasks_of(work.session, work.policy, work.now, stay.id),
        )
        return files.veil(work, [curve])[0]


@dataclass(frozen=True, slots=True)
class RoundHistory(Read[tuple[RoundEntry, ...]]):
    """Every look at a resident in the last days, corrected ones too, the newest first."""

    needs: ClassVar = Permission.ROUNDS_SEE
    stay_id: int
    days: int = _DAYS

    def run(self, work: Work) -> tuple[RoundEntry, ...]:
        stay = work.session.get(Stay, self.stay_id)
        if stay is None:
            raise Refused(Problem(StayTrouble.NOT_FOUND, "stay_id"))
        born = work.session.get_one(Person, stay.person_id).born
        since = work.now - timedelta(days=self.days)
        found = [
            alarming(work, each, born)
            for each in rounds.entries(work.session, since, None, stay.id)
        ]
        if stay.person_id in work.hidden:
            found = [each.veiled() for each in found]
        return tuple(reversed(found))


@dataclass(frozen=True, slots=True)
class ZoneFevers(Read[tuple[ZoneFever, ...]]):
    """How many people were feverish in each zone on each of the last days? Days without are out.

    A zone is the one of the bed at the time; corrected entries are left out.
    """

    needs: ClassVar = Permission.ROUNDS_SEE
    days: int = _DAYS

    def run(self, work: Work) -> tuple[ZoneFever, ...]:
        since = work.now - timedelta(days=self.days)
        return rounds_zones.fevers(work.session, since, work.policy.fever_tenths)


@dataclass(frozen=True, slots=True)
class RoundsMissed(Read[tuple[MissedLine, ...]]):
    """Which rounds of a shift did nobody make, or sign? In bed order; nothing for who is in order.

    `moment` is any moment of the shift, now when left out. Computed from the looks each time.
    """

    needs: ClassVar = Permission.ROUNDS_SEE
    moment: datetime | None = None

    def run(self, work: Work) -> tuple[MissedLine, ...]:
        return files.veil(work, missed_lines(work, self.moment or work.now))


def missed_lines(
    work: Work, moment: datetime, house: Sequence[Bedded] | None = None
) -> list[MissedLine]:
    """The same with the names of restricted files; whoever asks sees to it who is told them.

    `house` is who was there in that shift, where that is known already.
    """
    policy = work.policy
    shift = shift_at(moment, policy)
    early = timedelta(minutes=policy.round_early_minutes)
    looks = rounds.entries(work.session, shift.begins - early, shift.ends)
    facts = rounds_facts.facts(work.session, shift.begins, shift.ends, looks)
    there = residents_of_shift(work, shift) if house is None else house
    lines = (
        MissedLine(
            card.stay_id,
            card.person_id,
            bed,
            card.name,
            missed(watched(facts[card.stay_id], card), shift, work.now, policy),
            unsigned(watched(facts[card.stay_id], card), shift, work.now, policy),
        )
        for card, bed in there
        if card.stay_id in facts
    )
    return [each for each in lines if each.missed or each.unsigned]
