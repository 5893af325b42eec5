"""`show rounds`: who is to be looked in on, what was missed, what alarms."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from station.cli.grammar import Commands
from station.cli.outcome import Answer
from station.cli.table import table
from station.cli.terminal import Terminal
from station.domain.alarms import CareTask
from station.domain.round_sheet import MissedLine, RoundsNow
from station.domain.rounds import LineState, RoundLine
from station.domain.vitals import Vitals, written
from station.usecases.rounds import RoundSheet
from station.usecases.rounds_seen import RoundsMissed
from station.wording import shown
from station.wording.names import word

translate = QCoreApplication.translate


def add_commands(lists: Commands) -> None:
    """`show rounds`."""
    parser = lists.add("rounds", translate("Cli", "whom to look in on, what was missed"), rounds)
    moment = translate("Cli", "count the missed rounds of the shift of this moment")
    parser.add_argument("--missed-at", metavar="TIME", help=moment)


def rounds(terminal: Terminal) -> Answer:
    """The round of now in bed order, what the shift has missed, and the open tasks."""
    now = terminal.ask(RoundSheet())
    missed = terminal.ask(RoundsMissed(terminal.moment("missed_at")))
    counted = Counter(line.state for line in now.lines)
    told = terminal.teller.told
    facts = {
        **terminal.teller.facts_of(now),
        "shift": {"start": told(now.shift.begins), "end": told(now.shift.ends)},
        "counts": {state.value: counted[state] for state in LineState},
        "made": now.made,
        "skipped": now.skipped,
        "to_make": now.to_make,
        "missed": told(missed),
    }
    return Answer(facts, list(_lines(terminal, now, missed)))


def _lines(terminal: Terminal, now: RoundsNow, missed: Iterable[MissedLine]) -> Iterable[str]:
    heads = (
        translate("Cli", "Bed"),
        translate("Cli", "Name"),
        translate("Cli", "Class"),
        translate("Cli", "Round due"),
        translate("Cli", "State"),
        translate("Cli", "Values"),
    )
    yield from table(heads, [_row(terminal, each) for each in now.lines])
    said = translate(
        "Cli", "Looked in on {made} of {all}, {skipped} skipped; {unsigned} look(s) not signed."
    )
    yield ""
    yield said.format(made=now.made, all=now.to_make, skipped=now.skipped, unsigned=now.unsigned)
    yield from (_missed(each) for each in missed)
    yield from (_task(terminal, each) for each in now.tasks)


def _row(terminal: Terminal, line: RoundLine) -> tuple[object, ...]:
    state = line.away if line.state is LineState.AWAY else line.state
    return (
        line.bed,
        line.name,
        terminal.teller.name(line.assistance_class),
        shown.clock(line.due_at) if line.due_at else "",
        terminal.teller.name(state),
        _values(line.entry.seen.vitals) if line.entry else "",
    )


def _values(vitals: Vitals) -> str:
    """Temperature, pulse and pressure, as far as they were measured."""
    pressure = f"{vitals.systolic}/{vitals.diastolic}" if vitals.systolic else ""
    temperature = written("temperature", vitals.temperature) if vitals.temperature else ""
    return " ".join(filter(None, (temperature, str(vitals.pulse or ""), pressure)))


def _missed(line: MissedLine) -> str:
    both = (
        (translate("Cli", "{bed} {name}: missed {times}"), line.missed),
        (translate("Cli", "{bed} {name}: not signed {times}"), line.unsigned),
    )
    said = [
        words.format(bed=line.bed, name=line.name, times=" ".join(map(shown.clock, times)))
        for words, times in both
        if times
    ]
    return "; ".join(said)


def _task(terminal: Terminal, task: CareTask) -> str:
    words = translate("Cli", "{bed} {name}: {cause} since {at}: {steps}")
    today = terminal.now.date()
    steps = [f"{word(each.step)} {shown.clock(each.due_at)}" for each in task.open_steps]
    return words.format(
        bed=task.bed,
        name=task.name,
        cause=word(task.cause),
        at=shown.moment(task.raised_at, today),
        steps=", ".join(steps),
    )
