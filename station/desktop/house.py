"""An open station made ready for the window: its pages, its door, its foot line, its search."""

from __future__ import annotations

import threading
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from station.desktop.computer import Computer
from station.desktop.desk import Desk
from station.desktop.opened import Guide, House, Outdated, RestoreWish, Returned
from station.desktop.pages import PAGES
from station.domain.accounts import Clerk
from station.domain.founding import NamePlateRecord
from station.domain.permissions import Permission
from station.domain.problems import Unavailable, UnavailableReason
from station.usecases.accounts import SignIn
from station.usecases.audit import ChangesSince
from station.usecases.codebook import CodeBook
from station.usecases.opening import Place, name_plate
from station.usecases.policy import CurrentPolicy
from station.usecases.work import Station

if TYPE_CHECKING:
    from station.desktop.search_box import Finder, SearchHits
    from station.desktop.status import Standing
    from station.domain.standing import StandingRecord

WARM_AFTER_S = 5.0
_REHEARSING = Clerk(None, "", "", frozenset(Permission))
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
        from station.desktop.founding import guide

        return guide(place, computer, station, partial(_furnish_founded, computer))
    return furnish(place, computer, station, plate)


def restore_house(place: Place, computer: Computer, wish: RestoreWish) -> Returned:
    """Put a copy in the place of the records, and open what came back.

    Runs on a worker, while nobody has the station open. Raises Refused, NotAllowed, Unavailable.
    """
    from station.usecases.backup import Restore

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
        standing=ask_standing,
        changes=ChangesSince,
        find=_find,
        name=plate.name,
        facts=there if place.file is None else here,
        idle_minutes=station.ask(CurrentPolicy(), _DOOR).idle_lock_minutes,
        drafts=place.drafts(),
        computer=computer,
        prepare=partial(_prepare, station),
    )


def _prepare(station: Station) -> None:
    """Import the window and its first page while the password is typed or proved.

    What the first page will ask is asked once, for nobody to see: putting its questions into
    words the first time takes as long as all the rest of it.
    """
    from station.desktop import window  # noqa: F401
    from station.usecases.standing import StationStanding
    from station.usecases.today import TodayBoard
    from station.wording import care_names, hospital_names, person_names  # noqa: F401

    PAGES[0].load()
    # A server that is gone tells it to whoever signs in, not to a rehearsal.
    with suppress(Unavailable):
        station.ask(TodayBoard(), _REHEARSING)
        station.ask(StationStanding(), _REHEARSING)


def _find(desk: Desk) -> Finder:
    def find(owner: QObject, text: str, then: Callable[[SearchHits], object]) -> object:
        from station.desktop.finder import finder  # with the first word that is looked up

        return finder(desk)(owner, text, then)

    return find


def _furnish_founded(computer: Computer, place: Place, station: Station) -> House:
    plate = name_plate(station)
    assert plate is not None
    return furnish(place, computer, station, plate)


def _renew(place: Place, computer: Computer, login: str, password: str) -> House:
    from station.usecases.upgrading import Upgrade

    Upgrade(login, password).run(place)
    house = open_house(place, computer)
    assert isinstance(house, House)
    return house


def ask_standing(desk: Desk, owner: QObject, then: Callable[[Standing], object]) -> object:
    """Ask how the station stands, for the bars of the window; `then` hears it in their words."""
    from station.desktop.status import Standing
    from station.usecases.standing import StationStanding

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
