"""The facts of one way out, as a form: each way asks for its own."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import fields, replace
from typing import Any

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from station.desktop.choices import ChoiceField, TicksField
from station.desktop.code_field import CodeField, WordField, from_list
from station.desktop.controls.travel import Travel as Names
from station.desktop.desk import Desk
from station.desktop.fields import Field, LineField, TextField
from station.desktop.form import Form
from station.desktop.layout import column, empty
from station.desktop.typed_fields import MomentField
from station.domain.leaving import BOUND_WAYS, GONE_WAYS, LeavingPlan, LeavingWay
from station.domain.problems import Problem, Refused
from station.wording.words import QT_TRANSLATE_NOOP

WAYS: Mapping[LeavingWay, str] = {
    LeavingWay.VOUCHER: QT_TRANSLATE_NOOP("Ways", "Ticket home"),
    LeavingWay.KIN: QT_TRANSLATE_NOOP("Ways", "Fetched by kin"),
    LeavingWay.ESCORTED: QT_TRANSLATE_NOOP("Ways", "Escorted"),
    LeavingWay.HANDED_OVER: QT_TRANSLATE_NOOP("Ways", "To a station"),
    LeavingWay.INSTITUTION: QT_TRANSLATE_NOOP("Ways", "To a home"),
    LeavingWay.OWN_WISH: QT_TRANSLATE_NOOP("Ways", "Own wish"),
    LeavingWay.WITHOUT_FORMALITIES: QT_TRANSLATE_NOOP("Ways", "Just gone"),
    LeavingWay.TERMINATED: QT_TRANSLATE_NOOP("Ways", "Help ended"),
    LeavingWay.DEAD: QT_TRANSLATE_NOOP("Ways", "Died"),
}
"""The nine ways, in the order of their buttons."""

_WHERE = ("destination", "destination_contact", "destination_area")
_TAKER = ("receiver_unit", "receiver_person", "receiver_receipt")
_SIGNED = ("service_form_signed_at",)
_ROAD = ("fit_to_travel", "pregnant_months", "food")
_ASKED: Mapping[LeavingWay, tuple[str, ...]] = {
    LeavingWay.VOUCHER: (*_WHERE, "agreed", *_ROAD, *_SIGNED),
    LeavingWay.KIN: (
        "fetcher_name",
        "fetcher_relation",
        "fetcher_document",
        "fetcher_phone",
        "fetcher_proof",
        "confirmed_by",
        *_WHERE,
        "agreed",
        *_SIGNED,
    ),
    LeavingWay.ESCORTED: (
        *_WHERE,
        "agreed",
        *_TAKER,
        "escorts",
        "route",
        *_ROAD,
        *_SIGNED,
    ),
    LeavingWay.HANDED_OVER: (*_TAKER, *_WHERE, "agreed", *_SIGNED),
    LeavingWay.INSTITUTION: (*_TAKER, *_WHERE, "agreed", *_SIGNED),
    LeavingWay.OWN_WISH: (
        *_WHERE,
        "ground_text",
        "declaration_signed_at",
        *_SIGNED,
    ),
    LeavingWay.WITHOUT_FORMALITIES: ("last_seen_at", "police_report", "search"),
    LeavingWay.TERMINATED: ("grounds", "ground_text", "notice_given_at", *_SIGNED),
    LeavingWay.DEAD: (
        "died_at",
        "died_place",
        "death_certificate",
        "kin_told_at",
        "police_report",
    ),
}

_WORDS: Mapping[str, str] = {
    "destination": QT_TRANSLATE_NOOP("Facts", "Destination"),
    "destination_contact": QT_TRANSLATE_NOOP("Facts", "Who is there"),
    "destination_area": QT_TRANSLATE_NOOP("Facts", "County"),
    "agreed": QT_TRANSLATE_NOOP("Facts", "Consent"),
    "fit_to_travel": QT_TRANSLATE_NOOP("Facts", "Can travel"),
    "pregnant_months": QT_TRANSLATE_NOOP("Facts", "Pregnant"),
    "food": QT_TRANSLATE_NOOP("Facts", "Food for the way"),
    "services": QT_TRANSLATE_NOOP("Facts", "Help given"),
    "service_form_signed_at": QT_TRANSLATE_NOOP("Facts", "Form signed"),
    "declaration_signed_at": QT_TRANSLATE_NOOP("Facts", "Declared"),
    "fetcher_name": QT_TRANSLATE_NOOP("Facts", "Fetcher"),
    "fetcher_relation": QT_TRANSLATE_NOOP("Facts", "Relation"),
    "fetcher_document": QT_TRANSLATE_NOOP("Facts", "Document"),
    "fetcher_phone": QT_TRANSLATE_NOOP("Facts", "Phone"),
    "fetcher_proof": QT_TRANSLATE_NOOP("Facts", "Proof of kin"),
    "confirmed_by": QT_TRANSLATE_NOOP("Facts", "Confirmed by"),
    "receiver_unit": QT_TRANSLATE_NOOP("Facts", "Receiver"),
    "receiver_person": QT_TRANSLATE_NOOP("Facts", "Their clerk"),
    "receiver_receipt": QT_TRANSLATE_NOOP("Facts", "Receipt"),
    "escorts": QT_TRANSLATE_NOOP("Facts", "Escorts"),
    "route": QT_TRANSLATE_NOOP("Facts", "Route"),
    "grounds": QT_TRANSLATE_NOOP("Facts", "Grounds"),
    "ground_text": QT_TRANSLATE_NOOP("Facts", "Reason"),
    "notice_given_at": QT_TRANSLATE_NOOP("Facts", "Notice given"),
    "died_at": QT_TRANSLATE_NOOP("Facts", "Died at"),
    "died_place": QT_TRANSLATE_NOOP("Facts", "Died in"),
    "death_certificate": QT_TRANSLATE_NOOP("Facts", "Certificate"),
    "kin_told_at": QT_TRANSLATE_NOOP("Facts", "Kin told"),
    "last_seen_at": QT_TRANSLATE_NOOP("Facts", "Last seen"),
    "search": QT_TRANSLATE_NOOP("Facts", "Search"),
    "police_report": QT_TRANSLATE_NOOP("Facts", "Police receipt"),
    "discharge_certificate": QT_TRANSLATE_NOOP("Facts", "Discharge"),
}
_HINTS: Mapping[str, str] = {
    "destination_contact": QT_TRANSLATE_NOOP("Facts", "Name, phone, when spoken to"),
    "fetcher_document": QT_TRANSLATE_NOOP("Facts", "Number of the identity card"),
    "escorts": QT_TRANSLATE_NOOP("Facts", "Names of the clerks"),
    "pregnant_months": QT_TRANSLATE_NOOP("Facts", "Months, empty if not"),
}
_WIDE = frozenset({"search", "route", "confirmed_by"})
_YES, _NO = "yes", "no"
_TICKED = {
    "agreed": QT_TRANSLATE_NOOP("Facts", "The person agrees to leave"),
}
_TEXTS = frozenset(each.name for each in fields(LeavingPlan) if each.default == "")


class FactsForm(QWidget):
    """Shows the form of a way; what was saved of other ways is kept beside it."""

    edited = Signal()
    """Something was typed or chosen."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._plan = LeavingPlan(LeavingWay.OWN_WISH)
        self._box = column(parent=self)
        self.form = Form([])
        self._box.addWidget(self.form)

    @property
    def way(self) -> LeavingWay:
        return self._plan.way

    def show_plan(self, plan: LeavingPlan, *, in_hospital: bool = False) -> None:
        """Show the facts of a plan, in the form of its way."""
        self._plan = plan
        empty(self._box)
        asked = asked_of(plan.way, in_hospital=in_hospital)
        self.form = Form([self._field(place) for place in asked])
        for place, field in self.form.fields.items():
            field.show_value(_shown(place, getattr(plan, place)))
        self.form.edited.connect(self.edited)
        self._box.addWidget(self.form)

    def plan(self) -> LeavingPlan:
        """Read the form; raises Refused, shown at its fields."""
        return replace(self._plan, **_plain(self.form.values()))

    def readable(self) -> LeavingPlan:
        """Read what can be read, without saying anything about the rest."""
        values: dict[str, Any] = {}
        for place, field in self.form.fields.items():
            try:
                values[place] = field.value()
            except Refused:
                continue
        return replace(self._plan, **_plain(values))

    def go_to(self, place: str) -> None:
        """Put the caret into the field of a place."""
        if place in self.form.fields:
            self.form[place].control().setFocus()

    def tick(self, place: str) -> None:
        """Say yes to a fact that is only ticked."""
        self.form[place].show_value({_YES})

    def show_problems(self, problems: tuple[Problem, ...]) -> tuple[Problem, ...]:
        """Show problems at their fields; give back what has none here."""
        return self.form.show_problems(problems)

    def _field(self, place: str) -> Field:
        name = Names.field(place)
        words = QCoreApplication.translate("Facts", _WORDS[place])
        if place in _TICKED:
            return TicksField(name, words, [(_YES, _translated(_TICKED[place]))])
        if place.endswith("_at"):
            return MomentField(name, words, self._desk.now)
        made: Callable[[str, str], Field] | None = getattr(self, f"_{place}", None)
        if made is not None:
            return made(name, words)
        hint = _translated(_HINTS[place]) if place in _HINTS else ""
        return LineField(name, words, wide=place in _WIDE, placeholder=hint)

    def _destination_area(self, name: str, words: str) -> Field:
        return CodeField(name, words, from_list(self._desk.codes["areas"]), free=True)

    def _fetcher_relation(self, name: str, words: str) -> Field:
        listed = from_list(self._desk.codes["fetcher_relations"])
        return WordField(name, words, listed)

    def _fetcher_proof(self, name: str, words: str) -> Field:
        return WordField(name, words, from_list(self._desk.codes["fetcher_proofs"]))

    @staticmethod
    def _fit_to_travel(name: str, words: str) -> Field:
        options = [
            (_YES, QCoreApplication.translate("Facts", "Can")),
            (_NO, QCoreApplication.translate("Facts", "Cannot")),
        ]
        return ChoiceField(name, words, options)

    @staticmethod
    def _pregnant_months(name: str, words: str) -> Field:
        hint = _translated(_HINTS["pregnant_months"])
        return LineField(name, words, placeholder=hint, read=_read_months, write=str)

    @staticmethod
    def _services(name: str, words: str) -> Field:
        return TextField(name, words, lines=2)

    @staticmethod
    def _ground_text(name: str, words: str) -> Field:
        return TextField(name, words, lines=2)

    def _grounds(self, name: str, words: str) -> Field:
        listed = self._desk.codes["termination_grounds"].valid_on(self._desk.now().date())
        return TicksField(name, words, [(code.code, code.name) for code in listed], columns=2)


