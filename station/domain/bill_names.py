"""Whether the name on a hospital's bill is that of the letter, as far as names can tell."""

from __future__ import annotations

import re
from enum import StrEnum

from station.domain.names import fold, is_unknown_name, normalise, pinyin_key, wildcard_keys

_NOTE = re.compile(r"[（(\[【].*?[)）\]】]")
_MASK = re.compile(r"[某xX*×＊○〇□]+$")


class NameAgreement(StrEnum):
    """What two names say of two persons."""

    SAME = "same"
    DIFFERS = "differs"
    OTHER = "other"


def plain_name(written: str) -> str:
    """A name without what is noted behind it in brackets, and in one spelling."""
    return normalise(_NOTE.sub("", written))


def same_person(one: str, other: str) -> NameAgreement:
    """Tell one person under one name, perhaps one under two, and surely two.

    A masked name (郭某 beside 郭德福), one wrong character, one sound under other characters, and
    somebody who had no name when the letter was written may be the same person: the names
    differ, and a clerk has to look.
    """
    mine, theirs = plain_name(one), plain_name(other)
    if not fold(mine) or not fold(theirs):
        return NameAgreement.SAME if not mine and not theirs else NameAgreement.DIFFERS
    if fold(mine) == fold(theirs):
        return NameAgreement.SAME
    if is_unknown_name(mine) or is_unknown_name(theirs):
        return NameAgreement.DIFFERS
    if _masks(mine, theirs) or _masks(theirs, mine) or _alike(mine, theirs):
        return NameAgreement.DIFFERS
    return NameAgreement.OTHER


def _masks(masked: str, name: str) -> bool:
    known = _MASK.sub("", masked)
    return known != masked and bool(known) and name.startswith(known)


def _alike(mine: str, theirs: str) -> bool:
    """One sound, one character of three, or one name within the other."""
    if pinyin_key(mine) == pinyin_key(theirs) or sorted(fold(mine)) == sorted(fold(theirs)):
        return True
    shorter, longer = sorted((fold(mine), fold(theirs)), key=len)
    if len(longer) > 2 and (  # noqa: PLR2004 - of two characters one is half the name
        shorter in longer or set(wildcard_keys(mine)) & set(wildcard_keys(theirs))
    ):
        return len(shorter) > 1
    return False
