"""The board of one moment, put together from the book."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from itertools import groupby

from station.domain.assistance import AssistanceClass
from station.domain.bed_board import (
    BedOnBoard,
    Board,
    BuildingOnBoard,
    InHospital,
    ResidentCard,
    RoomOnBoard,
    bed_warnings,
    figures,
    marks_of,
    room_warnings,
)
from station.domain.beds import (
    AssignmentKind,
    BedCondition,
    BedFacts,
    BedUse,
    Sleeper,
    Zone,
    bed_use,
)
from station.domain.stays import StayState, days_in_station
from station.storage import beds_board
from station.storage.beds import ConditionOfBed
from station.storage.beds_seen import BedSeen, Lying, Place, Resident, StaySeen
from station.storage.stays import Stay
from station.usecases import files
from station.usecases.bed_facts import Stretch, facts, resident_of
from station.usecases.work import Work

_AWAY = (StayState.IN_HOSPITAL, StayState.WITH_POLICE, StayState.IN_CARE)


def board(work: Work, at: datetime | None) -> Board:
    """The board of a moment, with a number of queries that does not grow with the residents."""
    seen = look(work, at)
    places = [place for place in beds_board.places(work.session) if seen.existed(place[2])]
    known = {bed.bed_id: bed for bed in seen.facts(places)}
    buildings = [
        BuildingOnBoard(building_id, rooms[0][0].name, tuple(_rooms(seen, rooms, known)))
        for building_id, rooms in _grouped(places, 0)
    ]
    uses = [(room.zone, bed.use) for each in buildings for room in each.rooms for bed in room.beds]
    return Board(
        at=seen.at,
        buildings=tuple(_open_part(buildings)),
        without_bed=tuple(seen.without_bed()),
        in_hospital=tuple(seen.in_hospital()),
        with_police=tuple(seen.with_police()),
        figures=figures(use for _zone, use in uses),
        zones=tuple(
            (zone, figures(use for each, use in uses if each is zone))
            for zone in Zone
            if any(each is zone for each, _use in uses)
        ),
    )


def _open_part(buildings: Iterable[BuildingOnBoard]) -> Iterator[BuildingOnBoard]:
    """Without rooms that are closed as a whole, and houses that have no others."""
    for building in buildings:
        rooms = tuple(
            room
            for room in building.rooms
            if any(bed.use is not BedUse.CLOSED for bed in room.beds)
        )
        if rooms:
            yield BuildingOnBoard(building.id, building.name, rooms)


def _grouped(places: Iterable[Place], level: int) -> Iterator[tuple[int, list[Place]]]:
    for key, group in groupby(places, key=lambda place: place[level].id):
        yield key, list(group)


def _rooms(
    seen: Seen, places: Iterable[Place], known: Mapping[int, BedFacts]
) -> Iterator[RoomOnBoard]:
    for room_id, beds in _grouped(places, 1):
        room = beds[0][1]
        sleepers = [
            (known[bed.id], seen.stretches[bed.id].sleeper)
            for _building, _room, bed in beds
            if bed.id in seen.stretches
            and seen.stretches[bed.id].kind is not AssignmentKind.PLANNED
        ]
        yield RoomOnBoard(
            id=room_id,
            name=room.name,
            floor=room.floor,
            zone=room.zone,
            sex=room.sex,
            near_duty=room.near_duty,
            step_free=room.step_free,
            features=room.features,
            beds=tuple(_bed(seen, bed, known[bed.id]) for _building, _room, bed in beds),
            warnings=room_warnings((bed, each) for bed, each in sleepers if each is not None),
        )


def _bed(seen: Seen, bed: BedSeen, known: BedFacts) -> BedOnBoard:
    lying = seen.lying.get(bed.id)
    resident = None if lying is None else resident_of(lying)
    card = None if resident is None else seen.card(resident)
    use = bed_use(known.condition, known.kind)
    since, until, note = seen.condition_facts(bed)
    return BedOnBoard(
        id=bed.id,
        label=known.label,
        name=bed.name,
        use=use,
        condition=known.condition,
        condition_since=since,
        condition_until=until,
        condition_note=note,
        card=card,
        planned_for=seen.planned_for(lying),
        since=lying[0].starts_at if lying else None,
        until=lying[0].ends_at if lying and lying[0].kind in _LAPSING else None,
        assignment_id=lying[0].id if lying else None,
        version=bed.version,
        warnings=bed_warnings(use, known.condition, card.state if card else None),
    )


_LAPSING = (AssignmentKind.PLANNED, AssignmentKind.HELD)


def look(work: Work, at: datetime | None) -> Seen:
    """Look everything up that the board of a moment needs."""
    moment = at or work.now
    now = moment >= work.now
    session = work.session
    residents = {
        row[0].id: row for row in beds_board.residents_at(session, None if now else moment)
    }
    steps = beds_board.last_moves(session, residents, moment)
    states = {
        stay_id: row[0].state if now else beds_board.state_after(steps.get(stay_id))
        for stay_id, row in residents.items()
    }
    return Seen(
        work=work,
        at=moment,
        now=now,
        lying=beds_board.lying_at(session, moment),
        conditions={} if now else beds_board.conditions_at(session, moment),
        residents=residents,
        states=states,
        hospitals={stay_id: step.reference for stay_id, step in steps.items()},
        classes={} if now else beds_board.classes_at(session, residents, moment),
    )


@dataclass(frozen=True)
class Seen:
    """Everything that was looked up for one moment."""

    work: Work
    at: datetime
    now: bool
    lying: Mapping[int, Lying]
    conditions: Mapping[int, ConditionOfBed]
    residents: Mapping[int, Resident]
    states: Mapping[int, StayState]
    hospitals: Mapping[int, str]
    classes: Mapping[int, AssistanceClass]

    def existed(self, bed: BedSeen) -> bool:
        """Whether the bed was there already."""
        return bed.added_at is None or bed.added_at <= self.at

    def condition_facts(self, bed: BedSeen) -> tuple[datetime | None, datetime | None, str]:
        """Since when, until when and with what note a bed was in its condition."""
        if self.now:
            return bed.condition_since, bed.condition_until, bed.condition_note
        known = self.conditions.get(bed.id)
        return (known.since, known.until, known.note) if known else (None, None, "")

    def class_of(self, stay: Stay | StaySeen) -> AssistanceClass | None:
        """The class of a resident at the moment."""
        return stay.assistance_class if self.now else self.classes.get(stay.id)

    def sleeper(self, resident: Resident) -> Sleeper:
        """A resident at the moment, as the rules see them."""
        cls = self.class_of(resident[0])
        sleeper = beds_board.as_sleeper(resident, self.at, lambda: self.work.policy, cls)
        return files.unnamed(self.work, resident[1].id, sleeper)

    @cached_property
    def stretches(self) -> Mapping[int, Stretch]:
        """Who has which bed, as the rules see them, by bed."""
        return {bed_id: self._stretch(lying) for bed_id, lying in self.lying.items()}

    def _stretch(self, lying: Lying) -> Stretch:
        assignment, resident = lying[0], resident_of(lying)
        return Stretch(
            kind=assignment.kind,
            sleeper=self.sleeper(resident) if resident else None,
            until=assignment.ends_at,
            said_for=assignment.planned_for,
        )

    def facts(self, places: Iterable[Place]) -> list[BedFacts]:
        """The facts of every bed at the moment."""
        past = {bed_id: row.condition for bed_id, row in self.conditions.items()}
        places = list(places)
        unchanged = {} if self.now else {bed.id: BedCondition.IN_SERVICE for _b, _r, bed in places}
        stretches = {bed_id: [each] for bed_id, each in self.stretches.items()}
        return facts(places, stretches, {**unchanged, **past})

    def planned_for(self, lying: Lying | None) -> str:
        """For whom a bed is kept, in the words of whoever keeps it."""
        resident = None if lying is None else resident_of(lying)
        if lying is None or (resident is not None and resident[1].id in self.work.hidden):
            return ""
        return lying[0].planned_for

    def card(self, resident: Resident) -> ResidentCard:
        """A resident at the moment, as a card shows them."""
        stay, person, _intake = resident
        sleeper = self.sleeper(resident)
        card = ResidentCard(
            stay_id=stay.id,
            person_id=person.id,
            name=person.name,
            sex=person.sex,
            age=sleeper.age,
            assistance_class=sleeper.assistance_class,
            days=days_in_station(stay.admitted_at, self.at),
            marks=marks_of(sleeper),
            state=self.states.get(stay.id, stay.state),
        )
        return card.veiled() if person.id in self.work.hidden else card

    def without_bed(self) -> Iterator[ResidentCard]:
        """Residents who sleep in the house and have no bed, in the order of admission."""
        housed = {each[0].stay_id for each in self.lying.values()}
        for stay_id, resident in self.residents.items():
            if stay_id not in housed and self.states[stay_id] not in _AWAY:
                yield self.card(resident)

    def with_police(self) -> Iterator[ResidentCard]:
        """Residents whom the police have taken with them."""
        for stay_id, resident in self.residents.items():
            if self.states[stay_id] is StayState.WITH_POLICE:
                yield self.card(resident)

    def in_hospital(self) -> Iterator[InHospital]:
        """Residents in hospital, the fullest hospital first."""
        places: dict[str, list[ResidentCard]] = {}
        for stay_id, resident in self.residents.items():
            if self.states[stay_id] is StayState.IN_HOSPITAL:
                place = self.hospitals.get(stay_id, "")
                places.setdefault(place, []).append(self.card(resident))
        for place, cards in sorted(places.items(), key=lambda each: (-len(each[1]), each[0])):
            yield InHospital(place, tuple(cards))
