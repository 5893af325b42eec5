"""A search notice: its text, the places where it is out, its clocks, taking it back everywhere."""

from __future__ import annotations

from datetime import timedelta
from io import BytesIO

import pytest
from PIL import Image
from sqlalchemy.orm import Session

from station.domain.clocks import ClockKind, ClockState
from station.domain.people import Description, IdentitySource, IdentityState, PersonFacts, Sex
from station.domain.permissions import STARTING_ROLES, Role
from station.domain.problems import NotAllowed, Refused
from station.domain.public_facts import PublicField, PublicTrouble
from station.domain.search_notices import (
    NoticeChannel,
    NoticeState,
    Place,
    SearchNoticeTrouble,
    WithdrawReason,
)
from station.storage.people import Person
from station.usecases.clocks import ClockList
from station.usecases.merging import MergePeople, UnmergePeople
from station.usecases.papers_search import (
    MakeNoticePicture,
    PrintSearchNotice,
    SearchNoticePreview,
)
from station.usecases.people_changes import ChangePerson, SetIdentityState
from station.usecases.search_notices import (
    PublishSearchNotice,
    RefreshSearchNotice,
    SearchNoticeDraft,
    SearchNoticeList,
    WithdrawSearchNotice,
    WriteSearchNotice,
)
from tests import make
from tests.pdf_text import words

NATIONAL = Place(NoticeChannel.NATIONAL, link="https://xunqin.example/88")
BOARD = Place(NoticeChannel.BOARD, "火车站公告栏")
BOTH = (NATIONAL, BOARD)
KINDS = (ClockKind.SEARCH_NOTICE, ClockKind.NOTICE_REFRESH, ClockKind.NOTICE_OUT)
UNKNOWN = {
    "sex": Sex.MALE,
    "identity_state": IdentityState.UNKNOWN,
    "marks": "左眉有疤，患有精神病",
}


def codes(error) -> set:
    return {problem.code for problem in error.value.problems}


def running(ask) -> dict:
    groups = ask(ClockList())
    found = (*groups.overdue, *groups.today, *groups.later)
    return {each.kind: each for each in found if each.kind in KINDS}


def unknown_here(station) -> tuple[int, int]:
    """Somebody without a name, with a photograph: stay and person."""
    person_id = make.person(station, "无名氏（男1号）", **UNKNOWN)
    make.photo(station, person_id)
    return make.stay(station, of_person=person_id), person_id


def test_a_notice_goes_from_the_draft_to_its_places_and_back_with_its_clocks(
    do, ask, open_station, clock
):
    _stay, person_id = unknown_here(open_station)
    assert set(running(ask)) == {ClockKind.SEARCH_NOTICE}

    draft = ask(SearchNoticeDraft(person_id))
    assert (draft.text.says(PublicField.MARKS), draft.problems) == ("左眉有疤", ())
    notice = do(WriteSearchNotice("t1", person_id, "会唱豫剧"))
    assert do(WriteSearchNotice("t1", person_id, "会唱豫剧")) == notice
    assert (notice.number, notice.state) == ("寻公〔2026〕001号", NoticeState.DRAFT)
    assert ask(SearchNoticeDraft(person_id)).words == "会唱豫剧"
    assert set(running(ask)) == {ClockKind.SEARCH_NOTICE}

    with pytest.raises(Refused) as refused:
        do(PublishSearchNotice("p0", notice.id, (Place(NoticeChannel.BOARD),)))
    assert codes(refused) == {SearchNoticeTrouble.NAME_MISSING}
    with pytest.raises(Refused) as refused:
        do(PublishSearchNotice("p0", notice.id, ()))
    assert codes(refused) == {SearchNoticeTrouble.NO_PLACES}
    deed = PublishSearchNotice(
        "p1", notice.id, (NATIONAL, BOARD), happened_at=clock.now - timedelta(minutes=10)
    )
    out = do(deed)
    assert do(deed) == out
    assert (out.state, [each.place for each in out.out]) == (
        NoticeState.PUBLISHED,
        [NATIONAL, BOARD],
    )
    with pytest.raises(Refused) as refused:
        do(PublishSearchNotice("p2", notice.id, (BOARD,)))
    assert codes(refused) == {SearchNoticeTrouble.OUT_THERE}
    refresh = running(ask)[ClockKind.NOTICE_REFRESH]
    assert refresh.due.date() == clock.now.date() + timedelta(days=30)

    clock.pass_(days=31)
    assert running(ask)[ClockKind.NOTICE_REFRESH].state is ClockState.OVERDUE
    board = out.out[1].id
    one = do(RefreshSearchNotice("r1", notice.id, (board,)))
    assert [each.refreshed_at for each in one.out] == [None, clock.now]
    assert running(ask)[ClockKind.NOTICE_REFRESH].state is ClockState.LATER


