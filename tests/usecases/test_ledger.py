"""Registers come in once, all of them or nothing, and nobody is taken for somebody else."""

from __future__ import annotations

import json
import threading
from datetime import date, datetime
from io import BytesIO

import pytest
from openpyxl import load_workbook
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from station.domain.beds import BedCondition
from station.domain.clocks import ClockKind
from station.domain.intake import ArrivalFacts, HowCame, Outcome
from station.domain.ledger import Doubtful
from station.domain.ledger_why import PersonWhy
from station.domain.matching import MatchReason
from station.domain.people import (
    BornPrecision,
    DocumentKind,
    IdentityState,
    NameKind,
    NewDocument,
    NewPerson,
    PersonFacts,
    Searched,
    Sex,
)
from station.domain.problems import Cancelled, Conflict, Refused, Unavailable
from station.domain.stays import StayState, StepKind
from station.domain.workbook import WorkbookTrouble
from station.storage.audit import AuditEntry
from station.storage.base import Row
from station.storage.beds import Bed, BedAssignment
from station.storage.intake import Intake
from station.storage.ledger import DoubtfulCell, LedgerFile, LedgerRow
from station.storage.people import Candidate, IdentityDocument, NameOfPerson, Person
from station.storage.stays import Stay, StayStep
from station.usecases.clocks import ClockList
from station.usecases.intake import Admission, Admit, Arrival
from station.usecases.ledger import (
    ImportLedger,
    LedgerDoubts,
    PreviewLedger,
    SettleDoubts,
    ledger_report,
)
from station.usecases.merging import DuplicateSuspects, MergePeople
from station.usecases.people import RegisterPerson
from station.usecases.search import Find
from station.usecases.stay_lists import PastStays
from tests import make
from tests.exchange.registers import LI, WANG, number, row, saved, sheet_of, whole

LI_SLIP = LI[:9] + ("8" if LI[9] != "8" else "7") + LI[10:]
MASKED = LI[:6] + "********" + LI[14:]


def book(*rows, **more) -> bytes:
    return saved(sheet_of(*rows, **more))


def brings(do, *books: bytes):
    return do(ImportLedger(tuple((f"book-{n}.xlsx", data) for n, data in enumerate(books))))


def stored(station, table: type[Row], *where) -> list:
    with Session(station.engine, expire_on_commit=False) as session:
        return list(session.scalars(select(table).where(*where).order_by(table.id)))


def count(station, table: type[Row]) -> int:
    with Session(station.engine) as session:
        return session.scalar(select(func.count()).select_from(table))


def other(name="王小兰", **more) -> list:
    """Somebody else, on another day."""
    facts = {"no": "202604002", "name": name, "sex": "女", "id": WANG, "age": 34}
    return row(**whole(**facts, place="江苏省昆山市", at="2026-04-03") | more)


def nobody(line: int = 3, **more) -> list:
    return row(
        **{"n": line, "no": f"20260400{line}", "name": "不详", "sex": "男", "age": "约50"}
        | {"at": "2026-04-05", "came": "街面巡查", "why": "流浪乞讨", "bed": "101-1"}
        | more
    )


def test_a_stay_comes_in_with_person_intake_steps_and_its_cells_as_written(do, open_station):
    result = brings(do, book(row(**whole())))
    assert (result.rows_read, result.stays_added, result.people_added) == (3, 1, 1)
    (stay,) = stored(open_station, Stay)
    assert stay.rescue_number == "202604001"
    assert (stay.state, stay.leaving_way) == (StayState.LEFT, "voucher")
    assert stay.admitted_at == datetime(2026, 4, 2, 9, 30)
    assert stay.left_at == datetime(2026, 4, 4, 16, 0)
    assert stay.destination == "安徽省阜南县"
    assert stay.remarks == "床位：男1-2；车票金额(元)：126元；经办人：小周"
    (intake,) = stored(open_station, Intake)
    assert (intake.how_came, intake.cause) == (HowCame.POLICE, "no_work")
    assert (intake.outcome, intake.person_id) == (Outcome.ADMITTED, stay.person_id)
    assert [s.kind for s in stored(open_station, StayStep)] == [StepKind.ADMITTED, StepKind.LEFT]
    (line,) = stored(open_station, LedgerRow)
    assert ["身份证号码", LI] in json.loads(line.cells)
    assert (line.amount_fen, line.number, line.person_why) == (12_600, "202604001", PersonWhy.NEW)
    assert line.arrived_clock_known
    (file,) = stored(open_station, LedgerFile)
    assert (file.name, file.rows_read, file.stays_added) == ("book-0.xlsx", 3, 1)


