"""The list of those who were not admitted: seen, opened, their notice printed."""

from __future__ import annotations

from itertools import pairwise

import pytest

from station.desktop.controls.residents import Residents as Names
from station.domain.intake import ArrivalFacts, Decision, HowCame, Outcome, SelfCare
from station.domain.papers import PaperKind
from station.domain.people import NewPerson, PersonFacts, Searched, Sex
from station.usecases.intake import Arrival, DecideAtDoor
from tests import make
from tests.desktop.residents_desk import open_window, press, rows


@pytest.fixture
def refused(sqlite_station, clerk, codes):
    make.name_plate(sqlite_station)
    facts = ArrivalFacts(HowCame.SELF, self_care=SelfCare.FULL)
    who = NewPerson(PersonFacts(name="李访客", sex=Sex.MALE))
    ground = next(iter(codes["refusal_grounds"])).code
    decision = Decision(Outcome.REFUSED, (ground,), "自己有收入，能够返乡")
    arrival = Arrival("form-1", facts, person=who, searched=Searched("李访客"))
    return sqlite_station.do(DecideAtDoor(arrival, decision), clerk).answer


@pytest.fixture
def page(desk, shown, qtbot, refused):
    window = open_window(desk, shown, qtbot)
    window.show_page("residents")
    return window.page()


def look(page, qtbot):
    shown = page.listing
    shown.scope.show_value("door")
    shown.scope.settled.emit()
    qtbot.waitUntil(lambda: len(rows(shown.door.view)) == 1)
    return shown


def test_who_was_refused_stands_in_the_list_with_the_notices_number(page, qtbot, refused):
    shown = look(page, qtbot)
    model = shown.door.view.table
    said = " ".join(str(model.data(model.index(0, at))) for at in range(model.columnCount()))
    assert "李访客" in said
    assert refused.notice_number in said


def test_the_notice_of_a_refusal_is_printed_later_too(page, qtbot, refused):
    shown = look(page, qtbot)
    shown.view().setFocus()
    shown.view().pressed_verb.emit(shown.view().current())
    qtbot.waitUntil(lambda: page.sheet.file is not None and page.sheet.part().file is not None)
    papers = page.sheet.part()
    qtbot.waitUntil(lambda: papers.view.current() is not None)
    assert papers.view.current().kind is PaperKind.REFUSAL
    papers.print_chosen()
    qtbot.waitUntil(lambda: bool(rows(papers.printed)))
    press(page.window(), Names.BACK)
    qtbot.waitUntil(lambda: shown.isVisible() and len(rows(shown.door.view)) == 1)


def test_the_tabs_of_who_was_not_admitted_stand_side_by_side(page, qtbot, refused):
    shown = look(page, qtbot)
    shown.view().setFocus()
    shown.view().pressed_verb.emit(shown.view().current())
    qtbot.waitUntil(lambda: page.sheet.file is not None)
    tabs = page.sheet.tabs
    places = [tabs.tabRect(at) for at in range(tabs.count()) if tabs.isTabVisible(at)]
    assert len(places) < tabs.count()
    for before, after in pairwise(places):
        assert before.right() + 1 == after.left()
