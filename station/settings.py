"""Settings of this computer: where its data lies, which database, which language.

A file `station.toml` in the data folder may say `database = "postgresql+psycopg://…"`,
`language`, `theme`, `zoom` and `desk`. Without it the program works on its embedded database.
"""

from __future__ import annotations

import os
import socket
import tomllib
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
RESOURCES = ROOT / "resources"
MIGRATIONS = ROOT / "migrations"


class SettingsError(Exception):
    """The settings file cannot be read; says where."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What this computer is told."""

    home: Path
    database: str
    desk: str
    language: str = "zh_CN"
    theme: str = "light"
    zoom: float = 1.0

    @property
    def embedded(self) -> bool:
        """Whether the database is a file of this computer."""
        return self.database.startswith("sqlite")

    @property
    def database_file(self) -> Path:
        """The file of the embedded database."""
        return self.home / "station.db"


def default_home() -> Path:
    """The data folder when nobody names one: STATION_HOME, else the user's data folder."""
    if named := os.environ.get("STATION_HOME"):
        return Path(named)
    from platformdirs import user_data_path

    return user_data_path("station", appauthor=False)


def read(home: Path | None = None) -> Settings:
    """Read the settings of a data folder; raises SettingsError for a broken file."""
    folder = (home or default_home()).expanduser().absolute()
    said: dict[str, object] = {}
    path = folder / "station.toml"
    if path.exists():
        try:
            said = tomllib.loads(path.read_text("utf-8"))
        except (OSError, ValueError) as error:
            raise SettingsError(str(path)) from error
    return Settings(
        home=folder,
        database=str(said.get("database", f"sqlite:///{folder / 'station.db'}")),
        desk=str(said.get("desk", socket.gethostname())),
        language=str(said.get("language", "zh_CN")),
        theme=str(said.get("theme", "light")),
        zoom=float(str(said.get("zoom", 1.0))),
    )


def read_codes(name: str) -> str:
    """The text of one code list in resources/codes."""
    return (RESOURCES / "codes" / f"{name}.tsv").read_text("utf-8")
