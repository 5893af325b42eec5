"""The form of arrival, as options or as JSON, made into the request that intake takes."""

from __future__ import annotations

import argparse
import uuid
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from PySide6.QtCore import QCoreApplication

from station.cli import subjects
from station.cli.forms import add_fields, build, given
from station.cli.names import CODE_FIELDS
from station.cli.outcome import wrong_use
from station.cli.reading import fen, one_of, read_bytes, whole
from station.cli.terminal import Terminal
from station.domain.assistance import AssistanceClass, Capacity
from station.domain.belongings import BelongingKind, BelongingLine, SignedHow, goods_hints
from station.domain.intake import ArrivalFacts, RelativeFacts, SafetyFacts, checker_hints
from station.domain.people import (
    Description,
    DocumentKind,
    DocumentSeen,
    NewDocument,
    NewPerson,
    PersonFacts,
    PersonName,
    Searched,
)
from station.domain.problems import Problem
from station.usecases.accounts import SecondClerk
from station.usecases.intake import Admission, Arrival, ClassChoice
from station.usecases.search import Find


@dataclass(frozen=True, slots=True)
class ArrivalForm:
    """One person at the door. `known` is the number of somebody who was here before.

    `searched` is what was looked for before a new person is written down and `not_person` the
    found persons who were judged to be somebody else; `reason` says why two people show one
    number; `form_id` makes a repeated form one. `plan` names the kept bed that is theirs.
    """

    arrival: ArrivalFacts
    form_id: str = ""
    known: str = ""
    person: PersonFacts = field(default_factory=PersonFacts)
    names: tuple[PersonName, ...] = ()
    documents: tuple[NewDocument, ...] = ()
    searched: str = ""
    not_person: tuple[int, ...] = ()
    reason: str = ""
    safety: SafetyFacts = field(default_factory=SafetyFacts)
    belongings: tuple[BelongingLine, ...] = ()
    belongings_signed: SignedHow | None = None
    belongings_witness: str = ""
    photo: str = ""
    things_photos: tuple[str, ...] = ()
    capacity: Capacity | None = None
    assistance_class: AssistanceClass | None = None
    class_reason: str = ""
    own_wages: bool = False
    bed: str = ""
    bed_reason: str = ""
    plan: str = ""


_NOT_PLAIN = ("relatives", "searched_for")
_ARRIVAL, _PERSON, _DESCRIPTION = "arrival", "person", "description"


def add_arrival_options(parser: argparse.ArgumentParser) -> None:
    """The form's fields as options; `--form FILE` takes the same as JSON."""
    parser.add_argument(
        "--form",
        metavar="FILE",
        help=QCoreApplication.translate("Cli", "the form as JSON (- is standard input)"),
    )
    parser.add_argument("--form-id", metavar="TEXT", help=_again())
    parser.add_argument("--person", dest="known", metavar="NUMBER", help=_known())
    parser.add_argument("--searched", metavar="TEXT", help=_searched())
    parser.add_argument("--not-person", action="append", type=whole, metavar="NUMBER")
    parser.add_argument("--reason", metavar="TEXT", help=_why_two())
    who = parser.add_argument_group(QCoreApplication.translate("Cli", "Who it is"))
    add_fields(who, PersonFacts, but=("description",))
    who.add_argument("--alias", action="append", default=[], metavar="NAME")
    who.add_argument("--id", dest="id_number", metavar="NUMBER")
    who.add_argument("--document", action="append", default=[], metavar="KIND:NUMBER[:SEEN]")
    add_fields(who, Description)
    how = parser.add_argument_group(QCoreApplication.translate("Cli", "How they came"))
    add_fields(how, ArrivalFacts, but=_NOT_PLAIN)
    how.add_argument(
        "--relative", action="append", default=[], metavar="NAME[:RELATION[:PHONE[:ADDRESS]]]"
    )
    what = parser.add_argument_group(QCoreApplication.translate("Cli", "Safety and things"))
    add_fields(what, SafetyFacts)
    what.add_argument(
        "--belonging", action="append", default=[], metavar="NAME[:COUNT[:PLACE[:KIND[:YUAN]]]]"
    )
    what.add_argument("--belongings-signed", type=one_of(SignedHow), metavar="{hand,thumb,witness}")
    what.add_argument("--belongings-witness", metavar="NAME")
    what.add_argument("--things-photo", action="append", default=[], metavar="FILE")
    what.add_argument("--photo", metavar="FILE")


