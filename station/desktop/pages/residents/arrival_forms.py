"""What the forms of an arrival hold, and the deed that their values make.

A field that is left empty empties what was stated; what was not touched stays as it is.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import fields, replace
from datetime import datetime
from typing import Any

from PySide6.QtCore import QCoreApplication

from station.desktop.choices import ChoiceField, Option, TicksField
from station.desktop.code_field import CodeField, from_list
from station.desktop.controls.residents import Residents as Names
from station.desktop.desk import Desk
from station.desktop.fields import Field, LineField
from station.desktop.typed_fields import DayField, MomentField
from station.domain.arrival_ways import FACTS_OF_WAYS, facts_of
from station.domain.intake import (
    REPORT_SIGNS,
    ArrivalFacts,
    Block,
    HowCame,
    MentalState,
    Mobility,
    RelativeFacts,
    SafetyFacts,
    SelfCare,
    TriageSign,
)
from station.domain.intake_records import IntakeRecord
from station.domain.people import Sex
from station.domain.statements import CAN_BE_EMPTIED, Stated
from station.domain.typed import read_tenths
from station.usecases.intake_changes import CompleteIntake
from station.wording.naming import name_of, named
from station.wording.words import QT_TRANSLATE_NOOP

UNABLE: Mapping[Block, str] = {
    Block.IDENTITY: "no_identity",
    Block.RELIEF: "no_relief",
    Block.CAUSE: "no_cause",
    Block.RELATIVES: "no_relatives",
    Block.BELONGINGS: "no_belongings",
}
"""The field of the reason why a block cannot be stated."""

KEPT = "kept"
"""The field of the relatives that were named before: one that is not ticked any more is none."""

_NOTHING = ("", None, Sex.UNKNOWN)
_OF_CHECK = frozenset(each.name for each in fields(SafetyFacts))
_WORDS = {
    "why": QT_TRANSLATE_NOOP("ArrivalForms", "Why otherwise"),
    "why_hint": QT_TRANSLATE_NOOP("ArrivalForms", "when a sign ends or something was wrong"),
    "unable": QT_TRANSLATE_NOOP("ArrivalForms", "why it cannot be stated"),
    "or": QT_TRANSLATE_NOOP("ArrivalForms", "or"),
    "needs": QT_TRANSLATE_NOOP("ArrivalForms", "Needs"),
    "on_relief": QT_TRANSLATE_NOOP("ArrivalForms", "Relief drawn"),
    "cause": QT_TRANSLATE_NOOP("ArrivalForms", "Cause"),
    "cause_text": QT_TRANSLATE_NOOP("ArrivalForms", "In words"),
    "wandering_since": QT_TRANSLATE_NOOP("ArrivalForms", "Away since"),
    "kept": QT_TRANSLATE_NOOP("ArrivalForms", "Relatives"),
    "relative": QT_TRANSLATE_NOOP("ArrivalForms", "One more"),
    "relation": QT_TRANSLATE_NOOP("ArrivalForms", "Relation"),
    "phone": QT_TRANSLATE_NOOP("ArrivalForms", "Telephone"),
    "address": QT_TRANSLATE_NOOP("ArrivalForms", "Address"),
    "no_identity": QT_TRANSLATE_NOOP("ArrivalForms", "Identity"),
    "no_belongings": QT_TRANSLATE_NOOP("ArrivalForms", "Things"),
    "how_came": QT_TRANSLATE_NOOP("ArrivalForms", "Way here"),
    "escort_unit": QT_TRANSLATE_NOOP("ArrivalForms", "Brought by"),
    "escort_people": QT_TRANSLATE_NOOP("ArrivalForms", "Escorts"),
    "escort_number": QT_TRANSLATE_NOOP("ArrivalForms", "Their number"),
    "escort_phone": QT_TRANSLATE_NOOP("ArrivalForms", "Telephone"),
    "found_place": QT_TRANSLATE_NOOP("ArrivalForms", "Found at"),
    "found_at": QT_TRANSLATE_NOOP("ArrivalForms", "Found when"),
    "health_at_handover": QT_TRANSLATE_NOOP("ArrivalForms", "State then"),
    "checked_at": QT_TRANSLATE_NOOP("ArrivalForms", "Checked when"),
    "checker": QT_TRANSLATE_NOOP("ArrivalForms", "Checked by"),
    "checker_sex": QT_TRANSLATE_NOOP("ArrivalForms", "Their sex"),
    "findings": QT_TRANSLATE_NOOP("ArrivalForms", "Found"),
    "police_receipt": QT_TRANSLATE_NOOP("ArrivalForms", "Receipt"),
    "signs": QT_TRANSLATE_NOOP("ArrivalForms", "Signs"),
    "cleared": QT_TRANSLATE_NOOP("ArrivalForms", "Cleared by"),
    "mental_state": QT_TRANSLATE_NOOP("ArrivalForms", "Mind"),
    "self_care": QT_TRANSLATE_NOOP("ArrivalForms", "Self-care"),
    "mobility": QT_TRANSLATE_NOOP("ArrivalForms", "Walking"),
    "temperature_tenths": QT_TRANSLATE_NOOP("ArrivalForms", "Temperature"),
    "triage_note": QT_TRANSLATE_NOOP("ArrivalForms", "Note"),
    "sign": QT_TRANSLATE_NOOP("ArrivalForms", "What"),
    "reported_found_at": QT_TRANSLATE_NOOP("ArrivalForms", "Noticed"),
    "happened_at": QT_TRANSLATE_NOOP("ArrivalForms", "Reported"),
    "unit": QT_TRANSLATE_NOOP("ArrivalForms", "Police unit"),
    "officer": QT_TRANSLATE_NOOP("ArrivalForms", "Officer"),
    "receipt": QT_TRANSLATE_NOOP("ArrivalForms", "Receipt"),
}


def stated_fields(desk: Desk) -> list[Field]:
    """The five statutory blocks, each stated or with the reason why not."""
    form, causes = Names.COMPLETE_FORM, from_list(desk.codes["causes"])
    return [
        _line(form, "on_relief"),
        _line(form, "no_relief", title="or", hint="unable"),
        CodeField(Names.field("cause", form), _word("cause"), causes, place="cause"),
        _line(form, "cause_text"),
        DayField(
            Names.field("wandering_since", form),
            _word("wandering_since"),
            desk.now,
            place="wandering_since",
        ),
        _line(form, "no_cause", title="or", hint="unable"),
        _line(form, "needs", wide=True),
        TicksField(Names.field(KEPT, form), _word(KEPT), [], place=KEPT, columns=2),
        _line(form, "relative"),
        _line(form, "relation"),
        _line(form, "phone"),
        _line(form, "address"),
        _line(form, "no_relatives", title="or", hint="unable", wide=True),
        _line(form, "no_identity", hint="unable"),
        _line(form, "no_belongings", hint="unable"),
        _why(form),
    ]


def way_fields(desk: Desk) -> list[Field]:
    """How somebody came, who brought them, where they were found."""
    form = Names.WAY_FORM
    ways = [(way, name_of(way, desk.codes)) for way in HowCame]
    return [
        _choice(form, "how_came", ways),
        _line(form, "escort_unit"),
        _line(form, "escort_people"),
        _line(form, "escort_number"),
        _line(form, "escort_phone"),
        _line(form, "found_place"),
        MomentField(Names.field("found_at", form), _word("found_at"), desk.now, place="found_at"),
        _line(form, "health_at_handover", wide=True),
        _why(form),
    ]


def check_fields(desk: Desk) -> list[Field]:
    """The safety check: when, by whom, what was found."""
    form = Names.CHECK_FORM
    sexes = [(sex, name_of(sex, desk.codes)) for sex in (Sex.MALE, Sex.FEMALE)]
    return [
        MomentField(
            Names.field("checked_at", form), _word("checked_at"), desk.now, place="checked_at"
        ),
        _line(form, "checker"),
        _choice(form, "checker_sex", sexes, wide=False),
        _line(form, "findings"),
        _line(form, "police_receipt"),
        _why(form),
    ]


def look_fields() -> list[Field]:
    """The first look: signs, temperature, mind, self-care."""
    form = Names.LOOK_FORM
    return [
        TicksField(
            Names.field("signs", form),
            _word("signs"),
            [(sign, named(sign)) for sign in TriageSign],
            place="signs",
            columns=5,
        ),
        _line(form, "cleared", wide=True),
        _choice(form, "mental_state", [(each, named(each)) for each in MentalState]),
        _choice(form, "self_care", [(each, named(each)) for each in SelfCare]),
        _choice(form, "mobility", [(each, named(each)) for each in Mobility]),
        LineField(
            Names.field("temperature_tenths", form),
            _word("temperature_tenths"),
            place="temperature_tenths",
            width=72,
            unit="℃",
            read=read_tenths,
            write=lambda tenths: f"{tenths / 10:.1f}",
        ),
        _line(form, "triage_note"),
        _why(form),
    ]


def report_fields(desk: Desk) -> list[Field]:
    """A report to the police that the law asks for."""
    form = Names.REPORT_FORM
    signs = [(sign, named(sign)) for sign in TriageSign if sign in REPORT_SIGNS]
    return [
        _choice(form, "sign", signs),
        MomentField(
            Names.field("found_at", form), _word("reported_found_at"), desk.now, place="found_at"
        ),
        MomentField(
            Names.field("happened_at", form), _word("happened_at"), desk.now, place="happened_at"
        ),
        _line(form, "unit"),
        _line(form, "officer"),
        _line(form, "receipt"),
    ]


def relative_options(facts: ArrivalFacts) -> list[Option]:
    """The relatives that were named so far, by their number."""
    return [
        (str(number), " ".join(filter(None, (each.relation, each.name, each.phone))))
        for number, each in enumerate(facts.relatives, start=1)
    ]


def restated(intake: IntakeRecord, values: Mapping[str, Any]) -> CompleteIntake:
    """The deed that makes the arrival say what a form says; values are by place.

    Who came another way than was written down leaves the facts of that way open.
    """
    facts, safety = intake.facts, SafetyFacts()
    way = values.get("how_came", facts.how_came)
    if way is not facts.how_came:
        values = {**values, **dict.fromkeys(FACTS_OF_WAYS - facts_of(way), "")}
    emptied: set[Stated] = set()
    for stated in CAN_BE_EMPTIED | {Stated.HOW_CAME}:
        place = stated.value.removeprefix("safety_")
        if place not in values:
            continue
        of_check = place in _OF_CHECK
        before = getattr(intake.safety if of_check else facts, place)
        if _is_untouched(before, values[place]):
            continue
        if values[place] in _NOTHING:
            emptied |= {stated} & CAN_BE_EMPTIED
        elif of_check:
            safety = replace(safety, **{place: values[place]})
        else:
            facts = replace(facts, **{place: values[place]})
    return CompleteIntake(
        intake.id,
        intake.version,
        replace(
            facts,
            signs=frozenset(values.get("signs", facts.signs)),
            cannot_state=_unable(intake.facts, values),
            relatives=_relatives(intake.facts, values),
        ),
        safety,
        frozenset(emptied),
        frozenset(intake.facts.signs - values.get("signs", intake.facts.signs)),
        _gone(intake.facts, values),
        values["reason"] or "",
    )


def _is_untouched(before: object, value: object) -> bool:
    """Whether a field still shows what was stated; a form knows a time to the minute."""
    if isinstance(before, datetime):
        before = before.replace(second=0, microsecond=0)
    return before == value or (before in _NOTHING and value in _NOTHING)


def _unable(before: ArrivalFacts, values: Mapping[str, Any]) -> dict[Block, str]:
    typed = {block: values.get(place) or "" for block, place in UNABLE.items() if place in values}
    return {block: why for block, why in typed.items() if why or block in before.cannot_state}


def _relatives(before: ArrivalFacts, values: Mapping[str, Any]) -> tuple[RelativeFacts, ...]:
    """Those named before, and the one that is named now; same name and relation correct one."""
    if not values.get("relative"):
        return before.relatives
    texts = (values[place] or "" for place in ("relative", "relation", "address", "phone"))
    return (*before.relatives, RelativeFacts(*texts))


def _gone(before: ArrivalFacts, values: Mapping[str, Any]) -> tuple[RelativeFacts, ...]:
    if KEPT not in values:
        return ()
    return tuple(
        each
        for number, each in enumerate(before.relatives, start=1)
        if str(number) not in values[KEPT]
    )


def _word(key: str) -> str:
    return QCoreApplication.translate("ArrivalForms", _WORDS[key])


def _line(
    form: str, place: str, *, title: str = "", hint: str = "", wide: bool = False
) -> LineField:
    return LineField(
        Names.field(place, form),
        _word(title or place),
        place=place,
        placeholder=_word(hint) if hint else "",
        wide=wide,
    )


def _choice(form: str, place: str, options: Sequence[Option], *, wide: bool = True) -> ChoiceField:
    return ChoiceField(Names.field(place, form), _word(place), options, place=place, wide=wide)


def _why(form: str) -> LineField:
    return LineField(
        Names.field("reason", form),
        _word("why"),
        place="reason",
        placeholder=_word("why_hint"),
        wide=True,
    )
