"""Packages are made: written whole or not at all, refused rows sent again."""

from __future__ import annotations

import hashlib
import json
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import ClassVar

from sqlalchemy import select

from station import __version__
from station.domain.mappings import Facts, Target
from station.domain.package_files import Manifest, PackageHead
from station.domain.package_records import PackageMade
from station.domain.package_rows import PackageRow, row_of
from station.domain.packages import (
    SERIES,
    DiaryTrouble,
    HeldBack,
    PackageExtent,
    RowState,
    package_number,
    period_problem,
    period_words,
)
from station.domain.permissions import Permission
from station.domain.problems import Problem, Refused
from station.exchange.package import manifest_text, write_package
from station.exchange.package_blank import BlankBook
from station.exchange.package_spool import kept_rows
from station.storage import numbers, packages, packages_lists
from station.storage.base import add_all
from station.storage.packages import Package, PackageFileRow, PackageRowRow
from station.storage.policy import NamePlate
from station.usecases.package_facts import write_looks
from station.usecases.package_lists import made
from station.usecases.package_mappings import MappingInForce, in_force
from station.usecases.package_plan import PackagePlan, PlanWish
from station.usecases.package_previews import refuse, stops
from station.usecases.package_rights import may_send
from station.usecases.package_steps import open_package
from station.usecases.work import Work, Write

_PORTION = 500
_IN_MEMORY = 8 << 20


@dataclass(frozen=True, slots=True)
class MakePackage(Write[PackageMade]):
    """Write the package of a period for an authority; the same form sent twice is one package.

    Incremental is what differs from all that the authority holds or has on its desk, deletions
    with it. Restricted files stay behind unless `restricted_reason` says why they go. Raises
    Refused above the station's threshold of errors, when nothing is left to send, and when
    another package says just the same (`again` makes it all the same).
    """

    needs: ClassVar = Permission.PACKAGES_SEE
    client_id: str
    mapping: str
    first: date
    last: date
    extent: PackageExtent = PackageExtent.FULL
    restricted_reason: str = ""
    again: bool = False
    passphrase: str = field(default="", repr=False)

    def run(self, work: Work) -> PackageMade:
        found = in_force(work, self.mapping)
        may_send(work, found.mapping.kind)
        if known := packages.by_client_id(work.session, self.client_id):
            return made(known)
        refuse(period_problem(self.first, self.last, work.today))
        wish = PlanWish(self.first, self.last, self.extent, bool(self.restricted_reason.strip()))
        before = packages.newest(work.session, self.mapping)
        incremental = self.extent is PackageExtent.INCREMENTAL
        order = _Order(
            self.client_id,
            wish,
            before if incremental else None,
            restricted_reason=self.restricted_reason.strip(),
            again=self.again,
            passphrase=self.passphrase,
        )
        return _Making(work, found, order).run()


@dataclass(frozen=True, slots=True)
class ResendRejected(Write[PackageMade]):
    """Send the refused rows of a package again, those alone, as they are after mending.

    A row that is as it was stays behind, unless `unchanged` says that it goes all the same; with
    nothing mended the deed is refused. The mapping is that of today.
    """

    needs: ClassVar = Permission.PACKAGES_SEE
    client_id: str
    package_id: int
    unchanged: bool = False
    restricted_reason: str = ""
    passphrase: str = field(default="", repr=False)

    def run(self, work: Work) -> PackageMade:
        package = open_package(work, self.package_id)
        may_send(work, package.kind)
        if known := packages.by_client_id(work.session, self.client_id):
            return made(known)
        keys = frozenset(packages_lists.left_keys(work.session, package.id))
        if not keys:
            raise Refused(Problem(DiaryTrouble.NOTHING_REJECTED, "package_id"))
        wish = PlanWish(
            package.since,
            package.until,
            PackageExtent.INCREMENTAL,
            bool(self.restricted_reason.strip()),
            keys,
            self.unchanged,
        )
        order = _Order(
            self.client_id,
            wish,
            package,
            repeats=True,
            restricted_reason=self.restricted_reason.strip(),
            passphrase=self.passphrase,
        )
        return _Making(work, in_force(work, package.mapping), order).run()


# --- how a package is written -----------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Order:
    client_id: str
    wish: PlanWish
    before: Package | None
    repeats: bool = False
    restricted_reason: str = ""
    again: bool = False
    passphrase: str = ""


