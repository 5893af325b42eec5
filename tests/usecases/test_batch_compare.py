"""信息核对 on both engines: who goes out and who stays, what comes back, what was found."""

from __future__ import annotations

import csv
import hashlib
import io
from dataclasses import replace
from datetime import date, timedelta

import pytest
from openpyxl import Workbook, load_workbook

from station.domain.accounts import Clerk
from station.domain.batch_compare import (
    CompareAsked,
    CompareForm,
    ComparePick,
    CompareTrouble,
    CompareWho,
    LeftOut,
)
from station.domain.clock_list import ClockFilter
from station.domain.clocks import ClockKind
from station.domain.compare_answers import (
    AnswerDoubt,
    CompareVerdict,
    FollowUp,
    HitKind,
    ReviewFacts,
    follow_ups,
)
from station.domain.identity import check_character
from station.domain.people import DocumentKind, DocumentSeen, NewDocument
from station.domain.permissions import Permission
from station.domain.problems import Refused
from station.domain.tracing import LedgerTone
from station.domain.veil import VEIL
from station.usecases.batch_compare import (
    CompareBatches,
    CompareLines,
    ComparePreview,
    CompareSystems,
    ExportCompareBatch,
    MakeCompareBatch,
)
from station.usecases.clock_list import ClockBook
from station.usecases.clocks import ClockList
from station.usecases.compare_answers import (
    CloseCompareBatch,
    CompareAnswers,
    ImportCompareAnswers,
    ReopenCompareBatch,
    ReviewCompareAnswer,
)
from station.usecases.dossiers import DossierFile
from station.usecases.papers_clocks import PrintUrging
from station.usecases.people_changes import AddDocument
from station.usecases.restricted import RestrictFile
from tests import make
from tests.pdf_text import words

DAY = date(2026, 11, 21)
HERE = CompareWho(ComparePick.IN_STATION, DAY)
ASKED = CompareAsked("云川市民政局", "困难群众数据库", "核对受助人员是否已享受低保、特困供养")


def number(serial: int, area: str = "341221") -> str:
    seventeen = f"{area}19870302{serial:03}"
    return seventeen + check_character(seventeen)


def codes_of(refused) -> list[str]:
    return [problem.code for problem in refused.value.problems]


@pytest.fixture
def house(open_station, do):
    """Five who are here: two with numbers, one restricted, one without, one with a wrong digit."""
    make.name_plate(open_station)
    people = {}
    for at, name in enumerate(("王强", "李𬭎", "张雪", "赵无证", "钱错号"), 1):
        people[name] = make.person(open_station, name)
        make.stay(open_station, name, of_person=people[name], rescue_number=f"20261100{at}")
    for name, written in (
        ("王强", number(101)),
        ("李𬭎", number(202)),
        ("张雪", number(304)),
        ("钱错号", number(406)[:-1] + ("0" if number(406)[-1] != "0" else "1")),
    ):
        document = NewDocument(DocumentKind.RESIDENT_ID, written, DocumentSeen.TOLD)
        do(AddDocument(people[name], document))
    do(RestrictFile(people["张雪"], "受侵害"))
    return people


