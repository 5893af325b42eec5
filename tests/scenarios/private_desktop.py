"""A screen, a bus and the real program of the tests' own, thrown away afterwards."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import Any

DRIVER = Path(__file__).with_name("desk_driver.py")
ROOT = Path(__file__).parents[2]
SIZE = "1366x768"
LOG = "program.log"
PAUSE = 0.05
SETTLES, SETTLINGS = 0.3, 20
"""How long two may differ about the keyboard before it is given, in seconds; how often it is."""
_NEEDED = ("Xvfb", "xdotool", "dbus-daemon", "import")


class DesktopMissing(Exception):
    """The programs are not installed; the tests fail rather than skip."""


class NotFound(AssertionError):
    """A control did not come or cannot be used; a picture shows the screen."""


class Screen:
    """The running program as somebody outside sees and works it."""

    def __init__(
        self, environment: dict[str, str], program: subprocess.Popen, folder: Path
    ) -> None:
        self._environment, self._folder = environment, folder
        self.program = program
        self.keys = 0
        """How many keys were pressed."""
        self._pictures = 0
        self._driver = subprocess.Popen(
            ["/usr/bin/python3", str(DRIVER), "station"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env=environment,
        )

    def __getattr__(self, do: str) -> Any:
        """Whatever else `desk_driver` can be asked: `press`, `write`, `rows`, …"""
        if do.startswith("_"):
            raise AttributeError(do)
        return lambda *words, **more: self._ask(do, *words, **more)

    def find(self, name: str, seconds: float = 20, state: str = "") -> dict:
        """Wait for a control, in a state if one is named; the keyboard follows as in any desktop.

        Without a window manager it is lost when a box closes, also while we wait for it.
        """
        if state != "FOCUSED":
            return self._ask("find", name, seconds, state)
        end = time.monotonic() + seconds
        while True:
            found = self._ask("seen", name)
            if found is not None and state in found["states"]:
                return found
            if time.monotonic() > end:
                self._fail(f"{name} never had the keyboard, but {self._ask('focused')}")
            self._take_keyboard()
            time.sleep(PAUSE)

    def key(self, *keys: str) -> None:
        """Press real keys: `Return`, `ctrl+2`, `Tab`."""
        self._take_keyboard()
        self.keys += len(keys)
        self._xdotool("key", "--delay", "8", *keys)

    def type(self, text: str) -> None:
        """Type text that a keyboard has, key by key."""
        assert text.isascii()
        self._take_keyboard()
        self.keys += len(text)
        self._xdotool("type", "--delay", "8", text)

    def click(self, box: list[int], times: int = 1) -> None:
        """Press the mouse in the middle of a place on the screen."""
        x, y, wide, high = box
        self._xdotool("mousemove", str(x + wide // 2), str(y + high // 2))
        self._xdotool("click", "--repeat", str(times), "--delay", "40", "1")

    def until(self, so: Callable[[], object], seconds: float = 20) -> None:
        """Wait until something is so."""
        end = time.monotonic() + seconds
        while not so():
            if time.monotonic() > end:
                self._fail("it did not come to that")
            time.sleep(PAUSE)

    def picture(self, what: str = "screen") -> Path:
        """Keep a picture of the screen; gives where."""
        self._pictures += 1
        file = self._folder / f"{self._pictures:02}-{what}.png"
        command = ["import", "-window", "root", str(file)]
        subprocess.run(command, env=self._environment, check=False, capture_output=True)
        return file

    def memory_mb(self) -> int:
        """What the program holds in memory, in MB."""
        status = Path(f"/proc/{self.program.pid}/status").read_text()
        line = next(each for each in status.splitlines() if each.startswith("VmRSS"))
        return int(line.split()[1]) // 1024

    def close(self) -> None:
        _end(self._driver)

    def _ask(self, do: str, *words: Any, **more: Any) -> Any:
        places = _PLACES.get(do, ("name", "seconds"))
        asked = {"do": do, **dict(zip(places, words, strict=False)), **more}
        assert self._driver.stdin is not None
        assert self._driver.stdout is not None
        self._driver.stdin.write(json.dumps(asked) + "\n")
        self._driver.stdin.flush()
        answer = json.loads(self._driver.stdout.readline() or '{"error": "the driver ended"}')
        if "error" in answer:
            self._fail(f"{do} {' '.join(map(str, words))}: {answer['error']}")
        return answer["ok"]

    def _fail(self, why: str) -> None:
        picture = self.picture("failed")
        if self.program.poll() is not None:
            last = (self._folder / LOG).read_text("utf-8", "replace")[-4000:]
            raise NotFound(f"{why}; the program ended with {self.program.returncode}:\n{last}")
        asked = json.dumps({"do": "tree"}) + "\n"
        assert self._driver.stdin is not None
        assert self._driver.stdout is not None
        self._driver.stdin.write(asked)
        self._driver.stdin.flush()
        lines = json.loads(self._driver.stdout.readline() or "{}").get("ok", [])
        tree = picture.with_suffix(".txt")
        tree.write_text("\n".join(lines), "utf-8")
        raise NotFound(f"{why}; screen: {picture}, controls: {tree}")

    def _take_keyboard(self) -> None:
        """Wait until screen and program agree which window has the keyboard.

        Without a window manager nobody gives it back when a box closes. It is given only when
        they still differ after a while: else it would be taken from a box that is just opening.
        """
        for _ in range(SETTLINGS):
            end = time.monotonic() + SETTLES
            while time.monotonic() < end:
                believed = self._ask("active")
                if believed and believed == self._title("getwindowfocus", "-f"):
                    return
                time.sleep(PAUSE)
            windows = self._xdotool("search", "--onlyvisible", "--name", ".").split()
            named = [each for each in windows if self._title(each) == believed]
            if windows:
                self._xdotool("windowfocus", (named or windows)[-1])

    def _title(self, *window: str) -> str:
        """The title of a window, by its number or by what finds it."""
        if window[0].isdigit():
            return self._xdotool("getwindowname", *window).strip()
        return self._xdotool(*window, "getwindowname").strip()

    def _xdotool(self, *words: str) -> str:
        done = subprocess.run(
            ["xdotool", *words], env=self._environment, check=False, capture_output=True, text=True
        )
        return done.stdout


_PLACES = {
    "find": ("name", "seconds", "state"),
    "write": ("name", "text"),
    "holds": ("name", "text", "seconds"),
    "says": ("text", "seconds"),
    "cell": ("name", "row", "column"),
}


@contextmanager
def desktop(home: Path, folder: Path) -> Iterator[Screen]:
    """Start screen, bus and program over a data folder; pictures go to `folder`."""
    missing = [each for each in _NEEDED if shutil.which(each) is None]
    if missing:
        raise DesktopMissing(f"{missing}: the README's second command installs them")
    folder.mkdir(parents=True, exist_ok=True)
    with ExitStack() as ends:
        display = _screen(ends)
        environment = {
            **os.environ,
            "DISPLAY": display,
            "HOME": str(folder),
            "QT_QPA_PLATFORM": "xcb",
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
            "LANG": "C.UTF-8",
            "PYTHONFAULTHANDLER": "1",  # where a crash below Python happened stands in the log
        }
        environment["DBUS_SESSION_BUS_ADDRESS"] = _bus(ends, environment)
        log = ends.enter_context((folder / LOG).open("w"))
        command = [sys.executable, "-m", "station", "--home", str(home)]
        program = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=log, stderr=log)
        ends.callback(_end, program)
        screen = Screen(environment, program, folder)
        ends.callback(screen.close)
        yield screen


def _screen(ends: ExitStack) -> str:
    """An X server that chooses its own number."""
    command = ["Xvfb", "-displayfd", "1", "-screen", "0", f"{SIZE}x24", "-nolisten", "tcp"]
    command.append("-noreset")  # else it refuses who comes just as its last client leaves
    server = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    ends.callback(_end, server)
    assert server.stdout is not None
    return f":{server.stdout.readline().strip()}"


def _bus(ends: ExitStack, environment: dict[str, str]) -> str:
    command = ["dbus-daemon", "--session", "--nofork", "--print-address=1"]
    bus = subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, env=environment
    )
    ends.callback(_end, bus)
    assert bus.stdout is not None
    return bus.stdout.readline().strip()


def _end(process: subprocess.Popen) -> None:
    """End a process that we started, and wait until it has."""
    if process.poll() is None:
        process.terminate()
    try:
        process.wait(10)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
    for stream in (process.stdin, process.stdout):
        if stream is not None:
            with suppress(BrokenPipeError):
                stream.close()
