"""The samples of a demonstration station: logged, handed over, answered, excused, and missing."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from functools import partial

from station.domain.dna import (
    CustodyStep,
    ExcuseGround,
    SampleCondition,
    SampleKind,
    SampleResult,
    StepFacts,
)
from station.domain.dna_records import SampleLine
from station.domain.people import IdentityState
from station.domain.stays import StayFilter
from station.usecases.demo_living import Living
from station.usecases.dna import (
    AnswerSample,
    AskForSample,
    ExcuseSample,
    RecordSampleStep,
    TakeSample,
)
from station.usecases.dna_seen import SampleBoard
from station.usecases.dna_sheets import HandOverSamples
from station.usecases.stay_lists import ResidentList

OFFICE = "城东派出所"
_HANDED, _ANSWERED = timedelta(hours=20), timedelta(days=7)
_FIRST, _LAST = timedelta(days=9), timedelta(hours=6)
"""How long before the end two samples go to the police, and the others are looked after."""


class DemoSamples:
    """Two go to the police on one sheet and one of them is answered; then one lies sealed.

    Whoever is next is excused, and the rest still owe a sample.
    """

    def __init__(self, year: Living, now: datetime) -> None:
        self._year, self._now = year, now

    def plan(self) -> None:
        """Plan the steps for the end of the year."""
        self._year.later(self._now - _FIRST, self._send)
        self._year.later(self._now - _LAST, self._look_after)

    def _owed(self) -> list[int]:
        """Who owes a sample, then who only says who they are; nobody who has one."""
        board = self._year.ask(SampleBoard())
        owed = [each.person_id for each in board if each.line is None]
        here = self._year.ask(ResidentList(StayFilter())).stays
        known = {each.person_id for each in board}
        unproved = (each for each in here if each.identity_state is IdentityState.CLAIMED)
        return owed + [each.person_id for each in unproved if each.person_id not in known]

    def _send(self) -> None:
        self.send(self._owed()[:2])

    def send(self, people: Iterable[int]) -> None:
        """Take the samples of people; they go to the police together, one of them is answered."""
        sealed = [self.seal(each) for each in people]
        if sealed:
            self._year.later(self._year.time + _HANDED, partial(self._hand_over, sealed))

    def seal(self, person_id: int) -> SampleLine:
        """Take the sample of somebody and lay it into the cupboard."""
        year, mark = self._year, f"demo-sample-{person_id}"
        year.do(AskForSample(f"{mark}-ask", person_id, OFFICE, "多方查询，身份仍不明"))
        seal, condition = f"F{person_id:05d}", SampleCondition.INTACT
        taken = StepFacts(
            CustodyStep.TAKEN,
            year.time,
            unit=OFFICE,
            by_whom="民警周强",
            with_whom="社工李娟",
            kind=SampleKind.BLOOD,
            seal=seal,
            condition=condition,
        )
        line = year.do(TakeSample(f"{mark}-take", person_id, taken))
        kept = StepFacts(
            CustodyStep.STORED, year.time, place="检材柜 1 层", seal=seal, condition=condition
        )
        return year.do(RecordSampleStep(f"{mark}-store", line.sample.id, kept))

    def _hand_over(self, sealed: Iterable[SampleLine]) -> None:
        ids = tuple(each.sample.id for each in sealed)
        sheet, number = f"demo-sheet-{ids[0]}", f"鉴 26-{117 + ids[0]}"
        self._year.do(HandOverSamples(sheet, ids, OFFICE, "民警周强", "370112"))
        mark, office = f"demo-answer-{ids[0]}", "市公安局刑科所"
        answer = AnswerSample(mark, ids[0], SampleResult.NO_MATCH, office, number)
        self._year.later(self._year.time + _ANSWERED, partial(self._year.do, answer))

    def _look_after(self) -> None:
        owed = self._owed()
        for each in owed[:1]:
            self.seal(each)
        for each in owed[1:2]:
            ground, reason = ExcuseGround.MEDICAL, "发热待查，退热后再采"
            mark, second = f"demo-sample-{each}-excuse", self._year.second
            self._year.do(ExcuseSample(mark, each, ground, reason, second))
