"""The stays of a period for whoever reports them: named for who may see the name."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from station.domain.reported import ReportedStay, ReportScope, StayPart
from station.storage import reported
from station.usecases.work import Work

_OFTEN = 200


def stays_of(work: Work, scope: ReportScope, parts: Collection[StayPart]) -> Iterator[ReportedStay]:
    """The stays that a period counts, in the order of admission; tells how far it has come.

    Of files that are kept from this clerk everything is counted and nobody is named.
    """
    total = reported.how_many(work.session, scope)
    for done, stay in enumerate(reported.reported_stays(work.session, scope, work.now, parts)):
        if done % _OFTEN == 0:
            work.progress.step(done, max(done, total))
        yield stay.without_name() if stay.person_id in work.hidden else stay
    work.progress.step(total, total)
