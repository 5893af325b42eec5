from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import ClassVar

import pytest
from sqlalchemy import event, select
from sqlalchemy.orm import Session

from station.domain.accounts import Clerk
from station.domain.assistance import AssistanceClass
from station.domain.beds import AssignmentKind, Zone
from station.domain.intake import MentalState, TriageSign
from station.domain.leaving import LeavingPlan, LeavingWay
from station.domain.people import IdentityState
from station.domain.permissions import Permission
from station.domain.problems import Conflict, NotAllowed, Refused
from station.domain.repeats import ExemptGroup, RepeatHint
from station.domain.stays import (
    OLDEST,
    StayFilter,
    StayOrder,
    StaySort,
    StayState,
    StayTrouble,
    StepKind,
)
from station.domain.vouchers import VoucherPurpose, VoucherState
from station.storage import numbers
from station.storage.audit import AuditEntry
from station.storage.beds import BedAssignment
from station.storage.intake import Intake
from station.storage.people import Person
from station.storage.stays import RESCUE_SERIES, Stay
from station.storage.vouchers import Voucher
from station.usecases import stays as stay_deeds
from station.usecases.leaving import LetLeave
from station.usecases.stay_lists import (
    OpenStaySheet,
    PastStays,
    RepeatAid,
    ResidentList,
    StaySheet,
    StaysOfPerson,
    TimeLine,
)
from station.usecases.stays import ExtendStay, RecordStep, ReopenStay
from station.usecases.work import Write
from tests import residents as make


def codes(refused):
    return [problem.code for problem in refused.value.problems]


def refuses(do, deed, *expected):
    with pytest.raises(Refused) as refused:
        do(deed)
    assert codes(refused) == list(expected)


def found(station, stay_id):
    with Session(station.engine) as session:
        return session.get_one(Stay, stay_id)


@dataclass(frozen=True, slots=True)
class _Admit(Write[int]):
    """Opens a stay as admission does, without the rest of admission."""

    needs: ClassVar = Permission.INTAKE_WRITE
    intake_id: int

    def run(self, work):
        intake = work.session.get_one(Intake, self.intake_id)
        person = work.session.get_one(Person, intake.person_id)
        stay_deeds.refuse_if_here(work, person)
        at = intake.arrived_at
        number = numbers.monthly_number(work.session, RESCUE_SERIES, at)
        return stay_deeds.open_stay(work, person, intake, number).id


class TestOpenStay:
    def test_a_stay_gets_a_number_of_its_month_a_first_step_and_a_proposed_class(
        self, open_station, clerk, ask
    ):
        somebody = make.person(open_station)
        door = make.intake(open_station, somebody.id, mental_state=MentalState.DOUBTFUL)
        stay_id = _do(open_station, clerk, door)
        stay = found(open_station, stay_id)
        assert stay.rescue_number == "202611001"
        assert (stay.assistance_class, stay.class_confirmed) == (
            AssistanceClass.PROTECTIVE,
            False,
        )
        (entry,) = ask(TimeLine(stay_id))
        assert entry.code == StepKind.ADMITTED

    def test_nobody_is_in_the_station_twice(self, open_station, clerk):
        somebody = make.person(open_station)
        make.stay(open_station, somebody)
        door = make.intake(open_station, somebody.id)
        with pytest.raises(Refused) as refused:
            _do(open_station, clerk, door)
        assert codes(refused) == [StayTrouble.ALREADY_IN_STATION]


def _do(station, clerk, door):
    return station.do(_Admit(door.id), clerk).answer


