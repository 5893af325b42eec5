"""Comparing requests with people, both ways, each time something new is known of either."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from station.domain.areas import short_name
from station.domain.matching import Clues, MatchReason, Reason, compare
from station.domain.names import is_unknown_name
from station.domain.phones import phone_digits
from station.domain.request_matching import (
    LEAST_SCORE,
    MOST_KEPT,
    digest,
    is_hot,
    likeliest_first,
    with_request_reasons,
)
from station.domain.search import Hit, Known, with_reasons, written_reasons
from station.storage import (
    people_known,
    tracing_request_keys,
    tracing_request_matches,
    tracing_requests,
)
from station.storage.base import Values, add_all
from station.storage.people import Person
from station.storage.people_looks import name_looks, phone_look
from station.storage.people_search import Look
from station.storage.tracing_request_matches import Pair, RequestMatchRow
from station.storage.tracing_requests import TracingRequest
from station.usecases.searching import Searching, Years
from station.usecases.work import Work

_ABOUT_YEARS = 7
"""Families are mistaken in an age, and an estimate by eye is wider still."""
_SPARE = 10


class Likely(NamedTuple):
    """Who may be sought, with the digest of what a judgement of it rests on."""

    hit: Hit
    facts: str
    notice: str


def home_called(work: Work, area: str) -> tuple[str, ...]:
    """How those from a place are called by their accent: 太和, 阜阳, 安徽."""
    called: list[str] = []
    place = work.codes.areas.area_of(area) if area else None
    while place is not None:
        called.append(short_name(place.own))
        place = work.codes.areas.parent(place.code)
    return tuple(dict.fromkeys(called))


def clues_of(work: Work, row: TracingRequest) -> Clues:
    """Whom a request seeks, as clues, with how people talk at home."""
    return tracing_request_keys.clues_of(row, home_called(work, row.area))


def search_people_first(work: Work, row: TracingRequest) -> list[Likely]:
    """The same of a request that was written down just now: there is nothing to compare with."""
    clues = clues_of(work, row)
    keys = tracing_request_keys.request_keys(clues, row.seeker_phone)
    tracing_requests.write_keys(work.session, row.id, keys)
    found = likely_people(work, clues, row)
    _add(work, [(row.id, each, False) for each in found])
    return found


def search_people(work: Work, row: TracingRequest) -> None:
    """Compare a request with everybody who ever came, and keep the likeliest."""
    clues = clues_of(work, row)
    keys = tracing_request_keys.request_keys(clues, row.seeker_phone)
    tracing_requests.forget_keys(work.session, row.id)
    tracing_requests.write_keys(work.session, row.id, keys)
    row.looked_at = work.now
    found = {each.hit.person_id: each for each in likely_people(work, clues, row)}
    kept = tracing_request_matches.of_request(work.session, row.id, gone=True)
    judged = _judged(work, {(row.id, person_id): each.facts for person_id, each in found.items()})
    _add(
        work, [(row.id, each, (row.id, i) in judged) for i, each in found.items() if i not in kept]
    )
    for person_id in kept.keys() & found.keys():
        _keep(work, kept[person_id], found[person_id], judged=(row.id, person_id) in judged)
    _let_go(work, (match for person_id, match in kept.items() if person_id not in found))


def likely_people(work: Work, clues: Clues, row: TracingRequest) -> list[Likely]:
    """Who may be sought, the likeliest first, each with the digest that a judgement rests on."""
    search = Searching(work, [clues], MOST_KEPT + _SPARE)
    years = _years(clues)
    looks: list[Look] = []
    for name in clues.names:
        if not is_unknown_name(name):
            looks += name_looks(name, years, typing=False)
    if digits := phone_digits(row.seeker_phone):
        looks.append(phone_look(digits))
    spoken = (f"{called}口音" for called in clues.home_called)
    search.look(looks, (clues.accent, clues.place_words, clues.marks, *spoken), years)
    search.look_at_numbers(clues.id_numbers)
    hits: list[Likely] = []
    for person, match in search.compared():
        whole = with_request_reasons(match, person, row.missing_since)
        if whole.score >= LEAST_SCORE:
            hits.append(
                Likely(person.hit(whole, work.today), digest(clues, person.clues()), person.notice)
            )
    return sorted(hits, key=lambda found: likeliest_first(found.hit))[:MOST_KEPT]


def _years(clues: Clues) -> Years:
    if clues.born is None:
        return None
    return clues.born.year - _ABOUT_YEARS, clues.born.year + _ABOUT_YEARS


def search_requests(work: Work, person_id: int) -> None:
    """Compare a person of whom something new is known with every request that still looks."""
    session = work.session
    if not tracing_request_keys.anybody_looks(session):
        return
    kept = tracing_request_matches.of_person(session, person_id, gone=True)
    if session.get_one(Person, person_id).merged_into_id is not None:
        _let_go(work, kept.values())
        return
    (person,) = people_known.known(session, [person_id])
    phones = set(tracing_request_keys.relatives_phones(session, person_id))
    found = tracing_request_keys.requests_like(session, person.clues(), phones)
    wanted = [*found, *(request_id for request_id in kept if request_id not in set(found))]
    rows = tracing_request_matches.looking(session, wanted)
    hits = {row.id: hit for row in rows if (hit := _hit(work, row, person, phones)) is not None}
    judged = _judged(work, {(row_id, person_id): each.facts for row_id, each in hits.items()})
    _add(work, [(i, each, (i, person_id) in judged) for i, each in hits.items() if i not in kept])
    for request_id in kept.keys() & hits.keys():
        is_judged = (request_id, person_id) in judged
        _keep(work, kept[request_id], hits[request_id], judged=is_judged)
    still = {row.id for row in rows}
    _let_go(work, (m for i, m in kept.items() if i in still and i not in hits))


def _hit(work: Work, row: TracingRequest, person: Known, phones: set[str]) -> Likely | None:
    ours, theirs = clues_of(work, row), person.clues()
    match = compare(ours, theirs)
    if phone_digits(row.seeker_phone) in phones:
        match = with_reasons(match, [Reason(MatchReason.SAME_PHONE)])
    whole = with_request_reasons(match, person, row.missing_since)
    if whole.score < LEAST_SCORE or match.score <= 0:
        return None
    return Likely(person.hit(whole, work.today), digest(ours, theirs), person.notice)


def _judged(work: Work, facts: Mapping[Pair, str]) -> set[Pair]:
    """The pairs whose judgement still holds: the same key facts as when it was made."""
    made = tracing_request_matches.decisions(work.session, {request for request, _ in facts})
    return {
        pair for pair, said in facts.items() if pair in made and made[pair][0].key_facts == said
    }


def _add(work: Work, matches: Iterable[tuple[int, Likely, bool]]) -> None:
    """Write possible matches down: of which request, who, whether judged already."""
    rows = [
        {
            "request_id": request_id,
            "person_id": found.hit.person_id,
            "found_at": work.now,
            **_values(found, judged=judged),
        }
        for request_id, found, judged in matches
    ]
    add_all(work.session, RequestMatchRow, rows)


def _keep(work: Work, old: RequestMatchRow, found: Likely, *, judged: bool) -> None:
    """Write down what has changed of a possible match that is there."""
    if old.gone_at is not None or (old.judged and not judged):
        old.found_at = work.now
    for name, value in _values(found, judged=judged).items():
        setattr(old, name, value)


def _values(found: Likely, *, judged: bool) -> Values:
    hit = found.hit
    return {
        "score": hit.score,
        "hot": is_hot(hit),
        "why": written_reasons(hit.why),
        "judged": judged,
        "key_facts": found.facts,
        "gone_at": None,
    }


def _let_go(work: Work, matches: Iterable[RequestMatchRow]) -> None:
    """Nothing speaks for these any more; what was judged of them stays."""
    for match in matches:
        if match.gone_at is None:
            match.gone_at = work.now
