"""The persons that a search has gathered: as much as ranks them, then all that a hit needs.

Statements are written once and hold no `IN` with a list, which would be spelt anew each time.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy import (
    Row,
    and_,
    cast,
    exists,
    func,
    literal,
    null,
    or_,
    select,
    type_coerce,
    union_all,
)
from sqlalchemy import String as Text
from sqlalchemy.orm import Session

from station.domain.beds import AssignmentKind, bed_label
from station.domain.search import Known, LastStay
from station.storage.among import Among, ids
from station.storage.beds import Bed, BedAssignment, Room
from station.storage.people import IdentityDocument, NameOfPerson, Person, Photo
from station.storage.people_keys import RESIDENT_NUMBERS
from station.storage.search_notices import NoticePosting, SearchNoticeRow
from station.storage.stays import Stay

Rough = tuple[int, str, date | None, str, int | None]
"""A person's id, GB/T 2261.1 sex, birth, area code, and whom they were merged into."""


def rough(session: Session, person_ids: Collection[int]) -> Sequence[Row[*Rough]]:
    """As much of many persons as tells whether the rest is worth fetching."""
    if not person_ids:
        return []
    return session.connection().execute(_ROUGH, ids(person_ids)).all()


def known(session: Session, person_ids: Collection[int]) -> list[Known]:
    """The persons with all that a comparison and a hit need, in two statements; in this order."""
    if not person_ids:
        return []
    wanted = ids(person_ids)
    people: dict[int, Sequence[Any]] = {}
    stays: dict[int, list[LastStay]] = {}
    for row in session.connection().execute(_PEOPLE, wanted):
        person = people.setdefault(row[0], row)
        if row[_STAY_AT] is not None:
            stays.setdefault(person[0], []).append(_stay(row[_STAY_AT:]))
    written, numbers, photos, notices = _written(session, wanted)
    return [
        Known._make(
            (
                *people[each][:_STAY_AT],
                tuple(written.get(each, ())),
                tuple(numbers.get(each, ())),
                tuple(stay.rescue_number for stay in stays.get(each, ())),
                next(iter(stays.get(each, ())), None),
                photos.get(each),
                notices.get(each, ""),
            )
        )
        for each in dict.fromkeys(person_ids)
        if each in people
    ]


def _stay(columns: Sequence[Any]) -> LastStay:
    stay_id, number, admitted_at, left_at, room, bed = columns
    return LastStay(stay_id, number, admitted_at, left_at, bed_label(room, bed) if bed else "")


_ROUGH = select(
    Person.id, type_coerce(Person.sex, Text), Person.born, Person.area, Person.merged_into_id
).where(Among(Person.id))
_STAY_AT = 10
"""Where in a row the columns of the person end and those of a stay begin."""
_PEOPLE = (
    select(
        Person.id,
        Person.name,
        Person.sex,
        Person.born,
        Person.born_precision,
        Person.identity_state,
        Person.area,
        Person.accent,
        Person.place_words,
        Person.marks,
        Stay.id,
        Stay.rescue_number,
        Stay.admitted_at,
        Stay.left_at,
        Room.name,
        Bed.name,
    )
    .outerjoin(Stay, Stay.person_id == Person.id)
    .outerjoin(
        BedAssignment,
        and_(
            BedAssignment.stay_id == Stay.id,
            Stay.left_at.is_(None),
            BedAssignment.ends_at.is_(None),
            or_(
                BedAssignment.kind == AssignmentKind.ACTIVE,
                BedAssignment.kind == AssignmentKind.HELD,
            ),
        ),
    )
    .outerjoin(Bed, Bed.id == BedAssignment.bed_id)
    .outerjoin(Room, Room.id == Bed.room_id)
    .where(Among(Person.id))
    .order_by(Stay.admitted_at.desc(), Stay.id.desc())
)
_NAME, _NUMBER, _PHOTO, _NOTICE = 1, 2, 3, 4
_WRITTEN = union_all(
    select(literal(_NAME), NameOfPerson.person_id, NameOfPerson.id, NameOfPerson.text).where(
        Among(NameOfPerson.person_id)
    ),
    select(
        literal(_NUMBER), IdentityDocument.person_id, IdentityDocument.id, IdentityDocument.number
    ).where(
        Among(IdentityDocument.person_id),
        or_(*(IdentityDocument.kind == kind for kind in sorted(RESIDENT_NUMBERS))),
    ),
    select(literal(_PHOTO), Photo.person_id, func.max(Photo.id), cast(null(), Text))
    .where(Among(Photo.person_id))
    .group_by(Photo.person_id),
    select(
        literal(_NOTICE), SearchNoticeRow.person_id, SearchNoticeRow.id, SearchNoticeRow.number
    ).where(
        Among(SearchNoticeRow.person_id),
        SearchNoticeRow.closed_at.is_(None),
        exists().where(NoticePosting.notice_id == SearchNoticeRow.id),
    ),
)
_Texts = dict[int, list[str]]


def _written(
    session: Session, wanted: Mapping[str, object]
) -> tuple[_Texts, _Texts, dict[int, int], dict[int, str]]:
    """Names and numbers of each as they were written, the newest photograph, the notice out."""
    names: _Texts = {}
    numbers: _Texts = {}
    photos: dict[int, int] = {}
    notices: dict[int, str] = {}
    rows = session.connection().execute(_WRITTEN, wanted).all()
    for kind, person_id, row_id, said in sorted(rows, key=lambda row: row[2]):
        if kind == _PHOTO:
            photos[person_id] = row_id
        elif kind == _NOTICE:
            notices[person_id] = said
        else:
            (names if kind == _NAME else numbers).setdefault(person_id, []).append(said)
    return names, numbers, photos, notices
