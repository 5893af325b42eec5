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
from station.domain.founding import HouseKind
from station.domain.leaving import LeavingWay
from station.domain.permissions import Permission
from station.domain.stay_clocks import AdmissionFacts, door_clocks, missing_items, stay_clocks
from station.storage import (
    alarms,
    clocks,
    deaths,
    hospital_notices,
    letters_patients,
    shift_handover,
)
from station.storage.door_duties import door_duties
from station.storage.policy import NamePlate
from station.usecases import files
from station.usecases.medicines_clocks import medicine_clocks
from station.usecases.work import Read, Work


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
    return ClockRules(work.policy, work.codes.workdays, work.now, has_limit)


def clocks_of(work: Work, stay_id: int | None = None) -> Iterator[Clock]:
    """Every clock that runs, or was stopped by a step; of everybody or of one stay.

    What the door owes is owed also when the stay is over, or when there never was one. Of a file
    that is kept from the clerk a clock says what is due, and not for whom.
    """
    yield from files.veil(work, unveiled_clocks(work, stay_id))


def unveiled_clocks(work: Work, stay_id: int | None = None) -> Iterator[Clock]:
    """The same with the names of restricted files; whoever asks sees to it who is told them."""
    rules, session = rules_of(work), work.session
    for facts in clocks.stays_facts(session, work.now, stay_id):
        yield from stay_clocks(facts, rules)
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
    if stay_id is None:
        yield from _of_the_house(work, rules)


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
