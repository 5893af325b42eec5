"""The one query behind every number that goes up: the stays of a period with what they report.

Stays come in the order of admission, a portion at a time, so that a year of a large house takes
no more memory than a week. What other books tell of them (`reported_beside`) is asked for a whole
portion at once, and only the parts that whoever asks is going to read.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import datetime, time
from functools import cache
from typing import Any

from sqlalchemy import BindParameter, ColumnElement, Select, and_, bindparam, func, or_, select
from sqlalchemy import tuple_ as pair
from sqlalchemy.orm import Session

from station.domain.identity import known_age
from station.domain.names import is_unknown_name
from station.domain.reported import (
    EVERY_PART,
    IN_PART,
    Counted,
    ReportedStay,
    ReportScope,
    StayPart,
)
from station.domain.stays import days_in_station
from station.storage.among import Among, ids
from station.storage.base import by_columns
from station.storage.intake import Intake
from station.storage.people import Person
from station.storage.policy import NamePlate
from station.storage.prepared import Question
from station.storage.reported_beside import PARTS, Portion, one_province
from station.storage.stays import Stay

_PORTION = 500
_Parts = Collection[StayPart]


def where(scope: ReportScope) -> ColumnElement[bool]:
    """The condition of the stays that a period counts."""
    return _counted(scope.counted, scope.since, scope.until)


def _counted(
    counted: Counted,
    since: datetime | BindParameter[datetime],
    until: datetime | BindParameter[datetime],
) -> ColumnElement[bool]:
    begun = Stay.admitted_at < until
    match counted:
        case Counted.HELPED:
            return and_(begun, or_(Stay.left_at.is_(None), Stay.left_at >= since))
        case Counted.ADMITTED:
            return and_(begun, Stay.admitted_at >= since)
        case Counted.LEFT:
            return and_(Stay.left_at >= since, Stay.left_at < until)


def how_many(session: Session, scope: ReportScope) -> int:
    """How many stays the period counts."""
    return session.scalar(select(func.count(Stay.id)).where(where(scope))) or 0


def counted_among(
    session: Session, stay_ids: Collection[int], scope: ReportScope
) -> frozenset[int]:
    """Those of these stays that the period still counts."""
    found: set[int] = set()
    wanted = sorted(set(stay_ids))
    for first in range(0, len(wanted), _PORTION):
        query = select(Stay.id).where(Among(Stay.id), where(scope))
        found.update(session.scalars(query, ids(wanted[first : first + _PORTION])))
    return frozenset(found)


def reported_stays(
    session: Session, scope: ReportScope, now: datetime, parts: _Parts = EVERY_PART
) -> Iterator[ReportedStay]:
    """The stays that a period counts, in the order of admission; of each only these parts."""
    home = _own_area(session)
    ended = scope.counted is Counted.LEFT
    for known in _ended(session, scope) if ended else _in_order(session, scope):
        yield from _told(Portion(session, scope, now, home, known), parts)


def reported_among(
    session: Session,
    stay_ids: Collection[int],
    scope: ReportScope,
    now: datetime,
    parts: _Parts = EVERY_PART,
) -> Iterator[ReportedStay]:
    """These stays as the period reports them, whether it counts them or not."""
    home = _own_area(session)
    for known in _of(session, sorted(set(stay_ids))):
        yield from _told(Portion(session, scope, now, home, known), parts)


_Known = Mapping[str, Sequence[Any]]


def _in_order(session: Session, scope: ReportScope) -> Iterator[_Known]:
    """Portions of the stays of a period, each behind the one before."""
    values: dict[str, Any] = {"since": scope.since, "until": scope.until, "most": _PORTION}
    question = _question(scope.counted)
    while known := _asked(session, question, values):
        yield known
        if len(known["stay_id"]) < _PORTION:
            return
        values |= {"after": known["admitted_at"][-1], "after_id": known["stay_id"][-1]}
        question = _question(scope.counted, further=True)


def _ended(session: Session, scope: ReportScope) -> Iterator[_Known]:
    """Those of a period that counts who left: no index gives these in the order of admission.

    To put all of them in order again for each portion takes seconds, so their ids come first.
    """
    query = select(Stay.id).where(where(scope)).order_by(Stay.admitted_at, Stay.id)
    return _of(session, session.scalars(query).all())


def _of(session: Session, stay_ids: Sequence[int]) -> Iterator[_Known]:
    for first in range(0, len(stay_ids), _PORTION):
        if known := _asked(session, _these(), ids(stay_ids[first : first + _PORTION])):
            yield known


def _asked(session: Session, question: Question[*tuple[Any, ...]], values: Any) -> _Known:
    found = by_columns(session, question, values)
    return dict(zip(_OWN, found, strict=True)) if found else {}


def _own_area(session: Session) -> str:
    return session.scalar(select(NamePlate.area).limit(1)) or ""


_OWN: Mapping[str, Any] = {
    "stay_id": Stay.id,
    "person_id": Stay.person_id,
    "intake_id": Stay.intake_id,
    "rescue_number": Stay.rescue_number,
    "admitted_at": Stay.admitted_at,
    "left_now": Stay.left_at,
    "state_now": Stay.state,
    "way_now": Stay.leaving_way,
    "destination_now": Stay.destination,
    "class_now": Stay.assistance_class,
    "name": Person.name,
    "identity_state": Person.identity_state,
    "sex": Person.sex,
    "born": Person.born,
    "born_precision": Person.born_precision,
    "ethnic_group": Person.ethnic_group,
    "area": Person.area,
    "household_address": Person.household_address,
    "residence": Person.residence,
    "education": Person.education,
    "marital": Person.marital,
    "how_came": Intake.how_came,
    "brought_by": func.coalesce(Intake.escort_unit, ""),
    "found_place": func.coalesce(Intake.found_place, ""),
    "cause": func.coalesce(Intake.cause, ""),
    "cause_text": func.coalesce(Intake.cause_text, ""),
    "signs": func.coalesce(Intake.signs, ""),
    "mental_state": Intake.mental_state,
    "self_care": Intake.self_care,
    "mobility": Intake.mobility,
}
"""What the rows of a stay, its person and its arrival tell; `…_now` as of today."""


def _stays() -> Select[*tuple[Any, ...]]:
    return (
        select(*_OWN.values())
        .join_from(Stay, Person, Person.id == Stay.person_id)
        .outerjoin(Intake, Intake.id == Stay.intake_id)
        .order_by(Stay.admitted_at, Stay.id)
    )


@cache
def _question(counted: Counted, *, further: bool = False) -> Question[*tuple[Any, ...]]:
    """A portion of the stays of a period: the first, or one behind a stay."""
    query = _stays().where(_counted(counted, bindparam("since"), bindparam("until")))
    if further:
        after = bindparam("after", type_=Stay.admitted_at.type)
        behind = pair(Stay.admitted_at, Stay.id) > pair(after, bindparam("after_id"))
        query = query.where(Stay.admitted_at >= after, behind)
    return Question(query.limit(bindparam("most")))


@cache
def _these() -> Question[*tuple[Any, ...]]:
    return Question(_stays().where(Among(Stay.id)))


def _told(portion: Portion, parts: _Parts) -> Iterator[ReportedStay]:
    portion.known = {**portion.known, **_at_the_end(portion)}
    facts = {name: column for name, column in portion.known.items() if name in _FACTS}
    for part in parts:
        facts |= zip(IN_PART[part], PARTS[part](portion), strict=True)
    for told in zip(*facts.values(), strict=True):
        yield ReportedStay.known(facts, told)


_FACTS = frozenset(ReportedStay.__slots__)


def _at_the_end(portion: Portion) -> Mapping[str, Sequence[Any]]:
    """What follows from the rows themselves, as of the end of the period."""
    scope, known = portion.scope, portion.known
    last = scope.told_on(portion.now)
    left = [at if at is not None and at < scope.until else None for at in known["left_now"]]
    stretch = list(zip(known["admitted_at"], left, strict=True))
    ends = [gone or datetime.combine(max(last, came.date()), time()) for came, gone in stretch]
    spans = list(zip(known["admitted_at"], ends, strict=True))
    since = scope.since
    return {
        "left_at": left,
        "days": [days_in_station(max(came, since), max(end, since)) for came, end in spans],
        "all_days": [days_in_station(came, end) for came, end in spans],
        "leaving_way": _when(left, known["way_now"]),
        "destination": _when(left, known["destination_now"]),
        "nameless": [is_unknown_name(name) for name in known["name"]],
        "age": [known_age(born, end.date()) for born, end in zip(known["born"], ends, strict=True)],
        "same_province": [one_province(area, portion.home) for area in known["area"]],
        "signs": [frozenset(signs.split()) for signs in known["signs"]],
        "veiled": [False] * len(left),
    }


def _when(left: Sequence[datetime | None], told: Sequence[str]) -> list[str]:
    """What is told of who has left, nothing of the others."""
    return [said if at else "" for at, said in zip(left, told, strict=True)]
