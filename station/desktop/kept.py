"""What is being typed into a form, put on the disk at every pause."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QObject, QTimer

from station.desktop.desk import Desk
from station.usecases.drafts import Draft

_PAUSE_MS = 400


class Kept(QObject):
    """One kind of draft of this clerk; `typed` gives what stands in the form."""

    def __init__(
        self, owner: QObject, desk: Desk, kind: str, typed: Callable[[], Mapping[str, Any]]
    ) -> None:
        super().__init__(owner)
        self._desk, self._kind, self._typed = desk, kind, typed
        self._key = self._title = ""
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._keep)

    def open(self, key: str, title: str, then: Callable[[Mapping[str, Any]], object]) -> None:
        """Turn to one form; `then` is handed what was typed in it before, if anything was."""
        self._pause.stop()
        self._key, self._title = f"{self._kind}:{self._desk.clerk.login}:{key}", title
        mine = self._key

        def found(drafts: list[Draft]) -> None:
            draft = next((each for each in drafts if each.key == mine), None)
            if draft is not None and mine == self._key:
                then(json.loads(draft.content))

        self._desk.ask_drafts(self, self._kind, found)

    @property
    def key(self) -> str:
        """Under which key what is typed now is kept; empty while no form is open."""
        return self._key

    def was_edited(self) -> None:
        """Keep what stands in the form at the next pause."""
        if self._key:
            self._pause.start()

    def drop(self, key: str) -> None:
        """Forget a draft: its form was saved or given up, perhaps while another one is open."""
        if key == self._key:
            self._pause.stop()
        if key:
            self._desk.drop_draft(self, key, lambda _done: None)

    def close(self) -> None:
        """Turn away from the form; what was typed is kept."""
        if self._pause.isActive():
            self._pause.stop()
            self._keep()
        self._key = ""

    def _keep(self) -> None:
        if not self._key:
            return
        draft = Draft(
            key=self._key,
            kind=self._kind,
            login=self._desk.clerk.login,
            title=self._title,
            content=json.dumps(self._typed(), ensure_ascii=False),
            saved_at=self._desk.now(),
        )
        self._desk.keep_draft(self, draft, lambda _done: None)
