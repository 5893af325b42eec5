"""What keeps a note from standing beside a deadline, or a year from the calendar, in sentences."""

from __future__ import annotations

from station.domain.clock_notes import NoteTrouble
from station.domain.problems import Trouble
from station.domain.work_years import YearTrouble
from station.wording.words import QT_TRANSLATE_NOOP

CLOCKS: dict[Trouble, str] = {
    NoteTrouble.GONE: QT_TRANSLATE_NOOP(
        "Sentences", "This deadline is not there any more: what it waited for has been done."
    ),
    NoteTrouble.NAMELESS: QT_TRANSLATE_NOOP(
        "Sentences", "Nothing can be written beside this deadline: nobody is on file for it yet."
    ),
    NoteTrouble.NEVER_PAUSED: QT_TRANSLATE_NOOP(
        "Sentences", "This deadline cannot be paused. Do what it asks for, or tell the superior."
    ),
    NoteTrouble.PAUSED_ALREADY: QT_TRANSLATE_NOOP(
        "Sentences", "It is paused at that time already. Let it run on first."
    ),
    NoteTrouble.NOT_PAUSED: QT_TRANSLATE_NOOP("Sentences", "It is not paused at that time."),
    NoteTrouble.REASON_MISSING: QT_TRANSLATE_NOOP(
        "Sentences", "A deadline is paused for a lawful reason only. Choose it."
    ),
    NoteTrouble.REASON_UNFIT: QT_TRANSLATE_NOOP(
        "Sentences", "This reason does not stop this deadline. What does: {reasons}."
    ),
    NoteTrouble.BASIS_MISSING: QT_TRANSLATE_NOOP(
        "Sentences", "Write on whose word or which paper the pause rests."
    ),
    NoteTrouble.UNTIL_MISSING: QT_TRANSLATE_NOOP(
        "Sentences", "A pause has an end. Write its last day; it can be given again."
    ),
    NoteTrouble.UNTIL_BEFORE: QT_TRANSLATE_NOOP("Sentences", "This day is before {day}."),
    NoteTrouble.PAUSE_TOO_LONG: QT_TRANSLATE_NOOP(
        "Sentences", "A pause lasts {days} days at most. It can be given again."
    ),
    NoteTrouble.OVER_ALREADY: QT_TRANSLATE_NOOP(
        "Sentences", "It was due at {due} already: what is late cannot be paused, only raised."
    ),
    NoteTrouble.BEFORE_START: QT_TRANSLATE_NOOP(
        "Sentences", "The deadline began only at {started}."
    ),
    NoteTrouble.OWN_DUTY: QT_TRANSLATE_NOOP(
        "Sentences", "This is for the station itself to do: there is nobody to ask again."
    ),
    NoteTrouble.OWN_LETTER: QT_TRANSLATE_NOOP(
        "Sentences", "Samples and inquiry letters are chased by letters of their own: print those."
    ),
    NoteTrouble.NOT_LATE: QT_TRANSLATE_NOOP(
        "Sentences", "It is not late: it is due at {due}. Only what is overdue is raised."
    ),
    NoteTrouble.NOT_LATE_ENOUGH: QT_TRANSLATE_NOOP(
        "Sentences", "It is due at {due}. This paper is for what is more than {n} days late."
    ),
    NoteTrouble.WHOM_MISSING: QT_TRANSLATE_NOOP("Sentences", "Write who was asked or told."),
    NoteTrouble.WITHDRAWN_ALREADY: QT_TRANSLATE_NOOP(
        "Sentences", "This note has been withdrawn already."
    ),
    NoteTrouble.REASON_EMPTY: QT_TRANSLATE_NOOP("Sentences", "Write why the note was a mistake."),
    YearTrouble.YEAR: QT_TRANSLATE_NOOP(
        "Sentences", "Write the year with four digits, at most ten years from now."
    ),
    YearTrouble.EMPTY: QT_TRANSLATE_NOOP(
        "Sentences", "Write the days of the announcement, one day or span a line."
    ),
    YearTrouble.LINE: QT_TRANSLATE_NOOP(
        "Sentences",
        "Line {line}: write a day or span, 休 or 班, and the name: 10-01~10-07 休 国庆节",
    ),
    YearTrouble.DAY: QT_TRANSLATE_NOOP("Sentences", "Line {line}: there is no such day."),
    YearTrouble.OTHER_YEAR: QT_TRANSLATE_NOOP(
        "Sentences", "Line {line}: this day is not in {year}."
    ),
    YearTrouble.TWICE: QT_TRANSLATE_NOOP("Sentences", "Line {line}: {day} is there twice."),
    YearTrouble.SPAN: QT_TRANSLATE_NOOP(
        "Sentences", "Line {line}: the span ends before it begins, or is longer than a holiday."
    ),
    YearTrouble.SOURCE_MISSING: QT_TRANSLATE_NOOP(
        "Sentences", "Write which announcement the days are from."
    ),
    YearTrouble.NO_HOLIDAY: QT_TRANSLATE_NOOP(
        "Sentences", "A year has holidays: no free day is among the lines."
    ),
}
