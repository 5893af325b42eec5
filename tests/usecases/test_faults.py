"""Disk, folder and file go wrong in the middle of the work: told by name, nothing by half."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

import pytest
from sqlalchemy import event, func, select, text
from sqlalchemy.orm import Session

from station.domain.accounts import NOBODY
from station.domain.belongings import BelongingLine, SignedHow
from station.domain.checking import CheckTrouble
from station.domain.intake import ArrivalFacts, HowCame, SelfCare
from station.domain.people import NewPerson, PersonFacts, Searched, Sex
from station.domain.problems import Refused, Unavailable, UnavailableReason
from station.settings import MIGRATIONS, read_codes
from station.storage.audit import AuditEntry
from station.storage.belongings import Belonging
from station.storage.intake import Intake
from station.storage.numbers import Serial
from station.storage.people import NameOfPerson, Person
from station.storage.stays import Stay, StayStep
from station.usecases.backup import MakeBackup, StationCheck
from station.usecases.drafts import Draft, DraftBook
from station.usecases.founding import FoundStation
from station.usecases.intake import Admission, Admit, Arrival
from station.usecases.opening import Place, name_plate
from station.usecases.work import Station
from tests import make
from tests.surroundings import full_disk, locked

TABLES = (Person, NameOfPerson, Intake, Stay, StayStep, Belonging, Serial, AuditEntry)
FOUND = FoundStation("云川市救助管理站", "370203", "chen", "lamp-oil-7")


THINGS = (BelongingLine("布包"), BelongingLine("水杯"))


def admission(name: str, form: str = "form-1", things: tuple[BelongingLine, ...] = THINGS) -> Admit:
    who = PersonFacts(name=name, sex=Sex.MALE, born=date(1970, 5, 4))
    return Admit(
        Admission(
            Arrival(
                form,
                ArrivalFacts(HowCame.SELF, self_care=SelfCare.FULL),
                person=NewPerson(who),
                searched=Searched(name, frozenset(range(1, 100))),
                belongings=things,
                belongings_signed=SignedHow.HAND,
            )
        )
    )


def rows(station: Station) -> list[int]:
    """How many rows each table that an admission writes has."""
    with Session(station.engine) as session:
        return [session.scalar(select(func.count()).select_from(table)) or 0 for table in TABLES]


def draft(content: str, at: datetime) -> Draft:
    return Draft("form-2", "intake", "chen", "王强", content, at)


def place(home: Path) -> Place:
    file = home / "station.db"
    return Place(home, f"sqlite:///{file}", file, MIGRATIONS, "desk-1", read_codes)


def reason_of(caught: pytest.ExceptionInfo[Unavailable]) -> UnavailableReason:
    return caught.value.reason


# --- a folder that denies ------------------------------------------------------------------


def test_no_station_is_founded_where_nobody_may_write(tmp_path):
    with locked(tmp_path / "home") as home:
        for there in (home, home / "deeper"):
            with pytest.raises(Unavailable) as caught:
                place(there).open()
            assert reason_of(caught) is UnavailableReason.READ_ONLY
    assert list(home.iterdir()) == []
    station = place(home).open()
    station.do(FOUND, NOBODY)
    assert name_plate(station) is not None
    station.engine.dispose()


def test_a_file_in_the_place_of_the_folder_is_called_that(tmp_path):
    file = tmp_path / "home"
    file.write_text("somebody's notes")
    for there in (file, file / "deeper"):
        with pytest.raises(Unavailable) as caught:
            place(there).open()
        assert reason_of(caught) is UnavailableReason.NOT_A_FOLDER
    assert file.read_text() == "somebody's notes"


def test_a_deed_in_a_locked_folder_changes_nothing_and_is_done_when_it_is_freed(
    sqlite_station, clerk, tmp_path
):
    sqlite_station.do(admission("赵安"), clerk)
    before = rows(sqlite_station)
    sqlite_station.engine.dispose()
    with locked(tmp_path), pytest.raises(Unavailable) as caught:
        sqlite_station.do(admission("钱博文", "form-2"), clerk)
    assert reason_of(caught) is UnavailableReason.READ_ONLY
    assert rows(sqlite_station) == before
    sqlite_station.do(admission("钱博文", "form-2"), clerk)
    assert rows(sqlite_station) != before
    assert sqlite_station.ask(StationCheck(), clerk).sound


def test_a_draft_that_was_kept_outlives_a_locked_folder(tmp_path, clock):
    book = DraftBook(tmp_path / "drafts.db")
    book.keep(draft("first", clock.now))
    with locked(tmp_path), pytest.raises(Unavailable) as caught:
        book.keep(draft("second", clock.now))
    assert reason_of(caught) is UnavailableReason.READ_ONLY
    assert [kept.content for kept in book.all()] == ["first"]


@pytest.mark.parametrize("there", ["locked", "file", "file/deeper"])
def test_a_backup_is_refused_where_it_cannot_lie(open_station, clerk, tmp_path, there):
    make.name_plate(open_station)
    (tmp_path / "file").touch()
    before = rows(open_station)
    open_station.ask(StationCheck(), clerk)  # the database itself is open, and stays open
    with locked(tmp_path / "locked"), pytest.raises(Refused) as caught:
        open_station.do(MakeBackup(MIGRATIONS, tmp_path / there), clerk)
    assert [problem.code for problem in caught.value.problems] == [CheckTrouble.FOLDER_UNUSABLE]
    assert rows(open_station) == before
    assert list((tmp_path / "locked").iterdir()) == []


# --- a disk that is full -------------------------------------------------------------------


def fill_up(station: Station) -> None:
    """Let the database refuse every further page, as each engine does on a full disk."""
    if station.engine.dialect.name == "sqlite":
        station.engine.dispose()
        event.listen(station.engine, "connect", _no_page_more)
        return
    with station.engine.begin() as connection:
        connection.execute(text(_FULL))
        connection.execute(
            text("CREATE TRIGGER full_disk BEFORE INSERT ON stay EXECUTE FUNCTION full_disk()")
        )


def make_room(station: Station) -> None:
    if station.engine.dialect.name == "sqlite":
        event.remove(station.engine, "connect", _no_page_more)
        station.engine.dispose()
        return
    with station.engine.begin() as connection:
        connection.execute(text("DROP TRIGGER full_disk ON stay"))


_FULL = """
CREATE FUNCTION full_disk() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION 'could not extend file' USING ERRCODE = 'disk_full'; END $$
"""


def _no_page_more(connection, _entry) -> None:
    (pages,) = connection.execute("PRAGMA page_count").fetchone()
    connection.execute(f"PRAGMA max_page_count={pages}")


def large(form: str) -> Admit:
    """An admission with more words than the free space of any page holds."""
    things = tuple(BelongingLine(f"布包{n}", features="补丁" * 200) for n in range(40))
    return admission("孙长庚", form, things)


def test_a_full_disk_takes_a_deed_back_whole_and_the_next_one_is_done(open_station, clerk):
    open_station.do(admission("赵安"), clerk)
    before = rows(open_station)
    fill_up(open_station)
    for _ in range(2):
        with pytest.raises(Unavailable) as caught:
            open_station.do(large("form-2"), clerk)
        assert reason_of(caught) is UnavailableReason.DISK_FULL
    assert rows(open_station) == before
    make_room(open_station)
    admitted = open_station.do(large("form-2"), clerk).answer
    assert admitted.rescue_number.endswith("002")  # the number of the lost try was given back
    assert open_station.ask(StationCheck(), clerk).sound


def test_a_disk_that_fills_up_under_open_files_loses_nothing_that_was_answered_for(
    sqlite_station, clerk, tmp_path, clock
):
    book = DraftBook(tmp_path / "drafts.db")
    book.keep(draft("first", clock.now))
    sqlite_station.do(admission("赵安"), clerk)
    before = rows(sqlite_station)
    with full_disk(least=1024):
        with pytest.raises(Unavailable) as caught:
            sqlite_station.do(admission("钱博文", "form-2"), clerk)
        assert reason_of(caught) is UnavailableReason.DISK_FULL
        with pytest.raises(Unavailable) as caught:
            book.keep(draft("second", clock.now))
        assert reason_of(caught) is UnavailableReason.DISK_FULL
        assert rows(sqlite_station) == before  # it can still be read
    assert [kept.content for kept in book.all()] == ["first"]
    book.keep(draft("second", clock.now))
    sqlite_station.do(admission("钱博文", "form-2"), clerk)
    assert sqlite_station.ask(StationCheck(), clerk).sound


def test_a_station_is_not_founded_by_half_on_a_full_disk(tmp_path):
    with full_disk():
        with pytest.raises(Unavailable) as caught:
            place(tmp_path).open()
        assert reason_of(caught) is UnavailableReason.DISK_FULL
    station = place(tmp_path).open()
    station.do(FOUND, NOBODY)
    station.engine.dispose()
