"""`bed …`: give, move, swap, hold, plan and free beds, their condition, and the night count."""

from __future__ import annotations

import argparse
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from station.cli import show, subjects
from station.cli.grammar import Commands
from station.cli.outcome import Answer, wrong_use
from station.cli.reading import how_many, pair
from station.cli.table import table
from station.cli.terminal import Terminal
from station.domain.beds import BedCondition, Found
from station.domain.night_count import Finding, NightSheet
from station.usecases.bed_board import BedProposals
from station.usecases.beds import (
    AssignBed,
    CancelPlan,
    GiveUpBed,
    HoldBed,
    MoveBed,
    PlanBed,
    SetBedCondition,
    SwapBeds,
)
from station.usecases.night_count import NightList, SignNightCount
from station.wording.sentences import sentence


def add_commands(commands: Commands) -> None:
    """`bed` and what can be done with beds."""
    bed = commands.group("bed", QCoreApplication.translate("Cli", "beds and who lies in them"))
    _add_people(bed)
    _add_conditions(bed)
    parser = bed.add("board", QCoreApplication.translate("Cli", "who lies where"), show.beds)
    parser.add_argument("--at", metavar="TIME")
    parser = bed.add(
        "count",
        QCoreApplication.translate("Cli", "the list of the night; --sign signs what was found"),
        count,
    )
    parser.add_argument("--night", metavar="DAY")
    parser.add_argument("--sign", action="store_true")
    parser.add_argument("--found", action="append", type=pair, default=[], metavar="NUMBER=WHERE")
    parser.add_argument("--note", default="", metavar="TEXT")
    parser.add_argument("--at", metavar="TIME")


def _add_people(bed: Commands) -> None:
    parser = bed.add("assign", QCoreApplication.translate("Cli", "give a bed"), assign)
    parser.add_argument("resident", metavar="RESIDENT")
    parser.add_argument("bed", metavar="BED")
    _reason_and_time(parser)
    parser = bed.add("move", QCoreApplication.translate("Cli", "move to another bed"), move)
    parser.add_argument("resident", metavar="RESIDENT")
    parser.add_argument("bed", metavar="BED")
    _reason_and_time(parser)
    parser = bed.add("swap", QCoreApplication.translate("Cli", "let two change beds"), swap)
    parser.add_argument("resident", metavar="RESIDENT")
    parser.add_argument("other", metavar="RESIDENT")
    _reason_and_time(parser)
    parser = bed.add("hold", QCoreApplication.translate("Cli", "keep the bed of one away"), hold)
    parser.add_argument("resident", metavar="RESIDENT")
    parser.add_argument("--until", metavar="TIME")
    parser.add_argument("--at", metavar="TIME")
    parser = bed.add(
        "free", QCoreApplication.translate("Cli", "free the bed; the stay goes on"), free
    )
    parser.add_argument("resident", metavar="RESIDENT")
    parser.add_argument("--at", metavar="TIME")
    parser = bed.add("propose", QCoreApplication.translate("Cli", "which beds suit"), propose)
    parser.add_argument("resident", metavar="RESIDENT")
    parser.add_argument("--limit", type=how_many, default=3, metavar="NUMBER")


def _add_conditions(bed: Commands) -> None:
    parser = bed.add("plan", QCoreApplication.translate("Cli", "keep for somebody expected"), plan)
    parser.add_argument("bed", metavar="BED")
    parser.add_argument("--for", dest="planned_for", default="", metavar="TEXT")
    parser.add_argument("--resident", metavar="RESIDENT")
    parser.add_argument("--until", metavar="TIME")
    parser.add_argument("--reason", default="", metavar="TEXT")
    parser = bed.add("unplan", QCoreApplication.translate("Cli", "give a planned bed back"), unplan)
    parser.add_argument("bed", metavar="BED")
    parser.add_argument("--note", default="", metavar="TEXT")
    conditions = (
        ("clean", BedCondition.IN_SERVICE, QCoreApplication.translate("Cli", "clean, in service")),
        ("dirty", BedCondition.NEEDS_CLEANING, QCoreApplication.translate("Cli", "to be cleaned")),
        ("out", BedCondition.OUT_OF_SERVICE, QCoreApplication.translate("Cli", "in repair")),
        (
            "isolate",
            BedCondition.ISOLATION,
            QCoreApplication.translate("Cli", "for the infectious only"),
        ),
    )
    for name, condition, words in conditions:
        parser = bed.add(name, words, _set(condition))
        parser.add_argument("bed", metavar="BED")
        parser.add_argument("--until", metavar="TIME")
        parser.add_argument("--note", default="", metavar="TEXT")
        parser.add_argument("--at", metavar="TIME")


