"""A voucher from the draft to the issued slip, and taken back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from station.domain.accounts import Clerk
from station.domain.assistance import AssistanceClass, Capacity
from station.domain.intake import MentalState, SelfCare
from station.domain.leaving import LeavingPlan, LeavingWay
from station.domain.permissions import Permission
from station.domain.problems import Conflict, NotAllowed, Refused, Weight
from station.domain.stays import StayState, StayTrouble
from station.domain.topics import Topic
from station.domain.voucher_records import VoucherFilter
from station.domain.vouchers import (
    LegKind,
    LegTerms,
    PaperWhereabouts,
    VoucherPurpose,
    VoucherStanding,
    VoucherState,
    VoucherStep,
    VoucherTrouble,
)
from station.exchange.seal import open_slip
from station.exchange.window import read_keys
from station.storage.stays import Assessment, Stay
from station.storage.vouchers import Voucher
from station.usecases.accounts import SecondClerk
from station.usecases.audit import AuditTrail
from station.usecases.leaving import AllowAlone, LeavingCheck, PrepareLeaving
from station.usecases.signing_keys import NewSigningKey, PublicKeyFile
from station.usecases.voucher_lists import VoucherList, VoucherSheet
from station.usecases.vouchers import (
    ApproveVoucher,
    ChangeDraft,
    DraftVoucher,
    IssueVoucher,
    ReplaceVoucher,
    VoidVoucher,
    VoucherCheck,
)
from tests import make
from tests.usecases.vouchers_desk import LEADER, TravelDesk, race, terms, travel_desk

T = VoucherTrouble
LOST = PaperWhereabouts.LOST


@pytest.fixture
def desk(open_station, clerk, leader):
    return travel_desk(open_station, clerk, leader)


def refused(desk: TravelDesk, deed, by=None):
    with pytest.raises(Refused) as caught:
        desk.do(deed, by)
    return [problem.code for problem in caught.value.problems]


def change(desk, row_type, row_id, **facts):
    with Session(desk.station.engine) as session, session.begin():
        row = session.get_one(row_type, row_id)
        for name, value in facts.items():
            setattr(row, name, value)


def sheet(desk, saved):
    return desk.ask(VoucherSheet(saved.id))


def test_a_voucher_is_written_approved_by_another_and_issued_with_number_and_seal(desk):
    issued = desk.issued(desk.resident())
    record = sheet(desk, issued)
    assert issued.number == record.line.number == "云救票〔2026〕0001号"
    assert record.serial == "370203-2026-0001"
    assert (record.written_by, record.approved_by, record.issued_by) == ("陈静", "马站长", "陈静")
    assert [event.kind for event in record.events] == [
        VoucherStep.WRITTEN,
        VoucherStep.APPROVED,
        VoucherStep.ISSUED,
    ]
    assert record.line.standing is VoucherStanding.ISSUED
    claims, short_code = open_slip(record.code, read_keys(desk.do(PublicKeyFile())))
    assert (claims.serial, claims.origin, claims.destination) == (record.serial, "青岛北", "阜阳西")
    assert (claims.amount_fen, claims.end_day) == (12600, record.terms.valid_until)
    assert short_code == record.short_code
    assert "王强" not in record.code


def test_terms_are_kept_as_written(desk):
    stay_id = desk.resident()
    asked = terms(
        desk.station.clock().date(),
        legs=(
            LegTerms(LegKind.CITY, "救助站", "青岛北", fare_fen=200),
            *terms(desk.station.clock().date()).legs,
        ),
        cash_fen=200,
        note="带两份方便面",
        exchange_at="青岛北站 12 号窗口",
    )
    saved = desk.do(DraftVoucher(stay_id, "form-a", asked))
    assert sheet(desk, saved).terms == asked


def test_every_deed_names_the_person_in_the_audit_and_touches_the_vouchers(desk):
    stay_id = desk.resident()
    asked = DraftVoucher(stay_id, "form-a", terms(desk.station.clock().date()))
    assert desk.station.do(asked, desk.writer).topics == {Topic.VOUCHERS}
    (line,) = desk.ask(AuditTrail(stay_id=stay_id))
    assert (line.act, line.person_id) == ("DraftVoucher", desk.person_of(stay_id))


def test_the_same_form_sent_twice_is_one_voucher(desk):
    stay_id = desk.resident()
    asked = DraftVoucher(stay_id, "form-a", terms(desk.station.clock().date()))
    assert desk.do(asked).id == desk.do(asked).id
    with pytest.raises(Conflict):
        desk.do(replace(asked, stay_id=desk.resident("李四")))


def test_a_stay_that_is_none_is_said_so(desk):
    asked = DraftVoucher(999, "form-a", terms(desk.station.clock().date()))
    assert refused(desk, asked) == [StayTrouble.NOT_FOUND]


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        pytest.param({"born": date(2009, 5, 1)}, T.MINOR, id="seventeen"),
        pytest.param({"born": None}, T.AGE_UNKNOWN, id="of unknown age"),
        pytest.param(
            {"assistance_class": AssistanceClass.PROTECTIVE}, T.PROTECTIVE, id="protective"
        ),
        pytest.param(
            {"door": {"mental_state": MentalState.DISORDER}}, T.MENTAL_HISTORY, id="disorder"
        ),
        pytest.param(
            {"door": {"mental_state": MentalState.DISABILITY, "cleared": "市医院"}},
            T.MENTAL_HISTORY,
            id="a disability is not cleared away",
        ),
        pytest.param({"door": {"signs": "fever mental"}}, T.MENTAL_HISTORY, id="suspected"),
        pytest.param({"area": ""}, T.HOME_UNKNOWN, id="of unknown home"),
        pytest.param({"area": "340104"}, T.NOT_HOME, id="at home elsewhere"),
        pytest.param(
            {"state": StayState.LEFT, "left_at": datetime(2026, 11, 21)},
            StayTrouble.HAS_LEFT,
            id="gone already",
        ),
    ],
)
def test_who_gets_no_voucher_and_no_reason_helps(desk, facts, expected):
    stay_id = desk.resident(**facts)
    asked = DraftVoucher(stay_id, "form-a", terms(desk.station.clock().date()), "特殊情况")
    assert refused(desk, asked) == [expected]
    assert desk.ask(VoucherList()) == ()


@pytest.mark.parametrize(
    "facts",
    [
        pytest.param(
            {"door": {"signs": "mental", "cleared": "市精神卫生中心 11-20"}},
            id="cleared by a doctor",
        ),
        pytest.param({"area": "", "residence": "安徽省阜阳市颍州区"}, id="living in the place"),
        pytest.param(
            {"area": "", "household_address": "安徽省太和县城关镇"}, id="household place in words"
        ),
        pytest.param({"area": "342128"}, id="a county code that is gone and has a follower"),
    ],
)
def test_who_gets_one_all_the_same(desk, facts):
    assert desk.draft(desk.resident(**facts)).state is VoucherState.DRAFT


def test_a_mental_history_of_an_earlier_stay_counts(desk):
    earlier = make.stay(
        desk.station,
        door={"mental_state": MentalState.DISORDER},
        state=StayState.LEFT,
        left_at=desk.station.clock(),
        area="341222",
    )
    now = desk.resident(of_person=desk.person_of(earlier))
    asked = DraftVoucher(now, "form-a", terms(desk.station.clock().date()))
    assert refused(desk, asked) == [T.MENTAL_HISTORY]


def test_a_person_found_without_full_capacity_meanwhile_is_not_sent_off(desk):
    stay_id = desk.resident()
    approved = desk.approved(stay_id)
    now = desk.station.clock()
    with Session(desk.station.engine) as session, session.begin():
        session.add(
            Assessment(
                stay_id=stay_id,
                capacity=Capacity.LIMITED,
                self_care=SelfCare.PARTLY,
                proposed=AssistanceClass.PROTECTIVE,
                confirmed=AssistanceClass.PROTECTIVE,
                happened_at=now,
                entered_at=now,
            )
        )
    assert refused(desk, IssueVoucher(approved.id, approved.version)) == [T.NO_FULL_CAPACITY]


def test_a_youth_with_own_wages_gets_a_slip_with_the_consent_of_another_leader(desk, clerk, leader):
    stay_id = desk.resident(born=date(2009, 1, 1))
    now = desk.station.clock()
    with Session(desk.station.engine) as session, session.begin():
        session.add(
            Assessment(
                stay_id=stay_id,
                capacity=Capacity.FULL,
                self_care=SelfCare.FULL,
                proposed=AssistanceClass.OPEN,
                confirmed=AssistanceClass.OPEN,
                happened_at=now,
                entered_at=now,
            )
        )
    asked = DraftVoucher(stay_id, "form-a", terms(now.date()))
    assert refused(desk, asked) == [T.MINOR]
    plan = LeavingPlan(LeavingWay.VOUCHER, destination="阜阳")
    version = desk.ask(LeavingCheck(stay_id)).version
    desk.station.do(PrepareLeaving(stay_id, version, plan), clerk)
    assert refused(desk, asked) == [T.MINOR]
    desk.station.do(AllowAlone(stay_id, "在阜阳打工，车间主任接站"), leader)
    assert desk.do(asked).state is VoucherState.DRAFT


def test_the_check_tells_stops_reasons_and_hints_before_anything_is_written(desk):
    stay_id = desk.resident()
    asked = terms(desk.station.clock().date(), destination_area="999999", amount_fen=1)
    found = desk.ask(VoucherCheck(stay_id, asked))
    assert {p.code for p in found} >= {T.DESTINATION_AREA_UNKNOWN, T.AMOUNT_NOT_SUM}
    assert all(p.place for p in found)
    assert desk.ask(VoucherList()) == ()


def test_a_way_that_ends_elsewhere_needs_a_reason_and_keeps_it(desk):
    stay_id = desk.resident()
    leg = replace(terms(desk.station.clock().date()).legs[1], to_stop="合肥南")
    legs = (terms(desk.station.clock().date()).legs[0], leg)
    asked = DraftVoucher(stay_id, "form-a", terms(desk.station.clock().date(), legs=legs))
    assert refused(desk, asked) == [T.ENDS_ELSEWHERE]
    saved = desk.do(replace(asked, reason="家人在合肥接站"))
    assert [hint.weight for hint in saved.hints] == [Weight.REASON]
    assert sheet(desk, saved).reason == "家人在合肥接站"


def test_an_agreed_transfer_goes_elsewhere_than_home(desk):
    stay_id = desk.resident()
    first = terms(desk.station.clock().date()).legs[0]
    transfer = {
        "purpose": VoucherPurpose.TRANSFER,
        "destination": "徐州",
        "destination_area": "320300",
        "legs": (first,),
        "amount_fen": 8000,
        "contact_station": "徐州市救助管理站",
        "contact_address": "徐州市示例路 1 号",
        "contact_phone": "0516-555-0101",
        "transfer_agreed_with": "张站长 11-21 08:30 电话",
    }
    today = desk.station.clock().date()
    silent = terms(today, **(transfer | {"contact_address": "", "transfer_agreed_with": ""}))
    assert refused(desk, DraftVoucher(stay_id, "form-a", silent)) == [
        T.TRANSFER_NOT_AGREED,
        T.CONTACT_MISSING,
    ]
    assert desk.issued(stay_id, **transfer).state is VoucherState.ISSUED


def test_the_writer_cannot_approve_nor_can_one_who_changed_it(desk):
    draft = desk.draft(desk.resident())
    assert refused(desk, ApproveVoucher(draft.id, draft.version)) == [T.APPROVER_WROTE_IT]
    changed = desk.do(
        ChangeDraft(draft.id, draft.version, terms(desk.station.clock().date())), desk.leader
    )
    deed = ApproveVoucher(draft.id, changed.version)
    assert refused(desk, deed, desk.leader) == [T.APPROVER_WROTE_IT]
    assert refused(desk, deed) == [T.APPROVER_WROTE_IT]


def test_a_change_after_the_approval_asks_for_another_approval(desk):
    approved = desk.approved(desk.resident())
    asked = terms(desk.station.clock().date(), note="改签")
    changed = desk.do(ChangeDraft(approved.id, approved.version, asked))
    record = sheet(desk, changed)
    assert (record.state, record.approved_at, record.approved_by) == (VoucherState.DRAFT, None, "")
    assert refused(desk, IssueVoucher(changed.id, changed.version)) == [T.STEP_NOT_POSSIBLE]


def test_a_step_on_an_old_version_is_a_conflict(desk):
    draft = desk.draft(desk.resident())
    asked = terms(desk.station.clock().date())
    desk.do(ChangeDraft(draft.id, draft.version, replace(asked, note="一")))
    with pytest.raises(Conflict):
        desk.do(ChangeDraft(draft.id, draft.version, replace(asked, note="二")))
    with pytest.raises(Conflict):
        desk.do(ApproveVoucher(draft.id, draft.version), desk.leader)
    assert sheet(desk, draft).terms.note == "一"


def test_without_the_permission_nothing_is_approved(desk):
    draft = desk.draft(desk.resident())
    clerk = Clerk(2, "ma", "马", frozenset(Permission) - {Permission.VOUCHERS_APPROVE})
    with pytest.raises(NotAllowed):
        desk.do(ApproveVoucher(draft.id, draft.version), clerk)


def test_nobody_is_issued_a_slip_in_hospital_or_with_an_unconfirmed_class(desk):
    stay_id = desk.resident()
    approved = desk.approved(stay_id)
    change(desk, Stay, stay_id, state=StayState.IN_HOSPITAL, class_confirmed=False)
    assert refused(desk, IssueVoucher(approved.id, approved.version)) == [
        T.CLASS_OPEN,
        T.NOT_IN_STATION,
    ]


def test_a_slip_without_a_photograph_needs_its_own_reason(desk):
    stay_id = desk.resident(photo=False)
    approved = desk.approved(stay_id)
    deed = IssueVoucher(approved.id, approved.version)
    assert refused(desk, replace(deed, reason="相机故障")) == [T.NOTHING_TO_CHECK]
    desk.shows_a_document(stay_id)
    assert refused(desk, deed) == [T.PHOTO_MISSING]
    issued = desk.do(replace(deed, reason="相机故障，已人工核对"))
    assert sheet(desk, issued).events[-1].note == "相机故障，已人工核对"


def test_a_slip_begins_on_the_day_it_is_issued_and_not_after_its_end(desk, clock):
    approved = desk.approved(desk.resident())
    clock.pass_(days=1)
    issued = desk.do(IssueVoucher(approved.id, approved.version))
    assert sheet(desk, issued).terms.valid_from == clock.now.date()
    late = desk.approved(desk.resident("李四"))
    clock.pass_(days=3)
    assert refused(desk, IssueVoucher(late.id, late.version)) == [T.DAYS_PAST]


def test_numbers_begin_anew_each_year_and_a_refused_issue_uses_none(desk, clock):
    desk.issued(desk.resident())
    bare = desk.approved(desk.resident("李四", photo=False))
    refused(desk, IssueVoucher(bare.id, bare.version))
    assert desk.issued(desk.resident("赵六")).number == "云救票〔2026〕0002号"
    clock.pass_(days=60)
    assert desk.issued(desk.resident("周七")).number == "云救票〔2027〕0001号"


def test_a_person_has_one_live_voucher_until_its_days_are_over(desk, clock):
    stay_id = desk.resident()
    first = desk.issued(stay_id)
    asked = DraftVoucher(stay_id, "form-b", terms(clock.now.date()))
    assert refused(desk, asked) == [T.LIVE_VOUCHER]
    clock.pass_(days=3)
    second = desk.do(replace(asked, terms=terms(clock.now.date())))
    assert [hint.code for hint in second.hints] == [T.UNUSED_BEFORE]
    assert sheet(desk, first).line.standing is VoucherStanding.EXPIRED
    assert {line.id for line in desk.ask(VoucherList(VoucherFilter(live=True)))} == {second.id}


def test_a_draft_that_was_forgotten_makes_way_too(desk, clock):
    stay_id = desk.resident()
    forgotten = desk.draft(stay_id)
    clock.pass_(days=3)
    desk.draft(stay_id)
    assert sheet(desk, forgotten).line.standing is VoucherStanding.EXPIRED
    asked = terms(clock.now.date())
    version = sheet(desk, forgotten).line.version
    assert refused(desk, ChangeDraft(forgotten.id, version, asked)) == [T.STEP_NOT_POSSIBLE]


def test_a_draft_is_made_void_without_a_slip_and_an_issued_one_says_where_the_slip_is(desk):
    stay_id = desk.resident()
    draft = desk.draft(stay_id)
    assert refused(desk, VoidVoucher(draft.id, draft.version, " ")) == [T.REASON_MISSING]
    assert desk.do(VoidVoucher(draft.id, draft.version, "改由亲属接领")).state is VoucherState.VOID
    issued = desk.issued(stay_id)
    assert refused(desk, VoidVoucher(issued.id, issued.version, "写错")) == [T.PAPER_UNKNOWN]
    desk.do(VoidVoucher(issued.id, issued.version, "写错", PaperWhereabouts.RETURNED))
    record = sheet(desk, issued)
    assert (record.closed_reason, record.closed_paper) == ("写错", PaperWhereabouts.RETURNED)
    assert record.line.standing is VoucherStanding.VOID


def replacing(saved, second=LEADER):
    return ReplaceVoucher(saved.id, saved.version, f"again-{saved.id}", "丢失", LOST, second)


def test_a_replacement_has_its_own_number_and_code_and_a_second_person(desk):
    old = desk.issued(desk.resident())
    new = desk.do(replacing(old))
    before, after = sheet(desk, old), sheet(desk, new)
    assert (before.state, after.state) == (VoucherState.REPLACED, VoucherState.ISSUED)
    assert (after.replaces_id, before.replaced_by_id) == (old.id, new.id)
    assert new.number == "云救票〔2026〕0002号"
    assert {before.code, before.short_code}.isdisjoint({after.code, after.short_code})
    assert (after.terms, after.approved_by) == (before.terms, "马站长")
    assert desk.do(replacing(old)).id == new.id


@pytest.mark.parametrize(
    "second", [SecondClerk("ma", "falsch-2026"), SecondClerk("chen", ""), SecondClerk("x", "y")]
)
def test_nobody_replaces_a_slip_alone(desk, second):
    old = desk.issued(desk.resident())
    with pytest.raises(Refused):
        desk.do(replacing(old, second))
    assert sheet(desk, old).state is VoucherState.ISSUED
    assert len(desk.ask(VoucherList())) == 1


def test_an_expired_slip_is_not_replaced_but_written_anew(desk, clock):
    old = desk.issued(desk.resident())
    clock.pass_(days=3)
    assert refused(desk, replacing(old)) == [T.DAYS_PAST]


def test_old_keys_still_verify_slips_that_begin_after_the_change(desk, clock):
    tomorrow = clock.now.date() + timedelta(days=1)
    issued = desk.issued(desk.resident(), valid_from=tomorrow, legs=_on(tomorrow))
    assert desk.do(NewSigningKey()) == 2
    clock.pass_(days=1)
    later = desk.issued(desk.resident("李四"))
    keys = read_keys(desk.do(PublicKeyFile()))
    for saved, number in ((issued, 1), (later, 2)):
        record = sheet(desk, saved)
        assert record.key_number == number
        assert open_slip(record.code, keys)[0].serial == record.serial
    assert keys.find(1).valid_until == tomorrow
    assert keys.find(2).valid_until is None


def _on(day):
    return tuple(replace(leg, day=day) for leg in terms(day).legs)


def test_two_desks_draft_for_one_person_at_once_and_one_wins(desk):
    stay_id = desk.resident()
    asked = terms(desk.station.clock().date())
    deeds = [(DraftVoucher(stay_id, f"desk-{n}", asked), desk.writer) for n in range(4)]
    got = race(desk, *deeds)
    assert sum(isinstance(each, Refused | Conflict) for each in got) == 3
    assert len(desk.ask(VoucherList())) == 1


def test_two_desks_issue_one_voucher_at_once_and_one_wins(desk):
    approved = desk.approved(desk.resident())
    deed = IssueVoucher(approved.id, approved.version)
    got = race(desk, (deed, desk.writer), (deed, desk.leader))
    assert sum(isinstance(each, Refused | Conflict) for each in got) == 1
    assert desk.issued(desk.resident("李四")).number == "云救票〔2026〕0002号"


def test_vouchers_issued_at_once_get_numbers_without_a_gap_and_one_first_key(desk):
    waiting = [desk.approved(desk.resident(f"王{n}")) for n in range(4)]
    got = race(desk, *((IssueVoucher(v.id, v.version), desk.writer) for v in waiting))
    assert sorted(each.number for each in got) == [f"云救票〔2026〕000{n}号" for n in (1, 2, 3, 4)]
    assert len(read_keys(desk.do(PublicKeyFile())).keys) == 1


def test_two_desks_change_one_draft_at_once_and_one_is_told(desk):
    draft = desk.draft(desk.resident())
    asked = terms(desk.station.clock().date())
    deeds = [
        (ChangeDraft(draft.id, draft.version, replace(asked, note=n)), desk.writer) for n in "一二"
    ]
    got = race(desk, *deeds)
    assert sum(isinstance(each, Conflict) for each in got) == 1


def test_the_database_itself_refuses_a_second_live_voucher_and_a_second_number(desk):
    issued = desk.issued(desk.resident())
    with Session(desk.station.engine) as session:
        row = session.scalars(select(Voucher).where(Voucher.id == issued.id)).one()
        shared = {
            name: getattr(row, name)
            for name in ("stay_id", "purpose", "destination", "amount_fen", "valid_from")
        }
        shared |= {"valid_until": row.valid_until, "written_at": row.written_at}
        other = Voucher(client_id="x", person_id=row.person_id, **shared)
        session.add(other)
        with pytest.raises(IntegrityError):
            session.flush()
        session.rollback()
        void = VoucherState.VOID
        same = Voucher(client_id="y", person_id=row.person_id, number=row.number, **shared)
        same.state = void
        session.add(same)
        with pytest.raises(IntegrityError):
            session.flush()
