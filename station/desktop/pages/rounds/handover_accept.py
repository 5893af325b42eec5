"""What can be done with a hand-over that waits: accepted, with a reservation, for an absent one."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any
from uuid import uuid4

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from station.desktop import dialogs
from station.desktop.controls.duty import Duty
from station.desktop.desk import Desk
from station.desktop.dialogs import Answer, Asked
from station.desktop.pages.rounds.handover_cards import AbsentForm
from station.desktop.parts import Button
from station.domain.shift_handover import HandoverRecord
from station.domain.shifts import Shift, ShiftKind
from station.usecases.accounts import SecondClerk
from station.usecases.shift_handover import AcceptForAbsent, AcceptShift
from station.usecases.work import Write

ACCEPT_KEY, RESERVE_KEY = "Ctrl+J", "Ctrl+R"
"""To accept the hand-over that waits, or to do so with a reservation."""


class WaitingDeeds(QWidget):
    """Makes the buttons of a hand-over that waits, asks what they need, and does it."""

    said = Signal(str)
    names_absent = Signal(object)
    """The form in which the leader says who should have come; None when it is answered or left."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self.desk = desk
        self.hide()

    def verbs(
        self, record: HandoverRecord, shift: Shift | None, *, with_keys: bool
    ) -> Iterator[Button]:
        """What this clerk can do with a hand-over in a shift; `with_keys` for the first of them."""
        own = record.from_clerk_id == self.desk.clerk.id
        if self.desk.may(AcceptShift):
            press = partial(self._ask_accept, record)
            key, words = ACCEPT_KEY if with_keys else "", self.tr("Accept")
            yield Button(Duty.accept(record.id), words, "primary", key=key, press=press)
            key, words = RESERVE_KEY if with_keys else "", self.tr("With a reservation")
            press = partial(self._ask_accept, record, reserved=True)
            yield Button(Duty.reserve(record.id), words, key=key, press=press)
            if own and ShiftKind.NIGHT in {record.shift.kind, shift.kind if shift else None}:
                press = partial(self._ask_alone, record)
                yield Button(Duty.alone(record.id), self.tr("Alone at night"), press=press)
        if self.desk.may(AcceptForAbsent) and not own:
            press = partial(self._ask_absent, record)
            yield Button(Duty.absent(record.id), self.tr("For one who is absent"), press=press)

    def ask(
        self,
        asked: Asked,
        deed: Callable[[Answer], Write[Any]],
        said: str,
        then: Callable[[], object] = lambda: None,
    ) -> None:
        """Ask, do what was answered, and say that it is done."""

        def done(_answer: object) -> None:
            then()
            self.said.emit(said)

        def answered(given: Answer) -> None:
            self.desk.do(self, deed(given), done)

        dialogs.ask(self, asked, answered)

    def _ask_accept(self, record: HandoverRecord, *, reserved: bool = False) -> None:
        """Accept; at the screen of the outgoing clerk the incoming one signs with a password."""
        own = record.from_clerk_id == self.desk.clerk.id
        words = self.tr("What {clerk} has signed goes over to whoever accepts.")
        title, act = self.tr("Accept: {number}"), self.tr("Accept")
        if reserved:
            title = self.tr("Accept with a reservation: {number}")
            act = self.tr("Accept so")
        asked = Asked(
            title.format(number=record.number),
            words.format(clerk=record.from_clerk),
            act,
            self.tr("Look again"),
            follows=self.tr("The incoming clerk signs here.") if own else "",
            reason=reserved,
            second=own,
            danger=False,
        )
        client_id = uuid4().hex

        def deed(given: Answer) -> AcceptShift:
            second = SecondClerk(given.login, given.password) if own else None
            return AcceptShift(client_id, record.id, given.reason, second=second)

        self.ask(asked, deed, self.tr("Accepted."))

    def _ask_alone(self, record: HandoverRecord) -> None:
        asked = Asked(
            self.tr("Alone at night: {number}").format(number=record.number),
            self.tr("You go on yourself. Say why nobody else is there; the leader sees it."),
            self.tr("Go on"),
            self.tr("Look again"),
            reason=True,
            danger=False,
        )
        client_id = uuid4().hex

        def deed(given: Answer) -> AcceptShift:
            return AcceptShift(client_id, record.id, given.reason, alone=True)

        self.ask(asked, deed, self.tr("Accepted."))

    def _ask_absent(self, record: HandoverRecord) -> None:
        """Ask the leader who should have come, and why they did not."""
        form = AbsentForm(self.desk, record)
        client_id = uuid4().hex

        def accept(login: str, reason: str) -> None:
            self.desk.do(form, AcceptForAbsent(client_id, record.id, login, reason), accepted)

        def accepted(_none: None) -> None:
            self.said.emit(self.tr("Accepted."))
            self.names_absent.emit(None)

        form.acted.connect(accept)
        form.left.connect(lambda: self.names_absent.emit(None))
        self.names_absent.emit(form)
