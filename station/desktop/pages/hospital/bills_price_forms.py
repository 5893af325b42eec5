"""The forms beside the price lists: one price typed, one row ended with a day."""

from __future__ import annotations

import uuid
from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, Signal

from station.desktop.choices import ChoiceField
from station.desktop.code_field import CodeField
from station.desktop.controls.bills import Bills as Names
from station.desktop.deed_form import DeedForm
from station.desktop.desk import Desk
from station.desktop.fields import Field, LineField
from station.desktop.pages.hospital.bills_lines import price_words
from station.desktop.pages.hospital.known import Known, as_hospital
from station.desktop.typed_fields import ComingDayField, DayField
from station.domain.bill_typed import read_number
from station.domain.bills import MYRIADTHS
from station.domain.hospitals import HospitalRecord
from station.domain.prices import Catalogue, PriceListed, PriceRow
from station.domain.prices_typed import TypedPrice
from station.usecases.hospitals import HospitalList
from station.usecases.prices_typed import EndPrice, TypePrice
from station.wording.words import QT_TRANSLATE_NOOP

KINDS: Mapping[PriceRow, str] = {
    PriceRow.SERVICE: QT_TRANSLATE_NOOP("BillsPrices", "Price"),
    PriceRow.EXCLUDED_WORDS: QT_TRANSLATE_NOOP("BillsPrices", "Not paid"),
    PriceRow.SPECIAL_WARD_WORDS: QT_TRANSLATE_NOOP("BillsPrices", "Special ward"),
    PriceRow.STAY_CEILING: QT_TRANSLATE_NOOP("BillsPrices", "Most a stay"),
    PriceRow.DAY_CEILING: QT_TRANSLATE_NOOP("BillsPrices", "Most a day"),
}


def kind_words(kind: PriceRow) -> str:
    """What a row of a price list is called."""
    return QCoreApplication.translate("BillsPrices", KINDS[kind])


class PriceForms(QObject):
    """Opens the forms, and makes the deed of what was typed."""

    opens = Signal(object)
    sends = Signal(object, str)
    """A deed, and what is said when it is done."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._hospitals = Known()

    def type_one(self) -> None:
        """Take one row down."""
        self._desk.ask(self, HospitalList(), self._offer)
        mark = uuid.uuid4().hex
        form = DeedForm(
            Names.PRICE_FORM,
            self.tr("Type a price"),
            self.tr("It counts on its own days only; check the open bills anew afterwards."),
            self._fields(),
            self.tr("Take down"),
            columns=2,
        )
        form.form["kind"].show_value(PriceRow.SERVICE)
        form.acted.connect(
            lambda said: self.sends.emit(TypePrice(mark, _typed(said)), self.tr("Taken down."))
        )
        self.opens.emit(form)

    def end(self, price: PriceListed) -> None:
        """End a row with a day."""
        name, mark = Names.PRICE_END_FORM, uuid.uuid4().hex
        day = ComingDayField(
            f"{name}_last_day", self.tr("Last day"), self._desk.now, place="last_day"
        )
        form = DeedForm(
            name,
            self.tr("End “{name}”").format(name=price.name or kind_words(price.kind)),
            self.tr("The row stays and counts for the days before; nothing is deleted."),
            [day, LineField(f"{name}_reason", self.tr("Why"), place="reason")],
            self.tr("End it"),
        )

        def send(said: Mapping[str, Any]) -> None:
            deed = EndPrice(mark, price.id, said["last_day"], said["reason"] or "")
            self.sends.emit(deed, self.tr("It ends with that day; check the open bills anew."))

        form.acted.connect(send)
        self.opens.emit(form)

    def _fields(self) -> Sequence[Field]:
        now = self._desk.now
        kinds = [(kind, kind_words(kind)) for kind in PriceRow]
        classes = [(each, each.value) for each in Catalogue]
        place = "hospital_id"
        hospital = CodeField(_name(place), self.tr("Hospital"), self._hospitals.codes, place=place)
        hospital.beside = None  # the list under the field says it all
        amount = LineField(
            _name("amount"),
            self.tr("Yuan"),
            place="amount",
            width=104,
            read=lambda typed: read_number(typed, MYRIADTHS),
            write=price_words,
        )
        most = LineField(
            _name("most_per_day"),
            self.tr("A day"),
            place="most_per_day",
            width=64,
            read=lambda typed: read_number(typed, 1),
            write=str,
        )
        return [
            ChoiceField(_name("kind"), self.tr("Kind"), kinds, place="kind", wide=True),
            _line("code", self.tr("Code")),
            _line("name", self.tr("Name")),
            _line("unit", self.tr("Unit")),
            amount,
            most,
            ChoiceField(_name("class"), self.tr("Class"), classes, place="class"),
            DayField(_name("valid_from"), self.tr("From"), now, place="valid_from"),
            ComingDayField(_name("valid_until"), self.tr("Until"), now, place="valid_until"),
            hospital,
            _line("why", self.tr("Source")),
        ]

    def _offer(self, found: Sequence[HospitalRecord]) -> None:
        self._hospitals.take([as_hospital(each) for each in found])


def _typed(said: Mapping[str, Any]) -> TypedPrice:
    return TypedPrice(
        said["kind"],
        said["name"] or "",
        said["code"] or "",
        said["unit"] or "",
        said["amount"],
        said["most_per_day"],
        said["class"],
        said["why"] or "",
        said["valid_from"],
        said["valid_until"],
        int(said["hospital_id"]) if said["hospital_id"] else None,
    )


def _line(place: str, words: str) -> LineField:
    return LineField(_name(place), words, place=place)


def _name(place: str) -> str:
    return f"{Names.PRICE_FORM}_{place}"
