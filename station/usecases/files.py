"""Whose file a clerk may look into: the one guard before everything that shows a person.

A restricted file is for those alone who handle it: whose post it is, who is named on it, who took
the person in until the shift hands over, who opened it in an emergency (`OpenRestrictedFile`).
A question about one such file is refused, in a list its line is veiled, and a deed about it is
refused unless it can be done blindly. 未成年人保护法 第一百零三条; 反家庭暴力法 第五条.

A minor's file is open, but who looks into it is in the trace before they see it: opening
(`OpenPerson`, `OpenStaySheet`), or any other deed about the child, leaves the line that lets a
clerk look for a day. 未成年人网络保护条例 第三十六条.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, TypeVar

from station.domain.beds import Sleeper
from station.domain.identity import ADULT_AGE, age_on
from station.domain.problems import Problem, Refused
from station.domain.stays import StayTrouble
from station.domain.veil import VEIL, Veilable
from station.storage import audit, restricted
from station.storage.audit import AuditLine
from station.storage.people import Person
from station.usecases.work import Work

if TYPE_CHECKING:
    from station.domain.search import Hit

RULE = "未成年人网络保护条例 第三十六条"
_SEEN_WITHIN = timedelta(days=1)

Line = TypeVar("Line", bound=Veilable)


def guard(work: Work, person_id: int, place: str) -> None:
    """Refuse what is asked about a file that is kept from this clerk, or is to be opened first.

    The problem's data say whose file it is; of a restricted one, whom to ask.
    """
    keep(work, person_id, place)
    person = work.session.get(Person, person_id)
    if person is not None and not may_look(work, person_id, person.born):
        data = {"person_id": person_id}
        raise Refused(Problem(StayTrouble.MINORS_FILE, place, data, rule=RULE))


def keep(work: Work, person_id: int | None, place: str) -> None:
    """Refuse what is asked about a restricted file that is kept from this clerk."""
    if person_id is not None and person_id in work.hidden:
        raise Refused(restricted.shut(work.session, person_id, work.now, place))


def may_look(work: Work, person_id: int, born: date | None) -> bool:
    """Whether a file may be shown to this clerk now: an adult's always, unless it is restricted."""
    if person_id in work.hidden:
        return False
    if born is None or age_on(born, work.today) >= ADULT_AGE:
        return True
    since = work.now - _SEEN_WITHIN
    return work.clerk.id is not None and audit.names(work.session, person_id, work.clerk.id, since)


def veil(work: Work, lines: Iterable[Line]) -> tuple[Line, ...]:
    """The lines of a list, those of restricted files without who it is."""
    hidden = work.hidden
    return tuple(line.veiled() if line.person_id in hidden else line for line in lines)


def unnamed(work: Work, person_id: int, sleeper: Sleeper) -> Sleeper:
    """Somebody in a bed as the rules see them; without the name where the file is kept."""
    return replace(sleeper, name=VEIL) if person_id in work.hidden else sleeper


def veil_hits(work: Work, hits: Iterable[Hit]) -> list[Hit]:
    """What a search found, of restricted files only who was asked for exactly, and as a card.

    So nobody is registered twice, and nobody is found by a birthday, an accent or half a name.
    """
    if not work.hidden:
        return list(hits)
    found = []
    for hit in hits:
        if hit.person_id not in work.hidden:
            found.append(hit)
        elif exactly := hit.veiled():
            found.append(_card(work, exactly))
    return sorted(found, key=lambda hit: -hit.score)


def veil_hit(work: Work, hit: Hit) -> Hit:
    """One person who was asked for by the record's number."""
    return _card(work, hit.bare()) if hit.person_id in work.hidden else hit


def _card(work: Work, hit: Hit) -> Hit:
    from station.domain.search import RestrictedHit  # lists, the first page too, find nobody

    stay = restricted.stays_to_tell(work.session, [hit.person_id]).get(hit.person_id)
    ask = restricted.who_to_ask(work.session, hit.person_id, work.now)
    return hit.as_card(RestrictedHit(stay.rescue_number if stay else "", ask))


def veil_trail(work: Work, lines: list[AuditLine]) -> list[AuditLine]:
    """Lines of the trace, without the request where it speaks of a file that is kept."""
    if not work.hidden:
        return lines
    said = restricted.written_of(work.session, work.hidden)
    stays = restricted.stays_of(work.session, work.hidden)

    def is_kept(line: AuditLine) -> bool:
        return (
            line.person_id in work.hidden
            or line.stay_id in stays
            or any(word in line.request for word in said)
            or any(
                int(number) in work.hidden for number in audit.NAMED_PERSON.findall(line.request)
            )
            or any(int(number) in stays for number in audit.NAMED_STAY.findall(line.request))
        )

    return [replace(line, request="{}") if is_kept(line) else line for line in lines]
