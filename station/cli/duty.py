"""`show duty-book`, `show handover`, `show gate`: what one shift leaves to the next."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from station.cli.grammar import Commands
from station.cli.outcome import Answer
from station.cli.reading import how_many, one_of
from station.cli.table import table
from station.cli.terminal import Terminal
from station.domain.duty_book import DutyItem
from station.domain.gate import GateDay
from station.domain.shift_handover import Carried, HandoverRecord
from station.domain.shifts import Shift, ShiftKind, shift_at
from station.usecases.duty_book import DutyBook
from station.usecases.gate import GateList
from station.usecases.policy import CurrentPolicy
from station.usecases.shift_handover import HandoverList, HandoverPreview
from station.wording import shown
from station.wording.sentences import sentence

translate = QCoreApplication.translate


def add_commands(lists: Commands) -> None:
    """The lists of a shift."""
    parser = lists.add("duty-book", translate("Cli", "what happened in a shift"), duty_book)
    parser.add_argument("--day", metavar="DAY")
    parser.add_argument("--shift", type=one_of(ShiftKind), metavar="SHIFT")
    parser = lists.add("handover", translate("Cli", "shifts handed over"), handover)
    parser.add_argument("--limit", type=how_many, default=20, metavar="NUMBER")
    parser = lists.add("gate", translate("Cli", "who went out and came in"), gate)
    parser.add_argument("--day", metavar="DAY")


def duty_book(terminal: Terminal) -> Answer:
    """One shift of the duty book."""
    page = terminal.ask(DutyBook(_shift(terminal)))
    heads = (
        translate("Cli", "Happened"),
        translate("Cli", "Entered"),
        translate("Cli", "What"),
        translate("Cli", "Name"),
        translate("Cli", "Words"),
        translate("Cli", "Clerk"),
        translate("Cli", "State"),
    )
    lines = table(heads, [_row(terminal, each) for each in (*page.still_open, *page.items)])
    return Answer(terminal.teller.facts_of(page), lines)


def _shift(terminal: Terminal) -> Shift | None:
    """The shift that was asked for; the present one, or that of the kind on the day."""
    kind, day = terminal.options.shift, terminal.day("day")
    if kind is None and day is None:
        return None
    present = shift_at(terminal.now, terminal.ask(CurrentPolicy())).shift
    return Shift(day or present.day, kind or ShiftKind.DAY)


def _row(terminal: Terminal, item: DutyItem) -> tuple[object, ...]:
    teller, today = terminal.teller, terminal.now.date()
    what = [teller.name(item.kind if item.grade is None else item.grade), teller.name(item.zone)]
    return (
        shown.moment(item.happened_at, today),
        shown.moment(item.entered_at, today),
        " ".join(filter(None, what)),
        item.name,
        item.text,
        item.clerk,
        _state(item),
    )


def _state(item: DutyItem) -> str:
    if item.corrected_by is not None:
        return translate("Cli", "corrected")
    if item.closed_at is not None:
        return translate("Cli", "closed: {note}").format(note=item.closed_note)
    return translate("Cli", "open") if item.is_open else ""


def handover(terminal: Terminal) -> Answer:
    """What waits for somebody to accept it, what was handed over, what would be carried now."""
    found, now = terminal.ask(HandoverList(limit=terminal.options.limit)), HandoverPreview()
    preview, teller = terminal.ask(now), terminal.teller
    heads = (
        translate("Cli", "Number"),
        translate("Cli", "Shift"),
        translate("Cli", "Handed over by"),
        translate("Cli", "Signed"),
        translate("Cli", "Taken over by"),
        translate("Cli", "Accepted"),
        translate("Cli", "State"),
    )
    facts = {**teller.facts_of(found), "now": teller.told(preview)}
    rows = [_handover_row(terminal, each) for each in found.latest]
    problems = [sentence(each) for each in preview.problems]
    return Answer(facts, [*table(heads, rows), "", *_carried(preview.carried), *problems])


def _handover_row(terminal: Terminal, record: HandoverRecord) -> tuple[object, ...]:
    teller, today = terminal.teller, terminal.now.date()
    return (
        record.number,
        f"{record.shift.day.isoformat()} {teller.name(record.shift.kind)}",
        record.from_clerk,
        shown.moment(record.signed_at, today),
        record.taken_by,
        shown.moment(record.accepted_at, today) if record.accepted_at else "",
        teller.name(record.how or record.state),
    )


def _carried(carried: Carried) -> Iterable[str]:
    words = translate("Cli", "Would be carried now: {lines}, of restricted files {restricted}.")
    yield words.format(lines=len(carried.lines), restricted=sum(carried.restricted.values()))
    if (figure := carried.figure) is not None:
        words = translate("Cli", "Night of {night}: {here} of {residents} in bed, {n} not as said.")
        yield words.format(
            night=figure.night.isoformat(),
            here=figure.slept_here,
            residents=figure.residents,
            n=figure.differences,
        )


def gate(terminal: Terminal) -> Answer:
    """Who passed the gate on a day, and who is out."""
    found = terminal.ask(GateList(terminal.day("day")))
    facts = {**terminal.teller.facts_of(found), "overdue": found.overdue}
    return Answer(facts, [*_passages(terminal, found), "", *_out(terminal, found)])


def _passages(terminal: Terminal, found: GateDay) -> list[str]:
    heads = (
        translate("Cli", "Happened"),
        translate("Cli", "Rescue number"),
        translate("Cli", "Name"),
        translate("Cli", "What"),
        translate("Cli", "Words"),
    )
    today = terminal.now.date()
    rows = [
        (
            shown.moment(each.happened_at, today),
            each.rescue_number,
            each.name,
            terminal.teller.name(each.kind),
            each.note,
        )
        for each in found.passages
    ]
    return table(heads, rows)


def _out(terminal: Terminal, found: GateDay) -> list[str]:
    heads = (
        translate("Cli", "Rescue number"),
        translate("Cli", "Name"),
        translate("Cli", "State"),
        translate("Cli", "Out since"),
        translate("Cli", "Expected back"),
        translate("Cli", "Overdue"),
    )
    today = terminal.now.date()
    rows = [
        (
            each.rescue_number,
            each.name,
            terminal.teller.name(each.state),
            shown.moment(each.since, today),
            shown.moment(each.expected_back, today) if each.expected_back else "",
            translate("Cli", "overdue") if each.overdue else "",
        )
        for each in found.out
    ]
    return table(heads, rows)
