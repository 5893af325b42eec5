"""What hangs on the stays of a period beside themselves, a portion at a time.

Steps, classes, papers, notices, fares, samples: always asked for by all stays or persons of the
portion at once, so that the number of statements does not grow with what is reported.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, NamedTuple

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from station.domain.assistance import AssistanceClass, Capacity
from station.domain.dna import DnaStanding
from station.domain.people import BornPrecision, DocumentKind, IdentityState
from station.domain.reported import ReportScope
from station.domain.stays import STATE_STEPS, StayState, StepKind
from station.storage import dna_standings, restricted
from station.storage.among import Among, ids
from station.storage.leaving import Leaving
from station.storage.ledger import LedgerRow
from station.storage.letters import HospitalAdmission, TreatmentLetter
from station.storage.people import IdentityDocument
from station.storage.report_marks import ReportMark
from station.storage.search_notices import NoticePosting, SearchNoticeRow
from station.storage.stays import Assessment, Stay, StayStep
from station.storage.vouchers import Voucher

_BEST_PAPER = tuple(DocumentKind)
"""The order in which a paper tells who somebody is, as the kinds are listed."""
_MOVES = (StepKind.ADMITTED, *STATE_STEPS)


@dataclass(slots=True)
class Moved:
    """Where somebody was within the period."""

    state: StayState = StayState.IN_STATION
    seen: set[StayState] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class Beside:
    """What hangs on the stays of one portion, by stay or by person."""

    over: bool
    """The period is over: where somebody was then is known by the steps."""
    moved: dict[int, Moved]
    classes: dict[int, tuple[AssistanceClass, Capacity]]
    papers: dict[int, tuple[DocumentKind, str]]
    dna: dict[int, DnaStanding]
    noticed: dict[int, datetime]
    fares: dict[int, tuple[int, str]]
    treated: set[int]
    admissions: dict[int, list[datetime]]
    restricted: frozenset[int]
    marks: dict[int, set[str]]


def beside(session: Session, rows: Sequence[Any], scope: ReportScope, now: datetime) -> Beside:
    stays = ids(row.id for row in rows)
    people = ids({row.person_id for row in rows})
    return Beside(
        over=scope.until <= now,
        moved=_moved(session, stays, scope),
        classes=_classes(session, stays, scope),
        papers=papers_of(session, people),
        dna=_dna(session, rows, now),
        noticed=_noticed(session, stays, scope),
        fares=_fares(session, stays),
        treated=_treated(session, stays, scope),
        admissions=_admissions(session, people),
        restricted=restricted.restricted_among(session, people["ids"]),
        marks=_marks(session, stays),
    )


def _moved(session: Session, stays: dict[str, list[int]], scope: ReportScope) -> dict[int, Moved]:
    """Where each was at the end of the period, and in which states within it."""
    query = (
        select(StayStep.stay_id, StayStep.kind, StayStep.happened_at)
        .where(Among(StayStep.stay_id), StayStep.kind.in_(_MOVES))
        .where(StayStep.happened_at < scope.until)
        .order_by(StayStep.happened_at, StayStep.id)
    )
    found: dict[int, Moved] = defaultdict(Moved)
    for stay_id, kind, at in session.execute(query, stays):
        moved = found[stay_id]
        if at >= scope.since:
            moved.seen.add(moved.state)
        moved.state = STATE_STEPS[kind][1] if kind in STATE_STEPS else StayState.IN_STATION
    for moved in found.values():
        moved.seen.add(moved.state)
    return found


def _classes(
    session: Session, stays: dict[str, list[int]], scope: ReportScope
) -> dict[int, tuple[AssistanceClass, Capacity]]:
    query = (
        select(Assessment.stay_id, Assessment.confirmed, Assessment.capacity)
        .where(Among(Assessment.stay_id), Assessment.happened_at < scope.until)
        .order_by(Assessment.happened_at, Assessment.id)
    )
    return {row[0]: (row[1], row[2]) for row in session.execute(query, stays)}


def papers_of(
    session: Session, people: dict[str, list[int]]
) -> dict[int, tuple[DocumentKind, str]]:
    """Of each of these people the paper that tells best who it is: kind and number."""
    query = select(
        IdentityDocument.person_id, IdentityDocument.kind, IdentityDocument.number
    ).where(Among(IdentityDocument.person_id), IdentityDocument.number != "")
    papers = [(row[0], (row[1], row[2])) for row in session.execute(query, people)]
    papers.sort(key=lambda each: (_BEST_PAPER.index(each[1][0]), each[1][1]), reverse=True)
    return dict(papers)


def _noticed(
    session: Session, stays: dict[str, list[int]], scope: ReportScope
) -> dict[int, datetime]:
    """When the first notice of each stay was published, by the notices and by older notes."""
    published = (
        select(SearchNoticeRow.stay_id, func.min(NoticePosting.happened_at))
        .join(NoticePosting, NoticePosting.notice_id == SearchNoticeRow.id)
        .where(Among(SearchNoticeRow.stay_id), NoticePosting.happened_at < scope.until)
        .group_by(SearchNoticeRow.stay_id)
    )
    noted = (
        select(StayStep.stay_id, func.min(StayStep.happened_at))
        .where(Among(StayStep.stay_id), StayStep.kind == StepKind.NOTICE_PUBLISHED)
        .where(StayStep.happened_at < scope.until)
        .group_by(StayStep.stay_id)
    )
    found: dict[int, datetime] = {}
    for query in (published, noted):
        for stay_id, at in session.execute(query, stays):
            assert stay_id is not None
            found[stay_id] = min(at, found.get(stay_id, at))
    return found


def _fares(session: Session, stays: dict[str, list[int]]) -> dict[int, tuple[int, str]]:
    """What the way home has cost, and the area it led to.

    Of a stay from an old register it is what the register says. The area is that of the newest
    slip, or else that of the way out.
    """
    found: dict[int, tuple[int, str]] = {}
    old = (
        select(LedgerRow.stay_id, func.max(LedgerRow.amount_fen))
        .where(Among(LedgerRow.stay_id))
        .group_by(LedgerRow.stay_id)
    )
    for stay_id, amount in session.execute(old, stays):
        found[stay_id] = (amount or 0, "")
    ways = select(Leaving.stay_id, Leaving.destination_area).where(
        Among(Leaving.stay_id), Leaving.dropped_at.is_(None), Leaving.reopened_at.is_(None)
    )
    for stay_id, area in session.execute(ways, stays):
        found[stay_id] = (found.get(stay_id, (0, ""))[0], area)
    slips = (
        select(
            Voucher.stay_id,
            Voucher.exchanged_fen,
            Voucher.refunded_fen,
            Voucher.destination_area,
            Voucher.exchanged_at,
        )
        .where(Among(Voucher.stay_id))
        .order_by(Voucher.id)
    )
    for stay_id, paid, back, area, exchanged_at in session.execute(slips, stays):
        before, known = found.get(stay_id, (0, ""))
        found[stay_id] = (before + paid - back, (exchanged_at and area) or known)
    return found


def _treated(session: Session, stays: dict[str, list[int]], scope: ReportScope) -> set[int]:
    """Who lay in a hospital within the period by its letters."""
    query = (
        select(TreatmentLetter.stay_id)
        .join(HospitalAdmission, HospitalAdmission.letter_id == TreatmentLetter.id)
        .where(
            Among(TreatmentLetter.stay_id),
            HospitalAdmission.admitted_at < scope.until,
            or_(
                HospitalAdmission.discharged_at.is_(None),
                HospitalAdmission.discharged_at >= scope.since,
            ),
        )
    )
    return {stay_id for stay_id in session.scalars(query, stays) if stay_id is not None}


def _admissions(session: Session, people: dict[str, list[int]]) -> dict[int, list[datetime]]:
    query = (
        select(Stay.person_id, Stay.admitted_at)
        .where(Among(Stay.person_id))
        .order_by(Stay.person_id, Stay.admitted_at)
    )
    found: dict[int, list[datetime]] = defaultdict(list)
    for person_id, at in session.execute(query, people):
        found[person_id].append(at)
    return found


def _marks(session: Session, stays: dict[str, list[int]]) -> dict[int, set[str]]:
    query = select(ReportMark.stay_id, ReportMark.code).where(Among(ReportMark.stay_id))
    found: dict[int, set[str]] = defaultdict(set)
    for stay_id, code in session.execute(query, stays):
        found[stay_id].add(code)
    return found


class _Judged(NamedTuple):
    id: int
    born: date | None
    born_precision: BornPrecision
    identity_state: IdentityState


def _dna(session: Session, rows: Sequence[Any], now: datetime) -> dict[int, DnaStanding]:
    people = {
        row.person_id: _Judged(row.person_id, row.born, row.born_precision, row.identity_state)
        for row in rows
    }
    return dna_standings.standings(session, people, now.date(), people.values())
