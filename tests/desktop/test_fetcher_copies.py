"""The copy of the fetcher's paper, on the page of going home."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image

from station.desktop.controls.travel import Travel as Names
from station.desktop.pages.travel import TravelPage
from station.desktop.window import Window
from station.domain.leaving_lines import CheckState
from station.domain.leaving_lines import LeavingCheckCode as Code
from station.usecases.audit import AuditTrail
from station.usecases.fetcher_copies import FetcherCopies
from tests.desktop.travel_desk_page import At
from tests.usecases.vouchers_desk import TravelDesk, travel_desk


@pytest.fixture
def house(sqlite_station, clerk, leader) -> TravelDesk:
    return travel_desk(sqlite_station, clerk, leader)


@pytest.fixture
def stay_id(house) -> int:
    return house.resident("王强")


@pytest.fixture
def at(house, desk, shown, qtbot, stay_id) -> At:
    """The page with somebody whom their father fetches."""
    window = shown(Window(desk, (TravelPage,)))
    window.start()
    at = At(window, qtbot)
    at.open(stay_id)
    at.way("kin")
    at.type(Names.field("fetcher_name"), "王父")
    at.until(lambda: line(at) is not None)
    return at


def line(at: At):
    sheet = at.page.leaving._sheet
    return next((each for each in sheet.checks if each.code is Code.FETCHER_COPY), None)


def write_picture(folder: Path) -> Path:
    path = folder / "card.png"
    Image.new("RGB", (860, 540), "#dde6ee").save(path)
    return path


def test_a_copy_is_kept_with_what_is_typed_and_seen_large_with_a_trace(
    at, tmp_path, stay_id, sqlite_station, clerk
):
    at.press(Names.check(Code.FETCHER_COPY, "copy"))
    at.page.leaving.copies.pictures.take(write_picture(tmp_path))
    at.until(lambda: line(at).state is CheckState.DONE)
    (copy,) = sqlite_station.ask(FetcherCopies(stay_id), clerk)
    assert copy.fetcher == "王父"
    at.until(lambda: at.seen(f"{Names.COPIES}_{copy.id}"))
    at.page.leaving.copies.pictures.strip.pressed.emit(copy.id)
    at.until(lambda: not at.page.leaving.copies.pictures.card._picture._picture.isNull())
    assert not at.page.leaving.checks.isVisible()
    assert sqlite_station.ask(AuditTrail(), clerk)[0].act == "OpenFetcherCopy"
    at.press(f"{Names.COPIES}_card_close")
    assert at.page.leaving.checks.isVisible()


def test_a_leader_says_why_there_is_no_copy(at):
    at.press(Names.check(Code.FETCHER_COPY, "excuse"))
    at.answer("复印件在卷宗", second=True)
    at.until(lambda: line(at).state is CheckState.DONE)
    assert line(at).data["excuse"] == "复印件在卷宗"


def test_ways_on_which_nobody_comes_ask_for_no_copy(at):
    assert at.page.leaving._copies_card.isVisible()
    at.way("voucher")
    at.until(lambda: not at.page.leaving._copies_card.isVisible())
    assert line(at) is None
