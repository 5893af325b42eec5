"""Charts of a period: what the books hold, whom a bar counts, whose names are kept."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

import pytest

from station.domain.beds import BedCondition, Found
from station.domain.belongings import SignedHow
from station.domain.chart_costs import Spent
from station.domain.chart_figures import UNSAID, BarKey, ChartKind, ChartSpan
from station.domain.people import Sex
from station.domain.permissions import Permission
from station.domain.problems import NotAllowed
from station.domain.restricted import RestrictionGround
from station.domain.stays import StayState, StepKind
from station.domain.veil import VEIL
from station.storage.beds import ConditionOfBed, NightCount, NightCountLine
from station.storage.restricted import Restriction
from station.storage.stays import StayStep
from station.storage.vouchers import CashPayment
from station.usecases.charts import ChartOf, CostChart, CostsBehind, StaysBehind
from station.usecases.papers_charts import ChartPreview, PrintChart
from tests import residents as make
from tests.make import name_plate
from tests.pdf_text import words

YEAR = ChartSpan.of_year(2026)
NOVEMBER = ChartSpan.of_month(date(2026, 11, 1))


@pytest.fixture
def three(open_station):
    """Who came in October and November: one went to hospital, one left, one comes again."""
    first = make.person(open_station, "甲", area="341226", sex=Sex.FEMALE)
    again = make.person(open_station, "乙", area="")
    lost = {"cause": "lost"}
    stays = {
        "hospital": make.stay(open_station, first, lost, admitted_at=datetime(2026, 10, 30, 9)),
        "left": make.stay(open_station, again, admitted_at=datetime(2026, 10, 31, 9)),
    }
    make.left(open_station, stays["left"], datetime(2026, 11, 2, 9, 0))
    stays["again"] = make.stay(open_station, again, lost, admitted_at=datetime(2026, 11, 5, 9))
    at = datetime(2026, 11, 3, 9)
    went = StayStep(
        stay_id=stays["hospital"].id, kind=StepKind.TO_HOSPITAL, happened_at=at, entered_at=at
    )
    make.saved(open_station, went)
    return stays


def numbers(station, clerk, wanted):
    return [stay.rescue_number for stay in station.ask(StaysBehind(wanted), clerk)]


def test_bars_and_the_stays_behind_them_are_of_one_query(open_station, clerk, three):
    chart = open_station.ask(ChartOf(ChartKind.ARRIVALS, YEAR), clerk)
    assert [bar.counts for bar in chart.bars[9:11]] == [(1, 1), (1, 0)]
    assert [part.key for part in chart.parts] == ["lost", "no_work"]
    (lost,) = numbers(open_station, clerk, chart.key_of(chart.bars[9], 0))
    assert lost == three["hospital"].rescue_number
    again = open_station.ask(ChartOf(ChartKind.REPEAT, YEAR), clerk)
    assert (again.stays, again.people, again.again) == (3, 2, 1)
    key = BarKey(ChartKind.REPEAT, YEAR, "2")
    assert numbers(open_station, clerk, key) == [three["again"].rescue_number]
    length = open_station.ask(ChartOf(ChartKind.LENGTH, YEAR), clerk)
    assert [bar.key for bar in length.bars if bar.total] == ["3"]
    origin = open_station.ask(ChartOf(ChartKind.ORIGIN, YEAR), clerk)
    assert {bar.key: bar.total for bar in origin.bars if bar.total} == {"34": 1, UNSAID: 2}


def test_each_day_tells_where_everybody_was_beside_beds_and_night_count(
    open_station, clerk, clock, three
):
    one, *_others = make.room(open_station, beds=3)
    shut = datetime(2026, 11, 4, 9)
    closed = ConditionOfBed(
        bed_id=one.id, condition=BedCondition.CLOSED, since=shut, entered_at=shut
    )
    make.saved(open_station, closed)
    night = make.saved(
        open_station, NightCount(night=date(2026, 11, 2), counted_at=datetime(2026, 11, 2, 23))
    )
    for stay, found in ((three["hospital"], Found.IN_BED), (three["again"], Found.MISSING)):
        make.saved(
            open_station,
            NightCountLine(
                night_count_id=night.id, stay_id=stay.id, expected=Found.IN_BED, found=found
            ),
        )
    chart = open_station.ask(ChartOf(ChartKind.OCCUPANCY, NOVEMBER), clerk)
    seen = {bar.key[-2:]: (bar.counts[0], bar.counts[2]) for bar in chart.bars}
    assert [seen[day] for day in ("01", "02", "03", "05", "22")] == [
        (2, 0),
        (1, 0),
        (0, 1),
        (1, 1),
        (0, 0),  # to come
    ]
    assert (chart.beds["2026-11-03"], chart.beds["2026-11-04"]) == (3, 2)
    assert chart.counted == {"2026-11-02": 1}
    key = BarKey(ChartKind.OCCUPANCY, NOVEMBER, "2026-11-05", (StayState.IN_HOSPITAL,))
    assert numbers(open_station, clerk, key) == [three["hospital"].rescue_number]


def test_costs_are_for_those_who_see_bills(open_station, clerk, three):
    left = three["left"]
    paid = CashPayment(
        client_id="cash",
        number="X1",
        stay_id=left.id,
        person_id=left.person_id,
        amount_fen=1500,
        purpose="公交",
        signed=SignedHow.HAND,
        happened_at=left.admitted_at,
        entered_at=left.admitted_at,
    )
    make.saved(open_station, paid)
    chart = open_station.ask(CostChart(YEAR), clerk)
    november = chart.months[10]
    assert (november.stays, november.costing, november.median_fen) == (1, 1, 1500)
    (behind,) = open_station.ask(CostsBehind(chart.key_of(november)), clerk)
    assert (behind.stay.stay_id, behind.spent) == (left.id, Spent(0, 1500, 0))
    desk = replace(clerk, permissions=frozenset({Permission.STAYS_SEE}))
    open_station.ask(ChartOf(ChartKind.LENGTH, YEAR), desk)
    for question in (CostChart(YEAR), CostsBehind(chart.key_of(november))):
        with pytest.raises(NotAllowed):
            open_station.ask(question, desk)


def test_a_restricted_file_is_counted_and_not_named(open_station, clerk, three):
    kept = three["hospital"]
    at = datetime(2026, 11, 1)
    make.saved(
        open_station,
        Restriction(
            person_id=kept.person_id,
            ground=RestrictionGround.BY_DECISION,
            reason="",
            happened_at=at,
            entered_at=at,
        ),
    )
    desk = replace(clerk, permissions=clerk.permissions - {Permission.FILES_SEE})
    chart = open_station.ask(ChartOf(ChartKind.ORIGIN, YEAR), desk)
    behind = open_station.ask(StaysBehind(BarKey(ChartKind.ORIGIN, YEAR, "34")), desk)
    assert chart.stays == 3
    assert [stay.name for stay in behind] == [VEIL]


def test_every_chart_is_printed_with_its_period_and_count(open_station, clerk, three):
    name_plate(open_station)
    sheets = [open_station.do(PrintChart(kind, YEAR), clerk).answer for kind in ChartKind]
    assert [sheet.number for sheet in sheets] == [f"TB202601-202612-{n}" for n in range(1, 7)]
    said = [words(sheet.pdf) for sheet in sheets]
    assert all("2026-01-01至2026-12-31" in text for text in said)
    assert "3人次，计2人，其中1人不止一次" in said[0]
    assert "安徽" in said[1]
    empty = ChartSpan.of_year(2010)
    pages = [words(open_station.ask(ChartPreview(kind, empty), clerk)) for kind in ChartKind]
    assert all("0人次" in page for page in pages)
    desk = replace(clerk, permissions=clerk.permissions - {Permission.CLAIMS_SEE})
    with pytest.raises(NotAllowed):
        open_station.do(PrintChart(ChartKind.COST, YEAR), desk)
