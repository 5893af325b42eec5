"""The command line on a founded station, on both engines, with a clock that stands still."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count
from pathlib import Path

import pytest

from station import cli
from station.settings import MIGRATIONS, read_codes
from station.storage.base import Row
from station.storage.engine import open_engine
from station.usecases.codebook import CodeBook
from station.usecases.opening import Place
from station.usecases.work import Station
from tests.conftest import NOW, Clock, _create, _drop

PASSWORD = "lamp-oil-7"
LEADERS = {"chen": ("administrator", "leader"), "ma": ("leader",), "qian": ("travel", "finance")}
_names = count()


@dataclass(frozen=True, slots=True)
class ClockedPlace(Place):
    """A place whose station keeps the test's time and takes the tables as they are."""

    now: Clock

    def connect(self) -> Station:
        self.make_home()
        return Station(
            open_engine(self.database),
            self.now,
            CodeBook(self.read_codes),
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


def _found(address: str, home: Path) -> None:
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


@pytest.fixture(scope="session")
def founded_file(tmp_path_factory: pytest.TempPathFactory, qapp) -> Path:
    home = tmp_path_factory.mktemp("founded")
    path = home / "station.db"
    _found(f"sqlite:///{path}", home)
    engine = open_engine(f"sqlite:///{path}")
    with engine.connect() as connection:
        connection.exec_driver_sql("COMMIT")
        connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
        connection.exec_driver_sql("BEGIN")
    engine.dispose()
    return path


@pytest.fixture(scope="session")
def founded_server(qapp, postgres: str, tmp_path_factory: pytest.TempPathFactory) -> str:
    _create(postgres, "cli_template")
    _found(postgres.format(name="cli_template"), tmp_path_factory.mktemp("founded-server"))
    return "cli_template"


@pytest.fixture(params=["sqlite", "postgresql"])
def address(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """A founded station's database, new for each test, on each engine."""
    if request.param == "sqlite":
        shutil.copy(request.getfixturevalue("founded_file"), tmp_path / "station.db")
        yield f"sqlite:///{tmp_path / 'station.db'}"
        return
    server = request.getfixturevalue("postgres")
    name = f"cli_{next(_names)}"
    _create(server, name, request.getfixturevalue("founded_server"))
    yield server.format(name=name)
    _drop(server, name)


@pytest.fixture
def shell(qapp, address: str, tmp_path: Path, clock: Clock, capsys, monkeypatch) -> Shell:
    """A founded station with clerks chen (administrator, leader), ma (leader), qian (travel)."""
    assert clock.now == NOW
    return Shell(place_at(address, tmp_path, clock), clock, capsys, monkeypatch)


@pytest.fixture
def desk_shell(qapp, founded_file, tmp_path, clock, capsys, monkeypatch) -> Shell:
    """The same on the embedded database only, for what does not touch the engine."""
    shutil.copy(founded_file, tmp_path / "station.db")
    address = f"sqlite:///{tmp_path / 'station.db'}"
    return Shell(place_at(address, tmp_path, clock), clock, capsys, monkeypatch)
