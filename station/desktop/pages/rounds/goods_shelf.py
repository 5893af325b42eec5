"""The shelf as a list for the keyboard: digits say how many are given."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent

from station.desktop.controls.goods import Goods
from station.desktop.table import Align, Cell, Column, Group, RecordTable
from station.desktop.table_view import RecordView
from station.domain.goods import GoodsKind, GoodsLine, GoodsRecord, kit
from station.wording.naming import named

translate = QCoreApplication.translate

_MOST = 99


class ShelfView(RecordView):
    """What lies on the shelf; what is chosen to be given stands in the last column.

    A digit says how many of the row, + and - change it, K chooses what everybody gets on arrival,
    P prints the newest receipt.
    """

    picked = Signal()
    """Other goods, or another number of them, are chosen now."""
    prints = Signal()
    """P: the newest receipt is wanted on paper."""
    ready = Signal()
    """Enter: all is chosen, go on to whom it is for."""

    def __init__(self) -> None:
        self.may_choose = True
        """Whether what is chosen can be given out; else the shelf is only read."""
        self._basket: dict[int, int] = {}
        self._goods: tuple[GoodsRecord, ...] = ()
        self.rows: RecordTable[GoodsRecord] = RecordTable(self._columns(), lambda each: each.id)
        super().__init__(Goods.SHELF, self.rows)
        self.rows.setParent(self)
        self.say_when_empty(
            translate("Shelf", "No goods are on the list yet. Whoever keeps the stock adds them.")
        )
        self.opened.connect(self._open)

    def show_goods(self, goods: Sequence[GoodsRecord]) -> None:
        """Show the shelf by kind; what was chosen and is gone from the list is forgotten."""
        self._goods = tuple(goods)
        here = {each.id for each in goods}
        self._basket = {each: number for each, number in self._basket.items() if each in here}
        self._show()
        if self.current() is None and goods:
            self.go_to(self._in_order()[0].id)

    def lines(self) -> tuple[GoodsLine, ...]:
        """What is chosen, in the order of the list."""
        chosen = ((each.id, self._basket.get(each.id, 0)) for each in self._in_order())
        return tuple(GoodsLine(goods_id, number) for goods_id, number in chosen if number)

    def names(self) -> tuple[str, ...]:
        """What is chosen, in words."""
        return tuple(
            f"{each.facts.full_name} × {self._basket[each.id]}"
            for each in self._in_order()
            if self._basket.get(each.id)
        )

    def clear_chosen(self) -> None:
        """Choose nothing."""
        self._basket = {}
        self._changed()

    def choose_kit(self) -> None:
        """Choose what everybody gets on arrival, instead of what was chosen."""
        self._basket = {line.goods_id: line.quantity for line in kit(self._goods)}
        self._changed()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        record: GoodsRecord | None = self.current()
        text = event.text()
        plain = event.modifiers() in {
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
            Qt.KeyboardModifier.ShiftModifier,
        }
        if plain and text in {"p", "P"}:
            self.prints.emit()
        elif not self.may_choose:
            super().keyPressEvent(event)
        elif plain and text in {"k", "K"}:
            self.choose_kit()
        elif plain and record is not None and text.isdecimal() and text.isascii():
            self._put(record.id, int(text))
        elif plain and record is not None and text in {"+", "=", "-"}:
            step = -1 if text == "-" else 1
            self._put(record.id, self._basket.get(record.id, 0) + step)
        else:
            super().keyPressEvent(event)

    def _open(self, _record: GoodsRecord) -> None:
        if self.may_choose:
            self.ready.emit()

    def _put(self, goods_id: int, number: int) -> None:
        self._basket[goods_id] = max(0, min(number, _MOST))
        self._changed()

    def _changed(self) -> None:
        self._show()
        self.picked.emit()

    def _show(self) -> None:
        lines: list[GoodsRecord | Group] = []
        for kind, alike in groupby(self._in_order(), lambda each: each.facts.kind):
            goods = tuple(alike)
            lines += [Group(f"{named(kind)} {len(goods)}"), *goods]
        self.rows.show(lines)

    def _in_order(self) -> list[GoodsRecord]:
        """The goods by kind, as the station names kinds, each in the order of the list."""
        kinds = list(GoodsKind)
        return sorted(self._goods, key=lambda each: kinds.index(each.facts.kind))

    def _columns(self) -> Sequence[Column[GoodsRecord]]:
        right = Align.RIGHT
        return (
            Column(translate("Shelf", "Goods"), _name),
            Column(translate("Shelf", "On the shelf"), _shelf, width=112, align=right),
            Column(translate("Shelf", "With people"), _out, width=84, align=right, tone="text_2"),
            Column(
                translate("Shelf", "In the wash"),
                lambda each: str(each.washing or ""),
                width=84,
                align=right,
                tone="text_2",
                least=True,
            ),
            Column(translate("Shelf", "At most"), _limit, width=132, tone="text_2", least=True),
            Column(translate("Shelf", "Give"), self._given, width=72, align=right),
        )

    def _given(self, record: GoodsRecord) -> Cell:
        number = self._basket.get(record.id, 0)
        return Cell(f"× {number}", "accent", strong=True) if number else Cell("")


def _name(record: GoodsRecord) -> Cell:
    back = translate("Shelf", "comes back") if record.facts.returnable else ""
    return Cell(record.facts.full_name, strong=True, small=back)


def _shelf(record: GoodsRecord) -> Cell:
    words = f"{record.shelf} {record.facts.unit}"
    return Cell(words, "warn", sign="info") if record.is_low else Cell(words)


def _out(record: GoodsRecord) -> str:
    return str(record.out or "") if record.facts.returnable else ""


def _limit(record: GoodsRecord) -> str:
    facts = record.facts
    told = (
        (facts.per_day, translate("Shelf", "{n} a day")),
        (facts.per_stay, translate("Shelf", "{n} a stay")),
    )
    return " · ".join(words.format(n=number) for number, words in told if number)
