"""Which clocks run for a resident, from the facts of the intake and of the stay."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from station.domain.assistance import AssistanceClass, duties
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
from station.domain.intake import REPORT_SIGNS, Block, MentalState, TriageSign
from station.domain.people import IdentityState
from station.domain.stays import UNIDENTIFIED_STATES, StepKind


@dataclass(frozen=True, slots=True)
class AdmissionFacts:
    """What is known of an admission, also while it is still a draft.

    `age` is full years or None; `reported` the signs the police were told of;
    `steps` the moment of the last step of each kind; `at_door` is False for a stay that an old
    ledger brought in, whose papers were made elsewhere.
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
    missing_blocks: tuple[Block, ...] = ()
    class_confirmed: bool = False
    steps: Mapping[StepKind, datetime] = field(default_factory=dict)
    at_door: bool = True

    @property
    def is_minor(self) -> bool:
        """Whether the person is known to be under eighteen."""
        return self.age is not None and self.age < ADULT_AGE

    @property
    def has_mental_signs(self) -> bool:
        """Whether anything points to an illness or disability of the mind."""
        ill = self.mental_state not in (None, MentalState.CLEAR)
        return ill or TriageSign.MENTAL in self.signs

    @property
    def is_unidentified(self) -> bool:
        """Nobody can say who this is; what a child says of itself does not settle it."""
        claimed = self.identity_state is IdentityState.CLAIMED
        return self.identity_state in UNIDENTIFIED_STATES or (claimed and self.is_minor)


@dataclass(frozen=True, slots=True)
class StayFacts:
    """What is known of an open stay; `extended_until` is the last day of the last extension."""

    admission: AdmissionFacts
    assistance_class: AssistanceClass | None = None
    last_assessed_at: datetime | None = None
    extended_until: date | None = None
    expected_back: datetime | None = None
    counted_missing_at: datetime | None = None
    last_change_at: datetime | None = None


def missing_items(facts: AdmissionFacts, rules: ClockRules) -> tuple[Clock, ...]:
    """What an intake still lacks and until when; the intake page asks this of a draft."""
    clocks = admission_clocks(facts, rules)
    return tuple(clock for clock in clocks if clock.state is not ClockState.STOPPED)


def admission_clocks(facts: AdmissionFacts, rules: ClockRules) -> Iterator[Clock]:
    """The clocks that an admission starts; those of facts that are there do not appear."""
    if facts.at_door:
        yield from _police_reports(facts, rules)
        yield from _papers(facts, rules)
        yield from _registers(facts, rules)
    if not facts.class_confirmed:
        due = facts.admitted_at + timedelta(hours=rules.policy.class_hours)
        yield rules.until(ClockKind.CLASS_UNCONFIRMED, facts.subject, facts.admitted_at, due)
    yield from _identity_search(facts, rules)


def stay_clocks(facts: StayFacts, rules: ClockRules) -> Iterator[Clock]:
    """All clocks of an open stay, stopped ones included where a step stopped them."""
    yield from admission_clocks(facts.admission, rules)
    yield from _class_review(facts, rules)
    yield from _limits(facts, rules)
    subject = facts.admission.subject
    if facts.expected_back is not None:
        started = facts.last_change_at or facts.admission.admitted_at
        yield rules.until(ClockKind.EXPECTED_BACK, subject, started, facts.expected_back)
    counted = facts.counted_missing_at
    if counted is not None:
        yield rules.until(ClockKind.NIGHT_COUNT, subject, counted, counted)


def unreported(facts: AdmissionFacts) -> tuple[TriageSign, ...]:
    """Signs that the law wants reported to the police and that nobody has reported yet.

    反家庭暴力法 第十四条: violence at home when the victim has no or limited capacity; a capable
    adult decides for themself.
    """
    must = set(facts.signs & REPORT_SIGNS)
    capable = facts.age is not None and not facts.is_minor and not facts.has_mental_signs
    if capable:
        must.discard(TriageSign.DOMESTIC_VIOLENCE)
    return tuple(sorted(must - facts.reported))


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


def _papers(facts: AdmissionFacts, rules: ClockRules) -> Iterator[Clock]:
    start, due = facts.admitted_at, completed_by(facts.admitted_at, rules.policy)
    if facts.handover_unsigned:
        yield rules.until(ClockKind.HANDOVER_SIGNATURE, facts.subject, start, due)
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
    noticed, asked = (
        facts.steps.get(StepKind.NOTICE_PUBLISHED),
        facts.steps.get(StepKind.DNA_REQUESTED),
    )
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
    start = facts.admitted_at
    if facts.is_minor:  # a minor of unknown origin: always, and at once
        day = same_day(start, rules.policy)
        return rules.by_end_of(
            ClockKind.DNA_REQUEST, facts.subject, start, day, stopped_at=asked, published=True
        )
    last = rules.calendar.after(start.date(), rules.policy.dna_request_working_days)
    return rules.by_end_of(
        ClockKind.DNA_REQUEST,
        facts.subject,
        start,
        last.day,
        stopped_at=asked,
        published=last.published,
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
