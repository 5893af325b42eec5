"""`policy show|set`: the station's own numbers."""

from __future__ import annotations

from dataclasses import asdict

from PySide6.QtCore import QCoreApplication

from station.cli.grammar import Commands
from station.cli.outcome import Answer
from station.cli.reading import needed_number, pair
from station.cli.table import table
from station.cli.terminal import Terminal
from station.usecases.policy import ChangePolicy, CurrentPolicy
from station.wording import policy_words


def add_commands(commands: Commands) -> None:
    """`policy`."""
    policy = commands.group(
        "policy", QCoreApplication.translate("Cli", "the station's own numbers")
    )
    policy.add("show", QCoreApplication.translate("Cli", "which numbers are in force"), show)
    parser = policy.add("set", QCoreApplication.translate("Cli", "change numbers"), change)
    parser.add_argument("value", nargs="+", type=pair, metavar="NAME=NUMBER")


def show(terminal: Terminal) -> Answer:
    """The numbers in force."""
    values = asdict(terminal.ask(CurrentPolicy()))
    said = ((name, value, policy_words.said(name, value)) for name, value in values.items())
    heads = (
        QCoreApplication.translate("Cli", "Name"),
        QCoreApplication.translate("Cli", "Set to"),
        QCoreApplication.translate("Cli", "What"),
    )
    return Answer({"policy": values}, table(heads, said))


def change(terminal: Terminal) -> Answer:
    """Change some of them."""
    values = {name: needed_number(text, name) for name, text in terminal.options.value}
    terminal.do(ChangePolicy(values))
    return show(terminal)
