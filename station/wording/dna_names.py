"""What the codes of the program are called: samples and the steps of their way."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum

from station.domain.dna import (
    CustodyStep,
    DnaStandingKind,
    ExcuseGround,
    SampleCondition,
    SampleKind,
    SampleResult,
    SampleState,
)
from station.wording.words import QT_TRANSLATE_NOOP

DNA_NAMES: dict[type[Enum], Mapping[Enum, str]] = {
    CustodyStep: {
        CustodyStep.NEEDED: QT_TRANSLATE_NOOP("Names", "Sample asked for"),
        CustodyStep.SCHEDULED: QT_TRANSLATE_NOOP("Names", "Taking agreed"),
        CustodyStep.EXCUSED: QT_TRANSLATE_NOOP("Names", "Sample excused"),
        CustodyStep.NEEDED_AGAIN: QT_TRANSLATE_NOOP("Names", "Excuse ended"),
        CustodyStep.TAKEN: QT_TRANSLATE_NOOP("Names", "Sample taken"),
        CustodyStep.CORRECTED: QT_TRANSLATE_NOOP("Names", "Taking put right"),
        CustodyStep.STORED: QT_TRANSLATE_NOOP("Names", "Stored under seal"),
        CustodyStep.DISCARDED: QT_TRANSLATE_NOOP("Names", "Sample discarded"),
        CustodyStep.HANDED_OVER: QT_TRANSLATE_NOOP("Names", "Handed over to the police"),
        CustodyStep.RECEIPT: QT_TRANSLATE_NOOP("Names", "Receipt kept"),
        CustodyStep.RECEIVED: QT_TRANSLATE_NOOP("Names", "Received by the laboratory"),
        CustodyStep.IN_DATABASE: QT_TRANSLATE_NOOP("Names", "Entered in the database"),
        CustodyStep.CHASED: QT_TRANSLATE_NOOP("Names", "Answer chased"),
        CustodyStep.ANSWERED: QT_TRANSLATE_NOOP("Names", "Answered by the police"),
    },
    SampleState: {
        SampleState.NEEDED: QT_TRANSLATE_NOOP("Names", "To be taken"),
        SampleState.SCHEDULED: QT_TRANSLATE_NOOP("Names", "Taking agreed"),
        SampleState.EXCUSED: QT_TRANSLATE_NOOP("Names", "Excused"),
        SampleState.TAKEN: QT_TRANSLATE_NOOP("Names", "Taken, not stored"),
        SampleState.STORED: QT_TRANSLATE_NOOP("Names", "Stored under seal"),
        SampleState.HANDED_OVER: QT_TRANSLATE_NOOP("Names", "With the police"),
        SampleState.RECEIVED: QT_TRANSLATE_NOOP("Names", "In the laboratory"),
        SampleState.IN_DATABASE: QT_TRANSLATE_NOOP("Names", "In the database"),
        SampleState.ANSWERED: QT_TRANSLATE_NOOP("Names", "Sample answered"),
        SampleState.DISCARDED: QT_TRANSLATE_NOOP("Names", "Discarded"),
    },
    SampleKind: {
        SampleKind.BLOOD: QT_TRANSLATE_NOOP("Names", "Blood"),
        SampleKind.SWAB: QT_TRANSLATE_NOOP("Names", "Mouth swab"),
        SampleKind.HAIR: QT_TRANSLATE_NOOP("Names", "Hair"),
        SampleKind.OTHER: QT_TRANSLATE_NOOP("Names", "Another sample"),
    },
    SampleCondition: {
        SampleCondition.INTACT: QT_TRANSLATE_NOOP("Names", "Sample intact"),
        SampleCondition.DOUBTFUL: QT_TRANSLATE_NOOP("Names", "Sample in doubt"),
        SampleCondition.DAMAGED: QT_TRANSLATE_NOOP("Names", "Sample damaged"),
    },
    SampleResult: {
        SampleResult.NO_MATCH: QT_TRANSLATE_NOOP("Names", "No match"),
        SampleResult.MATCH: QT_TRANSLATE_NOOP("Names", "Match"),
        SampleResult.UNUSABLE: QT_TRANSLATE_NOOP("Names", "Not usable"),
    },
    ExcuseGround: {
        ExcuseGround.KNOWN_KIN: QT_TRANSLATE_NOOP("Names", "The kin are known"),
        ExcuseGround.REFUSED_BY_GUARDIAN: QT_TRANSLATE_NOOP("Names", "The guardian refuses"),
        ExcuseGround.INFANT: QT_TRANSLATE_NOOP("Names", "Too young"),
        ExcuseGround.MEDICAL: QT_TRANSLATE_NOOP("Names", "Medical reason"),
        ExcuseGround.OTHER: QT_TRANSLATE_NOOP("Names", "Another ground"),
    },
    DnaStandingKind: {
        DnaStandingKind.NOT_NEEDED: QT_TRANSLATE_NOOP("Names", "Not needed"),
        DnaStandingKind.SAMPLED: QT_TRANSLATE_NOOP("Names", "Sampled"),
        DnaStandingKind.EXCUSED: QT_TRANSLATE_NOOP("Names", "Excused"),
        DnaStandingKind.MISSING: QT_TRANSLATE_NOOP("Names", "Missing sample"),
    },
}
