"""What keeps something from being written into a minor's side-file, in sentences."""

from __future__ import annotations

from station.domain.minor_access import AccessTrouble
from station.domain.minor_reports import ReportTrouble
from station.domain.minors import MinorTrouble
from station.domain.problems import Trouble
from station.domain.return_visits import VisitTrouble
from station.wording.words import QT_TRANSLATE_NOOP

MINORS: dict[Trouble, str] = {
    MinorTrouble.NOT_FOUND: QT_TRANSLATE_NOOP(
        "Sentences",
        "This person is not in the book. Look the person up again.",
    ),
    MinorTrouble.NOT_A_MINOR: QT_TRANSLATE_NOOP(
        "Sentences",
        "A grown person without a side-file: it is kept for minors only.",
    ),
    MinorTrouble.IN_FUTURE: QT_TRANSLATE_NOOP(
        "Sentences",
        "Later than today ({now}). Mend the day.",
    ),
    MinorTrouble.ENTRY_NOT_FOUND: QT_TRANSLATE_NOOP(
        "Sentences",
        "The entry to correct is not in this file, or was corrected already. Choose the one "
        "that counts.",
    ),
    MinorTrouble.CORRECTION_UNEXPLAINED: QT_TRANSLATE_NOOP(
        "Sentences",
        "Say why it was wrong: both the old words and the new ones stay in the file.",
    ),
    MinorTrouble.DECISION_MISSING: QT_TRANSLATE_NOOP(
        "Sentences",
        "Guardianship by the department rests on a decision. Write its number.",
    ),
    MinorTrouble.DECIDED_ON_MISSING: QT_TRANSLATE_NOOP(
        "Sentences",
        "Write the day of the decision.",
    ),
    MinorTrouble.DECIDED_BY_MISSING: QT_TRANSLATE_NOOP(
        "Sentences",
        "Write which department decided.",
    ),
    MinorTrouble.PLACEMENT_MISSING: QT_TRANSLATE_NOOP(
        "Sentences",
        "Say where the child lives under this guardianship.",
    ),
    MinorTrouble.GUARDIAN_MISSING: QT_TRANSLATE_NOOP("Sentences", "Write the guardian's name."),
    MinorTrouble.NOTE_MISSING: QT_TRANSLATE_NOOP("Sentences", "Write down why."),
    MinorTrouble.OWNER_MISSING: QT_TRANSLATE_NOOP("Sentences", "Choose whose task it is."),
    MinorTrouble.OWNER_UNKNOWN: QT_TRANSLATE_NOOP(
        "Sentences",
        "No clerk signs in as “{login}”. Choose one who works here.",
    ),
    MinorTrouble.NEXT_MISSING: QT_TRANSLATE_NOOP(
        "Sentences",
        "Write the next date: what runs is looked at again.",
    ),
    MinorTrouble.NEXT_PAST: QT_TRANSLATE_NOOP(
        "Sentences",
        "Earlier than today ({today}). Choose a day to come.",
    ),
    MinorTrouble.SCHOOL_MISSING: QT_TRANSLATE_NOOP("Sentences", "Write the name of the school."),
    MinorTrouble.ASSESSOR_MISSING: QT_TRANSLATE_NOOP("Sentences", "Write who made the assessment."),
    MinorTrouble.FAMILY_MISSING: QT_TRANSLATE_NOOP(
        "Sentences",
        "Write what was found: the home or the care.",
    ),
    MinorTrouble.CONCLUSION_MISSING: QT_TRANSLATE_NOOP(
        "Sentences",
        "An assessment comes to an end: choose and write it.",
    ),
    ReportTrouble.NOT_FOUND: QT_TRANSLATE_NOOP(
        "Sentences",
        "This report is not in the book. Open the side-file again.",
    ),
    ReportTrouble.NO_ARRIVAL: QT_TRANSLATE_NOOP(
        "Sentences",
        "No arrival of this person is in the book, and a report hangs on one. Register the "
        "arrival first.",
    ),
    ReportTrouble.SIGN_NOT_REPORTED: QT_TRANSLATE_NOOP(
        "Sentences",
        "This sign is not one that is reported to the police.",
    ),
    ReportTrouble.FACTS_MISSING: QT_TRANSLATE_NOOP(
        "Sentences",
        "Write what happened: the police need the facts.",
    ),
    ReportTrouble.SEVERITY_MISSING: QT_TRANSLATE_NOOP("Sentences", "Say how bad it is."),
    ReportTrouble.BEFORE_REPORT: QT_TRANSLATE_NOOP(
        "Sentences",
        "Earlier than the report at {reported_at}. Mend the time.",
    ),
    ReportTrouble.WORDS_MISSING: QT_TRANSLATE_NOOP("Sentences", "Write what was said or done."),
    ReportTrouble.NUMBER_MISSING: QT_TRANSLATE_NOOP(
        "Sentences",
        "Write the number of the receipt.",
    ),
    ReportTrouble.CLOSED_ALREADY: QT_TRANSLATE_NOOP("Sentences", "This case is closed."),
    ReportTrouble.NO_ANSWER_YET: QT_TRANSLATE_NOOP(
        "Sentences",
        "The police have not said what came of it. Urge them; the case stays open until their "
        "result is there.",
    ),
    ReportTrouble.CORRECTED_WHOLE: QT_TRANSLATE_NOOP(
        "Sentences",
        "A report is corrected as a whole, with a reason: use the correction of the report.",
    ),
    ReportTrouble.OWNER_ALONE: QT_TRANSLATE_NOOP(
        "Sentences",
        "Whoever reported does not close the case alone: somebody else does, or a second "
        "person signs with you.",
    ),
    VisitTrouble.NOT_FOUND: QT_TRANSLATE_NOOP(
        "Sentences",
        "This visit is not planned. Open the side-file again.",
    ),
    VisitTrouble.STILL_HERE: QT_TRANSLATE_NOOP(
        "Sentences",
        "The child is still in the station. Visits are planned after the return.",
    ),
    VisitTrouble.PLANNED_ALREADY: QT_TRANSLATE_NOOP(
        "Sentences",
        "The visits by rule are planned already. Add one by hand with its day.",
    ),
    VisitTrouble.DAY_MISSING: QT_TRANSLATE_NOOP("Sentences", "Write the day of the visit."),
    VisitTrouble.ANSWERED: QT_TRANSLATE_NOOP("Sentences", "This visit has its answer already."),
    VisitTrouble.VISITOR_MISSING: QT_TRANSLATE_NOOP("Sentences", "Write who made the visit."),
    VisitTrouble.HOW_MISSING: QT_TRANSLATE_NOOP("Sentences", "Say how the visit was made."),
    VisitTrouble.FINDINGS_MISSING: QT_TRANSLATE_NOOP("Sentences", "Write what was found."),
    VisitTrouble.REASON_MISSING: QT_TRANSLATE_NOOP(
        "Sentences",
        "Write why: no visit ends in silence.",
    ),
    VisitTrouble.BEFORE_LEAVING: QT_TRANSLATE_NOOP(
        "Sentences",
        "Earlier than the return at {left_at}. Mend the time.",
    ),
    AccessTrouble.KEPT: QT_TRANSLATE_NOOP(
        "Sentences",
        "A minor's side-file: looking into it needs the leader's leave. Ask for it with a reason.",
    ),
    AccessTrouble.NOT_FOUND: QT_TRANSLATE_NOOP("Sentences", "This request is not in the book."),
    AccessTrouble.NOT_OPENED: QT_TRANSLATE_NOOP(
        "Sentences",
        "Open the side-file first; each look is written down.",
    ),
    AccessTrouble.REASON_MISSING: QT_TRANSLATE_NOOP(
        "Sentences",
        "Write why you need to look into the side-file.",
    ),
    AccessTrouble.ASKED_ALREADY: QT_TRANSLATE_NOOP(
        "Sentences",
        "You have asked already; the leader has not answered yet.",
    ),
    AccessTrouble.NEEDLESS: QT_TRANSLATE_NOOP(
        "Sentences",
        "This side-file is open to you now. Open it.",
    ),
    AccessTrouble.DECIDED_ALREADY: QT_TRANSLATE_NOOP(
        "Sentences",
        "This request was refused. A new one can be made.",
    ),
    AccessTrouble.OWN_REQUEST: QT_TRANSLATE_NOOP(
        "Sentences",
        "Nobody allows their own request. Another leader decides.",
    ),
    AccessTrouble.UNTIL_MISSING: QT_TRANSLATE_NOOP("Sentences", "Say until when."),
    AccessTrouble.UNTIL_PAST: QT_TRANSLATE_NOOP(
        "Sentences",
        "That lies behind ({now}). Choose a time to come.",
    ),
    AccessTrouble.UNTIL_TOO_LONG: QT_TRANSLATE_NOOP(
        "Sentences",
        "An approval lasts until {longest} at most.",
    ),
}
