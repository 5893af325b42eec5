"""What to look for: a name, a number or a description turned into looks at indexed columns."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from station.domain.descriptions import accent_place, marks_in
from station.domain.matching import WEIGHTS, MatchReason
from station.domain.names import MIDDLE_DOT, fold, normalise, pinyin_key, sound_key, wildcard_keys
from station.storage.people_keys import (
    description_keys,
    part_initials_key,
    part_key,
    part_pinyin_key,
    plain_number,
)
from station.storage.people_search import Look, Where

_SAME, _SOUNDS, _SLIPS, _BEGINS, _PARTS, _NUMBERS = 300, 150, 150, 60, 60, 20
_PIECES, _PER_PIECE = 8, 600
_PIECE_WEIGHTS = {
    "m": WEIGHTS[MatchReason.SAME_MARK],
    "w": WEIGHTS[MatchReason.SAME_PLACE_WORD],
    "a": WEIGHTS[MatchReason.SAME_ACCENT],
}
_PHONE_DIGITS = range(7, 13)
_SHORTEST_BEGINNING = 6

Years = tuple[int, int] | None


def name_looks(name: str, years: Years, *, typing: bool, exactly: Years = None) -> Iterator[Look]:
    """A name as it is, by its sound, with one slip, and as a part; `typing` adds its beginning.

    `exactly` are the years that were said, so that of all who are called 王 those come first.
    """
    folded = fold(name)
    if not folded:
        return
    yield Look(Where.FOLD, folded, _SAME, WEIGHTS[MatchReason.SAME_NAME])
    if years is not None:
        # Of very many namesakes those of the right age are ranked before the others.
        yield Look(Where.FOLD, folded, _SAME, WEIGHTS[MatchReason.SAME_NAME] + 1, years)
    if typing:
        yield _begins(Where.FOLD, folded, years)
        if exactly is not None and exactly != years:
            yield _begins(Where.FOLD, folded, exactly)
    if len(folded) == 1:
        return
    same_sound, near_sound = WEIGHTS[MatchReason.SAME_SOUND], WEIGHTS[MatchReason.NEAR_SOUND]
    yield Look(Where.PINYIN, pinyin_key(name), _SOUNDS, same_sound, years)
    yield Look(Where.SOUND, sound_key(name), _SOUNDS, near_sound, years)
    slip = WEIGHTS[MatchReason.ONE_CHARACTER_DIFFERS]
    for key in wildcard_keys(name):
        yield Look(Where.KEY, key, _SLIPS, slip, years)
    yield from _part_looks(name, folded, years)


def _part_looks(name: str, folded: str, years: Years) -> Iterator[Look]:
    weight, part = WEIGHTS[MatchReason.PART_OF_NAME], MatchReason.PART_OF_NAME
    parts = normalise(name).split(MIDDLE_DOT)
    if len(parts) > 1:
        for each in parts:
            yield Look(Where.FOLD, fold(each), _PARTS, weight, years, shows=part)
        return
    yield Look(Where.KEY, f"*{folded}", _PARTS, weight, years, shows=part)
    yield Look(Where.KEY, part_key(name), _PARTS, weight, years, shows=part)


def latin_looks(text: str, pinyin: str, initials: str, years: Years) -> Iterator[Look]:
    """Letters may be pinyin, the initials of a name, or a name in Latin letters."""
    sound = WEIGHTS[MatchReason.SAME_SOUND]
    yield Look(Where.PINYIN, pinyin, _SOUNDS, sound, years, shows=MatchReason.SAME_SOUND)
    yield _begins(Where.PINYIN, pinyin, years)
    yield _begins(Where.FOLD, fold(text), years)
    part = MatchReason.PART_OF_NAME
    yield Look(Where.KEY, part_pinyin_key(pinyin), _PARTS, WEIGHTS[part], years, shows=part)
    if initials:
        same = MatchReason.SAME_INITIALS
        yield Look(Where.INITIALS, initials, _SOUNDS, WEIGHTS[same], years, shows=same)
        half = part_initials_key(initials)
        yield Look(Where.KEY, half, _PARTS, WEIGHTS[same], years, shows=same)


def _begins(where: Where, value: str, years: Years) -> Look:
    so = MatchReason.NAME_BEGINS_SO
    return Look(where, value, _BEGINS, WEIGHTS[so], years, prefix=True, shows=so)


def number_looks(written: str) -> Iterator[Look]:
    """Any number but a resident's: of a stay, a paper, a voucher, a relative's telephone."""
    plain = plain_number(written)
    for where, value, reason in (
        (Where.RESCUE_NUMBER, written, MatchReason.SAME_RESCUE_NUMBER),
        (Where.NUMBER, plain, MatchReason.SAME_DOCUMENT),
        (Where.OUTSIDE, plain, MatchReason.SAME_OUTSIDE_NUMBER),
        (Where.SERIAL, written, MatchReason.SAME_VOUCHER),
        (Where.PAPER, written, MatchReason.SAME_PAPER),
    ):
        yield Look(where, value, _NUMBERS, WEIGHTS[reason], shows=reason)
    if len(plain) >= _SHORTEST_BEGINNING:
        rescue, number = MatchReason.RESCUE_NUMBER_BEGINS_SO, MatchReason.ID_MASK_FITS
        yield Look(
            Where.RESCUE_NUMBER, written, _NUMBERS, WEIGHTS[rescue], prefix=True, shows=rescue
        )
        yield Look(Where.NUMBER, plain, _NUMBERS, WEIGHTS[number], prefix=True, shows=number)
    if plain.isdigit() and len(plain) in _PHONE_DIGITS:
        yield phone_look(plain)


def phone_look(digits: str) -> Look:
    """Whose relative has a telephone number."""
    phone = MatchReason.SAME_PHONE
    return Look(Where.PHONE, digits, _NUMBERS, WEIGHTS[phone], shows=phone)


def short_code_look(code: str) -> Look:
    """A voucher by the eight letters printed on it."""
    voucher = MatchReason.SAME_VOUCHER
    return Look(Where.SHORT_CODE, code, _NUMBERS, WEIGHTS[voucher], shows=voucher)


def voucher_look(number: str) -> Look:
    """A voucher by the number printed on it."""
    voucher = MatchReason.SAME_VOUCHER
    return Look(Where.VOUCHER_NUMBER, number, _NUMBERS, WEIGHTS[voucher], shows=voucher)


def description_looks(words: Iterable[str], years: Years) -> list[Look]:
    """Every piece of the words that a description may contain: mark, place word, accent.

    The first eight pieces serve, marks before words before accents.
    """
    pieces = {piece for word in words for piece in _pieces(word)}
    first = sorted(pieces, key=lambda piece: (-_PIECE_WEIGHTS[piece[0]], piece))[:_PIECES]
    return [Look(Where.KEY, piece, _PER_PIECE, _PIECE_WEIGHTS[piece[0]], years) for piece in first]


def _pieces(word: str) -> Iterator[str]:
    """The pieces that a word may stand for: 四川口音 is an accent, no place word as well."""
    if accent_place(word) != word:
        return description_keys(word, "", "")
    if marks_in(word):
        return description_keys("", "", word)
    return description_keys(word, word, "")
