"""What to say of the archive: what is wrong, and what would make it possible."""

from __future__ import annotations

from collections.abc import Mapping

from station.domain.archive import ArchiveTrouble
from station.domain.destruction import DestructionTrouble
from station.domain.problems import Trouble
from station.wording.words import QT_TRANSLATE_NOOP

ARCHIVE: Mapping[Trouble, str] = {
    ArchiveTrouble.NOT_FOUND: QT_TRANSLATE_NOOP(
        "Sentences", "This stay is not in the book. Look at the list again."
    ),
    ArchiveTrouble.STAY_GOES_ON: QT_TRANSLATE_NOOP(
        "Sentences", "The stay goes on. Its file is filed once it is over."
    ),
    ArchiveTrouble.FILED_ALREADY: QT_TRANSLATE_NOOP(
        "Sentences", "The file is in the archive already, under {number}."
    ),
    ArchiveTrouble.NOT_FILED: QT_TRANSLATE_NOOP(
        "Sentences", "The file is not in the archive. File it first."
    ),
    ArchiveTrouble.REASON_MISSING: QT_TRANSLATE_NOOP(
        "Sentences",
        "Something is missing in the file ({count}). Add it, or say why it is filed so.",
    ),
    ArchiveTrouble.BOX_MISSING: QT_TRANSLATE_NOOP("Sentences", "Say in which box the file lies."),
    ArchiveTrouble.BORROWER_MISSING: QT_TRANSLATE_NOOP("Sentences", "Say who borrows the file."),
    ArchiveTrouble.PURPOSE_MISSING: QT_TRANSLATE_NOOP(
        "Sentences", "Say what the file is needed for."
    ),
    ArchiveTrouble.LENT_ALREADY: QT_TRANSLATE_NOOP(
        "Sentences", "{borrower} has the file until {due}. Take it back first."
    ),
    ArchiveTrouble.NOT_LENT: QT_TRANSLATE_NOOP("Sentences", "The file of {number} is not lent."),
    ArchiveTrouble.DUE_BEFORE: QT_TRANSLATE_NOOP(
        "Sentences", "The file comes back today at the earliest, {today}."
    ),
    ArchiveTrouble.APPROVAL_MISSING: QT_TRANSLATE_NOOP(
        "Sentences",
        "A period needs the approval of the archives authority: who, when (not after today), "
        "under which number.",
    ),
    DestructionTrouble.NOT_FOUND: QT_TRANSLATE_NOOP(
        "Sentences", "This register is not in the book. Look at the list again."
    ),
    DestructionTrouble.NOTHING_CHOSEN: QT_TRANSLATE_NOOP(
        "Sentences", "No file is due. Nothing can be put on a register."
    ),
    DestructionTrouble.NOT_DUE: QT_TRANSLATE_NOOP(
        "Sentences", "The period of this file is not over, or nobody has approved it yet."
    ),
    DestructionTrouble.OBSTACLE: QT_TRANSLATE_NOOP(
        "Sentences", "{number} must be kept: {why}. Settle that first, or leave the file out."
    ),
    DestructionTrouble.DECIDED_ALREADY: QT_TRANSLATE_NOOP(
        "Sentences", "{number} was decided about already."
    ),
    DestructionTrouble.OWN_PROPOSAL: QT_TRANSLATE_NOOP(
        "Sentences", "You have proposed this register: another clerk decides about it."
    ),
    DestructionTrouble.NOT_CONFIRMED: QT_TRANSLATE_NOOP(
        "Sentences", "This cannot be undone. Type the number of the register to confirm: {number}."
    ),
    DestructionTrouble.REASON_MISSING: QT_TRANSLATE_NOOP("Sentences", "Say why."),
    ArchiveTrouble.YEARS_WRONG: QT_TRANSLATE_NOOP(
        "Sentences", "A period lasts 1 to 100 years, or for ever."
    ),
}
