"""Rows on their way: kept on this computer until the station has them, sent again when it fails."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Signal

from station.desktop.desk import Desk
from station.desktop.pages.rounds.typed import (
    DRAFT,
    Typed,
    draft_key,
    draft_of,
    seen_of,
    typed_of,
)
from station.domain.problems import Unavailable
from station.domain.rounds import RoundEntry, RoundKind
from station.usecases.drafts import Draft
from station.usecases.rounds import CorrectRound, Recorded, RecordRound, SkipRound
from station.usecases.work import Write


def deed_of(typed: Typed) -> Write[Recorded]:
    """What is to be written down; raises Refused with what cannot be read."""
    if typed.skipped:
        return SkipRound(
            typed.client_id,
            typed.stay_id,
            typed.skipped,
            after=typed.after,
            happened_at=typed.happened_at,
        )
    seen = seen_of(typed.cells)
    if typed.corrects is not None:
        told = typed.happened_at if "happened_at" in typed.cells else None
        return CorrectRound(typed.client_id, typed.corrects, typed.reason, seen, told)
    return RecordRound(
        typed.client_id,
        typed.stay_id,
        seen=seen,
        as_before=typed.as_before,
        kind=RoundKind.FULL if typed.in_panel else RoundKind.QUICK,
        after=typed.after,
        happened_at=typed.happened_at,
    )


class _Errand(QObject):
    """One row under way: by it a refusal finds its own row and no other."""

    def __init__(self, stay_id: int, parent: QObject) -> None:
        super().__init__(parent)
        self.stay_id = stay_id


class Outbox(QObject):
    """Holds what lies typed of every row, on the disk of this computer too."""

    recorded = Signal(int, object)
    """A stay, and the `RoundEntry` that the book now has."""
    failed = Signal(int, object)
    """A stay, and why its row was not written down; it still lies here."""

    idle = Signal()
    """The last row that was on its way is answered."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self.of_others: tuple[str, ...] = ()
        """By whom rows lie on this computer that only they can see, as logins."""
        self._typed: dict[int, Typed] = {}
        self._under_way: dict[int, _Errand] = {}
        desk.failed.connect(self._heard_failure)

    def typed(self, stay_id: int) -> Typed | None:
        """Give what lies typed of a stay."""
        return self._typed.get(stay_id)

    def is_under_way(self, stay_id: int) -> bool:
        """Whether the station has a row of this stay to answer."""
        return stay_id in self._under_way

    @property
    def busy(self) -> bool:
        """Whether any row is on its way."""
        return bool(self._under_way)

    def has_sent(self, owner: QObject) -> bool:
        """Whether whoever asked the station was a row from here."""
        return isinstance(owner, _Errand) and owner.parent() is self

    def all(self) -> Iterable[Typed]:
        """Give every row that lies here."""
        return tuple(self._typed.values())

    def keep(self, typed: Typed) -> None:
        """Keep a row as it is typed now."""
        self._typed[typed.stay_id] = typed
        self._desk.keep_draft(self, draft_of(typed), _nothing)

    def drop(self, typed: Typed) -> None:
        """Forget a row."""
        self._typed.pop(typed.stay_id, None)
        self._desk.drop_draft(self, draft_key(typed), _nothing)

    def send(self, typed: Typed) -> None:
        """Write a row down; it lies here until it is. Raises Refused when it cannot be read."""
        deed = deed_of(typed)
        sent = replace(typed, sent=True)
        self.keep(sent)
        self._do(sent, deed)

    def send_again(self) -> None:
        """Send what did not come through."""
        for typed in self.all():
            if typed.sent and typed.stay_id not in self._under_way:
                self._do(typed, deed_of(typed))

    def fetch(self, drafts: Sequence[Draft]) -> None:
        """Take this clerk's rows from the disk; what is typed since is newer.

        Those of others stay where they are until their writer signs in here: who measured is who
        answers for it, and not everybody may read what is noted of everybody.
        """
        login = self._desk.clerk.login
        self.of_others = tuple(draft.login for draft in drafts if draft.login != login)
        for draft in drafts:
            if draft.login == login:
                typed = typed_of(draft)
                self._typed.setdefault(typed.stay_id, typed)

    def ask_drafts(self, then: Callable[[], object]) -> None:
        """Look on the disk of this computer, then call `then`."""

        def heard(drafts: list[Draft]) -> None:
            self.fetch(drafts)
            then()

        self._desk.ask_drafts(self, DRAFT, heard)

    def _do(self, typed: Typed, deed: Write[Recorded]) -> None:
        errand = self._under_way[typed.stay_id] = _Errand(typed.stay_id, self)

        def done(recorded: Recorded) -> None:
            self._close(errand)
            if (now := self._typed.get(typed.stay_id)) is not None:
                self._settle(now, recorded.entry)
            self.recorded.emit(typed.stay_id, recorded.entry)

        self._desk.do(errand, deed, done)

    def _settle(self, typed: Typed, entry: RoundEntry) -> None:
        """Let go of what is written down; what was typed over it since then corrects it."""
        if typed.sent:
            self.drop(typed)
        else:
            self._typed[typed.stay_id] = replace(typed, corrects=entry.id)

    def _heard_failure(self, owner: QObject, error: Exception) -> None:
        if not isinstance(owner, _Errand) or not self.has_sent(owner):
            return
        typed = self._typed.get(owner.stay_id)
        if typed is not None and not isinstance(error, Unavailable):
            self.keep(replace(typed, sent=False))  # only another Enter sends it again
        self._close(owner)
        self.failed.emit(owner.stay_id, error)

    def _close(self, errand: _Errand) -> None:
        if self._under_way.get(errand.stay_id) is errand:
            del self._under_way[errand.stay_id]
        errand.deleteLater()
        if not self._under_way:
            QTimer.singleShot(0, self, self.idle.emit)


def _nothing(_none: None) -> None:
    """Nobody waits for it."""
