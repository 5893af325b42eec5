"""What every command about a side-file reads and answers."""

from __future__ import annotations

from argparse import ArgumentParser
from uuid import uuid4

from station.cli import subjects
from station.cli.outcome import Answer
from station.cli.terminal import Terminal
from station.domain.minor_files import MinorSheet
from station.wording import shown


def sheet(terminal: Terminal, sheet: MinorSheet) -> Answer:
    """A side-file as lines, everything in the facts."""
    case, name, today = sheet.case, terminal.teller.name, terminal.now.date()
    lines = [f"{case.name} {case.rescue_number}".strip()]
    if case.guardianship is not None:
        facts = case.guardianship.facts
        said = (name(facts.state), facts.decision_number, facts.guardian)
        lines.append(" ".join(filter(None, said)))
    for kind, entry in case.protection.items():
        lines.append(f"{name(kind)} {name(entry.facts.state)} {entry.owner_name}".rstrip())
    lines += [
        f"{each.id} {name(each.sign)} {shown.moment(each.reported_at, today)} {name(each.state)}"
        for each in case.reports
    ]
    lines += [
        f"{each.id} {shown.day(each.planned_on, today)} "
        f"{name(each.result.outcome) if each.result else ''}".rstrip()
        for each in case.visits
    ]
    return Answer({"minor": terminal.teller.told(sheet)}, lines)


def about_person(parser: ArgumentParser) -> None:
    """Whom the side-file is about."""
    parser.add_argument("person", metavar="PERSON")


def texts(parser: ArgumentParser, *places: str) -> None:
    """Add options for words, each empty unless said."""
    for place in places:
        parser.add_argument(f"--{place}", default="", metavar="TEXT")


def person(terminal: Terminal) -> int:
    """The person of whom the command speaks."""
    return subjects.person_id(terminal, terminal.options.person)


def mark() -> str:
    """The mark of a deed that is done once."""
    return uuid4().hex
