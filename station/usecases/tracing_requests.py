"""A family's request is written down, compared with everybody at once, and changed by versions."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from typing import ClassVar

from station.domain.matching import Match
from station.domain.people import born_of
from station.domain.permissions import Permission
from station.domain.problems import Conflict, Problem, Refused
from station.domain.request_matching import (
    FieldLine,
    RequestMatch,
    comparison,
    is_hot,
    likeliest_first,
    likelihood_of,
)
from station.domain.search import Hit, LastStay, read_reasons, written_reasons
from station.domain.tracing_requests import (
    LOOKING,
    SERIES,
    RequestFacts,
    RequestLine,
    RequestRecord,
    RequestState,
    RequestTrouble,
    request_number,
    request_problems,
)
from station.storage import (
    numbers,
    people,
    people_known,
    tracing_request_matches,
    tracing_requests,
)
from station.storage.tracing_request_matches import RequestMatchRow
from station.storage.tracing_requests import RequestPhoto, TracingRequest
from station.usecases import files
from station.usecases.people import facts_problems, kept_picture
from station.usecases.tracing_request_search import Likely, search_people, search_people_first
from station.usecases.work import Read, Work, Write

_MOST = 200


@dataclass(frozen=True, slots=True)
class FileRequest(Write["RequestSheetAnswer"]):
    """Write down whom a family seeks; everybody who ever came is compared at once.

    `photo` is a picture that the family brought. Repeating it with the same `client_id` answers
    the request that is there.
    """

    needs: ClassVar = Permission.REQUESTS_WRITE
    client_id: str
    facts: RequestFacts
    photo: bytes | None = None

    def run(self, work: Work) -> RequestSheetAnswer:
        if known := tracing_requests.by_client_id(work.session, self.client_id):
            return sheet_of(work, known)
        _check(work, self.facts)
        told = self.facts.told_at or work.now
        year = str(told.year)
        number = numbers.next_number(work.session, SERIES, year)
        row = TracingRequest(
            client_id=self.client_id,
            number=request_number(told.year, number),
            told_at=told,
            entered_at=work.now,
            looked_at=work.now,
            clerk_id=work.clerk.id,
            **_values(work, self.facts),
        )
        work.session.add(row)
        work.session.flush()
        photo_id = _add_photo(work, row.id, self.photo)
        return _first_sheet(work, row, search_people_first(work, row), photo_id)


@dataclass(frozen=True, slots=True)
class ChangeRequest(Write["RequestSheetAnswer"]):
    """Change what a request says, all of it as it shall be, and compare it with everybody again.

    The trace keeps what it said before. Raises Conflict when it is not of `version` any more.
    """

    needs: ClassVar = Permission.REQUESTS_WRITE
    request_id: int
    version: int
    facts: RequestFacts
    photo: bytes | None = None

    def run(self, work: Work) -> RequestSheetAnswer:
        row = to_change(work, self.request_id, self.version)
        _check(work, self.facts)
        for name, value in _values(work, self.facts).items():
            setattr(row, name, value)
        if self.facts.told_at is not None:
            row.told_at = self.facts.told_at
        _add_photo(work, row.id, self.photo)
        work.session.flush()
        if row.state in LOOKING:
            search_people(work, row)
        work.session.flush()
        return sheet_of(work, row)


@dataclass(frozen=True, slots=True)
class RequestFilter:
    """Which requests: words of number, seeker or sought one, states, those with a match to judge.

    No states are all.
    """

    text: str = ""
    states: frozenset[RequestState] = frozenset()
    waiting: bool = False


OPEN_REQUESTS = RequestFilter(states=LOOKING | {RequestState.VERIFIED, RequestState.REUNITED})
"""Those of which something is still to be done."""


@dataclass(frozen=True, slots=True)
class RequestList(Read[tuple[RequestLine, ...]]):
    """Whom do families seek, and how far has each request come? The newest first, 200 at a time."""

    needs: ClassVar = Permission.TRACING_SEE
    filter: RequestFilter = OPEN_REQUESTS
    after: int | None = None

    def run(self, work: Work) -> tuple[RequestLine, ...]:
        wanted = self.filter
        stored = wanted.states | ({RequestState.SEARCHING} & _also(wanted.states))
        query = tracing_requests.filtered(wanted.text, stored, self.after)
        if wanted.waiting or RequestState.POSSIBLE in wanted.states - LOOKING:
            waits = tracing_request_matches.requests_that_wait(work.session, work.hidden)
            query = query.where(TracingRequest.id.in_(waits))
        return lines_of(
            work, [(row, name) for row, name in work.session.execute(query.limit(_MOST))]
        )


def _also(states: Collection[RequestState]) -> set[RequestState]:
    """A possible match is no stored state: it is a search with a match that waits."""
    return {RequestState.SEARCHING} if RequestState.POSSIBLE in states else set()


@dataclass(frozen=True, slots=True)
class RequestSheetAnswer:
    """One request with all that was done, and who it may be, the likeliest first.

    `stay` is the last one of whoever was verified, None while nobody is.
    """

    record: RequestRecord
    matches: tuple[RequestMatch, ...]
    stay: LastStay | None = None


@dataclass(frozen=True, slots=True)
class RequestSheet(Read[RequestSheetAnswer]):
    """What does a request say, what was done, and who of all who ever came may be meant?"""

    needs: ClassVar = Permission.TRACING_SEE
    request_id: int

    def run(self, work: Work) -> RequestSheetAnswer:
        row = work.session.get(TracingRequest, self.request_id)
        if row is None:
            raise Refused(Problem(RequestTrouble.NOT_FOUND, "request_id"))
        return sheet_of(work, row)


@dataclass(frozen=True, slots=True)
class MatchSheetAnswer:
    """One possible match with request and person side by side."""

    match: RequestMatch
    fields: tuple[FieldLine, ...]


@dataclass(frozen=True, slots=True)
class MatchSheet(Read[MatchSheetAnswer]):
    """How do a request and a person compare, field by field?"""

    needs: ClassVar = Permission.TRACING_SEE
    request_id: int
    person_id: int

    def run(self, work: Work) -> MatchSheetAnswer:
        files.keep(work, self.person_id, "person_id")
        row = work.session.get(TracingRequest, self.request_id)
        person = people.record(work.session, self.person_id)
        if row is None or person is None:
            raise Refused(Problem(RequestTrouble.NOT_FOUND, "request_id"))
        found = tracing_request_matches.of_request(work.session, row.id, gone=True)
        matches = matches_of(work, [m for m in found.values() if m.person_id == person.id])
        if not matches:
            raise Refused(Problem(RequestTrouble.NO_MATCH, "person_id"))
        born = (row.born, row.born_precision)
        fields = comparison(tracing_requests.sought_of(row), born, matches[0].hit, person)
        return MatchSheetAnswer(matches[0], fields)


@dataclass(frozen=True, slots=True)
class RequestsOfPerson(Read[tuple[tuple[RequestLine, RequestMatch], ...]]):
    """Which families may be looking for this person? The likeliest first."""

    needs: ClassVar = Permission.TRACING_SEE
    person_id: int

    def run(self, work: Work) -> tuple[tuple[RequestLine, RequestMatch], ...]:
        files.keep(work, self.person_id, "person_id")
        found = tracing_request_matches.of_person(work.session, self.person_id)
        matches = {match.request_id: match for match in matches_of(work, list(found.values()))}
        query = tracing_requests.filtered("", (), None).where(TracingRequest.id.in_(matches))
        rows = [(row, name) for row, name in work.session.execute(query)]
        pairs = [(line, matches[line.id]) for line in lines_of(work, rows)]
        return tuple(sorted(pairs, key=lambda pair: -pair[1].hit.score))


@dataclass(frozen=True, slots=True)
class RequestPhotoOf(Read[bytes | None]):
    """The photograph that a family brought, as JPEG; small for lists."""

    needs: ClassVar = Permission.TRACING_SEE
    photo_id: int
    small: bool = False

    def run(self, work: Work) -> bytes | None:
        photo = work.session.get(RequestPhoto, self.photo_id)
        if photo is None:
            return None
        return photo.thumbnail if self.small else photo.jpeg


def to_change(work: Work, request_id: int, version: int | None) -> TracingRequest:
    """A request, locked; raises Refused when there is none, Conflict for a newer version."""
    row = tracing_requests.locked(work.session, request_id)
    if row is None:
        raise Refused(Problem(RequestTrouble.NOT_FOUND, "request_id"))
    if version is not None and row.version != version:
        raise Conflict("request")
    return row


def lines_of(
    work: Work, rows: Collection[tuple[TracingRequest, str | None]]
) -> tuple[RequestLine, ...]:
    """Requests as lines, those about a hidden file without what came of them."""
    asked = [row.id for row, _name in rows]
    hits = tracing_request_matches.hits_of(work.session, asked, work.hidden)
    photos = tracing_requests.latest_photos(work.session, asked)
    lines = [
        tracing_requests.line_of(row, name, hits.get(row.id, 0), photos.get(row.id))
        for row, name in rows
    ]
    return files.veil(work, lines)


def sheet_of(work: Work, row: TracingRequest) -> RequestSheetAnswer:
    """A request with its steps and matches as this clerk may see them."""
    query = tracing_requests.filtered("", (), None).where(TracingRequest.id == row.id)
    ((line),) = lines_of(work, [(found, name) for found, name in work.session.execute(query)])
    record = tracing_requests.record_of(work.session, row, line)
    if row.person_id in work.hidden:
        steps = tuple(tracing_requests.bare_step(step) for step in record.steps)
        record = replace(record, steps=steps)
    found = tracing_request_matches.of_request(work.session, row.id)
    stays = [
        each.last_stay
        for each in people_known.known(
            work.session, [] if line.verified is None else [line.verified]
        )
    ]
    return RequestSheetAnswer(record, matches_of(work, list(found.values())), *stays)


def _first_sheet(
    work: Work, row: TracingRequest, found: Iterable[Likely], photo_id: int | None
) -> RequestSheetAnswer:
    """The same of a request that was written down just now, without asking for it again."""
    matches = tuple(
        RequestMatch(
            row.id,
            _as_kept(each.hit),
            likelihood_of(each.hit.score),
            is_hot(each.hit),
            work.now,
            notice=each.notice,
        )
        for each in found
        if each.hit.person_id not in work.hidden
    )
    hits = sum(match.hot for match in matches)
    line = tracing_requests.line_of(row, work.clerk.name, hits, photo_id)
    record = RequestRecord(line, tracing_requests.sought_of(row), ())
    return RequestSheetAnswer(record, matches)


def _as_kept(hit: Hit) -> Hit:
    """The hit with its reasons as they are read back."""
    return replace(hit, why=read_reasons(written_reasons(hit.why)))


def matches_of(work: Work, rows: Collection[RequestMatchRow]) -> tuple[RequestMatch, ...]:
    """Possible matches as they are shown, the likeliest first, without hidden files."""
    seen = [row for row in rows if row.person_id not in work.hidden]
    known = {
        each.id: each for each in people_known.known(work.session, [r.person_id for r in seen])
    }
    made = tracing_request_matches.decisions(work.session, {row.request_id for row in seen})
    matches = []
    for row in seen:
        hit = known[row.person_id].hit(_match(row), work.today)
        match = RequestMatch(
            row.request_id,
            hit,
            likelihood_of(row.score),
            row.hot,
            row.found_at,
            notice=known[row.person_id].notice,
        )
        if said := made.get((row.request_id, row.person_id)):
            decision, clerk = said
            match = replace(
                match,
                verdict=decision.verdict,
                reason=decision.reason,
                decided_at=decision.decided_at,
                decided_by=clerk,
                again=decision.key_facts != row.key_facts,
            )
        matches.append(match)
    return tuple(sorted(matches, key=lambda match: likeliest_first(match.hit)))


def _match(row: RequestMatchRow) -> Match:
    return Match(row.score, read_reasons(row.why))


def _check(work: Work, facts: RequestFacts) -> None:
    problems = [
        *request_problems(facts, work.today, work.now),
        *facts_problems(work, facts.sought.facts),
    ]
    if problems:
        raise Refused(problems)


def _values(work: Work, facts: RequestFacts) -> dict[str, object]:
    return tracing_requests.values_of(facts, born_of(facts.sought.facts, work.today))


def _add_photo(work: Work, request_id: int, photo: bytes | None) -> int | None:
    if photo is None:
        return None
    picture = kept_picture(photo)
    row = RequestPhoto(
        request_id=request_id,
        added_at=work.now,
        clerk_id=work.clerk.id,
        jpeg=picture.jpeg,
        thumbnail=picture.thumbnail,
    )
    work.session.add(row)
    work.session.flush()
    return row.id
