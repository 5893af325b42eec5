"""Whether somebody of the house may be the one a family seeks: reasons, likelihood, field by field.

The comparison itself is that of every search; here is what a request knows besides, how likely a
sum of reasons is, and when a judgement has to be asked for again.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum

from station.domain.matching import (
    NEAR_YEARS,
    Clues,
    Match,
    MatchReason,
    Reason,
    Strength,
)
from station.domain.names import fold
from station.domain.people import IdentityState, PersonRecord
from station.domain.search import Hit, Known, with_reasons
from station.domain.stays import UNIDENTIFIED_STATES
from station.domain.tracing_requests import MatchVerdict, Sought

LEAST_SCORE = 20
"""Below this nobody is kept as a possible match."""
MOST_KEPT = 10
"""So many possible matches of one request are kept, the likeliest."""
_HIGH, _MEDIUM = 60, 35
_HOT_UNNAMED, _HOT_HERE, _HOT_CLAIMED = 25, 35, 50


class Likelihood(StrEnum):
    """How much speaks for one person; none of them is a proof."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


@dataclass(frozen=True, slots=True)
class FieldLine:
    """One field of the request beside the same of the person; `strength` None when nothing says."""

    field: str
    sought: object
    found: object
    strength: Strength | None = None


@dataclass(frozen=True, slots=True)
class RequestMatch:
    """One possible match: who it may be, why, and what a clerk has said of it.

    `again` says that a key fact has changed since the judgement, so that it does not hold any more;
    `notice` is the number of the notice that is out of this person: the family may have seen it.
    """

    request_id: int
    hit: Hit
    likelihood: Likelihood
    hot: bool
    found_at: datetime
    verdict: MatchVerdict | None = None
    reason: str = ""
    decided_at: datetime | None = None
    decided_by: str = ""
    again: bool = False
    notice: str = ""

    @property
    def person_id(self) -> int:
        """Who it may be."""
        return self.hit.person_id

    @property
    def waits(self) -> bool:
        """Whether nobody has judged it, or what was judged has changed since."""
        return self.verdict is None or self.again

    def veiled(self) -> RequestMatch:
        """That there is one, and nothing of who it is."""
        return replace(self, hit=self.hit.bare(), reason="", notice="")


def likeliest_first(hit: Hit) -> tuple[int, int, int]:
    """How possible matches are sorted: by score, then by the nearer age, then the latest here.

    Where many share accent and marks the told age is all that tells them apart; of whom no birth
    is known stands behind those whose age is near.
    """
    told = (reason.data.get("years") for reason in hit.why)
    apart = (years for years in told if isinstance(years, int))
    return -hit.score, next(apart, NEAR_YEARS + 1), -hit.person_id


def likelihood_of(score: int) -> Likelihood:
    """A sum of weights in words: 60 is a name with birth or place, 35 a name alone."""
    if score >= _HIGH:
        return Likelihood.HIGH
    return Likelihood.MEDIUM if score >= _MEDIUM else Likelihood.LOW


def is_hot(hit: Hit) -> bool:
    """Whether a clerk should look at once: the less is known of who it is, the less is enough.

    Of somebody unidentified accent and scar are often all there is; of somebody who left with a
    proven name, a namesake is no news.
    """
    if hit.identity_state in UNIDENTIFIED_STATES:
        return hit.score >= _HOT_UNNAMED
    if hit.last_stay is not None and hit.last_stay.in_station:
        return hit.score >= _HOT_HERE
    proven = hit.identity_state is IdentityState.CONFIRMED
    return hit.score >= (_HIGH if proven else _HOT_CLAIMED)


def with_request_reasons(match: Match, person: Known, missing_since: date | None) -> Match:
    """A comparison with what the request knows besides: since when the sought one is missing."""
    return with_reasons(match, _request_reasons(person, missing_since))


def _request_reasons(person: Known, missing_since: date | None) -> Iterator[Reason]:
    if person.identity_state in UNIDENTIFIED_STATES:
        yield Reason(MatchReason.UNIDENTIFIED)
    stay = person.last_stay
    if stay is None:
        return
    if stay.in_station:
        yield Reason(MatchReason.IS_HERE)
    came, gone = stay.admitted_at.date(), stay.left_at.date() if stay.left_at else None
    if missing_since and came < missing_since and (gone is None or gone > missing_since):
        yield Reason(MatchReason.HERE_BEFORE_MISSING, {"day": came})


def digest(ours: Clues, theirs: Clues) -> str:
    """What a judgement rests on: names, numbers, sex, birth, place and description of both."""
    return hashlib.sha256((_said(ours) + "\n\n" + _said(theirs)).encode()).hexdigest()


def _said(clues: Clues) -> str:
    words = (
        *sorted(fold(name) for name in clues.names),
        *sorted(clues.id_numbers),
        *(clues.sex or "", str(clues.born), clues.area or ""),
        *(clues.accent, clues.place_words, clues.marks),
    )
    return "\n".join(words)


_REASONS: dict[str, frozenset[MatchReason]] = {
    "name": frozenset(
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
    ),
    "sex": frozenset({MatchReason.SAME_SEX, MatchReason.SEX_DIFFERS}),
    "born": frozenset({MatchReason.SAME_BORN, MatchReason.BORN_NEAR, MatchReason.BORN_FAR}),
    "id_number": frozenset(code for code in MatchReason if code.startswith("match.id_"))
    | {MatchReason.SAME_ID},
    "area": frozenset(
        {MatchReason.SAME_COUNTY, MatchReason.SAME_PREFECTURE, MatchReason.SAME_PROVINCE}
    ),
    "accent": frozenset({MatchReason.SAME_ACCENT, MatchReason.ACCENT_OF_HOME}),
    "place_words": frozenset({MatchReason.SAME_PLACE_WORD}),
    "marks": frozenset({MatchReason.SAME_MARK}),
    "missing_since": frozenset({MatchReason.HERE_BEFORE_MISSING}),
}
"""Which reasons belong to which line of the comparison."""


def comparison(
    sought: Sought, born: tuple[date | None, object], hit: Hit, record: PersonRecord
) -> tuple[FieldLine, ...]:
    """The request beside the person, field by field; `born` is the birth that was told."""
    told, said = sought.facts, record.description
    numbers = " ".join(document.number for document in record.documents)
    ours = told.description
    pairs: tuple[tuple[str, object, object], ...] = (
        ("name", (told.name, *sought.other_names), (record.name, *hit.other_names)),
        ("sex", told.sex, record.sex),
        ("born", born, (record.born, record.born_precision)),
        ("id_number", sought.id_number, numbers),
        ("area", told.area, record.area),
        ("household_address", told.household_address, record.household_address),
        ("accent", ours.accent, said.accent),
        ("place_words", ours.place_words, said.place_words),
        ("marks", ours.marks, said.marks),
        ("build", ours.build, said.build),
        ("height_cm", ours.height_cm, said.height_cm),
        ("clothing", ours.clothing, said.clothing),
        ("missing_since", sought.missing_since, hit.last_stay and hit.last_stay.admitted_at.date()),
    )
    return tuple(FieldLine(name, one, other, _strength(hit, name)) for name, one, other in pairs)


def _strength(hit: Hit, field: str) -> Strength | None:
    """How strongly the reasons of one field speak; what speaks against it goes first."""
    found = [reason for reason in hit.why if reason.code in _REASONS.get(field, ())]
    against = [reason for reason in found if reason.strength is Strength.AGAINST]
    heaviest = max(found, key=lambda reason: reason.weight, default=None)
    return Strength.AGAINST if against else heaviest.strength if heaviest else None
