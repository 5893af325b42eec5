"""The forms of a family's request: what is told, who is verified, what became of it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication

from station.desktop.choices import ChoiceField, TicksField
from station.desktop.code_field import CodeField, WordField, from_list
from station.desktop.controls.tracing_requests import TracingRequests as Names
from station.desktop.deed_form import DeedForm
from station.desktop.desk import Desk
from station.desktop.fields import Field, LineField, TextField
from station.desktop.typed_fields import DayField, IdField, MomentField
from station.domain.births import Birth, read_birth
from station.domain.identity import age_on
from station.domain.people import BornPrecision, Description, PersonFacts, Sex
from station.domain.tracing_requests import (
    Proof,
    RequestFacts,
    RequestRecord,
    RequestSource,
    RequestStep,
    Seeker,
    Sought,
)
from station.domain.typed import read_whole
from station.wording.naming import name_of, named

translate = QCoreApplication.translate


def request_form(desk: Desk, record: RequestRecord | None) -> DeedForm:
    """The form of a request; of one that is there, with what it says."""
    name = Names.FORM
    fields = [*_seeker(desk), *_sought(desk)]
    form = DeedForm(
        name,
        translate("RequestForms", "A family seeks")
        if record is None
        else translate("RequestForms", "Change request {number}").format(number=record.line.number),
        translate("RequestForms", "A telephone number and one clue are enough; more can be added."),
        fields,
        translate("RequestForms", "Write down and compare"),
    )
    form.form["source"].show_value(RequestSource.DESK)
    if record is not None:
        for place, value in _said(record, desk.now().date()).items():
            if value:
                form.form[place].show_value(value)
    else:
        form.form["told_at"].show_value(desk.now())
    return form


def _line(place: str, words: str) -> LineField:
    return LineField(Names.field(place, Names.FORM), words, place=place)


def _seeker(desk: Desk) -> list[Field]:
    sources = [(source, named(source)) for source in RequestSource]
    relations = from_list(desk.codes["fetcher_relations"])
    return [
        ChoiceField(
            Names.field("source", Names.FORM),
            translate("RequestForms", "Came by"),
            sources,
            place="source",
            columns=2,
        ),
        MomentField(
            Names.field("told_at", Names.FORM),
            translate("RequestForms", "Told"),
            desk.now,
            place="told_at",
        ),
        _line("seeker_name", translate("RequestForms", "Seeker")),
        WordField(
            Names.field("relation", Names.FORM),
            translate("RequestForms", "Is their"),
            relations,
            place="relation",
        ),
        _line("seeker_phone", translate("RequestForms", "Telephone")),
        _line("seeker_address", translate("RequestForms", "Lives at")),
    ]


def _sought(desk: Desk) -> list[Field]:
    sexes = [(sex, name_of(sex, desk.codes)) for sex in (Sex.MALE, Sex.FEMALE)]
    name = Names.FORM
    return [
        _line("name", translate("RequestForms", "Seeks")),
        _line("other_names", translate("RequestForms", "Also called")),
        ChoiceField(Names.field("sex", name), translate("RequestForms", "Sex"), sexes, place="sex"),
        LineField(
            Names.field("born", name),
            translate("RequestForms", "Born / age"),
            place="born",
            read=read_birth,
            write=str,
        ),
        IdField(
            Names.field("id_number", name), translate("RequestForms", "ID no."), place="id_number"
        ),
        CodeField(
            Names.field("area", name),
            translate("RequestForms", "Home"),
            from_list(desk.codes["areas"]),
            place="area",
            free=True,
        ),
        _line("household_address", translate("RequestForms", "Village")),
        DayField(
            Names.field("missing_since", name),
            translate("RequestForms", "Missing since"),
            desk.now,
            place="missing_since",
        ),
        _line("last_seen", translate("RequestForms", "Last seen")),
        _line("accent", translate("RequestForms", "Accent")),
        _line("marks", translate("RequestForms", "Marks")),
        _line("build", translate("RequestForms", "Build")),
        LineField(
            Names.field("height_cm", name),
            translate("RequestForms", "Height"),
            place="height_cm",
            unit=translate("RequestForms", "cm"),
            read=read_whole,
            write=str,
        ),
        _line("clothing", translate("RequestForms", "Clothing")),
        _line("place_words", translate("RequestForms", "Speaks of")),
        TextField(
            Names.field("story", name), translate("RequestForms", "What happened"), place="story"
        ),
    ]


def _said(record: RequestRecord, today: date) -> dict[str, Any]:
    line, sought = record.line, record.sought
    facts, told = sought.facts, sought.facts.description
    birth = Birth(facts.born, facts.born_precision) if facts.born else None
    if facts.born is not None and facts.born_precision is BornPrecision.ESTIMATED:
        birth = Birth(None, BornPrecision.ESTIMATED, age_on(facts.born, today))
    return {
        "source": line.source,
        "told_at": line.told_at,
        "seeker_name": line.seeker.name,
        "relation": line.seeker.relation,
        "seeker_phone": line.seeker.phone,
        "seeker_address": line.seeker.address,
        "name": facts.name,
        "other_names": " ".join(sought.other_names),
        "sex": facts.sex if facts.sex in (Sex.MALE, Sex.FEMALE) else None,
        "born": birth,
        "id_number": sought.id_number,
        "area": facts.area,
        "household_address": facts.household_address,
        "missing_since": sought.missing_since,
        "last_seen": sought.last_seen,
        "accent": told.accent,
        "marks": told.marks,
        "build": told.build,
        "height_cm": told.height_cm,
        "clothing": told.clothing,
        "place_words": told.place_words,
        "story": sought.story,
    }


def facts_from(said: Mapping[str, Any], before: Seeker | None = None) -> RequestFacts:
    """What was typed into the form, as a request; what it does not ask stays as it was `before`."""

    def word(place: str) -> str:
        return said[place] or ""

    birth: Birth | None = said["born"]
    facts = PersonFacts(
        name=word("name"),
        sex=said["sex"] or Sex.UNKNOWN,
        born=birth.born if birth else None,
        born_precision=birth.precision if birth else BornPrecision.DAY,
        age=birth.estimate if birth else None,
        area=word("area"),
        household_address=word("household_address"),
        description=Description(
            accent=word("accent"),
            place_words=word("place_words"),
            marks=word("marks"),
            build=word("build"),
            height_cm=said["height_cm"],
            clothing=word("clothing"),
        ),
    )
    others = tuple(word("other_names").replace("、", " ").split())
    sought = Sought(
        facts,
        others,
        word("id_number"),
        said["missing_since"],
        word("last_seen"),
        word("story"),
    )
    seeker = Seeker(
        word("seeker_name"),
        word("seeker_phone"),
        word("relation"),
        before.id_number if before else "",
        word("seeker_address"),
    )
    return RequestFacts(seeker, sought, said["source"] or RequestSource.DESK, said["told_at"])


def different_form(name: str) -> DeedForm:
    """By what it is seen that somebody is not the sought one."""
    form = Names.DIFFERENT_FORM
    return DeedForm(
        form,
        translate("RequestForms", "{name} is somebody else").format(name=name),
        translate("RequestForms", "It is not asked again until a key fact of either changes."),
        [
            LineField(
                Names.field("reason", form), translate("RequestForms", "Seen by"), place="reason"
            )
        ],
        translate("RequestForms", "Somebody else"),
    )


def verify_form(desk: Desk, seeker: Seeker, name: str) -> DeedForm:
    """What the seeker was verified by."""
    form = Names.VERIFY_FORM
    proofs = [(proof, named(proof)) for proof in Proof]
    fields: list[Field] = [
        TicksField(
            Names.field("proofs", form),
            translate("RequestForms", "Verified by"),
            proofs,
            place="proofs",
            columns=1,
        ),
        IdField(
            Names.field("id_number", form),
            translate("RequestForms", "Seeker's ID"),
            place="id_number",
        ),
        LineField(Names.field("text", form), translate("RequestForms", "How"), place="text"),
        _moment(desk, form),
    ]
    title = translate("RequestForms", "{seeker} seeks {name}")
    made = DeedForm(
        form,
        title.format(seeker=seeker.name, name=name),
        translate("RequestForms", "The paper itself was seen; a copy is kept when they leave."),
        fields,
        translate("RequestForms", "Verified"),
    )
    made.form["id_number"].show_value(seeker.id_number)
    return made


def step_form(desk: Desk, step: RequestStep) -> DeedForm:
    """A step of a request, with when it was and why."""
    form = Names.STEP_FORM
    fields: list[Field] = [
        LineField(Names.field("text", form), translate("RequestForms", "Why, what"), place="text"),
        _moment(desk, form),
    ]
    return DeedForm(
        form,
        named(step),
        translate("RequestForms", "The request keeps every step."),
        fields,
        named(step),
    )


def _moment(desk: Desk, form: str) -> MomentField:
    field = MomentField(
        Names.field("happened_at", form),
        translate("RequestForms", "When"),
        desk.now,
        place="happened_at",
    )
    field.show_value(desk.now())
    return field
