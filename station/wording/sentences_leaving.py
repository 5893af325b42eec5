"""What keeps somebody from leaving, and why a paper cannot be printed, in sentences."""

from __future__ import annotations

from station.domain.leaving_lines import LeavingTrouble
from station.domain.papers import PaperTrouble
from station.domain.problems import Trouble
from station.wording.words import QT_TRANSLATE_NOOP

_DOOR: dict[Trouble, str] = {
    LeavingTrouble.NOT_PREPARED: QT_TRANSLATE_NOOP(
        "Sentences", "No way of leaving is prepared. Choose the way and save it first."
    ),
    LeavingTrouble.OTHER_WAY_PREPARED: QT_TRANSLATE_NOOP(
        "Sentences", "Another desk has prepared another way meanwhile. Look again, then choose."
    ),
    LeavingTrouble.NO_EXCEPTION_POSSIBLE: QT_TRANSLATE_NOOP(
        "Sentences",
        "Here no leader's consent helps: choose a way on which somebody takes the person over.",
    ),
    LeavingTrouble.EXCEPTION_NEEDS_LEADER: QT_TRANSLATE_NOOP(
        "Sentences", "Only the leader on duty may allow this. Ask the leader to sign here."
    ),
    LeavingTrouble.EXCEPTION_BY_PREPARER: QT_TRANSLATE_NOOP(
        "Sentences",
        "Whoever prepared the leaving does not allow it alone. Another leader has to consent.",
    ),
    LeavingTrouble.REASON_MISSING: QT_TRANSLATE_NOOP(
        "Sentences", "Write down why; it is printed and stays on file."
    ),
    LeavingTrouble.CLASS: QT_TRANSLATE_NOOP(
        "Sentences", "The class is not confirmed. Confirm it on the resident's sheet."
    ),
    LeavingTrouble.MINOR_ALONE: QT_TRANSLATE_NOOP(
        "Sentences",
        "{age} years old: minors never leave alone. Let a guardian fetch, escort, or hand over. "
        "Only from {least} on, with wages of their own, may the leader consent.",
    ),
    LeavingTrouble.AGE_UNKNOWN_ALONE: QT_TRANSLATE_NOOP(
        "Sentences",
        "Age not known: treated as a minor. Estimate the age in the file, or let somebody take "
        "the person over.",
    ),
    LeavingTrouble.CAPACITY_ALONE: QT_TRANSLATE_NOOP(
        "Sentences",
        "Not of full capacity ({capacity}): not alone. Let a guardian fetch, escort, or hand "
        "over. Only for an adult of limited capacity may the leader consent.",
    ),
    LeavingTrouble.PROTECTIVE_ALONE: QT_TRANSLATE_NOOP(
        "Sentences",
        "“Protective” does not leave alone. Let kin fetch, escort, or hand over; otherwise only "
        "with the leader's consent.",
    ),
    LeavingTrouble.PROTECTIVE_OWN_WISH: QT_TRANSLATE_NOOP(
        "Sentences",
        "“Protective” does not leave at the own wish. Let kin fetch, escort, or hand over.",
    ),
    LeavingTrouble.MENTAL_ALONE: QT_TRANSLATE_NOOP(
        "Sentences",
        "Signs of mental illness or disability: not alone. Ask guardian and hospital; let fetch, "
        "escort, or hand over.",
    ),
    LeavingTrouble.PREGNANT_ALONE: QT_TRANSLATE_NOOP(
        "Sentences",
        "{months} months pregnant: not alone on the journey. Escort, let fetch, or ask the leader.",
    ),
    LeavingTrouble.OWN_WISH_AGE: QT_TRANSLATE_NOOP(
        "Sentences",
        "{age} years old: leaving at the own wish is from {least} on. Let a guardian fetch, "
        "escort, or hand over.",
    ),
    LeavingTrouble.OWN_WISH_MENTAL: QT_TRANSLATE_NOOP(
        "Sentences",
        "Signs of mental illness or disability: not at the own wish. Let fetch, escort, or hand "
        "over.",
    ),
    LeavingTrouble.PRESENT: QT_TRANSLATE_NOOP(
        "Sentences",
        "The person is “{state}”, so not here. Write down the return first, or choose the way "
        "that fits.",
    ),
    LeavingTrouble.DESTINATION: QT_TRANSLATE_NOOP(
        "Sentences", "Where to, and who is there? Ask, telephone, write it down."
    ),
    LeavingTrouble.AGREED: QT_TRANSLATE_NOOP(
        "Sentences",
        "Nobody is sent away against their will: ask, then tick that the person agrees.",
    ),
    LeavingTrouble.BELONGINGS: QT_TRANSLATE_NOOP(
        "Sentences",
        "{stored} things lie in the store. Give them back against signature, or send them on.",
    ),
    LeavingTrouble.BELONGINGS_SIGNED: QT_TRANSLATE_NOOP(
        "Sentences",
        "{count} lines of the list were never signed for at the door. Have them signed.",
    ),
    LeavingTrouble.DANGEROUS_GOODS: QT_TRANSLATE_NOOP(
        "Sentences",
        "{count} dangerous thing(s) lie in the store. They are not given back: hand them to the "
        "police for a receipt.",
    ),
    LeavingTrouble.ARRIVAL_HANDOVER: QT_TRANSLATE_NOOP(
        "Sentences",
        "The unit that brought the person has not signed. Have both sides sign the hand-over "
        "sheet, then say so under the arrival.",
    ),
    LeavingTrouble.SIGNS_REPORTED: QT_TRANSLATE_NOOP(
        "Sentences",
        "{owed}: report to the police and write the report down under the arrival. It stays due "
        "also after the leaving.",
    ),
    LeavingTrouble.DNA: QT_TRANSLATE_NOOP(
        "Sentences",
        "Nobody knows for sure who this is, and no sample is logged. Have one taken and store it "
        "under its seal, or let a leader excuse it with the reason (Tracing, Samples).",
    ),
    LeavingTrouble.SERVICE_FORM: QT_TRANSLATE_NOOP(
        "Sentences",
        "Print the record of service and leaving, have it signed or thumb-printed, then say so "
        "here.",
    ),
    LeavingTrouble.DECLARATION: QT_TRANSLATE_NOOP(
        "Sentences",
        "Print the declaration, read it to the person, have it signed, then say so here.",
    ),
    LeavingTrouble.VOUCHER: QT_TRANSLATE_NOOP(
        "Sentences",
        "Write a voucher; somebody else approves it, then it is issued and printed.",
    ),
    LeavingTrouble.VOUCHER_EXPIRED: QT_TRANSLATE_NOOP(
        "Sentences", "Voucher {number} was good until {until}. Write a new one."
    ),
    LeavingTrouble.FIT: QT_TRANSLATE_NOOP(
        "Sentences", "Ask whether the person can travel: illness, wounds, pregnancy."
    ),
    LeavingTrouble.DISCHARGE: QT_TRANSLATE_NOOP(
        "Sentences", "The person lies in hospital. Write the number of the discharge paper."
    ),
    LeavingTrouble.FETCHER: QT_TRANSLATE_NOOP(
        "Sentences", "Who fetches, and what are they to the person?"
    ),
    LeavingTrouble.FETCHER_DOCUMENT: QT_TRANSLATE_NOOP(
        "Sentences", "Look at the fetcher's identity card and write its number."
    ),
    LeavingTrouble.FETCHER_NUMBER: QT_TRANSLATE_NOOP(
        "Sentences",
        "The number of the fetcher's card cannot be right: its check digit or date is wrong, or it "
        "is the resident's own. Look at the card again.",
    ),
    LeavingTrouble.FETCHER_AGE: QT_TRANSLATE_NOOP(
        "Sentences", "The fetcher is {age} years old. An adult has to fetch."
    ),
    LeavingTrouble.FETCHER_RELATION: QT_TRANSLATE_NOOP(
        "Sentences",
        "“{relation}” may not collect alone: near kin or a guardian may. For anybody else the "
        "police, the committee or the civil-affairs office confirms; write who did.",
    ),
    LeavingTrouble.MONTHS_IMPOSSIBLE: QT_TRANSLATE_NOOP(
        "Sentences", "Months of pregnancy are counted from {least} to {most}."
    ),
    LeavingTrouble.COPY_NOT_FOUND: QT_TRANSLATE_NOOP(
        "Sentences", "There is no such copy of a paper. Open the sheet anew."
    ),
    LeavingTrouble.FETCHER_COPY: QT_TRANSLATE_NOOP(
        "Sentences",
        "Keep a picture of the paper of the very one who fetches: camera, file, drop or paste. The "
        "copy of somebody else's does not count.",
    ),
    LeavingTrouble.FETCHER_PROOF: QT_TRANSLATE_NOOP(
        "Sentences",
        "What proves the relation? Household book, birth certificate, guardianship paper, or the "
        "word of police, committee or civil-affairs office.",
    ),
    LeavingTrouble.KIN_CONFIRMED: QT_TRANSLATE_NOOP(
        "Sentences",
        "Harm was reported: the police or the committee confirm the fetcher first. Write which "
        "body did.",
    ),
    LeavingTrouble.RECEIVER: QT_TRANSLATE_NOOP(
        "Sentences", "Which unit takes over, and who there?"
    ),
    LeavingTrouble.RECEIPT: QT_TRANSLATE_NOOP(
        "Sentences", "Have the hand-over sheet signed on both sides and write its number."
    ),
    LeavingTrouble.ESCORTS: QT_TRANSLATE_NOOP(
        "Sentences", "At least {least} clerks escort. Write their names."
    ),
    LeavingTrouble.GROUNDS: QT_TRANSLATE_NOOP(
        "Sentences", "For which ground does help end? Tick at least one."
    ),
    LeavingTrouble.GROUND_TEXT: QT_TRANSLATE_NOOP(
        "Sentences", "Write down what happened, as it stands in the notice."
    ),
    LeavingTrouble.NOTICE: QT_TRANSLATE_NOOP(
        "Sentences", "Print the notice, hand it over, then write down when."
    ),
    LeavingTrouble.DEATH_FACTS: QT_TRANSLATE_NOOP(
        "Sentences", "When and where did the person die?"
    ),
    LeavingTrouble.DEATH_CERTIFICATE: QT_TRANSLATE_NOOP(
        "Sentences", "Write the number of the death certificate."
    ),
    LeavingTrouble.LAST_SEEN: QT_TRANSLATE_NOOP("Sentences", "When was the person last seen?"),
    LeavingTrouble.SEARCH: QT_TRANSLATE_NOOP(
        "Sentences", "Where was the person looked for, and by whom?"
    ),
    LeavingTrouble.POLICE_REPORT: QT_TRANSLATE_NOOP(
        "Sentences", "Report to the police and write the number of the receipt."
    ),
}

