"""What is due: computed from the facts each time somebody looks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from typing import ClassVar

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
from station.domain.deaths import death_clocks
from station.domain.dna_clocks import answer_clocks
from station.domain.founding import HouseKind
from station.domain.inquiries import InquiryFilter, inquiry_clocks
from station.domain.leaving import LeavingWay
from station.domain.long_term_care import care_clocks
from station.domain.permissions import Permission
from station.domain.resettlement_clocks import settle_clocks
from station.domain.search_notices import notice_clocks
from station.domain.stay_clocks import AdmissionFacts, door_clocks, missing_items, stay_clocks
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
        found = clocks_of(work, self.stay_id)
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


def unveiled_clocks(work: Work, stay_id: int | None = None) -> Iterator[Clock]:
    """The same with the names of restricted files; whoever asks sees to it who is told them."""
    rules = rules_of(work)
    found = list(_from_facts(work, rules, stay_id))
    since = min((clock.started for clock in found), default=work.now)
    notes = clock_notes.notes_since(work.session, since)
    for clock in found:
        beside = notes.get(clock.key) if notes and clock.key else None
        yield rules.noted(clock, beside) if beside else clock


def _from_facts(work: Work, rules: ClockRules, stay_id: int | None) -> Iterator[Clock]:
    """The clocks as the facts have them, whatever was written beside them."""
    session = work.session
    here = clocks.stays_facts(session, work.now, stay_id)
    for facts in here:
        yield from stay_clocks(facts, rules)
    yield from _of_the_search(work, rules, [facts.admission for facts in here], stay_id)
    for task in alarms.open_tasks(session, work.policy, work.now, stay_id):
        yield care_clock(task, rules)
    yield from medicine_clocks(work, rules, stay_id)
    for owed in door_duties(session, work.today, stay_id):
        yield from door_clocks(owed.admission, owed.left_at, owed.things_stored, rules)
    for hold in clocks.bed_holds(session, work.now, stay_id):
        yield rules.until(ClockKind.BED_HOLD, hold.subject, hold.started, hold.until)
    for stay, name, at in letters_patients.owed_letters(session, stay_id):
        subject = ClockSubject(stay.id, stay.person_id, name, stay.rescue_number)
        due = at + timedelta(hours=work.policy.letter_hours)
        yield rules.until(ClockKind.LETTER, subject, at, due)
    days = work.policy.voucher_unused_days
    for voucher in clocks.unused_vouchers(session, work.now, days, stay_id):
        yield rules.by_end_of(
            ClockKind.VOUCHER_UNUSED,
            voucher.subject,
            voucher.started,
            voucher.until.date(),
            number=voucher.number,
        )
    for plan in clocks.planned_leavings(session, stay_id):
        kin = plan.way is LeavingWay.KIN
        yield rules.by_end_of(
            ClockKind.KIN_VISIT if kin else ClockKind.PLANNED_LEAVING,
            plan.subject,
            plan.started,
            plan.until.date(),
            way=plan.way,
        )
    if Permission.DEATHS_SEE in work.clerk.permissions:
        yield from death_clocks(deaths.lines(session, work.policy, stay_id=stay_id), rules)
    yield from _of_tracing(work, rules, stay_id)
    yield from _settling(work, rules, stay_id)
    yield from clocks_of_minors(work, rules, stay_id)
    if stay_id is None:
        yield from _of_the_house(work, rules)


def _of_tracing(work: Work, rules: ClockRules, stay_id: int | None) -> Iterator[Clock]:
    """What is due of samples, notices and letters, also when the person has left."""
    if Permission.DNA_SEE in work.clerk.permissions:
        yield from answer_clocks(dna_lists.with_police(work.session, work.today, stay_id), rules)
    if Permission.TRACING_SEE not in work.clerk.permissions:
        return
    out = search_notices.notices(work.session, stay_id=stay_id, is_open=True)
    yield from notice_clocks(out, rules)
    if stay_id is None:
        yield from request_clocks(work, rules)
    letters = inquiries.lines(work.session, InquiryFilter(open_only=True), stay_id=stay_id)
    yield from inquiry_clocks(letters, rules)


def _of_the_search(
    work: Work, rules: ClockRules, here: list[AdmissionFacts], stay_id: int | None
) -> Iterator[Clock]:
    """Talks with whom nobody can name, and answers that were promised."""
    if Permission.TRACING_SEE not in work.clerk.permissions:
        return
    unnamed = [each for each in here if each.is_unidentified]
    talked = tracing.talks(
        work.session, [each.subject.person_id for each in unnamed if each.subject.person_id]
    )
    for each in unnamed:
        yield from talk_clock(each, talked.get(each.subject.person_id or 0, ()), rules)
    days = work.policy.query_answer_days
    yield from query_clocks(tracing_lines.waiting_of_open_stays(work.session, days, stay_id), rules)


def _settling(work: Work, rules: ClockRules, stay_id: int | None) -> Iterator[Clock]:
    """Who is to be settled, what their files wait for, who in care is to be visited."""
    session, policy, today = work.session, work.policy, work.today
    waiting = resettlement.candidates(session, policy, work.now, stay_id)
    found = resettlement.lines(session, policy, rules.calendar, today, stay_id=stay_id)
    yield from settle_clocks(waiting, found, rules)
    cared = long_term_care.lines(session, policy, today, stay_id=stay_id, open_only=True)
    yield from care_clocks(cared, rules)


def _of_the_house(work: Work, rules: ClockRules) -> Iterator[Clock]:
    """What is due and hangs on no stay: hospitals that called, shifts signed over."""
    session, hours = work.session, work.policy.hospital_notice_hours
    for notice in hospital_notices.lines(session, hours, is_open=True):
        subject = ClockSubject(name=notice.facts.name, notice_id=notice.id)
        told = notice.facts.told_at or notice.entered_at
        kind = ClockKind.HOSPITAL_NOTICE
        yield rules.until(kind, subject, told, notice.due, hospital=notice.hospital)
    for record in shift_handover.waiting(session, work.now, work.policy):
        yield rules.until(
            ClockKind.SHIFT_HANDOVER,
            ClockSubject(name=record.from_clerk),
            record.signed_at,
            record.release_at,
            number=record.number,
        )
