"""What a package would have in it: every row of the period judged, and what has changed besides.

A preview and the package itself come from the same plan, so the one shows what the other sends.
Rows with errors, restricted files and what is on its way stay behind and are counted; who stays
behind is not taken for gone.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from itertools import islice

from station.domain.mappings import PackageMapping
from station.domain.package_checks import RowChecks
from station.domain.package_records import RowFinding
from station.domain.package_rows import PackageRow, deletion, row_of, rows_of
from station.domain.packages import (
    HeldBack,
    Known,
    PackageExtent,
    RowKind,
    Standing,
    judged,
    later_elsewhere,
    others_held,
    scope_of,
)
from station.domain.problems import Problem, Weight
from station.exchange.package_spool import Spool, kept_rows
from station.storage import packages, restricted
from station.usecases import package_facts
from station.usecases.package_mappings import MappingInForce
from station.usecases.work import Work

_PORTION = 500
_OFTEN = 200
MOST_FINDINGS = 1000
Period = tuple[date, date]


@dataclass(frozen=True, slots=True)
class PlanWish:
    """What is to be sent: a period, all of it or what changed, with restricted files or without.

    `only` are the keys that are sent again; `unchanged` sends what was refused as it is.
    """

    first: date
    last: date
    extent: PackageExtent
    with_restricted: bool = False
    only: frozenset[str] | None = None
    unchanged: bool = False


class PackagePlan:
    """The rows to send, compressed and in order, with what was found out about all others."""

    def __init__(self, work: Work, found: MappingInForce, wish: PlanWish) -> None:
        self._work, self._wish = work, wish
        self.mapping: PackageMapping = found.mapping
        self._known: Known = packages.known(work.session, self.mapping.code)
        self._checks = RowChecks(self.mapping, work.codes)
        self._seen: set[str] = set()
        self._said = sha256()
        self.spool = Spool(self.mapping.rows_per_file)
        self.kinds: Counter[RowKind] = Counter()
        self.held_back: Counter[HeldBack] = Counter()
        self.held = 0
        self.errors = 0
        self.warnings = 0
        self.columns: Counter[tuple[str, bool]] = Counter()
        self._wrong: list[tuple[PackageRow, Problem]] = []
        self._look: list[tuple[PackageRow, Problem]] = []
        self._period()
        self._elsewhere()

    @property
    def judged_rows(self) -> int:
        """The rows that were to be sent, those with errors among them."""
        return self.spool.rows + self.held_back[HeldBack.ERRORS]

    @property
    def digest(self) -> str:
        """The fingerprint of all rows: two packages that say the same have the same."""
        return self._said.hexdigest()

    def findings(self) -> list[tuple[PackageRow, Problem]]:
        """What is wrong with which row, errors first; the first thousand of each."""
        return [*self._wrong, *self._look]

    # --- the rows of the period -----------------------------------------------------------

    def _period(self) -> None:
        work, wish = self._work, self._wish
        scope = scope_of(wish.first, wish.last, self.mapping.counted)
        later = later_elsewhere(self._known, wish.last)
        total = max(1, package_facts.how_many(work, self.mapping, scope))
        rows = rows_of(self.mapping, package_facts.records_of(work, self.mapping, scope))
        wanted = (row for row in rows if row.key not in later)
        for done, row in enumerate(self._open(wanted)):
            if done % _OFTEN == 0:
                work.progress.step(min(done, total), 2 * total)
            self._take(row, (wish.first, wish.last))

    def _open(self, rows: Iterable[PackageRow]) -> Iterator[PackageRow]:
        """The rows whose files may leave the house by name; the others are counted and known."""
        left = iter(rows)
        while portion := list(islice(left, _PORTION)):
            shut = self._shut({row.person_id for row in portion if row.person_id is not None})
            for row in portion:
                self._seen.add(row.key)
                if row.person_id not in shut:
                    yield row
                elif self._wish.only is None or row.key in self._wish.only:
                    self.held_back[HeldBack.RESTRICTED] += 1

    def _shut(self, people: Collection[int]) -> frozenset[int]:
        if self._wish.with_restricted:
            return frozenset(people) & self._work.hidden
        return restricted.restricted_among(self._work.session, people)

    def _take(self, row: PackageRow, period: Period) -> None:
        wish = self._wish
        if wish.only is not None and row.key not in wish.only:
            return
        verdict = judged(row.key, row.digest, self._known, wish.extent, unchanged=wish.unchanged)
        if verdict is None:
            self.held += 1
        elif isinstance(verdict, HeldBack):
            self.held_back[verdict] += 1
        else:
            self._send(verdict, row, period)

    def _send(self, kind: RowKind, row: PackageRow, period: Period) -> None:
        problems = self._checks.of(row)
        wrong = [each for each in problems if each.weight is Weight.STOP]
        self.columns.update((str(each.place), each.weight is Weight.STOP) for each in problems)
        self.errors += len(wrong)
        self.warnings += len(problems) - len(wrong)
        for each in problems:
            kept = self._wrong if each.weight is Weight.STOP else self._look
            if len(kept) < MOST_FINDINGS:
                kept.append((row, each))
        if wrong:
            self.held_back[HeldBack.ERRORS] += 1
            return
        self.kinds[kind] += 1
        self._said.update(f"{row.deleted}\t{row.key}\t{row.digest}\n".encode())
        self.spool.add(kind, row, period)

    # --- what the authority holds beside them -----------------------------------------------

    def _elsewhere(self) -> None:
        """Rows of other periods that have changed since, and rows whose stay is gone."""
        wish = self._wish
        found = others_held(self._known, self._seen, wish.first, wish.last, wish.extent)
        if wish.only is not None:
            found = {at: _only(held, wish.only) for at, held in found.items()}
        gone: list[Standing] = []
        for (first, last), held in sorted(found.items()):
            scope = scope_of(first, last, self.mapping.counted)
            records = package_facts.records_held(self._work, self.mapping, scope, held.values())
            rows = rows_of(self.mapping, records)
            for row in self._open(row for row in rows if row.key in held):
                self._take(row, (first, last))
            gone += [each for key, each in held.items() if key not in self._seen]
        for row, period in self._deletions(gone):
            if self._known.refused.get(row.key) == row.digest and not wish.unchanged:
                self.held_back[HeldBack.NOT_MENDED] += 1
            else:
                self._send(RowKind.DELETED, row, period)

    def _deletions(self, gone: Collection[Standing]) -> Iterator[tuple[PackageRow, Period]]:
        """The rows that take back what was sent, made from what was sent."""
        if not gone or not self.mapping.deletion_column:
            return
        wanted = {each.row_id for each in gone}
        for part, places in packages.kept_parts(self._work.session, wanted):
            for place, kept in enumerate(kept_rows(part), 1):
                if place in places and len(kept.cells) == len(self.mapping.columns):
                    sent = row_of(self.mapping, kept.stay_id, kept.person_id, kept.cells)
                    yield deletion(self.mapping, sent), (kept.since, kept.until)


def _only(held: Mapping[str, Standing], keys: Collection[str]) -> dict[str, Standing]:
    return {key: each for key, each in held.items() if key in keys}


def told(work: Work, found: Collection[tuple[PackageRow, Problem]]) -> Iterator[RowFinding]:
    """Findings with the names of those whom they are about."""
    stays = {row.stay_id for row, _problem in found if row.stay_id is not None}
    names = packages.names_of_stays(work.session, stays)
    for row, problem in found:
        person_id, name = names.get(row.stay_id or 0, (row.person_id, ""))
        yield RowFinding(row.key, row.stay_id, person_id, name, problem)
