"""Who takes somebody from the door: kin, escort, institution; their papers and their proof."""

from __future__ import annotations

from collections.abc import Iterator

from station.domain.assistance import CIVIL_CODE
from station.domain.fetcher_papers import card_number, is_body, is_right, names_other_paper
from station.domain.identity import ADULT_AGE, age_on
from station.domain.leaving import RECEIVED_WAYS, LeavingWay, escort_names, taker
from station.domain.leaving_case import HANDBOOK, MINORS_LAW, Case, line, look
from station.domain.leaving_lines import Check
from station.domain.leaving_lines import LeavingCheckCode as Code
from station.domain.names import fold


def kin(case: Case) -> Iterator[Check]:
    """The fetcher's paper is checked and copied, the relation stated; proven when guarded."""
    if case.way is not LeavingWay.KIN:
        return
    plan = case.plan
    yield line(
        Code.FETCHER,
        bool(plan.fetcher_name.strip() and plan.fetcher_relation.strip()),
        HANDBOOK,
        "fetcher_relation" if plan.fetcher_name.strip() else "fetcher_name",
        name=plan.fetcher_name,
        relation=plan.fetcher_relation,
    )
    yield from _fetcher_paper(case)
    yield _copy(case)
    yield from _seeker(case)
    if case.guarded:
        yield from _relation_proven(case)


def _seeker(case: Case) -> Iterator[Check]:
    """A minor whose family was verified by a request is fetched by that family; else: look again.

    A warning and no more: another of the family may well come. 未成年人保护法 第九十二条.
    """
    plan, seekers = case.plan, case.facts.seekers
    name = taker(plan)
    if not (seekers and name and case.facts.is_minor(case.today)):
        return
    told = (name, plan.fetcher_phone, plan.fetcher_document, case.today)
    found = [(each.differs(*told), each) for each in seekers]
    fits = any(differs is None for differs, _each in found)
    who = "、".join(dict.fromkeys(each.name for each in seekers))
    closest = min(found, key=lambda pair: fold(pair[1].name) != fold(name))
    data = {"name": name, "seekers": who, "differs": "" if fits else closest[0]}
    yield look(Code.SEEKER, fits, MINORS_LAW, "fetcher_name", **data)


def _copy(case: Case) -> Check:
    """A picture of the paper of the very one who fetches, or a leader's word why there is none.

    Of a body that takes a minor over the paper of whoever comes for it is kept as well.
    """
    facts, name = case.facts, taker(case.plan)
    owed = case.way is LeavingWay.KIN or facts.is_minor(case.today)
    make = line if owed else look
    return make(
        Code.FETCHER_COPY,
        bool(name and name in facts.copied) or bool(facts.copy_excuse),
        HANDBOOK,
        name=name,
        excuse="" if name in facts.copied else facts.copy_excuse,
        excuse_by=facts.copy_excuse_by,
    )


def _fetcher_paper(case: Case) -> Iterator[Check]:
    """The fetcher's card: a whole number for who answers for others, right, an adult's."""
    text, place = case.plan.fetcher_document.strip(), "fetcher_document"
    number = card_number(text, case.today)
    told = (number is not None or names_other_paper(text)) if case.guarded else bool(text)
    yield line(Code.FETCHER_DOCUMENT, told, HANDBOOK, place)
    make = line if case.guarded else look
    if number is None:
        return
    if not is_right(number) or number.normalized in case.facts.own_numbers:
        yield make(Code.FETCHER_NUMBER, False, f"{HANDBOOK}；GB 11643", place)
    elif number.born is not None and (age := age_on(number.born, case.today)) < ADULT_AGE:
        yield make(Code.FETCHER_AGE, False, CIVIL_CODE, place, age=age)


def _relation_proven(case: Case) -> Iterator[Check]:
    """Near kin and guardians collect with a proof; others only when a body confirms them.

    民法典 第二十七条、第二十八条: anybody else needs the committee or the civil-affairs office.
    """
    plan, facts = case.plan, case.facts
    relation, by = plan.fetcher_relation.strip(), plan.confirmed_by.strip()
    confirmed = is_body(by)
    rule = f"{HANDBOOK}；{MINORS_LAW}"
    if relation and relation not in facts.collectors:
        yield line(
            Code.FETCHER_RELATION,
            confirmed,
            "民法典 第二十七条、第二十八条",
            "confirmed_by",
            relation=relation,
            by=by,
        )
    proof = plan.fetcher_proof.strip()
    proven = any(word in proof for word in facts.proofs)
    yield line(Code.FETCHER_PROOF, proven, rule, "fetcher_proof", proof=proof)
    if facts.harmed:
        yield line(Code.KIN_CONFIRMED, confirmed, "民发〔2015〕189号", "confirmed_by", by=by)


def takers(case: Case) -> Iterator[Check]:
    """Who takes over is named, enough people go along, and the taking over is signed for."""
    if case.way not in RECEIVED_WAYS:
        return
    plan = case.plan
    minor_to_body = case.facts.is_minor(case.today) and case.way is not LeavingWay.ESCORTED
    person = "" if minor_to_body else plan.receiver_person.strip()
    named = bool(plan.receiver_unit.strip() or person)
    yield line(
        Code.RECEIVER,
        named,
        HANDBOOK,
        "receiver_unit",
        unit=plan.receiver_unit,
        person=plan.receiver_person,
    )
    escorted = case.way is LeavingWay.ESCORTED
    if escorted:
        names, least = escort_names(plan.escorts), case.policy.least_escorts
        rule = "DB35/T 1287—2012"
        yield line(Code.ESCORTS, len(names) >= least, rule, "escorts", escorts=names, least=least)
    if case.way is LeavingWay.INSTITUTION:
        yield _copy(case)
    make = look if escorted else line  # an escort's receipt is signed at the journey's end
    receipt = plan.receiver_receipt
    yield make(Code.RECEIPT, bool(receipt.strip()), HANDBOOK, "receiver_receipt", receipt=receipt)
