"""`show deaths`: who has died in the station's care, what was done, what is to be done next."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from station.cli.grammar import Commands
from station.cli.outcome import Answer
from station.cli.table import table
from station.cli.terminal import Terminal
from station.domain.deaths import DeathLine
from station.usecases.deaths import DeathList
from station.wording import shown

translate = QCoreApplication.translate


def add_list(lists: Commands) -> None:
    """`show deaths`."""
    words = translate("Cli", "deaths, and what is to be done after them")
    parser = lists.add("deaths", words, show)
    parser.add_argument(
        "--open", action="store_true", help=translate("Cli", "only those that are not settled")
    )


def show(terminal: Terminal) -> Answer:
    """Every case, the latest first, each with its next step."""
    found = terminal.ask(DeathList(terminal.options.open))
    facts = {"deaths": terminal.teller.told(found), "count": len(found)}
    heads = (
        translate("Cli", "Number"),
        translate("Cli", "Name"),
        translate("Cli", "Died at"),
        translate("Cli", "Place"),
        translate("Cli", "Done"),
        translate("Cli", "Next"),
    )
    return Answer(facts, table(heads, [_row(terminal, each) for each in found]))


def _row(terminal: Terminal, line: DeathLine) -> tuple[object, ...]:
    today, name = terminal.now.date(), terminal.teller.name
    following = ""
    if line.duties:
        duty = line.duties[0]
        following = f"{name(duty.step)} {shown.moment(duty.due, today)}"
    return (
        line.number,
        line.name,
        shown.moment(line.facts.died_at, today),
        line.facts.place,
        len(line.steps),
        following,
    )
