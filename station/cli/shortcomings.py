"""`shortcoming …`, `show shortcomings`: what was found wanting, until it is cleared."""

from __future__ import annotations

from argparse import ArgumentParser
from uuid import uuid4

from PySide6.QtCore import QCoreApplication

from station.cli.grammar import Commands
from station.cli.outcome import Answer
from station.cli.reading import one_of
from station.cli.table import table
from station.cli.terminal import Terminal
from station.domain.letters import letter_key
from station.domain.problems import Problem, Refused
from station.domain.shortcomings import (
    GIVES_OWNER,
    Shortcoming,
    ShortcomingDeed,
    ShortcomingFacts,
    ShortcomingFilter,
    ShortcomingSource,
    ShortcomingStepKind,
    ShortcomingTrouble,
    VillageSum,
)
from station.usecases.shortcomings import FindShortcoming, ShortcomingBook, StepShortcoming
from station.wording import shown

translate = QCoreApplication.translate


def add_commands(commands: Commands) -> None:
    """`shortcoming find`, and a word for each step that may follow."""
    group = commands.group("shortcoming", translate("Cli", "what was found wanting in the work"))
    parser = group.add("find", translate("Cli", "put on the list what was found wanting"), find)
    parser.add_argument("what", metavar="TEXT")
    parser.add_argument("--village", required=True, metavar="TEXT")
    parser.add_argument("--area", default="", metavar="CODE")
    kinds = "{" + ",".join(ShortcomingSource) + "}"
    parser.add_argument(
        "--source",
        type=one_of(ShortcomingSource),
        default=ShortcomingSource.OWN_CHECK,
        metavar=kinds,
    )
    parser.add_argument("--on", metavar="DAY")
    parser.add_argument("--stay", default="", metavar="NUMBER")
    _add_owner(parser)
    parser.add_argument("--form-id", metavar="TEXT")
    for kind, words in _steps():
        parser = group.add(kind.replace("_", "-"), words, step)
        parser.set_defaults(step=kind)
        parser.add_argument("number", metavar="NUMBER")
        parser.add_argument("--text", default="", metavar="TEXT")
        if kind in GIVES_OWNER:
            _add_owner(parser)
        parser.add_argument("--form-id", metavar="TEXT")


def _add_owner(parser: ArgumentParser) -> None:
    parser.add_argument("--owner", default="", metavar="TEXT")
    parser.add_argument("--due", metavar="DAY")


def _steps() -> tuple[tuple[ShortcomingStepKind, str], ...]:
    kind = ShortcomingStepKind
    return (
        (kind.ASSIGN, translate("Cli", "say who mends it until when")),
        (kind.MEND, translate("Cli", "write down how it was mended")),
        (kind.CLEAR, translate("Cli", "it was checked again and is mended")),
        (kind.SEND_BACK, translate("Cli", "it was checked again and is not mended")),
        (kind.REOPEN, translate("Cli", "it has come back")),
        (kind.WITHDRAW, translate("Cli", "take back a line that was no shortcoming")),
    )


def add_list(lists: Commands) -> None:
    """`show shortcomings`: the list with its sums by village and in total."""
    parser = lists.add("shortcomings", translate("Cli", "what was found wanting, by village"), show)
    parser.add_argument("--open", action="store_true", help=translate("Cli", "not cleared yet"))
    parser.add_argument("--village", default="", metavar="TEXT")
    parser.add_argument("--since", metavar="DAY")
    parser.add_argument("--until", metavar="DAY")


def find(terminal: Terminal) -> Answer:
    """Put something on the list."""
    options = terminal.options
    on = terminal.day("on") or terminal.now.date()
    facts = ShortcomingFacts(
        options.what, options.village, options.area, on, options.source, options.stay
    )
    mark = options.form_id or uuid4().hex
    deed = FindShortcoming(mark, facts, options.owner, terminal.day("due"))
    return _line(terminal, terminal.do(deed))


def step(terminal: Terminal) -> Answer:
    """Take a line further."""
    options = terminal.options
    gives = options.step in GIVES_OWNER
    owner, due = (options.owner, terminal.day("due")) if gives else ("", None)
    deed = ShortcomingDeed(options.step, options.text, owner, due)
    line = _named(terminal, options.number)
    mark = options.form_id or uuid4().hex
    return _line(terminal, terminal.do(StepShortcoming(mark, line.id, deed)))


def show(terminal: Terminal) -> Answer:
    """The list and its sums."""
    options = terminal.options
    wanted = ShortcomingFilter(
        terminal.day("since"), terminal.day("until"), options.open, options.village
    )
    found = terminal.ask(ShortcomingBook(wanted))
    facts = {
        "shortcomings": [_facts(terminal, each) for each in found.lines],
        "villages": [_sum_facts(each) for each in found.villages],
        "total": _sum_facts(found.total),
    }
    sums = [(f"{each.area_name} {each.village}".strip(), each) for each in found.villages]
    rows = [_sum_cells(name, each) for name, each in sums]
    rows.append(_sum_cells(translate("Cli", "In total"), found.total))
    heads = (
        translate("Cli", "Village"),
        translate("Cli", "In the list"),
        translate("Cli", "To be assigned"),
        translate("Cli", "Being mended"),
        translate("Cli", "To be checked"),
        translate("Cli", "Cleared"),
        translate("Cli", "Past its day"),
        "%",
    )
    return Answer(facts, [*_lines(terminal, found.lines), "", *table(heads, rows)])


def _named(terminal: Terminal, text: str) -> Shortcoming:
    """The line of a number, 问题〔2026〕001号 or 2026-1. Raises Refused."""
    wanted = letter_key(text)
    for each in terminal.ask(ShortcomingBook()).lines:
        if wanted and letter_key(each.number) == wanted:
            return each
    raise Refused(Problem(ShortcomingTrouble.NOT_FOUND, "number"))


def _line(terminal: Terminal, line: Shortcoming) -> Answer:
    return Answer({"shortcoming": _facts(terminal, line)}, _lines(terminal, (line,)))


def _facts(terminal: Terminal, line: Shortcoming) -> dict[str, object]:
    late = line.is_late(terminal.now.date())
    return {**terminal.teller.facts_of(line), "late": late}


def _sum_facts(each: VillageSum) -> dict[str, object]:
    return {
        "area": each.area,
        "village": each.village,
        "found": each.found,
        "unassigned": each.unassigned,
        "mending": each.mending,
        "to_check": each.to_check,
        "cleared": each.cleared,
        "late": each.late,
        "open": each.open,
        "rate": each.rate,
    }


def _sum_cells(name: str, each: VillageSum) -> tuple[str, ...]:
    counts = (each.found, each.unassigned, each.mending, each.to_check, each.cleared, each.late)
    return (name, *map(str, counts), "" if each.rate is None else str(each.rate))


def _lines(terminal: Terminal, found: tuple[Shortcoming, ...]) -> list[str]:
    heads = (
        translate("Cli", "Number"),
        translate("Cli", "Found on"),
        translate("Cli", "Village"),
        translate("Cli", "Found wanting"),
        translate("Cli", "Who mends it"),
        translate("Cli", "Until"),
        translate("Cli", "State"),
    )
    today = terminal.now.date()
    rows = [
        (
            each.number,
            shown.day(each.facts.found_on, today),
            each.facts.village,
            each.facts.what,
            each.owner,
            shown.day(each.due, today) if each.due else "",
            terminal.teller.name(each.state),
        )
        for each in found
    ]
    return table(heads, rows)