def test_a_person_who_came_in_is_found_like_any_other(do, ask, open_station):
    brings(do, book(row(**whole())))
    for text in ("李长河", "lizhanghe", "lzh", LI, LI[-4:], "202604001"):
        assert [hit.name for hit in ask(Find(text)).hits] == ["李长河"], text
    (person,) = stored(open_station, Person)
    assert (person.sex, person.born, person.area) == (Sex.MALE, date(1985, 6, 14), "341225")
    assert [stay.born_year for stay in stored(open_station, Stay)] == [1985]
    assert person.identity_state is IdentityState.CLAIMED
    (paper,) = stored(open_station, IdentityDocument)
    assert (paper.kind, paper.number) == (DocumentKind.RESIDENT_ID, LI)


def test_the_preview_tells_the_same_and_writes_nothing(do, ask, open_station):
    data = book(row(**whole()), other(), nobody(), row(**whole(no="202604009", at="2026-04-09")))
    files = (("a.xlsx", data),)
    preview = ask(PreviewLedger(files))
    assert count(open_station, Stay) == count(open_station, Person) == 0
    assert count(open_station, AuditEntry) == 0
    result = do(ImportLedger(files))
    for name in ("stays_added", "people_added", "people_recognised", "candidates", "doubtful"):
        assert getattr(preview, name) == getattr(result, name), name
    assert preview.rows_read == result.rows_read == 6


def test_a_second_run_adds_nothing(do, open_station):
    data = book(row(**whole()), other(), nobody(3), nobody(4, no=None), nobody(5, no=None))
    first = brings(do, data)
    assert (first.stays_added, first.people_added) == (5, 5)
    again = brings(do, data)
    assert (again.stays_added, again.stays_already_there, again.people_added) == (0, 5, 0)
    assert again.candidates == again.people_recognised == 0
    assert count(open_station, Stay) == count(open_station, Person) == 5


def test_an_overlapping_sheet_adds_only_what_is_new(do, open_station):
    brings(do, book(row(**whole()), other()))
    later = book(other(), row(**whole(no="202605001", at="2026-05-02", left="2026-05-03")))
    result = brings(do, later)
    assert (result.stays_added, result.stays_already_there) == (1, 1)
    assert (result.people_added, result.people_recognised) == (0, 1)


def test_files_of_one_run_are_compared_with_one_another(do, open_station):
    result = brings(do, book(row(**whole())), book(row(**whole()), other()))
    assert (result.stays_added, result.stays_already_there) == (2, 1)


def test_the_counts_add_up(do):
    rows = (row(**whole()), row(**whole()), other(), [], ["合计", None, "2人"])
    result = brings(do, book(*rows), book(row(**whole(no="202604007", at="2026-04-20"))))
    told = result.stays_added + result.stays_already_there + result.repeats + result.not_stays
    assert result.rows_read == told
    assert result.stays_added == result.people_added + result.people_recognised
    assert result.repeats == len(result.repeat_rows) == 1


# --- who it is ---


def test_a_sound_id_number_recognises_also_under_another_name(do, open_station):
    again = whole(no="202604005", at="2026-04-20", left="2026-04-21", name="李大河")
    result = brings(do, book(row(**whole()), row(**again)))
    assert (result.people_added, result.people_recognised) == (1, 1)
    (seen,) = result.recognised
    assert (seen.why, seen.known_as, seen.name) == (PersonWhy.SAME_ID_NUMBER, "李长河", "李大河")
    names = {name.text for name in stored(open_station, NameOfPerson)}
    assert names == {"李长河", "李大河"}


def test_name_birth_sex_and_county_together_are_enough(do, open_station):
    header = ["登记编号", "姓名", "性别", "出生日期", "户籍地", "入站时间", "离站时间", "离站方式"]
    one = [
        "202604001",
        "李长河",
        "男",
        "1985-06-14",
        "安徽省阜南县",
        "2026-04-02",
        "2026-04-04",
        "护送",
    ]
    again = ["202604008", *one[1:5], "2026-04-12", "2026-04-14", "护送"]
    young = [
        "202604009",
        "李长河",
        "男",
        "1965-06-14",
        *one[4:5],
        "2026-04-19",
        "2026-04-20",
        "护送",
    ]
    result = brings(do, book(one, again, young, header=header))
    assert [each.why for each in result.recognised] == [PersonWhy.SAME_FACTS]
    assert (result.people_added, result.candidates) == (2, 0)


