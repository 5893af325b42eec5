"""What is wrong with a mapping, with a row of a package or with its file, in sentences."""

from __future__ import annotations

from station.domain.mappings import MappingTrouble
from station.domain.package_checks import RowTrouble
from station.domain.package_files import PackageTrouble
from station.domain.problems import Trouble
from station.wording.words import QT_TRANSLATE_NOOP

_MAPPINGS: dict[Trouble, str] = {
    MappingTrouble.NOT_TOML: QT_TRANSLATE_NOOP(
        "Sentences", "The mapping cannot be read as TOML: {place}."
    ),
    MappingTrouble.UNKNOWN_WORD: QT_TRANSLATE_NOOP(
        "Sentences", "Mapping, {place}: “{written}” is no word of a mapping. One of these: {known}."
    ),
    MappingTrouble.MISSING: QT_TRANSLATE_NOOP(
        "Sentences", "Mapping, {place}: nothing is said here, but it must be."
    ),
    MappingTrouble.WRONG_KIND: QT_TRANSLATE_NOOP(
        "Sentences", "Mapping, {place}: “{written}” does not belong here. Write {wanted}."
    ),
    MappingTrouble.UNKNOWN_FIELD: QT_TRANSLATE_NOOP(
        "Sentences", "Mapping, {place}: there is no field “{written}”. One of these: {known}."
    ),
    MappingTrouble.UNKNOWN_CODE: QT_TRANSLATE_NOOP(
        "Sentences",
        "Mapping, {place}: “{written}” is none of the program's codes. {known}",
    ),
    MappingTrouble.UNKNOWN_LIST: QT_TRANSLATE_NOOP(
        "Sentences", "Mapping, {place}: there is no list “{written}”. One of these: {known}."
    ),
    MappingTrouble.UNKNOWN_COLUMN: QT_TRANSLATE_NOOP(
        "Sentences", "Mapping, {place}: no column is called “{written}”."
    ),
    MappingTrouble.NOT_ONE_OF: QT_TRANSLATE_NOOP(
        "Sentences", "Mapping, {place}: “{written}” is not possible. One of these: {known}."
    ),
    MappingTrouble.HEAD_TWICE: QT_TRANSLATE_NOOP(
        "Sentences", "Mapping, {place}: “{written}” is the head of two columns."
    ),
    MappingTrouble.NO_COLUMNS: QT_TRANSLATE_NOOP("Sentences", "The mapping has no columns."),
    MappingTrouble.OUT_OF_RANGE: QT_TRANSLATE_NOOP(
        "Sentences", "Mapping, {place}: {written} is not between {least} and {most}."
    ),
    MappingTrouble.DATE_FORM: QT_TRANSLATE_NOOP(
        "Sentences",
        "Mapping, {place}: “{written}” is no form of a date. Use YYYY, MM, DD, HH, SS and MM "
        "after HH for minutes.",
    ),
    MappingTrouble.FILE_NAME: QT_TRANSLATE_NOOP(
        "Sentences",
        "Mapping, {place}: “{written}” makes no file name. Use letters, digits and {known}; "
        "the number must be there.",
    ),
    MappingTrouble.KIND: QT_TRANSLATE_NOOP(
        "Sentences", "Mapping, {place}: these records are sent as {known}, not as {written}."
    ),
    MappingTrouble.NAME: QT_TRANSLATE_NOOP(
        "Sentences",
        "Mapping, {place}: “{written}” is no name for json and xml. Begin with a letter, go on "
        "with letters, digits and _.",
    ),
    MappingTrouble.NAME_TWICE: QT_TRANSLATE_NOOP(
        "Sentences", "Mapping, {place}: “{written}” is the name of two columns."
    ),
    MappingTrouble.KEY_NOT_REQUIRED: QT_TRANSLATE_NOOP(
        "Sentences", "Mapping, {place}: the column “{written}” is the key, so it must be required."
    ),
    MappingTrouble.HASH_KEY_MISSING: QT_TRANSLATE_NOOP(
        "Sentences",
        "Mapping: columns are hashed, so the words agreed with the authority must stand behind "
        "hash_key, in one line at the top. Without them numbers can be tried out.",
    ),
    MappingTrouble.NOT_HASHED: QT_TRANSLATE_NOOP(
        "Sentences",
        "Mapping, {place}: only a plain text of ours can be hashed, without codes, parts or check "
        "of the number, and the column must take {least} characters.",
    ),
}

