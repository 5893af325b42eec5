"""Looking at the house: the board of any moment, proposals for a bed, capacity."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from typing import ClassVar

from station.domain.bed_board import Board, HouseFigures
from station.domain.bed_choice import Proposals, rank, with_promised
from station.domain.bed_offer import BedOffer, offer
from station.domain.bed_rules import bed_problems
from station.domain.beds import BedTrouble, Sleeper
from station.domain.permissions import Permission
from station.domain.problems import Problem, Refused
from station.domain.stays import StayTrouble
from station.storage import beds_board, beds_plans
from station.storage.beds import Bed
from station.storage.stays import Stay
from station.usecases.bed_facts import carer_cautions, facts_from, sleeper_of
from station.usecases.bed_moves import swap_problems
from station.usecases.bed_view import board
from station.usecases.work import Read, Work

_WEEK = 7


@dataclass(frozen=True, slots=True)
class BedBoard(Read[Board]):
    """The whole house: who lies where, now or at any past moment.

    Name, sex, birth date and what was seen at the door are as the book knows them today; bed,
    condition, class and whereabouts are as they were at the moment.
    """

    needs: ClassVar = Permission.BEDS_SEE
    at: datetime | None = None

    def run(self, work: Work) -> Board:
        return board(work, self.at)


@dataclass(frozen=True, slots=True)
class BedProposals(Read[Proposals]):
    """Which beds suit a resident, or somebody at the door who is not admitted yet?

    Exactly one of `stay_id` and `sleeper` is given; of a family, `family_size` counts those who
    still want beds, so that they are housed together. `promised` are the beds that others of the
    same arrival will get, who are not admitted yet either.
    """

    needs: ClassVar = Permission.BEDS_SEE
    stay_id: int | None = None
    sleeper: Sleeper | None = None
    limit: int = 3
    family_size: int = 1
    promised: tuple[tuple[int, Sleeper], ...] = ()

    def run(self, work: Work) -> Proposals:
        sleeper, own = _who(work, self.stay_id, self.sleeper)
        without = [] if self.stay_id is None else [self.stay_id]
        beds = with_promised(facts_from(work, work.now, without=without), dict(self.promised))
        wanted = replace(sleeper, family_size=max(sleeper.family_size, self.family_size))
        home = next((bed.building for bed in beds if bed.bed_id in own), "")
        found = rank(wanted, [bed for bed in beds if bed.bed_id not in own], self.limit, home)
        return replace(found, cautions=carer_cautions(work, [sleeper.sex]))


@dataclass(frozen=True, slots=True)
class BedsAtDoor(Read[BedOffer]):
    """Somebody stands at the door: which beds suit, which are kept, what is against each other?

    `family_size` and `promised` as in `BedProposals`.
    """

    needs: ClassVar = Permission.BEDS_SEE
    sleeper: Sleeper
    limit: int = 3
    family_size: int = 1
    promised: tuple[tuple[int, Sleeper], ...] = ()

    def run(self, work: Work) -> BedOffer:
        beds = with_promised(facts_from(work, work.now), dict(self.promised))
        size = max(self.sleeper.family_size, self.family_size)
        plans = [bed.plan for bed in beds if bed.plan is not None]
        names = beds_plans.keepers(work.session, {plan.clerk_id for plan in plans})
        found = offer(replace(self.sleeper, family_size=size), beds, self.limit, names)
        cautions = carer_cautions(work, [self.sleeper.sex])
        return replace(found, proposals=replace(found.proposals, cautions=cautions))


@dataclass(frozen=True, slots=True)
class BedCheck(Read[tuple[Problem, ...]]):
    """What stands between this person and this bed? Asked while a card is dragged over it."""

    needs: ClassVar = Permission.BEDS_SEE
    bed_id: int
    stay_id: int | None = None
    sleeper: Sleeper | None = None

    def run(self, work: Work) -> tuple[Problem, ...]:
        bed = work.session.get(Bed, self.bed_id)
        if bed is None:
            raise Refused(Problem(BedTrouble.NOT_FOUND, "bed_id"))
        sleeper, _own = _who(work, self.stay_id, self.sleeper)
        without = [] if self.stay_id is None else [self.stay_id]
        found = facts_from(work, work.now, [bed.room_id], without)
        return bed_problems(sleeper, next(each for each in found if each.bed_id == bed.id))


@dataclass(frozen=True, slots=True)
class SwapCheck(Read[tuple[Problem, ...]]):
    """What stands between two residents and each other's bed? Asked while cards are dragged."""

    needs: ClassVar = Permission.BEDS_SEE
    stay_a: int
    stay_b: int

    def run(self, work: Work) -> tuple[Problem, ...]:
        one, other = (work.session.get(Stay, stay_id) for stay_id in (self.stay_a, self.stay_b))
        if one is None or other is None:
            raise Refused(Problem(StayTrouble.NOT_FOUND, "stay_b" if one else "stay_a"))
        return tuple(swap_problems(work, one, other, work.now))


def _who(work: Work, stay_id: int | None, sleeper: Sleeper | None) -> tuple[Sleeper, set[int]]:
    """The person in question, and the beds that are theirs already."""
    if sleeper is not None:
        return sleeper, set()
    stay = None if stay_id is None else work.session.get(Stay, stay_id)
    if stay is None:
        raise Refused(Problem(StayTrouble.NOT_FOUND, "stay_id"))
    own = beds_board.own_stretches(work.session, stay.id, work.now)
    return sleeper_of(work, stay, work.now), {each.bed_id for each in own}


@dataclass(frozen=True, slots=True)
class Capacity(Read[HouseFigures]):
    """How full is the house, by zone, with minors, families and the flow of the last week?"""

    needs: ClassVar = Permission.BEDS_SEE
    at: datetime | None = None

    def run(self, work: Work) -> HouseFigures:
        seen = board(work, self.at)
        sleepers = [
            beds_board.as_sleeper(each, seen.at, lambda: work.policy, each[0].assistance_class)
            for each in beds_board.residents_at(work.session, self.at)
        ]
        came, left = beds_board.flow(work.session, seen.at, _WEEK)
        return HouseFigures(
            at=seen.at,
            total=seen.figures,
            zones=seen.zones,
            residents=len(sleepers),
            without_bed=len(seen.without_bed),
            in_hospital=sum(len(place.cards) for place in seen.in_hospital),
            minors=sum(sleeper.minor for sleeper in sleepers),
            families=len({sleeper.family for sleeper in sleepers if sleeper.family}),
            came_in_week=came,
            left_in_week=left,
            cautions=carer_cautions(work, [sleeper.sex for sleeper in sleepers])
            if self.at is None
            else (),
        )
