"""An open station made ready for the window: its pages, its door, its foot line, its search."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject

from station.desktop.computer import Computer
from station.desktop.desk import Desk
from station.desktop.finder import finder
from station.desktop.first_run import FirstRun
from station.desktop.first_run_demo import DemoCard
from station.desktop.opened import Guide, House, MoveIn, Outdated, RestoreWish, Returned
from station.desktop.pages import PAGES
from station.desktop.status import Standing
from station.domain.accounts import Clerk
from station.domain.founding import NamePlateRecord
from station.domain.permissions import Permission
from station.domain.problems import Unavailable, UnavailableReason
from station.domain.standing import StandingRecord
from station.usecases.accounts import SignIn
from station.usecases.audit import ChangesSince
from station.usecases.backup import Restore
from station.usecases.codebook import CodeBook
from station.usecases.opening import Place, name_plate
from station.usecases.passwords import invented_password
from station.usecases.policy import CurrentPolicy
from station.usecases.standing import StationStanding
from station.usecases.upgrading import Upgrade
from station.usecases.work import NoProgress, Station

WARM_AFTER_S = 5.0
_DOOR = Clerk(None, "", "", frozenset({Permission.SELF_KEEP}))
"""Whoever opens the station in the morning: may read its numbers, and nothing of people."""


def open_house(place: Place, computer: Computer) -> House | Guide | Outdated:
    """Open the station of a place; an empty one leads to the guide of the first start.

    Runs on a worker. Raises Unavailable, which the sign-in card shows. Where a station was open
    before, no second one is begun because its records are gone.
    """
    if computer.station_name and place.file is not None and not place.file.exists():
        raise Unavailable(UnavailableReason.MISSING)
    try:
        station = place.open()
    except Unavailable as error:
        if error.reason is not UnavailableReason.OLDER:
            raise
        return Outdated(lambda login, password: _renew(place, computer, login, password))
    _warm_later(station.codes)
    plate = name_plate(station)
    if plate is None and computer.station_name:
        station.engine.dispose()
        raise Unavailable(UnavailableReason.MISSING)
    if plate is None:
        guide = partial(_guide, place, computer, station)
        return Guide(guide, station.engine.dispose)
    return furnish(place, computer, station, plate)


def restore_house(place: Place, computer: Computer, wish: RestoreWish) -> Returned:
    """Put a copy in the place of the records, and open what came back.

    Runs on a worker, while nobody has the station open. Raises Refused, NotAllowed, Unavailable.
    """
    station = place.connect()
    try:
        deed = Restore(wish.file, place.migrations, wish.login, wish.password)
        restored = deed.run(station, place.file)
    finally:
        station.engine.dispose()
    kept = "" if restored.kept is None else restored.kept.name
    return Returned(open_house(place, computer), kept)


def _warm_later(codes: CodeBook) -> None:
    """Learn the sounds of all places once the first page stands, before somebody types one."""

    def warm() -> None:
        codes.areas.search("a")
        codes["areas"].search("a")

    timer = threading.Timer(WARM_AFTER_S, warm)
    timer.daemon = True
    timer.start()


def furnish(place: Place, computer: Computer, station: Station, plate: NamePlateRecord) -> House:
    """Put pages, door and search into a founded station."""
    here = QCoreApplication.translate("House", "Data on this computer, no network needed")
    there = QCoreApplication.translate("House", "Data on the station's server")
    if not plate.is_demo:
        computer.keep_name(plate.name)
    return House(
        station,
        PAGES,
        SignIn,
        standing=_ask_standing,
        changes=ChangesSince,
        find=finder,
        name=plate.name,
        facts=there if place.file is None else here,
        idle_minutes=station.ask(CurrentPolicy(), _DOOR).idle_lock_minutes,
        drafts=place.drafts(),
        computer=computer,
    )


def _renew(place: Place, computer: Computer, login: str, password: str) -> House:
    Upgrade(login, password).run(place)
    house = open_house(place, computer)
    assert isinstance(house, House)
    return house


def _guide(place: Place, computer: Computer, station: Station, move_in: MoveIn) -> FirstRun:
    """Make the guide of an empty station; when it is through, its first clerk goes in."""

    def founded(login: str, password: str, opens_at: tuple[str, object] | None) -> None:
        plate = name_plate(station)
        assert plate is not None
        house = furnish(place, computer, station, plate)
        move_in(replace(house, opens_at=opens_at), login, password)

    guide = FirstRun(station, place.drafts(), computer)
    guide.founded.connect(founded)
    guide.wants_demo.connect(lambda: _open_demo(place, computer, guide, move_in))
    return guide


def _open_demo(place: Place, computer: Computer, guide: FirstRun, move_in: MoveIn) -> None:
    """Open the demonstration in a folder of its own, and show once with which password."""
    from station.usecases.demo_door import DEMO_LOGIN, open_demo  # nobody else needs what it knows

    password = invented_password()

    def open_there() -> House:
        station = open_demo(place, password, NoProgress())
        plate = name_plate(station)
        assert plate is not None
        return furnish(place.demo(), computer, station, plate)

    def show_card(house: House) -> None:
        DemoCard(guide, DEMO_LOGIN, password, lambda: move_in(house, DEMO_LOGIN, password)).open()

    guide.wait_for(open_there, show_card)


def _ask_standing(desk: Desk, owner: QObject, then: Callable[[Standing], object]) -> object:
    def show(record: StandingRecord) -> None:
        then(
            Standing(
                station=record.station,
                desks=record.desks,
                backup_at=record.backup_at,
                backup_tested=record.backup_tested,
                overdue=record.overdue,
                shift=_shift(record),
                idle_minutes=record.idle_minutes,
            )
        )

    return desk.ask(owner, StationStanding(), show, seat="standing")


def _shift(record: StandingRecord) -> str:
    words = (
        QCoreApplication.translate("House", "Night shift {start}–{end}")
        if record.night
        else QCoreApplication.translate("House", "Shift {start}–{end}")
    )
    return words.format(start=f"{record.shift_from:02}:00", end=f"{record.shift_until:02}:00")
