"""The desk between the pages and the station: off the GUI thread and back."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import datetime
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from shiboken6 import isValid

from station.domain.accounts import Clerk
from station.domain.permissions import Permission
from station.domain.problems import Cancelled, Unavailable, UnavailableReason
from station.domain.topics import Topic

if TYPE_CHECKING:  # the sign-in window must not wait for the database libraries
    from station.desktop.computer import Computer
    from station.usecases.codebook import CodeBook
    from station.usecases.drafts import Draft, DraftBook
    from station.usecases.work import Done, Read, Station, UseCase, Write

T = TypeVar("T")

READERS = 3
POLL_MS = 100
SHOWN_AFTER_S = 0.6
OTHERS_MS = 5_000


class Running:
    """A piece of work under way: the clerk may stop it, it learns so at its next step."""

    def __init__(self, title: str = "") -> None:
        self.title = title
        self.done, self.total = 0, 0
        self._stop = threading.Event()
        self._since = time.monotonic()

    @property
    def seconds(self) -> float:
        """How long it has been under way."""
        return time.monotonic() - self._since

    def cancel(self) -> None:
        """Ask it to stop; what it did is rolled back and nothing is said."""
        self._stop.set()

    def step(self, done: int, total: int) -> None:
        """Tell how far the work has come; raises Cancelled to stop it."""
        if self._stop.is_set():
            raise Cancelled
        self.done, self.total = done, total


_Seat = tuple[int, object]


@dataclass(frozen=True, slots=True)
class _Waiting:
    """Who waits for a reply, what they do with it, and from which seat a question was asked."""

    owner: QObject
    then: Callable[[Any], object]
    seat: _Seat | None = None
    deed: object = None
    of_station: bool = True
    """Whether the station is to answer; drafts lie on this computer."""


class Changes(Protocol):
    """What other desks have changed since `mark` was last told."""

    @property
    def mark(self) -> int: ...
    @property
    def topics(self) -> frozenset[Topic]: ...


class Desk(QObject):
    """Asks and does in the background, answers on the GUI thread.

    Only a ticket number and a frozen request travel to the worker. The page and its callback stay
    here, so their last reference can never die on another thread. A reply to a page that is gone,
    or to a question that was asked anew, is dropped.
    """

    changed = Signal(frozenset)
    """Topics that this desk or another has changed."""
    failed = Signal(QObject, object)
    """Who asked, and the exception: Refused, Conflict, NotAllowed, Unavailable, or our bug."""
    recovered = Signal()
    """The database server was lost and answers again."""
    worked = Signal()
    """A deed is done, or a draft kept, after the surroundings had stopped one; none waits now."""
    working = Signal(object)
    """The `Running` to show while work takes longer than 0.6 s; None when it is over."""
    wants_restore = Signal(object)
    """A `RestoreWish`: the window closes, a copy takes the place of the records, all opens anew."""
    quiet = Signal()
    """The last of what was under way has been answered."""
    closing = Signal()
    """The desk is about to be left: whoever holds something unsaved hands it in now."""
    _returned = Signal(int, object)

    def __init__(self, station: Station, clerk: Clerk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.clerk = clerk
        self.drafts: DraftBook | None = None
        """What is being typed on this computer; without it drafts live as long as the window."""
        self.computer: Computer | None = None
        """What this computer is told; without it nothing of it can be changed."""
        self._station = station
        self._reads = ThreadPoolExecutor(READERS, thread_name_prefix="ask")
        self._writes = ThreadPoolExecutor(1, thread_name_prefix="do")
        self._tickets = count()
        self._waiting: dict[int, _Waiting] = {}
        self._latest: dict[_Seat, int] = {}
        self._under_way: dict[int, Running] = {}
        self._shown: Running | None = None
        self._closed = self._lost = False
        self._undone: set[bool] = set()
        """Where a deed was stopped last time: in the station's records, among the drafts."""
        self._returned.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self._poll = QTimer(self, interval=POLL_MS)
        self._poll.timeout.connect(self._show_work)
        self._others = QTimer(self, interval=OTHERS_MS)
        self._mark: int | None = None

    def now(self) -> datetime:
        """Tell the station's time."""
        return self._station.clock()

    @property
    def home(self) -> Path:
        """The data folder of this computer."""
        return Path(self._station.home)

    @property
    def codes(self) -> CodeBook:
        """The official code lists, by name: `desk.codes["areas"]`."""
        return self._station.codes

    def may(self, use_case: type[UseCase[Any]]) -> bool:
        """Whether this clerk may do this."""
        return self.holds(use_case.needs)

    def holds(self, permission: Permission) -> bool:
        """Whether this clerk has a permission."""
        return permission in self.clerk.permissions

    def ask(
        self,
        owner: QObject,
        question: Read[T],
        then: Callable[[T], object],
        *,
        seat: str = "",
        title: str = "",
    ) -> Running:
        """Ask; `then` gets the answer while `owner` lives and has not asked anew.

        Two questions of the same class at a time need two seats.
        """
        running, ticket = Running(title), next(self._tickets)
        place = (id(owner), seat or type(question))
        self._latest[place] = ticket
        station, clerk = self._station, self.clerk
        self._submit(self._reads, ticket, running, lambda: station.ask(question, clerk, running))
        self._waiting[ticket] = _Waiting(owner, then, place)
        return running

    def do(
        self, owner: QObject, deed: Write[T], then: Callable[[T], object], *, title: str = ""
    ) -> Running:
        """Do, one deed after another in the order they were asked for; pages hear `changed`.

        A key that is pressed twice does a deed once: the same one is not done again before it is
        answered; whoever asked last hears the answer.
        """

        def deliver(done: Done[T]) -> None:
            then(done.answer)
            self.changed.emit(done.topics)

        if (under_way := self._on_its_way(owner, deed)) is not None:
            self._waiting[under_way] = _Waiting(owner, deliver, deed=deed)
            return self._under_way[under_way]
        running, ticket = Running(title), next(self._tickets)
        station, clerk = self._station, self.clerk
        self._submit(self._writes, ticket, running, lambda: station.do(deed, clerk, running))
        self._waiting[ticket] = _Waiting(owner, deliver, deed=deed)
        return running

    def _on_its_way(self, owner: QObject, deed: object) -> int | None:
        """Find the ticket of a deed that this owner has asked for and that is not answered yet."""
        for ticket, waiting in self._waiting.items():
            if waiting.owner is owner and waiting.deed == deed:
                return ticket
        return None

    def keep_draft(self, owner: QObject, draft: Draft, then: Callable[[None], object]) -> None:
        """Put a draft on the disk; `then` is called when it is there."""
        self._with_drafts(owner, lambda book: book.keep(draft), then)

    def drop_draft(self, owner: QObject, key: str, then: Callable[[None], object]) -> None:
        """Forget a draft."""
        self._with_drafts(owner, lambda book: book.drop(key), then)

    def ask_drafts(self, owner: QObject, kind: str, then: Callable[[list[Draft]], object]) -> None:
        """Hand over the drafts of a kind, the newest first."""
        self._with_drafts(owner, lambda book: book.all(kind), then)

    def _with_drafts(
        self, owner: QObject, work: Callable[[DraftBook], T], then: Callable[[T], object]
    ) -> None:
        """Use the book of drafts on the thread of the deeds, so that they keep their order."""
        book = self.drafts
        if book is None:
            return
        ticket = next(self._tickets)
        self._submit(self._writes, ticket, Running(), lambda: work(book))
        self._waiting[ticket] = _Waiting(owner, then, of_station=False)

    def follow(self, since: Callable[[int | None], Read[Changes]]) -> None:
        """Every 5 s ask what other desks have changed; `since` makes the question from a mark."""

        def heard(changes: Changes) -> None:
            self._mark = changes.mark
            if changes.topics:
                self.changed.emit(changes.topics)

        self._others.timeout.connect(
            lambda: self.ask(self, since(self._mark), heard, seat="others")
        )
        self._others.start()

    def close(self) -> None:
        """Let running deeds finish, drop waiting questions; nothing is asked or done after."""
        self.closing.emit()
        self._closed = True
        self._others.stop()
        self._poll.stop()
        for running in self._under_way.values():
            running.cancel()
        self._waiting.clear()
        self._reads.shutdown(cancel_futures=True)
        self._writes.shutdown()

    def _submit(
        self,
        pool: ThreadPoolExecutor,
        ticket: int,
        running: Running,
        work: Callable[[], object],
    ) -> None:
        if self._closed:
            return
        self._under_way[ticket] = running
        self._poll.start()
        returned = self._returned

        def task() -> None:
            try:
                outcome = work()
            except Exception as error:  # noqa: BLE001  the GUI thread tells known from bug
                outcome = error
            returned.emit(ticket, outcome)

        pool.submit(task)

    def _deliver(self, ticket: int, outcome: object) -> None:
        self._under_way.pop(ticket, None)
        waiting = self._waiting.pop(ticket, None)
        self._hand_over(waiting, ticket, outcome)
        if not self._under_way and not self._closed:
            self.quiet.emit()

    def _hand_over(self, waiting: _Waiting | None, ticket: int, outcome: object) -> None:
        if waiting is None or not isValid(waiting.owner) or isinstance(outcome, Cancelled):
            return
        if waiting.of_station:
            self._notice(outcome)
        if waiting.seat is None:
            self._notice_deed(waiting, outcome)
        if waiting.seat is not None:
            if self._latest.get(waiting.seat) != ticket:
                return
            del self._latest[waiting.seat]
        if isinstance(outcome, Exception):
            self.failed.emit(waiting.owner, outcome)
        else:
            waiting.then(outcome)

    def _notice(self, outcome: object) -> None:
        """Tell when the server answers again; a refusal is an answer too."""
        lost = UnavailableReason.DATABASE_LOST
        before = self._lost
        self._lost = isinstance(outcome, Unavailable) and outcome.reason is lost
        if before and not self._lost:
            self.recovered.emit()

    def _notice_deed(self, waiting: _Waiting, outcome: object) -> None:
        """Tell when deeds that were stopped by disk, folder or server go through again."""
        if isinstance(outcome, Unavailable):
            self._undone.add(waiting.of_station)
        elif not isinstance(outcome, Exception) and waiting.of_station in self._undone:
            self._undone.remove(waiting.of_station)
            if not self._undone:
                self.worked.emit()

    def _show_work(self) -> None:
        if not self._under_way:
            self._poll.stop()
        old = [work for work in self._under_way.values() if work.seconds > SHOWN_AFTER_S]
        shown = max(old, key=lambda work: work.seconds, default=None)
        if shown is not None or self._shown is not None:
            self._shown = shown
            self.working.emit(shown)
