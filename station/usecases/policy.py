"""The station's own numbers and its name plate: read them, change them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import ClassVar

from sqlalchemy import select

from station.domain.founding import FoundingTrouble, HouseKind, NamePlateRecord
from station.domain.permissions import Permission
from station.domain.policy import DEFAULTS, Policy, policy_problems
from station.domain.problems import Problem, Refused
from station.storage.policy import NamePlate, PolicyValue
from station.usecases.work import Read, Work, Write


@dataclass(frozen=True, slots=True)
class CurrentPolicy(Read[Policy]):
    """Which numbers are in force here?"""

    needs: ClassVar = Permission.SELF_KEEP

    def run(self, work: Work) -> Policy:
        return work.policy


@dataclass(frozen=True, slots=True)
class ChangePolicy(Write[None]):
    """Change some of the station's numbers; the audit keeps who changed what to what."""

    needs: ClassVar = Permission.POLICY_KEEP
    values: Mapping[str, int]

    def run(self, work: Work) -> None:
        if problems := policy_problems(self.values):
            raise Refused(problems)
        rows = {row.name: row for row in work.session.scalars(select(PolicyValue))}
        for name, value in self.values.items():
            if name in rows:
                rows[name].value = value
            elif value != asdict(DEFAULTS)[name]:
                work.session.add(PolicyValue(name=name, value=value))


@dataclass(frozen=True, slots=True)
class StationNamePlate(Read[NamePlateRecord | None]):
    """Who is this station? None while it has not been founded."""

    needs: ClassVar = Permission.SELF_SIGN_IN

    def run(self, work: Work) -> NamePlateRecord | None:
        plate = work.session.scalar(select(NamePlate).limit(1))
        return None if plate is None else plate_record(plate)


def plate_record(plate: NamePlate) -> NamePlateRecord:
    """The name plate as a record."""
    return NamePlateRecord(
        name=plate.name,
        short_name=plate.short_name,
        area=plate.area,
        kind=HouseKind(plate.kind),
        phone=plate.phone,
        address=plate.address,
        superior=plate.superior,
        is_demo=plate.is_demo,
    )


@dataclass(frozen=True, slots=True)
class ChangeNamePlate(Write[None]):
    """Correct who the station is, as papers show it.

    Empty `area` and `kind` stay as they are. The county stays too once there is a signing key:
    ticket windows know the station's slips by it.
    """

    needs: ClassVar = Permission.POLICY_KEEP
    name: str
    short_name: str
    phone: str = ""
    address: str = ""
    superior: str = ""
    area: str = ""
    kind: HouseKind | None = None

    def run(self, work: Work) -> None:
        plate = work.session.scalars(select(NamePlate).with_for_update()).one()
        area = self.area or plate.area
        if problems := self._area_problems(work, plate.area, area):
            raise Refused(problems)
        plate.area, plate.kind = area, self.kind or plate.kind
        plate.name = self.name.strip() or plate.name
        plate.short_name = self.short_name.strip() or plate.short_name
        plate.phone, plate.address = self.phone.strip(), self.address.strip()
        plate.superior = self.superior.strip()

    def _area_problems(self, work: Work, present: str, area: str) -> list[Problem]:
        if area == present:
            return []
        if work.codes["areas"].get(area) is None:
            return [Problem(FoundingTrouble.AREA_UNKNOWN, "area", {"code": area})]
        from station.storage import vouchers  # whoever opens the station needs no slips

        if vouchers.current_key(work.session) is not None:
            return [Problem(FoundingTrouble.AREA_SEALED, "area", {"code": present})]
        return []
