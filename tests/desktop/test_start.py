"""What is imported, built and asked when: the first page does not wait for the others."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QTest

from station import settings
from station.desktop.page import Page
from station.desktop.pages import PAGES
from station.desktop.warming import Warming
from station.desktop.window import Window
from tests import make
from tests.founded import found

LOGIN, PASSWORD = "1001", "sternklar-7"
ROOT = Path(settings.__file__).parent.parent


EVERY = (*PAGES, *(page.instead for page in PAGES if page.instead is not None))


@pytest.mark.parametrize("offer", EVERY, ids=lambda each: each.name)
def test_what_the_rail_knows_of_a_page_is_what_the_page_says(offer) -> None:
    page = offer.load()
    assert issubclass(page, Page)
    assert (offer.name, offer.icon, offer.at_foot) == (page.name, page.icon, page.at_foot)
    assert offer.title() == page.title()
    assert offer.needed() is page.needed() is page.opens_with.needs
    assert offer.summons() == page.summons()


@pytest.fixture
def window(desk, shown, sqlite_station) -> Window:
    make.house(sqlite_station)
    made = shown(Window(desk, PAGES))
    made.start()
    return made


def built(window: Window) -> list[str]:
    return [page.name for page in window.findChildren(Page)]


def test_a_page_is_built_when_it_is_asked_for_and_only_once(window: Window) -> None:
    assert built(window) == ["today"]
    for name in ("beds", "today", "beds"):
        window.show_page(name)
        assert window.page().name == name
    assert sorted(built(window)) == ["beds", "today"]


def test_a_key_brings_up_a_page_that_is_not_built_yet_and_does_its_deed(window: Window) -> None:
    QTest.keyClick(window, Qt.Key.Key_F7)
    beds = window.page()
    assert beds.name == "beds"
    assert beds.night.isVisible()


class _Noted:
    """An offer that notes when its page was loaded."""

    icon, at_foot = "today", False

    def __init__(self, name: str, loaded: list[str]) -> None:
        self.name, self._loaded = name, loaded

    def load(self) -> type[Page]:
        self._loaded.append(self.name)
        return Page


def test_the_other_pages_are_imported_one_after_another_when_nothing_else_is_done(qtbot) -> None:
    owner, loaded = QObject(), []
    warming = Warming([_Noted("first", loaded), _Noted("second", loaded)], owner)
    assert loaded == []
    with qtbot.waitSignal(warming.over):
        pass
    assert loaded == ["first", "second"]
    assert {f"station.desktop.{name}" for name in ("board", "camera")} <= set(sys.modules)


IMPORTED = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from station.desktop import app
opened, sat_down = app.Shell.open, app.Shell._sit_down
def told(word):
    print(word, *sorted(sys.modules), flush=True)
def enter(shell):
    told("painted")
    opened(shell)
    shell.sign_in.entered.emit(sys.argv[2], sys.argv[3])
    QTimer.singleShot(60_000, QApplication.quit)
def sit(shell, clerk):
    sat_down(shell, clerk)
    told("first")
    QApplication.quit()
app.Shell.open, app.Shell._sit_down = enter, sit
from station.__main__ import main
sys.exit(main(["--home", sys.argv[1]]))
"""


@pytest.fixture(scope="module")
def imported(tmp_path_factory) -> dict[str, set[str]]:
    """Which modules a program of its own has when the card is painted, and with the first page."""
    home = tmp_path_factory.mktemp("home")
    found(home, LOGIN, PASSWORD)
    done = subprocess.run(
        [sys.executable, "-c", IMPORTED, str(home), LOGIN, PASSWORD],
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
        timeout=120,
    )
    lines = [line.split() for line in done.stdout.splitlines()]
    return {word: set(modules) for word, *modules in lines}


def test_the_card_is_painted_before_any_database_library_is_imported(imported) -> None:
    heavy = {"sqlalchemy", "argon2", "station.usecases", "station.storage", "station.desktop.page"}
    assert imported["painted"] & heavy == set()


def test_signing_in_imports_no_page_but_the_first(imported) -> None:
    there = {name for name in imported["first"] if name.startswith("station.desktop.pages.")}
    assert {name.split(".")[3] for name in there} == {"today"}


def test_signing_in_imports_nothing_that_only_other_pages_need(imported) -> None:
    others = {
        "station.documents",
        "station.exchange",
        "station.usecases.papers",
        "station.usecases.search",
        "station.usecases.backup",
        "station.usecases.founding",
        "station.storage.tables",
        "station.storage.backup",
        "station.storage.belongings_photos",
        "station.storage.fetcher_copies",
        "station.storage.papers",
        "station.domain.descriptions",
        "station.domain.matching",
        "station.domain.papers",
        "station.domain.search",
        "station.domain.seals",
        "station.domain.voucher_records",
        "station.wording.ledger_names",
        "station.wording.paper_names",
        "station.wording.sentences_leaving",
        "station.desktop.finder",
        "station.desktop.first_run",
        "reportlab",
        "openpyxl",
        "PIL",
        "rapidfuzz",
        "pypinyin",
        "alembic",
        "sqlalchemy.dialects.postgresql",
    }
    assert imported["first"] & others == set()
