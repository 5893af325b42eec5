"""What is wrong with hospitals, treatment letters and times in hospital, in sentences."""

from __future__ import annotations

from station.domain.deaths import DeathTrouble
from station.domain.hospital_notices import NoticeTrouble
from station.domain.hospitals import HospitalTrouble
from station.domain.letters import LetterTrouble
from station.domain.problems import Trouble
from station.wording.words import QT_TRANSLATE_NOOP

HOSPITAL: dict[Trouble, str] = {
    HospitalTrouble.NOT_FOUND: QT_TRANSLATE_NOOP(
        "Sentences", "This hospital is not on the list. Choose another, or have it added."
    ),
    HospitalTrouble.NAME_MISSING: QT_TRANSLATE_NOOP(
        "Sentences", "A hospital needs its name, as it stands on its seal."
    ),
    HospitalTrouble.NAME_TAKEN: QT_TRANSLATE_NOOP(
        "Sentences", "A hospital of this name is on the list already. Change that one."
    ),
    HospitalTrouble.ACCOUNT_UNREADABLE: QT_TRANSLATE_NOOP(
        "Sentences",
        "An account has 8 to 32 digits and nothing else. Leave it empty to fill it in by hand.",
    ),
    HospitalTrouble.CLOSED: QT_TRANSLATE_NOOP(
        "Sentences", "This hospital gets no letters any more. Choose another."
    ),
    HospitalTrouble.NOT_DESIGNATED: QT_TRANSLATE_NOOP(
        "Sentences", "This is no designated hospital. Say why the patient goes there."
    ),
    LetterTrouble.DEATH_NOT_WRITTEN: QT_TRANSLATE_NOOP(
        "Sentences",
        "Write the death down instead (Hospital, the letter, Died…): the letter is closed with it, "
        "and what is to be done next stands on Today.",
    ),
    DeathTrouble.NOT_FOUND: QT_TRANSLATE_NOOP(
        "Sentences", "This case is not in the book. Look at the list again."
    ),
    DeathTrouble.PERSON_MISSING: QT_TRANSLATE_NOOP(
        "Sentences", "Say whose death it is. A letter that nobody is linked to is linked first."
    ),
    DeathTrouble.MARKED_ALREADY: QT_TRANSLATE_NOOP(
        "Sentences", "This person is marked dead already. Open that case, and put it right there."
    ),
    DeathTrouble.MARKED_DEAD: QT_TRANSLATE_NOOP(
        "Sentences",
        "This person is marked dead. If that is a mistake, a leader puts the case right first.",
    ),
    DeathTrouble.IN_FUTURE: QT_TRANSLATE_NOOP(
        "Sentences", "Later than now ({now}). Mend the time."
    ),
    DeathTrouble.BEFORE_ADMISSION: QT_TRANSLATE_NOOP(
        "Sentences", "Earlier than the admission at {admitted_at}. Mend the time."
    ),
    DeathTrouble.PLACE_MISSING: QT_TRANSLATE_NOOP("Sentences", "Write down where it was."),
    DeathTrouble.ESTABLISHED_MISSING: QT_TRANSLATE_NOOP(
        "Sentences", "Write down which doctor, or who else, has established the death."
    ),
    DeathTrouble.REASON_MISSING: QT_TRANSLATE_NOOP("Sentences", "Write down why."),
    DeathTrouble.BEFORE_DEATH: QT_TRANSLATE_NOOP(
        "Sentences", "Earlier than the death at {died_at}. Mend the time."
    ),
    DeathTrouble.WORDS_MISSING: QT_TRANSLATE_NOOP(
        "Sentences", "Write down to whom, where, or what was done."
    ),
    DeathTrouble.NUMBER_MISSING: QT_TRANSLATE_NOOP(
        "Sentences", "Write down the number of the paper."
    ),
    DeathTrouble.NOT_DECIDED: QT_TRANSLATE_NOOP(
        "Sentences", "Two people decide about the body first."
    ),
    DeathTrouble.NOT_CREMATED: QT_TRANSLATE_NOOP("Sentences", "Write the cremation down first."),
    DeathTrouble.HANDED_OR_CREMATED: QT_TRANSLATE_NOOP(
        "Sentences", "The body was handed over or cremated already."
    ),
    DeathTrouble.IDENTIFIERS_MISSING: QT_TRANSLATE_NOOP(
        "Sentences",
        "Nobody knows who this is: DNA, photographs and prints are kept first, or say why not.",
    ),
    DeathTrouble.STILL_WAITING: QT_TRANSLATE_NOOP(
        "Sentences", "The time in which kin may come forward is not over. Wait, or say why not."
    ),
    DeathTrouble.SECOND_MISSING: QT_TRANSLATE_NOOP(
        "Sentences", "A second person decides with you: a leader signs with name and password."
    ),
    DeathTrouble.MERGED_WITH_DEAD: QT_TRANSLATE_NOOP(
        "Sentences", "One of the two is marked dead. Say how it is known that both are one."
    ),
    DeathTrouble.THINGS_KEPT: QT_TRANSLATE_NOOP(
        "Sentences",
        "Things of theirs still lie in the store: {count}. Hand them over on the person's sheet, "
        "part Things; that settles this step. Otherwise say why it is settled all the same.",
    ),
    DeathTrouble.NOTHING_CHANGED: QT_TRANSLATE_NOOP(
        "Sentences", "All of it stands so already. Change what is wrong, or leave it."
    ),
    NoticeTrouble.NOT_FOUND: QT_TRANSLATE_NOOP(
        "Sentences", "This notice is not in the book. Look at the list again."
    ),
    NoticeTrouble.IN_FUTURE: QT_TRANSLATE_NOOP(
        "Sentences", "Later than now ({now}). Mend the time."
    ),
    NoticeTrouble.BROUGHT_LATER: QT_TRANSLATE_NOOP(
        "Sentences",
        "The hospital told of the patient at {told_at}; the coming was before that. Mend one.",
    ),
    NoticeTrouble.CALLER_MISSING: QT_TRANSLATE_NOOP(
        "Sentences", "Write down who called, or from which number: somebody must call back."
    ),
    NoticeTrouble.CLOSED: QT_TRANSLATE_NOOP(
        "Sentences", "This notice was answered at {closed_at}. Write a new one down if they call."
    ),
    NoticeTrouble.REASON_MISSING: QT_TRANSLATE_NOOP(
        "Sentences", "Say why the patient is not one of ours; the hospital is told so."
    ),
    NoticeTrouble.NOTE_MISSING: QT_TRANSLATE_NOOP(
        "Sentences", "Another reason needs its words: write them down."
    ),
    NoticeTrouble.PERSON_MISSING: QT_TRANSLATE_NOOP(
        "Sentences", "Say which resident it is. Whoever is new is taken in at the hospital."
    ),
    NoticeTrouble.BEFORE_NOTICE: QT_TRANSLATE_NOOP(
        "Sentences", "Earlier than the notice of {told_at}. Mend the time."
    ),
    LetterTrouble.NOT_FOUND: QT_TRANSLATE_NOOP(
        "Sentences", "This letter is not in the book. Look it up again by number or name."
    ),
    LetterTrouble.NAME_MISSING: QT_TRANSLATE_NOOP(
        "Sentences", "A letter names the patient; who cannot be named is 无名氏."
    ),
    LetterTrouble.DIAGNOSIS_MISSING: QT_TRANSLATE_NOOP(
        "Sentences", "Write down what the patient suffers from, as it looks now."
    ),
    LetterTrouble.IN_FUTURE: QT_TRANSLATE_NOOP(
        "Sentences", "Later than now ({now}). Mend the time."
    ),
    LetterTrouble.NOTICE_BEFORE_HOSPITAL: QT_TRANSLATE_NOOP(
        "Sentences",
        "The hospital's notice is earlier than the patient's coming at {admitted_at}. Mend one.",
    ),
    LetterTrouble.LATE: QT_TRANSLATE_NOOP(
        "Sentences",
        "The letter was due by {due}, {hours} hours after the notice. Say why it comes late.",
    ),
    LetterTrouble.OPEN_LETTER: QT_TRANSLATE_NOOP(
        "Sentences",
        "Letter {number} to this hospital is still open and covers another admission. Write the "
        "admission down there, or say why a second letter is needed.",
    ),
    LetterTrouble.OTHER_PERSON: QT_TRANSLATE_NOOP(
        "Sentences", "This stay is another person's. Choose the stay and the person again."
    ),
    LetterTrouble.CLOSED: QT_TRANSLATE_NOOP(
        "Sentences", "The letter was closed at {closed_at}. A new one is needed."
    ),
    LetterTrouble.STILL_IN_HOSPITAL: QT_TRANSLATE_NOOP(
        "Sentences", "The patient still lies there. Write down the discharge first."
    ),
    LetterTrouble.ALREADY_ADMITTED: QT_TRANSLATE_NOOP(
        "Sentences", "An admission under this letter has not ended. Write down its discharge first."
    ),
    LetterTrouble.ADMISSION_NOT_FOUND: QT_TRANSLATE_NOOP(
        "Sentences", "This time in hospital is not in the book. Look the letter up again."
    ),
    LetterTrouble.ADMITTED_TOO_EARLY: QT_TRANSLATE_NOOP(
        "Sentences", "Earlier than what is known of {admitted_at}. Mend the time."
    ),
    LetterTrouble.BEFORE_ADMISSION: QT_TRANSLATE_NOOP(
        "Sentences", "Earlier than the admission at {admitted_at}. Mend the time."
    ),
    LetterTrouble.DISCHARGED: QT_TRANSLATE_NOOP(
        "Sentences", "The patient was discharged at {discharged_at}; nothing more happens here."
    ),
    LetterTrouble.DISCHARGED_BEFORE: QT_TRANSLATE_NOOP(
        "Sentences", "Somebody visited the patient there at {visit}. Mend the time."
    ),
    LetterTrouble.EXPECTED_TOO_EARLY: QT_TRANSLATE_NOOP(
        "Sentences", "The expected discharge is in the past of this entry. Mend the day."
    ),
    LetterTrouble.CONDITION_MISSING: QT_TRANSLATE_NOOP(
        "Sentences", "Write down how the patient is."
    ),
    LetterTrouble.CERTIFICATE_MISSING: QT_TRANSLATE_NOOP(
        "Sentences", "A discharge goes by the hospital's certificate. Write down its number or day."
    ),
    LetterTrouble.NOT_IN_HOSPITAL: QT_TRANSLATE_NOOP(
        "Sentences", "Nobody of the house is in hospital on this letter. Leave this out."
    ),
    LetterTrouble.PAYER_MISSING: QT_TRANSLATE_NOOP("Sentences", "Say who pays instead."),
    LetterTrouble.DATE_MISSING: QT_TRANSLATE_NOOP(
        "Sentences", "Say from which day on the station does not pay; the costs are split there."
    ),
    LetterTrouble.NOT_ELIGIBLE_TOO_EARLY: QT_TRANSLATE_NOOP(
        "Sentences", "The patient came on {admitted_at}; the split lies on that day or later."
    ),
    LetterTrouble.CLOSED_TOO_EARLY: QT_TRANSLATE_NOOP(
        "Sentences", "Earlier than what was written down of {admitted_at}. Mend the time."
    ),
    LetterTrouble.REASON_MISSING: QT_TRANSLATE_NOOP("Sentences", "Write down why."),
    LetterTrouble.WAS_USED: QT_TRANSLATE_NOOP(
        "Sentences",
        "Somebody was admitted on this letter, so it cannot be withdrawn. Close it another way.",
    ),
    LetterTrouble.TAKEN_BACK: QT_TRANSLATE_NOOP(
        "Sentences", "This letter was withdrawn; nothing is put right in it. Write a new one."
    ),
    LetterTrouble.NOTHING_CHANGED: QT_TRANSLATE_NOOP(
        "Sentences", "All of it stands so already. Change what is wrong, or leave it."
    ),
    LetterTrouble.BROUGHT_TOO_LATE: QT_TRANSLATE_NOOP(
        "Sentences",
        "The hospital had the patient at {admitted_at} already; nobody is brought there later.",
    ),
    LetterTrouble.VISITED_BEFORE: QT_TRANSLATE_NOOP(
        "Sentences", "Somebody stood at the bed at {visit}. The admission was before that."
    ),
    LetterTrouble.END_MISSING: QT_TRANSLATE_NOOP(
        "Sentences",
        "The end of this time in hospital is known: move it, or write a new admission down.",
    ),
    LetterTrouble.OVERLAPS: QT_TRANSLATE_NOOP(
        "Sentences", "Another admission under this letter, of {admitted_at}, lies over it."
    ),
    LetterTrouble.LINKED: QT_TRANSLATE_NOOP(
        "Sentences", "This letter belongs to a person of the book already."
    ),
}
