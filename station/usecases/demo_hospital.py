"""Hospitals of a demonstration station: letters, bills, payment, a call, a patient, a death."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from functools import partial

from station.domain.deaths import DeathFacts, DeathStep
from station.domain.demo import InventedPerson, InventedStay
from station.domain.demo_hospital import (
    BUDGET_FEN,
    GENERAL,
    HOSPITALS,
    MENTAL,
    NEW,
    OWED,
    PAID,
    InventedPatient,
    bill_of,
    prices,
    quarter,
)
from station.domain.hospital_notices import NoticeFacts
from station.domain.intake import HowCame, SelfCare
from station.domain.leaving import LeavingWay
from station.domain.letters import LetterFacts
from station.domain.people import Sex
from station.domain.stays import StayFilter, StayState
from station.usecases.batch_lists import BatchSheet
from station.usecases.batch_payments import PayBatch
from station.usecases.batches import MakeBatch, SignBatch
from station.usecases.bill_typed import TypeBill
from station.usecases.budgets import SetBudget
from station.usecases.claims import AcceptUndoubted, SubmitReview
from station.usecases.claims_steps import ApproveBill
from station.usecases.deaths import DeathList, RecordDeath, RecordDeathStep
from station.usecases.demo_forms import arrival_form, without_things
from station.usecases.demo_living import Living, admit
from station.usecases.hospital_notices import TakeNotice
from station.usecases.hospital_stays import RecordAdmission, RecordDischarge, RecordVisit
from station.usecases.hospitals import KeepHospital
from station.usecases.intake import Admitted
from station.usecases.letter_lists import WhoLiesWhere
from station.usecases.letters import IssueLetter, Patient
from station.usecases.prices_typed import TypePrice
from station.usecases.stay_lists import ResidentList
from station.usecases.work import Write

_HOUSE = 4
"""Of so many residents one may go to hospital."""


@dataclass(frozen=True, slots=True)
class _Caller:
    """Of whom a hospital tells; what is known of them besides is invented like anybody else."""

    person: InventedPerson
    notice: NoticeFacts


class DemoHospitals:
    """Two hospitals: what was treated, billed and paid, and who lies there now."""

    def __init__(self, year: Living, now: datetime) -> None:
        self._year, self._now = year, now
        self._hospitals: list[int] = []
        self._letters: dict[str, tuple[str, datetime]] = {}

    def plan(self) -> int:
        """Plan everything, from the first price to the last call; answers how many stays it has."""
        back = self._back
        self._year.later(back(120), self._found)
        for patient in (*PAID, *OWED, *NEW):
            self._year.later(back(patient.days_ago), partial(self._treat, patient))
        self._settle(PAID, GENERAL, typed=back(45), signed=back(41), paid=back(33))
        self._settle(OWED, MENTAL, typed=back(30), signed=back(11), paid=None)
        self._year.later(back(3), self._bring_new)
        calls = ((9, _ILL, self._visit), (4, _DYING, self._die))
        for days, caller, then in calls:
            self._year.later(back(days), partial(self._call, caller, then))
        self._year.later(self._now - timedelta(hours=26), self._send)
        self._year.later(self._now - timedelta(hours=5), partial(self._told, _WAITING))
        return len(calls)

    def _back(self, days: int) -> datetime:
        """Half past nine, so many days ago."""
        day = self._now - timedelta(days=days)
        return day.replace(hour=9, minute=30, second=0, microsecond=0)

    def _found(self) -> None:
        do, year = self._year.do, self._year
        self._hospitals = [do(KeepHospital(each)).id for each in HOSPITALS]
        for number, price in enumerate(prices(year.time.date().replace(month=1, day=1))):
            do(TypePrice(f"demo-price-{number}", price))
        for told in {self._now.year, self._back(33).year}:
            self._year.let_leader(SetBudget(f"demo-budget-{told}", told, BUDGET_FEN, "演示预算"))

    # --- patients of the past ----------------------------------------------------------------

    def _treat(self, patient: InventedPatient) -> None:
        do, now = self._year.do, self._year.time
        hospital = self._hospitals[patient.hospital]
        facts = LetterFacts(now, patient.diagnosis, "急救、住院治疗", escort="李梅")
        mark = f"demo-letter-{patient.days_ago}"
        who = Patient(name=patient.name, sex=patient.sex)
        letter = do(IssueLetter(mark, hospital, who, facts))
        self._letters[patient.name] = (letter.number, now)
        number = f"ZY{patient.days_ago:04}"
        admission = do(RecordAdmission(mark, letter.id, number, "内科", happened_at=now))
        paper = f"演示出院证 {patient.days_ago:04}"
        deed = RecordDischarge(admission, paper, "好转")
        self._year.later(now + timedelta(days=patient.nights), partial(self._do, deed))

    def _settle(
        self,
        patients: Iterable[InventedPatient],
        hospital: int,
        *,
        typed: datetime,
        signed: datetime,
        paid: datetime | None,
    ) -> None:
        def review() -> None:
            for patient in patients:
                self._approve(self._type(patient, typed))

        def sign() -> None:
            do, year = self._year.do, self._year
            period = _period(typed)
            made = do(MakeBatch(f"demo-batch-{hospital}", self._hospitals[hospital], period))
            payable = year.ask(BatchSheet(made.id)).figures.payable_fen
            do(SignBatch(made.id, made.version, payable, year.second))
            if paid is not None:
                deed = PayBatch(
                    f"demo-paid-{hospital}", made.id, paid.date(), "演示拨款 1 号", payable
                )
                year.later(paid, partial(self._do, deed))

        self._year.later(typed, review)
        self._year.later(signed, sign)

    def _type(self, patient: InventedPatient, typed: datetime) -> int:
        letter, came = self._letters[patient.name]
        invoice = f"0000{patient.days_ago:04}"
        hospital = self._hospitals[patient.hospital]
        bill = bill_of(patient, hospital, letter, came.date(), invoice)
        deed = TypeBill(f"demo-bill-{invoice}", bill, _period(typed))
        return self._year.do(deed).bill_id

    def _approve(self, bill_id: int) -> None:
        accepted = self._year.do(AcceptUndoubted(bill_id, 1))
        seen = self._year.do(SubmitReview(bill_id, accepted.version, "已与病历核对"))
        self._year.let_leader(ApproveBill(bill_id, seen.version))

    def _bring_new(self) -> None:
        """The first waits for its approval; of the third some lines are decided."""
        first, _second, third, *_rest = (self._type(each, self._year.time) for each in NEW)
        accepted = self._year.do(AcceptUndoubted(first, 1))
        self._year.do(SubmitReview(first, accepted.version, "已与病历核对"))
        self._year.do(AcceptUndoubted(third, 1))

    # --- who lies there, who has died, who waits ----------------------------------------------

    def _told(self, caller: _Caller) -> int:
        facts = replace(
            caller.notice,
            hospital_id=self._hospitals[GENERAL],
            brought_at=self._year.time - timedelta(hours=2),
        )
        return self._year.do(TakeNotice(f"demo-notice-{caller.person.name}", facts)).id

    def _call(self, caller: _Caller, then: Callable[[Admitted, int], None]) -> None:
        notice = self._told(caller)
        self._year.later(
            self._year.time + timedelta(hours=3), partial(self._register, caller, notice, then)
        )

    def _register(
        self, caller: _Caller, notice: int, then: Callable[[Admitted, int], None]
    ) -> None:
        year, person = self._year, caller.person
        stay = replace(_STAY, arrived_at=year.time)
        arrival = without_things(arrival_form(person, stay, f"demo-{person.name}"))
        admitted = admit(year, person, arrival, notice)
        there = year.ask(WhoLiesWhere())
        letter = next(each.letter_id for each in there if each.stay_id == admitted.stay_id)
        assert letter is not None
        expected = (self._now + timedelta(days=3)).date()
        mark = f"demo-there-{admitted.stay_id}"
        deed = RecordAdmission(mark, letter, "ZY0901", "骨科 12 床", expected, "神志清楚")
        then(admitted, year.do(deed))

    def _visit(self, admitted: Admitted, admission: int) -> None:
        del admitted
        deed = RecordVisit("demo-visit", admission, "术后恢复好，能坐起", "医生：可按期出院")
        self._year.later(self._back(2), partial(self._do, deed))

    def _die(self, admitted: Admitted, admission: int) -> None:
        del admission
        died = self._now - timedelta(hours=30)
        facts = DeathFacts(
            died,
            HOSPITALS[GENERAL].name,
            in_hospital=True,
            cause="多器官功能衰竭",
            established_by="主治医师（虚构）",
            body_at="医院太平间",
        )
        self._year.later(
            died + timedelta(hours=1),
            partial(self._do, RecordDeath("demo-death", facts, admitted.stay_id)),
        )
        steps = (
            (DeathStep.POLICE_TOLD, 2, "城东派出所（演示）", ""),
            (DeathStep.SUPERIOR_TOLD, 3, "市民政局值班室（演示）", ""),
            (DeathStep.CERTIFIED, 20, "", "演示 0001"),
        )
        for kind, hours, text, reference in steps:
            step = partial(self._step, kind, text, reference)
            self._year.later(died + timedelta(hours=hours), step)

    def _step(self, kind: DeathStep, text: str, reference: str) -> None:
        (case,) = self._year.ask(DeathList())
        self._year.do(RecordDeathStep(f"demo-{kind}", case.case_id, kind, text, reference))

    def _send(self) -> None:
        """Somebody of the house goes to hospital; the bed is kept."""
        here = self._year.ask(ResidentList(StayFilter())).stays
        well = [each for each in here if each.state is StayState.IN_STATION and not each.minor]
        if len(well) < _HOUSE:
            return
        facts = LetterFacts(self._year.time, "发热待查", "急救、住院治疗", escort="李梅")
        stay = well[-1]
        do, hospital = self._year.do, self._hospitals[GENERAL]
        letter = do(IssueLetter("demo-letter-now", hospital, Patient(stay.id), facts))
        expected = (self._now + timedelta(days=4)).date()
        do(
            RecordAdmission(
                "demo-there-now", letter.id, "ZY0902", "内科 7 床", expected, "体温 39.1℃"
            )
        )

    def _do(self, deed: Write[object]) -> None:
        self._year.do(deed)


def _period(typed: datetime) -> str:
    """The quarter of bills that came in by then."""
    return quarter((typed - _LATER).date())


_LATER = timedelta(days=31)
_ANY_TIME = datetime.combine(date(2026, 1, 1), time())
_STAY = InventedStay(
    _ANY_TIME,
    HowCame.HOSPITAL,
    "急救 120",
    "火车站东广场",
    "vagrant",
    SelfCare.NONE,
    None,
    LeavingWay.KIN,
    refused=False,
)
_CALLED = NoticeFacts(
    0,
    told_by="急诊科 值班医生（虚构）",
    phone="000-5550133",
    ward="急诊科",
    sex=Sex.MALE,
    brought_by="120",
    known="街面发现，随身无证件",
)


def _caller(name: str, year: int, diagnosis: str) -> _Caller:
    person = InventedPerson(name, Sex.MALE, date(year, 5, 12), "", "", "皖北", "左眉旧疤", ())
    notice = replace(_CALLED, name=name, age="约 60 岁", diagnosis=diagnosis)
    return _Caller(person, notice)


_ILL = _caller("单守田", 1968, "股骨颈骨折")
_DYING = _caller("麻二根", 1955, "重症肺炎、感染性休克")
_WAITING = _caller("贾姓男子", 1962, "颅脑外伤、昏迷")
