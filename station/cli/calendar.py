"""`calendar show|set|import`: the years of the work calendar."""

from __future__ import annotations

import uuid

from PySide6.QtCore import QCoreApplication

from station.cli.grammar import Commands
from station.cli.outcome import Answer, NotServed
from station.cli.reading import read_bytes, whole
from station.cli.table import table
from station.cli.terminal import Terminal
from station.domain.work_years import YearRecord, told_lines
from station.usecases.work_years import SetWorkYear, WorkYears

translate = QCoreApplication.translate


def add_commands(commands: Commands) -> None:
    """`calendar`."""
    group = commands.group("calendar", translate("Cli", "holidays and days worked instead"))
    parser = group.add("show", translate("Cli", "which days are free or worked"), show)
    parser.add_argument("year", nargs="?", type=whole, metavar="YEAR")
    parser = group.add("set", translate("Cli", "enter a year as it was announced"), enter)
    parser.add_argument("year", type=whole, metavar="YEAR")
    words = translate("Cli", "a day or span each: “10-01~10-07 休 国庆节”, “10-10 班”")
    parser.add_argument("days", nargs="+", metavar="DAYS", help=words)
    parser.add_argument("--source", required=True, metavar="TEXT")
    parser = group.add("import", translate("Cli", "the same from a text file"), bring_in)
    parser.add_argument("year", type=whole, metavar="YEAR")
    parser.add_argument("file", metavar="FILE")
    parser.add_argument("--source", required=True, metavar="TEXT")


def show(terminal: Terminal) -> Answer:
    """The years, the newest first; of one year its days."""
    wanted = terminal.options.year
    found = [each for each in terminal.ask(WorkYears()) if wanted in (None, each.year)]
    facts = {"years": [_facts(terminal, each) for each in found]}
    if wanted is not None:
        return Answer(facts, [line for each in found for line in told_lines(each.days).split("\n")])
    heads = (
        translate("Cli", "Year"),
        translate("Cli", "Free"),
        translate("Cli", "Worked instead"),
        translate("Cli", "From"),
    )
    rows = [(each.year, each.free, each.made_up, _source(each)) for each in found]
    return Answer(facts, table(heads, rows))


def enter(terminal: Terminal) -> Answer:
    """Enter a year; the newest entry counts."""
    return _entered(terminal, "\n".join(terminal.options.days))


def bring_in(terminal: Terminal) -> Answer:
    """Enter a year from a text file, a day or span a line."""
    content = read_bytes(terminal.options.file, "file")
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        words = translate("Cli", "{file} is not text in UTF-8.")
        said = words.format(file=terminal.options.file)
        raise NotServed("file_unreadable", said, "file") from None
    return _entered(terminal, text)


def _entered(terminal: Terminal, lines: str) -> Answer:
    options = terminal.options
    terminal.do(SetWorkYear(uuid.uuid4().hex, options.year, lines, options.source))
    return show(terminal)


def _facts(terminal: Terminal, year: YearRecord) -> dict[str, object]:
    facts = terminal.teller.told(year)
    assert isinstance(facts, dict)
    return {**facts, "published": bool(year.days), "free": year.free, "made_up": year.made_up}


def _source(year: YearRecord) -> str:
    if not year.days:
        return translate("Cli", "not published yet: counted by plain weeks")
    return year.source or translate("Cli", "came with the program")