@pytest.mark.parametrize(
    ("written", "reason"),
    [(LI_SLIP, MatchReason.ID_ONE_DIGIT_OFF), (MASKED, MatchReason.ID_MASK_FITS)],
)
def test_a_slip_or_a_mask_is_offered_and_never_merged(do, ask, written, reason):
    unsure = whole(no="202604005", at="2026-04-20", left="2026-04-21", id=written)
    result = brings(do, book(row(**whole()), row(**unsure)))
    assert (result.people_added, result.people_recognised, result.candidates) == (2, 0, 1)
    (pair,) = result.offered
    assert reason in {why.code for why in pair.why}
    (suspects,) = ask(DuplicateSuspects())
    assert {suspects.one.id, suspects.other.id} == {pair.person_id, pair.other_id}


def test_a_mask_is_offered_whichever_row_comes_first(do):
    masked = whole(at="2026-04-01", left="2026-04-02", id=MASKED, no="202604000")
    result = brings(do, book(row(**masked), row(**whole())))
    assert (result.people_added, result.candidates) == (2, 1)


def test_namesakes_with_numbers_of_their_own_are_two_people(do):
    namesake = whole(no="202604005", id=number("34122519920301331"), age=34, at="2026-04-20")
    result = brings(do, book(row(**whole()), row(**namesake | {"left": "2026-04-21"})))
    assert (result.people_added, result.candidates) == (2, 0)


def test_unknown_people_are_each_their_own_with_a_name_of_the_station(do, ask, open_station):
    result = brings(do, book(nobody(3), nobody(4), nobody(5, sex="女", name="无名氏")))
    assert (result.people_added, result.people_recognised, result.candidates) == (3, 0, 0)
    people = stored(open_station, Person)
    assert {p.identity_state for p in people} == {IdentityState.UNKNOWN}
    assert [p.name for p in people] == ["无名氏（男1号）", "无名氏（男2号）", "无名氏（女1号）"]
    given = stored(open_station, NameOfPerson, NameOfPerson.kind == NameKind.GIVEN_HERE)
    assert [name.text for name in given] == ["不详", "不详", "无名氏"]


def known(do, name="李长河", document=LI) -> int:
    papers = (NewDocument(DocumentKind.RESIDENT_ID, document),) if document else ()
    facts = PersonFacts(name, sex=Sex.MALE, born=date(1985, 6, 14), area="341225")
    return do(RegisterPerson(NewPerson(facts, (), papers), Searched(name, frozenset(range(99)))))


def test_people_of_the_desk_are_recognised_and_learn_their_other_name(do, ask, open_station):
    person_id = known(do)
    result = brings(do, book(row(**whole(name="李老三"))))
    assert (result.people_added, result.people_recognised) == (0, 1)
    assert result.recognised[0].person_id == person_id
    assert [hit.person_id for hit in ask(Find("李老三")).hits] == [person_id]


def test_a_merged_person_is_recognised_as_the_one_they_became(do, open_station):
    merged = known(do)
    survivor = known(do, "李昌河", number("34122519850614111"))
    do(MergePeople(survivor, merged, "同一人", overrule="同一人"))
    result = brings(do, book(row(**whole())))
    assert [each.person_id for each in result.recognised] == [survivor]


def test_people_of_the_desk_are_offered_when_it_is_not_sure(do, open_station):
    person_id = known(do, document="")
    result = brings(do, book(row(**whole(id=MASKED))))
    assert result.people_added == 1
    assert [pair.other_id for pair in result.offered] == [person_id]
    assert count(open_station, Candidate) == 1


# --- stays that are there, open, or to be completed ---


def test_a_stay_of_the_desk_is_not_told_twice(do, open_station, clock):
    facts = ArrivalFacts(HowCame.SELF, arrived_at=datetime(2026, 11, 20, 21, 5))
    person_id = known(do)
    do(Admit(Admission(Arrival("form-1", facts, person_id=person_id))))
    told = whole(no="救11-7", at="2026-11-20 21:10", left=None, way=None, to=None, fare=None)
    result = brings(do, book(row(**told), title="2026年11月台账", name="11月"))
    assert (result.stays_added, result.stays_already_there) == (0, 1)
    assert count(open_station, Stay) == 1


