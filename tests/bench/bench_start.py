"""How long the program takes from its start to the painted sign-in card, and to the first page.

    STATION_PASSWORD=… python -m tests.bench.bench_start [--runs 15] [--platform xcb] [--home DEMO]

Every run is a fresh process with compiled bytecode, measured from before it is started until the
paint; in between, by turns, a bare PySide6 window, which is the floor. `--home` names the folder
of a demonstration station (`STATION_PASSWORD=… station demo`); its first clerk, or the one of
`--clerk`, signs in with that password: at the very paint of the card, which no hand can, and after
two seconds of typing, which are taken off, for what is imported meanwhile keeps nobody waiting.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

LIMIT_CARD, LIMIT_PAGE = 1.5, 5.0
TYPING_MS = 2000
"""A quick hand types name and password of ten characters in this time."""

BARE = """
import sys, time
from PySide6.QtCore import QEvent, QTimer
from PySide6.QtWidgets import QApplication, QWidget

class Bare(QWidget):
    def event(self, event):
        handled = super().event(event)
        if event.type() == QEvent.Type.Paint:
            QTimer.singleShot(0, told)
        return handled

def told():
    print(time.monotonic_ns())
    app.exit()

app = QApplication(["bare"])
window = Bare()
window.resize(1366, 768)
window.show()
app.exec()
"""

CARD = """
import gc; gc.disable()
import sys, time
from PySide6.QtWidgets import QApplication
from station.desktop import app

def told(shell):
    print(time.monotonic_ns())
    QApplication.exit()

app.Shell.open = told
from station.__main__ import main
main(["--home", sys.argv[1]])
"""

PAGE = """
import gc; gc.disable()
import sys, time
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QTableView
from station.desktop import app

opened, sat_down = app.Shell.open, app.Shell._sit_down

typed = int(sys.argv[4])

def enter(shell):
    opened(shell)
    QTimer.singleShot(typed, shell, lambda: shell.sign_in.entered.emit(sys.argv[2], sys.argv[3]))

def sit(shell, clerk):
    sat_down(shell, clerk)
    timer = QTimer(shell, interval=2)
    timer.timeout.connect(lambda: look(shell))
    timer.start()

def look(shell):
    views = [view for view in shell.findChildren(QTableView) if view.isVisible()]
    if any(view.model().rowCount() for view in views):
        shell.repaint()
        print(time.monotonic_ns() - typed * 1_000_000)
        QApplication.exit()

app.Shell.open, app.Shell._sit_down = enter, sit
from station.__main__ import main
main(["--home", sys.argv[1]])
"""


def seconds(code: str, platform: str, *arguments: str) -> float:
    """Start a process and wait until it says that it has painted."""
    surroundings = os.environ | {"QT_QPA_PLATFORM": platform, "PYTHONDONTWRITEBYTECODE": ""}
    begun = time.monotonic_ns()
    told = subprocess.run(
        [sys.executable, "-c", code, *arguments],
        env=surroundings,
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    return (int(told.stdout.split()[-1]) - begun) / 1e9


def report(name: str, times: list[float], floor: list[float], limit: float) -> bool:
    """Print one line with its ratio; answers whether the limit is kept."""
    ratio = statistics.median(times) / statistics.median(floor)
    print(
        f"{name:28} median {statistics.median(times) * 1e3:6.0f} ms"
        f"  worst {max(times) * 1e3:6.0f} ms  floor {statistics.median(floor) * 1e3:6.0f} ms"
        f"  ratio {ratio:4.2f} (limit {limit})"
    )
    return ratio <= limit


def main() -> int:
    """Measure and print; status 1 when a limit is broken."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=15)
    parser.add_argument("--platform", default=os.environ.get("QT_QPA_PLATFORM", "offscreen"))
    parser.add_argument("--home", type=Path)
    parser.add_argument("--clerk", default="demo")
    options = parser.parse_args()
    password = os.environ.get("STATION_PASSWORD", "")
    if options.home is not None and not password:
        parser.error("STATION_PASSWORD has to hold the password of --clerk")
    home = str(options.home or Path("does-not-matter-before-the-paint"))
    kinds = {"bare": (BARE, ()), "card": (CARD, (home,))}
    if options.home is not None:
        signs_in = (home, options.clerk, password)
        kinds["page"] = (PAGE, (*signs_in, "0"))
        kinds["typed"] = (PAGE, (*signs_in, str(TYPING_MS)))
    times: dict[str, list[float]] = {name: [] for name in kinds}
    for run in range(options.runs + 1):
        for name, (code, arguments) in kinds.items():
            took = seconds(code, options.platform, *arguments)
            if run:  # the first one compiles and warms the disk
                times[name].append(took)
    kept = report(f"sign-in card, {options.platform}", times["card"], times["bare"], LIMIT_CARD)
    if "page" in times:
        report("first page, password at once", times["page"], times["bare"], LIMIT_PAGE)
        kept &= report("first page, without typing", times["typed"], times["bare"], LIMIT_PAGE)
    return 0 if kept else 1


if __name__ == "__main__":
    sys.exit(main())
