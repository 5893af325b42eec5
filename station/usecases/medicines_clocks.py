"""The clocks of medicines that must not be late: insulin, against fits."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from sqlalchemy import select

from station.domain.clocks import Clock, ClockKind, ClockRules, ClockSubject
from station.domain.medicines_doses import answers, due_times, overdue_at
from station.domain.shifts import shift_at
from station.storage import medicines
from station.storage.people import Person
from station.storage.stays import Stay
from station.usecases.work import Work

_MINUTE = timedelta(minutes=1)


def medicine_clocks(work: Work, rules: ClockRules, stay_id: int | None) -> Iterator[Clock]:
    """A clock for each critical dose that is due and of which nobody has written anything.

    It runs from the time of the dose and is over when that is late. It stands as long as the dose
    stands on the round: what the shift before has left open goes over once.
    """
    orders = medicines.critical(work.session, stay_id)
    if not orders:
        return
    left = timedelta(minutes=work.policy.medicine_missed_minutes)
    since = min(shift_at(work.now, work.policy).begins, work.now - left)
    stays = {each.stay_id for each in orders}
    answered = answers(medicines.doses(work.session, stays, since))
    subjects = _subjects(work, stays)
    for order in orders:
        for at in () if order.stops else due_times(order, since, work.now + _MINUTE):
            if (order.id, at) not in answered:
                due = overdue_at(order, at, work.policy)
                subject = subjects[order.stay_id]
                dose = f"{order.id}-{at:%Y%m%d%H%M}"
                yield rules.until(
                    ClockKind.MEDICINE, subject, at, due, medicine=order.title, dose=dose
                )


def _subjects(work: Work, stays: set[int]) -> dict[int, ClockSubject]:
    query = select(Stay.id, Stay.person_id, Person.name, Stay.rescue_number).join(
        Person, Person.id == Stay.person_id
    )
    rows = work.session.execute(query.where(Stay.id.in_(sorted(stays))))
    return {row[0]: ClockSubject(*row) for row in rows}
