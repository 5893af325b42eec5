"""The hospitals to which people are sent, and with which the station settles."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import asdict, dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

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
    ACCOUNT_UNREADABLE = "hospital.account_unreadable"


@dataclass(frozen=True, slots=True)
class HospitalFacts:
    """What is kept of a hospital; `designated` is one that the authorities have named (定点医院).

    One that is not `active` gets no new letters. `account` is the number of the bank account, in
    digits only; `account_name` is empty while the account runs under the hospital's own name.
    """

    name: str
    kind: HospitalKind = HospitalKind.GENERAL
    designated: bool = True
    contact: str = ""
    phone: str = ""
    address: str = ""
    active: bool = True
    remarks: str = ""
    bank: str = ""
    account_name: str = ""
    account: str = ""

    def tidy(self) -> HospitalFacts:
        """The same without blanks around the words, and the account without any between."""
        said: dict[str, Any] = {
            name: told.strip() if type(told) is str else told for name, told in asdict(self).items()
        }
        return HospitalFacts(**said | {"account": _digits(self.account)})

    @property
    def payee(self) -> str:
        """Under which name the bank keeps the account."""
        return self.account_name or self.name


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
    """What is missing or unreadable in a hospital that is to be kept.

    An account may be left out: it is filled in by hand then. One that is told has 8 to 32 digits.
    """
    found: list[Problem] = []
    if not facts.name.strip():
        found.append(Problem(HospitalTrouble.NAME_MISSING, "name"))
    if facts.account.strip() and not _ACCOUNT.fullmatch(_digits(facts.account)):
        found.append(Problem(HospitalTrouble.ACCOUNT_UNREADABLE, "account"))
    return tuple(found)


_ACCOUNT = re.compile(r"[0-9]{8,32}")


def _digits(account: str) -> str:
    """An account without the blanks and strokes that make it readable."""
    return re.sub(r"[\s-]", "", unicodedata.normalize("NFKC", account))


def in_fours(account: str) -> str:
    """An account as papers write it: 3702 0123 4567 8."""
    return " ".join(account[at : at + 4] for at in range(0, len(account), 4))
