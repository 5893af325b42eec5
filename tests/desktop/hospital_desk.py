"""Somebody at the page of hospitals: what a test presses, types and waits for."""

from __future__ import annotations

from PySide6.QtWidgets import QAbstractButton, QLineEdit

from station.desktop.pages.hospital import HospitalPage


class AtHospital:
    """A clerk at the page; what is not seen is not pressed."""

    def __init__(self, page: HospitalPage, qtbot, station, clerk) -> None:
        self.page, self._qtbot, self._station, self._clerk = page, qtbot, station, clerk

    def until(self, said) -> None:
        self._qtbot.waitUntil(lambda: bool(said()))

    def ask(self, question):
        return self._station.ask(question, self._clerk)

    def seen(self, name, kind=QAbstractButton):
        window = self.page.window()
        return next((w for w in window.findChildren(kind, name) if w.isVisible()), None)

    def press(self, name) -> None:
        self.until(lambda: (b := self.seen(name)) and b.isEnabled())
        self.seen(name).click()

    def type(self, name, text) -> None:
        self.until(lambda: self.seen(name, QLineEdit))
        edit = self.seen(name, QLineEdit)
        edit.setFocus()
        edit.setText(text)
        edit.textEdited.emit(text)
