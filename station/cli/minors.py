"""`minor …`: side-files of minors, what stands in them; reports, visits and looks are beside."""

from __future__ import annotations

from argparse import ArgumentParser
from typing import Any

from PySide6.QtCore import QCoreApplication

from station.cli.grammar import Commands
from station.cli.minors_access import add_access
from station.cli.minors_followed import add_reports, add_visits
from station.cli.minors_sheet import about_person, mark, person, sheet, texts
from station.cli.outcome import Answer
from station.cli.reading import one_of, whole
from station.cli.table import table
from station.cli.terminal import Terminal
from station.domain.minor_files import MinorLine
from station.domain.minors import (
    FamilyFacts,
    Fitness,
    GuardianshipFacts,
    GuardianshipState,
    Placement,
    ProtectionFacts,
    ProtectionKind,
    ProtectionState,
    SchoolFacts,
    SchoolState,
)
from station.usecases.minors import (
    AssessFamily,
    MinorFiles,
    RecordGuardianship,
    RecordProtection,
    RecordSchool,
)
from station.usecases.minors_access import OpenMinorFile

translate = QCoreApplication.translate
_FAMILY = (
    *("assessor", "guardian", "relation", "phone", "address", "household"),
    *("care", "left-because", "harm-signs", "wishes", "conclusion"),
)


def add_commands(commands: Commands) -> None:
    """`minor` and what can be done with a side-file."""
    below = commands.group("minor", translate("Cli", "side-files of minors"))
    below.add("list", translate("Cli", "minors who are here or left lately"), listed)
    _add_entries(below)
    add_reports(below)
    add_visits(below)
    add_access(below)


def _add_entries(below: Commands) -> None:
    words = translate("Cli", "open a side-file (is written down)")
    about_person(below.add("open", words, opened))
    words = translate("Cli", "who answers for the child, by which decision")
    parser = below.add("guardianship", words, guardianship)
    about_person(parser)
    parser.add_argument("state", type=one_of(GuardianshipState), metavar="STATE")
    parser.add_argument("--decided-on", metavar="DAY")
    parser.add_argument("--placement", type=one_of(Placement), metavar="WHERE")
    places = ("decision-number", "decided-by", "placed-with", "guardian", "relation", "phone")
    texts(parser, *places, "note")
    _corrects(parser)
    _add_family(below)
    parser = below.add("protection", translate("Cli", "one of the six protections"), protection)
    about_person(parser)
    parser.add_argument("kind", type=one_of(ProtectionKind), metavar="KIND")
    parser.add_argument("state", type=one_of(ProtectionState), metavar="STATE")
    parser.add_argument("--next-on", metavar="DAY")
    texts(parser, "owner", "note")
    _corrects(parser)


def _add_family(below: Commands) -> None:
    parser = below.add("school", translate("Cli", "where a child learns"), school)
    about_person(parser)
    parser.add_argument("state", type=one_of(SchoolState), metavar="STATE")
    texts(parser, "school", "grade", "contact", "note")
    _corrects(parser)
    parser = below.add("assess", translate("Cli", "assess a child's family"), assess)
    about_person(parser)
    parser.add_argument("fitness", type=one_of(Fitness), metavar="RESULT")
    texts(parser, *_FAMILY)
    _corrects(parser)


def listed(terminal: Terminal) -> Answer:
    """Every minor, those here first."""
    found = terminal.ask(MinorFiles())
    heads = (
        translate("Cli", "Record"),
        translate("Cli", "Name"),
        translate("Cli", "Rescue number"),
        translate("Cli", "Guardianship"),
        translate("Cli", "Six protections"),
    )
    facts = {"minors": terminal.teller.told(found), "count": len(found)}
    return Answer(facts, table(heads, [_row(terminal, each) for each in found]))


def _row(terminal: Terminal, line: MinorLine) -> tuple[object, ...]:
    state = "" if line.guardianship is None else terminal.teller.name(line.guardianship)
    number = f"#{line.person_id}"
    return number, line.name, line.rescue_number, state, line.protected if line.may_see else ""


def opened(terminal: Terminal) -> Answer:
    """Open a side-file and show it."""
    return sheet(terminal, terminal.do(OpenMinorFile(person(terminal))))


def guardianship(terminal: Terminal) -> Answer:
    """Write down who answers for a child."""
    said = terminal.options
    facts = GuardianshipFacts(
        said.state,
        said.decision_number,
        terminal.day("decided_on"),
        said.decided_by,
        said.placement,
        said.placed_with,
        said.guardian,
        said.relation,
        said.phone,
        said.note,
    )
    deed = RecordGuardianship(mark(), person(terminal), facts, **_correction(terminal))
    return sheet(terminal, terminal.do(deed))


def school(terminal: Terminal) -> Answer:
    """Write down where a child learns."""
    said = terminal.options
    facts = SchoolFacts(said.state, said.school, said.grade, said.contact, said.note)
    deed = RecordSchool(mark(), person(terminal), facts, **_correction(terminal))
    return sheet(terminal, terminal.do(deed))


def assess(terminal: Terminal) -> Answer:
    """Assess a child's family; without `--assessor` it is whoever types."""
    names = (place.replace("-", "_") for place in _FAMILY)
    said = {name: getattr(terminal.options, name) for name in names}
    assessor, home = said.pop("assessor") or terminal.clerk.name, said.pop("household")
    facts = FamilyFacts(assessor, **said, home=home, fitness=terminal.options.fitness)
    deed = AssessFamily(mark(), person(terminal), facts, **_correction(terminal))
    return sheet(terminal, terminal.do(deed))


def protection(terminal: Terminal) -> Answer:
    """Write down one of the six protections."""
    said = terminal.options
    facts = ProtectionFacts(said.kind, said.state, said.owner, terminal.day("next_on"), said.note)
    deed = RecordProtection(mark(), person(terminal), facts, **_correction(terminal))
    return sheet(terminal, terminal.do(deed))


def _corrects(parser: ArgumentParser) -> None:
    words = translate("Cli", "the number of the entry that was wrong; with the reason")
    parser.add_argument("--corrects", type=whole, metavar="ENTRY", help=words)
    parser.add_argument("--reason", default="", metavar="TEXT")


def _correction(terminal: Terminal) -> dict[str, Any]:
    said = terminal.options
    return {"corrects_id": said.corrects, "reason": said.reason}
