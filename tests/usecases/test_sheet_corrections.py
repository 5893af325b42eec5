"""Late changes of sheets that went up: told once, taken back when they are so no more."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from sqlalchemy import text, update
from sqlalchemy.orm import Session

from station.domain.month_sheets import CorrectionKind, SheetState, SheetTrouble
from station.domain.problems import Conflict, Refused
from station.domain.stays import StayState
from station.storage.month_sheets import MonthSheetRow, SheetStepRow
from station.storage.people import Person
from station.storage.stays import Stay
from station.usecases.month_sheet_steps import (
    CheckSheet,
    SheetDeed,
    SubmitSheet,
    TypeFigure,
)
from station.usecases.month_sheets import SheetNames, SheetOf
from station.usecases.sheet_corrections import ChangesByLetter, LateChanges
from station.usecases.sheet_template_changes import KeepTemplate, SheetTemplateText
from tests import make
from tests.usecases.sheets_desk import (
    HENAN,
    SEPTEMBER,
    Marks,
    explain_all,
    september,
    submitted,
)
from tests.usecases.vouchers_desk import race


@pytest.fixture
def house(open_station):
    return september(open_station)


@pytest.fixture
def mark(ask):
    return Marks(ask)


def change(station, name, **facts):
    with Session(station.engine) as session, session.begin():
        session.execute(update(Person).where(Person.name == name).values(**facts))


def told(sheet):
    return [(each.period, each.name.name, each.kind) for each in sheet.corrections]


def test_a_submitted_sheet_never_changes_and_late_changes_go_up_with_the_next(
    house, open_station, ask, do, mark
):
    with pytest.raises(Refused):
        do(SubmitSheet(mark()))
    sent = submitted(do, ask, mark)
    assert (sent.state, len(sent.seal), sent.seal_holds) == (SheetState.SUBMITTED, 64, True)
    again = SheetDeed("form-again", *HENAN, sent.version)
    for deed in (CheckSheet(again), TypeFigure(again, "male", "counties", "1")):
        with pytest.raises(Refused) as caught:
            do(deed)
        assert caught.value.problems[0].code is SheetTrouble.FROZEN
    with Session(open_station.engine) as session, session.begin():
        session.execute(update(Person).where(Person.name == "李芳").values(area="370102"))
        session.execute(
            update(Stay)
            .where(Stay.id == house["boy"])
            .values(admitted_at=datetime(2026, 8, 1), left_at=datetime(2026, 8, 3))
        )
    make.stay(
        open_station,
        "补录",
        admitted_at=SEPTEMBER,
        leaving_way="voucher",
        left_at=SEPTEMBER + timedelta(days=1),
        state=StayState.LEFT,
    )
    kept = ask(SheetOf(*HENAN))
    assert (kept.lines, kept.findings, kept.seal_holds) == (sent.lines, sent.findings, True)
    assert len(ask(SheetNames(*HENAN, "total", "own"))) == 4
    late = {each.name.name: each for each in ask(LateChanges(*HENAN))}
    assert {name: each.kind for name, each in late.items()} == {
        "李芳": CorrectionKind.CHANGED,
        "小军": CorrectionKind.REMOVED,
        "补录": CorrectionKind.ADDED,
    }
    assert late["李芳"].rows_before == ("外省籍",)
    assert ("area", "410102", "370102") in late["李芳"].facts
    open_station.clock.now = datetime(2026, 11, 1, 9, 0)
    october = submitted(do, ask, mark, "2026-10")
    assert {each.name.name for each in october.corrections} == {*late}
    assert {each.period for each in october.corrections} == {"2026-09"}
    november = ("henan_month", "2026-11")
    assert ask(SheetOf(*november)).corrections == ()
    with Session(open_station.engine) as session, session.begin():
        session.execute(update(Person).where(Person.name == "补录").values(area="370102"))
    found = [(each.period, each.name.name) for each in ask(SheetOf(*november)).corrections]
    assert found == [("2026-09", "补录")]
    with Session(open_station.engine) as session, session.begin():
        session.execute(text("UPDATE month_sheet_name SET name = '别人' WHERE name = '王强'"))
    assert not ask(SheetOf(*HENAN)).seal_holds


def test_what_was_told_and_is_so_no_more_is_told_as_taken_back(house, open_station, ask, do, mark):
    submitted(do, ask, mark)
    change(open_station, "李芳", area="370102")
    open_station.clock.now = datetime(2026, 11, 1, 9, 0)
    october = submitted(do, ask, mark, "2026-10")
    assert told(october) == [("2026-09", "李芳", CorrectionKind.CHANGED)]
    change(open_station, "李芳", area="410102")
    open_station.clock.now = datetime(2026, 12, 1, 9, 0)
    late = ask(SheetOf("henan_month", "2026-11")).corrections
    (back,) = [each for each in late if each.period == "2026-09"]
    assert (back.kind, back.name.name) == (CorrectionKind.WITHDRAWN, "李芳")
    assert (back.rows_before, back.rows_after) == (("本省籍",), ("外省籍",))
    assert ("area", "370102", "410102") in back.facts


def test_a_change_too_old_to_go_up_is_listed_for_a_letter_and_told_once(
    house, open_station, ask, do, mark
):
    old = ask(SheetTemplateText("henan_month"))
    new = old.replace("looked_back = 3", "looked_back = 1").replace(
        "by_letter = 12", "by_letter = 2"
    )
    do(KeepTemplate("form-back", "henan_month", new, "省厅只收上月更正"))
    submitted(do, ask, mark)
    change(open_station, "李芳", area="370102")
    open_station.clock.now = datetime(2026, 12, 1, 9, 0)
    november = ("henan_month", "2026-11")
    assert ask(SheetOf(*november)).corrections == ()
    (late,) = ask(ChangesByLetter(*november))
    assert (late.period, late.name.name, late.by_letter) == ("2026-09", "李芳", True)
    sent = submitted(do, ask, mark, "2026-11")
    assert [(each.name.name, each.by_letter) for each in sent.corrections] == [("李芳", True)]
    assert (ask(SheetOf(*november)).seal_holds, ask(ChangesByLetter(*november))) == (True, ())
    open_station.clock.now = datetime(2027, 1, 1, 9, 0)
    assert ask(ChangesByLetter("henan_month", "2026-12")) == ()


def test_of_two_desks_the_second_is_told(house, ask, do, leader, mark):
    explain_all(do, ask, mark)
    seen = do(CheckSheet(mark())).version
    do(SubmitSheet(SheetDeed("desk-1", *HENAN, seen)), leader)
    with pytest.raises(Conflict):
        do(SubmitSheet(SheetDeed("desk-2", *HENAN, seen)))
    with pytest.raises(Conflict):
        do(TypeFigure(SheetDeed("desk-3", *HENAN, 0), "male", "counties", "1"))


@pytest.mark.usefixtures("house")
def test_two_desks_at_one_sheet_in_the_same_moment_do_it_once_and_one_is_told(
    open_station, ask, do, leader, mark
):
    def both(*deeds):
        got = race(open_station, *((deed, leader) for deed in deeds))
        (lost,) = [each for each in got if isinstance(each, Conflict)]
        assert lost.args
        return next(each.answer for each in got if each is not lost)

    made = both(*(TypeFigure(mark(version=0), "male", "counties", each) for each in ("1", "2")))
    assert made.version > 0
    explain_all(do, ask, mark)
    seen = do(CheckSheet(mark())).version
    sent = both(*(SubmitSheet(mark(version=seen)) for _ in range(2)))
    assert sent.state is SheetState.SUBMITTED
    with Session(open_station.engine) as session:
        assert session.query(MonthSheetRow).count() == 1
        kinds = [row.kind for row in session.query(SheetStepRow).order_by(SheetStepRow.id)]
    assert kinds == ["checked", "submitted"]
