"""The head of the panel beside a month sheet: which it is, where it stands, what was frozen."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from station.desktop import tokens as t
from station.desktop.desk import Desk
from station.desktop.layout import column, empty, row
from station.desktop.parts import chip, label
from station.domain.month_sheets import MonthSheet, SheetState
from station.wording import shown
from station.wording.naming import named

_TONES = {SheetState.RETURNED: "danger", SheetState.UNLOCKED: "warn", SheetState.OPEN: "plain"}


class SheetHead(QWidget):
    """Title and state, the days counted and the day it is due, the hash of what was sent."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._lines = column(gap=t.SPACE_2, parent=self)

    def show_sheet(self, sheet: MonthSheet) -> None:
        """Show a sheet, or the same one anew."""
        empty(self._lines)
        state = chip(named(sheet.state), _TONES.get(sheet.state, "info"))
        days = self.tr("{first} to {last}, due {due} to {recipient}").format(
            first=shown.full_day(sheet.first),
            last=shown.full_day(sheet.last),
            due=shown.full_day(sheet.due),
            recipient=sheet.recipient,
        )
        self._lines.addLayout(row(label(sheet.title, "heading", wrap=True), None, state))
        self._lines.addWidget(label(days, "second", wrap=True))
        if sheet.frozen_at is not None:
            when = shown.moment(sheet.frozen_at, self._desk.now().date())
            words = self.tr("As it was submitted on {when}; hash {seal}")
            told = words.format(when=when, seal=sheet.seal[:16])
            self._lines.addWidget(label(told, "small", wrap=True))
        if sheet.blanked is not None and sheet.seal_holds:
            words = self.tr("Names destroyed on {day} by register {number}; the figures stand.")
            blanked = sheet.blanked
            day = shown.full_day(blanked.at.date()) if blanked.at else ""
            told = words.format(day=day, number=blanked.number)
            self._lines.addWidget(label(told, "small", wrap=True))
        if not sheet.seal_holds:
            words = self.tr("What was frozen has been altered: do not send it, call the leader.")
            self._lines.addWidget(label(words, "danger", wrap=True))
