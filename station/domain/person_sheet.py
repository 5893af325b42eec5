"""One person's file as it lies open on the desk."""

from __future__ import annotations

from dataclasses import dataclass

from station.domain.identity import Finding, IdNumber
from station.domain.intake import RelativeFacts
from station.domain.merging import MergeRecord
from station.domain.people import OutsideNumber, PersonRecord
from station.domain.repeats import RepeatAidRecord
from station.domain.restricted import FileRestriction
from station.domain.search import Hit


@dataclass(frozen=True, slots=True)
class IdReading:
    """What an identity number says, and where it differs from what was written beside it.

    `area` is the county in words of the time of its issue, `area_now` in today's.
    """

    number: IdNumber
    area: str
    area_now: tuple[str, ...]
    findings: tuple[Finding, ...]
    differences: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class PersonSheet:
    """All that is known of one person; `asked_id` is the number it was asked for by."""

    asked_id: int
    record: PersonRecord
    minor: bool
    repeat: RepeatAidRecord
    relatives: tuple[RelativeFacts, ...]
    ids: tuple[IdReading, ...]
    candidates: tuple[Hit, ...]
    merges: tuple[MergeRecord, ...]
    outside: tuple[OutsideNumber, ...] = ()
    restriction: FileRestriction | None = None
    """Set while the file is kept from clerks who do not handle it."""
