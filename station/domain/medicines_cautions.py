"""Allergies and diets as they were told, and whether a medicine is written among them.

Names are compared as they are written, and by the families of names of the code list
`medicine_families`. That is a reminder and no more: where nothing is found, nothing is known.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from station.domain.codes import CodeList
from station.domain.problems import Problem, Trouble
from station.domain.veil import VEIL

LONGEST_WORDS = 200
_BETWEEN = re.compile(r"[、，,;；/\s]+")


class CautionKind(StrEnum):
    """An allergy, a diet, or that somebody was asked and knows of none."""

    ALLERGY = "allergy"
    DIET = "diet"
    NONE_KNOWN = "none_known"


class CautionTrouble(Trouble):
    """What keeps an allergy or a diet from being written down."""

    WORDS_MISSING = "caution.words_missing"
    WORDS_LONG = "caution.words_long"
    NOT_FOUND = "caution.not_found"
    REPLACED_ALREADY = "caution.replaced_already"
    REASON_MISSING = "caution.reason_missing"
    KNOWN_ALREADY = "caution.known_already"


@dataclass(frozen=True, slots=True)
class Caution:
    """One allergy or diet of a person. `words` name the substance or the diet.

    `replaced` says that another row stands for it now; `withdrawn` that it does not hold.
    """

    id: int
    person_id: int
    kind: CautionKind
    words: str
    reaction: str
    told_by: str
    happened_at: datetime
    entered_at: datetime
    clerk: str
    replaces: int | None = None
    withdrawn: bool = False
    reason: str = ""
    replaced: bool = False

    @property
    def holds(self) -> bool:
        """Whether it is to be minded."""
        return not self.replaced and not self.withdrawn

    def veiled(self) -> Caution:
        """What it is against, which whoever gives medicine must know, and nothing else."""
        return replace(
            self,
            reaction=self.reaction and VEIL,
            told_by=self.told_by and VEIL,
            reason=self.reason and VEIL,
        )


@dataclass(frozen=True, slots=True)
class Warned:
    """A caution in which a medicine is written; `by` is the name that both have."""

    caution_id: int
    kind: CautionKind
    words: str
    by: str


def asked(cautions: Iterable[Caution]) -> bool:
    """Whether anybody has asked about allergies at all."""
    kinds = (CautionKind.ALLERGY, CautionKind.NONE_KNOWN)
    return any(each.holds and each.kind in kinds for each in cautions)


def warnings(medicine: str, cautions: Iterable[Caution], families: CodeList) -> tuple[Warned, ...]:
    """In which cautions a medicine stands, by its written name or by a name of its family."""
    names = _names(medicine, families)
    found = []
    for caution in cautions:
        if not caution.holds or caution.kind is CautionKind.NONE_KNOWN:
            continue
        by = _shared(names, _names(caution.words, families))
        if by:
            found.append(Warned(caution.id, caution.kind, caution.words, by))
    return tuple(found)


def caution_problems(kind: CautionKind, words: str) -> tuple[Problem, ...]:
    """An allergy or a diet names something, in a few words."""
    if kind is not CautionKind.NONE_KNOWN and not words.strip():
        return (Problem(CautionTrouble.WORDS_MISSING, "words"),)
    if len(words) > LONGEST_WORDS:
        return (Problem(CautionTrouble.WORDS_LONG, "words", {"most": LONGEST_WORDS}),)
    return ()


def _plain(text: str) -> str:
    return "".join(unicodedata.normalize("NFKC", text).casefold().split())


def _names(text: str, families: CodeList) -> tuple[str, ...]:
    """Each written name first, then that of every family in which one of them stands."""
    words = [_plain(each) for each in _BETWEEN.split(text)]
    found = [each for each in words if each]
    for family in families:
        also = family.extra[0].split("|") if family.extra else []
        members = [_plain(each) for each in (family.name, *also)]
        if any(each in word for each in members for word in words):
            found.append(members[0])
    return tuple(dict.fromkeys(found))


def _shared(medicine: Sequence[str], caution: Sequence[str]) -> str:
    """The first name that both have, or of which one stands within the other."""
    for one in medicine:
        for other in caution:
            short, long = sorted((one, other), key=len)
            if len(short) > 1 and short in long:
                return short
    return ""
