"""The dossier of somebody whom nobody can name: talks, clues, queries, marks, what is due."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from io import BytesIO

import pytest
from PIL import Image

from station.domain.body_marks import BodySide, MarkFacts, MarkKind, PictureFacts, PictureKind
from station.domain.clock_kinds import ClockKind
from station.domain.clocks import ClockState
from station.domain.clues import (
    ClueFacts,
    ClueFilter,
    ClueKind,
    ClueRating,
    ClueTrouble,
    InterviewFacts,
    Noted,
)
from station.domain.inquiries import Addressee, Asked, InquiryFacts
from station.domain.outside_queries import AnswerFacts, Outcome, QueryFacts, QueryTrouble
from station.domain.paper_words import IDENTITIES
from station.domain.people import IdentityState
from station.domain.permissions import Permission
from station.domain.problems import NotAllowed, Refused
from station.domain.tracing import LedgerTone, QueryKind
from station.usecases.body_marks import AddPicture, PictureOf, PlaceMark
from station.usecases.clocks import ClockList
from station.usecases.clues import ClueSearch, NoteClue, RecordInterview, StrikeOut
from station.usecases.dna import AskForSample
from station.usecases.dossiers import DossierFile, OpenDossier
from station.usecases.inquiries import WriteInquiries
from station.usecases.merging import MergePeople
from station.usecases.outside_queries import AnswerQuery, AskOutside, FaceLedger
from station.usecases.papers_dossier import PrintDossier, PrintFaces
from tests import make
from tests.pdf_text import words as said


def _picture() -> bytes:
    out = BytesIO()
    Image.radial_gradient("L").resize((60, 80)).save(out, "JPEG")
    return out.getvalue()


PICTURE = _picture()
RIVER = ClueFacts(ClueKind.PLACE, "沙颍河边", ClueRating.STRONG, "录音 3", "颍上、阜南都有")


@pytest.fixture
def unknown(open_station, clock):
    """The number of somebody who came last evening without a name."""
    unnamed = make.person(
        open_station, "㛃䶮𬭎·𠅤", identity_state=IdentityState.UNKNOWN, born=None
    )
    make.stay(open_station, of_person=unnamed, admitted_at=clock.now - timedelta(hours=5))
    return unnamed


def test_what_is_heard_is_kept_rated_found_across_people_and_searched_at_once(
    open_station, do, ask, unknown, clock
):
    other = make.person(open_station, "李春草", place_words="沙颍河边，杨湖集")
    talk = RecordInterview(
        "talk-1", unknown, InterviewFacts("说家在沙颍河边", language="皖北话"), (RIVER,)
    )
    assert do(talk) == do(talk), "sent again it changes nothing"
    dossier = do(OpenDossier(unknown))
    assert [line.facts.said for line in dossier.talks] == ["说家在沙颍河边"]
    (clue,) = dossier.notebook
    assert (clue.facts, clue.interview_id) == (RIVER, dossier.talks[0].id)
    assert dossier.record.description.place_words == "沙颍河边"
    for words in ("沙颍河", "沙影河", "颍上"):
        assert [line.id for line in ask(ClueSearch(ClueFilter(words)))] == [clue.id], words
    assert ask(ClueSearch(ClueFilter("沙颍河", ClueKind.SONG))) == ()
    weak = ClueFacts(ClueKind.PLACE, "沙颍河边", ClueRating.RULED_OUT)
    with pytest.raises(Refused) as refused:
        do(NoteClue("clue-2", unknown, weak, replaces_id=clue.id))
    assert refused.value.problems[0].code is ClueTrouble.REASON_MISSING
    with pytest.raises(Refused) as refused:
        do(NoteClue("clue-2", other, weak, replaces_id=clue.id, reason="他人的"))
    assert refused.value.problems[0].code is ClueTrouble.OF_ANOTHER
    do(NoteClue("clue-2", unknown, weak, replaces_id=clue.id, reason="颍上站查无此地"))
    after = ask(DossierFile(unknown))
    assert [line.facts.rating for line in after.notebook] == [ClueRating.RULED_OUT]
    (struck,) = (line for line in after.clues if line.struck)
    assert struck.struck.reason == "颍上站查无此地"


def test_three_talks_are_due_in_three_days_and_the_third_stops_the_clock(do, ask, unknown, clock):
    def clock_of_talks():
        (found,) = (c for c in ask(DossierFile(unknown)).limits if c.kind is ClockKind.INTERVIEWS)
        return found

    first = clock_of_talks()
    assert first.due - first.started == timedelta(hours=72)
    for number in range(3):
        assert clock_of_talks().data == {"done": number, "count": 3}
        clock.pass_(hours=1)
        do(RecordInterview(f"talk-{number}", unknown, InterviewFacts("听不懂")))
    assert clock_of_talks().state is ClockState.STOPPED
    talk = ask(DossierFile(unknown)).talks[0]
    do(StrikeOut(Noted.INTERVIEW, talk.id, "记到别人档案里了"))
    assert clock_of_talks().state is not ClockState.STOPPED
    with pytest.raises(Refused) as refused:
        do(StrikeOut(Noted.INTERVIEW, talk.id, "再划一次"))
    assert refused.value.problems[0].code is ClueTrouble.STRUCK_ALREADY


def test_a_query_waits_until_its_answer_and_a_promise_moves_the_end(do, ask, unknown, clock):
    asked = QueryFacts(QueryKind.PHONE, "颍上县救助管理站", "报左腕胎记")
    line = do(AskOutside("query-1", unknown, asked))
    assert do(AskOutside("query-1", unknown, asked)).id == line.id

    def tones():
        return [each.tone for each in ask(DossierFile(unknown)).ledger]

    def overdue():
        return ask(ClockList(kind=ClockKind.QUERY_ANSWER)).overdue

    assert tones() == [LedgerTone.WAITING]
    clock.pass_(days=8)
    assert tones() == [LedgerTone.OVERDUE]
    assert [(c.subject.thing, c.subject.thing_id) for c in overdue()] == [("query", line.id)]
    with pytest.raises(Refused) as refused:
        do(AnswerQuery("answer-1", line.id, AnswerFacts(Outcome.PROMISED)))
    assert refused.value.problems[0].code is QueryTrouble.DUE_MISSING
    later = AnswerFacts(Outcome.PROMISED, "已约回电", due=clock.now + timedelta(days=1))
    do(AnswerQuery("answer-1", line.id, later))
    assert (tones(), overdue()) == ([LedgerTone.WAITING], ())
    do(AnswerQuery("answer-2", line.id, AnswerFacts(Outcome.TRACE, "范围缩到颍上、阜南")))
    assert tones() == [LedgerTone.FOUND]
    letter = InquiryFacts("是否有走失人员", with_photo=False)
    do(WriteInquiries("letter-1", unknown, (Asked(Addressee.POLICE, "阜南县公安局"),), letter))
    assert ask(DossierFile(unknown)).ledger[0].whom == "阜南县公安局"
    assert tones() == [LedgerTone.WAITING, LedgerTone.FOUND]
    clock.pass_(days=60)
    assert tones() == [LedgerTone.OVERDUE, LedgerTone.FOUND]
    (query,) = ask(DossierFile(unknown)).queries
    assert [each.facts.outcome for each in query.answers] == [Outcome.PROMISED, Outcome.TRACE]


def test_a_face_is_compared_with_a_reason_and_stands_in_its_ledger_for_good(
    do, ask, unknown, clock
):
    bare = QueryFacts(QueryKind.FACE, "城东派出所")
    with pytest.raises(Refused) as refused:
        do(AskOutside("face-1", unknown, bare))
    assert [p.code for p in refused.value.problems] == [QueryTrouble.REASON_MISSING]
    with pytest.raises(Refused) as refused:
        do(AskOutside("face-1", unknown, QueryFacts(QueryKind.DNA, "城东派出所")))
    assert [p.code for p in refused.value.problems] == [QueryTrouble.KIND_HAS_OWN_RECORD]
    facts = QueryFacts(QueryKind.FACE, "城东派出所", reason="无名，查身份", reference="19 号")
    line = do(AskOutside("face-1", unknown, facts, AnswerFacts(Outcome.NOTHING, "未比中")))
    do(StrikeOut(Noted.QUERY, line.id, "照片拿错"))
    today = clock.now.date()
    (kept,) = ask(FaceLedger(today, today))
    assert (kept.result, kept.struck.reason, kept.facts.reference) == (
        "未比中",
        "照片拿错",
        "19 号",
    )
    assert kept.number, "the rescue number"
    assert ask(FaceLedger(today - timedelta(days=3), today - timedelta(days=1))) == ()
    dossier = ask(DossierFile(unknown))
    assert (dossier.ledger, dossier.face_queries) == ((), 1)
    with pytest.raises(Refused) as refused:
        do(AnswerQuery("late", line.id, AnswerFacts(Outcome.MATCH, "比中")))
    assert refused.value.problems[0].code is QueryTrouble.STRUCK


def test_a_mark_has_the_name_of_its_place_joins_the_description_and_has_its_picture(
    do, ask, unknown
):
    facts = MarkFacts(BodySide.FRONT, 342, 470, MarkKind.BIRTHMARK, "褐色", 30)
    mark = do(PlaceMark("mark-1", unknown, facts))
    assert do(PlaceMark("mark-1", unknown, facts)) == mark
    shown = PictureFacts(PictureKind.MARK, "左腕")
    picture = do(AddPicture("pic-1", unknown, PICTURE, shown, mark))
    do(AddPicture("pic-2", unknown, PICTURE, PictureFacts(PictureKind.PORTRAIT)))
    dossier = ask(DossierFile(unknown))
    assert dossier.record.description.marks == "左手腕胎记，褐色，约 30 毫米"
    assert [(m.number, m.facts.place) for m in dossier.marks] == [(1, "左手腕")]
    assert {p.facts.kind for p in dossier.album} == {PictureKind.MARK, PictureKind.PORTRAIT}
    assert ask(PictureOf(picture, small=True)).startswith(b"\xff\xd8")
    with pytest.raises(Refused):
        do(AddPicture("pic-3", unknown, PICTURE, PictureFacts(PictureKind.WITH_OTHERS)))


def test_a_dossier_goes_along_when_two_people_become_one(open_station, do, ask, unknown):
    again = make.person(open_station, "无名氏乙", identity_state=IdentityState.UNKNOWN)
    do(NoteClue("clue-1", again, RIVER))
    do(AskOutside("query-1", again, QueryFacts(QueryKind.STATION, "阜南县救助管理站")))
    versions = tuple(do(OpenDossier(each)).record.version for each in (unknown, again))
    do(MergePeople(unknown, again, "同一人", versions=versions))
    dossier = ask(DossierFile(again))
    assert dossier.record.id == unknown
    assert [line.facts for line in dossier.notebook] == [RIVER]
    assert [line.whom for line in dossier.ledger] == ["阜南县救助管理站"]


def test_the_whole_dossier_and_the_ledger_of_faces_are_printed(
    open_station, do, unknown, clock, clerk
):
    make.name_plate(open_station)
    do(RecordInterview("talk-1", unknown, InterviewFacts("说家在沙颍河边"), (RIVER,)))
    do(PlaceMark("mark-1", unknown, MarkFacts(BodySide.FRONT, 342, 470, MarkKind.BIRTHMARK)))
    do(AddPicture("pic-1", unknown, PICTURE, PictureFacts(PictureKind.WITH_OTHERS, "左一为其弟")))
    face = QueryFacts(QueryKind.FACE, "城东派出所", reason="无名，查身份", reference="19 号")
    line = do(AskOutside("face-1", unknown, face, AnswerFacts(Outcome.NOTHING, "照片模糊")))
    do(StrikeOut(Noted.QUERY, line.id, "照片拿错"))
    letter = InquiryFacts("是否有走失人员", with_photo=False)
    do(WriteInquiries("letter-1", unknown, (Asked(Addressee.POLICE, "阜南县公安局"),), letter))
    sample = do(AskForSample("dna-1", unknown, "城西分局"))
    printed = do(PrintDossier(unknown))
    told = said(printed.pdf)
    for part in ("沙颍河边", "左手腕胎记", "左一为其弟", "阜南县公安局", "已划去（照片拿错"):
        assert part in told, part
    assert sample.sample.number in told
    assert "与本人谈话" in told, "the limits"
    assert (printed.copy, do(PrintDossier(unknown)).copy) == (0, 1)
    clock.pass_(days=1)
    assert do(PrintDossier(unknown)).copy == 0, "as it stands on another day"
    for deed in (PrintFaces(unknown), PrintFaces(), PrintFaces(since=clock.now.date())):
        ledger = said(do(deed).pdf)
        told_of = "比对1次，涉及1人；其中划去1次" in ledger, "无名，查身份" in ledger
        assert told_of == ((deed.since is None,) * 2)
    few = replace(clerk, permissions=frozenset({Permission.PAPERS_PRINT, Permission.TRACING_SEE}))
    kept = said(do(PrintDossier(unknown), few).pdf)
    assert sample.sample.number not in kept
    assert "DNA检材：打印人无权查看" in kept
    for deed in (PrintDossier(unknown), PrintFaces(), PrintFaces(unknown)):
        with pytest.raises(NotAllowed):
            do(deed, replace(clerk, permissions=frozenset({Permission.PAPERS_PRINT})))


@pytest.mark.parametrize("state", IdentityState)
def test_a_dossier_is_printed_whatever_is_known_of_the_identity(open_station, do, state):
    make.name_plate(open_station)
    person = make.person(open_station, "㛃䶮𬭎", identity_state=state)
    make.stay(open_station, of_person=person)
    assert IDENTITIES[state] in said(do(PrintDossier(person)).pdf)
