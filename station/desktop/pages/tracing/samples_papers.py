"""Printing from the tab of samples: each paper has its key, and is there when it can be made."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QWidget

from station.desktop.controls.tracing_samples import Samples as Names
from station.desktop.desk import Desk
from station.desktop.parts import Button
from station.domain.dna import CustodyStep
from station.domain.dna_records import SampleLine
from station.usecases.papers_samples import (
    PrintMinorSamples,
    PrintSampleChase,
    PrintSampleCustody,
    PrintSampleHandover,
    PrintSampleRequest,
)
from station.usecases.work import Write
from station.wording.words import QT_TRANSLATE_NOOP

_PAPERS = (
    (
        Names.PRINT_REQUEST,
        QT_TRANSLATE_NOOP("Samples", "Print the request"),
        "Q",
    ),
    (
        Names.PRINT_SHEET,
        QT_TRANSLATE_NOOP("Samples", "Print the sheet"),
        "W",
    ),
    (
        Names.PRINT_CHASE,
        QT_TRANSLATE_NOOP("Samples", "Print the chase letter"),
        "K",
    ),
    (
        Names.PRINT_LOG,
        QT_TRANSLATE_NOOP("Samples", "Print the custody log"),
        "G",
    ),
)
"""In the order in which they are needed."""


class SamplePrints(QObject):
    """Makes the buttons that print; `printed` carries the sheet."""

    printed = Signal(object)

    def __init__(self, desk: Desk, panel: QWidget) -> None:
        super().__init__(panel)
        self._desk, self._panel = desk, panel

    def buttons(self, line: SampleLine) -> list[Button]:
        """The papers that can be made of a sample now."""
        deeds = self._deeds(line)
        return [
            Button(
                name,
                QCoreApplication.translate("Samples", words),
                shortcut=key,
                press=partial(self.print, deeds[name]),
            )
            for name, words, key in _PAPERS
            if name in deeds and self._desk.may(type(deeds[name]))
        ]

    def minors(self) -> Button:
        """The list of every minor at this moment."""
        words = self.tr("Print the minors")
        press = partial(self.print, PrintMinorSamples())
        return Button(Names.PRINT_MINORS, words, shortcut="Z", press=press)

    def print(self, deed: Write[Any]) -> None:
        """Print a paper, and send it to the printer."""
        self._desk.do(self._panel, deed, self.printed.emit)

    @staticmethod
    def _deeds(line: SampleLine) -> dict[str, Write[Any]]:
        sample = line.sample
        found: dict[str, Write[Any]] = {Names.PRINT_LOG: PrintSampleCustody(sample.id)}
        need = sample.last(CustodyStep.NEEDED)
        if need is not None and need.unit:
            found[Names.PRINT_REQUEST] = PrintSampleRequest(sample.id)
        if line.sheet_id is not None:
            found[Names.PRINT_SHEET] = PrintSampleHandover(line.sheet_id)
        if sample.last(CustodyStep.CHASED) is not None:
            found[Names.PRINT_CHASE] = PrintSampleChase(sample.id)
        return found
