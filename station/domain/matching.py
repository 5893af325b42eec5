"""How two sets of clues about people compare, and why; the clerk decides, the reasons help.

Nothing here says "the same person". It gathers reasons for and against, each with what it
rests on, and adds up their weights so that the likeliest stand first in a list.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from functools import lru_cache
from itertools import product

from station.domain.areas import within
from station.domain.descriptions import accent_place, shared_marks, shared_words
from station.domain.identity import IdKind, IdNumber, read_id_number
from station.domain.names import (
    MIDDLE_DOT,
    fold,
    initials_key,
    is_unknown_name,
    normalise,
    pinyin_key,
    sound_key,
    syllables,
)


class MatchReason(StrEnum):
    """Why two sets of clues may, or may not, be of one person."""

    SAME_ID = "match.same_id"
    SAME_DOCUMENT = "match.same_document"
    SAME_RESCUE_NUMBER = "match.same_rescue_number"
    RESCUE_NUMBER_BEGINS_SO = "match.rescue_number_begins_so"
    SAME_VOUCHER = "match.same_voucher"
    SAME_PAPER = "match.same_paper"
    LIES_IN_BED = "match.lies_in_bed"
    SAME_OUTSIDE_NUMBER = "match.same_outside_number"
    SAME_PHONE = "match.same_phone"
    ID_LAST_DIGIT_DIFFERS = "match.id_last_digit_differs"
    ID_ONE_DIGIT_OFF = "match.id_one_digit_off"
    ID_DIGITS_SWAPPED = "match.id_digits_swapped"
    ID_MASK_FITS = "match.id_mask_fits"
    ID_LAST_FOUR = "match.id_last_four"
    ID_DIFFERS = "match.id_differs"
    SAME_NAME = "match.same_name"
    SAME_NAME_OTHERWISE_WRITTEN = "match.same_name_otherwise_written"
    SAME_SOUND = "match.same_sound"
    NEAR_SOUND = "match.near_sound"
    ONE_CHARACTER_DIFFERS = "match.one_character_differs"
    PART_OF_NAME = "match.part_of_name"
    NAME_BEGINS_SO = "match.name_begins_so"
    SAME_INITIALS = "match.same_initials"
    SAME_BORN = "match.same_born"
    BORN_NEAR = "match.born_near"
    BORN_FAR = "match.born_far"
    SAME_COUNTY = "match.same_county"
    SAME_PREFECTURE = "match.same_prefecture"
    SAME_PROVINCE = "match.same_province"
    SAME_SEX = "match.same_sex"
    SEX_DIFFERS = "match.sex_differs"
    SAME_ACCENT = "match.same_accent"
    ACCENT_OF_HOME = "match.accent_of_home"
    SAME_PLACE_WORD = "match.same_place_word"
    SAME_MARK = "match.same_mark"
    IS_HERE = "match.is_here"
    HERE_LATELY = "match.here_lately"
    UNIDENTIFIED = "match.unidentified"
    HERE_BEFORE_MISSING = "match.here_before_missing"


class Strength(StrEnum):
    """Whether a reason could carry a decision, only supports one, or speaks against it."""

    STRONG = "strong"
    WEAK = "weak"
    AGAINST = "against"


WEIGHTS: Mapping[MatchReason, int] = {
    MatchReason.SAME_ID: 100,
    MatchReason.SAME_DOCUMENT: 95,
    MatchReason.SAME_OUTSIDE_NUMBER: 95,
    MatchReason.SAME_RESCUE_NUMBER: 90,
    MatchReason.SAME_VOUCHER: 90,
    MatchReason.SAME_PAPER: 90,
    MatchReason.LIES_IN_BED: 90,
    MatchReason.ID_LAST_DIGIT_DIFFERS: 70,
    MatchReason.ID_ONE_DIGIT_OFF: 60,
    MatchReason.ID_DIGITS_SWAPPED: 60,
    MatchReason.RESCUE_NUMBER_BEGINS_SO: 45,
    MatchReason.ID_MASK_FITS: 45,
    MatchReason.SAME_NAME: 40,
    MatchReason.SAME_PHONE: 40,
    MatchReason.SAME_NAME_OTHERWISE_WRITTEN: 38,
    MatchReason.SAME_BORN: 30,
    MatchReason.SAME_SOUND: 28,
    MatchReason.ID_LAST_FOUR: 25,
    MatchReason.NEAR_SOUND: 22,
    MatchReason.PART_OF_NAME: 20,
    MatchReason.NAME_BEGINS_SO: 20,
    MatchReason.ONE_CHARACTER_DIFFERS: 18,
    MatchReason.SAME_COUNTY: 12,
    MatchReason.SAME_MARK: 12,
    MatchReason.BORN_NEAR: 10,
    MatchReason.SAME_INITIALS: 8,
    MatchReason.SAME_PLACE_WORD: 8,
    MatchReason.SAME_PREFECTURE: 6,
    MatchReason.SAME_ACCENT: 6,
    MatchReason.ACCENT_OF_HOME: 5,
    MatchReason.UNIDENTIFIED: 4,
    MatchReason.SAME_PROVINCE: 2,
    MatchReason.SAME_SEX: 2,
    MatchReason.IS_HERE: 2,
    MatchReason.HERE_LATELY: 1,
    MatchReason.BORN_FAR: -20,
    MatchReason.HERE_BEFORE_MISSING: -25,
    MatchReason.ID_DIFFERS: -30,
    MatchReason.SEX_DIFFERS: -40,
}
"""What each reason adds to the score."""

STRONG_FROM = 25
NEAR_YEARS, FAR_YEARS = 3, 10
_SHORTEST_PART = 2
_ID_LENGTH, _LAST_FOUR = 18, 4
_COUNTY, _PREFECTURE, _PROVINCE = 6, 4, 2


@dataclass(frozen=True, slots=True)
class Clues:
    """What is known of somebody, complete or not; a query in the search box is clues as well.

    `names` holds every name and alias, `id_numbers` are as written (masked ones too), `sex` is
    GB/T 2261.1, `area` GB/T 2260; `born_exact` is False when only the year counts, `born_years`
    are the first and last year of an age told as a band. `home_called` is how those from the area
    are called by their accent: 阜阳, 安徽.
    """

    names: tuple[str, ...] = ()
    id_numbers: tuple[str, ...] = ()
    sex: str | None = None
    born: date | None = None
    born_exact: bool = True
    born_years: tuple[int, int] | None = None
    area: str | None = None
    accent: str = ""
    place_words: str = ""
    marks: str = ""
    rescue_numbers: tuple[str, ...] = ()
    home_called: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason for or against, with what it rests on."""

    code: MatchReason
    data: Mapping[str, object] = field(default_factory=dict)

    @property
    def weight(self) -> int:
        return WEIGHTS[self.code]

    @property
    def strength(self) -> Strength:
        if self.weight < 0:
            return Strength.AGAINST
        return Strength.STRONG if self.weight >= STRONG_FROM else Strength.WEAK


