"""What stands beside the portions of a meal: its figures, and the sums of the month."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFrame

from station.desktop.layout import Item, column, row
from station.desktop.parts import card, label
from station.domain.meals import Diet, MealDay, MealKind, MealSheet
from station.wording import shown
from station.wording.naming import named

translate = QCoreApplication.translate


def figures_card(sheet: MealSheet) -> QFrame:
    """How many portions of each diet, of the staff, and what it costs."""
    counted = sheet.figures()
    items: list[Item] = [_line(named(diet), counted[diet]) for diet in Diet if counted[diet]]
    if sheet.staff:
        items.append(_line(translate("MealCards", "Staff"), sheet.staff))
    if sheet.added:
        items.append(_line(translate("MealCards", "of them added later"), len(sheet.added)))
    if sheet.not_eaten:
        items.append(_line(translate("MealCards", "of them not eaten"), sheet.not_eaten))
    items.append(_line(translate("MealCards", "In the book, not in the house"), sheet.away))
    words = translate("MealCards", "{each} yuan each, {all} yuan")
    cost = words.format(
        each=shown.money(sheet.cost_fen), all=shown.money(sheet.cost_fen * sheet.total)
    )
    items.append(label(cost, "second", wrap=True))
    title = translate("MealCards", "{meal}: {n} portions")
    return card(title.format(meal=named(sheet.kind), n=sheet.total), *items)


def marks_card(sheet: MealSheet) -> QFrame:
    """What was left, and every tick that was taken back with whose it was, the newest first."""
    told = [(mark, each) for each in sheet.portions for mark in each.marks]
    items: list[Item] = []
    for mark, portion in sorted(told, key=lambda both: both[0].entered_at, reverse=True):
        head = f"{shown.clock(mark.entered_at)} {portion.name}：{named(mark.kind)}"
        words = translate("MealCards", "tick of {at}, {clerk}")
        tick = ""
        if mark.was_given_at is not None:
            tick = words.format(at=shown.clock(mark.was_given_at), clerk=mark.was_given_by)
        second = "；".join(filter(None, (mark.reason, tick, mark.clerk)))
        items.append(column(label(head, wrap=True), label(second, "second", wrap=True), gap=0))
    return card(translate("MealCards", "Left or put right {n}").format(n=len(told)), *items)


def month_card(days: Sequence[MealDay]) -> QFrame:
    """The sums of the month for finance: portions by meal, and the cost."""
    items: list[Item] = []
    for kind in MealKind:
        number = sum(day.residents.get(kind, 0) + day.staff.get(kind, 0) for day in days)
        if number:
            items.append(_line(named(kind), number))
    words = translate("MealCards", "{n} portions on {days} days, {yuan} yuan")
    fen = sum(day.cost_fen for day in days)
    total = sum(day.portions for day in days)
    said = words.format(n=total, days=len(days), yuan=shown.money(fen))
    items.append(label(said, "strong", wrap=True))
    title = translate("MealCards", "Month {month}").format(month=f"{days[0].day:%Y-%m}")
    return card(title, *items)


def _line(words: str, number: int) -> Item:
    return row(label(words), None, label(str(number), "strong"))
