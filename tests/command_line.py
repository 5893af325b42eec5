"""A command line for tests: typed in this process, on a station that keeps the test's time."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

import pytest

from station import cli
from station.settings import MIGRATIONS, read_codes
from station.storage.base import Row
from station.storage.engine import open_engine
from station.usecases.codebook import CodeBook
from station.usecases.opening import Place
from station.usecases.work import Station
from tests.conftest import Clock

CODES = CodeBook(read_codes)
PASSWORD = "lamp-oil-7"
LEADERS = {"chen": ("administrator", "leader"), "ma": ("leader",), "qian": ("travel", "finance")}


@dataclass(frozen=True, slots=True)
class ClockedPlace(Place):
    """A place whose station keeps the test's time and takes the tables as they are."""

    now: Clock

    def connect(self) -> Station:
        self.make_home()
        return Station(
            open_engine(self.database),
            self.now,
            CODES,
            desk=self.desk,
            home=str(self.home),
        )

    def open(self) -> Station:
        return self.connect()


def place_at(address: str, home: Path, clock: Clock) -> ClockedPlace:
    file = Path(address.removeprefix("sqlite:///")) if address.startswith("sqlite") else None
    return ClockedPlace(home, address, file, MIGRATIONS, "desk-1", read_codes, clock)


@dataclass
class Said:
    """What a command said: exit status, both streams, and the JSON object when there is one."""

    status: int
    out: str
    err: str

    @property
    def json(self) -> dict:
        return json.loads(self.out)

    @property
    def codes(self) -> list[str]:
        return [each["code"] for each in self.json["refused"]]


class Shell:
    """Types commands as a clerk would, in this process."""

    def __init__(self, place: Place, clock: Clock, capsys, monkeypatch) -> None:
        self.place, self.clock = place, clock
        self._capsys, self._environment = capsys, monkeypatch
        capsys.readouterr()
        self.be("chen")

    def be(self, login: str, password: str = PASSWORD) -> None:
        self._environment.setenv("STATION_CLERK", login)
        self._environment.setenv("STATION_PASSWORD", password)

    def stand_by(self, password: str = PASSWORD) -> None:
        self._environment.setenv("STATION_SECOND_PASSWORD", password)

    def new_password(self, password: str) -> None:
        self._environment.setenv("STATION_NEW_PASSWORD", password)

    def __call__(self, *words: str) -> Said:
        status = cli.main([str(word) for word in words], lambda _home: self.place)
        out, err = self._capsys.readouterr()
        assert "Traceback" not in err
        return Said(status, out, err)

    def json(self, *words: str, status: int = 0) -> dict:
        said = self(*words, "--json")
        assert said.status == status, said.out + said.err
        return said.json


def found_station(address: str, home: Path) -> None:
    """An empty database becomes a station with three clerks."""
    engine = open_engine(address)
    Row.metadata.create_all(engine)
    engine.dispose()
    place = place_at(address, home, Clock())
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("STATION_PASSWORD", PASSWORD)
        environment.setenv("STATION_NEW_PASSWORD", PASSWORD)
        words = ["init", "--name", "临港市救助管理站", "--code", "370203", "--clerk", "chen"]
        assert cli.main(words, lambda _home: place) == 0
        for login, roles in LEADERS.items():
            if login != "chen":
                named = [word for role in roles for word in ("--role", role)]
                words = ["clerk", "add", login, *named, "--clerk", "chen"]
                assert cli.main(words, lambda _home: place) == 0


def founded_file(home: Path) -> Path:
    """The embedded database of a founded station, closed, ready to be copied."""
    path = home / "station.db"
    found_station(f"sqlite:///{path}", home)
    engine = open_engine(f"sqlite:///{path}")
    with engine.connect() as connection:
        connection.exec_driver_sql("COMMIT")
        connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
        connection.exec_driver_sql("BEGIN")
    engine.dispose()
    return path