_PAPERS: dict[Trouble, str] = {
    PaperTrouble.NOT_FOUND: QT_TRANSLATE_NOOP(
        "Sentences", "What this paper would be made of is not in the book."
    ),
    PaperTrouble.NOT_REFUSED: QT_TRANSLATE_NOOP(
        "Sentences", "Nobody was refused here; there is no notice of refusal."
    ),
    PaperTrouble.NOTHING_CHECKED: QT_TRANSLATE_NOOP(
        "Sentences", "The safety check is not written down yet."
    ),
    PaperTrouble.CAME_ALONE: QT_TRANSLATE_NOOP(
        "Sentences", "The person came alone; there is no hand-over sheet."
    ),
    PaperTrouble.NO_LEAVING: QT_TRANSLATE_NOOP(
        "Sentences", "No way of leaving is prepared. Choose the way and save it first."
    ),
    PaperTrouble.NOT_OWN_WISH: QT_TRANSLATE_NOOP(
        "Sentences", "The declaration is only for leaving at one's own wish."
    ),
    PaperTrouble.NOT_TERMINATED: QT_TRANSLATE_NOOP(
        "Sentences", "The notice is only for help that was ended."
    ),
    PaperTrouble.NOBODY_RECEIVES: QT_TRANSLATE_NOOP(
        "Sentences", "On this way nobody takes the person over; there is no hand-over sheet."
    ),
    PaperTrouble.NOT_LOWERED: QT_TRANSLATE_NOOP(
        "Sentences",
        "Only a class that two people have lowered has this paper. This one was confirmed by one.",
    ),
    PaperTrouble.HAS_LEFT: QT_TRANSLATE_NOOP(
        "Sentences", "The person has left; a card is for residents."
    ),
    PaperTrouble.NOT_REVIEWED: QT_TRANSLATE_NOOP(
        "Sentences", "The bill is still under review. Finish it before the hospital is told."
    ),
    PaperTrouble.NOTHING_MEASURED: QT_TRANSLATE_NOOP(
        "Sentences", "Nothing was measured in the last days; there is no curve to print."
    ),
    PaperTrouble.IDENTIFIED: QT_TRANSLATE_NOOP(
        "Sentences", "It is known who this was: the kin get a letter, and no public notice."
    ),
    PaperTrouble.ON_PAPER: QT_TRANSLATE_NOOP(
        "Sentences",
        "This letter was written on paper before, and that paper is the original. It is not "
        "printed here.",
    ),
    PaperTrouble.NO_PREVIEW: QT_TRANSLATE_NOOP("Sentences", "This paper has no preview."),
    PaperTrouble.MINORS_FILE: QT_TRANSLATE_NOOP(
        "Sentences",
        "This is a minor's paper. Open the file first; the trace keeps who looked, and when.",
    ),
}

LEAVING: dict[Trouble, str] = {**_DOOR, **_PAPERS}
"""The sentences of this area, for the table of all."""
