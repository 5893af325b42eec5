"""Settling and care through the widgets that a clerk uses: from a name on the list to a visit."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from station.desktop.controls.tracing_settlement import TracingSettlement as Names
from station.desktop.deed_form import DeedForm
from station.desktop.leads import TracingFile, TracingPart
from station.desktop.pages.tracing import TracingPage
from station.desktop.pages.tracing.settlement import SettlementPart
from station.desktop.parts import Button
from station.desktop.table_view import RecordView
from station.desktop.window import Window
from station.domain.long_term_care import CareTerms, CareTrouble, VisitKind, VisitWay
from station.domain.papers import PaperKind
from station.domain.people import IdentityState
from station.domain.problems import Problem
from station.domain.resettlement import FilePaper, SettleStep, SettleTrouble
from station.usecases.long_term_care import CareList, PlaceInCare, RecordCareVisit
from station.usecases.resettlement import OpenResettlement, Resettlements
from station.wording.sentences import sentence
from tests import make

TERMS = {
    "institution": "云川市社会福利院",
    "contact": "周主任",
    "phone": "0532-555-0188",
    "agreement": "托养 3 号",
    "agreed_from": date(2026, 11, 1),
    "agreed_until": date(2027, 10, 31),
    "monthly_fen": 186_000,
    "reason": "生活不能自理",
    "condition": "能进食",
}
TOLD = ("reason", "condition")


class Tab:
    """The tab in a window, with what a clerk does there."""

    def __init__(self, window, qtbot):
        self.page, self.qtbot = window.page(), qtbot
        self.page.take(TracingFile(TracingPart.SETTLEMENT))
        self.view = self.page.findChild(RecordView, Names.LIST)
        qtbot.waitUntil(lambda: self.view.current() is not None)

    def button(self, name) -> Button:
        self.qtbot.waitUntil(lambda: bool(self.page.findChildren(Button, name)))
        return self.page.findChildren(Button, name)[-1]

    def write(self, **said) -> None:
        form = self.page.findChildren(DeedForm, Names.FORM)[-1]
        for place, value in said.items():
            form.form[place].show_value(value)
        form.findChild(Button, f"{Names.FORM}_act").click()


@pytest.fixture
def two(desk, shown, qtbot, sqlite_station):
    """The tab with two people who are to be settled."""
    make.name_plate(sqlite_station)
    came = sqlite_station.clock() - timedelta(days=120)
    unknown = {"identity_state": IdentityState.UNKNOWN, "admitted_at": came}
    make.stay(sqlite_station, "㛃䶮𬭎", **unknown)
    make.stay(sqlite_station, "无名氏乙", **unknown)
    window = shown(Window(desk, (TracingPage,)))
    window.start()
    return Tab(window, qtbot)


def test_a_file_is_opened_and_somebody_is_placed_in_care_and_visited(
    two, qtbot, sqlite_station, clerk
):
    page, view, button, write = two.page, two.view, two.button, two.write

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
        **{name: said for name, said in TERMS.items() if name not in TOLD},
        holds_from=care.started_at.date(),
    )
    assert care.condition == "能进食"
    page.take(TracingFile(TracingPart.SETTLEMENT, care.person_id, care.id, "care"))
    assert button(Names.VISIT).shortcut().toString() == "V"
    button(Names.VISIT).click()
    write(visitors="陈静", found="精神尚可")
    form = page.findChildren(DeedForm, Names.FORM)[-1]
    wrong = sentence(Problem(CareTrouble.NOT_SAID))
    qtbot.waitUntil(lambda: [each.text() for each in form.findChildren(QLabel)].count(wrong) == 2)
    write(kind=VisitKind.DONE, way=VisitWay.THERE, concern=False)
    qtbot.waitUntil(lambda: len(ask(CareList())[0].visits) == 1)


def test_papers_are_printed_by_their_keys_and_terms_that_were_changed_stay_in_sight(
    two, qtbot, sqlite_station, clerk
):
    sheets = []
    two.page.findChild(SettlementPart).printed.connect(sheets.append)
    waiting = sqlite_station.ask(Resettlements(), clerk).candidates[0]
    case = sqlite_station.do(OpenResettlement("case", waiting.stay_id), clerk).answer
    terms = CareTerms(**{name: said for name, said in TERMS.items() if name not in TOLD})
    place = PlaceInCare("care", waiting.stay_id, terms, "不能自理", "能进食")
    care = sqlite_station.do(place, clerk).answer
    said = {"visitors": "陈静", "found": "尚可", "concern": False}
    seen = RecordCareVisit("visit", care.id, VisitKind.DONE, VisitWay.THERE, **said)
    sqlite_station.do(seen, clerk)

    def press(kind, key) -> None:
        before, button = len(sheets), two.button(Names.verb(Names.PRINT, kind))
        assert button.shortcut().toString() == key
        button.click()
        qtbot.waitUntil(lambda: len(sheets) == before + 1)

    def go_to(thing, record) -> None:
        two.page.take(TracingFile(TracingPart.SETTLEMENT, record.person_id, record.id, thing))
        two.page.findChild(SettlementPart).reload()
        qtbot.waitUntil(lambda: getattr(two.view.current(), "number", "") == record.number)

    go_to("resettlement", case)
    press(PaperKind.SETTLE_APPLICATION, "D")
    press(PaperKind.SETTLE_APPROVAL, "J")
    go_to("care", care)
    press("last_visit", "K")
    press(PaperKind.CARE_VISIT, "J")
    press(PaperKind.CARE_HANDOVER, "D")
    assert [sheet.number for sheet in sheets] == [case.number] * 2 + [care.number] * 3
    two.button(Names.TERMS).click()
    two.write(agreement="托养 4 号", reason="续签")
    qtbot.waitUntil(lambda: any("续签" in each.text() for each in two.page.findChildren(QLabel)))