class _Making:
    """One package: planned, numbered, written into one file, its rows beside it."""

    def __init__(self, work: Work, found: MappingInForce, order: _Order) -> None:
        self._work, self._found, self._order = work, found, order
        self._mapping = found.mapping
        self._number = numbers.next_number(work.session, SERIES, str(work.today.year))
        self._plan = PackagePlan(work, found, order.wish)

    def run(self) -> PackageMade:
        """Write it. Raises Refused with what stands in the way."""
        work, wish = self._work, self._order.wish
        refuse(*stops(work, self._plan, self._found))
        same = packages.of_digest(work.session, self._mapping.code, self._plan.digest)
        if same is not None and not (self._order.again or self._order.repeats):
            raise Refused(Problem(DiaryTrouble.SAME_CONTENT, "again", {"number": same.number}))
        so_far = packages.files_so_far(work.session, self._mapping.code, wish.first, wish.last)
        head = self._head(so_far + 1)
        parts = self._plan.spool.parts()
        package = self._package(head)
        rows = self._files(package, head, parts)
        with tempfile.SpooledTemporaryFile(_IN_MEMORY) as target:
            manifest = write_package(
                target,  # type: ignore[arg-type]
                self._mapping,
                head,
                self._rows(package, rows, parts),
                blank=self._found.blank,
                passphrase=self._order.passphrase,
            )
            target.seek(0)
            package.content = target.read()
        self._finish(package, manifest, rows)
        return made(package)

    def _head(self, first_file: int) -> PackageHead:
        work, wish, before = self._work, self._order.wish, self._order.before
        plate = work.session.scalars(select(NamePlate).limit(1)).one()
        filters = [f"{name}: {count}" for name, count in sorted(self._plan.held_back.items())]
        return PackageHead(
            station=plate.name,
            area=plate.area,
            period=period_words(wish.first, wish.last),
            first_day=wish.first,
            last_day=wish.last,
            made_at=work.now.replace(microsecond=0),
            program=f"station {__version__}",
            incremental=wish.extent is PackageExtent.INCREMENTAL,
            since=before.number if before else "",
            held_back=self._plan.held_back[HeldBack.RESTRICTED],
            filters=tuple(filters),
            number=package_number(work.today.year, self._number),
            clerk=work.clerk.name,
            first_file=first_file,
        )

    def _package(self, head: PackageHead) -> Package:
        plan, order, work = self._plan, self._order, self._work
        name = f"{head.area}_{self._mapping.code}_{head.period}_{head.first_file:02}.zip"
        row = Package(
            client_id=order.client_id,
            number=head.number,
            mapping=self._mapping.code,
            kind=self._mapping.kind,
            title=self._mapping.title,
            mapping_version=self._found.version,
            since=order.wish.first,
            until=order.wish.last,
            extent=order.wish.extent,
            previous_id=order.before.id if order.before else None,
            repeats=order.repeats,
            rows=plan.spool.rows,
            told=json.dumps({"held_back": plan.held_back, "warnings": plan.warnings}),
            digest=plan.digest,
            file_name=name,
            sha256="",
            content=b"",
            manifest="",
            encrypted=bool(order.passphrase),
            restricted_reason=order.restricted_reason,
            made_at=work.now,
            made_by_id=work.clerk.id,
        )
        work.session.add(row)
        work.session.flush()
        return row

    def _files(
        self, package: Package, head: PackageHead, parts: list[tuple[bytes, int]]
    ) -> list[PackageFileRow]:
        first_row = self._first_row()
        found = [
            PackageFileRow(
                package_id=package.id,
                number=number,
                name=self._mapping.name_of(head.area, head.period, number),
                sha256="",
                rows=rows,
                first_row=first_row,
                cells=part,
            )
            for number, (part, rows) in enumerate(parts, head.first_file)
        ]
        self._work.session.add_all(found)
        self._work.session.flush()
        return found

    def _first_row(self) -> int:
        match self._mapping.target:
            case Target.BLANK:
                return BlankBook(self._found.blank, self._mapping).first_row
            case Target.WORKBOOK | Target.CSV:
                return 2
            case _:
                return 1

    def _rows(
        self, package: Package, rows: list[PackageFileRow], parts: list[tuple[bytes, int]]
    ) -> Iterator[PackageRow]:
        """Every row for its file, written down beside it as it passes."""
        work, total, done = self._work, max(1, package.rows), 0
        children: set[int] = set()
        for file, (part, _rows) in zip(rows, parts, strict=True):
            waiting: list[dict[str, object]] = []
            for place, kept in enumerate(kept_rows(part), 1):
                row = row_of(self._mapping, kept.stay_id, kept.person_id, kept.cells)
                waiting.append(
                    {
                        "package_id": package.id,
                        "file_id": file.id,
                        "place": place,
                        "key": row.key,
                        "digest": row.digest,
                        "stay_id": kept.stay_id,
                        "since": kept.since,
                        "until": kept.until,
                        "kind": kept.kind,
                        "state": RowState.WAITING,
                    }
                )
                if len(waiting) == _PORTION:
                    add_all(work.session, PackageRowRow, waiting)
                    waiting = []
                    work.progress.step(total + done + place, 2 * total)
                if row.person_id is not None and not row.deleted:
                    children.add(row.person_id)
                yield row
            add_all(work.session, PackageRowRow, waiting)
            done += file.rows
        if self._mapping.facts is Facts.MINORS:
            write_looks(work, children, package.since)
        work.progress.step(2 * total, 2 * total)

    def _finish(self, package: Package, manifest: Manifest, rows: list[PackageFileRow]) -> None:
        package.sha256 = hashlib.sha256(package.content).hexdigest()
        package.manifest = manifest_text(manifest).decode()
        for row, file in zip(rows, manifest.files, strict=True):
            row.sha256 = file.sha256
        self._work.session.flush()
        self._work.found |= {
            "number": package.number,
            "kind": package.kind.value,
            "period": f"{package.since}/{package.until}",
            "rows": package.rows,
            "sha256": package.sha256,
        }