def add_class_and_bed(parser: argparse.ArgumentParser) -> None:
    """Class and bed, which may be given at once or later."""
    parser.add_argument(
        "--class",
        dest="assistance_class",
        type=one_of(AssistanceClass),
        metavar="{open,supportive,protective}",
    )
    parser.add_argument("--capacity", type=one_of(Capacity), metavar="{full,limited,none}")
    parser.add_argument("--class-reason", metavar="TEXT")
    parser.add_argument("--own-wages", action="store_true", default=None, help=own_wages_help())
    parser.add_argument("--second", metavar="LOGIN", help=second_help())
    bed = QCoreApplication.translate("Cli", "any bed of the house; the rules may ask for a reason")
    parser.add_argument("--bed", metavar="BED", help=bed)
    parser.add_argument("--bed-reason", metavar="TEXT")
    plan = QCoreApplication.translate("Cli", "the bed that is kept for them, or the plan's number")
    parser.add_argument("--plan", metavar="BED", help=plan)


def own_wages_help() -> str:
    """What `--own-wages` is for."""
    return QCoreApplication.translate("Cli", "from 16: lives on own wages, so counts as capable")


def second_help() -> str:
    """What `--second` is for."""
    return QCoreApplication.translate(
        "Cli", "who stands by it as the second person; password in STATION_SECOND_PASSWORD"
    )


def _again() -> str:
    return QCoreApplication.translate("Cli", "the same form sent twice is one arrival")


def _known() -> str:
    return QCoreApplication.translate("Cli", "somebody who was here before: rescue number or id")


def _searched() -> str:
    return QCoreApplication.translate("Cli", "what was looked for (else name or description)")


def _why_two() -> str:
    return QCoreApplication.translate("Cli", "why two people show one identity number")


def from_options(options: argparse.Namespace) -> dict[str, Any]:
    """The form as said by options, in the shape of the JSON form."""
    person = given(options, PersonFacts)
    if description := given(options, Description):
        person[_DESCRIPTION] = description
    arrival = given(options, ArrivalFacts)
    arrival.pop("relatives", None)
    if options.relative:
        arrival["relatives"] = [_relative(each) for each in options.relative]
    said = given(options, ArrivalForm)
    documents = [document(each) for each in options.document]
    if options.id_number:
        documents.insert(0, {"kind": "resident_id", "number": options.id_number})
    said |= {
        _ARRIVAL: arrival,
        _PERSON: person,
        "names": [{"text": each, "kind": "used"} for each in options.alias],
        "documents": documents,
        "safety": given(options, SafetyFacts),
        "belongings": [belonging(each) for each in options.belonging],
        "things_photos": options.things_photo,
    }
    return said


def read(terminal: Terminal, said: object) -> ArrivalForm:
    """A form from what was said; official codes may be given by name."""
    if isinstance(said, Mapping):
        named = {part: said[part] for part in (_ARRIVAL, _PERSON) if part in said}
        said = {**said} | {
            part: coded(terminal, facts)
            for part, facts in named.items()
            if isinstance(facts, Mapping)
        }
    return build(ArrivalForm, said, terminal.read_moment)


def coded(terminal: Terminal, facts: Mapping[str, Any]) -> dict[str, Any]:
    """The same facts, with the codes for official names (走失 is lost)."""
    said = dict(facts)
    for name, listed in CODE_FIELDS.items():
        value = said.get(name)
        if isinstance(value, str) and value and value not in terminal.codes[listed]:
            found = terminal.codes[listed].written_as(value)
            said[name] = found.code if found else value
    return said


