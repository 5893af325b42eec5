"""A demonstration station: a year of invented people, lived through the real deeds.

Every stay is admitted, classed, housed and let go by the same use cases as at a real desk, under
a clock of its own, so whatever the rules ask for is there, and the trace holds.
"""

from __future__ import annotations

import heapq
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from functools import partial
from itertools import count
from typing import ClassVar, TypeVar

from station.domain.accounts import NOBODY, Clerk
from station.domain.beds import BedCondition
from station.domain.belongings import BelongingState, SignedHow
from station.domain.demo import InventedPerson, invented_people
from station.domain.goods import GoodsLine
from station.domain.intake import Decision, Outcome
from station.domain.leaving import LeavingWay
from station.domain.meals import MealKind
from station.domain.names import is_unknown_name
from station.domain.people import (
    IdentitySource,
    IdentityState,
    Searched,
)
from station.domain.permissions import Permission, Role
from station.domain.problems import Refused
from station.domain.stays import StayFilter, StayState, StepKind
from station.domain.vouchers import LegKind, LegTerms, VoucherPurpose, VoucherTerms
from station.storage import numbers
from station.storage.stays import RESCUE_SERIES
from station.usecases.accounts import AddClerk, SecondClerk, SignIn
from station.usecases.bed_board import BedProposals
from station.usecases.beds import AssignBed, SetBedCondition
from station.usecases.belongings import BelongingList, ReturnBelongings
from station.usecases.cash_box import FillCashBox
from station.usecases.clock_list import ClockBook
from station.usecases.demo_archive import DemoArchive
from station.usecases.demo_clocks import clock_deeds
from station.usecases.demo_compare import DemoCompare
from station.usecases.demo_families import SOUGHT, file_families
from station.usecases.demo_forms import arrival_form, leaving_plan, silhouette, without_things
from station.usecases.demo_goods import (
    CASH_FEN,
    DEMO_GOODS,
    DONOR,
    PAPER,
    arrival_kit,
    meal_moments,
    told,
)
from station.usecases.demo_hospital import DemoHospitals
from station.usecases.demo_living import ENOUGH, admit
from station.usecases.demo_medicines import dose_deeds, medicine_moments, order_deeds
from station.usecases.demo_minors import DemoMinors
from station.usecases.demo_packages import DemoPackages
from station.usecases.demo_rounds import round_deeds, round_moments
from station.usecases.demo_samples import DemoSamples
from station.usecases.demo_settling import DemoSettling
from station.usecases.demo_sheets import DemoSheets
from station.usecases.demo_tracing import tracing_deeds
from station.usecases.fetcher_copies import KeepFetcherCopy
from station.usecases.founding import FoundStation
from station.usecases.goods import GoodsList, KeepGoods, ReceiveGoods
from station.usecases.intake import Admitted, Arrival, DecideAtDoor
from station.usecases.leaving import LetLeave
from station.usecases.meals import GiveMeal
from station.usecases.medicines_seen import MedicineSheet
from station.usecases.people import clues_of
from station.usecases.people_changes import AddPhoto, SetIdentityState
from station.usecases.person_sheet import OpenPerson
from station.usecases.rounds import RoundSheet
from station.usecases.search import Candidates
from station.usecases.stay_lists import ResidentList
from station.usecases.stays import RecordStep
from station.usecases.voucher_travel import ExchangeVoucher
from station.usecases.vouchers import ApproveVoucher, DraftVoucher, IssueVoucher
from station.usecases.work import Progress, Read, Station, Work, Write

Answer = TypeVar("Answer")
_FREE_NUMBERS = 700

DEMO_NAME, DEMO_AREA = "云川市救助管理站（演示）", "341202"
DEMO_CLERKS = (
    ("chen", "陈静", Role.FRONT_DESK),
    ("li", "李梅", Role.NURSE),
    ("zhao", "赵磊", Role.TRAVEL),
    ("ma", "马站长", Role.LEADER),
)


@dataclass(frozen=True, slots=True)
class LeaveNumbersFree(Write[None]):
    """Begin the rescue numbers of these months higher up, so that an old register fits below.

    Somebody who looks around imports the station's own register as well: its numbers stay free.
    """

    needs: ClassVar = Permission.POLICY_KEEP
    months: tuple[str, ...]
    up_to: int

    def run(self, work: Work) -> None:
        for month in self.months:
            numbers.raise_to(work.session, RESCUE_SERIES, month, self.up_to)


