"""The records that a mapping is fed with, each from the one query that there is of them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from datetime import date

from sqlalchemy import select

from station.domain.mappings import Facts, PackageMapping
from station.domain.package_rows import Reported, parts_needed
from station.domain.packages import Standing
from station.domain.permissions import Permission
from station.domain.problems import NotAllowed
from station.domain.reported import ReportScope
from station.domain.stays import minors_born_after
from station.storage import reported, reported_treatments
from station.storage.among import Among, ids
from station.storage.minor_access import MinorOpening
from station.storage.people import Person
from station.storage.reported_minors import MINORS_BY, minors_among, reported_minors
from station.usecases.work import Work


def records_of(work: Work, mapping: PackageMapping, scope: ReportScope) -> Iterator[Reported]:
    """All records of a period, restricted ones too: whoever sends them holds those back.

    Raises NotAllowed where they come from minors' side-files and say what the police answered
    about DNA, and the clerk may not see that: the rows are the same whoever sends them.
    """
    match mapping.facts:
        case Facts.STAYS:
            parts = parts_needed(mapping)
            return reported.reported_stays(work.session, scope, work.now, parts)
        case Facts.TREATMENTS:
            return reported_treatments.reported_treatments(work.session, scope, work.now)
        case Facts.MINORS:
            for needed in (Permission.MINORS_SEE, Permission.DNA_RESULT):
                if needed not in work.clerk.permissions:
                    raise NotAllowed(needed)
            return reported_minors(work.session, scope, work.now, parts_needed(mapping))


def records_held(
    work: Work, mapping: PackageMapping, scope: ReportScope, held: Iterable[Standing]
) -> Iterator[Reported]:
    """The records of a period that may stand behind rows which an authority holds already.

    Of stays only those that are named and still counted; a treatment may have none, so of these
    it is the whole period.
    """
    if mapping.facts is Facts.TREATMENTS:
        return records_of(work, mapping, scope)
    stays = {each.stay_id for each in held if each.stay_id is not None}
    counted = reported.counted_among(work.session, stays, scope)
    parts = parts_needed(mapping)
    if mapping.facts is Facts.MINORS:
        parts |= MINORS_BY
    found = reported.reported_among(work.session, counted, scope, work.now, parts)
    return minors_among(work.session, found, scope) if mapping.facts is Facts.MINORS else found


def how_many(work: Work, mapping: PackageMapping, scope: ReportScope) -> int:
    """About how many records there are, for the progress; of minors not more than of stays."""
    if mapping.facts is Facts.TREATMENTS:
        return reported_treatments.how_many(work.session, scope)
    return reported.how_many(work.session, scope)


def write_looks(work: Work, person_ids: Collection[int], first: date) -> None:
    """Write down whose side-files were looked into, because what they say leaves the house.

    未成年人网络保护条例 第三十六条. Whoever was a minor on the first day of the period has one; the
    others in such a package owe a sample.
    """
    query = select(Person.id).where(Among(Person.id), Person.born > minors_born_after(first))
    work.session.add_all(
        MinorOpening(person_id=person_id, clerk_id=work.clerk.id, opened_at=work.now)
        for person_id in work.session.scalars(query, ids(sorted(set(person_ids))))
    )
    work.session.flush()
