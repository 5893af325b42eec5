"""Two records of one person: what differs, what is kept, and when a decision lapses."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from station.domain.matching import Match, Reason
from station.domain.names import fold
from station.domain.people import BornPrecision, IdentityState, NameKind, PersonRecord, Sex

_NOTHING_SAID = frozenset({None, "", Sex.UNKNOWN, Sex.UNSTATED, IdentityState.UNKNOWN})
_PRECISION = (
    BornPrecision.UNKNOWN,
    BornPrecision.ESTIMATED,
    BornPrecision.YEAR,
    BornPrecision.MONTH,
    BornPrecision.DAY,
)
_SURENESS = (
    IdentityState.UNKNOWN,
    IdentityState.CLAIMED,
    IdentityState.PROBABLE,
    IdentityState.CONFIRMED,
)

FIELDS = (
    "name",
    "sex",
    "born",
    "identity_state",
    "ethnic_group",
    "area",
    "household_address",
    "residence",
    "education",
    "marital",
    "accent",
    "place_words",
    "marks",
    "build",
    "height_cm",
    "clothing",
)
"""What is chosen one by one when two records become one; `born` takes its precision along."""


class Pick(StrEnum):
    """Whose value of a field stays."""

    SURVIVOR = "survivor"
    MERGED = "merged"


@dataclass(frozen=True, slots=True)
class FieldPair:
    """One line of the comparison: both values, and which one is proposed to stay."""

    field: str
    survivor: object
    merged: object
    proposed: Pick

    @property
    def same(self) -> bool:
        """Whether there is nothing to choose."""
        return self.survivor == self.merged


@dataclass(frozen=True, slots=True)
class MergeRecord:
    """One merge as it is kept: who became whom, why, and whether it was taken back."""

    id: int
    survivor_id: int
    merged_id: int
    merged_name: str
    reason: str
    merged_at: datetime
    undone_at: datetime | None


@dataclass(frozen=True, slots=True)
class SuspectPair:
    """Two persons who may be one, waiting for a clerk's word."""

    one: PersonRecord
    other: PersonRecord
    score: int
    why: tuple[Reason, ...]
    found_at: datetime


@dataclass(frozen=True, slots=True)
class PairComparison:
    """Two records side by side: every field, every reason for and against, what stands."""

    survivor: PersonRecord
    merged: PersonRecord
    fields: tuple[FieldPair, ...]
    match: Match
    decided_different: bool


@dataclass(frozen=True, slots=True)
class LaterRow:
    """Something written for the survivor after a merge: whose it is, a clerk must say.

    `what` is the kind of row (stay, intake, person_name, …), `text` its number or wording.
    """

    what: str
    id: int
    text: str
    day: date | None


@dataclass(frozen=True, slots=True)
class UnmergeSheet:
    """What taking a merge back would do."""

    merge: MergeRecord
    goes_back: Mapping[str, int]
    """How many rows of each kind return to the merged person."""
    later: tuple[LaterRow, ...]


def value_of(record: PersonRecord, field: str) -> object:
    """The value of one of FIELDS; a birth date comes with its precision."""
    if field == "born":
        return (record.born, record.born_precision)
    owner = record if hasattr(record, field) else record.description
    value: object = getattr(owner, field)
    return value


def comparison(survivor: PersonRecord, merged: PersonRecord) -> tuple[FieldPair, ...]:
    """Both records field by field. What is known goes before what is not, the surer value first."""
    return tuple(
        FieldPair(
            field,
            value_of(survivor, field),
            value_of(merged, field),
            Pick.MERGED if _better(merged, survivor, field) else Pick.SURVIVOR,
        )
        for field in FIELDS
    )


def _better(this: PersonRecord, that: PersonRecord, field: str) -> bool:
    if field == "born":
        return _PRECISION.index(this.born_precision) > _PRECISION.index(that.born_precision)
    if field == "name":
        return _is_temporary(that) and not _is_temporary(this)
    mine, other = value_of(this, field), value_of(that, field)
    if field == "identity_state" and {mine, other} <= set(_SURENESS):
        return _SURENESS.index(this.identity_state) > _SURENESS.index(that.identity_state)
    return other in _NOTHING_SAID and mine not in _NOTHING_SAID


def _is_temporary(record: PersonRecord) -> bool:
    return all(name.kind is NameKind.TEMPORARY for name in record.names if name.text == record.name)


def key_facts(record: PersonRecord) -> str:
    """A digest of name, sex, birth date and document numbers: a judgement holds while it does."""
    numbers = sorted(f"{document.kind}:{document.number}" for document in record.documents)
    said = (fold(record.name), record.sex.value, str(record.born), *numbers)
    return hashlib.sha256("\n".join(said).encode()).hexdigest()


def pair_facts(one: PersonRecord, other: PersonRecord) -> str:
    """The digest of two persons together, the same in either order."""
    lower, higher = sorted((one, other), key=lambda record: record.id)
    return hashlib.sha256((key_facts(lower) + key_facts(higher)).encode()).hexdigest()


_COLUMNS = {
    "name": ("name", "name_sort"),
    "born": ("born", "born_precision"),
    "identity_state": ("identity_state", "identity_source", "identity_note"),
}


def columns_of(field: str) -> tuple[str, ...]:
    """The stored columns that go together under one choice."""
    return _COLUMNS.get(field, (field,))


def chosen(fields: Iterable[FieldPair], choices: Mapping[str, Pick]) -> dict[str, Pick]:
    """The clerk's choice for every field; where none was made, the proposal."""
    return {pair.field: choices.get(pair.field, pair.proposed) for pair in fields}
