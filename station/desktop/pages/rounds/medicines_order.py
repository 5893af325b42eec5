"""The form of an order, new or in the place of another."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import time
from enum import Enum
from typing import Any
from uuid import uuid4

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit

from station.desktop.choices import ChoiceField, TicksField
from station.desktop.controls.medicines import Medicines
from station.desktop.fields import Field, LineField
from station.desktop.layout import Item, column, frame, row
from station.desktop.pages.rounds.medicines_panel import MedicinePanel, second_of
from station.desktop.parts import label, sign_line
from station.desktop.typed_fields import ComingMomentField, MomentField, Now
from station.domain.medicines import (
    Control,
    DoseUnit,
    Order,
    OrderFacts,
    Pattern,
    Regimen,
    Route,
    Source,
    quantity_words,
    read_quantity,
    read_times,
)
from station.domain.medicines_cautions import Caution, CautionKind
from station.domain.medicines_sheet import PersonMedicines
from station.domain.policy import Policy
from station.domain.typed import read_whole
from station.usecases.medicines import ChangeOrder, OrderMedicine
from station.wording.medicine_words import order_words
from station.wording.naming import named

translate = QCoreApplication.translate
_NUMBER = 76
_CLIENT_ID = "client_id"
_WORDS = ("medicine", "strength", "dose", "needed_for", "prescriber", "note")
"""Without these nothing is typed: the rest is chosen beforehand."""


class OrderPanel(MedicinePanel):
    """A new order, or another in the place of one; what does not apply is not asked."""

    tall = True

    def __init__(
        self, person: PersonMedicines, policy: Policy, now: Now, old: Order | None = None
    ) -> None:
        self._person, self._old, self._now = person, old, now
        self._client_id = uuid4().hex
        title = translate("OrderPanel", "New order")
        if old is not None:
            title = translate("OrderPanel", "Instead of: {order}").format(
                order=f"{old.title} {order_words(old)}"
            )
        fields = [*_what(), *_when(policy), *_whose(now), *_controlled(), *_reasons()]
        super().__init__(
            head_of_person(person, title), fields, translate("OrderPanel", "Write the order")
        )
        for place in ("pattern", "source", "control"):
            self.form[place].settled.connect(self._ask_what_applies)
        self.stay_id = person.stay_id
        self._begin()
        self._ask_what_applies()

    def typed(self) -> dict[str, str] | None:
        """What is typed, without a password; None while nothing of the order is."""
        cells = self.form.typed()
        del cells["password"]
        if not any(cells[place].strip() for place in _WORDS):
            return None
        return {**cells, _CLIENT_ID: self._client_id}

    def resume(self, kept: dict[str, str]) -> bool:
        """Go on with an order that was begun; False when something is typed here already."""
        if self.typed() is not None:
            return False
        self._client_id = kept.pop(_CLIENT_ID)
        self.form.retype(kept)
        self._ask_what_applies()
        return True

    def deed(self) -> OrderMedicine | ChangeOrder:
        values = self.form.values()
        facts = self._facts(values)
        warned, second = values["acknowledged"] or "", second_of(values)
        alone = values["alone"] or ""
        if self._old is not None:
            reason = values["reason"] or ""
            return ChangeOrder(self._client_id, self._old.id, facts, reason, warned, second, alone)
        return OrderMedicine(
            self._client_id,
            self._person.stay_id,
            facts,
            None,
            values["brought"],
            warned,
            values["again"] or "",
            second,
            alone,
        )

    def _facts(self, values: dict[str, Any]) -> OrderFacts:
        pattern = values["pattern"] or Pattern.TIMES
        needed = pattern is Pattern.AS_NEEDED
        times = {time(int(hour)) for hour in values["usual"]} | set(values["times"] or ())
        return OrderFacts(
            medicine=values["medicine"] or "",
            strength=values["strength"] or "",
            dose=values["dose"] or 0,
            unit=values["unit"] or DoseUnit.TABLET,
            route=values["route"] or Route.MOUTH,
            regimen=Regimen(
                pattern,
                tuple(sorted(times)) if pattern is Pattern.TIMES else (),
                values["every_hours"] if pattern is Pattern.EVERY else None,
                (values["needed_for"] or "") if needed else "",
                values["least_hours"] if needed else None,
                values["most_per_day"] if needed else None,
            ),
            source=values["source"] or Source.OWN,
            starts_at=values["starts_at"] or self._now(),
            until=values["until"],
            prescriber=values["prescriber"] or "",
            control=values["control"] or Control.NONE,
            critical=bool(values["critical"]),
            note=values["note"] or "",
        )

    def _begin(self) -> None:
        """What an order usually is; in the place of another, what that one says."""
        old = self._old
        starts = {"unit": DoseUnit.TABLET, "route": Route.MOUTH, "pattern": Pattern.TIMES}
        for place, value in {**starts, "source": Source.OWN, "control": Control.NONE}.items():
            self.form[place].show_value(value)
        if old is None:
            return
        facts = old.facts
        self.form.show_record(facts)
        self.form["starts_at"].clear()
        self.form.show_record(facts.regimen)
        self.form["critical"].show_value({"yes"} if facts.critical else ())
        if old.acknowledged:
            self.form["acknowledged"].show_value(old.acknowledged)

    def _ask_what_applies(self) -> None:
        form = self.form
        pattern, control = form["pattern"].value(), form["control"].value()
        source = form["source"].value()
        shown = {
            "usual": pattern is Pattern.TIMES,
            "times": pattern is Pattern.TIMES,
            "every_hours": pattern is Pattern.EVERY,
            "needed_for": pattern is Pattern.AS_NEEDED,
            "least_hours": pattern is Pattern.AS_NEEDED,
            "most_per_day": pattern is Pattern.AS_NEEDED,
            "brought": self._old is None and (source is Source.OWN or control is not Control.NONE),
            "clerk": control is not Control.NONE,
            "password": control is not Control.NONE,
            "alone": control is Control.SECOND_CLASS,
            "reason": self._old is not None,
            "again": self._old is None,
        }
        for place, applies in shown.items():
            form[place].set_optional_shown(applies)


def head_of_person(person: PersonMedicines, title: str) -> list[Item]:
    who = row(label(person.name, "heading", wrap=True), label(person.bed, "second"), None)
    lines: list[Item] = [who, *map(_caution, (each for each in person.cautions if each.holds))]
    if not person.asked:
        unasked = translate("OrderPanel", "Nobody has asked about allergies yet.")
        lines.append(sign_line("info", "warn", unasked, wrap=True))
    return [*lines, label(title, "second", wrap=True)]


def _caution(caution: Caution) -> Item:
    """An allergy is red, a diet amber; that somebody was asked and knows of none is neither."""
    if caution.kind is CautionKind.NONE_KNOWN:
        return label(named(caution.kind), "second", wrap=True)
    words = "：".join(filter(None, (named(caution.kind), caution.words)))
    if caution.kind is CautionKind.ALLERGY:
        line = sign_line("overdue", "danger", words, "strong", wrap=True)
        return frame(column(line, margin=(8, 6, 8, 6)), "banner-error")
    return sign_line("info", "warn", words, wrap=True)


def on_the_box() -> tuple[Field, Field]:
    """The name and the strength of a medicine, as an order and a page of stock both ask for."""
    return (
        LineField(
            Medicines.field("medicine"),
            translate("OrderPanel", "Medicine"),
            placeholder=translate("OrderPanel", "as on the box"),
        ),
        LineField(
            Medicines.field("strength"),
            translate("OrderPanel", "Strength"),
            placeholder="1 mg",
            width=116,
        ),
    )


def _what() -> list[Field]:
    name = Medicines.field
    return [
        *on_the_box(),
        LineField(
            name("dose"),
            translate("OrderPanel", "At once"),
            width=_NUMBER,
            placeholder="1",
            read=read_quantity,
            write=quantity_words,
        ),
        choice("unit", translate("OrderPanel", "Unit"), DoseUnit, 5),
        choice("route", translate("OrderPanel", "Way"), Route, 4),
    ]


def _when(policy: Policy) -> list[Field]:
    name = Medicines.field
    hours = (
        (policy.medicine_morning_hour, translate("OrderPanel", "Morning {hour}")),
        (policy.medicine_noon_hour, translate("OrderPanel", "Noon {hour}")),
        (policy.medicine_evening_hour, translate("OrderPanel", "Evening {hour}")),
        (policy.medicine_night_hour, translate("OrderPanel", "Sleep {hour}")),
    )
    usual = [(str(hour), words.format(hour=hour)) for hour, words in hours]
    return [
        choice("pattern", translate("OrderPanel", "When"), Pattern, 3),
        TicksField(
            name("usual"), translate("OrderPanel", "Times"), usual, place="usual", columns=2
        ),
        LineField(
            name("times"),
            translate("OrderPanel", "Others"),
            placeholder="0600 14:30",
            read=read_times,
            write=lambda times: " ".join(f"{each:%H:%M}" for each in times),
        ),
        _whole("every_hours", translate("OrderPanel", "Every"), translate("OrderPanel", "h")),
        LineField(
            name("needed_for"),
            translate("OrderPanel", "What for"),
            placeholder=translate("OrderPanel", "fever, pain, fits"),
        ),
        _whole("least_hours", translate("OrderPanel", "Between"), translate("OrderPanel", "h")),
        _whole(
            "most_per_day", translate("OrderPanel", "At most"), translate("OrderPanel", "a day")
        ),
    ]


def _whose(now: Now) -> list[Field]:
    name = Medicines.field
    return [
        moment("starts_at", translate("OrderPanel", "From"), now),
        ComingMomentField(name("until"), translate("OrderPanel", "Until"), now, place="until"),
        choice("source", translate("OrderPanel", "Whose word"), Source, 3),
        LineField(
            name("prescriber"),
            translate("OrderPanel", "Who"),
            placeholder=translate("OrderPanel", "doctor, hospital and day of the paper"),
        ),
        TicksField(
            name("critical"),
            translate("OrderPanel", "On time"),
            [("yes", translate("OrderPanel", "must not be late (insulin, against fits)"))],
            place="critical",
        ),
        LineField(name("note"), translate("OrderPanel", "Note")),
    ]


def _controlled() -> list[Field]:
    name = Medicines.field
    secret = LineField(Medicines.PASSWORD, translate("MedicinePanel", "Password"))
    secret.edit.setEchoMode(QLineEdit.EchoMode.Password)
    brought = LineField(
        name("brought"),
        translate("OrderPanel", "Brought"),
        width=_NUMBER,
        unit=translate("OrderPanel", "kept by the station"),
        read=read_quantity,
        write=quantity_words,
    )
    return [
        choice("control", translate("OrderPanel", "Controlled"), Control, 2),
        brought,
        LineField(Medicines.CLERK, translate("MedicinePanel", "Second")),
        secret,
        LineField(
            Medicines.ALONE,
            translate("MedicinePanel", "Or alone"),
            placeholder=translate("MedicinePanel", "why nobody else is there"),
        ),
    ]


def _reasons() -> list[Field]:
    why = translate("OrderPanel", "why, when it stands against an allergy")
    again = translate("OrderPanel", "why, when it is ordered already")
    return [
        LineField(
            Medicines.ACKNOWLEDGED, translate("MedicinePanel", "All the same"), placeholder=why
        ),
        LineField(
            Medicines.field("again"), translate("OrderPanel", "Beside it"), placeholder=again
        ),
        LineField(Medicines.REASON, translate("OrderPanel", "Why other")),
    ]


def choice(place: str, words: str, kind: type[Enum], columns: int) -> ChoiceField:
    options: Sequence[tuple[Enum, str]] = [(each, named(each)) for each in kind]
    return ChoiceField(Medicines.field(place), words, options, place=place, columns=columns)


def _whole(place: str, words: str, unit: str) -> LineField:
    return LineField(
        Medicines.field(place),
        words,
        place=place,
        width=_NUMBER,
        unit=unit,
        read=read_whole,
        write=str,
    )


def moment(place: str, words: str, now: Now) -> MomentField:
    field = MomentField(Medicines.field(place), words, now, place=place)
    field.edit.setPlaceholderText(translate("MedicinePanel", "now"))
    return field
