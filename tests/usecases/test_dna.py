"""A sample from the need to the answer, and the log of its custody that proves itself."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from io import BytesIO

import pytest
from PIL import Image
from sqlalchemy import select, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from station.domain.accounts import Clerk
from station.domain.checking import CheckTrouble
from station.domain.clock_kinds import ClockKind
from station.domain.dna import (
    CustodyStep,
    DnaStandingKind,
    DnaTrouble,
    ExcuseGround,
    SampleCondition,
    SampleKind,
    SampleResult,
    SampleState,
    StepFacts,
)
from station.domain.people import IdentitySource, IdentityState
from station.domain.permissions import Permission
from station.domain.problems import Refused
from station.storage import consistency, dna
from station.storage.accounts import ClerkRow
from station.storage.people import Person
from station.usecases.accounts import SecondClerk
from station.usecases.clocks import ClockList
from station.usecases.dna import (
    AnswerSample,
    AskForSample,
    DiscardSample,
    ExcuseSample,
    RecordSampleStep,
    TakeSample,
)
from station.usecases.dna_seen import (
    CustodyLog,
    CustodyProof,
    MinorsSampled,
    SampleList,
    SampleNamed,
    SheetList,
    StandingOf,
)
from station.usecases.dna_sheets import HandOverSamples, KeepReceipt, OpenReceipt, ReceiptCopies
from station.usecases.passwords import hashed
from tests import make

S = CustodyStep
LEADER = SecondClerk("ma", "leader-2026")
CHILD = {"born": date(2016, 5, 1), "identity_state": IdentityState.UNKNOWN}
OFFICE = "城西派出所"


@pytest.fixture(autouse=True)
def leader_with_password(open_station):
    with Session(open_station.engine) as session, session.begin():
        row = session.scalars(select(ClerkRow).where(ClerkRow.login == "ma")).one()
        row.password_hash = hashed("leader-2026")


def codes(error) -> set:
    return {problem.code for problem in error.value.problems}


def taken(at, seal="F-001", **said) -> StepFacts:
    facts = StepFacts(
        S.TAKEN,
        at,
        unit=OFFICE,
        by_whom="民警周强",
        with_whom="社工李娟",
        kind=SampleKind.BLOOD,
        seal=seal,
        condition=SampleCondition.INTACT,
    )
    return replace(facts, **said)


def stored(at, seal="F-001", **said) -> StepFacts:
    facts = StepFacts(S.STORED, at, place="档案柜 2", seal=seal, condition=SampleCondition.INTACT)
    return replace(facts, **said)


@pytest.fixture
def sealed(do, clock):
    """Take and store a sample of somebody."""

    def seal(person_id, mark):
        line = do(TakeSample(f"t{mark}", person_id, taken(clock.now, mark)))
        return do(RecordSampleStep(f"s{mark}", line.sample.id, stored(clock.now, mark)))

    return seal


def due(ask, kind) -> list[int]:
    found = ask(ClockList(kind=kind))
    return [each.person_id for each in (*found.overdue, *found.today, *found.later)]


def jpeg() -> bytes:
    file = BytesIO()
    Image.new("RGB", (80, 60)).save(file, "JPEG")
    return file.getvalue()


def person_of(station, person_id) -> Person:
    with Session(station.engine) as session:
        return session.get_one(Person, person_id)


def test_a_sample_goes_from_the_need_to_the_match(do, ask, open_station, clock):
    child = make.person(open_station, "㛃䶮𬭎", **CHILD)
    stay = make.stay(open_station, of_person=child)
    with pytest.raises(Refused) as bare:
        do(AskForSample("n1", child, " "))
    assert codes(bare) == {DnaTrouble.UNIT_MISSING}
    need = do(AskForSample("n1", child, OFFICE))
    assert do(AskForSample("n1", child, OFFICE)) == need
    assert (need.sample.number, need.sample.state) == ("JC2026-0001A", SampleState.NEEDED)
    assert need.stay_id == stay
    clock.pass_(hours=1)
    bare_facts = StepFacts(S.TAKEN, clock.now)
    with pytest.raises(Refused) as nothing:
        do(TakeSample("t1", child, bare_facts))
    assert codes(nothing) == {
        DnaTrouble.TAKER_MISSING,
        DnaTrouble.PRESENT_MISSING,
        DnaTrouble.KIND_MISSING,
        DnaTrouble.SEAL_MISSING,
        DnaTrouble.CONDITION_MISSING,
    }
    line = do(TakeSample("t1", child, taken(clock.now)))
    assert line.sample.id == need.sample.id  # the one that was asked for
    wrong = replace(stored(clock.now), seal="F-002", condition=SampleCondition.DOUBTFUL)
    with pytest.raises(Refused) as other_seal:
        do(RecordSampleStep("s1", line.sample.id, wrong))
    assert codes(other_seal) == {DnaTrouble.SEAL_DIFFERS, DnaTrouble.CONDITION_TEXT_MISSING}
    again = replace(taken(clock.now), step=S.CORRECTED, seal="F-0001", text="封号抄错")
    do(RecordSampleStep("c1", line.sample.id, again))
    do(RecordSampleStep("s1", line.sample.id, stored(clock.now, "F-0001")))
    clock.pass_(hours=3)
    sheet = do(HandOverSamples("h1", (line.sample.id,), OFFICE, "民警周强", "370112"))
    assert sheet.number == "检移〔2026〕001号"
    with pytest.raises(Refused) as locked:
        do(RecordSampleStep("c2", line.sample.id, replace(again, happened_at=clock.now)))
    assert codes(locked) == {DnaTrouble.LOCKED}
    _heard(do, clock, line.sample.id, sheet)
    (copy,) = ask(ReceiptCopies(sheet.id))
    assert (copy.clerk, copy.thumbnail[:2]) == ("陈静", b"\xff\xd8")
    stranger = Clerk(5, "sun", "孙杨", frozenset({Permission.DNA_SEE}))
    assert open_station.ask(ReceiptCopies(sheet.id), stranger)[0].thumbnail == b""
    found = person_of(open_station, child)
    assert (found.identity_state, found.identity_source) == (
        IdentityState.PROBABLE,
        IdentitySource.DNA,
    )
    assert [each.sheet for each in ask(SampleList())] == [sheet.number]
    assert ask(SheetList())[0].lines[0].sample.result is SampleResult.MATCH
    assert ask(SampleNamed("F-0001")).sample.number == "JC2026-0001A"


def _heard(do, clock, sample_id, sheet):
    """The receipt is kept, the police answer, and answer again."""
    picture = jpeg()
    clock.pass_(hours=1)
    kept = do(KeepReceipt("r1", sheet.id, "民警周强", "收 26-15", picture))
    assert do(KeepReceipt("r1", sheet.id, "民警周强", "收 26-15", picture)) == kept
    assert (kept.receipt, len(kept.copies)) == ("收 26-15", 1)
    assert kept.lines[0].sample.since == sheet.handed_at, "a receipt moves nothing"
    assert do(OpenReceipt(kept.copies[0])).startswith(b"\xff\xd8")
    lab = StepFacts(S.RECEIVED, clock.now, by_whom="市局刑科所")
    do(RecordSampleStep("l1", sample_id, lab))
    base = StepFacts(S.IN_DATABASE, clock.now, reference="D3702-0300")
    do(RecordSampleStep("d1", sample_id, base))
    clock.pass_(days=9)
    answer = AnswerSample("a1", sample_id, SampleResult.NO_MATCH, "市局刑科所")
    do(answer)
    with pytest.raises(Refused) as why:
        do(replace(answer, client_id="a2", result=SampleResult.MATCH))
    assert codes(why) == {DnaTrouble.REASON_MISSING}
    told = do(replace(answer, client_id="a2", result=SampleResult.MATCH, text="外婆入库后比中"))
    assert do(replace(answer, client_id="a2", result=SampleResult.MATCH)) == told
    assert told.sample.result is SampleResult.MATCH


def test_a_sample_taken_in_the_minute_in_which_it_was_asked_for_is_written_down(
    do, open_station, clock
):
    child = make.person(open_station, "㛃䶮𬭎", **CHILD)
    make.stay(open_station, of_person=child)
    clock.pass_(seconds=27)
    need = do(AskForSample("n1", child, OFFICE))
    minute = clock.now.replace(second=0)
    clock.pass_(minutes=1)
    line = do(TakeSample("t1", child, taken(minute)))
    asked, sampled = (each.facts.happened_at for each in line.sample.entries)
    assert asked <= sampled < clock.now
    facts = stored(minute - timedelta(minutes=1))
    with pytest.raises(Refused) as earlier:
        do(RecordSampleStep("s1", need.sample.id, facts))
    assert codes(earlier) >= {DnaTrouble.BEFORE_LAST_STEP}


def test_one_under_way_is_offered_and_one_unusable_is_followed_by_the_next_letter(
    do, ask, open_station, clock, sealed
):
    child = make.person(open_station, "豆豆", **CHILD)
    other = make.person(open_station, "毛毛", **CHILD)
    make.stay(open_station, of_person=child)
    first = sealed(child, "F1")
    with pytest.raises(Refused) as open_one:
        do(TakeSample("t2", child, taken(clock.now, "F2")))
    assert codes(open_one) == {DnaTrouble.STILL_OPEN}
    assert open_one.value.problems[0].data["number"] == first.sample.number
    with pytest.raises(Refused) as used:
        do(TakeSample("t3", other, taken(clock.now, "F1")))
    assert codes(used) == {DnaTrouble.SEAL_USED}
    twin = sealed(other, "F3")
    clock.pass_(hours=1)
    deed = HandOverSamples("h1", (first.sample.id, twin.sample.id), OFFICE, "周强", "370112")
    with pytest.raises(Refused) as nobody:
        do(replace(deed, sample_ids=()))
    assert codes(nobody) == {DnaTrouble.NOTHING_CHOSEN}
    sheet = do(deed)
    assert do(deed) == sheet
    assert [line.sample.number for line in sheet.lines] == ["JC2026-0001A", "JC2026-0002A"]
    with pytest.raises(Refused) as blank:
        do(AnswerSample("a1", first.sample.id, SampleResult.UNUSABLE, "刑科所"))
    assert codes(blank) == {DnaTrouble.REASON_MISSING}
    do(AnswerSample("a1", first.sample.id, SampleResult.UNUSABLE, "刑科所", text="降解"))
    assert due(ask, ClockKind.DNA_ANSWER) == [twin.person_id]
    clock.pass_(days=31)
    late = ask(ClockList(kind=ClockKind.DNA_ANSWER)).overdue
    assert [(each.subject.thing, each.subject.thing_id) for each in late] == [
        ("sample", twin.sample.id)
    ]
    assert due(ask, ClockKind.DNA_REQUEST) == [child]  # the clock of the new sample
    new = sealed(child, "F4")
    assert due(ask, ClockKind.DNA_REQUEST) == []
    assert (new.sample.number, new.sample.previous) == ("JC2026-0001B", "JC2026-0001A")


def test_thrown_away_before_a_second_person_and_excused_by_a_leader(
    do, ask, open_station, clock, sealed
):
    child = make.person(open_station, "豆豆", **CHILD)
    make.stay(open_station, of_person=child)
    line = sealed(child, "F1")
    alone = DiscardSample("x1", line.sample.id, "封口破损")
    with pytest.raises(Refused) as one:
        do(alone)
    assert codes(one) == {DnaTrouble.SECOND_MISSING}
    gone = do(replace(alone, second=LEADER))
    assert gone.sample.state is SampleState.DISCARDED
    assert gone.sample.entries[-1].second == "马站长"
    assert ask(StandingOf(child)).kind is DnaStandingKind.MISSING
    excuse = ExcuseSample("e1", child, None, "", LEADER)
    with pytest.raises(Refused) as why:
        do(excuse)
    assert codes(why) == {DnaTrouble.GROUND_MISSING, DnaTrouble.REASON_MISSING}
    excuse = replace(excuse, ground=ExcuseGround.KNOWN_KIN, reason="外婆已到站认领")
    with pytest.raises(Refused) as leader:
        do(replace(excuse, second=None))
    assert codes(leader) == {DnaTrouble.SECOND_MISSING}
    told = do(excuse)
    assert do(excuse) == told
    standing = ask(StandingOf(child))
    assert (standing.kind, standing.excused_by) == (DnaStandingKind.EXCUSED, "马站长")
    assert [each.standing.kind for each in ask(MinorsSampled())] == [DnaStandingKind.EXCUSED]
    do(TakeSample("t9", child, taken(clock.now, "F9")))  # somebody can be sampled all the same
    assert ask(StandingOf(child)).kind is DnaStandingKind.MISSING  # not under seal yet


def test_a_result_is_for_those_who_may_know_it(do, ask, open_station, clerk, sealed):
    child = make.person(open_station, "豆豆", **CHILD)
    line = sealed(child, "F1")
    do(HandOverSamples("h1", (line.sample.id,), OFFICE, "周强", "370112"))
    do(AnswerSample("a1", line.sample.id, SampleResult.NO_MATCH, "刑科所", text="十五个位点"))
    assert ask(CustodyLog(line.sample.id)).sample.result is SampleResult.NO_MATCH
    blind = replace(clerk, permissions=clerk.permissions - {Permission.DNA_RESULT})
    for question in (CustodyLog(line.sample.id), SampleNamed("F1")):
        seen = open_station.ask(question, blind)
        assert (seen.sample.state, seen.result_shown) == (SampleState.ANSWERED, False)
        assert seen.sample.result is None
        assert "位点" not in repr(seen)


TAMPER = {
    "changed": "UPDATE dna_custody SET by_whom = '另一人' WHERE number = 2",
    "missing": "DELETE FROM dna_custody WHERE number = 2",
    "cut off": "DELETE FROM dna_custody WHERE number = 3",
    "hung on another": "UPDATE dna_sample SET person_id = {other}",
    "renumbered": "UPDATE dna_sample SET number = 'JC2026-0009A'",
    "added": (
        "INSERT INTO dna_custody ({names}) SELECT {columns} FROM dna_custody WHERE number = 3"
    ),
}
GUARDS = {
    "sqlite": (
        "DROP TRIGGER dna_custody_no_update",
        "DROP TRIGGER dna_custody_no_delete",
    ),
    "postgresql": ("DROP TRIGGER dna_custody_append_only ON dna_custody",),
}


def test_the_log_cannot_be_changed_and_shows_it_when_it_was(do, ask, open_station, sealed):
    child = make.person(open_station, "豆豆", **CHILD)
    other = make.person(open_station, "毛毛", **CHILD)
    line = sealed(child, "F1")
    assert ask(CustodyProof()).broken == ()
    for act in (TAMPER["changed"], TAMPER["missing"]):
        with pytest.raises(DBAPIError, match="append-only"), Session(open_station.engine) as no:
            no.execute(text(act))
    with Session(open_station.engine) as session, session.begin():
        for guard in GUARDS[session.get_bind().dialect.name]:
            session.execute(text(guard))
        names = session.execute(text("SELECT * FROM dna_custody")).keys()
    new = {"id": "99", "number": "4", "client_id": "'added'"}
    columns, names = (", ".join(each) for each in ([new.get(n, n) for n in names], names))
    for what, act in TAMPER.items():
        with Session(open_station.engine) as session:
            session.execute(text(act.format(other=other, columns=columns, names=names)))
            assert list(dna.broken_links(session)), what
            found = {each.code for each in consistency.contradictions(session)}
            assert CheckTrouble.CUSTODY_BROKEN in found
            session.rollback()
    log = ask(CustodyLog(line.sample.id))
    assert all(entry.holds for entry in log.sample.entries)


def test_a_wrong_order_and_a_wrong_time_are_refused(do, open_station, clock, sealed):
    child = make.person(open_station, "豆豆", **CHILD)
    line = sealed(child, "F1")
    cases = {
        StepFacts(S.IN_DATABASE, clock.now, reference="D1"): {DnaTrouble.NOT_POSSIBLE},
        StepFacts(S.CHASED, clock.now): {DnaTrouble.NOT_POSSIBLE},
        StepFacts(S.ANSWERED, clock.now, by_whom="x", result=SampleResult.MATCH): {
            DnaTrouble.NOT_POSSIBLE
        },
        replace(taken(clock.now - timedelta(days=1)), step=S.CORRECTED, text="x"): {
            DnaTrouble.BEFORE_LAST_STEP
        },
    }
    for number, (facts, expected) in enumerate(cases.items()):
        with pytest.raises(Refused) as wrong:
            do(RecordSampleStep(f"w{number}", line.sample.id, facts))
        assert codes(wrong) == expected
