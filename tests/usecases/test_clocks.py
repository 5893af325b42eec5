from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from sqlalchemy import event

from station.domain.beds import AssignmentKind, Found
from station.domain.belongings import BelongingKind
from station.domain.clocks import ClockAction, ClockKind, ClockState, ClockSubject
from station.domain.founding import HouseKind
from station.domain.intake import HowCame, TriageSign
from station.domain.leaving import LeavingPlan, LeavingWay
from station.domain.people import IdentityState
from station.domain.problems import Refused
from station.domain.stay_clocks import AdmissionFacts
from station.domain.stays import StayTrouble, StepKind
from station.domain.vouchers import VoucherPurpose, VoucherState
from station.storage.beds import NightCount, NightCountLine
from station.storage.belongings import Belonging
from station.storage.intake import PoliceReport
from station.storage.people import Photo
from station.storage.policy import NamePlate
from station.storage.stays import StayStep
from station.storage.vouchers import Voucher
from station.usecases.clocks import SOURCES, ClockList, MissingItems
from station.usecases.leaving import LeavingCheck, PrepareLeaving
from station.usecases.stays import ExtendStay, RecordStep
from tests import residents as make


def kinds(groups):
    return {c.kind: c for c in (*groups.overdue, *groups.today, *groups.later)}


def complete(station, do, **overrides):
    """A stay that lacks nothing of the day of admission."""
    stay = make.stay(station, **overrides)
    make.saved(
        station,
        Photo(
            person_id=stay.person_id,
            taken_at=stay.admitted_at,
            jpeg=b"-",
            thumbnail=b"-",
            sha256="0" * 64,
        ),
    )
    make.relative(station, stay.person_id)
    for kind in (StepKind.FINGERPRINTS_KEPT, StepKind.NATIONAL_ENTRY):
        do(RecordStep(stay.id, kind))
    return stay


def test_a_complete_stay_has_only_limit_and_review(open_station, do, ask):
    complete(open_station, do)
    assert set(kinds(ask(ClockList()))) == {ClockKind.STAY_LIMIT, ClockKind.CLASS_REVIEW}


def test_a_bare_night_intake_lists_what_it_lacks(open_station, ask):
    somebody = make.person(open_station, "无名氏", identity_state=IdentityState.UNKNOWN, born=None)
    door = {
        "how_came": HowCame.POLICE,
        "signs": "lost",
        "on_relief": "",
        "cause": "",
        "safety_checked_at": None,
    }
    stay = make.stay(
        open_station, somebody, door=door, assistance_class=None, class_confirmed=False
    )
    make.saved(
        open_station,
        Belonging(
            intake_id=stay.intake_id,
            line=1,
            kind=BelongingKind.ORDINARY,
            name="书包",
            received_at=stay.admitted_at,
        ),
    )
    found = kinds(ask(ClockList()))
    assert set(found) == {
        ClockKind.POLICE_REPORT,
        ClockKind.SAFETY_CHECK,
        ClockKind.HANDOVER_SIGNATURE,
        ClockKind.BELONGINGS_SIGNATURE,
        ClockKind.PHOTO,
        ClockKind.FINGERPRINTS,
        ClockKind.NATIONAL_ENTRY,
        ClockKind.BLOCKS,
        ClockKind.CLASS_UNCONFIRMED,
        ClockKind.SEARCH_NOTICE,
        ClockKind.DNA_REQUEST,
        ClockKind.LONG_STAY,
        ClockKind.INTERVIEWS,
    }
    assert found[ClockKind.BLOCKS].data["blocks"] == ("identity", "relief", "cause", "relatives")


def test_a_report_to_the_police_stops_its_clock(open_station, ask, clock):
    stay = make.stay(open_station, door={"signs": "lost wounded"})
    assert kinds(ask(ClockList()))[ClockKind.POLICE_REPORT].data["sign"] == TriageSign.LOST
    report = PoliceReport(
        intake_id=stay.intake_id,
        sign="lost",
        found_at=clock(),
        reported_at=clock(),
        unit="城南派出所",
    )
    make.saved(open_station, report)
    assert ClockKind.POLICE_REPORT not in kinds(ask(ClockList()))


def test_steps_stop_clocks(open_station, do, ask, clock):
    somebody = make.person(open_station, identity_state=IdentityState.UNKNOWN)
    stay = complete(open_station, do, somebody=somebody)
    clock.pass_(hours=25)
    assert kinds(ask(ClockList()))[ClockKind.SEARCH_NOTICE].state is ClockState.OVERDUE
    for kind in (StepKind.NOTICE_PUBLISHED, StepKind.DNA_REQUESTED):
        with pytest.raises(Refused) as refused:
            do(RecordStep(stay.id, kind, reference="寻亲网 88"))
        assert [problem.code for problem in refused.value.problems] == [StayTrouble.HAS_OWN_BOOK]
        step = StayStep(stay_id=stay.id, kind=kind)  # as one written down before
        step.happened_at = step.entered_at = clock()
        make.saved(open_station, step)
    found = kinds(ask(ClockList()))
    assert ClockKind.SEARCH_NOTICE not in found
    assert {ClockKind.NOTICE_REFRESH, ClockKind.DNA_ANSWER} <= set(found)


def test_the_limit_is_overdue_on_the_eleventh_day_and_moves_with_an_extension(
    open_station, do, ask, clock
):
    stay = complete(open_station, do)
    clock.pass_(days=10)
    assert kinds(ask(ClockList()))[ClockKind.STAY_LIMIT].state is ClockState.OVERDUE
    do(ExtendStay(stay.id, clock().date() + timedelta(days=10), "等家属", "市民政局"))
    limit = kinds(ask(ClockList()))[ClockKind.STAY_LIMIT]
    assert (limit.state, limit.due.date()) == (ClockState.LATER, date(2026, 12, 11))


