"""`person …`: write people down, correct, prove, merge and take apart."""

from __future__ import annotations

import argparse
from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from station.cli import arrival_form, person_answers, subjects
from station.cli.forms import add_fields, build, given
from station.cli.grammar import Commands
from station.cli.outcome import Answer, wrong_use
from station.cli.person_answers import changed_answer
from station.cli.reading import needed_number, one_of, pair, read_bytes, whole
from station.cli.terminal import Terminal
from station.domain.merging import Pick
from station.domain.people import (
    Description,
    IdentitySource,
    IdentityState,
    NameKind,
    NewDocument,
    NewPerson,
    OutsideNumberKind,
    PersonFacts,
    PersonName,
    PersonRecord,
    Searched,
    facts_of_record,
)
from station.usecases.merging import JudgeDifferent, MergePeople, UnmergePeople
from station.usecases.outside_numbers import AddOutsideNumber
from station.usecases.people import RegisterPerson
from station.usecases.people_changes import (
    AddDocument,
    AddName,
    AddPhoto,
    ChangePerson,
    SetIdentityState,
)
from station.usecases.person_sheet import OpenPerson
from station.usecases.search import Find


def add_commands(commands: Commands) -> None:
    """`person` and what can be done with records of people."""
    person = commands.group("person", QCoreApplication.translate("Cli", "records of people"))
    _add_writing(person)
    _add_proofs(person)
    _add_merging(person)
    person_answers.add_commands(person)


def _add_writing(person: Commands) -> None:
    parser = person.add(
        "add", QCoreApplication.translate("Cli", "write somebody down, after a search"), add
    )
    _add_facts(parser)
    parser.add_argument("--alias", action="append", default=[], metavar="NAME")
    parser.add_argument("--document", action="append", default=[], metavar="KIND:NUMBER[:SEEN]")
    parser.add_argument("--searched", metavar="TEXT")
    parser.add_argument("--not-person", action="append", type=whole, default=[], metavar="NUMBER")
    parser.add_argument("--reason", default="", metavar="TEXT")
    parser = person.add("change", QCoreApplication.translate("Cli", "correct a record"), change)
    parser.add_argument("person", metavar="PERSON")
    _add_facts(parser)
    parser = person.add("name", QCoreApplication.translate("Cli", "add another name"), name)
    parser.add_argument("person", metavar="PERSON")
    parser.add_argument("name", metavar="NAME")
    parser.add_argument("--kind", type=one_of(NameKind), default=NameKind.USED, metavar="KIND")


def _add_facts(parser: argparse.ArgumentParser) -> None:
    add_fields(parser, PersonFacts, but=("description",))
    add_fields(parser, Description)


def _add_proofs(person: Commands) -> None:
    parser = person.add(
        "document", QCoreApplication.translate("Cli", "add an identity document"), document
    )
    parser.add_argument("person", metavar="PERSON")
    parser.add_argument("document", metavar="KIND:NUMBER[:SEEN]")
    parser.add_argument("--reason", default="", metavar="TEXT")
    parser = person.add(
        "outside",
        QCoreApplication.translate("Cli", "add a number of police or another station"),
        outside,
    )
    parser.add_argument("person", metavar="PERSON")
    kinds = "{" + ",".join(OutsideNumberKind) + "}"
    parser.add_argument("kind", type=one_of(OutsideNumberKind), metavar=kinds)
    parser.add_argument("number", metavar="NUMBER")
    parser.add_argument("--unit", default="", metavar="NAME")
    parser = person.add("photo", QCoreApplication.translate("Cli", "add a photograph"), photo)
    parser.add_argument("person", metavar="PERSON")
    parser.add_argument("file", metavar="FILE")
    parser.add_argument("--at", metavar="TIME")
    parser = person.add(
        "identity", QCoreApplication.translate("Cli", "how sure it is who this is"), identity
    )
    parser.add_argument("person", metavar="PERSON")
    states = "{" + ",".join(IdentityState) + "}"
    parser.add_argument("state", type=one_of(IdentityState), metavar=states)
    sources = "{" + ",".join(IdentitySource) + "}"
    parser.add_argument("--source", required=True, type=one_of(IdentitySource), metavar=sources)
    parser.add_argument("--reason", default="", metavar="TEXT")
    parser.add_argument("--at", metavar="TIME")


def _add_merging(person: Commands) -> None:
    parser = person.add("merge", QCoreApplication.translate("Cli", "two records are one"), merge)
    parser.add_argument("person", metavar="SURVIVOR")
    parser.add_argument("other", metavar="MERGED")
    parser.add_argument("--reason", required=True, metavar="TEXT")
    parser.add_argument(
        "--keep", action="append", type=pair, default=[], metavar="FIELD={survivor,merged}"
    )
    parser.add_argument("--overrule", default="", metavar="TEXT")
    parser = person.add("unmerge", QCoreApplication.translate("Cli", "take a merge back"), unmerge)
    parser.add_argument("merge", type=whole, metavar="MERGE")
    parser.add_argument("--reason", required=True, metavar="TEXT")
    parser.add_argument("--back", action="append", type=pair, default=[], metavar="KIND=NUMBER")
    parser = person.add(
        "different", QCoreApplication.translate("Cli", "two records are two people"), different
    )
    parser.add_argument("person", metavar="PERSON")
    parser.add_argument("other", metavar="PERSON")
    parser.add_argument("--reason", required=True, metavar="TEXT")


