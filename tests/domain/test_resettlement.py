"""When somebody may be settled, how long the police decide, when who is in care is visited."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from station.domain.long_term_care import (
    CareLine,
    CareTerms,
    CareTrouble,
    VisitFacts,
    VisitKind,
    VisitRecord,
    VisitWay,
    next_visit,
    terms_in_force,
    terms_problems,
    unsaid,
    visit_problems,
)
from station.domain.minors import Entry, GuardianshipFacts, GuardianshipState, guarded_since
from station.domain.people import IdentityState, Sex
from station.domain.policy import DEFAULTS
from station.domain.problems import Weight
from station.domain.resettlement import (
    FilePaper,
    PaperFacts,
    PaperNote,
    SettleLine,
    SettleState,
    SettleStep,
    SettleTrouble,
    StepFacts,
    StepRecord,
    needed,
    paper_problems,
    possible_steps,
    step_problems,
)
from station.domain.resettlement_clocks import decision_day, duty, eligible_day
from station.domain.workdays import WorkCalendar
from station.settings import read_codes

CALENDAR = WorkCalendar.from_text(read_codes("workdays"))
T, S = SettleTrouble, SettleStep
CAME = datetime(2026, 6, 1, 22, 10)
NOW = datetime(2026, 11, 21, 2, 41)
LINE = SettleLine(
    id=1,
    number="落〔2026〕001号",
    person_id=1,
    stay_id=1,
    name="无名氏",
    rescue_number="20260600001",
    sex=Sex.MALE,
    minor=False,
    identity_state=IdentityState.UNKNOWN,
    left_at=None,
    eligible=date(2026, 8, 30),
    opened_at=datetime(2026, 8, 20, 9, 0),
    entered_at=datetime(2026, 8, 20, 9, 0),
    clerk="陈静",
    clerk_id=1,
)
ALL = {p: PaperNote(PaperFacts(p, held=True), CAME, CAME, "陈静") for p in needed(minor=False)}
WHOLE = replace(LINE, papers=ALL)


def steps(*said):
    """Steps from pairs of kind and day of 2026, as (month, day)."""
    return tuple(
        StepRecord(n, StepFacts(kind, datetime(2026, *day, 10, 0), reason="x"), NOW, "陈静")
        for n, (kind, day) in enumerate(said)
    )


@pytest.mark.parametrize(
    ("since", "minor", "day"),
    [
        (CAME.date(), False, date(2026, 8, 30)),
        (CAME.date(), True, date(2028, 6, 1)),
        (date(2024, 2, 29), True, date(2026, 2, 28)),
        (date(2026, 12, 1), False, date(2027, 3, 1)),
    ],
)
def test_an_adult_is_settled_after_ninety_days_and_a_minor_after_two_years(since, minor, day):
    assert eligible_day(since, DEFAULTS, minor=minor) == day


def test_the_years_of_a_minor_run_from_when_guardianship_began_without_a_gap():
    states = (GuardianshipState.TEMPORARY, GuardianshipState.ENDED, GuardianshipState.TEMPORARY)
    entries = [
        Entry(count, GuardianshipFacts(state, decided_on=date(2026, count, 1)), NOW, NOW, "陈静")
        for count, state in enumerate((*states, GuardianshipState.LONG_TERM), start=1)
    ]
    assert guarded_since(entries) == date(2026, 3, 1)
    assert guarded_since(entries[:2]) is None
    assert guarded_since(entries[:1]) == date(2026, 1, 1)


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ([], None),
        # 22-24, 28-30 September, 8-10 October (the 10th is worked), 12-16, 19-23, 26 October
        ([(S.APPLIED, (9, 21))], date(2026, 10, 26)),
        # 2-3 February were with the police; 17 left: 9-14 (6), 24-28 (11), 2-6 March (16), 9 March
        ([(S.APPLIED, (1, 30)), (S.RETURNED, (2, 4)), (S.SUPPLEMENTED, (2, 8))], date(2026, 3, 9)),
        ([(S.APPLIED, (9, 21)), (S.RETURNED, (9, 30))], None),
        ([(S.APPLIED, (9, 21)), (S.GRANTED, (10, 9))], None),
        # with the police for longer than they have: one day is left when it comes back to them
        (
            [(S.APPLIED, (3, 2)), (S.RETURNED, (5, 20)), (S.SUPPLEMENTED, (5, 22))],
            date(2026, 5, 25),
        ),
    ],
)
def test_the_police_have_twenty_working_days_that_stand_still_while_a_file_is_completed(said, day):
    found = decision_day(steps(*said), 20, CALENDAR)
    assert (None if found is None else found.day) == day


def test_a_decision_that_runs_into_a_year_without_holidays_says_so():
    found = duty(replace(WHOLE, steps=steps((S.APPLIED, (12, 20)))), DEFAULTS, CALENDAR)
    assert found is not None
    assert (found.step, found.published) == (S.GRANTED, False)


@pytest.mark.parametrize(
    ("said", "state", "waits"),
    [
        ([], SettleState.PREPARING, S.APPROVED),
        ([(S.APPROVED, (9, 1))], SettleState.APPROVED, S.APPLIED),
        ([(S.APPROVED, (9, 1)), (S.TAKEN_BACK, (9, 2))], SettleState.PREPARING, S.APPROVED),
        ([(S.APPLIED, (9, 21))], SettleState.APPLIED, S.GRANTED),
        ([(S.APPLIED, (9, 21)), (S.REFUSED, (10, 9))], SettleState.REFUSED, S.APPROVED),
        ([(S.GRANTED, (10, 9))], SettleState.GRANTED, S.REGISTERED),
        ([(S.REGISTERED, (10, 12))], SettleState.REGISTERED, None),
        ([(S.WITHDRAWN, (10, 12))], SettleState.WITHDRAWN, None),
    ],
)
def test_a_file_is_where_its_standing_steps_have_brought_it(said, state, waits):
    line = replace(WHOLE, steps=steps(*said))
    found = duty(line, DEFAULTS, CALENDAR)
    assert (line.state, found and found.step) == (state, waits)
    assert line.is_open is (waits is not None)
    assert (S.TAKEN_BACK in possible_steps(line)) is bool(line.standing)


def test_a_file_whose_person_has_left_waits_to_be_withdrawn():
    found = duty(replace(LINE, left_at=datetime(2026, 11, 1, 9, 0)), DEFAULTS, CALENDAR)
    assert found is not None
    assert (found.step, found.day) == (S.WITHDRAWN, date(2026, 12, 1))


def codes(found) -> set:
    return {problem.code for problem in found}


APPLIED = steps((S.APPROVED, (9, 1)))
WITH_POLICE = steps((S.APPROVED, (9, 1)), (S.APPLIED, (9, 21)))
GRANTED = (*WITH_POLICE, *steps((S.GRANTED, (10, 9))))


@pytest.mark.parametrize(
    ("line", "step", "wanted"),
    [
        (WHOLE, StepFacts(S.APPROVED, NOW), set()),
        (LINE, StepFacts(S.APPROVED, NOW), {T.PAPERS_MISSING}),
        (WHOLE, StepFacts(S.APPROVED, datetime(2026, 8, 25)), {T.TOO_EARLY}),
        (WHOLE, StepFacts(S.APPROVED, datetime(2026, 8, 25), reason="病重"), set()),
        (WHOLE, StepFacts(S.APPROVED, datetime(2026, 8, 19), reason="x"), {T.BEFORE_LAST}),
        (WHOLE, StepFacts(S.APPROVED, NOW + timedelta(days=1)), {T.IN_FUTURE}),
        (WHOLE, StepFacts(S.APPLIED, NOW, text="城东派出所"), {T.STEP_NOT_POSSIBLE}),
        (WHOLE, StepFacts(S.TAKEN_BACK, NOW, reason="x"), {T.NOTHING_TO_TAKE_BACK}),
        (WHOLE, StepFacts(S.WITHDRAWN, NOW), {T.REASON_MISSING}),
        (
            replace(WHOLE, identity_state=IdentityState.CONFIRMED),
            StepFacts(S.APPROVED, NOW),
            {T.IDENTIFIED},
        ),
        (replace(WHOLE, left_at=NOW), StepFacts(S.APPROVED, NOW), {T.NOT_HERE}),
        (replace(WHOLE, steps=APPLIED), StepFacts(S.APPLIED, NOW), {T.OFFICE_MISSING}),
        (replace(WHOLE, steps=WITH_POLICE), StepFacts(S.RETURNED, NOW), {T.WORDS_MISSING}),
        (replace(WHOLE, steps=WITH_POLICE), StepFacts(S.REFUSED, NOW), {T.REASON_MISSING}),
        (replace(WHOLE, steps=WITH_POLICE), StepFacts(S.GRANTED, NOW), {T.NUMBER_MISSING}),
        (
            replace(WHOLE, steps=GRANTED),
            StepFacts(S.REGISTERED, NOW, reference="11010519491231002Y"),
            {T.NAME_MISSING, T.HOUSEHOLD_MISSING, T.NUMBER_WRONG},
        ),
        (
            replace(WHOLE, steps=GRANTED),
            StepFacts(
                S.REGISTERED, NOW, reference="11010519491231002X", name="安平", household="集体户"
            ),
            set(),
        ),
    ],
)
def test_each_step_says_what_stands_against_it(line, step, wanted):
    found = step_problems(line, step, NOW)
    assert codes(found) == wanted
    assert all(p.weight is Weight.REASON for p in found if p.code is T.TOO_EARLY)


def test_a_minors_file_needs_a_guardian_and_a_paper_that_is_not_there_needs_a_reason():
    assert set(needed(minor=True)) - set(needed(minor=False)) == {FilePaper.GUARDIANSHIP}
    for facts, line, wanted in (
        (PaperFacts(FilePaper.GUARDIANSHIP, held=True), LINE, {T.PAPER_NOT_NEEDED}),
        (PaperFacts(FilePaper.GUARDIANSHIP, held=True), replace(LINE, minor=True), set()),
        (PaperFacts(FilePaper.DNA, held=False, reason=" "), LINE, {T.WHY_MISSING}),
        (PaperFacts(FilePaper.DNA, held=False, reason="公安已采"), LINE, set()),
    ):
        assert codes(paper_problems(line, facts)) == wanted
    excused = PaperNote(PaperFacts(FilePaper.DNA, held=False, reason="已采"), NOW, NOW, "陈静")
    assert FilePaper.DNA not in replace(LINE, papers={FilePaper.DNA: excused}).missing


TERMS = CareTerms(
    "云川市社会福利院",
    "周主任",
    "0532-555-0188",
    "托养协议 3 号",
    date(2026, 9, 1),
    date(2027, 8, 31),
    monthly_fen=0,
)
CARE = CareLine(
    id=1,
    number="托〔2026〕001号",
    stay_id=1,
    person_id=1,
    name="无名氏",
    rescue_number="20260600001",
    sex=Sex.MALE,
    minor=False,
    identity_state=IdentityState.UNKNOWN,
    terms=TERMS,
    reason="长期滞留",
    started_at=datetime(2026, 9, 1, 10, 0),
    entered_at=datetime(2026, 9, 1, 10, 0),
    clerk="马站长",
)


def visits(*said):
    """Visits from triples of kind, way and day of 2026."""
    return tuple(
        VisitRecord(n, VisitFacts(kind, datetime(2026, *day, 15, 0), way), NOW, "陈静")
        for n, (kind, way, day) in enumerate(said)
    )


V, W = VisitKind, VisitWay


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ([], date(2026, 10, 1)),
        ([(V.DONE, W.THERE, (9, 20))], date(2026, 10, 20)),
        ([(V.DONE, W.PHONE, (9, 20))], date(2026, 10, 1)),
        ([(V.DONE, W.VIDEO, (9, 20))], date(2026, 10, 1)),
        ([(V.NOT_SEEN, W.THERE, (9, 20))], date(2026, 9, 23)),
        ([(V.REFUSED, W.THERE, (10, 5))], date(2026, 10, 8)),
        ([(V.REFUSED, W.THERE, (9, 20)), (V.DONE, W.THERE, (9, 22))], date(2026, 10, 22)),
        ([(V.SKIPPED, W.THERE, (9, 30))], date(2026, 10, 30)),
    ],
)
def test_only_who_was_seen_on_the_spot_was_visited_and_a_visit_in_vain_is_made_again(said, day):
    line = replace(CARE, visits=visits(*said))
    assert next_visit(line, DEFAULTS) == day
    assert next_visit(replace(line, ended_at=NOW), DEFAULTS) is None
    there = [v.facts for v in line.visits if (v.facts.kind, v.facts.way) == (V.DONE, W.THERE)]
    assert line.last_seen == max((facts.happened_at for facts in there), default=None)


@pytest.mark.parametrize(
    ("change", "wanted"),
    [
        ({}, set()),
        ({"institution": " "}, {CareTrouble.INSTITUTION_MISSING}),
        ({"phone": ""}, {CareTrouble.CONTACT_MISSING}),
        ({"agreement": ""}, {CareTrouble.AGREEMENT_MISSING}),
        ({"agreed_until": None}, {CareTrouble.AGREEMENT_MISSING}),
        ({"agreed_until": date(2026, 9, 1)}, {CareTrouble.AGREEMENT_ENDS_BEFORE}),
        ({"visit_days": 31}, {CareTrouble.VISITS_TOO_RARE}),
        ({"visit_days": 0}, {CareTrouble.VISITS_TOO_RARE}),
        ({"monthly_fen": None}, {CareTrouble.FEE_MISSING}),
        ({"monthly_fen": -1}, {CareTrouble.FEE_MISSING}),
        ({"holds_from": date(2026, 8, 31)}, {CareTrouble.HOLDS_OUTSIDE}),
        ({"holds_from": date(2027, 9, 1)}, {CareTrouble.HOLDS_OUTSIDE}),
        ({"holds_from": date(2027, 8, 31)}, set()),
    ],
)
def test_nobody_is_given_away_without_an_agreement_and_a_plan_of_visits(change, wanted):
    assert codes(terms_problems(replace(TERMS, **change), DEFAULTS, date(2026, 9, 1))) == wanted


@pytest.mark.parametrize(
    ("kind", "way", "concern", "places"),
    [
        (None, None, None, ["kind", "way"]),
        (V.DONE, W.THERE, None, ["concern"]),
        (V.DONE, W.THERE, False, []),
        (V.DONE, W.PHONE, None, []),
        (V.NOT_SEEN, None, None, ["way"]),
        (V.SKIPPED, None, None, []),
    ],
)
def test_that_somebody_was_seen_and_unharmed_is_never_assumed(kind, way, concern, places):
    assert [each.place for each in unsaid(kind, way, concern)] == places


DAY = date(2026, 10, 5)


@pytest.mark.parametrize(
    ("days", "held", "coming"),
    [
        ([None], 0, None),
        ([None, DAY], 1, None),
        ([None, date(2027, 1, 1)], 0, 1),
        ([None, date(2027, 1, 1), DAY], 2, None),
        ([None, date(2027, 1, 1), date(2027, 2, 1)], 0, 2),
        ([None, date(2026, 9, 1)], 1, None),
        ([date(2026, 9, 1), DAY, date(2026, 9, 20)], 2, None),
    ],
)
def test_terms_hold_from_their_own_day_and_what_is_written_later_takes_their_place(
    days, held, coming
):
    entries = [replace(TERMS, level=str(n), holds_from=day) for n, day in enumerate(days)]
    now, later = terms_in_force(entries, date(2026, 9, 1), DAY)
    assert (int(now.level), None if later is None else int(later.level)) == (held, coming)


@pytest.mark.parametrize(
    ("visit", "wanted"),
    [
        (VisitFacts(V.DONE, NOW, W.THERE, "陈静", "精神尚可"), set()),
        (VisitFacts(V.DONE, NOW), {CareTrouble.VISITORS_MISSING, CareTrouble.FOUND_MISSING}),
        (VisitFacts(V.SKIPPED, NOW, found="暴雪封路"), set()),
        (
            VisitFacts(V.DONE, NOW, W.THERE, "陈静", "手臂淤伤", concern=True),
            {CareTrouble.TOLD_MISSING},
        ),
        (
            VisitFacts(V.DONE, datetime(2026, 8, 1), W.THERE, "陈静", "好"),
            {CareTrouble.BEFORE_PLACING},
        ),
    ],
)
def test_a_visit_says_who_was_there_what_they_saw_and_whom_they_told_of_harm(visit, wanted):
    assert codes(visit_problems(CARE, visit)) == wanted
    ended = replace(CARE, ended_at=datetime(2026, 10, 1))
    late = codes(visit_problems(ended, visit)) - wanted
    assert late == (set() if CareTrouble.BEFORE_PLACING in wanted else {CareTrouble.AFTER_END})
