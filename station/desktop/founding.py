"""The first start: the guide through an empty station, or the demonstration beside it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from station.desktop.computer import Computer
from station.desktop.first_run import FirstRun
from station.desktop.first_run_demo import DemoCard
from station.desktop.opened import Guide, House, MoveIn
from station.usecases.opening import Place
from station.usecases.passwords import invented_password
from station.usecases.work import NoProgress, Station

Furnish = Callable[[Place, Station], House]
"""Makes the house of a station that has been founded."""


def guide(place: Place, computer: Computer, station: Station, furnish: Furnish) -> Guide:
    """Make the guide of an empty station; when it is through, its first clerk goes in."""

    def make(move_in: MoveIn) -> FirstRun:
        def founded(login: str, password: str, opens_at: tuple[str, object] | None) -> None:
            move_in(replace(furnish(place, station), opens_at=opens_at), login, password)

        screen = FirstRun(station, place.drafts(), computer)
        screen.founded.connect(founded)
        screen.wants_demo.connect(lambda: _open_demo(place, screen, furnish, move_in))
        return screen

    return Guide(make, station.engine.dispose)


def _open_demo(place: Place, screen: FirstRun, furnish: Furnish, move_in: MoveIn) -> None:
    """Open the demonstration in a folder of its own, and show once with which password."""
    from station.usecases.demo_door import DEMO_LOGIN, open_demo  # nobody else needs what it knows

    password = invented_password()

    def open_there() -> House:
        return furnish(place.demo(), open_demo(place, password, NoProgress()))

    def show_card(house: House) -> None:
        DemoCard(screen, DEMO_LOGIN, password, lambda: move_in(house, DEMO_LOGIN, password)).open()

    screen.wait_for(open_there, show_card)
