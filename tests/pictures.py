"""Every page as a picture, for eyes: `python -m tests.pictures [FOLDER]`. Nothing compares them.

Needs a display (xvfb-run) or draws offscreen. Pages are drawn over the demonstration people that
`station demo` makes, at the sizes that a station has, in Chinese. `python -m tests.pictures
--readme FOLDER` draws the pages of the README in the middle of work.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QDeadlineTimer, Qt, QThread
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from station.desktop import app
from station.desktop.controls.bills import Bills
from station.desktop.controls.intake import Intake
from station.desktop.controls.rounds import Rounds
from station.desktop.controls.tracing import Tracing
from station.desktop.desk import Desk
from station.desktop.house import ask_standing
from station.desktop.leads import ReturnsFile, ReturnsPart
from station.desktop.look import Look
from station.desktop.opened import House
from station.desktop.pages import PAGES
from station.desktop.sign_in import SignInScreen
from station.desktop.style import dress
from station.desktop.window import Window
from station.domain.accounts import Clerk
from station.domain.names import pinyin_key
from station.domain.permissions import Permission
from station.domain.stays import NEWEST, StayFilter
from station.settings import RESOURCES, read_codes
from station.storage.engine import open_engine
from station.usecases.codebook import CodeBook
from station.usecases.drafts import DraftBook
from station.usecases.opening import clock
from station.usecases.stay_lists import ResidentList
from station.usecases.work import Station

SIZES = ((1366, 768), (1366, 680), (1920, 1080))
LOOKS = (Look("light"), Look("dark"), Look("contrast"))
README_PAGES = (
    *("today", "intake", "beds", "rounds", "travel", "hospital", "tracing", "clocks"),
    *("returns", "charts"),
)
FRONTS = {"clocks": "today", "charts": "returns"}
"""Pages of which a tab is a picture of its own."""
SETTLE_MS = 3_000


def main(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    application = app.prepare(app.Start(RESOURCES, folder / "pictures.log", _no_house))
    clerk = Clerk(1, "1007", "陈静", frozenset(Permission))
    with _station() as station:
        for look in LOOKS:
            dress(application, look, RESOURCES)
            _draw(application, SignInScreen(), SIZES[0], folder / f"sign_in_{look.theme}.png")
            sizes = SIZES if look.theme == "light" else SIZES[:1]
            for width, height in sizes:
                desk = Desk(station, clerk)
                window = Window(desk, PAGES)
                for page in PAGES:
                    window.show_page(page.name)
                    name = f"{page.name}_{look.theme}_{width}x{height}.png"
                    _draw(application, window, (width, height), folder / name)
                window.close()
                desk.close()


def readme(folder: Path) -> None:
    """The day, the door, a round, a leaving, a bill, a dossier, deadlines, what goes up."""
    folder.mkdir(parents=True, exist_ok=True)
    application = app.prepare(app.Start(RESOURCES, folder / "pictures.log", _no_house))
    dress(application, LOOKS[0], RESOURCES)
    clerk = Clerk(2, "chen", "陈静", frozenset(Permission))
    with _station() as station:
        newest = ResidentList(StayFilter(), NEWEST)
        lines = [each for each in station.ask(newest, clerk).stays if each.bed]
        desk = Desk(station, clerk)
        desk.drafts = DraftBook(folder / "drafts.db")
        window = Window(desk, PAGES)
        ask_standing(desk, window, window.show_standing)
        for page in README_PAGES:
            front = FRONTS.get(page, page)
            window.show_page(front, lines[0].id if page == "travel" else None)
            _settle(application, window, SIZES[0])
            window.activateWindow()
            if page == "intake":
                _begin(application, window, lines[-1].name)
            if page == "rounds":
                _look_in(application, window)
            if page == "hospital":
                _open_bill(application, window)
            if page == "tracing":
                _open_dossier(window)
            if page == "clocks":
                _verb(window, "see_clocks")
            if page == "charts":
                window.page().take(ReturnsFile(ReturnsPart.CHARTS))
            _settle(application, window, SIZES[0])
            _draw(application, window, SIZES[0], folder / f"{page}.png")
        window.close()
        desk.close()


def _begin(application: QApplication, window: Window, name: str) -> None:
    """Look for somebody by the sound of the name, and go on as with somebody new."""
    search = window.findChild(QLineEdit, Intake.SEARCH)
    assert search is not None
    search.setFocus()
    QTest.keyClicks(search, pinyin_key(name))
    _settle(application, window, SIZES[0])
    QTest.keyClick(search, Qt.Key.Key_Return)


def _look_in(application: QApplication, window: Window) -> None:
    """Type what a thermometer says of the first, which is a fever, and nothing more."""
    field = window.findChild(QLineEdit, Rounds.TEMPERATURE)
    assert field is not None
    field.setFocus()
    QTest.keyClicks(field, "38.9")
    _settle(application, window, SIZES[0])


def _open_bill(application: QApplication, window: Window) -> None:
    """Open the bill with the most doubts."""
    _verb(window, "see_bills")
    _settle(application, window, SIZES[0])
    bills = window.findChild(QWidget, Bills.LIST)
    assert bills is not None
    QTest.keyClick(bills, Qt.Key.Key_Return)


def _open_dossier(window: Window) -> None:
    """Open the dossier of the first whom nobody can name."""
    people = window.findChild(QWidget, Tracing.UNIDENTIFIED)
    assert people is not None
    QTest.keyClick(people, Qt.Key.Key_Return)


def _verb(window: Window, name: str) -> None:
    page = window.page()
    assert page is not None
    page.verbs[name].trigger()


def _settle(application: QApplication, widget: QWidget, size: tuple[int, int]) -> None:
    widget.resize(*size)
    widget.show()
    end = QDeadlineTimer(SETTLE_MS)
    while not end.hasExpired():
        application.processEvents()
        QThread.msleep(10)


def _draw(application: QApplication, widget: QWidget, size: tuple[int, int], file: Path) -> None:
    _settle(application, widget, size)
    least = widget.minimumSizeHint()
    if least.width() > size[0] or least.height() > size[1]:
        sys.stdout.write(f"{file.name} needs {least.width()}x{least.height()}\n")
    widget.grab().save(str(file))


@contextmanager
def _station() -> Iterator[Station]:
    """The station in STATION_HOME, or an empty one."""
    home = os.environ.get("STATION_HOME")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(home or folder) / "station.db"
        engine = open_engine(f"sqlite:///{path}")
        if home is None:
            from station.storage.tables import METADATA

            METADATA.create_all(engine)
        yield Station(engine, clock, CodeBook(read_codes), desk="pictures", home=folder)
        engine.dispose()


def _no_house() -> House:
    raise NotImplementedError


if __name__ == "__main__":
    wanted = [each for each in sys.argv[1:] if each != "--readme"]
    draw = readme if "--readme" in sys.argv else main
    draw(Path(wanted[0] if wanted else "pictures"))
