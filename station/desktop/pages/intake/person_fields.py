"""The fields of a new person, in the order of the paper form, and the request made of them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import Enum
from typing import Any

from PySide6.QtCore import QCoreApplication

from station.desktop.choices import ChoiceField, Option
from station.desktop.code_field import CodeField, from_list
from station.desktop.controls.intake import Intake
from station.desktop.desk import Desk
from station.desktop.fields import Field, LineField
from station.desktop.pages.intake.birth_field import BirthField
from station.desktop.typed_fields import IdField
from station.domain.births import Birth
from station.domain.codes import Code, CodeList
from station.domain.people import (
    BornPrecision,
    Description,
    DocumentKind,
    DocumentSeen,
    NameKind,
    NewDocument,
    NewPerson,
    PersonFacts,
    PersonName,
    PersonTrouble,
    Sex,
    name_problems,
)
from station.domain.problems import Problem, Refused
from station.wording.names import word

_BETWEEN_NAMES = re.compile(r"[、,，;；/]+")


def face_fields(desk: Desk) -> list[Field]:
    """Make the fields that every intake has."""
    translate = QCoreApplication.translate
    nation = CodeField(
        Intake.ETHNIC_GROUP,
        translate("WhoSection", "Ethnic group"),
        from_list(desk.codes["ethnic_groups"]),
    )
    nation.beside = None
    name = LineField(
        Intake.NAME,
        translate("WhoSection", "Name"),
        placeholder=translate("WhoSection", "or unknown"),
    )
    name.check_with(name_problems)
    return [
        name,
        ChoiceField(
            Intake.SEX,
            translate("WhoSection", "Sex"),
            [
                (Sex.MALE, translate("WhoSection", "male")),
                (Sex.FEMALE, translate("WhoSection", "female")),
                (Sex.UNKNOWN, translate("WhoSection", "unclear")),
            ],
        ),
        IdField(Intake.ID_NUMBER, translate("WhoSection", "ID number")),
        BirthField(Intake.BORN, translate("WhoSection", "Born or age"), desk.now),
        CodeField(
            Intake.AREA,
            translate("WhoSection", "Household in"),
            from_list(desk.codes["areas"]),
            free=True,
        ),
        LineField(Intake.ACCENT, translate("WhoSection", "Accent")),
        nation,
        LineField(Intake.MARKS, translate("WhoSection", "Marks"), wide=True),
        LineField(
            Intake.DOCUMENT_REASON,
            translate("WhoSection", "Why two"),
            wide=True,
            placeholder=translate("WhoSection", "why two people show one number"),
        ),
    ]


def more_fields(desk: Desk) -> list[Field]:
    """Make the fields that are folded away until somebody needs them."""
    del desk
    translate = QCoreApplication.translate
    kinds = from_list(code_list(k for k in DocumentKind if k is not DocumentKind.RESIDENT_ID))
    document = CodeField(Intake.DOCUMENT_KIND, translate("WhoSection", "Other paper"), kinds)
    document.beside = None
    return [
        LineField(
            Intake.OTHER_NAMES,
            translate("WhoSection", "Other names"),
            wide=True,
            placeholder=translate("WhoSection", "several with 、between"),
        ),
        ChoiceField(
            Intake.ID_SEEN, translate("WhoSection", "ID known by"), options(DocumentSeen), wide=True
        ),
        document,
        LineField(Intake.DOCUMENT_NUMBER, translate("WhoSection", "Number")),
        LineField(Intake.HOUSEHOLD_ADDRESS, translate("WhoSection", "Address"), wide=True),
        LineField(Intake.RESIDENCE, translate("WhoSection", "Lives at"), wide=True),
        LineField(Intake.PLACE_WORDS, translate("WhoSection", "Place words"), wide=True),
        LineField(Intake.BUILD, translate("WhoSection", "Build")),
        LineField(
            Intake.HEIGHT_CM,
            translate("WhoSection", "Height"),
            width=72,
            unit=translate("WhoSection", "cm"),
            read=_read_height,
        ),
        LineField(Intake.CLOTHING, translate("WhoSection", "Clothing"), wide=True),
    ]


def options(kind: type[Enum]) -> list[Option]:
    """Make the choices of an enumeration, in the clerk's language."""
    return [(member, word(member)) for member in kind]


def code_list(members: Any) -> CodeList:
    """Make a list to pick from, by pinyin, of members of an enumeration."""
    return CodeList(tuple(Code(member.value, word(member)) for member in members))


def new_person(values: Mapping[str, Any]) -> NewPerson:
    """Make the request of what was typed; None means that nothing is known."""
    birth: Birth = values["born"] or Birth()
    shown = values["id_seen"] in {DocumentSeen.ORIGINAL, DocumentSeen.COPY}
    facts = PersonFacts(
        name=values["name"] or "",
        name_kind=NameKind.PRINTED if shown and values["id_number"] else NameKind.USED,
        sex=Sex.UNKNOWN if values["sex"] is None else values["sex"],
        born=birth.born,
        born_precision=birth.precision if birth.born else BornPrecision.DAY,
        age=birth.estimate,
        ethnic_group=values["ethnic_group"] or "",
        area=values["area"] or "",
        household_address=values["household_address"] or "",
        residence=values["residence"] or "",
        description=Description(
            accent=values["accent"] or "",
            place_words=values["place_words"] or "",
            marks=values["marks"] or "",
            build=values["build"] or "",
            height_cm=values["height_cm"],
            clothing=values["clothing"] or "",
        ),
    )
    others = _BETWEEN_NAMES.split(values["other_names"] or "")
    names = tuple(PersonName(each.strip(), NameKind.USED) for each in others if each.strip())
    return NewPerson(facts, names, tuple(_documents(values)))


def _documents(values: Mapping[str, Any]) -> list[NewDocument]:
    seen = values["id_seen"] or DocumentSeen.TOLD
    found = []
    if values["id_number"]:
        found.append(NewDocument(DocumentKind.RESIDENT_ID, values["id_number"], seen))
    if values["document_kind"]:
        kind = DocumentKind(values["document_kind"])
        found.append(NewDocument(kind, values["document_number"] or "", seen))
    return found


def _read_height(text: str) -> int:
    if not text.isdecimal():
        raise Refused(Problem(PersonTrouble.HEIGHT_IMPOSSIBLE, data={"least": 20, "most": 260}))
    return int(text)
