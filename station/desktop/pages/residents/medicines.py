"""The medicines of whoever's sheet lies open: allergies and diet, orders, the last doses."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QWidget

from station.desktop import tokens as t
from station.desktop.controls.medicines import Medicines as Names
from station.desktop.desk import Desk
from station.desktop.layout import Item, add, column, empty, hairline
from station.desktop.parts import card, label, sign_line
from station.domain.medicines_cautions import CautionKind
from station.domain.medicines_doses import Outcome
from station.domain.medicines_sheet import PersonMedicines
from station.usecases.medicines_seen import MedicinesOf
from station.wording import shown
from station.wording.medicine_words import amount, order_words
from station.wording.naming import named

_DOSES = 8


class MedicinesCard(QWidget):
    """What a nurse has written down of medicines; whoever may not see them does not see the card.

    Orders are written on the page of rounds, where they are given.
    """

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._stay_id: int | None = None
        self._body = column(gap=t.SPACE_1)
        title = self.tr("Medicines, allergies, diet")
        where = label(self.tr("written on the page of rounds, F4"), "second")
        column(card(title, self._body, more=[where]), parent=self)
        self.setObjectName(Names.OF_SHEET)
        self.hide()

    def show_stay(self, stay_id: int | None) -> None:
        """Ask for the medicines of a stay; those of another are put away at once."""
        if stay_id != self._stay_id:
            empty(self._body)
        self._stay_id = stay_id
        possible = stay_id is not None and self._desk.may(MedicinesOf)
        self.setVisible(possible)
        if stay_id is not None and possible:
            self._desk.ask(self, MedicinesOf(stay_id), self._show)

    def _show(self, found: PersonMedicines) -> None:
        if found.stay_id != self._stay_id:
            return  # the sheet of somebody else lies open by now
        empty(self._body)
        for item in self._items(found):
            add(self._body, item)

    def _items(self, found: PersonMedicines) -> Iterator[Item]:
        yield from self._cautions(found)
        now = self._desk.now()
        yield hairline()
        orders = [each for each in found.orders if not each.stops]
        for each in orders:
            role = "" if each.runs_at(now) else "second"
            said = f"{each.title}：{order_words(each)}，{named(each.state(now))}"
            yield label(said, role, wrap=True)
        if not orders:
            yield label(self.tr("No medicine is ordered."), "second")
        doses = [each for each in found.doses if each.counts][:_DOSES]
        if doses:
            yield hairline()
        titles = {each.id: each.title for each in found.orders}
        for entry in doses:
            at = shown.moment(entry.happened_at, now.date())
            said = f"{at} {titles.get(entry.order_id, '')} {named(entry.outcome)}"
            why = entry.reason or entry.needed_for
            role = "" if entry.outcome is Outcome.GIVEN else "warn"
            yield label(f"{said}（{why}）" if why else said, role, wrap=True)
        kept = [each for each in found.kept if each.balance]
        if kept:
            said = "；".join(f"{each.title} {amount(each.balance, each.unit)}" for each in kept)
            words = self.tr("Kept by the station, to be given back: {said}")
            yield hairline()
            yield sign_line("info", "warn", words.format(said=said), wrap=True)

    def _cautions(self, found: PersonMedicines) -> Iterator[Item]:
        for each in found.cautions:
            if not each.holds:
                continue
            said = f"{named(each.kind)} {each.words}".strip()
            if each.reaction:
                said += f"（{each.reaction}）"
            if each.kind is CautionKind.ALLERGY:
                yield sign_line("overdue", "danger", said, "strong", wrap=True)
            else:
                yield label(said, wrap=True)
        if not found.asked:
            words = self.tr("Nobody has asked about allergies yet.")
            yield sign_line("info", "warn", words, wrap=True)
