"""A year of a large station, invented: 20,000 stays with 200,000 dated facts about them."""

from __future__ import annotations

import random
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import Connection, insert
from sqlalchemy.orm import Session

from station.domain.assistance import AssistanceClass, Capacity
from station.domain.identity import check_character
from station.domain.intake import HowCame, IntakeState, Outcome, SelfCare
from station.domain.names import sort_key
from station.domain.people import BornPrecision, DocumentKind, DocumentSeen, IdentityState, Sex
from station.domain.stays import StayState, StepKind
from station.settings import read_codes
from station.storage.base import Row
from station.storage.intake import Intake
from station.storage.people import IdentityDocument, Person
from station.storage.policy import NamePlate
from station.storage.stays import Assessment, Stay, StayStep
from station.usecases.codebook import CodeBook
from station.usecases.founding import seed_roles

YEAR = 2026
BEGIN = datetime(YEAR, 1, 1)
SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何㛃䶮龑"
GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀兰霞平刚桂英"
STEPS_OF_EACH = 8
"""With the admission and the leaving ten for each stay."""
_AT_ONCE = 5_000
_WAYS = ("voucher", "kin", "own_wish", "escorted", "collected", "terminated")
_CAUSES = ("no_work", "kin_not_found", "lost", "stolen", "cheated", "vagrant", "begging")


def fill(connection: Connection, stays: int = 20_000) -> None:
    """Write the year into an empty database; three of four stays are of somebody new."""
    chance = random.Random(5)
    known = CodeBook(read_codes).areas
    areas = [
        code.code
        for code in CodeBook(read_codes)["areas"]
        if not code.code.endswith("00") and (area := known.get(code.code)) and area.in_force
    ]
    rows: dict[type[Row], list[dict[str, Any]]] = {}
    with Session(connection) as session:
        seed_roles(session)
        session.flush()
        plate = {
            "name": "甲市救助管理站",
            "short_name": "甲市站",
            "area": "370100",
            "kind": "station",
        }
        session.add(NamePlate(**plate, founded_at=BEGIN))
        session.flush()
    people = max(1, stays * 3 // 4)
    for number in range(1, people + 1):
        _person(rows, chance, number, chance.choice(areas))
    for number in range(1, stays + 1):
        _stay(rows, chance, number, number if number <= people else chance.randint(1, people))
    for row in (Person, IdentityDocument, Intake, Stay, StayStep, Assessment):
        for first in range(0, len(rows[row]), _AT_ONCE):
            connection.execute(insert(row), rows[row][first : first + _AT_ONCE])


def _person(rows: Any, chance: random.Random, number: int, area: str) -> None:
    born = date(1940, 1, 1) + timedelta(days=chance.randrange(29_000))
    name = chance.choice(SURNAMES) + "".join(chance.choices(GIVEN, k=chance.choice((1, 2))))
    sex = chance.choice((Sex.MALE, Sex.FEMALE))
    facts = {"id": number, "name": name, "name_sort": sort_key(name), "sex": sex, "born": born}
    state = chance.choice((IdentityState.CONFIRMED, IdentityState.CLAIMED, IdentityState.UNKNOWN))
    facts |= {"born_precision": BornPrecision.DAY, "identity_state": state, "area": area}
    rows.setdefault(Person, []).append(facts | {"created_at": BEGIN, "version": 1})
    digits = f"{area}{born:%Y%m%d}{number % 500 * 2 + (sex is Sex.MALE):03d}"
    digits += check_character(digits)
    paper = {"person_id": number, "kind": DocumentKind.RESIDENT_ID, "written": digits}
    paper |= {"number": digits, "head": digits[:9], "tail": digits[9:], "last_four": digits[-4:]}
    seen = {"seen": DocumentSeen.ORIGINAL, "noted_at": BEGIN}
    rows.setdefault(IdentityDocument, []).append(paper | seen)


def _stay(rows: Any, chance: random.Random, number: int, person_id: int) -> None:
    came = BEGIN + timedelta(minutes=chance.randrange(300 * 24 * 60))
    gone = came + timedelta(minutes=chance.randrange(60, 15 * 24 * 60))
    door = {"id": number, "client_id": f"c{number}", "number": f"I{number:07d}"}
    door |= {"person_id": person_id, "state": IntakeState.DECIDED, "outcome": Outcome.ADMITTED}
    door |= {"arrived_at": came, "entered_at": came, "how_came": chance.choice(list(HowCame))}
    door |= {"cause": chance.choice(_CAUSES), "self_care": SelfCare.FULL, "version": 1}
    rows.setdefault(Intake, []).append(door)
    kind = chance.choice(list(AssistanceClass))
    stay = {"id": number, "person_id": person_id, "intake_id": number, "version": 1}
    stay |= {"rescue_number": f"{came:%Y%m}{number:06d}", "admitted_at": came, "entered_at": came}
    stay |= {"assistance_class": kind, "class_confirmed": True, "state": StayState.LEFT}
    stay |= {"left_at": gone, "leaving_way": chance.choice(_WAYS), "destination": "家乡"}
    rows.setdefault(Stay, []).append(stay)
    kinds = (StepKind.ADMITTED, *(StepKind.NOTE,) * STEPS_OF_EACH, StepKind.LEFT)
    for at, step in enumerate(kinds):
        when = came + (gone - came) * at / (len(kinds) - 1)
        line = {"stay_id": number, "kind": step, "happened_at": when, "entered_at": when}
        rows.setdefault(StayStep, []).append(line | {"reference": "", "note": ""})
    line = {"stay_id": number, "capacity": Capacity.FULL, "self_care": SelfCare.FULL}
    line |= {"proposed": kind, "confirmed": kind, "happened_at": came, "entered_at": came}
    rows.setdefault(Assessment, []).append(line)
