"""A hospital tells the station of a patient: who called, when, what is known, what came of it.

民发〔2006〕6号: the hospital treats first and tells the station; the station goes there in time,
says whether it is one of its own, and answers by a letter or by a reason.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from station.domain.moments import is_before
from station.domain.people import Sex
from station.domain.problems import Problem, Trouble
from station.domain.veil import VEIL

RULE = "民发〔2006〕6号"


class NoticeEnding(StrEnum):
    """What came of a notice."""

    REGISTERED = "registered"
    """Somebody of the station went there and took the patient in."""
    KNOWN = "known"
    """One of those whom the station helps already."""
    NOT_OURS = "not_ours"


class NotOurs(StrEnum):
    """Why a patient is not for a rescue station."""

    TRAFFIC_ACCIDENT = "traffic_accident"
    HAS_PAYER = "has_payer"
    OTHER_STATION = "other_station"
    NOT_DESTITUTE = "not_destitute"
    LEFT_HOSPITAL = "left_hospital"
    OTHER = "other"


class NoticeTrouble(Trouble):
    """What is wrong with a notice or with what is said to have come of it."""

    NOT_FOUND = "notice.not_found"
    IN_FUTURE = "notice.in_future"
    BROUGHT_LATER = "notice.brought_later"
    CALLER_MISSING = "notice.caller_missing"
    CLOSED = "notice.closed"
    REASON_MISSING = "notice.reason_missing"
    NOTE_MISSING = "notice.note_missing"
    PERSON_MISSING = "notice.person_missing"
    BEFORE_NOTICE = "notice.before_notice"


@dataclass(frozen=True, slots=True)
class NoticeFacts:
    """What a hospital says of a patient, by telephone as a rule; `told_by` is who called.

    `brought_at` is when the patient came there; `age` and `known` are as told.
    """

    hospital_id: int
    told_at: datetime | None = None
    told_by: str = ""
    phone: str = ""
    ward: str = ""
    name: str = ""
    sex: Sex = Sex.UNKNOWN
    age: str = ""
    diagnosis: str = ""
    known: str = ""
    brought_by: str = ""
    brought_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class NoticeEnd:
    """How a notice is closed; `reason` belongs to one that is not ours."""

    ending: NoticeEnding
    closed_at: datetime
    reason: NotOurs | None = None
    note: str = ""
    person_id: int | None = None


@dataclass(frozen=True, slots=True)
class NoticeLine:
    """One notice as the desk reads it; `due` is until when somebody goes there.

    `person_id` and `stay_id` are set once it is known who it is.
    """

    id: int
    hospital: str
    facts: NoticeFacts
    entered_at: datetime
    clerk: str
    due: datetime
    closed_at: datetime | None
    ending: NoticeEnding | None
    reason: NotOurs | None
    note: str
    person_id: int | None
    stay_id: int | None
    version: int

    @property
    def late(self) -> bool:
        """Whether an answer came after its time; of one that is open its clock tells."""
        return self.closed_at is not None and self.closed_at > self.due

    def veiled(self) -> NoticeLine:
        """The line without who it is, what they suffer from, and what was told of them."""
        bare = replace(
            self.facts, name=VEIL, age="", diagnosis="", known="", brought_by="", ward=""
        )
        return replace(self, facts=bare, note="")


def due_of(told_at: datetime, hours: int) -> datetime:
    """Until when somebody of the station should have been there."""
    return told_at + timedelta(hours=hours)


def notice_problems(facts: NoticeFacts, now: datetime) -> tuple[Problem, ...]:
    """What is missing or cannot be in a notice; almost nothing need be known of the patient."""
    found: list[Problem] = []
    for place in ("told_at", "brought_at"):
        moment: datetime | None = getattr(facts, place)
        if moment is not None and moment > now:
            found.append(Problem(NoticeTrouble.IN_FUTURE, place, {"now": now}))
    told = facts.told_at or now
    if facts.brought_at is not None and is_before(told, facts.brought_at):
        found.append(Problem(NoticeTrouble.BROUGHT_LATER, "brought_at", {"told_at": told}))
    if not facts.told_by.strip() and not facts.phone.strip():
        found.append(Problem(NoticeTrouble.CALLER_MISSING, "told_by", rule=RULE))
    return tuple(found)


def end_problems(end: NoticeEnd, told_at: datetime, now: datetime) -> tuple[Problem, ...]:
    """What stands against closing a notice: a reason is a code, another reason has words."""
    found: list[Problem] = []
    if is_before(end.closed_at, told_at):
        found.append(Problem(NoticeTrouble.BEFORE_NOTICE, "happened_at", {"told_at": told_at}))
    if end.closed_at > now:
        found.append(Problem(NoticeTrouble.IN_FUTURE, "happened_at", {"now": now}))
    if end.ending is NoticeEnding.NOT_OURS:
        if end.reason is None:
            found.append(Problem(NoticeTrouble.REASON_MISSING, "reason", rule=RULE))
        elif end.reason is NotOurs.OTHER and not end.note.strip():
            found.append(Problem(NoticeTrouble.NOTE_MISSING, "note"))
    elif end.person_id is None:
        found.append(Problem(NoticeTrouble.PERSON_MISSING, "person_id"))
    return tuple(found)
