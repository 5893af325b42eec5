"""What is filled in for invented people: the form of the door, the way out, a drawn photograph."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import datetime

from station.domain.belongings import BelongingKind, BelongingLine, SignedHow
from station.domain.demo import InventedPerson, InventedStay
from station.domain.identity import age_on
from station.domain.intake import (
    HANDED_OVER_BY_UNIT,
    ArrivalFacts,
    Block,
    MentalState,
    Mobility,
    RelativeFacts,
    SafetyFacts,
    SelfCare,
)
from station.domain.leaving import LeavingPlan, LeavingWay
from station.domain.people import (
    Description,
    DocumentKind,
    DocumentSeen,
    NewDocument,
    NewPerson,
    PersonFacts,
)
from station.usecases.intake import Arrival


def without_things(arrival: Arrival) -> Arrival:
    """The same arrival with nothing handed in: whoever does not stay keeps their things."""
    return replace(arrival, belongings=(), belongings_signed=None)


def silhouette(seed: int) -> bytes:
    """A drawn outline where a photograph would be; nobody's face."""
    from PIL import Image, ImageDraw

    tone = 120 + 17 * (seed % 5)
    picture = Image.new("RGB", (240, 320), (214, 221, 227))
    pen = ImageDraw.Draw(picture)
    pen.ellipse((80, 60, 160, 160), fill=(tone, tone, tone + 8))
    pen.ellipse((30, 185, 210, 460), fill=(tone, tone, tone + 8))
    target = io.BytesIO()
    picture.save(target, "JPEG", quality=80)
    return target.getvalue()


def arrival_form(person: InventedPerson, stay: InventedStay, form: str) -> Arrival:
    """What the night clerk writes down of an invented arrival; `form` is the form's own id."""
    escorted = stay.how_came in HANDED_OVER_BY_UNIT
    facts = ArrivalFacts(
        stay.how_came,
        found_place=stay.place,
        escort_unit=stay.unit if escorted else "",
        escort_people="值班人员二人" if escorted else "",
        handover_signed=escorted,
        needs="食宿、返乡",
        on_relief="无",
        cause=stay.cause,
        relatives=(RelativeFacts("亲属（虚构）", "亲属", phone="000-5550123"),),
        temperature_tenths=364,
        mental_state=MentalState.CLEAR,
        self_care=stay.self_care,
        mobility=Mobility.WALKS if stay.self_care is SelfCare.FULL else Mobility.WITH_HELP,
    )
    if not person.name:
        facts = replace(
            facts, relatives=(), cannot_state=dict.fromkeys(Block, "不能言语，无法陈述")
        )
    new = NewPerson(
        PersonFacts(
            name=person.name,
            sex=person.sex,
            born=person.born if person.name else None,
            age=None if person.name else _age_by_eye(person, stay),
            area=person.area,
            description=Description(accent=person.accent, marks=person.marks),
        ),
        documents=(
            (NewDocument(DocumentKind.RESIDENT_ID, person.id_number, DocumentSeen.ORIGINAL),)
            if person.id_number
            else ()
        ),
    )
    return Arrival(
        form,
        facts,
        person=new,
        safety=SafetyFacts(checker="陈静", checker_sex=person.sex, findings="无"),
        belongings=(BelongingLine("布包", BelongingKind.ORDINARY, place="3 号柜"),),
        belongings_signed=SignedHow.THUMB,
    )


def _age_by_eye(person: InventedPerson, stay: InventedStay) -> int:
    """What somebody would guess by eye."""
    return age_on(person.born, stay.arrived_at.date())


def leaving_plan(way: LeavingWay, now: datetime) -> LeavingPlan:
    """A way out with everything that its check list asks for."""
    plan = LeavingPlan(
        way,
        destination="户籍地",
        destination_contact="亲属（虚构） 000-5550123",
        agreed=True,
        fit_to_travel=True,
        food="方便面二份、饮用水二瓶",
        services="住宿、饮食、联系亲属",
        service_form_signed_at=now,
    )
    match way:
        case LeavingWay.OWN_WISH:
            return replace(plan, declaration_signed_at=now)
        case LeavingWay.KIN:
            return replace(
                plan,
                fetcher_name="亲属（虚构）",
                fetcher_relation="父母",
                fetcher_document="11010519491231002X",
                fetcher_phone="000-5550123",
                fetcher_proof="户口簿（演示）",
                confirmed_by="户籍地派出所（演示）",
            )
        case LeavingWay.ESCORTED:
            return replace(
                plan,
                escorts="赵磊、李梅",
                route="云川—户籍地",
                receiver_unit="户籍地救助管理站（演示）",
                receiver_person="接收人（虚构）",
                receiver_receipt="演示 1 号",
            )
        case _:
            return plan
