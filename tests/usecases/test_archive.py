"""The archive: what a file lacks, its number, who has it in hand, how long it is kept."""

from __future__ import annotations

from datetime import date, timedelta

import openpyxl
import pytest

from station.domain.archive import (
    ArchiveState,
    ArchiveTrouble,
    LoanFacts,
    RetentionKind,
    RetentionRule,
)
from station.domain.papers import PaperKind
from station.domain.problems import Refused
from station.domain.stays import StayState
from station.domain.veil import VEIL
from station.usecases.archive import FileStay, HoldFile, LendFile, SetRetention, TakeFileBack
from station.usecases.archive_lists import ArchiveOfYear, RetentionTable
from station.usecases.papers_archive import ExportArchiveList, PrintArchiveList, PrintLoanSlip
from station.usecases.restricted import RestrictFile
from tests import make
from tests.pdf_text import words

BORN = {"born": date(1980, 1, 1), "identity_state": "confirmed"}


def gone(station, clock, name="王强", *, days=10, person=None, **more):
    """Somebody whose stay ended `days` ago."""
    left = clock() - timedelta(days=days)
    who = person or make.person(station, name, **{**BORN, **more})
    return make.stay(
        station,
        of_person=who,
        admitted_at=left - timedelta(days=3),
        left_at=left,
        state=StayState.LEFT,
        leaving_way="own_wish",
    )


def codes(caught):
    return [each.code for each in caught.value.problems]


@pytest.fixture
def named(open_station):
    make.name_plate(open_station)


@pytest.mark.usefixtures("named")
def test_a_file_goes_on_the_shelf_is_lent_and_comes_back(open_station, do, ask, clock):
    stay = gone(open_station, clock)
    minor = gone(open_station, clock, "李小", days=9, born=date(2012, 5, 1))
    here = make.stay(open_station, "张三")
    with pytest.raises(Refused) as caught:
        do(FileStay("m0", here, "2026-01"))
    assert codes(caught) == [ArchiveTrouble.STAY_GOES_ON]
    with pytest.raises(Refused) as caught:
        do(FileStay("m1", stay, " "))
    assert ArchiveTrouble.BOX_MISSING in codes(caught)
    lacks = ask(ArchiveOfYear(2026)).lines[0].lacks
    filed = do(FileStay("m1", stay, "2026-01", 12, "旧档，材料不全" if lacks else ""))
    assert filed.filed.number == "JZ·2026-D10-0001"
    assert do(FileStay("m1", stay, "2026-01")).filed.number == filed.filed.number
    with pytest.raises(Refused) as caught:
        do(FileStay("m2", stay, "2026-01"))
    assert codes(caught) == [ArchiveTrouble.FILED_ALREADY]
    assert do(FileStay("m3", minor, "2026-01", reason="补")).filed.number == "JZ·2026-D30-0001"
    loan = LoanFacts("刘敏", "信访核查", clock().date() + timedelta(days=7), "民政局")
    with pytest.raises(Refused) as caught:
        do(LendFile("l0", stay, LoanFacts(" ", "", date(2026, 1, 1))))
    assert {problem.place for problem in caught.value.problems} == {
        *("borrower", "purpose", "due_on")
    }
    assert do(LendFile("l1", stay, loan)).borrower == "刘敏"
    slip = do(PrintLoanSlip(stay))
    assert slip.kind is PaperKind.ARCHIVE_LOAN
    assert "信访核查" in words(slip.pdf)
    year = ask(ArchiveOfYear(2026))
    assert [line.state for line in year.lines] == [ArchiveState.BORROWED, ArchiveState.FILED]
    with pytest.raises(Refused) as caught:
        do(LendFile("l2", stay, loan))
    assert codes(caught) == [ArchiveTrouble.LENT_ALREADY]
    assert do(TakeFileBack(stay, "完好")).state is ArchiveState.FILED
    assert do(HoldFile(stay, "诉讼")).filed.hold == "诉讼"
    said = words(do(PrintArchiveList(2026)).pdf)
    assert "JZ·2026-D10-0001" in said
    assert "尚未经档案主管部门批准" in said


@pytest.mark.usefixtures("named")
def test_a_period_is_the_stations_own_once_the_authority_has_approved_it(do, ask, clock):
    proposed = {rule.kind: rule for rule in ask(RetentionTable())}
    assert proposed[RetentionKind.ORDINARY] == RetentionRule(RetentionKind.ORDINARY, 10)
    assert proposed[RetentionKind.DEAD].years is None
    assert not proposed[RetentionKind.DEAD].approved
    with pytest.raises(Refused) as caught:
        do(SetRetention("r0", RetentionKind.ORDINARY, 0, "", date(2027, 1, 1), ""))
    assert codes(caught)[0] == ArchiveTrouble.YEARS_WRONG
    approved = SetRetention(
        "r1", RetentionKind.ORDINARY, 5, "云档〔2026〕1号", date(2026, 1, 5), "云川市档案局"
    )
    assert do(approved).approved
    assert do(approved).years == 5
    rule = {each.kind: each for each in ask(RetentionTable())}[RetentionKind.ORDINARY]
    assert rule.keep_until(date(2026, 11, 11)) == date(2031, 12, 31)


@pytest.mark.usefixtures("named")
def test_whose_file_is_restricted_is_counted_and_never_named(
    open_station, do, ask, clock, tmp_path
):
    person = make.person(open_station, "=1+王", **BORN)
    gone(open_station, clock, person=person)
    gone(open_station, clock, "㛃䶮", days=11)
    do(RestrictFile(person, "怕被找到"))
    names = [line.name for line in ask(ArchiveOfYear(2026)).lines]
    assert "㛃䶮" in names
    book = do(ExportArchiveList(2026))
    file = tmp_path / book.file_name
    file.write_bytes(book.content)
    cells = [[cell.value for cell in row] for row in openpyxl.load_workbook(file).active.rows]
    assert book.rows == 2
    said = [name for row in cells for name in row]
    assert VEIL in said
    assert "㛃䶮" in said
    assert "=1+王" not in said
