"""The desk of one kind of deed: its fields, its form, and how it is done."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from station.desktop.choices import ChoiceField
from station.desktop.controls.travel import Travel as Names
from station.desktop.deed_form import DeedForm
from station.desktop.desk import Desk
from station.desktop.dialogs import Answer
from station.desktop.fields import Field, LineField
from station.desktop.pages.travel import slip_words
from station.desktop.typed_fields import MomentField, MoneyField
from station.domain.voucher_records import VoucherRecord
from station.domain.vouchers import PaperWhereabouts
from station.usecases.accounts import SecondClerk
from station.usecases.work import Write
from station.wording import shown
from station.wording.naming import named


class DeedDesk(QObject):
    """Opens a form for what a deed asks, does it, and says so."""

    opened = Signal(object)
    """The `DeedForm` of a deed that asks for something."""
    closed = Signal()
    done = Signal(str)
    printed = Signal(object)
    """A `PrintedPaper`, for the printer."""
    printed_too = Signal(object)
    """The same of a sheet that goes along with the one before."""

    def __init__(self, panel: QWidget, desk: Desk) -> None:
        super().__init__(panel)
        self._panel, self._desk = panel, desk
        self._form: DeedForm | None = None

    def _told(self, record: VoucherRecord) -> str:
        return self.tr("{name}, {destination}, {amount} yuan, {days}.").format(
            name=record.line.name,
            destination=record.line.destination,
            amount=shown.money(record.line.amount_fen),
            days=slip_words.days_words(record.line, self._desk.now().date()),
        )

    def _open(self, form: DeedForm, then: Callable[[Mapping[str, Any]], object]) -> None:
        form.acted.connect(then)
        form.left.connect(self.closed)
        self._form = form
        self.opened.emit(form)

    def _do(self, deed: Write[Any], words: str) -> None:
        say = self._say_done()
        self._desk.do(self._panel, deed, lambda _saved: say(words))

    def _say_done(self) -> Callable[[str], object]:
        """Give what says that a deed is done: it closes the form open by now, none opened later."""
        form = self._form

        def say(words: str) -> None:
            if self._form is form:
                self.closed.emit()
            self.done.emit(words)

        return say

    def _whereabouts(self, form: str, record: VoucherRecord) -> Field:
        options = [(where, named(where)) for where in PaperWhereabouts]
        field = ChoiceField(Names.field("paper", form), self.tr("Slip"), options, place="paper")
        if not record.prints:
            field.show_value(PaperWhereabouts.NEVER_PRINTED)
        return field

    def _line(self, place: str, form: str, words: str) -> LineField:
        return LineField(Names.field(place, form), words, place=place)

    def _money(self, form: str, words: str) -> MoneyField:
        name = Names.field("amount_fen", form)
        return MoneyField(name, words, place="amount_fen", unit=self.tr("yuan"))

    def _moment(self, form: str) -> MomentField:
        name = Names.field("happened_at", form)
        return MomentField(name, self.tr("When"), self._desk.now, place="happened_at")


def second_of(answer: Answer) -> SecondClerk:
    """The second person who signed in a box."""
    return SecondClerk(answer.login, answer.password)
