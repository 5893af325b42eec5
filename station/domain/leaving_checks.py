"""The check list of leaving: which lines a way out has, and whether they are done.

A leader's exception lets one person go alone (工作规程: only with the consent of the leader on
duty), when it lifts all that stands in the way. It never replaces the age or the signs that a wish
of one's own asks for, nor lets a child, somebody without capacity or with signs of an illness of
the mind go alone on any way.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from station.domain.assistance import CIVIL_CODE, CLASS_RULE, AssistanceClass, Capacity
from station.domain.dna import RULE as DNA_RULE
from station.domain.dna import DnaStandingKind, may_leave
from station.domain.leaving import (
    ALONE_WAYS,
    BOUND_WAYS,
    GONE_WAYS,
    LeavingFacts,
    LeavingPlan,
    LeavingWay,
    limited_may_go,
    youth_may_go,
)
from station.domain.leaving_case import HANDBOOK, MINORS_LAW, Case, line, look
from station.domain.leaving_lines import (
    Check,
    CheckState,
)
from station.domain.leaving_lines import LeavingCheckCode as Code
from station.domain.leaving_takers import kin, takers
from station.domain.people import IdentityState
from station.domain.policy import OWN_USAGE, Policy
from station.domain.stays import StayState
from station.domain.vouchers import VoucherState

_USABLE = frozenset({VoucherState.ISSUED, VoucherState.EXCHANGED, VoucherState.TRAVELLED})
_OPEN = frozenset({VoucherState.DRAFT, VoucherState.APPROVED, VoucherState.ISSUED})
_TRAVELLING = frozenset({LeavingWay.VOUCHER, LeavingWay.ESCORTED})
_FROM_OUTSIDE = GONE_WAYS | {LeavingWay.HANDED_OVER, LeavingWay.TERMINATED}


def checks(
    facts: LeavingFacts, plan: LeavingPlan, today: date, policy: Policy
) -> tuple[Check, ...]:
    """The lines between this resident and the door, for the way of the plan."""
    case = Case(facts, plan, today, policy)
    return tuple(check for part in _PARTS for check in part(case))


def exception_possible(facts: LeavingFacts, plan: LeavingPlan, today: date, policy: Policy) -> bool:
    """Whether a leader's exception would lift all that keeps this person from going alone."""
    found = _bars(Case(facts, plan, today, policy))
    return bool(found) and all(check.liftable for check in found)


def _who(case: Case) -> Iterator[Check]:
    facts = case.facts
    if case.way is not LeavingWay.WITHOUT_FORMALITIES:
        sure = facts.identity_state is IdentityState.CONFIRMED
        yield look(Code.IDENTITY, sure, HANDBOOK, identity_state=facts.identity_state)
        if sure and facts.nameless:
            yield look(Code.NAME, False, HANDBOOK)
    if case.way not in GONE_WAYS:
        make = line if case.way in ALONE_WAYS else look
        yield make(
            Code.CLASS,
            facts.class_confirmed,
            CLASS_RULE,
            assistance_class=facts.assistance_class,
        )


def _alone(case: Case) -> Iterator[Check]:
    """Nobody leaves alone who may not: one line when all is well, else one for each reason."""
    if case.way not in ALONE_WAYS:
        return
    found = [check for check in _bars(case) if not (case.facts.has_exception and check.liftable)]
    yield from found
    if not found:
        facts = case.facts
        yield line(
            Code.MAY_GO_ALONE,
            True,
            HANDBOOK,
            age=facts.age(case.today),
            assistance_class=facts.assistance_class,
            exception_reason=facts.exception_reason,
            exception_by=facts.exception_by,
        )


def _bars(case: Case) -> tuple[Check, ...]:
    """Every reason why this person must not walk out alone; liftable only if all of them are."""
    found = tuple(_reasons(case)) if case.way in ALONE_WAYS else ()
    if all(check.liftable for check in found):
        return found
    return tuple(replace(check, liftable=False) for check in found)


def _bar(code: Code, rule: str, liftable: bool, place: str | None = None, **data: object) -> Check:
    """A reason against going alone."""
    return Check(code, CheckState.MISSING, rule, data, place, liftable)


