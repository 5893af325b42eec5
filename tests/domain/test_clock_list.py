"""The list of every clock: what narrows it, what comes first."""

from datetime import datetime, timedelta

import pytest

from station.domain.clock_list import DONE_WITH, ClockFilter, listed
from station.domain.clocks import ClockAction, ClockKind, ClockRules, ClockState, ClockSubject
from station.domain.permissions import STARTING_ROLES, Role
from station.domain.policy import DEFAULTS
from station.domain.workdays import WorkCalendar

NOW = datetime(2026, 11, 21, 2, 41)
RULES = ClockRules(DEFAULTS, WorkCalendar({}), NOW)
NURSE = STARTING_ROLES[Role.NURSE]
WANG = ClockSubject(1, 1, "王㛃", "202611001")
LI = ClockSubject(2, 2, "李小满", "202611002")


def clock(kind, subject, days, **more):
    return RULES.until(kind, subject, NOW, NOW + timedelta(days=days), **more)


CLOCKS = [
    clock(ClockKind.VOUCHER_UNUSED, LI, 9),
    clock(ClockKind.PHOTO, WANG, -1),
    clock(ClockKind.DNA_ANSWER, LI, -20),
    clock(ClockKind.FINGERPRINTS, WANG, 0, stopped_at=NOW),
    clock(ClockKind.CLASS_REVIEW, LI, 0),
]


def kinds(wanted=None, holds=NURSE):
    return [each.kind for each in listed(CLOCKS, wanted or ClockFilter(), holds, NOW).clocks]


def test_what_is_late_comes_first_and_what_was_done_last():
    assert kinds() == [
        ClockKind.DNA_ANSWER,
        ClockKind.PHOTO,
        ClockKind.CLASS_REVIEW,
        ClockKind.VOUCHER_UNUSED,
        ClockKind.FINGERPRINTS,
    ]


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (ClockFilter(text="lxm"), {"voucher_unused", "dna_answer", "class_review"}),
        (ClockFilter(text="202611001"), {"photo", "fingerprints"}),
        (ClockFilter(kinds=frozenset({ClockKind.PHOTO})), {"photo"}),
        (ClockFilter(grades=frozenset({ClockState.LONG_OVERDUE})), {"dna_answer"}),
        (ClockFilter(rule="158"), {"dna_answer"}),
        (ClockFilter(mine=True), {"fingerprints", "class_review", "dna_answer"}),
        (ClockFilter(text="nobody"), set()),
    ],
)
def test_each_filter_narrows_the_list(wanted, found):
    assert {str(kind) for kind in kinds(wanted)} == found


def test_the_numbers_of_the_grades_do_not_follow_the_chosen_grade():
    page = listed(CLOCKS, ClockFilter(grades=frozenset({ClockState.STOPPED})), NURSE, NOW)
    assert page.counts == {
        ClockState.LONG_OVERDUE: 1,
        ClockState.OVERDUE: 1,
        ClockState.TODAY: 1,
        ClockState.LATER: 1,
        ClockState.STOPPED: 1,
    }
    assert len(page.clocks) == 1
    assert set(DONE_WITH) == set(ClockAction)
