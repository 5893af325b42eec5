"""`file …`: files that are kept from clerks who do not handle them."""

from __future__ import annotations

import argparse

from PySide6.QtCore import QCoreApplication

from station.cli import arrival_form, subjects
from station.cli.grammar import Commands
from station.cli.outcome import Answer, wrong_use
from station.cli.reading import whole
from station.cli.table import table
from station.cli.terminal import Terminal
from station.usecases.restricted import (
    LiftRestriction,
    NameOnFile,
    OpenRestrictedFile,
    RestrictedFiles,
    RestrictFile,
    SeeOpening,
    TakeOffFile,
)
from station.wording import shown


def add_commands(commands: Commands) -> None:
    """`file` and what can be done with restricted files."""
    file = commands.group("file", QCoreApplication.translate("Cli", "restricted files"))
    file.add("list", QCoreApplication.translate("Cli", "which files are restricted"), listed)
    parser = file.add(
        "restrict", QCoreApplication.translate("Cli", "keep a file from other clerks"), restrict
    )
    _add_person(parser)
    parser = file.add("lift", QCoreApplication.translate("Cli", "open it to all again"), lift)
    _add_person(parser)
    parser.add_argument("--second", metavar="LOGIN", help=arrival_form.second_help())
    parser = file.add(
        "open", QCoreApplication.translate("Cli", "open it in an emergency"), open_file
    )
    _add_person(parser)
    parser = file.add("allow", QCoreApplication.translate("Cli", "name a clerk on it"), allow)
    _add_person(parser, needed=False)
    parser.add_argument("login", metavar="LOGIN")
    parser = file.add("disallow", QCoreApplication.translate("Cli", "end an access"), disallow)
    parser.add_argument("person", metavar="PERSON")
    parser.add_argument("login", metavar="LOGIN")
    parser = file.add("seen", QCoreApplication.translate("Cli", "an opening was looked at"), seen)
    parser.add_argument("opening", type=whole, metavar="OPENING")


def _add_person(parser: argparse.ArgumentParser, *, needed: bool = True) -> None:
    parser.add_argument("person", metavar="PERSON")
    parser.add_argument("--reason", default="", required=needed, metavar="TEXT")


def listed(terminal: Terminal) -> Answer:
    """Every restricted file, and who may see it beside those whose post it is."""
    found = terminal.ask(RestrictedFiles())
    teller, today = terminal.teller, terminal.now.date()
    heads = (
        QCoreApplication.translate("Cli", "Record"),
        QCoreApplication.translate("Cli", "Name"),
        QCoreApplication.translate("Cli", "Rescue number"),
        QCoreApplication.translate("Cli", "Why"),
        QCoreApplication.translate("Cli", "Since"),
        QCoreApplication.translate("Cli", "May see it"),
    )
    rows = [
        (
            f"#{each.restriction.person_id}",
            each.name,
            each.rescue_number,
            each.restriction.reason or teller.name(each.restriction.ground),
            shown.moment(each.restriction.since, today),
            "、".join(dict.fromkeys(access.clerk for access in each.restriction.accesses)),
        )
        for each in found
    ]
    return Answer({"files": teller.told(found)}, table(heads, rows))


def restrict(terminal: Terminal) -> Answer:
    """Keep a file from clerks who do not handle it."""
    number = _person(terminal)
    terminal.do(RestrictFile(number, terminal.options.reason))
    words = QCoreApplication.translate("Cli", "The file is restricted.")
    return Answer({"person_id": number}, [words])


def lift(terminal: Terminal) -> Answer:
    """Open a restricted file to all again; two people do it."""
    number, second = _person(terminal), terminal.second()
    if second is None:
        words = QCoreApplication.translate("Cli", "Two people do this: say who with --second.")
        raise wrong_use(words, "second")
    terminal.do(LiftRestriction(number, terminal.options.reason, second))
    words = QCoreApplication.translate("Cli", "The file is open to every clerk again.")
    return Answer({"person_id": number}, [words])


def open_file(terminal: Terminal) -> Answer:
    """Open a restricted file in an emergency; the leader sees it."""
    number = terminal.do(OpenRestrictedFile(terminal.options.reason, _person(terminal)))
    words = QCoreApplication.translate("Cli", "Open until the shift ends. The leader will see it.")
    return Answer({"person_id": number}, [words])


def allow(terminal: Terminal) -> Answer:
    """Let a clerk see a restricted file because they handle it."""
    number, options = _person(terminal), terminal.options
    terminal.do(NameOnFile(number, options.login, options.reason))
    words = QCoreApplication.translate("Cli", "Named on the file: {login}.")
    return Answer(
        {"person_id": number, "login": options.login}, [words.format(login=options.login)]
    )


def disallow(terminal: Terminal) -> Answer:
    """End every access of a clerk to a file."""
    number, options = _person(terminal), terminal.options
    terminal.do(TakeOffFile(number, options.login))
    words = QCoreApplication.translate("Cli", "No longer on the file: {login}.")
    return Answer(
        {"person_id": number, "login": options.login}, [words.format(login=options.login)]
    )


def seen(terminal: Terminal) -> Answer:
    """A leader has looked at an opening in an emergency."""
    terminal.do(SeeOpening(terminal.options.opening))
    words = QCoreApplication.translate("Cli", "Looked at.")
    return Answer({"opening": terminal.options.opening}, [words])


def _person(terminal: Terminal) -> int:
    return subjects.person_id(terminal, terminal.options.person)
