"""A family looks for somebody: matched at once and again, judged, verified, brought together."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from io import BytesIO

import pytest
from PIL import Image

from station.domain.leaving import LeavingPlan, LeavingWay
from station.domain.people import (
    Description,
    IdentityState,
    NameKind,
    NewPerson,
    PersonFacts,
    PersonName,
    Searched,
    Sex,
)
from station.domain.problems import Conflict, Refused
from station.domain.request_matching import Likelihood
from station.domain.search_notices import NoticeChannel, Place
from station.domain.tracing import LedgerTone, QueryKind
from station.domain.tracing_requests import (
    MatchVerdict,
    Proof,
    RequestFacts,
    RequestSource,
    RequestState,
    RequestStep,
    RequestTrouble,
    Seeker,
    Sought,
)
from station.usecases.collectors import VerifiedCollectors
from station.usecases.dossiers import OpenDossier
from station.usecases.merging import MergePeople, UnmergePeople
from station.usecases.people import RegisterPerson
from station.usecases.people_changes import AddName, ChangePerson
from station.usecases.person_sheet import OpenPerson
from station.usecases.search_notices import PublishSearchNotice, WriteSearchNotice
from station.usecases.tracing_request_steps import (
    DecideMatch,
    MatchAgain,
    TakeRequestStep,
    VerifyRequest,
)
from station.usecases.tracing_requests import (
    ChangeRequest,
    FileRequest,
    MatchSheet,
    RequestFilter,
    RequestList,
    RequestPhotoOf,
    RequestSheet,
    RequestsOfPerson,
)
from tests import make

SEEKER = Seeker("韦桂花", "13907550101", "祖母")
NUMBER = "452123196208150028"


def facts(name="韦小满", **overrides) -> RequestFacts:
    said = {
        "sex": Sex.MALE,
        "age": 12,
        "area": "450126",
        "description": Description(accent="宾阳口音", marks="左眉疤"),
        **overrides,
    }
    return RequestFacts(SEEKER, Sought(PersonFacts(name=name, **said)), RequestSource.HOTLINE)


@pytest.fixture
def register(do, clock):
    """Write somebody down as a form does."""

    def write(name="", **said):
        facts = {"sex": Sex.MALE, "age": 12, **said}
        seen = frozenset(range(50))
        new = NewPerson(PersonFacts(name=name, **facts))
        return do(RegisterPerson(new, Searched(name or "无名", seen)))

    return write


def codes(error) -> set:
    return {problem.code for problem in error.value.problems}


def picture() -> bytes:
    out = BytesIO()
    Image.radial_gradient("L").resize((60, 80)).save(out, "JPEG")
    return out.getvalue()


def proven(answer, person_id, *proofs, mark="verify", text="") -> VerifyRequest:
    line = answer.record.line
    return VerifyRequest(mark, line.id, line.version, person_id, frozenset(proofs), NUMBER, text)


def step(answer, kind, text="", mark=None) -> TakeRequestStep:
    line = answer.record.line
    return TakeRequestStep(mark or f"{kind}-{line.version}", line.id, line.version, kind, text)


def test_a_request_is_matched_at_once_and_says_why(do, ask, register):
    boy = register(
        area="450126", description=Description(accent="广西宾阳口音", marks="左边眉毛上一道疤")
    )
    register("王大力", age=40, area="110101")
    told = do(FileRequest("r1", facts(), picture()))
    line = told.record.line
    assert line.number == "寻〔2026〕001号"
    assert (line.state, line.hits) == (RequestState.POSSIBLE, 1)
    (match,) = told.matches
    assert (match.person_id, match.hot, match.likelihood) == (boy, True, Likelihood.MEDIUM)
    said = {reason.code.value for reason in match.hit.why}
    assert {"match.same_mark", "match.same_county", "match.unidentified"} <= said
    assert do(FileRequest("r1", facts())).record.line.id == line.id
    assert ask(RequestPhotoOf(line.photo_id, small=True))[:2] == b"\xff\xd8"
    fields = {each.field: each for each in ask(MatchSheet(line.id, boy)).fields}
    assert fields["marks"].strength is not None
    assert fields["name"].sought == ("韦小满",)
    (pair,) = ask(RequestsOfPerson(boy))
    assert pair[0].number == line.number
    (ledger,) = do(OpenDossier(boy)).ledger
    assert (ledger.kind, ledger.tone) == (QueryKind.REQUEST, LedgerTone.WAITING)
    assert (ledger.whom, ledger.thing_id) == ("韦桂花 祖母", line.id)
    do(DecideMatch("d1", line.id, boy, MatchVerdict.LIKELY, "左眉疤一致"))
    (ledger,) = do(OpenDossier(boy)).ledger
    assert (ledger.tone, ledger.result) == (LedgerTone.FOUND, "左眉疤一致")
    (still,) = ask(RequestList(RequestFilter(waiting=True)))
    assert (still.state, still.hits) == (RequestState.POSSIBLE, 1)
    do(DecideMatch("d2", line.id, boy, MatchVerdict.DIFFERENT, "血型不符"))
    (searched,) = ask(RequestList())
    assert (searched.state, searched.hits) == (RequestState.SEARCHING, 0)


def test_a_new_fact_about_anybody_finds_the_request_by_itself(do, ask, register, clerk):
    request = do(FileRequest("r1", facts(area="", description=Description())))
    assert request.matches == ()
    asked = RequestSheet(request.record.line.id)
    boy = register(age=11)
    assert ask(asked).matches == ()
    do(AddName(boy, PersonName("韦晓满", NameKind.USED)))
    (match,) = ask(asked).matches
    assert match.person_id == boy
    assert match.hit.why[0].code == "match.same_sound"
    assert [each.id for each in ask(RequestList(RequestFilter(waiting=True)))] == [
        request.record.line.id
    ]
    record = do(OpenPerson(boy)).record
    known = PersonFacts(name="韦晓满", sex=Sex.FEMALE, age=60)
    do(ChangePerson(boy, record.version, known))
    assert ask(asked).matches == ()


def test_a_judgement_is_remembered_until_a_key_fact_changes(do, ask, register):
    boy = register("韦小满")
    request = do(FileRequest("r1", facts()))
    line = request.record.line
    with pytest.raises(Refused) as refused:
        do(DecideMatch("d1", line.id, boy, MatchVerdict.DIFFERENT))
    assert codes(refused) == {RequestTrouble.REASON_MISSING}
    other = DecideMatch("d1", line.id, boy, MatchVerdict.DIFFERENT, "照片不是同一人")
    judged = do(other)
    assert (judged.record.line.state, judged.record.line.hits) == (RequestState.SEARCHING, 0)
    assert do(other).matches[0].verdict is MatchVerdict.DIFFERENT
    assert not do(MatchAgain(line.id)).matches[0].waits
    do(AddName(boy, PersonName("小满", NameKind.USED)))
    (match,) = ask(RequestSheet(line.id)).matches
    assert match.again
    assert match.waits
    assert match.reason == "照片不是同一人"
    assert ask(RequestSheet(line.id)).record.line.hits == 1
    with pytest.raises(Refused) as refused:
        do(DecideMatch("d2", line.id, 999, MatchVerdict.LIKELY))
    assert codes(refused) == {RequestTrouble.NO_MATCH}


def test_a_child_goes_to_nobody_without_strong_proof(do, ask, register, clock):
    boy = register("韦小满")
    request = do(FileRequest("r1", facts()))
    with pytest.raises(Refused) as refused:
        do(replace(proven(request, boy), id_number="452123"))
    assert codes(refused) == {
        RequestTrouble.PROOF_MISSING,
        RequestTrouble.NUMBER_WRONG,
        RequestTrouble.STRONG_PROOF_MISSING,
    }
    with pytest.raises(Refused) as refused:
        do(proven(request, boy, Proof.ID_SEEN, Proof.VIDEO_CALL, text="视频相认"))
    assert codes(refused) == {RequestTrouble.STRONG_PROOF_MISSING}
    verified = do(proven(request, boy, Proof.ID_SEEN, Proof.KINSHIP_PAPER))
    assert verified.record.line.state is RequestState.VERIFIED
    assert verified.record.line.verified == boy
    with pytest.raises(Conflict):
        do(proven(request, boy, Proof.ID_SEEN, mark="again"))
    back = do(step(verified, RequestStep.TAKEN_BACK, "户口簿是别人的"))
    assert (back.record.line.state, back.record.line.verified) == (RequestState.POSSIBLE, None)
    grown = register("韦大满", age=30)
    other = do(FileRequest("r2", facts("韦大满", age=30)))
    with pytest.raises(Refused) as refused:
        do(proven(other, grown, Proof.ID_SEEN, Proof.PHONE_CALL, mark="v2"))
    assert codes(refused) == {RequestTrouble.STRONG_PROOF_MISSING}
    seen = (Proof.ID_SEEN, Proof.PHONE_CALL)
    enough = do(proven(other, grown, *seen, mark="v2", text="本人当面认出"))
    assert enough.record.steps[0].proofs == (Proof.ID_SEEN, Proof.PHONE_CALL)


def test_a_request_rests_wakes_ends_and_keeps_every_step(do, ask, register, clock):
    request = do(FileRequest("r1", facts()))
    with pytest.raises(Refused) as refused:
        do(step(request, RequestStep.RESTED))
    assert codes(refused) == {RequestTrouble.WORDS_MISSING}
    resting = do(step(request, RequestStep.RESTED, "三个月没有线索"))
    assert resting.record.line.state is RequestState.DORMANT
    clock.pass_(days=400)
    boy = register("韦小满")
    found = ask(RequestSheet(request.record.line.id))
    assert (found.record.line.state, found.matches[0].person_id) == (RequestState.POSSIBLE, boy)
    verified = do(proven(found, boy, Proof.ID_SEEN, Proof.DNA))
    home = do(step(verified, RequestStep.REUNITED))
    done = do(step(do(step(home, RequestStep.FOLLOWED_UP, "已上学")), RequestStep.CLOSED))
    assert done.record.line.state is RequestState.CLOSED
    assert ask(RequestList()) == ()
    (line,) = ask(RequestList(RequestFilter(text="满")))
    assert line.id == done.record.line.id
    with pytest.raises(Refused) as refused:
        do(step(done, RequestStep.RESTED, "x"))
    assert codes(refused) == {RequestTrouble.STEP_NOT_NOW}
    again = do(step(done, RequestStep.REOPENED, "回访发现弄错"))
    gone = do(step(again, RequestStep.WITHDRAWN, "家属来电撤回"))
    assert gone.record.line.state is RequestState.WITHDRAWN
    assert [each.kind for each in gone.record.steps] == [
        RequestStep.RESTED,
        RequestStep.VERIFIED,
        RequestStep.REUNITED,
        RequestStep.FOLLOWED_UP,
        RequestStep.CLOSED,
        RequestStep.REOPENED,
        RequestStep.WITHDRAWN,
    ]


def test_a_request_that_says_nothing_is_refused_and_one_that_changes_is_compared_again(
    do, ask, register, clock
):
    empty = RequestFacts(Seeker(), Sought(PersonFacts(sex=Sex.MALE, age=12)))
    with pytest.raises(Refused) as refused:
        do(FileRequest("r1", replace(empty, told_at=clock.now + timedelta(days=1))))
    assert codes(refused) == {
        RequestTrouble.SEEKER_MISSING,
        RequestTrouble.PHONE_MISSING,
        RequestTrouble.NOTHING_TO_SEARCH,
        RequestTrouble.TOLD_IN_FUTURE,
    }
    boy = register("㛃䶮𬭎")
    request = do(FileRequest("r1", facts()))
    line = request.record.line
    sought = Sought(facts("㛃䶮𬭎").sought.facts, ("满崽",), missing_since=date(2026, 5, 1))
    changed = do(ChangeRequest(line.id, line.version, replace(facts(), sought=sought)))
    assert [match.person_id for match in changed.matches] == [boy]
    assert changed.record.sought.other_names == ("满崽",)
    with pytest.raises(Conflict):
        do(ChangeRequest(line.id, line.version, facts()))
    sought = replace(sought, missing_since=date(2026, 12, 1))
    with pytest.raises(Refused) as refused:
        do(ChangeRequest(line.id, changed.record.line.version, replace(facts(), sought=sought)))
    assert codes(refused) == {RequestTrouble.MISSING_IN_FUTURE}


def test_a_merge_takes_matches_and_judgements_along_and_gives_them_back(do, ask, register):
    one, other = register("韦小满"), register("陆阿三", age=40)
    request = do(FileRequest("r1", facts()))
    line = request.record.line
    do(DecideMatch("d1", line.id, one, MatchVerdict.LIKELY))
    merge = do(MergePeople(other, one, "同一人"))
    (match,) = ask(RequestSheet(line.id)).matches
    assert match.person_id == other
    assert (match.verdict, match.again) == (MatchVerdict.LIKELY, True)
    do(UnmergePeople(merge, "不是同一人"))
    (match,) = ask(RequestSheet(line.id)).matches
    assert (match.person_id, match.verdict, match.again) == (one, MatchVerdict.LIKELY, False)


def test_whoever_is_identified_is_no_hot_match_for_a_name_alone(do, register, open_station):
    gone = make.person(open_station, "韦小满", identity_state=IdentityState.CONFIRMED)
    make.stay(open_station, of_person=gone, left_at=open_station.clock())
    request = do(FileRequest("r1", facts(area="", age=39, description=Description())))
    assert request.record.line.state is RequestState.SEARCHING


def test_a_verified_seeker_is_proposed_as_collector_and_a_notice_marks_the_match(
    do, ask, open_station, register
):
    boy = register("韦小满", age=30)
    stay = make.stay(open_station, of_person=boy)
    told = facts(age=30)
    line = do(FileRequest("r1", told)).record.line
    notice = do(WriteSearchNotice("n1", boy))
    assert ask(RequestSheet(line.id)).matches[0].notice == ""
    do(PublishSearchNotice("p1", notice.id, (Place(NoticeChannel.NATIONAL),), "无照片"))
    request = ask(RequestSheet(line.id))
    assert request.matches[0].notice.startswith("寻公〔")
    assert do(FileRequest("r2", told)).matches[0].notice == request.matches[0].notice
    assert ask(VerifiedCollectors(stay)) == ()
    verified = do(proven(request, boy, Proof.ID_SEEN, Proof.KINSHIP_PAPER))
    assert verified.stay.stay_id == stay
    (collector,) = ask(VerifiedCollectors(stay))
    assert (collector.name, collector.document) == ("韦桂花", NUMBER)
    plan = collector.taken_into(LeavingPlan(LeavingWay.VOUCHER, destination="南宁"))
    assert (plan.way, plan.fetcher_relation) == (LeavingWay.KIN, "祖母")
    assert (plan.destination, plan.fetcher_proof) == ("南宁", "")
    assert collector.stands_in(plan)
    do(step(verified, RequestStep.TAKEN_BACK, "户口簿是别人的"))
    assert ask(VerifiedCollectors(stay)) == ()
