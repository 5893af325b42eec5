"""What a shift leaves of its rounds to the next: alarms that are open, who was passed over."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from station.domain.rounds import RoundEntry
from station.domain.shift_handover import CarriedLine, CarriedPart
from station.domain.shift_papers import CARE_STEPS
from station.domain.shifts import ShiftSpan
from station.storage import alarms, rounds
from station.usecases.rounds import Bedded
from station.usecases.work import Work


def alarms_carried(work: Work) -> Iterator[CarriedLine]:
    """A line an open task of care, late or not, with what is still to be done."""
    for task in alarms.open_tasks(work.session, work.policy, work.now):
        steps = task.open_steps
        yield CarriedLine(
            part=CarriedPart.CARE,
            id=task.id,
            name=task.name,
            rescue_number=task.rescue_number,
            stay_id=task.stay_id,
            person_id=task.person_id,
            code=task.cause,
            place=task.bed,
            at=task.raised_at,
            due=steps[0].due_at if steps else None,
            text="、".join(CARE_STEPS[each.step] for each in steps),
        )


def skipped_carried(work: Work, span: ShiftSpan, house: Iterable[Bedded]) -> Iterator[CarriedLine]:
    """A line for whoever was skipped in the shift and not looked at since, with the reason."""
    last: dict[int, RoundEntry] = {}
    for entry in rounds.entries(work.session, span.begins, span.ends):
        if entry.counts:
            last[entry.stay_id] = entry
    skipped = {stay_id: entry for stay_id, entry in last.items() if entry.skipped}
    if not skipped:
        return
    for card, bed in house:
        if (why := skipped.get(card.stay_id)) is not None:
            yield CarriedLine(
                part=CarriedPart.SKIPPED,
                id=why.id,
                name=card.name,
                stay_id=card.stay_id,
                person_id=card.person_id,
                place=bed,
                at=why.happened_at,
                text=why.skipped,
            )
