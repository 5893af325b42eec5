from dataclasses import replace
from datetime import date, timedelta
from threading import Barrier, Thread

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from station.domain.accounts import Clerk
from station.domain.assistance import AssistanceClass, Capacity
from station.domain.beds import AssignmentEnd, BedCondition, Found
from station.domain.belongings import BelongingKind, BelongingState, SignedHow
from station.domain.clocks import ClockKind
from station.domain.identity import check_character
from station.domain.intake import HowCame, MentalState, TriageSign
from station.domain.leaving import LeavingPlan, LeavingWay
from station.domain.leaving_lines import CheckState, LeavingTrouble
from station.domain.leaving_lines import LeavingCheckCode as Code
from station.domain.night_count import Finding
from station.domain.people import DocumentKind, DocumentSeen
from station.domain.permissions import Permission
from station.domain.problems import Conflict, NotAllowed, Refused
from station.domain.stays import StayState, StayTrouble, StepKind
from station.domain.topics import Topic
from station.domain.vouchers import VoucherPurpose, VoucherState
from station.storage.accounts import ClerkRow
from station.storage.beds import Bed, BedAssignment
from station.storage.belongings import Belonging
from station.storage.leaving import Leaving
from station.storage.people import IdentityDocument
from station.storage.people_keys import document_keys
from station.storage.stays import Stay
from station.storage.vouchers import Voucher
from station.usecases.accounts import SecondClerk
from station.usecases.clocks import ClockList
from station.usecases.fetcher_copies import KeepFetcherCopy
from station.usecases.intake_changes import ReportToPolice, SignHandover
from station.usecases.leaving import (
    AllowAlone,
    DropLeaving,
    LeavingCheck,
    LetLeave,
    PrepareLeaving,
)
from station.usecases.night_count import NightList, SignNightCount
from station.usecases.passwords import hashed
from station.usecases.stay_lists import TimeLine
from station.usecases.stays import RecordStep
from tests import residents as make
from tests.make import name_plate as make_name_plate

T = LeavingTrouble
FRONT_DESK = Clerk(1, "chen", "陈静", frozenset(Permission) - {Permission.LEAVING_EXCEPT})


def refuses(do, deed, *expected):
    with pytest.raises(Refused) as refused:
        do(deed)
    assert [problem.code for problem in refused.value.problems] == list(expected)


def found(station, stay_id):
    with Session(station.engine) as session:
        return session.get_one(Stay, stay_id)


def own_wish(clock, **overrides):
    return LeavingPlan(
        LeavingWay.OWN_WISH,
        **{
            "destination": "亲戚家",
            "declaration_signed_at": clock(),
            "service_form_signed_at": clock(),
            **overrides,
        },
    )


def by_kin(clock, **overrides):
    return LeavingPlan(
        LeavingWay.KIN,
        **{
            "destination": "安徽省阜阳市",
            "agreed": True,
            "service_form_signed_at": clock(),
            "fetcher_name": "王父",
            "fetcher_relation": "父亲",
            "fetcher_document": "居民身份证 11010519491231002X",
            **overrides,
        },
    )


def copy_kept(do, stay, plan):
    """The fetcher's card was copied before they are let go."""
    do(KeepFetcherCopy(stay.id, make.picture(), plan))


def issued(stay, clock, **overrides):
    return Voucher(
        **{
            "client_id": f"v-{stay.id}",
            "number": f"2026{stay.id:05d}",
            "stay_id": stay.id,
            "person_id": stay.person_id,
            "state": VoucherState.ISSUED,
            "purpose": VoucherPurpose.HOME,
            "destination": "阜阳",
            "amount_fen": 12600,
            "valid_from": clock().date(),
            "valid_until": clock().date() + timedelta(days=3),
            "written_at": clock(),
            "issued_at": clock(),
            **overrides,
        }
    )


