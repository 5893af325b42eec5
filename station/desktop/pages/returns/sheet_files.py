"""What leaves with a month sheet as a file, and its template as one: saved, changed, read again."""

from __future__ import annotations

import uuid
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from station.desktop.controls.returns_sheets import Sheets as Names
from station.desktop.deed_form import DeedForm
from station.desktop.dialogs import choose_file, choose_target
from station.desktop.fields import LineField
from station.desktop.form_host import FormHost
from station.desktop.saved_file import read_file, save_file
from station.domain.month_sheets import MonthSheet, SheetTrouble
from station.domain.problems import Problem, Refused
from station.domain.sheet_conditions import TemplateTrouble, wrong
from station.usecases.month_sheet_steps import KeepTemplate
from station.usecases.month_sheets import SheetTemplateText
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

    def template_form(self) -> DeedForm:
        """How the template of a sheet is changed: save it, change the file, read it again."""
        reason = LineField(
            Names.field("reason", Names.TEMPLATE_FORM), self.tr("Why"), place="reason"
        )
        return DeedForm(
            Names.TEMPLATE_FORM,
            self.tr("Template of this sheet"),
            self.tr(
                "Rows, conditions, checks and the day it is due stand in a text file: save it,"
                " change it, read it in with the reason. What was submitted keeps its own."
            ),
            [reason],
            self.tr("Read a changed file in…"),
        )

    def save_template(self, sheet: MonthSheet) -> None:
        """Save the template that is in force as a text file."""

        def saved(text: str) -> None:
            def there(path: Path) -> None:
                self._write(path, text.encode(), self.tr("The template is saved."))

            title, name = self.tr("Save the template"), f"{sheet.key.sheet}.toml"
            choose_target(self._host, title, f"TOML {_TEMPLATES}", name, there)

        self._host.desk.ask(self._host, SheetTemplateText(sheet.key.sheet), saved, seat="template")

    def read_template(self, sheet: MonthSheet, reason: str) -> None:
        """Read a changed template in; an empty file brings the program's own back."""
        if not reason:
            problem = Problem(SheetTrouble.WORDS_MISSING, "reason")
            self._host.take_problems((problem,))
            return

        def chosen(path: Path) -> None:
            content = self._read(path)
            if content is None:
                return
            try:
                text = content.decode("utf-8-sig")
            except UnicodeDecodeError:
                self._fail(wrong(TemplateTrouble.NOT_TOML, "", path.name))
                return
            deed = KeepTemplate(uuid.uuid4().hex, sheet.key.sheet, text, reason)
            self._host.do(deed, self.tr("The template is changed."))

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
