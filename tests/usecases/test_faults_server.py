"""The server falls silent: between deeds, during one, at the start; nothing is done by half."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import count
from typing import ClassVar

import pytest
from sqlalchemy import create_engine, select, text
from sqlalchemy.orm import Session

from station.domain.permissions import Permission
from station.domain.problems import Unavailable, UnavailableReason
from station.settings import MIGRATIONS, read_codes
from station.storage.beds import Building
from station.storage.engine import open_engine
from station.storage.stays import Stay
from station.usecases.backup import MakeBackup, StationCheck
from station.usecases.drafts import DraftBook
from station.usecases.opening import Place
from station.usecases.stay_lists import ResidentList
from station.usecases.work import Station, Work, Write
from tests import make
from tests.conftest import _create, _drop
from tests.scenarios.busy_desk import GIVEN, SURNAMES
from tests.surroundings import away, comes_back
from tests.usecases.test_faults import admission, draft, rows


@pytest.fixture
def server_station(postgres_server, postgres_template, clock, codes):
    """A station on a server that a test may stop."""
    _create(postgres_server.address, "lost", postgres_template, sturdy=True)
    engine = open_engine(postgres_server.address.format(name="lost"))
    yield Station(engine, clock, codes, desk="desk-1")
    engine.dispose()
    _drop(postgres_server.address, "lost")


@dataclass(frozen=True, slots=True)
class BuildSlowly(Write[None]):
    """Writes a row, lets somebody pull the plug, writes another."""

    needs: ClassVar = Permission.BEDS_ARRANGE
    meanwhile: Callable[[], object] = field(repr=False)

    def run(self, work: Work) -> None:
        for name in ("东楼", "西楼"):
            work.session.add(Building(name=name))
            work.session.flush()
            self.meanwhile()


def buildings(station: Station) -> list[str]:
    with Session(station.engine) as session:
        return list(session.scalars(select(Building.name)))


def test_between_two_deeds(server_station, postgres_server, clerk, tmp_path, clock):
    server_station.do(admission("赵安"), clerk)
    before = rows(server_station)
    book = DraftBook(tmp_path / "drafts.db")
    with away(postgres_server):
        for _ in range(2):
            with pytest.raises(Unavailable) as caught:
                server_station.do(admission("钱博文", "form-2"), clerk)
            assert caught.value.reason is UnavailableReason.DATABASE_LOST
        with pytest.raises(Unavailable):
            server_station.ask(ResidentList(), clerk)
        book.keep(draft("typed while it was away", clock.now))
    assert rows(server_station) == before
    server_station.do(admission("钱博文", "form-2"), clerk)  # by the very same engine
    assert server_station.ask(StationCheck(), clerk).sound
    assert [kept.content for kept in book.all()] == ["typed while it was away"]


def test_a_server_that_restarted_unnoticed_costs_no_deed(server_station, postgres_server, clerk):
    server_station.do(admission("赵安"), clerk)
    with away(postgres_server):
        pass
    server_station.do(admission("钱博文", "form-2"), clerk)
    assert server_station.ask(StationCheck(), clerk).sound


def test_in_the_middle_of_a_deed(server_station, postgres_server, clerk):
    with comes_back(postgres_server), pytest.raises(Unavailable) as caught:
        server_station.do(BuildSlowly(postgres_server.stop), clerk)
    assert caught.value.reason is UnavailableReason.DATABASE_LOST
    assert buildings(server_station) == []
    server_station.do(BuildSlowly(lambda: None), clerk)
    assert buildings(server_station) == ["东楼", "西楼"]
    assert server_station.ask(StationCheck(), clerk).sound


def test_when_all_is_written_and_not_yet_made_to_last(server_station, postgres_server, clerk):
    with comes_back(postgres_server), pytest.raises(Unavailable) as caught:
        server_station.do(BuildSlowly(at_the_second(postgres_server.stop)), clerk)
    assert caught.value.reason is UnavailableReason.DATABASE_LOST
    assert buildings(server_station) == []
    server_station.do(BuildSlowly(lambda: None), clerk)


def at_the_second(do: Callable[[], object]) -> Callable[[], object]:
    """Do something when it is called for the second time."""
    calls = count(1)
    return lambda: do() if next(calls) == 2 else None


def test_while_a_backup_is_made(server_station, postgres_server, clerk, tmp_path):
    make.name_plate(server_station)

    class PullThePlug:
        def step(self, done: int, total: int) -> None:
            if done > total // 2:
                postgres_server.stop()

    deed = MakeBackup(MIGRATIONS, tmp_path / "copies")
    with comes_back(postgres_server), pytest.raises(Unavailable) as caught:
        server_station.do(deed, clerk, PullThePlug())
    assert caught.value.reason is UnavailableReason.DATABASE_LOST
    assert list((tmp_path / "copies").iterdir()) == []
    server_station.do(deed, clerk)


def test_under_four_busy_desks_nothing_that_was_answered_for_is_lost(
    server_station, postgres_server, clerk
):
    answered: list[str] = []
    told: list[UnavailableReason] = []

    def work(desk: int) -> None:
        try:
            for number in count():
                form = f"form-{desk}-{number}"
                deed = admission(SURNAMES[number % len(SURNAMES)] + GIVEN[desk], form)
                answered.append(server_station.do(deed, clerk).answer.rescue_number)
        except Unavailable as error:
            told.append(error.reason)

    desks = [threading.Thread(target=work, args=(desk,)) for desk in range(4)]
    with comes_back(postgres_server):
        for desk in desks:
            desk.start()
        while len(answered) < 12:
            time.sleep(0.01)
        postgres_server.stop()
        for desk in desks:
            desk.join(60)
    assert told == [UnavailableReason.DATABASE_LOST] * 4
    with Session(server_station.engine) as session:
        kept = set(session.scalars(select(Stay.rescue_number)))
    assert set(answered) <= kept
    assert len(kept) <= len(answered) + len(desks)  # done, and the answer was lost on its way
    assert server_station.ask(StationCheck(), clerk).sound
    server_station.do(admission("冯德福", "form-after"), clerk)


# --- the start of the program --------------------------------------------------------------


@pytest.fixture
def place(postgres, tmp_path):
    """The data folder of a desk whose settings name a database of the server."""

    def at(name: str, account: str = "postgres") -> Place:
        address = postgres.format(name=name).replace("postgres@", f"{account}@")
        return Place(tmp_path, address, None, MIGRATIONS, "desk-1", read_codes)

    return at


def why_not(place: Place) -> UnavailableReason:
    with pytest.raises(Unavailable) as caught:
        place.open()
    assert "Nacht" not in str(caught.value)
    return caught.value.reason


def test_a_start_while_the_server_is_away_says_so(place, postgres_server):
    with away(postgres_server):
        assert why_not(place("postgres")) is UnavailableReason.DATABASE_LOST


def test_a_database_that_is_not_there_is_called_that(place):
    assert why_not(place("nothing")) is UnavailableReason.DATABASE_MISSING


def test_an_account_that_is_not_let_in_is_called_that(place, postgres_server, run_on_server):
    run_on_server("CREATE ROLE locked_out LOGIN PASSWORD 'Nacht-2026'")
    postgres_server.ask_for_password("locked_out")
    denied = UnavailableReason.DATABASE_DENIED
    for account in ("locked_out", "locked_out:Nacht-2027", "nobody_here"):
        assert why_not(place("template1", account)) is denied
    # Let in, but without the right to make tables.
    assert why_not(place("postgres", "locked_out:Nacht-2026")) is denied


@pytest.fixture
def run_on_server(postgres):
    def run(statement: str) -> None:
        server = create_engine(postgres.format(name="postgres"), isolation_level="AUTOCOMMIT")
        with server.connect() as connection:
            connection.execute(text(statement))
        server.dispose()

    yield run
    run("DROP ROLE IF EXISTS locked_out")
