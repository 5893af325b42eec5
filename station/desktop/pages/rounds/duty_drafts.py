"""What is being typed in the duty book, kept on this computer until the station has it."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from PySide6.QtCore import QObject

from station.desktop.desk import Desk
from station.domain.shifts import Shift
from station.usecases.drafts import Draft

INCIDENT = "duty_incident"
"""The kind of draft that an entry of the duty book is kept as."""
NOTE = "duty_note"
"""The kind of draft that the note of a hand-over is kept as."""


@dataclass(frozen=True, slots=True)
class TypedEntry:
    """An entry as typed, under the `client_id` that it is sent with; `corrects` names the old."""

    cells: Mapping[str, str]
    client_id: str
    corrects: int | None = None


class DutyDrafts(QObject):
    """One entry and one note of each clerk.

    They are for their writer alone: an entry may be about somebody whose file is restricted, and
    who signs is who answers for the note. Others are not shown them, whoever sits down here.
    """

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk

    def keep_entry(self, entry: TypedEntry | None) -> None:
        """Keep an entry as it is typed now; None when it is written down or given up."""
        if entry is None:
            self._drop(INCIDENT)
        else:
            self._keep(INCIDENT, asdict(entry))

    def ask_entry(self, then: Callable[[TypedEntry, datetime], object]) -> None:
        """Call `then` with this clerk's entry and when it was typed last, if there is one."""

        def heard(content: Mapping[str, Any], at: datetime) -> None:
            then(TypedEntry(**content), at)

        self._ask(INCIDENT, heard)

    def keep_note(self, shift: Shift, note: str) -> None:
        """Keep the note of a shift as it is typed now; an empty one is forgotten."""
        if note:
            self._keep(NOTE, {"day": shift.day.isoformat(), "kind": shift.kind, "note": note})
        else:
            self.drop_note()

    def drop_note(self) -> None:
        """The shift is signed over, with its note."""
        self._drop(NOTE)

    def ask_note(self, shift: Shift, then: Callable[[str], object]) -> None:
        """Call `then` with this clerk's note of a shift; that of another shift is for that one."""

        def heard(content: Mapping[str, Any], _at: datetime) -> None:
            if (content["day"], content["kind"]) == (shift.day.isoformat(), shift.kind):
                then(str(content["note"]))

        self._ask(NOTE, heard)

    def _key(self, kind: str) -> str:
        return f"{kind} {self._desk.clerk.login}"

    def _keep(self, kind: str, content: Mapping[str, Any]) -> None:
        text = json.dumps(content, ensure_ascii=False)
        login = self._desk.clerk.login
        draft = Draft(self._key(kind), kind, login, "", text, self._desk.now())
        self._desk.keep_draft(self, draft, _nothing)

    def _drop(self, kind: str) -> None:
        self._desk.drop_draft(self, self._key(kind), _nothing)

    def _ask(self, kind: str, then: Callable[[Mapping[str, Any], datetime], object]) -> None:
        def heard(drafts: list[Draft]) -> None:
            for draft in drafts:
                if draft.key == self._key(kind):
                    then(json.loads(draft.content), draft.saved_at)

        self._desk.ask_drafts(self, kind, heard)


def _nothing(_none: None) -> None:
    """Nobody waits for it."""
