"""Templates read and refused, periods, and figures against a plain loop over any stays."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import date, datetime, timedelta
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from station.domain.dna import DnaStandingKind
from station.domain.month_sheets import Correction, CorrectionKind, not_told_yet
from station.domain.people import BornPrecision, IdentityState, Sex
from station.domain.problems import Refused
from station.domain.reported import Counted, ReportedStay
from station.domain.sheet_conditions import FIELDS, TemplateTrouble
from station.domain.sheet_counting import SheetCount, SheetName, rows_of
from station.domain.sheet_findings import SheetFindingKind, StayChecks
from station.domain.sheet_papers import FIELDS as FIELD_WORDS
from station.domain.sheet_papers import FINDINGS
from station.domain.sheet_periods import PeriodKind, SheetPeriod, period_named, period_of
from station.domain.sheet_template_text import template_of
from station.domain.sheet_templates import RowKind
from station.domain.stays import StayState
from station.settings import read_codes, read_return
from station.usecases.codebook import CodeBook
from station.usecases.sheet_books import SHEETS
from station.wording.sheet_words import FIELDS as FIELD_NAMES
from station.wording.sheet_words import SENTENCES

TODAY = date(2026, 11, 21)
SEPTEMBER = SheetPeriod(PeriodKind.MONTH, 2026, 9)
SCOPE = SEPTEMBER.scope(Counted.HELPED)
TEMPLATES = {name: template_of(read_return(name)) for name in SHEETS}
PLAIN = {
    **{field.name: "" for field in fields(ReportedStay)},
    **dict.fromkeys(("nameless", "in_hospital", "in_care", "restricted", "veiled"), False),
    **dict.fromkeys(
        ("how_came", "mental_state", "self_care", "mobility", "capacity", "assistance_class",
         "document_kind", "noticed_on", "intake_id", "same_province", "crosses_province"),
    ),
    "born_precision": BornPrecision.DAY, "dna": DnaStandingKind.NOT_NEEDED, "signs": frozenset(),
    "marks": frozenset(), "fare_fen": 0, "nth_stay": 1, "birthday": None,
}  # fmt: skip


def stays():
    """Any stays of September, some still here."""
    known = {field.name for field in fields(ReportedStay)}
    own = {
        "person_id": st.integers(1, 4),
        "sex": st.sampled_from(Sex),
        "age": st.none() | st.integers(0, 99),
        "identity_state": st.sampled_from(IdentityState),
        "same_province": st.sampled_from([True, False, None]),
        "crosses_province": st.sampled_from([True, False, None]),
        "leaving_way": st.sampled_from(CodeBook(read_codes)["leaving_ways"].codes).map(
            lambda code: code.code
        ),
        "signs": st.frozensets(st.sampled_from(["critical", "mental", "trafficked"])),
        "marks": st.frozensets(st.sampled_from(["left_behind", "education"])),
        "in_hospital": st.booleans(),
        "days": st.integers(1, 30),
        "gone": st.booleans(),
    }

    def made(said):
        gone = said.pop("gone")
        at = datetime(2026, 9, 3, 8, 0)
        told = {**PLAIN, **said, "born": None, "admitted_at": at, "all_days": said["days"]}
        told["left_at"] = at + timedelta(days=3) if gone else None
        told["state"] = StayState.LEFT if gone else StayState.IN_STATION
        told["leaving_way"] = said["leaving_way"] if gone else ""
        return {name: value for name, value in told.items() if name in known}

    def numbered(found):
        return [ReportedStay(**{**told, "stay_id": n}) for n, told in enumerate(found, start=1)]

    return st.lists(st.fixed_dictionaries(own).map(made), max_size=12).map(numbered)


BY_HAND = {
    "total": lambda s: bool(s.stay_id),
    "male": lambda s: s.sex == "1",
    "age_to_6": lambda s: s.age is not None and s.age <= 6,
    "age_7_18": lambda s: s.age is not None and 7 <= s.age <= 18,
    "age_from_60": lambda s: s.age is not None and s.age >= 60,
    "minor_male": lambda s: s.age is not None and s.age < 18 and s.sex == "1",
    "origin_unknown": lambda s: s.same_province is None,
    "by_self": lambda s: s.leaving_way in {"kin", "own_wish"},
    "escorted_across": lambda s: s.leaving_way == "escorted" and s.crosses_province is True,
    "staying": lambda s: s.left_at is None or s.leaving_way == "overstaying",
    "left_otherwise": lambda s: s.leaving_way in {"handed_over", "other"},
    "healthy": lambda s: not s.signs & {"critical", "mental"},
    "mental": lambda s: "mental" in s.signs and "critical" not in s.signs,
    "treated": lambda s: s.in_hospital,
    "corrected": lambda s: "education" in s.marks and not s.in_hospital,
    "trafficked": lambda s: "trafficked" in s.signs,
}
"""Rows of the Henan table said once more, in Python."""


@settings(max_examples=25)
@given(stays())
def test_every_figure_and_the_names_behind_it_agree_with_a_plain_loop(found):
    for template in TEMPLATES.values():
        count = SheetCount(template, SCOPE, {})
        behind = {row.code: [] for row in template.rows()}
        for stay in found:
            for code in count.add(stay):
                behind[code].append(stay)
        for row in template.rows():
            names = behind[row.code]
            if row.kind is RowKind.COUNT:
                number = len({stay.person_id for stay in names}) if row.people else len(names)
                assert count.figure(row) == number
            elif row.kind is RowKind.AVERAGE and names:
                mean = Decimal(sum(stay.days for stay in names)) / len(names)
                assert abs(count.figure(row) - mean) <= Decimal("0.05")
            if template.code == "henan_month" and row.code in BY_HAND:
                assert names == [stay for stay in found if BY_HAND[row.code](stay)], row.code


@settings(max_examples=25)
@given(stays())
def test_the_sums_of_groups_are_right_or_the_check_says_who(found):
    template = TEMPLATES["henan_month"]
    checks = StayChecks(template, SCOPE, SCOPE.until)
    placed = {}
    for stay in found:
        rows = tuple(row.code for row in rows_of(template, stay, SCOPE))
        placed[stay.stay_id] = rows
        checks.look(stay, rows)
    told = {(f.kind, f.place): {n.stay_id for n in f.names} for f in checks.found()}
    for group in (group for group in template.groups if group.sums_to):
        parts = {row.code for row in group.rows if row.adds_up}
        lacking = {each for each, rows in placed.items() if not parts & {*rows}}
        twice = {each for each, rows in placed.items() if len(parts & {*rows}) > 1}
        assert told.get((SheetFindingKind.IN_NO_ROW, group.code), set()) == lacking
        assert told.get((SheetFindingKind.IN_TWO_ROWS, group.code), set()) == twice


def test_the_form_of_the_henan_table_stands_as_printed():
    template = TEMPLATES["henan_month"]
    labels = [row.label for row in template.rows()]
    assert labels[:4] == ["本月受助总人数", "平均在站天数（天/人）", "男", "女"]
    assert [row.line for row in template.rows()] == list(range(5, 47))
    assert [group.title for group in template.groups][1:] == [
        "性别", "年龄", "健康状况", "区域", "离站方式", "救助类型", "特殊人员",
    ]  # fmt: skip
    codes = CodeBook(read_codes)
    for each in TEMPLATES.values():
        for row in each.rows():
            for test in (t for c in _all(row.when) for t in c.tests):
                known = {"marks": "report_marks", "leaving_way": "leaving_ways", "cause": "causes"}
                if test.field in known:
                    assert all(codes[known[test.field]].get(code) for code in test.codes), row


def _all(condition):
    yield condition
    for each in (*condition.none_of, *(c for one in condition.one_of for c in one)):
        yield from _all(each)


def test_every_field_and_finding_has_its_words():
    assert set(FIELD_NAMES) == set(FIELD_WORDS) == set(FIELDS)
    assert set(SENTENCES) == set(FINDINGS) == set(SheetFindingKind)


@pytest.mark.parametrize(
    ("old", "new", "code", "row", "word"),
    [
        ('sex = "1"', 'sx = "1"', TemplateTrouble.UNKNOWN_FIELD, "male", "sx"),
        ('sex = "1"', 'sex = "3"', TemplateTrouble.UNKNOWN_CODE, "male", "sex = 3"),
        ('sex = "1"', "sex = 1", TemplateTrouble.WRONG_KIND, "male", "sex"),
        ("{ to = 6 }", '{ to = "6" }', TemplateTrouble.WRONG_KIND, "age_to_6", "age.to"),
        ("{ to = 6 }", "{ until = 6 }", TemplateTrouble.UNKNOWN_WORD, "age_to_6", "age.until"),
        ('code = "male"', 'code = "female"', TemplateTrouble.TWICE, "female", "code"),
        ('code = "male", ', "", TemplateTrouble.MISSING, "rows", "code"),
        ("due_day = 5", "due_day = 32", TemplateTrouble.WRONG_KIND, "", "due_day"),
        ("due_day = 5", "", TemplateTrouble.MISSING, "", "due_day"),
        ('"own", "counties"', '"own", "x"', TemplateTrouble.NO_SUCH_ROW, "all", "of = x"),
        ('precedence = ["critical", ', "precedence = [", TemplateTrouble.MISSING, "health",
         "precedence = critical"),
        ('kind = "typed"', 'kind = "guess"', TemplateTrouble.UNKNOWN_WORD, "counties",
         "kind = guess"),
        ('source = "days"', 'source = "sex"', TemplateTrouble.UNKNOWN_FIELD, "average_days",
         "source = sex"),
        ("[header]", "[heads]", TemplateTrouble.UNKNOWN_WORD, "", "heads"),
    ],
)  # fmt: skip
def test_a_template_that_is_wrong_names_the_row_and_the_word(old, new, code, row, word):
    text = read_return("henan_month")
    assert old in text
    with pytest.raises(Refused) as caught:
        template_of(text.replace(old, new, 1))
    (problem,) = caught.value.problems
    line = text[: text.index(old)].count("\n") + 1 if row or new else 1
    assert (problem.code, problem.data) == (code, {"row": row, "word": word, "line": line})


def test_late_changes_are_told_once_until_they_are_others_or_taken_back():
    name = SheetName("stay:1", 1, 1, "202609001", "李芳", None)
    first = Correction(CorrectionKind.CHANGED, name, ("外省籍",), ("本省籍",), (), "2026-09")
    other = replace(first, rows_after=("无法查明",))
    assert not_told_yet([first], []) == (first,)
    assert not_told_yet([first], [first]) == ()
    assert not_told_yet([other], [first]) == (other,)
    (back,) = not_told_yet([], [first, other])
    assert (back.kind, back.rows_before) == (CorrectionKind.WITHDRAWN, ("无法查明",))
    assert not_told_yet([], [first, other, back]) == ()
    assert not_told_yet([first], [first, back]) == (first,)


def test_text_that_is_no_toml_says_where():
    cut = read_return("henan_month").split('label = "女"')[0]
    last = cut.count("\n") + 1
    for text, line in (("code = ", 1), ('code = "x"\nmark = "x\n', 2), (cut, last)):
        with pytest.raises(Refused) as caught:
            template_of(text)
        (problem,) = caught.value.problems
        assert (problem.code, problem.data["line"]) == (TemplateTrouble.NOT_TOML, line)


def test_periods_have_their_days_neighbours_and_due_days():
    closing = SheetPeriod(PeriodKind.MONTH, 2026, 1, 25)
    assert (closing.first, closing.last) == (date(2025, 12, 26), date(2026, 1, 25))
    assert (str(closing.before), str(closing.year_before)) == ("2025-12", "2025-01")
    assert closing.first_of_year == closing.first
    assert SheetPeriod(PeriodKind.MONTH, 2026, 2, 30).last == date(2026, 2, 28)
    assert SEPTEMBER.due(5, next_month=True) == date(2026, 10, 5)
    quarter = period_named(PeriodKind.QUARTER, 0, " 2025q4", TODAY)
    assert (quarter.first, quarter.last) == (date(2025, 10, 1), date(2025, 12, 31))
    assert quarter.due(31, next_month=True) == date(2026, 1, 31)
    assert str(quarter.after) == "2026-Q1"
    assert str(period_of(PeriodKind.MONTH, 25, date(2026, 12, 26))) == "2027-01"
    assert period_of(PeriodKind.QUARTER, 0, TODAY).number == 4
    for kind, text in (
        (PeriodKind.MONTH, "2026-13"), (PeriodKind.MONTH, "0000-01"), (PeriodKind.MONTH, "九月"),
        (PeriodKind.MONTH, "2026-12"), (PeriodKind.QUARTER, "2026-09"),
    ):  # fmt: skip
        with pytest.raises(Refused) as caught:
            period_named(kind, 0, text, TODAY)
        assert caught.value.problems[0].place == "period"
