"""Two desks do one thing in the same moment: one wins, the other is told; by thread and process."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from station.domain.people import IdentityState
from station.domain.stays import StayState
from station.storage.beds import BedAssignment
from station.storage.dna import DnaSample
from station.storage.intake import Intake
from station.storage.long_term_care import CareTermsRow, LongTermCare
from station.storage.people import Person
from station.storage.resettlement import Resettlement
from station.storage.stays import Stay
from station.storage.tracing_requests import TracingRequest
from station.storage.vouchers import Voucher
from station.usecases.backup import StationCheck
from station.usecases.dna_seen import CustodyProof
from station.usecases.intake_seen import IntakeSheet
from station.usecases.long_term_care import CareList
from station.usecases.person_sheet import OpenPerson
from tests import make
from tests.scenarios.busy_desk import GIVEN, SURNAMES
from tests.scenarios.racing_desk import admit, how_it_went
from tests.usecases.vouchers_desk import travel_desk

ROUNDS = 6
Race = Callable[[list[object], list[object]], list[str]]


@pytest.fixture(scope="module")
def processes() -> Iterator[Race]:
    """Two desks in programs of their own; they sit down where they are told to."""
    command, pipe = [sys.executable, "-m", "tests.scenarios.racing_desk"], subprocess.PIPE
    desks = [subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True) for _ in range(2)]

    def race(*deeds: list[object]) -> list[str]:
        for desk, deed in zip(desks, deeds, strict=True):
            desk.stdin.write(json.dumps(deed) + "\n")
        for desk in desks:
            desk.stdin.flush()
        return [desk.stdout.readline().strip() for desk in desks]

    yield race
    for desk in desks:
        desk.stdin.close()
        assert desk.wait(30) == 0
        desk.stdout.close()


@pytest.fixture(params=["threads", "processes"])
def race(request, open_station, database_url, tmp_path) -> Race:
    """Let two desks do something at once; answers how it went for each."""
    if request.param == "threads":
        return _threads(open_station)
    race = request.getfixturevalue("processes")
    assert race(*[["open", database_url, str(tmp_path)]] * 2) == ["ready", "ready"]
    return race


def _threads(station) -> Race:
    def race(*deeds: list[object]) -> list[str]:
        start = Barrier(len(deeds))

        def attempt(deed: list[object]) -> str:
            start.wait()
            return how_it_went(station, json.dumps(deed))

        with ThreadPoolExecutor(len(deeds)) as pool:
            return list(pool.map(attempt, deeds))

    return race


def name_of(number: int) -> str:
    return SURNAMES[number] + GIVEN[number % len(GIVEN)]


def count(station, table) -> int:
    with Session(station.engine) as session:
        return session.scalar(select(func.count()).select_from(table))


def test_one_bed_takes_one_of_two(race, open_station, clerk):
    beds = list(make.house(open_station).values())[:ROUNDS]
    for number, bed in enumerate(beds):
        one, other = name_of(2 * number), name_of(2 * number + 1)
        went = race(["admit", one, f"a{number}", bed], ["admit", other, f"b{number}", bed])
        assert sorted(went) == ["done", "told"]
    assert count(open_station, BedAssignment) == count(open_station, Stay) == ROUNDS
    assert count(open_station, Person) == ROUNDS  # nobody is half there
    assert open_station.ask(StationCheck(), clerk).sound


def test_one_form_sent_by_both_is_one_arrival(race, open_station, clerk):
    for number in range(ROUNDS):
        form = ["admit", name_of(number), f"form-{number}"]
        assert "done" in race(form, form)
        assert race(form, form) == ["done", "done"]  # whoever was told sends it once more
    assert count(open_station, Intake) == count(open_station, Stay) == ROUNDS
    assert open_station.ask(StationCheck(), clerk).sound


def test_one_person_s_record_is_saved_by_one(race, open_station, clerk):
    for number in range(ROUNDS):
        name = name_of(number)
        person = make.person(open_station, name)
        went = race(["change", person, 1, name, "桥下"], ["change", person, 1, name, "车站"])
        assert sorted(went) == ["done", "told"]
        record = open_station.do(OpenPerson(person), clerk).answer.record
        assert record.version == 2
        assert record.residence == ("桥下" if went[0] == "done" else "车站")


def test_one_arrival_is_completed_by_one(race, open_station, clerk):
    for number in range(ROUNDS):
        intake = open_station.do(admit(name_of(number), f"form-{number}"), clerk).answer.intake_id
        version = open_station.ask(IntakeSheet(intake), clerk).version
        went = race(["complete", intake, version, "无"], ["complete", intake, version, "有低保"])
        assert sorted(went) == ["done", "told"]
        facts = open_station.ask(IntakeSheet(intake), clerk).facts
        assert facts.on_relief == ("无" if went[0] == "done" else "有低保")


def test_one_voucher_is_issued_by_one_and_no_number_is_given_twice(
    race, open_station, clerk, leader
):
    desk = travel_desk(open_station, clerk, leader)
    for number in range(ROUNDS):
        both = desk.approved(desk.resident(name_of(3 * number)))
        deed = ["issue", both.id, both.version]
        assert sorted(race(deed, deed)) == ["done", "told"]
        own = [desk.approved(desk.resident(name_of(3 * number + n))) for n in (1, 2)]
        assert race(*(["issue", each.id, each.version] for each in own)) == ["done", "done"]
    with Session(open_station.engine) as session:
        numbers = sorted(session.scalars(select(Voucher.number)))
    assert numbers == [f"云救票〔2026〕{n:04}号" for n in range(1, 3 * ROUNDS + 1)]
    assert open_station.ask(StationCheck(), clerk).sound


def test_one_person_is_sampled_by_one_and_the_log_of_two_desks_is_one_chain(
    race, open_station, clerk
):
    for number in range(ROUNDS):
        one, other = (make.person(open_station, name_of(2 * number + n)) for n in (0, 1))
        went = race(["sample", f"a{number}", one], ["sample", f"b{number}", one])
        assert sorted(went) == ["done", "told"]
        third = make.person(open_station, name_of(2 * ROUNDS + number))
        pair = (["sample", f"c{number}", other], ["sample", f"d{number}", third])
        assert race(*pair) == ["done", "done"]
        assert race(pair[0], pair[0]) == ["done", "done"]
    with Session(open_station.engine) as session:
        numbers = sorted(session.scalars(select(DnaSample.number)))
    assert numbers == [f"JC2026-{n:04}A" for n in range(1, 3 * ROUNDS + 1)]
    proof = open_station.ask(CustodyProof(), clerk)
    assert (proof.entries, proof.broken) == (3 * ROUNDS, ())
    assert open_station.ask(StationCheck(), clerk).sound


def test_one_request_sent_by_both_is_one_request(race, open_station, clerk):
    for number in range(ROUNDS):
        form = ["request", f"form-{number}", name_of(number)]
        assert "done" in race(form, form)
        assert race(form, form) == ["done", "done"]  # whoever was told sends it once more
    assert count(open_station, TracingRequest) == ROUNDS
    assert open_station.ask(StationCheck(), clerk).sound


def test_one_is_settled_once_and_given_into_care_once_and_nobody_is_in_two_places(
    race, open_station, clerk
):
    """Whoever falls ill while somebody else takes them back lies in hospital, in care no more."""
    for number in range(ROUNDS):
        stay = make.stay(open_station, name_of(number), identity_state=IdentityState.UNKNOWN)
        for deed in ("settle", "place"):
            went = race([deed, f"{deed}-a{number}", stay], [deed, f"{deed}-b{number}", stay])
            assert sorted(went) == ["done", "told"]
            first = [deed, f"{deed}-{'ab'[went.index('done')]}{number}", stay]
            assert race(first, first) == ["done", "done"]
        (care,) = open_station.ask(CareList(), clerk)
        assert race(["ill", f"ill-{number}", stay], ["back", care.id]) == ["done", "done"]
        assert open_station.ask(CareList(), clerk) == ()
    with Session(open_station.engine) as session:
        assert set(session.scalars(select(Stay.state))) == {StayState.IN_HOSPITAL}
        cares = sorted(session.scalars(select(LongTermCare.number)))
        files = sorted(session.scalars(select(Resettlement.number)))
    assert cares == [f"托〔2026〕{n:03}号" for n in range(1, ROUNDS + 1)]
    assert files == [f"落〔2026〕{n:03}号" for n in range(1, ROUNDS + 1)]
    assert count(open_station, CareTermsRow) == ROUNDS
    assert open_station.ask(StationCheck(), clerk).sound
