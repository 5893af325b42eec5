"""The rows that a mapping makes of a period, and of single stays of another period."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from datetime import datetime

from sqlalchemy.orm import Session

from station.domain.mappings import Facts, PackageMapping
from station.domain.package_rows import PackageRow, Reported, rows_of
from station.domain.reported import ReportScope
from station.storage import reported
from station.usecases.work import Work

Whole = Callable[[Session, ReportScope, datetime], Iterator[Reported]]
Among = Callable[[Session, Collection[int], ReportScope, datetime], Iterator[Reported]]

_SOURCES: dict[Facts, tuple[Whole, Among]] = {
    Facts.STAYS: (reported.reported_stays, reported.reported_among),
}
"""Each kind of facts has one query of its own: of a whole period, and of stays that are named."""


def period_rows(work: Work, mapping: PackageMapping, scope: ReportScope) -> Iterator[PackageRow]:
    """The rows of a whole period."""
    whole, _among = _SOURCES[mapping.facts]
    return rows_of(mapping, whole(work.session, scope, work.now))


def rows_of_stays(
    work: Work, mapping: PackageMapping, stay_ids: Collection[int], scope: ReportScope
) -> Iterator[PackageRow]:
    """The rows of those of these stays that the period still counts."""
    _whole, among = _SOURCES[mapping.facts]
    counted = reported.counted_among(work.session, stay_ids, scope)
    return rows_of(mapping, among(work.session, counted, scope, work.now))


def how_many(work: Work, scope: ReportScope) -> int:
    """How many stays a period counts, for the bar of progress."""
    return reported.how_many(work.session, scope)
