"""What can be wrong at the door, in words: arrival, person, belongings, class, ID number."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from station.domain.assistance import AssistanceTrouble
from station.domain.belongings import BelongingTrouble
from station.domain.identity import Finding, IdFinding
from station.domain.intake import IntakeTrouble
from station.domain.people import CameraTrouble, PersonTrouble
from station.domain.problems import Trouble
from station.wording.words import QT_TRANSLATE_NOOP

_DOOR: dict[Trouble, str] = {
    IntakeTrouble.NOT_FOUND: QT_TRANSLATE_NOOP("Sentences", "This intake is not in the book."),
    IntakeTrouble.NOT_SEARCHED: QT_TRANSLATE_NOOP(
        "Sentences", "Search first: a name, a number, or what can be seen. Then write down."
    ),
    IntakeTrouble.ARRIVED_IN_FUTURE: QT_TRANSLATE_NOOP(
        "Sentences", "Arrived later than now, {now}. Correct the time."
    ),
    IntakeTrouble.FOUND_IN_FUTURE: QT_TRANSLATE_NOOP(
        "Sentences", "Found later than now, {now}. Correct the time."
    ),
    IntakeTrouble.WANDERING_IN_FUTURE: QT_TRANSLATE_NOOP(
        "Sentences", "Nobody has been on the road since a day that is to come."
    ),
    IntakeTrouble.CHECKED_IN_FUTURE: QT_TRANSLATE_NOOP(
        "Sentences", "Checked later than now, {now}. Correct the time."
    ),
    IntakeTrouble.FOUND_AFTER_ARRIVAL: QT_TRANSLATE_NOOP(
        "Sentences", "Found after arriving at the station, {arrived}. Correct one of the two."
    ),
    IntakeTrouble.HOSPITAL_FIRST: QT_TRANSLATE_NOOP(
        "Sentences",
        "{signs}: to hospital first. Or write down which doctor saw the person and what they say.",
    ),
    IntakeTrouble.POLICE_FIRST: QT_TRANSLATE_NOOP(
        "Sentences",
        "{signs}: tell the police first. Or write down what the police say, with name and time.",
    ),
    IntakeTrouble.GROUNDS_MISSING: QT_TRANSLATE_NOOP(
        "Sentences", "A refusal states its reasons. Tick at least one."
    ),
    IntakeTrouble.GROUNDS_UNKNOWN: QT_TRANSLATE_NOOP(
        "Sentences", "“{code}” is no reason for a refusal. Choose from the list."
    ),
    IntakeTrouble.TEXT_MISSING: QT_TRANSLATE_NOOP("Sentences", "Say in a few words what it was."),
    IntakeTrouble.PLACE_MISSING: QT_TRANSLATE_NOOP(
        "Sentences", "To which hospital or which police unit?"
    ),
    IntakeTrouble.MUST_BE_HELPED: QT_TRANSLATE_NOOP(
        "Sentences",
        "A minor, or somebody who seems mentally ill, is not turned away: hospital, police or a "
        "bed.",
    ),
    IntakeTrouble.UNIT_MISSING: QT_TRANSLATE_NOOP(
        "Sentences", "Which unit brought the person? The hand-over sheet names it."
    ),
    IntakeTrouble.CAUSE_UNKNOWN: QT_TRANSLATE_NOOP("Sentences", "This cause is in no list."),
    IntakeTrouble.TEMPERATURE_IMPOSSIBLE: QT_TRANSLATE_NOOP(
        "Sentences", "No living person has this temperature: 30.0 to 45.0 ℃."
    ),
    IntakeTrouble.ALREADY_DECIDED: QT_TRANSLATE_NOOP(
        "Sentences", "For this arrival it was decided already. Look under Residents."
    ),
    IntakeTrouble.REASON_MISSING: QT_TRANSLATE_NOOP("Sentences", "Write down why."),
    IntakeTrouble.REASON_FOR_LESS: QT_TRANSLATE_NOOP(
        "Sentences",
        "A sign that no longer holds, or a mind found clearer: write down why, and who says so.",
    ),
    IntakeTrouble.NOT_EMPTIED: QT_TRANSLATE_NOOP(
        "Sentences", "“{stated}” cannot be left empty as a whole. Change it, or name what is wrong."
    ),
    IntakeTrouble.HANDOVER_SIGNED: QT_TRANSLATE_NOOP(
        "Sentences", "Both sides have signed this sheet already, at {at}. It is signed once."
    ),
    IntakeTrouble.HANDOVER_TIME: QT_TRANSLATE_NOOP(
        "Sentences", "It is signed after the arrival and not in the future. Change the time."
    ),
    IntakeTrouble.REPORT_BEFORE_FOUND: QT_TRANSLATE_NOOP(
        "Sentences", "The report lies before the finding, or later than now. Correct the time."
    ),
    IntakeTrouble.FAMILY_OF_ONE: QT_TRANSLATE_NOOP(
        "Sentences", "A family is two at least: add who came along, or admit this one alone."
    ),
    IntakeTrouble.CHECKER_OF_OTHER_SEX: QT_TRANSLATE_NOOP(
        "Sentences", "Checked by somebody of the other sex. It can be saved; better somebody else."
    ),
    IntakeTrouble.DANGEROUS_GOODS_KEPT: QT_TRANSLATE_NOOP(
        "Sentences", "Dangerous things are not kept here: hand them to the police for a receipt."
    ),
}

_PERSON: dict[Trouble, str] = {
    PersonTrouble.NOT_SEARCHED: QT_TRANSLATE_NOOP(
        "Sentences",
        "It may be somebody known: {names}. Take them, or say that it is not them.",
    ),
    PersonTrouble.NOT_FOUND: QT_TRANSLATE_NOOP("Sentences", "This person is not in the book."),
    PersonTrouble.DOCUMENT_TAKEN: QT_TRANSLATE_NOOP(
        "Sentences",
        "Somebody else is here under this number. Take them, correct the number, or say why two "
        "people show it.",
    ),
    PersonTrouble.BORN_IN_FUTURE: QT_TRANSLATE_NOOP(
        "Sentences", "Born on {born}, which is still to come. Correct the date."
    ),
    PersonTrouble.SAME_PERSON: QT_TRANSLATE_NOOP(
        "Sentences", "This is one and the same person already."
    ),
    PersonTrouble.ALREADY_MERGED: QT_TRANSLATE_NOOP(
        "Sentences", "One of the two was merged meanwhile. Open the file again."
    ),
    PersonTrouble.DECIDED_DIFFERENT: QT_TRANSLATE_NOOP(
        "Sentences", "A clerk judged them to be two people. Take that back first, with a reason."
    ),
    PersonTrouble.BOTH_IN_STATION: QT_TRANSLATE_NOOP(
        "Sentences", "Both are in the station now, so they are two. End one stay first."
    ),
    PersonTrouble.BOTH_HAVE_VOUCHER: QT_TRANSLATE_NOOP(
        "Sentences", "Both hold a live voucher. Void one of them first."
    ),
    PersonTrouble.NOT_MERGED: QT_TRANSLATE_NOOP("Sentences", "These two were not merged."),
    PersonTrouble.LATER_MERGE_FIRST: QT_TRANSLATE_NOOP(
        "Sentences", "A later merge stands on this one. Undo that first."
    ),
    PersonTrouble.NOT_ENTERED_LATER: QT_TRANSLATE_NOOP(
        "Sentences", "Only what was entered after the merge can be moved."
    ),
    PersonTrouble.REASON_MISSING: QT_TRANSLATE_NOOP("Sentences", "Write down why."),
    PersonTrouble.NAME_MISSING: QT_TRANSLATE_NOOP("Sentences", "A name has to be written."),
    PersonTrouble.NAME_TOO_LONG: QT_TRANSLATE_NOOP(
        "Sentences",
        "A name has {most} characters at most, this has {length}. Write the rest as a note.",
    ),
    PersonTrouble.NAME_THERE: QT_TRANSLATE_NOOP("Sentences", "This name is written down already."),
    PersonTrouble.NUMBER_THERE: QT_TRANSLATE_NOOP(
        "Sentences", "The number {number} stands on this file already."
    ),
    PersonTrouble.NUMBER_MISSING: QT_TRANSLATE_NOOP(
        "Sentences", "A document needs its number; leave the kind empty if there is none."
    ),
    PersonTrouble.AGE_IMPOSSIBLE: QT_TRANSLATE_NOOP(
        "Sentences", "Nobody is {age} years old. Correct the age or the birth date."
    ),
    PersonTrouble.HEIGHT_IMPOSSIBLE: QT_TRANSLATE_NOOP(
        "Sentences", "Height in centimetres, {least} to {most}."
    ),
    PersonTrouble.CODE_UNKNOWN: QT_TRANSLATE_NOOP("Sentences", "“{code}” is in no list."),
    PersonTrouble.SOURCE_TOO_WEAK: QT_TRANSLATE_NOOP(
        "Sentences", "This source does not carry the judgement. A document, the police or kin do."
    ),
    PersonTrouble.PHOTO_NOT_A_PICTURE: QT_TRANSLATE_NOOP(
        "Sentences", "This file is no picture. Choose a JPEG or PNG."
    ),
    PersonTrouble.PHOTO_TOO_LARGE: QT_TRANSLATE_NOOP(
        "Sentences", "This picture is too large. Choose a smaller one."
    ),
    PersonTrouble.PHOTO_TRUNCATED: QT_TRANSLATE_NOOP(
        "Sentences", "This picture breaks off in the middle. Copy the file again."
    ),
}

_CAMERA: dict[Trouble, str] = {
    CameraTrouble.NOT_THERE: QT_TRANSLATE_NOOP(
        "Sentences", "No camera is connected to this computer. Plug one in, or choose a file."
    ),
    CameraTrouble.IN_USE: QT_TRANSLATE_NOOP(
        "Sentences", "Another program uses the camera. Close that, or choose a file."
    ),
    CameraTrouble.NOT_ALLOWED: QT_TRANSLATE_NOOP(
        "Sentences",
        "This computer's account may not use the camera: the administrator adds it to the group "
        "video. Or choose a file.",
    ),
    CameraTrouble.BROKE_OFF: QT_TRANSLATE_NOOP(
        "Sentences", "The camera sends no picture. Plug it in again, or choose a file."
    ),
}

_THINGS: dict[Trouble, str] = {
    BelongingTrouble.NAME_EMPTY: QT_TRANSLATE_NOOP("Sentences", "What is it?"),
    BelongingTrouble.QUANTITY_IMPOSSIBLE: QT_TRANSLATE_NOOP(
        "Sentences", "How many? From 1 to {most}, in figures."
    ),
    BelongingTrouble.CASH_WITHOUT_AMOUNT: QT_TRANSLATE_NOOP(
        "Sentences", "Cash is written down with its amount in yuan."
    ),
    BelongingTrouble.AMOUNT_IMPOSSIBLE: QT_TRANSLATE_NOOP(
        "Sentences", "This amount cannot be right. Look at it again, in yuan."
    ),
    BelongingTrouble.ALREADY_GONE: QT_TRANSLATE_NOOP(
        "Sentences", "This thing has left the store already."
    ),
    BelongingTrouble.RECEIPT_MISSING: QT_TRANSLATE_NOOP(
        "Sentences", "The police give a receipt; write down its number."
    ),
    BelongingTrouble.NOT_TO_POLICE: QT_TRANSLATE_NOOP(
        "Sentences", "Only dangerous things go to the police."
    ),
    BelongingTrouble.DANGEROUS_NOT_RETURNED: QT_TRANSLATE_NOOP(
        "Sentences", "Dangerous things are not given back: hand them to the police."
    ),
    BelongingTrouble.WITNESS_MISSING: QT_TRANSLATE_NOOP(
        "Sentences", "Who witnessed it? The witness signs for one who cannot."
    ),
    BelongingTrouble.NOTHING_CHOSEN: QT_TRANSLATE_NOOP(
        "Sentences", "Choose at least one thing of the list."
    ),
    BelongingTrouble.RECEIVER_MISSING: QT_TRANSLATE_NOOP("Sentences", "Who took it?"),
    BelongingTrouble.CARRIER_MISSING: QT_TRANSLATE_NOOP(
        "Sentences", "How was it sent: by post, with the police, with whom?"
    ),
    BelongingTrouble.SLIP_MISSING: QT_TRANSLATE_NOOP(
        "Sentences", "Write the number of the slip or receipt that proves the sending."
    ),
    BelongingTrouble.OWNER_HERE: QT_TRANSLATE_NOOP(
        "Sentences", "The owner is in the station: give it back, or ask them."
    ),
    BelongingTrouble.NOTICE_MISSING: QT_TRANSLATE_NOOP(
        "Sentences", "Tell the owner or the kin first; write down when and how."
    ),
    BelongingTrouble.NOTICE_TOO_RECENT: QT_TRANSLATE_NOOP(
        "Sentences", "Things are kept {days} days after the notice, so until {until}."
    ),
    BelongingTrouble.OUTCOME_MISSING: QT_TRANSLATE_NOOP(
        "Sentences", "What became of it: destroyed, handed in, and where?"
    ),
    BelongingTrouble.PHOTO_NOT_FOUND: QT_TRANSLATE_NOOP(
        "Sentences", "This photograph is not of this list, or there is none. Open the list anew."
    ),
}

_CLASS: dict[Trouble, str] = {
    AssistanceTrouble.CAPACITY_AGAINST_AGE: QT_TRANSLATE_NOOP(
        "Sentences",
        "At {age} nobody has this capacity, unless from sixteen on by own wages. "
        "Correct it or the age.",
    ),
    AssistanceTrouble.REASON_MISSING: QT_TRANSLATE_NOOP(
        "Sentences", "Proposed is {proposed}. Why {chosen}?"
    ),
    AssistanceTrouble.SECOND_NEEDED: QT_TRANSLATE_NOOP(
        "Sentences", "Less protection than proposed ({proposed}) takes a second person."
    ),
    AssistanceTrouble.SELF_CARE_MISSING: QT_TRANSLATE_NOOP(
        "Sentences", "Say first whether the person can look after themself."
    ),
}

INTAKE: dict[Trouble, str] = {**_DOOR, **_PERSON, **_CAMERA, **_THINGS, **_CLASS}
"""The sentences of this area, for the table of all."""

_FINDINGS: Mapping[IdFinding, str] = {
    IdFinding.CHECK_DIGIT_WRONG: QT_TRANSLATE_NOOP(
        "Sentences",
        "Check digit: the first 17 ask for {expected}, typed is {given}. It can be saved all "
        "the same.",
    ),
    IdFinding.NOT_A_NUMBER: QT_TRANSLATE_NOOP(
        "Sentences",
        "This is no ID number: 18 digits, the last may be X. It can be saved, as doubtful.",
    ),
    IdFinding.BIRTH_DATE_IMPOSSIBLE: QT_TRANSLATE_NOOP(
        "Sentences", "{written} in the number is no day. It can be saved, as doubtful."
    ),
    IdFinding.BORN_IN_FUTURE: QT_TRANSLATE_NOOP(
        "Sentences", "By the number born on {born}, which is still to come."
    ),
    IdFinding.AREA_UNKNOWN: QT_TRANSLATE_NOOP(
        "Sentences", "No county ever had the code {area}. It can be saved, as doubtful."
    ),
    IdFinding.AREA_ABOLISHED: QT_TRANSLATE_NOOP("Sentences", "{area} was {name}; today {now}."),
    IdFinding.AREA_GONE_BEFORE_BIRTH: QT_TRANSLATE_NOOP(
        "Sentences", "{area} ({name}) was withdrawn in {until}, before the birth in the number."
    ),
    IdFinding.CONVERTED_FROM_15: QT_TRANSLATE_NOOP(
        "Sentences", "15 digits, first generation; today {number}."
    ),
    IdFinding.MASKED: QT_TRANSLATE_NOOP(
        "Sentences", "Masked number: {known} digits known. They are searched for."
    ),
    IdFinding.LENGTH_WRONG: QT_TRANSLATE_NOOP(
        "Sentences", "{length} digits, {expected} expected. It can be saved, as doubtful."
    ),
    IdFinding.SEX_DIFFERS: QT_TRANSLATE_NOOP(
        "Sentences", "The number says another sex than chosen. Which is right?"
    ),
    IdFinding.BORN_DIFFERS: QT_TRANSLATE_NOOP(
        "Sentences", "The number says born {number}, typed is {typed}. Which is right?"
    ),
    IdFinding.AREA_DIFFERS: QT_TRANSLATE_NOOP(
        "Sentences",
        "The number says county {number}, typed is {typed}. People move: both are kept.",
    ),
    IdFinding.ACCENT_DIFFERS: QT_TRANSLATE_NOOP(
        "Sentences",
        "The number is of {name}, the accent is “{accent}”. Whose number is it? Both are kept.",
    ),
}


def finding_sentence(finding: Finding) -> str:
    """Say what an identity number tells, or where it differs from what was typed."""
    words = QCoreApplication.translate("Sentences", _FINDINGS[finding.code])
    return words.format(**{name: _worded(value) for name, value in finding.data.items()})


def _worded(value: object) -> str:
    return "、".join(map(str, value)) if isinstance(value, tuple | list) else str(value)
