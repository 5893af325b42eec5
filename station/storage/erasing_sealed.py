"""Sealed records without those who were destroyed: month sheets, hand-overs, custody, packages."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import func, select, update
from sqlalchemy.orm import Session

from station.domain.destruction import GONE
from station.domain.month_sheets import SheetKey
from station.domain.sheet_frozen import FrozenSheet, sheet_seal
from station.domain.shift_handover import seal
from station.domain.shifts import Shift
from station.storage import blanking, month_sheets
from station.storage.dna import DnaCustody, DnaReceiptCopy
from station.storage.known_words import KnownWords, parts
from station.storage.month_sheets import MonthSheetRow, SheetNameRow
from station.storage.packages import Package, PackageFileRow, PackageReceipt, PackageRowRow
from station.storage.people import Person
from station.storage.shift_handover import ShiftHandover


@dataclass(frozen=True, slots=True)
class SealedBefore:
    """Records that will change, by id, and whether each was as it was sealed until now."""

    sheets: Mapping[int, bool]
    handovers: Mapping[int, bool]


def before(
    session: Session, people: Collection[int], stays: Collection[int], words: KnownWords
) -> SealedBefore:
    """Look at the seals of what is to change, and take out the lines that name them by number."""
    sheets = {}
    for sheet_id in sorted(_sheets(session, people, words)):
        row = session.get_one(MonthSheetRow, sheet_id)
        held = blanking.left_of(session, MonthSheetRow, row.id) or row.seal
        sheets[row.id] = frozen_seal(session, row) == held
        row.corrections = _without(row.corrections, people)
    handovers = {}
    for handover in session.scalars(select(ShiftHandover).order_by(ShiftHandover.id)):
        items = _without_lines(handover.items, people, stays)
        if items != handover.items or words.within(handover.items + handover.note):
            left = blanking.left_of(session, ShiftHandover, handover.id)
            handovers[handover.id] = handed_seal(handover) == (left or handover.items_hash)
            handover.items = items
    session.flush()
    return SealedBefore(sheets, handovers)


def blank(
    session: Session,
    destruction_id: int,
    sealed: SealedBefore,
    owned: Mapping[str, Collection[int]],
) -> int:
    """Tell what is left of every sealed record but the trace; answers how many there are."""
    sheets = {
        each: frozen_seal(session, session.get_one(MonthSheetRow, each)) if held else ""
        for each, held in sealed.sheets.items()
    }
    handovers = {
        each: handed_seal(session.get_one(ShiftHandover, each)) if held else ""
        for each, held in sealed.handovers.items()
    }
    blanking.write(session, destruction_id, MonthSheetRow, sheets)
    blanking.write(session, destruction_id, ShiftHandover, handovers)
    return len(sheets) + len(handovers) + _blank_custody(session, destruction_id, owned)


def frozen_seal(session: Session, row: MonthSheetRow) -> str:
    """The hash over what is kept of a submitted sheet now."""
    columns = select(SheetNameRow.column).where(
        SheetNameRow.sheet_id == row.id, SheetNameRow.round == row.round
    )
    names = month_sheets.frozen_names(session, row, session.scalars(columns.distinct()))
    cells = month_sheets.frozen_cells(session, row)
    key = SheetKey(row.template_code, row.period)
    return sheet_seal(
        FrozenSheet(key, row.template_text, cells, names, row.findings, row.corrections)
    )


def handed_seal(row: ShiftHandover) -> str:
    """The hash over what is kept of a hand-over now."""
    shift = Shift(row.shift_day, row.shift_kind)
    return seal(row.items, shift, row.from_clerk_id, row.signed_at, row.note)


def _sheets(session: Session, people: Collection[int], words: KnownWords) -> set[int]:
    """The submitted sheets that name them, in any round, or speak of them."""
    found: set[int] = set()
    for part in parts(people):
        query = select(SheetNameRow.sheet_id).where(SheetNameRow.person_id.in_(part))
        found.update(session.scalars(query.distinct()))
    told = select(MonthSheetRow.id, MonthSheetRow.findings, MonthSheetRow.corrections)
    for sheet_id, findings, corrections in session.execute(told.where(MonthSheetRow.seal != "")):
        if words.within(findings + corrections) or _without(corrections, people) != corrections:
            found.add(sheet_id)
    return found


def _without(corrections: str, people: Collection[int]) -> str:
    """The late changes of a sheet, those of destroyed persons without who they are."""
    told: list[dict[str, Any]] = json.loads(corrections or "[]")
    ours = [each for each in told if each["person_id"] in people]
    for each in ours:
        each["name"] |= {"name": GONE, "facts": {}}
        each["facts"] = []
    return json.dumps(told, ensure_ascii=False, sort_keys=True) if ours else corrections


def _without_lines(items: str, people: Collection[int], stays: Collection[int]) -> str:
    """What a hand-over carried, lines of destroyed persons without who they are."""
    told: dict[str, Any] = json.loads(items)
    ours = [
        each
        for each in told.get("lines", ())
        if each["person_id"] in people or each["stay_id"] in stays
    ]
    for each in ours:
        each |= {"name": GONE, "text": ""}
    return json.dumps(told, ensure_ascii=False, sort_keys=True) if ours else items


def _blank_custody(
    session: Session, destruction_id: int, owned: Mapping[str, Collection[int]]
) -> int:
    """Blank who was there and what was said; copies of receipts that list nobody else go."""
    digests: dict[int, str] = {}
    sheets: set[int] = set()
    left = blanking.left(session, DnaCustody)
    for part in parts(owned["person"]):
        for row in session.scalars(select(DnaCustody).where(DnaCustody.person_id.in_(part))):
            held = row.digest() == left.get(row.id, row.hash)
            digests[row.id] = row.digest(with_whom="", text="") if held else ""
            sheets |= {row.sheet_id} if row.sheet_id is not None else set()
    blanking.write(session, destruction_id, DnaCustody, digests)
    for part in parts(digests):
        emptied = update(DnaCustody).where(DnaCustody.id.in_(part)).values(with_whom="", text="")
        session.execute(emptied)
    for sheet_id in sheets:
        others = (
            select(func.count())
            .select_from(DnaCustody)
            .join(Person, Person.id == DnaCustody.person_id)
            .where(DnaCustody.sheet_id == sheet_id, Person.name != GONE)
        )
        if not session.scalar(others):
            for copy in session.scalars(
                select(DnaReceiptCopy).where(DnaReceiptCopy.sheet_id == sheet_id)
            ):
                session.delete(copy)
    session.flush()
    return len(digests)


def empty_packages(session: Session, stays: Collection[int]) -> int:
    """Throw away what left the house of packages that name them, and what came back.

    Hashes, counts and answers stay; the rows that are kept beside it are those of `thin_out`.
    """
    ids: set[int] = set()
    for part in parts(stays):
        query = select(PackageRowRow.package_id).where(PackageRowRow.stay_id.in_(part))
        ids.update(session.scalars(query.distinct()))
    for part in parts(ids):
        session.execute(update(Package).where(Package.id.in_(part)).values(content=b""))
        answers = PackageReceipt.package_id.in_(part)
        session.execute(update(PackageReceipt).where(answers).values(content=b""))
    return len(ids)


def thin_out(session: Session, stays: Collection[int], thinned: Callable[[bytes], bytes]) -> None:
    """Keep of the rows of packages that name them only what `thinned` makes of a file's rows."""
    for part in parts(stays):
        query = select(PackageRowRow.file_id).where(PackageRowRow.stay_id.in_(part)).distinct()
        for file_id in session.scalars(query).all():
            row = session.get_one(PackageFileRow, file_id)
            row.cells = thinned(row.cells)
            session.flush()
            session.expunge(row)