@dataclass(frozen=True, slots=True)
class Match:
    """How two sets of clues compare; reasons stand in the order of their weight."""

    score: int
    reasons: tuple[Reason, ...]

    def has(self, *codes: MatchReason) -> bool:
        return any(reason.code in codes for reason in self.reasons)


def compare(ours: Clues, theirs: Clues) -> Match:
    """Every reason that speaks for or against one person, and their sum."""
    found = [
        *_best(_by_numbers(ours, theirs)),
        *_best(_by_names(ours, theirs)),
        *_by_rescue_number(ours, theirs),
        *_by_birth(ours, theirs),
        *_by_area(ours, theirs),
        *_by_sex(ours, theirs),
        *_by_description(ours, theirs),
    ]
    found.sort(key=lambda reason: -abs(reason.weight))
    return Match(sum(reason.weight for reason in found), tuple(found))


def _best(reasons: Iterable[Reason]) -> list[Reason]:
    """The heaviest of several pairs: two names of one person are not two reasons."""
    return sorted(reasons, key=lambda reason: -reason.weight)[:1]


def _by_numbers(ours: Clues, theirs: Clues) -> Iterator[Reason]:
    for one, other in product(ours.id_numbers, theirs.id_numbers):
        reason = compare_numbers(_number(one), _number(other))
        if reason:
            yield reason


