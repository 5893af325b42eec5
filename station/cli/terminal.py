"""What a command is handed: its options, the open station, the clerk who has proven themself."""

from __future__ import annotations

import argparse
import getpass
import os
import sys
from collections.abc import Callable
from datetime import date, datetime, timedelta
from functools import cached_property
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QCoreApplication

from station.cli.outcome import NotServed, wrong_use
from station.cli.telling import Teller
from station.domain.accounts import NOBODY, Clerk
from station.domain.dates import DateDoubt, read_date
from station.domain.problems import Refused
from station.domain.stays import StayTrouble
from station.domain.typed import is_clock_alone, read_moment
from station.usecases.accounts import SecondClerk, SignIn
from station.usecases.codebook import CodeBook
from station.usecases.opening import Place, name_plate
from station.usecases.person_sheet import OpenPerson
from station.usecases.work import Progress, Read, Station, Write

T = TypeVar("T")

_DAY = timedelta(days=1)
_YEARS = range(1850, 2200)
"""Nobody who comes was born earlier, and nothing is planned for later."""


class ShownProgress:
    """Writes on the error stream how far a long piece of work has come; Ctrl-C stops it."""

    def __init__(self) -> None:
        self._percent = -1

    def step(self, done: int, total: int) -> None:
        percent = 100 * done // total if total else 100
        if percent != self._percent:
            self._percent = percent
            end = "\n" if percent >= 100 else ""  # noqa: PLR2004  all of it
            print(f"\r{percent:3d} %", end=end, file=sys.stderr, flush=True)


