"""Signed night counts and what did not agree."""

from __future__ import annotations

from datetime import date, datetime
from typing import NamedTuple

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from station.domain.beds import Found, bed_label
from station.domain.night_count import (
    Difference,
    NightLine,
    NightTotals,
    expected_place,
    totals,
)
from station.storage.accounts import ClerkRow
from station.storage.beds import Bed, NightCount, NightCountLine, Room
from station.storage.people import Person
from station.storage.stays import Stay, StayStep


def count_of(session: Session, night: date) -> NightCount | None:
    """The signed count of a night."""
    return session.scalar(select(NightCount).where(NightCount.night == night))


def signer(session: Session, count: NightCount) -> str:
    """The name of the clerk who signed."""
    return session.scalar(select(ClerkRow.name).where(ClerkRow.id == count.clerk_id)) or ""


def figure(session: Session, night: date | None = None) -> NightTotals | None:
    """The signed figure of a night, of the last one that was signed unless it is named.

    Every place that tells the figure of the day asks here.
    """
    query = select(NightCount).order_by(NightCount.night.desc()).limit(1)
    count = session.scalar(query if night is None else query.where(NightCount.night == night))
    if count is None:
        return None
    lines = select(NightCountLine.expected, NightCountLine.found).where(
        NightCountLine.night_count_id == count.id
    )
    pairs = [(row[0], row[1]) for row in session.execute(lines)]
    return totals(count.night, pairs, count.counted_at, signer(session, count))


def signed_lines(session: Session, count: NightCount) -> list[NightLine]:
    """The lines of a signed count, in the order in which they were counted."""
    query = (
        select(NightCountLine, Stay, Person, Room.name, Bed.name)
        .join(Stay, Stay.id == NightCountLine.stay_id)
        .join(Person, Person.id == Stay.person_id)
        .outerjoin(Bed, Bed.id == NightCountLine.bed_id)
        .outerjoin(Room, Room.id == Bed.room_id)
        .where(NightCountLine.night_count_id == count.id)
        .order_by(NightCountLine.id)
    )
    return [
        NightLine(
            stay_id=stay.id,
            person_id=person.id,
            name=person.name,
            bed=bed_label(room, bed) if bed else "",
            bed_id=line.bed_id,
            assistance_class=stay.assistance_class,
            expected=line.expected,
            found=line.found,
            note=line.note,
        )
        for line, stay, person, room, bed in session.execute(query)
    ]


def open_differences(session: Session) -> list[Difference]:
    """What nobody has settled yet, the latest night first.

    A difference is settled by a note, or by the book itself: the stay has ended, or the resident
    is now where the count found them.
    """
    query = (
        select(NightCountLine, NightCount, Stay, Person, Room.name, Bed.name)
        .join(NightCount, NightCount.id == NightCountLine.night_count_id)
        .join(Stay, Stay.id == NightCountLine.stay_id)
        .join(Person, Person.id == Stay.person_id)
        .outerjoin(Bed, Bed.id == NightCountLine.bed_id)
        .outerjoin(Room, Room.id == Bed.room_id)
        .where(
            NightCountLine.expected != NightCountLine.found,
            NightCountLine.settled_at.is_(None),
            Stay.left_at.is_(None),
        )
        .order_by(NightCount.night.desc(), NightCountLine.id)
    )
    return [
        Difference(
            line_id=line.id,
            night=count.night,
            stay_id=stay.id,
            person_id=person.id,
            name=person.name,
            bed=bed_label(room, bed) if bed else "",
            expected=line.expected,
            found=line.found,
            counted_at=count.counted_at,
            note=line.note,
        )
        for line, count, stay, person, room, bed in session.execute(query)
        if expected_place(stay.state) is not line.found
    ]


class Missing(NamedTuple):
    """Where the search for somebody begins: when they were seen last, what the round noted."""

    last_seen_at: datetime
    note: str


def missing(session: Session, stay_id: int) -> Missing | None:
    """What the latest count tells of somebody it found nowhere; None once that is settled.

    Seen last at an earlier count, or at the last step that was written down before.
    """
    lines = (
        select(NightCount.counted_at, NightCountLine.note)
        .join(NightCount, NightCount.id == NightCountLine.night_count_id)
        .where(NightCountLine.stay_id == stay_id)
    )
    gone = lines.where(
        NightCountLine.found == Found.MISSING, NightCountLine.settled_at.is_(None)
    ).order_by(NightCount.counted_at.desc())
    latest = session.execute(gone.limit(1)).first()
    if latest is None:
        return None
    seen = session.scalar(
        lines.with_only_columns(func.max(NightCount.counted_at)).where(
            NightCountLine.found == Found.IN_BED, NightCount.counted_at < latest.counted_at
        )
    )
    step = session.scalar(
        select(func.max(StayStep.happened_at)).where(
            StayStep.stay_id == stay_id, StayStep.happened_at <= latest.counted_at
        )
    )
    admitted = session.get_one(Stay, stay_id).admitted_at
    return Missing(max(filter(None, (seen, step, admitted))), latest.note)