class TestRecordStep:
    def test_hospital_keeps_the_bed_and_coming_back_takes_it_up(self, open_station, do, clock):
        stay = make.stay(open_station)
        bed, *_ = make.room(open_station)
        make.lies_in(open_station, stay, bed)
        clock.pass_(hours=1)
        state = do(RecordStep(stay.id, StepKind.TO_HOSPITAL, reference="介绍信 12"))
        assert state is StayState.IN_HOSPITAL
        assert stretches(open_station, stay)[-1] == (AssignmentKind.HELD, None)
        clock.pass_(days=3)
        assert do(RecordStep(stay.id, StepKind.FROM_HOSPITAL)) is StayState.IN_STATION
        assert stretches(open_station, stay)[-1] == (AssignmentKind.ACTIVE, None)

    def test_two_steps_written_in_one_minute_keep_their_order(self, open_station, do, ask, clock):
        stay = make.stay(open_station)
        bed, *_ = make.room(open_station)
        make.lies_in(open_station, stay, bed)
        clock.pass_(minutes=5, seconds=27)
        do(RecordStep(stay.id, StepKind.TO_HOSPITAL))
        minute = clock.now.replace(second=0)
        clock.pass_(minutes=1)
        do(RecordStep(stay.id, StepKind.FROM_HOSPITAL, minute))
        told = [each.code for each in ask(TimeLine(stay.id)) if isinstance(each.code, StepKind)]
        assert told[:2] == [StepKind.FROM_HOSPITAL, StepKind.TO_HOSPITAL]
        assert stretches(open_station, stay)[-1] == (AssignmentKind.ACTIVE, None)

    def test_hospital_frees_the_bed_when_it_is_not_kept(self, open_station, do, clock):
        stay = make.stay(open_station)
        bed, *_ = make.room(open_station)
        make.lies_in(open_station, stay, bed)
        clock.pass_(hours=1)
        do(RecordStep(stay.id, StepKind.TO_HOSPITAL, keep_bed=False))
        assert stretches(open_station, stay) == [(AssignmentKind.ACTIVE, clock())]

    def test_the_police_take_somebody_and_bring_them_back(self, open_station, do):
        stay = make.stay(open_station)
        assert do(RecordStep(stay.id, StepKind.TO_POLICE)) is StayState.WITH_POLICE
        assert do(RecordStep(stay.id, StepKind.FROM_POLICE)) is StayState.IN_STATION

    def test_going_out_says_when_to_be_back(self, open_station, do, clock):
        stay = make.stay(open_station)
        refuses(do, RecordStep(stay.id, StepKind.WENT_OUT), StayTrouble.EXPECTED_BACK_MISSING)
        back = clock() + timedelta(hours=3)
        do(RecordStep(stay.id, StepKind.WENT_OUT, expected_back=back))
        assert found(open_station, stay.id).expected_back == back
        do(RecordStep(stay.id, StepKind.CAME_BACK))
        assert found(open_station, stay.id).expected_back is None

    def test_whoever_is_protected_goes_out_with_somebody(self, open_station, do, clock):
        stay = make.stay(open_station, assistance_class=AssistanceClass.PROTECTIVE)
        deed = RecordStep(stay.id, StepKind.WENT_OUT, expected_back=clock() + timedelta(hours=3))
        refuses(do, deed, StayTrouble.COMPANION_MISSING)
        do(replace(deed, note="护工李明陪同就医"))

    def test_a_late_entry_keeps_both_times(self, open_station, do, ask, clock):
        stay = make.stay(open_station)
        happened = clock() + timedelta(hours=1)
        clock.pass_(days=1)
        do(RecordStep(stay.id, StepKind.NOTE, happened, note="夜里说梦话"))
        (entry,) = [each for each in ask(TimeLine(stay.id)) if each.code == StepKind.NOTE]
        assert (entry.happened_at, entry.entered_at, entry.late) == (happened, clock(), True)

    def test_events_lie_between_admission_and_now(self, open_station, do, clock):
        stay = make.stay(open_station)
        early, late = clock() - timedelta(minutes=1), clock() + timedelta(minutes=1)
        refuses(
            do, RecordStep(stay.id, StepKind.NOTE, early, note="…"), StayTrouble.BEFORE_ADMISSION
        )
        refuses(do, RecordStep(stay.id, StepKind.NOTE, late, note="…"), StayTrouble.IN_FUTURE)

    @pytest.mark.parametrize(
        "kind",
        [
            StepKind.ADMITTED,
            StepKind.LEAVING,
            StepKind.STAYS_ON,
            StepKind.LEFT,
            StepKind.REOPENED,
            StepKind.FROM_HOSPITAL,
        ],
    )
    def test_steps_of_other_deeds_or_other_states_are_refused(self, open_station, do, kind):
        stay = make.stay(open_station)
        refuses(do, RecordStep(stay.id, kind), StayTrouble.STEP_NOT_POSSIBLE)

    def test_a_note_says_something_and_a_hold_ends_later(self, open_station, do, clock):
        stay = make.stay(open_station)
        refuses(do, RecordStep(stay.id, StepKind.NOTE, note=" "), StayTrouble.NOTE_MISSING)
        refuses(
            do,
            RecordStep(stay.id, StepKind.TO_HOSPITAL, hold_until=clock()),
            StayTrouble.HOLD_NOT_LATER,
        )

    def test_who_has_left_takes_no_step(self, open_station, do, clock):
        stay = make.stay(open_station)
        make.left(open_station, stay, clock())
        refuses(do, RecordStep(stay.id, StepKind.NOTE, note="…"), StayTrouble.HAS_LEFT)
        refuses(do, RecordStep(10**6, StepKind.NOTE, note="…"), StayTrouble.NOT_FOUND)


