"""The page of tracing, driven through the widgets that a clerk uses."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from station.desktop.controls.tracing import Tracing as Names
from station.desktop.controls.tracing_dossier import Dossier
from station.desktop.leads import FilePart, StayFile, TracingFile
from station.desktop.pages.tracing import TracingPage
from station.desktop.parts import Button
from station.desktop.table_view import RecordView
from station.desktop.window import Window
from station.domain.clues import ClueRating
from station.domain.outside_queries import Outcome
from station.domain.people import IdentityState
from station.domain.tracing import QueryKind
from station.usecases.dossiers import DossierFile
from tests import make


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
