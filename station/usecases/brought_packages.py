"""Another station's package for people who are handed over: each taken over or left by a clerk."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from io import BytesIO
from typing import ClassVar

from station.domain.brought_packages import (
    BroughtDecision,
    BroughtLine,
    BroughtPerson,
    BroughtTrouble,
)
from station.domain.identity import read_id_number
from station.domain.mapping_fields import Incomplete
from station.domain.mappings import Facts
from station.domain.names import is_unknown_name
from station.domain.package_said import said_of
from station.domain.people import (
    BornPrecision,
    DocumentKind,
    NewDocument,
    NewPerson,
    PersonFacts,
    Searched,
    Sex,
)
from station.domain.permissions import Permission
from station.domain.problems import NotAllowed, Problem, Refused
from station.domain.search import Hit
from station.exchange.package_reader import ReadPackage
from station.storage import brought_packages
from station.storage.base import add_all
from station.storage.brought_packages import BETWEEN, BroughtPackage, BroughtRow
from station.usecases import files
from station.usecases.people import clues_of, register, survivor
from station.usecases.search import candidates
from station.usecases.work import Read, Work, Write

_MATCHES = 10


@dataclass(frozen=True, slots=True)
class BroughtPackages(Read[tuple[BroughtLine, ...]]):
    """Which packages of other stations were read, and what of them is not decided?"""

    needs: ClassVar = Permission.PACKAGES_IMPORT

    def run(self, work: Work) -> tuple[BroughtLine, ...]:
        return brought_packages.lines(work.session)


@dataclass(frozen=True, slots=True)
class BroughtPeople(Read[tuple[BroughtPerson, ...]]):
    """Whom does another station's package name, and what was decided about each?"""

    needs: ClassVar = Permission.PACKAGES_IMPORT
    brought_id: int

    def run(self, work: Work) -> tuple[BroughtPerson, ...]:
        if work.session.get(BroughtPackage, self.brought_id) is None:
            raise Refused(Problem(BroughtTrouble.NOT_FOUND, "brought_id"))
        return files.veil(work, brought_packages.people(work.session, self.brought_id))


@dataclass(frozen=True, slots=True)
class BroughtMatches(Read[tuple[Hit, ...]]):
    """Who of our people may a row of another station's package be, the likeliest first?"""

    needs: ClassVar = Permission.PACKAGES_IMPORT
    row_id: int

    def run(self, work: Work) -> tuple[Hit, ...]:
        row = work.session.get(BroughtRow, self.row_id)
        if row is None:
            raise Refused(Problem(BroughtTrouble.NOT_FOUND, "row_id"))
        return candidates(work, clues_of(_person_of(row), work.today), limit=_MATCHES)


@dataclass(frozen=True, slots=True)
class ImportPackage(Write[BroughtLine]):
    """Read another station's package of people helped; nobody is registered by that.

    Each row waits for a clerk. The same package twice is read once. Raises Refused
    (PackageTrouble) when it is none, was changed, or is locked with another passphrase.
    """

    needs: ClassVar = Permission.PACKAGES_IMPORT
    client_id: str
    file_name: str
    content: bytes
    passphrase: str = field(default="", repr=False)

    def run(self, work: Work) -> BroughtLine:
        digest = hashlib.sha256(self.content).hexdigest()
        known = brought_packages.known(work.session, self.client_id, digest)
        package = known or self._read(work, digest)
        (line,) = brought_packages.lines(work.session, package.id)
        work.found |= {"rows": line.rows, "sha256": digest}
        return line

    def _read(self, work: Work, digest: str) -> BroughtPackage:
        read = ReadPackage(BytesIO(self.content), self.passphrase)
        mapping, head = read.mapping, read.manifest.head
        if mapping.facts is not Facts.STAYS:
            raise Refused(Problem(BroughtTrouble.NOT_PERSONS, "file"))
        package = BroughtPackage(
            client_id=self.client_id,
            name=self.file_name,
            sha256=digest,
            station=head.station,
            title=mapping.title,
            period=head.period,
            heads=BETWEEN.join(mapping.heads),
            entered_at=work.now,
            clerk_id=work.clerk.id,
        )
        work.session.add(package)
        work.session.flush()
        rows = [
            {
                "brought_id": package.id,
                "place": place,
                "key": row.key,
                "cells": BETWEEN.join(row.cells),
                "decision": BroughtDecision.OPEN,
                **_facts(said_of(mapping, row.cells)),
            }
            for place, row in enumerate(read.rows(), 1)
            if not row.deleted
        ]
        add_all(work.session, BroughtRow, rows)
        return package


