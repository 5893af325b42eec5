"""The check list of leaving: which lines a way out has, and whether they are done.

A leader's exception lets one person go alone (工作规程: only with the consent of the leader on
duty), when it lifts all that stands in the way. It never replaces the age or the signs that a wish
of one's own asks for, nor lets a child, somebody without capacity or with signs of an illness of
the mind go alone on any way.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from station.domain.assistance import AssistanceClass, Capacity
from station.domain.fetcher_papers import card_number, is_body, is_right, names_other_paper
from station.domain.identity import ADULT_AGE, age_on
from station.domain.leaving import (
    ALONE_WAYS,
    GONE_WAYS,
    RECEIVED_WAYS,
    Check,
    CheckState,
    LeavingFacts,
    LeavingPlan,
    LeavingWay,
    escort_names,
    limited_may_go,
    taker,
    youth_may_go,
)
from station.domain.leaving import LeavingCheckCode as Code
from station.domain.people import IdentityState
from station.domain.policy import Policy
from station.domain.stays import StayState
from station.domain.vouchers import VoucherState

_HANDBOOK = "民发〔2014〕132号"
_MINORS_LAW = "未成年人保护法"
_CIVIL_CODE = "民法典 第十七条至第二十二条"
_CLASSES = "分类救助（开放性、保护性、帮扶性）"
_USABLE = frozenset({VoucherState.ISSUED, VoucherState.EXCHANGED, VoucherState.TRAVELLED})
_OPEN = frozenset({VoucherState.DRAFT, VoucherState.APPROVED, VoucherState.ISSUED})
_TRAVELLING = frozenset({LeavingWay.VOUCHER, LeavingWay.ESCORTED})
_FROM_OUTSIDE = GONE_WAYS | {LeavingWay.HANDED_OVER, LeavingWay.TERMINATED}


@dataclass(frozen=True, slots=True)
class _Case:
    """Facts, plan, day and numbers together; `line` makes one check of a condition."""

    facts: LeavingFacts
    plan: LeavingPlan
    today: date
    policy: Policy

    @property
    def way(self) -> LeavingWay:
        return self.plan.way

    @property
    def guarded(self) -> bool:
        return self.facts.needs_guarding(self.today)


def checks(
    facts: LeavingFacts, plan: LeavingPlan, today: date, policy: Policy
) -> tuple[Check, ...]:
    """The lines between this resident and the door, for the way of the plan."""
    case = _Case(facts, plan, today, policy)
    return tuple(line for part in _PARTS for line in part(case))


def exception_possible(facts: LeavingFacts, plan: LeavingPlan, today: date, policy: Policy) -> bool:
    """Whether a leader's exception would lift all that keeps this person from going alone."""
    found = _bars(_Case(facts, plan, today, policy))
    return bool(found) and all(check.liftable for check in found)


def _line(
    code: Code, done: bool, rule: str = "", place: str | None = None, **data: object
) -> Check:
    """A line that is done or missing."""
    return Check(code, CheckState.DONE if done else CheckState.MISSING, rule, data, place)


def _look(
    code: Code, fine: bool, rule: str = "", place: str | None = None, **data: object
) -> Check:
    """A line that is done or deserves a look."""
    return Check(code, CheckState.DONE if fine else CheckState.HINT, rule, data, place)


def _who(case: _Case) -> Iterator[Check]:
    facts = case.facts
    if case.way is not LeavingWay.WITHOUT_FORMALITIES:
        sure = facts.identity_state is IdentityState.CONFIRMED
        yield _look(Code.IDENTITY, sure, _HANDBOOK, identity_state=facts.identity_state)
    if case.way not in GONE_WAYS:
        make = _line if case.way in ALONE_WAYS else _look
        yield make(
            Code.CLASS,
            facts.class_confirmed,
            _CLASSES,
            assistance_class=facts.assistance_class,
        )


def _alone(case: _Case) -> Iterator[Check]:
    """Nobody leaves alone who may not: one line when all is well, else one for each reason."""
    if case.way not in ALONE_WAYS:
        return
    found = [check for check in _bars(case) if not (case.facts.has_exception and check.liftable)]
    yield from found
    if not found:
        facts = case.facts
        yield _line(
            Code.MAY_GO_ALONE,
            True,
            _HANDBOOK,
            age=facts.age(case.today),
            assistance_class=facts.assistance_class,
            exception_reason=facts.exception_reason,
            exception_by=facts.exception_by,
        )


