"""The page of tracing, driven through the widgets that a clerk uses."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from station.desktop.controls.tracing import Tracing as Names
from station.desktop.controls.tracing_dossier import ClueSearching, Dossier
from station.desktop.leads import FilePart, StayFile, TracingFile
from station.desktop.pages.tracing import TracingPage
from station.desktop.painted import PhotoBox
from station.desktop.parts import Button
from station.desktop.table_view import RecordView
from station.desktop.window import Window
from station.domain.body_marks import PictureFacts, PictureKind
from station.domain.clues import ClueFacts, ClueKind, ClueRating
from station.domain.outside_queries import Outcome
from station.domain.people import IdentityState
from station.domain.tracing import QueryKind
from station.usecases.body_marks import AddPicture
from station.usecases.clues import NoteClue
from station.usecases.dossiers import DossierFile
from tests import make
from tests.bad_pictures import jpeg


def words(widget: QWidget) -> list[str]:
    return [each.text() for each in widget.findChildren(QLabel)]


def control(page: QWidget, name: str) -> QWidget:
    found = page.findChild(QWidget, name)
    assert found is not None, name
    return found


def write(page: QWidget, form: str, place: str, text: str) -> None:
    edit = control(page, Dossier.field(place, form))
    line = edit if isinstance(edit, QLineEdit) else edit.findChild(QLineEdit)
    line.setFocus()
    line.insert(text)


def finish(page: QWidget, form: str) -> None:
    QTest.keyClick(control(page, f"{form}_act"), Qt.Key.Key_Return)


def rate_a_clue(page, qtbot, dossier) -> None:
    page.findChild(Button, Dossier.CLUE).click()
    write(page, Dossier.CLUE_FORM, "text", "沙颍河边")
    finish(page, Dossier.CLUE_FORM)
    qtbot.waitUntil(lambda: "沙颍河边" in words(page))
    page.findChild(Button, "dossier_clue_0").click()
    rating = control(page, Dossier.field("rating", Dossier.CLUE_FORM))
    QTest.keyClick(rating.findChildren(QWidget)[1], Qt.Key.Key_1)
    write(page, Dossier.CLUE_FORM, "reason", "录音重听")
    finish(page, Dossier.CLUE_FORM)
    qtbot.waitUntil(lambda: [c.facts.rating for c in dossier().notebook] == [ClueRating.STRONG])


def test_a_dossier_is_written_from_the_query_to_its_answer_and_a_clue_rated_anew(
    desk, shown, qtbot, sqlite_station
):
    stay = make.stay(
        sqlite_station,
        "㛃䶮𬭎·阿卜杜拉",
        identity_state=IdentityState.UNKNOWN,
        born=None,
        admitted_at=sqlite_station.clock() - timedelta(hours=5),
    )
    make.stay(sqlite_station, "无名氏乙", identity_state=IdentityState.UNKNOWN)
    window = shown(Window(desk, (TracingPage,)))
    window.start()
    page = window.page()
    view = page.findChild(RecordView, Names.UNIDENTIFIED)
    qtbot.waitUntil(lambda: view.current() is not None)
    assert view.hasFocus(), "whoever comes to the page needs no key before Enter"
    while view.current().stay.id != stay:
        QTest.keyClick(view, Qt.Key.Key_Down)
    person = view.current().stay.person_id
    QTest.keyClick(view, Qt.Key.Key_Return)
    ledger = page.findChild(RecordView, Dossier.LEDGER)
    qtbot.waitUntil(lambda: "㛃䶮𬭎·阿卜杜拉" in words(page))
    assert any("of 2 without a name" in each for each in words(page))

    page.findChild(Button, Dossier.ASK).click()
    finish(page, Dossier.ASK_FORM)
    whom = control(page, Dossier.field("whom", Dossier.ASK_FORM))
    qtbot.waitUntil(lambda: whom.property("state") == "error")
    write(page, Dossier.ASK_FORM, "whom", "颍上县救助管理站")
    write(page, Dossier.ASK_FORM, "how", "报左腕胎记")
    finish(page, Dossier.ASK_FORM)
    qtbot.waitUntil(lambda: ledger.model().rowCount() == 1)
    assert ledger.current().kind is QueryKind.PHONE
    QTest.keyClick(ledger, Qt.Key.Key_Return)
    options = control(page, Dossier.field("outcome", Dossier.ANSWER_FORM))
    QTest.keyClick(options.findChildren(QWidget)[1], Qt.Key.Key_2)
    write(page, Dossier.ANSWER_FORM, "text", "范围缩到颍上")
    finish(page, Dossier.ANSWER_FORM)
    qtbot.waitUntil(lambda: ledger.current() and ledger.current().result == "范围缩到颍上")
    assert sqlite_station.ask(DossierFile(person), desk.clerk).queries[0].outcome is Outcome.TRACE

    rate_a_clue(page, qtbot, lambda: sqlite_station.ask(DossierFile(person), desk.clerk))

    body = control(page, Dossier.BODY)
    body.setFocus()
    QTest.keyClick(body, Qt.Key.Key_Down)
    QTest.keyClick(body, Qt.Key.Key_Return)
    finish(page, Dossier.MARK_FORM)
    qtbot.waitUntil(lambda: "头顶疤痕" in words(page))

    led = []
    page.leads_to.connect(lambda to, what: led.append((to, what)))
    page.findChild(Button, Dossier.FILE).click()
    assert led == [("residents", StayFile(stay, FilePart.IDENTITY))]
    QTest.keyClick(ledger, Qt.Key.Key_Escape)
    qtbot.waitUntil(view.hasFocus)
    page.take(TracingFile(person_id=person))
    qtbot.waitUntil(ledger.hasFocus)


def test_who_else_said_it_is_asked_from_a_clue_and_a_picture_is_seen_large(
    desk, shown, qtbot, sqlite_station
):
    river = ClueFacts(ClueKind.PLACE, "沙颍河边", ClueRating.STRONG)
    people = {}
    for mark in ("甲", "乙"):
        named = make.person(
            sqlite_station, f"无名氏{mark}", identity_state=IdentityState.UNKNOWN, born=None
        )
        make.stay(sqlite_station, of_person=named)
        people[mark] = named
        sqlite_station.do(NoteClue(f"clue-{mark}", people[mark], river), desk.clerk)
    facts = PictureFacts(PictureKind.WITH_OTHERS, "左一为其弟")
    for number in range(8):
        deed = AddPicture(f"pic{number}", people["甲"], jpeg(), facts)
        sqlite_station.do(deed, desk.clerk)
    window = shown(Window(desk, (TracingPage,)))
    window.start()
    page = window.page()
    page.take(TracingFile(person_id=people["甲"]))
    qtbot.waitUntil(lambda: "沙颍河边" in words(page))
    qtbot.waitUntil(lambda: page.findChild(PhotoBox, "dossier_picture_0") is not None)
    assert "6 of 8" in words(page)
    assert page.findChild(PhotoBox, "dossier_picture_7") is None
    page.findChild(Button, Dossier.fold("album")).click()
    qtbot.waitUntil(lambda: page.findChild(PhotoBox, "dossier_picture_7") is not None)
    qtbot.waitUntil(lambda: window.focusWidget().objectName() == Dossier.fold("album"))
    page.findChild(PhotoBox, "dossier_picture_0").pressed.emit()
    card = control(page, Dossier.PICTURE_CARD)
    ledger = page.findChild(RecordView, Dossier.LEDGER)
    assert (card.isVisible(), ledger.isVisible()) == (True, False)
    QTest.keyClick(card, Qt.Key.Key_Escape)
    assert (card.isVisible(), ledger.hasFocus()) == (False, True)

    page.findChild(Button, ClueSearching.others(0)).click()
    found = page.findChild(RecordView, ClueSearching.LIST)
    qtbot.waitUntil(lambda: found.model().rowCount() == 2)
    found.setFocus()
    while found.current().person_id != people["乙"]:
        QTest.keyClick(found, Qt.Key.Key_Down)
    QTest.keyClick(found, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: ledger.hasFocus() and "无名氏乙" in words(page))
    QTest.keyClick(ledger, Qt.Key.Key_Escape)
    assert found.isVisible(), "back to what was found"


def test_a_late_answer_about_one_dossier_does_not_stand_over_another(
    slow, slow_desk, shown, qtbot, sqlite_station
):
    unknown = {"identity_state": IdentityState.UNKNOWN, "born": None}
    one, other = (make.person(sqlite_station, f"无名氏{mark}", **unknown) for mark in "甲乙")
    for person in (one, other):
        make.stay(sqlite_station, of_person=person)
    window = shown(Window(slow_desk, (TracingPage,)))
    window.start()
    dossier = window.page().front.dossier

    def bring(person: int) -> None:
        window.page().take(TracingFile(person_id=person))
        qtbot.waitUntil(lambda: dossier.dossier and dossier.dossier.record.id == person)

    bring(one)
    qtbot.waitUntil(lambda: not slow_desk._under_way)
    slow.hold(DossierFile(one))
    dossier.reload()
    bring(other)
    slow.let_go()
    qtbot.waitUntil(lambda: not slow_desk._under_way)
    assert dossier.dossier.record.id == other
