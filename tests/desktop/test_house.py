"""From a folder to a house: empty, founded, older, newer, and the demonstration beside it."""

from __future__ import annotations

import shutil
from dataclasses import replace

import pytest

from station.desktop.computer import Computer
from station.desktop.desk import Desk
from station.desktop.finder import finder
from station.desktop.house import open_house
from station.desktop.opened import Guide, House, Outdated
from station.desktop.search_box import SearchHits
from station.desktop.status import Standing
from station.domain.accounts import NOBODY
from station.domain.permissions import Role
from station.domain.problems import NotAllowed, Refused, Unavailable, UnavailableReason
from station.settings import MIGRATIONS, RESOURCES, read_codes
from station.usecases.accounts import AddClerk, SignIn
from station.usecases.founding import FoundStation
from station.usecases.opening import Place
from station.usecases.policy import ChangePolicy
from station.usecases.work import Station

LOGIN, PASSWORD = "1001", "sternklar-7"


@pytest.fixture
def place(tmp_path) -> Place:
    home = tmp_path / "home"
    return Place(
        home=home,
        database=f"sqlite:///{home / 'station.db'}",
        file=home / "station.db",
        migrations=MIGRATIONS,
        desk="desk-1",
        read_codes=read_codes,
    )


@pytest.fixture
def names() -> list[str]:
    return []


@pytest.fixture
def computer(names) -> Computer:
    return Computer(RESOURCES, MIGRATIONS, None, keep=lambda _values: None, keep_name=names.append)


def found(place: Place) -> Station:
    station = place.open()
    station.do(FoundStation("云川市救助管理站", "341202", LOGIN, PASSWORD), NOBODY)
    return station


@pytest.fixture
def later(place, tmp_path) -> Place:
    """The same folder as a later version of the program sees it."""
    migrations = tmp_path / "migrations"
    shutil.copytree(MIGRATIONS, migrations, ignore=shutil.ignore_patterns("__pycache__"))
    newest = max((migrations / "versions").glob("[0-9]*.py"))
    last = newest.name.split("_", 1)[0]
    (migrations / "versions" / "9999_later.py").write_text(
        f"revision, down_revision, branch_labels, depends_on = '9999', '{last}', None, None\n"
        "def upgrade(): pass\n"
        "def downgrade(): pass\n"
    )
    return replace(place, migrations=migrations)


def test_an_empty_folder_leads_to_the_guide(place, computer) -> None:
    assert isinstance(open_house(place, computer), Guide)
    assert place.file.exists()


def test_a_founded_station_becomes_a_house_with_its_name_remembered(place, computer, names) -> None:
    found(place).engine.dispose()
    house = open_house(place, computer)
    assert isinstance(house, House)
    assert house.name == "云川市救助管理站"
    assert names == ["云川市救助管理站"]
    assert house.drafts is not None
    assert house.idle_minutes == 10


def test_older_records_wait_for_an_administrator_and_are_copied_first(
    place, later, computer
) -> None:
    found(place).engine.dispose()
    outdated = open_house(later, computer)
    assert isinstance(outdated, Outdated)
    with pytest.raises(Refused):
        outdated.renew(LOGIN, "falsch-1")
    assert isinstance(open_house(later, computer), Outdated)
    house = outdated.renew(LOGIN, PASSWORD)
    assert isinstance(house, House)
    assert len(list(place.home.glob("before-upgrade-*.db"))) == 1


def test_older_records_are_not_brought_up_to_date_by_everybody(place, later, computer) -> None:
    station = found(place)
    leader = station.do(SignIn(LOGIN, PASSWORD), NOBODY).answer.clerk
    station.do(AddClerk("1007", "陈静", (Role.FRONT_DESK,), PASSWORD), leader)
    station.engine.dispose()
    outdated = open_house(later, computer)
    assert isinstance(outdated, Outdated)
    with pytest.raises(NotAllowed):
        outdated.renew("1007", PASSWORD)


def test_records_of_a_newer_program_are_left_alone(place, later, computer) -> None:
    found(later).engine.dispose()
    with pytest.raises(Unavailable) as refused:
        open_house(place, computer)
    assert refused.value.reason is UnavailableReason.NEWER


def test_no_second_station_is_begun_where_the_records_of_one_are_gone(place, names) -> None:
    told = Computer(
        RESOURCES,
        MIGRATIONS,
        None,
        keep=lambda _values: None,
        keep_name=names.append,
        station_name="云川市救助管理站",
    )
    with pytest.raises(Unavailable) as refused:
        open_house(place, told)
    assert refused.value.reason is UnavailableReason.MISSING
    assert not place.file.exists()
    place.open().engine.dispose()
    with pytest.raises(Unavailable) as refused:
        open_house(place, told)
    assert refused.value.reason is UnavailableReason.MISSING


def test_a_file_that_is_no_database_says_so(place, computer) -> None:
    place.make_home()
    place.file.write_bytes(b"no database at all, and long enough to be read as one" * 40)
    with pytest.raises(Unavailable) as refused:
        open_house(place, computer)
    assert refused.value.reason is UnavailableReason.NOT_A_DATABASE


def test_a_server_that_does_not_answer_says_so(place, computer) -> None:
    lost = replace(place, database="postgresql+psycopg://x@127.0.0.1:1/nothing", file=None)
    with pytest.raises(Unavailable) as refused:
        open_house(lost, computer)
    assert refused.value.reason is UnavailableReason.DATABASE_LOST


def test_a_home_that_cannot_be_made_says_so(place, computer, tmp_path) -> None:
    (tmp_path / "file").write_text("in the way")
    blocked = replace(place, home=tmp_path / "file" / "home")
    with pytest.raises(Unavailable) as refused:
        open_house(blocked, computer)
    assert refused.value.reason is UnavailableReason.NOT_A_FOLDER


def test_the_demonstration_lies_beside_the_real_data(place) -> None:
    demo = place.demo()
    assert demo.home == place.home.with_name("home-demo")
    assert demo.file == demo.home / "station.db"
    assert str(demo.file) in demo.database


def test_changed_idle_minutes_are_told_without_a_new_start(place, computer, qtbot) -> None:
    station = found(place)
    clerk = station.do(SignIn(LOGIN, PASSWORD), NOBODY).answer.clerk
    house = open_house(place, computer)
    desk = Desk(house.station, clerk)
    station.do(ChangePolicy({"idle_lock_minutes": 3}), clerk)
    told: list[Standing] = []
    house.standing(desk, desk, told.append)
    qtbot.waitUntil(lambda: bool(told))
    assert told[0].idle_minutes == 3
    desk.close()
    station.engine.dispose()


def test_the_standing_and_the_search_answer_the_window(place, computer, qtbot) -> None:
    station = found(place)
    clerk = station.do(SignIn(LOGIN, PASSWORD), NOBODY).answer.clerk
    house = open_house(place, computer)
    desk = Desk(house.station, clerk)
    told: list[object] = []
    house.standing(desk, desk, told.append)
    finder(desk)(desk, "王强", told.append)
    qtbot.waitUntil(lambda: len(told) == 2)
    standing = next(each for each in told if isinstance(each, Standing))
    assert standing.station == "云川市救助管理站"
    assert standing.backup_at is None
    assert SearchHits(()) in told
    desk.close()
    station.engine.dispose()