def answer(
    *rows, heads=("批次内编号", "姓名", "证件号码", "比对结果", "户籍地", "经办单位")
) -> bytes:
    book = Workbook()
    sheet = book.active
    sheet.append(["核对结果反馈表"])
    sheet.append([])
    sheet.append(list(heads))
    for row in rows:
        sheet.append(list(row))
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def test_a_batch_goes_out_with_marks_and_as_little_as_is_needed(house, ask, do, open_station):
    assert ("困难群众数据库", "市民政局") in ask(CompareSystems())
    found = ask(ComparePreview(HERE))
    assert [each.name for each in found.sent] == ["王强", "李𬭎"]
    assert {each.left_out for each in found.left_out} == {
        LeftOut.RESTRICTED,
        LeftOut.NO_NUMBER,
        LeftOut.CHECK_DIGIT_WRONG,
    }
    batch = do(MakeCompareBatch("b1", HERE, ASKED))
    assert do(MakeCompareBatch("b1", HERE, replace(ASKED, office="别处"))) == batch
    assert (batch.number, batch.sent, batch.held_back) == ("核对〔2026〕001号", 2, 1)
    first, second = (
        do(ExportCompareBatch(f"w{at}", batch.id, CompareForm.WORKBOOK)) for at in (1, 2)
    )
    assert first == second
    assert first.sha256 == hashlib.sha256(first.content).hexdigest()
    assert first.file_name == "核对〔2026〕001号.xlsx"
    sheet = load_workbook(io.BytesIO(first.content)).worksheets[0]
    rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    assert rows[0] == ["序号", "批次内编号", "姓名", "证件类型", "证件号码"]
    assert [row[2:] for row in rows[1:]] == [
        ["王强", "居民身份证", number(101)],
        ["李𬭎", "居民身份证", number(202)],
    ]
    assert sheet["E2"].data_type == "s"
    for form, coding in ((CompareForm.UTF8, "utf-8-sig"), (CompareForm.GB18030, "gb18030")):
        said = do(ExportCompareBatch(form.value, batch.id, form)).content
        assert list(csv.reader(io.StringIO(said.decode(coding)))) == rows
    kept = ask(CompareBatches())[0]
    assert [each.form for each in kept.writings] == [
        *(CompareForm.WORKBOOK, CompareForm.WORKBOOK),
        *(CompareForm.UTF8, CompareForm.GB18030),
    ]
    assert kept.writings[0].sha256 == first.sha256
    assert ask(CompareSystems())[0] == ("困难群众数据库", "云川市民政局")
    more = do(MakeCompareBatch("b2", HERE, replace(ASKED, personal=True)))
    text = do(ExportCompareBatch("w5", more.id, CompareForm.UTF8)).content.decode("utf-8-sig")
    assert "性别,出生日期" in text
    assert text.splitlines()[1].endswith(",男,")  # the birth day of a row made by hand is not exact


def test_who_is_meant_is_said_and_nobody_restricted_since_goes_out(house, ask, do, clerk):
    for who, asked, trouble in (
        (CompareWho(ComparePick.ADMITTED, DAY), ASKED, CompareTrouble.DAY_MISSING),
        (CompareWho(ComparePick.CHOSEN), ASKED, CompareTrouble.NOBODY_CHOSEN),
        (
            CompareWho(ComparePick.CHOSEN, stays=("202611001", "1")),
            ASKED,
            CompareTrouble.NO_SUCH_STAY,
        ),
        (CompareWho(ComparePick.UNCONFIRMED, DAY), ASKED, CompareTrouble.NOBODY_TO_SEND),
        (HERE, replace(ASKED, purpose=" "), CompareTrouble.PURPOSE_MISSING),
    ):
        with pytest.raises(Refused) as refused:
            do(MakeCompareBatch("no", who, asked))
        assert codes_of(refused) == [trouble]
    chosen = CompareWho(ComparePick.CHOSEN, stays=("202611002",))
    batch = do(MakeCompareBatch("b1", chosen, ASKED))
    assert [each.name for each in ask(CompareLines(batch.id))] == ["李𬭎"]
    whole = do(MakeCompareBatch("b2", HERE, ASKED))
    desk = Clerk(1, "chen", "陈静", frozenset({Permission.COMPARE_REVIEW}))
    lines = ask(CompareLines(whole.id), desk)
    assert [each.name for each in lines if each.left_out is LeftOut.RESTRICTED] == [VEIL]
    do(RestrictFile(house["李𬭎"], "受侵害"))
    with pytest.raises(Refused) as refused:
        do(ExportCompareBatch("w1", batch.id))
    assert codes_of(refused) == [CompareTrouble.RESTRICTED_SINCE]


