"""A desk that does what it is told in one line at a time, as another desk does at that moment.

Run as `python -m tests.scenarios.racing_desk`: each line read is a deed, each line written is how
it went. `["open", DATABASE_URL, HOME]` sits down at a station, after leaving the one before.
"""

from __future__ import annotations

import json
import sys
from datetime import date
from typing import Any

from station.domain.accounts import Clerk
from station.domain.assistance import AssistanceClass, Capacity
from station.domain.intake import ArrivalFacts, HowCame, SelfCare
from station.domain.people import NewPerson, PersonFacts, Searched, Sex
from station.domain.permissions import Permission
from station.domain.problems import Conflict, Refused
from station.domain.stays import StepKind
from station.domain.tracing_requests import RequestFacts, Seeker, Sought
from station.settings import read_codes
from station.storage.engine import open_engine
from station.usecases.codebook import CodeBook
from station.usecases.dna import AskForSample
from station.usecases.intake import Admission, Admit, Arrival, ClassChoice
from station.usecases.intake_changes import CompleteIntake
from station.usecases.long_term_care import EndCare
from station.usecases.people_changes import ChangePerson
from station.usecases.resettlement import OpenResettlement
from station.usecases.stays import RecordStep
from station.usecases.tracing_requests import FileRequest
from station.usecases.vouchers import IssueVoucher
from station.usecases.work import Station, Write
from tests.conftest import NOW
from tests.scenarios.care_deeds import place

CLERK = Clerk(1, "chen", "陈静", frozenset(Permission))
OPEN = ClassChoice(Capacity.FULL, AssistanceClass.OPEN)


def man(name: str, residence: str = "") -> PersonFacts:
    return PersonFacts(name=name, sex=Sex.MALE, born=date(1970, 5, 4), residence=residence)


def admit(name: str, form: str, bed: int | None = None) -> Admit:
    arrival = Arrival(
        form,
        ArrivalFacts(HowCame.SELF, self_care=SelfCare.FULL),
        person=NewPerson(man(name)),
        searched=Searched(name, frozenset(range(1, 1000))),
    )
    return Admit(Admission(arrival, OPEN, bed))


def change(person: int, version: int, name: str, residence: str) -> ChangePerson:
    return ChangePerson(person, version, man(name, residence))


def complete(intake: int, version: int, relief: str) -> CompleteIntake:
    return CompleteIntake(intake, version, ArrivalFacts(HowCame.SELF, on_relief=relief))


def ask_for_sample(form: str, person: int) -> AskForSample:
    return AskForSample(form, person, "城东派出所")


def file_request(form: str, name: str) -> FileRequest:
    return FileRequest(form, RequestFacts(Seeker("胡某", "13900001357"), Sought(man(name))))


def to_hospital(form: str, stay: int) -> RecordStep:
    return RecordStep(stay, StepKind.TO_HOSPITAL, client_id=form)


def take_back(care: int) -> EndCare:
    return EndCare(care, "好转")


DEEDS = {
    "admit": admit,
    "change": change,
    "complete": complete,
    "issue": IssueVoucher,
    "sample": ask_for_sample,
    "request": file_request,
    "settle": OpenResettlement,
    "place": place,
    "ill": to_hospital,
    "back": take_back,
}


def deed_of(line: str) -> Write[Any]:
    name, *words = json.loads(line)
    return DEEDS[name](*words)


def how_it_went(station: Station, line: str) -> str:
    """`done`, or `told` that another desk was faster; anything else ends the desk."""
    try:
        station.do(deed_of(line), CLERK)
    except (Refused, Conflict):
        return "told"
    return "done"


def sit_down(url: str, home: str) -> Station:
    station = Station(open_engine(url), lambda: NOW, CodeBook(read_codes), "racing", home)
    with station.engine.connect():
        return station


def main() -> None:
    station: Station | None = None
    for line in sys.stdin:
        word, *rest = json.loads(line)
        if word == "open":
            if station is not None:
                station.engine.dispose()
            station = sit_down(*rest)
            print("ready", flush=True)
        else:
            assert station is not None
            print(how_it_went(station, line), flush=True)


if __name__ == "__main__":
    main()
