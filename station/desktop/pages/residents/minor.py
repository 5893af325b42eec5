"""Beside the sheet of a child: who answers for it, what is due, and the way to the side-file."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from station.desktop import tokens as t
from station.desktop.controls.residents import Residents as Names
from station.desktop.desk import Desk
from station.desktop.layout import column, empty, row
from station.desktop.leads import TracingFile, TracingPart
from station.desktop.look import px
from station.desktop.pages.residents.part import OpenFile
from station.desktop.parts import Button, card, label
from station.domain.identity import ADULT_AGE, age_on
from station.domain.minor_files import MinorLine
from station.domain.minors import ProtectionKind
from station.usecases.minors import MinorSummaryOf
from station.wording import shown
from station.wording.naming import named

_VISITED = 2
"""So many years after childhood somebody may still be visited at home."""


class MinorCard(QWidget):
    """Seen only of children, and of whoever is visited since; what is shut stays shut."""

    leads_to = Signal(str, object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self._person_id = 0
        self._lines = QVBoxLayout()
        self._lines.setSpacing(px(t.SPACE_1))
        column(card(self.tr("Minor"), self._lines), parent=self)
        self.hide()

    def show_file(self, file: OpenFile) -> None:
        """Ask for the line of whom the sheet is about, where they may be a child."""
        record, today = file.person.record, self.desk.now().date()
        if record.id != self._person_id:
            self._person_id = record.id
            self.hide()
        young = record.born is not None and age_on(record.born, today) < ADULT_AGE + _VISITED
        if young and self.desk.may(MinorSummaryOf):
            self.desk.ask(self, MinorSummaryOf(record.id), self._show)
        else:
            self.hide()

    def _show(self, line: MinorLine | None) -> None:
        if line is not None and line.person_id != self._person_id:
            return
        self.setVisible(line is not None)
        empty(self._lines)
        if line is not None:
            self._show_line(line)

    def _show_line(self, line: MinorLine) -> None:
        for words, role in self._told(line):
            self._lines.addWidget(label(words, role, wrap=True))

        def see_file() -> None:
            self.leads_to.emit("tracing", TracingFile(TracingPart.MINORS, line.person_id))

        see = Button(
            Names.SEE_MINOR, self.tr("See the side-file"), "row", shortcut="M", press=see_file
        )
        self._lines.addLayout(row(None, see))

    def _told(self, line: MinorLine) -> Iterator[tuple[str, str]]:
        """What the list tells of the child, each with how it is shown."""
        today = self.desk.now().date()
        if not line.may_see:
            yield self.tr("The side-file needs a leader's leave."), "second"
            return
        here = line.left_at is None
        if line.guardianship is not None:
            yield named(line.guardianship), "strong"
        elif here:
            yield self.tr("Guardianship is not settled"), "warn"
        six = len(ProtectionKind)
        if here and line.protected < six:
            words = self.tr("Six protections: {done} of {six}")
            yield words.format(done=line.protected, six=six), "warn"
        if line.protection_due is not None:
            day = shown.day(line.protection_due, today)
            late = line.protection_due < today
            yield self.tr("Next protection {day}").format(day=day), "danger" if late else "second"
        if line.open_reports:
            yield self.tr("%n report(s) open", "", line.open_reports), "warn"
        if line.assessed_at is not None:
            day = shown.day(line.assessed_at.date(), today)
            yield self.tr("Family assessed {day}").format(day=day), "second"
        elif here:
            yield self.tr("Family not assessed yet"), "warn"
        if line.next_visit is not None:
            day = shown.day(line.next_visit, today)
            late = line.next_visit < today
            yield self.tr("Next visit {day}").format(day=day), "danger" if late else "second"