class TestLetLeave:
    def test_leaving_closes_the_stay_and_frees_the_bed(self, open_station, clerk, ask, clock):
        stay = make.stay(open_station)
        bed, *_ = make.room(open_station)
        make.lies_in(open_station, stay, bed)
        clock.pass_(hours=8)
        deed = LetLeave(stay.id, LeavingWay.OWN_WISH, plan=own_wish(clock))
        done = open_station.do(deed, clerk)
        assert (done.answer.number, done.answer.bed) == ("20260001-LZ", "101-1")
        assert done.topics == {Topic.STAYS, Topic.BEDS}
        gone = found(open_station, stay.id)
        assert (gone.state, gone.left_at, gone.leaving_way, gone.destination) == (
            StayState.LEFT,
            clock(),
            "own_wish",
            "亲戚家",
        )
        with Session(open_station.engine) as session:
            stretch = session.scalars(select(BedAssignment)).one()
            assert (stretch.ends_at, stretch.end_reason) == (clock(), AssignmentEnd.LEFT)
            assert session.get_one(Bed, bed.id).condition is BedCondition.NEEDS_CLEANING
        assert ask(TimeLine(stay.id))[0].reference == "20260001-LZ"

    def test_preparing_does_not_free_the_bed(self, open_station, do, clock):
        stay = make.stay(open_station)
        bed, *_ = make.room(open_station)
        make.lies_in(open_station, stay, bed)
        clock.pass_(hours=1)
        do(PrepareLeaving(stay.id, stay.version, own_wish(clock)))
        assert found(open_station, stay.id).state is StayState.LEAVING
        with Session(open_station.engine) as session:
            assert session.scalars(select(BedAssignment)).one().ends_at is None

    def test_everything_that_is_missing_is_told_at_once_and_nothing_changes(
        self, open_station, do, clock
    ):
        stay = make.stay(open_station)
        make.saved(open_station, thing(stay, clock))
        refuses(
            do,
            LetLeave(stay.id, LeavingWay.OWN_WISH, plan=LeavingPlan(LeavingWay.OWN_WISH)),
            T.BELONGINGS,
            T.SERVICE_FORM,
            T.DECLARATION,
        )
        assert found(open_station, stay.id).state is StayState.IN_STATION
        with Session(open_station.engine) as session:
            assert session.scalars(select(Leaving)).all() == []

    def test_a_late_entry_leaves_at_its_true_time(self, open_station, do, clock):
        stay = make.stay(open_station)
        clock.pass_(hours=5)
        when = clock() - timedelta(hours=2)
        deed = LetLeave(stay.id, LeavingWay.OWN_WISH, when, plan=own_wish(clock))
        assert do(deed).left_at == when

    def test_it_lies_after_admission_and_the_last_step(self, open_station, do, clock):
        stay = make.stay(open_station)
        clock.pass_(hours=5)
        do(RecordStep(stay.id, StepKind.TO_POLICE))
        do(RecordStep(stay.id, StepKind.FROM_POLICE))
        plan = own_wish(clock)
        early = clock() - timedelta(hours=1)
        refuses(
            do,
            LetLeave(stay.id, LeavingWay.OWN_WISH, early, plan=plan),
            StayTrouble.BEFORE_LAST_STEP,
        )
        refuses(
            do,
            LetLeave(stay.id, LeavingWay.OWN_WISH, clock() - timedelta(hours=6), plan=plan),
            StayTrouble.BEFORE_ADMISSION,
            StayTrouble.BEFORE_LAST_STEP,
        )

    def test_the_age_counts_on_the_day_of_leaving(self, open_station, do, clock):
        somebody = make.person(open_station, born=date(2008, 11, 22))
        stay = make.stay(open_station, somebody)
        deed = LetLeave(stay.id, LeavingWay.OWN_WISH, plan=own_wish(clock))
        refuses(do, deed, T.MINOR_ALONE)
        clock.pass_(days=1)
        assert do(deed).stay_id == stay.id

    def test_the_way_is_the_prepared_one(self, open_station, do, clock):
        stay = make.stay(open_station)
        refuses(do, LetLeave(stay.id, LeavingWay.KIN), T.NOT_PREPARED)
        do(PrepareLeaving(stay.id, stay.version, own_wish(clock)))
        refuses(do, LetLeave(stay.id, LeavingWay.KIN), T.OTHER_WAY_PREPARED)
        do(LetLeave(stay.id, LeavingWay.OWN_WISH))

    def test_an_old_form_is_told(self, open_station, do, clock):
        stay = make.stay(open_station)
        do(PrepareLeaving(stay.id, stay.version, own_wish(clock)))
        with pytest.raises(Conflict):
            do(LetLeave(stay.id, LeavingWay.OWN_WISH, version=stay.version))
        with pytest.raises(Conflict):
            do(PrepareLeaving(stay.id, stay.version, own_wish(clock)))

    def test_it_needs_its_permission(self, open_station, do, clock):
        stay = make.stay(open_station)
        nobody = Clerk(1, "chen", "陈静", frozenset(Permission) - {Permission.LEAVING_LET})
        with pytest.raises(NotAllowed):
            do(LetLeave(stay.id, LeavingWay.OWN_WISH, plan=own_wish(clock)), nobody)

    def test_of_two_desks_exactly_one_lets_go(self, open_station, clerk, leader, clock):
        stay = make.stay(open_station)
        bed, *_ = make.room(open_station)
        make.lies_in(open_station, stay, bed)
        clock.pass_(hours=1)
        start, outcomes = Barrier(2), []

        def let(who):
            start.wait()
            try:
                deed = LetLeave(stay.id, LeavingWay.OWN_WISH, plan=own_wish(clock))
                outcomes.append(open_station.do(deed, who).answer.number)
            except (Refused, Conflict) as told:
                outcomes.append(told)

        desks = [Thread(target=let, args=(who,)) for who in (clerk, leader)]
        for desk in desks:
            desk.start()
        for desk in desks:
            desk.join()
        (told,) = [each for each in outcomes if isinstance(each, Exception)]
        assert "20260001-LZ" in outcomes
        assert [problem.code for problem in told.problems] == [StayTrouble.HAS_LEFT]
        with Session(open_station.engine) as session:
            assert len(session.scalars(select(Leaving)).all()) == 1


