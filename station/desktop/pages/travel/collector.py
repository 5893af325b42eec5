"""Who was verified to collect the resident, offered above the facts of the way."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from station.desktop import tokens as t
from station.desktop.controls.travel import Travel as Names
from station.desktop.desk import Desk
from station.desktop.layout import column, empty, row
from station.desktop.parts import Button, label, sign_line
from station.domain.collectors import Collector
from station.domain.leaving import LeavingPlan
from station.usecases.collectors import VerifiedCollectors
from station.wording import shown

_KEY = "Ctrl+J"


class CollectorCard(QFrame):
    """One line for each verified seeker whom the form does not name yet; one key takes the first.

    Nothing is filled in until the clerk says so.
    """

    taken = Signal(object)
    """The `Collector` whom the clerk has chosen."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._stay_id: int | None = None
        self._found: tuple[Collector, ...] = ()
        self._shown: tuple[Collector, ...] = ()
        self.setObjectName(Names.COLLECTOR)
        self.setProperty("kind", "chosen")
        self._lines = column(gap=t.SPACE_1, margin=t.SPACE_3, parent=self)
        self.hide()

    def open(self, stay_id: int | None) -> None:
        """Turn to a resident; of another one nothing is offered until the answer has come."""
        if stay_id != self._stay_id:
            self._found = ()
            self._offer(())
        self._stay_id = stay_id
        if stay_id is not None and self._desk.may(VerifiedCollectors):
            self._desk.ask(self, VerifiedCollectors(stay_id), self._keep, seat=str(stay_id))

    def follow(self, plan: LeavingPlan) -> None:
        """Offer only whom the plan does not name already."""
        self._offer(tuple(each for each in self._found if not each.stands_in(plan)))

    def _keep(self, found: tuple[Collector, ...]) -> None:
        self._found = found
        self._offer(found)

    def _offer(self, offered: tuple[Collector, ...]) -> None:
        if offered == self._shown:
            return
        self._shown = offered
        empty(self._lines)
        today = self._desk.now().date()
        for each in offered:
            words = self.tr("{name} ({relation}) was verified to collect them: {number}.")
            said = words.format(name=each.name, relation=each.relation or "—", number=each.number)
            when = f"{shown.moment(each.verified_at, today)} {each.verified_by}".strip()
            told = " · ".join(filter(None, (each.phone, each.document, when)))
            key = _KEY if each is offered[0] else ""
            take = Button(
                f"{Names.COLLECTOR}_{each.request_id}",
                self.tr("Take over as collector"),
                "primary",
                shortcut=key,
                press=partial(self.taken.emit, each),
                about=each.name,
            )
            text = column(sign_line("info", "accent", said, wrap=True), label(told, "second"))
            line = row(text, take)
            line.setStretch(0, 1)
            self._lines.addLayout(line)
        self.setVisible(bool(offered))
