"""`show medicines`: the doses of the shift, what was missed, one resident, the stock book."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from station.cli import subjects
from station.cli.grammar import Commands
from station.cli.outcome import Answer
from station.cli.table import table
from station.cli.terminal import Terminal
from station.domain.medicines import quantity_words
from station.domain.medicines_doses import DoseState
from station.domain.medicines_sheet import DoseLine, MissedDoses
from station.domain.medicines_stock import StockPage
from station.usecases.medicines_seen import MedicineSheet, MedicinesMissed, MedicinesOf
from station.usecases.medicines_stock import MedicineBook
from station.wording import shown
from station.wording.medicine_words import amount, dose_words, order_words

translate = QCoreApplication.translate


def add_commands(lists: Commands) -> None:
    """`show medicines`."""
    words = translate("Cli", "doses of the shift, what was missed, the stock book")
    parser = lists.add("medicines", words, medicines)
    owed = translate("Cli", "only what this shift still owes")
    parser.add_argument("--owed", action="store_true", help=owed)
    one = translate("Cli", "everything of one resident: allergies, orders, doses")
    parser.add_argument("--resident", metavar="RESIDENT", help=one)
    moment = translate("Cli", "count the missed doses of the shift of this moment")
    parser.add_argument("--missed-at", metavar="TIME", help=moment)


def medicines(terminal: Terminal) -> Answer:
    """The medicine round in bed order, what the shift has missed, and the stock book."""
    if terminal.options.resident:
        return _of_resident(terminal)
    now = terminal.ask(MedicineSheet())
    missed = terminal.ask(MedicinesMissed(terminal.moment("missed_at")))
    book = terminal.ask(MedicineBook())
    lines = [each for each in now.lines if each.is_open or not terminal.options.owed]
    counted = Counter(each.state for each in now.lines)
    told = terminal.teller.told
    facts = {
        **terminal.teller.facts_of(now),
        "shift": {"start": told(now.shift.begins), "end": told(now.shift.ends)},
        "lines": told(tuple(lines)),
        "counts": {state.value: counted[state] for state in DoseState},
        "answered": now.answered,
        "to_give": now.to_give,
        "missed": told(missed),
        "stock": told(book),
    }
    return Answer(facts, list(_lines(terminal, lines, missed, book)))


def _of_resident(terminal: Terminal) -> Answer:
    stay = subjects.stay(terminal, terminal.options.resident, left=True)
    found = terminal.ask(MedicinesOf(stay.id))
    name, now = terminal.teller.name, terminal.now
    said = [f"{found.bed} {found.name}".strip()]
    said += [f"{name(each.kind)} {each.words}" for each in found.cautions if each.holds]
    if not found.asked:
        said.append(translate("Cli", "Nobody has asked about allergies yet."))
    said += [
        f"{each.title} {order_words(each)}，{name(each.state(now))}"
        for each in found.orders
        if not each.stops
    ]
    titles = {each.id: each.title for each in found.orders}
    said += [
        f"{shown.moment(each.happened_at, now.date())} {titles[each.order_id]} {name(each.outcome)}"
        for each in found.doses
        if each.counts
    ]
    return Answer(terminal.teller.facts_of(found), said)


def _lines(
    terminal: Terminal,
    lines: Iterable[DoseLine],
    missed: Iterable[MissedDoses],
    book: Iterable[StockPage],
) -> Iterable[str]:
    heads = (
        translate("Cli", "Bed"),
        translate("Cli", "Name"),
        translate("Cli", "Medicine"),
        translate("Cli", "Dose"),
        translate("Cli", "Due at"),
        translate("Cli", "State"),
    )
    yield from table(heads, [_row(terminal, each) for each in lines])
    for each in missed:
        told = " ".join(f"{shown.clock(at)} {title}" for title, at in each.missed)
        words = translate("Cli", "{bed} {name}: missed {times}")
        yield words.format(bed=each.bed, name=each.name, times=told)
    for page in book:
        words = translate("Cli", "Page {id} {title} {name}: {balance} there")
        yield words.format(
            id=page.id,
            title=page.title,
            name=page.name,
            balance=amount(page.balance, page.unit),
        )
        if page.difference:
            words = translate("Cli", "the last count differs by {difference}")
            yield "  " + words.format(difference=quantity_words(page.difference))


def _row(terminal: Terminal, line: DoseLine) -> tuple[object, ...]:
    return (
        line.bed,
        line.name,
        line.order.title,
        dose_words(line.order),
        shown.clock(line.due_at) if line.due_at else "",
        terminal.teller.name(line.state),
    )
