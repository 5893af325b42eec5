"""What stands against a medicine for somebody: the warning of allergies, the second person."""

from __future__ import annotations

from collections.abc import Iterable

from station.domain.accounts import Clerk
from station.domain.medicines import (
    RULE,
    STRICT,
    Control,
    MedicineTrouble,
    needs_second,
)
from station.domain.medicines_cautions import Caution, Warned, warnings
from station.domain.permissions import Permission
from station.domain.problems import Problem, Refused, Weight
from station.storage import medicines_cautions
from station.usecases.accounts import SecondClerk, proven_second
from station.usecases.work import Work

FAMILIES = "medicine_families"


def warned_of(work: Work, medicine: str, cautions: Iterable[Caution]) -> tuple[Warned, ...]:
    """In which of these cautions a medicine stands; none found says nothing about safety."""
    return warnings(medicine, cautions, work.codes[FAMILIES])


def require_acknowledged(
    work: Work, person_id: int, medicine: str, acknowledged: str
) -> tuple[Warned, ...]:
    """The warnings against a medicine for a person; raises Refused until a reason is given."""
    known = medicines_cautions.cautions(work.session, [person_id]).get(person_id, ())
    found = warned_of(work, medicine, known)
    if found and not acknowledged.strip():
        data = {"words": "、".join(dict.fromkeys(each.words for each in found))}
        raise Refused(Problem(MedicineTrouble.WARNED, "acknowledged", data, weight=Weight.REASON))
    return found


def by_two(work: Work, control: Control) -> bool:
    """Whether the station has two people stand for this medicine."""
    second_class = bool(work.policy.medicine_second_class_by_two)
    return needs_second(control, second_class=second_class)


def second_person(
    work: Work, control: Control, second: SecondClerk | None, alone: str
) -> Clerk | None:
    """Who stands for a controlled medicine beside the clerk; raises Refused when nobody does.

    Of the second class one may be alone, at night, and says why: it goes over to the next shift.
    Of the first class and of narcotics nobody is ever alone.
    """
    if second is not None:
        return proven_second(work, second, Permission.MEDICINES_WRITE)
    if not by_two(work, control):
        return None
    if control in STRICT:
        raise Refused(Problem(MedicineTrouble.SECOND_NEEDED, "second", rule=RULE))
    if not alone.strip():
        weight = Weight.REASON
        raise Refused(Problem(MedicineTrouble.SECOND_NEEDED, "alone", weight=weight, rule=RULE))
    return None
