"""The command line on a founded station, on both engines, with a clock that stands still."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from station.usecases.opening import Place
from tests import command_line
from tests.command_line import Shell, found_station, place_at
from tests.conftest import Clock, _create, used_again
from tests.used_again import UsedAgain


@pytest.fixture(scope="session")
def founded_file(qapp, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return command_line.founded_file(tmp_path_factory.mktemp("founded"))


@pytest.fixture(scope="session")
def founded_server(qapp, postgres: str, tmp_path_factory: pytest.TempPathFactory) -> str:
    _create(postgres, "cli_template")
    address = postgres.format(name="cli_template")
    found_station(address, tmp_path_factory.mktemp("founded-server"))
    return "cli_template"


@pytest.fixture(scope="session")
def founded_again(postgres: str, founded_server: str) -> Iterator[UsedAgain]:
    yield from used_again(postgres, founded_server)


@pytest.fixture(params=["sqlite", "postgresql"])
def address(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """A founded station's database, new for each test, on each engine."""
    if request.param == "sqlite":
        shutil.copy(request.getfixturevalue("founded_file"), tmp_path / "station.db")
        return f"sqlite:///{tmp_path / 'station.db'}"
    server = request.getfixturevalue("postgres")
    return server.format(name=request.getfixturevalue("founded_again").name())


@pytest.fixture
def keyboard(qapp, capsys, monkeypatch) -> Callable[[Place, Clock], Shell]:
    """Sits a clerk down at a place."""
    return lambda place, clock: Shell(place, clock, capsys, monkeypatch)


@pytest.fixture
def shell(keyboard, address: str, tmp_path: Path, clock: Clock) -> Shell:
    """A founded station with clerks chen (administrator, leader), ma (leader), qian (travel)."""
    return keyboard(place_at(address, tmp_path, clock), clock)


@pytest.fixture
def desk_shell(keyboard, founded_file, tmp_path, clock) -> Shell:
    """The same on the embedded database only, for what does not touch the engine."""
    shutil.copy(founded_file, tmp_path / "station.db")
    return keyboard(place_at(f"sqlite:///{tmp_path / 'station.db'}", tmp_path, clock), clock)
