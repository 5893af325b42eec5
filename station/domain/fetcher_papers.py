"""What is read off the papers of whoever fetches somebody: a card's number, who confirmed it."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from station.domain.identity import IdFinding, IdNumber, read_id_number
from station.domain.names import fold, sound_key
from station.domain.phones import phone_digits

_BODY = re.compile(r"公安|派出所|警|村委|居委|村民委|居民委|社区|街道|[乡镇]政府|民政|法院")
_CARD_NUMBER = re.compile(r"\d{14,}[\dXx*]*")
_OTHER_PAPER = re.compile(
    r"(护照|通行证|居留|居住证|军官|士兵|警官|驾驶证|社会保障卡).*[A-Za-z0-9]{5,}"
)
_IMPOSSIBLE = frozenset({IdFinding.BIRTH_DATE_IMPOSSIBLE, IdFinding.BORN_IN_FUTURE})


def card_number(text: str, today: date) -> IdNumber | None:
    """The number of an identity card within what was written; None when there is none."""
    plain = "".join(unicodedata.normalize("NFKC", text).split())
    found = _CARD_NUMBER.search(plain)
    return read_id_number(found[0], today) if found else None


def is_right(number: IdNumber) -> bool:
    """Whether a card can bear this number: whole, its check digit and date right. GB 11643."""
    possible = not any(finding.code in _IMPOSSIBLE for finding in number.findings)
    return number.is_complete and number.check_digit_ok is not False and possible


def names_other_paper(text: str) -> bool:
    """Whether another paper than the identity card is named with its number."""
    return _OTHER_PAPER.search(text) is not None


def is_body(by: str) -> bool:
    """Whether it is one that may confirm a fetcher: police, committee, civil affairs, court."""
    return _BODY.search(by) is not None


class SeekerDiffers(StrEnum):
    """What tells whoever fetches from a seeker who was verified, the surest first."""

    NUMBER = "number"
    PHONE = "phone"
    CHARACTERS = "characters"
    NAME = "name"


@dataclass(frozen=True, slots=True)
class VerifiedSeeker:
    """Of the family that was verified for a child: the name, the telephone, the paper shown."""

    name: str
    phone: str = ""
    document: str = ""

    def differs(self, name: str, phone: str, document: str, today: date) -> SeekerDiffers | None:
        """What of a fetcher is not this seeker's; None when it is the same person by all known.

        Two numbers of cards decide alone. Without them neither the telephone nor the name may
        differ; variants of a character are the same name, a name that only sounds so is not.
        """
        ours, theirs = card_number(self.document, today), card_number(document, today)
        if ours is not None and theirs is not None:
            same = ours.matches(theirs.normalized) or theirs.matches(ours.normalized)
            return None if same else SeekerDiffers.NUMBER
        phones = {phone_digits(self.phone), phone_digits(phone)} - {""}
        if len(phones) > 1:
            return SeekerDiffers.PHONE
        if fold(self.name) == fold(name):
            return None
        alike = sound_key(self.name) == sound_key(name)
        return SeekerDiffers.CHARACTERS if alike else SeekerDiffers.NAME
