"""Medicine orders: what somebody is to have, how much, when, and on whose word.

An order is never changed: another one names it and takes its place, or stops it. What the station
does is keep what a doctor, a hospital's paper or the box of a resident says; it prescribes nothing.
Quantities are whole thousandths of their unit: half a tablet is 500.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta
from decimal import Decimal, InvalidOperation
from enum import StrEnum

from station.domain.problems import Problem, Refused, Trouble
from station.domain.veil import VEIL

THOUSAND = 1000
RULE = "麻醉药品和精神药品管理条例"


class DoseUnit(StrEnum):
    """What a dose is counted in."""

    TABLET = "tablet"
    CAPSULE = "capsule"
    BAG = "bag"
    MILLIGRAM = "mg"
    GRAM = "g"
    MILLILITRE = "ml"
    DROP = "drop"
    UNIT = "unit"
    PUFF = "puff"
    PATCH = "patch"


class Route(StrEnum):
    """Which way it goes in."""

    MOUTH = "mouth"
    TONGUE = "tongue"
    BREATH = "breath"
    UNDER_SKIN = "under_skin"
    MUSCLE = "muscle"
    SKIN = "skin"
    EYE = "eye"
    RECTUM = "rectum"


class Pattern(StrEnum):
    """When it is due: at times of the day, every so many hours, or when it is needed."""

    TIMES = "times"
    EVERY = "every"
    AS_NEEDED = "as_needed"


class Source(StrEnum):
    """On whose word: a doctor's, a hospital's discharge paper, or the box that was brought."""

    DOCTOR = "doctor"
    DISCHARGE = "discharge"
    OWN = "own"


class Control(StrEnum):
    """How strictly the state controls a medicine; the last two by two people always."""

    NONE = "none"
    SECOND_CLASS = "second_class"
    FIRST_CLASS = "first_class"
    NARCOTIC = "narcotic"


STRICT = frozenset({Control.FIRST_CLASS, Control.NARCOTIC})
"""麻醉药品和精神药品管理条例: two people at every movement, no exception by the station."""


class OrderState(StrEnum):
    """Where an order is at a moment."""

    TO_COME = "to_come"
    RUNNING = "running"
    OVER = "over"
    STOPPED = "stopped"
    CHANGED = "changed"


class MedicineTrouble(Trouble):
    """What keeps an order from being written, or a dose from being written down."""

    NAME_MISSING = "medicine.name_missing"
    NAME_ODD = "medicine.name_odd"
    TEXT_LONG = "medicine.text_long"
    DOSE_NOT_READ = "medicine.dose_not_read"
    DOSE_MISSING = "medicine.dose_missing"
    DOSE_IMPOSSIBLE = "medicine.dose_impossible"
    TIMES_NOT_READ = "medicine.times_not_read"
    TIMES_MISSING = "medicine.times_missing"
    HOURS_IMPOSSIBLE = "medicine.hours_impossible"
    NEED_MISSING = "medicine.need_missing"
    LIMITS_MISSING = "medicine.limits_missing"
    LIMITS_CONTRADICT = "medicine.limits_contradict"
    ENDS_BEFORE = "medicine.ends_before"
    STARTS_FAR = "medicine.starts_far"
    PRESCRIBER_MISSING = "medicine.prescriber_missing"
    STOCK_MISSING = "medicine.stock_missing"
    SECOND_NEEDED = "medicine.second_needed"
    WARNED = "medicine.warned"
    SAME_RUNS = "medicine.same_runs"
    NOT_FOUND = "medicine.not_found"
    REPLACED_ALREADY = "medicine.replaced_already"
    STARTS_BEFORE_DOSE = "medicine.starts_before_dose"
    REASON_MISSING = "medicine.reason_missing"
    NOT_DUE = "medicine.not_due"
    GIVEN_ALREADY = "medicine.given_already"
    TOO_EARLY = "medicine.too_early"
    NEXT_IS_NEAR = "medicine.next_is_near"
    OTHER_AMOUNT = "medicine.other_amount"
    TOO_SOON = "medicine.too_soon"
    TOO_OFTEN = "medicine.too_often"
    NOT_RUNNING = "medicine.not_running"
    NOT_IN_HOUSE = "medicine.not_in_house"
    CORRECTED_ALREADY = "medicine.corrected_already"
    NOTHING_TO_LOOK_AT = "medicine.nothing_to_look_at"
    LOOKED_AT_ALREADY = "medicine.looked_at_already"


@dataclass(frozen=True, slots=True)
class Regimen:
    """When an order is due.

    `times` of the day for TIMES; `every_hours` from the beginning on for EVERY; for AS_NEEDED what
    it is for (`needed_for`), the `least_hours` between two doses and the `most_per_day`, which
    counts any 24 hours. The least hours may be told for the others too.
    """

    pattern: Pattern
    times: tuple[time, ...] = ()
    every_hours: int | None = None
    needed_for: str = ""
    least_hours: int | None = None
    most_per_day: int | None = None


@dataclass(frozen=True, slots=True)
class OrderFacts:
    """What an order says. `dose` in thousandths of its unit; `until` is the last moment, or None.

    `critical`: must not be late (insulin, against fits); it shows on Today when it is.
    """

    medicine: str
    strength: str
    dose: int
    unit: DoseUnit
    route: Route
    regimen: Regimen
    source: Source
    starts_at: datetime
    until: datetime | None = None
    prescriber: str = ""
    control: Control = Control.NONE
    critical: bool = False
    note: str = ""


@dataclass(frozen=True, slots=True)
class Order:
    """One order as it stands in the book.

    `replaces` names the order whose place it takes; `ends_at` is when the one that takes its place
    begins (`successor`), which only `stops` or goes on differently. `stock_id` is the page of the
    stock book that it is taken from. `warned` are the names that the warning found when it was
    written, `acknowledged` why it was written all the same.
    """

    id: int
    stay_id: int
    facts: OrderFacts
    entered_at: datetime
    clerk: str
    checked_by: str = ""
    stock_id: int | None = None
    replaces: int | None = None
    stops: bool = False
    reason: str = ""
    warned: str = ""
    acknowledged: str = ""
    successor: int | None = None
    ends_at: datetime | None = None
    stopped: bool = False

    @property
    def title(self) -> str:
        """Medicine and strength, as on the box."""
        return f"{self.facts.medicine} {self.facts.strength}".strip()

    @property
    def last_moment(self) -> datetime | None:
        """Until when it holds, the end exclusive; None without end."""
        until = None if self.facts.until is None else self.facts.until + timedelta(minutes=1)
        known = [each for each in (until, self.ends_at) if each is not None]
        return min(known, default=None)

    def runs_at(self, moment: datetime) -> bool:
        """Whether it holds at a moment."""
        last = self.last_moment
        return not self.stops and self.facts.starts_at <= moment and (last is None or moment < last)

    def state(self, now: datetime) -> OrderState:
        """Where it is at a moment."""
        if self.ends_at is not None and self.ends_at <= now:
            return OrderState.STOPPED if self.stopped else OrderState.CHANGED
        if now < self.facts.starts_at:
            return OrderState.TO_COME
        return OrderState.RUNNING if self.runs_at(now) else OrderState.OVER

    def veiled(self) -> Order:
        """The order without free words: whoever gives it needs the medicine and nothing else."""
        facts = replace(
            self.facts,
            prescriber=self.facts.prescriber and VEIL,
            note="",
            regimen=replace(self.facts.regimen, needed_for=self.facts.regimen.needed_for and VEIL),
        )
        return replace(
            self, facts=facts, reason=self.reason and VEIL, acknowledged=self.acknowledged and VEIL
        )


LONGEST_NAME, LONGEST_TEXT = 80, 400
_MOST: dict[DoseUnit, int] = {
    DoseUnit.TABLET: 20,
    DoseUnit.CAPSULE: 20,
    DoseUnit.BAG: 10,
    DoseUnit.MILLIGRAM: 5_000,
    DoseUnit.GRAM: 50,
    DoseUnit.MILLILITRE: 500,
    DoseUnit.DROP: 60,
    DoseUnit.UNIT: 300,
    DoseUnit.PUFF: 10,
    DoseUnit.PATCH: 4,
}
"""More than this at once is a slip of the finger; what is right below it only a doctor knows."""
_LONGEST_APART, _LONGEST_WAIT, _MOST_A_DAY, _HOURS = 168, 72, 24, 24
_BACK, _AHEAD = timedelta(days=366), timedelta(days=60)
_FRACTION = re.compile(r"(\d{1,4})/(\d{1,4})")
_HALVES = {"半": Decimal("0.5"), "一": Decimal(1), "两": Decimal(2), "二": Decimal(2)}
_CLOCK = re.compile(r"(\d{1,2})(?:[:.时点](\d{2})?分?)?|(\d{2})(\d{2})")


def most_of(unit: DoseUnit) -> int:
    """The largest dose that can be meant, in whole units."""
    return _MOST[unit]


def read_quantity(text: str) -> int:
    """Read 1, 0.5, 1/2, 半, full-width digits as thousandths; raises Refused.

    A quantity that is not whole in thousandths, or not above nothing, cannot be read.
    """
    plain = "".join(unicodedata.normalize("NFKC", text).split())
    unreadable = Refused(Problem(MedicineTrouble.DOSE_NOT_READ, data={"typed": text}))
    try:
        if (found := _FRACTION.fullmatch(plain)) is not None and int(found[2]):
            number = Decimal(int(found[1])) / Decimal(int(found[2]))
        else:
            number = _HALVES[plain] if plain in _HALVES else Decimal(plain)
    except InvalidOperation:
        raise unreadable from None
    if not number.is_finite() or not 0 < number < THOUSAND * THOUSAND:
        raise unreadable
    thousandths = number * THOUSAND
    if thousandths != thousandths.to_integral_value():
        raise unreadable
    return int(thousandths)


def quantity_words(thousandths: int) -> str:
    """A quantity as it is written: 1, 0.5, 2.25."""
    whole, rest = divmod(abs(thousandths), THOUSAND)
    sign = "-" if thousandths < 0 else ""
    return f"{sign}{whole}.{rest:03d}".rstrip("0") if rest else f"{sign}{whole}"


def read_times(text: str) -> tuple[time, ...]:
    """Read `8 12:30 2100` as times of the day in their order, each once; raises Refused."""
    plain = unicodedata.normalize("NFKC", text).replace("、", " ").replace(",", " ")
    found: set[time] = set()
    for word in plain.replace(";", " ").split():
        match = _CLOCK.fullmatch(word)
        unreadable = Refused(Problem(MedicineTrouble.TIMES_NOT_READ, data={"typed": word}))
        if match is None:
            raise unreadable
        try:
            found.add(time(int(match[1] or match[3]), int(match[2] or match[4] or 0)))
        except ValueError:
            raise unreadable from None
    return tuple(sorted(found))


def order_problems(facts: OrderFacts, now: datetime) -> tuple[Problem, ...]:
    """What cannot be meant: no name, an impossible dose, times that contradict one another."""
    found = _name_problems(facts)
    most = most_of(facts.unit)
    if not facts.dose:
        found.append(Problem(MedicineTrouble.DOSE_MISSING, "dose"))
    elif not 0 < facts.dose <= most * THOUSAND:
        data = {"dose": quantity_words(facts.dose), "unit": facts.unit, "most": most}
        found.append(Problem(MedicineTrouble.DOSE_IMPOSSIBLE, "dose", data))
    found += _regimen_problems(facts.regimen)
    if not now - _BACK <= facts.starts_at <= now + _AHEAD:
        found.append(Problem(MedicineTrouble.STARTS_FAR, "starts_at"))
    if facts.until is not None and facts.until < facts.starts_at:
        found.append(Problem(MedicineTrouble.ENDS_BEFORE, "until"))
    if facts.source is not Source.OWN and not facts.prescriber.strip():
        found.append(Problem(MedicineTrouble.PRESCRIBER_MISSING, "prescriber"))
    return tuple(found)


def _name_problems(facts: OrderFacts) -> list[Problem]:
    name = facts.medicine.strip()
    if not name:
        return [Problem(MedicineTrouble.NAME_MISSING, "medicine")]
    if not any(character.isalpha() for character in name):
        return [Problem(MedicineTrouble.NAME_ODD, "medicine", {"typed": name})]
    found = []
    for place, text, most in (
        ("medicine", name, LONGEST_NAME),
        ("strength", facts.strength, LONGEST_NAME),
        ("prescriber", facts.prescriber, LONGEST_NAME),
        ("needed_for", facts.regimen.needed_for, LONGEST_TEXT),
        ("note", facts.note, LONGEST_TEXT),
    ):
        if len(text) > most:
            found.append(Problem(MedicineTrouble.TEXT_LONG, place, {"most": most}))
    return found


def _regimen_problems(regimen: Regimen) -> list[Problem]:
    if regimen.pattern is Pattern.TIMES:
        if not 0 < len(regimen.times) <= _MOST_A_DAY:
            return [Problem(MedicineTrouble.TIMES_MISSING, "times")]
        return []
    if regimen.pattern is Pattern.EVERY:
        if regimen.every_hours is None or not 1 <= regimen.every_hours <= _LONGEST_APART:
            data = {"most": _LONGEST_APART}
            return [Problem(MedicineTrouble.HOURS_IMPOSSIBLE, "every_hours", data)]
        return []
    return _as_needed_problems(regimen)


def _as_needed_problems(regimen: Regimen) -> list[Problem]:
    found = []
    if not regimen.needed_for.strip():
        found.append(Problem(MedicineTrouble.NEED_MISSING, "needed_for"))
    least, most = regimen.least_hours, regimen.most_per_day
    if least is None or not 1 <= least <= _LONGEST_WAIT:
        found.append(Problem(MedicineTrouble.LIMITS_MISSING, "least_hours"))
    if most is None or not 1 <= most <= _MOST_A_DAY:
        found.append(Problem(MedicineTrouble.LIMITS_MISSING, "most_per_day"))
    if not found and least is not None and most is not None and (most - 1) * least >= _HOURS:
        data = {"least": least, "most": most}
        found.append(Problem(MedicineTrouble.LIMITS_CONTRADICT, "most_per_day", data))
    return found


def needs_second(control: Control, *, second_class: bool) -> bool:
    """Whether two people stand for an order, a dose, a movement of stock of this medicine.

    麻醉药品和精神药品管理条例; of the second class the station's own number decides.
    """
    return control in STRICT or (control is Control.SECOND_CLASS and second_class)
