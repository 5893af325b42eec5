"""Ages as they are said: 39岁, 约40岁, 40多岁, 四十多岁, 三十七八岁, 40到50岁."""

from __future__ import annotations

import re
from typing import NamedTuple

OLDEST = 120

_FIGURE = {sign: number for number, sign in enumerate("一二三四五六七八九", 1)} | {"两": 2}
_ONE = f"[{''.join(_FIGURE)}]"
_SPOKEN = rf"(?:{_ONE}?十{_ONE}{{0,2}}|{_ONE}{{2}}十|{_ONE}{{1,2}})"
_WRITTEN = r"\d{1,3}"
_AND_MORE = "多|几"
_ABOUT = "左右|上下"
_SAID = re.compile(
    rf"(?:大?约|大概)?(?:(?P<low>{_WRITTEN})[-~到至](?P<high>{_WRITTEN})|(?P<age>{_WRITTEN})|"
    rf"(?P<spoken>{_SPOKEN}))(?P<more>{_AND_MORE})?来?岁(?P<more_after>{_AND_MORE})?(?:{_ABOUT})?"
)
_BARE = re.compile(rf"(?:大?约)?(?P<age>{_WRITTEN})(?P<more>多)?(?:{_ABOUT})?")
_BAND = 9
"""四十多岁 is forty to forty-nine."""


class Ages(NamedTuple):
    """Full years, both inclusive; equal when one age was said."""

    least: int
    most: int


class AgeSaid(NamedTuple):
    """An age in running text, and where it stands there."""

    ages: Ages
    start: int
    end: int


def read_ages(text: str) -> Ages | None:
    """The age that the whole text says; figures alone are one too, Chinese ones are a name."""
    said = _SAID.fullmatch(text) or _BARE.fullmatch(text)
    return _ages(said) if said else None


def find_ages(text: str) -> AgeSaid | None:
    """The first age inside a text: 王强39岁男, 四十多岁四川人."""
    said = _SAID.search(text)
    ages = _ages(said) if said else None
    return AgeSaid(ages, said.start(), said.end()) if said and ages else None


def _ages(said: re.Match[str]) -> Ages | None:
    parts = said.groupdict()
    if parts.get("low"):
        least, most = int(parts["low"]), int(parts["high"])
    elif parts.get("spoken"):
        least, most = _spoken(parts["spoken"])
    else:
        least = most = int(parts["age"])
    if parts.get("more") or parts.get("more_after"):
        most = most // 10 * 10 + _BAND
    return Ages(least, most) if least <= most <= OLDEST else None


def _spoken(words: str) -> tuple[int, int]:
    """四十五 is one age; 四五十, 十七八 and 七八 are two with what lies between."""
    tens, ten, ones = words.rpartition("十")
    low, high = (_FIGURE.get(sign, 0) for sign in (ones[:1], ones[-1:]))
    if not ten:
        return low, high
    first, last = (_FIGURE.get(sign, 1) for sign in (tens[:1], tens[-1:]))
    return first * 10 + low, last * 10 + (_BAND if first != last else high)
