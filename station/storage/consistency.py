"""What must agree between tables, looked for by `station check`."""

from __future__ import annotations

from sqlalchemy import and_, exists, func, or_, select, text
from sqlalchemy.orm import Session, aliased

from station.domain.beds import AssignmentKind
from station.domain.checking import CheckTrouble
from station.domain.problems import Problem
from station.domain.stays import StayState
from station.storage import dna
from station.storage.beds import BedAssignment
from station.storage.numbers import Serial
from station.storage.people import Person
from station.storage.stays import Stay
from station.storage.vouchers import Voucher


def contradictions(session: Session) -> tuple[Problem, ...]:
    """Every kind of disagreement with the number of rows it concerns."""
    found: list[Problem] = []
    if session.get_bind().dialect.name == "sqlite":
        answer = session.scalar(text("PRAGMA integrity_check"))
        if answer != "ok":
            found.append(Problem(CheckTrouble.DATABASE_DAMAGED))
    other = aliased(BedAssignment)
    counts = {
        CheckTrouble.LEFT_BUT_IN_BED: select(func.count())
        .select_from(BedAssignment)
        .join(Stay, Stay.id == BedAssignment.stay_id)
        .where(
            BedAssignment.kind == AssignmentKind.ACTIVE,
            Stay.left_at.is_not(None),
            or_(BedAssignment.ends_at.is_(None), BedAssignment.ends_at > Stay.left_at),
        ),
        CheckTrouble.LEFT_WITHOUT_TIME: select(func.count())
        .select_from(Stay)
        .where((Stay.state == StayState.LEFT) != Stay.left_at.is_not(None)),
        CheckTrouble.MERGED_BUT_IN_STATION: select(func.count())
        .select_from(Stay)
        .join(Person, Person.id == Stay.person_id)
        .where(Person.merged_into_id.is_not(None), Stay.left_at.is_(None)),
        CheckTrouble.BEDS_OVERLAP: select(func.count())
        .select_from(BedAssignment)
        .where(
            exists().where(
                and_(
                    other.bed_id == BedAssignment.bed_id,
                    other.id > BedAssignment.id,
                    or_(BedAssignment.ends_at.is_(None), other.starts_at < BedAssignment.ends_at),
                    or_(other.ends_at.is_(None), other.ends_at > BedAssignment.starts_at),
                    or_(other.ends_at.is_(None), other.ends_at > other.starts_at),
                    or_(
                        BedAssignment.ends_at.is_(None),
                        BedAssignment.ends_at > BedAssignment.starts_at,
                    ),
                )
            )
        ),
    }
    for trouble, query in counts.items():
        if number := session.scalar(query):
            found.append(Problem(trouble, data={"count": number}))
    return (*found, *_voucher_gaps(session), *_custody(session))


def _custody(session: Session) -> list[Problem]:
    """The custody log of samples proves itself; whoever touched it is seen."""
    broken = sum(1 for _ in dna.broken_links(session))
    return [Problem(CheckTrouble.CUSTODY_BROKEN, data={"count": broken})] if broken else []


def _voucher_gaps(session: Session) -> list[Problem]:
    """Every number given to a voucher must still be on one."""
    given = session.scalar(select(func.sum(Serial.last)).where(Serial.name == "voucher")) or 0
    kept = session.scalar(select(func.count()).where(Voucher.number.is_not(None))) or 0
    if given == kept:
        return []
    return [Problem(CheckTrouble.NUMBER_GAP, data={"given": given, "kept": kept})]
