"""Finding a person, however little is known: the one search box, and candidates for a form."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import ClassVar

from station.domain.descriptions import accent_place, speaks_of_a_mark
from station.domain.identity import IdKind, age_on, read_id_number
from station.domain.matching import WEIGHTS, Clues, MatchReason, Reason, compare
from station.domain.merging import pair_facts
from station.domain.names import is_unknown_name
from station.domain.people import Sex
from station.domain.permissions import Permission
from station.domain.queries import Query, read_query
from station.domain.seals import short_code, tidy_short_code
from station.domain.search import Hit, Known, SearchAnswer, with_reasons
from station.exchange.seal import PREFIX, from_base45
from station.storage import merging, people
from station.storage import people_search as rows
from station.storage.people_looks import (
    description_looks,
    latin_looks,
    name_looks,
    number_looks,
    short_code_look,
)
from station.storage.people_search import Look, Where
from station.usecases.work import Read, Work

USUAL_HITS, MOST_HITS = 20, 50
_MOST_ROUGH, _MOST_DESCRIBED = 600, 200
_SPARE = 10  # compared beyond the limit: some fall away
_ABOUT_YEARS = 5
_LEAST_CANDIDATE = 20
_AREAS_TRIED = 3
_LONGEST_SURNAME = 2
_SAYS_LITTLE = frozenset(
    {MatchReason.SAME_SEX, MatchReason.BORN_NEAR, MatchReason.BORN_FAR, MatchReason.SAME_PROVINCE}
)
_NAME_REASONS = frozenset(
    {
        MatchReason.SAME_NAME,
        MatchReason.SAME_NAME_OTHERWISE_WRITTEN,
        MatchReason.SAME_SOUND,
        MatchReason.NEAR_SOUND,
        MatchReason.ONE_CHARACTER_DIFFERS,
        MatchReason.PART_OF_NAME,
        MatchReason.NAME_BEGINS_SO,
        MatchReason.SAME_INITIALS,
    }
)

Years = tuple[int, int] | None


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
        clues = _clues(query, work.today)
        limit = min(self.limit, MOST_HITS)
        search = _Search(work, clues, limit)
        self._look(search, query, _years(clues[0], self._band(work.today)))
        found = [hit for hit in search.hits() if self._fits(hit, work.today)]
        cut_off = len(found) > limit and found[limit].score >= found[0].score
        return SearchAnswer(tuple(found[:limit]), search.more or cut_off)

    def _look(self, search: _Search, query: Query, years: Years) -> None:
        looks = [*_typed_number_looks(query)]
        for name in _names(query):
            looks += name_looks(name, years, typing=True)
        if query.pinyin:
            looks += latin_looks(self.text, query.pinyin, query.initials, years)
        words = (*query.words, query.name) if query.name else query.words
        search.look(looks)
        search.look_at_descriptions(words, years)
        if query.id_number is not None:
            search.look_at_numbers([query.id_number.written])
        if query.bed:
            search.look_at_bed(query.bed)
        for area in query.areas[:_AREAS_TRIED]:
            search.look_around(area.code, years)

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
    """The living persons whom the clues fit well enough to be looked at, the likeliest first."""
    search = _Search(work, [clues], limit)
    years = _years(clues)
    looks: list[Look] = []
    for name in clues.names:
        if not is_unknown_name(name):
            looks += name_looks(name, years, typing=False)
    search.look(looks)
    search.look_at_descriptions((clues.accent, clues.place_words, clues.marks), years)
    search.look_at_numbers(clues.id_numbers)
    if clues.area and years and not (clues.names or clues.id_numbers):
        search.look_around(clues.area, years)
    hits = [h for h in search.hits() if h.score >= _LEAST_CANDIDATE and h.person_id != person_id]
    return _with_decisions(work, hits[:limit], person_id)


class _Search:
    """One search: ids gathered from many looks, then the best of them compared."""

    def __init__(self, work: Work, clues: Sequence[Clues], limit: int) -> None:
        self._work = work
        self._most = limit + _SPARE
        self._clues = clues
        self._found: dict[int, dict[tuple[Where | None, str], int]] = {}
        self._shows: dict[int, dict[MatchReason, str]] = {}
        self._full_weight = 0

    def look(self, looks: Sequence[Look]) -> None:
        """Gather who the looks find, with what each find counts before it is compared."""
        counts = [0] * len(looks)
        for place, person_id in rows.look_up(self._work.session, looks):
            look = looks[place]
            counts[place] += 1
            self._note(person_id, look.value, look.weight, look.where, look.shows)
        full = [look.weight for look, n in zip(looks, counts, strict=True) if n >= look.limit]
        self._full_weight = max((self._full_weight, *full))

    def look_at_descriptions(self, words: Iterable[str], years: Years) -> None:
        """Gather whom most of the words describe."""
        looks = description_looks(filter(None, words), years)
        for person_id, weight in rows.look_together(self._work.session, looks, _MOST_DESCRIBED):
            self._note(person_id, "", weight)

    def look_at_numbers(self, written: Iterable[str]) -> None:
        """Gather who may have one of the identity numbers."""
        for number in map(read_id_number, written):
            for person_id in rows.by_number(self._work.session, number):
                self._note(person_id, number.normalized, WEIGHTS[MatchReason.ID_MASK_FITS])

    def look_at_bed(self, label: str) -> None:
        """Gather who lies in a bed now."""
        for person_id in rows.lying_in(self._work.session, label):
            reason = MatchReason.LIES_IN_BED
            self._note(person_id, label, WEIGHTS[reason], shows=reason)

    def look_around(self, area: str, years: Years) -> None:
        """Gather who comes from a county or prefecture; a whole province says too little."""
        digits = area.removesuffix("00").removesuffix("00")
        if len(digits) > 2:  # noqa: PLR2004  two digits are a province
            for person_id in rows.from_area(self._work.session, digits, years):
                self._note(person_id, area, WEIGHTS[MatchReason.SAME_PREFECTURE])

    def _note(
        self,
        person_id: int,
        value: str,
        weight: int,
        where: Where | None = None,
        shows: MatchReason | None = None,
    ) -> None:
        self._found.setdefault(person_id, {})[where, value] = weight
        if shows is not None:
            self._shows.setdefault(person_id, {})[shows] = value

    @property
    def more(self) -> bool:
        """Whether a look was cut off that was as good as the best that was found."""
        best = max((max(weights.values()) for weights in self._found.values()), default=0)
        return self._full_weight >= best > 0

    def hits(self) -> list[Hit]:
        """Those found, compared with the clues, the likeliest first, residents before others."""
        known = rows.known(self._work.session, self._best())
        hits = [hit for person in known if (hit := self._hit(person)) is not None]
        hits.sort(key=_order)
        return hits

    def _best(self) -> list[int]:
        """The ids worth a comparison, merged ones replaced by the person they became."""
        weighed = {person_id: sum(w.values()) for person_id, w in self._found.items()}
        narrows = any(ours.sex or ours.born or ours.area for ours in self._clues)
        most = _MOST_ROUGH if narrows else 2 * self._most
        likeliest = sorted(weighed, key=lambda i: (-weighed[i], -i))[:most]
        scored: dict[int, int] = {}
        for row in rows.rough(self._work.session, likeliest):
            living = row.merged_into or row.id
            score = weighed[row.id] + _rough_score(self._clues[0], row)
            scored[living] = max(score, scored.get(living, score))
            if living != row.id:
                self._shows.setdefault(living, {}).update(self._shows.get(row.id, {}))
        return sorted(scored, key=lambda i: (-scored[i], -i))[: self._most]

    def _hit(self, person: Known) -> Hit | None:
        theirs = person.clues()
        match = max((compare(ours, theirs) for ours in self._clues), key=lambda m: m.score)
        shown = dict(self._shows.get(person.id, {}))
        if match.has(*_NAME_REASONS):
            shown = {code: value for code, value in shown.items() if code not in _NAME_REASONS}
        numbers = any(reason.code.startswith("match.id_") for reason in match.reasons)
        if numbers or MatchReason.SAME_DOCUMENT in shown:
            shown.pop(MatchReason.ID_MASK_FITS, None)
        match = with_reasons(match, (Reason(code, {"ours": shown[code]}) for code in sorted(shown)))
        says = {reason.code for reason in match.reasons if reason.weight > 0}
        if match.score <= 0 or says <= _SAYS_LITTLE:
            return None
        return person.hit(match, self._work.today)


def _order(hit: Hit) -> tuple[int, bool, float, int]:
    stay = hit.last_stay
    since = stay.admitted_at.timestamp() if stay else 0.0
    return -hit.score, not (stay and stay.in_station), -since, -hit.person_id


def _rough_score(ours: Clues, row: rows.Rough) -> int:
    """Sex, birth and area against the clues, without building reasons."""
    score = 0
    if ours.sex in {"1", "2"} and row.sex in {"1", "2"} and ours.sex != row.sex:
        score += WEIGHTS[MatchReason.SEX_DIFFERS]
    if ours.born and row.born:
        apart = abs(ours.born.year - row.born.year)
        score += WEIGHTS[MatchReason.SAME_BORN] if ours.born == row.born else -2 * min(apart, 10)
    if ours.area and row.area:
        score += 3 * _common_pairs(ours.area, row.area)
    return score


def _common_pairs(one: str, other: str) -> int:
    """How many of province, prefecture and county two codes share."""
    return sum(one[:n] == other[:n] and one[n - 2 : n] != "00" for n in (2, 4, 6))


def _years(clues: Clues, band: Years = None) -> Years:
    if band is not None or clues.born is None:
        return band
    return clues.born.year - _ABOUT_YEARS, clues.born.year + _ABOUT_YEARS


def _clues(query: Query, today: date) -> list[Clues]:
    """A query as clues: once for each place that its words may mean."""
    year = query.born_year or (today.year - query.age if query.age is not None else None)
    words = (*query.words, query.name) if query.name else query.words
    clues = Clues(
        names=(*_names(query), *filter(None, (query.pinyin,))),
        id_numbers=(query.id_number.written,) if query.id_number else (),
        sex=query.sex,
        born=date(year, 1, 1) if year else None,
        born_exact=False,
        accent=next((word for word in query.words if accent_place(word) != word), ""),
        place_words=" ".join(words),
        marks=" ".join(word for word in words if speaks_of_a_mark(word)),
        rescue_numbers=tuple(filter(None, (query.rescue_number, query.voucher))),
    )
    places = query.areas[:_AREAS_TRIED]
    return [replace(clues, area=place.code) for place in places] or [clues]


def _names(query: Query) -> tuple[str, ...]:
    """The name, and with what follows a short one: `王 小明` is 王小明 as well."""
    if not query.name:
        return ()
    if len(query.name) > _LONGEST_SURNAME or not query.words:
        return (query.name,)
    return query.name, query.name + query.words[0]


def _typed_number_looks(query: Query) -> list[Look]:
    looks: list[Look] = []
    number = query.id_number
    if number is not None and number.kind is IdKind.PARTIAL:
        looks += number_looks(number.normalized)
    for written in filter(None, (query.rescue_number, query.voucher)):
        looks += number_looks(written)
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
