"""How the papers of a minor's side-file are printed; each print is a look and is written down."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from station.desktop.desk import Desk
from station.desktop.parts import Button
from station.usecases.papers_minors import (
    PrintFamilyAssessment,
    PrintGuardianship,
    PrintHarmReport,
    PrintReturnVisit,
)
from station.usecases.papers_minors_looks import PrintLooksOfYear, PrintMinorLooks
from station.usecases.printing import PrintedPaper
from station.usecases.work import Write


class MinorPrints(QObject):
    """The deeds behind the print verbs of the tab, for whoever may print."""

    printed = Signal(object)
    """A `PrintedPaper`, for the printer."""

    def __init__(self, panel: QWidget, desk: Desk) -> None:
        super().__init__(panel)
        self._panel, self._desk = panel, desk

    def button(
        self,
        name: str,
        deed: Write[PrintedPaper],
        title: str,
        key: str,
        kind: str = "",
    ) -> Button | None:
        """Make the verb that prints a paper; None for whoever may not print."""
        if not self._desk.may(type(deed)):
            return None
        go = partial(self._desk.do, self._panel, deed, self.printed.emit)
        return Button(name, self.tr("Print"), kind, shortcut=key, press=go, about=title)

    def guardianship(self, name: str, person_id: int) -> Button | None:
        """Print who answers for the child."""
        return self.button(
            name, PrintGuardianship(person_id), self.tr("Guardianship register"), "D"
        )

    def family(self, name: str, person_id: int) -> Button | None:
        """Print the assessment of the family, or a blank one."""
        return self.button(
            name, PrintFamilyAssessment(person_id), self.tr("Family assessment"), "A"
        )

    def report(self, name: str, report_id: int, *, first: bool) -> Button | None:
        """Print a report; the key is that of the first."""
        deed, key = PrintHarmReport(report_id), "B" if first else ""
        return self.button(name, deed, self.tr("Report of harm"), key, "link")

    def visit(self, name: str, visit_id: int, *, first: bool) -> Button | None:
        """Print a visit, or the sheet to take along; the key is that of the first."""
        deed, key = PrintReturnVisit(visit_id), "T" if first else ""
        return self.button(name, deed, self.tr("Record of a visit"), key, "link")

    def looks(self, name: str, person_id: int, year: int) -> Button | None:
        """Print who has looked into the file this year."""
        deed = PrintMinorLooks(person_id, year)
        return self.button(name, deed, self.tr("Register of looks"), "L")

    def year(self, name: str, of: Callable[[], int]) -> Button | None:
        """Print the looks of all files in the year that stands there, for the audit."""
        if not self._desk.may(PrintLooksOfYear):
            return None

        def go() -> None:
            self._desk.do(self._panel, PrintLooksOfYear(of()), self.printed.emit)

        title = self.tr("Register of looks")
        return Button(name, self.tr("Print"), shortcut="L", press=go, about=title)
