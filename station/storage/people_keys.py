"""The keys by which a person is found: pieces of names, numbers and descriptions.

A search asks for equal keys or for a range of them, never for a piece in the middle, so every
piece that can be asked for is stored. Keys of names contain `*` or `·`, those of descriptions
begin with their kind and a colon, so that they never meet.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from station.domain.identity import read_id_number
from station.domain.names import (
    MIDDLE_DOT,
    fold,
    initials_key,
    is_unknown_name,
    normalise,
    pinyin_key,
    wildcard_keys,
)
from station.domain.people import DocumentKind

HALF = 9
_FULL = 18
_LAST_FOUR = 4
_LONGEST_NAME = 16  # longer ones differ early enough
_HAN_RUN = re.compile(r"[\u3400-\u9fff\U00020000-\U0003ffff]{2,}")
_NO_SIGN = re.compile(r"[\s\-–—.·/()（）]+")

RESIDENT_NUMBERS = frozenset(
    {
        DocumentKind.RESIDENT_ID,
        DocumentKind.TEMPORARY_ID,
        DocumentKind.HOUSEHOLD_BOOK,
        DocumentKind.RESIDENCE_PERMIT,
    }
)
"""Papers that carry the resident identity number of GB 11643."""


class DocumentKeys(NamedTuple):
    """A number in one spelling, and its pieces; a piece that is not known is empty."""

    number: str
    head: str
    tail: str
    last_four: str


@lru_cache(maxsize=1024)
def document_keys(kind: DocumentKind, written: str) -> DocumentKeys:
    """The number as it is compared: `3412 2219...` and its 15-digit form are one number.

    The halves let a number with one wrong digit be found: one of them is whole.
    """
    if kind not in RESIDENT_NUMBERS:
        plain = plain_number(written)
        return DocumentKeys(plain, "", "", plain[-_LAST_FOUR:])
    read = read_id_number(written)
    number = read.normalized if read.last_four or "*" in read.normalized else plain_number(written)
    head, tail = number[:HALF], number[-HALF:]
    whole = len(number) == _FULL
    return DocumentKeys(
        number,
        head if whole and "*" not in head else "",
        tail if whole and "*" not in tail else "",
        read.last_four or "",
    )


def plain_number(written: str) -> str:
    """Half width, capitals, no blanks and dashes."""
    return _NO_SIGN.sub("", unicodedata.normalize("NFKC", written)).upper()


def person_keys(written: Iterable[str], accent: str, place_words: str, marks: str) -> list[str]:
    """All keys of one person, each once, in a fixed order."""
    found: dict[str, None] = {}
    for name in written:
        if not is_unknown_name(name):
            found.update(dict.fromkeys(name_keys(name)))
    found.update(dict.fromkeys(description_keys(accent, place_words, marks)))
    return list(found)


def name_keys(name: str) -> Iterator[str]:
    """The name with one character left open, and the parts of a name with a dot in letters too."""
    if len(fold(name)) <= _LONGEST_NAME:
        yield from wildcard_keys(name)
    first, *others = normalise(name).split(MIDDLE_DOT)
    for part in (first, *others) if others else ():
        yield part_key(part)
        yield part_pinyin_key(pinyin_key(part))
        yield part_initials_key(initials_key(part))


def part_key(part: str) -> str:
    """A part of a name with a dot: 别克 of 叶尔肯·别克."""
    return MIDDLE_DOT + fold(part)


def part_pinyin_key(letters: str) -> str:
    """The pinyin of a part of a name with a dot: maimaiti of 阿卜杜拉·买买提."""
    return f"{MIDDLE_DOT}p:{letters}"


def part_initials_key(letters: str) -> str:
    """The initials of a part of a name with a dot: mmt of 阿卜杜拉·买买提."""
    return f"{MIDDLE_DOT}i:{letters}"


def description_keys(accent: str, place_words: str, marks: str) -> Iterator[str]:
    """The accent's place, every two characters of the place words, every mark."""
    from station.domain.descriptions import accent_place, marks_in  # its patterns take their time

    if place := accent_place(accent):
        yield f"a:{place}"
    for run in _HAN_RUN.findall(place_words):
        for start in range(len(run) - 1):
            yield f"w:{run[start : start + 2]}"
    for mark in sorted(marks_in(marks)):
        yield f"m:{mark}"
