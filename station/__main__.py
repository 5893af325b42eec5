"""Wires everything: reads the settings, opens the command line or the desk.

The only module that may see all layers. Without arguments (or with only `--home DIR`) the
desktop opens; everything else is the command line.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from station.desktop.computer import Computer
    from station.desktop.opened import Guide, House, Outdated, RestoreWish, Returned
    from station.settings import Settings
    from station.usecases.opening import Place


def main(arguments: list[str] | None = None) -> int:
    """Run the program; answers the exit status."""
    words = sys.argv[1:] if arguments is None else arguments
    home, rest = _home(words)
    if rest:
        import gc

        from station import cli

        # A command makes many records and ends: to look for rings among them as often as Python
        # does by itself takes a fifth of the time of a large import.
        gc.set_threshold(10_000, 20, 20)
        return cli.main(words, _place)
    return _open_window(home)


def _open_window(home: Path | None) -> int:
    import gc

    gc.disable()  # about 7 ms before the paint; the window sweeps by itself, later
    from station import settings
    from station.desktop import app
    from station.desktop.look import Look

    try:
        said = settings.read(home)
    except settings.SettingsError:
        said = settings.plain(home)
    start = app.Start(
        settings.RESOURCES,
        said.log_file,
        lambda: _open_house(home),
        restore=lambda wish: _restore_house(home, wish),
        look=Look(said.theme, said.zoom),
        language=said.language,
        station_name=said.station_name,
    )
    return app.run(start)


def _open_house(home: Path | None) -> House | Guide | Outdated:
    """Open the station on a worker, after the first paint; everything heavy is imported here.

    The settings are read again, so that a file that was mended meanwhile is heard.
    """
    from station.desktop.house import open_house

    said = _settings(home)
    return open_house(_place_of(said), _computer(said))


def _restore_house(home: Path | None, wish: RestoreWish) -> Returned:
    """Put a copy in the place of the records of a folder, and open it; on a worker."""
    from station.desktop.house import restore_house

    said = _settings(home)
    return restore_house(_place_of(said), _computer(said), wish)


def _settings(home: Path | None) -> Settings:
    """Read the settings of a folder; raises Unavailable."""
    from station import settings
    from station.domain.problems import Unavailable, UnavailableReason

    try:
        return settings.read(home)
    except settings.SettingsError as error:
        raise Unavailable(UnavailableReason.SETTINGS, str(error)) from error


def _computer(said: Settings) -> Computer:
    from station import settings
    from station.desktop.computer import Computer

    return Computer(
        resources=settings.RESOURCES,
        migrations=settings.MIGRATIONS,
        backups=said.backups,
        keep=lambda values: settings.keep(said.home, values),
        keep_name=lambda name: settings.keep_station_name(said.home, name),
        station_name=said.station_name,
        embedded=said.embedded,
    )


def _home(words: list[str]) -> tuple[Path | None, list[str]]:
    """Take `--home DIR` off the front; the desktop has no other words."""
    if len(words) >= 2 and words[0] == "--home":  # noqa: PLR2004
        return Path(words[1]), words[2:]
    return None, words


def _place(home: Path | None) -> Place:
    """Where the data of a folder lies, by its settings."""
    from station import settings

    return _place_of(settings.read(home))


def _place_of(said: Settings) -> Place:
    from station import settings
    from station.usecases.opening import Place

    return Place(
        home=said.home,
        database=said.database,
        file=said.database_file if said.embedded else None,
        migrations=settings.MIGRATIONS,
        desk=said.desk,
        read_codes=settings.read_codes,
    )


if __name__ == "__main__":
    sys.exit(main())
