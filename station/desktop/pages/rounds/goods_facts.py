"""The form of one of the goods: its name, its limits, what everybody gets on arrival."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from station.desktop import tokens as t
from station.desktop.actions import SAVE_KEY, on_save
from station.desktop.choices import ChoiceField
from station.desktop.code_field import CodeField, Codes
from station.desktop.controls.goods import Goods
from station.desktop.desk import Desk
from station.desktop.fields import Field, LineField
from station.desktop.form import Form
from station.desktop.layout import column, row
from station.desktop.parts import Button, label
from station.domain.goods import GoodsFacts, GoodsKind, GoodsRecord
from station.domain.problems import Refused
from station.domain.typed import read_whole
from station.usecases.goods import KeepGoods
from station.wording.naming import named

_NUMBERS = ("low_mark", "per_day", "per_stay", "kit_quantity")


class GoodsFactsForm(QFrame):
    """New goods, or what is said of those that are named in the first field."""

    said = Signal(str)

    def __init__(
        self, desk: Desk, codes: Codes, known: Callable[[int], GoodsRecord | None]
    ) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self._desk, self._known = desk, known
        self._chosen: GoodsRecord | None = None
        self._which = CodeField(Goods.WHICH, self.tr("Change"), codes, place="which")
        self._which.settled.connect(self._show)
        self._form = Form([self._which, *self._fields()], columns=1, label_width=84)
        self._form.finished.connect(self.keep)
        keep = Button(Goods.KEEP, self.tr("Keep"), key=SAVE_KEY, press=self.keep)
        on_save(self, self.keep)
        words = self.tr("Leave the first field empty for new goods. 0 or nothing: no limit.")
        column(
            label(self.tr("Goods of the house"), "heading"),
            label(words, "second", wrap=True),
            self._form,
            row(None, keep),
            margin=t.SPACE_3,
            parent=self,
        )
        self._begin_anew()

    def keep(self) -> None:
        """Put the goods on the list, or change what is said of them."""
        try:
            values = self._form.values()
        except Refused:
            return
        facts = GoodsFacts(
            name=values["name"] or "",
            kind=values["kind"] or GoodsKind.OTHER,
            unit=values["unit"] or "",
            size=values["size"] or "",
            returnable=bool(values["returnable"]),
            limit_group=values["limit_group"] or "",
            active=values["active"] is not False,
            **{each: values[each] or 0 for each in _NUMBERS},
        )
        chosen = self._chosen if values["which"] is not None else None
        deed = KeepGoods(facts)
        if chosen is not None:
            deed = KeepGoods(facts, chosen.id, chosen.version)
        self._desk.do(self, deed, self._kept)

    def _kept(self, record: GoodsRecord) -> None:
        self._begin_anew()
        words = self.tr("{name} is on the list.").format(name=record.facts.full_name)
        self.said.emit(words)

    def _show(self) -> None:
        try:
            which = self._which.value()
        except Refused:
            return
        self._chosen = None if which is None else self._known(int(which))
        if self._chosen is not None:
            self._form.show_record(self._chosen.facts)

    def _begin_anew(self) -> None:
        self._chosen = None
        self._form.clear()
        self._form["kind"].show_value(GoodsKind.DAILY)
        self._form["returnable"].show_value(False)
        self._form["active"].show_value(True)

    def _fields(self) -> list[Field]:
        yes = [(True, self.tr("yes")), (False, self.tr("no"))]
        numbers = {
            "low_mark": (Goods.LOW_MARK, self.tr("Buy from")),
            "per_day": (Goods.PER_DAY, self.tr("Most a day")),
            "per_stay": (Goods.PER_STAY, self.tr("Most a stay")),
            "kit_quantity": (Goods.KIT_QUANTITY, self.tr("On arrival")),
        }
        return [
            LineField(Goods.NAME, self.tr("Name"), place="name"),
            ChoiceField(
                Goods.KIND,
                self.tr("Kind"),
                [(kind, named(kind)) for kind in GoodsKind],
                place="kind",
                columns=3,
            ),
            LineField(Goods.SIZE, self.tr("Size"), place="size"),
            LineField(Goods.UNIT, self.tr("Counted by"), place="unit", width=72),
            ChoiceField(Goods.RETURNABLE, self.tr("Comes back"), yes, place="returnable"),
            *(
                LineField(name, text, place=place, width=72, read=read_whole)
                for place, (name, text) in numbers.items()
            ),
            LineField(Goods.GROUP, self.tr("Limit with"), place="limit_group"),
            ChoiceField(Goods.ACTIVE, self.tr("Given out"), yes, place="active"),
        ]
