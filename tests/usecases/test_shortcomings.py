"""问题清单 on both engines: found, assigned, mended, checked by another, cleared; sums add up."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from station.domain.accounts import Clerk
from station.domain.clock_kinds import ClockKind
from station.domain.permissions import Permission
from station.domain.problems import NotAllowed, Refused
from station.domain.restricted import RestrictedTrouble
from station.domain.shortcomings import (
    FOLLOWS,
    Shortcoming,
    ShortcomingDeed,
    ShortcomingFacts,
    ShortcomingFilter,
    ShortcomingSource,
    ShortcomingState,
    ShortcomingStepKind,
    ShortcomingTrouble,
    listed,
)
from station.domain.veil import VEIL
from station.usecases.clocks import ClockList
from station.usecases.papers_shortcomings import PrintShortcomings, ShortcomingsPreview
from station.usecases.restricted import RestrictFile
from station.usecases.shortcomings import (
    FindShortcoming,
    ShortcomingBook,
    ShortcomingPlaces,
    StepShortcoming,
)
from tests import make
from tests.pdf_text import words

DAY = date(2026, 11, 21)
DUE = DAY + timedelta(days=5)
Kind, State = ShortcomingStepKind, ShortcomingState


def facts(what="救助点值班电话无人接听", village="城东社区", **more):
    return ShortcomingFacts(what, village, "", DAY, ShortcomingSource.SWEEP, **more)


def codes_of(refused) -> list[tuple[str, str]]:
    return [(problem.code, problem.place) for problem in refused.value.problems]


@pytest.fixture
def house(open_station):
    make.name_plate(open_station)
    return open_station


def test_a_line_is_cleared_only_when_somebody_else_has_seen_it_mended(house, ask, do, leader):
    line = do(FindShortcoming("f1", facts(village=" 城东 社区 ")))
    assert do(FindShortcoming("f1", facts("别的"))) == line
    assert (line.number, line.state, line.facts.village) == (
        "问题〔2026〕001号",
        "found",
        "城东 社区",
    )
    assert line.facts.area == "370203"
    assert "市北区" in line.area_name

    def step(mark, kind, text="", owner="", *, due=None, by=None):
        deed = StepShortcoming(mark, line.id, ShortcomingDeed(kind, text, owner, due))
        return do(deed, by) if by else do(deed)

    with pytest.raises(Refused) as refused:
        step("s0", Kind.MEND, "修好")
    assert codes_of(refused) == [(ShortcomingTrouble.WRONG_STATE, "state")]
    with pytest.raises(Refused) as refused:
        step("s0", Kind.ASSIGN, due=DAY - timedelta(days=1))
    assert codes_of(refused) == [
        (ShortcomingTrouble.OWNER_MISSING, "owner"),
        (ShortcomingTrouble.DUE_PAST, "due"),
    ]
    assigned = step("s1", Kind.ASSIGN, owner="城东街道", due=DUE)
    assert step("s1", Kind.ASSIGN, owner="城东街道", due=DUE) == assigned
    assert (assigned.state, assigned.owner, assigned.due) == (State.ASSIGNED, "城东街道", DUE)
    assert not assigned.is_late(DUE)
    assert assigned.is_late(DUE + timedelta(days=1))
    step("s2", Kind.MEND, "换了话机")
    with pytest.raises(Refused) as refused:
        step("s3", Kind.CLEAR)
    assert codes_of(refused) == [(ShortcomingTrouble.SAME_CLERK, "state")]
    back = step("s3", Kind.SEND_BACK, "夜间仍无人接", "城东街道", due=DUE, by=leader)
    assert back.state is State.ASSIGNED
    step("s4", Kind.MEND, "安排夜班", by=leader)
    with pytest.raises(Refused):
        step("s5", Kind.CLEAR, by=leader)
    cleared = step("s5", Kind.CLEAR)
    assert (cleared.state, cleared.is_open) == (State.CLEARED, False)
    again = step("s6", Kind.REOPEN, "又无人接", "城东街道", due=DUE)
    assert [each.deed.kind for each in again.steps] == [
        *(Kind.ASSIGN, Kind.MEND, Kind.SEND_BACK, Kind.MEND, Kind.CLEAR, Kind.REOPEN)
    ]
    with pytest.raises(Refused) as refused:
        step("s7", Kind.WITHDRAW)
    assert codes_of(refused) == [(ShortcomingTrouble.TEXT_MISSING, "text")]
    step("s7", Kind.WITHDRAW, "登记错误")
    found = ask(ShortcomingBook())
    assert [each.state for each in found.lines] == [State.WITHDRAWN]
    assert (found.villages, found.total.found) == ((), 0)


def test_what_is_wrong_when_it_is_found_is_said_at_its_field(house, ask, do, clerk):
    wrong = ShortcomingFacts("", " ", "999999", DAY + timedelta(days=1), rescue_number="202611999")
    with pytest.raises(Refused) as refused:
        do(FindShortcoming("f1", wrong, "", DUE))
    assert codes_of(refused) == [
        (ShortcomingTrouble.WHAT_MISSING, "what"),
        (ShortcomingTrouble.VILLAGE_MISSING, "village"),
        (ShortcomingTrouble.DAY_AHEAD, "found_on"),
        (ShortcomingTrouble.OWNER_MISSING, "owner"),
        (ShortcomingTrouble.AREA_UNKNOWN, "area"),
    ]
    with pytest.raises(Refused) as refused:
        do(FindShortcoming("f1", facts(rescue_number="202611999")))
    assert codes_of(refused) == [(ShortcomingTrouble.NO_SUCH_STAY, "rescue_number")]
    with pytest.raises(Refused) as refused:
        do(FindShortcoming("f1", facts("长" * 1001)))
    assert codes_of(refused) == [(ShortcomingTrouble.TOO_LONG, "what")]
    assert ask(ShortcomingBook()).lines == ()
    with pytest.raises(NotAllowed):
        do(
            FindShortcoming("f1", facts()),
            replace(clerk, permissions=clerk.permissions - {Permission.SHORTCOMINGS_KEEP}),
        )


def test_the_first_page_says_what_is_due_and_of_a_restricted_file_not_what(house, ask, do, leader):
    person = make.person(house, "李𬭎")
    make.stay(house, of_person=person, rescue_number="202611048")
    line = do(FindShortcoming("f1", facts("李𬭎的护理记录缺三天", rescue_number="202611048")))
    open_one = do(FindShortcoming("f2", facts(), "城东街道", DUE))
    clocks = _clocks(ask)
    assert [(each.subject.thing_id, each.due.date()) for each in clocks] == [
        (line.id, DAY + timedelta(days=3)),
        (open_one.id, DUE),
    ]
    do(StepShortcoming("s1", open_one.id, ShortcomingDeed(Kind.MEND, "换了话机")))
    assert ClockKind.SHORTCOMING_CHECK in {each.kind for each in _clocks(ask)}
    do(StepShortcoming("s2", open_one.id, ShortcomingDeed(Kind.CLEAR)), leader)
    assert [each.subject.thing_id for each in _clocks(ask)] == [line.id]
    assert "李𬭎的护理" in words(ask(ShortcomingsPreview()))
    do(RestrictFile(person, "受侵害"), leader)
    paper = words(do(PrintShortcomings()).pdf)
    assert VEIL in paper
    assert "李𬭎" not in paper
    rights = leader.permissions - {Permission.FILES_SEE}
    stranger = Clerk(3, "qian", "钱工", rights)
    (hidden, _other) = sorted(ask(ShortcomingBook(), stranger).lines, key=lambda each: each.id)
    assert (hidden.facts.what, hidden.name) == (VEIL, VEIL)
    assign = ShortcomingDeed(Kind.ASSIGN, "", "护理组", DUE)
    for deed in (
        StepShortcoming("s3", line.id, assign),
        FindShortcoming("f3", facts(rescue_number="202611048")),
    ):
        with pytest.raises(Refused) as refused:
            do(deed, stranger)
        assert refused.value.problems[0].code is RestrictedTrouble.RESTRICTED
    assert ask(ShortcomingPlaces()) == ("城东社区",)


def test_the_list_is_asked_by_place_day_and_what_is_open(house, ask, do):
    do(FindShortcoming("f1", facts(village="东村"), "东村村委会", DUE))
    second = do(FindShortcoming("f2", facts(village="西村")))
    do(StepShortcoming("w", second.id, ShortcomingDeed(Kind.WITHDRAW, "重复")))
    for wanted, numbers in (
        (ShortcomingFilter(), [2, 1]),
        (ShortcomingFilter(open_only=True), [1]),
        (ShortcomingFilter(village="西村"), [2]),
        (ShortcomingFilter(since=DAY + timedelta(days=1)), []),
        (ShortcomingFilter(until=DAY), [2, 1]),
    ):
        assert [int(each.number[8:11]) for each in ask(ShortcomingBook(wanted)).lines] == numbers


def _clocks(ask):
    kinds = (ClockKind.SHORTCOMING, ClockKind.SHORTCOMING_CHECK)
    groups = [ask(ClockList(kind=kind)) for kind in kinds]
    found = [each for group in groups for each in (*group.overdue, *group.today, *group.later)]
    return sorted(found, key=lambda each: each.subject.thing_id)


some_lines = some.lists(
    some.builds(
        lambda at, state, village, days: Shortcoming(
            at,
            f"问题〔2026〕{at:03}号",
            ShortcomingFacts("x", village, "370203", DAY),
            state,
            None,  # type: ignore[arg-type]  no moment matters to the sums
            "",
            1,
            due=DAY + timedelta(days=days),
        ),
        some.integers(1, 999),
        some.sampled_from(State),
        some.sampled_from(("东村", "西村", "城东社区")),
        some.integers(-3, 3),
    )
)


@given(lines=some_lines)
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_the_villages_add_up_to_the_total_and_each_line_counts_once(lines):
    found = listed(lines, DAY)
    counted = [each for each in lines if each.state is not State.WITHDRAWN]
    states = Counter(each.state for each in counted)
    for what in ("found", "unassigned", "mending", "to_check", "cleared", "late", "open"):
        assert sum(getattr(each, what) for each in found.villages) == getattr(found.total, what)
    assert found.total.found == len(counted) == found.total.open + found.total.cleared
    assert found.total.cleared == states[State.CLEARED]
    assert found.total.late == sum(each.is_late(DAY) for each in counted)
    full = [each for each in found.villages if each.rate == 100]
    assert all(each.open == 0 for each in full)


def test_every_state_but_the_ends_leads_on():
    begins = {state for from_, _to in FOLLOWS.values() for state in from_}
    assert set(State) - begins == {State.WITHDRAWN}
