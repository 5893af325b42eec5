"""What a person's file shows besides the record itself."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from station.domain.intake import RelativeFacts
from station.storage.intake import Relative


def relatives(session: Session, person_id: int) -> tuple[RelativeFacts, ...]:
    """The near relatives that a person has named, in the order of naming."""
    query = select(Relative.name, Relative.relation, Relative.address, Relative.phone)
    rows = session.execute(query.where(Relative.person_id == person_id).order_by(Relative.id))
    return tuple(RelativeFacts(*row) for row in rows)