def stretches(station, stay):
    with Session(station.engine) as session:
        query = (
            select(BedAssignment).where(BedAssignment.stay_id == stay.id).order_by(BedAssignment.id)
        )
        return [(row.kind, row.ends_at) for row in session.scalars(query)]


class TestExtendStay:
    def test_an_extension_has_a_number_and_is_filed(self, open_station, do, ask):
        stay = make.stay(open_station)
        first = do(
            ExtendStay(
                stay.id, date(2026, 12, 10), "等家属接", "市民政局", "备 7", None, "已联系家属"
            )
        )
        second = do(ExtendStay(stay.id, date(2026, 12, 20), "仍等家属", "市民政局"))
        assert (first.number, second.number) == ("20260001-YQ", "20260002-YQ")
        sheet = ask(StaySheet(stay.id))
        assert [each.filed_number for each in sheet.extensions] == ["备 7", ""]
        assert [each.measures for each in sheet.extensions] == ["已联系家属", ""]
        assert sheet.limit_day == date(2026, 12, 20)

    def test_it_is_later_than_the_limit_reasoned_and_filed(self, open_station, do):
        stay = make.stay(open_station)
        refuses(
            do,
            ExtendStay(stay.id, date(2026, 11, 30), " ", " "),
            StayTrouble.EXTENSION_NOT_LATER,
            StayTrouble.REASON_MISSING,
            StayTrouble.FILING_MISSING,
        )
        do(ExtendStay(stay.id, date(2026, 12, 1), "等家属", "市民政局"))
        refuses(
            do,
            ExtendStay(stay.id, date(2026, 12, 1), "等家属", "市民政局"),
            StayTrouble.EXTENSION_NOT_LATER,
        )

    def test_it_needs_its_permission(self, open_station, do):
        nobody = Clerk(1, "chen", "陈静", frozenset(Permission) - {Permission.STAYS_EXTEND})
        stay = make.stay(open_station)
        with pytest.raises(NotAllowed):
            do(ExtendStay(stay.id, date(2026, 12, 10), "等", "市民政局"), nobody)


