"""Finding a person, however little is known: the one search box, and candidates for a form."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import ClassVar

from station.domain.areas import Area, short_name
from station.domain.descriptions import accent_place, speaks_of_a_mark
from station.domain.identity import IdKind, age_on
from station.domain.matching import Clues, Match
from station.domain.merging import pair_facts
from station.domain.names import is_unknown_name
from station.domain.people import Sex
from station.domain.permissions import Permission
from station.domain.queries import Query, read_query
from station.domain.seals import short_code, tidy_short_code
from station.domain.search import BedHit, Hit, SearchAnswer
from station.domain.vouchers import voucher_number
from station.exchange.seal import PREFIX, from_base45
from station.storage import merging, people, people_known, policy
from station.storage.beds_search import beds_named
from station.storage.people_looks import (
    latin_looks,
    name_looks,
    number_looks,
    short_code_look,
    voucher_look,
)
from station.storage.people_search import Look
from station.usecases import files
from station.usecases.searching import Searching, Years
from station.usecases.work import Read, Work

USUAL_HITS, MOST_HITS = 20, 50
_ABOUT_YEARS = 5
_LEAST_CANDIDATE = 20
_AREAS_TRIED = 3
_LONGEST_SURNAME = 2


@dataclass(frozen=True, slots=True)
class Find(Read[SearchAnswer]):
    """Who could be meant by what was typed into the one search box?

    A name, another name, pinyin, initials, a number of any kind (identity, rescue, voucher,
    telephone), a bed, a scanned slip, words of a description, or several of them at once.
    `age_from` and `age_to` are full years; persons whose age or sex is unknown stay in.
    """

    needs: ClassVar = Permission.PEOPLE_FIND
    text: str
    sex: Sex | None = None
    age_from: int | None = None
    age_to: int | None = None
    limit: int = USUAL_HITS

    def run(self, work: Work) -> SearchAnswer:
        query = read_query(self.text, work.codes.areas)
        if self.sex is not None:
            query = replace(query, sex=self.sex.value)
        beds = _beds(work, query)
        if beds:
            query = replace(query, age=None, age_most=None)  # 101 is a room
        clues = _clues(query, work.today)
        limit = min(self.limit, MOST_HITS)
        search = Searching(work, clues, limit)
        years = self._band(work.today) or _said_years(query, work.today)
        looks = [*_typed_number_looks(work, query), *_name_looks(query, years, work.today)]
        self._look(search, query, years, looks)
        search.look_into_beds(beds)
        hits = files.veil_hits(work, search.hits())
        found = [hit for hit in hits if self._fits(hit, work.today)]
        cut_off = len(found) > limit and found[limit].score >= found[0].score
        seen = files.veil(work, beds) if Permission.BEDS_SEE in work.clerk.permissions else ()
        return SearchAnswer(tuple(found[:limit]), search.more or cut_off, seen)

    def _look(self, search: Searching, query: Query, years: Years, looks: list[Look]) -> None:
        if query.pinyin:
            looks += latin_looks(self.text, query.pinyin, query.initials, years)
        areas = query.areas[:_AREAS_TRIED]
        search.look(looks, (*_words(query), query.region, *map(_called, areas)), years)
        search.look_at_birth(query.born_on)
        if query.id_number is not None:
            search.look_at_numbers([query.id_number.written])
        for area in areas:
            search.look_around(area.code, years)
        if query.says_only_what_many_are and (years or areas):
            sex = Sex(query.sex) if query.sex else None
            search.look_lately(sex, years, _places(query), query.region)

    def _band(self, today: date) -> Years:
        if self.age_from is None and self.age_to is None:
            return None
        oldest = self.age_to if self.age_to is not None else 130
        return today.year - oldest - 1, today.year - (self.age_from or 0)

    def _fits(self, hit: Hit, today: date) -> bool:
        if self.sex is not None and {self.sex, hit.sex} == {Sex.MALE, Sex.FEMALE}:
            return False
        if hit.born is None:
            return True
        age = age_on(hit.born, today)
        low = self.age_from if self.age_from is not None else age
        high = self.age_to if self.age_to is not None else age
        return low <= age <= high


@dataclass(frozen=True, slots=True)
class HitOf(Read[Hit | None]):
    """One person as a search shows them, by the record's number; a merged one is the survivor."""

    needs: ClassVar = Permission.PEOPLE_FIND
    person_id: int

    def run(self, work: Work) -> Hit | None:
        living = people.living_id(work.session, self.person_id)
        known = people_known.known(work.session, [] if living is None else [living])
        found = (each.hit(Match(0, ()), work.today) for each in known)
        return next((files.veil_hit(work, hit) for hit in found), None)


@dataclass(frozen=True, slots=True)
class Candidates(Read[tuple[Hit, ...]]):
    """Who among the known may be the person that a form describes so far?

    Asked while the form is filled in; `person_id` leaves the person out of the own answer and
    says which of the others were judged to be somebody else.
    """

    needs: ClassVar = Permission.PEOPLE_FIND
    clues: Clues
    person_id: int | None = None
    limit: int = USUAL_HITS

    def run(self, work: Work) -> tuple[Hit, ...]:
        return candidates(work, self.clues, self.person_id, self.limit)


def candidates(
    work: Work, clues: Clues, person_id: int | None = None, limit: int = MOST_HITS
) -> tuple[Hit, ...]:
    """The living persons whom the clues fit well enough to be looked at, the likeliest first.

    Of files that are kept from the clerk only who was asked for exactly, as a card.
    """
    found = all_candidates(work, clues, person_id, limit)
    return tuple(files.veil_hits(work, found))


