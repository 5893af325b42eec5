"""`import package FILE`, `show brought`, `brought …`: people of another station's package."""

from __future__ import annotations

from pathlib import Path
from uuid import uuid4

from PySide6.QtCore import QCoreApplication

from station.cli import subjects
from station.cli.grammar import Commands
from station.cli.outcome import Answer
from station.cli.packages import passphrase
from station.cli.reading import read_bytes, readable, whole
from station.cli.table import table
from station.cli.terminal import Terminal
from station.domain.brought_packages import BroughtLine, BroughtPerson
from station.usecases.brought_packages import (
    BroughtMatches,
    BroughtPackages,
    BroughtPeople,
    ImportPackage,
)
from station.usecases.brought_people import LeaveBrought, TakeBrought

translate = QCoreApplication.translate


def add_commands(commands: Commands) -> None:
    """`brought`: match, take, leave."""
    group = commands.group("brought", translate("Cli", "people of another station's package"))
    parser = group.add("match", translate("Cli", "who of ours it may be"), match)
    parser.add_argument("row", type=whole, metavar="ROW")
    parser = group.add("take", translate("Cli", "take the person over"), take)
    parser.add_argument("row", type=whole, metavar="ROW")
    parser.add_argument("--person", metavar="PERSON", help=translate("Cli", "who it is of ours"))
    parser.add_argument("--seen", action="append", type=whole, default=[], metavar="NUMBER")
    parser = group.add("leave", translate("Cli", "do not take the person over"), leave)
    parser.add_argument("row", type=whole, metavar="ROW")
    parser.add_argument("--reason", required=True, metavar="TEXT")


def add_import(imports: Commands) -> None:
    """`import package FILE`."""
    parser = imports.add("package", translate("Cli", "another station's package"), bring_in)
    parser.add_argument("file", metavar="FILE")
    parser.add_argument("--passphrase-file", metavar="FILE")
    parser.add_argument("--form-id", metavar="TEXT")


def add_list(lists: Commands) -> None:
    """`show brought`."""
    parser = lists.add("brought", translate("Cli", "packages of other stations"), show)
    parser.add_argument("package", nargs="?", type=whole, metavar="NUMBER")


def bring_in(terminal: Terminal) -> Answer:
    """Read a package of another station."""
    options = terminal.options
    content = read_bytes(options.file, "file")
    mark = options.form_id or uuid4().hex
    name = readable(Path(options.file).name)
    line = terminal.do(ImportPackage(mark, name, content, passphrase(terminal)))
    return _people(terminal, line)


def show(terminal: Terminal) -> Answer:
    """All packages of other stations, or the people of one."""
    found = terminal.ask(BroughtPackages())
    number = terminal.options.package
    for line in found:
        if line.id == number:
            return _people(terminal, line)
    return Answer({"brought": terminal.teller.told(found)}, _lines(found))


def match(terminal: Terminal) -> Answer:
    """Who of our people may it be?"""
    found = terminal.ask(BroughtMatches(terminal.options.row))
    lines = [f"#{each.person_id} {each.name} {each.score}" for each in found]
    return Answer({"hits": terminal.teller.told(found)}, lines)


def take(terminal: Terminal) -> Answer:
    """Take somebody over: as one of ours, or as a new person."""
    options = terminal.options
    person = subjects.person_id(terminal, options.person) if options.person else None
    taken = terminal.do(TakeBrought(options.row, person, frozenset(options.seen)))
    words = translate("Cli", "Taken over as person {number}.")
    return Answer({"person_id": taken}, [words.format(number=taken)])


def leave(terminal: Terminal) -> Answer:
    """Leave somebody where they are."""
    terminal.do(LeaveBrought(terminal.options.row, terminal.options.reason))
    return Answer({}, [])


def _people(terminal: Terminal, line: BroughtLine) -> Answer:
    people = terminal.ask(BroughtPeople(line.id))
    told = terminal.teller.told
    facts = {"package": told(line), "people": told(people)}
    return Answer(facts, [*_lines((line,)), "", *_rows(terminal, people)])


def _lines(found: tuple[BroughtLine, ...]) -> list[str]:
    heads = (
        translate("Cli", "No."),
        translate("Cli", "Station"),
        translate("Cli", "Days reported"),
        translate("Cli", "Rows"),
        translate("Cli", "Not decided"),
    )
    return table(
        heads, [(each.id, each.station, each.period, each.rows, each.open) for each in found]
    )


def _rows(terminal: Terminal, people: tuple[BroughtPerson, ...]) -> list[str]:
    name = terminal.teller.name
    heads = (
        translate("Cli", "No."),
        translate("Cli", "Rescue number"),
        translate("Cli", "Name"),
        translate("Cli", "Born"),
        translate("Cli", "State"),
    )
    rows = [(each.id, each.key, each.name, each.born, name(each.decision)) for each in people]
    return table(heads, rows)
