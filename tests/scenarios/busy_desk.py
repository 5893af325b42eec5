"""A desk that works without pause and says each deed that was acknowledged; made to be killed.

Run as `python -m tests.scenarios.busy_desk DATABASE_URL HOME`. For each line read, `PIPE FROM`, a
program of its own works, which says its number in the pipe first; the next begins after its end.
"""

from __future__ import annotations

import itertools
import os
import sys
from datetime import date
from pathlib import Path

from station.domain.accounts import Clerk
from station.domain.belongings import BelongingLine, SignedHow
from station.domain.intake import ArrivalFacts, HowCame, SelfCare
from station.domain.people import NewPerson, PersonFacts, Searched, Sex
from station.domain.permissions import Permission
from station.settings import read_codes
from station.storage.drafts import Draft
from station.storage.engine import open_engine
from station.usecases.codebook import CodeBook
from station.usecases.dna import AskForSample
from station.usecases.drafts import DraftBook
from station.usecases.intake import Admission, Admit, Arrival
from station.usecases.opening import clock
from station.usecases.resettlement import OpenResettlement
from station.usecases.work import Station
from tests.scenarios.care_deeds import place

CLERK = Clerk(1, "chen", "陈静", frozenset(Permission))
# No two of these sound alike, so that nobody is held for somebody else.
SURNAMES = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜"
GIVEN = [
    "安",
    "博文",
    "长庚",
    "德福",
    "恩泽",
    "凤山",
    "光荣",
    "海涛",
    "家驹",
    "开元",
    "立春",
    "满仓",
]


def main(url: str, home: str, start: int) -> None:
    """Admit, ask for a sample, settle, give into care, keep a draft between; never ends."""
    station = Station(open_engine(url), clock, CodeBook(read_codes), "busy", home)
    drafts = DraftBook(Path(home) / "drafts.db")
    for number in itertools.count(start):
        surname, given = SURNAMES[number % len(SURNAMES)], GIVEN[number // len(SURNAMES) % 12]
        key = f"form-{number}"
        drafts.keep(Draft(key, "intake", "chen", surname, f'{{"n": {number}}}', clock()))
        print(f"draft {key}", flush=True)
        who = PersonFacts(
            name=surname + given, sex=Sex.MALE, born=date(1930 + number % 70, 1 + number % 12, 5)
        )
        facts = ArrivalFacts(HowCame.SELF, self_care=SelfCare.FULL)
        arrival = Arrival(
            key,
            facts,
            person=NewPerson(who),
            searched=Searched(who.name, frozenset(range(1, 5000))),
            belongings=(BelongingLine("布包"), BelongingLine("水杯")),
            belongings_signed=SignedHow.HAND,
        )
        admitted = station.do(Admit(Admission(arrival)), CLERK).answer
        print(f"admitted {key} {admitted.stay_id} {admitted.rescue_number}", flush=True)
        station.do(AskForSample(key, admitted.person_id, "城东派出所"), CLERK)
        print(f"sampled {key}", flush=True)
        settled = station.do(OpenResettlement(key, admitted.stay_id), CLERK).answer
        print(f"settled {key} {settled.number}", flush=True)
        placed = station.do(place(key, admitted.stay_id), CLERK).answer
        print(f"placed {key} {placed.number}", flush=True)
        drafts.drop(key)
        print(f"dropped {key}", flush=True)


def work_in(pipe: str, start: str) -> None:
    """Work in a copy of this program until somebody ends it."""
    if child := os.fork():
        os.waitpid(child, 0)
        return
    with Path(pipe).open("w", encoding="utf-8") as sys.stdout:
        print(os.getpid(), flush=True)
        main(sys.argv[1], sys.argv[2], int(start))


if __name__ == "__main__":
    for line in sys.stdin:
        work_in(*line.split())
