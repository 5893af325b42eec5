"""Which clocks run for a resident, from the facts of the intake and of the stay."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from station.domain.assistance import AssistanceClass, Capacity, decides_alone, duties
from station.domain.clocks import (
    Clock,
    ClockKind,
    ClockRules,
    ClockState,
    ClockSubject,
    completed_by,
    same_day,
)
from station.domain.identity import ADULT_AGE
from station.domain.intake import (
    Block,
    MentalState,
    TriageSign,
    needs_police_report,
    seems_ill_of_mind,
)
from station.domain.people import IdentityState
from station.domain.statements import Stated
from station.domain.stays import StepKind, nobody_can_say

OF_DOOR = frozenset(
    {
        ClockKind.POLICE_REPORT,
        ClockKind.HANDOVER_SIGNATURE,
        ClockKind.DANGEROUS_GOODS,
        ClockKind.BELONGINGS_LEFT,
    }
)
"""What an arrival owes when there is no stay, or none any more."""
OF_STAY = frozenset(
    {
        ClockKind.POLICE_REPORT,
        ClockKind.FIRST_LOOK,
        ClockKind.SAFETY_CHECK,
        ClockKind.HANDOVER_SIGNATURE,
        ClockKind.DANGEROUS_GOODS,
        ClockKind.BELONGINGS_SIGNATURE,
        ClockKind.PHOTO,
        ClockKind.FINGERPRINTS,
        ClockKind.NATIONAL_ENTRY,
        ClockKind.BLOCKS,
        ClockKind.CLASS_UNCONFIRMED,
        ClockKind.CLASS_REVIEW,
        ClockKind.SEARCH_NOTICE,
        ClockKind.NOTICE_REFRESH,
        ClockKind.DNA_REQUEST,
        ClockKind.DNA_ANSWER,
        ClockKind.STAY_LIMIT,
        ClockKind.LONG_STAY,
        ClockKind.EXPECTED_BACK,
        ClockKind.NIGHT_COUNT,
        ClockKind.MISSING,
        ClockKind.MISSING_REPORT,
        ClockKind.INTERVIEWS,
    }
)
"""What is due while somebody is here."""


@dataclass(frozen=True, slots=True)
class AdmissionFacts:
    """What is known of an admission, also while it is still a draft.

    `age` is full years or None; `reported` the signs the police were told of; `look_missing` what
    of the first look is open; `dangerous_goods` how many such things lie in the store, the first
    `dangerous_since`; `capacity` as a clerk has confirmed it of a victim of violence at home, None
    when nobody has; `steps` the moment of the last step of each kind; `sample_lost_at`
    when a sample turned out unusable, so that another one is due; `at_door` is False for a stay
    that an old ledger brought in, whose papers were made elsewhere; `noticed_at` when a search
    notice that is still out was last posted or refreshed.
    """

    subject: ClockSubject
    admitted_at: datetime
    age: int | None = None
    identity_state: IdentityState = IdentityState.UNKNOWN
    mental_state: MentalState | None = None
    signs: frozenset[TriageSign] = frozenset()
    reported: frozenset[TriageSign] = frozenset()
    has_photo: bool = False
    unsigned_belongings: int = 0
    handover_unsigned: bool = False
    look_missing: tuple[Stated, ...] = ()
    safety_unchecked: bool = False
    dangerous_goods: int = 0
    dangerous_since: datetime | None = None
    missing_blocks: tuple[Block, ...] = ()
    class_confirmed: bool = False
    capacity: Capacity | None = None
    steps: Mapping[StepKind, datetime] = field(default_factory=dict)
    sample_lost_at: datetime | None = None
    at_door: bool = True
    noticed_at: datetime | None = None

    @property
    def is_minor(self) -> bool:
        """Whether the person is known to be under eighteen."""
        return self.age is not None and self.age < ADULT_AGE

    @property
    def has_mental_signs(self) -> bool:
        """Whether anything points to an illness or disability of the mind."""
        return seems_ill_of_mind(self.mental_state, self.signs)

    @property
    def is_unidentified(self) -> bool:
        """Whether the search for who this is goes on."""
        return nobody_can_say(self.identity_state, minor=self.is_minor)


@dataclass(frozen=True, slots=True)
class StayFacts:
    """What is known of an open stay; `extended_until` is the last day of the last extension.

    `in_care`: lives in an institution, where neither class nor limit of the house applies.
    `counted_missing_at` is the count that found somebody elsewhere than in the book,
    `missing_since` the one that found them nowhere.
    """

    admission: AdmissionFacts
    assistance_class: AssistanceClass | None = None
    last_assessed_at: datetime | None = None
    extended_until: date | None = None
    expected_back: datetime | None = None
    counted_missing_at: datetime | None = None
    missing_since: datetime | None = None
    missing_reported: bool = False
    last_change_at: datetime | None = None
    in_care: bool = False


def missing_items(facts: AdmissionFacts, rules: ClockRules) -> tuple[Clock, ...]:
    """What an intake still lacks and until when; the intake page asks this of a draft."""
    clocks = admission_clocks(facts, rules)
    return tuple(clock for clock in clocks if clock.state is not ClockState.STOPPED)


def admission_clocks(facts: AdmissionFacts, rules: ClockRules) -> Iterator[Clock]:
    """The clocks that an admission starts; those of facts that are there do not appear."""
    if facts.at_door:
        yield from _police_reports(facts, rules)
        yield from _before_bed(facts, rules)
        yield from _papers(facts, rules)
        yield from _registers(facts, rules)
    if not facts.class_confirmed:
        due = facts.admitted_at + timedelta(hours=rules.policy.class_hours)
        yield rules.until(ClockKind.CLASS_UNCONFIRMED, facts.subject, facts.admitted_at, due)
    yield from _identity_search(facts, rules)


def door_clocks(
    facts: AdmissionFacts, left_at: datetime | None, things_stored: int, rules: ClockRules
) -> Iterator[Clock]:
    """The duties of the door that outlive a stay, or came of an arrival that led to none.

    `left_at` is the end of the stay, None when nobody was admitted; `things_stored` counts what
    still lies in the store.
    """
    yield from _police_reports(facts, rules)
    if facts.handover_unsigned:
        yield _handover(facts, rules)
    yield from _dangerous_goods(facts, rules)
    if ordinary := things_stored - facts.dangerous_goods:
        start = left_at or facts.admitted_at
        day = start.date() + timedelta(days=rules.policy.belongings_left_days)
        yield rules.by_end_of(ClockKind.BELONGINGS_LEFT, facts.subject, start, day, count=ordinary)


def stay_clocks(facts: StayFacts, rules: ClockRules) -> Iterator[Clock]:
    """All clocks of an open stay, stopped ones included where a step stopped them."""
    yield from admission_clocks(facts.admission, rules)
    if not facts.in_care:
        yield from _class_review(facts, rules)
    yield from _limits(facts, rules)
    subject = facts.admission.subject
    if facts.expected_back is not None:
        started = facts.last_change_at or facts.admission.admitted_at
        yield rules.until(ClockKind.EXPECTED_BACK, subject, started, facts.expected_back)
    counted = facts.counted_missing_at
    if facts.missing_since is not None:
        yield from _missing(facts, facts.missing_since, rules)
    elif counted is not None:
        yield rules.until(ClockKind.NIGHT_COUNT, subject, counted, counted)


def _missing(facts: StayFacts, since: datetime, rules: ClockRules) -> Iterator[Clock]:
    """Nobody found somebody at the count: the way out is to be written, a child reported at once.

    民发〔2014〕132号: leaving without formalities gives up help, and a record is kept. Whoever
    others answer for is reported to the police first.
    """
    subject = facts.admission.subject
    yield rules.until(ClockKind.MISSING, subject, since, since)
    person = facts.admission
    guarded = (
        person.is_minor
        or person.has_mental_signs
        or facts.assistance_class is AssistanceClass.PROTECTIVE
    )
    if guarded and not facts.missing_reported:
        due = since + timedelta(minutes=rules.policy.police_report_minutes)
        yield rules.until(ClockKind.MISSING_REPORT, subject, since, due)


def unreported(facts: AdmissionFacts) -> tuple[TriageSign, ...]:
    """Signs that the law wants reported to the police and that nobody has reported yet."""
    alone = decides_alone(facts.age, facts.capacity, ill=facts.has_mental_signs)
    return tuple(sorted(needs_police_report(facts.signs, facts.reported, decides_alone=alone)))


def stay_limit_day(facts: StayFacts, rules: ClockRules) -> date | None:
    """The last day of help; None when no limit applies to this person or house.

    民政部令第24号 第十二条: ten days as a rule, the day of admission being the first; from
    sixteen, without signs of an illness of the mind. An age nobody knows does not exempt.
    """
    person = facts.admission
    young = person.age is not None and person.age < rules.policy.stay_limit_from_age
    if not rules.has_stay_limit or young or person.has_mental_signs:
        return None
    return _last_day(facts, rules)


def _last_day(facts: StayFacts, rules: ClockRules) -> date:
    first = facts.admission.admitted_at.date()
    last = first + timedelta(days=rules.policy.longest_stay_days - 1)
    return max(last, facts.extended_until or last)


def _police_reports(facts: AdmissionFacts, rules: ClockRules) -> Iterator[Clock]:
    due = facts.admitted_at + timedelta(minutes=rules.policy.police_report_minutes)
    for sign in unreported(facts):
        yield rules.until(ClockKind.POLICE_REPORT, facts.subject, facts.admitted_at, due, sign=sign)


def _before_bed(facts: AdmissionFacts, rules: ClockRules) -> Iterator[Clock]:
    """民发〔2014〕132号 第七条, 国务院令第381号 第六条: look and check come before the bed."""
    start = facts.admitted_at
    due = start + timedelta(minutes=rules.policy.door_check_minutes)
    if facts.look_missing:
        yield rules.until(
            ClockKind.FIRST_LOOK, facts.subject, start, due, missing=facts.look_missing
        )
    if facts.safety_unchecked:
        yield rules.until(ClockKind.SAFETY_CHECK, facts.subject, start, due)


def _dangerous_goods(facts: AdmissionFacts, rules: ClockRules) -> Iterator[Clock]:
    """国务院令第381号 第六条: what endangers others goes to the police, on the same day."""
    if facts.dangerous_goods:
        start, count = facts.dangerous_since or facts.admitted_at, facts.dangerous_goods
        day = same_day(start, rules.policy)
        yield rules.by_end_of(ClockKind.DANGEROUS_GOODS, facts.subject, start, day, count=count)


def _handover(facts: AdmissionFacts, rules: ClockRules) -> Clock:
    start, due = facts.admitted_at, completed_by(facts.admitted_at, rules.policy)
    return rules.until(ClockKind.HANDOVER_SIGNATURE, facts.subject, start, due)


def _papers(facts: AdmissionFacts, rules: ClockRules) -> Iterator[Clock]:
    start, due = facts.admitted_at, completed_by(facts.admitted_at, rules.policy)
    if facts.handover_unsigned:
        yield _handover(facts, rules)
    yield from _dangerous_goods(facts, rules)
    if facts.unsigned_belongings:
        yield rules.until(
            ClockKind.BELONGINGS_SIGNATURE,
            facts.subject,
            start,
            due,
            count=facts.unsigned_belongings,
        )
    if not facts.has_photo:
        yield rules.until(ClockKind.PHOTO, facts.subject, start, due)


def _registers(facts: AdmissionFacts, rules: ClockRules) -> Iterator[Clock]:
    start, day = facts.admitted_at, same_day(facts.admitted_at, rules.policy)
    for kind, step in (
        (ClockKind.FINGERPRINTS, StepKind.FINGERPRINTS_KEPT),
        (ClockKind.NATIONAL_ENTRY, StepKind.NATIONAL_ENTRY),
    ):
        yield rules.by_end_of(kind, facts.subject, start, day, stopped_at=facts.steps.get(step))
    if facts.missing_blocks:
        blocks = facts.missing_blocks
        yield rules.by_end_of(ClockKind.BLOCKS, facts.subject, start, day, blocks=blocks)


def _identity_search(facts: AdmissionFacts, rules: ClockRules) -> Iterator[Clock]:
    """民发〔2015〕158号: notice in 24 hours, sample in 7 working days, answer in a month."""
    if not facts.is_unidentified:
        return
    start, policy = facts.admitted_at, rules.policy
    told = (facts.noticed_at, facts.steps.get(StepKind.NOTICE_PUBLISHED))
    noticed = max(filter(None, told), default=None)
    asked = facts.steps.get(StepKind.DNA_REQUESTED)
    due = start + timedelta(hours=policy.notice_hours)
    yield rules.until(ClockKind.SEARCH_NOTICE, facts.subject, start, due, stopped_at=noticed)
    if noticed is not None:
        day = noticed.date() + timedelta(days=policy.notice_refresh_days)
        yield rules.by_end_of(ClockKind.NOTICE_REFRESH, facts.subject, noticed, day)
    yield _dna_request(facts, rules, asked)
    answered = facts.steps.get(StepKind.DNA_ANSWERED)
    if asked is not None and (answered is None or answered < asked):
        day = asked.date() + timedelta(days=policy.dna_answer_days)
        yield rules.by_end_of(ClockKind.DNA_ANSWER, facts.subject, asked, day)


def _dna_request(facts: AdmissionFacts, rules: ClockRules, asked: datetime | None) -> Clock:
    start = facts.sample_lost_at or facts.admitted_at
    if facts.is_minor:  # a minor of unknown origin: always, and at once
        day = same_day(start, rules.policy)
        return rules.by_end_of(ClockKind.DNA_REQUEST, facts.subject, start, day, stopped_at=asked)
    days = rules.policy.dna_request_working_days
    return rules.in_working_days(
        ClockKind.DNA_REQUEST, facts.subject, start, days, stopped_at=asked
    )


def _class_review(facts: StayFacts, rules: ClockRules) -> Iterator[Clock]:
    confirmed = facts.admission.class_confirmed and facts.assistance_class is not None
    if not confirmed or facts.assistance_class is None:
        return
    last = facts.last_assessed_at or facts.admission.admitted_at
    day = last.date() + timedelta(days=duties(facts.assistance_class, rules.policy).review_days)
    yield rules.by_end_of(
        ClockKind.CLASS_REVIEW,
        facts.admission.subject,
        last,
        day,
        assistance_class=facts.assistance_class,
    )


def _limits(facts: StayFacts, rules: ClockRules) -> Iterator[Clock]:
    """The ten days, or for somebody unidentified the start of the long search."""
    person, policy = facts.admission, rules.policy
    soon = max(0, policy.longest_stay_days - policy.stay_warning_days)
    long_search = person.steps.get(StepKind.LONG_SEARCH)
    kind, day = ClockKind.STAY_LIMIT, stay_limit_day(facts, rules)
    if person.is_unidentified and rules.has_stay_limit:
        kind, day = ClockKind.LONG_STAY, _last_day(facts, rules)
    elif facts.in_care:
        day = None
    if day is not None:
        yield rules.by_end_of(
            kind,
            person.subject,
            person.admitted_at,
            day,
            stopped_at=long_search,
            soon_days=soon,
            days=policy.longest_stay_days,
        )
