"""Stating anew what was stated at the door: what stood there before is kept beside it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from datetime import date, datetime
from enum import Enum

from sqlalchemy.orm import Session

from station.domain.intake import ArrivalFacts, RelativeFacts, SafetyFacts, TriageSign
from station.domain.people import Sex
from station.domain.statements import TAKEN_BACK_ONE_BY_ONE, Stated
from station.storage.intake import (
    CannotState,
    Intake,
    Relative,
    cannot_state_of,
    relative_row,
    relatives_of,
)

Before = tuple[Stated, str]
"""What was changed, and how it stood there."""

_SAFETY = "safety_"
_NOTHING = ("", None, Sex.UNKNOWN)


def put_plain_anew(
    intake: Intake, facts: ArrivalFacts, safety: SafetyFacts, emptied: Collection[Stated]
) -> Iterator[Before]:
    """Write what is given into its column and empty what is named; answers what stood there."""
    for stated in sorted(frozenset(Stated) - TAKEN_BACK_ONE_BY_ONE):
        column = stated.value
        said = column.removeprefix(_SAFETY)
        given = getattr(safety if column.startswith(_SAFETY) else facts, said)
        if stated in emptied:
            given = None if Intake.__table__.c[column].nullable else ""
        elif given in _NOTHING:
            continue
        before, after = getattr(intake, column), given.strip() if type(given) is str else given
        if before == after:
            continue
        setattr(intake, column, after)
        if before not in _NOTHING:
            yield stated, _as_text(before)


def put_signs_anew(
    intake: Intake, seen: Collection[TriageSign], ended: Collection[TriageSign]
) -> Iterator[Before]:
    """Add the signs that are seen now, and end those that hold no longer."""
    before = {TriageSign(word) for word in intake.signs.split()}
    after = (before | set(seen)) - set(ended)
    intake.signs = " ".join(sorted(after))
    for sign in sorted(before - after):
        yield Stated.SIGNS, sign.value


def put_blocks_anew(session: Session, intake: Intake, facts: ArrivalFacts) -> Iterator[Before]:
    """Write why a block cannot be stated; an empty reason takes back the one that stood there."""
    known = {row.block: row for row in cannot_state_of(session, intake.id)}
    for block, because in facts.cannot_state.items():
        row, reason = known.get(block), because.strip()
        if row is None:
            if reason:
                session.add(CannotState(intake_id=intake.id, block=block, because=reason))
        elif row.because != reason:
            yield Stated.CANNOT_STATE, f"{block.value} {row.because}"
            if reason:
                row.because = reason
            else:
                session.delete(row)


def put_relatives_anew(
    session: Session, intake: Intake, facts: ArrivalFacts, gone: Collection[RelativeFacts]
) -> Iterator[Before]:
    """Add and correct relatives by name and relation; take out those who are none."""
    known = {(row.name, row.relation): row for row in relatives_of(session, intake.person_id)}
    for relative in gone:
        if (row := known.pop(_key(relative), None)) is not None:
            yield Stated.RELATIVES, _said(row)
            session.delete(row)
    for relative in facts.relatives:
        row = known.get(_key(relative))
        new = relative_row(intake.person_id, relative)
        if row is None and relative not in gone:
            session.add(new)
        elif row is not None:
            yield from _corrected(row, new)


def _corrected(row: Relative, new: Relative) -> Iterator[Before]:
    """Take over an address or a telephone number that is given otherwise than before."""
    changed: Mapping[str, str] = {
        name: getattr(new, name)
        for name in ("address", "phone", "phone_digits")
        if getattr(new, name) and getattr(new, name) != getattr(row, name)
    }
    if any(getattr(row, name) for name in changed):
        yield Stated.RELATIVES, _said(row)
    for name, value in changed.items():
        setattr(row, name, value)


def _key(relative: RelativeFacts) -> tuple[str, str]:
    return relative.name.strip(), relative.relation.strip()


def _said(row: Relative) -> str:
    return "，".join(filter(None, (row.relation, row.name, row.phone, row.address)))


def _as_text(value: object) -> str:
    if isinstance(value, datetime | date):
        return value.isoformat()
    return str(value.value) if isinstance(value, Enum) else str(value)
