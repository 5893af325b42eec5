"""The copy of the paper of whoever fetches: kept, looked at with a trace, or a leader's word."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from io import BytesIO

import pytest
from PIL import Image

from station.domain.leaving import LeavingPlan, LeavingWay
from station.domain.leaving_lines import CheckState, LeavingTrouble
from station.domain.leaving_lines import LeavingCheckCode as Code
from station.domain.people import PersonTrouble
from station.domain.permissions import Permission, Role
from station.domain.problems import NotAllowed, Refused
from station.domain.stays import StayTrouble
from station.usecases.accounts import AddClerk, SecondClerk
from station.usecases.audit import AuditTrail
from station.usecases.fetcher_copies import (
    ExcuseFetcherCopy,
    FetcherCopies,
    KeepFetcherCopy,
    OpenFetcherCopy,
)
from station.usecases.leaving import DropLeaving, LeavingCheck, LetLeave, PrepareLeaving
from station.usecases.person_sheet import OpenPerson
from tests import residents as make

T = LeavingTrouble


def by_kin(clock, name="王父", **overrides):
    facts = {
        "destination": "安徽省阜阳市",
        "agreed": True,
        "service_form_signed_at": clock(),
        "fetcher_name": name,
        "fetcher_relation": "父亲",
        "fetcher_document": "居民身份证 11010519491231002X",
    }
    return LeavingPlan(LeavingWay.KIN, **{**facts, **overrides})


@pytest.fixture
def stay(open_station):
    return make.stay(open_station)


def copy_line(ask, stay, plan=None):
    checks = ask(LeavingCheck(stay.id, plan=plan)).checks
    return next((each for each in checks if each.code is Code.FETCHER_COPY), None)


def codes(caught):
    return [each.code for each in caught.value.problems]


def test_kin_fetch_nobody_before_the_picture_of_their_paper_is_kept(stay, do, ask, clock):
    plan = by_kin(clock)
    with pytest.raises(Refused) as caught:
        do(LetLeave(stay.id, LeavingWay.KIN, plan=plan))
    assert codes(caught) == [T.FETCHER_COPY]
    do(KeepFetcherCopy(stay.id, make.picture(), plan))
    assert copy_line(ask, stay).state is CheckState.DONE
    assert do(LetLeave(stay.id, LeavingWay.KIN)).number


def test_a_copy_counts_for_the_one_whose_paper_it_shows(stay, do, ask, clock):
    do(KeepFetcherCopy(stay.id, make.picture(), by_kin(clock)))
    assert copy_line(ask, stay, by_kin(clock, "王叔")).state is CheckState.MISSING
    do(KeepFetcherCopy(stay.id, make.picture("#224466"), by_kin(clock, "王叔")))
    assert copy_line(ask, stay).state is CheckState.DONE
    assert [each.fetcher for each in ask(FetcherCopies(stay.id))] == ["王父", "王叔"]


def test_a_copy_of_a_way_that_was_given_up_is_kept_and_counts_no_more(stay, do, ask, clock):
    do(KeepFetcherCopy(stay.id, make.picture(), by_kin(clock)))
    do(DropLeaving(stay.id, "改日再来"))
    assert copy_line(ask, stay, by_kin(clock)).state is CheckState.MISSING
    assert len(ask(FetcherCopies(stay.id))) == 1


def test_of_an_institution_a_copy_is_asked_for_as_a_hint(stay, do, ask, clock):
    plan = LeavingPlan(LeavingWay.INSTITUTION, receiver_unit="福利院", receiver_person="李院长")
    assert copy_line(ask, stay, plan).state is CheckState.HINT
    do(KeepFetcherCopy(stay.id, make.picture(), plan))
    assert copy_line(ask, stay).state is CheckState.DONE


def test_what_is_no_copy_of_anybody_is_refused_whole(stay, do, ask, clock):
    for picture, name, wanted in (
        (b"no picture", "王父", PersonTrouble.PHOTO_NOT_A_PICTURE),
        (make.picture(), " ", T.FETCHER),
        (b"", "王父", PersonTrouble.PHOTO_NOT_A_PICTURE),
    ):
        with pytest.raises(Refused) as caught:
            do(KeepFetcherCopy(stay.id, picture, by_kin(clock, name)))
        assert codes(caught) == [wanted]
        assert ask(LeavingCheck(stay.id)).plan is None


def test_nothing_is_added_to_a_stay_that_has_ended_nor_to_a_way_nobody_prepared(stay, do, clock):
    with pytest.raises(Refused) as caught:
        do(KeepFetcherCopy(stay.id, make.picture()))
    assert codes(caught) == [T.NOT_PREPARED]
    do(KeepFetcherCopy(stay.id, make.picture(), by_kin(clock)))
    do(LetLeave(stay.id, LeavingWay.KIN))
    with pytest.raises(Refused) as caught:
        do(KeepFetcherCopy(stay.id, make.picture(), by_kin(clock)))
    assert codes(caught) == [StayTrouble.HAS_LEFT]


def test_looking_at_a_copy_leaves_its_line_and_needs_the_right(stay, do, ask, clock, clerk):
    copy_id = do(KeepFetcherCopy(stay.id, make.picture(), by_kin(clock)))
    assert Image.open(BytesIO(do(OpenFetcherCopy(copy_id)))).format == "JPEG"
    line = ask(AuditTrail())[0]
    assert (line.act, line.person_id, line.stay_id) == ("OpenFetcherCopy", stay.person_id, stay.id)
    nurse = replace(clerk, permissions=clerk.permissions - {Permission.LEAVING_LET})
    for act, use_case in ((do, OpenFetcherCopy(copy_id)), (ask, FetcherCopies(stay.id))):
        with pytest.raises(NotAllowed):
            act(use_case, nurse)


def test_the_copies_of_a_child_are_listed_only_after_the_file_was_opened(
    open_station, clerk, leader, clock
):
    child = make.person(open_station, "小测", born=date(2016, 1, 1))
    stay = make.stay(open_station, child)
    open_station.do(KeepFetcherCopy(stay.id, make.picture(), by_kin(clock)), leader)
    with pytest.raises(Refused) as caught:
        open_station.ask(FetcherCopies(stay.id), clerk)
    assert codes(caught) == [StayTrouble.MINORS_FILE]
    open_station.do(OpenPerson(child.id), clerk)
    assert open_station.ask(FetcherCopies(stay.id), clerk)


def test_a_leader_does_without_a_picture_and_says_why(stay, do, ask, clock):
    do(AddClerk("ma2", "马洪", (Role.LEADER,), "ma-secret-7"))
    second = SecondClerk("ma2", "ma-secret-7")
    plan = by_kin(clock)
    do(PrepareLeaving(stay.id, ask(LeavingCheck(stay.id)).version, plan))
    with pytest.raises(Refused) as caught:
        do(ExcuseFetcherCopy(stay.id, " ", second))
    assert codes(caught) == [T.REASON_MISSING]
    with pytest.raises(Refused) as caught:
        do(ExcuseFetcherCopy(stay.id, "复印件在卷宗"))
    assert codes(caught) == [T.EXCEPTION_BY_PREPARER]
    do(ExcuseFetcherCopy(stay.id, "复印件在卷宗", second))
    line = copy_line(ask, stay)
    assert (line.state, line.data["excuse"]) == (CheckState.DONE, "复印件在卷宗")
    assert line.data["excuse_by"] == "马洪"
    other = by_kin(clock, "王叔")
    do(PrepareLeaving(stay.id, ask(LeavingCheck(stay.id)).version, other))
    assert copy_line(ask, stay).state is CheckState.MISSING


def test_nothing_is_excused_that_is_not_asked_for(stay, do, ask):
    plan = LeavingPlan(LeavingWay.OWN_WISH)
    do(PrepareLeaving(stay.id, ask(LeavingCheck(stay.id)).version, plan))
    with pytest.raises(Refused) as caught:
        do(ExcuseFetcherCopy(stay.id, "没有摄像头"))
    assert codes(caught) == [T.NO_EXCEPTION_POSSIBLE]
