"""Wires everything: reads the settings, opens the command line or the desk.

The only module that may see all layers. Without arguments (or with only `--home DIR`) the
desktop opens; everything else is the command line.
"""

from __future__ import annotations

import sys
from pathlib import Path


def main(arguments: list[str] | None = None) -> int:
    """Run the program; answers the exit status."""
    words = sys.argv[1:] if arguments is None else arguments
    home, rest = _home(words)
    if rest:
        from station import cli

        return cli.main(words, _place)
    from station.desktop import app

    return app.run(home, _place)


def _home(words: list[str]) -> tuple[Path | None, list[str]]:
    """Take `--home DIR` off the front; the desktop has no other words."""
    if len(words) >= 2 and words[0] == "--home":  # noqa: PLR2004
        return Path(words[1]), words[2:]
    return None, words


def _place(home: Path | None) -> object:
    """Where the data of a folder lies, by its settings. Heavy imports wait until here."""
    from station import settings
    from station.usecases.opening import Place

    said = settings.read(home)
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
