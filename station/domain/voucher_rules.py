"""What a voucher may grant, and to whom: rules over facts. 民发〔2014〕132号; 民政部令第24号."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from itertools import pairwise

from station.domain.assistance import CIVIL_CODE, AssistanceClass, Capacity
from station.domain.dna import NO_DUTY, DnaStanding
from station.domain.identity import ADULT_AGE
from station.domain.leaving import limited_may_go, youth_may_go
from station.domain.leaving_case import HANDBOOK, MINORS_LAW, sample_problems
from station.domain.policy import Policy
from station.domain.problems import Problem, Weight
from station.domain.seals import AMOUNT_HIGHEST_FEN, PLACE_LONGEST, UsedSlip
from station.domain.stays import PRESENT_STATES, StayState, StayTrouble
from station.domain.vouchers import (
    WITHDRAWN_STATES,
    LegKind,
    LegTerms,
    VoucherPurpose,
    VoucherState,
    VoucherTerms,
    VoucherTrouble,
)

RAIL_RULES = "豫民明电〔2012〕3号"
_MUNICIPALITIES = ("11", "12", "31", "50")


@dataclass(frozen=True, slots=True)
class TravellerFacts:
    """Whom the voucher is for. `age` in full years, None when nobody can tell.

    `mental_history` is true when any intake of this person ever found a mental disorder or
    disability, or a suspicion that no doctor has cleared. `home_areas` are the codes of the
    household place and of the residence, in today's codes too; `consent` whether the leader has
    allowed this person to go alone by voucher; `dna` how far a sample has come; `nameless` that
    it is known who this is, and the file still bears a made-up name.
    """

    age: int | None
    stay_state: StayState
    assistance_class: AssistanceClass | None
    class_confirmed: bool
    capacity: Capacity | None
    mental_history: bool
    has_photo: bool
    has_document: bool = True
    home_areas: frozenset[str] = frozenset()
    consent: bool = False
    dna: DnaStanding = NO_DUTY
    nameless: bool = False


@dataclass(frozen=True, slots=True)
class EarlierVoucher:
    """Another voucher of the same person."""

    number: str
    destination: str
    valid_until: date


@dataclass(frozen=True, slots=True)
class VoucherFacts:
    """All that the rules look at.

    `starts_in` and `ends_in` are the areas that the first and the last stop may lie in, empty
    when the name of the stop tells nothing; `live` is a live voucher of the same person other
    than this one, `unused` those that were never exchanged.
    """

    terms: VoucherTerms
    traveller: TravellerFacts
    station_area: str
    starts_in: frozenset[str] = frozenset()
    ends_in: frozenset[str] = frozenset()
    area_known: bool = True
    live: EarlierVoucher | None = None
    unused: tuple[EarlierVoucher, ...] = ()


def draft_problems(facts: VoucherFacts, policy: Policy, today: date) -> tuple[Problem, ...]:
    """Everything that speaks against a draft."""
    terms = facts.terms
    return (
        *stay_problems(facts.traveller),
        *alone_problems(facts.traveller, policy),
        *_looks(facts),
        *_destination(facts),
        *_legs(terms, facts),
        *_money(terms, policy),
        *_days(terms, policy, today),
    )


def approval_problems(facts: VoucherFacts, policy: Policy, today: date) -> tuple[Problem, ...]:
    """Everything that speaks against approving: the draft's rules again, on the facts of now.

    A voucher that waited for its approval may begin before today, but not have ended.
    """
    traveller, terms = facts.traveller, facts.terms
    found = list(draft_problems(facts, policy, min(today, terms.valid_from)))
    if today > terms.valid_until:
        found.append(Problem(VoucherTrouble.DAYS_PAST, "valid_until", {"today": today}))
    if traveller.assistance_class is None or not traveller.class_confirmed:
        found.append(Problem(VoucherTrouble.CLASS_OPEN, "stay_id", rule=HANDBOOK))
    return tuple(found)


def issue_problems(traveller: TravellerFacts) -> tuple[Problem, ...]:
    """What issuing asks for besides the approval's rules: the person here, with a photograph.

    Without a document too there would be nothing by which a window could know the holder.
    """
    found: list[Problem] = []
    if traveller.stay_state not in PRESENT_STATES:
        data = {"state": traveller.stay_state}
        found.append(Problem(VoucherTrouble.NOT_IN_STATION, "stay_id", data, rule=HANDBOOK))
    if not (traveller.has_photo or traveller.has_document):
        found.append(Problem(VoucherTrouble.NOTHING_TO_CHECK, "photo", rule=RAIL_RULES))
    elif not traveller.has_photo:
        found.append(
            Problem(VoucherTrouble.PHOTO_MISSING, "photo", weight=Weight.REASON, rule=RAIL_RULES)
        )
    return tuple(found)


def stay_problems(traveller: TravellerFacts) -> tuple[Problem, ...]:
    """A voucher belongs to a stay that has not ended."""
    left = traveller.stay_state is StayState.LEFT
    return (Problem(StayTrouble.HAS_LEFT, "stay_id"),) if left else ()


def alone_problems(traveller: TravellerFacts, policy: Policy) -> tuple[Problem, ...]:
    """Why nobody may send this person on a journey alone.

    Minors and persons without full capacity are fetched, escorted or handed over, never given a
    ticket (民法典 第十七条至第二十二条; 未成年人保护法); nor is anybody with a mental history. The
    leader's consent to go alone counts when it lifts all of it, as at the door.
    """
    found = tuple(_against_alone(traveller, policy))
    if traveller.consent and all(liftable for _, liftable in found):
        return ()
    return tuple(problem for problem, _ in found)


def _against_alone(traveller: TravellerFacts, policy: Policy) -> Iterator[tuple[Problem, bool]]:
    """Each reason, and whether the leader may lift it."""
    age, capacity = traveller.age, traveller.capacity
    if age is None:
        yield Problem(VoucherTrouble.AGE_UNKNOWN, "stay_id", rule=CIVIL_CODE), True
    elif age < ADULT_AGE:
        may = youth_may_go(age, capacity, policy.leave_alone_from_age)
        yield Problem(VoucherTrouble.MINOR, "stay_id", {"age": age}, rule=MINORS_LAW), may
    for problem in sample_problems(traveller.dna):
        yield problem, False
    if capacity in (Capacity.LIMITED, Capacity.NONE):
        data = {"capacity": capacity}
        problem = Problem(VoucherTrouble.NO_FULL_CAPACITY, "stay_id", data, rule=CIVIL_CODE)
        yield problem, limited_may_go(age, capacity)
    if traveller.mental_history:
        yield Problem(VoucherTrouble.MENTAL_HISTORY, "stay_id", rule=HANDBOOK), False
    if traveller.assistance_class is AssistanceClass.PROTECTIVE:
        yield Problem(VoucherTrouble.PROTECTIVE, "stay_id", rule=HANDBOOK), True


def same_home(one: str, other: str) -> bool:
    """Whether two area codes lie in one prefecture; in a municipality, in the whole of it."""
    digits = 2 if one[:2] in _MUNICIPALITIES else 4
    return len(one) == len(other) == 6 and one[:digits] == other[:digits]  # noqa: PLR2004


def cash_problems(
    amount_fen: int, paid_before_fen: int, purpose: str, policy: Policy
) -> tuple[Problem, ...]:
    """Cash is a short city fare, at most the limit in all of a stay. 民发〔2014〕132号."""
    found: list[Problem] = []
    if amount_fen <= 0:
        found.append(Problem(VoucherTrouble.AMOUNT_IMPOSSIBLE, "amount_fen"))
    if amount_fen + paid_before_fen > policy.cash_limit_fen:
        data = {"limit_fen": policy.cash_limit_fen, "paid_fen": paid_before_fen}
        found.append(Problem(VoucherTrouble.CASH_OVER_LIMIT, "amount_fen", data, rule=HANDBOOK))
    if not purpose.strip():
        found.append(Problem(VoucherTrouble.CASH_PURPOSE_MISSING, "purpose", rule=HANDBOOK))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class SlipTerms:
    """An issued voucher as the window's answer is measured against it."""

    state: VoucherState
    limit_fen: int
    valid_from: date
    valid_until: date


