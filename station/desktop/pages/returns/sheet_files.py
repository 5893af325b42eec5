"""What leaves with a month sheet as a file, and its template as one: saved, changed, read again."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from station.desktop.dialogs import choose_file, choose_target
from station.desktop.form_host import FormHost
from station.desktop.saved_file import read_file, save_file
from station.domain.month_sheets import MonthSheet
from station.domain.problems import Refused
from station.domain.sheet_template_text import template_text
from station.usecases.sheet_exports import ExportSheet, SheetWorkbook

_BOOKS = "(*.xlsx)"
_TEMPLATES = "(*.toml)"


class SheetFiles(QObject):
    """Asks for a place, does the deed, saves; a fault is told and nothing is lost."""

    said = Signal(str)

    def __init__(self, host: FormHost) -> None:
        super().__init__(host)
        self._host = host

    def save_book(self, sheet: MonthSheet) -> None:
        """Save the sheet with the names behind its figures as a workbook of its own."""
        self._save(sheet, ExportSheet(sheet.key.sheet, sheet.key.period), "")

    def fill_blank(self, sheet: MonthSheet) -> None:
        """Fill the authority's own blank workbook, and save it under another name."""

        def chosen(path: Path) -> None:
            blank = self._read(path)
            if blank is not None:
                deed = ExportSheet(sheet.key.sheet, sheet.key.period, names=False, blank=blank)
                self._save(sheet, deed, path.stem)

        choose_file(self._host, self.tr("The authority's blank"), f"Excel {_BOOKS}", chosen)

    def save_template(self, code: str, text: str) -> None:
        """Save a template as a text file."""

        def there(path: Path) -> None:
            self._write(path, text.encode(), self.tr("The template is saved."))

        title = self.tr("Save the template")
        choose_target(self._host, title, f"TOML {_TEMPLATES}", f"{code}.toml", there)

    def read_template(self, then: Callable[[str], object]) -> None:
        """Read a template from a text file; nothing is kept by that."""

        def chosen(path: Path) -> None:
            content = self._read(path)
            if content is None:
                return
            try:
                then(template_text(content))
            except Refused as error:
                self._fail(error)

        choose_file(self._host, self.tr("A changed template"), f"TOML {_TEMPLATES}", chosen)

    def _save(self, sheet: MonthSheet, deed: ExportSheet, stem: str) -> None:
        def made(book: SheetWorkbook) -> None:
            def there(path: Path) -> None:
                words = self.tr("Saved, with %n name(s).", "", book.names)
                if book.held_back:
                    held = self.tr("%n restricted file(s) not named.", "", book.held_back)
                    words = f"{words} {held}"
                self._write(path, book.content, words)

            name = f"{stem or sheet.key.sheet}_{sheet.key.period}.xlsx"
            choose_target(self._host, self.tr("Save the workbook"), f"Excel {_BOOKS}", name, there)

        self._host.desk.do(self._host, deed, made)

    def _read(self, path: Path) -> bytes | None:
        try:
            return read_file(path)
        except Refused as error:
            self._fail(error)
            return None

    def _write(self, path: Path, content: bytes, words: str) -> None:
        try:
            save_file(path, content)
        except Refused as error:
            self._fail(error)
            return
        self.said.emit(words)

    def _fail(self, error: Refused) -> None:
        self._host.desk.failed.emit(self._host, error)
