"""What is wrong with a family's request, a match or a verification, in sentences."""

from __future__ import annotations

from station.domain.problems import Trouble
from station.domain.tracing_requests import RequestTrouble
from station.wording.words import QT_TRANSLATE_NOOP

TRACING_REQUESTS: dict[Trouble, str] = {
    RequestTrouble.NOT_FOUND: QT_TRANSLATE_NOOP(
        "Sentences", "This request is not in the book. Look at the list again."
    ),
    RequestTrouble.SEEKER_MISSING: QT_TRANSLATE_NOOP("Sentences", "Write down who is seeking."),
    RequestTrouble.PHONE_MISSING: QT_TRANSLATE_NOOP(
        "Sentences", "Write down a telephone number or an address: the family must be reached."
    ),
    RequestTrouble.NOTHING_TO_SEARCH: QT_TRANSLATE_NOOP(
        "Sentences",
        "Write down a name, an identity number, an accent, a place or a mark: by sex and age alone "
        "nobody is found.",
    ),
    RequestTrouble.MISSING_IN_FUTURE: QT_TRANSLATE_NOOP(
        "Sentences", "Later than today ({today}). Mend the day."
    ),
    RequestTrouble.TOLD_IN_FUTURE: QT_TRANSLATE_NOOP(
        "Sentences", "Later than now ({now}). Mend the time."
    ),
    RequestTrouble.NOT_LOOKING: QT_TRANSLATE_NOOP(
        "Sentences", "Nobody is sought by this request any more ({state}). Take that back first."
    ),
    RequestTrouble.NO_MATCH: QT_TRANSLATE_NOOP(
        "Sentences", "This person is not among the possible matches. Compare again."
    ),
    RequestTrouble.REASON_MISSING: QT_TRANSLATE_NOOP(
        "Sentences", "Write down by what it is seen that this is somebody else."
    ),
    RequestTrouble.WORDS_MISSING: QT_TRANSLATE_NOOP(
        "Sentences", "Write down why, or what was found out."
    ),
    RequestTrouble.STEP_NOT_NOW: QT_TRANSLATE_NOOP(
        "Sentences", "This does not follow on “{state}”. Look at the request again."
    ),
    RequestTrouble.BEFORE_REQUEST: QT_TRANSLATE_NOOP(
        "Sentences", "Earlier than the request at {told_at}. Mend the time."
    ),
    RequestTrouble.PROOF_MISSING: QT_TRANSLATE_NOOP(
        "Sentences", "Verify first: tick what was seen and done."
    ),
    RequestTrouble.ID_NOT_SEEN: QT_TRANSLATE_NOOP(
        "Sentences", "The seeker's own paper must have been seen. Tick it once it was."
    ),
    RequestTrouble.NUMBER_WRONG: QT_TRANSLATE_NOOP(
        "Sentences",
        "Write down the whole number of the seeker's paper; of another paper than the identity "
        "card its name too.",
    ),
    RequestTrouble.STRONG_PROOF_MISSING: QT_TRANSLATE_NOOP(
        "Sentences",
        "A child, or whoever cannot decide alone, needs a paper of kinship, the police or DNA. "
        "Of others write down why the rest was enough.",
    ),
}
