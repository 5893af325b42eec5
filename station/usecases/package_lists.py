"""Looking the diary of packages up: its lines, one package, its rows, and its bytes once more."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from station.domain.package_records import (
    PackageLine,
    PackageMade,
    PackageRowLine,
    PackageSheetRecord,
)
from station.domain.packages import DiaryTrouble, PackageState, RowState
from station.domain.permissions import Permission
from station.domain.problems import Problem, Refused
from station.storage import packages, packages_lists
from station.storage.packages import Package
from station.usecases import files
from station.usecases.package_rights import may_send
from station.usecases.work import Read, Work, Write


@dataclass(frozen=True, slots=True)
class PackageDiary(Read[tuple[PackageLine, ...]]):
    """Which packages were made, and what became of them? The newest first."""

    needs: ClassVar = Permission.PACKAGES_SEE
    mapping: str | None = None
    state: PackageState | None = None

    def run(self, work: Work) -> tuple[PackageLine, ...]:
        return packages_lists.lines(
            work.session, work.policy.package_answer_days, self.mapping, self.state
        )


@dataclass(frozen=True, slots=True)
class PackageSheet(Read[PackageSheetRecord]):
    """What is in a package, what stayed behind, and what was answered?"""

    needs: ClassVar = Permission.PACKAGES_SEE
    package_id: int

    def run(self, work: Work) -> PackageSheetRecord:
        return _sheet(work, _there(work, self.package_id).id)


@dataclass(frozen=True, slots=True)
class PackageNamed(Read[PackageSheetRecord]):
    """The same for a package that is known by its number or the name of its file."""

    needs: ClassVar = Permission.PACKAGES_SEE
    number: str

    def run(self, work: Work) -> PackageSheetRecord:
        text = self.number.strip()
        found = packages.by_number(work.session, text) or packages.named(work.session, text)
        if found is None and text.isascii() and text.isdigit():
            found = packages.find(work.session, int(text))
        if found is None:
            raise Refused(Problem(DiaryTrouble.NOT_FOUND, "number", {"number": text}))
        return _sheet(work, found.id)


@dataclass(frozen=True, slots=True)
class PackageRows(Read[tuple[PackageRowLine, ...]]):
    """Which rows does a package have? The refused ones first, `limit` of them from `start` on."""

    needs: ClassVar = Permission.PACKAGES_SEE
    package_id: int
    state: RowState | None = None
    start: int = 0
    limit: int = 500

    def run(self, work: Work) -> tuple[PackageRowLine, ...]:
        package = _there(work, self.package_id)
        may_send(work, package.kind)
        found = packages_lists.rows(work.session, package.id, self.state, self.start, self.limit)
        return files.veil(work, found)


@dataclass(frozen=True, slots=True)
class SavePackage(Write[PackageMade]):
    """Hand a package out once more, byte for byte as it was made; this leaves a line."""

    needs: ClassVar = Permission.PACKAGES_SEE
    package_id: int

    def run(self, work: Work) -> PackageMade:
        package = _there(work, self.package_id)
        may_send(work, package.kind)
        if not package.content:
            raise Refused(Problem(DiaryTrouble.DESTROYED, "package_id", {"number": package.number}))
        work.found |= {
            "number": package.number,
            "kind": package.kind,
            "rows": package.rows,
            "sha256": package.sha256,
        }
        return made(package)


def made(package: Package) -> PackageMade:
    """What the desk needs to go on with a package."""
    return PackageMade(
        package.id,
        package.number,
        package.rows,
        package.file_name,
        package.sha256,
        package.content,
    )


def _sheet(work: Work, package_id: int) -> PackageSheetRecord:
    return packages_lists.sheet(work.session, package_id, work.policy.package_answer_days)


def _there(work: Work, package_id: int) -> Package:
    package = packages.find(work.session, package_id)
    if package is None:
        raise Refused(Problem(DiaryTrouble.NOT_FOUND, "package_id"))
    return package