def exchange_problems(slip: SlipTerms, ticket: UsedSlip, now: datetime) -> tuple[Problem, ...]:
    """Why a ticket may not be handed out for this slip; above the limit needs a reason."""
    found = ticket_problems(ticket, now)
    if slip.state in WITHDRAWN_STATES:
        found = (Problem(VoucherTrouble.WITHDRAWN, "voucher_id", {"state": slip.state}), *found)
    return (*found, *out_of_days(slip, ticket), *over_limit(ticket.amount_fen, slip.limit_fen))


def ticket_problems(ticket: UsedSlip, now: datetime) -> tuple[Problem, ...]:
    """What is missing in the account of an exchange: window, ticket, fare, a time that was."""
    found: list[Problem] = []
    if ticket.at > now:
        found.append(Problem(VoucherTrouble.IN_FUTURE, "happened_at", {"now": now}))
    if not ticket.window.strip():
        found.append(Problem(VoucherTrouble.WINDOW_MISSING, "window"))
    if not ticket.ticket.strip():
        found.append(Problem(VoucherTrouble.TICKET_MISSING, "ticket"))
    if not 0 < ticket.amount_fen <= AMOUNT_HIGHEST_FEN:
        found.append(Problem(VoucherTrouble.AMOUNT_IMPOSSIBLE, "amount_fen"))
    return tuple(found)


