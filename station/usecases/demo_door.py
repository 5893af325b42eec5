"""The way into the demonstration: made when it is not there, with a password of its own."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar

from sqlalchemy import select

from station.domain.accounts import Clerk
from station.domain.founding import FoundingTrouble
from station.domain.permissions import Permission
from station.domain.problems import Cancelled, Problem, Refused, Unavailable
from station.storage.accounts import ClerkRow
from station.storage.policy import NamePlate
from station.usecases.demo import DemoYear
from station.usecases.opening import Place, name_plate
from station.usecases.passwords import hashed
from station.usecases.work import Progress, Station, Work, Write

DEMO_LOGIN = "demo"
DEMO_PEOPLE, DEMO_SEED = 60, 1
_DOORKEEPER = Clerk(None, "", "", frozenset({Permission.ACCOUNTS_KEEP}))


@dataclass(frozen=True, slots=True)
class RenewDemoPassword(Write[None]):
    """Give all clerks of a demonstration a new password: nobody has written down the last one.

    Refused where real people are.
    """

    needs: ClassVar = Permission.ACCOUNTS_KEEP
    password: str = field(repr=False)

    def run(self, work: Work) -> None:
        if not work.session.scalars(select(NamePlate)).one().is_demo:
            raise Refused(Problem(FoundingTrouble.ALREADY_FOUNDED))
        password_hash = hashed(self.password)
        for clerk in work.session.scalars(select(ClerkRow)):
            clerk.password_hash = password_hash
            clerk.failed_tries, clerk.locked_until = 0, None


def live_year(place: Place, year: DemoYear, login: str, progress: Progress) -> int:
    """Live the year of a demonstration; answers how many stays it had.

    A year that is not lived to its end is thrown away with its file. Raises Refused when a
    station is there already, Cancelled, Unavailable.
    """
    try:
        return year.run(login, progress)
    except (Cancelled, KeyboardInterrupt, Unavailable):
        year.close()
        for rest in ("", "-wal", "-shm"):
            if place.file is not None:
                place.file.with_name(place.file.name + rest).unlink(missing_ok=True)
        raise


def open_demo(place: Place, password: str, progress: Progress) -> Station:
    """Open the demonstration beside a place, whose first clerk then has this password."""
    demo = place.demo()
    station = demo.open()
    if name_plate(station) is None:
        year = DemoYear(station, DEMO_PEOPLE, DEMO_SEED, password)
        live_year(demo, year, DEMO_LOGIN, progress)
    else:
        station.do(RenewDemoPassword(password), _DOORKEEPER)
    return station
