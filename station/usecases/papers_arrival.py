"""The papers of the door: intake form, safety check and belongings, refusal, hand-over."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from station.domain import paper_texts as texts
from station.domain import paper_words as words
from station.domain.belongings import BelongingKind, BelongingRecord, BelongingState
from station.domain.fen import written
from station.domain.intake import ArrivalFacts, Block, HowCame, Outcome, TriageSign
from station.domain.intake_records import IntakeRecord
from station.domain.paper_parts import (
    Choice,
    DangerousItem,
    Entry,
    Party,
    Relative,
    Statement,
    StoredItem,
    choices,
)
from station.domain.paper_words import BLANK, NOTHING, UNKNOWN, line
from station.domain.papers import (
    BelongingsList,
    HandoverForm,
    HandoverKind,
    IntakeForm,
    PaperKind,
    PaperTrouble,
    PersonCard,
    RefusalNotice,
)
from station.domain.people import NameKind, PersonRecord
from station.storage import belongings, belongings_photos, papers_facts, stays
from station.storage import intake as rows
from station.storage.intake import Intake
from station.storage.stays import Stay
from station.usecases.paper_head import (
    UNNUMBERED,
    Filled,
    bearer,
    clerk_name,
    first_day,
    imprint,
    legal_basis,
    person_of,
    photo_of,
    plate,
    refuse,
)
from station.usecases.work import Work

_FOUND_NOTHING = frozenset({"", "无", "没有", "未发现", "未发现危险物品"})
_CHECKED_IN_THE_HOUSE = "本站"
_CARD_LETTERS = "SBK"
_IN_STORE = BelongingState.STORED


def intake_row(work: Work, intake_id: int) -> Intake:
    """The arrival a paper is made of; raises Refused when there is none."""
    intake = work.session.get(Intake, intake_id)
    if intake is None:
        raise refuse(PaperTrouble.NOT_FOUND, "intake_id")
    work.about(person_id=intake.person_id)
    return intake


def intake_form(work: Work, intake_id: int) -> Filled:
    """求助登记表: the five statutory blocks, the first look, the decision."""
    row = intake_row(work, intake_id)
    record = rows.record(work.session, row)
    person = person_of(work, record.person_id)
    facts, cannot = record.facts, record.facts.cannot_state
    goods = belongings.of_intake(work.session, intake_id)
    day = row.arrived_at.date()
    form = IntakeForm(
        imprint=imprint(work, record.number, day),
        bearer=bearer(person, day, record.rescue_number, leaves=False),
        arrived_at=row.arrived_at,
        other_names=_other_names(person),
        ethnic_group=_code(work, "ethnic_groups", person.ethnic_group),
        born=words.born_words(person),
        education=_code(work, "education", person.education),
        accent=person.description.accent or UNKNOWN,
        household_place=_household(work, person) or UNKNOWN,
        residence=person.residence or UNKNOWN,
        identity_papers=_documents(person),
        identity_unable=cannot.get(Block.IDENTITY, ""),
        relief=_stated(facts.on_relief, cannot.get(Block.RELIEF, "")),
        reasons=_choice(work, "causes", facts.cause, day),
        course=_stated(_course(facts), cannot.get(Block.CAUSE, "")),
        relatives=_relatives(facts),
        relatives_unable="" if facts.relatives else cannot.get(Block.RELATIVES, ""),
        belongings=_stated(words.things(goods), cannot.get(Block.BELONGINGS, "")),
        ways=_choice(work, "how_came", facts.how_came, day),
        brought_by=_brought_by(facts),
        found=_found(facts),
        inspection=_inspection(facts),
        decision=_decision(record),
        classes=choices(words.CLASSES.values(), _first_class(work, record.stay_id)),
        bed=_first_bed(work, record.stay_id),
        clerk=clerk_name(work, row.clerk_id),
        leader_opinion="",
        photo=photo_of(work, person),
        remarks=_remarks(work, record),
    )
    return Filled(form, f"intake:{row.id}", person, record.stay_id)


def belongings_list(work: Work, intake_id: int) -> Filled:
    """安全检查与物品寄存清单; refused when nobody has checked and nothing was handed in."""
    row = intake_row(work, intake_id)
    record = rows.record(work.session, row)
    person = person_of(work, record.person_id)
    goods = belongings.of_intake(work.session, intake_id)
    safety = record.safety
    if safety.checked_at is None and not goods:
        raise refuse(PaperTrouble.NOTHING_CHECKED, "intake_id", "国务院令第381号 第六条")
    day = (safety.checked_at or goods[0].received_at).date()
    kept = [item for item in goods if item.kind is not BelongingKind.DANGEROUS]
    paper = BelongingsList(
        imprint=imprint(work, f"{record.number}-WP", day),
        bearer=bearer(person, day, record.rescue_number, leaves=False),
        checked_at=safety.checked_at,
        checked_where=_CHECKED_IN_THE_HOUSE if safety.checked_at else BLANK,
        checker=safety.checker or BLANK,
        checker_sex=words.SEXES.get(safety.checker_sex, UNKNOWN),
        dangers=_dangers(record, goods),
        items=tuple(_stored(item) for item in kept),
        gone=tuple(words.gone(item) for item in goods if item.state is not _IN_STORE),
        cash_fen=sum(item.amount_fen for item in kept if item.kind is BelongingKind.CASH),
        clerk=clerk_name(work, row.clerk_id),
        kept_with_person=BLANK,
        photos=belongings_photos.count(work.session, intake_id),
    )
    return Filled(paper, f"intake:{row.id}", person, record.stay_id)


def refusal_notice(work: Work, intake_id: int) -> Filled:
    """不予救助通知书; refused unless help was refused at this arrival."""
    row = intake_row(work, intake_id)
    if row.outcome is not Outcome.REFUSED:
        raise refuse(PaperTrouble.NOT_REFUSED, "intake_id", "国务院令第381号 第六条")
    person = person_of(work, row.person_id)
    grounds, ticked = work.codes["refusal_grounds"], row.outcome_grounds.split()
    decided = row.outcome_at or row.arrived_at
    notice = RefusalNotice(
        imprint=imprint(work, row.outcome_number, decided.date()),
        bearer=bearer(person, decided.date(), "", leaves=True),
        asked_at=row.arrived_at,
        grounds=choices(
            (code.name for code in grounds.valid_on(decided.date())),
            [grounds.name(code) for code in ticked],
        ),
        facts=row.outcome_text or BLANK,
        advice=row.outcome_place or BLANK,
        basis=legal_basis(grounds, ticked, texts.REFUSAL_BASIS),
        remedy=texts.REMEDY,
        clerk=clerk_name(work, row.clerk_id),
        leader="",
    )
    return Filled(notice, f"intake:{row.id}", person)


def arrival_handover(work: Work, intake_id: int) -> Filled:
    """交接表 of an arrival; refused for somebody who came on their own feet."""
    row = intake_row(work, intake_id)
    facts = rows.facts_of(work.session, row)
    if facts.how_came is HowCame.SELF:
        raise refuse(PaperTrouble.CAME_ALONE, "intake_id", "民发〔2015〕158号")
    person = person_of(work, row.person_id)
    stay = rows.stay_of(work.session, row.id)
    goods = belongings.of_intake(work.session, intake_id)
    house, subject, at = plate(work), f"intake:{row.id}", row.handover_signed_at or row.arrived_at
    police = facts.how_came is HowCame.POLICE
    form = HandoverForm(
        imprint=imprint(work, row.handover_number or UNNUMBERED, row.arrived_at.date()),
        direction=HandoverKind.FROM_POLICE if police else HandoverKind.FROM_UNIT,
        bearer=bearer(person, at.date(), stay.rescue_number if stay else "", leaves=True),
        at=at,
        place=house.name,
        giver=Party(
            facts.escort_unit or BLANK,
            facts.escort_people or BLANK,
            facts.escort_number or BLANK,
            facts.escort_phone or BLANK,
        ),
        receiver=Party(house.name, clerk_name(work, row.clerk_id), "", house.phone),
        reason=work.codes["how_came"].name(facts.how_came),
        found=_found(facts),
        description=words.described(person.description),
        condition=_condition(facts),
        goods=words.things(goods) or NOTHING,
        papers=words.things(g for g in goods if g.kind is BelongingKind.DOCUMENT) or NOTHING,
        undertaking=texts.STATION_UNDERTAKING,
        photo=photo_of(work, person),
    )
    return Filled(form, subject, person, stay.id if stay else None)


def _code(work: Work, name: str, code: str) -> str:
    return work.codes[name].name(code) if code else UNKNOWN


def _choice(work: Work, name: str, code: str, day: date) -> tuple[Choice, ...]:
    """The lines of a code list that were in force on a day, one of them ticked."""
    known = work.codes[name]
    ticked = {known.name(code)} if code else set()
    return choices((each.name for each in known.valid_on(day)), ticked)


def _decision(record: IntakeRecord) -> tuple[Choice, ...]:
    ticked = {words.OUTCOMES[record.outcome]} if record.outcome else set()
    return choices(texts.TRIAGE_DECISIONS, ticked)


def _relatives(facts: ArrivalFacts) -> tuple[Relative, ...]:
    named = (Relative(r.name, r.relation, r.address, r.phone) for r in facts.relatives)
    return tuple(named) or (Relative(BLANK, ""),)


def _household(work: Work, person: PersonRecord) -> str:
    return words.place_words(work.codes.areas, person.area, person.household_address, person.born)


def _other_names(person: PersonRecord) -> str:
    others = (
        name.text
        for name in person.names
        if name.text != person.name and name.kind is not NameKind.TEMPORARY
    )
    return "、".join(dict.fromkeys(others)) or NOTHING


def _documents(person: PersonRecord) -> str:
    return (
        "；".join(
            f"{words.DOCUMENTS[each.kind]} {each.number}（{words.SEEN[each.seen]}）"
            for each in person.documents
        )
        or NOTHING
    )


def _stated(text: str, unable: str) -> Statement:
    """What was stated; else why it cannot be; else that nobody has asked yet."""
    return Statement(text or ("" if unable else BLANK), unable)


def _course(facts: ArrivalFacts) -> str:
    since = facts.wandering_since
    parts = (
        facts.cause_text,
        f"自 {since.isoformat()} 起在外" if since else "",
        f"请求：{facts.needs}" if facts.needs else "",
    )
    return "；".join(filter(None, parts))


def _brought_by(facts: ArrivalFacts) -> str:
    if facts.how_came is HowCame.SELF:
        return NOTHING
    return line(facts.escort_unit, facts.escort_people, facts.escort_number, facts.escort_phone)


def _found(facts: ArrivalFacts) -> str:
    at = words.moment_words(facts.found_at) if facts.found_at else ""
    return line(at, facts.found_place, empty=UNKNOWN)


def _signs(facts: ArrivalFacts) -> str:
    """What the first look found, in the order of the rules."""
    return "、".join(words.SIGNS[sign] for sign in TriageSign if sign in facts.signs)


def _inspection(facts: ArrivalFacts) -> tuple[Entry, ...]:
    heat = facts.temperature_tenths
    looked = heat is not None or facts.mental_state is not None
    entries = [
        Entry("体温", f"{heat / 10:.1f} ℃" if heat is not None else BLANK),
        Entry("异常征象", _signs(facts) or ("未见" if looked else BLANK)),
        Entry("精神状态", words.MENTAL_STATES[facts.mental_state] if facts.mental_state else BLANK),
        Entry("生活自理", words.SELF_CARE[facts.self_care] if facts.self_care else BLANK),
        Entry("行动能力", words.MOBILITY[facts.mobility] if facts.mobility else BLANK),
    ]
    more = (
        Entry("交接时状况", facts.health_at_handover),
        Entry("就医或公安意见", facts.cleared),
        Entry("说明", facts.triage_note),
    )
    return (*entries, *(entry for entry in more if entry.text))


def _condition(facts: ArrivalFacts) -> str:
    told = (facts.health_at_handover,) if facts.health_at_handover else ()
    return "；".join((*told, *(f"{e.label}：{e.text}" for e in _inspection(facts)[:5])))


def _first_class(work: Work, stay_id: int | None) -> set[str]:
    """The class that was confirmed at the door; empty while nobody has."""
    known = stays.assessments(work.session, stay_id) if stay_id else ()
    return {words.CLASSES[known[-1].confirmed]} if known else set()


def _first_bed(work: Work, stay_id: int | None) -> str:
    lain = papers_facts.slept(work.session, stay_id) if stay_id else []
    return lain[0].bed if lain else BLANK


def _remarks(work: Work, record: IntakeRecord) -> str:
    decision = record.decision
    others = papers_facts.arrived_with(work.session, record.id, record.family)
    parts = (
        f"同时到站：{'、'.join(others)}" if others else "",
        f"重复求助说明：{record.facts.repeat_reason}" if record.facts.repeat_reason else "",
        line(decision.place, decision.receipt, decision.text, empty="") if decision else "",
    )
    return "；".join(filter(None, parts))


def _dangers(record: IntakeRecord, goods: Sequence[BelongingRecord]) -> tuple[DangerousItem, ...]:
    """Dangerous things of the list, and what the check itself has found."""
    found = [
        DangerousItem(item.name, f"{item.quantity} 件", item.receipt or BLANK)
        for item in goods
        if item.kind is BelongingKind.DANGEROUS
    ]
    said = record.safety.findings.strip()
    if said not in _FOUND_NOTHING:
        found.append(DangerousItem(said, "—", record.safety.police_receipt or BLANK))
    return tuple(found)


def _stored(item: BelongingRecord) -> StoredItem:
    cash = item.kind is BelongingKind.CASH
    return StoredItem(
        name=item.name,
        quantity="—" if cash else f"{item.quantity} 件",
        feature=item.features or "—",
        value=f"{written(item.amount_fen)} 元" if item.amount_fen else "—",
        place=line(item.bag, item.place),
    )


def person_card(work: Work, stay_id: int) -> Filled:
    """受助人员识别卡 of a resident; its code holds the rescue number and nothing else."""
    stay = work.session.get(Stay, stay_id)
    if stay is None:
        raise refuse(PaperTrouble.NOT_FOUND, "stay_id")
    if stay.left_at is not None:
        raise refuse(PaperTrouble.HAS_LEFT, "stay_id")
    work.about(person_id=stay.person_id, stay_id=stay.id)
    person, subject = person_of(work, stay.person_id), f"stay:{stay.id}"
    day = first_day(work, PaperKind.CARD, subject)
    card = PersonCard(
        imprint=imprint(work, f"{stay.rescue_number}-{_CARD_LETTERS}", day),
        bearer=bearer(person, day, stay.rescue_number, leaves=True),
        since=stay.admitted_at.date(),
        qr=stay.rescue_number,
        station_phone=plate(work).phone or BLANK,
        photo=photo_of(work, person),
    )
    return Filled(card, subject, person, stay.id)
