"""The authority's receipt is read; one that corrects an earlier one is taken after a question."""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from station.desktop.dialogs import Asked, ask, choose_file
from station.desktop.form_host import FormHost
from station.desktop.pages.returns.package_mapping import read_file
from station.domain.package_records import ReceiptTaken
from station.domain.problems import Problem
from station.domain.receipts import ReceiptTrouble
from station.usecases.package_steps import TakeReceipt
from station.wording.sentences import sentence


class ReceiptReading(QObject):
    """Reads receipts into the diary; its package is found by the name of its file."""

    taken = Signal(int)
    """The package that was answered."""

    def __init__(self, host: FormHost) -> None:
        super().__init__(host)
        self._host = host
        self._deed: TakeReceipt | None = None

    def choose(self) -> None:
        """Choose the authority's receipt."""
        kinds = self.tr("Receipts (*.xlsx *.xls *.csv)")
        choose_file(self._host, self.tr("Receipt"), kinds, self.read)

    def read(self, file: Path) -> None:
        """Read a receipt."""
        content = read_file(self._host.desk, self._host, file)
        if content is not None:
            self._do(TakeReceipt(uuid.uuid4().hex, file.name, content))

    def take_problems(self, problems: Iterable[Problem]) -> tuple[Problem, ...]:
        """Ask whether a receipt corrects the one before it; give back every other problem."""
        found, deed = tuple(problems), self._deed
        earlier = next((p for p in found if p.code is ReceiptTrouble.ANSWERED_ALREADY), None)
        if earlier is None or deed is None:
            return found
        asked = Asked(
            title=self.tr("Does it correct the earlier receipt?"),
            text=sentence(earlier),
            follows=self.tr(
                "What the earlier one said of these rows holds no more. Both files are kept."
            ),
            act=self.tr("It corrects it"),
            leave=self.tr("Leave it"),
            danger=False,
        )
        ask(self._host, asked, lambda _yes: self._do(replace(deed, replaces=True)))
        return tuple(each for each in found if each is not earlier)

    def _do(self, deed: TakeReceipt) -> None:
        self._deed = deed
        title = self.tr("Reading the receipt")
        self._host.desk.do(self._host, deed, self._was_read, title=title)

    def _was_read(self, taken: ReceiptTaken) -> None:
        self._deed = None
        if taken.known:
            words = self.tr("This receipt was read before: {number}.")
        elif taken.replaced:
            words = self.tr(
                "{number}: {accepted} accepted, {rejected} rejected, {doubts} doubtful. It "
                "corrects “{replaced}”: {now_rejected} rejected now, {now_accepted} accepted now."
            )
        else:
            words = self.tr(
                "{number}: {accepted} accepted, {rejected} rejected, {doubts} doubtful."
            )
        said = words.format(
            number=taken.number,
            accepted=taken.accepted,
            rejected=taken.rejected,
            doubts=taken.doubts,
            replaced=taken.replaced,
            now_rejected=taken.now_rejected,
            now_accepted=taken.now_accepted,
        )
        self._host.said.emit(said)
        self.taken.emit(taken.package_id)
