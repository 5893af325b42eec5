"""The small forms beside the medicine round: stopping an order, an allergy, whose order it is."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from uuid import uuid4

from PySide6.QtCore import QCoreApplication

from station.desktop.code_field import CodeField, Codes
from station.desktop.controls.medicines import Medicines
from station.desktop.fields import Field, LineField
from station.desktop.pages.rounds.medicines_order import choice, head_of_person, moment
from station.desktop.pages.rounds.medicines_panel import MedicinePanel
from station.desktop.parts import label
from station.desktop.typed_fields import Now
from station.domain.codes import Code, CodeList
from station.domain.medicines import Order
from station.domain.medicines_cautions import Caution, CautionKind
from station.domain.medicines_sheet import PersonMedicines
from station.domain.stays import StayPage
from station.usecases.medicines import Ordered, StopOrder
from station.usecases.medicines_cautions import ReplaceCaution, WriteCaution
from station.usecases.medicines_stock import GiveMedicinesBack
from station.usecases.work import Write
from station.wording import shown
from station.wording.medicine_words import order_words
from station.wording.naming import named

translate = QCoreApplication.translate


def resident_field(page: StayPage, words: str) -> CodeField:
    """Somebody in the house, found by name, pinyin or bed; the value is the stay as text."""
    people = CodeList(
        tuple(Code(str(each.id), f"{each.name} {each.bed}".strip()) for each in page.stays)
    )

    def search(text: str) -> Sequence[Code]:
        return people.search(text)

    return CodeField(Medicines.WHO, words, Codes(search, people.name), place="stay_id")


class WhoPanel(MedicinePanel):
    """Whose medicines are wanted: anybody in the house, with or without an order."""

    def __init__(self, page: StayPage, then: Callable[[int], object]) -> None:
        self._then = then
        who = resident_field(page, translate("OrderPanel", "Resident"))
        words = translate("OrderPanel", "Whose medicines? Name, pinyin or bed.")
        head = [label(words, "heading", wrap=True)]
        super().__init__(head, [who], translate("OrderPanel", "Go on"))

    def act(self) -> None:
        """Go on with whoever is chosen."""
        if stay_id := self.form["stay_id"].value():
            self._then(int(stay_id))


class StopPanel(MedicinePanel):
    """Stopping an order: why, and on whose word."""

    def __init__(self, person: PersonMedicines, order: Order, now: Now) -> None:
        self._order, self._client_id = order, uuid4().hex
        words = translate("OrderPanel", "Stop: {order}")
        title = words.format(order=f"{order.title} {order_words(order)}")
        fields: list[Field] = [
            LineField(Medicines.REASON, translate("OrderPanel", "Why")),
            LineField(Medicines.field("prescriber"), translate("OrderPanel", "Whose word")),
            moment("happened_at", translate("OrderPanel", "From"), now),
        ]
        super().__init__(head_of_person(person, title), fields, translate("OrderPanel", "Stop it"))

    def deed(self) -> StopOrder:
        values = self.form.values()
        return StopOrder(
            self._client_id,
            self._order.id,
            values["reason"] or "",
            values["prescriber"] or "",
            values["happened_at"],
        )


class CautionPanel(MedicinePanel):
    """An allergy, a diet, or that somebody was asked and knows of none."""

    def __init__(self, person: PersonMedicines) -> None:
        self._person, self._client_id = person, uuid4().hex
        title = translate("OrderPanel", "Allergy or diet, as it was told")
        fields: list[Field] = [
            choice("kind", translate("OrderPanel", "What"), CautionKind, 3),
            LineField(Medicines.field("words"), translate("OrderPanel", "Against")),
            LineField(
                Medicines.field("reaction"),
                translate("OrderPanel", "Then"),
                placeholder=translate("OrderPanel", "what happened"),
            ),
            LineField(
                Medicines.field("told_by"),
                translate("OrderPanel", "Told by"),
                placeholder=translate("OrderPanel", "resident, kin, paper of"),
            ),
        ]
        super().__init__(
            head_of_person(person, title), fields, translate("OrderPanel", "Write down")
        )
        self.form["kind"].show_value(CautionKind.ALLERGY)

    def deed(self) -> WriteCaution:
        values = self.form.values()
        return WriteCaution(
            self._client_id,
            self._person.stay_id,
            values["kind"] or CautionKind.ALLERGY,
            values["words"] or "",
            values["reaction"] or "",
            values["told_by"] or "",
        )


class WithdrawPanel(MedicinePanel):
    """An allergy or diet that is otherwise, or does not hold."""

    def __init__(self, person: PersonMedicines, caution: Caution) -> None:
        self._person, self._caution, self._client_id = person, caution, uuid4().hex
        words = translate("OrderPanel", "{kind} “{words}”: how is it instead?")
        title = words.format(kind=named(caution.kind), words=caution.words)
        fields: list[Field] = [
            LineField(
                Medicines.field("words"),
                translate("OrderPanel", "Against"),
                placeholder=translate("OrderPanel", "empty: it does not hold"),
            ),
            LineField(Medicines.REASON, translate("OrderPanel", "Why")),
        ]
        super().__init__(
            head_of_person(person, title), fields, translate("OrderPanel", "Put right")
        )

    def deed(self) -> ReplaceCaution:
        values = self.form.values()
        caution = self._caution
        return ReplaceCaution(
            self._client_id,
            self._person.stay_id,
            caution.id,
            values["reason"] or "",
            values["words"] or "",
            caution.reaction,
            caution.told_by,
        )


def done_words(deed: Write[object], answer: object, now: datetime) -> str:
    """Say what was written down, and what the clerk will want to know or do then."""
    if isinstance(answer, Ordered) and not answer.order.stops:
        return begins_words(answer.first_due, now)
    if isinstance(deed, GiveMedicinesBack):
        return translate("OrderPanel", "Written down. Ctrl+P prints the record to be signed.")
    return translate("MedicinesView", "Written down.")


def begins_words(first: datetime | None, now: datetime) -> str:
    """Say when an order is due first, so that nobody waits for a dose that is none."""
    if first is None:
        return translate("OrderPanel", "Order written down.")
    words = translate("OrderPanel", "Order written down; first due {at}.")
    return words.format(at=shown.moment(first, now.date()))
