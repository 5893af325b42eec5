"""One search under way: ids gathered from many looks, then the best of them compared."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from station.domain.areas import Area, short_name
from station.domain.beds import BedUse
from station.domain.identity import read_id_number
from station.domain.matching import WEIGHTS, Clues, Match, MatchReason, Reason, compare
from station.domain.people import Sex
from station.domain.search import BedHit, Hit, Known, with_reasons
from station.storage import people_known
from station.storage import people_search as rows
from station.storage.people_lately import here_or_lately
from station.storage.people_looks import description_looks
from station.storage.people_search import Look, Where
from station.usecases.work import Work

_MOST_ROUGH, _MOST_DESCRIBED = 400, 200
_KNOWN_SEXES = frozenset({"1", "2"})
_LATELY = timedelta(days=90)
_SPARE = 10  # compared beyond the limit: some fall away
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


class Searching:
    """One search: ids gathered from many looks, then the best of them compared."""

    def __init__(self, work: Work, clues: Sequence[Clues], limit: int) -> None:
        self._work = work
        self._most = limit + _SPARE
        self._clues = clues
        self._found: dict[int, dict[tuple[Where | None, str], int]] = {}
        self._shows: dict[int, dict[MatchReason, str]] = {}
        self._full_weight = 0
        self._many = False

    def look(self, looks: Sequence[Look], said: Iterable[str], years: Years) -> None:
        """Gather who the looks find, with what each find counts before it is compared.

        `said` are words of a description: whom most of them describe is found as well.
        """
        described = description_looks(filter(None, said), years)
        found = rows.look_up(self._work.session, looks, described, _MOST_DESCRIBED)
        for person_id, weight in found.together:
            self._note(person_id, "", weight)
        counts = [0] * len(looks)
        for place, person_id in found.singly:
            look = looks[place]
            counts[place] += 1
            self._note(person_id, look.value, look.weight, look.where, look.shows)
        full = [look.weight for look, n in zip(looks, counts, strict=True) if n >= look.limit]
        self._full_weight = max((self._full_weight, *full))

    def look_at_numbers(self, written: Iterable[str]) -> None:
        """Gather who may have one of the identity numbers."""
        for number in map(read_id_number, written):
            for person_id in rows.by_number(self._work.session, number):
                self._note(person_id, number.normalized, WEIGHTS[MatchReason.ID_MASK_FITS])

    def look_at_birth(self, day: date | None) -> None:
        """Gather who was born on a day."""
        found = rows.born_on(self._work.session, day) if day is not None else []
        for person_id in found:
            self._note(person_id, "", WEIGHTS[MatchReason.SAME_BORN])
        self._many = self._many or len(found) == rows.MOST_OF_A_DAY

    def look_into_beds(self, beds: Iterable[BedHit]) -> None:
        """Gather who lies in these beds, or is away from one that is kept."""
        reason = MatchReason.LIES_IN_BED
        for bed in beds:
            if bed.person_id is not None and bed.use in (BedUse.OCCUPIED, BedUse.HELD):
                self._note(bed.person_id, bed.label, WEIGHTS[reason], shows=reason)

    def look_lately(
        self, sex: Sex | None, years: Years, places: Sequence[Area], region: str = ""
    ) -> None:
        """Gather who of a sex, an age and a place is in the station or was lately.

        `region` is how the places together are called, perhaps in an accent: 皖北, 东北.
        """
        born = (date(years[0], 1, 1), date(years[1], 12, 31)) if years else None
        named = [
            (_digits(place.code), called)
            for place in places
            for called in filter(None, (short_name(place.own), region))
        ]
        since = self._work.now - _LATELY
        found = here_or_lately(self._work.session, sex, born, named, since)
        for each in found[: self._most]:
            reason = MatchReason.IS_HERE if each.is_here else MatchReason.HERE_LATELY
            self._note(each.person_id, "", WEIGHTS[MatchReason.LIES_IN_BED], shows=reason)
            if each.age_fits:
                self._shows[each.person_id][MatchReason.BORN_NEAR] = ""
        self._many = self._many or len(found) > self._most

    def look_around(self, area: str, years: Years) -> None:
        """Gather who comes from a county or prefecture; a whole province says too little."""
        digits = _digits(area)
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
        if self._many or not self._full_weight:
            return self._many
        best = max((max(weights.values()) for weights in self._found.values()), default=0)
        return self._full_weight >= best > 0

    def hits(self) -> list[Hit]:
        """Those found, compared with the clues, the likeliest first, residents before others."""
        today = self._work.today
        hits = [person.hit(match, today) for person, match in self.compared()]
        hits.sort(key=_order)
        return hits

    def compared(self) -> list[tuple[Known, Match]]:
        """The best of those found, each with how they compare with the clues."""
        known = people_known.known(self._work.session, self._best())
        return [(person, match) for person in known if (match := self._match(person)) is not None]

    def _best(self) -> list[int]:
        """The ids worth a comparison, merged ones replaced by the person they became."""
        weighed = {person_id: sum(w.values()) for person_id, w in self._found.items()}
        narrows = any(ours.sex or ours.born or ours.area for ours in self._clues)
        most = _MOST_ROUGH if narrows else 2 * self._most
        likeliest = sorted(weighed, key=lambda i: (-weighed[i], -i))[:most]
        scored: dict[int, int] = {}
        for person_id, sex, born, area, survivor in people_known.rough(
            self._work.session, likeliest
        ):
            living = survivor or person_id
            score = weighed[person_id] + _rough_score(self._clues[0], sex, born, area)
            scored[living] = max(score, scored.get(living, score))
            if survivor:
                self._shows.setdefault(living, {}).update(self._shows.get(person_id, {}))
        return sorted(scored, key=lambda i: (-scored[i], -i))[: self._most]

    def _match(self, person: Known) -> Match | None:
        theirs = person.clues()
        match = max((compare(ours, theirs) for ours in self._clues), key=lambda m: m.score)
        shown = dict(self._shows.get(person.id, {}))
        if match.has(*_NAME_REASONS):
            shown = {code: value for code, value in shown.items() if code not in _NAME_REASONS}
        numbers = any(reason.code.startswith("match.id_") for reason in match.reasons)
        if numbers or MatchReason.SAME_DOCUMENT in shown:
            shown.pop(MatchReason.ID_MASK_FITS, None)
        if MatchReason.SAME_RESCUE_NUMBER in shown:
            shown.pop(MatchReason.RESCUE_NUMBER_BEGINS_SO, None)
        match = with_reasons(match, (Reason(code, {"ours": shown[code]}) for code in sorted(shown)))
        says = {reason.code for reason in match.reasons if reason.weight > 0}
        if match.score <= 0 or says <= _SAYS_LITTLE:
            return None
        return match


def _order(hit: Hit) -> tuple[int, bool, float, int]:
    stay = hit.last_stay
    since = stay.admitted_at.timestamp() if stay else 0.0
    return -hit.score, not (stay and stay.in_station), -since, -hit.person_id


def _rough_score(ours: Clues, sex: str, born: date | None, area: str) -> int:
    """Sex, birth and area against the clues, without building reasons."""
    score = 0
    if ours.sex in _KNOWN_SEXES and sex in _KNOWN_SEXES and ours.sex != sex:
        score += WEIGHTS[MatchReason.SEX_DIFFERS]
    if ours.born and born:
        apart = abs(ours.born.year - born.year)
        score += WEIGHTS[MatchReason.SAME_BORN] if ours.born == born else -2 * min(apart, 10)
    if ours.area and ours.area[:2] == area[:2]:
        score += 3 * _common_pairs(ours.area, area)
    return score


def _digits(area: str) -> str:
    """The digits of an area's code that count: six of a county, two of a province."""
    return area.removesuffix("00").removesuffix("00")


def _common_pairs(one: str, other: str) -> int:
    """How many of province, prefecture and county two codes share."""
    return sum(one[:n] == other[:n] and one[n - 2 : n] != "00" for n in (2, 4, 6))
