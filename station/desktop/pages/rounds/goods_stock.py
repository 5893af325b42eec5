"""The stock book: what came and went, rows written by hand, the goods of the house themselves."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any
from uuid import uuid4

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from station.desktop import dialogs
from station.desktop import tokens as t
from station.desktop.actions import SAVE_KEY, on_save
from station.desktop.choices import ChoiceField
from station.desktop.code_field import CodeField, records
from station.desktop.controls.goods import Goods
from station.desktop.desk import Desk
from station.desktop.dialogs import Answer, Asked
from station.desktop.fields import LineField
from station.desktop.form import Form
from station.desktop.layout import column, frame, row
from station.desktop.pages.rounds.goods_facts import GoodsFactsForm
from station.desktop.parts import Button, label
from station.desktop.side_panel import WithSidePanel
from station.desktop.table import Align, Cell, Column, RecordTable
from station.desktop.table_view import RecordView
from station.domain.codes import Code, CodeList
from station.domain.goods import WASHING, GoodsLine, GoodsRecord, MoveKind, MoveRecord
from station.domain.problems import Refused
from station.domain.typed import read_whole
from station.usecases.accounts import SecondClerk
from station.usecases.goods import (
    CounterMove,
    CountGoods,
    GoodsList,
    KeepGoods,
    ReceiveGoods,
    StockBook,
    WashGoods,
    WriteOffGoods,
)
from station.usecases.work import Write
from station.wording import shown
from station.wording.naming import named

translate = QCoreApplication.translate

_KINDS = (
    MoveKind.RECEIVED,
    MoveKind.COUNTED,
    MoveKind.WRITTEN_OFF,
    MoveKind.FROM_WASH,
    MoveKind.TO_WASH,
)


class StockPart(QWidget):
    """Left the rows of the book, right the form of a new row and what is said of one of the goods.

    A row that was wrong is taken back by a row that names it.
    """

    said = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self._client_id = uuid4().hex
        self._goods: dict[int, GoodsRecord] = {}
        self._list = CodeList(())
        self.codes = records(self._find, self._name)
        self.rows: RecordTable[MoveRecord] = RecordTable(
            self._columns(), lambda each: each.id, self, more=self._more
        )
        self.view = RecordView(Goods.BOOK, self.rows)
        self.view.say_when_empty(
            self.tr("The stock book is empty. What comes, goes or is counted stands here.")
        )
        self.view.pressed_verb.connect(self._ask_counter)
        self.form = self._make_form()
        self.facts = GoodsFactsForm(desk, self.codes, self._goods.get)
        self.facts.said.connect(self.said)
        self._lay_out()

    def reload(self) -> None:
        """Ask again for the book and the goods."""
        self.desk.ask(self, StockBook(), self.rows.show)
        self.desk.ask(self, GoodsList(), self._offer)

    def start(self) -> None:
        """Put the keyboard on the book."""
        self._both.show_main()
        self.view.setFocus()

    # --- making -------------------------------------------------------------------------------

    def _make_form(self) -> Form:
        self._kind = ChoiceField(
            Goods.MOVE,
            self.tr("Row"),
            [(kind, named(kind)) for kind in _KINDS],
            place="kind",
            columns=3,
        )
        self._source = LineField(Goods.SOURCE, self.tr("From"), place="source")
        self._document = LineField(Goods.DOCUMENT, self.tr("Paper no."), place="document")
        self._why = LineField(Goods.WHY, self.tr("Reason"), place="reason")
        form = Form(
            [
                self._kind,
                CodeField(Goods.WHAT, self.tr("Goods"), self.codes, place="what"),
                LineField(
                    Goods.NUMBER, self.tr("Number"), place="quantity", width=72, read=read_whole
                ),
                self._source,
                self._document,
                self._why,
            ],
            columns=1,
            label_width=64,
        )
        self._kind.settled.connect(self._follow_kind)
        self._kind.show_value(MoveKind.RECEIVED)
        self._follow_kind_of(self._kind.value())
        form.finished.connect(self.write)
        return form

    def _follow_kind_of(self, kind: MoveKind | None) -> None:
        received = kind is MoveKind.RECEIVED
        self._source.set_optional_shown(received)
        self._document.set_optional_shown(received)
        self._why.set_optional_shown(kind in {MoveKind.COUNTED, MoveKind.WRITTEN_OFF})

    def _follow_kind(self) -> None:
        self._follow_kind_of(self._kind.value())
        self._hint.setVisible(self._kind.value() is MoveKind.COUNTED)

    def _lay_out(self) -> None:
        words = self.tr("Write down")
        write = Button(Goods.WRITE, words, "primary", key=SAVE_KEY, press=self.write)
        words = self.tr("Counted: the number that lies on the shelf now.")
        self._hint = label(words, "second", wrap=True)
        self._hint.hide()
        writing = frame(
            column(
                label(self.tr("New row of the book"), "heading"),
                self.form,
                self._hint,
                row(None, write),
                margin=t.SPACE_3,
            )
        )
        on_save(writing, self.write)
        if not self.desk.may(WashGoods):
            writing.hide()
        keeps = self.desk.may(ReceiveGoods)
        self._kind.allow(lambda kind: keeps or kind in WASHING)
        if not keeps:
            self._kind.show_value(MoveKind.FROM_WASH)
            self._follow_kind()
        if not self.desk.may(KeepGoods):
            self.facts.hide()
        side = column(writing, self.facts, None)
        self._both = WithSidePanel(
            Goods.STOCK_TABS,
            column(self.view),
            self.tr("Stock book"),
            side,
            self.tr("Write"),
            t.SIDE_PANEL,
        )
        column(self._both, parent=self).setStretch(0, 1)

    def _columns(self) -> Sequence[Column[MoveRecord]]:
        return (
            Column(self.tr("Happened"), self._when, width=136),
            Column(self.tr("Row"), _what, width=96),
            Column(self.tr("Goods"), lambda each: Cell(each.goods, strong=True), width=136),
            Column(self.tr("Number"), _number, width=72, align=Align.RIGHT),
            Column(self.tr("From, to, why"), _words),
            Column(self.tr("Clerk"), _clerk, width=112, tone="text_2", least=True),
            Column("", self._verb, width=84, verb=True),
        )

    def _when(self, move: MoveRecord) -> str:
        return shown.moment(move.happened_at, self.desk.now().date())

    def _verb(self, move: MoveRecord) -> str:
        can = move.corrects is None and move.corrected_by is None and self.desk.may(CounterMove)
        return self.tr("Take back") if can else ""

    # --- showing ------------------------------------------------------------------------------

    def _more(self, last: MoveRecord) -> None:
        self.desk.ask(self, StockBook(before=last.id), self.rows.append, seat="more")

    def _offer(self, goods: Sequence[GoodsRecord]) -> None:
        self._goods.clear()
        self._goods.update((each.id, each) for each in goods)
        self._list = CodeList(tuple(Code(str(each.id), each.facts.full_name) for each in goods))

    def _find(self, text: str) -> Sequence[Code]:
        return self._list.search(text)

    def _name(self, goods_id: str) -> str:
        return self._list.name(goods_id)

    # --- the deeds ----------------------------------------------------------------------------

    def write(self) -> None:
        """Write the row that the form tells; what is spoilt takes a second person."""
        try:
            values = self.form.values()
        except Refused:
            return
        lines = _lines(values["what"], values["quantity"])
        kind = values["kind"] or MoveKind.RECEIVED
        if kind is MoveKind.WRITTEN_OFF:
            self._ask_write_off(lines, values["reason"] or "")
            return
        self.desk.do(self, self._deed(kind, lines, values), self._written)

    def _deed(
        self, kind: MoveKind, lines: tuple[GoodsLine, ...], values: dict[str, Any]
    ) -> Write[Any]:
        if kind is MoveKind.RECEIVED:
            return ReceiveGoods(
                self._client_id, lines, values["source"] or "", values["document"] or ""
            )
        if kind is MoveKind.COUNTED:
            return CountGoods(self._client_id, lines, values["reason"] or "")
        return WashGoods(self._client_id, lines, back=kind is MoveKind.FROM_WASH)

    def _written(self, _answer: object) -> None:
        kind = self._kind.value()
        self._client_id = uuid4().hex
        self.form.clear()
        self._kind.show_value(kind)
        self.form["what"].control().setFocus()
        self.said.emit(self.tr("Written into the stock book."))

    def _ask_write_off(self, lines: tuple[GoodsLine, ...], reason: str) -> None:
        asked = Asked(
            self.tr("Write goods off"),
            self.tr("A second person has seen that they are of no use or gone."),
            self.tr("Both sign"),
            self.tr("Not now"),
            second=True,
            danger=False,
        )

        def answered(given: Answer) -> None:
            second = SecondClerk(given.login, given.password)
            deed = WriteOffGoods(self._client_id, lines, reason, second)
            self.desk.do(self, deed, self._written)

        dialogs.ask(self, asked, answered)

    def _ask_counter(self, move: MoveRecord) -> None:
        words = self.tr("Take back: {row} {goods} {n}")
        asked = Asked(
            words.format(row=named(move.kind), goods=move.goods, n=abs(move.quantity)),
            self.tr("A new row takes it back and names it; both stay in the book."),
            self.tr("Take back"),
            self.tr("Not now"),
            reason=True,
            danger=False,
        )
        deed = partial(CounterMove, uuid4().hex, move.id)

        def done(_id: int) -> None:
            self.said.emit(self.tr("Taken back by a new row."))

        dialogs.ask(self, asked, lambda given: self.desk.do(self, deed(given.reason), done))


def _lines(what: str | None, quantity: int | None) -> tuple[GoodsLine, ...]:
    """The one line of the form; a number that is missing is none that the book takes."""
    return () if what is None else (GoodsLine(int(what), -1 if quantity is None else quantity),)


def _what(move: MoveRecord) -> Cell:
    if move.corrects is not None:
        words = translate("StockPart", "takes back: {row}")
        return Cell(words.format(row=named(move.kind)), "text_2")
    return Cell(named(move.kind), "text_3" if move.corrected_by else "text")


def _number(move: MoveRecord) -> Cell:
    sign = "+" if move.quantity > 0 else "−"
    tone = "text_3" if move.corrected_by else "text"
    return Cell(f"{sign}{abs(move.quantity)}", tone, strong=True)


def _words(move: MoveRecord) -> Cell:
    told = (move.name, move.number, move.source, move.document, move.reason)
    return Cell("　".join(filter(None, told)), "text_2")


def _clerk(move: MoveRecord) -> str:
    return "、".join(filter(None, (move.clerk, move.second)))
