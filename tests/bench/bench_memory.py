"""How much memory the program takes, beside a bare PySide6 window.

    python -m tests.bench.bench_memory [--people 60] [--platform offscreen]
    STATION_PASSWORD=… python -m tests.bench.bench_memory --home DEMO [--clerk demo]

The peak of the resident memory of a fresh process: after a clerk has signed in to a
demonstration station and the first page shows its data, then after each further page. Without
`--home`, whose clerk has that password, a station of so many invented people is made first. The
floor is a bare window of the same size in a process of its own.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.bench.bench_start import BARE

PASSWORD = "Bench-2026"

PEAK = """
def peak():
    with open("/proc/self/status") as status:
        return next(line.split()[1] for line in status if line.startswith("VmHWM"))
"""

BARE_PEAK = PEAK + BARE.replace("print(time.monotonic_ns())", 'print("bare", peak())')

PAGES = (
    PEAK
    + """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from station.desktop import app

opened = app.Shell.open
left = []

def enter(shell):
    opened(shell)
    shell.sign_in.entered.emit(sys.argv[2], sys.argv[3])
    timer = QTimer(shell, interval=50)
    timer.timeout.connect(lambda: begin(shell, timer))
    timer.start()

def begin(shell, timer):
    from station.desktop.window import Window
    window = shell.findChild(Window)
    if window is not None:
        timer.stop()
        from station.desktop.pages import PAGES
        left.extend(page.name for page in PAGES)
        QTimer.singleShot(SETTLE, lambda: told(window, "signed in"))

def told(window, name):
    print(name, peak(), sep="\\t", flush=True)
    if not left:
        QApplication.exit()
        return
    page = left.pop(0)
    window.show_page(page)
    QTimer.singleShot(SETTLE, lambda: told(window, page))

app.Shell.open = enter
from station.__main__ import main
main(["--home", sys.argv[1]])
"""
)
SETTLE_MS = 3000


def run(code: str, platform: str, *arguments: str) -> list[tuple[str, float]]:
    """What a process says of itself: name and megabytes, line by line."""
    said = subprocess.run(
        [sys.executable, "-c", code, *arguments],
        env=os.environ | {"QT_QPA_PLATFORM": platform},
        capture_output=True,
        text=True,
        check=True,
        timeout=120,
    )
    rows = (line.rsplit(maxsplit=1) for line in said.stdout.splitlines())
    return [(name.strip(), int(kilobytes) / 1024) for name, kilobytes in rows]


def demonstration(home: Path, people: int, clerk: str) -> None:
    """A station with invented people."""
    command = (sys.executable, "-m", "station", "--home", str(home))
    subprocess.run(
        [*command, "demo", "--people", str(people), "--clerk", clerk],
        env=os.environ | {"STATION_PASSWORD": PASSWORD},
        check=True,
        stdout=subprocess.DEVNULL,
    )


def measure(home: Path, platform: str, clerk: str, password: str) -> None:
    """Print a line for the bare window and one for each page."""
    [(_, floor)] = run(BARE_PEAK, platform)
    print(f"{'bare window':14} peak {floor:6.1f} MB", flush=True)
    code = PAGES.replace("SETTLE", str(SETTLE_MS))
    for name, peak in run(code, platform, str(home), clerk, password):
        print(
            f"{name:14} peak {peak:6.1f} MB  floor {floor:6.1f} MB  ratio {peak / floor:4.2f}"
            " (no aim)"
        )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--people", type=int, default=60)
    parser.add_argument("--home", type=Path)
    parser.add_argument("--clerk", default="demo")
    parser.add_argument("--platform", default=os.environ.get("QT_QPA_PLATFORM", "offscreen"))
    options = parser.parse_args()
    if options.home is not None:
        password = os.environ.get("STATION_PASSWORD", "")
        if not password:
            parser.error("STATION_PASSWORD has to hold the password of --clerk")
        measure(options.home, options.platform, options.clerk, password)
        return
    with tempfile.TemporaryDirectory() as folder:
        demonstration(Path(folder), options.people, options.clerk)
        measure(Path(folder), options.platform, options.clerk, PASSWORD)


if __name__ == "__main__":
    main()
