"""The search for who somebody is: in the time line of the stay and in the record of service."""

from __future__ import annotations

from sqlalchemy.orm import Session

from station.domain.accounts import Clerk
from station.domain.clues import InterviewFacts, Noted
from station.domain.dna import CustodyStep, SampleCondition, SampleKind, StepFacts
from station.domain.inquiries import Addressee, Asked, InquiryFacts
from station.domain.leaving import LeavingPlan, LeavingWay
from station.domain.leaving_lines import LeavingCheckCode
from station.domain.people import IdentitySource, IdentityState
from station.domain.permissions import STARTING_ROLES, Role
from station.domain.search_notices import NoticeChannel, Place
from station.domain.stays import TimeLineKind
from station.domain.tracing import TracingStep
from station.storage.stays import Stay
from station.usecases.clues import RecordInterview, StrikeOut
from station.usecases.dna import AskForSample, TakeSample
from station.usecases.inquiries import CloseInquiry, WriteInquiries
from station.usecases.leaving import LeavingCheck, PrepareLeaving
from station.usecases.papers import PrintLeavingForm
from station.usecases.people_changes import SetIdentityState
from station.usecases.person_sheet import PersonFile
from station.usecases.search_notices import (
    PublishSearchNotice,
    RefreshSearchNotice,
    WriteSearchNotice,
)
from station.usecases.stay_lists import TimeLine
from tests import make
from tests.pdf_text import words

PLACES = (Place(NoticeChannel.NATIONAL), Place(NoticeChannel.BOARD, "火车站公告栏"))
POLICE = Asked(Addressee.POLICE, "曹县公安局")
HOME = Asked(Addressee.CIVIL_AFFAIRS, "曹县民政局")


def test_the_search_stands_in_the_time_line_and_once_each_in_the_record_of_service(
    do, ask, open_station, clock
):
    make.name_plate(open_station)
    stay_id = make.stay(open_station, "无名氏（男1号）", identity_state=IdentityState.UNKNOWN)
    with Session(open_station.engine) as session:
        person_id = session.get_one(Stay, stay_id).person_id
    make.photo(open_station, person_id)
    notice = do(WriteSearchNotice("n1", person_id))
    do(PublishSearchNotice("n2", notice.id, PLACES))
    letters = do(WriteInquiries("l1", person_id, (POLICE, HOME), InquiryFacts("请核查身份")))
    for mark in ("t1", "t2", "t3"):
        talk = do(RecordInterview(mark, person_id, InterviewFacts("唱豫剧，说曹县", "谈话室")))
    do(StrikeOut(Noted.INTERVIEW, talk, "记错人了"))
    do(AskForSample("d1", person_id, "城西派出所"))
    taken = StepFacts(
        CustodyStep.TAKEN,
        clock.now,
        unit="城西派出所",
        by_whom="民警周强",
        with_whom="社工李娟",
        kind=SampleKind.BLOOD,
        seal="F-1",
        condition=SampleCondition.INTACT,
    )
    do(TakeSample("d2", person_id, taken))
    clock.pass_(days=1)
    do(RefreshSearchNotice("n3", notice.id))
    do(CloseInquiry("l2", letters[0].id, "已由省厅答复"))
    told = [
        (each.code, each.note)
        for each in ask(TimeLine(stay_id))
        if each.kind in (TimeLineKind.TRACING, TimeLineKind.SAMPLE)
    ]
    places = "全国救助寻亲网、火车站公告栏"
    assert sorted(told) == sorted([
        (TracingStep.NOTICE_POSTED, places),
        (TracingStep.NOTICE_REFRESHED, places),
        (TracingStep.LETTER_WRITTEN, POLICE.unit),
        (TracingStep.LETTER_WRITTEN, HOME.unit),
        (TracingStep.LETTER_CLOSED, POLICE.unit),
        (TracingStep.TALK, "谈话室"),
        (TracingStep.TALK, "谈话室"),
        (CustodyStep.NEEDED, "城西派出所"),
        (CustodyStep.TAKEN, "城西派出所，民警周强"),
    ])  # fmt: skip
    version = ask(PersonFile(person_id)).record.version
    driver = Clerk(3, "zhao", "赵师傅", STARTING_ROLES[Role.TRAVEL])
    seen = {each.code for each in open_station.ask(TimeLine(stay_id), driver)}
    assert TracingStep.NOTICE_POSTED in seen
    assert not {TracingStep.LETTER_WRITTEN, TracingStep.TALK, CustodyStep.TAKEN} & seen
    do(
        SetIdentityState(
            person_id, version, IdentityState.CONFIRMED, IdentitySource.POLICE, "公安确认"
        )
    )
    check = ask(LeavingCheck(stay_id))
    assert LeavingCheckCode.NAME in {each.code for each in check.checks}
    plan = LeavingPlan(LeavingWay.OWN_WISH, destination="曹县")
    do(PrepareLeaving(stay_id, check.version, plan))
    clock.pass_(hours=1)
    text = words(do(PrintLeavingForm(stay_id)).pdf)
    for service in ("发布寻亲公告", "发出协查函", "寻亲访谈", "采集DNA样本", "申请DNA比对"):
        assert text.count(service) == 1, service
    for part in ("全国救助寻亲网、火车", "2份，曹县公安局、曹县民政局", "2次", "JC2026-0001A"):
        assert part in text, part
    assert "豫剧" not in text


def test_what_was_written_in_the_minute_of_the_arrival_belongs_to_the_stay(
    do, ask, open_station, clock
):
    clock.pass_(seconds=27)
    person_id = make.person(open_station, "无名氏", identity_state=IdentityState.UNKNOWN)
    stay_id = make.stay(open_station, of_person=person_id, admitted_at=clock.now)
    minute = clock.now.replace(second=0)
    clock.pass_(minutes=2)
    do(RecordInterview("t1", person_id, InterviewFacts("说家在河边"), (), minute))
    do(AskForSample("d1", person_id, "城西派出所", happened_at=minute))
    codes = {each.code for each in ask(TimeLine(stay_id))}
    assert {TracingStep.TALK, CustodyStep.NEEDED} <= codes
