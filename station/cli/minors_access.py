"""`minor ask|allow|refuse|access`: who may look into a side-file, and who has looked."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from station.cli.grammar import Commands
from station.cli.minors_sheet import about_person, mark, person
from station.cli.outcome import Answer
from station.cli.reading import whole
from station.cli.table import table
from station.cli.terminal import Terminal
from station.usecases.minors_access import AskMinorAccess, DecideMinorAccess, MinorAccessOfYear
from station.wording import shown

translate = QCoreApplication.translate


def add_access(below: Commands) -> None:
    """Leave to look: asked for, given, refused, reported."""
    parser = below.add("ask", translate("Cli", "ask to look into a side-file"), ask)
    about_person(parser)
    parser.add_argument("--reason", required=True, metavar="TEXT")
    parser = below.add("allow", translate("Cli", "allow it until a time"), allow)
    parser.add_argument("request", type=whole, metavar="REQUEST")
    parser.add_argument("--until", required=True, metavar="TIME")
    parser = below.add("refuse", translate("Cli", "refuse it, or end an approval"), refuse)
    parser.add_argument("request", type=whole, metavar="REQUEST")
    parser = below.add("access", translate("Cli", "a year's looks, as they are reported"), access)
    parser.add_argument("year", type=whole, metavar="YEAR")


def ask(terminal: Terminal) -> Answer:
    """Ask to look into a side-file."""
    number = terminal.do(AskMinorAccess(mark(), person(terminal), terminal.options.reason))
    words = translate("Cli", "Asked as request {number}. A leader decides.")
    return Answer({"request_id": number}, [words.format(number=number)])


def allow(terminal: Terminal) -> Answer:
    """Allow a look until a time."""
    until = terminal.moment_ahead("until")
    deed = DecideMinorAccess(terminal.options.request, allowed=True, until=until)
    return _decided(terminal, deed)


def refuse(terminal: Terminal) -> Answer:
    """Refuse a request, or end an approval."""
    return _decided(terminal, DecideMinorAccess(terminal.options.request, allowed=False))


def _decided(terminal: Terminal, deed: DecideMinorAccess) -> Answer:
    record = terminal.do(deed)
    told = terminal.teller.name(record.state(terminal.now))
    return Answer({"request": terminal.teller.told(record)}, [f"{record.clerk} {told}"])


def access(terminal: Terminal) -> Answer:
    """Who was allowed to look, and who has looked, in a year."""
    year = terminal.ask(MinorAccessOfYear(terminal.options.year))
    heads = (
        translate("Cli", "Opened"),
        translate("Cli", "Name"),
        translate("Cli", "Rescue number"),
        translate("Cli", "Clerk"),
        translate("Cli", "Allowed by"),
    )
    today = terminal.now.date()
    rows = [
        (
            shown.moment(each.opened_at, today),
            each.name,
            each.rescue_number,
            each.clerk,
            each.allowed_by,
        )
        for each in year.openings
    ]
    return Answer({"access": terminal.teller.told(year)}, table(heads, rows))
