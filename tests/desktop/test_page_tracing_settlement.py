"""Settling and care through the widgets that a clerk uses: from a name on the list to a visit."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from station.desktop.controls.tracing_settlement import TracingSettlement as Names
from station.desktop.deed_form import DeedForm
from station.desktop.leads import TracingFile, TracingPart
from station.desktop.pages.tracing import TracingPage
from station.desktop.parts import Button
from station.desktop.table_view import RecordView
from station.desktop.window import Window
from station.domain.long_term_care import CareTerms
from station.domain.people import IdentityState
from station.domain.problems import Problem
from station.domain.resettlement import FilePaper, SettleStep, SettleTrouble
from station.usecases.long_term_care import CareList
from station.usecases.resettlement import Resettlements
from station.wording.sentences import sentence
from tests import make

TERMS = {
    "institution": "云川市社会福利院",
    "contact": "周主任",
    "phone": "0532-555-0188",
    "agreement": "托养 3 号",
    "agreed_from": date(2026, 11, 1),
    "agreed_until": date(2027, 10, 31),
    "reason": "生活不能自理",
}


def test_a_file_is_opened_and_somebody_is_placed_in_care_and_visited(
    desk, shown, qtbot, sqlite_station, clerk
):
    came = sqlite_station.clock() - timedelta(days=120)
    unknown = {"identity_state": IdentityState.UNKNOWN, "admitted_at": came}
    make.stay(sqlite_station, "㛃䶮𬭎", **unknown)
    make.stay(sqlite_station, "无名氏乙", **unknown)
    window = shown(Window(desk, (TracingPage,)))
    window.start()
    page = window.page()
    page.take(TracingFile(TracingPart.SETTLEMENT))
    view = page.findChild(RecordView, Names.LIST)
    qtbot.waitUntil(lambda: view.current() is not None)

    def button(name) -> Button:
        qtbot.waitUntil(lambda: bool(page.findChildren(Button, name)))
        return page.findChildren(Button, name)[-1]

    def write(**said) -> None:
        form = page.findChildren(DeedForm, Names.FORM)[-1]
        for place, value in said.items():
            form.form[place].show_value(value)
        form.findChild(Button, f"{Names.FORM}_act").click()

    def ask(question):
        return sqlite_station.ask(question, clerk)

    button(Names.OPEN).click()
    write(note="长期滞留")
    qtbot.waitUntil(lambda: len(ask(Resettlements()).lines) == 1)
    (line,) = ask(Resettlements()).lines
    page.take(TracingFile(TracingPart.SETTLEMENT, line.person_id, line.id, "resettlement"))
    qtbot.waitUntil(lambda: getattr(view.current(), "number", "") == line.number)

    button(Names.verb(Names.PAPER, FilePaper.DNA)).click()
    write(held=False)
    form = page.findChildren(DeedForm, Names.FORM)[-1]
    wrong = sentence(Problem(SettleTrouble.WHY_MISSING))
    qtbot.waitUntil(lambda: wrong in [each.text() for each in form.findChildren(QLabel)])
    write(held=False, reason="公安已采样")
    qtbot.waitUntil(lambda: FilePaper.DNA in ask(Resettlements()).lines[0].papers)
    button(Names.verb(Names.STEP, SettleStep.WITHDRAWN)).click()
    QTest.keyClick(page.findChildren(DeedForm, Names.FORM)[-1], Qt.Key.Key_Escape)

    button(Names.PLACE).click()
    write(**TERMS)
    qtbot.waitUntil(lambda: len(ask(CareList())) == 1)
    (care,) = ask(CareList())
    assert care.terms == CareTerms(
        **{name: said for name, said in TERMS.items() if name != "reason"}, visit_days=30
    )
    page.take(TracingFile(TracingPart.SETTLEMENT, care.person_id, care.id, "care"))
    button(Names.VISIT).click()
    write(visitors="陈静", found="精神尚可")
    qtbot.waitUntil(lambda: len(ask(CareList())[0].visits) == 1)
