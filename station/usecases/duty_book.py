"""The duty book: writing an incident down, correcting it, closing it, reading a shift."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from station.domain.duty_book import (
    DECISIONS,
    DutyItem,
    DutyKind,
    DutyPage,
    DutyTrouble,
    Incident,
    reasons_given,
    text_problems,
)
from station.domain.permissions import Permission
from station.domain.problems import Conflict, Problem, Refused
from station.domain.shifts import Shift, ShiftSpan, shift_at, shift_before, span_of
from station.domain.stays import StayTrouble
from station.storage import duty_book, restricted
from station.storage.duty_book import DutyEntry
from station.storage.stays import Stay
from station.usecases.work import Read, Work, Write


@dataclass(frozen=True, slots=True)
class WriteIncident(Write[int]):
    """Write an incident down; answers its id. The same form (`client_id`) sent twice is one entry.

    Anybody on duty may write of a resident whose file is kept from them, without knowing who it
    is; what they wrote is read by those who may see the file.
    """

    needs: ClassVar = Permission.DUTY_WRITE
    veiled: ClassVar = True
    client_id: str
    incident: Incident
    happened_at: datetime | None = None

    def run(self, work: Work) -> int:
        return _written(work, self.client_id, self.incident, self.happened_at or work.now)


@dataclass(frozen=True, slots=True)
class CorrectIncident(Write[int]):
    """Write down how it was instead: a new entry that names the old, which stays; answers its id.

    Two desks that correct the same entry: the second gets Conflict.
    """

    needs: ClassVar = Permission.DUTY_WRITE
    client_id: str
    entry_id: int
    incident: Incident
    happened_at: datetime | None = None

    def run(self, work: Work) -> int:
        old = _entry(work, self.entry_id)
        known = duty_book.by_client_id(work.session, self.client_id)
        if known is None and duty_book.correction_of(work.session, old.id) is not None:
            raise Refused(Problem(DutyTrouble.CORRECTED_ALREADY, "entry_id"))
        when = self.happened_at or old.happened_at
        return _written(work, self.client_id, self.incident, when, corrects=old.id)


@dataclass(frozen=True, slots=True)
class CloseItem(Write[None]):
    """Say what came of an open incident; no later shift is told of it any more.

    Closed a moment ago by another desk: Conflict.
    """

    needs: ClassVar = Permission.DUTY_WRITE
    entry_id: int
    note: str

    def run(self, work: Work) -> None:
        entry = _entry(work, self.entry_id)
        if not entry.is_open or duty_book.correction_of(work.session, entry.id) is not None:
            raise Refused(Problem(DutyTrouble.NOT_OPEN, "entry_id"))
        if not self.note.strip():
            raise Refused(Problem(DutyTrouble.NOTE_MISSING, "note"))
        if entry.closed_at is not None:
            raise Conflict("duty_entry")
        entry.closed_at, entry.closed_by_id = work.now, work.clerk.id
        entry.closed_note = self.note.strip()


@dataclass(frozen=True, slots=True)
class DutyBook(Read[DutyPage]):
    """What happened in a shift, and what was decided in it with a reason? The present one if none.

    What was entered in a shift stands in it too, whenever it happened.
    """

    needs: ClassVar = Permission.STAYS_SEE
    shift: Shift | None = None

    def run(self, work: Work) -> DutyPage:
        present = shift_at(work.now, work.policy)
        span = span_of(self.shift, work.policy) if self.shift else present
        items = [
            *duty_book.incidents(work.session, span.begins, span.ends),
            *_decisions(work, span),
        ]
        shown = {each.id for each in items if each.kind is DutyKind.INCIDENT}
        earlier = duty_book.open_incidents(work.session, span.begins)
        return DutyPage(
            span,
            shift_before(span, work.policy),
            shift_at(span.ends, work.policy) if span.ends <= work.now else None,
            veil(work, sorted(items, key=lambda each: (each.happened_at, each.entered_at))),
            veil(work, (each for each in earlier if each.id not in shown)),
        )


def veil(work: Work, items: Iterable[DutyItem]) -> tuple[DutyItem, ...]:
    """The items, without what they say where they speak of a file that is kept from the clerk."""
    if not work.hidden:
        return tuple(items)
    said = restricted.written_of(work.session, work.hidden)
    return tuple(
        each.veiled()
        if each.person_id in work.hidden or any(word in each.text for word in said)
        else each
        for each in items
    )


def _written(
    work: Work, client_id: str, incident: Incident, when: datetime, corrects: int | None = None
) -> int:
    _about(work, incident.stay_id)
    if problems := text_problems(incident.text):
        raise Refused(problems)
    if known := duty_book.by_client_id(work.session, client_id):
        if (known.text, known.corrects_id) != (incident.text.strip(), corrects):
            raise Refused(Problem(DutyTrouble.OTHER_CONTENT, "client_id"))
        return known.id
    entry = DutyEntry(
        client_id=client_id,
        grade=incident.grade,
        text=incident.text.strip(),
        stay_id=incident.stay_id,
        zone=incident.zone,
        is_open=incident.is_open,
        corrects_id=corrects,
        happened_at=when,
        entered_at=work.now,
        clerk_id=work.clerk.id,
    )
    work.session.add(entry)
    work.session.flush()
    return entry.id


def _entry(work: Work, entry_id: int) -> DutyEntry:
    entry = work.session.get_one(DutyEntry, entry_id, with_for_update=True)
    _about(work, entry.stay_id)
    return entry


def _about(work: Work, stay_id: int | None) -> None:
    if stay_id is None:
        return
    stay = work.session.get(Stay, stay_id)
    if stay is None:
        raise Refused(Problem(StayTrouble.NOT_FOUND, "stay_id"))
    work.about(person_id=stay.person_id, stay_id=stay.id)


def _decisions(work: Work, span: ShiftSpan) -> list[DutyItem]:
    """What the trace tells of the shift, each decision with the reason that was given."""
    lines = duty_book.decisions(work.session, DECISIONS, span.begins, span.ends)
    told = [(line, reasons_given(line.act, json.loads(line.request))) for line in lines]
    told = [(line, reasons) for line, reasons in told if reasons]
    stays, names = duty_book.about(work.session, [line for line, _reasons in told])
    found = []
    for line, reasons in told:
        person_id, number, name = stays.get(line.stay_id or 0, (line.person_id, "", ""))
        for kind, reason in reasons.items():
            found.append(
                DutyItem(
                    kind=kind,
                    id=line.number,
                    happened_at=line.happened_at,
                    entered_at=line.entered_at,
                    clerk=line.clerk,
                    text=reason,
                    stay_id=line.stay_id,
                    person_id=person_id,
                    rescue_number=number,
                    name=name or names.get(line.person_id or 0, ""),
                )
            )
    return found
