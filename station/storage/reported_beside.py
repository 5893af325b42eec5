"""What other books tell of the stays of a period, a portion at a time and only what is asked for.

Steps, classes, papers, notices, fares, samples: each part is asked for by all stays or persons of
the portion at once and answers its facts column by column, in the order of the stays.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cached_property
from typing import Any, NamedTuple

from sqlalchemy import BindParameter, bindparam, func, or_, select
from sqlalchemy.orm import Session

from station.domain.assistance import AssistanceClass, Capacity
from station.domain.people import BornPrecision, DocumentKind, IdentityState
from station.domain.reported import ReportScope, StayPart
from station.domain.stays import STATE_STEPS, StayState, StepKind
from station.storage import dna_standings, restricted
from station.storage.among import Among, ids
from station.storage.base import columns
from station.storage.leaving import Leaving
from station.storage.ledger import LedgerRow
from station.storage.letters import HospitalAdmission, TreatmentLetter
from station.storage.people import IdentityDocument
from station.storage.prepared import Question
from station.storage.report_marks import ReportMark
from station.storage.search_notices import NoticePosting, SearchNoticeRow
from station.storage.stays import Assessment, Stay, StayStep
from station.storage.vouchers import Voucher

_BEST_PAPER = {kind: place for place, kind in enumerate(DocumentKind)}
"""The order in which a paper tells who somebody is, as the kinds are listed."""
_LEADS_TO: Mapping[StepKind, StayState] = {
    StepKind.ADMITTED: StayState.IN_STATION,
    **{kind: leads_to for kind, (_from, leads_to) in STATE_STEPS.items()},
}
_YEAR = timedelta(days=365)
_PROVINCE = 2
_SINCE: BindParameter[datetime] = bindparam("since")
_UNTIL: BindParameter[datetime] = bindparam("until")

Columns = Sequence[Sequence[object]]


@dataclass
class Portion:
    """Some stays of a period, column by column: what their own rows tell, and who asks when."""

    session: Session
    scope: ReportScope
    now: datetime
    home: str
    """Where the station lies, GB/T 2260."""
    known: Mapping[str, Sequence[Any]]

    @cached_property
    def stays(self) -> dict[str, Any]:
        """What is asked by: the stays, and the period."""
        period = {"since": self.scope.since, "until": self.scope.until}
        return ids(self.known["stay_id"]) | period

    @cached_property
    def people(self) -> dict[str, list[int]]:
        """Whose stays they are, each once."""
        return ids(dict.fromkeys(self.known["person_id"]))

    @cached_property
    def steps(self) -> list[tuple[int, StepKind, datetime]]:
        """The steps up to the end of the period that any part looks at, in their order."""
        return columns(self.session, _STEPS, self.stays)


_STEPS = Question(
    select(StayStep.stay_id, StayStep.kind, StayStep.happened_at)
    .where(
        Among(StayStep.stay_id),
        or_(*(StayStep.kind == kind for kind in (*_LEADS_TO, StepKind.NOTICE_PUBLISHED))),
        StayStep.happened_at < _UNTIL,
    )
    .order_by(StayStep.happened_at, StayStep.id)
)


_TREATED = Question(
    select(TreatmentLetter.stay_id)
    .join(HospitalAdmission, HospitalAdmission.letter_id == TreatmentLetter.id)
    .where(
        Among(TreatmentLetter.stay_id),
        HospitalAdmission.admitted_at < _UNTIL,
        or_(HospitalAdmission.discharged_at.is_(None), HospitalAdmission.discharged_at >= _SINCE),
    )
)


def _where(portion: Portion) -> Columns:
    """Where each was at the end of the period; whether in hospital or in care within it."""
    last: dict[int, StayState] = {}
    within: dict[StayState, set[int]] = defaultdict(set)
    since = portion.scope.since
    for stay_id, kind, at in portion.steps:
        if (leads_to := _LEADS_TO.get(kind)) is not None:
            before = last.get(stay_id)
            if before is not None and before is not leads_to and at >= since:
                within[before].add(stay_id)
            last[stay_id] = leads_to
    treated = {stay_id for (stay_id,) in columns(portion.session, _TREATED, portion.stays)}
    over = portion.scope.until <= portion.now
    told, states = portion.known, []
    for stay_id, now in zip(told["stay_id"], told["state_now"], strict=True):
        state = last.get(stay_id, now)
        within[state].add(stay_id)
        states.append(state if over else now)
    in_hospital = within[StayState.IN_HOSPITAL] | treated
    in_care = within[StayState.IN_CARE]
    return (
        [
            at_end if at is None else StayState.LEFT
            for at_end, at in zip(states, told["left_at"], strict=True)
        ],
        [stay_id in in_hospital for stay_id in told["stay_id"]],
        [stay_id in in_care for stay_id in told["stay_id"]],
    )


_CLASSES = Question(
    select(Assessment.stay_id, Assessment.confirmed, Assessment.capacity)
    .where(Among(Assessment.stay_id), Assessment.happened_at < _UNTIL)
    .order_by(Assessment.happened_at, Assessment.id)
)


def _assistance(portion: Portion) -> Columns:
    """The class and the capacity that were judged last."""
    found: dict[int, tuple[AssistanceClass, Capacity]] = {
        stay_id: (confirmed, capacity)
        for stay_id, confirmed, capacity in columns(portion.session, _CLASSES, portion.stays)
    }
    told = portion.known
    both = [
        found.get(stay_id) or (before, None)
        for stay_id, before in zip(told["stay_id"], told["class_now"], strict=True)
    ]
    return [each[0] for each in both], [each[1] for each in both]


_PAPERS = Question(
    select(IdentityDocument.person_id, IdentityDocument.kind, IdentityDocument.number).where(
        Among(IdentityDocument.person_id), IdentityDocument.number != ""
    )
)


def papers_of(
    session: Session, people: dict[str, list[int]]
) -> dict[int, tuple[DocumentKind, str]]:
    """Of each of these people the paper that tells best who it is: kind and number."""
    papers = columns(session, _PAPERS, people)
    papers.sort(key=lambda each: (_BEST_PAPER[each[1]], each[2]), reverse=True)
    return {person_id: (kind, number) for person_id, kind, number in papers}


def _document(portion: Portion) -> Columns:
    found = papers_of(portion.session, portion.people)
    papers = [found.get(person_id, (None, "")) for person_id in portion.known["person_id"]]
    return [each[0] for each in papers], [each[1] for each in papers]


class _Judged(NamedTuple):
    id: int
    born: date | None
    born_precision: BornPrecision
    identity_state: IdentityState


def _dna(portion: Portion) -> Columns:
    """How each person stands today with the rule that those of unknown origin are sampled."""
    facts = ("person_id", "born", "born_precision", "identity_state")
    judged = map(_Judged._make, zip(*(portion.known[each] for each in facts), strict=True))
    people = {each.id: each for each in judged}
    today = portion.now.date()
    found = dna_standings.standings(portion.session, people, today, people.values())
    told = [found[person_id] for person_id in portion.known["person_id"]]
    return [each.kind for each in told], [each.excuse for each in told]


_POSTED = Question(
    select(SearchNoticeRow.stay_id, func.min(NoticePosting.happened_at))
    .join(NoticePosting, NoticePosting.notice_id == SearchNoticeRow.id)
    .where(Among(SearchNoticeRow.stay_id), NoticePosting.happened_at < _UNTIL)
    .group_by(SearchNoticeRow.stay_id)
)


def _noticed(portion: Portion) -> Columns:
    """When the first notice of each was published, by the notices and by older notes."""
    found = dict(columns(portion.session, _POSTED, portion.stays))
    for stay_id, kind, at in portion.steps:
        if kind is StepKind.NOTICE_PUBLISHED:
            found[stay_id] = min(at, found.get(stay_id, at))
    days = {stay_id: at.date() for stay_id, at in found.items()}
    return ([days.get(stay_id) for stay_id in portion.known["stay_id"]],)


_OLD_FARES = Question(
    select(LedgerRow.stay_id, func.max(LedgerRow.amount_fen))
    .where(Among(LedgerRow.stay_id))
    .group_by(LedgerRow.stay_id)
)
_WAYS_OUT = Question(
    select(Leaving.stay_id, Leaving.destination_area).where(
        Among(Leaving.stay_id), Leaving.dropped_at.is_(None), Leaving.reopened_at.is_(None)
    )
)
_SLIPS = Question(
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


def _journey(portion: Portion) -> Columns:
    """What the way home has cost, the area it led to, and whether out of the province.

    Of a stay from an old register the cost is what the register says. The area is that of the
    newest slip, or else that of the way out.
    """
    session, stays = portion.session, portion.stays
    found = {stay_id: (amount or 0, "") for stay_id, amount in columns(session, _OLD_FARES, stays)}
    for stay_id, area in columns(session, _WAYS_OUT, stays):
        found[stay_id] = (found.get(stay_id, (0, ""))[0], area)
    for stay_id, paid, back, area, exchanged_at in columns(session, _SLIPS, stays):
        before, known = found.get(stay_id, (0, ""))
        found[stay_id] = (before + paid - back, (area if exchanged_at else "") or known)
    told = portion.known
    fares, areas = [], []
    for stay_id, left_at in zip(told["stay_id"], told["left_at"], strict=True):
        fare, area = found.get(stay_id, (0, ""))
        fares.append(fare)
        areas.append(area if left_at else "")
    same = [one_province(area, portion.home) for area in areas]
    return fares, areas, [None if each is None else not each for each in same]


def one_province(area: str, home: str) -> bool | None:
    """Whether an area lies in the province of another; None where either is not known."""
    return area[:_PROVINCE] == home[:_PROVINCE] if area and home else None


_ADMISSIONS = Question(
    select(Stay.person_id, Stay.admitted_at)
    .where(Among(Stay.person_id))
    .order_by(Stay.person_id, Stay.admitted_at)
)


def _earlier(portion: Portion) -> Columns:
    """Which of the person's stays within a year each is."""
    admissions: dict[int, list[datetime]] = defaultdict(list)
    for person_id, at in columns(portion.session, _ADMISSIONS, portion.people):
        admissions[person_id].append(at)
    told = zip(portion.known["person_id"], portion.known["admitted_at"], strict=True)
    return ([_nth(admissions[person_id], at) for person_id, at in told],)


