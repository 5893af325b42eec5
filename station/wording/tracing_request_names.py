"""What the codes of the program are called: families' requests, matches, steps, proofs."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum

from station.domain.request_matching import Likelihood
from station.domain.tracing_requests import (
    MatchVerdict,
    Proof,
    RequestSource,
    RequestState,
    RequestStep,
)
from station.wording.words import QT_TRANSLATE_NOOP

TRACING_REQUEST_NAMES: dict[type[Enum], Mapping[Enum, str]] = {
    RequestSource: {
        RequestSource.DESK: QT_TRANSLATE_NOOP("Names", "At the desk"),
        RequestSource.HOTLINE: QT_TRANSLATE_NOOP("Names", "Hotline 12349"),
        RequestSource.LETTER: QT_TRANSLATE_NOOP("Names", "Letter of a family"),
        RequestSource.WEB: QT_TRANSLATE_NOOP("Names", "From the web"),
    },
    RequestState: {
        RequestState.SEARCHING: QT_TRANSLATE_NOOP("Names", "Searching"),
        RequestState.POSSIBLE: QT_TRANSLATE_NOOP("Names", "Possible match"),
        RequestState.DORMANT: QT_TRANSLATE_NOOP("Names", "Resting"),
        RequestState.VERIFIED: QT_TRANSLATE_NOOP("Names", "Verified"),
        RequestState.REUNITED: QT_TRANSLATE_NOOP("Names", "Reunited"),
        RequestState.FOLLOWED_UP: QT_TRANSLATE_NOOP("Names", "Followed up"),
        RequestState.CLOSED: QT_TRANSLATE_NOOP("Names", "Request closed"),
        RequestState.WITHDRAWN: QT_TRANSLATE_NOOP("Names", "Request withdrawn"),
    },
    RequestStep: {
        RequestStep.RESTED: QT_TRANSLATE_NOOP("Names", "Let it rest"),
        RequestStep.REVIEWED: QT_TRANSLATE_NOOP("Names", "Review the request"),
        RequestStep.WOKEN: QT_TRANSLATE_NOOP("Names", "Search on"),
        RequestStep.VERIFIED: QT_TRANSLATE_NOOP("Names", "Verify the seeker"),
        RequestStep.TAKEN_BACK: QT_TRANSLATE_NOOP("Names", "Take the verification back"),
        RequestStep.REUNITED: QT_TRANSLATE_NOOP("Names", "Brought together"),
        RequestStep.FOLLOWED_UP: QT_TRANSLATE_NOOP("Names", "Asked how they are"),
        RequestStep.CLOSED: QT_TRANSLATE_NOOP("Names", "Close the request"),
        RequestStep.WITHDRAWN: QT_TRANSLATE_NOOP("Names", "Withdraw the request"),
        RequestStep.REOPENED: QT_TRANSLATE_NOOP("Names", "Open the request again"),
    },
    Proof: {
        Proof.ID_SEEN: QT_TRANSLATE_NOOP("Names", "Seeker's identity paper seen"),
        Proof.KINSHIP_PAPER: QT_TRANSLATE_NOOP("Names", "Paper of kinship seen"),
        Proof.PHOTOS: QT_TRANSLATE_NOOP("Names", "Family photographs"),
        Proof.PHONE_CALL: QT_TRANSLATE_NOOP("Names", "Telephone call"),
        Proof.VIDEO_CALL: QT_TRANSLATE_NOOP("Names", "Video call"),
        Proof.RECOGNISED: QT_TRANSLATE_NOOP("Names", "They recognised each other"),
        Proof.POLICE: QT_TRANSLATE_NOOP("Names", "Confirmed by the police"),
        Proof.DNA: QT_TRANSLATE_NOOP("Names", "DNA comparison"),
    },
    MatchVerdict: {
        MatchVerdict.DIFFERENT: QT_TRANSLATE_NOOP("Names", "Somebody else"),
        MatchVerdict.LIKELY: QT_TRANSLATE_NOOP("Names", "Likely the sought one"),
    },
    Likelihood: {
        Likelihood.HIGH: QT_TRANSLATE_NOOP("Names", "Very likely"),
        Likelihood.MEDIUM: QT_TRANSLATE_NOOP("Names", "May well be"),
        Likelihood.LOW: QT_TRANSLATE_NOOP("Names", "A trace"),
    },
}