@dataclass(frozen=True, slots=True)
class TakeBrought(Write[int]):
    """Take somebody over from another station's package; answers the person's id.

    `person_id` is who it is among ours; None registers a new person, whose name is claimed only.
    `seen` are those whom the clerk has looked at and holds for others, as at the door.
    """

    needs: ClassVar = Permission.PACKAGES_IMPORT
    row_id: int
    person_id: int | None = None
    seen: frozenset[int] = frozenset()

    def run(self, work: Work) -> int:
        row = open_row(work, self.row_id)
        new = _person_of(row)
        if not new.facts.name and not new.documents:
            raise Refused(Problem(BroughtTrouble.NO_NAME, "row_id"))
        if self.person_id is not None:
            person_id = survivor(work, self.person_id).id
        else:
            if Permission.PEOPLE_WRITE not in work.clerk.permissions:
                raise NotAllowed(Permission.PEOPLE_WRITE)
            person_id = register(work, new, Searched(row.name or row.number, self.seen)).id
        decide(work, row, BroughtDecision.TAKEN)
        row.person_id = person_id
        return person_id


@dataclass(frozen=True, slots=True)
class LeaveBrought(Write[None]):
    """Leave a row of another station's package, with the reason."""

    needs: ClassVar = Permission.PACKAGES_IMPORT
    row_id: int
    reason: str

    def run(self, work: Work) -> None:
        if not self.reason.strip():
            raise Refused(Problem(BroughtTrouble.REASON_MISSING, "reason"))
        row = open_row(work, self.row_id)
        decide(work, row, BroughtDecision.LEFT)
        row.reason = self.reason.strip()


def _facts(said: Mapping[str, object]) -> dict[str, str]:
    """What a row says of who somebody is; a birth as far as it is known."""

    def text(name: str) -> str:
        value = said.get(name)
        return value if isinstance(value, str) else ""

    born = said.get("born")
    if isinstance(born, Incomplete):
        shown = born.day.isoformat()[: 7 if born.month_known else 4]
    else:
        shown = born.isoformat() if isinstance(born, date) else ""
    return {
        "name": text("name"),
        "number": text("document_number"),
        "sex": text("sex"),
        "born": shown,
    }


def _day(written: str) -> date | None:
    """The first day that a birth, a month or a year has; None where it is none."""
    try:
        return date.fromisoformat(f"{written}-01-01"[:10])
    except ValueError:
        return None


def _person_of(row: BroughtRow) -> NewPerson:
    """A row as somebody who may be registered: what it says is only claimed."""
    precision = {len("2026"): BornPrecision.YEAR, len("2026-09"): BornPrecision.MONTH}
    born = _day(row.born)
    sex = Sex(row.sex) if row.sex in set(Sex) else Sex.UNKNOWN
    facts = PersonFacts(
        name="" if is_unknown_name(row.name) else row.name,
        sex=sex,
        born=born,
        born_precision=precision.get(len(row.born), BornPrecision.DAY),
    )
    whole = read_id_number(row.number)
    valid = whole.is_complete and whole.check_digit_ok
    kind = DocumentKind.RESIDENT_ID if valid else DocumentKind.OTHER
    documents = (NewDocument(kind, row.number),) if row.number else ()
    return NewPerson(facts, (), documents)


def open_row(work: Work, row_id: int) -> BroughtRow:
    """A row that nobody has decided about, locked until the deed ends."""
    row = work.session.get(BroughtRow, row_id, with_for_update=True, populate_existing=True)
    if row is None:
        raise Refused(Problem(BroughtTrouble.NOT_FOUND, "row_id"))
    if row.decision is not BroughtDecision.OPEN:
        raise Refused(Problem(BroughtTrouble.DECIDED, "row_id"))
    return row


def decide(work: Work, row: BroughtRow, decision: BroughtDecision) -> None:
    """Write down what was decided about a row, and by whom."""
    row.decision, row.decided_at, row.decided_by_id = decision, work.now, work.clerk.id
