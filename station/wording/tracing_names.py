"""What the parts of a dossier are called: kinds of queries, clues, marks, pictures."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum

from station.domain.body_marks import BodySide, MarkKind, PictureKind
from station.domain.clues import ClueKind, ClueRating, Noted
from station.domain.outside_queries import Outcome
from station.domain.tracing import LedgerTone, QueryKind, TracingStep
from station.wording.words import QT_TRANSLATE_NOOP

TRACING_NAMES: dict[type[Enum], Mapping[Enum, str]] = {
    QueryKind: {
        QueryKind.POLICE: QT_TRANSLATE_NOOP("Names", "Police system"),
        QueryKind.HOUSEHOLD: QT_TRANSLATE_NOOP("Names", "Household"),
        QueryKind.FACE: QT_TRANSLATE_NOOP("Names", "Face"),
        QueryKind.FINGERPRINT: QT_TRANSLATE_NOOP("Names", "Fingerprint"),
        QueryKind.STATION: QT_TRANSLATE_NOOP("Names", "Other station"),
        QueryKind.PHONE: QT_TRANSLATE_NOOP("Names", "Telephone"),
        QueryKind.MEDIA: QT_TRANSLATE_NOOP("Names", "Media"),
        QueryKind.TIP: QT_TRANSLATE_NOOP("Names", "Tip"),
        QueryKind.LETTER: QT_TRANSLATE_NOOP("Names", "Query by letter"),
        QueryKind.DNA: QT_TRANSLATE_NOOP("Names", "DNA"),
        QueryKind.NOTICE: QT_TRANSLATE_NOOP("Names", "Notice"),
        QueryKind.COMPARE: QT_TRANSLATE_NOOP("Names", "Batch compare"),
        QueryKind.REQUEST: QT_TRANSLATE_NOOP("Names", "Relatives' request"),
    },
    TracingStep: {
        TracingStep.TALK: QT_TRANSLATE_NOOP("Names", "Talk to find out who it is"),
        TracingStep.NOTICE_POSTED: QT_TRANSLATE_NOOP("Names", "Notice published"),
        TracingStep.NOTICE_REFRESHED: QT_TRANSLATE_NOOP("Names", "Notice refreshed"),
        TracingStep.NOTICE_WITHDRAWN: QT_TRANSLATE_NOOP("Names", "Notice withdrawn"),
        TracingStep.LETTER_WRITTEN: QT_TRANSLATE_NOOP("Names", "Inquiry letter written"),
        TracingStep.LETTER_CHASED: QT_TRANSLATE_NOOP("Names", "Inquiry letter chased"),
        TracingStep.LETTER_ANSWERED: QT_TRANSLATE_NOOP("Names", "Inquiry letter answered"),
        TracingStep.LETTER_CLOSED: QT_TRANSLATE_NOOP("Names", "Inquiry letter closed"),
    },
    LedgerTone: {
        LedgerTone.DONE: QT_TRANSLATE_NOOP("Names", "Done"),
        LedgerTone.WAITING: QT_TRANSLATE_NOOP("Names", "Waiting"),
        LedgerTone.OVERDUE: QT_TRANSLATE_NOOP("Names", "Overdue"),
        LedgerTone.FOUND: QT_TRANSLATE_NOOP("Names", "Trace found"),
    },
    Outcome: {
        Outcome.NOTHING: QT_TRANSLATE_NOOP("Names", "Nothing found"),
        Outcome.TRACE: QT_TRANSLATE_NOOP("Names", "A trace"),
        Outcome.MATCH: QT_TRANSLATE_NOOP("Names", "A match"),
        Outcome.PROMISED: QT_TRANSLATE_NOOP("Names", "They answer later"),
        Outcome.NO_ANSWER: QT_TRANSLATE_NOOP("Names", "No answer to be had"),
    },
    ClueKind: {
        ClueKind.WORD: QT_TRANSLATE_NOOP("Names", "Word"),
        ClueKind.ACCENT: QT_TRANSLATE_NOOP("Names", "Accent"),
        ClueKind.PLACE: QT_TRANSLATE_NOOP("Names", "Place name"),
        ClueKind.SONG: QT_TRANSLATE_NOOP("Names", "Song"),
        ClueKind.FOOD: QT_TRANSLATE_NOOP("Names", "Dish"),
        ClueKind.SCHOOL: QT_TRANSLATE_NOOP("Names", "School"),
        ClueKind.NAME: QT_TRANSLATE_NOOP("Names", "Somebody's name"),
        ClueKind.OTHER: QT_TRANSLATE_NOOP("Names", "Other clue"),
    },
    ClueRating: {
        ClueRating.STRONG: QT_TRANSLATE_NOOP("Names", "Strong"),
        ClueRating.MEDIUM: QT_TRANSLATE_NOOP("Names", "Medium"),
        ClueRating.WEAK: QT_TRANSLATE_NOOP("Names", "Weak clue"),
        ClueRating.RULED_OUT: QT_TRANSLATE_NOOP("Names", "Ruled out"),
    },
    Noted: {
        Noted.INTERVIEW: QT_TRANSLATE_NOOP("Names", "Talk"),
        Noted.CLUE: QT_TRANSLATE_NOOP("Names", "Clue"),
        Noted.QUERY: QT_TRANSLATE_NOOP("Names", "Outside query"),
        Noted.MARK: QT_TRANSLATE_NOOP("Names", "Mark of the body"),
        Noted.PICTURE: QT_TRANSLATE_NOOP("Names", "Picture"),
    },
    BodySide: {
        BodySide.FRONT: QT_TRANSLATE_NOOP("Names", "Body, front"),
        BodySide.BACK: QT_TRANSLATE_NOOP("Names", "Body, back"),
    },
    MarkKind: {
        MarkKind.SCAR: QT_TRANSLATE_NOOP("Names", "Scar"),
        MarkKind.BIRTHMARK: QT_TRANSLATE_NOOP("Names", "Birthmark"),
        MarkKind.MOLE: QT_TRANSLATE_NOOP("Names", "Mole"),
        MarkKind.TATTOO: QT_TRANSLATE_NOOP("Names", "Tattoo"),
        MarkKind.MISSING: QT_TRANSLATE_NOOP("Names", "Part missing"),
        MarkKind.DEFORMITY: QT_TRANSLATE_NOOP("Names", "Deformity"),
        MarkKind.WOUND: QT_TRANSLATE_NOOP("Names", "Wound"),
        MarkKind.OTHER: QT_TRANSLATE_NOOP("Names", "Other mark"),
    },
    PictureKind: {
        PictureKind.PORTRAIT: QT_TRANSLATE_NOOP("Names", "Portrait"),
        PictureKind.WHOLE: QT_TRANSLATE_NOOP("Names", "Whole figure"),
        PictureKind.MARK: QT_TRANSLATE_NOOP("Names", "A mark of the body"),
        PictureKind.CLOTHING: QT_TRANSLATE_NOOP("Names", "Clothing"),
        PictureKind.THINGS: QT_TRANSLATE_NOOP("Names", "Things carried"),
        PictureKind.WITH_OTHERS: QT_TRANSLATE_NOOP("Names", "With others"),
        PictureKind.OTHER: QT_TRANSLATE_NOOP("Names", "Other picture"),
    },
}
