"""One piece of work: its session, its clerk, its clock, its trace.

The only transaction of the program is opened here: `Station.ask` for questions, which always
roll back, and `Station.do` for deeds, which write one audit line in the same transaction.
"""

from __future__ import annotations

import hashlib
import json
import sys
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, fields, is_dataclass
from datetime import date, datetime, time
from enum import Enum
from functools import cache, cached_property
from importlib import import_module
from operator import attrgetter
from pathlib import PurePath
from typing import Any, ClassVar, Generic, Protocol, TypeVar

from sqlalchemy import Engine, event, inspect
from sqlalchemy.exc import NoResultFound
from sqlalchemy.orm import ORMExecuteState, Session, UOWTransaction
from sqlalchemy.orm.exc import StaleDataError

from station.domain.accounts import Clerk
from station.domain.permissions import Permission
from station.domain.policy import Policy
from station.domain.problems import Conflict, NotAllowed, Problem, Refused, WorkTrouble
from station.domain.topics import Topic
from station.storage import audit, policy
from station.storage.base import Row, topics_of
from station.storage.engine import reading
from station.storage.faults import plain_faults
from station.usecases.codebook import CodeBook
from station.usecases.plain_text import storable_request

Out = TypeVar("Out", covariant=True)
T = TypeVar("T")

_LONG_TEXT = 4000


class Progress(Protocol):
    """Told how far long work has come; raises Cancelled to stop it."""

    def step(self, done: int, total: int) -> None: ...


class NoProgress:
    """Nobody watches."""

    def step(self, done: int, total: int) -> None:
        del done, total


class Work:
    """What a use case is handed; nothing else is reached for."""

    def __init__(
        self, station: Station, session: Session, clerk: Clerk, progress: Progress | None
    ) -> None:
        self.station = station
        self.session = session
        self.clerk = clerk
        self.progress: Progress = progress or NoProgress()
        self.now = station.clock()
        self.person_id: int | None = None
        self.stay_id: int | None = None
        self.people: set[int] = set()
        self.stays: set[int] = set()
        """Everybody whom the deed is about, and every stay."""
        self.account: tuple[int, str] | None = None
        """Whose account a try at the door was for: nobody has signed in yet."""
        self.found: dict[str, object] = {}
        """What the audit line says beside the request."""
        self.after_refusal: list[Write[Any]] = []
        """Deeds that are done even when this one is refused: a wrong password is counted."""

    @property
    def today(self) -> date:
        """The station's day."""
        return self.now.date()

    @property
    def codes(self) -> CodeBook:
        """The official code lists."""
        return self.station.codes

    @cached_property
    def policy(self) -> Policy:
        """The station's own numbers."""
        return policy.current(self.session)

    @cached_property
    def hidden(self) -> frozenset[int]:
        """Whose files are kept from this clerk; `station.usecases.files` guards them."""
        if Permission.FILES_SEE in self.clerk.permissions:
            return frozenset()
        from station.storage import restricted  # the door, which looks into no file, does without

        return restricted.hidden_from(self.session, self.clerk.id, self.now)

    def about(self, *, person_id: int | None = None, stay_id: int | None = None) -> None:
        """Say in the audit line whom the deed is about."""
        if person_id is not None:
            self.person_id = person_id
            self.people.add(person_id)
        if stay_id is not None:
            self.stay_id = stay_id
            self.stays.add(stay_id)


class UseCase(ABC, Generic[Out]):
    """What a clerk can ask for: the fields are the request, `run` is the deed."""

    needs: ClassVar[Permission]

    @abstractmethod
    def run(self, work: Work) -> Out: ...


class Read(UseCase[Out]):
    """A question. It changes nothing."""


class Write(UseCase[Out]):
    """A deed. It is one transaction and leaves one line in the audit.

    A field `happened_at` gives the audit line the time of the event when that differs from the
    time of entry. A field declared `repr=False` (a password) stays out of the audit.

    A `veiled` deed can be done to somebody whose file is kept from the clerk: a night duty moves
    beds, counts heads and calls a doctor without knowing who it is.
    """

    veiled: ClassVar[bool] = False


@dataclass(frozen=True, slots=True)
class Done(Generic[T]):
    """The answer, and what the deed has changed."""

    answer: T
    topics: frozenset[Topic]


@dataclass(frozen=True)
class Station:
    """An open station: everything a use case may need from outside."""

    engine: Engine
    clock: Callable[[], datetime]
    codes: CodeBook
    desk: str = ""
    """The name of this computer in the audit."""
    home: str = ""
    """The data folder of this computer: backups go there unless told otherwise."""

    def ask(self, question: Read[T], clerk: Clerk, progress: Progress | None = None) -> T:
        """Answer a question; whatever it may have changed is rolled back.

        Raises NotAllowed, Refused, Unavailable, Cancelled.
        """
        question = storable_request(question)
        _check(question, clerk)
        with _plain_errors(), reading(self.engine) as session:
            return question.run(Work(self, session, clerk, progress))

    def do(self, deed: Write[T], clerk: Clerk, progress: Progress | None = None) -> Done[T]:
        """Do a deed, all of it or nothing of it.

        Raises NotAllowed, Refused, Conflict, Unavailable, Cancelled.
        """
        deed = storable_request(deed)
        _check(deed, clerk)
        after_refusal: list[Write[Any]] = []
        try:
            return self._done(deed, clerk, progress, after_refusal)
        except Refused:
            for each in after_refusal:
                self._done(each, clerk, None, [])
            raise

    def _done(
        self,
        deed: Write[T],
        clerk: Clerk,
        progress: Progress | None,
        after_refusal: list[Write[Any]],
    ) -> Done[T]:
        with (
            _plain_errors(),
            _DeedSession(self.engine, expire_on_commit=False) as session,
            session.begin(),
        ):
            work = Work(self, session, clerk, progress)
            work.after_refusal = after_refusal
            answer = deed.run(work)
            session.flush()
            _refuse_to_come(work, deed)
            if not deed.veiled:
                _refuse_kept(work)
            topics = frozenset(topics_of(session))
            _leave_trace(work, deed, topics)
        return Done(answer, topics)


