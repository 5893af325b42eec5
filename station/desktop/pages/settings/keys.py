"""The signing keys of the slips, and the two files that the ticket window needs."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication

from station.desktop.controls.settings import Settings as Names
from station.desktop.desk import Desk
from station.desktop.dialogs import Answer, Asked, ask, choose_target
from station.desktop.layout import row
from station.desktop.pages.settings.section import Section
from station.desktop.parts import Button, label
from station.desktop.saved_file import save_file
from station.desktop.table import Cell, Column, RecordTable
from station.desktop.table_view import RecordView
from station.domain.problems import Refused
from station.domain.seals import PublicKey
from station.domain.topics import Topic
from station.usecases.signing_keys import NewSigningKey, PublicKeyFile, PublicKeys
from station.usecases.voucher_window import WithdrawalFile
from station.wording import shown
from station.wording.names import word


class KeySection(Section):
    """Which keys there are; a new one; the public key list and the list of withdrawn slips."""

    name = "keys"
    needs = PublicKeyFile
    watches = frozenset({Topic.VOUCHERS})

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.table = RecordTable(self._columns(), key=lambda each: each.number, parent=self)
        self.view = RecordView(Names.KEYS, self.table)
        self._none = label(self.tr("No key yet: the first slip makes one."), "second")
        new = Button(Names.KEY_NEW, self.tr("Begin a new key…"), press=self.begin_new)
        new.setEnabled(desk.may(NewSigningKey))
        needed = self.tr("A new key needs the right “{right}”.")
        why = label(needed.format(right=word(NewSigningKey.needs)), "second")
        if desk.may(NewSigningKey):
            why.hide()
        keys = Button(Names.KEY_FILE, self.tr("Save the public keys…"), press=self.save_keys)
        withdrawn = Button(
            Names.KEY_WITHDRAWALS,
            self.tr("Save the list of withdrawn slips…"),
            "primary",
            press=self.save_withdrawals,
        )
        self.compose(
            self.tr(
                "The window checks slips without a network, with these two files. Take it a new "
                "list of withdrawn slips every week, and the public keys after each new key."
            ),
            self.view,
            self._none,
            label(
                self.tr("The files hold no personal data; the secret halves never leave the data."),
                "second",
                wrap=True,
            ),
            label(self.tr("The report of a window is read in on the page Travel."), "second"),
            row(new, why, None, keys, withdrawn),
            None,
        )

    @staticmethod
    def title() -> str:
        return QCoreApplication.translate("KeySection", "Keys and withdrawn slips")

    def reload(self) -> None:
        self.desk.ask(self, PublicKeys(), self._show)

    def start(self) -> None:
        self.view.setFocus()

    def begin_new(self) -> None:
        """Seal with a new key from now on, after asking."""
        asked = Asked(
            self.tr("Begin a new key?"),
            self.tr("Slips from now on carry it; slips of the old key stay good."),
            self.tr("Begin the new key"),
            self.tr("Keep the old one"),
            follows=self.tr("The window needs the new public keys before the next slip."),
            danger=False,
        )

        def begin(_answer: Answer) -> None:
            said = self.tr("Key {number} seals from now on. Save the public keys for the window.")
            self.desk.do(
                self, NewSigningKey(), lambda number: self._done(said.format(number=number))
            )

        ask(self, asked, begin)

    def save_keys(self) -> None:
        """Write the public key list to a file."""
        title, kind = self.tr("Public keys"), self.tr("Key lists (*.json)")
        choose_target(
            self,
            title,
            kind,
            "station-keys.json",
            lambda path: self.desk.do(self, PublicKeyFile(), lambda data: self._write(path, data)),
        )

    def save_withdrawals(self) -> None:
        """Write the list of withdrawn slips to a file."""
        title, kind = self.tr("Withdrawn slips"), self.tr("Withdrawal lists (*.json)")
        name = f"withdrawn-{self.desk.now():%Y%m%d}.json"
        choose_target(
            self,
            title,
            kind,
            name,
            lambda path: self.desk.do(self, WithdrawalFile(), lambda data: self._write(path, data)),
        )

    def _show(self, keys: tuple[PublicKey, ...]) -> None:
        self.table.show(keys)
        self.view.setVisible(bool(keys))
        self._none.setVisible(not keys)

    def _write(self, path: Path, data: bytes) -> None:
        try:
            save_file(path, data)
        except Refused as refused:
            self.desk.failed.emit(self, refused)
            return
        self._done(self.tr("Saved as {file}.").format(file=path.name))

    def _done(self, words: str) -> None:
        self.said.emit(words)
        self.reload()

    def _columns(self) -> tuple[Column[PublicKey], ...]:
        return (
            Column(self.tr("Key"), lambda each: Cell(str(each.number), strong=True), width=80),
            Column(self.tr("Seals from"), lambda each: shown.full_day(each.valid_from), width=140),
            Column(self.tr("Good for slips until"), self._until, width=180),
            Column(self.tr("Public half"), lambda each: each.public.hex(), tone="text_3"),
        )

    def _until(self, key: PublicKey) -> str:
        if key.valid_until is None:
            return self.tr("in use")
        return shown.full_day(key.valid_until)
