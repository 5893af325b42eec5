"""What this one computer is told, whoever sits at it: how it looks, where its backups go."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtWidgets import QApplication

from station.desktop import style
from station.desktop.look import Look, look


class Computer:
    """The settings of this computer, as its windows may read and change them.

    `keep` writes values into the settings file of the data folder; it raises OSError when the
    folder cannot be written to. `keep_name` remembers the station's name for the next start.
    """

    def __init__(
        self,
        resources: Path,
        migrations: Path,
        backups: Path | None,
        keep: Callable[[Mapping[str, str | float]], object],
        keep_name: Callable[[str], object],
        *,
        station_name: str = "",
        embedded: bool = True,
    ) -> None:
        self.migrations = migrations
        """What the program brings along to build a database; a backup is proved with it."""
        self.backups = backups
        self.zoom = look().zoom
        """The factor of large print from the next start on."""
        self.keep_name = keep_name
        self.station_name = station_name
        """The station that was last open here; empty on a computer that is new to it."""
        self.embedded = embedded
        """Whether the records are a file of this computer, which a backup can replace."""
        self._resources, self._keep = resources, keep

    def choose_theme(self, theme: str) -> None:
        """Wear a theme now and from now on. Raises OSError."""
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        style.dress(app, Look(theme, look().zoom), self._resources)
        self._keep({"theme": theme})

    def choose_zoom(self, zoom: float) -> None:
        """Print large or small from the next start on. Raises OSError."""
        self.zoom = zoom
        self._keep({"zoom": zoom})

    def choose_backups(self, folder: Path | None) -> None:
        """Let this computer's backups go to a folder, None for the data folder. Raises OSError."""
        if folder != self.backups:
            self._keep({"backups": str(folder) if folder else ""})
            self.backups = folder