def thing(stay, clock, **overrides):
    return Belonging(
        **{
            "intake_id": stay.intake_id,
            "line": 1,
            "kind": BelongingKind.ORDINARY,
            "name": "布包",
            "bag": "W-0318",
            "received_at": clock(),
            "signed_in": SignedHow.HAND,
            **overrides,
        }
    )


class TestWays:
    def test_a_voucher_in_hand_opens_the_door(self, open_station, do, ask, clock):
        stay = make.stay(open_station)
        plan = LeavingPlan(
            LeavingWay.VOUCHER,
            destination="阜阳",
            agreed=True,
            fit_to_travel=True,
            food="方便面2份",
            service_form_signed_at=clock(),
        )
        refuses(do, LetLeave(stay.id, LeavingWay.VOUCHER, plan=plan), T.VOUCHER)
        make.saved(open_station, issued(stay, clock))
        checks = ask(LeavingCheck(stay.id, plan=plan)).checks
        assert {check.state for check in checks} == {CheckState.DONE}
        assert do(LetLeave(stay.id, LeavingWay.VOUCHER, plan=plan)).number

    def test_an_unused_voucher_of_an_earlier_stay_is_shown(self, open_station, ask, clock):
        somebody = make.person(open_station)
        earlier = make.stay(open_station, somebody)
        make.left(open_station, earlier, clock())
        make.saved(open_station, issued(earlier, clock, lapsed=True))
        clock.pass_(days=30)
        stay = make.stay(open_station, somebody)
        sheet = ask(LeavingCheck(stay.id, LeavingWay.OWN_WISH))
        (hint,) = [check for check in sheet.checks if check.code is Code.EARLIER_VOUCHER]
        assert (hint.state, hint.data["destination"]) == (CheckState.HINT, "阜阳")

    def test_a_child_goes_with_kin_whose_papers_were_seen(self, open_station, do, clock):
        child = make.person(open_station, "小测", born=date(2016, 1, 1))
        stay = make.stay(open_station, child, assistance_class=AssistanceClass.PROTECTIVE)
        deed = LetLeave(stay.id, LeavingWay.KIN, plan=by_kin(clock))
        refuses(do, deed, T.FETCHER_COPY, T.FETCHER_PROOF)
        copy_kept(do, stay, by_kin(clock))
        refuses(do, deed, T.FETCHER_PROOF)
        proven = replace(deed, plan=by_kin(clock, fetcher_proof="户口簿"))
        assert do(proven).number

    def test_a_neighbour_fetches_a_child_only_when_a_body_confirms(self, open_station, do, clock):
        child = make.person(open_station, "小测", born=date(2016, 1, 1))
        stay = make.stay(open_station, child, assistance_class=AssistanceClass.PROTECTIVE)
        careless = by_kin(
            clock,
            fetcher_relation="邻居",
            fetcher_document="x",
            fetcher_proof="x",
            confirmed_by="x",
        )
        copy_kept(do, stay, careless)
        deed = LetLeave(stay.id, LeavingWay.KIN, plan=careless)
        refuses(do, deed, T.FETCHER_DOCUMENT, T.FETCHER_RELATION, T.FETCHER_PROOF)
        proven = by_kin(
            clock,
            fetcher_relation="邻居",
            fetcher_proof="村委会证明",
            confirmed_by="城南派出所 王警官",
        )
        assert do(replace(deed, plan=proven)).number

    def test_a_child_s_own_number_is_not_the_fetcher_s(self, open_station, do, clock):
        child = make.person(open_station, "小测", born=date(2016, 1, 1))
        number = "34122220160101001"
        number += check_character(number)
        make.saved(
            open_station,
            IdentityDocument(
                person_id=child.id,
                kind=DocumentKind.RESIDENT_ID,
                **document_keys(DocumentKind.RESIDENT_ID, number)._asdict(),
                written=number,
                seen=DocumentSeen.ORIGINAL,
                noted_at=clock(),
            ),
        )
        stay = make.stay(open_station, child, assistance_class=AssistanceClass.PROTECTIVE)
        plan = by_kin(clock, fetcher_proof="户口簿", fetcher_document=number)
        copy_kept(do, stay, plan)
        refuses(do, LetLeave(stay.id, LeavingWay.KIN, plan=plan), T.FETCHER_NUMBER)

    def test_what_the_door_owes_stands_between_a_resident_and_the_door(
        self, open_station, do, ask, clock
    ):
        door = {"how_came": HowCame.POLICE, "escort_unit": "城东派出所", "signs": "lost"}
        stay = make.stay(open_station, door=door)
        plan = by_kin(clock)
        copy_kept(do, stay, plan)
        deed = LetLeave(stay.id, LeavingWay.KIN, plan=plan)
        refuses(do, deed, T.ARRIVAL_HANDOVER, T.SIGNS_REPORTED)
        do(SignHandover(stay.intake_id))
        do(ReportToPolice(stay.intake_id, TriageSign.LOST, stay.admitted_at, "城东派出所"))
        sheet = ask(LeavingCheck(stay.id, LeavingWay.KIN, plan))
        told = next(each for each in sheet.checks if each.code is Code.SIGNS_REPORTED)
        assert (told.state, told.data["told"]) == (CheckState.DONE, [TriageSign.LOST])
        do(deed)

    def test_nobody_who_may_go_is_kept_for_the_papers_of_the_door(
        self, open_station, do, ask, clock
    ):
        door = {"how_came": HowCame.POLICE, "escort_unit": "城东派出所", "signs": "lost"}
        stay = make.stay(open_station, door=door)
        sheet = ask(LeavingCheck(stay.id, LeavingWay.OWN_WISH, own_wish(clock)))
        hints = {each.code for each in sheet.checks if each.state is CheckState.HINT}
        assert {Code.ARRIVAL_HANDOVER, Code.SIGNS_REPORTED} <= hints
        do(LetLeave(stay.id, LeavingWay.OWN_WISH, plan=own_wish(clock)))

    def test_dangerous_goods_have_a_line_of_their_own(self, open_station, do, ask, clock):
        stay = make.stay(open_station)
        for line, kind in enumerate((BelongingKind.DANGEROUS, BelongingKind.ORDINARY), 1):
            make.saved(
                open_station,
                Belonging(
                    intake_id=stay.intake_id,
                    line=line,
                    kind=kind,
                    name=kind.value,
                    received_at=stay.admitted_at,
                ),
            )
        deed = LetLeave(stay.id, LeavingWay.OWN_WISH, plan=own_wish(clock))
        refuses(do, deed, T.BELONGINGS, T.DANGEROUS_GOODS)
        sheet = ask(LeavingCheck(stay.id, LeavingWay.OWN_WISH))
        counts = {each.code: each.data for each in sheet.checks}
        assert counts[Code.BELONGINGS]["stored"] == 1
        assert counts[Code.DANGEROUS_GOODS]["count"] == 1

    def test_a_harmed_child_goes_only_after_a_second_confirmation(self, open_station, do, clock):
        child = make.person(open_station, "小测", born=date(2016, 1, 1))
        stay = make.stay(
            open_station,
            child,
            door={"signs": "domestic_violence"},
            assistance_class=AssistanceClass.PROTECTIVE,
        )
        violence, found = TriageSign.DOMESTIC_VIOLENCE, stay.admitted_at
        do(ReportToPolice(stay.intake_id, violence, found, "城东派出所", receipt="110-1"))
        plan = by_kin(clock, fetcher_proof="户口簿")
        copy_kept(do, stay, plan)
        refuses(do, LetLeave(stay.id, LeavingWay.KIN, plan=plan), T.KIN_CONFIRMED)
        plan = replace(plan, confirmed_by="城南派出所 王警官")
        assert do(LetLeave(stay.id, LeavingWay.KIN, plan=plan)).number

    def test_violence_is_owed_to_the_police_once_capacity_was_found_limited(
        self, open_station, do, ask, clock
    ):
        make_name_plate(open_station)
        stay = make.stay(open_station, door={"signs": "domestic_violence"}, class_confirmed=False)

        def owed():
            sheet = ask(LeavingCheck(stay.id, LeavingWay.KIN))
            return {check.code for check in sheet.checks} & {Code.SIGNS_REPORTED}

        def due():
            groups = ask(ClockList(stay.id, ClockKind.POLICE_REPORT))
            return bool((*groups.overdue, *groups.today, *groups.later))

        assert (owed(), due()) == (set(), False)
        make.assessment(open_station, stay, capacity=Capacity.LIMITED)
        assert (owed(), due()) == ({Code.SIGNS_REPORTED}, True)
        plan = LeavingPlan(
            LeavingWay.WITHOUT_FORMALITIES,
            last_seen_at=clock(),
            search="附近找过",
            police_report="1",
        )
        do(LetLeave(stay.id, LeavingWay.WITHOUT_FORMALITIES, plan=plan))
        assert due()

    def test_a_patient_leaves_on_the_hospitals_certificate(self, open_station, do, clock):
        stay = make.stay(open_station)
        do(RecordStep(stay.id, StepKind.TO_HOSPITAL, reference="介绍信 12"))
        copy_kept(do, stay, by_kin(clock))
        refuses(do, LetLeave(stay.id, LeavingWay.KIN, plan=by_kin(clock)), T.DISCHARGE)
        plan = by_kin(clock, discharge_certificate="出院证明 88")
        do(PrepareLeaving(stay.id, found(open_station, stay.id).version, plan))
        assert found(open_station, stay.id).state is StayState.IN_HOSPITAL
        assert do(LetLeave(stay.id, LeavingWay.KIN)).number

    def test_a_termination_has_grounds_and_a_numbered_notice(self, open_station, do, ask, clock):
        stay = make.stay(open_station)
        plan = LeavingPlan(LeavingWay.TERMINATED, grounds=("disorder",), ground_text="打伤他人")
        sheet = do(PrepareLeaving(stay.id, stay.version, plan))
        assert sheet.notice_number == "20260001-ZZ"
        assert [problem.code for problem in sheet.obstacles] == [T.NOTICE]
        plan = replace(plan, notice_given_at=clock())
        done = do(LetLeave(stay.id, LeavingWay.TERMINATED, plan=plan))
        assert done.notice_number == "20260001-ZZ"
        assert ask(LeavingCheck(stay.id)).plan.grounds == ("disorder",)

    def test_a_place_that_was_meant_for_another_way_is_not_where_somebody_went(
        self, open_station, do, clock
    ):
        stay = make.stay(open_station)
        do(PrepareLeaving(stay.id, stay.version, own_wish(clock)))
        plan = LeavingPlan(
            LeavingWay.TERMINATED,
            destination="亲戚家",
            grounds=("disorder",),
            ground_text="打伤他人",
            notice_given_at=clock(),
        )
        do(LetLeave(stay.id, LeavingWay.TERMINATED, plan=plan))
        assert found(open_station, stay.id).destination == ""

    def test_a_child_that_is_gone_is_searched_for_and_reported(self, open_station, do, clock):
        child = make.person(open_station, "小测", born=date(2016, 1, 1))
        stay = make.stay(open_station, child)
        make.saved(open_station, thing(stay, clock))
        clock.pass_(hours=3)
        plan = LeavingPlan(LeavingWay.WITHOUT_FORMALITIES, last_seen_at=clock())
        deed = LetLeave(stay.id, LeavingWay.WITHOUT_FORMALITIES, plan=plan)
        refuses(do, deed, T.SEARCH, T.POLICE_REPORT)
        plan = replace(plan, search="查院内、车站、网吧", police_report="接警单 20261121-3")
        assert do(replace(deed, plan=plan)).stay_id == stay.id
        with Session(open_station.engine) as session:
            assert session.scalars(select(Belonging)).one().state is BelongingState.STORED

    def test_somebody_on_leave_who_never_came_back_is_written_off(self, open_station, do, clock):
        stay = make.stay(open_station)
        do(RecordStep(stay.id, StepKind.WENT_OUT, expected_back=clock() + timedelta(hours=2)))
        clock.pass_(days=1)
        refuses(do, LetLeave(stay.id, LeavingWay.OWN_WISH, plan=own_wish(clock)), T.PRESENT)
        plan = LeavingPlan(
            LeavingWay.WITHOUT_FORMALITIES, last_seen_at=clock(), search="车站、亲友"
        )
        assert do(LetLeave(stay.id, LeavingWay.WITHOUT_FORMALITIES, plan=plan)).number

    def test_the_dead_leave_with_a_certificate(self, open_station, do, clock):
        stay = make.stay(open_station)
        plan = LeavingPlan(LeavingWay.DEAD, died_at=clock(), died_place="市人民医院")
        deed = LetLeave(stay.id, LeavingWay.DEAD, plan=plan)
        refuses(do, deed, T.DEATH_CERTIFICATE)
        assert do(replace(deed, plan=replace(plan, death_certificate="死亡证明 5"))).number

    def test_what_is_said_to_have_happened_has_happened(self, open_station, do, clock):
        stay = make.stay(open_station)
        plan = own_wish(clock, declaration_signed_at=clock() + timedelta(hours=1))
        refuses(do, PrepareLeaving(stay.id, stay.version, plan), StayTrouble.IN_FUTURE)

    @pytest.mark.parametrize("months", [-1, 11, 10**12])
    def test_no_pregnancy_has_so_many_months(self, open_station, do, months):
        stay = make.stay(open_station)
        plan = LeavingPlan(LeavingWay.VOUCHER, pregnant_months=months)
        refuses(do, PrepareLeaving(stay.id, stay.version, plan), T.MONTHS_IMPOSSIBLE)

    def test_an_old_illness_of_the_mind_still_stops_a_journey_alone(self, open_station, ask, clock):
        somebody = make.person(open_station)
        earlier = make.stay(open_station, somebody, door={"mental_state": MentalState.DISORDER})
        make.left(open_station, earlier, clock())
        stay = make.stay(open_station, somebody)
        codes = [p.code for p in ask(LeavingCheck(stay.id, LeavingWay.VOUCHER)).obstacles]
        assert T.MENTAL_ALONE in codes

    def test_a_suspicion_ends_when_two_people_found_full_capacity(self, open_station, ask):
        stay = make.stay(open_station, door={"mental_state": MentalState.DOUBTFUL})
        codes = [p.code for p in ask(LeavingCheck(stay.id, LeavingWay.VOUCHER)).obstacles]
        assert T.MENTAL_ALONE not in codes


