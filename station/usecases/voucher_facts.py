"""Gathering what the rules of vouchers look at."""

from __future__ import annotations

from sqlalchemy import select

from station.domain.areas import Areas
from station.domain.intake import MentalState, TriageSign
from station.domain.leaving import LeavingWay
from station.domain.names import is_unknown_name
from station.domain.people import IdentityState, PersonRecord
from station.domain.problems import Problem, Refused
from station.domain.stays import StayTrouble
from station.domain.voucher_rules import EarlierVoucher, TravellerFacts, VoucherFacts
from station.domain.vouchers import VoucherTerms
from station.storage import dna_standings, leaving, people, stays, vouchers
from station.storage.intake import Intake
from station.storage.policy import NamePlate
from station.storage.stays import Stay
from station.storage.vouchers import Voucher
from station.usecases.work import Work

_ILL = frozenset({MentalState.DISORDER, MentalState.DISABILITY})


def stay_of(work: Work, stay_id: int, *, lock: bool = False) -> Stay:
    """The stay of a deed; raises Refused when there is none."""
    stay = work.session.get(Stay, stay_id, with_for_update=lock or None, populate_existing=lock)
    if stay is None:
        raise Refused(Problem(StayTrouble.NOT_FOUND, "stay_id"))
    return stay


def gather(work: Work, stay: Stay, terms: VoucherTerms, *, but: int | None = None) -> VoucherFacts:
    """The facts about a voucher that is asked for; `but` is the voucher itself when it exists."""
    areas = work.codes.areas
    rides = terms.rides
    live = [
        row
        for row in vouchers.live(work.session, stay.person_id, but=but)
        if row.valid_until >= work.today
    ]
    unused = vouchers.unused(work.session, stay.person_id, work.today, but=but)
    return VoucherFacts(
        terms=terms,
        traveller=traveller(work, stay, areas),
        station_area=work.session.scalar(select(NamePlate.area).limit(1)) or "",
        starts_in=_codes(areas, rides[0].from_stop) if rides else frozenset(),
        ends_in=_codes(areas, rides[-1].to_stop) if rides else frozenset(),
        area_known=areas.get(terms.destination_area) is not None,
        live=_earlier(live[0]) if live else None,
        unused=tuple(map(_earlier, unused)),
    )


def traveller(work: Work, stay: Stay, areas: Areas | None = None) -> TravellerFacts:
    """Whom the voucher is for; without `areas` the home is left out."""
    person = people.record(work.session, stay.person_id)
    assert person is not None
    assessment = stays.last_assessment(work.session, stay.id)
    return TravellerFacts(
        age=person.age(work.today),
        stay_state=stay.state,
        assistance_class=stay.assistance_class,
        class_confirmed=stay.class_confirmed,
        capacity=assessment.capacity if assessment else None,
        mental_history=_mental_history(work, stay.person_id),
        has_photo=person.photo_id is not None,
        has_document=any(document.number.strip() for document in person.documents),
        home_areas=_homes(person, areas) if areas else frozenset(),
        consent=_may_go_alone(work, stay),
        dna=dna_standings.standing(work.session, stay.person_id, work.today),
        nameless=person.identity_state is IdentityState.CONFIRMED and is_unknown_name(person.name),
    )


def _may_go_alone(work: Work, stay: Stay) -> bool:
    """Whether the leader has consented to this person's going alone by voucher."""
    way_out = leaving.in_force(work.session, stay.id)
    return (
        way_out is not None and way_out.way is LeavingWay.VOUCHER and bool(way_out.exception_reason)
    )


def _mental_history(work: Work, person_id: int) -> bool:
    """Whether any intake found an illness of the mind, or a suspicion that nobody cleared."""
    query = select(Intake.mental_state, Intake.signs, Intake.cleared)
    for state, signs, cleared in work.session.execute(query.where(Intake.person_id == person_id)):
        suspected = state is MentalState.DOUBTFUL or TriageSign.MENTAL in signs.split()
        if state in _ILL or (suspected and not cleared.strip()):
            return True
    return False


def _homes(person: PersonRecord, areas: Areas) -> frozenset[str]:
    """The codes of household place and residence; a place that is gone by its followers too."""
    place = areas.get(person.area)
    household = (place, *areas.now(place)) if place else areas.read_place(person.household_address)
    residence = areas.read_place(person.residence)
    return frozenset(area.code for area in (*household, *residence))


def _codes(areas: Areas, stop: str) -> frozenset[str]:
    return frozenset(area.code for area in areas.read_place(stop))


def _earlier(row: Voucher) -> EarlierVoucher:
    return EarlierVoucher(row.number or "", row.destination, row.valid_until)
