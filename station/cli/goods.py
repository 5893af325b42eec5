"""`show goods`: the shelf, what was given on a day, what is to come back."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from station.cli.grammar import Commands
from station.cli.outcome import Answer
from station.cli.table import table
from station.cli.terminal import Terminal
from station.domain.goods import GoodsRecord, IssueRecord
from station.usecases.cash_box import CashBox
from station.usecases.goods import GoodsList
from station.usecases.goods_issue import GoodsOwed, IssuesOfDay
from station.wording import shown

translate = QCoreApplication.translate


def add_commands(lists: Commands) -> None:
    """`show goods`."""
    parser = lists.add("goods", translate("Cli", "the shelf, and what was given to whom"), goods)
    parser.add_argument("--day", metavar="DAY", help=translate("Cli", "what was given on this day"))


def goods(terminal: Terminal) -> Answer:
    """The shelf, what was given on a day, and what is to come back."""
    day = terminal.day("day")
    shelf, given = terminal.ask(GoodsList()), terminal.ask(IssuesOfDay(day))
    owed, cash = terminal.ask(GoodsOwed()), terminal.ask(CashBox())
    facts = {
        "goods": [{**_facts(terminal, each), "low": each.is_low} for each in shelf],
        "day": terminal.teller.told(day or terminal.now.date()),
        "given": terminal.teller.told(given),
        "owed": terminal.teller.told(owed),
        "cash": {"balance_fen": cash.balance_fen, "used": cash.used},
    }
    return Answer(facts, list(_lines(terminal, shelf, given, owed)))


def _facts(terminal: Terminal, record: GoodsRecord) -> dict[str, object]:
    told = terminal.teller.facts_of(record)
    facts = told.pop("facts")
    assert isinstance(facts, dict)
    return {**told, **facts}


def _lines(
    terminal: Terminal,
    shelf: Iterable[GoodsRecord],
    given: Iterable[IssueRecord],
    owed: Iterable[IssueRecord],
) -> Iterable[str]:
    heads = (
        translate("Cli", "Kind"),
        translate("Cli", "Goods"),
        translate("Cli", "On the shelf"),
        translate("Cli", "With people"),
        translate("Cli", "In the wash"),
        translate("Cli", "To buy"),
    )
    yield from table(heads, [_row(terminal, each) for each in shelf])
    yield ""
    given_heads = (
        translate("Cli", "Receipt"),
        translate("Cli", "When"),
        translate("Cli", "Name"),
        translate("Cli", "Goods"),
        translate("Cli", "Clerk"),
    )
    yield from table(given_heads, [_given(terminal, each) for each in given])
    words = translate("Cli", "To come back: {name} {goods} since {day}")
    today = terminal.now.date()
    for each in owed:
        things = "、".join(f"{line.goods} {line.owed}" for line in each.lines if line.owed)
        day = shown.day(each.happened_at.date(), today)
        yield words.format(name=each.name, goods=things, day=day)


def _row(terminal: Terminal, record: GoodsRecord) -> tuple[object, ...]:
    facts = record.facts
    return (
        terminal.teller.name(facts.kind),
        facts.full_name,
        f"{record.shelf} {facts.unit}",
        record.out or "",
        record.washing or "",
        translate("Cli", "yes") if record.is_low else "",
    )


def _given(terminal: Terminal, issue: IssueRecord) -> tuple[object, ...]:
    goods_ = "、".join(f"{line.goods} {line.quantity}" for line in issue.lines)
    at = shown.moment(issue.happened_at, terminal.now.date())
    return (issue.number, at, issue.name, goods_, issue.clerk)
