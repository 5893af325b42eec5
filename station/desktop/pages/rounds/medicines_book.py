"""The forms of the stock book: a count, what came or went, a new page, a row put right."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from uuid import uuid4

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit

from station.desktop.choices import ChoiceField
from station.desktop.controls.medicines import Medicines
from station.desktop.fields import Field, LineField
from station.desktop.layout import Item, row
from station.desktop.pages.rounds.medicines_order import choice, on_the_box
from station.desktop.pages.rounds.medicines_panel import MedicinePanel, second_of
from station.desktop.pages.rounds.medicines_told import resident_field
from station.desktop.parts import label
from station.desktop.typed_fields import DayField, Now
from station.domain.medicines import STRICT, Control, DoseUnit, quantity_words, read_quantity
from station.domain.medicines_sheet import PersonMedicines
from station.domain.medicines_stock import (
    INWARD,
    OUTWARD,
    Move,
    MoveKind,
    StockPage,
    StockTrouble,
)
from station.domain.problems import Problem, Refused
from station.domain.stays import StayPage
from station.domain.typed import TypedTrouble
from station.usecases.medicines_stock import (
    CorrectMedicineMove,
    CountMedicines,
    GiveMedicinesBack,
    MoveMedicineStock,
    OpenMedicineStock,
)
from station.wording import shown
from station.wording.medicine_words import amount
from station.wording.naming import named

translate = QCoreApplication.translate
_NUMBER = 76


class CountPanel(MedicinePanel):
    """What is there of every controlled page, counted by two."""

    tall = True
    labels = 116

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


class OpenPanel(MedicinePanel):
    """A new page: what the station has received, or keeps for a resident without an order."""

    tall = True

    def __init__(self, residents: StayPage, now: Now) -> None:
        self._client_id = uuid4().hex
        words = translate(
            "MedicineBook", "What comes with an order opens its page there; here is the rest."
        )
        head: list[Item] = [
            label(translate("MedicineBook", "A new page of the stock book"), "heading"),
            label(words, "second", wrap=True),
        ]
        fields = [*_of_page(residents, now), *_second(strict=False)]
        super().__init__(head, fields, translate("MedicineBook", "Open the page"))
        self.form["unit"].show_value(DoseUnit.TABLET)
        self.form["control"].show_value(Control.NONE)
        self.form["control"].settled.connect(self._ask_what_applies)
        self._ask_what_applies()

    def deed(self) -> OpenMedicineStock:
        values = self.form.values()
        return OpenMedicineStock(
            self._client_id,
            values["medicine"] or "",
            values["strength"] or "",
            values["unit"] or DoseUnit.TABLET,
            values["control"] or Control.NONE,
            values["quantity"] or 0,
            int(values["stay_id"]) if values["stay_id"] else None,
            values["expires_on"],
            second_of(values),
            values["alone"] or "",
        )

    def _ask_what_applies(self) -> None:
        control = self.form["control"].value() or Control.NONE
        for place in ("clerk", "password"):
            self.form[place].set_optional_shown(control is not Control.NONE)
        self.form["alone"].set_optional_shown(control is Control.SECOND_CLASS)


class CorrectRowPanel(MedicinePanel):
    """A row that was written wrongly: how much it was instead, and why; both stay in the book."""

    def __init__(self, page: StockPage, move: Move, now: Now) -> None:
        self._move, self._client_id = move, uuid4().hex
        words = translate("MedicineBook", "Written down by {clerk} {at}: {row} {n}")
        said = words.format(
            clerk=move.clerk,
            at=shown.moment(move.happened_at, now().date()),
            row=named(move.kind),
            n=amount(abs(move.quantity), page.unit),
        )
        head: list[Item] = [
            label(page.title, "heading", wrap=True),
            label(said, "second", wrap=True),
            label(
                translate("MedicineBook", "0 when it was not at all. The row stays beside."),
                "small",
                wrap=True,
            ),
        ]
        fields: list[Field] = [
            _quantity(
                "quantity", translate("MedicineBook", "It was"), named(page.unit), _read_count
            ),
            LineField(Medicines.REASON, translate("MedicineBook", "Why"), place="reason"),
            *(_second(strict=page.control in STRICT) if page.is_controlled else []),
        ]
        super().__init__(head, fields, translate("MedicineBook", "Put the row right"))

    def deed(self) -> CorrectMedicineMove:
        values = self.form.values()
        if values["quantity"] is None:
            missing = Problem(StockTrouble.QUANTITY_MISSING, "quantity")
            self.form.show_problems([missing])
            raise Refused(missing)
        return CorrectMedicineMove(
            self._client_id,
            self._move.id,
            values["quantity"],
            values["reason"] or "",
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


def _of_page(residents: StayPage, now: Now) -> list[Field]:
    name = Medicines.field
    return [
        *on_the_box(),
        choice("unit", translate("OrderPanel", "Unit"), DoseUnit, 5),
        _quantity("quantity", translate("MedicineBook", "How much"), ""),
        DayField(
            name("expires_on"), translate("MedicineBook", "Good until"), now, place="expires_on"
        ),
        resident_field(residents, translate("MedicineBook", "Whose")),
        choice("control", translate("OrderPanel", "Controlled"), Control, 2),
    ]


def _quantity(
    place: str, words: str, unit: str, read: Callable[[str], int] = read_quantity
) -> LineField:
    return LineField(
        Medicines.field(place),
        words,
        place=place,
        width=_NUMBER,
        unit=unit,
        read=read,
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
