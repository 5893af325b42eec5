"""Samples handed over to the police on one sheet, and the signed receipt that comes back."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from datetime import datetime
from typing import ClassVar

from station.domain.dna import (
    SHEET_SERIES,
    CustodyStep,
    DnaTrouble,
    StepFacts,
    sheet_number,
)
from station.domain.dna_records import ReceiptCopy, SheetRecord
from station.domain.permissions import Permission
from station.domain.problems import Problem, Refused
from station.storage import dna_lists, dna_receipts, numbers
from station.storage.dna import DnaReceiptCopy, DnaSheet
from station.usecases.dna import add_step, held
from station.usecases.dna_lines import is_kept, keep_sample, shown
from station.usecases.people import kept_picture
from station.usecases.work import Read, Work, Write


@dataclass(frozen=True, slots=True)
class HandOverSamples(Write[SheetRecord]):
    """Give sealed samples to a police office, all of them on one 检材移交清单 with one number.

    `receiver` and `receiver_number` are the officer's name and police number. From here on a
    sample is locked: nothing of its taking can be changed. Either all go, or none.
    """

    needs: ClassVar = Permission.DNA_WRITE
    client_id: str
    sample_ids: tuple[int, ...]
    unit: str
    receiver: str
    receiver_number: str
    happened_at: datetime | None = None

    def run(self, work: Work) -> SheetRecord:
        if known := dna_lists.sheet_by_client_id(work.session, self.client_id):
            return sheet_of(work, known.id)
        if not self.sample_ids:
            raise Refused(Problem(DnaTrouble.NOTHING_CHOSEN, "sample_ids"))
        if not self.receiver_number.strip():
            raise Refused(Problem(DnaTrouble.NUMBER_MISSING, "receiver_number"))
        when = self.happened_at or work.now
        facts = StepFacts(
            CustodyStep.HANDED_OVER,
            when,
            unit=self.unit,
            by_whom=self.receiver,
            reference=self.receiver_number,
        )
        samples = [held(work, sample_id) for sample_id in sorted(set(self.sample_ids))]
        sheet = self._sheet(work, when)
        for sample in samples:
            add_step(work, f"{self.client_id}/{sample.id}", sample, facts, sheet=sheet)
        return sheet_of(work, sheet.id)

    def _sheet(self, work: Work, when: datetime) -> DnaSheet:
        number = numbers.next_number(work.session, SHEET_SERIES, str(when.year))
        row = DnaSheet(
            client_id=self.client_id,
            number=sheet_number(when.year, number),
            unit=self.unit.strip(),
            handed_at=when,
            entered_at=work.now,
            clerk_id=work.clerk.id,
        )
        work.session.add(row)
        work.session.flush()
        return row


@dataclass(frozen=True, slots=True)
class KeepReceipt(Write[SheetRecord]):
    """Keep the signed receipt of a hand-over: who received, the number of it, and its picture.

    The hash of the picture goes into the custody log of every sample on the sheet.
    """

    needs: ClassVar = Permission.DNA_WRITE
    client_id: str
    sheet_id: int
    receiver: str
    reference: str
    picture: bytes | None = None
    happened_at: datetime | None = None

    def run(self, work: Work) -> SheetRecord:
        known = dna_lists.sheets(work.session, work.today, [self.sheet_id])
        if not known:
            raise Refused(Problem(DnaTrouble.SHEET_NOT_FOUND, "sheet_id"))
        ids = [line.sample.id for line in known[0].lines]
        if dna_lists.entry_by_client_id(work.session, f"{self.client_id}/{ids[0]}"):
            return sheet_of(work, self.sheet_id)
        when = self.happened_at or work.now
        facts = StepFacts(
            CustodyStep.RECEIPT,
            when,
            by_whom=self.receiver,
            reference=self.reference,
            file_hash=self._keep_picture(work, when),
        )
        sheet = work.session.get_one(DnaSheet, self.sheet_id)
        for sample_id in ids:
            sample = held(work, sample_id)
            add_step(work, f"{self.client_id}/{sample_id}", sample, facts, sheet=sheet)
        return sheet_of(work, self.sheet_id)

    def _keep_picture(self, work: Work, when: datetime) -> str:
        if self.picture is None:
            return ""
        photo = kept_picture(self.picture, "picture")
        digest = hashlib.sha256(photo.jpeg).hexdigest()
        copy = DnaReceiptCopy(
            sheet_id=self.sheet_id,
            taken_at=when,
            clerk_id=work.clerk.id,
            jpeg=photo.jpeg,
            thumbnail=photo.thumbnail,
            sha256=digest,
        )
        work.session.add(copy)
        work.session.flush()
        return digest


@dataclass(frozen=True, slots=True)
class ReceiptCopies(Read[tuple[ReceiptCopy, ...]]):
    """Which pictures of a sheet's receipt are kept? The oldest first.

    Without the picture for who may not look at one of those on the sheet.
    """

    needs: ClassVar = Permission.DNA_SEE
    sheet_id: int

    def run(self, work: Work) -> tuple[ReceiptCopy, ...]:
        found = dna_receipts.receipt_copies(work.session, self.sheet_id)
        (sheet,) = dna_lists.sheets(work.session, work.today, [self.sheet_id]) if found else (None,)
        if sheet is None or not any(is_kept(work, line) for line in sheet.lines):
            return tuple(found)
        return tuple(replace(each, thumbnail=b"") for each in found)


@dataclass(frozen=True, slots=True)
class OpenReceipt(Write[bytes]):
    """Look at the picture of a receipt, as JPEG. Looking is a deed: it leaves its line."""

    needs: ClassVar = Permission.DNA_SEE
    copy_id: int

    def run(self, work: Work) -> bytes:
        copy = work.session.get(DnaReceiptCopy, self.copy_id)
        if copy is None:
            raise Refused(Problem(DnaTrouble.RECEIPT_NOT_FOUND, "copy_id"))
        (sheet,) = dna_lists.sheets(work.session, work.today, [copy.sheet_id])
        for line in sheet.lines:
            keep_sample(work, line, "copy_id")
            work.about(person_id=line.person_id, stay_id=line.stay_id)
        return copy.jpeg


def sheet_of(work: Work, sheet_id: int) -> SheetRecord:
    """A hand-over sheet as this clerk may see it; raises Refused when there is none."""
    found = dna_lists.sheets(work.session, work.today, [sheet_id])
    if not found:
        raise Refused(Problem(DnaTrouble.SHEET_NOT_FOUND, "sheet_id"))
    return seen(work, found)[0]


def seen(work: Work, sheets: list[SheetRecord]) -> tuple[SheetRecord, ...]:
    """Sheets with their lines as this clerk may see them."""
    return tuple(each.with_lines(shown(work, list(each.lines))) for each in sheets)
