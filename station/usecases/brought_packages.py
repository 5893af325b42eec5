"""Another station's package for people who are handed over: each taken over or left by a clerk."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from io import BytesIO
from typing import ClassVar

from station.domain.brought_packages import (
    BroughtDecision,
    BroughtLine,
    BroughtPerson,
    BroughtTrouble,
)
from station.domain.brought_said import BroughtSaid, said_in
from station.domain.mappings import Facts
from station.domain.package_said import said_of
from station.domain.permissions import Permission
from station.domain.problems import Problem, Refused
from station.domain.search import Hit
from station.exchange.package_reader import ReadPackage
from station.storage import brought_packages
from station.storage.base import add_all
from station.storage.brought_packages import BETWEEN, BroughtPackage, BroughtRow, said_by
from station.usecases import files
from station.usecases.people import clues_of
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
        return candidates(work, clues_of(said_by(row).person, work.today), limit=_MATCHES)


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
                **_facts(said_in(said_of(mapping, row.cells))),
            }
            for place, row in enumerate(read.rows(), 1)
            if not row.deleted
        ]
        add_all(work.session, BroughtRow, rows)
        return package


def _facts(said: BroughtSaid) -> dict[str, str]:
    """What a row says of who somebody is; a birth as far as it is known."""
    return {
        "name": said.text("name"),
        "number": said.text("document_number"),
        "sex": said.text("sex"),
        "born": said.text("born"),
        "said": said.kept,
    }
