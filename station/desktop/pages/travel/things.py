"""Giving belongings back: what lies in the store, who takes it, how they sign."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from station.desktop.choices import ChoiceField, TicksField
from station.desktop.controls.travel import Travel as Names
from station.desktop.deed_form import DeedForm
from station.desktop.desk import Desk
from station.desktop.fields import Field, LineField
from station.desktop.layout import column, empty
from station.desktop.things_photos import ThingsPhotos
from station.domain.belongings import (
    BelongingKind,
    BelongingRecord,
    BelongingState,
    SignedHow,
)
from station.domain.problems import Problem
from station.usecases.belongings import BelongingList, ReturnBelongings
from station.wording import shown
from station.wording.naming import named


class ReturnThings(QWidget):
    """A form in the page, opened from the check list."""

    said = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._name = ""
        self._intake_id: int | None = None
        self._form: DeedForm | None = None
        self._box = column()
        self._photos = ThingsPhotos(desk, Names.THINGS_PHOTOS, may_add=False)
        column(self._box, self._photos, parent=self)
        self.hide()

    def open(self, intake_id: int, name: str) -> None:
        """Ask what lies in the store and offer to give it to the person."""
        self._name, self._intake_id = name, intake_id
        question = BelongingList(intake_id)
        self._desk.ask(self, question, lambda things: self._show(intake_id, things))

    def close_form(self) -> None:
        empty(self._box)
        self._form = self._intake_id = None
        self.hide()

    def show_problems(self, problems: tuple[Problem, ...]) -> tuple[Problem, ...]:
        """Show problems at the fields; give back what has none here."""
        return problems if self._form is None else self._form.form.show_problems(problems)

    def _show(self, intake_id: int, things: Sequence[BelongingRecord]) -> None:
        if intake_id != self._intake_id:
            return  # somebody else is on the page by now
        self.close_form()
        self._intake_id = intake_id
        stored = [
            thing
            for thing in things
            if thing.state is BelongingState.STORED and thing.kind is not BelongingKind.DANGEROUS
        ]
        if not stored:
            self.said.emit(self.tr("Nothing that may be given back lies in the store."))
            return
        form = DeedForm(
            Names.THINGS,
            self.tr("Give belongings back"),
            self.tr("Count them together with the person, then let them sign."),
            self._fields(stored),
            self.tr("Given back"),
        )
        form.acted.connect(self._give)
        form.left.connect(self.close_form)
        self._form = form
        self._box.addWidget(form)
        self._photos.open(intake_id)
        self.show()
        form.start()

    def _fields(self, stored: Sequence[BelongingRecord]) -> list[Field]:
        options = [(str(thing.id), self._words(thing)) for thing in stored]
        ticks = TicksField(
            Names.field("belonging_ids", Names.THINGS),
            self.tr("Things"),
            options,
            place="belonging_ids",
            columns=2,
        )
        ticks.show_value({value for value, _ in options})
        taker = LineField(
            Names.field("given_to", Names.THINGS), self.tr("Given to"), place="given_to"
        )
        taker.show_value(self._name)
        ways = [(how, named(how)) for how in SignedHow]
        signed = ChoiceField(
            Names.field("signed", Names.THINGS), self.tr("Signed"), ways, place="signed"
        )
        signed.show_value(SignedHow.HAND)
        witness = LineField(
            Names.field("witness", Names.THINGS), self.tr("Witness"), place="witness"
        )
        return [ticks, taker, signed, witness]

    def _words(self, thing: BelongingRecord) -> str:
        amount = (
            self.tr("{amount} yuan").format(amount=shown.money(thing.amount_fen))
            if thing.amount_fen
            else ""
        )
        count = f"× {thing.quantity}" if thing.quantity > 1 else ""
        return " ".join(filter(None, (thing.name, count, amount, thing.bag)))

    def _give(self, values: dict[str, Any]) -> None:
        deed = ReturnBelongings(
            tuple(int(each) for each in sorted(values["belonging_ids"])),
            values["given_to"] or "",
            values["signed"] or SignedHow.HAND,
            values["witness"] or "",
        )

        form = self._form

        def given(_none: None) -> None:
            if form is self._form:
                self.close_form()
            self.said.emit(self.tr("Given back and signed for."))

        self._desk.do(self, deed, given)
