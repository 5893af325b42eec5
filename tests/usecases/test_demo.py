"""A year of invented people, lived through the real deeds."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sqlalchemy import select, text
from sqlalchemy.orm import Session

from station.domain.accounts import NOBODY, password_problems
from station.domain.batches import BatchState
from station.domain.bill_records import BillState
from station.domain.clocks import ClockKind
from station.domain.demo import invented_people
from station.domain.demo_hospital import NEW, OWED, PAID, Fault
from station.domain.destruction import DestructionState
from station.domain.founding import FoundingTrouble
from station.domain.identity import IdKind, read_id_number
from station.domain.minors import ProtectionKind
from station.domain.month_sheets import SheetState
from station.domain.packages import PackageState
from station.domain.people import IdentityState
from station.domain.problems import Refused
from station.domain.resettlement import SettleState
from station.domain.stays import StayFilter, StayState
from station.domain.tracing_requests import RequestState
from station.storage.people import Person
from station.storage.stays import Stay
from station.usecases.accounts import SignIn
from station.usecases.backup import StationCheck
from station.usecases.batch_compare import CompareBatches
from station.usecases.batch_lists import BatchBook
from station.usecases.bill_lists import BillList
from station.usecases.clocks import ClockList
from station.usecases.deaths import DeathList
from station.usecases.demo import DemoYear
from station.usecases.demo_door import RenewDemoPassword
from station.usecases.destruction import Destructions
from station.usecases.founding import FoundStation
from station.usecases.hospital_notices import NoticeList
from station.usecases.letter_lists import WhoLiesWhere
from station.usecases.long_term_care import CareList
from station.usecases.minors import MinorFiles
from station.usecases.month_sheets import SheetBook
from station.usecases.package_lists import PackageDiary
from station.usecases.passwords import invented_password
from station.usecases.resettlement import Resettlements
from station.usecases.stay_lists import PastStays, ResidentList
from station.usecases.tracing_requests import RequestList
from station.usecases.work import NoProgress
from tests.conftest import NOW

PASSWORD = "Probe-2026"


@pytest.fixture
def bare(open_station):
    with open_station.engine.begin() as connection:
        connection.execute(text("DELETE FROM role"))
        connection.execute(text("DELETE FROM clerk"))
    return open_station


def test_the_year_ends_with_people_in_beds_and_a_sound_book(bare, clerk):
    stays = DemoYear(bare, people=14, seed=8, password=PASSWORD).run("wang", NoProgress())
    residents = bare.ask(ResidentList(StayFilter()), clerk).stays
    past = bare.ask(PastStays(StayFilter(is_open=False)), clerk).stays
    assert residents
    assert past
    assert len(residents) + len(past) <= stays
    assert all(each.bed for each in residents if each.state is StayState.IN_STATION)
    nameless = [each for each in (*residents, *past) if each.name.startswith("无名氏")]
    assert {each.identity_state for each in nameless} == {IdentityState.UNKNOWN}
    there = {each.name for each in bare.ask(WhoLiesWhere(), clerk) if each.stay_id is not None}
    assert there >= {"单守田"}
    (waiting,) = bare.ask(NoticeList(is_open=True), clerk)
    assert waiting.due > NOW
    sent = {line.state: line.rejected for line in bare.ask(PackageDiary(), clerk)}
    assert set(sent) == {PackageState.SENT, PackageState.RECEIVED}
    assert sent[PackageState.RECEIVED] > 0
    (dead,) = bare.ask(DeathList(), clerk)
    assert dead.duties
    found = {each.name: each for each in bare.ask(BillList(limit=50), clerk).bills}
    faults = {name: bill.faults for name, bill in found.items() if bill.faults}
    assert len(faults) == len([each for each in NEW if each.fault is not Fault.NONE])
    assert {found[each.name].state for each in PAID} == {BillState.PAID}
    assert {found[each.name].state for each in OWED} == {BillState.BATCHED}
    assert len({each.state for each in found.values()}) >= len(NEW) // 2
    (compared,) = bare.ask(CompareBatches(still=True), clerk)
    assert 0 < compared.answered < compared.sent
    assert 0 < compared.waiting < compared.answers
    states = {each.state for each in bare.ask(BatchBook(), clerk).batches}
    assert states == {BatchState.SIGNED, BatchState.PAID}
    states = {line.state for line in bare.ask(RequestList(), clerk)}
    assert states == {RequestState.POSSIBLE, RequestState.SEARCHING, RequestState.VERIFIED}
    boy, girl = (each for each in bare.ask(MinorFiles(), clerk) if each.assessed_at)
    assert (boy.protected, boy.open_reports, boy.asked) == (len(ProtectionKind), 1, 1)
    assert girl.next_visit is not None
    (file,) = bare.ask(Resettlements(), clerk).lines
    assert file.state is SettleState.APPLIED
    sheets = [each for each in bare.ask(SheetBook(), clerk).sheets if each.submitted_at]
    assert [each.state for each in sheets] == [SheetState.SUBMITTED, SheetState.LOCKED]
    (register,) = bare.ask(Destructions(), clerk)
    assert (register.state, len(register.stay_ids)) == (DestructionState.PROPOSED, 2)
    (care,) = bare.ask(CareList(), clerk)
    assert care.last_seen is not None
    assert bare.ask(StationCheck(), clerk).sound
    left = bare.ask(ClockList(kind=ClockKind.BELONGINGS_LEFT), clerk)
    assert (*left.overdue, *left.today, *left.later) == ()
    with Session(bare.engine) as session:
        years = session.execute(select(Stay.born_year, Person.born).join_from(Stay, Person)).all()
    assert all(year == (born.year if born else 0) for year, born in years)


def test_a_founded_station_is_not_made_a_demonstration(bare):
    DemoYear(bare, people=1, seed=1, password=PASSWORD).run("wang", NoProgress())
    with pytest.raises(Refused) as caught:
        DemoYear(bare, people=1, seed=1, password=PASSWORD).run("wang", NoProgress())
    assert caught.value.problems[0].code == FoundingTrouble.ALREADY_FOUNDED


def test_the_same_seed_invents_the_same_people():
    assert list(invented_people(50, 7, NOW)) == list(invented_people(50, 7, NOW))
    assert list(invented_people(50, 7, NOW)) != list(invented_people(50, 8, NOW))


def test_invented_numbers_hold_and_belong_to_nobody():
    numbers = [each.id_number for each in invented_people(300, 1, NOW) if each.id_number]
    for number in numbers:
        read = read_id_number(number)
        assert (read.kind, read.check_digit_ok) == (IdKind.FULL, True)
        assert number[14:17] in {"997", "998"}


def test_whoever_opens_the_demonstration_again_gets_in_with_a_new_password(bare, clerk):
    DemoYear(bare, people=1, seed=1, password=PASSWORD).run("demo", NoProgress())
    bare.do(RenewDemoPassword("Morgen-2026"), replace(clerk, id=None))
    assert bare.do(SignIn("demo", PASSWORD), NOBODY).answer.clerk is None
    signed = bare.do(SignIn("demo", "Morgen-2026"), NOBODY).answer
    assert signed.clerk is not None
    assert not signed.must_change_password


def test_only_a_demonstration_gets_a_new_password_without_anybody_in_it(bare, clerk):
    bare.do(FoundStation("云川市救助管理站", "341202", "wang", PASSWORD), NOBODY)
    with pytest.raises(Refused):
        bare.do(RenewDemoPassword("Morgen-2026"), clerk)
    assert bare.do(SignIn("wang", PASSWORD), NOBODY).answer.clerk is not None


def test_invented_passwords_are_good_ones_and_never_the_same():
    made = {invented_password() for _ in range(200)}
    assert len(made) == 200
    for login in ("demo", "chen", "li", "zhao", "ma"):
        assert not any(password_problems(each, login, least_length=12) for each in made)