_ROWS: dict[Trouble, str] = {
    RowTrouble.REQUIRED: QT_TRANSLATE_NOOP("Sentences", "{column} is empty."),
    RowTrouble.TOO_LONG: QT_TRANSLATE_NOOP(
        "Sentences", "{column} has a length of {length}, at most {most} are taken."
    ),
    RowTrouble.CODE_UNKNOWN: QT_TRANSLATE_NOOP(
        "Sentences", "{column}: the authority has no code for “{written}”."
    ),
    RowTrouble.AREA_UNKNOWN: QT_TRANSLATE_NOOP(
        "Sentences", "{column}: {written} is no code of a division (GB/T 2260)."
    ),
    RowTrouble.AREA_WITHDRAWN: QT_TRANSLATE_NOOP(
        "Sentences", "{column}: {written} ({name}) was withdrawn in {until}."
    ),
    RowTrouble.ID_NUMBER: QT_TRANSLATE_NOOP(
        "Sentences", "{column}: {written} is no identity number, its check digit does not fit."
    ),
    RowTrouble.BEFORE: QT_TRANSLATE_NOOP(
        "Sentences", "{column} {written} lies before {other} {earlier}."
    ),
    RowTrouble.NOT_A_NUMBER: QT_TRANSLATE_NOOP("Sentences", "{column}: “{written}” is no number."),
    RowTrouble.NO_CHARACTER: QT_TRANSLATE_NOOP(
        "Sentences", "{column}: “{written}” has a sign in it that no file carries."
    ),
    RowTrouble.PRIVATE_CHARACTER: QT_TRANSLATE_NOOP(
        "Sentences",
        "{column} has the character {character} of a private font; others see another one.",
    ),
    RowTrouble.LIKE_A_FORMULA: QT_TRANSLATE_NOOP(
        "Sentences", "{column}: “{written}” looks like a formula. It is sent as text."
    ),
    RowTrouble.KEY_TWICE: QT_TRANSLATE_NOOP(
        "Sentences", "{column}: {written} stands in the package twice."
    ),
}

_FILES: dict[Trouble, str] = {
    PackageTrouble.BLANK_MISSING: QT_TRANSLATE_NOOP(
        "Sentences",
        "The mapping fills the authority's blank workbook, but none is kept here. Keep it first: "
        "page Returns, tab Packages, G (or `returns mapping set --blank`).",
    ),
    PackageTrouble.BLANK_NOT_XLSX: QT_TRANSLATE_NOOP(
        "Sentences", "The blank workbook must be an .xlsx file without a password."
    ),
    PackageTrouble.BLANK_SHEET: QT_TRANSLATE_NOOP(
        "Sentences", "The blank workbook has no sheet “{sheet}”. Its sheets: {known}."
    ),
    PackageTrouble.BLANK_HEADS: QT_TRANSLATE_NOOP(
        "Sentences", "The blank workbook lacks the columns {missing}."
    ),
    PackageTrouble.BLANK_NOT_EMPTY: QT_TRANSLATE_NOOP(
        "Sentences", "Row {row} of the blank workbook is filled in: there is no room for rows."
    ),
    PackageTrouble.PASSPHRASE_SHORT: QT_TRANSLATE_NOOP(
        "Sentences", "A passphrase has at least {least} characters."
    ),
    PackageTrouble.PASSPHRASE_MISSING: QT_TRANSLATE_NOOP(
        "Sentences", "The package is encrypted: the passphrase is needed."
    ),
    PackageTrouble.PASSPHRASE_WRONG: QT_TRANSLATE_NOOP(
        "Sentences", "The passphrase does not open the package."
    ),
    PackageTrouble.NOT_A_PACKAGE: QT_TRANSLATE_NOOP(
        "Sentences", "This is no package of a rescue station."
    ),
    PackageTrouble.DAMAGED: QT_TRANSLATE_NOOP(
        "Sentences", "The package is damaged: {file} cannot be read."
    ),
    PackageTrouble.CHANGED: QT_TRANSLATE_NOOP(
        "Sentences", "{file} is not the file that was packed: its SHA-256 is another."
    ),
    PackageTrouble.TOO_LARGE: QT_TRANSLATE_NOOP(
        "Sentences", "The package is larger than {limit_mb} MB when unpacked."
    ),
    PackageTrouble.NEWER: QT_TRANSLATE_NOOP(
        "Sentences", "The package is of a newer kind ({format}) than this program reads."
    ),
}

PACKAGES: dict[Trouble, str] = {**_MAPPINGS, **_ROWS, **_FILES}
