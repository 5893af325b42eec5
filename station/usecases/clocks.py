"""What is due: computed from the facts each time somebody looks."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from typing import ClassVar, TypeAlias

from sqlalchemy import select

from station.domain.alarms import care_clock
from station.domain.clocks import (
    Clock,
    ClockGroups,
    ClockKind,
    ClockRules,
    ClockSubject,
    grouped,
)
from station.domain.compare_clocks import OF_COMPARE, compare_clocks
from station.domain.deaths import death_clocks
from station.domain.dna_clocks import answer_clocks
from station.domain.founding import HouseKind
from station.domain.inquiries import InquiryFilter, inquiry_clocks
from station.domain.leaving import LeavingWay
from station.domain.long_term_care import care_clocks
from station.domain.minor_clocks import OF_SIDE_FILE
from station.domain.package_clocks import OF_PACKAGE
from station.domain.permissions import Permission
from station.domain.request_clocks import OF_REQUEST
from station.domain.resettlement_clocks import OF_SETTLING, settle_clocks
from station.domain.search_notices import notice_clocks
from station.domain.shortcomings import OF_SHORTCOMING
from station.domain.stay_clocks import (
    OF_DOOR,
    OF_STAY,
    AdmissionFacts,
    door_clocks,
    missing_items,
    stay_clocks,
)
from station.domain.tracing_clocks import query_clocks, talk_clock
from station.storage import (
    alarms,
    clock_notes,
    clocks,
    deaths,
    dna_lists,
    hospital_notices,
    inquiries,
    letters_patients,
    long_term_care,
    open_stays,
    resettlement,
    search_notices,
    shift_handover,
    tracing,
    tracing_lines,
)
from station.storage.door_duties import door_duties
from station.storage.policy import NamePlate
from station.usecases import files
from station.usecases.medicines_clocks import medicine_clocks
from station.usecases.minor_clocks import clocks_of_minors
from station.usecases.shortcomings import clocks_of_shortcomings
from station.usecases.tracing_request_clocks import request_clocks
from station.usecases.work import Read, Work
from station.usecases.work_years import calendar_of


@dataclass(frozen=True, slots=True)
class ClockList(Read[ClockGroups]):
    """What is overdue, due today and due later, for everybody or for one stay?"""

    needs: ClassVar = Permission.STAYS_SEE
    stay_id: int | None = None
    kind: ClockKind | None = None

    def run(self, work: Work) -> ClockGroups:
        found = files.veil(work, unveiled_clocks(work, self.stay_id, self.kind))
        return grouped(each for each in found if self.kind in (None, each.kind))


@dataclass(frozen=True, slots=True)
class MissingItems(Read[tuple[Clock, ...]]):
    """What would an intake in this state still lack, and until when?"""

    needs: ClassVar = Permission.INTAKE_WRITE
    facts: AdmissionFacts

    def run(self, work: Work) -> tuple[Clock, ...]:
        return missing_items(self.facts, rules_of(work))


def rules_of(work: Work) -> ClockRules:
    """What deadlines are measured with in this house today."""
    kind = work.session.scalar(select(NamePlate.kind).limit(1))
    has_limit = kind != HouseKind.WELFARE_INSTITUTION
    return ClockRules(work.policy, calendar_of(work), work.now, has_limit)


def clocks_of(work: Work, stay_id: int | None = None) -> Iterator[Clock]:
    """Every clock that runs, or was stopped by a step; of everybody or of one stay.

    What the door owes is owed also when the stay is over, or when there never was one. Of a file
    that is kept from the clerk a clock says what is due, and not for whom.
    """
    yield from files.veil(work, unveiled_clocks(work, stay_id))


def unveiled_clocks(
    work: Work, stay_id: int | None = None, kind: ClockKind | None = None
) -> Iterator[Clock]:
    """The same with the names of restricted files; whoever asks sees to it who is told them.

    With a `kind` only that is computed which has clocks of this kind.
    """
    rules = rules_of(work)
    wanted = [source for kinds, source in SOURCES if kind is None or kind in kinds]
    found = [clock for source in wanted for clock in source(work, rules, stay_id)]
    since = min((clock.started for clock in found), default=work.now)
    notes = clock_notes.notes_since(work.session, since)
    for clock in found:
        beside = notes.get(clock.key) if notes and clock.key else None
        yield rules.noted(clock, beside) if beside else clock


def _of_stays(work: Work, rules: ClockRules, stay_id: int | None) -> Iterator[Clock]:
    """What is due for whoever is here; talks with whom nobody can name are for the search."""
    here = open_stays.stays_facts(work.session, work.now, stay_id)
    for facts in here:
        yield from stay_clocks(facts, rules)
    if Permission.TRACING_SEE not in work.clerk.permissions:
        return
    unnamed = [each.admission for each in here if each.admission.is_unidentified]
    talked = tracing.talks(
        work.session, [each.subject.person_id for each in unnamed if each.subject.person_id]
    )
    for each in unnamed:
        yield from talk_clock(each, talked.get(each.subject.person_id or 0, ()), rules)


def _of_queries(work: Work, rules: ClockRules, stay_id: int | None) -> Iterator[Clock]:
    """Answers that were promised."""
    if Permission.TRACING_SEE in work.clerk.permissions:
        days = work.policy.query_answer_days
        waiting = tracing_lines.waiting_of_open_stays(work.session, days, stay_id)
        yield from query_clocks(waiting, rules)


def _of_care(work: Work, rules: ClockRules, stay_id: int | None) -> Iterator[Clock]:
    for task in alarms.open_tasks(work.session, work.policy, work.now, stay_id):
        yield care_clock(task, rules)


def _of_doors(work: Work, rules: ClockRules, stay_id: int | None) -> Iterator[Clock]:
    for owed in door_duties(work.session, work.today, stay_id):
        yield from door_clocks(owed.admission, owed.left_at, owed.things_stored, rules)


def _of_beds(work: Work, rules: ClockRules, stay_id: int | None) -> Iterator[Clock]:
    for hold in clocks.bed_holds(work.session, work.now, stay_id):
        kind = ClockKind.BED_HOLD
        yield rules.until(kind, hold.subject, hold.started, hold.until, hold=hold.id)


def _of_letters(work: Work, rules: ClockRules, stay_id: int | None) -> Iterator[Clock]:
    for stay, name, at in letters_patients.owed_letters(work.session, stay_id):
        subject = ClockSubject(stay.id, stay.person_id, name, stay.rescue_number)
        due = at + timedelta(hours=work.policy.letter_hours)
        yield rules.until(ClockKind.LETTER, subject, at, due)


def _of_vouchers(work: Work, rules: ClockRules, stay_id: int | None) -> Iterator[Clock]:
    days = work.policy.voucher_unused_days
    for voucher in clocks.unused_vouchers(work.session, work.now, days, stay_id):
        yield rules.by_end_of(
            ClockKind.VOUCHER_UNUSED,
            voucher.subject,
            voucher.started,
            voucher.until.date(),
            number=voucher.number,
        )


def _of_leavings(work: Work, rules: ClockRules, stay_id: int | None) -> Iterator[Clock]:
    for plan in clocks.planned_leavings(work.session, stay_id):
        kin = plan.way is LeavingWay.KIN
        yield rules.by_end_of(
            ClockKind.KIN_VISIT if kin else ClockKind.PLANNED_LEAVING,
            plan.subject,
            plan.started,
            plan.until.date(),
            way=plan.way,
        )


def _of_deaths(work: Work, rules: ClockRules, stay_id: int | None) -> Iterator[Clock]:
    if Permission.DEATHS_SEE in work.clerk.permissions:
        lines = deaths.lines(work.session, work.policy, stay_id=stay_id)
        yield from death_clocks(lines, rules)


def _of_samples(work: Work, rules: ClockRules, stay_id: int | None) -> Iterator[Clock]:
    """What is due of samples, also when the person has left."""
    if Permission.DNA_SEE in work.clerk.permissions:
        yield from answer_clocks(dna_lists.with_police(work.session, work.today, stay_id), rules)


def _of_notices(work: Work, rules: ClockRules, stay_id: int | None) -> Iterator[Clock]:
    if Permission.TRACING_SEE in work.clerk.permissions:
        over = search_notices.notices(
            work.session, stay_id=stay_id, is_open=True, perhaps_over=True
        )
        yield from notice_clocks(over, rules)


def _of_requests(work: Work, rules: ClockRules, stay_id: int | None) -> Iterator[Clock]:
    """Requests hang on no stay."""
    if stay_id is None and Permission.TRACING_SEE in work.clerk.permissions:
        yield from request_clocks(work, rules)


def _of_inquiries(work: Work, rules: ClockRules, stay_id: int | None) -> Iterator[Clock]:
    if Permission.TRACING_SEE in work.clerk.permissions:
        letters = inquiries.lines(work.session, InquiryFilter(open_only=True), stay_id=stay_id)
        yield from inquiry_clocks(letters, rules)


def _of_settling(work: Work, rules: ClockRules, stay_id: int | None) -> Iterator[Clock]:
    """Who is to be settled, and what their files wait for."""
    session, policy = work.session, work.policy
    waiting = resettlement.candidates(session, policy, work.now, stay_id)
    found = resettlement.lines(session, policy, rules.calendar, work.today, stay_id=stay_id)
    yield from settle_clocks(waiting, found, rules)


def _of_long_care(work: Work, rules: ClockRules, stay_id: int | None) -> Iterator[Clock]:
    """Who in care is to be visited."""
    session, policy, today = work.session, work.policy, work.today
    cared = long_term_care.lines(session, policy, today, stay_id=stay_id, open_only=True)
    yield from care_clocks(cared, rules)


def _of_hospitals(work: Work, rules: ClockRules, stay_id: int | None) -> Iterator[Clock]:
    """Hospitals that called, about whom nobody knows yet."""
    if stay_id is not None:
        return
    hours = work.policy.hospital_notice_hours
    for notice in hospital_notices.lines(work.session, hours, is_open=True):
        subject = ClockSubject(name=notice.facts.name, notice_id=notice.id)
        told = notice.facts.told_at or notice.entered_at
        kind = ClockKind.HOSPITAL_NOTICE
        yield rules.until(kind, subject, told, notice.due, hospital=notice.hospital)


def _of_shifts(work: Work, rules: ClockRules, stay_id: int | None) -> Iterator[Clock]:
    """Shifts that were signed over."""
    if stay_id is not None:
        return
    for record in shift_handover.waiting(work.session, work.now, work.policy):
        yield rules.until(
            ClockKind.SHIFT_HANDOVER,
            ClockSubject(name=record.from_clerk),
            record.signed_at,
            record.release_at,
            number=record.number,
        )


def _of_sheets(work: Work, rules: ClockRules, stay_id: int | None) -> Iterator[Clock]:
    """Month sheets that have not gone up."""
    if stay_id is None and Permission.SHEETS_SEE in work.clerk.permissions:
        from station.usecases.sheet_clocks import sheet_clocks  # the first page does without

        yield from sheet_clocks(work, rules)


def _of_packages(work: Work, rules: ClockRules, stay_id: int | None) -> Iterator[Clock]:
    """Packages that are owed, not answered, or partly refused."""
    if stay_id is None and Permission.PACKAGES_SEE in work.clerk.permissions:
        from station.usecases.package_clocks import clocks_of_packages  # as above

        yield from clocks_of_packages(work, rules)


def _of_compared(work: Work, rules: ClockRules, stay_id: int | None) -> Iterator[Clock]:
    """Lists that comparing offices have not answered, and what they found."""
    if stay_id is None and Permission.COMPARE_REVIEW in work.clerk.permissions:
        from station.storage import batch_compare  # the first page does without

        yield from compare_clocks(batch_compare.batches(work.session, still=True), rules)


Source: TypeAlias = Callable[[Work, ClockRules, int | None], Iterator[Clock]]
SOURCES: tuple[tuple[frozenset[ClockKind], Source], ...] = (
    (OF_STAY, _of_stays),
    (frozenset({ClockKind.QUERY_ANSWER}), _of_queries),
    (frozenset({ClockKind.CARE}), _of_care),
    (frozenset({ClockKind.MEDICINE}), medicine_clocks),
    (OF_DOOR, _of_doors),
    (frozenset({ClockKind.BED_HOLD}), _of_beds),
    (frozenset({ClockKind.LETTER}), _of_letters),
    (frozenset({ClockKind.VOUCHER_UNUSED}), _of_vouchers),
    (frozenset({ClockKind.KIN_VISIT, ClockKind.PLANNED_LEAVING}), _of_leavings),
    (frozenset({ClockKind.DEATH}), _of_deaths),
    (frozenset({ClockKind.DNA_ANSWER}), _of_samples),
    (frozenset({ClockKind.NOTICE_OUT}), _of_notices),
    (OF_REQUEST, _of_requests),
    (frozenset({ClockKind.INQUIRY_ANSWER}), _of_inquiries),
    (OF_SETTLING, _of_settling),
    (frozenset({ClockKind.CARE_VISIT, ClockKind.CARE_AGREEMENT}), _of_long_care),
    (OF_SIDE_FILE, clocks_of_minors),
    (frozenset({ClockKind.HOSPITAL_NOTICE}), _of_hospitals),
    (frozenset({ClockKind.SHIFT_HANDOVER}), _of_shifts),
    (frozenset({ClockKind.MONTH_SHEET}), _of_sheets),
    (OF_COMPARE, _of_compared),
    (OF_PACKAGE, _of_packages),
    (OF_SHORTCOMING, clocks_of_shortcomings),
)
"""Which kinds of clock each part of the book gives."""
