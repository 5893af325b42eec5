"""Two people without a name become one with everything that was written about either, and part."""

from __future__ import annotations

from datetime import date, timedelta
from io import BytesIO

import pytest
from PIL import Image

from station.domain.body_marks import BodySide, MarkFacts, MarkKind, PictureFacts, PictureKind
from station.domain.clock_kinds import ClockKind
from station.domain.clock_notes import PauseReason
from station.domain.clues import ClueFacts, ClueKind, ClueRating, InterviewFacts
from station.domain.dna import CustodyStep, SampleCondition, SampleKind, StepFacts
from station.domain.inquiries import Addressee, Asked, InquiryFacts
from station.domain.minors import GuardianshipFacts, GuardianshipState, Placement
from station.domain.outside_queries import QueryFacts
from station.domain.people import IdentityState
from station.domain.tracing import QueryKind
from station.domain.tracing_requests import MatchVerdict
from station.storage.merging import movable
from station.storage.merging_said import SAID
from station.usecases.body_marks import AddPicture, PlaceMark
from station.usecases.clock_notes import PauseClock
from station.usecases.clues import NoteClue, RecordInterview
from station.usecases.dna import RecordSampleStep, TakeSample
from station.usecases.dna_seen import CustodyProof, SampleList
from station.usecases.dossiers import OpenDossier
from station.usecases.inquiries import WriteInquiries
from station.usecases.merging import MergePeople, UnmergePeople, UnmergePlan
from station.usecases.minors import RecordGuardianship
from station.usecases.minors_access import OpenMinorFile
from station.usecases.outside_queries import AskOutside
from station.usecases.resettlement import OpenResettlement, Resettlements
from station.usecases.search_notices import SearchNoticeList, WriteSearchNotice
from station.usecases.tracing_request_steps import DecideMatch
from station.usecases.tracing_requests import FileRequest
from station.wording.merge_names import ROWS
from tests import make
from tests.usecases.test_tracing_requests import facts as sought


def _picture() -> bytes:
    out = BytesIO()
    Image.radial_gradient("L").resize((30, 40)).save(out, "JPEG")
    return out.getvalue()


def _clue(text: str, rating: ClueRating = ClueRating.STRONG) -> ClueFacts:
    return ClueFacts(ClueKind.PLACE, text, rating)


@pytest.fixture
def owner(open_station, do, clock):
    """Write everything down that the search for a name may leave of one child."""

    def write(mark: str, *, here: bool) -> int:
        child = make.person(
            open_station,
            f"无名氏{mark}",
            identity_state=IdentityState.UNKNOWN,
            born=date(2014, 1, 1),
            accent="宾阳口音",
        )
        left = None if here else clock.now - timedelta(days=10)
        stay = make.stay(
            open_station,
            of_person=child,
            admitted_at=clock.now - timedelta(hours=5) if here else clock.now - timedelta(days=99),
            **({} if here else {"left_at": left}),
        )
        talk = InterviewFacts(f"谈话{mark}")
        do(RecordInterview(f"talk-{mark}", child, talk, (_clue(f"河边{mark}"),)))
        seen = MarkFacts(BodySide.FRONT, 342, 470, MarkKind.SCAR, f"疤{mark}")
        spot = do(PlaceMark(f"mark-{mark}", child, seen))
        shows = PictureFacts(PictureKind.MARK, f"照片{mark}")
        do(AddPicture(f"pic-{mark}", child, _picture(), shows, spot))
        do(AskOutside(f"ask-{mark}", child, QueryFacts(QueryKind.PHONE, f"单位{mark}")))
        letter = InquiryFacts("何人", with_photo=False)
        asked = (Asked(Addressee.POLICE, f"公安{mark}"),)
        do(WriteInquiries(f"letter-{mark}", child, asked, letter))
        do(_taken(clock.now, f"dna-{mark}", child, f"F-{mark}"))
        decided = GuardianshipFacts(
            GuardianshipState.TEMPORARY,
            f"临监{mark}",
            clock.now.date(),
            "民政局",
            Placement.STATION,
        )
        do(RecordGuardianship(f"guard-{mark}", child, decided))
        if here:
            do(WriteSearchNotice(f"notice-{mark}", child, ""))
            do(OpenResettlement(f"case-{mark}", stay))
        return child

    return write


