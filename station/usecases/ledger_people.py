"""The people that registers bring: written down many at a time, as the desk writes one.

Names with their keys, numbers with their pieces; somebody without a name gets the next of the
station's series and keeps beside it what the register says instead. Nobody is merged.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence

from station.domain.ledger_why import PersonWhy
from station.domain.names import normalise, sort_key, temporary_name
from station.domain.people import (
    DocumentKind,
    DocumentSeen,
    IdentitySource,
    IdentityState,
    NameKind,
)
from station.domain.recognition import Acquaintance
from station.domain.search import written_reasons
from station.storage import people, people_names
from station.storage.base import Values, add_all
from station.storage.ledger_stays import add_numbered, take_numbers
from station.storage.people import Candidate, IdentityDocument, NameOfPerson, Person, SearchKey
from station.storage.people_keys import document_keys, person_keys
from station.usecases.ledger_plan import Newcomer, Pace, Plan
from station.usecases.work import Work

AT_ONCE = 2000


def add_people(work: Work, newcomers: Sequence[Newcomer], pace: Pace) -> None:
    """Write newcomers down and give each their id."""
    for start in range(0, len(newcomers), AT_ONCE):
        pace.step(start, 2 * len(newcomers))
        some = newcomers[start : start + AT_ONCE]
        names = _temporary_names(work, some)
        rows = [_person(work, each, names.get(each, "")) for each in some]
        for each, person_id in zip(some, add_numbered(work.session, Person, rows), strict=True):
            each.one.person_id = person_id
        add_all(work.session, NameOfPerson, [n for e in some for n in _names(e, names.get(e, ""))])
        add_all(work.session, SearchKey, [key for each in some for key in _keys(each)])
        add_all(work.session, IdentityDocument, [d for e in some for d in _documents(work, e.one)])


def _temporary_names(work: Work, newcomers: Iterable[Newcomer]) -> dict[Newcomer, str]:
    """The next names of the station's series for those without one."""
    nameless = [each for each in newcomers if not each.one.names]
    found: dict[Newcomer, str] = {}
    for sex, count in Counter(each.one.sex for each in nameless).items():
        serial = take_numbers(work.session, f"unknown_{sex}", str(work.today.year), count)
        for each in nameless:
            if each.one.sex is sex:
                found[each] = temporary_name(sex, serial)
                serial += 1
    return found


def _person(work: Work, newcomer: Newcomer, temporary: str) -> Values:
    one, said = newcomer.one, newcomer.person
    name = temporary or normalise(one.names[0])
    return {
        "name": name,
        "name_sort": sort_key(name),
        "sex": one.sex,
        "born": one.born,
        "born_precision": one.born_precision,
        "identity_state": IdentityState.UNKNOWN if temporary else IdentityState.CLAIMED,
        "identity_source": None if temporary else IdentitySource.SAID,
        "ethnic_group": said.ethnic_group,
        "area": one.area,
        "household_address": said.place,
        "accent": said.accent,
        "created_at": work.now,
        "version": 1,
    }


def _names(newcomer: Newcomer, temporary: str) -> Iterator[Values]:
    """The name of the station's series keeps beside it what the register says instead."""
    one = newcomer.one
    told: list[tuple[str, NameKind]] = [(name, NameKind.USED) for name in one.names]
    if temporary:
        told = [(temporary, NameKind.TEMPORARY)]
        if newcomer.person.name:
            told.append((newcomer.person.name, NameKind.GIVEN_HERE))
    assert one.person_id is not None
    for name, kind in told:
        yield people_names.name_values(one.person_id, normalise(name), kind, one.born_year)


def _keys(newcomer: Newcomer) -> Iterator[Values]:
    one = newcomer.one
    for key in person_keys(one.names, newcomer.person.accent, "", ""):
        yield {"person_id": one.person_id, "key": key, "born_year": one.born_year}


def _documents(work: Work, one: Acquaintance, known: Collection[str] = ()) -> Iterator[Values]:
    for number in one.numbers:
        keys = document_keys(DocumentKind.RESIDENT_ID, number.normalized)
        if keys.number not in known:
            yield {
                "person_id": one.person_id,
                "kind": DocumentKind.RESIDENT_ID,
                "written": number.written,
                "seen": DocumentSeen.TOLD,
                "noted_at": work.now,
                **keys._asdict(),
            }


def add_to_known(work: Work, plan: Plan) -> None:
    """Give people of the database the names and numbers that the registers add."""
    returning = {planned.one: None for planned in plan.stays if planned.why is not PersonWhy.NEW}
    new = {newcomer.one for newcomer in plan.newcomers}
    ones = {one.person_id: one for one in returning if one not in new and one.has_learned}
    rows = people.locked(work.session, *(i for i in sorted(filter(None, ones))))
    for person_id, person in rows.items():
        one = ones[person_id]
        added = [people_names.add_name(work.session, person, n, NameKind.USED) for n in one.names]
        if any(added):
            people_names.rewrite_keys(work.session, person)
        known = {document.number for document in people.documents(work.session, person_id)}
        add_all(work.session, IdentityDocument, list(_documents(work, one, known)))


def add_candidates(work: Work, plan: Plan) -> None:
    """Offer pairs to a clerk; the newcomers have their ids by now."""
    rows = [
        {
            "person_id": offer.newcomer.one.person_id,
            "other_id": offer.other.person_id,
            "score": offer.match.score,
            "why": written_reasons(offer.match.reasons),
            "found_at": work.now,
        }
        for offer in plan.offers
    ]
    add_all(work.session, Candidate, rows)