def _bars(case: _Case) -> tuple[Check, ...]:
    """Every reason why this person must not walk out alone; liftable only if all of them are."""
    found = tuple(_reasons(case)) if case.way in ALONE_WAYS else ()
    if all(check.liftable for check in found):
        return found
    return tuple(replace(check, liftable=False) for check in found)


def _bar(code: Code, rule: str, liftable: bool, place: str | None = None, **data: object) -> Check:
    """A reason against going alone."""
    return Check(code, CheckState.MISSING, rule, data, place, liftable)


def _reasons(case: _Case) -> Iterator[Check]:
    facts, age, policy = case.facts, case.facts.age(case.today), case.policy
    own_wish, least = case.way is LeavingWay.OWN_WISH, case.policy.leave_alone_from_age
    minors = f"{_HANDBOOK}；{_MINORS_LAW}"
    if own_wish and age is not None and age < least:
        yield _bar(Code.OWN_WISH_AGE, _HANDBOOK, liftable=False, age=age, least=least)
    if age is None:
        yield _bar(Code.AGE_UNKNOWN_ALONE, minors, liftable=True)
    elif facts.is_minor(case.today):
        may = youth_may_go(age, facts.capacity, least)
        yield _bar(Code.MINOR_ALONE, minors, liftable=may, age=age, least=least)
    if facts.capacity in (Capacity.LIMITED, Capacity.NONE):
        may, rule = limited_may_go(age, facts.capacity), f"{_HANDBOOK}；{_CIVIL_CODE}"
        yield _bar(Code.CAPACITY_ALONE, rule, liftable=may, capacity=facts.capacity)
    if facts.assistance_class is AssistanceClass.PROTECTIVE:
        code = Code.PROTECTIVE_OWN_WISH if own_wish else Code.PROTECTIVE_ALONE
        yield _bar(code, _CLASSES, liftable=not own_wish)
    if facts.mental_signs:
        code = Code.OWN_WISH_MENTAL if own_wish else Code.MENTAL_ALONE
        yield _bar(code, _HANDBOOK, liftable=False)
    months, limit = case.plan.pregnant_months, policy.travel_alone_months_pregnant
    if case.way is LeavingWay.VOUCHER and months is not None and months >= limit:
        place = "pregnant_months"
        yield _bar(Code.PREGNANT_ALONE, _HANDBOOK, liftable=True, place=place, months=months)


def _where(case: _Case) -> Iterator[Check]:
    plan, away = case.plan, case.facts.state
    if away in (StayState.ON_LEAVE, StayState.WITH_POLICE):
        yield _line(Code.PRESENT, case.way in _FROM_OUTSIDE, _HANDBOOK, state=away)
    if case.way in GONE_WAYS or case.way is LeavingWay.TERMINATED:
        return
    make = _look if case.way is LeavingWay.OWN_WISH else _line
    contact = {"destination": plan.destination, "contact": plan.destination_contact}
    yield make(
        Code.DESTINATION, bool(plan.destination.strip()), _HANDBOOK, "destination", **contact
    )
    if case.way is not LeavingWay.OWN_WISH and not case.guarded:
        yield _line(Code.AGREED, plan.agreed, "国务院令第381号 第十一条", "agreed")
    if case.facts.state is StayState.IN_HOSPITAL:
        certificate = plan.discharge_certificate
        yield _line(
            Code.DISCHARGE,
            bool(certificate.strip()),
            _HANDBOOK,
            "discharge_certificate",
            certificate=certificate,
        )


def _things(case: _Case) -> Iterator[Check]:
    facts, plan = case.facts, case.plan
    make = _look if case.way in GONE_WAYS else _line
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
        yield make(Code.BELONGINGS_SIGNED, False, _HANDBOOK, count=facts.belongings_unsigned)
    if case.way not in GONE_WAYS:
        make = _look if case.way is LeavingWay.TERMINATED else _line
        yield make(
            Code.SERVICE_FORM,
            plan.service_form_signed_at is not None,
            f"{_HANDBOOK} 附件四",
            "service_form_signed_at",
            signed_at=plan.service_form_signed_at,
        )
    if case.way is LeavingWay.OWN_WISH:
        yield _line(
            Code.DECLARATION,
            plan.declaration_signed_at is not None,
            f"{_HANDBOOK} 附件三",
            "declaration_signed_at",
            signed_at=plan.declaration_signed_at,
        )


