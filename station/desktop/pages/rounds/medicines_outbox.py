"""Doses on their way: kept on this computer until the station has them, sent again when it fails.

What was given and not written down is given twice; so a dose lies on the disk before it is sent.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QObject, Signal

from station.desktop.desk import Desk
from station.domain.problems import Unavailable
from station.usecases.drafts import Draft
from station.usecases.medicines_given import WriteDose

DRAFT = "dose"
"""The kind of draft that a dose is kept as until the station has it."""
Key = tuple[int, datetime | None]
"""An order and when its dose was due."""


class _Errand(QObject):
    """One dose under way: by it a refusal finds its own row and no other."""

    def __init__(self, key: Key, parent: QObject) -> None:
        super().__init__(parent)
        self.key = key


class DoseOutbox(QObject):
    """Holds each dose that was given by Enter until it is in the log, over a crash, too."""

    written = Signal()
    refused = Signal(object, object)
    """The key of a dose, and why the station does not write it down."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._deeds: dict[Key, WriteDose] = {}
        self._errands: dict[Key, _Errand] = {}
        desk.failed.connect(self._heard_failure)
        desk.ask_drafts(self, DRAFT, self._fetch)

    def holds(self, key: Key) -> bool:
        """Whether a dose lies here, on its way or waiting for the station."""
        return key in self._deeds

    def has_sent(self, owner: QObject) -> bool:
        """Whether whoever asked the station was a dose from here."""
        return isinstance(owner, _Errand) and owner.parent() is self

    def send(self, deed: WriteDose) -> None:
        """Keep a dose and write it down."""
        self._deeds[deed.order_id, deed.due_at] = deed
        self._desk.keep_draft(self, self._draft(deed), _nothing)
        self._do(deed)

    def send_again(self) -> None:
        """Send what did not come through."""
        for key, deed in list(self._deeds.items()):
            if key not in self._errands:
                self._do(deed)

    def _do(self, deed: WriteDose) -> None:
        key = deed.order_id, deed.due_at
        errand = self._errands[key] = _Errand(key, self)

        def done(_entry: object) -> None:
            self._let_go(errand)
            self.written.emit()

        self._desk.do(errand, deed, done)

    def _let_go(self, errand: _Errand) -> None:
        """Forget a dose that is answered."""
        deed = self._deeds.pop(errand.key, None)
        if deed is not None:
            self._desk.drop_draft(self, _draft_key(deed), _nothing)
        self._close(errand)

    def _close(self, errand: _Errand) -> None:
        self._errands.pop(errand.key, None)
        errand.deleteLater()

    def _heard_failure(self, owner: QObject, error: Exception) -> None:
        if not isinstance(owner, _Errand) or not self.has_sent(owner):
            return
        if isinstance(error, Unavailable):
            self._close(owner)  # it is sent again with the next look
            return
        self._let_go(owner)
        self.refused.emit(owner.key, error)

    def _draft(self, deed: WriteDose) -> Draft:
        now = self._desk.now()
        content = {
            "client_id": deed.client_id,
            "order_id": deed.order_id,
            "due_at": deed.due_at and deed.due_at.isoformat(),
            "happened_at": (deed.happened_at or now).isoformat(),
        }
        login = self._desk.clerk.login
        return Draft(_draft_key(deed), DRAFT, login, "", json.dumps(content), now)

    def _fetch(self, drafts: Sequence[Draft]) -> None:
        """Take this clerk's doses from the disk: who gave them answers for them."""
        for draft in drafts:
            if draft.login == self._desk.clerk.login:
                told = json.loads(draft.content)
                due = told["due_at"] and datetime.fromisoformat(told["due_at"])
                happened = datetime.fromisoformat(told["happened_at"])
                deed = WriteDose(told["client_id"], told["order_id"], due, happened_at=happened)
                self._deeds.setdefault((deed.order_id, due), deed)


def _draft_key(deed: WriteDose) -> str:
    return f"{DRAFT} {deed.client_id}"


def _nothing(_none: None) -> None:
    """Nobody waits for it."""