@lru_cache(maxsize=4096)
def _number(written: str) -> IdNumber:
    return read_id_number(written)


def compare_numbers(one: IdNumber, other: IdNumber) -> Reason | None:
    """How two identity numbers relate; None when one of them is no number or says too little."""
    if IdKind.NOT_A_NUMBER in (one.kind, other.kind):
        return None
    if not (one.is_complete and other.is_complete):
        return _compare_incomplete(one, other)
    a, b = one.normalized, other.normalized
    off = [place for place in range(len(a)) if a[place] != b[place]]
    if not off:
        return Reason(MatchReason.SAME_ID)
    data = {"ours": a, "theirs": b}
    if off == [len(a) - 1]:
        return Reason(MatchReason.ID_LAST_DIGIT_DIFFERS, data)
    if len(off) == 1:
        return Reason(MatchReason.ID_ONE_DIGIT_OFF, {**data, "place": off[0] + 1})
    if _swapped(a, b, off):
        return Reason(MatchReason.ID_DIGITS_SWAPPED, {**data, "place": off[0] + 1})
    return Reason(MatchReason.ID_DIFFERS, data)


def _swapped(a: str, b: str, off: list[int]) -> bool:
    first, *rest = off
    return rest == [first + 1] and a[first : first + 2] == b[first : first + 2][::-1]


def _compare_incomplete(one: IdNumber, other: IdNumber) -> Reason | None:
    a, b = one.normalized, other.normalized
    if len(a) == len(b):
        known = sum("*" not in pair for pair in zip(a, b, strict=True))
        clash = any(x != y and "*" not in (x, y) for x, y in zip(a, b, strict=True))
        if clash:
            return Reason(MatchReason.ID_DIFFERS, {"ours": a, "theirs": b})
        if known > _LAST_FOUR:
            return Reason(MatchReason.ID_MASK_FITS, {"known": known})
    if _one_dropped(a, b) or _one_dropped(b, a):
        return Reason(MatchReason.ID_ONE_DIGIT_OFF, {"ours": a, "theirs": b})
    if one.last_four and one.last_four == other.last_four:
        return Reason(MatchReason.ID_LAST_FOUR, {"last_four": one.last_four})
    return None


def _one_dropped(short: str, long: str) -> bool:
    """Whether a digit was left out in typing: seventeen of eighteen, in their order."""
    return len(short) + 1 == len(long) == _ID_LENGTH and any(
        long[:place] + long[place + 1 :] == short for place in range(len(long))
    )


def _by_names(ours: Clues, theirs: Clues) -> Iterator[Reason]:
    for one, other in product(ours.names, theirs.names):
        code = None if is_unknown_name(one) or is_unknown_name(other) else compare_names(one, other)
        if code:
            yield Reason(code, {"ours": one, "theirs": other})


@lru_cache(maxsize=8192)
def compare_names(one: str, other: str) -> MatchReason | None:
    """The closest way in which two names are alike; None when they are not."""
    a, b = fold(one), fold(other)
    if not a or not b:
        return None
    if a == b:
        same = normalise(one) == normalise(other)
        return MatchReason.SAME_NAME if same else MatchReason.SAME_NAME_OTHERWISE_WRITTEN
    if syllables(one) == syllables(other) or pinyin_key(one) == pinyin_key(other):
        return MatchReason.SAME_SOUND
    if sound_key(one) == sound_key(other):
        return MatchReason.NEAR_SOUND
    if _is_part(one, other) or _is_part(other, one):
        return MatchReason.PART_OF_NAME
    if _one_apart(a, b):
        return MatchReason.ONE_CHARACTER_DIFFERS
    initials = initials_key(one)
    return (
        MatchReason.SAME_INITIALS if len(initials) > 1 and initials == initials_key(other) else None
    )