class TestReopenStay:
    @pytest.fixture
    def gone(self, open_station, do, clock):
        stay = make.stay(open_station)
        plan = LeavingPlan(
            LeavingWay.OWN_WISH,
            declaration_signed_at=clock(),
            service_form_signed_at=clock(),
        )
        do(LetLeave(stay.id, LeavingWay.OWN_WISH, plan=plan))
        return found(open_station, stay.id)

    def test_a_wrong_leaving_is_taken_back_and_kept(self, open_station, do, ask, gone, clock):
        clock.pass_(hours=1)
        do(ReopenStay(gone.id, gone.version, "登记错人"))
        stay = found(open_station, gone.id)
        assert (stay.state, stay.left_at, stay.leaving_way) == (StayState.IN_STATION, None, "")
        entries = [(e.code, e.reference, e.note) for e in ask(TimeLine(gone.id))]
        assert (StepKind.REOPENED, "own_wish", "登记错人") in entries
        assert (StepKind.LEFT, "20260001-LZ", "own_wish") in entries

    def test_a_reopened_stay_can_be_left_again(self, do, gone, clock):
        do(ReopenStay(gone.id, gone.version, "登记错人"))
        plan = LeavingPlan(
            LeavingWay.OWN_WISH,
            declaration_signed_at=clock(),
            service_form_signed_at=clock(),
        )
        assert do(LetLeave(gone.id, LeavingWay.OWN_WISH, plan=plan)).number == "20260002-LZ"

    def test_it_needs_a_reason(self, do, gone):
        refuses(do, ReopenStay(gone.id, gone.version, " "), StayTrouble.REASON_MISSING)

    def test_an_old_form_is_told(self, do, gone):
        with pytest.raises(Conflict):
            do(ReopenStay(gone.id, gone.version - 1, "登记错人"))

    def test_an_open_stay_is_not_reopened(self, open_station, do):
        stay = make.stay(open_station)
        refuses(do, ReopenStay(stay.id, stay.version, "…"), StayTrouble.NOT_LEFT)

    def test_not_while_the_person_is_here_again(self, open_station, do, gone):
        with Session(open_station.engine, expire_on_commit=False) as session:
            somebody = session.get_one(Person, gone.person_id)
        make.stay(open_station, somebody)
        refuses(do, ReopenStay(gone.id, gone.version, "…"), StayTrouble.ALREADY_IN_STATION)

    def test_it_needs_the_leader(self, do, gone):
        nobody = Clerk(1, "chen", "陈静", frozenset(Permission) - {Permission.STAYS_REOPEN})
        with pytest.raises(NotAllowed):
            do(ReopenStay(gone.id, gone.version, "…"), nobody)


def names(page):
    return [stay.name for stay in page.stays]


@pytest.mark.usefixtures("house")
class TestResidentList:
    @pytest.fixture
    def house(self, open_station, clock):
        rows = {}
        for name, facts in {
            "阿依": {"born": date(2008, 11, 22)},
            "包大": {"born": date(2008, 11, 21)},
            "陈二": {"identity_state": IdentityState.UNKNOWN, "born": None},
        }.items():
            clock.pass_(minutes=1)
            rows[name] = make.stay(open_station, make.person(open_station, name, **facts))
        return rows

    def test_the_newest_comes_first_unless_told_otherwise(self, ask):
        assert names(ask(ResidentList())) == ["陈二", "包大", "阿依"]
        assert names(ask(ResidentList(order=StayOrder(StaySort.NAME)))) == ["阿依", "包大", "陈二"]
        assert names(ask(ResidentList(order=OLDEST))) == ["阿依", "包大", "陈二"]
        assert names(ask(ResidentList(order=StayOrder(StaySort.NUMBER)))) == [
            "阿依",
            "包大",
            "陈二",
        ]

    @pytest.mark.parametrize("descending", [False, True])
    @pytest.mark.parametrize("sort", [s for s in StaySort if s is not StaySort.LEFT])
    def test_pages_go_on_behind_their_last_line(self, ask, sort, descending):
        order = StayOrder(sort, descending)
        whole = ask(ResidentList(order=order))
        first = ask(ResidentList(order=order, limit=2))
        rest = ask(ResidentList(order=order, limit=2, after=first.next))
        assert whole.next is None
        assert [*first.stays, *rest.stays] == list(whole.stays)
        assert rest.next is None

    @pytest.mark.parametrize(
        ("wanted", "expected"),
        [
            (StayFilter(text="陈"), ["陈二"]),
            (StayFilter(text="baoda"), ["包大"]),
            (StayFilter(text="bd"), ["包大"]),
            (StayFilter(text="ce"), ["陈二"]),
            (StayFilter(text="无此人"), []),
            (StayFilter(minor=True), ["阿依"]),
            (StayFilter(minor=False), ["陈二", "包大"]),
            (StayFilter(unidentified=True), ["陈二"]),
            (StayFilter(unidentified=False), ["包大", "阿依"]),
            (StayFilter(states=frozenset({StayState.IN_HOSPITAL})), []),
            (StayFilter(assistance_class=AssistanceClass.OPEN), ["陈二", "包大", "阿依"]),
            (StayFilter(assistance_class=AssistanceClass.PROTECTIVE), []),
            (StayFilter(zone=Zone.MEN), ["包大"]),
            (StayFilter(text="101-1"), ["包大"]),
        ],
    )
    def test_it_is_filtered(self, open_station, ask, house, wanted, expected):
        bed, *_ = make.room(open_station)
        make.lies_in(open_station, house["包大"], bed)
        assert names(ask(ResidentList(wanted))) == expected

    def test_beds_are_sorted_as_the_house_is(self, open_station, ask, house):
        beds = make.room(open_station, beds=12)
        make.lies_in(open_station, house["阿依"], beds[9])
        make.lies_in(open_station, house["陈二"], beds[1])
        shown = ask(ResidentList(order=StayOrder(StaySort.BED))).stays
        assert [stay.bed for stay in shown] == ["101-2", "101-10", ""]

    def test_a_line_says_what_the_paper_says(self, ask):
        line = ask(ResidentList(StayFilter(text="阿依"))).stays[0]
        assert (line.minor, line.days, line.state) == (True, 1, StayState.IN_STATION)

    def test_one_query_however_many_residents(self, open_station, ask):
        seen = []
        listener = lambda *args: seen.append(args[2])  # noqa: E731
        event.listen(open_station.engine, "before_cursor_execute", listener)
        ask(ResidentList(StayFilter(text="陈", minor=False)))
        assert len([said for said in seen if said.lstrip().startswith("SELECT")]) == 1