def test_a_notice_of_somebody_who_was_found_is_withdrawn_place_by_place(
    do, ask, open_station, clock
):
    _stay, person_id = unknown_here(open_station)
    notice = do(WriteSearchNotice("t1", person_id))
    _site, board = [each.id for each in do(PublishSearchNotice("p1", notice.id, BOTH)).out]
    with Session(open_station.engine) as session:
        version = session.get_one(Person, person_id).version
    do(SetIdentityState(person_id, version, IdentityState.CONFIRMED, IdentitySource.POLICE, "比中"))
    (still,) = ask(SearchNoticeList(is_open=True))
    assert still.found_at == clock.now
    owed = running(ask)
    assert set(owed) == {ClockKind.NOTICE_OUT}
    assert owed[ClockKind.NOTICE_OUT].data["count"] == 2
    assert owed[ClockKind.NOTICE_OUT].due.date() == clock.now.date() + timedelta(days=3)
    with pytest.raises(Refused) as refused:
        do(WithdrawSearchNotice("w0", notice.id, WithdrawReason.OTHER))
    assert codes(refused) == {SearchNoticeTrouble.NOTE_MISSING}
    left = do(WithdrawSearchNotice("w1", notice.id, WithdrawReason.FOUND, (board,)))
    assert (left.state, [each.place for each in left.out]) == (NoticeState.PUBLISHED, [NATIONAL])
    with pytest.raises(Refused) as refused:
        do(WithdrawSearchNotice("w2", notice.id, WithdrawReason.FOUND, (board,)))
    assert codes(refused) == {SearchNoticeTrouble.NOT_OUT}
    gone = do(WithdrawSearchNotice("w3", notice.id, WithdrawReason.FOUND))
    assert do(WithdrawSearchNotice("w3", notice.id, WithdrawReason.FOUND)) == gone
    assert (gone.state, gone.out) == (NoticeState.WITHDRAWN, ())
    assert running(ask) == {}
    with pytest.raises(Refused) as refused:
        do(RefreshSearchNotice("r2", notice.id))
    assert codes(refused) == {SearchNoticeTrouble.CLOSED}
    with pytest.raises(Refused) as refused:
        do(PublishSearchNotice("p3", do(WriteSearchNotice("t2", person_id)).id, (NATIONAL,)))
    assert codes(refused) == {PublicTrouble.IDENTIFIED}
    again = ask(SearchNoticeList(is_open=True))
    assert [each.number for each in again] == ["寻公〔2026〕002号"]
    dropped = do(WithdrawSearchNotice("w4", again[0].id, WithdrawReason.MISTAKE))
    assert dropped.state is NoticeState.DROPPED


def test_a_new_fact_shows_at_the_notice_and_goes_out_with_the_next_refresh(
    do, ask, open_station, clock
):
    _stay, person_id = unknown_here(open_station)
    notice = do(WriteSearchNotice("t1", person_id, left_out=frozenset({PublicField.SEX})))
    do(PublishSearchNotice("p1", notice.id, (NATIONAL,)))
    with Session(open_station.engine) as session:
        version = session.get_one(Person, person_id).version
    facts = PersonFacts(
        sex=Sex.MALE, description=Description(marks="左眉有疤", accent="鲁西南口音")
    )
    do(ChangePerson(person_id, version, facts))
    (changed,) = ask(SearchNoticeList())
    assert (changed.changed, changed.text.says(PublicField.ACCENT)) == (True, "")
    clock.pass_(days=1)
    fresh = do(RefreshSearchNotice("r1", notice.id))
    assert (fresh.changed, fresh.text.says(PublicField.ACCENT)) == (False, "鲁西南口音")
    assert fresh.text.says(PublicField.SEX) == ""


def test_without_a_photograph_a_notice_needs_a_reason_and_only_some_may_publish(
    do, open_station, clerk
):
    stay_id = make.stay(open_station, "无名氏", identity_state=IdentityState.UNKNOWN)
    with Session(open_station.engine) as session:
        person_id = session.query(Person).one().id
    assert stay_id
    notice = do(WriteSearchNotice("t1", person_id))
    with pytest.raises(Refused) as refused:
        do(PublishSearchNotice("p1", notice.id, (NATIONAL,)))
    assert codes(refused) == {PublicTrouble.NO_PHOTO}
    deed = PublishSearchNotice("p1", notice.id, (NATIONAL,), "面部受伤，暂不宜拍照")
    assert do(deed).state is NoticeState.PUBLISHED
    desk = STARTING_ROLES[Role.FRONT_DESK]
    assert deed.needs not in desk
    assert WriteSearchNotice.needs in desk
    with pytest.raises(NotAllowed):
        open_station.do(deed, type(clerk)(clerk.id, clerk.login, clerk.name, desk))


def test_a_notice_follows_its_person_through_merging_and_back(do, ask, open_station):
    _stay, person_id = unknown_here(open_station)
    other = make.person(open_station, "张三", identity_state=IdentityState.CLAIMED)
    notice = do(WriteSearchNotice("t1", person_id))
    do(PublishSearchNotice("p1", notice.id, (NATIONAL,)))
    merge_id = do(MergePeople(other, person_id, "同一人"))
    (line,) = ask(SearchNoticeList(person_id=other))
    assert (line.id, line.person_id, line.changed) == (notice.id, other, True)
    do(UnmergePeople(merge_id, "看错了"))
    assert ask(SearchNoticeList(person_id=other)) == ()
    assert [each.id for each in ask(SearchNoticeList(person_id=person_id))] == [notice.id]


def test_the_notice_is_a_page_for_the_wall_and_a_picture_for_the_telephone(do, ask, open_station):
    make.name_plate(open_station)
    _stay, person_id = unknown_here(open_station)
    assert "左眉有疤" in words(ask(SearchNoticePreview(person_id)))
    notice = do(WriteSearchNotice("t1", person_id, "会唱豫剧"))
    printed = do(PrintSearchNotice(notice.id))
    told = words(printed.pdf)
    assert (printed.number, "会唱豫剧" in told, "精神" in told) == (notice.number, True, False)
    made = do(MakeNoticePicture(notice.id))
    with Image.open(BytesIO(made.png)) as picture:
        assert (picture.format, picture.width) == ("PNG", 1080)
        assert picture.height > picture.width
    assert made.file_name == "寻公〔2026〕001号.png"
    do(WithdrawSearchNotice("w1", notice.id, WithdrawReason.MISTAKE))
    for deed in (PrintSearchNotice(notice.id), MakeNoticePicture(notice.id)):
        with pytest.raises(Refused) as refused:
            do(deed)
        assert codes(refused) == {SearchNoticeTrouble.CLOSED}
