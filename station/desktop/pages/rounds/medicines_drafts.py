"""An order that is half typed, kept on this computer until it is written down."""

from __future__ import annotations

import json
from collections.abc import Callable

from PySide6.QtCore import QObject

from station.desktop.desk import Desk
from station.desktop.pages.rounds.medicines_order import OrderPanel
from station.usecases.drafts import Draft

ORDER = "medicine_order"
"""The kind of draft that an order is kept as."""


class OrderDrafts(QObject):
    """One order of each clerk and resident; it comes back when the form is opened again.

    It is for its writer alone, and never holds a password.
    """

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk

    def follow(self, panel: OrderPanel, resumed: Callable[[], object]) -> None:
        """Keep what is typed in a form, and put back what was typed before, if there is some."""
        key = self._key(panel.stay_id)

        def heard(drafts: list[Draft]) -> None:
            kept = next((each for each in drafts if each.key == key), None)
            if kept is not None and panel.resume(json.loads(kept.content)):
                resumed()

        panel.form.edited.connect(lambda: self._keep(panel))
        self._desk.ask_drafts(panel, ORDER, heard)

    def drop(self, stay_id: int) -> None:
        """The order is written down."""
        self._desk.drop_draft(self, self._key(stay_id), _nothing)

    def _keep(self, panel: OrderPanel) -> None:
        typed = panel.typed()
        if typed is None:
            self.drop(panel.stay_id)
            return
        text = json.dumps(typed, ensure_ascii=False)
        login, now = self._desk.clerk.login, self._desk.now()
        draft = Draft(self._key(panel.stay_id), ORDER, login, "", text, now)
        self._desk.keep_draft(self, draft, _nothing)

    def _key(self, stay_id: int) -> str:
        return f"{ORDER} {self._desk.clerk.login} {stay_id}"


def _nothing(_none: None) -> None:
    """Nobody waits for it."""
