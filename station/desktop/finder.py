"""What the search box asks and where its hits lead."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from station.desktop.desk import Desk
from station.desktop.leads import BedPlace
from station.desktop.search_box import Finder, SearchHit, SearchHits
from station.wording import shown
from station.wording.naming import named
from station.wording.reasons import reason_sentence

if TYPE_CHECKING:
    from station.domain.search import BedHit, Hit, SearchAnswer

_REASONS_SHOWN = 3


def finder(desk: Desk) -> Finder:
    """Look persons and beds up for the search box; a hit leads to the sheet or to the board."""

    def find(owner: QObject, text: str, then: Callable[[SearchHits], object]) -> object:
        from station.usecases.search import Find

        def show(answer: SearchAnswer) -> None:
            then(SearchHits(tuple(_lines(desk, answer)), answer.more))

        return desk.ask(owner, Find(text), show, seat="search")

    return find


def _lines(desk: Desk, answer: SearchAnswer) -> Iterator[SearchHit]:
    """A room's beds come first; before a single bed stands who is sure to be meant by it."""
    a_room = len(answer.beds) > 1
    people = [_person(desk, hit, strong=hit.strong and not a_room) for hit in answer.hits]
    free = not any(line.strong for line in people)
    yield from (line for line in people if line.strong)
    yield from (_bed(bed, strong=free and not a_room) for bed in answer.beds)
    yield from (line for line in people if not line.strong)


def _bed(bed: BedHit, *, strong: bool) -> SearchHit:
    return SearchHit(
        bed.label, bed.building, bed.name, (named(bed.use),), "beds", BedPlace(bed.bed_id), strong
    )


def _person(desk: Desk, hit: Hit, *, strong: bool) -> SearchHit:
    today = desk.now().date()
    if hit.restricted is not None:
        return _card(hit, strong=strong)
    stay = hit.last_stay
    number = stay.rescue_number if stay is not None else ""
    if stay is None:
        second = QCoreApplication.translate("Finder", "No stay yet")
    elif stay.left_at is None:
        since = shown.day(stay.admitted_at.date(), today)
        words = QCoreApplication.translate("Finder", "In the station since {day}, bed {bed}")
        second = words.format(day=since, bed=stay.bed or "—")
    else:
        words = QCoreApplication.translate("Finder", "Left {day}")
        second = words.format(day=shown.day(stay.left_at.date(), today))
    why = tuple(reason_sentence(reason) for reason in hit.why[:_REASONS_SHOWN])
    return SearchHit(hit.name, number, second, why, "residents", hit.person_id, strong)


def _card(hit: Hit, *, strong: bool) -> SearchHit:
    """A file that is kept from this clerk: its number, and whom to ask."""
    assert hit.restricted is not None
    words = QCoreApplication.translate("Finder", "Ask {ask}").format(ask=hit.restricted.ask)
    why = tuple(reason_sentence(reason) for reason in hit.why[:_REASONS_SHOWN])
    number = hit.restricted.rescue_number
    return SearchHit(hit.name, number, words, why, "residents", hit.person_id, strong)
