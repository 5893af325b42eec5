"""A founded station on the disk, which no program has open."""

from __future__ import annotations

from pathlib import Path

from station import settings
from station.domain.accounts import NOBODY
from station.usecases.founding import FoundStation
from station.usecases.opening import Place


def found(home: Path, login: str, password: str) -> None:
    """Found a station in a data folder, with its first clerk."""
    said = settings.read(home)
    place = Place(
        home=home,
        database=said.database,
        file=said.database_file,
        migrations=settings.MIGRATIONS,
        desk="desk-1",
        read_codes=settings.read_codes,
    )
    station = place.open()
    station.do(FoundStation("云川市救助管理站", "341202", login, password), NOBODY)
    station.engine.dispose()
