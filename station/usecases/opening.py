"""Opening a station: its folder, its database, its version, its clock."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta, timezone
from pathlib import Path

from station.domain.accounts import NOBODY
from station.domain.founding import NamePlateRecord
from station.domain.problems import Unavailable
from station.storage import schema
from station.storage.drafts import DraftBook
from station.storage.engine import open_engine
from station.storage.faults import of_files
from station.storage.schema import SchemaState
from station.usecases.codebook import CodeBook
from station.usecases.policy import StationNamePlate
from station.usecases.work import Station

STATION_TIME = timezone(timedelta(hours=8), "Asia/Shanghai")
"""The whole country keeps one time and does not change it; no time zone files are needed."""


def clock() -> datetime:
    """Station time, without a zone: the one place that reads the computer's clock."""
    return datetime.now(STATION_TIME).replace(tzinfo=None)  # noqa: TID251  the one clock


@dataclass(frozen=True, slots=True)
class Place:
    """Where a station's data lies and what the program brings along.

    `database` is an SQLAlchemy address; `file` the embedded database, None on a server.
    """

    home: Path
    database: str
    file: Path | None
    migrations: Path
    desk: str
    read_codes: Callable[[str], str]

    def demo(self) -> Place:
        """Where a demonstration lies: beside the real data, on its own embedded database."""
        home = self.home.with_name(f"{self.home.name}-demo")
        file = home / "station.db"
        return replace(self, home=home, database=f"sqlite:///{file}", file=file)

    def drafts(self) -> DraftBook:
        """What is being typed on this computer; never on the server."""
        self.make_home()
        return DraftBook(self.home / "drafts.db")

    def make_home(self) -> None:
        """Make the data folder, readable by this account only; raises Unavailable."""
        try:
            self.home.mkdir(parents=True, exist_ok=True, mode=0o700)
        except OSError as error:
            raise of_files(error) from error

    def connect(self) -> Station:
        """A station over the database as it is, without looking at its version."""
        self.make_home()
        return Station(
            open_engine(self.database),
            clock,
            CodeBook(self.read_codes),
            desk=self.desk,
            home=str(self.home),
        )

    def open(self) -> Station:
        """Open the station; an empty database gets its tables, an older one is refused.

        Raises Unavailable: OLDER (upgrade it first), NEWER, DATABASE_LOST, READ_ONLY, DAMAGED.
        """
        station = self.connect()
        try:
            if schema.checked_state(station.engine, self.migrations) is SchemaState.EMPTY:
                schema.migrate(station.engine, self.migrations)
            schema.require_equal(station.engine, self.migrations)
        except Unavailable:
            station.engine.dispose()  # whoever tries again opens it anew
            raise
        return station

    def upgrade(self) -> Path | None:
        """Bring an older database up to date after a copy of it; answers where the copy is.

        Raises Unavailable.
        """
        from station.storage import backup

        station = self.connect()
        copy = None
        if self.file is not None and self.file.exists():
            copy = self.file.with_name(f"before-upgrade-{clock():%Y%m%d-%H%M%S}.db")
            try:
                backup.copy_out(station.engine, copy, self.migrations, lambda _done, _total: None)
            except OSError as error:
                raise of_files(error) from error
        schema.migrate(station.engine, self.migrations)
        station.engine.dispose()
        return copy


def name_plate(station: Station) -> NamePlateRecord | None:
    """Who this station is; None while it has not been founded."""
    return station.ask(StationNamePlate(), NOBODY)
