"""The one search box: what Enter opens, and what the box says of its answer."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget

from station.desktop.controls.window import Window as Names
from station.desktop.finder import finder
from station.desktop.layout import column
from station.desktop.leads import BedPlace
from station.desktop.pages.beds import BedsPage
from station.desktop.search_box import SearchBox, SearchHit, SearchHits
from tests import make


@dataclass
class Slow:
    """Answers only when told to, so that a test can type in between."""

    asked: list[tuple[str, Callable[[SearchHits], object]]] = field(default_factory=list)

    def __call__(self, owner: QObject, text: str, then: Callable[[SearchHits], object]) -> None:
        del owner
        self.asked.append((text, then))

    def answer(self, *lines: SearchHit, more: bool = False) -> None:
        _text, then = self.asked.pop()
        then(SearchHits(lines, more))


@pytest.fixture
def slow() -> Slow:
    return Slow()


@pytest.fixture
def box(shown, slow) -> SearchBox:
    return put(shown, slow)


def put(shown, find) -> SearchBox:
    page = QWidget()
    made = SearchBox(find)
    made.opened, made.around = [], page
    made.found.connect(lambda page, subject: made.opened.append((page, subject)))
    column(made, None, parent=page)
    shown(page)
    made.setFocus()
    return made


def hit(name: str, subject: object, *, strong: bool = False) -> SearchHit:
    return SearchHit(name, "", "", (), "residents", subject, strong)


def enter(box: SearchBox) -> None:
    QTest.keyClick(box, Qt.Key.Key_Return)


def note(box: SearchBox) -> str:
    said = box.window().findChild(QLabel, Names.SEARCH_NOTE)
    return said.text() if said.isVisible() else ""


def test_enter_opens_the_line_that_is_shown_for_what_is_typed(box, slow, qtbot) -> None:
    QTest.keyClicks(box, "wang")
    qtbot.waitUntil(lambda: bool(slow.asked))
    slow.answer(hit("王一", 1), hit("王二", 2))
    QTest.keyClick(box, Qt.Key.Key_Down)
    enter(box)
    assert box.opened == [("residents", 2)]


def test_enter_never_opens_a_line_of_an_older_answer(box, slow, qtbot) -> None:
    QTest.keyClicks(box, "wang")
    qtbot.waitUntil(lambda: bool(slow.asked))
    slow.answer(hit("王一", 1), hit("王二", 2))
    QTest.keyClicks(box, "qiang")
    enter(box)
    assert box.opened == []
    assert [text for text, _then in slow.asked] == ["wangqiang"]
    slow.answer(hit("王强", 3), hit("王蔷", 4))
    assert box.opened == []
    enter(box)
    assert box.opened == [("residents", 3)]


def test_an_answer_to_less_than_is_typed_opens_nothing(box, slow, qtbot) -> None:
    QTest.keyClicks(box, "wang")
    qtbot.waitUntil(lambda: bool(slow.asked))
    QTest.keyClicks(box, "q")
    slow.answer(hit("王一", 1, strong=True))
    enter(box)
    assert box.opened == []
    slow.answer(hit("王强", 3))
    assert box.opened == []


def test_a_scanned_code_with_enter_opens_the_one_who_is_meant(box, slow) -> None:
    QTest.keyClicks(box, "20261100123")
    enter(box)
    assert box.opened == []
    slow.answer(hit("王强", 1, strong=True), hit("张三", 2))
    assert box.opened == [("residents", 1)]
    assert box.text() == ""


def test_enter_shows_the_list_where_several_or_nobody_is_surely_meant(box, slow, qtbot) -> None:
    for lines in (
        (hit("王强", 1, strong=True), hit("王强", 2, strong=True)),
        (hit("王强", 3),),
    ):
        QTest.keyClicks(box, "wq")
        enter(box)
        slow.answer(*lines)
        assert box.opened == []
        assert box._list.isVisible()
        QTest.keyClick(box, Qt.Key.Key_Escape)


def test_who_types_on_or_escapes_after_enter_has_taken_it_back(box, slow, qtbot) -> None:
    QTest.keyClicks(box, "1")
    enter(box)
    QTest.keyClicks(box, "2")
    slow.answer(hit("王强", 1, strong=True))
    QTest.keyClick(box, Qt.Key.Key_Escape)
    QTest.keyClicks(box, "3")
    enter(box)
    QTest.keyClick(box, Qt.Key.Key_Escape)
    slow.answer(hit("王强", 1, strong=True))
    assert box.opened == []
    assert not box._list.isVisible()


def test_the_box_says_when_nobody_is_found(box, slow, qtbot) -> None:
    QTest.keyClicks(box, "xyz")
    qtbot.waitUntil(lambda: bool(slow.asked))
    slow.answer()
    assert "Nobody fits" in note(box)
    enter(box)
    assert box.opened == []


def test_the_box_shows_all_hits_and_says_when_there_are_more(box, slow, qtbot) -> None:
    QTest.keyClicks(box, "w")
    qtbot.waitUntil(lambda: bool(slow.asked))
    slow.answer(*(hit("王", n) for n in range(20)))
    assert box._table.rowCount() == 20
    assert "20" in note(box)
    for _ in range(19):
        QTest.keyClick(box, Qt.Key.Key_Down)
    enter(box)
    assert box.opened == [("residents", 19)]
    QTest.keyClicks(box, "w")
    qtbot.waitUntil(lambda: bool(slow.asked))
    slow.answer(hit("王", 1), more=True)
    assert "More fit" in note(box)
    QTest.keyClicks(box, "a")
    qtbot.waitUntil(lambda: bool(slow.asked))
    slow.answer(hit("王", 1))
    assert note(box) == ""


class TestOnAStation:
    @pytest.fixture
    def real(self, shown, desk) -> SearchBox:
        return put(shown, finder(desk))

    def test_a_rescue_number_with_enter_opens_the_person(self, real, sqlite_station, qtbot) -> None:
        known = make.person(sqlite_station, "王强")
        make.stay(sqlite_station, of_person=known, rescue_number="20261100123")
        QTest.keyClicks(real, "20261100123")
        enter(real)
        qtbot.waitUntil(lambda: bool(real.opened))
        assert real.opened == [("residents", known)]

    def test_a_free_bed_leads_to_the_board(self, real, sqlite_station, desk, shown, qtbot) -> None:
        beds = make.house(sqlite_station)
        label, bed_id = list(beds.items())[2]
        QTest.keyClicks(real, label)
        enter(real)
        qtbot.waitUntil(lambda: bool(real.opened))
        assert real.opened == [("beds", BedPlace(bed_id))]
        page = shown(BedsPage(desk))
        page.take(real.opened[0][1])
        qtbot.waitUntil(lambda: page.view.current() is not None)
        assert page.view.current().bed.id == bed_id

    def test_a_room_shows_its_beds(self, real, sqlite_station, qtbot) -> None:
        beds = make.house(sqlite_station)
        room = next(iter(beds)).partition("-")[0]
        QTest.keyClicks(real, room)
        enter(real)
        qtbot.waitUntil(real._list.isVisible)
        assert real.opened == []
        assert real._table.record(1).subject == BedPlace(list(beds.values())[1])
