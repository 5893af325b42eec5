"""The records that a mapping is fed with, each from the one query that there is of them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from station.domain.mappings import Facts, PackageMapping
from station.domain.package_rows import Reported
from station.domain.packages import Standing
from station.domain.permissions import Permission
from station.domain.problems import NotAllowed
from station.domain.reported import ReportScope
from station.storage import reported, reported_treatments
from station.storage.minor_access import MinorOpening
from station.storage.reported_minors import reported_minors
from station.usecases.work import Work


def records_of(work: Work, mapping: PackageMapping, scope: ReportScope) -> Iterator[Reported]:
    """All records of a period, restricted ones too: whoever sends them holds those back.

    Raises NotAllowed where they come from minors' side-files and the clerk may not see these.
    """
    match mapping.facts:
        case Facts.STAYS:
            return reported.reported_stays(work.session, scope, work.now)
        case Facts.TREATMENTS:
            return reported_treatments.reported_treatments(work.session, scope, work.now)
        case Facts.MINORS:
            if Permission.MINORS_SEE not in work.clerk.permissions:
                raise NotAllowed(Permission.MINORS_SEE)
            return reported_minors(work.session, scope, work.now)


def records_held(
    work: Work, mapping: PackageMapping, scope: ReportScope, held: Iterable[Standing]
) -> Iterator[Reported]:
    """The records of a period that may stand behind rows which an authority holds already.

    Of stays only those that are named and still counted; of the others the whole period.
    """
    if mapping.facts is not Facts.STAYS:
        return records_of(work, mapping, scope)
    stays = {each.stay_id for each in held if each.stay_id is not None}
    counted = reported.counted_among(work.session, stays, scope)
    return reported.reported_among(work.session, counted, scope, work.now)


def how_many(work: Work, mapping: PackageMapping, scope: ReportScope) -> int:
    """About how many records there are, for the progress; of minors not more than of stays."""
    if mapping.facts is Facts.TREATMENTS:
        return reported_treatments.how_many(work.session, scope)
    return reported.how_many(work.session, scope)


def write_looks(work: Work, person_ids: Collection[int]) -> None:
    """Write down that these minors' side-files were looked into: what they say leaves the house.

    未成年人网络保护条例 第三十六条.
    """
    work.session.add_all(
        MinorOpening(person_id=person_id, clerk_id=work.clerk.id, opened_at=work.now)
        for person_id in sorted(set(person_ids))
    )
    work.session.flush()
