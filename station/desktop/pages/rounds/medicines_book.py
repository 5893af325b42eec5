"""The stock book beside the medicine round: pages with their balance, counting, what goes out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from uuid import uuid4

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFrame, QLineEdit

from station.desktop import tokens as t
from station.desktop.choices import ChoiceField
from station.desktop.controls.medicines import Medicines
from station.desktop.fields import Field, LineField
from station.desktop.layout import Item, column, frame, hairline, row
from station.desktop.pages.rounds.medicines_panel import MedicinePanel, second_of
from station.desktop.parts import Button, label, sign_line
from station.domain.medicines import STRICT, quantity_words, read_quantity
from station.domain.medicines_sheet import PersonMedicines
from station.domain.medicines_stock import INWARD, OUTWARD, MoveKind, StockPage
from station.domain.problems import Problem, Refused
from station.domain.typed import TypedTrouble
from station.usecases.medicines_stock import CountMedicines, GiveMedicinesBack, MoveMedicineStock
from station.wording import shown
from station.wording.medicine_words import amount
from station.wording.naming import named

translate = QCoreApplication.translate
_NUMBER = 76


@dataclass(frozen=True, slots=True)
class BookVerbs:
    """What can be pressed on the stock book; None for who may only look."""

    count: Callable[[], object]
    move: Callable[[StockPage], object]


def book_card(pages: Sequence[StockPage], now: datetime, verbs: BookVerbs | None) -> QFrame:
    """Every page with its balance, controlled ones first, and how the last count came out."""
    items: list[Item] = []
    for page in sorted(pages, key=lambda each: (not each.is_controlled, each.id)):
        items += [hairline(), *_page(page, now, verbs)]
    if not pages:
        words = translate("MedicineBook", "Nothing is kept. What is brought comes with its order.")
        items.append(label(words, "second", wrap=True))
    head: list[Item] = [
        label(translate("MedicineBook", "Stock book of medicines"), "heading"),
        None,
    ]
    if verbs is not None and any(each.is_controlled for each in pages):
        count = translate("MedicineBook", "Count")
        head.append(Button(Medicines.COUNT, count, "row", press=verbs.count))
    return frame(column(row(*head), *items, margin=t.SPACE_3), name=Medicines.BOOK)


def _page(page: StockPage, now: datetime, verbs: BookVerbs | None) -> list[Item]:
    there = amount(page.balance, page.unit)
    head: list[Item] = [label(page.title, "strong", wrap=True), None, label(there, "strong")]
    if verbs is not None:
        words = translate("MedicineBook", "In, out…")
        press = partial(verbs.move, page)
        head.append(Button(Medicines.move(page.id), words, "link", press=press, about=page.title))
    whose = page.name or translate("MedicineBook", "the station's")
    if page.is_controlled:
        whose = f"{whose}，{named(page.control)}"
    items: list[Item] = [row(*head), label(whose, "second", wrap=True)]
    count = page.last_count
    if count is not None and count.counted is not None:
        words = translate("MedicineBook", "Counted {at}: {there}")
        said = words.format(
            at=shown.moment(count.happened_at, now.date()), there=amount(count.counted, page.unit)
        )
        if page.difference:
            items.append(sign_line("overdue", "danger", said, "danger", wrap=True))
        else:
            items.append(label(said, "small", wrap=True))
    elif page.is_controlled:
        never = translate("MedicineBook", "Never counted yet.")
        items.append(sign_line("info", "warn", never, wrap=True))
    return items


class CountPanel(MedicinePanel):
    """What is there of every controlled page, counted by two."""

    tall = True

    def __init__(self, pages: Sequence[StockPage]) -> None:
        self._pages = [each for each in pages if each.is_controlled]
        self._client_id = uuid4().hex
        words = translate("MedicineBook", "Count what is there; the book is not shown beforehand.")
        head: list[Item] = [
            label(translate("MedicineBook", "Count the controlled medicines"), "heading"),
            label(words, "second", wrap=True),
        ]
        strict = any(each.control in STRICT for each in self._pages)
        fields = [_counted(each) for each in self._pages]
        super().__init__(
            head, [*fields, *_second(strict=strict)], translate("MedicineBook", "Write the count")
        )

    def deed(self) -> CountMedicines:
        values = self.form.values()
        missing = [
            Problem(TypedTrouble.MISSING, _place(each))
            for each in self._pages
            if values[_place(each)] is None
        ]
        if missing:
            self.form.show_problems(missing)
            raise Refused(missing)
        counted = {each.id: values[_place(each)] for each in self._pages}
        return CountMedicines(
            self._client_id, counted, second_of(values), values.get("alone") or ""
        )


class MovePanel(MedicinePanel):
    """What came to a page, or went out of it, beside the doses."""

    def __init__(self, page: StockPage) -> None:
        self._page, self._client_id = page, uuid4().hex
        there = amount(page.balance, page.unit)
        words = translate("MedicineBook", "{whose}, in the book: {there}")
        whose = page.name or translate("MedicineBook", "the station's")
        head: list[Item] = [
            label(page.title, "heading", wrap=True),
            label(words.format(whose=whose, there=there), "second", wrap=True),
        ]
        kinds = [each for each in MoveKind if each in INWARD | OUTWARD]
        fields: list[Field] = [
            ChoiceField(
                Medicines.field("kind"),
                translate("MedicineBook", "What"),
                [(each, named(each)) for each in kinds],
                place="kind",
                columns=3,
            ),
            _quantity("quantity", translate("MedicineBook", "How much"), named(page.unit)),
            LineField(
                Medicines.field("to_whom"), translate("MedicineBook", "To whom"), place="to_whom"
            ),
            LineField(Medicines.REASON, translate("MedicineBook", "Why"), place="reason"),
            *(_second(strict=page.control in STRICT) if page.is_controlled else []),
        ]
        super().__init__(head, fields, translate("MedicineBook", "Write into the book"))

    def deed(self) -> MoveMedicineStock:
        values = self.form.values()
        if values["kind"] is None:
            missing = Problem(TypedTrouble.MISSING, "kind")
            self.form.show_problems([missing])
            raise Refused(missing)
        return MoveMedicineStock(
            self._client_id,
            self._page.id,
            values["kind"],
            values["quantity"] or 0,
            values["reason"] or "",
            values["to_whom"] or "",
            second_of(values),
            values.get("alone") or "",
        )


class GiveBackPanel(MedicinePanel):
    """Everything that is kept of a resident: given back for good, or along on a leave."""

    def __init__(self, person: PersonMedicines) -> None:
        self._person, self._client_id = person, uuid4().hex
        kept = [each for each in person.kept if each.balance > 0]
        head: list[Item] = [
            row(label(person.name, "heading", wrap=True), label(person.bed, "second"), None),
            *(label(f"{each.title} {amount(each.balance, each.unit)}", wrap=True) for each in kept),
        ]
        controlled = [each for each in kept if each.is_controlled]
        strict = any(each.control in STRICT for each in controlled)
        ways = (MoveKind.GIVEN_BACK, MoveKind.TAKEN_ALONG)
        fields: list[Field] = [
            ChoiceField(
                Medicines.field("kind"),
                translate("MedicineBook", "What"),
                [(each, named(each)) for each in ways],
                place="kind",
            ),
            LineField(
                Medicines.field("to_whom"), translate("MedicineBook", "To whom"), place="to_whom"
            ),
            *(_second(strict=strict) if controlled else []),
        ]
        super().__init__(head, fields, translate("MedicineBook", "Give all of it"))
        self.form["kind"].show_value(MoveKind.GIVEN_BACK)
        self.form["to_whom"].show_value(person.name)

    def deed(self) -> GiveMedicinesBack:
        values = self.form.values()
        return GiveMedicinesBack(
            self._client_id,
            self._person.stay_id,
            values["to_whom"] or "",
            values["kind"] or MoveKind.GIVEN_BACK,
            second_of(values),
            values.get("alone") or "",
        )


def _place(page: StockPage) -> str:
    return f"page_{page.id}"


def _counted(page: StockPage) -> LineField:
    return LineField(
        Medicines.field(_place(page)),
        f"{page.medicine}",
        place=_place(page),
        width=_NUMBER,
        unit=f"{named(page.unit)}　{page.strength}　{page.name}",
        read=_read_count,
        write=quantity_words,
    )


def _read_count(text: str) -> int:
    """What was counted; nothing may be there, too."""
    return 0 if text.strip() in {"0", "０"} else read_quantity(text)


def _quantity(place: str, words: str, unit: str) -> LineField:
    return LineField(
        Medicines.field(place),
        words,
        place=place,
        width=_NUMBER,
        unit=unit,
        read=read_quantity,
        write=quantity_words,
    )


def _second(*, strict: bool) -> list[Field]:
    secret = LineField(Medicines.PASSWORD, translate("MedicinePanel", "Password"))
    secret.edit.setEchoMode(QLineEdit.EchoMode.Password)
    fields: list[Field] = [
        LineField(Medicines.CLERK, translate("MedicinePanel", "Second")),
        secret,
    ]
    if not strict:
        why = translate("MedicinePanel", "why nobody else is there")
        fields.append(
            LineField(Medicines.ALONE, translate("MedicinePanel", "Or alone"), placeholder=why)
        )
    return fields
