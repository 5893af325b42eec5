"""Why a file stays shut, in sentences."""

from __future__ import annotations

from station.domain.problems import Trouble
from station.domain.restricted import RestrictedTrouble
from station.wording.words import QT_TRANSLATE_NOOP

RESTRICTED: dict[Trouble, str] = {
    RestrictedTrouble.RESTRICTED: QT_TRANSLATE_NOOP(
        "Sentences",
        "A restricted file. Ask {ask}. In an emergency open it with a written reason; "
        "the leader will see it.",
    ),
    RestrictedTrouble.ALREADY: QT_TRANSLATE_NOOP("Sentences", "This file is restricted already."),
    RestrictedTrouble.NOT_RESTRICTED: QT_TRANSLATE_NOOP(
        "Sentences", "This file is not restricted; every clerk may see it."
    ),
    RestrictedTrouble.REASON_MISSING: QT_TRANSLATE_NOOP(
        "Sentences", "Write down why. Whoever answers for the file reads it."
    ),
    RestrictedTrouble.CLERK_UNKNOWN: QT_TRANSLATE_NOOP(
        "Sentences", "Choose a clerk who works here, or who has access to this file."
    ),
    RestrictedTrouble.SEEN_ALREADY: QT_TRANSLATE_NOOP(
        "Sentences", "A leader has looked at this opening already."
    ),
    RestrictedTrouble.DRAFT_KEPT: QT_TRANSLATE_NOOP(
        "Sentences",
        "A restricted draft is opened by who wrote it and by those who handle such files. "
        "Ask {ask}.",
    ),
}
