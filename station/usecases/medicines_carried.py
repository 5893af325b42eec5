"""What a shift leaves of medicines to the next: doses that nobody gave, the controlled stock."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from station.domain.medicines_papers import page_words
from station.domain.medicines_stock import count_state
from station.domain.shift_handover import CarriedLine, CarriedPart
from station.domain.shifts import ShiftSpan
from station.storage import medicines_stock
from station.usecases.medicines_seen import missed_doses
from station.usecases.rounds import Bedded
from station.usecases.work import Work


def medicines_carried(
    work: Work, span: ShiftSpan, house: Sequence[Bedded]
) -> Iterator[CarriedLine]:
    """A line a resident with missed doses, and a line a controlled page that is not empty."""
    for missed in missed_doses(work, span.begins, house):
        yield CarriedLine(
            part=CarriedPart.MEDICINE,
            id=missed.stay_id,
            name=missed.name,
            stay_id=missed.stay_id,
            person_id=missed.person_id,
            place=missed.bed,
            at=missed.missed[0][1],
            text="、".join(f"{at:%H:%M} {title}" for title, at in missed.missed),
            number=len(missed.missed),
        )
    for page in medicines_stock.pages(work.session):
        if page.is_controlled and (page.balance or page.difference):
            yield CarriedLine(
                part=CarriedPart.CONTROLLED,
                id=page.id,
                stay_id=page.stay_id,
                person_id=page.person_id,
                code=count_state(page, span.begins),
                at=page.last_count.happened_at if page.last_count else None,
                text=page_words(page),
            )