def _arrival(case: _Case) -> Iterator[Check]:
    """What the door owes still: 民发〔2015〕158号；未成年人保护法 第十一条.

    Nobody who may go at their own wish is kept for the station's own papers; the deadlines of
    both run on after the stay.
    """
    facts = case.facts
    make = _look if case.way in GONE_WAYS | {LeavingWay.OWN_WISH} else _line
    if facts.handover_unsigned:
        yield make(Code.ARRIVAL_HANDOVER, False, "民发〔2015〕158号")
    owed, told = sorted(facts.signs_to_report), sorted(facts.signs_reported)
    if owed or told:
        rule = f"民发〔2015〕158号；{_MINORS_LAW} 第十一条"
        yield make(Code.SIGNS_REPORTED, not owed, rule, owed=owed, told=told)


def _journey(case: _Case) -> Iterator[Check]:
    plan, facts = case.plan, case.facts
    yield from _vouchers(case)
    if case.way in _TRAVELLING:
        make = _line if case.way is LeavingWay.VOUCHER else _look
        yield make(
            Code.FIT,
            plan.fit_to_travel is True,
            _HANDBOOK,
            "fit_to_travel",
            fit=plan.fit_to_travel,
            pregnant=facts.pregnant,
        )
        yield _look(Code.FOOD, bool(plan.food.strip()), _HANDBOOK, "food", food=plan.food)


def _vouchers(case: _Case) -> Iterator[Check]:
    voucher, earlier = case.facts.voucher, case.facts.earlier
    if case.way is LeavingWay.VOUCHER:
        usable = voucher is not None and voucher.state in _USABLE
        yield _line(
            Code.VOUCHER,
            usable,
            _HANDBOOK,
            number=voucher.number if voucher else "",
            state=voucher.state if voucher else None,
        )
        late = voucher is not None and voucher.valid_until < case.today
        if voucher is not None and voucher.state is VoucherState.ISSUED and late:
            until = voucher.valid_until
            yield _line(Code.VOUCHER_EXPIRED, False, _HANDBOOK, until=until, number=voucher.number)
    elif voucher is not None and voucher.state in _OPEN:
        yield _look(Code.VOUCHER_LEFT_OPEN, False, _HANDBOOK, number=voucher.number)
    if earlier is not None and case.way not in GONE_WAYS:
        yield _look(
            Code.EARLIER_VOUCHER,
            False,
            _HANDBOOK,
            number=earlier.number,
            destination=earlier.destination,
            until=earlier.valid_until,
        )


def _kin(case: _Case) -> Iterator[Check]:
    """The fetcher's paper is checked and copied, the relation stated; proven when guarded."""
    if case.way is not LeavingWay.KIN:
        return
    plan = case.plan
    yield _line(
        Code.FETCHER,
        bool(plan.fetcher_name.strip() and plan.fetcher_relation.strip()),
        _HANDBOOK,
        "fetcher_relation" if plan.fetcher_name.strip() else "fetcher_name",
        name=plan.fetcher_name,
        relation=plan.fetcher_relation,
    )
    yield from _fetcher_paper(case)
    yield _copy(case)
    if case.guarded:
        yield from _relation_proven(case)


def _copy(case: _Case) -> Check:
    """A picture of the paper of the very one who fetches, or a leader's word why there is none."""
    facts, name = case.facts, taker(case.plan)
    make = _line if case.way is LeavingWay.KIN else _look
    return make(
        Code.FETCHER_COPY,
        bool(name and name in facts.copied) or bool(facts.copy_excuse),
        _HANDBOOK,
        name=name,
        excuse="" if name in facts.copied else facts.copy_excuse,
        excuse_by=facts.copy_excuse_by,
    )


def _fetcher_paper(case: _Case) -> Iterator[Check]:
    """The fetcher's card: a whole number for who answers for others, right, an adult's."""
    text, place = case.plan.fetcher_document.strip(), "fetcher_document"
    number = card_number(text, case.today)
    told = (number is not None or names_other_paper(text)) if case.guarded else bool(text)
    yield _line(Code.FETCHER_DOCUMENT, told, _HANDBOOK, place)
    make = _line if case.guarded else _look
    if number is None:
        return
    if not is_right(number) or number.normalized in case.facts.own_numbers:
        yield make(Code.FETCHER_NUMBER, False, f"{_HANDBOOK}；GB 11643", place)
    elif number.born is not None and (age := age_on(number.born, case.today)) < ADULT_AGE:
        yield make(Code.FETCHER_AGE, False, _CIVIL_CODE, place, age=age)


