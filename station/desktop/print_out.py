"""Printing a sheet, saying what became of it, and doing it again: the same on every page.

The number and the copy of a paper are given by its deed before this begins. A printer that does
not answer therefore uses up nothing: the very same sheet is kept here until it is out.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QVBoxLayout, QWidget

from station.desktop.controls.print_out import PrintOut as Names
from station.desktop.desk import Desk
from station.desktop.dialogs import choose_target, open_box
from station.desktop.layout import column, empty
from station.desktop.parts import Banner, Button
from station.desktop.saved_file import save_file
from station.domain.problems import Refused
from station.usecases.printing import PagesOf, PrintedPaper
from station.wording.naming import named
from station.wording.sentences import sentence

_SIZES = ((2000, QPageSize.PageSizeId.A6), (2600, QPageSize.PageSizeId.A5))
"""The longer side of a page at 300 dpi stays below: A6 has 1748, A5 2480, A4 3508."""


class Picture(Protocol):
    """One page as it is sent: `rgb` holds rows of 3 bytes a pixel, without padding."""

    @property
    def wide(self) -> int: ...
    @property
    def high(self) -> int: ...
    @property
    def rgb(self) -> bytes: ...
    def png(self) -> bytes: ...


class PrintOut(QWidget):
    """Stands on a page where a print is asked for; empty until something is to be said."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._printed: PrintedPaper | None = None
        self._printer: QPrinter | None = None
        self._box: QVBoxLayout = column(parent=self)
        self.hide()

    def print_sheet(self, printed: PrintedPaper) -> None:
        """Send a sheet to the printer of this computer, and say so by the name of the paper."""
        self._printed = printed
        self._again()

    def put_away(self) -> None:
        """Say nothing more of the last sheet: somebody else's papers are looked at."""
        self._printed = None
        self.hide()

    def save(self, printed: PrintedPaper) -> None:
        """Ask where to, and save the sheet as PDF instead."""
        self._printed = printed
        self._ask_target()

    def _again(self) -> None:
        printed = self._printed
        if printed is not None:
            # A seat of its own: the next sheet that is asked for must not take its place.
            seat = f"{printed.number} {printed.copy}"
            question = PagesOf(printed.pdf)
            title = named(printed.kind)
            self._desk.ask(self, question, lambda pages: self._send(title, pages), seat=seat)

    def _send(self, title: str, pages: Sequence[Picture]) -> None:
        printer = self._printer
        if printer is None:
            default = QPrinterInfo.defaultPrinter()
            if default.isNull():
                self._say(
                    "warn",
                    self.tr("No printer is set up on this computer"),
                    self.tr("{title} is kept; no number is used up. Save it as PDF, or try again."),
                    title,
                )
                return
            printer = QPrinter(default, QPrinter.PrinterMode.HighResolution)
        if paint(printer, pages):
            self._say("info", self.tr("{title} was sent to the printer"), "", title)
        else:
            self._say(
                "warn",
                self.tr("The printer does not answer"),
                self.tr("{title} is kept; no number is used up. Save it as PDF, or try again."),
                title,
            )

    def _choose(self) -> None:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        box = QPrintDialog(printer, self.window())
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.accepted.connect(lambda: self._print_on(printer))  # which keeps it as long as the box
        open_box(box)

    def _print_on(self, printer: QPrinter) -> None:
        self._printer = printer
        self._again()

    def _ask_target(self) -> None:
        if self._printed is not None:
            name = f"{named(self._printed.kind)}-{self._printed.number}.pdf"
            kinds = self.tr("PDF (*.pdf)")
            choose_target(self, self.tr("Save the paper as PDF"), kinds, name, self._write)

    def _write(self, file: Path) -> None:
        if self._printed is None:
            return
        title = named(self._printed.kind)
        try:
            save_file(file, self._printed.pdf)
        except Refused as refused:
            words = sentence(refused.problems[0])
            self._say("warn", words, self.tr("{title} is kept; no number is used up."), title)
            return
        self._say("info", self.tr("{title} was saved"), str(file), title)

    def _say(self, kind: str, text: str, second: str, about: str) -> None:
        empty(self._box)
        buttons = [
            Button(Names.SAVE, self.tr("Save PDF"), press=self._ask_target, about=about),
            Button(Names.OTHER, self.tr("Other printer"), press=self._choose, about=about),
            Button(Names.AGAIN, self.tr("Again"), press=self._again, about=about),
            Button(Names.DONE, self.tr("Seen"), "quiet", press=self.hide, about=about),
        ]
        words = text.replace("{title}", about)
        then = second.replace("{title}", about) if kind == "warn" else second
        self._box.addWidget(Banner(kind, words, *buttons, second=then, name=Names.BANNER))
        self.show()


def paint(printer: QPrinter, pages: Sequence[Picture]) -> bool:
    """Paint pages at 300 dpi, each over the whole sheet; False when the printer refuses."""
    first = pages[0]
    long = max(first.wide, first.high)
    size = next((size for below, size in _SIZES if long < below), QPageSize.PageSizeId.A4)
    printer.setPageSize(QPageSize(size))
    across = first.wide > first.high
    printer.setPageOrientation(
        QPageLayout.Orientation.Landscape if across else QPageLayout.Orientation.Portrait
    )
    printer.setFullPage(True)
    painter = QPainter()
    if not painter.begin(printer):
        return False
    for number, page in enumerate(pages):
        if number and not printer.newPage():
            painter.end()
            return False
        image = QImage(page.rgb, page.wide, page.high, page.wide * 3, QImage.Format.Format_RGB888)
        painter.drawImage(QRectF(printer.pageRect(QPrinter.Unit.DevicePixel)), image)
    return bool(painter.end())