def test_a_later_sheet_completes_an_open_stay_and_frees_its_bed(do, open_station):
    beds = make.house(open_station)
    here = whole(left=None, way=None, to=None, fare=None, bed="101-1")
    first = brings(do, book(row(**here)))
    (stay,) = stored(open_station, Stay)
    assert (stay.state, stay.left_at) == (StayState.IN_STATION, None)
    (lies,) = stored(open_station, BedAssignment)
    assert (lies.bed_id, lies.starts_at) == (beds["101-1"], stay.admitted_at)
    result = brings(do, book(row(**whole(bed="101-1"))))
    assert (first.stays_added, result.stays_added, result.stays_already_there) == (1, 0, 1)
    assert [each.rescue_number for each in result.completed] == ["202604001"]
    (stay,) = stored(open_station, Stay)
    assert (stay.state, stay.left_at) == (StayState.LEFT, datetime(2026, 4, 4, 16))
    assert stay.leaving_way == "voucher"
    (lies,) = stored(open_station, BedAssignment)
    assert lies.ends_at == stay.left_at
    (bed,) = stored(open_station, Bed, Bed.id == beds["101-1"])
    assert bed.condition is BedCondition.NEEDS_CLEANING
    third = brings(do, book(row(**whole(bed="101-1"))))
    assert (third.stays_already_there, third.completed) == (1, ())


def test_a_nameless_person_of_the_desk_takes_no_place_from_one_in_a_register(do):
    facts = ArrivalFacts(HowCame.SELF, arrived_at=datetime(2026, 4, 5, 9))
    nameless = NewPerson(PersonFacts(sex=Sex.MALE))
    searched = Searched("不详")
    do(Admit(Admission(Arrival("form-1", facts, person=nameless, searched=searched))))
    result = brings(do, book(nobody(3)))
    assert (result.stays_added, result.stays_already_there) == (1, 0)


def test_what_the_desk_has_done_since_counts_more_than_a_later_sheet(do, open_station):
    here = whole(left=None, way=None, to=None, fare=None)
    brings(do, book(row(**here)))
    (stay,) = stored(open_station, Stay)
    with Session(open_station.engine) as session, session.begin():
        moment = datetime(2026, 11, 1)
        kind = StepKind.TO_HOSPITAL
        session.add(StayStep(stay_id=stay.id, kind=kind, happened_at=moment, entered_at=moment))
    result = brings(do, book(row(**whole())))
    assert result.completed == ()
    assert Doubtful.DESK_KNOWS_OTHERWISE in {each.reason for each in result.doubtful}
    assert stored(open_station, Stay)[0].left_at is None


def test_nobody_is_here_twice(do, open_station):
    gone = {"left": None, "way": None, "to": None, "fare": None}
    result = brings(
        do, book(row(**whole(**gone)), row(**whole(no="202604005", at="2026-04-20", **gone)))
    )
    first, second = stored(open_station, Stay)
    assert (first.left_at, second.left_at) == (second.admitted_at, None)
    assert Doubtful.OVERLAPS_OTHER_STAY in {each.reason for each in result.doubtful}
    later = brings(do, book(row(**whole(no="202605001", at="2026-05-20", **gone))))
    assert later.stays_added == 1
    assert Doubtful.OVERLAPS_OTHER_STAY in {each.reason for each in later.doubtful}
    assert [s.left_at is None for s in stored(open_station, Stay)] == [False, True, False]


def test_a_bed_that_is_taken_or_unknown_stays_a_remark(do, open_station):
    make.house(open_station)
    gone = {"left": None, "way": None, "to": None, "fare": None}
    first = row(**whole(bed="101-1", **gone))
    second = row(
        **whole(no="202604006", name="赵六", id=number("34122519850614333"), bed="101-1", **gone)
    )
    third = other(bed="男9-9", left=None, way=None, to=None, fare=None)
    brings(do, book(first, second, third))
    (lies,) = stored(open_station, BedAssignment)
    stays = stored(open_station, Stay)
    assert lies.stay_id == stays[0].id
    assert ["101-1" in stays[1].remarks, "男9-9" in stays[2].remarks] == [True, True]


def test_no_stay_ends_before_it_began(do, open_station):
    brings(do, book(row(**whole(left="2026-04-02"))))
    (stay,) = stored(open_station, Stay)
    assert stay.left_at == stay.admitted_at == datetime(2026, 4, 2, 9, 30)


