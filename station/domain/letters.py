"""Treatment letters (救治介绍信): treat first, settle later; without a letter no settlement.

民发〔2006〕6号: whoever is dangerously ill or mentally ill is treated first, and the station says
by its letter for whom, from when, in which scope and until when it answers for the costs.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from station.domain.people import Sex
from station.domain.problems import Problem, Trouble, Weight

RULE = "民发〔2006〕6号"
SERIES = "letter"
"""The series of the numbers, counted anew in each year."""


class LetterSource(StrEnum):
    """Whether a letter was written here or taken over from a paper register."""

    OWN = "own"
    REGISTER = "register"


class LetterState(StrEnum):
    """Where a letter is: nobody was admitted on it yet, somebody was, or it is closed.

    It is SETTLED once it has ended and each bill that came for it is paid or rejected.
    """

    ISSUED = "issued"
    IN_USE = "in_use"
    CLOSED = "closed"
    SETTLED = "settled"


class LetterClosing(StrEnum):
    """How a letter ends: the station answers no longer for what comes after.

    OTHER_PAYER pays from the beginning on; NOT_ELIGIBLE splits the costs at its date. WITHDRAWN
    was written by mistake: nobody was admitted on it.
    """

    DISCHARGED = "discharged"
    OTHER_PAYER = "other_payer"
    DEAD = "dead"
    NOT_ELIGIBLE = "not_eligible"
    WITHDRAWN = "withdrawn"


class LetterTrouble(Trouble):
    """What is wrong with a treatment letter or with what is written down under it."""

    NOT_FOUND = "letter.not_found"
    NAME_MISSING = "letter.name_missing"
    DIAGNOSIS_MISSING = "letter.diagnosis_missing"
    IN_FUTURE = "letter.in_future"
    NOTICE_BEFORE_HOSPITAL = "letter.notice_before_hospital"
    LATE = "letter.late"
    OPEN_LETTER = "letter.open_letter"
    OTHER_PERSON = "letter.other_person"
    CLOSED = "letter.closed"
    STILL_IN_HOSPITAL = "letter.still_in_hospital"
    ALREADY_ADMITTED = "letter.already_admitted"
    ADMISSION_NOT_FOUND = "letter.admission_not_found"
    ADMITTED_TOO_EARLY = "letter.admitted_too_early"
    BEFORE_ADMISSION = "letter.before_admission"
    DISCHARGED = "letter.discharged"
    DISCHARGED_BEFORE = "letter.discharged_before"
    EXPECTED_TOO_EARLY = "letter.expected_too_early"
    CONDITION_MISSING = "letter.condition_missing"
    CERTIFICATE_MISSING = "letter.certificate_missing"
    NOT_IN_HOSPITAL = "letter.not_in_hospital"
    PAYER_MISSING = "letter.payer_missing"
    DATE_MISSING = "letter.date_missing"
    NOT_ELIGIBLE_TOO_EARLY = "letter.not_eligible_too_early"
    CLOSED_TOO_EARLY = "letter.closed_too_early"
    REASON_MISSING = "letter.reason_missing"
    WAS_USED = "letter.was_used"
    LINKED = "letter.linked"
    TAKEN_BACK = "letter.taken_back"
    NOTHING_CHANGED = "letter.nothing_changed"
    BROUGHT_TOO_LATE = "letter.brought_too_late"
    VISITED_BEFORE = "letter.visited_before"
    END_MISSING = "letter.end_missing"
    OVERLAPS = "letter.overlaps"
    DEATH_NOT_WRITTEN = "letter.death_not_written"


@dataclass(frozen=True, slots=True)
class LetterRecord:
    """One letter as bills and lists know it.

    `name` and `sex` are what stands on the paper; `person_id` is None while nobody of the book
    is linked. From `not_eligible_from` on the station does not pay; that day is the first.
    """

    id: int
    number: str
    hospital_id: int
    hospital: str
    name: str
    sex: Sex
    person_id: int | None
    stay_id: int | None
    admitted_at: datetime
    issued_at: datetime
    notified_at: datetime | None
    closed_at: datetime | None
    closing: LetterClosing | None
    not_eligible_from: date | None
    diagnosis: str
    payer: str


@dataclass(frozen=True, slots=True)
class LetterFacts:
    """What a clerk writes into a letter.

    `admitted_at` is when the patient was brought to the hospital, `notified_at` when the hospital
    told the station; `scope` says what may be treated, `escort` who goes along, `vehicle` in
    which car with which driver.
    """

    admitted_at: datetime
    diagnosis: str
    scope: str = ""
    brought_by: str = ""
    escort: str = ""
    state_on_leaving: str = ""
    notified_at: datetime | None = None
    remarks: str = ""
    vehicle: str = ""


@dataclass(frozen=True, slots=True)
class LetterTiming:
    """When a letter is issued, and what that is measured against; `hours` is the station's limit.

    A letter is there before the patient, or within the hours after the hospital's notice.
    """

    issued_at: datetime
    now: datetime
    hours: int

    def due(self, facts: LetterFacts, went: datetime | None = None) -> datetime:
        """Until when the letter should be there; `went` is when the book knows that they went."""
        came = min(facts.admitted_at, went or facts.admitted_at)
        return (facts.notified_at or came) + timedelta(hours=self.hours)


def letter_number(year: int, number: int) -> str:
    """The number on the paper: 救介〔2026〕001号."""
    return f"救介〔{year}〕{number:03}号"


_NUMBER = re.compile(r"((?:19|20)\d\d)\D*?(\d{1,6})\D*")


def letter_key(text: str) -> str:
    """What the spellings of one number have in common: 2026-2 of 救介〔2026〕002号 and 2026-002.

    Words before the year are passed over: within a station a year has one series. What is no
    such number is compared without blanks and brackets; empty of nothing.
    """
    said = unicodedata.normalize("NFKC", text).strip()
    found = re.search(_NUMBER.pattern + "$", said)
    if found:
        return f"{found[1]}-{int(found[2])}"
    return "".join(c for c in said.casefold() if c.isalnum())


def year_and_serial(text: str) -> tuple[int, int] | None:
    """Year and serial of a number of the series, None of anything else."""
    year, dash, serial = letter_key(text).partition("-")
    return (int(year), int(serial)) if dash else None


def state_of(
    closed_at: datetime | None, admissions: int, bills: int = 0, bills_open: int = 0
) -> LetterState:
    """Where a letter is, by what was written down under it.

    `bills_open` of its `bills` are neither paid nor rejected. A letter without any waits for one.
    """
    if closed_at is not None:
        return LetterState.SETTLED if bills and not bills_open else LetterState.CLOSED
    return LetterState.IN_USE if admissions else LetterState.ISSUED


def issue_problems(
    name: str, facts: LetterFacts, timing: LetterTiming, went: datetime | None = None
) -> tuple[Problem, ...]:
    """What is wrong with a letter that is to be issued; a late one asks for a reason.

    `went` is when a resident has gone to hospital already: no later time makes a letter early.
    """
    found: list[Problem] = []
    if not name.strip():
        found.append(Problem(LetterTrouble.NAME_MISSING, "name"))
    if not facts.diagnosis.strip():
        found.append(Problem(LetterTrouble.DIAGNOSIS_MISSING, "diagnosis"))
    for place in ("admitted_at", "notified_at"):
        moment: datetime | None = getattr(facts, place)
        if moment is not None and moment > timing.now:
            found.append(Problem(LetterTrouble.IN_FUTURE, place, {"now": timing.now}))
    if facts.notified_at is not None and facts.notified_at < facts.admitted_at:
        data = {"admitted_at": facts.admitted_at}
        found.append(Problem(LetterTrouble.NOTICE_BEFORE_HOSPITAL, "notified_at", data))
    due = timing.due(facts, went)
    if timing.issued_at > due:
        late = {"due": due, "hours": timing.hours}
        found.append(Problem(LetterTrouble.LATE, "reason", late, Weight.REASON, RULE))
    return tuple(found)


def admission_problems(
    letter_admitted_at: datetime, admitted_at: datetime, expected_discharge: date | None
) -> tuple[Problem, ...]:
    """Nobody is admitted before the day on which they were brought, nor let go before they came."""
    found: list[Problem] = []
    if admitted_at.date() < letter_admitted_at.date():
        data = {"admitted_at": letter_admitted_at}
        found.append(Problem(LetterTrouble.ADMITTED_TOO_EARLY, "happened_at", data))
    if expected_discharge is not None and expected_discharge < admitted_at.date():
        found.append(Problem(LetterTrouble.EXPECTED_TOO_EARLY, "expected_discharge"))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class LetterEnd:
    """How and when a letter is closed."""

    closing: LetterClosing
    closed_at: datetime
    not_eligible_from: date | None = None
    payer: str = ""
    note: str = ""


def closing_problems(
    end: LetterEnd, admitted_at: datetime, *, lies_there: bool, admissions: int
) -> tuple[Problem, ...]:
    """What stands against closing a letter; `lies_there` while an admission has not ended."""
    found: list[Problem] = []
    if end.closed_at.date() < admitted_at.date():
        data = {"admitted_at": admitted_at}
        found.append(Problem(LetterTrouble.CLOSED_TOO_EARLY, "happened_at", data))
    match end.closing:
        case LetterClosing.DISCHARGED if lies_there:
            found.append(Problem(LetterTrouble.STILL_IN_HOSPITAL, "closing"))
        case LetterClosing.OTHER_PAYER if not end.payer.strip():
            found.append(Problem(LetterTrouble.PAYER_MISSING, "payer"))
        case LetterClosing.NOT_ELIGIBLE:
            found.extend(_eligibility_problems(end, admitted_at))
        case LetterClosing.WITHDRAWN:
            if admissions:
                found.append(Problem(LetterTrouble.WAS_USED, "closing"))
            if not end.note.strip():
                found.append(Problem(LetterTrouble.REASON_MISSING, "note"))
    return tuple(found)


def _eligibility_problems(end: LetterEnd, admitted_at: datetime) -> list[Problem]:
    found: list[Problem] = []
    if end.not_eligible_from is None:
        found.append(Problem(LetterTrouble.DATE_MISSING, "not_eligible_from", rule=RULE))
    elif end.not_eligible_from < admitted_at.date():
        data = {"admitted_at": admitted_at}
        trouble = LetterTrouble.NOT_ELIGIBLE_TOO_EARLY
        found.append(Problem(trouble, "not_eligible_from", data))
    if not end.note.strip():
        found.append(Problem(LetterTrouble.REASON_MISSING, "note"))
    return found