def _one_apart(a: str, b: str) -> bool:
    """Whether two folded names of several characters are as long and differ in one of them."""
    return len(a) == len(b) > 1 and sum(x != y for x, y in zip(a, b, strict=True)) == 1


def _is_part(short: str, long: str) -> bool:
    """One of the two halves of a name with a dot, or a name without its surname."""
    a, b = fold(short), fold(long)
    if len(a) < _SHORTEST_PART or len(a) >= len(b):
        return False
    return b[1:] == a or normalise(short) in normalise(long).split(MIDDLE_DOT)


def _by_rescue_number(ours: Clues, theirs: Clues) -> Iterator[Reason]:
    shared = set(ours.rescue_numbers) & set(theirs.rescue_numbers)
    if shared:
        yield Reason(MatchReason.SAME_RESCUE_NUMBER, {"number": min(shared)})


def _by_birth(ours: Clues, theirs: Clues) -> Iterator[Reason]:
    if ours.born is None or theirs.born is None:
        return
    first, last = ours.born_years or (ours.born.year, ours.born.year)
    years = max(first - theirs.born.year, theirs.born.year - last, 0)
    data = {"ours": ours.born, "theirs": theirs.born, "years": years}
    if ours.born_exact and theirs.born_exact and ours.born == theirs.born:
        yield Reason(MatchReason.SAME_BORN, data)
    elif years <= NEAR_YEARS:
        yield Reason(MatchReason.BORN_NEAR, data)
    elif years > FAR_YEARS:
        yield Reason(MatchReason.BORN_FAR, data)


def _by_area(ours: Clues, theirs: Clues) -> Iterator[Reason]:
    if not ours.area or not theirs.area:
        return
    data = {"ours": ours.area, "theirs": theirs.area}
    levels = (
        (MatchReason.SAME_COUNTY, _COUNTY, ours.area[4:] != "00"),
        (MatchReason.SAME_PREFECTURE, _PREFECTURE, ours.area[2:4] != "00"),
        (MatchReason.SAME_PROVINCE, _PROVINCE, True),
    )
    for code, digits, meaningful in levels:
        if meaningful and within(theirs.area, ours.area[:digits].ljust(_COUNTY, "0")):
            yield Reason(code, data)
            return


def _by_sex(ours: Clues, theirs: Clues) -> Iterator[Reason]:
    known = {"1", "2"}
    if ours.sex in known and theirs.sex in known:
        same = ours.sex == theirs.sex
        yield Reason(MatchReason.SAME_SEX if same else MatchReason.SEX_DIFFERS)


def _heard_of_home(one: Clues, other: Clues) -> str:
    """The accent of the one when that is how people talk where the other comes from."""
    accent = accent_place(one.accent)
    return accent if accent in other.home_called else ""


def _by_description(ours: Clues, theirs: Clues) -> Iterator[Reason]:
    accent = accent_place(ours.accent)
    if accent and accent == accent_place(theirs.accent):
        yield Reason(MatchReason.SAME_ACCENT, {"words": (accent,)})
    elif heard := _heard_of_home(ours, theirs) or _heard_of_home(theirs, ours):
        yield Reason(MatchReason.ACCENT_OF_HOME, {"words": (heard,)})
    places = shared_words(ours.place_words, theirs.place_words)
    if places:
        yield Reason(MatchReason.SAME_PLACE_WORD, {"words": places})
    marks = shared_marks(ours.marks, theirs.marks)
    if marks:
        yield Reason(MatchReason.SAME_MARK, {"words": marks})
