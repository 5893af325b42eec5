"""The hospitals to which people are sent, and with which the station settles."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from station.domain.problems import Problem, Trouble


class HospitalKind(StrEnum):
    """What a hospital is for; a mental hospital bills in other ways than a general one."""

    GENERAL = "general"
    MENTAL = "mental"
    INFECTIOUS = "infectious"
    OTHER = "other"


class HospitalTrouble(Trouble):
    """What is wrong with a hospital of the station's list."""

    NOT_FOUND = "hospital.not_found"
    NAME_MISSING = "hospital.name_missing"
    NAME_TAKEN = "hospital.name_taken"
    CLOSED = "hospital.closed"
    NOT_DESIGNATED = "hospital.not_designated"


@dataclass(frozen=True, slots=True)
class HospitalFacts:
    """What is kept of a hospital; `designated` is one that the authorities have named (定点医院).

    One that is not `active` gets no new letters.
    """

    name: str
    kind: HospitalKind = HospitalKind.GENERAL
    designated: bool = True
    contact: str = ""
    phone: str = ""
    address: str = ""
    active: bool = True
    remarks: str = ""

    def tidy(self) -> HospitalFacts:
        """The same without blanks around the words."""
        return HospitalFacts(
            self.name.strip(),
            self.kind,
            self.designated,
            self.contact.strip(),
            self.phone.strip(),
            self.address.strip(),
            self.active,
            self.remarks.strip(),
        )


@dataclass(frozen=True, slots=True)
class HospitalRecord:
    """One hospital of the list."""

    id: int
    facts: HospitalFacts
    version: int

    @property
    def name(self) -> str:
        """The name as it stands on letters and bills."""
        return self.facts.name


@dataclass(frozen=True, slots=True)
class HospitalChangeRecord:
    """One change of a hospital on the list: when, by whom, each field as it stood and stands."""

    hospital_id: int
    entered_at: datetime
    clerk: str
    changes: tuple[tuple[str, str, str], ...]


def kind_of_name(name: str) -> HospitalKind:
    """What a hospital is for, by what it is called: 市精神卫生中心 is a mental hospital."""
    if any(word in name for word in ("精神", "安定", "心理", "脑科", "康宁")):
        return HospitalKind.MENTAL
    if any(word in name for word in ("传染", "胸科", "结核", "公共卫生")):
        return HospitalKind.INFECTIOUS
    return HospitalKind.GENERAL


def hospital_problems(facts: HospitalFacts) -> tuple[Problem, ...]:
    """What is missing in a hospital that is to be kept."""
    return () if facts.name.strip() else (Problem(HospitalTrouble.NAME_MISSING, "name"),)
