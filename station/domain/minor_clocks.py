"""Which clocks run for a minor, here and after the return home, from the side-file."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from station.domain.clocks import Clock, ClockKind, ClockRules, ClockSubject
from station.domain.leaving import LeavingWay
from station.domain.minor_files import MinorCase
from station.domain.minor_reports import next_due
from station.domain.minors import RUNNING, GuardianshipState, ProtectionKind
from station.domain.return_visits import RETURNED

OF_SIDE_FILE = frozenset(
    {
        ClockKind.GUARDIANSHIP,
        ClockKind.GUARDIANSHIP_TERM,
        ClockKind.PROTECTIONS,
        ClockKind.PROTECTION,
        ClockKind.FAMILY_ASSESSMENT,
        ClockKind.REPORT_RECEIPT,
        ClockKind.REPORT_RESULT,
        ClockKind.VISIT_PLAN,
        ClockKind.RETURN_VISIT,
    }
)
"""What only those are told whose post it is to see the side-file."""
_UNDECIDED = frozenset({GuardianshipState.SEEKING, GuardianshipState.ENDED})
_LATELY = timedelta(days=30)


def minor_clocks(case: MinorCase, rules: ClockRules) -> Iterator[Clock]:
    """What is due for a minor; visits and reports outlive the stay, and childhood too."""
    subject = ClockSubject(case.stay_id, case.person_id, case.name, case.rescue_number)
    if case.is_here and case.since is not None and case.is_minor(rules.now.date()):
        yield from _guardianship(case, case.since, subject, rules)
        yield from _six(case, case.since, subject, rules)
        if case.family is None:
            day = case.since.date() + timedelta(days=rules.policy.family_assessment_days)
            yield rules.by_end_of(ClockKind.FAMILY_ASSESSMENT, subject, case.since, day)
    yield from _reports(case, rules)
    yield from _visits(case, subject, rules)


def _guardianship(
    case: MinorCase, since: datetime, subject: ClockSubject, rules: ClockRules
) -> Iterator[Clock]:
    """未成年人保护法 第九十二条: at once, and not for ever; what ended before does not count."""
    policy, entry = rules.policy, case.guardianship
    state = None if entry is None else entry.facts.state
    if entry is None or state in _UNDECIDED:
        due = since + timedelta(hours=policy.guardianship_hours)
        yield rules.until(ClockKind.GUARDIANSHIP, subject, since, due)
    elif state is GuardianshipState.TEMPORARY and entry.facts.decided_on is not None:
        first = entry.facts.decided_on
        day = first + timedelta(days=policy.guardianship_term_days)
        started = datetime.combine(first, entry.happened_at.time())
        number = entry.facts.decision_number
        yield rules.by_end_of(ClockKind.GUARDIANSHIP_TERM, subject, started, day, number=number)


def _six(
    case: MinorCase, since: datetime, subject: ClockSubject, rules: ClockRules
) -> Iterator[Clock]:
    """Each of the six has an owner within some days, and is looked at when its date comes."""
    lines = case.protection
    if lacking := len(ProtectionKind) - len(lines):
        day = since.date() + timedelta(days=rules.policy.protections_days)
        yield rules.by_end_of(ClockKind.PROTECTIONS, subject, since, day, count=lacking)
    for kind, entry in lines.items():
        if entry.facts.state in RUNNING and entry.facts.next_on is not None:
            yield rules.by_end_of(
                ClockKind.PROTECTION,
                subject,
                entry.happened_at,
                entry.facts.next_on,
                protection=kind,
                owner=entry.owner_name,
            )


def _reports(case: MinorCase, rules: ClockRules) -> Iterator[Clock]:
    """An answer of the police is awaited until they are urged, and anew after that."""
    for report in case.reports:
        due = next_due(report, rules.policy)
        if due is not None:
            subject = ClockSubject(
                case.stay_id,
                case.person_id,
                case.name,
                case.rescue_number,
                thing="report",
                thing_id=report.id,
            )
            kind = ClockKind.REPORT_RECEIPT if due.receipt else ClockKind.REPORT_RESULT
            yield rules.until(kind, subject, due.started, due.due, sign=report.sign)


def _visits(case: MinorCase, subject: ClockSubject, rules: ClockRules) -> Iterator[Clock]:
    """After the return: the visits are planned soon, and each is made on its day."""
    if case.is_here:
        return
    for visit in case.visits:
        if visit.result is None:
            on = ClockSubject(
                case.stay_id,
                case.person_id,
                case.name,
                case.rescue_number,
                thing="visit",
                thing_id=visit.id,
            )
            kind = ClockKind.RETURN_VISIT
            yield rules.by_end_of(kind, on, visit.planned_at, visit.planned_on)
    left, way = case.left_at, case.leaving_way
    if left is None or case.visits or rules.now - left > _LATELY:
        return
    if case.is_minor(left.date()) and way and LeavingWay(way) in RETURNED:
        day = left.date() + timedelta(days=rules.policy.visit_plan_days)
        yield rules.by_end_of(ClockKind.VISIT_PLAN, subject, left, day)
