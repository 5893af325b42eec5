"""What can be done with a bed, by a letter on the board or a button in the panel."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from station.desktop.board_cards import Card, bed_title, planned_for
from station.desktop.controls.beds import Beds
from station.desktop.desk import Desk
from station.desktop.fields import LineField
from station.desktop.pages.beds.deed_form import Asked, happened_field, next_field
from station.desktop.typed_fields import MomentField
from station.domain.beds import BedCondition, BedTrouble, BedUse
from station.domain.problems import Problem
from station.domain.stays import OUT_OF_HOUSE
from station.usecases.beds import (
    CancelPlan,
    GiveUpBed,
    HoldBed,
    MoveBed,
    PlanBed,
    SetBedCondition,
)
from station.wording.words import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from station.usecases.work import UseCase

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class BedDeed:
    """One verb of the panel: its letter, its button, and what it asks for (None: pick up)."""

    name: str
    key: str
    text: str
    needs: type[UseCase[Any]]
    asked: Callable[[Card, Desk], Asked] | None

    def words(self) -> str:
        """The verb in the clerk's language."""
        return translate("BedDeeds", self.text)


def deeds_for(card: Card) -> tuple[BedDeed, ...]:
    """What the state of a bed allows, the usual first."""
    match card.bed.use:
        case BedUse.OCCUPIED:
            return PICK_UP, HOLD, GIVE_UP
        case BedUse.HELD:
            return PICK_UP, HOLD_LONGER, GIVE_UP
        case BedUse.PLANNED:
            return (CANCEL_PLAN,)
        case BedUse.CLEANING:
            return CLEANED, REPAIR
        case BedUse.OUT:
            return (REPAIRED,)
        case _:
            only = card.bed.condition is BedCondition.ISOLATION
            return PLAN, SOILED, REPAIR, FOR_ALL if only else ISOLATE


def _title(card: Card) -> str:
    return bed_title(card.room.name, card.bed.name)


def _hold(card: Card, desk: Desk) -> Asked:
    person = card.bed.card
    assert person is not None
    return Asked(
        translate("BedDeeds", "Hold {bed}").format(bed=_title(card)),
        translate("BedDeeds", "The bed stays with {name}; nobody else gets it.").format(
            name=person.name
        ),
        [_until(desk, translate("BedDeeds", "until back")), happened_field(desk.now)],
        translate("BedDeeds", "Hold"),
        lambda values: HoldBed(person.stay_id, **values),
        lambda bed: translate("BedDeeds", "{bed} is held.").format(bed=bed),
        problems=[] if person.state in OUT_OF_HOUSE else [Problem(BedTrouble.NOT_AWAY)],
    )


def _give_up(card: Card, desk: Desk) -> Asked:
    person = card.bed.card
    assert person is not None
    present = [] if person.state in OUT_OF_HOUSE else [Problem(BedTrouble.STILL_IN_STATION)]
    return Asked(
        translate("BedDeeds", "Free {bed}").format(bed=_title(card)),
        translate("BedDeeds", "{name} has no bed then; the stay goes on.").format(name=person.name),
        [next_field(), happened_field(desk.now)],
        translate("BedDeeds", "Free the bed"),
        lambda values: GiveUpBed(person.stay_id, **_chosen(values)),
        lambda bed: translate("BedDeeds", "{bed} is free.").format(bed=bed),
        problems=present,
    )


def _plan(card: Card, desk: Desk) -> Asked:
    return Asked(
        translate("BedDeeds", "Keep {bed}").format(bed=_title(card)),
        translate("BedDeeds", "For somebody who is expected. It lapses by itself."),
        [
            LineField(Beds.PLANNED_FOR, translate("BedDeeds", "For")),
            _until(desk, translate("BedDeeds", "usual hours")),
        ],
        translate("BedDeeds", "Keep"),
        lambda values: PlanBed(
            card.bed.id, planned_for=values["planned_for"] or "", until=values["until"]
        ),
        lambda _plan_id: translate("BedDeeds", "{bed} is kept.").format(bed=_title(card)),
    )


def _cancel_plan(card: Card, desk: Desk) -> Asked:
    del desk
    return Asked(
        translate("BedDeeds", "Give {bed} back").format(bed=_title(card)),
        translate("BedDeeds", "It was kept for {name}.").format(name=planned_for(card.bed)),
        [_note()],
        translate("BedDeeds", "Give back"),
        lambda values: CancelPlan(card.bed.id, values["note"] or ""),
        lambda _none: translate("BedDeeds", "{bed} is free.").format(bed=_title(card)),
    )


def _condition(
    condition: BedCondition, title: str, text: str, act: str, *, until: bool = False
) -> Callable[[Card, Desk], Asked]:
    def asked(card: Card, desk: Desk) -> Asked:
        fields = [_until(desk, translate("BedDeeds", "not known"))] if until else []
        return Asked(
            translate("BedDeeds", title).format(bed=_title(card)),
            translate("BedDeeds", text),
            [*fields, _note(), happened_field(desk.now)],
            translate("BedDeeds", act),
            lambda values: SetBedCondition(
                card.bed.id,
                condition,
                until=values.get("until"),
                note=values["note"] or "",
                version=card.bed.version,
                happened_at=values["happened_at"],
            ),
            lambda _none: translate("BedDeeds", "{bed} is noted.").format(bed=_title(card)),
        )

    return asked


