"""The forms of another station's package: its passphrase, why somebody is left or taken anew."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLineEdit

from station.desktop.controls.returns_packages import Packages as Names
from station.desktop.deed_form import DeedForm
from station.desktop.desk import Desk
from station.desktop.form_parts import FormParts


class BroughtForms(QObject):
    """Makes the forms."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk

    def passphrase(self, name: str) -> DeedForm:
        """With what the other station has locked a package."""
        field = self._parts(Names.PASSPHRASE_FORM).line("passphrase", self.tr("Passphrase"))
        field.edit.setEchoMode(QLineEdit.EchoMode.Password)
        return DeedForm(
            Names.PASSPHRASE_FORM,
            self.tr("The package is locked"),
            self.tr("{file}: the other station tells the passphrase, by telephone.").format(
                file=name
            ),
            [field],
            self.tr("Open it"),
        )

    def leave(self, *, expected: bool) -> DeedForm:
        """Why somebody is not taken over, or does not come."""
        reason = self._parts(Names.LEAVE_FORM).line("reason", self.tr("Why"))
        title = self.tr("Does not come") if expected else self.tr("Not taken over")
        words = (
            self.tr("Nobody waits for this person any longer; the file stays.")
            if expected
            else self.tr("Nothing of this row comes into our books.")
        )
        return DeedForm(Names.LEAVE_FORM, title, words, [reason], self.tr("Write down"))

    def number_taken(self) -> DeedForm:
        """Why somebody new shows a number that one of ours carries."""
        return DeedForm(
            Names.NUMBER_FORM,
            self.tr("One of ours carries this number"),
            self.tr("If it is the same person, take that one instead."),
            [self._parts(Names.NUMBER_FORM).line("reason", self.tr("Why two"))],
            self.tr("Take over all the same"),
        )

    def _parts(self, name: str) -> FormParts:
        return FormParts(name, self._desk.now)