class TestPastStays:
    def test_the_last_to_leave_comes_first_with_the_bed_they_had(self, open_station, ask, clock):
        bed, *_ = make.room(open_station)
        for name in ("甲", "乙", "丙"):
            stay = make.stay(open_station, make.person(open_station, name))
            make.lies_in(open_station, stay, bed, ends_at=clock() + timedelta(hours=1))
            clock.pass_(hours=1)
            make.left(open_station, stay, clock())
        make.stay(open_station)
        first = ask(PastStays(limit=2))
        assert names(first) == ["丙", "乙"]
        assert [stay.bed for stay in first.stays] == ["101-1", "101-1"]
        assert names(ask(PastStays(limit=2, after=first.next))) == ["甲"]
        assert names(ask(PastStays(order=StayOrder(StaySort.LEFT)))) == ["甲", "乙", "丙"]
        by_name = ask(PastStays(order=StayOrder(StaySort.NAME, descending=True), limit=1))
        assert names(by_name) == ["乙"]
        rest = ask(PastStays(order=StayOrder(StaySort.NAME, descending=True), after=by_name.next))
        assert names(rest) == ["甲", "丙"]
        way = StayFilter(leaving_way="kin")
        assert names(ask(PastStays(way))) == []

    def test_all_stays_of_one_person_are_listed(self, open_station, ask, clock):
        somebody = make.person(open_station)
        first = make.stay(open_station, somebody)
        make.left(open_station, first, clock())
        clock.pass_(days=40)
        again = make.stay(open_station, somebody)
        make.stay(open_station, make.person(open_station, "别人"))
        assert [stay.id for stay in ask(StaysOfPerson(somebody.id))] == [again.id, first.id]


