"""A hospital calls: the notice is written down in a minute, and answered within its time."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import datetime
from typing import ClassVar

from station.domain.hospital_notices import (
    NoticeEnd,
    NoticeEnding,
    NoticeFacts,
    NoticeLine,
    NoticeTrouble,
    NotOurs,
    end_problems,
    notice_problems,
)
from station.domain.hospitals import HospitalTrouble
from station.domain.letters import LetterFacts, LetterTiming
from station.domain.permissions import Permission
from station.domain.problems import Conflict, Problem, Refused
from station.domain.stays import StepKind
from station.storage import hospital_notices
from station.storage.hospital_notices import HospitalNotice
from station.storage.hospitals import Hospital
from station.storage.stays import Stay
from station.usecases import files
from station.usecases.bed_moves import locked_stay
from station.usecases.letters import IssueLetter, Patient, person_of
from station.usecases.stays import RecordStep
from station.usecases.work import Read, Work, Write

UNKNOWN_ILLNESS = "待查"
"""What the letter says while the hospital has told no diagnosis."""


@dataclass(frozen=True, slots=True)
class TakeNotice(Write[NoticeLine]):
    """Write down that a hospital has told of a patient; the clock of going there starts.

    Repeating it with the same `client_id` answers the one that is there.
    """

    needs: ClassVar = Permission.HOSPITAL_WRITE
    client_id: str
    facts: NoticeFacts

    def run(self, work: Work) -> NoticeLine:
        if known := hospital_notices.by_client_id(work.session, self.client_id):
            return _line(work, known)
        found = list(notice_problems(self.facts, work.now))
        if work.session.get(Hospital, self.facts.hospital_id) is None:
            found.append(Problem(HospitalTrouble.NOT_FOUND, "hospital_id"))
        if found:
            raise Refused(found)
        said = {
            name: value.strip() if type(value) is str else value
            for name, value in asdict(self.facts).items()
        }
        row = HospitalNotice(
            client_id=self.client_id,
            entered_at=work.now,
            clerk_id=work.clerk.id,
            **said | {"told_at": self.facts.told_at or work.now},
        )
        work.session.add(row)
        work.session.flush()
        return _line(work, row)


@dataclass(frozen=True, slots=True)
class AnswerNotice(Write[NoticeLine]):
    """Close a notice without an admission: not one of ours with the reason, or known already.

    One that is known names the stay, or the person where none is open. Whoever is taken in at the
    hospital closes the notice by the admission itself (`Admission.notice_id`).
    """

    needs: ClassVar = Permission.HOSPITAL_WRITE
    notice_id: int
    version: int
    ending: NoticeEnding
    reason: NotOurs | None = None
    note: str = ""
    person_id: int | None = None
    stay_id: int | None = None
    happened_at: datetime | None = None

    def run(self, work: Work) -> NoticeLine:
        row = open_notice(work, self.notice_id, self.version)
        person_id = self.person_id
        if self.stay_id is not None:
            person_id = locked_stay(work, self.stay_id).person_id
        elif person_id is not None:
            person_of(work, person_id)
        end = NoticeEnd(
            self.ending, self.happened_at or work.now, self.reason, self.note, person_id
        )
        if found := end_problems(end, row.told_at, work.now):
            raise Refused(found)
        close(work, row, end, self.stay_id)
        return _line(work, row)


@dataclass(frozen=True, slots=True)
class NoticeList(Read[tuple[NoticeLine, ...]]):
    """Which hospitals have told of a patient, and what came of it? The latest first."""

    needs: ClassVar = Permission.HOSPITAL_SEE
    is_open: bool | None = None

    def run(self, work: Work) -> tuple[NoticeLine, ...]:
        hours = work.policy.hospital_notice_hours
        found = hospital_notices.lines(work.session, hours, is_open=self.is_open)
        return files.veil(work, found)


def open_notice(work: Work, notice_id: int, version: int | None = None) -> HospitalNotice:
    """A notice that nobody has answered, locked; raises Refused, Conflict for a newer one."""
    row = hospital_notices.locked(work.session, notice_id)
    if row is None:
        raise Refused(Problem(NoticeTrouble.NOT_FOUND, "notice_id"))
    if row.closed_at is not None:
        data = {"closed_at": row.closed_at}
        raise Refused(Problem(NoticeTrouble.CLOSED, "notice_id", data))
    if version is not None and row.version != version:
        raise Conflict("notice")
    return row


def close(work: Work, row: HospitalNotice, end: NoticeEnd, stay_id: int | None) -> None:
    """Write down what came of a notice, within the deed that is under way."""
    row.closed_at, row.ending, row.reason = end.closed_at, end.ending, end.reason
    row.note, row.person_id, row.stay_id = end.note.strip(), end.person_id, stay_id
    row.answered_at, row.answered_by_id = work.now, work.clerk.id
    work.about(person_id=end.person_id, stay_id=stay_id)
    work.session.flush()


def admitted_there(work: Work, stay: Stay, notice_id: int, reason: str) -> None:
    """Whoever was taken in at a hospital lies there, with the letter, and the notice is answered.

    The stay has no bed here. A letter that would come late asks for a reason; without one it stays
    owed, and its clock tells so.
    """
    row = open_notice(work, notice_id)
    hospital = work.session.get_one(Hospital, row.hospital_id)
    RecordStep(
        stay.id, StepKind.TO_HOSPITAL, stay.admitted_at, note=hospital.name, keep_bed=False
    ).run(work)
    facts = LetterFacts(
        admitted_at=row.brought_at or row.told_at,
        diagnosis=row.diagnosis or UNKNOWN_ILLNESS,
        brought_by=row.brought_by,
        notified_at=row.told_at,
    )
    timing = LetterTiming(work.now, work.now, work.policy.letter_hours)
    in_time = work.now <= timing.due(facts, stay.admitted_at)
    if hospital.active and (reason.strip() or (in_time and hospital.designated)):
        mark = f"notice-{row.id}"
        IssueLetter(mark, hospital.id, Patient(stay.id), facts, reason=reason).run(work)
    end = NoticeEnd(
        NoticeEnding.REGISTERED, max(stay.admitted_at, row.told_at), person_id=stay.person_id
    )
    close(work, row, end, stay.id)


def _line(work: Work, row: HospitalNotice) -> NoticeLine:
    hours = work.policy.hospital_notice_hours
    (found,) = hospital_notices.lines(work.session, hours, ids=[row.id])
    return files.veil(work, [found])[0]