def _relation_proven(case: _Case) -> Iterator[Check]:
    """Near kin and guardians collect with a proof; others only when a body confirms them.

    民法典 第二十七条、第二十八条: anybody else needs the committee or the civil-affairs office.
    """
    plan, facts = case.plan, case.facts
    relation, by = plan.fetcher_relation.strip(), plan.confirmed_by.strip()
    confirmed = is_body(by)
    rule = f"{_HANDBOOK}；{_MINORS_LAW}"
    if relation and relation not in facts.collectors:
        yield _line(
            Code.FETCHER_RELATION,
            confirmed,
            "民法典 第二十七条、第二十八条",
            "confirmed_by",
            relation=relation,
            by=by,
        )
    proof = plan.fetcher_proof.strip()
    proven = any(word in proof for word in facts.proofs)
    yield _line(Code.FETCHER_PROOF, proven, rule, "fetcher_proof", proof=proof)
    if facts.harmed:
        yield _line(Code.KIN_CONFIRMED, confirmed, "民发〔2015〕189号", "confirmed_by", by=by)


def _takers(case: _Case) -> Iterator[Check]:
    if case.way not in RECEIVED_WAYS:
        return
    plan = case.plan
    named = bool(plan.receiver_unit.strip() or plan.receiver_person.strip())
    yield _line(
        Code.RECEIVER,
        named,
        _HANDBOOK,
        "receiver_unit",
        unit=plan.receiver_unit,
        person=plan.receiver_person,
    )
    escorted = case.way is LeavingWay.ESCORTED
    if escorted:
        names, least = escort_names(plan.escorts), case.policy.least_escorts
        rule = "DB35/T 1287—2012"
        yield _line(Code.ESCORTS, len(names) >= least, rule, "escorts", escorts=names, least=least)
    if case.way is LeavingWay.INSTITUTION:
        yield _copy(case)
    make = _look if escorted else _line  # an escort's receipt is signed at the journey's end
    receipt = plan.receiver_receipt
    yield make(Code.RECEIPT, bool(receipt.strip()), _HANDBOOK, "receiver_receipt", receipt=receipt)


def _ending(case: _Case) -> Iterator[Check]:
    plan = case.plan
    if case.way is LeavingWay.TERMINATED:
        known = bool(plan.grounds) and set(plan.grounds) <= case.facts.known_grounds
        yield _line(Code.GROUNDS, known, "民政部令第24号", "grounds", grounds=plan.grounds)
        told = bool(plan.ground_text.strip())
        yield _line(Code.GROUND_TEXT, told, f"{_HANDBOOK} 附件五", "ground_text")
        given = plan.notice_given_at
        yield _line(
            Code.NOTICE, given is not None, f"{_HANDBOOK} 附件五", "notice_given_at", given=given
        )
    elif case.way is LeavingWay.DEAD:
        known = plan.died_at is not None and bool(plan.died_place.strip())
        place = "died_place" if plan.died_at else "died_at"
        yield _line(Code.DEATH_FACTS, known, _HANDBOOK, place, at=plan.died_at)
        paper = plan.death_certificate
        yield _line(Code.DEATH_CERTIFICATE, bool(paper.strip()), _HANDBOOK, "death_certificate")
        yield _look(Code.KIN_TOLD, plan.kin_told_at is not None, _HANDBOOK, "kin_told_at")
        yield _look(
            Code.POLICE_REPORT, bool(plan.police_report.strip()), _HANDBOOK, "police_report"
        )
    elif case.way is LeavingWay.WITHOUT_FORMALITIES:
        yield _line(Code.LAST_SEEN, plan.last_seen_at is not None, _HANDBOOK, "last_seen_at")
        yield _line(Code.SEARCH, bool(plan.search.strip()), _HANDBOOK, "search")
        make = _line if case.guarded else _look
        told = bool(plan.police_report.strip())
        rule = _MINORS_LAW if case.facts.is_minor(case.today) else _HANDBOOK
        yield make(Code.POLICE_REPORT, told, rule, "police_report")


_PARTS = (_who, _where, _alone, _arrival, _things, _kin, _takers, _ending, _journey)
