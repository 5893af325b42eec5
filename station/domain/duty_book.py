"""The duty book (值班日志): what happened in a shift, graded, open until somebody closes it.

An entry is never changed: a correction is a new one that names the old. What was decided against
a rule stands in the trace with its reason; the book shows it and keeps no second copy.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import Any

from station.domain.beds import Zone
from station.domain.problems import Problem, Trouble
from station.domain.shifts import ShiftSpan
from station.domain.veil import VEIL

LONGEST_TEXT = 4000


class IncidentGrade(StrEnum):
    """How grave an incident is, the first the gravest."""

    GRAVE = "1"
    SERIOUS = "2"
    PLAIN = "3"


class DutyKind(StrEnum):
    """What a line of the duty book is: an incident, or a deed that took a reason."""

    INCIDENT = "incident"
    BED_GIVEN = "bed_given"
    BED_CHANGED = "bed_changed"
    CLASS_LOWERED = "class_lowered"
    CLASS_OTHERWISE = "class_otherwise"
    LEAVING_EXCEPTED = "leaving_excepted"
    COPY_EXCUSED = "copy_excused"
    STAY_EXTENDED = "stay_extended"
    STAY_REOPENED = "stay_reopened"
    FILE_OPENED = "file_opened"
    VOUCHER_OVERRIDDEN = "voucher_overridden"
    VOUCHER_VOIDED = "voucher_voided"


_OVERRIDES: Mapping[str, DutyKind] = {
    "AllowAlone": DutyKind.LEAVING_EXCEPTED,
    "AssignBed": DutyKind.BED_GIVEN,
    "ChangeDraft": DutyKind.VOUCHER_OVERRIDDEN,
    "ConfirmClass": DutyKind.CLASS_OTHERWISE,
    "DraftVoucher": DutyKind.VOUCHER_OVERRIDDEN,
    "ExcuseFetcherCopy": DutyKind.COPY_EXCUSED,
    "ExtendStay": DutyKind.STAY_EXTENDED,
    "IssueVoucher": DutyKind.VOUCHER_OVERRIDDEN,
    "MoveBed": DutyKind.BED_CHANGED,
    "OpenRestrictedFile": DutyKind.FILE_OPENED,
    "ReopenStay": DutyKind.STAY_REOPENED,
    "SwapBeds": DutyKind.BED_CHANGED,
    "VoidVoucher": DutyKind.VOUCHER_VOIDED,
}
_ADMISSIONS = ("Admit", "AdmitFamily")
DECISIONS = frozenset({*_OVERRIDES, *_ADMISSIONS})
"""The deeds of the trace, by name, that stand in the duty book when they gave a reason."""


def reasons_given(act: str, request: Mapping[str, Any]) -> dict[DutyKind, str]:
    """What a deed of the trace decided with a reason; nothing when it needed none."""
    found: dict[DutyKind, list[str]] = {}
    if act in _ADMISSIONS:
        for admission in request.get("admissions") or [request.get("admission") or {}]:
            choice = admission.get("class_choice") or {}
            found.setdefault(DutyKind.BED_GIVEN, []).append(admission.get("bed_reason") or "")
            found.setdefault(_class_kind(choice), []).append(choice.get("reason") or "")
    elif act in _OVERRIDES:
        kind = _class_kind(request) if act == "ConfirmClass" else _OVERRIDES[act]
        found[kind] = [request.get("reason") or ""]
    joined = {kind: "；".join(filter(str.strip, reasons)) for kind, reasons in found.items()}
    return {kind: reason for kind, reason in joined.items() if reason}


def _class_kind(choice: Mapping[str, Any]) -> DutyKind:
    return DutyKind.CLASS_LOWERED if choice.get("second") else DutyKind.CLASS_OTHERWISE


class DutyTrouble(Trouble):
    """What keeps an entry from being written, corrected or closed."""

    TEXT_MISSING = "duty.text_missing"
    TEXT_LONG = "duty.text_long"
    CORRECTED_ALREADY = "duty.corrected_already"
    NOT_OPEN = "duty.not_open"
    NOTE_MISSING = "duty.note_missing"
    OTHER_CONTENT = "duty.other_content"


@dataclass(frozen=True, slots=True)
class Incident:
    """What a clerk writes down: about a resident (`stay_id`), a zone, both or neither.

    `is_open`: the next shift is to know of it, until somebody closes it.
    """

    grade: IncidentGrade
    text: str
    stay_id: int | None = None
    zone: Zone | None = None
    is_open: bool = False


@dataclass(frozen=True, slots=True)
class DutyItem:
    """One line of the duty book.

    `id` is that of the entry, or the number of the line in the trace. `corrects` is the entry that
    this one stands for now, `corrected_by` the one that stands for this.
    """

    kind: DutyKind
    id: int
    happened_at: datetime
    entered_at: datetime
    clerk: str
    text: str
    grade: IncidentGrade | None = None
    stay_id: int | None = None
    person_id: int | None = None
    rescue_number: str = ""
    name: str = ""
    zone: Zone | None = None
    is_open: bool = False
    closed_at: datetime | None = None
    closed_by: str = ""
    closed_note: str = ""
    corrects: int | None = None
    corrected_by: int | None = None

    @property
    def is_waiting(self) -> bool:
        """Whether somebody has still to see to it."""
        return self.is_open and self.closed_at is None and self.corrected_by is None

    def veiled(self) -> DutyItem:
        """That something happened, and neither to whom nor what."""
        return replace(self, name=VEIL if self.name else "", text="", closed_note="")


@dataclass(frozen=True, slots=True)
class DutyPage:
    """One shift of the duty book; `still_open` is what earlier shifts have left to this one."""

    span: ShiftSpan
    before: ShiftSpan
    after: ShiftSpan | None
    items: tuple[DutyItem, ...]
    still_open: tuple[DutyItem, ...]


def text_problems(text: str, place: str = "text") -> tuple[Problem, ...]:
    """An entry says something, and no more than a page."""
    if not text.strip():
        return (Problem(DutyTrouble.TEXT_MISSING, place),)
    if len(text) > LONGEST_TEXT:
        return (Problem(DutyTrouble.TEXT_LONG, place, {"most": LONGEST_TEXT}),)
    return ()
