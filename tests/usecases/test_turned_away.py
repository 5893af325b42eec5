"""Who came to the door and was not admitted is found again."""

from __future__ import annotations

from datetime import timedelta

import pytest

from station.domain.intake import ArrivalFacts, Decision, HowCame, Outcome, SelfCare
from station.domain.people import NewPerson, PersonFacts, Searched, Sex
from station.usecases.intake import Admission, Admit, Arrival, DecideAtDoor
from station.usecases.turned_away import NotAdmitted
from tests import make


def arrival(name: str) -> Arrival:
    facts = ArrivalFacts(HowCame.SELF, self_care=SelfCare.FULL)
    who = NewPerson(PersonFacts(name=name, sex=Sex.MALE))
    return Arrival(f"form-{name}", facts, person=who, searched=Searched(name))


@pytest.fixture
def away(open_station, do, clock):
    """Turn somebody away; the clock goes on by an hour."""
    make.name_plate(open_station)

    def turn(name: str, outcome: Outcome = Outcome.GUIDED, **said: str):
        decided = do(DecideAtDoor(arrival(name), Decision(outcome, **said)))
        clock.now += timedelta(hours=1)
        return decided

    return turn


def test_the_newest_stands_first_and_who_was_admitted_is_not_among_them(away, do, ask):
    away("王强", text="给了回乡路线")
    away("李四", Outcome.TO_HOSPITAL, place="市立医院")
    do(Admit(Admission(arrival("赵六"))))
    lines = ask(NotAdmitted())
    assert [(line.name, line.outcome) for line in lines] == [
        ("李四", Outcome.TO_HOSPITAL),
        ("王强", Outcome.GUIDED),
    ]
    assert lines[0].place == "市立医院"


def test_a_refusal_bears_the_number_of_its_notice(away, ask, codes):
    ground = next(iter(codes["refusal_grounds"])).code
    decided = away("王强", Outcome.REFUSED, grounds=(ground,), text="自己有收入，能够返乡")
    assert [line.notice_number for line in ask(NotAdmitted())] == [decided.notice_number]


def test_the_list_goes_on_page_by_page(away, ask):
    for name in ("王强", "李四", "赵六", "孙七", "周八"):
        away(name, text="给了回乡路线")
    seen, after = [], None
    while page := ask(NotAdmitted(after, 2)):
        seen += [line.name for line in page]
        after = page[-1].key
    assert seen == ["周八", "孙七", "赵六", "李四", "王强"]