class TestPrepareAndDrop:
    def test_a_leaving_planned_for_later_does_not_empty_the_house(self, open_station, do, clock):
        stay = make.stay(open_station)
        plan = by_kin(clock, planned_for=clock().date() + timedelta(days=2))
        do(PrepareLeaving(stay.id, stay.version, plan))
        assert found(open_station, stay.id).state is StayState.IN_STATION

    def test_what_was_prepared_is_shown_again(self, open_station, do, ask, clock):
        stay = make.stay(open_station)
        plan = by_kin(clock, escorts="  ")
        do(PrepareLeaving(stay.id, stay.version, plan))
        assert ask(LeavingCheck(stay.id)).plan == replace(plan, escorts="")

    def test_of_two_desks_that_change_the_plan_the_second_is_told(
        self, open_station, do, ask, clock
    ):
        stay = make.stay(open_station)
        version = do(PrepareLeaving(stay.id, stay.version, own_wish(clock))).version
        do(PrepareLeaving(stay.id, version, own_wish(clock, destination="姐姐家")))
        with pytest.raises(Conflict):
            do(PrepareLeaving(stay.id, version, own_wish(clock, destination="哥哥家")))
        assert ask(LeavingCheck(stay.id)).plan.destination == "姐姐家"

    def test_a_plan_saved_as_it_is_makes_nobodys_form_old(self, open_station, do, clock):
        stay = make.stay(open_station)
        version = do(PrepareLeaving(stay.id, stay.version, own_wish(clock))).version
        assert do(PrepareLeaving(stay.id, version, own_wish(clock))).version == version

    def test_nobody_stayed_after_all_before_they_were_about_to_leave(self, open_station, do, clock):
        stay = make.stay(open_station, admitted_at=clock() - timedelta(days=2))
        do(PrepareLeaving(stay.id, stay.version, own_wish(clock)))
        earlier = clock() - timedelta(days=1)
        refuses(do, DropLeaving(stay.id, "再住一晚", earlier), StayTrouble.BEFORE_LAST_STEP)

    def test_staying_after_all_keeps_what_was_prepared(self, open_station, do, ask, clock):
        stay = make.stay(open_station)
        refuses(do, DropLeaving(stay.id), T.NOT_PREPARED)
        do(PrepareLeaving(stay.id, stay.version, own_wish(clock)))
        do(DropLeaving(stay.id, "想再住一晚"))
        assert found(open_station, stay.id).state is StayState.IN_STATION
        assert ask(LeavingCheck(stay.id)).plan is None
        with Session(open_station.engine) as session:
            assert session.scalars(select(Leaving)).one().dropped_reason == "想再住一晚"
        codes = [entry.code for entry in ask(TimeLine(stay.id)) if entry.kind == "step"]
        assert set(codes) == {StepKind.STAYS_ON, StepKind.LEAVING}

    def test_another_way_loses_the_exception(self, open_station, leader, do, ask, clock):
        stay = earning_youth(open_station)
        open_station.do(PrepareLeaving(stay.id, stay.version, own_wish(clock)), FRONT_DESK)
        open_station.do(AllowAlone(stay.id, "姐姐在门口等"), leader)
        assert ask(LeavingCheck(stay.id)).obstacles == ()
        version = found(open_station, stay.id).version
        do(PrepareLeaving(stay.id, version, LeavingPlan(LeavingWay.VOUCHER)))
        codes = [problem.code for problem in ask(LeavingCheck(stay.id)).obstacles]
        assert T.MINOR_ALONE in codes


