"""Letters that are being written, kept on this computer until the station has them."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QObject

from station.desktop.desk import Desk
from station.usecases.drafts import Draft

LETTER = "letter"
"""The kind of draft that a letter is kept as while it is written."""


@dataclass(frozen=True, slots=True)
class TypedLetter:
    """A letter as typed, under the `client_id` that it is issued with; `title` tells for whom."""

    client_id: str
    cells: Mapping[str, str]
    title: str
    typed_at: datetime


class LetterDrafts(QObject):
    """The letters of each clerk that are half written.

    They are for their writer alone: a letter may be about somebody whose file is restricted.
    """

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk

    def keep(self, letter: TypedLetter) -> None:
        """Keep a letter as it is typed now."""
        login = self._desk.clerk.login
        text = json.dumps(dict(letter.cells), ensure_ascii=False)
        draft = Draft(
            self._key(letter.client_id), LETTER, login, letter.title, text, letter.typed_at
        )
        self._desk.keep_draft(self, draft, _nothing)

    def drop(self, client_id: str) -> None:
        """The letter is issued, or given up."""
        self._desk.drop_draft(self, self._key(client_id), _nothing)

    def ask(self, then: Callable[[Sequence[TypedLetter]], object]) -> None:
        """Call `then` with this clerk's half-written letters, the newest first."""
        mine = self._key("")

        def heard(drafts: list[Draft]) -> None:
            then(
                [
                    TypedLetter(
                        each.key.removeprefix(mine),
                        json.loads(each.content),
                        each.title,
                        each.saved_at,
                    )
                    for each in drafts
                    if each.key.startswith(mine)
                ]
            )

        self._desk.ask_drafts(self, LETTER, heard)

    def _key(self, client_id: str) -> str:
        return f"{LETTER} {self._desk.clerk.login} {client_id}"


def _nothing(_none: None) -> None:
    """Nobody waits for it."""
