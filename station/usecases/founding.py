"""Founding a station on an empty database: name plate, roles, rooms, first clerk."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from station.domain.accounts import password_problems
from station.domain.founding import (
    FIRST_LAYOUT,
    MOST_BEDS_IN_A_ROOM,
    FoundingTrouble,
    HouseKind,
    RoomPlan,
)
from station.domain.permissions import STARTING_ROLES, Permission, Role
from station.domain.policy import DEFAULTS
from station.domain.problems import Problem, Refused
from station.storage.accounts import ClerkRow, RoleRow
from station.storage.beds_rooms import add_room
from station.storage.policy import NamePlate
from station.usecases.passwords import hashed
from station.usecases.work import Work, Write


@dataclass(frozen=True, slots=True)
class FoundStation(Write[None]):
    """Give an empty database its name plate, its rooms and the clerk who keeps the others.

    `area` is the six-digit code of the station's own county or city (GB/T 2260).
    """

    needs: ClassVar = Permission.SELF_SIGN_IN
    name: str
    area: str
    clerk: str
    password: str = field(repr=False)
    clerk_name: str = ""
    kind: HouseKind = HouseKind.RESCUE_STATION
    short_name: str = ""
    phone: str = ""
    address: str = ""
    superior: str = ""
    rooms: tuple[RoomPlan, ...] = FIRST_LAYOUT
    is_demo: bool = False

    def run(self, work: Work) -> None:
        if problems := self._problems(work):
            raise Refused(problems)
        work.session.add(
            NamePlate(
                name=self.name.strip(),
                short_name=self.short_name or self.name.strip()[:1],
                area=self.area,
                kind=self.kind,
                phone=self.phone,
                address=self.address,
                superior=self.superior,
                is_demo=self.is_demo,
                founded_at=work.now,
            )
        )
        seed_roles(work.session)
        work.session.add(
            ClerkRow(
                login=self.clerk.strip(),
                name=self.clerk_name.strip() or self.clerk.strip(),
                password_hash=hashed(self.password),
                roles=f"{Role.ADMINISTRATOR} {Role.LEADER}",
                created_at=work.now,
            )
        )
        for plan in self.rooms:
            add_room(work.session, plan)

    def _problems(self, work: Work) -> list[Problem]:
        if work.session.scalar(select(NamePlate.id).limit(1)) is not None:
            return [Problem(FoundingTrouble.ALREADY_FOUNDED)]
        found = list(password_problems(self.password, self.clerk, DEFAULTS.password_least_length))
        if not self.name.strip():
            found.append(Problem(FoundingTrouble.NAME_EMPTY, "name"))
        if work.codes["areas"].get(self.area) is None:
            found.append(Problem(FoundingTrouble.AREA_UNKNOWN, "area", {"code": self.area}))
        return found + list(room_problems(self.rooms))


def room_problems(rooms: tuple[RoomPlan, ...]) -> tuple[Problem, ...]:
    """What is wrong with a layout: a room twice, a number of beds that cannot be."""
    found: list[Problem] = []
    seen: set[tuple[str, str]] = set()
    for room in rooms:
        if not room.name.strip():
            found.append(Problem(FoundingTrouble.ROOM_EMPTY, "rooms"))
        if (room.building, room.name) in seen:
            found.append(Problem(FoundingTrouble.ROOM_TWICE, "rooms", {"room": room.name}))
        seen.add((room.building, room.name))
        if not 1 <= room.beds <= MOST_BEDS_IN_A_ROOM:
            data = {"room": room.name, "most": MOST_BEDS_IN_A_ROOM}
            found.append(Problem(FoundingTrouble.BEDS_OUT_OF_RANGE, "rooms", data))
    return tuple(found)


def seed_roles(session: Session) -> None:
    """The roles a new station starts with."""
    session.add_all(
        RoleRow(code=role.value, permissions=" ".join(sorted(permissions)))
        for role, permissions in STARTING_ROLES.items()
    )
