"""The trace without the words of those who were destroyed, its chain as it was."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from station.storage import blanking
from station.storage.audit import NAMED_PERSON, NAMED_STAY, AuditEntry, digest_of
from station.storage.base import Row
from station.storage.known_words import KnownWords, parts

EMPTY = "{}"
_LINES = Row.metadata.tables["audit_entry"]
_MARK = re.compile(r'"client_id": "([^"]+)"')


@dataclass(frozen=True, slots=True)
class About:
    """Those who are destroyed, as lines of the trace may name them.

    `own` is taken out of lines that name them by number, `noted` out of lines about nobody.
    """

    people: frozenset[int]
    stays: frozenset[int]
    marks: frozenset[str]
    own: KnownWords
    noted: KnownWords

    def rest(self, line: Mapping[str, Any]) -> str:
        """What is left of the request of a line."""
        request: str = line["request"]
        if line["person_id"] in self.people or line["stay_id"] in self.stays:
            return EMPTY
        people = set(map(int, NAMED_PERSON.findall(request)))
        stays = set(map(int, NAMED_STAY.findall(request)))
        named = bool(people & self.people or stays & self.stays)
        if line["person_id"] is not None or line["stay_id"] is not None:
            return self.own.taken_out(request) if named else request
        if named and people <= self.people and stays <= self.stays:
            return EMPTY
        if any(mark in self.marks for mark in _MARK.findall(request)):
            return EMPTY
        return (self.own if named else self.noted).taken_out(request)


def blank(session: Session, destruction_id: int, about: About) -> int:
    """Blank the lines about them, under a register; answers how many there were.

    A line that had been tampered with before is blanked too, and does not hold afterwards either.
    """
    before = blanking.left(session, AuditEntry)
    rests: dict[int, str] = {}
    digests: dict[int, str] = {}
    for row in session.execute(select(_LINES)).mappings().yield_per(2000):
        line = dict(row)
        rest = about.rest(line)
        if rest != line["request"]:
            row_id = line["id"]
            held = digest_of(line) == before.get(row_id, line["hash"])
            rests[row_id] = rest
            digests[row_id] = digest_of({**line, "request": rest}) if held else ""
    blanking.write(session, destruction_id, AuditEntry, digests)
    wholly = [row_id for row_id, rest in rests.items() if rest == EMPTY]
    for part in parts(wholly):
        session.execute(update(_LINES).where(_LINES.c.id.in_(part)).values(request=EMPTY))
    for row_id, rest in rests.items():
        if rest != EMPTY:
            session.execute(update(_LINES).where(_LINES.c.id == row_id).values(request=rest))
    return len(rests)
