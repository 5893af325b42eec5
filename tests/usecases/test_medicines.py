"""A night's medicines: ordered, warned of, given once, refused, missed, counted, handed over."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import datetime, time, timedelta
from itertools import count
from threading import Barrier

import pytest
from sqlalchemy import update
from sqlalchemy.orm import Session

from station.domain.accounts import Clerk
from station.domain.assistance import AssistanceClass
from station.domain.clocks import ClockKind
from station.domain.medicines import (
    Control,
    DoseUnit,
    MedicineTrouble,
    OrderFacts,
    OrderState,
    Pattern,
    Regimen,
    Route,
    Source,
)
from station.domain.medicines_cautions import CautionKind, CautionTrouble
from station.domain.medicines_doses import DoseState, Effect, Outcome
from station.domain.medicines_stock import MoveKind, StockTrouble
from station.domain.permissions import Permission
from station.domain.problems import Refused
from station.domain.shift_handover import CarriedPart, read, written
from station.domain.shifts import Shift, ShiftKind
from station.domain.stays import StepKind
from station.domain.veil import VEIL
from station.storage.accounts import ClerkRow
from station.storage.stays import Stay
from station.usecases.accounts import SecondClerk
from station.usecases.clocks import ClockList
from station.usecases.duty_book import DutyBook
from station.usecases.medicines import ChangeOrder, OrderMedicine, StopOrder
from station.usecases.medicines_cautions import ReplaceCaution, WriteCaution
from station.usecases.medicines_given import CorrectDose, WriteDose, WriteEffect
from station.usecases.medicines_seen import MedicineSheet, MedicinesMissed, MedicinesOf
from station.usecases.medicines_stock import (
    CorrectMedicineMove,
    CountMedicines,
    GiveMedicinesBack,
    MedicineBook,
    MedicineRows,
    MoveMedicineStock,
    OpenMedicineStock,
)
from station.usecases.merging import MergePeople
from station.usecases.papers_medicines import paper_of
from station.usecases.passwords import hashed
from station.usecases.shift_handover import HandoverPreview
from station.usecases.stays import RecordStep
from station.usecases.work import Work
from tests import make
from tests.hidden_file import NAME, admit, outsider
from tests.usecases.test_rounds import settle

NINE = datetime(2026, 11, 21, 21, 0)
PASSWORD = "Zweite-2026"
SECOND = SecondClerk("ma", PASSWORD)
_HASH = hashed(PASSWORD)
_keys = count(1)
FACTS = OrderFacts(
    medicine="利培酮片",
    strength="1 mg",
    dose=1000,
    unit=DoseUnit.TABLET,
    route=Route.MOUTH,
    regimen=Regimen(Pattern.TIMES, times=(time(8), time(21))),
    source=Source.OWN,
    starts_at=NINE - timedelta(hours=1),
)
CONTROLLED = replace(FACTS, medicine="氯硝西泮片", strength="2 mg", control=Control.SECOND_CLASS)
NEEDED = replace(
    FACTS,
    medicine="布洛芬片",
    strength="0.2 g",
    regimen=Regimen(Pattern.AS_NEEDED, needed_for="发热", least_hours=6, most_per_day=3),
)


def key() -> str:
    return f"medicine-of-a-test-{next(_keys)}"


@pytest.fixture
def evening(open_station, clock):
    """Three men in beds at nine in the evening; the leader can sign as the second person."""
    clock.now = NINE
    with Session(open_station.engine) as session, session.begin():
        session.execute(update(ClerkRow).values(password_hash=_HASH))
    return settle(
        open_station,
        王强=(AssistanceClass.OPEN, "101-2"),
        周淼=(AssistanceClass.PROTECTIVE, "101-1"),
        李长生=(AssistanceClass.SUPPORTIVE, "102-1"),
    )


def order(do, stay_id, facts=FACTS, **over):
    return do(OrderMedicine(key(), stay_id, facts, **over)).order


def give(do, of, due_at=NINE, **over):
    return do(WriteDose(key(), of.id, due_at, **over))


def refused(do, deed):
    with pytest.raises(Refused) as caught:
        do(deed)
    return [(each.code, each.place) for each in caught.value.problems]


def lines(ask):
    return ask(MedicineSheet()).lines


def test_a_critical_dose_is_a_clock_until_somebody_writes_what_became_of_it(
    evening, do, ask, clock
):
    order(do, evening["王强"])
    insulin = order(do, evening["周淼"], replace(FACTS, medicine="甘精胰岛素", critical=True))

    def running(stay_id=None):
        found = ask(ClockList(stay_id, ClockKind.MEDICINE))
        return [*found.overdue, *found.today, *found.later]

    (owed,) = running()
    assert (owed.subject.stay_id, owed.started) == (evening["周淼"], NINE)
    due = NINE + timedelta(minutes=15)
    assert (owed.due, owed.data["medicine"]) == (due, insulin.title)
    assert running(evening["王强"]) == []
    clock.pass_(minutes=31)
    assert ask(ClockList()).overdue[0] == running(evening["周淼"])[0], "before all else"
    entry = give(do, insulin)
    assert running() == []
    do(CorrectDose(key(), entry.id, "记错人"))
    assert len(running()) == 1
    do(RecordStep(evening["周淼"], StepKind.TO_HOSPITAL))
    assert running() == []


def test_doses_stand_in_bed_order_and_are_answered_once(evening, do, ask, clock):
    later, first = order(do, evening["王强"]), order(do, evening["周淼"])
    order(do, evening["周淼"], NEEDED)
    assert [(each.bed, each.state) for each in lines(ask)] == [
        ("101-1", DoseState.DUE),
        ("101-1", DoseState.AS_NEEDED),
        ("101-2", DoseState.DUE),
    ]
    deed = WriteDose(key(), first.id, NINE)
    entry = do(deed)
    assert do(deed) == entry
    assert (entry.outcome, entry.quantity, entry.happened_at) == (Outcome.GIVEN, 1000, NINE)
    clock.pass_(minutes=5)
    again = WriteDose(key(), first.id, NINE)
    assert refused(do, again) == [(MedicineTrouble.GIVEN_ALREADY, "due_at")]
    why = WriteDose(key(), later.id, NINE, Outcome.REFUSED)
    assert refused(do, why) == [(MedicineTrouble.REASON_MISSING, "reason")]
    do(replace(why, reason="不愿服药"))
    sheet = ask(MedicineSheet())
    assert [each.state for each in sheet.lines] == [
        DoseState.GIVEN,
        DoseState.AS_NEEDED,
        DoseState.REFUSED,
    ]
    assert (sheet.answered, sheet.to_give) == (2, 2)
    odd = WriteDose(key(), later.id, NINE + timedelta(minutes=1))
    assert refused(do, odd) == [(MedicineTrouble.NOT_DUE, "due_at")]
    assert refused(do, WriteDose(key(), 999, NINE)) == [(MedicineTrouble.NOT_FOUND, "order_id")]


def test_two_desks_that_give_one_dose_in_the_same_moment_give_it_once(open_station, evening, do):
    of = order(do, evening["王强"])
    start, clerk = Barrier(2), Clerk(1, "chen", "陈静", frozenset(Permission))

    def save(number):
        start.wait()
        try:
            return open_station.do(WriteDose(f"desk-{number}", of.id, NINE), clerk).answer
        except Refused as told:
            return told.problems[0].code

    with ThreadPoolExecutor(2) as pool:
        told = list(pool.map(save, (1, 2)))
    assert told.count(MedicineTrouble.GIVEN_ALREADY) == 1


def test_an_order_is_changed_and_stopped_by_another_row(evening, do, ask, clock):
    of = order(do, evening["王强"])
    give(do, of)
    clock.pass_(minutes=30)
    half = replace(FACTS, dose=500, starts_at=clock.now)
    change = ChangeOrder(key(), of.id, half, "张医生电话：减量")
    early = replace(change, facts=replace(half, starts_at=NINE))
    assert refused(do, early) == [(MedicineTrouble.STARTS_BEFORE_DOSE, "starts_at")]
    assert refused(do, replace(change, reason=" ")) == [(MedicineTrouble.REASON_MISSING, "reason")]
    changed = do(change)
    assert do(change) == changed
    assert changed.first_due == datetime(2026, 11, 22, 8)
    assert refused(do, replace(change, client_id=key())) == [
        (MedicineTrouble.REPLACED_ALREADY, "order_id")
    ]
    clock.pass_(minutes=20)
    do(StopOrder(key(), changed.order.id, "出现震颤，停药", "张医生"))
    known = ask(MedicinesOf(evening["王强"]))
    states = [each.state(clock.now) for each in known.orders if not each.stops]
    assert states == [OrderState.CHANGED, OrderState.STOPPED]
    assert [each.state for each in lines(ask)] == [DoseState.GIVEN]
    clock.now = datetime(2026, 11, 22, 8, 0)
    assert lines(ask) == ()


def test_an_allergy_is_acknowledged_at_ordering_and_at_giving(evening, do, ask, clock):
    stay_id = evening["王强"]
    assert not ask(MedicinesOf(stay_id)).asked
    none = do(WriteCaution(key(), stay_id, CautionKind.NONE_KNOWN))
    known = do(WriteCaution(key(), stay_id, CautionKind.ALLERGY, "青霉素", "皮疹", "本人"))
    rows = ask(MedicinesOf(stay_id)).cautions
    assert [(each.id, each.holds) for each in rows if each.id in (none, known)] == [
        (known, True),
        (none, False),
    ]
    again = WriteCaution(key(), stay_id, CautionKind.ALLERGY, "青霉素")
    assert refused(do, again) == [(CautionTrouble.KNOWN_ALREADY, "words")]
    facts = replace(FACTS, medicine="阿莫西林胶囊", unit=DoseUnit.CAPSULE)
    deed = OrderMedicine(key(), stay_id, facts)
    assert refused(do, deed) == [(MedicineTrouble.WARNED, "acknowledged")]
    of = do(replace(deed, acknowledged="张医生：皮试阴性")).order
    assert (of.warned, of.acknowledged) == ("青霉素", "张医生：皮试阴性")
    assert [each.by for each in lines(ask)[0].warned] == ["青霉素"]
    dose = WriteDose(key(), of.id, NINE)
    assert refused(do, dose) == [(MedicineTrouble.WARNED, "acknowledged")]
    assert do(replace(dose, acknowledged="同医嘱")).acknowledged == "同医嘱"
    gone = ReplaceCaution(key(), stay_id, known, "本人说是饭后恶心，医生核实")
    do(gone)
    assert refused(do, replace(gone, client_id=key())) == [
        (CautionTrouble.REPLACED_ALREADY, "caution_id")
    ]
    assert lines(ask)[0].warned == ()


def test_allergies_follow_the_person_when_two_records_become_one(open_station, evening, do, ask):
    other = make.stay(open_station, "王小强", left_at=NINE, state="left")
    with Session(open_station.engine) as session:
        other_id = session.get_one(Stay, other).person_id
        mine = session.get_one(Stay, evening["王强"]).person_id
    do(WriteCaution(key(), evening["王强"], CautionKind.ALLERGY, "头孢"))
    do(MergePeople(other_id, mine, "同一人"))
    assert [each.words for each in ask(MedicinesOf(evening["王强"])).cautions] == ["头孢"]


def test_missed_doses_are_computed_and_an_answer_takes_them_away(evening, do, ask, clock):
    of = order(do, evening["王强"])
    clock.now = datetime(2026, 11, 21, 22, 59)
    assert [each.state for each in lines(ask)] == [DoseState.OVERDUE]
    clock.now = datetime(2026, 11, 21, 23, 1)
    assert lines(ask) == ()
    missed = ask(MedicinesMissed(NINE))
    assert [(each.bed, each.missed) for each in missed] == [("101-2", (("利培酮片 1 mg", NINE),))]
    late = give(do, of, happened_at=NINE + timedelta(minutes=50))
    assert (late.due_at, late.happened_at, late.entered_at) == (
        NINE,
        NINE + timedelta(minutes=50),
        clock.now,
    )
    assert ask(MedicinesMissed(NINE)) == ()


def test_who_is_away_misses_nothing_and_is_given_nothing(evening, do, ask, clock):
    of = order(do, evening["李长生"])
    do(RecordStep(evening["李长生"], StepKind.TO_HOSPITAL, NINE - timedelta(minutes=10)))
    assert [each.state for each in lines(ask)] == [DoseState.AWAY]
    assert refused(do, WriteDose(key(), of.id, NINE)) == [
        (MedicineTrouble.NOT_IN_HOUSE, "happened_at")
    ]
    clock.now = datetime(2026, 11, 22, 2, 0)
    assert ask(MedicinesMissed(NINE)) == ()


def test_when_needed_waits_and_its_effect_is_looked_at(evening, do, ask, clock):
    of = order(do, evening["王强"], NEEDED)
    first = give(do, of, None, needed_for="38.6 ℃")
    (line,) = lines(ask)
    assert (line.possible_from, line.effect_due) == (
        NINE + timedelta(hours=6),
        NINE + timedelta(hours=1),
    )
    clock.pass_(hours=1)
    soon = WriteDose(key(), of.id, None, needed_for="头痛")
    assert refused(do, soon) == [(MedicineTrouble.TOO_SOON, "reason")]
    seen = WriteEffect(key(), first.id, Effect.HELPED, "37.4 ℃")
    assert do(seen).effect.effect is Effect.HELPED
    assert do(seen) == do(seen)
    assert refused(do, replace(seen, client_id=key())) == [
        (MedicineTrouble.LOOKED_AT_ALREADY, "entry_id")
    ]
    assert lines(ask)[0].effect_due is None
    told = do(replace(soon, reason="张医生电话同意"))
    assert told.needed_for == "头痛"


def test_a_controlled_medicine_takes_two_and_comes_out_of_its_page(evening, do, ask, clock):
    stay_id = evening["王强"]
    deed = OrderMedicine(key(), stay_id, CONTROLLED)
    assert refused(do, deed) == [(MedicineTrouble.STOCK_MISSING, "brought")]
    deed = replace(deed, brought=28_000)
    assert refused(do, deed) == [(MedicineTrouble.SECOND_NEEDED, "alone")]
    of = do(replace(deed, second=SECOND)).order
    assert of.checked_by == "马站长"
    dose = WriteDose(key(), of.id, NINE)
    assert refused(do, dose) == [(MedicineTrouble.SECOND_NEEDED, "alone")]
    entry = do(replace(dose, second=SECOND))
    assert entry.witness == "马站长"
    assert lines(ask)[0].balance == 27_000
    clock.pass_(minutes=5)
    back = do(CorrectDose(key(), entry.id, "发错人", second=SECOND))
    assert back.taken_back
    assert (lines(ask)[0].balance, lines(ask)[0].state) == (28_000, DoseState.DUE)
    give(do, of, alone="夜间仅一人值班")
    assert lines(ask)[0].balance == 27_000
    assert [(each.move.quantity, each.balance) for each in ask(MedicineRows(of.stock_id))] == [
        (28_000, 28_000),
        (-1000, 27_000),
        (1000, 28_000),
        (-1000, 27_000),
    ]


def test_a_narcotic_is_never_given_alone(evening, do):
    facts = replace(CONTROLLED, medicine="吗啡片", control=Control.NARCOTIC)
    deed = OrderMedicine(key(), evening["王强"], facts, brought=4000, alone="一人值班")
    assert refused(do, deed) == [(MedicineTrouble.SECOND_NEEDED, "second")]
    of = do(replace(deed, second=SECOND)).order
    dose = WriteDose(key(), of.id, NINE, alone="一人值班")
    assert refused(do, dose) == [(MedicineTrouble.SECOND_NEEDED, "second")]


def test_a_count_that_differs_is_an_incident_and_moves_no_figure(evening, do, ask, clock):
    page = do(
        OpenMedicineStock(
            key(),
            "氯硝西泮片",
            "2 mg",
            DoseUnit.TABLET,
            Control.SECOND_CLASS,
            12_000,
            second=SECOND,
        )
    )
    assert do(CountMedicines(key(), {page: 12_000}, SECOND)) == 0
    counting = CountMedicines(key(), {page: 11_000}, SECOND)
    assert (do(counting), do(counting)) == (1, 1)
    clock.pass_(hours=1)
    assert do(CountMedicines(key(), {page: 11_000}, SECOND)) == 1
    (shown,) = ask(MedicineBook())
    assert (shown.balance, shown.difference) == (12_000, -1000)
    (incident,) = ask(DutyBook()).still_open
    assert incident.is_waiting
    assert "账面 12 片，实有 11 片" in incident.text
    lost = MoveMedicineStock(key(), page, MoveKind.LOST, 1000, second=SECOND)
    assert refused(do, lost) == [(StockTrouble.REASON_MISSING, "reason")]
    do(replace(lost, reason="药盒破损，两人核对"))
    assert ask(MedicineBook())[0].balance == 11_000
    waste = MoveMedicineStock(key(), page, MoveKind.WASTED, 90_000, "受潮", second=SECOND)
    assert refused(do, waste) == [(StockTrouble.MORE_THAN_THERE, "quantity")]
    wasted = do(replace(waste, quantity=3000))
    do(CorrectMedicineMove(key(), wasted, 2000, "点错", SECOND))
    assert ask(MedicineBook())[0].balance == 9000
    again = CorrectMedicineMove(key(), wasted, 1000, "点错", SECOND)
    assert refused(do, again) == [(StockTrouble.CORRECTED_ALREADY, "move_id")]
    opened, counted, *_ = ask(MedicineRows(page))
    for row, trouble in ((opened.move, None), (counted.move, StockTrouble.IS_A_COUNT)):
        told = refused(do, CorrectMedicineMove(key(), row.id, 1000, "点错", SECOND))
        assert told == [
            (trouble or StockTrouble.MORE_THAN_THERE, "move_id" if trouble else "quantity")
        ]


def test_missed_doses_and_the_controlled_stock_go_over_to_the_next_shift(evening, do, ask, clock):
    order(do, evening["王强"])
    of = order(do, evening["周淼"], CONTROLLED, brought=28_000, second=SECOND)
    do(CountMedicines(key(), {of.stock_id: 28_000}, SECOND))
    clock.now = datetime(2026, 11, 21, 23, 5)
    over = ask(HandoverPreview(Shift(NINE.date(), ShiftKind.EVENING))).carried
    missed = over.part(CarriedPart.MEDICINE)
    assert [(each.place, each.text) for each in missed] == [
        ("101-1", "21:00 氯硝西泮片 2 mg"),
        ("101-2", "21:00 利培酮片 1 mg"),
    ]
    (page,) = over.part(CarriedPart.CONTROLLED)
    assert (page.code, page.text) == ("agrees", "氯硝西泮片 2 mg 账面 28 片，清点 28 片")
    assert not over.is_late(page)
    assert read(written(over)) == over
    night = ask(HandoverPreview(Shift(NINE.date(), ShiftKind.NIGHT))).carried
    (page,) = night.part(CarriedPart.CONTROLLED)
    assert night.is_late(page)


def test_the_record_of_a_month_tells_given_refused_and_missed(open_station, evening, do, clock):
    make.name_plate(open_station)
    of = order(do, evening["王强"])
    give(do, of)
    other = order(do, evening["王强"], replace(FACTS, medicine="艾司唑仑片"))
    give(do, other, outcome=Outcome.REFUSED, reason="不愿服")
    clock.now = datetime(2026, 11, 22, 11, 0)
    with Session(open_station.engine) as session:
        work = Work(open_station, session, Clerk(1, "chen", "陈静", frozenset(Permission)), None)
        stay = session.get_one(Stay, evening["王强"])
        paper = paper_of(work, stay, clock.now.date(), blank=False)
        blank = paper_of(work, stay, clock.now.date(), blank=True)
    told = [(each.day, each.due, each.told) for each in paper.doses]
    assert told == [
        ("11-21", "21:00", "已给"),
        ("11-21", "21:00", "拒服；不愿服"),
        ("11-22", "08:00", "漏给"),
        ("11-22", "08:00", "漏给"),
    ]
    assert (paper.tally, paper.cautions) == ("已给 1 次，未给 1 次，漏给 2 次", "未询问过敏史")
    assert {each.told for each in blank.doses} == {""}
    assert len(blank.doses) == 2 * 2 * 7


def test_what_was_brought_goes_back_to_its_owner(open_station, evening, do, ask, clock):
    make.name_plate(open_station)
    stay_id = evening["王强"]
    of = order(do, stay_id, brought=28_000)
    give(do, of)
    assert [each.balance for each in ask(MedicinesOf(stay_id)).kept] == [27_000]
    deed = GiveMedicinesBack(key(), stay_id, "")
    assert refused(do, deed) == [(StockTrouble.TAKER_MISSING, "to_whom")]
    deed = replace(deed, to_whom="王强本人")
    rows = do(deed)
    assert [(each.quantity, each.to_whom) for each in rows] == [(-27_000, "王强本人")]
    assert do(deed) == rows
    assert [each.balance for each in ask(MedicinesOf(stay_id)).kept] == [0]
    assert refused(do, replace(deed, client_id=key())) == [(StockTrouble.NOTHING_KEPT, "stay_id")]
    with Session(open_station.engine) as session:
        work = Work(open_station, session, Clerk(1, "chen", "陈静", frozenset(Permission)), None)
        stay = session.get_one(Stay, stay_id)
        paper = paper_of(work, stay, clock.now.date(), blank=False)
    assert [(each.what, each.quantity, each.to_whom) for each in paper.kept] == [
        ("带来", "28 片", ""),
        ("退还", "-27 片", "王强本人"),
    ]


def test_a_night_duty_gives_what_is_due_without_knowing_to_whom(open_station, clock, clerk):
    clock.now = NINE
    made = admit(open_station, clerk, make.house(open_station))
    facts = replace(FACTS, prescriber="市一医院 张医生", note="外婆带来")
    of = open_station.do(OrderMedicine(key(), made.stay_id, facts), clerk).answer.order
    night = outsider(open_station)
    (line,) = open_station.ask(MedicineSheet(), night).lines
    assert (line.name, line.order.facts.prescriber, line.order.title) == (
        VEIL,
        VEIL,
        "利培酮片 1 mg",
    )
    assert NAME not in repr(open_station.ask(MedicinesOf(made.stay_id), night))
    entry = open_station.do(WriteDose(key(), of.id, NINE), night).answer
    assert entry.outcome is Outcome.GIVEN
    with pytest.raises(Refused):
        open_station.do(OrderMedicine(key(), made.stay_id, FACTS), night)