def test_a_draft_waits_for_who_was_missing_at_the_count(open_station, do, ask, clock):
    stay = make.stay(open_station)
    assert ask(LeavingCheck(stay.id)).proposed is None
    seen = clock()
    do(SignNightCount(date(2026, 11, 20), (Finding(stay.id, Found.IN_BED),)))
    clock.pass_(hours=24)
    missing = Finding(stay.id, Found.MISSING, "楼内、院内已找，门卫未见")
    do(SignNightCount(date(2026, 11, 21), (missing,)))
    sheet = ask(LeavingCheck(stay.id))
    assert sheet.way is LeavingWay.WITHOUT_FORMALITIES
    assert sheet.proposed.last_seen_at == seen
    assert sheet.proposed.search == "楼内、院内已找，门卫未见"
    assert sheet.obstacles == ()
    way = LeavingWay.WITHOUT_FORMALITIES
    assert do(LetLeave(stay.id, way, plan=sheet.proposed)).number
    (difference,) = [
        line for line in ask(NightList(date(2026, 11, 21))).lines if line.stay_id == stay.id
    ]
    assert difference.found is Found.MISSING


def earning_youth(station):
    """Seventeen years old, of full capacity because of wages of their own."""
    stay = make.stay(station, make.person(station, born=date(2009, 1, 1)))
    make.assessment(station, stay, capacity=Capacity.FULL)
    return stay