def test_a_welfare_institution_shows_no_limit(open_station, do, ask, clock):
    make.saved(
        open_station,
        NamePlate(
            name="某福利院",
            short_name="某",
            area="341200",
            kind=HouseKind.WELFARE_INSTITUTION,
            founded_at=clock(),
        ),
    )
    complete(open_station, do)
    assert ClockKind.STAY_LIMIT not in kinds(ask(ClockList()))


def test_leave_bed_voucher_and_plans_have_clocks(open_station, do, ask, clock):
    stay = complete(open_station, do)
    (bed, other, *_) = make.room(open_station)
    make.lies_in(
        open_station, stay, bed, kind=AssignmentKind.HELD, ends_at=clock() + timedelta(hours=4)
    )
    make.lies_in(
        open_station,
        stay,
        other,
        stay_id=None,
        planned_for="公安送来的两人",
        kind=AssignmentKind.PLANNED,
        ends_at=clock() + timedelta(hours=2),
    )
    make.saved(open_station, voucher(stay, clock()))
    plan = LeavingPlan(LeavingWay.KIN, planned_for=clock().date() + timedelta(days=2))
    do(PrepareLeaving(stay.id, stay.version, plan))
    do(RecordStep(stay.id, StepKind.WENT_OUT, expected_back=clock() + timedelta(hours=3)))
    groups = ask(ClockList())
    assert set(kinds(groups)) >= {
        ClockKind.BED_HOLD,
        ClockKind.VOUCHER_UNUSED,
        ClockKind.KIN_VISIT,
        ClockKind.EXPECTED_BACK,
    }
    holds = [clock for clock in groups.today if clock.kind is ClockKind.BED_HOLD]
    assert [hold.subject.name for hold in holds] == ["公安送来的两人", "王测试"]
    only = ask(ClockList(stay_id=stay.id, kind=ClockKind.BED_HOLD))
    assert len(kinds(only)) == 1


def voucher(stay, issued):
    return Voucher(
        client_id="v-1",
        number="202600001",
        stay_id=stay.id,
        person_id=stay.person_id,
        state=VoucherState.ISSUED,
        purpose=VoucherPurpose.HOME,
        destination="阜阳",
        amount_fen=12600,
        valid_from=issued.date(),
        valid_until=issued.date(),
        written_at=issued,
        issued_at=issued,
    )


COUNTED = {Found.IN_HOSPITAL: ClockKind.NIGHT_COUNT, Found.MISSING: ClockKind.MISSING}


@pytest.mark.parametrize("found", COUNTED)
def test_a_difference_of_the_night_count_is_open_until_it_is_settled(
    open_station, do, ask, clock, found
):
    stay, kind = complete(open_station, do), COUNTED[found]
    line = counted(open_station, clock, stay, found)
    assert kind in kinds(ask(ClockList()))
    assert ClockKind.MISSING_REPORT not in kinds(ask(ClockList()))
    line.settled_at = clock()
    make.saved(open_station, line)
    assert kind not in kinds(ask(ClockList()))


def counted(station, clock, stay, found):
    """A line of a count that found somebody elsewhere than in bed."""
    night = make.saved(station, NightCount(night=date(2026, 11, 20), counted_at=clock()))
    line = NightCountLine(
        night_count_id=night.id, stay_id=stay.id, expected=Found.IN_BED, found=found
    )
    return make.saved(station, line)


def test_a_child_missing_at_the_count_is_reported_to_the_police_at_once(
    open_station, do, ask, clock
):
    child = make.stay(open_station, make.person(open_station, "小测", born=date(2019, 1, 1)))
    counted(open_station, clock, child, Found.MISSING)
    duty = kinds(ask(ClockList()))[ClockKind.MISSING_REPORT]
    assert (duty.due, duty.action) == (clock() + timedelta(minutes=30), ClockAction.LEAVING)
    sheet = ask(LeavingCheck(child.id))
    plan = replace(sheet.proposed, police_report="接警单 12")
    do(PrepareLeaving(child.id, sheet.version, plan))
    assert ClockKind.MISSING_REPORT not in kinds(ask(ClockList()))
    assert ClockKind.MISSING in kinds(ask(ClockList()))


def test_a_stay_that_is_over_has_no_clock(open_station, ask, clock):
    make.stay(open_station, left_at=clock())
    assert kinds(ask(ClockList())) == {}


def test_a_draft_tells_what_it_lacks_and_until_when(ask):
    start = datetime(2026, 11, 21, 1, 50)
    facts = AdmissionFacts(ClockSubject(name="无名氏"), start, has_photo=False)
    found = {clock.kind: clock.due for clock in ask(MissingItems(facts))}
    assert found[ClockKind.PHOTO] == datetime(2026, 11, 21, 6, 0)
    assert found[ClockKind.SEARCH_NOTICE] == start + timedelta(hours=24)


def test_every_kind_of_clock_comes_from_some_part_of_the_book():
    assert frozenset().union(*(kinds for kinds, _source in SOURCES)) == frozenset(ClockKind)


def test_the_number_of_queries_does_not_grow_with_the_residents(open_station, ask):
    def asked():
        seen = []
        listener = lambda *args: seen.append(args[2])  # noqa: E731
        event.listen(open_station.engine, "before_cursor_execute", listener)
        ask(ClockList())
        event.remove(open_station.engine, "before_cursor_execute", listener)
        return len(seen)

    make.stay(open_station)
    few = asked()
    for number in range(8):
        make.stay(open_station, make.person(open_station, f"甲{number}"))
    assert asked() == few
