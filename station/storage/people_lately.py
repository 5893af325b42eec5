"""Who is in the station or was lately: for a search that knows only what many people are."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any, NamedTuple

from sqlalchemy import (
    Date,
    DateTime,
    Integer,
    Select,
    String,
    and_,
    bindparam,
    func,
    literal,
    literal_column,
    or_,
    select,
    type_coerce,
    union_all,
)
from sqlalchemy.orm import Session

from station.domain.descriptions import accent_place
from station.domain.people import Sex
from station.storage.people import Person, Sorted
from station.storage.people_search import LAST
from station.storage.stays import Stay

_MOST_HERE, _MOST_LATELY = 1000, 1500
"""Stays looked at, the newest first: the time does not grow with the years."""

_OTHER = {Sex.MALE: Sex.FEMALE.value, Sex.FEMALE: Sex.MALE.value}

Place = tuple[str, str]
"""The digits of a county, prefecture or province that count, and how its accent is called."""


def _stays(is_here: int, most: int, moment: Any, test: Any) -> Select[Any]:
    newest = (
        select(Stay.id, Stay.person_id, Stay.born_year, moment.label("moment"))
        .where(test)
        .order_by(moment.desc(), Stay.id.desc())
        .limit(literal_column(str(most), Integer))
        .subquery()
    )
    return (
        select(
            newest.c.person_id,
            literal(is_here).label("is_here"),
            newest.c.moment,
            newest.c.id.label("stay_id"),
            Person.born,
            Person.area,
            Person.accent,
        )
        .join(Person, Person.id == newest.c.person_id)
        .where(
            # The year at hand spares most of them a look at the person, which takes longer.
            or_(newest.c.born_year == 0, newest.c.born_year.between(_FIRST_YEAR, _LAST_YEAR)),
            or_(Person.accent != "", and_(Person.area >= _AREA, Person.area < _AREA_END)),
            # Not by the index of births: those of a few years are more than these stays.
            func.coalesce(Person.born, _FIRST).between(_FIRST, _LAST),
            type_coerce(Person.sex, String) != bindparam("other_sex", type_=String),
        )
    )


_FIRST, _LAST = bindparam("first", type_=Date), bindparam("last", type_=Date)
_FIRST_YEAR = bindparam("first_year", type_=Integer)
_LAST_YEAR = bindparam("last_year", type_=Integer)
_SINCE = bindparam("since", type_=DateTime)
_AREA, _AREA_END = bindparam("area", type_=Sorted), bindparam("area_end", type_=Sorted)
_FOUND = union_all(
    _stays(1, _MOST_HERE, Stay.admitted_at, Stay.left_at.is_(None)),
    _stays(0, _MOST_LATELY, Stay.left_at, Stay.left_at >= _SINCE),
).subquery()
_NEWEST = select(
    _FOUND.c.person_id, _FOUND.c.is_here, _FOUND.c.born, _FOUND.c.area, _FOUND.c.accent
).order_by(_FOUND.c.is_here.desc(), _FOUND.c.moment.desc(), _FOUND.c.stay_id.desc())


class Lately(NamedTuple):
    """Somebody who is here, or was; `age_fits` says that the birth is known and in the years."""

    person_id: int
    is_here: bool
    age_fits: bool


def here_or_lately(
    session: Session,
    sex: Sex | None,
    born: tuple[date, date] | None,
    places: Sequence[Place],
    since: datetime,
) -> list[Lately]:
    """Persons whose stay is open, then those who left since a time; the newest first.

    Whose sex or birth is not known stays in; a place, when one is given, must be theirs or the
    place of their accent.
    """
    first, last = born or (date.min, date.max)
    area = places[0][0] if len(places) == 1 else ""  # of several, all are asked for
    asked = {
        "other_sex": "" if sex is None else _OTHER.get(sex, ""),
        "first": first,
        "last": last,
        "first_year": first.year,
        "last_year": last.year,
        "area": area,
        "area_end": area + LAST,
        "since": since,
    }
    rows = session.connection().execute(_NEWEST, asked).all()
    found: dict[int, Lately] = {}
    for person_id, is_here, birth, area, accent in rows:
        if not places or any(_from(place, area, accent) for place in places):
            fit = born is not None and birth is not None
            found.setdefault(person_id, Lately(person_id, bool(is_here), fit))
    return list(found.values())


def _from(place: Place, area: str, accent: str) -> bool:
    digits, called = place
    return area.startswith(digits) or (bool(accent) and accent_place(accent) == called)
