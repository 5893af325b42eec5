"""Mappings are changed: their text goes out and comes in, with the authority's blank workbook."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from station.desktop import saved_file
from station.desktop.desk import Desk
from station.desktop.dialogs import choose_file, choose_target
from station.desktop.form_host import FormHost
from station.desktop.pages.returns.package_forms import MappingDeed, PackageForms
from station.desktop.saved_file import save_file
from station.domain.packages import DiaryTrouble
from station.domain.problems import Problem, Refused
from station.domain.workbook import LARGEST_FILE
from station.usecases.package_mappings import (
    KeepMapping,
    MappingLine,
    MappingList,
    MappingSheet,
    MappingText,
    ResetMapping,
)


class MappingChange(QObject):
    """Asks in the panel what is to be changed, and does it."""

    def __init__(self, desk: Desk, host: FormHost, forms: PackageForms) -> None:
        super().__init__(host)
        self._desk, self._host, self._forms = desk, host, forms
        self._then: Callable[[], object] | None = None

    def begin(self, wanted: str | None = None, then: Callable[[], object] | None = None) -> None:
        """Ask which mapping, what of it, and why; the `wanted` one is chosen already."""
        self._then = then

        def ask(mappings: tuple[MappingLine, ...]) -> None:
            self._host.open(self._forms.mapping(mappings, wanted), self._change)

        self._desk.ask(self, MappingList(), ask, seat="mappings")

    def _change(self, said: Mapping[str, Any]) -> None:
        code, reason, mark = said["mapping"], said["reason"] or "", uuid.uuid4().hex
        done = self.tr("The mapping is kept.")
        if said["what"] is not MappingDeed.TEXT_OUT and not reason.strip():
            self._host.take_problems([Problem(DiaryTrouble.REASON_MISSING, "reason")])
            return  # said before a file is chosen, not after
        match said["what"]:
            case MappingDeed.TEXT_OUT:
                self._desk.ask(self, MappingText(code), self._text_out, seat="text")
            case MappingDeed.SET_BACK:
                self._do(ResetMapping(mark, code, reason), self.tr("The mapping is set back."))
            case MappingDeed.TEXT_IN:

                def text_in(file: Path) -> None:
                    if (content := read_file(self._desk, self._host, file)) is not None:
                        text = content.decode("utf-8-sig", "replace")
                        self._do(KeepMapping(mark, code, reason, text), done)

                choose_file(self._host, self.tr("Mapping"), self.tr("Mappings (*.toml)"), text_in)
            case _:

                def blank_in(file: Path) -> None:
                    if (content := read_file(self._desk, self._host, file)) is not None:
                        deed = KeepMapping(mark, code, reason, blank=content, blank_name=file.name)
                        self._do(deed, done)

                kinds = self.tr("Workbooks (*.xlsx)")
                choose_file(self._host, self.tr("Blank workbook"), kinds, blank_in)

    def _do(self, deed: KeepMapping | ResetMapping, words: str) -> None:
        def done(_line: MappingLine) -> None:
            if self._then is not None:
                self._then()

        self._host.do(deed, words, done)

    def _text_out(self, sheet: MappingSheet) -> None:
        def save(path: Path) -> None:
            if write_file(self._desk, self._host, path, sheet.text.encode()):
                self._host.close_form()
                self._host.said.emit(self.tr("The mapping is saved."))

        kinds = self.tr("Mappings (*.toml)")
        choose_target(self._host, self.tr("Mapping"), kinds, f"{sheet.line.code}.toml", save)


def read_file(desk: Desk, owner: QWidget, file: Path) -> bytes | None:
    """The content of a file that was chosen; None, and said why, when it is out of reach."""
    try:
        return saved_file.read_file(file, LARGEST_FILE + 1)
    except Refused as refused:
        desk.failed.emit(owner, refused)
        return None


def write_file(desk: Desk, owner: QWidget, path: Path, content: bytes) -> bool:
    """Save a file where the clerk has said; False, and said why, when that is not possible."""
    try:
        save_file(path, content)
    except Refused as error:
        desk.failed.emit(owner, error)
        return False
    return True
