"""Beside the sheet: that somebody has died, what is to be done next, and the way to the case."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from station.desktop import tokens as t
from station.desktop.controls.residents import Residents as Names
from station.desktop.desk import Desk
from station.desktop.layout import column, empty, row
from station.desktop.leads import DeathFile
from station.desktop.look import px
from station.desktop.pages.residents.part import OpenFile
from station.desktop.parts import Button, card, label
from station.domain.deaths import DeathLine
from station.usecases.deaths import DeathList
from station.wording import shown
from station.wording.naming import named


class DeathCard(QWidget):
    """Seen only of the dead; nobody is asked for while a stay lasts."""

    leads_to = Signal(str, object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self._person_id = 0
        self._lines = QVBoxLayout()
        self._lines.setSpacing(px(t.SPACE_1))
        column(card(self.tr("Has died"), self._lines), parent=self)
        self.hide()

    def show_file(self, file: OpenFile) -> None:
        """Show the case of whom the sheet is about, where the stay has ended and one may see it."""
        self._person_id = file.person.record.id
        ended = file.stay is None or file.stay.summary.left_at is not None
        if ended and self.desk.may(DeathList):
            self.desk.ask(self, DeathList(person_id=self._person_id), self._show)
        else:
            self.hide()

    def _show(self, found: Sequence[DeathLine]) -> None:
        mine = [each for each in found if each.person_id == self._person_id]
        self.setVisible(bool(mine))
        empty(self._lines)
        if mine:
            self._show_case(mine[0])

    def _show_case(self, line: DeathLine) -> None:
        now = self.desk.now()
        died = shown.moment(line.facts.died_at, now.date())
        for words in (f"{died} · {line.facts.place}", line.number):
            self._lines.addWidget(label(words, wrap=True))
        for duty in line.duties[:1]:
            role = "danger" if duty.due < now else "second"
            words = f"{named(duty.step)} {shown.until(duty.due, now)}"
            self._lines.addWidget(label(words, role, wrap=True))

        def see_case() -> None:
            self.leads_to.emit("hospital", DeathFile(line.case_id))

        see = Button(Names.SEE_DEATH, self.tr("See the case"), "row", shortcut="W", press=see_case)
        self._lines.addLayout(row(None, see))
