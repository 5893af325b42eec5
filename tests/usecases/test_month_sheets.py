"""Month sheets: counted, checked, submitted and frozen, sent back, corrected by the next one."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from io import BytesIO

import pytest
from openpyxl import load_workbook
from sqlalchemy import text, update
from sqlalchemy.orm import Session

from station.domain.accounts import Clerk
from station.domain.clock_list import ClockFilter
from station.domain.clocks import ClockKind
from station.domain.month_sheets import (
    SheetState,
    SheetStepFacts,
    SheetStepKind,
    SheetTrouble,
)
from station.domain.people import Sex
from station.domain.permissions import Permission
from station.domain.problems import Refused
from station.domain.restricted import RestrictionGround
from station.domain.sheet_conditions import TemplateTrouble
from station.domain.sheet_findings import SheetFindingKind
from station.domain.veil import VEIL
from station.storage.month_sheets import SheetTemplateRow
from station.storage.people import IdentityDocument, Person
from station.storage.restricted import Restriction
from station.storage.stays import Stay
from station.usecases.clock_list import ClockBook
from station.usecases.month_sheet_steps import (
    CheckSheet,
    DecideSheet,
    ExplainFinding,
    SubmitSheet,
    TypeFigure,
    UnlockSheet,
)
from station.usecases.month_sheets import (
    SheetBook,
    SheetNames,
    SheetOf,
)
from station.usecases.sheet_corrections import LateChanges
from station.usecases.sheet_exports import ExportSheet
from station.usecases.sheet_template_changes import KeepTemplate, SheetTemplateText, TryTemplate
from tests import make
from tests.usecases.sheets_desk import (
    HENAN,
    SEPTEMBER,
    Marks,
    explain_all,
    figures,
    september,
    submitted,
)

WRONG = "410102198703020011"
"""Its check digit is not right."""


@pytest.fixture
def house(open_station):
    return september(open_station)


@pytest.fixture
def mark(ask):
    return Marks(ask)


def test_every_row_is_counted_and_every_number_opens_its_names(house, ask):
    sheet = ask(SheetOf(*HENAN))
    found = {row: figure for row, figure in figures(sheet).items() if figure}
    assert found == {
        **dict.fromkeys(("total", "healthy"), 4),
        **dict.fromkeys(("male", "staying", "same_province", "lived", "sent_home"), 2),
        **dict.fromkeys(
            ("female", "minor_male", "age_7_18", "other_province", "origin_unknown"), 1
        ),
        "age_19_59": 2,
        "by_voucher": 1,
        "by_self": 1,
        "average_days": Decimal("13.0"),
    }
    for row in ("total", "average_days", "age_19_59", "minor_male", "origin_unknown", "dead"):
        names = ask(SheetNames(*HENAN, row, "all"))
        assert len(names) == (4 if row == "average_days" else figures(sheet)[row])
    assert [name.name for name in ask(SheetNames(*HENAN, "by_self", "own"))] == ["小军"]
    (august,) = ask(SheetNames("henan_month", "2026-08", "total", "own"))
    assert august.name == "早来"
    for row, column in (("no_row", "own"), ("total", "no_column"), ("total", "counties")):
        with pytest.raises(Refused):
            ask(SheetNames(*HENAN, row, column))
    for name, period in (("no_sheet", "2026-09"), ("henan_month", "2026-13"), HENAN[:1] * 2):
        with pytest.raises(Refused):
            ask(SheetOf(name, period))


def test_what_is_wrong_is_told_with_its_names_mended_or_explained(
    house, open_station, ask, do, mark
):
    with Session(open_station.engine) as session, session.begin():
        person = session.get_one(Stay, house["woman"]).person_id
        session.add(
            IdentityDocument(
                person_id=person,
                kind="resident_id",
                written=WRONG,
                number=WRONG,
                head=WRONG[:9],
                tail=WRONG[9:],
                last_four=WRONG[-4:],
                seen="told",
                noted_at=SEPTEMBER,
            )
        )
        session.execute(
            update(Stay).where(Stay.id == house["man"]).values(left_at=datetime(2026, 9, 1))
        )
    found = {each.key: each for each in ask(SheetOf(*HENAN)).findings}
    assert [name.name for name in found["in_no_row:sex"].names] == ["无名氏2026-001"]
    assert [name.name for name in found["dates:dates"].names] == ["王强"]
    assert [name.name for name in found["id_number:id_number"].names] == ["李芳"]
    assert {"in_no_row:sex", "in_no_row:age", "no_document:no_document"} < {*found}
    with pytest.raises(Refused) as caught:
        do(ExplainFinding(mark(), "dates:dates", "记录如此"))
    assert caught.value.problems[0].code is SheetTrouble.NO_WARNING
    with pytest.raises(Refused) as caught:
        do(CheckSheet(mark()))
    assert caught.value.problems[0].data["errors"] == 1
    with Session(open_station.engine) as session, session.begin():
        session.execute(
            update(Stay).where(Stay.id == house["man"]).values(left_at=datetime(2026, 9, 14))
        )
    explain_all(do, ask, mark)
    sheet = do(CheckSheet(mark()))
    assert (sheet.state, sheet.open_findings) == (SheetState.CHECKED, 0)
    assert {each.explained_by for each in sheet.findings} == {"陈静"}
    make.stay(open_station, "无名氏2026-002", sex=Sex.UNKNOWN, admitted_at=SEPTEMBER)
    with pytest.raises(Refused) as caught:
        do(SubmitSheet(mark()))
    assert caught.value.problems[0].code is SheetTrouble.FINDINGS_OPEN


def test_figures_typed_by_hand_add_up_with_ours(house, ask, do, mark):
    for row, value in (("total", "6"), ("male", "5"), ("average_days", "4.5")):
        sheet = do(TypeFigure(mark(), row, "counties", value))
    assert figures(sheet, 2)["total"] == 10
    assert figures(sheet, 2)["average_days"] == Decimal("7.9")
    typed = [each for each in sheet.findings if each.kind is SheetFindingKind.TYPED_SUM]
    assert {each.place for each in typed} >= {"sex/counties"}
    twice = mark()
    once = do(TypeFigure(twice, "female", "counties", "1"))
    assert do(TypeFigure(twice, "female", "counties", "1")).version == once.version
    assert "sex/counties" not in {each.place for each in once.findings}
    for row, column, value in (
        ("male", "own", "1"),
        ("male", "counties", "1.5"),
        ("male", "counties", "-1"),
        ("male", "counties", "一"),
        ("nobody", "counties", "1"),
    ):
        with pytest.raises(Refused):
            do(TypeFigure(mark(), row, column, value))
    assert figures(do(TypeFigure(mark(), "male", "counties", "")), 1)["male"] is None


def test_it_is_returned_accepted_locked_and_unlocked_from_above(house, ask, do, mark):
    submitted(do, ask, mark)
    with pytest.raises(Refused):
        do(DecideSheet(mark(), SheetStepFacts(SheetStepKind.RETURNED)))
    with pytest.raises(Refused):
        do(DecideSheet(mark(), SheetStepFacts(SheetStepKind.LOCKED)))
    back = do(DecideSheet(mark(), SheetStepFacts(SheetStepKind.RETURNED, "区域一栏请核对")))
    assert (back.state, back.seal) == (SheetState.RETURNED, "")
    do(CheckSheet(mark()))
    sent = mark()
    first = do(SubmitSheet(sent))
    assert do(SubmitSheet(sent)) == first
    do(DecideSheet(mark(), SheetStepFacts(SheetStepKind.ACCEPTED)))
    do(DecideSheet(mark(), SheetStepFacts(SheetStepKind.LOCKED)))
    with pytest.raises(Refused) as caught:
        do(UnlockSheet(mark(), "", "", ""))
    assert {each.place for each in caught.value.problems} == {"words", "from_whom", "letter"}
    opened = do(UnlockSheet(mark(), "省厅救助处", "豫民函〔2026〕12号", "区域口径调整"))
    assert opened.state is SheetState.UNLOCKED
    told = [(step.kind, step.round) for step in opened.steps if step.kind is not None]
    assert told == [
        (SheetStepKind.CHECKED, 0),
        (SheetStepKind.SUBMITTED, 1),
        (SheetStepKind.RETURNED, 1),
        (SheetStepKind.CHECKED, 1),
        (SheetStepKind.SUBMITTED, 2),
        (SheetStepKind.ACCEPTED, 2),
        (SheetStepKind.LOCKED, 2),
        (SheetStepKind.UNLOCKED, 2),
    ]
    states = {
        each.key.period: each.state
        for each in ask(SheetBook()).sheets
        if each.key.sheet == HENAN[0]
    }
    assert states["2026-09"] is SheetState.UNLOCKED


def test_a_station_changes_its_template_and_what_was_sent_keeps_the_old_one(house, ask, do, mark):
    sent = submitted(do, ask, mark)
    old = ask(SheetTemplateText("henan_month"))
    new = old.replace("{ to = 6 }", "{ to = 5 }").replace("6岁以下儿童", "5岁以下儿童")
    do(KeepTemplate("form-a", "henan_month", new, "省厅新表"))
    assert ask(SheetOf(*HENAN)).lines == sent.lines
    assert "5岁以下儿童" in {line.label for line in ask(SheetOf("henan_month", "2026-10")).lines}
    with pytest.raises(Refused) as caught:
        do(KeepTemplate("form-b", "henan_month", new.replace('sex = "1"', 'sex = "3"'), "试"))
    (problem,) = caught.value.problems
    assert (problem.code, problem.place) == (TemplateTrouble.UNKNOWN_CODE, "text")
    assert problem.data == {"row": "male", "word": "sex = 3", "line": 85}
    do(KeepTemplate("form-c", "henan_month", "", "恢复"))
    assert ask(SheetTemplateText("henan_month")) == old


def test_a_changed_template_is_tried_before_it_is_kept_and_a_broken_one_stops_only_its_sheet(
    house, open_station, ask, do, mark
):
    old = ask(SheetTemplateText("henan_month"))
    new = old.replace("{ to = 6 }", "{ to = 18 }").replace("due_day = 5", "due_day = 8")
    new = new.replace("{ from = 7, to = 18 }", "{ from = 19, to = 18 }")
    effect = ask(TryTemplate("henan_month", "2026-09", new))
    assert (effect.due_before.day, effect.due.day, effect.period) == (5, 8, "2026-09")
    assert [(each.label, each.before, each.after) for each in effect.rows] == [
        ("6岁以下儿童", 0, 1),
        ("7-18岁少年", 1, 0),
    ]
    with pytest.raises(Refused) as caught:
        ask(TryTemplate("henan_month", "2026-09", old.replace('"voucher"', '"ticket"', 1)))
    assert caught.value.problems[0].data["word"] == "leaving_way = ticket"
    submitted(do, ask, mark)
    with Session(open_station.engine) as session, session.begin():
        session.add(
            SheetTemplateRow(
                client_id="broken", code="henan_month", text="code = 1", entered_at=SEPTEMBER
            )
        )
    found = ask(SheetBook())
    (broken,) = found.broken
    assert (broken.code, broken.problem.data["line"]) == ("henan_month", 1)
    assert [each.key.period for each in found.sheets if each.key.sheet == HENAN[0]] == ["2026-09"]
    assert ask(SheetOf(*HENAN)).seal_holds
    assert ask(SheetTemplateText("henan_month")) == "code = 1"
    assert ask(TryTemplate("henan_month", "", old)).due_before is None
    do(KeepTemplate("form-back", "henan_month", old, "恢复"))
    assert (ask(SheetBook()).broken, ask(SheetTemplateText("henan_month"))) == ((), old)


def test_the_other_sheets_compare_periods_and_count_what_is_no_stay(house, ask):
    quarter = ask(SheetOf("ministry_quarter", "2026Q3"))
    assert quarter.lines[0].figures == (5, 0, None, 0)
    progress = ask(SheetOf("progress", "2026-09"))
    assert (progress.first, progress.last) == (date(2026, 8, 26), date(2026, 9, 25))
    assert progress.due == date(2026, 9, 25)
    found = figures(progress)
    assert (found["total"], found["came_police"], found["here"]) == (4, 4, 2)
    assert figures(progress, 1)["total"] == 1
    assert found["door_arrivals"] == 4
    assert len(ask(SheetNames("progress", "2026-09", "door_arrivals", "own"))) == 4
    ledger = ask(SheetOf("data_ledger", "2026-09"))
    assert figures(ledger, 2)["total"] == 5


def test_the_sheet_is_due_until_it_is_submitted(house, open_station, ask, do, mark):
    with Session(open_station.engine) as session, session.begin():
        session.execute(text("UPDATE name_plate SET founded_at = '2026-09-01 08:00:00'"))

    def due():
        clocks = ask(ClockBook(ClockFilter(kinds=frozenset({ClockKind.MONTH_SHEET})))).clocks
        return {clock.data["number"]: clock.due.date() for clock in clocks}

    assert due() == {
        "JB2026-Q3": date(2026, 10, 5),
        "JZ2026-09": date(2026, 9, 25),
        "TZ2026-09": date(2026, 9, 28),
        "YB2026-09": date(2026, 10, 5),
    }
    submitted(do, ask, mark)
    assert "YB2026-09" not in due()
    do(DecideSheet(mark(), SheetStepFacts(SheetStepKind.RETURNED, "请核对")))
    assert "YB2026-09" in due()
    open_station.clock.now = datetime(2026, 10, 22, 9, 0)
    assert due()["JZ2026-10"] == date(2026, 10, 25)
    text_now = ask(SheetTemplateText("progress"))
    do(KeepTemplate("form-p", "progress", text_now.replace("in_use = true", "in_use = false"), "x"))
    assert not [number for number in due() if number.startswith("JZ")]
    assert "progress" not in {each.key.sheet for each in ask(SheetBook()).sheets}


def test_a_kept_file_is_counted_and_named_to_nobody_else(house, open_station, ask, do, mark):
    submitted(do, ask, mark)
    with Session(open_station.engine) as session, session.begin():
        boy = session.get_one(Stay, house["boy"]).person_id
        session.add(
            Restriction(
                person_id=boy,
                ground=RestrictionGround.HARMED_MINOR,
                happened_at=SEPTEMBER,
                entered_at=SEPTEMBER,
            )
        )
        session.execute(update(Person).where(Person.id == boy).values(area="410102"))
    plain = Clerk(2, "ma", "马站长", frozenset(Permission) - {Permission.FILES_SEE})
    asked = lambda question: ask(question, plain)  # noqa: E731
    assert {name.name for name in asked(SheetNames(*HENAN, "by_self", "own"))} == {VEIL}
    (late,) = asked(LateChanges(*HENAN))
    assert (late.name.name, late.facts, late.rows_after) == (VEIL, (), ("外省籍",))
    told = do(ExportSheet(*HENAN))
    book = load_workbook(BytesIO(told.content))
    written = {str(cell.value) for sheet in book for row in sheet for cell in row}
    assert ("小军" in written, told.held_back) == (False, 1)
    assert "受限档案 1 人只计数，不列姓名" in written
    named = do(ExportSheet(*HENAN, restricted_because="省厅未保处专案调阅"))
    assert "小军" in {
        str(c.value) for s in load_workbook(BytesIO(named.content)) for r in s for c in r
    }
