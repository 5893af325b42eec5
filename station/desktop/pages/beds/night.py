"""The night count: the round types it in bed order, signs it, and settles what differs."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from station.desktop import dialogs
from station.desktop import tokens as t
from station.desktop.controls.beds import Beds
from station.desktop.desk import Desk
from station.desktop.fields import LineField
from station.desktop.form import Form
from station.desktop.layout import Scrolling, column, frame, row
from station.desktop.pages.beds.deed_form import Asked, DeedForm
from station.desktop.pages.beds.night_side import (
    differences_card,
    open_card,
    progress_card,
    signed_card,
    totals_card,
)
from station.desktop.pages.beds.night_table import Counted, NightList
from station.desktop.pages.beds.side import BedSide
from station.desktop.parts import Button, label
from station.domain.beds import Found
from station.domain.night_count import Difference, Finding, NightSheet, night_of, totals
from station.usecases.drafts import Draft
from station.usecases.night_count import NightList as NightQuestion
from station.usecases.night_count import OpenDifferences, SettleDifference, SignNightCount
from station.wording import shown

_DRAFT = "night_count"
_PANEL = 316
_BY_BOOK = (Found.IN_HOSPITAL, Found.WITH_POLICE, Found.IN_CARE)
"""Whom no round can find in the house: taken over from the book until somebody says otherwise."""


class _Typed(NamedTuple):
    """What lies on this computer of one line: `writer` is the login by which the note is."""

    found: str
    note: str = ""
    writer: str = ""
    kept: str = ""


def _both(kept: str, note: str) -> str:
    return "；".join(filter(None, (kept, note)))


class NightView(QWidget):
    """Counts the present night, and shows signed ones.

    Every key is kept as a draft on this computer; only the signature is a deed.
    """

    left = Signal()
    said = Signal(str)
    missing = Signal(object)
    """Somebody (a Difference) is to be written down as gone without formalities."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self._night: date = night_of(desk.now())
        self._sheet: NightSheet | None = None
        self._typed: dict[int, _Typed] = {}
        self._open: tuple[Difference, ...] = ()
        self._settling: DeedForm | None = None
        self.list = NightList()
        self.list.say_when_empty(self.tr("Nobody is to be counted this night."))
        self.side = BedSide()
        self.title = label("", "heading")
        self.note = LineField(Beds.NIGHT_NOTE, self.tr("Note on the row"))
        self.remark = LineField(Beds.NIGHT_REMARK, self.tr("Remark"))
        self._sign_button = Button(
            Beds.NIGHT_SIGN, self.tr("Sign"), "primary", key="Ctrl+Enter", press=self.sign
        )
        self._why_not = label("", "second", wrap=True)
        self._lay_out()
        self._connect()

    def start(self) -> None:
        """Begin, or go on with, the present night."""
        self._go(night_of(self.desk.now()))
        self.list.setFocus()

    def reload(self) -> None:
        """Ask again: somebody came, left or was counted meanwhile; what is typed stays."""
        if self.isVisible():
            self._ask()

    def sign(self) -> None:
        """Ask whether the count is to be signed, when everybody is counted."""
        if not self._sign_button.isEnabled():
            return
        figures = totals(self._night, self._pairs())
        words = self.tr("{residents} residents, {here} of them in bed, {n} not as in the book.")
        asked = dialogs.Asked(
            self.tr("Sign the count of the night {day}").format(day=self._day()),
            words.format(
                residents=figures.residents, here=figures.slept_here, n=figures.differences
            ),
            self.tr("Sign"),
            self.tr("Look again"),
            follows=self.tr("It is the figure of the night then and is not changed any more."),
            danger=False,
        )
        dialogs.ask(self, asked, lambda _answer: self._sign())

    # --- making -------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        back = Button(
            Beds.NIGHT_BACK, self.tr("Back to the board"), key="Esc", press=self.left.emit
        )
        before = Button(
            Beds.NIGHT_BEFORE, self.tr("Night before"), icon="left", press=lambda: self._step(-1)
        )
        self._after = Button(
            Beds.NIGHT_AFTER, self.tr("Night after"), icon="right", press=lambda: self._step(1)
        )
        head = row(self.title, None, before, self._after, back)
        self._keys = label(
            self.tr("1 in bed   2 out   3 missing   4 in hospital   5 police   6 in care   N note"),
            "second",
        )
        fields = Form([self.note], columns=1, label_width=104)
        self._signing = frame(
            column(
                Form([self.remark], columns=1, label_width=64),
                row(self._why_not, self._sign_button),
                margin=t.SPACE_3,
            )
        )
        main = column(head, self.list, fields, self._keys)
        main.setStretch(1, 1)
        panel = column(Scrolling(self.side, _PANEL), self._signing, gap=t.SPACE_2)
        layout = row(main, panel, gap=t.SPACE_3, parent=self)
        layout.setStretch(0, 1)
        self._signing.setFixedWidth(self.side.width())
        fields.finished.connect(self._note_done)

    def _connect(self) -> None:
        self.list.marked.connect(self._mark)
        self.list.noted.connect(self.note.edit.setFocus)
        self.list.left_by_key.connect(self.left)
        self.list.chosen.connect(self._show_note)
        self.note.edited.connect(self._write_note)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self.sign)

    # --- asking -------------------------------------------------------------------------------

    def _go(self, night: date) -> None:
        self._night, self._typed, self._sheet = night, {}, None
        self.remark.clear()
        self.desk.ask_drafts(self, _DRAFT, self._show_drafts)
        self._ask()

    def _ask(self) -> None:
        self.desk.ask(self, NightQuestion(self._night), self._show_sheet)
        self.desk.ask(self, OpenDifferences(), self._show_open)

    def _step(self, days: int) -> None:
        self._go(self._night + timedelta(days=days))

    def _show_drafts(self, drafts: list[Draft]) -> None:
        kept = next((draft for draft in drafts if draft.key == self._key()), None)
        if kept is not None and not self._typed:
            typed = json.loads(kept.content)
            self._typed = {int(stay_id): _Typed(*line) for stay_id, line in typed.items()}
            self._show_rows()

    def _show_sheet(self, sheet: NightSheet) -> None:
        self._sheet = sheet
        self.list.editable = not sheet.signed
        self.title.setText(self.tr("Night count of {day}").format(day=self._day()))
        self._after.setEnabled(self._night < night_of(self.desk.now()))
        for part in (self._signing, self._keys, self.note, self.note.caption):
            part.setVisible(not sheet.signed)
        self._show_rows()

    def _show_open(self, found: tuple[Difference, ...]) -> None:
        self._open = found
        self._show_side()

    # --- counting -----------------------------------------------------------------------------

    def _counted(self) -> Iterator[Counted]:
        """The lines of the book with what was typed; a signed night has its findings."""
        if self._sheet is None:
            return
        for line in self._sheet.lines:
            if self._sheet.signed:
                yield Counted(line, line.found, line.note)
                continue
            usual = line.expected if line.expected in _BY_BOOK else None
            typed = self._typed.get(line.stay_id, _Typed(usual or ""))
            found, login = Found(typed.found) if typed.found else None, self.desk.clerk.login
            if line.is_veiled and typed.writer != login:
                yield Counted(line, found, kept=_both(typed.kept, typed.note))
            elif line.is_veiled:
                yield Counted(line, found, typed.note, typed.kept)
            else:
                yield Counted(line, found, _both(typed.kept, typed.note))

    def _mark(self, counted: Counted, found: Found | None) -> None:
        self._keep(replace(counted, found=found))
        if found is not None:
            self.list.go_on(counted.line.stay_id)

    def _write_note(self) -> None:
        counted = self.list.current()
        if counted is not None:
            self._keep(replace(counted, note=self.note.typed()))

    def _note_done(self) -> None:
        counted = self.list.current()
        if counted is not None and counted.found is not None:
            self.list.go_on(counted.line.stay_id)
        self.list.setFocus()

    def _keep(self, counted: Counted) -> None:
        """Keep what was typed, on the disk too, and show it."""
        login = self.desk.clerk.login
        typed = _Typed(counted.found or "", counted.note, login, counted.kept)
        self._typed[counted.line.stay_id] = typed
        draft = Draft(
            self._key(),
            _DRAFT,
            self.desk.clerk.login,
            self.title.text(),
            json.dumps(self._typed),
            self.desk.now(),
        )
        self.desk.keep_draft(self, draft, lambda _none: None)
        self._show_rows()

    def _sign(self) -> None:
        lines = tuple(
            Finding(each.line.stay_id, each.found, _both(each.kept, each.note))
            for each in self._counted()
            if each.found is not None
        )
        deed = SignNightCount(self._night, lines, self.remark.value() or "")
        key = self._key()
        self.desk.do(self, deed, lambda differences: self._signed(key, differences))

    def _signed(self, key: str, differences: tuple[Difference, ...]) -> None:
        self.desk.drop_draft(self, key, lambda _none: None)
        words = self.tr("Signed; %n difference(s) to settle.", "", len(differences))
        self.said.emit(words)
        self._ask()

    # --- showing ------------------------------------------------------------------------------

    def _show_rows(self) -> None:
        rows = list(self._counted())
        first = self.list.current() is None
        self.list.rows.show(rows)
        if first and rows:
            self.list.selectRow(0)
        missing = sum(each.found is None for each in rows)
        possible = bool(rows) and not missing and self.desk.may(SignNightCount)
        self._sign_button.setEnabled(possible)
        words = self.tr("%n still to count", "", missing) if missing else ""
        self._why_not.setText(words)
        self._show_side()

    def _show_note(self, counted: Counted | None) -> None:
        if not self.note.edit.hasFocus():
            self.note.show_value(counted.note if counted else "")

    def _pairs(self) -> list[tuple[Found, Found]]:
        return [
            (each.line.expected, each.found) for each in self._counted() if each.found is not None
        ]

    def _show_side(self) -> None:
        sheet = self._sheet
        if sheet is None or self._settling is not None:
            return
        rows, now = list(self._counted()), self.desk.now()
        done = sum(each.found is not None for each in rows)
        head = signed_card(sheet, now) if sheet.signed else progress_card(done, len(rows))
        book = totals(self._night, [(each.line.expected,) * 2 for each in rows])
        cards = [
            head,
            differences_card(rows),
            totals_card(book, totals(self._night, self._pairs())),
            open_card(self._open, self._settle, self.missing.emit, now),
        ]
        self.side.show_cards(card for card in cards if card is not None)

    def _settle(self, difference: Difference) -> None:
        asked = Asked(
            self.tr("Settle: {name}").format(name=difference.name),
            self.tr("How it came about; the signed count stays as it is."),
            [LineField(Beds.SETTLE_NOTE, self.tr("How"), place="note")],
            self.tr("Settle"),
            lambda values: SettleDifference(difference.line_id, values["note"] or ""),
            lambda _none: self.tr("Settled."),
        )
        form = self._settling = DeedForm(asked)

        def finished(_none: object) -> None:
            self.said.emit(asked.done(None))
            if form is self._settling:
                self._leave_settling()

        form.acted.connect(lambda values: self.desk.do(self, asked.deed(values), finished))
        form.left.connect(self._leave_settling)
        self.side.show_cards([form])
        form.start()

    def _leave_settling(self) -> None:
        self._settling = None
        self._ask()
        self.list.setFocus()

    def _day(self) -> str:
        return shown.day(self._night, self.desk.now().date())

    def _key(self) -> str:
        return f"{_DRAFT} {self._night}"