def _reasons(case: Case) -> Iterator[Check]:
    facts, age, policy = case.facts, case.facts.age(case.today), case.policy
    own_wish, least = case.way is LeavingWay.OWN_WISH, case.policy.leave_alone_from_age
    minors = f"{HANDBOOK}；{MINORS_LAW}"
    if own_wish and age is not None and age < least:
        yield _bar(Code.OWN_WISH_AGE, HANDBOOK, liftable=False, age=age, least=least)
    if age is None:
        yield _bar(Code.AGE_UNKNOWN_ALONE, minors, liftable=True)
    elif facts.is_minor(case.today):
        may = youth_may_go(age, facts.capacity, least)
        yield _bar(Code.MINOR_ALONE, minors, liftable=may, age=age, least=least)
    if facts.capacity in (Capacity.LIMITED, Capacity.NONE):
        may, rule = limited_may_go(age, facts.capacity), f"{HANDBOOK}；{CIVIL_CODE}"
        yield _bar(Code.CAPACITY_ALONE, rule, liftable=may, capacity=facts.capacity)
    if facts.assistance_class is AssistanceClass.PROTECTIVE:
        code = Code.PROTECTIVE_OWN_WISH if own_wish else Code.PROTECTIVE_ALONE
        yield _bar(code, CLASS_RULE, liftable=not own_wish)
    if facts.mental_signs:
        code = Code.OWN_WISH_MENTAL if own_wish else Code.MENTAL_ALONE
        yield _bar(code, HANDBOOK, liftable=False)
    months, limit = case.plan.pregnant_months, policy.travel_alone_months_pregnant
    if case.way is LeavingWay.VOUCHER and months is not None and months >= limit:
        place = "pregnant_months"
        yield _bar(Code.PREGNANT_ALONE, HANDBOOK, liftable=True, place=place, months=months)


def _where(case: Case) -> Iterator[Check]:
    plan, away = case.plan, case.facts.state
    if away in (StayState.ON_LEAVE, StayState.WITH_POLICE):
        yield line(Code.PRESENT, case.way in _FROM_OUTSIDE, HANDBOOK, state=away)
    if case.way not in BOUND_WAYS:
        return
    make = look if case.way is LeavingWay.OWN_WISH else line
    contact = {"destination": plan.destination, "contact": plan.destination_contact}
    yield make(Code.DESTINATION, bool(plan.destination.strip()), HANDBOOK, "destination", **contact)
    if case.way is not LeavingWay.OWN_WISH and not case.guarded:
        yield line(Code.AGREED, plan.agreed, "国务院令第381号 第十一条", "agreed")
    if case.facts.state is StayState.IN_HOSPITAL:
        certificate = plan.discharge_certificate
        yield line(
            Code.DISCHARGE,
            bool(certificate.strip()),
            HANDBOOK,
            "discharge_certificate",
            certificate=certificate,
        )


def _sample(case: Case) -> Iterator[Check]:
    """民发〔2015〕158号: a sample of whom nobody knows who it is; a minor stays until then."""
    dna = case.facts.dna
    if dna.kind is DnaStandingKind.NOT_NEEDED:
        return
    make = look if may_leave(dna) or case.way in GONE_WAYS else line
    done = dna.kind is not DnaStandingKind.MISSING
    number = dna.number if dna.logged else ""
    yield make(Code.DNA, done, DNA_RULE, number=number, excuse=dna.excuse, excuse_by=dna.excused_by)


def _things(case: Case) -> Iterator[Check]:
    facts, plan = case.facts, case.plan
    make = look if case.way in GONE_WAYS else line
    yield make(
        Code.BELONGINGS,
        facts.belongings_stored == 0,
        "国务院令第381号 第六条",
        stored=facts.belongings_stored,
        returned=facts.belongings_returned,
        gone=facts.belongings_gone,
        bags=facts.bags,
    )
    if facts.dangerous_stored:
        count = facts.dangerous_stored
        yield make(Code.DANGEROUS_GOODS, False, "国务院令第381号 第六条", count=count)
    if facts.belongings_unsigned:
        yield make(Code.BELONGINGS_SIGNED, False, HANDBOOK, count=facts.belongings_unsigned)
    if facts.goods_out:
        yield look(Code.GOODS_BACK, False, OWN_USAGE, count=facts.goods_out)
    if facts.medicines_kept:
        yield look(Code.MEDICINES_BACK, False, OWN_USAGE, count=facts.medicines_kept)
    if case.way not in GONE_WAYS:
        make = look if case.way is LeavingWay.TERMINATED else line
        yield make(
            Code.SERVICE_FORM,
            plan.service_form_signed_at is not None,
            f"{HANDBOOK} 附件四",
            "service_form_signed_at",
            signed_at=plan.service_form_signed_at,
        )
    if case.way is LeavingWay.OWN_WISH:
        yield line(
            Code.DECLARATION,
            plan.declaration_signed_at is not None,
            f"{HANDBOOK} 附件三",
            "declaration_signed_at",
            signed_at=plan.declaration_signed_at,
        )