class TestStaySheet:
    def test_it_says_all_that_the_page_shows(self, open_station, ask):
        stay = make.stay(open_station, door={"signs": "fever", "temperature_tenths": 381})
        sheet = ask(StaySheet(stay.id))
        assert sheet.summary.rescue_number == stay.rescue_number
        assert sheet.door.signs == {TriageSign.FEVER}
        assert sheet.duties.round_hours == 8
        assert sheet.limit_day == date(2026, 11, 30)
        assert len(sheet.assessments) == 1
        assert sheet.version == stay.version

    def test_a_minors_file_is_opened_with_a_line_in_the_trace(self, open_station, do, ask):
        child = make.person(open_station, "小测", born=date(2015, 1, 1))
        stay = make.stay(open_station, child)
        refuses(ask, StaySheet(stay.id), StayTrouble.MINORS_FILE)
        opened = do(OpenStaySheet(stay.id))
        assert ask(StaySheet(stay.id)) == opened
        with Session(open_station.engine) as session:
            line = session.scalars(select(AuditEntry)).one()
        assert (line.act, line.person_id, line.stay_id) == ("OpenStaySheet", child.id, stay.id)

    def test_another_clerk_opens_it_anew_and_so_does_the_next_day(
        self, open_station, do, ask, leader, clock
    ):
        child = make.person(open_station, "小测", born=date(2015, 1, 1))
        stay = make.stay(open_station, child)
        do(OpenStaySheet(stay.id))
        with pytest.raises(Refused):
            ask(StaySheet(stay.id), leader)
        clock.pass_(days=1)
        with pytest.raises(Refused):
            ask(StaySheet(stay.id))

    def test_there_is_none_of_nobody(self, ask):
        refuses(ask, StaySheet(10**6), StayTrouble.NOT_FOUND)


def test_the_time_line_is_ordered_by_what_happened(open_station, do, ask, clock):
    stay = make.stay(open_station)
    bed, *_ = make.room(open_station)
    make.lies_in(open_station, stay, bed)
    clock.pass_(hours=2)
    do(RecordStep(stay.id, StepKind.NOTE, note="第二"))
    do(RecordStep(stay.id, StepKind.NOTE, clock() - timedelta(hours=1), note="第一"))
    line = ask(TimeLine(stay.id))
    assert [(e.kind, e.note or e.reference) for e in line[:2]] == [
        ("step", "第二"),
        ("step", "第一"),
    ]
    assert {e.kind for e in line[2:]} == {"bed", "class"}


class TestRepeatAid:
    def test_it_tells_the_time_the_way_and_the_ticket(self, open_station, ask, clock):
        somebody = make.person(open_station)
        clock.now = datetime(2026, 11, 1, 8, 0)
        first = make.stay(open_station, somebody)
        make.left(open_station, first, clock() + timedelta(days=1))
        voucher = Voucher(
            client_id="v-1",
            number="202600001",
            stay_id=first.id,
            person_id=somebody.id,
            state=VoucherState.ISSUED,
            purpose=VoucherPurpose.HOME,
            destination="阜阳",
            amount_fen=12600,
            valid_from=date(2026, 11, 2),
            valid_until=date(2026, 11, 5),
            written_at=clock(),
            issued_at=clock(),
        )
        make.saved(open_station, voucher)
        clock.pass_(days=20)
        record = ask(RepeatAid(somebody.id))
        assert record.nth == ((30, 2), (90, 2), (365, 2))
        assert record.hint is RepeatHint.SHORTLY_AFTER
        assert record.asks_reason
        last = record.last_voucher
        assert (last.destination, last.used, last.expired) == ("阜阳", False, True)
        assert record.stays[0].leaving_way == "voucher"

    def test_a_newcomer_has_no_hint(self, open_station, ask):
        record = ask(RepeatAid(make.person(open_station).id))
        assert (record.nth[0], record.hint, record.last_voucher) == (
            (30, 1),
            RepeatHint.NONE,
            None,
        )

    def test_exempt_groups_are_named(self, open_station, ask):
        old = make.person(open_station, born=date(1966, 11, 21))
        assert ask(RepeatAid(old.id)).exempt is ExemptGroup.ELDERLY
        young = make.person(open_station, born=date(1990, 1, 1))
        record = ask(RepeatAid(young.id, signs=frozenset({TriageSign.DOMESTIC_VIOLENCE})))
        assert record.exempt is ExemptGroup.DOMESTIC_VIOLENCE