class TestAllowAlone:
    @pytest.fixture
    def youth(self, open_station, clock):
        stay = earning_youth(open_station)
        open_station.do(PrepareLeaving(stay.id, stay.version, own_wish(clock)), FRONT_DESK)
        return stay

    def test_the_leader_lets_a_youth_go_alone_and_answers_for_it(
        self, open_station, leader, do, ask, youth
    ):
        refuses(do, LetLeave(youth.id, LeavingWay.OWN_WISH), T.MINOR_ALONE)
        open_station.do(AllowAlone(youth.id, "姐姐在门口等"), leader)
        sheet = ask(LeavingCheck(youth.id))
        assert (sheet.exception_reason, sheet.exception_by) == ("姐姐在门口等", "马站长")
        assert do(LetLeave(youth.id, LeavingWay.OWN_WISH)).number

    def test_a_clerk_brings_the_leader(self, open_station, ask, youth):
        with Session(open_station.engine) as session, session.begin():
            row = session.scalars(select(ClerkRow).where(ClerkRow.login == "ma")).one()
            row.password_hash = hashed("leader-2026")
        with pytest.raises(Refused) as refused:
            open_station.do(AllowAlone(youth.id, "姐姐在门口等"), FRONT_DESK)
        assert refused.value.problems[0].code is T.EXCEPTION_NEEDS_LEADER
        second = SecondClerk("ma", "leader-2026")
        open_station.do(AllowAlone(youth.id, "姐姐在门口等", second), FRONT_DESK)
        assert ask(LeavingCheck(youth.id)).exception_by == "马站长"

    def test_whoever_prepared_it_does_not_allow_it_alone(self, open_station, leader, youth, clock):
        with Session(open_station.engine) as session, session.begin():
            row = session.scalars(select(ClerkRow).where(ClerkRow.login == "chen")).one()
            row.password_hash = hashed("leader-2026")
        version = found(open_station, youth.id).version
        same = own_wish(clock)
        open_station.do(PrepareLeaving(youth.id, version, same), leader)
        assert open_station.ask(LeavingCheck(youth.id), FRONT_DESK).prepared_by_me
        changed = replace(same, destination="姐姐家")
        version = found(open_station, youth.id).version
        open_station.do(PrepareLeaving(youth.id, version, changed), leader)
        alone = AllowAlone(youth.id, "姐姐在门口等")
        refuses(lambda deed: open_station.do(deed, leader), alone, T.EXCEPTION_BY_PREPARER)
        second = replace(alone, second=SecondClerk("chen", "leader-2026"))
        open_station.do(second, leader)
        assert open_station.ask(LeavingCheck(youth.id), leader).exception_by == "陈静"

    def test_nobody_lifts_the_bars_before_a_child(self, open_station, leader):
        child = make.stay(open_station, make.person(open_station, born=date(2019, 5, 6)))
        for way in (LeavingWay.TERMINATED, LeavingWay.VOUCHER, LeavingWay.OWN_WISH):
            version = found(open_station, child.id).version
            deed = PrepareLeaving(child.id, version, LeavingPlan(way))
            open_station.do(deed, FRONT_DESK)
            refuses(
                lambda deed: open_station.do(deed, leader),
                AllowAlone(child.id, "试"),
                T.NO_EXCEPTION_POSSIBLE,
            )

    def test_it_needs_a_reason_and_something_to_lift(self, open_station, do, youth, clock):
        refuses(do, AllowAlone(youth.id, " "), T.REASON_MISSING)
        adult = make.stay(open_station)
        refuses(do, AllowAlone(adult.id, "…"), T.NOT_PREPARED)
        do(PrepareLeaving(adult.id, adult.version, own_wish(clock)))
        refuses(do, AllowAlone(adult.id, "…"), T.NO_EXCEPTION_POSSIBLE)


def test_there_is_no_check_list_of_nobody(ask):
    refuses(ask, LeavingCheck(10**6), StayTrouble.NOT_FOUND)