def _reason_and_time(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--reason", default="", metavar="TEXT")
    parser.add_argument("--at", metavar="TIME")


def assign(terminal: Terminal) -> Answer:
    """Give a resident a bed."""
    options = terminal.options
    stay = subjects.stay(terminal, options.resident)
    bed = subjects.bed(terminal, options.bed)
    deed = AssignBed(stay.id, bed.id, options.reason, terminal.moment("at"))
    return _has_bed(stay.rescue_number, stay.name, terminal.do(deed))


def move(terminal: Terminal) -> Answer:
    """Put a resident into another bed."""
    options = terminal.options
    stay = subjects.stay(terminal, options.resident)
    bed = subjects.bed(terminal, options.bed)
    deed = MoveBed(stay.id, bed.id, options.reason, happened_at=terminal.moment("at"))
    return _has_bed(stay.rescue_number, stay.name, terminal.do(deed))


def swap(terminal: Terminal) -> Answer:
    """Let two residents change beds."""
    options = terminal.options
    one = subjects.stay(terminal, options.resident)
    other = subjects.stay(terminal, options.other)
    labels = terminal.do(SwapBeds(one.id, other.id, options.reason, terminal.moment("at")))
    answers = [
        _has_bed(stay.rescue_number, stay.name, label)
        for stay, label in zip((one, other), labels, strict=True)
    ]
    lines = [line for answer in answers for line in answer.lines]
    return Answer({"swapped": [answer.facts for answer in answers]}, lines)


def hold(terminal: Terminal) -> Answer:
    """Keep the bed of a resident who is away."""
    stay = subjects.stay(terminal, terminal.options.resident)
    label = terminal.do(HoldBed(stay.id, terminal.moment_ahead("until"), terminal.moment("at")))
    return _has_bed(stay.rescue_number, stay.name, label)


def free(terminal: Terminal) -> Answer:
    """Free a bed while the stay goes on."""
    stay = subjects.stay(terminal, terminal.options.resident)
    label = terminal.do(GiveUpBed(stay.id, happened_at=terminal.moment("at")))
    words = QCoreApplication.translate("Cli", "Bed {bed} is free.")
    facts = {"rescue_number": stay.rescue_number, "freed": label}
    return Answer(facts, [words.format(bed=label)])


def plan(terminal: Terminal) -> Answer:
    """Keep a bed for somebody who is expected."""
    options = terminal.options
    bed = subjects.bed(terminal, options.bed)
    stay = subjects.stay(terminal, options.resident) if options.resident else None
    deed = PlanBed(
        bed.id,
        options.planned_for,
        stay.id if stay else None,
        terminal.moment_ahead("until"),
        options.reason,
    )
    number = terminal.do(deed)
    words = QCoreApplication.translate("Cli", "Bed {bed} is planned.")
    return Answer({"plan_id": number, "bed": bed.label}, [words.format(bed=bed.label)])


def unplan(terminal: Terminal) -> Answer:
    """Give a planned bed back."""
    bed = subjects.bed(terminal, terminal.options.bed)
    terminal.do(CancelPlan(bed.id, terminal.options.note))
    words = QCoreApplication.translate("Cli", "Bed {bed} is not planned any more.")
    return Answer({"bed": bed.label}, [words.format(bed=bed.label)])


def _set(condition: BedCondition) -> Callable[[Terminal], Answer]:
    def run(terminal: Terminal) -> Answer:
        bed = subjects.bed(terminal, terminal.options.bed)
        deed = SetBedCondition(
            bed.id,
            condition,
            terminal.moment_ahead("until"),
            terminal.options.note,
            happened_at=terminal.moment("at"),
        )
        terminal.do(deed)
        facts = terminal.teller.record({"bed": bed.label, "condition": condition})
        return Answer(facts, [f"{bed.label}  {terminal.teller.name(condition)}"])

    return run


def _has_bed(number: str, name: str, label: str) -> Answer:
    words = QCoreApplication.translate("Cli", "{name} has bed {bed}.")
    facts = {"rescue_number": number, "name": name, "bed": label}
    return Answer(facts, [words.format(name=name, bed=label)])


def propose(terminal: Terminal) -> Answer:
    """Which beds suit a resident, best first."""
    stay = subjects.stay(terminal, terminal.options.resident)
    found = terminal.ask(BedProposals(stay.id, limit=terminal.options.limit))
    teller = terminal.teller
    heads = (
        QCoreApplication.translate("Cli", "Bed"),
        QCoreApplication.translate("Cli", "Speaks for it"),
        QCoreApplication.translate("Cli", "To explain"),
    )
    rows = [
        (
            choice.label,
            teller.names(choice.reasons),
            "; ".join(sentence(problem) for problem in choice.problems),
        )
        for choice in found.choices
    ]
    facts = teller.told(found)
    assert isinstance(facts, dict)
    because = [sentence(problem) for problem in found.none_because]
    mind = [sentence(problem) for problem in found.cautions]
    return Answer(facts, [*mind, *(because or table(heads, rows))])


def count(terminal: Terminal) -> Answer:
    """The night's list, or its signature."""
    options = terminal.options
    sheet = terminal.ask(NightList(terminal.day("night")))
    if options.sign:
        findings = _findings(terminal, sheet)
        deed = SignNightCount(sheet.night, findings, options.note, terminal.moment("at"))
        differences = terminal.do(deed)
        sheet = terminal.ask(NightList(sheet.night))
        return _sheet(terminal, sheet, {"differences": terminal.teller.told(differences)})
    return _sheet(terminal, sheet, {})


def _findings(terminal: Terminal, sheet: NightSheet) -> tuple[Finding, ...]:
    """Everybody where the book says, but for those who are said to be elsewhere."""
    other: dict[int, Found] = {}
    for number, where in terminal.options.found:
        try:
            other[subjects.stay(terminal, number).id] = Found(where)
        except ValueError:
            words = QCoreApplication.translate("Cli", "“{typed}” is none of these: {known}.")
            known = ", ".join(Found)
            raise wrong_use(words.format(typed=where, known=known), "found") from None
    return tuple(
        Finding(line.stay_id, other.get(line.stay_id, line.expected)) for line in sheet.lines
    )


def _sheet(terminal: Terminal, sheet: NightSheet, more: dict[str, object]) -> Answer:
    teller = terminal.teller
    heads = (
        QCoreApplication.translate("Cli", "Bed"),
        QCoreApplication.translate("Cli", "Name"),
        QCoreApplication.translate("Cli", "Expected"),
        QCoreApplication.translate("Cli", "Found"),
    )
    rows = [
        (line.bed, line.name, teller.name(line.expected), teller.name(line.found))
        for line in sheet.lines
    ]
    facts = teller.told(sheet)
    assert isinstance(facts, dict)
    return Answer(facts | {"signed": sheet.signed} | more, table(heads, rows))