def test_answers_are_fitted_reviewed_and_the_batch_is_closed(house, ask, do, clock):
    batch = do(MakeCompareBatch("b1", HERE, ASKED))
    wang = ask(CompareLines(batch.id))[0]
    file = answer(
        (wang.mark, "王强", number(101), "在享低保", "安徽省临泉县", "民政局"),
        (None, "李宏", number(202), "未命中", None, None),
        ("ZZZZZZZZ", "孙某", number(999), "死亡", None, None),
        ("合计", "3人"),
    )
    read = do(ImportCompareAnswers("f1", file))
    assert (read.rows, read.hits, read.doubtful, read.nobody, read.aside) == (6, 1, 2, 1, 3)
    assert (read.batch.answered, read.batch.waiting) == (2, 3)
    again = do(ImportCompareAnswers("f2", file))
    assert (again.again, again.known, again.batch.waiting) == (True, 3, 3)
    hit, other, nobody = ask(CompareAnswers(batch.id))
    assert [(each.kind, each.text) for each in hit.row.hits] == [
        (HitKind.HOUSEHOLD, "安徽省临泉县"),
        (HitKind.RELIEF, "在享低保"),
    ]
    assert (hit.line.number, hit.row.row, hit.row.cells[-1]) == (
        "202611001",
        4,
        ("经办单位", "民政局"),
    )
    assert other.row.doubts == (AnswerDoubt.NAME_DIFFERS,)
    assert (nobody.line, nobody.row.doubts) == (None, (AnswerDoubt.NOBODY,))
    assert follow_ups(hit) == ()
    clock.pass_(days=3)
    assert ask(CompareBatches(still=True))[0].age_days(clock().date()) == 3
    confirmed = ReviewFacts(CompareVerdict.CONFIRMED)
    hit = do(ReviewCompareAnswer("r1", hit.id, confirmed))
    assert follow_ups(hit) == (
        *(FollowUp.TAKE_HOUSEHOLD, FollowUp.WRITE_CLUE, FollowUp.WRITE_RELIEF),
    )
    with pytest.raises(Refused) as refused:
        do(ReviewCompareAnswer("r2", other.id, ReviewFacts(CompareVerdict.FOLLOW_UP)))
    assert codes_of(refused) == [
        *(CompareTrouble.NOTE_MISSING, CompareTrouble.DUE_MISSING, CompareTrouble.WHO_MISSING),
    ]
    later = ReviewFacts(CompareVerdict.FOLLOW_UP, "电询", date(2026, 11, 30), "陈静")
    do(ReviewCompareAnswer("r2", other.id, later))
    for verdict in (CompareVerdict.NOT_SAME, CompareVerdict.NO_CONSEQUENCE):
        with pytest.raises(Refused) as refused:
            do(ReviewCompareAnswer("r3", nobody.id, ReviewFacts(verdict)))
        assert codes_of(refused) == [CompareTrouble.REASON_MISSING]
    stranger = ReviewFacts(CompareVerdict.NOT_SAME, "号码不在本批")
    do(ReviewCompareAnswer("r3", nobody.id, stranger))
    assert [each.id for each in ask(CompareAnswers(waiting=True))] == [other.id]
    with pytest.raises(Refused) as refused:
        do(CloseCompareBatch(batch.id))
    assert codes_of(refused) == [CompareTrouble.REVIEWS_OPEN]
    done = do(
        ReviewCompareAnswer("r4", other.id, ReviewFacts(CompareVerdict.NO_CONSEQUENCE, "名字写错"))
    )
    assert [each.facts.verdict for each in done.reviews] == [
        *(CompareVerdict.FOLLOW_UP, CompareVerdict.NO_CONSEQUENCE),
    ]
    closed = do(CloseCompareBatch(batch.id))
    assert (closed.waiting, closed.closed_by) == (0, "陈静")
    asked = [each for each in ask(DossierFile(house["王强"])).ledger if each.kind == "compare"]
    assert asked == []  # the list never left the house as a file
    do(ExportCompareBatch("w1", batch.id))
    asked = [each for each in ask(DossierFile(house["王强"])).ledger if each.kind == "compare"]
    assert [(each.how, each.result, each.tone) for each in asked] == [
        ("核对〔2026〕001号", "安徽省临泉县；在享低保", LedgerTone.FOUND)
    ]


