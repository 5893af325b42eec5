"""The station of one day at the window, and how the command line is asked about it."""

from __future__ import annotations

import io
import json
from contextlib import redirect_stdout
from pathlib import Path

import pytest
from PIL import Image

from station.__main__ import main
from tests.command_line import PASSWORD
from tests.scenarios.desk_clerk import DeskClerk
from tests.scenarios.private_desktop import Screen


class Day:
    """The station of the day, the desk in it, and what was written down so far."""

    def __init__(self, at: Screen, home: Path, folder: Path) -> None:
        self.at, self.home, self.folder = at, home, folder
        self.clerk = DeskClerk(at, PASSWORD)
        self.numbers: dict[str, str] = {}
        """Rescue numbers by what the day calls a person."""
        self.photo = folder / "face.jpg"
        Image.radial_gradient("L").resize((600, 800)).convert("RGB").save(self.photo)

    def command(self, *words: str | Path) -> tuple[int, dict]:
        """Run a command of the program beside the window."""
        said = io.StringIO()
        with pytest.MonkeyPatch.context() as environment, redirect_stdout(said):
            environment.setenv("STATION_HOME", str(self.home))
            environment.setenv("STATION_CLERK", "chen")
            environment.setenv("STATION_PASSWORD", PASSWORD)
            status = main([*map(str, words), "--json"])
        return status, json.loads(said.getvalue())

    def answer(self, *words: str | Path) -> dict:
        status, said = self.command(*words)
        assert status == 0, said
        return said

    def save(self, button: str, name: str) -> Path:
        """Press what saves a file, and name the file."""
        file = self.folder / name
        self.at.press(button)
        self.clerk.choose_file(file)
        self.at.until(file.exists)
        return file
