"""What `dna …` answers: samples, sheets, the custody log, the children, and the proof."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from station.cli import subjects
from station.cli.grammar import Commands
from station.cli.outcome import REFUSED, Answer
from station.cli.table import table
from station.cli.terminal import Terminal
from station.domain.dna import CustodyEntry, DnaStandingKind
from station.domain.dna_records import MinorLine, SampleLine, SheetRecord
from station.usecases.dna_seen import (
    CustodyLog,
    CustodyProof,
    MinorsSampled,
    SampleList,
    SheetList,
)
from station.wording import shown

translate = QCoreApplication.translate


def add_commands(below: Commands) -> None:
    """`dna list|log|verify|minors|sheets`."""
    add_list(below, "list")
    parser = below.add("log", translate("Cli", "through whose hands a sample went"), log)
    parser.add_argument("sample", metavar="SAMPLE")
    below.add("verify", translate("Cli", "prove the custody log"), verify)
    words = translate("Cli", "every child here: sampled, excused or missing")
    below.add("minors", words, minors)
    below.add("sheets", translate("Cli", "hand-over sheets and their receipts"), sheets)


def add_list(lists: Commands, name: str = "dna") -> None:
    """`dna list`, and `show dna`."""
    parser = lists.add(name, translate("Cli", "samples, and where they are"), listed)
    parser.add_argument("--person", metavar="PERSON")
    parser.add_argument(
        "--open", action="store_true", help=translate("Cli", "only those that are not settled")
    )


def listed(terminal: Terminal) -> Answer:
    """Samples, the newest first."""
    said = terminal.options
    person = subjects.person_id(terminal, said.person) if said.person else None
    found = terminal.ask(SampleList(person, open_only=said.open))
    facts = {"samples": [_facts(terminal, each) for each in found], "count": len(found)}
    return Answer(facts, _table(terminal, found))


def done(terminal: Terminal, line: SampleLine) -> Answer:
    """One sample after a deed."""
    return Answer(_facts(terminal, line), _table(terminal, [line]))


def sheet(terminal: Terminal, record: SheetRecord) -> Answer:
    """One hand-over sheet after a deed."""
    told = _sheet_facts(terminal, record)
    return Answer(told, [*_sheets(terminal, [record]), *_table(terminal, record.lines)])


def sheets(terminal: Terminal) -> Answer:
    """Hand-over sheets and their receipts, the newest first."""
    found = terminal.ask(SheetList())
    facts = {"sheets": [_sheet_facts(terminal, each) for each in found], "count": len(found)}
    return Answer(facts, _sheets(terminal, found))


def log(terminal: Terminal) -> Answer:
    """The custody log of one sample, entry by entry."""
    line = terminal.ask(CustodyLog(subjects.sample(terminal, terminal.options.sample)))
    heads = (
        translate("Cli", "Entry"),
        translate("Cli", "When"),
        translate("Cli", "Step"),
        translate("Cli", "Clerk"),
        translate("Cli", "Second person"),
        translate("Cli", "Hash"),
        translate("Cli", "Chain"),
    )
    rows = [_entry(terminal, each) for each in line.sample.entries]
    return Answer(_facts(terminal, line), table(heads, rows))


def verify(terminal: Terminal) -> Answer:
    """Whether the custody log is whole."""
    proof = terminal.ask(CustodyProof())
    facts = {"entries": proof.entries, "broken": list(proof.broken)}
    if not proof.broken:
        words = translate("Cli", "The custody log is whole: {count} entries.")
        return Answer(facts, [words.format(count=proof.entries)])
    words = translate("Cli", "The custody log does not hold at: {numbers}.")
    numbers = "、".join(str(number) for number in proof.broken)
    return Answer(facts, [words.format(numbers=numbers)], REFUSED)


def minors(terminal: Terminal) -> Answer:
    """Every child in the station's care, and how they stand."""
    found = terminal.ask(MinorsSampled())
    counts = {kind.value: 0 for kind in DnaStandingKind}
    for each in found:
        counts[each.standing.kind.value] += 1
    facts = {"minors": [_minor_facts(terminal, each) for each in found], "count": counts}
    heads = (
        translate("Cli", "Name"),
        translate("Cli", "Rescue number"),
        translate("Cli", "Age"),
        translate("Cli", "Sample"),
        translate("Cli", "Number"),
        translate("Cli", "Why not"),
    )
    return Answer(facts, table(heads, [_minor(terminal, each) for each in found]))


def _minor_facts(terminal: Terminal, line: MinorLine) -> dict[str, object]:
    return {**terminal.teller.facts_of(line), "kind": line.standing.kind.value}


def _minor(terminal: Terminal, line: MinorLine) -> tuple[object, ...]:
    standing = line.standing
    return (
        line.name,
        line.rescue_number,
        shown.age(standing.age, estimated=standing.age_estimated),
        terminal.teller.name(standing.kind),
        standing.number,
        standing.excuse,
    )


def _facts(terminal: Terminal, line: SampleLine) -> dict[str, object]:
    told = terminal.teller.facts_of(line)
    result = line.sample.result
    return {
        **told,
        "number": line.sample.number,
        "state": line.sample.state.value,
        "result": result.value if result else None,
    }


def _table(terminal: Terminal, lines: Iterable[SampleLine]) -> list[str]:
    heads = (
        translate("Cli", "Sample"),
        translate("Cli", "Name"),
        translate("Cli", "Rescue number"),
        translate("Cli", "State"),
        translate("Cli", "Since"),
        translate("Cli", "Seal number"),
        translate("Cli", "Hand-over sheet"),
        translate("Cli", "Result"),
    )
    return list(table(heads, [_row(terminal, each) for each in lines]))


def _row(terminal: Terminal, line: SampleLine) -> tuple[object, ...]:
    sample, name = line.sample, terminal.teller.name
    taken, result = sample.taken, sample.result
    since = sample.entries[-1].facts.happened_at
    return (
        sample.number,
        line.name,
        line.rescue_number,
        name(sample.state),
        shown.moment(since, terminal.now.date()),
        taken.seal if taken else "",
        line.sheet,
        name(result) if result else "",
    )


def _sheet_facts(terminal: Terminal, record: SheetRecord) -> dict[str, object]:
    return terminal.teller.facts_of(record)


def _sheets(terminal: Terminal, found: Iterable[SheetRecord]) -> list[str]:
    heads = (
        translate("Cli", "Hand-over sheet"),
        translate("Cli", "When"),
        translate("Cli", "Office"),
        translate("Cli", "Samples"),
        translate("Cli", "Receiver"),
        translate("Cli", "Receipt"),
    )
    today = terminal.now.date()
    rows = [
        (
            each.number,
            shown.moment(each.handed_at, today),
            each.unit,
            len(each.lines),
            f"{each.receiver} {each.receiver_number}".strip(),
            each.receipt,
        )
        for each in found
    ]
    return list(table(heads, rows))


def _entry(terminal: Terminal, entry: CustodyEntry) -> tuple[object, ...]:
    holds = translate("Cli", "holds") if entry.holds else translate("Cli", "broken")
    return (
        entry.number,
        shown.moment(entry.facts.happened_at, terminal.now.date()),
        terminal.teller.name(entry.facts.step),
        entry.clerk,
        entry.second,
        entry.hash[:12],
        holds,
    )