def _chosen(values: dict[str, Any]) -> dict[str, Any]:
    """Without the choice that was cleared: the deed has its own usual one."""
    return {name: value for name, value in values.items() if value is not None}


def _until(desk: Desk, without: str) -> MomentField:
    field = MomentField(Beds.UNTIL, translate("BedDeeds", "Until"), desk.now)
    field.edit.setPlaceholderText(without)
    return field


def _note() -> LineField:
    return LineField(Beds.NOTE, translate("BedDeeds", "Note"))


_READY = QT_TRANSLATE_NOOP("BedDeeds", "Somebody can be given it from then on.")
_IN_SERVICE = QT_TRANSLATE_NOOP("BedDeeds", "{bed} is in service")

PICK_UP = BedDeed(Beds.PICK_UP, "M", QT_TRANSLATE_NOOP("BedDeeds", "Move or swap"), MoveBed, None)
HOLD = BedDeed(Beds.HOLD, "H", QT_TRANSLATE_NOOP("BedDeeds", "Hold while away"), HoldBed, _hold)
HOLD_LONGER = BedDeed(
    Beds.HOLD, "H", QT_TRANSLATE_NOOP("BedDeeds", "Change the hold"), HoldBed, _hold
)
GIVE_UP = BedDeed(
    Beds.GIVE_UP, "G", QT_TRANSLATE_NOOP("BedDeeds", "Free the bed"), GiveUpBed, _give_up
)
PLAN = BedDeed(Beds.PLAN, "P", QT_TRANSLATE_NOOP("BedDeeds", "Keep for somebody"), PlanBed, _plan)
CANCEL_PLAN = BedDeed(
    Beds.CANCEL_PLAN,
    "X",
    QT_TRANSLATE_NOOP("BedDeeds", "Give back"),
    CancelPlan,
    _cancel_plan,
)
CLEANED = BedDeed(
    Beds.CLEAN,
    "C",
    QT_TRANSLATE_NOOP("BedDeeds", "Cleaned"),
    SetBedCondition,
    _condition(
        BedCondition.IN_SERVICE,
        QT_TRANSLATE_NOOP("BedDeeds", "{bed} is clean"),
        _READY,
        QT_TRANSLATE_NOOP("BedDeeds", "It is clean"),
    ),
)
SOILED = BedDeed(
    Beds.CLEAN,
    "C",
    QT_TRANSLATE_NOOP("BedDeeds", "To be cleaned"),
    SetBedCondition,
    _condition(
        BedCondition.NEEDS_CLEANING,
        QT_TRANSLATE_NOOP("BedDeeds", "{bed} is to be cleaned"),
        QT_TRANSLATE_NOOP("BedDeeds", "Nobody is given it until it is clean."),
        QT_TRANSLATE_NOOP("BedDeeds", "To be cleaned"),
    ),
)
REPAIR = BedDeed(
    Beds.REPAIR,
    "R",
    QT_TRANSLATE_NOOP("BedDeeds", "Out of service"),
    SetBedCondition,
    _condition(
        BedCondition.OUT_OF_SERVICE,
        QT_TRANSLATE_NOOP("BedDeeds", "{bed} goes out of service"),
        QT_TRANSLATE_NOOP("BedDeeds", "Nobody is given it until it is in service again."),
        QT_TRANSLATE_NOOP("BedDeeds", "Out of service"),
        until=True,
    ),
)
REPAIRED = BedDeed(
    Beds.CLEAN,
    "C",
    QT_TRANSLATE_NOOP("BedDeeds", "In service again"),
    SetBedCondition,
    _condition(
        BedCondition.IN_SERVICE,
        _IN_SERVICE,
        _READY,
        QT_TRANSLATE_NOOP("BedDeeds", "In service again"),
    ),
)
ISOLATE = BedDeed(
    Beds.ISOLATE,
    "I",
    QT_TRANSLATE_NOOP("BedDeeds", "For isolation only"),
    SetBedCondition,
    _condition(
        BedCondition.ISOLATION,
        QT_TRANSLATE_NOOP("BedDeeds", "{bed} is for isolation only"),
        QT_TRANSLATE_NOOP("BedDeeds", "Others get it only with a reason."),
        QT_TRANSLATE_NOOP("BedDeeds", "For isolation only"),
    ),
)
FOR_ALL = BedDeed(
    Beds.ISOLATE,
    "I",
    QT_TRANSLATE_NOOP("BedDeeds", "For everybody again"),
    SetBedCondition,
    _condition(
        BedCondition.IN_SERVICE,
        _IN_SERVICE,
        _READY,
        QT_TRANSLATE_NOOP("BedDeeds", "For everybody again"),
    ),
)
