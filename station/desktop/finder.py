"""What the search box asks and where its hits lead."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, QObject

from station.desktop.desk import Desk
from station.desktop.search_box import Finder, SearchHit
from station.domain.search import Hit, SearchAnswer
from station.usecases.search import Find
from station.wording import shown
from station.wording.reasons import reason_sentence

_REASONS_SHOWN = 3


def finder(desk: Desk) -> Finder:
    """Look persons up for the search box; a hit leads to the person's sheet."""

    def find(owner: QObject, text: str, then: Callable[[Sequence[SearchHit]], object]) -> object:
        def show(answer: SearchAnswer) -> None:
            then([_line(desk, hit) for hit in answer.hits])

        return desk.ask(owner, Find(text), show, seat="search")

    return find


def _line(desk: Desk, hit: Hit) -> SearchHit:
    today = desk.now().date()
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
    return SearchHit(hit.name, number, second, why, "residents", hit.person_id)
