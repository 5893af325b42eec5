"""Whom of the book a letter from a paper register may be about."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from station.domain.people import Sex
from station.storage.people import NameOfPerson, Person
from station.storage.stays import Stay

_AT_ONCE = 500


class Namesake(NamedTuple):
    """Somebody who bears a name, and one of their stays, if there is any."""

    person_id: int
    sex: Sex
    stay_id: int | None
    admitted_at: datetime | None
    left_at: datetime | None


def namesakes(session: Session, folds: Collection[str]) -> dict[str, list[Namesake]]:
    """Everybody who bears one of these names (`names.fold`), once for each stay."""
    found: dict[str, list[Namesake]] = defaultdict(list)
    wanted = sorted(set(folds))
    person_id = func.coalesce(Person.merged_into_id, Person.id)
    for start in range(0, len(wanted), _AT_ONCE):
        query = (
            select(
                NameOfPerson.fold,
                person_id,
                Person.sex,
                Stay.id,
                Stay.admitted_at,
                Stay.left_at,
            )
            .join(Person, Person.id == NameOfPerson.person_id)
            .outerjoin(Stay, or_(Stay.person_id == Person.id, Stay.person_id == person_id))
            .where(NameOfPerson.fold.in_(wanted[start : start + _AT_ONCE]))
            .distinct()
        )
        for fold, who, sex, stay_id, admitted_at, left_at in session.execute(query):
            found[fold].append(Namesake(who, sex, stay_id, admitted_at, left_at))
    return found
