"""The station's own numbers and its name plate: read them, change them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import ClassVar

from sqlalchemy import select

from station.domain.permissions import Permission
from station.domain.policy import DEFAULTS, Policy, policy_problems
from station.domain.problems import Refused
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
class ChangeNamePlate(Write[None]):
    """Correct the station's name, telephone, address and superior, as papers show them."""

    needs: ClassVar = Permission.POLICY_KEEP
    name: str
    short_name: str
    phone: str = ""
    address: str = ""
    superior: str = ""

    def run(self, work: Work) -> None:
        plate = work.session.scalars(select(NamePlate).with_for_update()).one()
        plate.name = self.name.strip() or plate.name
        plate.short_name = self.short_name.strip() or plate.short_name
        plate.phone, plate.address = self.phone.strip(), self.address.strip()
        plate.superior = self.superior.strip()
