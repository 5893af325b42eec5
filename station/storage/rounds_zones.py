"""Fevers by zone and day."""

from __future__ import annotations

from collections import Counter
from datetime import date, datetime

from sqlalchemy import or_, select
from sqlalchemy.orm import Session, aliased

from station.domain.beds import Zone
from station.domain.round_sheet import ZoneFever
from station.storage.beds import Bed, BedAssignment, Room
from station.storage.rounds import RoundRow


def fevers(session: Session, since: datetime, fever_tenths: int) -> tuple[ZoneFever, ...]:
    """Feverish people by the zone of the bed that they had, and by day; each once a day."""
    newer = aliased(RoundRow)
    query = (
        select(RoundRow.stay_id, RoundRow.happened_at, Room.zone)
        .join(
            BedAssignment,
            (BedAssignment.stay_id == RoundRow.stay_id)
            & (BedAssignment.starts_at <= RoundRow.happened_at)
            & or_(BedAssignment.ends_at.is_(None), BedAssignment.ends_at > RoundRow.happened_at),
        )
        .join(Bed, Bed.id == BedAssignment.bed_id)
        .join(Room, Room.id == Bed.room_id)
        .outerjoin(newer, newer.corrects_id == RoundRow.id)
        .where(
            RoundRow.happened_at >= since,
            RoundRow.temperature >= fever_tenths,
            newer.id.is_(None),
        )
    )
    seen: set[tuple[Zone, date, int]] = {
        (zone, at.date(), stay_id) for stay_id, at, zone in session.execute(query)
    }
    counted = Counter((zone, day) for zone, day, _stay_id in seen)
    order = list(Zone)
    found = (ZoneFever(zone, day, people) for (zone, day), people in counted.items())
    return tuple(sorted(found, key=lambda each: (each.day, order.index(each.zone))))