class Terminal:
    """One run of one command."""

    def __init__(
        self, options: argparse.Namespace, place_of: Callable[[Path | None], Place]
    ) -> None:
        self.options = options
        self._place_of = place_of
        self._open: Station | None = None
        self.has_done = False
        """Whether a deed of this run is in the book, whatever happens to the answer."""

    @cached_property
    def place(self) -> Place:
        """Where the data lies."""
        return self._place_of(Path(self.options.home) if self.options.home else None)

    @property
    def codes(self) -> CodeBook:
        """The official code lists, with or without a station."""
        return self._open.codes if self._open else self._codes

    @cached_property
    def _codes(self) -> CodeBook:
        return CodeBook(self.place.read_codes)

    @cached_property
    def station(self) -> Station:
        """The open station; refused when nothing is there yet."""
        self.require_records()
        station = self.opened()
        if name_plate(station) is None:
            raise self._not_founded()
        return station

    def require_records(self) -> None:
        """Refuse where there are no records yet, and make none."""
        if self.place.file is not None and not self.place.file.exists():
            raise self._not_founded()

    def opened(self) -> Station:
        """The station, founded or not."""
        if self._open is None:
            self._open = self.place.open()
        return self._open

    def connected(self) -> Station:
        """A station over the database as it is, whatever is in it."""
        if self._open is None:
            self._open = self.place.connect()
        return self._open

    @cached_property
    def clerk(self) -> Clerk:
        """Who does this: signed in with name and password, once for the whole run."""
        station = self.station
        signed = station.do(SignIn(self.login(), self.password()), NOBODY).answer
        if signed.clerk is None:
            assert signed.problem is not None
            raise Refused(signed.problem)
        if signed.must_change_password:
            self.note(
                QCoreApplication.translate(
                    "Cli", "Somebody else has set your password: change it with “clerk password”."
                )
            )
        return signed.clerk

    def ask(self, question: Read[T]) -> T:
        """Ask as the clerk; a minor's file is opened first, which leaves its line in the trace."""
        clerk = self.clerk
        try:
            return self.station.ask(question, clerk, self.progress())
        except Refused as refused:
            child = _minor_of(refused)
            if child is None:
                raise
        self.do(OpenPerson(child))
        return self.station.ask(question, clerk, self.progress())

    def do(self, deed: Write[T]) -> T:
        """Do as the clerk."""
        clerk = self.clerk
        answer = self.station.do(deed, clerk, self.progress()).answer
        self.has_done = True
        return answer

    def progress(self) -> Progress | None:
        """Somebody to tell how far it is, when somebody watches."""
        watched = sys.stderr is not None and sys.stderr.isatty() and not self.options.json
        return ShownProgress() if watched else None

    def close(self) -> None:
        """Let go of the database."""
        if self._open is not None:
            self._open.engine.dispose()

    def login(self) -> str:
        """The clerk's login name."""
        named = self.options.clerk or os.environ.get("STATION_CLERK", "")
        if not named:
            raise wrong_use(
                QCoreApplication.translate(
                    "Cli", "Who does this? Give --clerk LOGIN, or set STATION_CLERK."
                ),
                "clerk",
            )
        return str(named)

    def password(self) -> str:
        """The clerk's password."""
        question = QCoreApplication.translate("Cli", "Password of {login}: ")
        return secret("STATION_PASSWORD", question.format(login=self.login()))

    def second(self) -> SecondClerk | None:
        """The second person of a deed that needs two, proven by their own password."""
        login = self.options.second
        if not login:
            return None
        question = QCoreApplication.translate("Cli", "Password of {login}: ")
        return SecondClerk(login, secret("STATION_SECOND_PASSWORD", question.format(login=login)))

    @property
    def now(self) -> datetime:
        """Station time."""
        return self.station.clock()

    @property
    def teller(self) -> Teller:
        """Turns records into words and JSON."""
        return Teller(self.codes)

    def moment(self, option: str) -> datetime | None:
        """The time of an option, as ISO or as clerks write it; None when it was not given."""
        text = getattr(self.options, option, None)
        return None if text is None else self.read_moment(text, option)

    def moment_ahead(self, option: str) -> datetime | None:
        """The same for what is still to come: 06:00 is the next such time, not the last.

        With its day it is as written.
        """
        at, text = self.moment(option), getattr(self.options, option, None)
        if at is not None and at <= self.now and is_clock_alone(text or ""):
            return at + _DAY
        return at

    def read_moment(self, text: str, place: str) -> datetime:
        """A time as written; a day alone is its midnight. Wrong use when it cannot be read."""
        read = read_date(text, around=self.now.date())
        is_clear = read is not None and DateDoubt.WORDS_LEFT_OUT not in read.doubts
        try:
            at = read.at if read is not None and is_clear else read_moment(text, self.now)
        except Refused:
            at = None
        if at is None or at.year not in _YEARS:
            words = QCoreApplication.translate(
                "Cli", "“{typed}” is no time. Write 2026-11-21T02:41, 11-20 22:30 or 02:41."
            )
            raise wrong_use(words.format(typed=text), place)
        return at

    def day(self, option: str) -> date | None:
        """The day of an option."""
        at = self.moment(option)
        return None if at is None else at.date()

    def note(self, sentence: str) -> None:
        """Say something beside the answer."""
        print(sentence, file=sys.stderr)

    def _not_founded(self) -> NotServed:
        words = QCoreApplication.translate(
            "Cli", "There is no station in {home} yet. Found one with “init”, or try “demo”."
        )
        return NotServed("not_founded", words.format(home=self.place.home), "home")


def secret(variable: str, question: str) -> str:
    """A password from the environment, or asked for where somebody can type it."""
    if variable in os.environ:
        return os.environ[variable]
    try:
        if sys.stdin is not None and sys.stdin.isatty():
            return getpass.getpass(question)
    except EOFError:  # Ctrl-D: nobody wants to type it
        print(file=sys.stderr)
    words = QCoreApplication.translate(
        "Cli", "The password is missing: set {variable}, or run this in a terminal."
    )
    raise wrong_use(words.format(variable=variable), "password")


def _minor_of(refused: Refused) -> int | None:
    """Whose file has to be opened before the question is answered."""
    first = refused.problems[0]
    child = first.data.get("person_id") if first.code is StayTrouble.MINORS_FILE else None
    return child if isinstance(child, int) else None