def all_candidates(
    work: Work, clues: Clues, person_id: int | None = None, limit: int = MOST_HITS
) -> tuple[Hit, ...]:
    """The same with every file, for what the house itself must know and shows to nobody."""
    search = Searching(work, [clues], limit)
    years = _years(clues)
    looks: list[Look] = []
    for name in clues.names:
        if not is_unknown_name(name):
            looks += name_looks(name, years, typing=False)
    search.look(looks, (clues.accent, clues.place_words, clues.marks), years)
    search.look_at_numbers(clues.id_numbers)
    if clues.area and years and not (clues.names or clues.id_numbers):
        search.look_around(clues.area, years)
    hits = [h for h in search.hits() if h.score >= _LEAST_CANDIDATE and h.person_id != person_id]
    return _with_decisions(work, hits[:limit], person_id)


def _years(clues: Clues) -> Years:
    if clues.born is None:
        return None
    return clues.born.year - _ABOUT_YEARS, clues.born.year + _ABOUT_YEARS


def _said_years(query: Query, today: date) -> Years:
    """The birth years of an age that was said; of one that is only about right, some more."""
    if _is_band(query):
        return _exact_years(query, today)
    return _years(_clues(query, today)[0])


def _exact_years(query: Query, today: date) -> Years:
    """The birth years of exactly what was said: of 39 years old, of forty-odd, of 1987."""
    if year := query.born_on.year if query.born_on else query.born_year:
        return year, year
    if query.age is None:
        return None
    return today.year - (query.age_most or query.age) - 1, today.year - query.age


def _is_band(query: Query) -> bool:
    return not (query.born_on or query.born_year) and query.age_most is not None


def _clues(query: Query, today: date) -> list[Clues]:
    """A query as clues: once for each place that its words may mean."""
    year = query.born_year or (today.year - _middle_age(query) if query.age is not None else None)
    words = _words(query)
    clues = Clues(
        names=(*_names(query), *filter(None, (query.pinyin,))),
        id_numbers=(query.id_number.written,) if query.id_number else (),
        sex=query.sex,
        born=query.born_on or (date(year, 1, 1) if year else None),
        born_exact=query.born_on is not None,
        born_years=_exact_years(query, today) if _is_band(query) else None,
        accent=next((word for word in query.words if accent_place(word) != word), query.region),
        place_words=" ".join(words),
        marks=" ".join(word for word in words if speaks_of_a_mark(word)),
        rescue_numbers=tuple(filter(None, (query.rescue_number, query.voucher))),
    )
    return [
        replace(clues, area=place.code, accent=accent)
        for place in _places(query)
        for accent in _accents(query, place, clues.accent)
    ] or [clues]


def _accents(query: Query, place: Area, accent: str) -> tuple[str, ...]:
    """How the accent of those from a place may be called, when a place is all that was said."""
    if not query.says_only_what_many_are:
        return (accent,)
    return tuple(dict.fromkeys(filter(None, (query.region, _called(place)))))


def _places(query: Query) -> tuple[Area, ...]:
    """The places worth a look: all of a region, of a name that many places have the first."""
    return query.areas if query.region else query.areas[:_AREAS_TRIED]


def _middle_age(query: Query) -> int:
    assert query.age is not None
    return (query.age + (query.age_most or query.age)) // 2


def _called(place: Area) -> str:
    """How a place, and the accent of those from there, is called in short: 四川, 阜阳."""
    return short_name(place.own)


def _words(query: Query) -> tuple[str, ...]:
    return (*query.words, query.name) if query.name else query.words


def _names(query: Query) -> tuple[str, ...]:
    """The name, and with what follows a short one: `王 小明` is 王小明 as well."""
    if not query.name:
        return ()
    if len(query.name) > _LONGEST_SURNAME or not query.words:
        return (query.name,)
    return query.name, query.name + query.words[0]


def _beds(work: Work, query: Query) -> tuple[BedHit, ...]:
    """The beds of the house that the text, or a word of it, names."""
    named = beds_named(work.session, query.text, work.now)
    if not named and query.bed and query.bed != query.text:
        return beds_named(work.session, query.bed, work.now)
    return named


def _name_looks(query: Query, years: Years, today: date) -> Iterator[Look]:
    exactly = _exact_years(query, today)
    for name in _names(query):
        yield from name_looks(name, years, typing=True, exactly=exactly)


def _typed_number_looks(work: Work, query: Query) -> list[Look]:
    looks: list[Look] = []
    number = query.id_number
    if number is not None and number.kind is IdKind.PARTIAL:
        looks += number_looks(number.normalized)
    for written in filter(None, (query.rescue_number, query.voucher)):
        looks += number_looks(written)
    if printed := query.voucher_number:
        station = printed.station or policy.station_short_name(work.session)
        looks.append(voucher_look(voucher_number(station, printed.year, printed.number)))
    if code := _short_code(query.text):
        looks.append(short_code_look(code))
    return looks


def _short_code(text: str) -> str | None:
    """The letters on a slip, typed, or worked out from its scanned code."""
    if text.startswith(PREFIX):
        try:
            return short_code(from_base45(text.removeprefix(PREFIX)))
        except ValueError:
            return None
    return tidy_short_code(text)


def _with_decisions(work: Work, hits: Sequence[Hit], person_id: int | None) -> tuple[Hit, ...]:
    """Mark those of whom a clerk said that they are somebody else, while that still holds."""
    if person_id is None:
        return tuple(hits)
    decided = merging.decisions_about(work.session, person_id)
    pairs = {person_id, *(hit.person_id for hit in hits if hit.person_id in decided)}
    known = people.records(work.session, sorted(pairs)) if len(pairs) > 1 else {}
    return tuple(
        replace(hit, decided_different=True)
        if hit.person_id in known
        and decided[hit.person_id].key_facts == pair_facts(known[person_id], known[hit.person_id])
        else hit
        for hit in hits
    )