def test_a_way_of_leaving_without_a_day_ends_the_stay(do, open_station):
    result = brings(do, book(row(**whole(left=None))))
    (stay,) = stored(open_station, Stay)
    assert (stay.state, stay.leaving_way) == (StayState.LEFT, "voucher")
    assert Doubtful.LEFT_WITHOUT_DATE in {each.reason for each in result.doubtful}


def test_what_has_no_column_of_its_own_follows_the_remarks(do, open_station):
    brings(do, book(row(**whole(came="骑马来的", why="看花灯", rem="自带干粮"))))
    assert count(open_station, Intake) == 0
    (stay,) = stored(open_station, Stay)
    assert stay.remarks.startswith("自带干粮；来站方式：骑马来的；求助原因：看花灯")


def test_an_imported_resident_starts_no_clock_of_papers_made_elsewhere(do, ask):
    brings(do, book(row(**whole(left=None, way=None, to=None, fare=None))))
    groups = ask(ClockList())
    kinds = {clock.kind for clock in (*groups.overdue, *groups.today, *groups.later)}
    assert kinds == {ClockKind.CLASS_UNCONFIRMED, ClockKind.STAY_LIMIT}


# --- numbers ---


def test_a_stay_without_a_number_gets_one_behind_those_of_its_month(do, open_station):
    brings(do, book(row(**whole(no="202604017")), other(no=None), nobody(no="救助5号")))
    numbers = [stay.rescue_number for stay in stored(open_station, Stay)]
    assert numbers == ["202604017", "202604018", "救助5号"]
    assert [line.number for line in stored(open_station, LedgerRow)] == ["202604017", "", "救助5号"]


def test_the_running_series_goes_on_behind_imported_numbers(do, open_station, clock):
    told = whole(no="202611041", at="2026-11-03", left="2026-11-04")
    dated = other(no="2026110501", at="2026-11-05", left="2026-11-06")
    brings(do, book(row(**told), dated, title="2026年11月台账", name="11月"))
    facts = ArrivalFacts(HowCame.SELF, arrived_at=clock())
    admitted = do(Admit(Admission(Arrival("form-1", facts, person_id=known(do, "赵六", "")))))
    assert admitted.rescue_number == "202611042"


def test_a_number_used_for_two_stays_with_the_first(do, open_station):
    brings(do, book(row(**whole())))
    result = brings(do, book(other(no="202604001", at="2026-04-09", left="2026-04-10")))
    assert result.stays_added == 1
    assert Doubtful.NUMBER_USED_TWICE in {each.reason for each in result.doubtful}
    second = stored(open_station, Stay)[1]
    assert second.rescue_number == "202604002"
    assert "登记编号：202604001" in second.remarks


# --- doubts ---


def test_doubtful_cells_are_listed_until_somebody_has_looked(do, ask, open_station):
    result = brings(do, book(row(**whole(id=LI_SLIP))))
    (said,) = [each for each in result.doubtful if each.reason is Doubtful.ID_CHECK_DIGIT_WRONG]
    assert (said.file, said.sheet, said.row, said.written) == ("book-0.xlsx", "4月", 3, LI_SLIP)
    found = ask(LedgerDoubts())
    assert said in [each.doubt for each in found]
    assert {each.name for each in found} == {"李长河"}
    assert do(SettleDoubts(tuple(each.id for each in found))) == len(found)
    assert ask(LedgerDoubts()) == []
    assert len(ask(LedgerDoubts(open=False))) == len(found)
    assert do(SettleDoubts((found[0].id,))) == 0


def report_of(result):
    return load_workbook(BytesIO(ledger_report(result)))


def lines_of(report, name: str) -> list[tuple]:
    return list(report[name].iter_rows(min_row=2, values_only=True))


def test_the_report_lists_all_and_holds_no_formula(do):
    book = sheet_of(
        row(**whole(bed="=1+1", place="@x", id=MASKED)),
        row(**whole(n=2, no="202604002", name='=HYPERLINK("x")', id="+1", at="-改天")),
        ["小计", None, "2人次"],
    )
    for cell in book["4月"][4]:
        if isinstance(cell.value, str):
            cell.data_type = "s"
    result = brings(do, saved(book))
    report = report_of(result)
    assert report.sheetnames == ["汇总", "认出的人", "疑似同一人", "存疑", "未计入", "补全离站"]
    assert len(lines_of(report, "存疑")) == len(result.doubtful)
    assert len(lines_of(report, "未计入")) == result.not_stays
    for page in report:
        assert all(cell.data_type != "f" for line in page for cell in line)
    assert "-改天" in {cell.value for cell in report["存疑"]["E"]}