def asked_of(way: LeavingWay, *, in_hospital: bool = False) -> tuple[str, ...]:
    """The facts of a plan that a way asks for, in the order of the form."""
    asked = _ASKED[way]
    if way not in GONE_WAYS:
        asked += ("services",)
    if in_hospital and way in BOUND_WAYS:
        asked += ("discharge_certificate",)
    return asked


def way_name(way: LeavingWay) -> str:
    """Name a way in the words of its button."""
    return QCoreApplication.translate("Ways", WAYS[way])


def _translated(words: str) -> str:
    return QCoreApplication.translate("Facts", words)


def _read_months(text: str) -> int | None:
    digits = "".join(sign for sign in text if sign.isdigit())
    return int(digits) if digits else None


def _shown(place: str, value: Any) -> Any:
    """A fact as its field shows it."""
    if place in _TICKED:
        return {_YES} if value else set()
    if place == "fit_to_travel":
        return {True: _YES, False: _NO, None: None}[value]
    if place == "grounds":
        return set(value)
    return value or None


def _plain(values: Mapping[str, Any]) -> dict[str, Any]:
    """The values of the fields as facts of a plan."""
    facts: dict[str, Any] = {}
    for place, value in values.items():
        if place in _TICKED:
            facts[place] = _YES in value
        elif place == "fit_to_travel":
            facts[place] = None if value is None else value == _YES
        elif place == "grounds":
            facts[place] = tuple(sorted(value))
        else:
            facts[place] = value or "" if place in _TEXTS else value
    return facts
