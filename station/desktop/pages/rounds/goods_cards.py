"""What stands beside the shelf: what was given today, and what is to come back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFrame

from station.desktop.controls.goods import Goods
from station.desktop.goods_back import TakeBack, back_buttons
from station.desktop.layout import Item, column, row
from station.desktop.parts import Button, card, label
from station.domain.goods import IssueRecord
from station.wording import shown

translate = QCoreApplication.translate

_SHOWN = 8
PRINT_KEY = "P"
"""Prints the newest receipt while the keyboard is on the shelf."""


def day_card(issues: Sequence[IssueRecord], print_it: Callable[[IssueRecord], object]) -> QFrame:
    """What was given today, the newest first, each receipt to be printed."""
    items: list[Item] = []
    for issue in issues[:_SHOWN]:
        goods = "、".join(f"{line.goods} × {line.quantity}" for line in issue.lines)
        over = translate("GoodsCards", "over the limit, permitted by {leader}")
        second = over.format(leader=issue.second) if issue.second else ""
        head = f"{shown.clock(issue.happened_at)} {issue.name}"
        lines = column(
            label(head, "strong"), label("；".join(filter(None, (goods, second))), wrap=True), gap=0
        )
        words = translate("GoodsCards", "Print")
        press, key = partial(print_it, issue), PRINT_KEY if issue is issues[0] else ""
        name = Goods.receipt(issue.id)
        button = Button(name, words, "link", key=key, press=press, about=issue.number)
        line = row(lines, button)
        line.setStretch(0, 1)
        items.append(line)
    title = translate("GoodsCards", "Given today {n}").format(n=len(issues))
    return card(title, *items)


def owed_card(
    owed: Sequence[IssueRecord],
    today: date,
    back: TakeBack | None,
    show_all: Callable[[], object] | None,
) -> QFrame:
    """Who has things that are to come back, in this order; buttons take them back.

    Only the first of them while `show_all` is there to bring the others.
    """
    items: list[Item] = []
    shown_here = owed[:_SHOWN] if show_all else owed
    for issue in shown_here:
        since = shown.day(issue.happened_at.date(), today)
        for line in (each for each in issue.lines if each.owed):
            words = translate("GoodsCards", "{name}: {goods} × {n}, since {day}")
            told = words.format(name=issue.name, goods=line.goods, n=line.owed, day=since)
            items.append(label(told, wrap=True))
            if back is not None:
                items.append(back_buttons(issue, line, back, Goods.returned))
    if more := len(owed) - len(shown_here):
        words = translate("GoodsCards", "Show {n} more").format(n=more)
        items.append(row(Button(Goods.OWED, words, "link", press=show_all), None))
    total = sum(issue.owed for issue in owed)
    return card(translate("GoodsCards", "To come back {n}").format(n=total), *items)
