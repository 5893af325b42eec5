"""At the door: own wages of a youth, a knife in the list, what comes before the bed."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox

from station.desktop.controls.intake import Intake
from station.domain.assistance import AssistanceClass, Capacity
from station.domain.problems import Refused
from station.usecases.assistance import ClassHistory
from station.usecases.intake_seen import RecentIntakes
from tests.conftest import NOW
from tests.desktop.intake_desk import ENTER, Keyboard, finish, labels, open_new, seen

SPACE = Qt.Key.Key_Space
WAGES = f"{Intake.OWN_WAGES}_yes"


def come(keys: Keyboard, look: str):
    """Somebody on own feet, found nowhere; answers the form."""
    open_new(keys, look)
    keys.section(2)
    keys.type("1")
    return keys.window.page()._form()


def test_own_wages_of_a_youth_change_the_proposal_and_are_kept(
    keys: Keyboard, qtbot, sqlite_station, clerk
) -> None:
    form = come(keys, "男 17岁")
    form.door["self_care"].control().setFocus()
    keys.type("1")
    qtbot.waitUntil(lambda: bool(seen(keys.window, WAGES)))
    QTest.keyClick(seen(keys.window, WAGES, QCheckBox)[0], " ")
    told = form.assistance
    qtbot.waitUntil(lambda: "Open" in labels(told))
    form.assistance._confirm()
    finish(keys)
    (record,) = sqlite_station.ask(RecentIntakes(NOW.replace(hour=0)), clerk)
    (assessment,) = sqlite_station.ask(ClassHistory(record.stay_id), clerk)
    assert assessment.own_wages


def test_a_grown_person_is_not_asked_for_wages(keys: Keyboard, qtbot) -> None:
    form = come(keys, "男 40岁")
    form.door["self_care"].control().setFocus()
    keys.type("1")
    qtbot.waitUntil(lambda: "Open" in labels(form.assistance))
    assert not seen(keys.window, WAGES)


def test_a_knife_is_said_to_go_to_the_police_and_no_bed_comes_before_look_and_check(
    keys: Keyboard, qtbot
) -> None:
    form = come(keys, "男 40岁")
    qtbot.waitUntil(lambda: "before the bed" in labels(keys.window))
    assert "First look" in labels(form.missing)
    assert "Safety check" in labels(form.missing)
    form.things.lines.start()
    keys.type("knife")
    keys.press(ENTER)
    keys.type("6")
    qtbot.waitUntil(lambda: "hand them to the police" in form.things.lines.note.text())
    qtbot.waitUntil(lambda: "Dangerous things to the police" in labels(form.missing))


def test_the_key_that_opens_the_class_stands_on_what_is_proposed(keys: Keyboard, qtbot) -> None:
    form = come(keys, "男 8岁")
    form.door["self_care"].control().setFocus()
    keys.type("1")
    qtbot.waitUntil(lambda: "Protective" in labels(form.assistance))
    keys.section(5)
    keys.press(SPACE)
    assert form.assistance["capacity"].value() is Capacity.LIMITED
    assert form.assistance.chosen() is AssistanceClass.PROTECTIVE


def test_half_a_choice_of_class_is_not_lost_without_a_word(keys: Keyboard, qtbot) -> None:
    form = come(keys, "男 8岁")
    form.assistance["capacity"].show_value(Capacity.LIMITED)
    with pytest.raises(Refused) as refused:
        form.assistance.choice()
    assert [problem.place for problem in refused.value.problems] == ["class"]
    assert form.assistance["class"].note.text()
