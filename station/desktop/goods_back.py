"""Taking back what the house lent: the buttons of a line, and the deed behind them."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from uuid import uuid4

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from station.desktop import dialogs
from station.desktop.desk import Desk
from station.desktop.dialogs import Answer, Asked
from station.desktop.layout import Item, row
from station.desktop.parts import Button, label
from station.domain.goods import GoodsLine, IssuedLine, IssueRecord, ReturnedAs
from station.usecases.accounts import SecondClerk
from station.usecases.goods_issue import ReturnGoods
from station.wording.naming import named

translate = QCoreApplication.translate

TakeBack = Callable[[IssueRecord, IssuedLine, ReturnedAs], object]


def back_buttons(
    issue: IssueRecord, line: IssuedLine, back: TakeBack, name: Callable[[int, int, str], str]
) -> Item:
    """A button for each state in which a thing comes back; `name` gives each its objectName."""
    buttons = [
        Button(
            name(issue.id, line.goods_id, how),
            named(how),
            "link",
            press=partial(back, issue, line, how),
            about=f"{issue.name} {line.goods}",
        )
        for how in ReturnedAs
    ]
    return row(label(translate("GoodsCards", "Came back:"), "second"), *buttons, None)


class GoodsBack:
    """Takes one kind of thing of a receipt back, all that is owed of it.

    What is of no use any more is written off, with a reason and a second person. `said` is told
    in one sentence that it is done.
    """

    def __init__(self, owner: QWidget, desk: Desk, said: Callable[[str], object]) -> None:
        self._owner, self._desk, self._said = owner, desk, said

    def take(self, issue: IssueRecord, line: IssuedLine, how: ReturnedAs) -> None:
        """Do it at once, or ask for what it takes."""
        deed = partial(ReturnGoods, uuid4().hex, issue.id, GoodsLine(line.goods_id, line.owed), how)
        if how is not ReturnedAs.UNUSABLE:
            self._do(deed())
            return
        words = translate("GoodsBack", "Of no use any more: {goods}")
        asked = Asked(
            words.format(goods=line.goods),
            translate("GoodsBack", "It is written off. Say why; a second person has seen it."),
            translate("GoodsBack", "Write off"),
            translate("GoodsBack", "Not now"),
            reason=True,
            second=True,
            danger=False,
        )

        def answered(given: Answer) -> None:
            self._do(deed(given.reason, SecondClerk(given.login, given.password)))

        dialogs.ask(self._owner, asked, answered)

    def _do(self, deed: ReturnGoods) -> None:
        words = translate("GoodsBack", "Taken back.")
        self._desk.do(self._owner, deed, lambda _record: self._said(words))
