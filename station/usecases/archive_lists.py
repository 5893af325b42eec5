"""The archive as it is read: the stays that ended in a year, their files, the periods in force."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from station.domain.archive import (
    ArchiveLine,
    ArchiveState,
    RetentionKind,
    RetentionRule,
    kind_of,
)
from station.domain.people import IdentityState
from station.domain.periods import require_year
from station.domain.permissions import Permission
from station.domain.reported import Counted, ReportedStay, ReportScope, StayPart
from station.storage import archive, archive_lacks
from station.storage.reported import reported_among, reported_stays
from station.usecases import files
from station.usecases.work import Read, Work

_DEAD = "dead"
"""Code of resources/codes/leaving_ways.tsv."""
_PARTS = frozenset({StayPart.RESTRICTED})
_PORTION = 500


@dataclass(frozen=True, slots=True)
class ArchiveYear:
    """The stays that ended in a year, in the order of their end, and the periods in force."""

    year: int
    lines: tuple[ArchiveLine, ...]
    rules: tuple[RetentionRule, ...]

    def count(self, state: ArchiveState) -> int:
        """How many files are in a state."""
        return sum(line.state is state for line in self.lines)


@dataclass(frozen=True, slots=True)
class ArchiveOfYear(Read[ArchiveYear]):
    """What became of the files of the stays that ended in a year?

    A file that is not on the shelf says what it lacks. Restricted files stand in the list without
    who it is for whoever may not see them.
    """

    needs: ClassVar = Permission.ARCHIVE_KEEP
    year: int

    def run(self, work: Work) -> ArchiveYear:
        require_year(self.year, work.today)
        found = lines_of_year(work, self.year)
        return ArchiveYear(self.year, files.veil(work, found), tuple(rules_of(work).values()))


@dataclass(frozen=True, slots=True)
class RetentionTable(Read[tuple[RetentionRule, ...]]):
    """How long is each kind of file kept, and who has approved that?"""

    needs: ClassVar = Permission.ARCHIVE_KEEP

    def run(self, work: Work) -> tuple[RetentionRule, ...]:
        return tuple(rules_of(work).values())


def rules_of(work: Work) -> Mapping[RetentionKind, RetentionRule]:
    """The period of every kind: the station's own, else the proposal of the program."""
    own, proposed = archive.rules(work.session), work.codes["retention"]
    rules = {}
    for kind in RetentionKind:
        years = proposed.extra(kind, "years")  # noqa: S610  a list of codes
        rules[kind] = own.get(kind) or RetentionRule(kind, int(years) if years else None)
    return rules


def lines_of_year(work: Work, year: int) -> list[ArchiveLine]:
    """The stays that ended in a year, in the order of their end, nothing veiled."""
    scope = ReportScope.of_days(date(year, 1, 1), date(year, 12, 31), Counted.LEFT)
    stays = list(reported_stays(work.session, scope, work.now, _PARTS))
    return _lines(work, stays)


def lines_of_stays(work: Work, stay_ids: Collection[int]) -> list[ArchiveLine]:
    """The archive's lines of these stays, as far as they are over."""
    scope = ReportScope.of_days(date.min, work.today, Counted.LEFT)
    stays = reported_among(work.session, stay_ids, scope, work.now, _PARTS)
    return _lines(work, [each for each in stays if each.left_at is not None])


def _lines(work: Work, stays: Iterable[ReportedStay]) -> list[ArchiveLine]:
    ordered = sorted(stays, key=lambda each: (each.left_at or each.admitted_at, each.stay_id))
    lines: list[ArchiveLine] = []
    rules = rules_of(work)
    for first in range(0, len(ordered), _PORTION):
        part = ordered[first : first + _PORTION]
        lines += _portion(work, part, rules)
        work.progress.step(len(lines), len(ordered))
    return lines


def _portion(
    work: Work, stays: Collection[ReportedStay], rules: Mapping[RetentionKind, RetentionRule]
) -> list[ArchiveLine]:
    ids = [each.stay_id for each in stays]
    lacks = archive_lacks.lacks(work.session, ids)
    settled = archive_lacks.settled(work.session, ids)
    filed = archive.filed(work.session, ids)
    lines = []
    for each in stays:
        record = filed.get(each.stay_id)
        kind = record.kind if record else kind_of_stay(each, settled=each.stay_id in settled)
        assert each.left_at is not None
        lines.append(
            ArchiveLine(
                each.stay_id,
                each.person_id,
                each.rescue_number,
                each.name,
                each.admitted_at,
                each.left_at,
                kind,
                rules[kind],
                each.restricted,
                () if record else lacks.get(each.stay_id, ()),
                record,
            )
        )
    return lines


def kind_of_stay(stay: ReportedStay, *, settled: bool) -> RetentionKind:
    """What decides about the file of a stay."""
    return kind_of(
        dead=stay.leaving_way == _DEAD,
        identified=stay.identity_state is not IdentityState.UNKNOWN and not stay.nameless,
        settled=settled,
        minor=stay.minor,
    )
