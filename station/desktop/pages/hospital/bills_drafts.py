"""A bill that is being typed, kept on this computer until the station has it."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date

from PySide6.QtCore import QObject

from station.desktop.desk import Desk
from station.domain.bills import BillLine
from station.usecases.drafts import Draft

TYPED_BILL = "typed_bill"
"""The kind of draft that a bill is kept as while it is typed."""


@dataclass(frozen=True, slots=True)
class HalfBill:
    """A bill as far as it is typed, under the `client_id` that it comes in with."""

    client_id: str
    head: Mapping[str, str]
    entry: Mapping[str, str]
    lines: tuple[BillLine, ...]

    @property
    def is_empty(self) -> bool:
        """Whether nothing was typed yet."""
        return not (any(self.head.values()) or any(self.entry.values()) or self.lines)


class BillDrafts(QObject):
    """The bill that a clerk has half typed; it waits for its writer alone."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk

    def keep(self, bill: HalfBill) -> None:
        """Keep a bill as it is typed now; of an empty one nothing stays."""
        if bill.is_empty:
            self.drop(bill.client_id)
            return
        desk, told = self._desk, {"head": dict(bill.head), "entry": dict(bill.entry)}
        lines = [{**asdict(line), "day": line.day and f"{line.day}"} for line in bill.lines]
        text = json.dumps({**told, "lines": lines}, ensure_ascii=False)
        key = self._key(bill.client_id)
        draft = Draft(key, TYPED_BILL, desk.clerk.login, bill.head["name"], text, desk.now())
        desk.keep_draft(self, draft, _nothing)

    def drop(self, client_id: str) -> None:
        """The bill is in, or given up."""
        self._desk.drop_draft(self, self._key(client_id), _nothing)

    def ask(self, then: Callable[[HalfBill], object]) -> None:
        """Call `then` with the bill that this clerk typed last, if one is half typed."""
        mine = self._key("")

        def heard(drafts: Sequence[Draft]) -> None:
            for each in drafts:
                if each.key.startswith(mine):
                    then(_read(each.key.removeprefix(mine), each.content))
                    return

        self._desk.ask_drafts(self, TYPED_BILL, heard)

    def _key(self, client_id: str) -> str:
        return f"{TYPED_BILL} {self._desk.clerk.login} {client_id}"


def _read(client_id: str, content: str) -> HalfBill:
    told = json.loads(content)
    lines = tuple(
        BillLine(**{**line, "day": date.fromisoformat(line["day"]) if line["day"] else None})
        for line in told["lines"]
    )
    return HalfBill(client_id, told["head"], told["entry"], lines)


def _nothing(_none: None) -> None:
    """Nobody waits for it."""