def _check(use_case: UseCase[object], clerk: Clerk) -> None:
    if use_case.needs not in clerk.permissions:
        raise NotAllowed(use_case.needs)


@contextmanager
def _plain_errors() -> Iterator[None]:
    try:
        with plain_faults():
            yield
    except StaleDataError as error:
        raise Conflict from error
    except NoResultFound:
        raise Refused(Problem(WorkTrouble.NOT_THERE)) from None


def _refuse_to_come(work: Work, deed: Write[Any]) -> None:
    """Refuse a deed that is said to have happened later than now, whatever it is."""
    happened_at = getattr(deed, "happened_at", None)
    if happened_at is not None and happened_at > work.now:
        raise Refused(Problem(WorkTrouble.IN_FUTURE, "happened_at", {"now": work.now}))


def _refuse_kept(work: Work) -> None:
    """Refuse a deed that turns out to be about a file that is kept from this clerk."""
    if (work.people or work.stays) and work.hidden:
        from station.storage import restricted

        about = {*work.people, *restricted.persons_of(work.session, work.stays)}
        for person_id in sorted(about & work.hidden):
            raise Refused(restricted.shut(work.session, person_id, work.now, ""))


def _leave_trace(work: Work, deed: Write[Any], topics: frozenset[Topic]) -> None:
    happened_at = getattr(deed, "happened_at", None)
    clerk_id, clerk = work.account or (work.clerk.id, work.clerk.name)
    told = {name: _told(getattr(deed, name)) for name in _told_fields(type(deed))}
    audit.append(
        work.session,
        {
            "happened_at": happened_at or work.now,
            "entered_at": work.now,
            "clerk_id": clerk_id,
            "clerk": clerk,
            "desk": work.station.desk,
            "act": type(deed).__name__,
            "request": json.dumps({**told, **work.found}, ensure_ascii=False, sort_keys=True),
            "topics": " ".join(sorted(topics)),
            "person_id": work.person_id,
            "stay_id": work.stay_id,
        },
    )


def _told(value: object) -> object:
    """A request in plain words for the audit: secrets left out, files by their hash."""
    kind = type(value)
    teller = _TELLERS.get(kind)
    if teller is None:
        teller = _TELLERS[kind] = _teller(kind)
    return teller(value)


_TELLERS: dict[type[Any], Callable[[Any], object]] = {}
"""How values of a kind are told, found once: a request has many values of a few kinds."""


def _teller(kind: type[Any]) -> Callable[[Any], object]:
    if kind is str:
        return lambda text: text[:_LONG_TEXT]
    if issubclass(kind, Enum):
        return attrgetter("value")
    if is_dataclass(kind):
        names = _told_fields(kind)
        return lambda record: {name: _told(getattr(record, name)) for name in names}
    if issubclass(kind, date | time):
        return lambda moment: moment.isoformat()
    if issubclass(kind, PurePath):
        return attrgetter("name")
    if issubclass(kind, bytes):
        return lambda file: {"bytes": len(file), "sha256": hashlib.sha256(file).hexdigest()}
    if issubclass(kind, tuple | list | set | frozenset):
        return lambda values: [_told(each) for each in values]
    if issubclass(kind, dict):
        return lambda values: {str(key): _told(each) for key, each in values.items()}
    return lambda value: value


@cache
def _told_fields(kind: type[Any]) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind) if field.repr)


class _DeedSession(Session):
    """The session of a deed: the topics of all rows that it writes are collected."""


_TABLES = "station.storage.tables"


@event.listens_for(_DeedSession, "before_flush")
def _know_tables(session: Session, _context: UOWTransaction, _rows: object) -> None:
    """Have every table there before the first row with keys is written: SQLAlchemy follows them.

    Signing in writes rows without any, so that nobody waits at the door for all tables.
    """
    if _TABLES not in sys.modules:
        rows = (*session.new, *session.dirty, *session.deleted)
        if any(inspect(type(row)).local_table.foreign_keys for row in rows):
            import_module(_TABLES)


@event.listens_for(_DeedSession, "after_flush")
def _flushed(session: Session, _context: UOWTransaction) -> None:
    rows = (*session.new, *session.dirty, *session.deleted)
    topics_of(session, *(type(row) for row in rows if isinstance(row, Row)))


@event.listens_for(_DeedSession, "do_orm_execute")
def _executed(state: ORMExecuteState) -> None:
    if (state.is_insert or state.is_update or state.is_delete) and state.bind_mapper is not None:
        topics_of(state.session, state.bind_mapper.class_)
