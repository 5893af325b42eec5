"""The station of one day at the window, and how the command line is asked about it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

from PIL import Image

from tests.command_line import PASSWORD
from tests.scenarios.desk_clerk import DeskClerk
from tests.scenarios.private_desktop import ROOT, Screen


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
        """Run a command of the program in a process of its own."""
        done = subprocess.run(
            [sys.executable, "-m", "station", *map(str, words), "--json"],
            cwd=ROOT,
            env={
                **os.environ,
                "STATION_HOME": str(self.home),
                "STATION_CLERK": "chen",
                "STATION_PASSWORD": PASSWORD,
            },
            check=False,
            capture_output=True,
            text=True,
        )
        assert done.stdout, done.stderr
        return done.returncode, json.loads(done.stdout)

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
