"""What an office sends back: every row comes out, whatever stands in it."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from datetime import date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from station.domain.batch_compare import (
    CompareAsked,
    CompareBatch,
    CompareForm,
    CompareLine,
    ComparePick,
    CompareWho,
)
from station.domain.compare_answers import (
    AnswerDoubt,
    AnswerRow,
    CompareAnswer,
    CompareVerdict,
    Fit,
    FollowUp,
    HitKind,
    KnownHere,
    ReviewFacts,
    ReviewRecord,
    fit_rows,
    follow_ups,
    runs,
)
from station.domain.people import DocumentKind, Sex
from station.domain.problems import Refused
from station.exchange.cells import Sheet, SheetRow, Workbook
from station.exchange.compare_reader import read_answers
from station.exchange.compare_sheet import write_compare
from station.exchange.workbook import open_untrusted

MARKS = ("AAAA2222", "BBBB3333")
LINES = tuple(
    CompareLine(at, at, name, DocumentKind.RESIDENT_ID, number, place=at, mark=mark, id=at)
    for at, (name, number, mark) in enumerate(
        (("王强", "341221198703021018", MARKS[0]), ("李𬭎", "110101199003070791", MARKS[1])), 1
    )
)


def book(*rows: tuple) -> Workbook:
    told = tuple(SheetRow(at, tuple(cells)) for at, cells in enumerate(rows, 1))
    return Workbook((Sheet("反馈", told),))


TEXT = st.one_of(
    st.none(),
    st.sampled_from(
        (
            *MARKS,
            *("王强", "李𬭎", "110101199003070791", "341221198703021018", "合计", "否", "在享低保"),
            *("死亡", "批次内编号", "姓名", "不一致", 20261121, "=1+1"),
        )
    ),
    st.text(max_size=6),
)


@settings(max_examples=60)
@given(st.lists(st.lists(TEXT, min_size=1, max_size=5), max_size=8))
def test_no_row_and_no_cell_of_an_answer_is_lost(rows):
    head = ("批次内编号", "姓名", "证件号码", "比对结果", "其他情况")
    full = [row for row in rows if any(str(cell or "").strip() for cell in row)]
    reading = read_answers(book(head, ("ZZZZ9999", "某"), *full))
    assert reading.rows_read == len(full) + 2
    assert len({(each.sheet, each.row) for each in reading.rows} | set(reading.aside)) == (
        reading.rows_read
    )
    fitted = fit_rows(reading.rows, LINES, {})
    assert [each.row for each in fitted] == list(reading.rows)
    for each in fitted:
        assert (each.line is None) == (each.fit is Fit.NOBODY)
        assert each.line is not None or each.to_review
    told = {row.row: [text for _title, text in row.cells] for row in reading.rows}
    for number, row in enumerate(full, 3):
        if number in told:
            said = [str(cell).strip() for cell in row if cell is not None and str(cell).strip()]
            assert told[number] == said
    again = fit_rows(reading.rows, LINES, _before(fitted))
    assert all(each.known and not each.to_review for each in again)


def _before(fitted) -> dict[int, set]:
    found: dict[int, set] = {}
    for each in fitted:
        found.setdefault(each.line.id if each.line else 0, set()).add(each.row.cells)
    return found


@pytest.mark.parametrize(
    ("said", "kinds"),
    [
        ("未命中", []),
        ("未查询到低保、特困记录", []),
        ("经查，无此人", []),
        ("非正常死亡", [HitKind.DEATH]),
        ("姓名不一致", [HitKind.IDENTITY]),
        ("2025-03-04火化；未享受低保", [HitKind.DEATH]),
        ("特困供养，户籍在临泉县", [HitKind.DESTITUTE, HitKind.HOUSEHOLD]),
        ("在享低保，2024年起", [HitKind.RELIEF]),
        ("命中", [HitKind.OTHER]),
        ("已参加城乡居民基本医疗保险", [HitKind.INSURED]),
        ("未发现在逃记录", []),
        ("命中，低保", [HitKind.OTHER, HitKind.RELIEF]),
    ],
)
def test_a_result_says_what_was_found_and_nothing_else(said, kinds):
    heads = ("姓名", "公民身份号码", "比对结果")
    row = read_answers(book(heads, ("王强", "341221198703021018", said))).rows[0]
    assert [hit.kind for hit in row.hits] == kinds


def test_columns_are_known_by_their_words_and_a_bare_list_is_a_list_of_hits():
    heads = ("身份证号", "姓 名", "是否低保", "死亡日期", "参保地", "承办人")
    rows = (
        ("341221198703021018", "王强", "是", None, "阜阳市", "刘"),
        ("110101199003070791", "李𬭎", "否", "2025-01-02", None, "刘"),
    )
    first, second = read_answers(book(heads, *rows)).rows
    assert [(hit.kind, hit.text) for hit in first.hits] == [
        (HitKind.RELIEF, "是否低保：是"),
        (HitKind.INSURED, "阜阳市"),
    ]
    assert [hit.kind for hit in second.hits] == [HitKind.DEATH]
    heads = ("身份证号", "姓名", "生存状况", "户籍状态", "死亡日期", "经办单位")
    rows = (
        ("341221198703021018", "王强", "健在", "已注销", "健在", "殡葬管理处"),
        ("110101199003070791", "李𬭎", "死亡", "正常", None, "殡葬管理处"),
    )
    first, second = read_answers(book(heads, *rows)).rows
    assert [hit.kind for hit in first.hits] == [HitKind.HOUSEHOLD]
    assert [hit.kind for hit in second.hits] == [HitKind.DEATH]
    bare = read_answers(book(("姓名", "身份证号码"), ("王强", "341221198703021018")))
    assert [hit.kind for hit in bare.rows[0].hits] == [HitKind.OTHER]
    with pytest.raises(Refused):
        read_answers(book(("姓名", "年龄"), ("王强", "40")))


def test_doubts_name_what_differs_and_text_is_read_in_both_encodings():
    table = (
        ("批次内编号", "姓名", "证件号码", "比对结果"),
        (MARKS[0], "王刚", "110101199003070791", "低保"),
        (MARKS[0], "王强", "341221198703021010", "低保"),
    )
    out = io.StringIO(newline="")
    csv.writer(out).writerows(table)
    for coding in ("utf-8-sig", "gb18030"):
        rows = read_answers(open_untrusted(out.getvalue().encode(coding))).rows
        first, second = fit_rows(rows, LINES, {})
        assert first.doubts == (
            *(AnswerDoubt.NUMBER_DIFFERS, AnswerDoubt.NAME_DIFFERS, AnswerDoubt.TWICE),
        )
        assert AnswerDoubt.CHECK_DIGIT_WRONG in second.doubts


def test_a_row_that_is_there_already_makes_no_other_doubtful_and_two_of_one_number_are_nobody():
    old = AnswerRow("反馈", 2, (("比对结果", "低保"),), MARKS[0], "王强")
    new = AnswerRow("反馈", 3, (("比对结果", "死亡"),), MARKS[0], "王强")
    first, second = fit_rows((old, new), LINES, {LINES[0].id: {old.cells}})
    assert (first.known, first.doubts) == (True, ())
    assert (second.known, second.doubts) == (False, (AnswerDoubt.OTHER_THAN_BEFORE,))
    asked = AnswerRow("反馈", 2, (), name="王强", number=LINES[0].document_number)
    for name, fit in (("王刚", Fit.NUMBER), ("王强", Fit.NOBODY)):
        same = replace(LINES[0], person_id=3, place=3, mark="", id=3, name=name)
        (row,) = fit_rows((asked,), (*LINES, same), {})
        assert (row.fit, row.line) == (fit, LINES[0] if fit is Fit.NUMBER else None)


def test_our_own_workbook_comes_back_with_columns_beside_ours_and_its_second_sheet():
    who = CompareWho(ComparePick.IN_STATION, date(2026, 11, 21))
    asked = CompareAsked("民政局", "困难群众数据库", "核对低保")
    at = datetime(2026, 11, 21, 10, 5)
    batch = CompareBatch(1, "核对〔2026〕001号", asked, who, at, "陈静", 1, 2, ())
    sent = load_workbook(
        io.BytesIO(write_compare(batch, LINES, CompareForm.WORKBOOK, "云川市救助管理站"))
    )
    sheet = sent.worksheets[0]
    sheet["F1"], sheet["G1"], sheet["F2"], sheet["G3"] = "低保", "死亡日期", "是", date(2025, 1, 2)
    back = io.BytesIO()
    sent.save(back)
    reading = read_answers(open_untrusted(back.getvalue()))
    fitted = fit_rows(reading.rows, LINES, {})
    assert [(each.line, each.doubts) for each in fitted] == [(line, ()) for line in LINES]
    assert [each.row.hits[0].kind for each in fitted] == [HitKind.RELIEF, HitKind.DEATH]
    assert {name for name, _row in reading.aside} == {"比对名单", "说明"}


def test_another_number_that_is_whole_is_offered_once_it_was_confirmed():
    row = AnswerRow("反馈", 2, (), MARKS[0], "王强", "110101199003070791")
    told = CompareAnswer(1, 1, "", "", row, LINES[0], Fit.MARK, datetime(2026, 11, 21), True)
    assert follow_ups(told) == ()
    looked = ReviewRecord(ReviewFacts(CompareVerdict.CONFIRMED), told.came_at, "陈静")
    told = replace(told, reviews=(looked,))
    assert follow_ups(told) == (FollowUp.TAKE_NUMBER,)
    assert follow_ups(replace(told, row=replace(row, number=row.number[:-1] + "2"))) == ()
    assert runs("王小强", "王强") == (("王", True), ("小", False), ("强", True))


def fullwidth(text: str) -> str:
    return "".join(chr(ord(sign) + 0xFEE0) if sign.isascii() else sign for sign in text)


@pytest.mark.parametrize(
    ("mark", "name", "number", "fit"),
    [
        ("", "王强", "34122119870302 1018", Fit.NUMBER),
        ("", "王 强", fullwidth("341221198703021018"), Fit.NUMBER),
        ("", "341221198703021018", "王强", Fit.NUMBER),  # each in the column of the other
        (fullwidth("aaaa2222"), "王强", "", Fit.MARK),
        ("", "赵四", "11010119900307803X".lower(), Fit.NUMBER),
        ("", "赵四", fullwidth("11010119900307803x"), Fit.NUMBER),
    ],
)
def test_numbers_and_marks_are_known_however_an_office_types_them(mark, name, number, fit):
    four = CompareLine(3, 3, "赵四", DocumentKind.RESIDENT_ID, "11010119900307803X", place=3, id=3)
    heads = ("批次内编号", "姓名", "证件号码", "比对结果")
    reading = read_answers(book(heads, (mark, name, number, "低保")))
    (row,) = fit_rows(reading.rows, (*LINES, four), {})
    assert (row.fit, row.line and row.line.name, row.doubts) == (
        *(fit, "赵四" if "赵四" in name else "王强", ()),
    )


def test_a_wanted_person_is_for_the_police_and_who_it_is_follows_only_from_what_fits():
    heads = ("批次内编号", "姓名", "证件号码", "是否在逃", "户籍地")
    number = "341221198703021018"
    rows = read_answers(book(heads, (MARKS[0], "王强", number, "是", "安徽省临泉县"))).rows
    (fitted,) = fit_rows(rows, LINES, {})
    looked = ReviewRecord(ReviewFacts(CompareVerdict.CONFIRMED), datetime(2026, 11, 21), "陈静")
    known = KnownHere(Sex.MALE, None, "", confirmed=False)
    told = CompareAnswer(
        1, 1, "", "", rows[0], fitted.line, fitted.fit, looked.at, True, (looked,), known
    )
    assert follow_ups(told) == (
        *(FollowUp.REPORT_POLICE, FollowUp.RESTRICT_FILE, FollowUp.CONFIRM_IDENTITY),
        *(FollowUp.TAKE_HOUSEHOLD, FollowUp.WRITE_CLUE),
    )
    sure = replace(told, known=replace(known, confirmed=True, household="安徽省临泉县"))
    assert follow_ups(sure) == (FollowUp.REPORT_POLICE, FollowUp.RESTRICT_FILE, FollowUp.WRITE_CLUE)
    other = replace(told, row=replace(rows[0], doubts=(AnswerDoubt.NAME_DIFFERS,)))
    assert FollowUp.CONFIRM_IDENTITY not in follow_ups(other)
    said = read_answers(book(heads, (MARKS[0], "王强", number, "否", ""))).rows[0]
    assert said.hits == ()
