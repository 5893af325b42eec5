"""What the codes of the archive are called."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum

from station.domain.archive import ArchiveState, FileLack, RetentionKind
from station.domain.destruction import DestructionState, MentionPlace, NamesInNotes, Obstacle
from station.wording.words import QT_TRANSLATE_NOOP

ARCHIVE_NAMES: dict[type[Enum], Mapping[Enum, str]] = {
    RetentionKind: {
        RetentionKind.DEAD: QT_TRANSLATE_NOOP("Names", "Died here"),
        RetentionKind.UNIDENTIFIED: QT_TRANSLATE_NOOP("Names", "Unidentified"),
        RetentionKind.SETTLED: QT_TRANSLATE_NOOP("Names", "Settled or in care"),
        RetentionKind.MINOR: QT_TRANSLATE_NOOP("Names", "Minor at that time"),
        RetentionKind.ORDINARY: QT_TRANSLATE_NOOP("Names", "Ordinary file"),
    },
    ArchiveState: {
        ArchiveState.OPEN: QT_TRANSLATE_NOOP("Names", "Not filed"),
        ArchiveState.FILED: QT_TRANSLATE_NOOP("Names", "Filed"),
        ArchiveState.BORROWED: QT_TRANSLATE_NOOP("Names", "Lent"),
        ArchiveState.DESTROYED: QT_TRANSLATE_NOOP("Names", "Destroyed"),
    },
    Obstacle: {
        Obstacle.HOLD: QT_TRANSLATE_NOOP("Names", "Kept longer, with a reason"),
        Obstacle.LENT: QT_TRANSLATE_NOOP("Names", "Lent"),
        Obstacle.OTHER_STAY: QT_TRANSLATE_NOOP("Names", "Another stay of this person is kept"),
        Obstacle.BILL_OPEN: QT_TRANSLATE_NOOP("Names", "Hospital bill not settled"),
        Obstacle.REQUEST_OPEN: QT_TRANSLATE_NOOP("Names", "A family's request is open"),
        Obstacle.PROPOSED: QT_TRANSLATE_NOOP("Names", "On a register already"),
    },
    NamesInNotes: {
        NamesInNotes.TAKEN_OUT: QT_TRANSLATE_NOOP("Names", "Take out"),
        NamesInNotes.LEFT: QT_TRANSLATE_NOOP("Names", "Leave"),
    },
    MentionPlace: {
        MentionPlace.DUTY_BOOK: QT_TRANSLATE_NOOP("Names", "Duty book"),
        MentionPlace.HANDOVER: QT_TRANSLATE_NOOP("Names", "Shift hand-over"),
        MentionPlace.CASH_BOX: QT_TRANSLATE_NOOP("Names", "Cash box"),
        MentionPlace.NIGHT_COUNT: QT_TRANSLATE_NOOP("Names", "Night count"),
        MentionPlace.OTHER: QT_TRANSLATE_NOOP("Names", "Another note of the house"),
    },
    DestructionState: {
        DestructionState.PROPOSED: QT_TRANSLATE_NOOP("Names", "Waits for the second clerk"),
        DestructionState.REFUSED: QT_TRANSLATE_NOOP("Names", "Not approved"),
        DestructionState.DESTROYED: QT_TRANSLATE_NOOP("Names", "Destroyed"),
    },
    FileLack: {
        FileLack.NO_INTAKE_FORM: QT_TRANSLATE_NOOP("Names", "Intake form was never printed"),
        FileLack.HANDOVER_UNSIGNED: QT_TRANSLATE_NOOP("Names", "Hand-over at arrival not signed"),
        FileLack.NO_LEAVING_PAPER: QT_TRANSLATE_NOOP("Names", "Leaving form was never printed"),
        FileLack.SERVICES_UNSIGNED: QT_TRANSLATE_NOOP("Names", "Leaving form not signed"),
        FileLack.DECLARATION_UNSIGNED: QT_TRANSLATE_NOOP("Names", "Declaration not signed"),
        FileLack.GOODS_KEPT: QT_TRANSLATE_NOOP("Names", "Belongings still kept here"),
        FileLack.BILL_OPEN: QT_TRANSLATE_NOOP("Names", "Hospital bill not settled"),
    },
}
