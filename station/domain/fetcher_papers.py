"""What is read off the papers of whoever fetches somebody: a card's number, who confirmed it."""

from __future__ import annotations

import re
import unicodedata
from datetime import date

from station.domain.identity import IdFinding, IdNumber, read_id_number

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