def add(terminal: Terminal) -> Answer:
    """Write somebody down who is not known; somebody alike has to be looked at first."""
    options = terminal.options
    facts = _facts(terminal, PersonFacts())
    text = options.searched or facts.name or facts.description.marks or facts.description.accent
    text = text or terminal.teller.name(facts.sex)
    terminal.ask(Find(text))
    documents = tuple(
        build(NewDocument, arrival_form.document(each), terminal.read_moment)
        for each in options.document
    )
    names = tuple(PersonName(each, NameKind.USED) for each in options.alias)
    new = NewPerson(facts, names, documents)
    searched = Searched(text, frozenset(options.not_person))
    number = terminal.do(RegisterPerson(new, searched, options.reason))
    record = terminal.do(OpenPerson(number)).record
    words = QCoreApplication.translate("Cli", "{name} is written down as #{id}.")
    told = terminal.teller.told(record)
    return Answer(
        {"person_id": number, "person": told}, [words.format(name=record.name, id=number)]
    )


def change(terminal: Terminal) -> Answer:
    """Correct a record; what is not said stays."""
    record = _record(terminal)
    facts = _facts(terminal, facts_of_record(record))
    changed = terminal.do(ChangePerson(record.id, record.version, facts))
    return changed_answer(terminal, changed)


def _facts(terminal: Terminal, known: PersonFacts) -> PersonFacts:
    said = arrival_form.coded(terminal, given(terminal.options, PersonFacts))
    look = given(terminal.options, Description)
    new = build(PersonFacts, said, terminal.read_moment)
    new_look = build(Description, look, terminal.read_moment)
    facts = replace(known, **{name: getattr(new, name) for name in said})
    description = replace(known.description, **{name: getattr(new_look, name) for name in look})
    return replace(facts, description=description)


def _record(terminal: Terminal) -> PersonRecord:
    number = subjects.person_id(terminal, terminal.options.person)
    return terminal.do(OpenPerson(number)).record


def name(terminal: Terminal) -> Answer:
    """Add another name."""
    options = terminal.options
    number = subjects.person_id(terminal, options.person)
    changed = terminal.do(AddName(number, PersonName(options.name, options.kind)))
    return changed_answer(terminal, changed)


def document(terminal: Terminal) -> Answer:
    """Add an identity document."""
    options = terminal.options
    number = subjects.person_id(terminal, options.person)
    said = arrival_form.document(options.document)
    new = build(NewDocument, said, terminal.read_moment)
    return changed_answer(terminal, terminal.do(AddDocument(number, new, options.reason)))


def outside(terminal: Terminal) -> Answer:
    """Add a number under which others keep something about a person."""
    options = terminal.options
    number = subjects.person_id(terminal, options.person)
    deed = AddOutsideNumber(number, options.kind, options.number, options.unit)
    others = terminal.do(deed)
    words = QCoreApplication.translate("Cli", "Written down.")
    return Answer({"person_id": number, "others": list(others)}, [words])


def photo(terminal: Terminal) -> Answer:
    """Add a photograph from a file."""
    options = terminal.options
    number = subjects.person_id(terminal, options.person)
    picture = read_bytes(options.file, "file")
    photo_id = terminal.do(AddPhoto(number, picture, terminal.moment("at")))
    words = QCoreApplication.translate("Cli", "The photograph is kept.")
    return Answer({"person_id": number, "photo_id": photo_id}, [words])


def identity(terminal: Terminal) -> Answer:
    """Say how sure it is who this is."""
    options = terminal.options
    record = _record(terminal)
    deed = SetIdentityState(
        record.id,
        record.version,
        options.state,
        options.source,
        options.reason,
        terminal.moment("at"),
    )
    terminal.do(deed)
    facts = terminal.teller.record({"person_id": record.id, "identity_state": options.state})
    return Answer(facts, [f"{record.name}  {terminal.teller.name(options.state)}"])


def merge(terminal: Terminal) -> Answer:
    """Make two records one."""
    options = terminal.options
    survivor = subjects.person_id(terminal, options.person)
    merged = subjects.person_id(terminal, options.other)
    try:
        choices = {field: Pick(whose) for field, whose in options.keep}
    except ValueError:
        words = QCoreApplication.translate("Cli", "“{typed}” is none of these: {known}.")
        typed = ", ".join(whose for _field, whose in options.keep)
        raise wrong_use(words.format(typed=typed, known=", ".join(Pick)), "keep") from None
    deed = MergePeople(survivor, merged, options.reason, choices, overrule=options.overrule)
    number = terminal.do(deed)
    words = QCoreApplication.translate("Cli", "Merged; “person unmerge {id}” takes it back.")
    facts = {"merge_id": number, "survivor_id": survivor, "merged_id": merged}
    return Answer(facts, [words.format(id=number)])


def unmerge(terminal: Terminal) -> Answer:
    """Take a merge back."""
    options = terminal.options
    back = tuple((kind, needed_number(number, "back")) for kind, number in options.back)
    terminal.do(UnmergePeople(options.merge, options.reason, back))
    words = QCoreApplication.translate("Cli", "The merge is taken back; they are two people.")
    return Answer({"merge_id": options.merge}, [words])


def different(terminal: Terminal) -> Answer:
    """Say that two records are two people."""
    options = terminal.options
    one = subjects.person_id(terminal, options.person)
    other = subjects.person_id(terminal, options.other)
    terminal.do(JudgeDifferent(one, other, options.reason))
    words = QCoreApplication.translate("Cli", "They are kept as two people.")
    return Answer({"one_id": one, "other_id": other}, [words])
