"""What a search answers: who it may be, why, and when they were here last."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import NamedTuple

from station.domain.beds import BedUse, Zone
from station.domain.identity import ADULT_AGE, age_on
from station.domain.matching import Clues, Match, MatchReason, Reason
from station.domain.people import BornPrecision, IdentityState, Sex
from station.domain.veil import VEIL

STRONG_SCORE = 50
"""From here on two records may not stand side by side without a clerk having looked at both."""


@dataclass(frozen=True, slots=True)
class LastStay:
    """When somebody was here last, or that they are here now; `bed` only while they are."""

    stay_id: int
    rescue_number: str
    admitted_at: datetime
    left_at: datetime | None
    bed: str = ""

    @property
    def in_station(self) -> bool:
        return self.left_at is None


EXACT = frozenset(
    {
        MatchReason.SAME_ID,
        MatchReason.SAME_DOCUMENT,
        MatchReason.SAME_OUTSIDE_NUMBER,
        MatchReason.SAME_RESCUE_NUMBER,
        MatchReason.SAME_VOUCHER,
        MatchReason.SAME_PAPER,
        MatchReason.SAME_NAME,
    }
)
"""The reasons that find a restricted file too: somebody asks for this very person."""


@dataclass(frozen=True, slots=True)
class RestrictedHit:
    """What is told of a restricted file: its number, and whom to ask."""

    rescue_number: str
    ask: str


@dataclass(frozen=True, slots=True)
class Hit:
    """One person that a search has found, with the reasons for and against."""

    person_id: int
    name: str
    sex: Sex
    born: date | None
    age_estimated: bool
    identity_state: IdentityState
    score: int
    why: tuple[Reason, ...]
    last_stay: LastStay | None
    photo_id: int | None
    minor: bool
    other_names: tuple[str, ...] = ()
    area: str = ""
    decided_different: bool = False
    """Only among candidates: a clerk judged these two to be different, and nothing changed."""
    restricted: RestrictedHit | None = None
    """Set when the file is kept from the clerk who asks: there is a card and no name."""

    def veiled(self) -> Hit | None:
        """The hit as far as it was asked for exactly; None when only by this and that."""
        said = tuple(reason for reason in self.why if reason.code in EXACT)
        if not said:
            return None
        score = max(STRONG_SCORE, *(reason.weight for reason in said))
        return replace(self.bare(), score=score, why=said)

    def bare(self) -> Hit:
        """The hit without anything that the file says."""
        return replace(
            self,
            name=VEIL,
            sex=Sex.UNKNOWN,
            born=None,
            age_estimated=False,
            identity_state=IdentityState.UNKNOWN,
            score=0,
            why=(),
            last_stay=None,
            photo_id=None,
            minor=False,
            other_names=(),
            area="",
        )

    def as_card(self, card: RestrictedHit) -> Hit:
        """The same with what is told of a restricted file."""
        return replace(self, restricted=card)

    @property
    def strong(self) -> bool:
        """Whether nobody may be registered beside this person without a look."""
        return self.score >= STRONG_SCORE and not self.decided_different


@dataclass(frozen=True, slots=True)
class BedHit:
    """A bed that was asked for by its label or its room's, and who has it; a free one, nobody.

    `name` is of whoever lies in it, or for whom it is held or planned.
    """

    bed_id: int
    label: str
    building: str
    zone: Zone
    use: BedUse
    name: str = ""
    person_id: int | None = None
    stay_id: int | None = None

    def veiled(self) -> BedHit:
        """That somebody has the bed, and not who."""
        return replace(self, name=VEIL)


@dataclass(frozen=True, slots=True)
class SearchAnswer:
    """The likeliest first; `more` says that too many fit: add a year of birth, a sex, a place.

    `beds` are those of the house that were named, in the order of the house.
    """

    hits: tuple[Hit, ...]
    more: bool = False
    beds: tuple[BedHit, ...] = ()


class Known(NamedTuple):
    """A living person as the search compares it."""

    id: int
    name: str
    sex: Sex
    born: date | None
    born_precision: BornPrecision
    identity_state: IdentityState
    area: str
    accent: str
    place_words: str
    marks: str
    names: tuple[str, ...]
    numbers: tuple[str, ...]
    rescue_numbers: tuple[str, ...]
    last_stay: LastStay | None
    photo_id: int | None
    notice: str = ""
    """The number of the notice that is out of this person."""

    def clues(self) -> Clues:
        """The same as clues."""
        return Clues(
            names=self.names,
            id_numbers=self.numbers,
            sex=self.sex.value,
            born=self.born,
            born_exact=self.born_precision is BornPrecision.DAY,
            area=self.area or None,
            accent=self.accent,
            place_words=self.place_words,
            marks=self.marks,
            rescue_numbers=self.rescue_numbers,
        )

    def hit(self, match: Match, today: date, *, decided_different: bool = False) -> Hit:
        """The person as an answer."""
        return Hit(
            person_id=self.id,
            name=self.name,
            sex=self.sex,
            born=self.born,
            age_estimated=self.born_precision is BornPrecision.ESTIMATED,
            identity_state=self.identity_state,
            score=match.score,
            why=match.reasons,
            last_stay=self.last_stay,
            photo_id=self.photo_id,
            minor=self.born is not None and age_on(self.born, today) < ADULT_AGE,
            other_names=tuple(dict.fromkeys(name for name in self.names if name != self.name)),
            area=self.area,
            decided_different=decided_different,
        )


def with_reasons(match: Match, more: Iterable[Reason]) -> Match:
    """A comparison with what else speaks for a hit, each reason once, the heaviest first."""
    reasons = list(match.reasons)
    reasons += [reason for reason in more if not match.has(reason.code)]
    reasons.sort(key=lambda reason: -abs(reason.weight))
    return Match(sum(reason.weight for reason in reasons), tuple(reasons))


def written_reasons(reasons: Iterable[Reason]) -> str:
    """Reasons as JSON, to be kept with a suspicion."""
    return json.dumps(
        [{"code": reason.code, **reason.data} for reason in reasons],
        ensure_ascii=False,
        default=str,
    )


def read_reasons(text: str) -> tuple[Reason, ...]:
    """The reasons of `written_reasons`; one of a later version is passed over."""
    known = {code.value: code for code in MatchReason}
    said = [entry for entry in json.loads(text or "[]") if entry.get("code") in known]
    return tuple(Reason(known[entry.pop("code")], entry) for entry in said)