def _arrival(case: Case) -> Iterator[Check]:
    """What the door owes still: 民发〔2015〕158号；未成年人保护法 第十一条.

    Nobody who may go at their own wish is kept for the station's own papers; the deadlines of
    both run on after the stay.
    """
    facts = case.facts
    make = look if case.way in GONE_WAYS | {LeavingWay.OWN_WISH} else line
    if facts.handover_unsigned:
        yield make(Code.ARRIVAL_HANDOVER, False, "民发〔2015〕158号")
    owed, told = sorted(facts.signs_to_report), sorted(facts.signs_reported)
    if owed or told:
        rule = f"民发〔2015〕158号；{MINORS_LAW} 第十一条"
        yield make(Code.SIGNS_REPORTED, not owed, rule, owed=owed, told=told)


def _journey(case: Case) -> Iterator[Check]:
    plan, facts = case.plan, case.facts
    yield from _vouchers(case)
    if case.way in _TRAVELLING:
        make = line if case.way is LeavingWay.VOUCHER else look
        yield make(
            Code.FIT,
            plan.fit_to_travel is True,
            HANDBOOK,
            "fit_to_travel",
            fit=plan.fit_to_travel,
            pregnant=facts.pregnant,
        )
        yield look(Code.FOOD, bool(plan.food.strip()), HANDBOOK, "food", food=plan.food)


def _vouchers(case: Case) -> Iterator[Check]:
    voucher, earlier = case.facts.voucher, case.facts.earlier
    if case.way is LeavingWay.VOUCHER:
        usable = voucher is not None and voucher.state in _USABLE
        yield line(
            Code.VOUCHER,
            usable,
            HANDBOOK,
            number=voucher.number if voucher else "",
            state=voucher.state if voucher else None,
        )
        late = voucher is not None and voucher.valid_until < case.today
        if voucher is not None and voucher.state is VoucherState.ISSUED and late:
            until = voucher.valid_until
            yield line(Code.VOUCHER_EXPIRED, False, HANDBOOK, until=until, number=voucher.number)
    elif voucher is not None and voucher.state in _OPEN:
        yield look(Code.VOUCHER_LEFT_OPEN, False, HANDBOOK, number=voucher.number)
    if earlier is not None and case.way not in GONE_WAYS:
        yield look(
            Code.EARLIER_VOUCHER,
            False,
            HANDBOOK,
            number=earlier.number,
            destination=earlier.destination,
            until=earlier.valid_until,
        )


def _ending(case: Case) -> Iterator[Check]:
    plan = case.plan
    if case.way is LeavingWay.TERMINATED:
        known = bool(plan.grounds) and set(plan.grounds) <= case.facts.known_grounds
        yield line(Code.GROUNDS, known, "民政部令第24号", "grounds", grounds=plan.grounds)
        told = bool(plan.ground_text.strip())
        yield line(Code.GROUND_TEXT, told, f"{HANDBOOK} 附件五", "ground_text")
        given = plan.notice_given_at
        yield line(
            Code.NOTICE, given is not None, f"{HANDBOOK} 附件五", "notice_given_at", given=given
        )
    elif case.way is LeavingWay.DEAD:
        known = plan.died_at is not None and bool(plan.died_place.strip())
        place = "died_place" if plan.died_at else "died_at"
        yield line(Code.DEATH_FACTS, known, HANDBOOK, place, at=plan.died_at)
        paper = plan.death_certificate
        yield line(Code.DEATH_CERTIFICATE, bool(paper.strip()), HANDBOOK, "death_certificate")
        yield look(Code.KIN_TOLD, plan.kin_told_at is not None, HANDBOOK, "kin_told_at")
        yield look(Code.POLICE_REPORT, bool(plan.police_report.strip()), HANDBOOK, "police_report")
    elif case.way is LeavingWay.WITHOUT_FORMALITIES:
        yield line(Code.LAST_SEEN, plan.last_seen_at is not None, HANDBOOK, "last_seen_at")
        yield line(Code.SEARCH, bool(plan.search.strip()), HANDBOOK, "search")
        make = line if case.guarded else look
        told = bool(plan.police_report.strip())
        rule = MINORS_LAW if case.facts.is_minor(case.today) else HANDBOOK
        yield make(Code.POLICE_REPORT, told, rule, "police_report")


_PARTS = (_who, _where, _alone, _sample, _arrival, _things, kin, takers, _ending, _journey)