def test_the_report_names_who_was_recognised_and_who_may_be_somebody_known(do):
    again = row(**whole(n=2, no="202604009", at="2026-04-09", left="2026-04-10"))
    slip = row(**whole(n=3, no="202604010", id=LI_SLIP, at="2026-04-20", left="2026-04-21"))
    result = brings(do, book(row(**whole()), again, slip))
    report = report_of(result)
    ((sheet, line, name, known_as, number, why),) = lines_of(report, "认出的人")
    assert (sheet, line, name, known_as, why) == ("4月", 4, "李长河", "李长河", "身份证号码相同")
    assert number == f"#{result.recognised[0].person_id}"
    ((sheet, line, name, other_name, *_ids, score, why),) = lines_of(report, "疑似同一人")
    assert (sheet, line, name, other_name) == ("4月", 5, "李长河", "李长河")
    assert score == result.offered[0].score
    assert "同名" in why.split("、")
    sums = dict(lines_of(report, "汇总"))
    assert (sums["认出的人"], sums["疑似同一人"], sums["新增人员"], sums["其中新增"]) == (
        1,
        1,
        2,
        3,
    )


def test_a_recognised_person_s_row_that_says_otherwise_is_doubtful_with_both_values(
    do, open_station
):
    first = row(**whole(sex="女"))
    later = row(**whole(n=2, no="202604009", at="2026-04-09", left="2026-04-10"))
    result = brings(do, book(first, later))
    (told,) = [d for d in result.doubtful if d.reason is Doubtful.PERSON_SEX_DIFFERS]
    assert (told.row, told.title, told.written) == (4, "性别", "男")
    assert told.read_as == "男 / 女（身份证号码：男）"
    assert [p.sex for p in stored(open_station, Person)] == [Sex.FEMALE]
    kept = stored(open_station, DoubtfulCell, DoubtfulCell.reason == "person_sex_differs")
    assert len(kept) == 1


def test_a_recognised_person_s_other_birth_is_doubtful(do, open_station):
    known = NewPerson(
        PersonFacts(name="李长河", sex=Sex.MALE, born=date(1975, 6, 14)),
        documents=(NewDocument(DocumentKind.RESIDENT_ID, LI),),
    )
    do(RegisterPerson(known, Searched("李长河")))
    result = brings(do, book(row(**whole())))
    (told,) = [d for d in result.doubtful if d.reason is Doubtful.PERSON_BORN_DIFFERS]
    assert (told.row, told.title, told.written) == (3, "年龄", "40")
    assert told.read_as == "1985-06-14 / 1975-06-14"


def test_an_accent_in_place_of_a_home_is_found_by_and_listed(do, ask, open_station):
    result = brings(do, book(nobody(place="听口音像四川")))
    (person,) = stored(open_station, Person)
    assert (person.accent, person.household_address, person.area) == ("听口音像四川", "", "")
    (told,) = [d for d in result.doubtful if d.reason is Doubtful.ACCENT_FOR_PLACE]
    assert (told.written, told.read_as) == ("听口音像四川", "四川")
    assert [hit.person_id for hit in ask(Find("四川口音")).hits] == [person.id]


def test_a_rough_age_is_listed_with_what_was_read(do, open_station):
    result = brings(do, book(nobody(age="70多")))
    (told,) = [d for d in result.doubtful if d.reason is Doubtful.AGE_ESTIMATED]
    assert (told.title, told.written, told.read_as) == ("年龄", "70多", "70")
    (person,) = stored(open_station, Person)
    assert person.born_precision is BornPrecision.ESTIMATED


def test_the_report_holds_doubts_of_all_files(do):
    result = brings(do, book(row(**whole(id=LI_SLIP))), book(other(id="3205*"), ["合计", 1]))
    report = report_of(result)
    sheets = {line[0] for line in report["存疑"].iter_rows(min_row=2, values_only=True)}
    assert sheets == {"book-0.xlsx 4月", "book-1.xlsx 4月"}
    texts = {line[0] for line in report["未计入"].iter_rows(min_row=2, values_only=True)}
    assert "book-1.xlsx 4月" in texts


# --- all or nothing ---


