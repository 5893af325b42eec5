"""Somebody who was here before at the page of the door: recognised, shown, taken or not."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from station.desktop.controls.intake import Intake
from station.desktop.window import Window
from station.domain.intake import ArrivalFacts, HowCame
from station.usecases.intake import Admission, Admit, Arrival
from station.usecases.people_changes import AddPhoto
from tests.desktop.intake_desk import (
    ALT,
    CTRL,
    ENTER,
    Keyboard,
    finish,
    labels,
    open_new,
    seen,
    write_picture,
)


@pytest.fixture
def stayed(sqlite_station, clerk, known: int, tmp_path: Path) -> str:
    """The number of the stay that the man has, who was photographed then."""
    sqlite_station.do(AddPhoto(known, write_picture(tmp_path).read_bytes()), clerk)
    arrival = Arrival("before", ArrivalFacts(HowCame.SELF), known)
    return sqlite_station.do(Admit(Admission(arrival)), clerk).answer.rescue_number


def test_somebody_known_is_taken_with_one_key_and_not_doubled(
    window: Window, keys: Keyboard, qtbot, known: int, arrivals
) -> None:
    keys.type("wangqiang")
    qtbot.waitUntil(lambda: bool(seen(window, Intake.candidate(1))))
    assert "Alt+1" in seen(window, Intake.candidate(1), QPushButton)[0].text()
    keys.press(Qt.Key.Key_1, ALT)
    keys.waits_for(Intake.HOW_CAME)
    keys.type("1")
    finish(keys)
    (record,) = arrivals()
    assert record.person_id == known


def test_somebody_known_is_shown_with_the_earlier_photograph_and_earlier_stays(
    window: Window, keys: Keyboard, qtbot, stayed: str
) -> None:
    keys.type("wangqiang")
    qtbot.waitUntil(lambda: "If 王强: helped before" in labels(window))
    keys.press(Qt.Key.Key_1, ALT)
    keys.waits_for(Intake.HOW_CAME)
    qtbot.waitUntil(lambda: "\n王强: helped before" in labels(window))
    qtbot.waitUntil(lambda: "within 30 days" in labels(window))
    qtbot.waitUntil(lambda: stayed in labels(window))
    shown = seen(window, f"{Intake.PHOTO}_known")[0]
    qtbot.waitUntil(lambda: not shown._picture.isNull())
    assert window.page()._form().who.photo is None


def test_a_strong_candidate_is_looked_at_before_a_new_person_is_written(
    window: Window, keys: Keyboard, qtbot, known: int, arrivals
) -> None:
    open_new(keys, "王强")
    form = window.page()._form()
    form.who["sex"].control().setFocus()
    keys.type("1")
    form.who["born"].control().setFocus()
    keys.type("19870302")
    keys.section(2)
    keys.type("1")
    keys.press(ENTER, CTRL)
    qtbot.waitUntil(lambda: window.findChild(QLabel, "window_banner_text") is not None)
    assert "王强" in window.findChild(QLabel, "window_banner_text").text()
    assert arrivals() == []
    keys.press(Qt.Key.Key_0, ALT)
    finish(keys)
    (record,) = arrivals()
    assert record.person_id != known
