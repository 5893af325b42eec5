"""The second face of the program: every deed from a terminal or a script.

`main` reads the words, opens the station of `--home`, proves the clerk, asks or does, and
answers on standard output: lines for people, or with `--json` one object for scripts. What
could not be done is one sentence each on the error stream. Exit status: 0 done, 1 refused or
doubtful, 2 wrong use.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from station.usecases.opening import Place

__all__ = ["main"]


def main(words: list[str], place: Callable[[Path | None], Place]) -> int:
    """Run one command; `place` tells where the data of a folder lies. Answers the exit status."""
    from station.cli.run import run
    from station.cli.speech import speaking

    with speaking():
        return run(words, place)
