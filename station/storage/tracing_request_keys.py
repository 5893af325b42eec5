"""The keys that requests and people share: how the one finds the other.

Apart from their tables, which the first page reads: comparing takes modules that it does without.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from sqlalchemy import select
from sqlalchemy.orm import Session

from station.domain.identity import read_id_number
from station.domain.matching import WEIGHTS, Clues, MatchReason
from station.domain.names import fold, is_unknown_name, pinyin_key, sound_key, wildcard_keys
from station.domain.people import BornPrecision, DocumentKind
from station.domain.phones import phone_digits
from station.domain.tracing_requests import LOOKING
from station.storage.intake import Relative
from station.storage.people_keys import description_keys, document_keys, part_key
from station.storage.tracing_requests import BETWEEN_NAMES, RequestKey, TracingRequest

_MOST_REQUESTS = 60


def clues_of(row: TracingRequest, home_called: tuple[str, ...] = ()) -> Clues:
    """Whom a request seeks, as clues for the search."""
    others = filter(None, row.other_names.split(BETWEEN_NAMES))
    return Clues(
        names=tuple(filter(None, (row.name, *others))),
        id_numbers=(row.id_number,) if row.id_number else (),
        sex=row.sex.value,
        born=row.born,
        born_exact=row.born_precision is BornPrecision.DAY,
        area=row.area or None,
        accent=row.accent,
        place_words=row.place_words,
        marks=row.marks,
        home_called=home_called,
    )


def request_keys(clues: Clues, phone: str) -> tuple[str, ...]:
    """The pieces by which a request is found, each once."""
    home = (f"a:{called}" for called in clues.home_called)
    digits = phone_digits(phone)
    phones = (f"t:{digits}",) if digits else ()
    return tuple(dict.fromkeys((*_pieces(clues), *home, *phones)))


_KIND_WEIGHTS: Mapping[str, int] = {
    "f": WEIGHTS[MatchReason.SAME_NAME],
    "p": WEIGHTS[MatchReason.SAME_SOUND],
    "s": WEIGHTS[MatchReason.NEAR_SOUND],
    "*": WEIGHTS[MatchReason.ONE_CHARACTER_DIFFERS],
    "n": WEIGHTS[MatchReason.SAME_ID],
    "h": WEIGHTS[MatchReason.ID_ONE_DIGIT_OFF],
    "e": WEIGHTS[MatchReason.ID_ONE_DIGIT_OFF],
    "t": WEIGHTS[MatchReason.SAME_PHONE],
    "m": WEIGHTS[MatchReason.SAME_MARK],
    "w": WEIGHTS[MatchReason.SAME_PLACE_WORD],
    "a": WEIGHTS[MatchReason.SAME_ACCENT],
}


def _weight(key: str) -> int:
    """What sharing a key counts before the comparison."""
    if key[1:2] == ":":
        return _KIND_WEIGHTS[key[0]]
    return _KIND_WEIGHTS["*"]


def _pieces(clues: Clues) -> Iterator[str]:
    for name in clues.names:
        if not is_unknown_name(name):
            yield f"f:{fold(name)}"
            yield f"p:{pinyin_key(name)}"
            yield f"s:{sound_key(name)}"
            yield from wildcard_keys(name)
            yield part_key(name)
    for written in clues.id_numbers:
        keys = document_keys(DocumentKind.RESIDENT_ID, read_id_number(written).written)
        yield f"n:{keys.number}"
        yield from (f"{kind}:{half}" for kind, half in (("h", keys.head), ("e", keys.tail)) if half)
    yield from description_keys(clues.accent, clues.place_words, clues.marks)


def relatives_phones(session: Session, person_id: int) -> list[str]:
    """The telephone numbers of relatives that somebody has named, as digits."""
    query = select(Relative.phone_digits).where(
        Relative.person_id == person_id, Relative.phone_digits != ""
    )
    return list(session.scalars(query.distinct()))


def anybody_looks(session: Session) -> bool:
    """Whether there is a request at all: most people come where nobody looks for anybody."""
    return session.scalar(select(RequestKey.id).limit(1)) is not None


def requests_like(session: Session, clues: Clues, phones: Iterable[str]) -> list[int]:
    """The requests that are still looked for and share pieces with a person, the likeliest first.

    The pieces of a name that are asked for are its own: `*小明` finds 王小明 and 李小明.
    """
    pieces = {*_pieces(clues), *(f"t:{digits}" for digits in phones)}
    if not pieces:
        return []
    query = (
        select(RequestKey.request_id, RequestKey.key)
        .join(TracingRequest, TracingRequest.id == RequestKey.request_id)
        .where(RequestKey.key.in_(sorted(pieces)), TracingRequest.state.in_(LOOKING))
    )
    weighed: dict[int, int] = {}
    for request_id, key in session.execute(query):
        weighed[request_id] = weighed.get(request_id, 0) + _weight(key)
    return sorted(weighed, key=lambda i: (-weighed[i], -i))[:_MOST_REQUESTS]
