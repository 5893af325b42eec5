"""The tab of packages: looked through, made, sent, answered, sent again, all by keys."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtWidgets import QPushButton
from sqlalchemy.orm import Session

from station.desktop.controls.returns_packages import Packages as Names
from station.desktop.leads import ExpectedThere, ReturnsPart
from station.desktop.pages.returns import ReturnsPage
from station.desktop.pages.returns.packages import PackagesPart
from station.domain.brought_packages import BroughtDecision
from station.domain.packages import PackageState
from station.domain.people import NewPerson, PersonFacts, Searched, Sex
from station.storage.policy import PolicyValue
from station.usecases.package_mappings import KeepMapping, ResetMapping
from station.usecases.people import RegisterPerson
from tests import make
from tests.usecases.test_brought_packages import PHRASE, theirs
from tests.usecases.test_packages import FIRST, LAST, TEXT, answers


@pytest.fixture
def part(desk, shown, sqlite_station, clerk, monkeypatch):
    make.name_plate(sqlite_station)
    sqlite_station.do(KeepMapping("m", "persons", "试用", TEXT), clerk)
    for name in ("甲一", "乙二", "名字写得太长了吧"):
        make.stay(sqlite_station, name)
    saved = []
    target = "station.desktop.pages.returns.package_panel.choose_target"
    monkeypatch.setattr(target, lambda *said: saved.append(said[3]))
    asked = []

    def yes(_owner, question, then) -> None:
        asked.append(question)
        then(None)

    monkeypatch.setattr("station.desktop.pages.returns.package_receipts.ask", yes)
    page = shown(ReturnsPage(desk))
    desk.failed.connect(lambda _owner, error: page.take_problems(error.problems))
    page.bring(ReturnsPart.PACKAGES)
    page.reload()
    part = page.front
    assert isinstance(part, PackagesPart)
    part.saved, part.asked = saved, asked
    return part


def press(part, name: str) -> None:
    part.findChild(QPushButton, name).click()


def look_through(part, qtbot) -> None:
    part.panel.new()
    qtbot.waitUntil(lambda: part.panel.form is not None)
    fields = part.panel.form.form
    fields["first"].show_value(FIRST)
    fields["last"].show_value(LAST)
    part.panel.form.act()
    qtbot.waitUntil(lambda: part.panel.preview is not None)


def allow_errors(station) -> None:
    with Session(station.engine) as session, session.begin():
        session.add(PolicyValue(name="package_errors_percent", value=50))


def test_errors_stand_first_and_lead_to_their_stay(part, qtbot) -> None:
    look_through(part, qtbot)
    assert part.findChild(QPushButton, Names.MAKE) is None
    assert part.findings.rowCount() == 1
    with qtbot.waitSignal(part.leads) as led:
        part.findings_view.opened.emit(part.findings.record(0))
    assert led.args[0] == "residents"
    press(part, Names.LEAVE)
    assert part.panel.preview is None


def test_a_package_is_made_sent_answered_and_its_refused_row_goes_again(
    part, qtbot, sqlite_station, clerk, tmp_path
) -> None:
    allow_errors(sqlite_station)

    def lines():
        return [part.table.record(at) for at in range(part.table.rowCount())]

    look_through(part, qtbot)
    press(part, Names.MAKE)
    qtbot.waitUntil(lambda: part.panel.sheet is not None and part.rows.rowCount() == 2)
    assert part.saved[0].endswith("_01.zip")
    press(part, Names.SENT)
    part.panel.form.act()
    qtbot.waitUntil(lambda: lines()[0].state is PackageState.SENT)
    refused = part.rows.record(0).key
    package = lines()[0].id
    ((_name, content),) = answers(
        lambda question: sqlite_station.ask(question, clerk), package, {refused}
    )
    receipt = tmp_path / "回执.xlsx"
    receipt.write_bytes(content)
    part.panel.receipts.read(receipt)
    qtbot.waitUntil(lambda: lines()[0].state is PackageState.RECEIVED)
    both = {part.rows.record(at).key for at in (0, 1)}
    ((_name, content),) = answers(
        lambda question: sqlite_station.ask(question, clerk), package, both
    )
    receipt.write_bytes(content)
    part.panel.receipts.read(receipt)
    qtbot.waitUntil(lambda: lines()[0].rejected == len(both))
    assert len(part.asked) == 1
    qtbot.waitUntil(lambda: part.rows.record(0).column == "姓名")
    qtbot.waitUntil(lambda: part.findChild(QPushButton, Names.RESEND) is not None)
    press(part, Names.RESEND)
    part.panel.form.form["unchanged"].show_value({True})
    part.panel.form.form["restricted_reason"].show_value("主管部门要求")
    part.panel.form.act()
    qtbot.waitUntil(lambda: len(lines()) == 2)
    assert [line.rows for line in lines()] == [2, 2]
    reason = "主管部门要求"
    qtbot.waitUntil(lambda: part.panel.sheet and part.panel.sheet.restricted_reason == reason)
    qtbot.waitUntil(lambda: part.findChild(QPushButton, Names.WITHDRAW) is not None)
    press(part, Names.WITHDRAW)
    part.panel.form.form["reason"].show_value("重复")
    part.panel.form.act()
    qtbot.waitUntil(lambda: lines()[0].state is PackageState.WITHDRAWN)


def test_a_blank_that_is_missing_can_be_kept_from_the_preview(
    part, qtbot, sqlite_station, clerk
) -> None:
    """The note says what is missing, and the key leads to where it is kept."""
    sqlite_station.do(ResetMapping("m2", "persons", "恢复"), clerk)
    look_through(part, qtbot)
    assert part.findChild(QPushButton, Names.MAKE) is None
    press(part, Names.BLANK)
    qtbot.waitUntil(lambda: part.panel.form is not None)
    assert part.panel.form.form["mapping"].value() == "persons"
    assert part.panel.preview is not None


def test_why_a_mapping_changes_is_asked_before_a_file_is_chosen(part, qtbot, monkeypatch) -> None:
    chosen = []
    target = "station.desktop.pages.returns.package_mapping.choose_file"
    monkeypatch.setattr(target, lambda *said: chosen.append(said))
    press(part, Names.MAPPING)
    qtbot.waitUntil(lambda: part.panel.form is not None)
    part.panel.form.act()
    assert chosen == []
    part.panel.form.form["reason"].show_value("市局空表")
    part.panel.form.act()
    assert len(chosen) == 1


def test_passphrases_that_differ_are_told_before_anything_is_asked(part, qtbot) -> None:
    part.panel.new()
    qtbot.waitUntil(lambda: part.panel.form is not None)
    part.panel.form.form["passphrase"].show_value("a-long-phrase-of-ours")
    part.panel.form.act()
    assert part.panel.preview is None
    assert part.panel.form is not None


def test_people_of_another_station_are_taken_over_and_led_to_the_door(
    part, qtbot, sqlite_station, clerk, tmp_path
) -> None:
    """A wrong passphrase is told at its field; each person is decided by a key."""
    who = PersonFacts("周以前", sex=Sex.FEMALE, born=date(1949, 12, 31))
    deed = RegisterPerson(NewPerson(who), Searched("周以前"))
    known = sqlite_station.do(deed, clerk).answer
    file = tmp_path / "包.zip"
    rows = (("JN-1", "周以前", "F", "19491231", ""), ("JN-2", "欧阳𠮷·买买提", "M", "", "E1"))
    file.write_bytes(theirs(*rows, passphrase=PHRASE))
    press(part, Names.SEE_BROUGHT)
    brought = part.brought
    panel = brought.panel
    panel.open_file(file)
    qtbot.waitUntil(lambda: panel.form is not None)
    typed = panel.form.form["passphrase"]
    typed.show_value("not-the-right-one")
    panel.form.act()
    qtbot.waitUntil(lambda: bool(typed.note.text()))
    typed.show_value(PHRASE)
    panel.form.act()
    qtbot.waitUntil(lambda: part.findChild(QPushButton, f"{Names.TAKE_OURS}_1") is not None)
    press(part, f"{Names.TAKE_OURS}_1")

    def decided() -> list[BroughtDecision]:
        return [brought.people.record(at).decision for at in range(brought.people.rowCount())]

    open_, taken = BroughtDecision.OPEN, BroughtDecision.TAKEN
    qtbot.waitUntil(lambda: decided() == [taken, open_])
    with qtbot.waitSignal(part.leads) as led:
        qtbot.waitUntil(lambda: part.findChild(QPushButton, Names.TO_DOOR) is not None)
        press(part, Names.TO_DOOR)
    assert led.args == ["intake", ExpectedThere(known)]
    brought.people_view.go_to(brought.people.record(1).id)
    qtbot.waitUntil(lambda: part.findChild(QPushButton, Names.TAKE_NEW) is not None)
    press(part, Names.LEAVE_BROUGHT)
    panel.form.form["reason"].show_value("本人不愿转来")
    panel.form.act()
    qtbot.waitUntil(lambda: decided() == [taken, BroughtDecision.LEFT])