def out_of_days(slip: SlipTerms, ticket: UsedSlip) -> tuple[Problem, ...]:
    """Whether the day of the exchange is one of the slip's own."""
    data = {"valid_from": slip.valid_from, "valid_until": slip.valid_until}
    if ticket.at.date() > slip.valid_until:
        return (Problem(VoucherTrouble.EXPIRED, "happened_at", data),)
    if ticket.at.date() < slip.valid_from:
        return (Problem(VoucherTrouble.NOT_YET, "happened_at", data),)
    return ()


def over_limit(amount_fen: int, limit_fen: int) -> tuple[Problem, ...]:
    """A fare above the slip's limit is for the leader to explain."""
    if amount_fen <= limit_fen:
        return ()
    data = {"limit_fen": limit_fen, "amount_fen": amount_fen}
    return (Problem(VoucherTrouble.OVER_LIMIT, "amount_fen", data, Weight.REASON),)


def refund_problems(
    amount_fen: int, account: str, exchanged_fen: int, paying_account: str
) -> tuple[Problem, ...]:
    """Money goes back to the account it came from and nowhere else, and no more than was spent."""
    found: list[Problem] = []
    if amount_fen <= 0:
        found.append(Problem(VoucherTrouble.AMOUNT_IMPOSSIBLE, "amount_fen"))
    if amount_fen > exchanged_fen:
        data = {"exchanged_fen": exchanged_fen}
        found.append(Problem(VoucherTrouble.REFUND_OVER_EXCHANGE, "amount_fen", data))
    if "".join(account.split()) != "".join(paying_account.split()):
        found.append(
            Problem(
                VoucherTrouble.REFUND_TO_OTHER_ACCOUNT,
                "account",
                {"account": paying_account},
                rule=HANDBOOK,
            )
        )
    return tuple(found)


def approver_problems(approver: int | None, writers: Collection[int | None]) -> tuple[Problem, ...]:
    """Whoever wrote or changed a voucher does not approve it."""
    if approver in writers:
        return (Problem(VoucherTrouble.APPROVER_WROTE_IT, "voucher_id"),)
    return ()


def _looks(facts: VoucherFacts) -> Iterator[Problem]:
    if facts.live is not None:
        yield Problem(VoucherTrouble.LIVE_VOUCHER, "stay_id", _told(facts.live), rule=RAIL_RULES)
    if facts.traveller.nameless:
        yield Problem(VoucherTrouble.NAMELESS, "stay_id", weight=Weight.HINT)
    for earlier in facts.unused:
        yield Problem(VoucherTrouble.UNUSED_BEFORE, "stay_id", _told(earlier), Weight.HINT)


def _told(earlier: EarlierVoucher) -> dict[str, object]:
    return {
        "number": earlier.number,
        "destination": earlier.destination,
        "until": earlier.valid_until,
    }


def _destination(facts: VoucherFacts) -> Iterator[Problem]:
    terms, homes = facts.terms, facts.traveller.home_areas
    if not terms.destination.strip():
        yield Problem(VoucherTrouble.DESTINATION_MISSING, "destination")
    if not facts.area_known:
        data = {"code": terms.destination_area}
        yield Problem(VoucherTrouble.DESTINATION_AREA_UNKNOWN, "destination_area", data)
    elif terms.purpose is VoucherPurpose.HOME:
        if not homes:
            yield Problem(VoucherTrouble.HOME_UNKNOWN, "destination_area", rule=HANDBOOK)
        elif not any(same_home(terms.destination_area, home) for home in homes):
            home = {"home": sorted(homes)}
            yield Problem(VoucherTrouble.NOT_HOME, "destination_area", home, rule=HANDBOOK)
    if terms.purpose is VoucherPurpose.TRANSFER:
        if not terms.transfer_agreed_with.strip():
            place = "transfer_agreed_with"
            yield Problem(VoucherTrouble.TRANSFER_NOT_AGREED, place, rule=HANDBOOK)
        for place in ("contact_station", "contact_address", "contact_phone"):
            if not getattr(terms, place).strip():
                yield Problem(VoucherTrouble.CONTACT_MISSING, place, rule=HANDBOOK)


def _legs(terms: VoucherTerms, facts: VoucherFacts) -> Iterator[Problem]:
    rides = terms.rides
    if not rides:
        yield Problem(VoucherTrouble.LEGS_MISSING, "legs")
        return
    for place, leg in enumerate(terms.legs):
        yield from _leg(leg, f"legs.{place}", terms)
    for place, (before, after) in enumerate(pairwise(terms.legs), start=1):
        yield from _connection(before, after, place)
    last_ride = max(place for place, leg in enumerate(terms.legs) if leg in rides)
    for place, leg in enumerate(terms.legs[:last_ride]):
        if leg.kind is not LegKind.CITY and not _says_who_helps(leg):
            data = {"place": leg.to_stop}
            where = f"legs.{place}.helper"
            yield Problem(VoucherTrouble.CHANGE_WITHOUT_HELPER, where, data, rule=HANDBOOK)
    yield from _ends(facts)


