"""What stands beside the shelf: what was given today, and what is to come back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFrame

from station.desktop.controls.goods import Goods
from station.desktop.layout import Item, column, row
from station.desktop.parts import Button, card, label
from station.domain.goods import IssuedLine, IssueRecord, ReturnedAs
from station.wording import shown
from station.wording.naming import named

translate = QCoreApplication.translate

_SHOWN = 8
TakeBack = Callable[[IssueRecord, IssuedLine, ReturnedAs], object]


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
        press = partial(print_it, issue)
        button = Button(Goods.receipt(issue.id), words, "link", press=press, about=issue.number)
        line = row(lines, button)
        line.setStretch(0, 1)
        items.append(line)
    title = translate("GoodsCards", "Given today {n}").format(n=len(issues))
    return card(title, *items)


def owed_card(owed: Sequence[IssueRecord], today: date, back: TakeBack | None) -> QFrame:
    """Who has things that are to come back, the longest first; buttons take them back."""
    items: list[Item] = []
    for issue in owed[:_SHOWN]:
        since = shown.day(issue.happened_at.date(), today)
        for line in (each for each in issue.lines if each.owed):
            words = translate("GoodsCards", "{name}: {goods} × {n}, since {day}")
            told = words.format(name=issue.name, goods=line.goods, n=line.owed, day=since)
            items.append(label(told, wrap=True))
            if back is not None:
                items.append(_back_buttons(issue, line, back))
    if more := len(owed[_SHOWN:]):
        items.append(label(translate("GoodsCards", "and {n} more").format(n=more), "second"))
    total = sum(issue.owed for issue in owed)
    return card(translate("GoodsCards", "To come back {n}").format(n=total), *items)


def _back_buttons(issue: IssueRecord, line: IssuedLine, back: TakeBack) -> Item:
    buttons = [
        Button(
            Goods.returned(issue.id, line.goods_id, how),
            named(how),
            "link",
            press=partial(back, issue, line, how),
            about=f"{issue.name} {line.goods}",
        )
        for how in ReturnedAs
    ]
    return row(label(translate("GoodsCards", "Came back:"), "second"), *buttons, None)
