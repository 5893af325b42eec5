"""Pairs of persons: suspected, judged different, made one; and every row that points to a person."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import ColumnElement, and_, or_, select, update
from sqlalchemy.orm import Session

from station.storage.people import Candidate, PersonPair


def suspect(
    session: Session, person_id: int, other_id: int, *, score: int, why: str, now: datetime
) -> bool:
    """Note that two persons may be one, unless that is noted already; whether it was new.

    `why` is a JSON list of reasons, as `written_reasons` of the use case makes it.
    """
    query = select(Candidate).where(_is_pair(person_id, other_id), Candidate.settled_at.is_(None))
    open_one = session.scalars(query).first()
    if open_one is not None:
        open_one.score, open_one.why = score, why
        return False
    session.add(
        Candidate(person_id=person_id, other_id=other_id, score=score, why=why, found_at=now)
    )
    return True


def settle(session: Session, person_id: int, other_id: int, now: datetime) -> None:
    """The suspicion about a pair has been judged."""
    session.execute(
        update(Candidate)
        .where(_is_pair(person_id, other_id), Candidate.settled_at.is_(None))
        .values(settled_at=now)
    )


def _is_pair(one: int, other: int) -> ColumnElement[bool]:
    return or_(
        and_(Candidate.person_id == one, Candidate.other_id == other),
        and_(Candidate.person_id == other, Candidate.other_id == one),
    )


def decision(session: Session, one: int, other: int) -> PersonPair | None:
    """The judgement that two persons are different, whether or not it still holds."""
    query = select(PersonPair).where(
        PersonPair.lower_id == min(one, other), PersonPair.higher_id == max(one, other)
    )
    return session.scalars(query).first()


def decisions_about(session: Session, person_id: int) -> Mapping[int, PersonPair]:
    """All such judgements about a person, by the other one."""
    query = select(PersonPair).where(
        or_(PersonPair.lower_id == person_id, PersonPair.higher_id == person_id)
    )
    return {
        pair.higher_id if pair.lower_id == person_id else pair.lower_id: pair
        for pair in session.scalars(query)
    }