def test_a_late_answer_opens_nothing_silently_and_another_word_is_doubtful(house, ask, do):
    batch = do(MakeCompareBatch("b1", HERE, ASKED))
    wang, li = ask(CompareLines(batch.id))[:2]
    heads = ("批次内编号", "姓名", "是否低保")
    do(ImportCompareAnswers("f1", answer((wang.mark, "王强", "否"), heads=heads)))
    with pytest.raises(Refused) as refused:
        do(CloseCompareBatch(batch.id))
    assert codes_of(refused) == [CompareTrouble.NOT_ALL_ANSWERED]
    do(CloseCompareBatch(batch.id, "只返回在册人员"))
    late = answer((wang.mark, "王强", "是"), (li.mark.lower(), "李𬭎", "否"), heads=heads)
    with pytest.raises(Refused) as refused:
        do(ImportCompareAnswers("f2", late))
    assert codes_of(refused) == [CompareTrouble.LATE_ANSWER]
    read = do(ImportCompareAnswers("f2", late, reason="第二批反馈"))
    assert (read.batch.closed_at, read.doubtful, read.nothing) == (None, 1, 1)
    last = ask(CompareAnswers(batch.id, waiting=True))[0]
    assert last.row.doubts == (AnswerDoubt.OTHER_THAN_BEFORE,)
    do(ReviewCompareAnswer("r1", last.id, ReviewFacts(CompareVerdict.CONFIRMED)))
    do(CloseCompareBatch(batch.id))
    with pytest.raises(Refused) as refused:
        do(ReviewCompareAnswer("r2", last.id, ReviewFacts(CompareVerdict.NOT_SAME)))
    assert codes_of(refused) == [CompareTrouble.CLOSED]
    assert do(ReopenCompareBatch(batch.id, "看错")).closed_at is None
    same = do(MakeCompareBatch("b2", HERE, ASKED))  # the same people in another list
    theirs = answer((ask(CompareLines(same.id))[0].mark, "王强", "是"), heads=heads)
    with pytest.raises(Refused) as refused:
        do(ImportCompareAnswers("f3", theirs, batch.id))
    assert refused.value.problems[0].data["other"] == same.number
    strangers = answer(("AAAAAAAA", "某某", "是"), heads=heads)
    for batch_id, trouble in (
        (batch.id, CompareTrouble.ANOTHER_BATCH),
        (None, CompareTrouble.BATCH_UNKNOWN),
    ):
        with pytest.raises(Refused) as refused:
            do(ImportCompareAnswers("f3", strangers, batch_id))
        assert codes_of(refused) == [trouble]


def test_an_office_that_does_not_answer_is_asked_again_and_what_it_found_is_looked_at(
    house, ask, do, clock
):
    def due():
        kinds = frozenset({ClockKind.COMPARE_ANSWER, ClockKind.COMPARE_REVIEW})
        found = ask(ClockBook(ClockFilter(kinds=kinds))).clocks
        return {each.kind: (each.due.date(), each.data["count"]) for each in found}

    def after(days: int) -> date:
        return clock().date() + timedelta(days)

    batch = do(MakeCompareBatch("b1", HERE, ASKED))
    assert due() == {}  # it has not left the house
    do(ExportCompareBatch("w1", batch.id))
    assert due() == {ClockKind.COMPARE_ANSWER: (after(15), 2)}
    clock.pass_(days=17)
    (late,) = ask(ClockList(kind=ClockKind.COMPARE_ANSWER)).overdue
    assert late.data["whom"] == "云川市民政局"
    text = words(do(PrintUrging(late.key)).pdf)
    assert "文件编号" in text
    assert "核对〔2026〕001号" in text
    wang, li = ask(CompareLines(batch.id))[:2]
    heads = ("批次内编号", "姓名", "是否低保")
    do(ImportCompareAnswers("f1", answer((wang.mark, "王强", "是"), heads=heads)))
    review = (after(7), 1)
    assert due() == {ClockKind.COMPARE_ANSWER: (after(-2), 1), ClockKind.COMPARE_REVIEW: review}
    (hit,) = ask(CompareAnswers(batch.id))
    later = ReviewFacts(CompareVerdict.FOLLOW_UP, "电询", after(3), "陈静")
    do(ReviewCompareAnswer("r1", hit.id, later))
    assert due()[ClockKind.COMPARE_REVIEW] == (after(3), 1)
    do(ReviewCompareAnswer("r2", hit.id, ReviewFacts(CompareVerdict.CONFIRMED)))
    assert set(due()) == {ClockKind.COMPARE_ANSWER}
    do(CloseCompareBatch(batch.id, "该局只返回在册人员"))
    assert due() == {}
    do(ReopenCompareBatch(batch.id, "看错"))
    do(ImportCompareAnswers("f2", answer((li.mark, "李𬭎", "否"), heads=heads)))
    assert due() == {}
    assert [each.place for each in ask(CompareBatches())[0].files] == [1, 2]
