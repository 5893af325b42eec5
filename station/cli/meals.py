"""`show meals`: who eats what at a meal, and the sums of the month."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QCoreApplication

from station.cli.grammar import Commands
from station.cli.outcome import Answer
from station.cli.reading import one_of
from station.cli.table import table
from station.cli.terminal import Terminal
from station.domain.meals import MealDay, MealKind, MealSheet, Portion
from station.usecases.meals import MealMonth, MealOf
from station.wording import shown

translate = QCoreApplication.translate


def add_commands(lists: Commands) -> None:
    """`show meals`."""
    parser = lists.add("meals", translate("Cli", "who eats what, the month's sums"), meals)
    parser.add_argument("--day", metavar="DAY")
    kinds = "{" + ",".join(MealKind) + "}"
    parser.add_argument("--meal", type=one_of(MealKind), metavar=kinds)


def meals(terminal: Terminal) -> Answer:
    """One meal with its portions, and the month of its day."""
    day = terminal.day("day")
    sheet = terminal.ask(MealOf(day, terminal.options.meal))
    month = terminal.ask(MealMonth(sheet.day))
    figures = {diet.value: number for diet, number in sorted(sheet.figures().items())}
    facts = {
        **terminal.teller.facts_of(sheet),
        "figures": figures,
        "total": sheet.total,
        "given": sheet.given,
        "not_eaten": sheet.not_eaten,
        "month": [{**terminal.teller.facts_of(each), "portions": each.portions} for each in month],
    }
    return Answer(facts, list(_lines(terminal, sheet, month)))


def _given(terminal: Terminal, portion: Portion) -> str:
    """When it was given, or that it was left."""
    if portion.not_eaten is not None:
        return terminal.teller.name(portion.not_eaten.kind)
    return shown.clock(portion.given_at) if portion.given_at else ""


def _lines(terminal: Terminal, sheet: MealSheet, month: Sequence[MealDay]) -> Iterable[str]:
    name = terminal.teller.name
    heads = (
        translate("Cli", "Bed"),
        translate("Cli", "Name"),
        translate("Cli", "Diet"),
        translate("Cli", "Note"),
        translate("Cli", "Given"),
    )
    rows = [
        (
            each.bed,
            each.name,
            name(each.diet),
            "；".join(filter(None, (each.reason, each.remark))),
            _given(terminal, each),
        )
        for each in sheet.portions
    ]
    yield from table(heads, rows)
    words = translate("Cli", "{meal}: {n} portions, staff {staff}, given {given}: {figures}.")
    figures = "、".join(f"{name(diet)} {number}" for diet, number in sheet.figures().items())
    yield ""
    yield words.format(
        meal=name(sheet.kind),
        n=sheet.total,
        staff=sheet.staff,
        given=sheet.given,
        figures=figures,
    )
    if month:
        words = translate("Cli", "Month {month}: {n} portions, {yuan} yuan.")
        yield words.format(
            month=f"{sheet.day:%Y-%m}",
            n=sum(each.portions for each in month),
            yuan=shown.money(sum(each.cost_fen for each in month)),
        )
