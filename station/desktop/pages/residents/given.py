"""What the house gave somebody in this stay, and what of it is still to come back."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from station.desktop.controls.residents import Residents as Names
from station.desktop.desk import Desk
from station.desktop.goods_back import GoodsBack, back_buttons
from station.desktop.layout import Item, column, empty, row
from station.desktop.parts import Button, card, label
from station.desktop.print_out import PrintOut
from station.domain.goods import IssueRecord
from station.usecases.goods_issue import GoodsOfStay, ReturnGoods
from station.usecases.papers_goods import PrintGoodsReceipt
from station.wording import shown


class GivenGoods(QWidget):
    """A card with a line a receipt, and buttons that take back what was lent.

    Hidden while nothing was given.
    """

    said = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._back = GoodsBack(self, desk, self._say_back)
        self._stay_id: int | None = None
        self._out = PrintOut(desk)
        self._lines = QVBoxLayout()
        column(card(self.tr("Given by the house"), self._out, self._lines), parent=self)
        self.hide()

    def open(self, stay_id: int | None) -> None:
        """Show what was given in a stay; nothing where there is none."""
        if stay_id != self._stay_id:
            self._out.put_away()
            self.hide()
        self._stay_id = stay_id
        if stay_id is not None and self._desk.may(GoodsOfStay):
            then = partial(self._show, stay_id)
            self._desk.ask(self, GoodsOfStay(stay_id), then)

    def _show(self, stay_id: int, issues: Sequence[IssueRecord]) -> None:
        if stay_id != self._stay_id:
            return
        empty(self._lines)
        self.setVisible(bool(issues))
        for issue in issues:
            self._lines.addLayout(self._line(issue))

    def _line(self, issue: IssueRecord) -> QVBoxLayout:
        goods = "、".join(f"{line.goods} × {line.quantity}" for line in issue.lines)
        when = shown.moment(issue.happened_at, self._desk.now().date())
        items: list[Item] = [label(f"{when}　{issue.number}　{goods}", wrap=True)]
        if owed := "、".join(f"{line.goods} × {line.owed}" for line in issue.lines if line.owed):
            words = self.tr("Still to come back: {goods}").format(goods=owed)
            items.append(label(words, "warn", wrap=True))
        if owed and self._desk.may(ReturnGoods):
            items += [
                back_buttons(issue, each, self._back.take, Names.goods_back)
                for each in issue.lines
                if each.owed
            ]
        if issue.second:
            words = self.tr("Over the limit: {reason} ({leader})")
            told = words.format(reason=issue.reason, leader=issue.second)
            items.append(label(told, "second", wrap=True))
        press = partial(self._print, issue)
        name = Names.goods_receipt(issue.id)
        button = Button(name, self.tr("Print"), "link", press=press, about=issue.number)
        button.setEnabled(self._desk.may(PrintGoodsReceipt))
        line = row(column(*items, gap=0), button)
        line.setStretch(0, 1)
        return column(line)

    def _say_back(self, words: str) -> None:
        self.said.emit(words)
        self.open(self._stay_id)

    def _print(self, issue: IssueRecord) -> None:
        self._desk.do(self, PrintGoodsReceipt(issue.id), self._out.print_sheet)