def arrival_of(terminal: Terminal, form: ArrivalForm) -> Arrival:
    """The request of intake; somebody new is looked for first."""
    person_id = subjects.person_id(terminal, form.known) if form.known else None
    person = searched = None
    if person_id is None:
        person = NewPerson(form.person, form.names, form.documents)
        searched = _search(terminal, form)
    facts = form.arrival
    if searched is not None:
        facts = replace(facts, searched_for=searched.text)
    return Arrival(
        client_id=form.form_id or str(uuid.uuid4()),
        facts=facts,
        person_id=person_id,
        person=person,
        searched=searched,
        reason=form.reason,
        photo=read_bytes(form.photo, "photo") if form.photo else None,
        safety=form.safety,
        belongings=form.belongings,
        belongings_signed=form.belongings_signed,
        belongings_witness=form.belongings_witness,
        things_photos=tuple(read_bytes(each, "things_photos") for each in form.things_photos),
    )


def _search(terminal: Terminal, form: ArrivalForm) -> Searched:
    """Look for somebody before they are written down anew, as the desk does."""
    look = form.person.description
    words = (form.person.name, *(each.number for each in form.documents), look.accent, look.marks)
    text = form.searched or next((each for each in words if each.strip()), "")
    if not text:
        text = terminal.teller.name(form.person.sex)
    terminal.ask(Find(text))
    return Searched(text, frozenset(form.not_person))


def admission_of(terminal: Terminal, form: ArrivalForm, second: SecondClerk | None) -> Admission:
    """The same with class and bed."""
    return Admission(
        arrival=arrival_of(terminal, form),
        class_choice=_class_choice(form, second),
        bed_id=subjects.bed(terminal, form.bed).id if form.bed else None,
        bed_reason=form.bed_reason,
        plan_id=subjects.plan(terminal, form.plan) if form.plan else None,
    )


def _class_choice(form: ArrivalForm, second: SecondClerk | None) -> ClassChoice | None:
    if form.assistance_class is None:
        return None
    if form.capacity is None:
        words = QCoreApplication.translate("Cli", "A class needs --capacity beside it.")
        raise wrong_use(words, "capacity")
    return ClassChoice(
        form.capacity, form.assistance_class, form.class_reason, second, form.own_wages
    )


def hints(form: ArrivalForm) -> tuple[Problem, ...]:
    """What deserves a look in a form, though it was taken as it is."""
    return (*checker_hints(form.safety, form.person.sex), *goods_hints(form.belongings))


def belonging(text: str) -> dict[str, Any]:
    """Read NAME[:COUNT[:PLACE[:KIND[:YUAN]]]]."""
    name, count, place, kind, yuan = _parts(text, 5)
    said: dict[str, Any] = {"name": name, "place": place}
    try:
        said["quantity"] = whole(count or "1")
        said["kind"] = one_of(BelongingKind)(kind or "ordinary")
        said["amount_fen"] = fen(yuan) if yuan else 0
    except argparse.ArgumentTypeError:
        raise _unread("belonging", text) from None
    return said


def document(text: str) -> dict[str, Any]:
    """Read KIND:NUMBER[:SEEN]."""
    kind, number, seen = _parts(text, 3)
    try:
        return {
            "kind": one_of(DocumentKind)(kind),
            "number": number,
            "seen": one_of(DocumentSeen)(seen or "told"),
        }
    except argparse.ArgumentTypeError:
        raise _unread("document", text) from None


def relatives(texts: Iterable[str]) -> tuple[RelativeFacts, ...]:
    """Read NAME[:RELATION[:PHONE[:ADDRESS]]] for each."""
    return tuple(RelativeFacts(**_relative(each)) for each in texts)


def _relative(text: str) -> dict[str, Any]:
    name, relation, phone, address = _parts(text, 4)
    return {"name": name, "relation": relation, "phone": phone, "address": address}


def _parts(text: str, most: int) -> list[str]:
    parts = [part.strip() for part in text.replace(":", ":").split(":", most - 1)]
    return parts + [""] * (most - len(parts))


def _unread(place: str, text: str) -> Exception:
    words = QCoreApplication.translate("Cli", "{place}: “{value}” cannot be read.")
    return wrong_use(words.format(place=f"--{place}", value=text), place)
