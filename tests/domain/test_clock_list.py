"""The list of every clock: what narrows it, what comes first."""

from datetime import datetime, timedelta

import pytest

from station.domain.clock_kinds import DEADLINES
from station.domain.clock_list import DONE_WITH, ClockFilter, listed
from station.domain.clock_noting import may_pause, pause_reasons
from station.domain.clock_pauses import PauseReason
from station.domain.clocks import ClockAction, ClockKind, ClockRules, ClockState, ClockSubject
from station.domain.permissions import STARTING_ROLES, Role
from station.domain.policy import DEFAULTS, OWN_USAGE
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


def test_what_is_late_for_long_stands_above_all_even_above_what_a_life_hangs_on():
    care = clock(ClockKind.CARE, WANG, -2, care=("fever", "call_doctor"), task=3)
    page = listed([care, *CLOCKS], ClockFilter(), NURSE, NOW)
    assert [each.kind for each in page.clocks[:3]] == [
        ClockKind.DNA_ANSWER,
        ClockKind.CARE,
        ClockKind.PHOTO,
    ]


@pytest.mark.parametrize(
    ("kind", "fact", "one", "other"),
    [
        (ClockKind.PROTECTION, "protection", "schooling", "health"),
        (ClockKind.MEDICINE, "dose", "4-202611210800", "4-202611211200"),
        (ClockKind.REQUEST_MATCH, "match", 7, 8),
        (ClockKind.CARE, "task", 3, 4),
        (ClockKind.BED_HOLD, "hold", 1, 2),
        (ClockKind.NOTICE_OUT, "number", "寻2026-1", "寻2026-2"),
    ],
)
def test_two_of_one_kind_of_one_person_have_keys_of_their_own(kind, fact, one, other):
    found = {clock(kind, WANG, 1, **{fact: value}).key for value in (one, other)}
    assert len(found) == 2
    assert None not in found


def test_a_limit_is_paused_only_in_time_and_for_what_stops_it():
    in_time, late = (clock(ClockKind.SEARCH_NOTICE, WANG, days) for days in (1, -1))
    assert (may_pause(in_time), may_pause(late)) == (True, False)
    assert PauseReason.PROTECTION in pause_reasons(in_time)
    assert PauseReason.SUPERIOR not in pause_reasons(in_time)
    assert not may_pause(clock(ClockKind.POLICE_REPORT, WANG, 1))
    by_superior = {kind for kind, each in DEADLINES.items() if PauseReason.SUPERIOR in each.pauses}
    assert {DEADLINES[kind].rule for kind in by_superior} == {OWN_USAGE}


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