def _nth(admissions: list[datetime], at: datetime) -> int:
    return bisect_left(admissions, at) - bisect_left(admissions, at - _YEAR) + 1


_MARKS = Question(select(ReportMark.stay_id, ReportMark.code).where(Among(ReportMark.stay_id)))
_NONE: frozenset[str] = frozenset()


def _marks(portion: Portion) -> Columns:
    found: dict[int, set[str]] = defaultdict(set)
    for stay_id, code in columns(portion.session, _MARKS, portion.stays):
        found[stay_id].add(code)
    marked = {stay_id: frozenset(codes) for stay_id, codes in found.items()}
    return ([marked.get(stay_id, _NONE) for stay_id in portion.known["stay_id"]],)


def _restricted(portion: Portion) -> Columns:
    shut = restricted.restricted_among(portion.session, portion.people["ids"])
    return ([person_id in shut for person_id in portion.known["person_id"]],)


PARTS: Mapping[StayPart, Callable[[Portion], Columns]] = {
    StayPart.WHERE: _where,
    StayPart.ASSISTANCE: _assistance,
    StayPart.DOCUMENT: _document,
    StayPart.DNA: _dna,
    StayPart.NOTICE: _noticed,
    StayPart.JOURNEY: _journey,
    StayPart.EARLIER: _earlier,
    StayPart.MARKS: _marks,
    StayPart.RESTRICTED: _restricted,
}
"""What tells the facts of each part, in the order in which the record lists them."""