class Stops:
    """Cancels at a share of the whole."""

    def __init__(self, at: float) -> None:
        self.at = at
        self.seen: list[tuple[int, int]] = []

    def step(self, done: int, total: int) -> None:
        self.seen.append((done, total))
        if done >= self.at * total:
            raise Cancelled


TABLES = (Person, NameOfPerson, Stay, Intake, StayStep, LedgerFile, LedgerRow, AuditEntry)


@pytest.mark.parametrize("at", [0.1, 0.5, 0.7, 0.9, 1.0])
def test_a_cancelled_import_leaves_nothing(open_station, clerk, at):
    data = book(*(nobody(n, no=None) for n in range(1, 10)))
    with pytest.raises(Cancelled):
        open_station.do(ImportLedger((("a.xlsx", data),)), clerk, Stops(at))
    assert [count(open_station, table) for table in TABLES] == [0] * len(TABLES)


def test_progress_never_goes_back(open_station, clerk):
    watch = Stops(2)
    files = tuple((f"{n}.xlsx", book(row(**whole()), other(), nobody())) for n in range(3))
    open_station.do(ImportLedger(files), clerk, watch)
    done = [share[0] for share in watch.seen]
    assert done == sorted(done)
    assert watch.seen[-1][0] == watch.seen[-1][1]
    assert len({share[1] for share in watch.seen}) == 1


def test_a_book_that_is_no_register_is_refused_and_nobody_comes_out_of_it(do, open_station):
    letters = book(
        ["救介〔2026〕001号", "许石", "男", "市二院", "2026-08-15"],
        title="救治介绍信登记簿",
        header=["介绍信编号", "姓名", "性别", "送治医院", "送医日期"],
    )
    with pytest.raises(Refused) as refused:
        do(ImportLedger((("a.xlsx", book(row(**whole()))), ("letters.xlsx", letters))))
    (problem,) = refused.value.problems
    assert problem.code is WorkbookTrouble.LETTERS
    assert problem.data == {"missing": "入站时间", "file": "letters.xlsx"}
    assert count(open_station, Stay) == count(open_station, Person) == 0


def test_one_bad_file_keeps_all_out_and_is_named(do, open_station):
    files = (("good.xlsx", book(row(**whole()))), ("bad.xlsx", b"\x00\x01 no workbook"))
    with pytest.raises(Refused) as refused:
        do(ImportLedger(files))
    (problem,) = refused.value.problems
    assert (problem.code, problem.data["file"]) == (WorkbookTrouble.NOT_A_WORKBOOK, "bad.xlsx")
    assert count(open_station, Stay) == 0


def test_two_desks_with_one_file_add_it_once(open_station, clerk, leader):
    data = book(row(**whole()), other(), *(nobody(n) for n in range(3, 9)))
    start, added, lost = threading.Barrier(2), [], []

    def desk(who) -> None:
        start.wait()
        try:
            done = open_station.do(ImportLedger((("a.xlsx", data),)), who)
            added.append(done.answer.stays_added)
        except (Conflict, Unavailable) as error:
            lost.append(error)

    threads = [threading.Thread(target=desk, args=(who,)) for who in (clerk, leader)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sum(added) == 8
    assert len(added) + len(lost) == 2
    assert count(open_station, Stay) == count(open_station, Person) == 8


def test_the_trace_has_one_line_with_the_digest_of_the_file_and_nobody_s_name(do, open_station):
    brings(do, book(row(**whole())))
    (line,) = stored(open_station, AuditEntry)
    (file,) = stored(open_station, LedgerFile)
    assert (line.act, line.person_id) == ("ImportLedger", None)
    assert file.sha256 in line.request
    assert "李长河" not in line.request
    assert set(line.topics.split()) == {"intake", "ledger", "people", "stays"}


def test_the_list_tells_an_estimated_age_and_a_day_without_a_clock_as_such(do, ask):
    brings(
        do, book(row(**whole()), nobody(age="约50", at="2026-04-05", left="4.7", way="自行离站"))
    )
    known, rough = (line for line in reversed(ask(PastStays()).stays))
    if known.name != "李长河":
        known, rough = rough, known
    assert (known.born_precision, known.admitted_clock_known) == (BornPrecision.DAY, True)
    assert known.left_clock_known
    assert (rough.born_precision, rough.age_estimated, rough.age) == (
        BornPrecision.ESTIMATED,
        True,
        50,
    )
    assert not rough.admitted_clock_known
    assert not rough.left_clock_known
