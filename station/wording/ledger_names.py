"""What the codes of the program are called: what an old register leaves in doubt."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum

from station.domain.ledger import Doubtful, RowKind
from station.domain.ledger_why import PersonWhy
from station.wording.words import QT_TRANSLATE_NOOP

_DOUBTS: Mapping[Enum, str] = {
    Doubtful.NAME_MISSING: QT_TRANSLATE_NOOP("Names", "No name"),
    Doubtful.NAME_WITH_NOTE: QT_TRANSLATE_NOOP("Names", "More than a name"),
    Doubtful.SEVERAL_NAMES: QT_TRANSLATE_NOOP("Names", "Several people in one row"),
    Doubtful.SEX_UNREADABLE: QT_TRANSLATE_NOOP("Names", "Sex cannot be read"),
    Doubtful.SEX_FROM_ID_NUMBER: QT_TRANSLATE_NOOP("Names", "Sex taken from the identity number"),
    Doubtful.SEX_DIFFERS: QT_TRANSLATE_NOOP("Names", "Sex and identity number differ"),
    Doubtful.AGE_UNREADABLE: QT_TRANSLATE_NOOP("Names", "Age cannot be read"),
    Doubtful.AGE_DIFFERS: QT_TRANSLATE_NOOP("Names", "Age and identity number differ"),
    Doubtful.BORN_DIFFERS: QT_TRANSLATE_NOOP("Names", "Birth date and identity number differ"),
    Doubtful.ETHNIC_GROUP_UNKNOWN: QT_TRANSLATE_NOOP("Names", "Ethnic group is not in the list"),
    Doubtful.ID_CHECK_DIGIT_WRONG: QT_TRANSLATE_NOOP("Names", "Check digit is wrong"),
    Doubtful.ID_BIRTH_DATE_IMPOSSIBLE: QT_TRANSLATE_NOOP("Names", "Birth date in it cannot be"),
    Doubtful.ID_AREA_UNKNOWN: QT_TRANSLATE_NOOP("Names", "Area code in it is unknown"),
    Doubtful.ID_AREA_GONE_BEFORE_BIRTH: QT_TRANSLATE_NOOP(
        "Names", "Area in it was abolished before the birth"
    ),
    Doubtful.ID_CONVERTED_FROM_15: QT_TRANSLATE_NOOP("Names", "Old number of 15 digits, converted"),
    Doubtful.ID_MASKED: QT_TRANSLATE_NOOP("Names", "Identity number is masked"),
    Doubtful.ID_LENGTH_WRONG: QT_TRANSLATE_NOOP("Names", "Wrong number of digits"),
    Doubtful.ID_DIGITS_LOST: QT_TRANSLATE_NOOP("Names", "Stored as a number, last digits lost"),
    Doubtful.ID_NOT_A_NUMBER: QT_TRANSLATE_NOOP("Names", "No identity number"),
    Doubtful.ID_OF_TWO_NAMES: QT_TRANSLATE_NOOP("Names", "One number with two names"),
    Doubtful.DATE_MISSING: QT_TRANSLATE_NOOP("Names", "No date"),
    Doubtful.DATE_UNREADABLE: QT_TRANSLATE_NOOP("Names", "Date cannot be read"),
    Doubtful.DATE_AMBIGUOUS: QT_TRANSLATE_NOOP("Names", "Date can be read in two ways"),
    Doubtful.DATE_INCOMPLETE: QT_TRANSLATE_NOOP("Names", "Date is not complete"),
    Doubtful.WORDS_LEFT_OUT: QT_TRANSLATE_NOOP("Names", "Other words beside the date"),
    Doubtful.DATE_OUTSIDE_SHEET: QT_TRANSLATE_NOOP("Names", "Date is outside of the sheet's month"),
    Doubtful.DATE_IN_FUTURE: QT_TRANSLATE_NOOP("Names", "Date is after today"),
    Doubtful.YEAR_GUESSED: QT_TRANSLATE_NOOP("Names", "Year was supplied"),
    Doubtful.SAME_AS_ABOVE: QT_TRANSLATE_NOOP("Names", "Same as above: taken from there"),
    Doubtful.NOTHING_ABOVE: QT_TRANSLATE_NOOP("Names", "Same as above, but nothing is above"),
    Doubtful.LEFT_BEFORE_ARRIVED: QT_TRANSLATE_NOOP("Names", "Left before arriving"),
    Doubtful.LEFT_WITHOUT_DATE: QT_TRANSLATE_NOOP("Names", "Left, but no date"),
    Doubtful.WORD_UNKNOWN: QT_TRANSLATE_NOOP("Names", "Word that fits no code"),
    Doubtful.WORD_GUESSED: QT_TRANSLATE_NOOP("Names", "Word put to a code by its meaning"),
    Doubtful.AMOUNT_UNREADABLE: QT_TRANSLATE_NOOP("Names", "Amount cannot be read"),
    Doubtful.FORMULA_WITHOUT_RESULT: QT_TRANSLATE_NOOP("Names", "Formula without a result"),
    Doubtful.CELL_STRUCK_OUT: QT_TRANSLATE_NOOP("Names", "Cell is struck out"),
    Doubtful.PARTLY_STRUCK_OUT: QT_TRANSLATE_NOOP("Names", "Part of the cell is struck out"),
    Doubtful.VOID_UNCLEAR: QT_TRANSLATE_NOOP("Names", "Speaks of void, but the row may count"),
    Doubtful.REPEATED_ROW: QT_TRANSLATE_NOOP("Names", "Repeats another row"),
    Doubtful.NUMBER_USED_TWICE: QT_TRANSLATE_NOOP("Names", "Number is used twice"),
    Doubtful.OVERLAPS_OTHER_STAY: QT_TRANSLATE_NOOP("Names", "Overlaps another stay of the person"),
    Doubtful.LAYOUT_TAKEN_OVER: QT_TRANSLATE_NOOP("Names", "No header: read like the sheet before"),
    Doubtful.DESK_KNOWS_OTHERWISE: QT_TRANSLATE_NOOP(
        "Names", "The desk knows another leaving; the register's is not taken"
    ),
    Doubtful.AGE_ESTIMATED: QT_TRANSLATE_NOOP("Names", "Age is a guess"),
    Doubtful.ACCENT_FOR_PLACE: QT_TRANSLATE_NOOP("Names", "An accent, taken as no address"),
    Doubtful.PERSON_SEX_DIFFERS: QT_TRANSLATE_NOOP(
        "Names", "Another sex than the person was put down with"
    ),
    Doubtful.PERSON_BORN_DIFFERS: QT_TRANSLATE_NOOP(
        "Names", "Another birth than the person was put down with"
    ),
}

_ROWS: Mapping[Enum, str] = {
    RowKind.TITLE: QT_TRANSLATE_NOOP("Names", "Title"),
    RowKind.HEADER: QT_TRANSLATE_NOOP("Names", "Header"),
    RowKind.SUBTOTAL: QT_TRANSLATE_NOOP("Names", "Subtotal"),
    RowKind.SIGNATURE: QT_TRANSLATE_NOOP("Names", "Signature"),
    RowKind.NOTE: QT_TRANSLATE_NOOP("Names", "Note"),
    RowKind.BLANK: QT_TRANSLATE_NOOP("Names", "Blank"),
    RowKind.STRUCK_OUT: QT_TRANSLATE_NOOP("Names", "Struck out"),
    RowKind.NO_HEADER: QT_TRANSLATE_NOOP("Names", "No header"),
    RowKind.OTHER_TABLE: QT_TRANSLATE_NOOP("Names", "Table of another kind"),
}

_PEOPLE: Mapping[Enum, str] = {
    PersonWhy.NEW: QT_TRANSLATE_NOOP("Names", "New"),
    PersonWhy.SAME_ID_NUMBER: QT_TRANSLATE_NOOP("Names", "Same identity number"),
    PersonWhy.SAME_RESCUE_NUMBER: QT_TRANSLATE_NOOP("Names", "Same rescue number"),
    PersonWhy.SAME_FACTS: QT_TRANSLATE_NOOP("Names", "Same name, birth date, sex and county"),
}

LEDGER_NAMES: dict[type[Enum], Mapping[Enum, str]] = {
    Doubtful: _DOUBTS,
    RowKind: _ROWS,
    PersonWhy: _PEOPLE,
}