def _says_who_helps(leg: LegTerms) -> bool:
    """Whether the station where a leg ends is named, with its address and telephone."""
    return all(said.strip() for said in (leg.helper, leg.address, leg.phone))


def _leg(leg: LegTerms, place: str, terms: VoucherTerms) -> Iterator[Problem]:
    for field, stop in (("from_stop", leg.from_stop), ("to_stop", leg.to_stop)):
        if not stop.strip():
            yield Problem(VoucherTrouble.STOP_MISSING, f"{place}.{field}")
        elif len(stop) > PLACE_LONGEST or not stop.isprintable():
            data = {"longest": PLACE_LONGEST}
            yield Problem(VoucherTrouble.STOP_TOO_LONG, f"{place}.{field}", data)
    if leg.fare_fen <= 0:
        yield Problem(VoucherTrouble.FARE_IMPOSSIBLE, f"{place}.fare_fen")
    if leg.day is not None and leg.day < terms.valid_from:
        yield Problem(VoucherTrouble.LEG_DAY_WRONG, f"{place}.day")


def _connection(before: LegTerms, after: LegTerms, place: int) -> Iterator[Problem]:
    if before.to_stop.strip() != after.from_stop.strip():
        data = {"to": before.to_stop, "from": after.from_stop}
        yield Problem(VoucherTrouble.LEGS_APART, f"legs.{place}.from_stop", data)
    if before.day and after.day and after.day < before.day:
        yield Problem(VoucherTrouble.LEG_DAY_WRONG, f"legs.{place}.day")


def _ends(facts: VoucherFacts) -> Iterator[Problem]:
    """The first stop is the station's own place, the last one the destination, where known."""
    terms = facts.terms
    if facts.starts_in and not any(same_home(facts.station_area, a) for a in facts.starts_in):
        data = {"stop": terms.rides[0].from_stop}
        place = "legs.0.from_stop"
        yield Problem(VoucherTrouble.STARTS_ELSEWHERE, place, data, Weight.REASON, HANDBOOK)
    if facts.ends_in and not any(same_home(terms.destination_area, a) for a in facts.ends_in):
        data = {"stop": terms.rides[-1].to_stop, "destination": terms.destination}
        place = f"legs.{len(terms.legs) - 1}.to_stop"
        yield Problem(VoucherTrouble.ENDS_ELSEWHERE, place, data, Weight.REASON, HANDBOOK)


def _money(terms: VoucherTerms, policy: Policy) -> Iterator[Problem]:
    total = sum(leg.fare_fen for leg in terms.rides)
    city = sum(leg.fare_fen for leg in terms.legs if leg.kind is LegKind.CITY)
    if not 0 < terms.amount_fen <= AMOUNT_HIGHEST_FEN:
        yield Problem(VoucherTrouble.AMOUNT_IMPOSSIBLE, "amount_fen")
    elif terms.amount_fen != total:
        yield Problem(VoucherTrouble.AMOUNT_NOT_SUM, "amount_fen", {"sum_fen": total})
    if terms.amount_fen > policy.voucher_ceiling_fen:
        data = {"ceiling_fen": policy.voucher_ceiling_fen}
        place = "amount_fen"
        yield Problem(VoucherTrouble.AMOUNT_OVER_CEILING, place, data, Weight.REASON)
    if not terms.account.strip():
        yield Problem(VoucherTrouble.ACCOUNT_MISSING, "account", rule=HANDBOOK)
    if terms.cash_fen != city:
        data = {"sum_fen": city}
        yield Problem(VoucherTrouble.CASH_NOT_CITY_FARE, "cash_fen", data, rule=HANDBOOK)
    if terms.cash_fen > policy.cash_limit_fen:
        data = {"limit_fen": policy.cash_limit_fen, "paid_fen": 0}
        yield Problem(VoucherTrouble.CASH_OVER_LIMIT, "cash_fen", data, rule=HANDBOOK)


def _days(terms: VoucherTerms, policy: Policy, today: date) -> Iterator[Problem]:
    days = (terms.valid_until - terms.valid_from).days + 1
    if days < 1:
        yield Problem(VoucherTrouble.DAYS_BACKWARDS, "valid_until")
    elif days > policy.voucher_valid_days:
        data = {"days": days, "most": policy.voucher_valid_days}
        yield Problem(VoucherTrouble.DAYS_TOO_MANY, "valid_until", data)
    if terms.valid_from < today:
        yield Problem(VoucherTrouble.DAYS_PAST, "valid_from", {"today": today})
