"""What is known of a way out before it is gone: the saved facts, and what the rules look at."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import fields, replace
from datetime import datetime

from sqlalchemy.orm.attributes import flag_modified

from station.domain.codes import CodeList
from station.domain.fetcher_papers import VerifiedSeeker
from station.domain.leaving import MONTHS_OF_PREGNANCY, LeavingFacts, LeavingPlan, LeavingWay, taker
from station.domain.leaving_lines import LeavingTrouble
from station.domain.problems import Problem, Refused
from station.domain.stays import StayTrouble
from station.storage import (
    dna_standings,
    fetcher_copies,
    leaving,
    night_count,
    numbers,
    people,
    tracing_requests,
)
from station.storage.accounts import ClerkRow
from station.storage.leaving import Leaving
from station.storage.stays import Stay
from station.usecases.work import Work


def save_plan(work: Work, stay: Stay, plan: LeavingPlan) -> Leaving:
    """Save the facts of a way out within the deed under way; `stay` is locked.

    Another way than before loses the leader's exception, which was given for that way. Whoever
    changed something is the one who prepared it.
    """
    if problems := (*_future(work, plan), *_months(plan)):
        raise Refused(problems)
    row = leaving.in_force(work.session, stay.id, lock=True)
    if row is None:
        row = Leaving(stay_id=stay.id, way=plan.way, prepared_at=work.now)
        work.session.add(row)
    elif row.way is not plan.way:
        row.exception_reason, row.exception_by_id = "", None
    if row.id is not None and taker(plan_of(row)) != taker(plan):
        row.copy_excuse, row.copy_excuse_by_id = "", None
    for name in _PLAIN:
        value = getattr(plan, name)
        setattr(row, name, value.strip() if type(value) is str else value)
    row.grounds = " ".join(plan.grounds)
    if row.id is None or work.session.is_modified(row):
        row.clerk_id = work.clerk.id
        flag_modified(stay, "state")  # a new version: another desk's form is old now
    if plan.way is LeavingWay.TERMINATED and not row.notice_number:
        row.notice_number = _number(work, "termination")
    work.session.flush()
    return row


def gone_without_formalities(work: Work, stay: Stay) -> LeavingPlan | None:
    """The draft for somebody whom a count found nowhere; None for everybody else.

    民发〔2014〕132号: leaving without formalities gives up help, and a record is kept.
    """
    found = night_count.missing(work.session, stay.id)
    if found is None or stay.left_at is not None:
        return None
    return LeavingPlan(
        LeavingWay.WITHOUT_FORMALITIES, last_seen_at=found.last_seen_at, search=found.note
    )


def leaving_number(work: Work, row: Leaving) -> str:
    """The number of the leaving form, given when it is first asked for."""
    if not row.number:
        row.number = _number(work, "leaving")
    return row.number


def plan_of(row: Leaving) -> LeavingPlan:
    """The facts of a way out as they were saved."""
    plain = {name: getattr(row, name) for name in _PLAIN}
    return LeavingPlan(**plain, grounds=tuple(row.grounds.split()))


def facts_of(work: Work, stay: Stay, row: Leaving | None) -> LeavingFacts:
    """What the rules look at, with the leader's exceptions and the copies of this way out."""
    grounds = frozenset(code.code for code in work.codes["termination_grounds"])
    facts = replace(
        leaving.facts_of(work.session, stay, grounds, work.today),
        dna=dna_standings.standing(work.session, stay.person_id, work.today),
        collectors=_collectors(work.codes["fetcher_relations"]),
        proofs=frozenset(_words(work.codes["fetcher_proofs"])),
        own_numbers=frozenset(
            document.number for document in people.documents(work.session, stay.person_id)
        ),
    )
    if facts.is_minor(work.today):
        found = tracing_requests.collectors_of(work.session, stay.person_id)
        seekers = tuple(VerifiedSeeker(each.name, each.phone, each.document) for each in found)
        facts = replace(facts, seekers=seekers)
    if row is None:
        return facts
    return replace(
        facts,
        copied=fetcher_copies.fetchers_copied(work.session, row.id),
        copy_excuse=row.copy_excuse,
        copy_excuse_by=_clerk_name(work, row.copy_excuse_by_id),
        exception_reason=row.exception_reason,
        exception_by=_clerk_name(work, row.exception_by_id),
    )


def _clerk_name(work: Work, clerk_id: int | None) -> str:
    clerk = work.session.get(ClerkRow, clerk_id) if clerk_id else None
    return clerk.name if clerk else ""


def _collectors(relations: CodeList) -> frozenset[str]:
    """The words for those who may collect somebody without a body's confirmation."""
    return frozenset(_words(relations, lambda code: bool(relations.extra(code, "collects"))))  # noqa: S610


def _words(codes: CodeList, wanted: Callable[[str], bool] = lambda _code: True) -> Iterator[str]:
    """Every word of a list, its own and the others for it."""
    for code in codes:
        if wanted(code.code):
            yield from filter(None, (code.name, *codes.extra(code.code, "also").split("|")))  # noqa: S610


_PLAIN = tuple(each.name for each in fields(LeavingPlan) if each.name != "grounds")
_MOMENTS = tuple(name for name in _PLAIN if name.endswith("_at"))


def _future(work: Work, plan: LeavingPlan) -> Iterator[Problem]:
    """What is said to have happened has happened."""
    for name in _MOMENTS:
        said: datetime | None = getattr(plan, name)
        if said is not None and said > work.now:
            yield Problem(StayTrouble.IN_FUTURE, name, {"now": work.now})


def _months(plan: LeavingPlan) -> Iterator[Problem]:
    """Whoever types a week or a date has not said a month."""
    months, possible = plan.pregnant_months, MONTHS_OF_PREGNANCY
    if months is not None and months not in possible:
        data = {"least": possible.start, "most": possible.stop - 1}
        yield Problem(LeavingTrouble.MONTHS_IMPOSSIBLE, "pregnant_months", data)


def _number(work: Work, series: str) -> str:
    return numbers.paper_number(work.session, series, work.today.year)
