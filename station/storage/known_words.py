"""The words by which persons could be known from a text: names, numbers, telephones, addresses."""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from sqlalchemy import select
from sqlalchemy.orm import Session

from station.domain.destruction import GONE
from station.storage.accounts import ClerkRow
from station.storage.base import Row

_SHORTEST_NAME, _SHORTEST_OTHER = 2, 6
_PORTION = 500

_NAMES = {
    "person": ("name",),
    "person_name": ("text",),
    "tracing_request": ("name", "seeker_name"),
    "relative": ("name",),
    "leaving": ("fetcher_name",),
    "family_assessment": ("guardian",),
    "guardianship": ("guardian",),
}
_OTHERS = {
    "person": ("household_address", "residence"),
    "identity_document": ("written", "number"),
    "outside_number": ("written", "number"),
    "relative": ("phone", "phone_digits", "address"),
    "leaving": ("fetcher_document", "fetcher_phone"),
    "family_assessment": ("phone", "address"),
    "guardianship": ("phone",),
    "tracing_request": (
        *("seeker_phone", "seeker_id_number", "seeker_address", "id_number", "household_address"),
    ),
}
"""Where such words stand: the columns by table."""


@dataclass(frozen=True)
class KnownWords:
    """Names, which others may bear too, and what only these persons have."""

    names: frozenset[str]
    others: frozenset[str]

    def without_names(self) -> KnownWords:
        """What nobody else has: numbers, telephones, addresses."""
        return KnownWords(frozenset(), self.others)

    @cached_property
    def pattern(self) -> re.Pattern[str] | None:
        """Any of the words, the longest first."""
        words = sorted(self.names | self.others, key=lambda word: (-len(word), word))
        return re.compile("|".join(map(re.escape, words))) if words else None

    def within(self, text: str) -> bool:
        """Whether one of the words stands in a text."""
        return self.pattern is not None and self.pattern.search(text) is not None

    def taken_out(self, text: str) -> str:
        """The text with what says that somebody was destroyed in the place of every word."""
        return text if self.pattern is None else self.pattern.sub(GONE, text)


def known_words(session: Session, owned: Mapping[str, Collection[int]]) -> KnownWords:
    """The words by which the owners of these rows could be known.

    A name that a clerk of the house bears too is none of them: nobody could tell who is meant.
    """
    names = {word for word in _read(session, owned, _NAMES) if len(word) >= _SHORTEST_NAME}
    others = {word for word in _read(session, owned, _OTHERS) if len(word) >= _SHORTEST_OTHER}
    clerks = set(session.scalars(select(ClerkRow.name)))
    return KnownWords(frozenset(names - clerks - {GONE}), frozenset(others))


def _read(
    session: Session,
    owned: Mapping[str, Collection[int]],
    places: Mapping[str, tuple[str, ...]],
) -> Iterator[str]:
    for name, columns in places.items():
        table = Row.metadata.tables[name]
        for part in parts(owned.get(name, ())):
            query = select(*(table.c[each] for each in columns)).where(table.c.id.in_(part))
            for row in session.execute(query):
                for text in filter(None, row):
                    yield text.strip()
                    yield json.dumps(text.strip(), ensure_ascii=False)[1:-1]


def parts(ids: Collection[int]) -> Iterator[list[int]]:
    """Ids by the few hundred, as a statement can carry them."""
    ordered = sorted(ids)
    return (ordered[first : first + _PORTION] for first in range(0, len(ordered), _PORTION))
