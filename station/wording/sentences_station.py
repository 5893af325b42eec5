"""What is wrong with founding a station, its numbers, its backups and its records, in sentences."""

from __future__ import annotations

from station.domain.checking import CheckTrouble
from station.domain.founding import FoundingTrouble
from station.domain.policy import PolicyTrouble
from station.domain.problems import FileTrouble, Trouble, WorkTrouble
from station.wording.words import QT_TRANSLATE_NOOP

STATION: dict[Trouble, str] = {
    FoundingTrouble.ALREADY_FOUNDED: QT_TRANSLATE_NOOP(
        "Sentences", "This station has been founded already. Sign in instead."
    ),
    FoundingTrouble.NAME_EMPTY: QT_TRANSLATE_NOOP(
        "Sentences", "A station needs its full name, as on its sign."
    ),
    FoundingTrouble.AREA_UNKNOWN: QT_TRANSLATE_NOOP(
        "Sentences",
        "The station's county or city is not known. Type its name or its six digits.",
    ),
    FoundingTrouble.AREA_SEALED: QT_TRANSLATE_NOOP(
        "Sentences",
        "Slips are sealed as those of {code} already, and ticket windows know the station by it. "
        "The county stays.",
    ),
    FoundingTrouble.ROOM_TWICE: QT_TRANSLATE_NOOP(
        "Sentences", "Room {room} is there twice. Give one of them another name."
    ),
    FoundingTrouble.BEDS_OUT_OF_RANGE: QT_TRANSLATE_NOOP(
        "Sentences", "Room {room}: a room has 1 to {most} beds."
    ),
    FoundingTrouble.ROOM_RANGE: QT_TRANSLATE_NOOP(
        "Sentences", "Write the first and the last room, as 101 and 104; {most} rooms at once."
    ),
    FoundingTrouble.ROOM_EMPTY: QT_TRANSLATE_NOOP(
        "Sentences", "A room has no name. Name it, or take it out of the list."
    ),
    PolicyTrouble.UNKNOWN: QT_TRANSLATE_NOOP("Sentences", "This station has no such number."),
    PolicyTrouble.OUT_OF_RANGE: QT_TRANSLATE_NOOP(
        "Sentences", "A whole number from {least} to {most}, please."
    ),
    CheckTrouble.DATABASE_DAMAGED: QT_TRANSLATE_NOOP(
        "Sentences", "The database file is damaged. Restore the last backup."
    ),
    CheckTrouble.LEFT_BUT_IN_BED: QT_TRANSLATE_NOOP(
        "Sentences", "{count} stays are over but still have a bed."
    ),
    CheckTrouble.LEFT_WITHOUT_TIME: QT_TRANSLATE_NOOP(
        "Sentences", "{count} stays are over without a time of leaving."
    ),
    CheckTrouble.MERGED_BUT_IN_STATION: QT_TRANSLATE_NOOP(
        "Sentences", "{count} persons were merged into others and still have stays."
    ),
    CheckTrouble.BEDS_OVERLAP: QT_TRANSLATE_NOOP(
        "Sentences", "{count} beds were given to two at one time."
    ),
    CheckTrouble.NUMBER_GAP: QT_TRANSLATE_NOOP(
        "Sentences", "{given} voucher numbers were given, but {kept} are in the records."
    ),
    CheckTrouble.CUSTODY_BROKEN: QT_TRANSLATE_NOOP(
        "Sentences", "The custody log of samples does not hold at {count} entries."
    ),
    CheckTrouble.NOT_EMPTY: QT_TRANSLATE_NOOP(
        "Sentences", "The server's database is not empty. Restore into an empty one."
    ),
    CheckTrouble.NOT_PROVEN: QT_TRANSLATE_NOOP(
        "Sentences", "Number or password does not fit the accounts in the backup."
    ),
    CheckTrouble.FOLDER_UNUSABLE: QT_TRANSLATE_NOOP(
        "Sentences",
        "This folder cannot be written to. Choose another, or free it for this account.",
    ),
    FileTrouble.UNREACHABLE: QT_TRANSLATE_NOOP(
        "Sentences", "{file} cannot be opened. Is it still there, and may you read it?"
    ),
    FileTrouble.NO_ROOM: QT_TRANSLATE_NOOP(
        "Sentences",
        "{file} could not be written: the disk is full. Make room, or choose another place.",
    ),
    FileTrouble.FOLDER_GONE: QT_TRANSLATE_NOOP(
        "Sentences",
        "{file} could not be written: its folder is no longer there. Choose another place.",
    ),
    FileTrouble.NOT_WRITABLE: QT_TRANSLATE_NOOP(
        "Sentences",
        "{file} could not be written: this account may not write there. Choose another place.",
    ),
    WorkTrouble.IN_FUTURE: QT_TRANSLATE_NOOP(
        "Sentences", "Later than now ({now}). Write down what has happened, when it has happened."
    ),
    WorkTrouble.OTHER_CONTENT: QT_TRANSLATE_NOOP(
        "Sentences", "This form was written down already, with other content. Begin a new one."
    ),
    WorkTrouble.ENDS_BEFORE: QT_TRANSLATE_NOOP(
        "Sentences", "It ends before it begins. Change one of the two days."
    ),
    WorkTrouble.NO_SUCH_YEAR: QT_TRANSLATE_NOOP(
        "Sentences", "There is no register of such a year. Name {year} or one before."
    ),
    WorkTrouble.NOT_THERE: QT_TRANSLATE_NOOP(
        "Sentences", "This is not in the book. Is the number right?"
    ),
    CheckTrouble.SAME_DISK: QT_TRANSLATE_NOOP(
        "Sentences", "The same disk as the records: when it fails, both are lost. Another is safer."
    ),
}