def _taken(now, client_id: str, child: int, seal: str) -> TakeSample:
    facts = StepFacts(
        CustodyStep.TAKEN,
        now,
        by_whom="法医赵",
        with_whom="陈静",
        kind=SampleKind.BLOOD,
        seal=seal,
        condition=SampleCondition.INTACT,
    )
    return TakeSample(client_id, child, facts)


def _limit(do, child: int):
    """The limit of the search notice of whoever is here."""
    limits = do(OpenDossier(child)).limits
    return next(each for each in limits if each.kind is ClockKind.SEARCH_NOTICE)


def _owned(do, ask, child: int) -> dict[str, list[str]]:
    """What the station knows of a child, by what a clerk would recognise."""
    found = do(OpenDossier(child))
    return {
        "talks": sorted(each.facts.said for each in found.talks),
        "clues": sorted(each.facts.text for each in found.notebook),
        "marks": sorted(each.facts.text for each in found.marks),
        "pictures": sorted(each.facts.shows for each in found.pictures),
        "ledger": sorted(each.whom for each in found.ledger if each.kind is not QueryKind.REQUEST),
        "samples": [each.sample.number for each in ask(SampleList(child))],
        "guardianship": sorted(
            each.facts.decision_number for each in do(OpenMinorFile(child)).case.guardianships
        ),
    }


def test_nothing_is_lost_and_each_gets_back_what_is_theirs(do, ask, owner, clock):
    survivor, merged = owner("甲", here=True), owner("乙", here=False)
    request = do(FileRequest("request", sought())).record.line.id
    do(DecideMatch("match", request, merged, MatchVerdict.LIKELY, "口音一致"))
    until = clock.now.date() + timedelta(days=2)
    do(PauseClock("pause", _limit(do, survivor).key, PauseReason.POLICE_CASE, until, "派出所来函"))
    mine, theirs = _owned(do, ask, survivor), _owned(do, ask, merged)

    merge = do(MergePeople(survivor, merged, "同一人"))
    whole = _owned(do, ask, survivor)
    assert {k: sorted(v) for k, v in whole.items()} == {
        k: sorted(mine[k] + theirs[k]) for k in mine
    }
    assert any(each.result == "口音一致" for each in do(OpenDossier(merged)).ledger)
    assert [each.person_id for each in ask(SearchNoticeList())] == [survivor]
    assert [each.person_id for each in ask(Resettlements()).lines] == [survivor]
    assert [each.facts.text for each in _limit(do, merged).notes] == ["派出所来函"]
    assert ask(CustodyProof()).broken == ()

    clock.pass_(hours=1)
    later = do(RecordInterview("talk-丙", survivor, InterviewFacts("后谈"), (_clue("后闻"),)))
    old = next(e for e in do(OpenDossier(survivor)).notebook if e.facts.text == "河边乙")
    weaker = _clue("河边乙", ClueRating.WEAK)
    do(NoteClue("again", survivor, weaker, replaces_id=old.id, reason="录音重听"))
    first = next(e for e in ask(SampleList(survivor)) if e.sample.number in theirs["samples"])
    stored = StepFacts(
        CustodyStep.STORED,
        clock.now,
        seal="F-乙",
        condition=SampleCondition.INTACT,
        place="检材柜 3",
    )
    do(RecordSampleStep("store", first.sample.id, stored))

    plan = ask(UnmergePlan(merge))
    looked = {("minor_opening", f"{clock.now - timedelta(hours=1)}")}
    told = {(each.what, each.text) for each in plan.later}
    assert told - looked == {("interview", "后谈")}, "a clue goes where its talk goes"
    do(UnmergePeople(merge, "误并", (("interview", later),)))
    assert _owned(do, ask, survivor) == mine
    back = _owned(do, ask, merged)
    expected = {**theirs, "talks": ["后谈", "谈话乙"], "clues": ["后闻", "河边乙"]}
    assert {k: sorted(v) for k, v in back.items()} == {k: sorted(v) for k, v in expected.items()}
    (weak,) = (e for e in do(OpenDossier(merged)).notebook if e.facts.text == "河边乙")
    assert weak.facts.rating is ClueRating.WEAK, "what was rated anew went back with the clue"
    assert ask(CustodyProof()).broken == ()


def test_whatever_may_belong_to_a_person_has_a_word_and_is_recognised():
    tables = {each.table for each in movable()} - {"person"}
    assert tables == set(ROWS)
    follows_the_stay = {"cash_payment", "long_term_care", "resettlement", "voucher"}
    assert tables - set(SAID) == follows_the_stay
