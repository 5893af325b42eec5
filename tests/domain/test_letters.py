"""Numbers of letters, when one is due, how one ends."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from station.domain.hospitals import HospitalKind, kind_of_name
from station.domain.letters import (
    LetterClosing,
    LetterEnd,
    LetterFacts,
    LetterTiming,
    LetterTrouble,
    admission_problems,
    closing_problems,
    issue_problems,
    letter_key,
    letter_number,
    year_and_serial,
)
from station.domain.problems import Weight

CAME = datetime(2026, 11, 20, 22, 0)


@pytest.mark.parametrize(
    "said",
    [
        "救介〔2026〕2号",
        "救介[2026]002号",
        "2026-002",
        "救介〔２０２６〕００２号",
        " 救介 (2026) 2 ",
    ],
)
def test_a_number_is_the_same_however_it_is_spelled(said):
    assert letter_key(said) == "2026-2"


@pytest.mark.parametrize(("said", "key"), [("", ""), ("甲-17", "甲17"), ("无介绍信", "无介绍信")])
def test_what_is_no_number_of_the_series_is_compared_as_it_is(said, key):
    assert letter_key(said) == key
    assert year_and_serial(said) is None


@given(st.integers(1900, 2099), st.integers(1, 99_999))
def test_every_number_of_the_series_gives_back_its_year_and_serial(year, serial):
    assert year_and_serial(letter_number(year, serial)) == (year, serial)


@given(st.text(max_size=30))
def test_no_text_is_too_strange_for_a_key(text):
    key = letter_key(text)
    assert letter_key(key) == key or year_and_serial(text) is None


def problems(facts, *, issued=CAME, now=CAME + timedelta(days=5), name="王强"):
    return {p.code: p for p in issue_problems(name, facts, LetterTiming(issued, now, 24))}


@given(st.integers(0, 72 * 60))
def test_a_letter_within_a_day_of_the_notice_is_in_time(minutes):
    notified = CAME + timedelta(hours=3)
    facts = LetterFacts(CAME, "发热", notified_at=notified)
    found = problems(facts, issued=notified + timedelta(minutes=minutes))
    assert (LetterTrouble.LATE in found) == (minutes > 24 * 60)
    assert all(problem.weight is Weight.REASON for problem in found.values())


def test_a_letter_needs_a_name_what_it_is_for_and_times_that_can_be():
    later = CAME + timedelta(days=9)
    found = problems(LetterFacts(later, " ", notified_at=CAME), name=" ")
    assert set(found) == {
        LetterTrouble.NAME_MISSING,
        LetterTrouble.DIAGNOSIS_MISSING,
        LetterTrouble.IN_FUTURE,
        LetterTrouble.NOTICE_BEFORE_HOSPITAL,
    }


def test_nobody_is_admitted_before_they_came_nor_expected_back_before():
    early = admission_problems(CAME, CAME - timedelta(days=1), CAME.date() - timedelta(days=2))
    assert [p.code for p in early] == [
        LetterTrouble.ADMITTED_TOO_EARLY,
        LetterTrouble.EXPECTED_TOO_EARLY,
    ]
    assert admission_problems(CAME, CAME - timedelta(hours=2), None) == ()


ENDS = [
    (LetterClosing.DISCHARGED, {}, {"lies_there": True}, [LetterTrouble.STILL_IN_HOSPITAL]),
    (LetterClosing.DISCHARGED, {}, {}, []),
    (LetterClosing.OTHER_PAYER, {}, {}, [LetterTrouble.PAYER_MISSING]),
    (LetterClosing.OTHER_PAYER, {"payer": "职工医保"}, {"lies_there": True}, []),
    (LetterClosing.DEAD, {}, {"lies_there": True}, []),
    (
        LetterClosing.NOT_ELIGIBLE,
        {},
        {},
        [LetterTrouble.DATE_MISSING, LetterTrouble.REASON_MISSING],
    ),
    (
        LetterClosing.NOT_ELIGIBLE,
        {"not_eligible_from": date(2026, 11, 19)},
        {},
        [LetterTrouble.NOT_ELIGIBLE_TOO_EARLY, LetterTrouble.REASON_MISSING],
    ),
    (
        LetterClosing.NOT_ELIGIBLE,
        {"not_eligible_from": date(2026, 11, 20), "note": "查明有子女"},
        {},
        [],
    ),
    (
        LetterClosing.WITHDRAWN,
        {},
        {"admissions": 1},
        [LetterTrouble.WAS_USED, LetterTrouble.REASON_MISSING],
    ),
    (LetterClosing.WITHDRAWN, {"note": "误开"}, {}, []),
]


@pytest.mark.parametrize(("closing", "said", "there", "codes"), ENDS)
def test_a_letter_ends_by_what_has_happened(closing, said, there, codes):
    end = LetterEnd(closing, CAME + timedelta(days=3), **said)
    found = closing_problems(end, CAME, **{"lies_there": False, "admissions": 0, **there})
    assert [problem.code for problem in found] == codes


def test_a_hospital_is_known_by_its_name():
    assert kind_of_name("市精神卫生中心") is HospitalKind.MENTAL
    assert kind_of_name("市传染病医院") is HospitalKind.INFECTIOUS
    assert kind_of_name("市第三人民医院") is HospitalKind.GENERAL
