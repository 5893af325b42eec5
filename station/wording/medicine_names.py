"""What the codes of medicines, doses, allergies and the stock book are called."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum

from station.domain.medicines import Control, DoseUnit, OrderState, Pattern, Route, Source
from station.domain.medicines_cautions import CautionKind
from station.domain.medicines_doses import DoseState, Effect, Outcome
from station.domain.medicines_stock import MoveKind
from station.wording.words import QT_TRANSLATE_NOOP

MEDICINE_NAMES: dict[type[Enum], Mapping[Enum, str]] = {
    DoseUnit: {
        DoseUnit.TABLET: QT_TRANSLATE_NOOP("Names", "tablet"),
        DoseUnit.CAPSULE: QT_TRANSLATE_NOOP("Names", "capsule"),
        DoseUnit.BAG: QT_TRANSLATE_NOOP("Names", "bag"),
        DoseUnit.MILLIGRAM: QT_TRANSLATE_NOOP("Names", "mg"),
        DoseUnit.GRAM: QT_TRANSLATE_NOOP("Names", "g"),
        DoseUnit.MILLILITRE: QT_TRANSLATE_NOOP("Names", "ml"),
        DoseUnit.DROP: QT_TRANSLATE_NOOP("Names", "drop"),
        DoseUnit.UNIT: QT_TRANSLATE_NOOP("Names", "unit"),
        DoseUnit.PUFF: QT_TRANSLATE_NOOP("Names", "puff"),
        DoseUnit.PATCH: QT_TRANSLATE_NOOP("Names", "patch"),
    },
    Route: {
        Route.MOUTH: QT_TRANSLATE_NOOP("Names", "By mouth"),
        Route.TONGUE: QT_TRANSLATE_NOOP("Names", "Under the tongue"),
        Route.BREATH: QT_TRANSLATE_NOOP("Names", "Breathed in"),
        Route.UNDER_SKIN: QT_TRANSLATE_NOOP("Names", "Under the skin"),
        Route.MUSCLE: QT_TRANSLATE_NOOP("Names", "Into the muscle"),
        Route.SKIN: QT_TRANSLATE_NOOP("Names", "On the skin"),
        Route.EYE: QT_TRANSLATE_NOOP("Names", "Into the eye"),
        Route.RECTUM: QT_TRANSLATE_NOOP("Names", "Into the rectum"),
    },
    Pattern: {
        Pattern.TIMES: QT_TRANSLATE_NOOP("Names", "At times"),
        Pattern.EVERY: QT_TRANSLATE_NOOP("Names", "Every so many hours"),
        Pattern.AS_NEEDED: QT_TRANSLATE_NOOP("Names", "When needed"),
    },
    Source: {
        Source.DOCTOR: QT_TRANSLATE_NOOP("Names", "Doctor's word"),
        Source.DISCHARGE: QT_TRANSLATE_NOOP("Names", "Discharge paper"),
        Source.OWN: QT_TRANSLATE_NOOP("Names", "Own, brought along"),
    },
    Control: {
        Control.NONE: QT_TRANSLATE_NOOP("Names", "Not controlled"),
        Control.SECOND_CLASS: QT_TRANSLATE_NOOP("Names", "Psychotropic, second class"),
        Control.FIRST_CLASS: QT_TRANSLATE_NOOP("Names", "Psychotropic, first class"),
        Control.NARCOTIC: QT_TRANSLATE_NOOP("Names", "Narcotic"),
    },
    OrderState: {
        OrderState.TO_COME: QT_TRANSLATE_NOOP("Names", "Not begun"),
        OrderState.RUNNING: QT_TRANSLATE_NOOP("Names", "In force"),
        OrderState.OVER: QT_TRANSLATE_NOOP("Names", "Over"),
        OrderState.STOPPED: QT_TRANSLATE_NOOP("Names", "Stopped"),
        OrderState.CHANGED: QT_TRANSLATE_NOOP("Names", "Changed"),
    },
    CautionKind: {
        CautionKind.ALLERGY: QT_TRANSLATE_NOOP("Names", "Allergy"),
        CautionKind.DIET: QT_TRANSLATE_NOOP("Names", "Diet"),
        CautionKind.NONE_KNOWN: QT_TRANSLATE_NOOP("Names", "Asked, no allergy known"),
    },
    Outcome: {
        Outcome.GIVEN: QT_TRANSLATE_NOOP("Names", "Given"),
        Outcome.REFUSED: QT_TRANSLATE_NOOP("Names", "Did not take it"),
        Outcome.HELD: QT_TRANSLATE_NOOP("Names", "Held back"),
        Outcome.ABSENT: QT_TRANSLATE_NOOP("Names", "Was not there"),
        Outcome.VOMITED: QT_TRANSLATE_NOOP("Names", "Vomited it"),
    },
    DoseState: {
        DoseState.TO_COME: QT_TRANSLATE_NOOP("Names", "To come"),
        DoseState.DUE: QT_TRANSLATE_NOOP("Names", "To be given"),
        DoseState.OVERDUE: QT_TRANSLATE_NOOP("Names", "Overdue"),
        DoseState.MISSED: QT_TRANSLATE_NOOP("Names", "Missed"),
        DoseState.AWAY: QT_TRANSLATE_NOOP("Names", "Away"),
        DoseState.GIVEN: QT_TRANSLATE_NOOP("Names", "Given"),
        DoseState.REFUSED: QT_TRANSLATE_NOOP("Names", "Did not take it"),
        DoseState.HELD: QT_TRANSLATE_NOOP("Names", "Held back"),
        DoseState.ABSENT: QT_TRANSLATE_NOOP("Names", "Was not there"),
        DoseState.VOMITED: QT_TRANSLATE_NOOP("Names", "Vomited it"),
        DoseState.AS_NEEDED: QT_TRANSLATE_NOOP("Names", "When needed"),
    },
    Effect: {
        Effect.HELPED: QT_TRANSLATE_NOOP("Names", "It helped"),
        Effect.A_LITTLE: QT_TRANSLATE_NOOP("Names", "It helped a little"),
        Effect.NONE: QT_TRANSLATE_NOOP("Names", "It did nothing"),
        Effect.WORSE: QT_TRANSLATE_NOOP("Names", "It is worse"),
    },
    MoveKind: {
        MoveKind.BROUGHT: QT_TRANSLATE_NOOP("Names", "Brought along"),
        MoveKind.RECEIVED: QT_TRANSLATE_NOOP("Names", "Received"),
        MoveKind.RETURNED: QT_TRANSLATE_NOOP("Names", "Brought back"),
        MoveKind.FOUND: QT_TRANSLATE_NOOP("Names", "Found too much"),
        MoveKind.GIVEN: QT_TRANSLATE_NOOP("Names", "Given"),
        MoveKind.WASTED: QT_TRANSLATE_NOOP("Names", "Thrown away"),
        MoveKind.TAKEN_ALONG: QT_TRANSLATE_NOOP("Names", "Taken along"),
        MoveKind.GIVEN_BACK: QT_TRANSLATE_NOOP("Names", "Given back"),
        MoveKind.LOST: QT_TRANSLATE_NOOP("Names", "Found missing"),
        MoveKind.COUNTED: QT_TRANSLATE_NOOP("Names", "Counted"),
    },
}
