"""`init` founds a station; `demo` makes one with invented people to look around in."""

from __future__ import annotations

import argparse
import os

from PySide6.QtCore import QCoreApplication

from station.cli.grammar import Commands
from station.cli.outcome import Answer, wrong_use
from station.cli.reading import how_many, one_of, read_form, whole
from station.cli.terminal import Terminal
from station.domain.accounts import NOBODY
from station.domain.beds import Zone
from station.domain.founding import FIRST_LAYOUT, FoundingTrouble, HouseKind, RoomPlan
from station.domain.problems import Problem, Refused
from station.usecases.demo import DemoYear
from station.usecases.demo_door import DEMO_LOGIN, live_year
from station.usecases.founding import FoundStation
from station.usecases.opening import name_plate
from station.usecases.passwords import invented_password
from station.usecases.work import NoProgress

_PEOPLE = 120


def add_commands(commands: Commands) -> None:
    """`init` and `demo`."""
    parser = commands.add(
        "init",
        QCoreApplication.translate(
            "Cli", "found a station; --clerk names its first clerk, administrator and leader"
        ),
        init,
    )
    parser.add_argument("--name", required=True, help=_tr_name())
    parser.add_argument(
        "--code",
        required=True,
        metavar="AREA",
        help=QCoreApplication.translate("Cli", "six-digit area code of the station, GB/T 2260"),
    )
    parser.add_argument("--short-name", default="", metavar="NAME")
    parser.add_argument("--phone", default="")
    parser.add_argument("--address", default="")
    parser.add_argument("--superior", default="", metavar="NAME")
    parser.add_argument("--kind", type=one_of(HouseKind), default=HouseKind.RESCUE_STATION)
    parser.add_argument("--clerk-name", default="", metavar="NAME")
    _add_room_options(parser)
    parser = commands.add(
        "demo",
        QCoreApplication.translate(
            "Cli", "a station with invented people and a year of stays, the same for the same seed"
        ),
        demo,
    )
    parser.add_argument("--people", type=how_many, default=_PEOPLE, metavar="NUMBER")
    parser.add_argument("--seed", type=whole, default=1, metavar="NUMBER")


def _tr_name() -> str:
    return QCoreApplication.translate("Cli", "the station's full name, as on its papers")


def _add_room_options(parser: argparse.ArgumentParser) -> None:
    rooms = parser.add_mutually_exclusive_group()
    rooms.add_argument(
        "--rooms",
        metavar="FILE",
        help=QCoreApplication.translate(
            "Cli", "JSON list of rooms: name, zone, beds, building, floor, near_duty, step_free"
        ),
    )
    rooms.add_argument(
        "--no-beds",
        action="store_true",
        help=QCoreApplication.translate("Cli", "begin without rooms and beds"),
    )


def init(terminal: Terminal) -> Answer:
    """Found the station on an empty database."""
    options = terminal.options
    login = terminal.login()
    station = terminal.opened()
    deed = FoundStation(
        name=options.name,
        area=options.code,
        clerk=login,
        password=terminal.password(),
        clerk_name=options.clerk_name,
        kind=options.kind,
        short_name=options.short_name,
        phone=options.phone,
        address=options.address,
        superior=options.superior,
        rooms=_rooms(terminal),
    )
    station.do(deed, NOBODY)
    plate = name_plate(station)
    assert plate is not None
    facts = {"home": str(terminal.place.home), "clerk": login, "beds": _beds(deed.rooms)}
    words = QCoreApplication.translate("Cli", "{name} is founded in {home}, with {beds} beds.")
    said = words.format(name=plate.name, home=terminal.place.home, beds=facts["beds"])
    return Answer(facts | terminal.teller.record({"station": plate}), (said,))


def demo(terminal: Terminal) -> Answer:
    """Found a demonstration station in the data folder; who is not named signs in as `demo`.

    Without a password in the environment one is made up, and told this once.
    """
    options = terminal.options
    login = options.clerk or os.environ.get("STATION_CLERK") or DEMO_LOGIN
    given = os.environ.get("STATION_PASSWORD", "")
    password = given or invented_password()
    station = terminal.opened()
    if name_plate(station) is not None:
        raise Refused(Problem(FoundingTrouble.ALREADY_FOUNDED))
    year = DemoYear(station, options.people, options.seed, password)
    stays = live_year(terminal.place, year, login, terminal.progress() or NoProgress())
    facts = {
        "home": str(terminal.place.home),
        "people": options.people,
        "seed": options.seed,
        "stays": stays,
        "clerk": login,
    }
    words = QCoreApplication.translate(
        "Cli", "{stays} stays of {people} invented people. Sign in as {login}."
    )
    lines = [words.format(stays=stays, people=options.people, login=login)]
    if not given:
        told = QCoreApplication.translate("Cli", "The password is {password}.")
        lines.append(told.format(password=password))
        facts["password"] = password
    return Answer(facts, lines)


def _beds(rooms: tuple[RoomPlan, ...]) -> int:
    return sum(room.beds for room in rooms)


def _rooms(terminal: Terminal) -> tuple[RoomPlan, ...]:
    options = terminal.options
    if options.no_beds:
        return ()
    if options.rooms is None:
        return FIRST_LAYOUT
    form = read_form(options.rooms)
    try:
        return tuple(RoomPlan(**{**room, "zone": Zone(room["zone"])}) for room in form)
    except (TypeError, ValueError, LookupError):
        words = QCoreApplication.translate("Cli", "{file} is not a list of rooms.")
        raise wrong_use(words.format(file=options.rooms), "rooms") from None
