"""What a row of another station's package says of somebody, kept in our codes and read again.

All of it is what another house wrote: a name is claimed at most, unless that house had it proved,
which makes it probable here (只有本站核实的才算确认).
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from station.domain.identity import read_id_number
from station.domain.intake import MentalState, Mobility, SelfCare
from station.domain.mapping_fields import Incomplete, NameState, Value
from station.domain.names import is_unknown_name
from station.domain.people import (
    BornPrecision,
    DocumentKind,
    IdentityState,
    NameKind,
    NewDocument,
    NewPerson,
    PersonFacts,
    PersonName,
    Sex,
)

_PROVED = frozenset({NameState.VERIFIED, IdentityState.CONFIRMED, IdentityState.PROBABLE})
_PRECISION = {
    len("2026"): BornPrecision.YEAR,
    len("2026-09"): BornPrecision.MONTH,
    len("2026-09-01"): BornPrecision.DAY,
}


@dataclass(frozen=True, slots=True)
class BroughtSaid:
    """The fields of a row by their names: codes are ours, dates are written from the year on."""

    fields: Mapping[str, str | Sequence[str]] = field(default_factory=dict)

    def text(self, name: str) -> str:
        """What is said under a name; empty where nothing is, several things parted by 、."""
        said = self.fields.get(name, "")
        return said if isinstance(said, str) else "、".join(said)

    def codes(self, name: str) -> tuple[str, ...]:
        """The codes that are said under a name."""
        said = self.fields.get(name, ())
        return (said,) if isinstance(said, str) else tuple(said)

    @property
    def kept(self) -> str:
        """The same as it is kept."""
        return json.dumps(dict(self.fields), ensure_ascii=False, sort_keys=True)

    @property
    def name(self) -> str:
        """The name by which the person is asked for; empty where the other house gave it one."""
        name = self.text("name")
        known = self.text("name_state") != NameState.UNKNOWN
        return name if known and not is_unknown_name(name) else ""

    @property
    def proved(self) -> bool:
        """Whether the other house had it proved who this is."""
        states = {self.text("name_state"), self.text("identity_state")}
        return bool(self.name) and not _PROVED.isdisjoint(states)

    @property
    def person(self) -> NewPerson:
        """Whom it names, as somebody who may be registered."""
        given = self.text("name")
        names = (PersonName(given, NameKind.TEMPORARY),) if given and not self.name else ()
        number = self.text("document_number")
        documents = (NewDocument(self._kind(number), number),) if number else ()
        return NewPerson(self._facts(), names, documents)

    def _facts(self) -> PersonFacts:
        age = self.text("estimated_age")
        judged = int(age) if age.isdecimal() else None
        born, precision = birth_of(self.text("born"))
        if judged is not None and precision is not BornPrecision.DAY:
            born = None
        sex = self.text("sex")
        return PersonFacts(
            name=self.name,
            sex=Sex(sex) if sex in set(Sex) else Sex.UNKNOWN,
            born=born,
            born_precision=precision,
            age=judged,
            ethnic_group=self.text("ethnic_group"),
            area=self.text("area"),
            household_address=self.text("household_address"),
            residence=self.text("residence"),
            education=self.text("education"),
            marital=self.text("marital"),
        )

    def _kind(self, number: str) -> DocumentKind:
        whole = read_id_number(number)
        valid = whole.is_complete and whole.check_digit_ok
        said = self.text("document_kind")
        if said in set(DocumentKind):
            return DocumentKind(said)
        return DocumentKind.RESIDENT_ID if valid else DocumentKind.OTHER

    @property
    def mental_state(self) -> MentalState | None:
        """What the other house judged of mind and will."""
        said = self.text("mental_state")
        return MentalState(said) if said in set(MentalState) else None

    @property
    def self_care(self) -> SelfCare | None:
        """Whether the person could look after themself there."""
        said = self.text("self_care")
        return SelfCare(said) if said in set(SelfCare) else None

    @property
    def mobility(self) -> Mobility | None:
        """How the person got about there."""
        said = self.text("mobility")
        return Mobility(said) if said in set(Mobility) else None


def said_in(values: Mapping[str, Value]) -> BroughtSaid:
    """What a row says, made ready to be kept."""
    return BroughtSaid({name: _written(value) for name, value in values.items()})


def read_said(kept: str) -> BroughtSaid:
    """What was kept of a row; nothing where it was blanked or cannot be read."""
    try:
        fields = json.loads(kept)
    except ValueError:
        return BroughtSaid()
    return BroughtSaid(fields if isinstance(fields, dict) else {})


def birth_of(written: str) -> tuple[date | None, BornPrecision]:
    """A birth as it is written, the year first, and how exact it is."""
    try:
        born = date.fromisoformat(f"{written}-01-01"[:10])
    except ValueError:
        return None, BornPrecision.DAY
    return born, _PRECISION.get(len(written), BornPrecision.DAY)


def _written(value: Value) -> str | Sequence[str]:
    match value:
        case Incomplete():
            return value.day.isoformat()[: len("2026-09" if value.month_known else "2026")]
        case datetime():
            return value.isoformat(" ", "minutes")
        case date():
            return value.isoformat()
        case tuple():
            return list(value)
        case None:
            return ""
        case _:
            return str(value)
