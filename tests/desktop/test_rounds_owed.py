"""What a shift still owes: the rounds that fall into it, and not those of the next one."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from PySide6.QtWidgets import QLabel

from station.desktop.controls.rounds import Rounds
from station.desktop.pages.rounds.side import spot_card
from station.domain.assistance import AssistanceClass
from station.domain.spot_checks import SpotCheck
from station.usecases.rounds import RoundSheet
from tests import make
from tests.desktop.test_page_rounds import ask, button_of, open_page, people

__all__ = ["people"]


@pytest.fixture
def newcomer(sqlite_station, people, clock) -> int:
    """Somebody who comes in the evening, when the round of the shift is over; the stay."""
    clock.pass_(hours=16)
    return make.stay(sqlite_station, "新来人", assistance_class=AssistanceClass.OPEN)


def test_a_round_due_at_the_end_of_the_shift_is_not_owed_by_it(
    newcomer, people, desk, shown, qtbot
) -> None:
    page = open_page(desk, shown, qtbot, rows=len(people) + 1)
    sheet = ask(page, RoundSheet())
    due = {line.stay_id: line.due_at for line in sheet.lines}
    assert due[newcomer] == sheet.shift.ends
    owed = {stay for stay in due if button_of(page, Rounds.go_to(stay)) is not None}
    assert owed == set(people.values())


@pytest.mark.parametrize(
    ("seen", "minutes", "asks"), [(0, -5, True), (12, 9, False), (3, 31, False)]
)
def test_a_drawn_time_asks_for_a_look_at_everybody_until_it_is_over(
    shown, seen, minutes, asks
) -> None:
    at = datetime(2026, 11, 21, 3, 27)
    spot = SpotCheck(at, at + timedelta(minutes=30), seen, 12)
    card = shown(spot_card(spot, at + timedelta(minutes=minutes)))
    assert not card.grab().isNull()
    words = " ".join(each.text() for each in card.findChildren(QLabel))
    assert "03:27–03:57" in words
    assert f"{seen} of 12 seen" in words
    assert ("wake nobody" in words) is asks
