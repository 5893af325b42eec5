"""A minor's file: who looks into it is in the trace before they see it.

未成年人网络保护条例 第三十六条. Every question that shows what was written down about a child
asks here first; opening the file (`OpenPerson`, `OpenStaySheet`), or any other deed about the
child, leaves the line that lets a clerk look for a day.
"""

from __future__ import annotations

from datetime import date, timedelta

from station.domain.identity import ADULT_AGE, age_on
from station.domain.problems import Problem, Refused
from station.domain.stays import StayTrouble
from station.storage import audit
from station.storage.people import Person
from station.usecases.work import Work

RULE = "未成年人网络保护条例 第三十六条"
_SEEN_WITHIN = timedelta(days=1)


def guard(work: Work, person_id: int, place: str) -> None:
    """Refuse what is asked about a minor whom this clerk has not opened in the last day.

    The problem's data say whose file is to be opened.
    """
    person = work.session.get(Person, person_id)
    if person is not None and not may_look(work, person_id, person.born):
        data = {"person_id": person_id}
        raise Refused(Problem(StayTrouble.MINORS_FILE, place, data, rule=RULE))


def may_look(work: Work, person_id: int, born: date | None) -> bool:
    """Whether a file may be shown to this clerk now: an adult's always."""
    if born is None or age_on(born, work.today) >= ADULT_AGE:
        return True
    since = work.now - _SEEN_WITHIN
    return work.clerk.id is not None and audit.names(work.session, person_id, work.clerk.id, since)