@dataclass(order=True)
class _Planned:
    """Something that will happen at a time of the invented year."""

    at: datetime
    order: int
    do: Callable[[], object] = field(compare=False)


class DemoYear:
    """Founds the demonstration station and lives through its year."""

    def __init__(self, station: Station, people: int, seed: int, password: str) -> None:
        self._now = station.clock()
        self._time = self._now - timedelta(days=366)
        self._station = replace(station, clock=lambda: self._time)
        self._people, self._seed, self._password = people, seed, password
        self._plan: list[_Planned] = []
        self._order = count()
        self._beds: dict[int, int] = {}
        self._clerk = self._leader = self._another = NOBODY
        self.second = SecondClerk("", "")

    def run(self, login: str, progress: Progress) -> int:
        """Live the year; answers how many stays it had. `login` is the first clerk's name.

        Raises Refused when the station is founded already, Cancelled when it was stopped: then
        the folder holds half a year and is to be thrown away.
        """
        self._found(login)
        stays = 0
        for person in invented_people(self._people, self._seed, self._now):
            stays += len(person.stays)
            if person.stays:
                self.later(person.stays[0].arrived_at, partial(self._arrive, person, 0, None))
        rounds = tuple(round_moments(self._now))
        for moment in rounds:
            self.later(moment, partial(self._look_round, moment == rounds[-1]))
        for at, kind in meal_moments(self._now):
            self.later(at, partial(self._eat, kind))
        medicines = tuple(medicine_moments(self._now))
        for moment in medicines:
            first, last = moment == medicines[0], moment == medicines[-1]
            self.later(moment, partial(self._medicines, first=first, last=last))
        samples = DemoSamples(self, self._now)
        samples.plan()
        if self._people >= ENOUGH:
            stays += DemoHospitals(self, self._now).plan()
            stays += DemoMinors(self, samples, self._now).plan()
            stays += DemoSettling(self, samples, self._now).plan()
            stays += DemoArchive(self, self._now).plan()
            DemoCompare(self, self._now).plan()
            DemoSheets(self, self._now).plan()
            DemoPackages(self, self._now).plan()
        done = 0
        while self._plan and self._plan[0].at <= self._now:
            planned = heapq.heappop(self._plan)
            self._time = max(self._time, planned.at)
            planned.do()
            done += 1
            progress.step(min(done, 4 * stays), 4 * stays)
        self._time = max(self._time, self._now)
        for deed in clock_deeds(self.ask(ClockBook()).clocks, self._time):
            self.do(deed)
        self._seek()
        return stays

    def _seek(self) -> None:
        """Families look for some of those who are in the house now."""
        here = [each for each in self.ask(ResidentList(StayFilter())).stays if not each.minor]
        named = [each for each in here if not is_unknown_name(each.name)]
        known = [self.do(OpenPerson(each.person_id)).record for each in named[:SOUGHT]]
        file_families(self.do, known)

    def close(self) -> None:
        """Let go of the database."""
        self._station.engine.dispose()

    def _found(self, login: str) -> None:
        deed = FoundStation(
            DEMO_NAME, DEMO_AREA, login, self._password, clerk_name="演示管理员", is_demo=True
        )
        self._station.do(deed, NOBODY)
        self._clerk = self._sign_in(login)
        everything = frozenset(Permission)
        self._clerk = replace(self._clerk, permissions=everything)
        days = (self._time.date() + timedelta(days=day) for day in range(400))
        months = tuple(sorted({f"{day:%Y%m}" for day in days}))
        self.do(LeaveNumbersFree(months, _FREE_NUMBERS))
        for name, shown, role in DEMO_CLERKS:
            if name != login:
                self.do(AddClerk(name, shown, (role,), self._password))
        other = next(name for name, _, role in DEMO_CLERKS[::-1] if name != login)
        self._leader = replace(self._sign_in(other), permissions=everything)
        self._another = self._sign_in(next(each for each, *_ in DEMO_CLERKS if each != login))
        self.second = SecondClerk(self._leader.login, self._password)
        self._fill_shelf()

    def _sign_in(self, login: str) -> Clerk:
        clerk = self._station.do(SignIn(login, self._password), NOBODY).answer.clerk
        assert clerk is not None
        return clerk

    def later(self, at: datetime, do: Callable[[], object]) -> None:
        """Plan something of the year."""
        heapq.heappush(self._plan, _Planned(at, next(self._order), do))

    def long_ago(self, at: datetime, do: Callable[[], object]) -> None:
        """Let something happen at a time before the year: a station has files that are old."""
        now, self._time = self._time, at
        do()
        self._time = now

    @property
    def time(self) -> datetime:
        """The clock of the invented year."""
        return self._time

    def do(self, deed: Write[Answer]) -> Answer:
        """Do a deed as the first clerk."""
        return self._station.do(deed, self._clerk).answer

    def let_leader(self, deed: Write[Answer]) -> Answer:
        """Do a deed as the leader, who approves."""
        return self._station.do(deed, self._leader).answer

    def let_another(self, deed: Write[Answer]) -> Answer:
        """Do a deed as a clerk who may only what their post may."""
        return self._station.do(deed, self._another).answer

    def ask(self, question: Read[Answer]) -> Answer:
        """Ask as the first clerk."""
        return self._station.ask(question, self._clerk)

    def _arrive(self, person: InventedPerson, number: int, person_id: int | None) -> None:
        stay = person.stays[number]
        arrival = arrival_form(person, stay, f"demo-{next(self._order)}")
        if person_id is None:
            arrival = replace(arrival, searched=self.search(person, arrival))
        else:
            arrival = replace(arrival, person=None, person_id=person_id)
        if stay.refused:
            grounds = Decision(Outcome.REFUSED, ("able_to_provide",), "自述有亲属可投靠，已告知")
            decided = self.do(DecideAtDoor(without_things(arrival), grounds))
            self._next_stay(person, number, decided.person_id)
            return
        admitted = admit(self, person, arrival)
        self.later(self._time + timedelta(minutes=25), partial(self.house, admitted))
        if person.id_number:
            self.later(self._time + timedelta(hours=9), partial(self.prove, admitted))
        stays_on = stay.left_at is None or not person.name
        if stays_on and not person.id_number:
            self.later(self._time + timedelta(hours=6), partial(self._trace, admitted))
        if stays_on and number % 5 != next(self._order) % 5:
            self.later(self._time + timedelta(hours=2), partial(self.keep_particulars, admitted))
        if stay.left_at is not None and person.name:
            # Whoever has no name is not sent away: nobody knows where to.
            leaves = max(stay.left_at, self._time + timedelta(hours=12))
            self.later(leaves, partial(self._leave, person, number, admitted))

    def search(self, person: InventedPerson, arrival: Arrival) -> Searched:
        """Look for the newcomer first, as a clerk must, and hold whoever is found for another."""
        assert arrival.person is not None
        found = self.ask(Candidates(clues_of(arrival.person, self._time.date()), limit=50))
        return Searched(person.name or person.marks, frozenset(hit.person_id for hit in found))

    def house(self, admitted: Admitted) -> None:
        """Give somebody the bed that is proposed first."""
        for choice in self.ask(BedProposals(admitted.stay_id)).choices[:1]:
            reason = "夜间只有此床合适，已向本人说明" if choice.needs_reason else ""
            self.do(AssignBed(admitted.stay_id, choice.bed_id, reason))
            self._beds[admitted.stay_id] = choice.bed_id

    def _fill_shelf(self) -> None:
        stocked = [GoodsLine(self.do(KeepGoods(each)).id, number) for each, number in DEMO_GOODS]
        self.do(ReceiveGoods("demo-shelf", tuple(stocked), DONOR, PAPER))
        self.do(FillCashBox("demo-cash", CASH_FEN, PAPER))

    def keep_particulars(self, admitted: Admitted) -> None:
        """What the day shift does for somebody who stays: photograph, fingerprints, entry, kit."""
        self.do(arrival_kit(admitted.stay_id, self.ask(GoodsList())))
        self.do(AddPhoto(admitted.person_id, silhouette(admitted.stay_id)))
        for kind in (StepKind.FINGERPRINTS_KEPT, StepKind.NATIONAL_ENTRY):
            self.do(RecordStep(admitted.stay_id, kind))

    def _trace(self, admitted: Admitted) -> None:
        mark = f"trace-{admitted.stay_id}"
        for deed in tracing_deeds(mark, admitted.person_id, self._time):
            self.do(deed)

    def prove(self, admitted: Admitted, source: IdentitySource = IdentitySource.DOCUMENT) -> None:
        """Confirm who somebody is."""
        record = self.do(OpenPerson(admitted.person_id)).record
        if record.identity_state is not IdentityState.CONFIRMED:
            proof = IdentityState.CONFIRMED, source
            self.do(SetIdentityState(record.id, record.version, *proof))

    def _leave(self, person: InventedPerson, number: int, admitted: Admitted) -> None:
        for way in (person.stays[number].way, LeavingWay.KIN):
            try:
                if way is LeavingWay.VOUCHER:
                    self._travel_papers(person, admitted)
                self.depart(admitted, way)
            except Refused:
                continue  # the rules keep this one from going alone: somebody comes for them
            break
        self._next_stay(person, number, admitted.person_id)

    def depart(self, admitted: Admitted, way: LeavingWay) -> None:
        """Let somebody go, with what the way asks for. Raises Refused when they may not."""
        self.do(OpenPerson(admitted.person_id))
        things = self.ask(BelongingList(admitted.intake_id))
        here = tuple(each.id for each in things if each.state is BelongingState.STORED)
        if here:
            self.do(ReturnBelongings(here, admitted.name, SignedHow.HAND))
        plan = leaving_plan(way, self._time)
        if way is LeavingWay.KIN:
            self.prove(admitted, IdentitySource.KIN)
            self.do(KeepFetcherCopy(admitted.stay_id, silhouette(admitted.stay_id), plan))
        if self.do(LetLeave(admitted.stay_id, way, plan=plan)).bed:
            bed_id = self._beds.pop(admitted.stay_id)
            self.later(self._time + timedelta(hours=1), partial(self._clean, bed_id))

    def _travel_papers(self, person: InventedPerson, admitted: Admitted) -> None:
        today = self._time.date()
        areas = self._station.codes.areas
        area = areas.get(person.area)
        if area is None:
            raise Refused(())
        terms = VoucherTerms(
            purpose=VoucherPurpose.HOME,
            destination=area.own,
            destination_area=person.area,
            legs=(
                LegTerms(LegKind.TRAIN, "云川", area.own, line="K1102", day=today, fare_fen=9_650),
            ),
            amount_fen=9_650,
            valid_from=today,
            valid_until=today + timedelta(days=2),
            account="公务卡 0000",
            contact_station=f"{area.own}救助管理站",
            contact_phone="000-5550100",
        )
        form = f"demo-{next(self._order)}"
        drafted = self.do(DraftVoucher(admitted.stay_id, form, terms, "首末站为演示"))
        version = self.let_leader(ApproveVoucher(drafted.id, drafted.version)).version
        issued = self.do(IssueVoucher(drafted.id, version, "演示人员没有照片"))
        later = self._time + timedelta(hours=2)
        self.later(later, partial(self._exchange, issued.id, f"E{issued.id:07d}"))

    def _exchange(self, voucher_id: int, ticket: str) -> None:
        if voucher_id % 7:
            self.do(ExchangeVoucher(voucher_id, "云川站 3 号窗口", ticket, "K1102", 9_650))

    def _look_round(self, last: bool) -> None:
        for deed in round_deeds(self.ask(RoundSheet()), last=last):
            self.do(deed)

    def _eat(self, kind: MealKind) -> None:
        """Tell the kitchen; a meal that is over was given to everybody."""
        sheet = self.do(told(self._time.date(), kind))
        over = self._now - self._time > timedelta(hours=3)
        if over and sheet.id is not None:
            self.later(self._time + timedelta(hours=1), partial(self._serve, GiveMeal(sheet.id)))

    def _serve(self, deed: GiveMeal) -> None:
        self.do(deed)

    def _medicines(self, *, first: bool, last: bool) -> None:
        if first:
            here = self.ask(ResidentList(StayFilter())).stays
            house = [each for each in here if each.state is StayState.IN_STATION]
            deeds = order_deeds(house, self._time, self.second)
        else:
            deeds = dose_deeds(self.ask(MedicineSheet()), self.second, last=last)
        for deed in deeds:
            self.do(deed)

    def _clean(self, bed_id: int) -> None:
        self.do(SetBedCondition(bed_id, BedCondition.IN_SERVICE))

    def _next_stay(self, person: InventedPerson, number: int, person_id: int) -> None:
        if number + 1 < len(person.stays):
            following = person.stays[number + 1].arrived_at
            after = max(following, self._time + timedelta(days=2))
            self.later(after, partial(self._arrive, person, number + 1, person_id))
