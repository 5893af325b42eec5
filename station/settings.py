"""Settings of this computer: where its data lies, which database, which language, how it looks.

A file `station.toml` in the data folder may say `database = "postgresql+psycopg://…"`,
`language`, `theme`, `zoom`, `desk` and `backups`. Without it the program works on its embedded
database.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from station.whole_file import write_whole

ROOT = Path(__file__).resolve().parent.parent
RESOURCES = ROOT / "resources"
MIGRATIONS = ROOT / "migrations"

LANGUAGES = ("zh_CN", "en")
THEMES = ("light", "dark", "contrast")
LEAST_ZOOM, MOST_ZOOM = 0.75, 2.0
LOG_NAME = "station.log"


class SettingsError(Exception):
    """The settings file cannot be read; says where."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What this computer is told."""

    home: Path
    database: str
    named_desk: str = ""
    language: str = "zh_CN"
    theme: str = "light"
    zoom: float = 1.0
    backups: Path | None = None

    @property
    def desk(self) -> str:
        """What this computer is called in the audit."""
        import socket

        return self.named_desk or socket.gethostname()

    @property
    def embedded(self) -> bool:
        """Whether the database is a file of this computer."""
        return self.database.startswith("sqlite")

    @property
    def database_file(self) -> Path:
        """The file of the embedded database."""
        return self.home / "station.db"

    @property
    def log_file(self) -> Path:
        """Where the program writes down its own mistakes."""
        return self.home / LOG_NAME

    @property
    def station_name(self) -> str:
        """The station's name when it was last open here: the sign-in card shows it at once."""
        try:
            return _name_file(self.home).read_text("utf-8").strip()
        except (OSError, ValueError):
            return ""


def default_home() -> Path:
    """The data folder when nobody names one: STATION_HOME, else the user's data folder."""
    if named := os.environ.get("STATION_HOME"):
        return Path(named)
    from platformdirs import user_data_path

    return user_data_path("station", appauthor=False)


def read(home: Path | None = None) -> Settings:
    """Read the settings of a data folder; raises SettingsError for a broken file."""
    folder = (home or default_home()).expanduser().absolute()
    path = _file(folder)
    try:
        text = path.read_text("utf-8")
        return _settings(folder, _parsed(text))
    except (FileNotFoundError, NotADirectoryError):
        return _settings(folder, {})
    except (OSError, ValueError) as error:
        raise SettingsError(str(path)) from error


def plain(home: Path | None = None) -> Settings:
    """The settings of a folder whose file cannot be read: enough to say so in a window."""
    return _settings((home or default_home()).expanduser().absolute(), {})


def keep(home: Path, said: Mapping[str, str | float]) -> None:
    """Write some settings into the file of a data folder; everything else in it stays.

    Raises OSError when the folder cannot be written to.
    """
    import json
    import re

    path = _file(home)
    try:
        lines = path.read_text("utf-8").splitlines()
    except FileNotFoundError:
        lines = []
    for name, value in said.items():
        line = f"{name} = {json.dumps(value, ensure_ascii=False)}"
        here = [i for i, old in enumerate(lines) if re.match(rf"\s*{re.escape(name)}\s*=", old)]
        if here:
            lines[here[0]] = line
        else:
            lines.insert(0, line)  # before any table of the file
    write_whole(path, ("\n".join(lines) + "\n").encode())


def keep_station_name(home: Path, name: str) -> None:
    """Remember the station's name for the next start; a folder that is full loses nothing."""
    file = _name_file(home)
    try:
        if not file.exists() or file.read_text("utf-8").strip() != name:
            write_whole(file, name.encode())
    except (OSError, ValueError):
        return


def read_codes(name: str) -> str:
    """The text of one code list in resources/codes."""
    return (RESOURCES / "codes" / f"{name}.tsv").read_text("utf-8")


def read_return(name: str) -> str:
    """The text of one template of what goes up, in resources/returns."""
    return (RESOURCES / "returns" / f"{name}.toml").read_text("utf-8")


def _parsed(text: str) -> Mapping[str, object]:
    import tomllib  # the window must not wait for it where there is no file

    return tomllib.loads(text)


def _settings(folder: Path, said: Mapping[str, object]) -> Settings:
    """Make settings of what a file says; raises ValueError for what cannot be."""
    language, theme = str(said.get("language", "zh_CN")), str(said.get("theme", "light"))
    zoom = float(str(said.get("zoom", 1.0)))
    embedded = f"sqlite:///{folder / 'station.db'}"
    database = str(said.get("database", embedded))
    known = database == embedded or database.startswith("postgresql")
    possible = language in LANGUAGES and theme in THEMES and known
    if not possible or not LEAST_ZOOM <= zoom <= MOST_ZOOM:
        raise ValueError
    backups = str(said.get("backups", ""))
    return Settings(
        home=folder,
        database=database,
        named_desk=str(said.get("desk", "")),
        language=language,
        theme=theme,
        zoom=zoom,
        backups=Path(backups) if backups else None,
    )


def _file(home: Path) -> Path:
    return home / "station.toml"


def _name_file(home: Path) -> Path:
    return home / "station-name.txt"
