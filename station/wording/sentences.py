"""Every trouble in words: the only place that turns codes into sentences.

Each area's table maps the members of its Trouble to an English sentence with named places;
`{name}` in a sentence is the entry `name` of the problem's data. Names that end in `_fen` are
written as yuan. The Chinese is in `resources/translations/zh_CN.ts` under `Sentences`.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from enum import Enum
from functools import cache

from PySide6.QtCore import QCoreApplication

from station.domain.accounts import AccountTrouble
from station.domain.problems import (
    Conflict,
    NotAllowed,
    Problem,
    Trouble,
    Unavailable,
    UnavailableReason,
)
from station.domain.typed import TypedTrouble
from station.wording import shown
from station.wording.names import names_of, word
from station.wording.words import QT_TRANSLATE_NOOP

_ACCOUNTS: dict[Trouble, str] = {
    AccountTrouble.WRONG_NAME_OR_PASSWORD: QT_TRANSLATE_NOOP(
        "Sentences", "Number or password is not right. Caps lock, or another keyboard?"
    ),
    AccountTrouble.LOCKED: QT_TRANSLATE_NOOP(
        "Sentences", "Locked until {until} after too many wrong passwords. The leader can unlock."
    ),
    AccountTrouble.INACTIVE: QT_TRANSLATE_NOOP(
        "Sentences", "This account is closed. The leader can open it again."
    ),
    AccountTrouble.PASSWORD_TOO_SHORT: QT_TRANSLATE_NOOP(
        "Sentences", "A password has at least {least} characters."
    ),
    AccountTrouble.PASSWORD_TOO_SIMPLE: QT_TRANSLATE_NOOP(
        "Sentences", "Too simple: mix letters with digits or signs, and leave out the login name."
    ),
    AccountTrouble.PASSWORD_SAME: QT_TRANSLATE_NOOP(
        "Sentences", "The new password equals the old one. Choose another."
    ),
    AccountTrouble.PASSWORD_DIFFERS: QT_TRANSLATE_NOOP(
        "Sentences", "The two passwords differ. Type the same one twice."
    ),
    AccountTrouble.LOGIN_TAKEN: QT_TRANSLATE_NOOP(
        "Sentences", "Somebody else has this login name. Choose another."
    ),
    AccountTrouble.LOGIN_EMPTY: QT_TRANSLATE_NOOP("Sentences", "A clerk needs a login name."),
    AccountTrouble.NO_ROLE: QT_TRANSLATE_NOOP(
        "Sentences", "A clerk needs at least one role, or can do nothing."
    ),
    AccountTrouble.LAST_ADMINISTRATOR: QT_TRANSLATE_NOOP(
        "Sentences", "This is the last administrator. Name another one first."
    ),
    AccountTrouble.SECOND_IS_THE_SAME: QT_TRANSLATE_NOOP(
        "Sentences", "The second person has to be somebody else."
    ),
    AccountTrouble.SECOND_MAY_NOT: QT_TRANSLATE_NOOP(
        "Sentences", "The second person does not have the right to confirm this."
    ),
}

_TYPED: dict[Trouble, str] = {
    TypedTrouble.NO_DAY: QT_TRANSLATE_NOOP(
        "Sentences", "“{typed}” is no day. Type it as 11-21, 1121 or 2026-11-21."
    ),
    TypedTrouble.NO_BIRTH: QT_TRANSLATE_NOOP(
        "Sentences", "“{typed}” is no birth date and no age. Type 1987-04-12, 1987, or 40 by eye."
    ),
    TypedTrouble.NO_MOMENT: QT_TRANSLATE_NOOP(
        "Sentences", "“{typed}” is no time. Type it as 02:41, 0241 or 11-20 22:30."
    ),
    TypedTrouble.NO_AMOUNT: QT_TRANSLATE_NOOP(
        "Sentences", "“{typed}” is no amount. Type yuan with two decimals at most: 126.50."
    ),
    TypedTrouble.NO_WHOLE_NUMBER: QT_TRANSLATE_NOOP(
        "Sentences", "“{typed}” is no whole number. Type digits only, as 12."
    ),
    TypedTrouble.NOT_IN_LIST: QT_TRANSLATE_NOOP(
        "Sentences",
        "“{typed}” is not in the list. Type its number, initials or name; Down takes it.",
    ),
    TypedTrouble.MISSING: QT_TRANSLATE_NOOP("Sentences", "This has to be filled in."),
}


@cache
def sentences() -> Mapping[Trouble, str]:
    """Every member of every Trouble; a test finds the ones that are missing.

    The areas are imported with the first refusal: no page waits for them to be shown.
    """
    from station.wording.sentences_archive import ARCHIVE
    from station.wording.sentences_batches import BATCHES
    from station.wording.sentences_beds import BEDS
    from station.wording.sentences_bills import BILLS
    from station.wording.sentences_claims import CLAIMS
    from station.wording.sentences_clocks import CLOCKS
    from station.wording.sentences_compare import COMPARE
    from station.wording.sentences_dna import DNA
    from station.wording.sentences_duty import DUTY
    from station.wording.sentences_goods import GOODS
    from station.wording.sentences_hospital import HOSPITAL
    from station.wording.sentences_intake import INTAKE
    from station.wording.sentences_leaving import LEAVING
    from station.wording.sentences_ledger import LEDGER
    from station.wording.sentences_medicines import MEDICINES
    from station.wording.sentences_minors import MINORS
    from station.wording.sentences_notices import NOTICES
    from station.wording.sentences_package_diary import PACKAGE_DIARY
    from station.wording.sentences_packages import PACKAGES
    from station.wording.sentences_prices import PRICES
    from station.wording.sentences_resettlement import RESETTLEMENT
    from station.wording.sentences_restricted import RESTRICTED
    from station.wording.sentences_rounds import ROUNDS
    from station.wording.sentences_sheets import SHEETS
    from station.wording.sentences_shortcomings import SHORTCOMINGS
    from station.wording.sentences_station import STATION
    from station.wording.sentences_stays import STAYS
    from station.wording.sentences_tracing import TRACING
    from station.wording.sentences_tracing_requests import TRACING_REQUESTS
    from station.wording.sentences_typed_bills import TYPED_BILLS
    from station.wording.sentences_vouchers import VOUCHERS

    return {
        **_ACCOUNTS,
        **_TYPED,
        **TYPED_BILLS,
        **PACKAGES,
        **PACKAGE_DIARY,
        **PRICES,
        **MEDICINES,
        **RESETTLEMENT,
        **ARCHIVE,
        **MINORS,
        **RESTRICTED,
        **ROUNDS,
        **SHEETS,
        **STAYS,
        **BATCHES,
        **BEDS,
        **STATION,
        **INTAKE,
        **LEAVING,
        **VOUCHERS,
        **LEDGER,
        **HOSPITAL,
        **NOTICES,
        **TRACING,
        **BILLS,
        **CLAIMS,
        **CLOCKS,
        **COMPARE,
        **SHORTCOMINGS,
        **DNA,
        **DUTY,
        **GOODS,
        **TRACING_REQUESTS,
    }


UNAVAILABLE: dict[UnavailableReason, str] = {
    UnavailableReason.DATABASE_LOST: QT_TRANSLATE_NOOP(
        "Sentences", "The database server does not answer"
    ),
    UnavailableReason.DATABASE_BUSY: QT_TRANSLATE_NOOP(
        "Sentences", "Another desk is writing just now"
    ),
    UnavailableReason.DATABASE_DENIED: QT_TRANSLATE_NOOP(
        "Sentences", "The database server does not admit this computer's account"
    ),
    UnavailableReason.DATABASE_MISSING: QT_TRANSLATE_NOOP(
        "Sentences", "The database server has no database of this name"
    ),
    UnavailableReason.DISK_FULL: QT_TRANSLATE_NOOP("Sentences", "The disk is full"),
    UnavailableReason.READ_ONLY: QT_TRANSLATE_NOOP(
        "Sentences", "The data folder cannot be written to"
    ),
    UnavailableReason.NOT_A_FOLDER: QT_TRANSLATE_NOOP(
        "Sentences", "A file stands where the data folder should be"
    ),
    UnavailableReason.DAMAGED: QT_TRANSLATE_NOOP(
        "Sentences", "The database is damaged; restore the last backup"
    ),
    UnavailableReason.NEWER: QT_TRANSLATE_NOOP(
        "Sentences", "The data come from a newer version of this program; install that version"
    ),
    UnavailableReason.OLDER: QT_TRANSLATE_NOOP(
        "Sentences", "The data come from an older version and have to be brought up to date first"
    ),
    UnavailableReason.NOT_A_DATABASE: QT_TRANSLATE_NOOP(
        "Sentences", "This file is not a database of this program"
    ),
    UnavailableReason.MISSING: QT_TRANSLATE_NOOP(
        "Sentences", "The records of this station are not where they were"
    ),
    UnavailableReason.SETTINGS: QT_TRANSLATE_NOOP(
        "Sentences", "The settings of this computer cannot be read"
    ),
}

_NEXT: dict[UnavailableReason, str] = {
    UnavailableReason.DATABASE_DENIED: QT_TRANSLATE_NOOP(
        "Sentences",
        "The records are as they were. Correct name and password in the line “database” of "
        "station.toml, or give the account its rights on the server.",
    ),
    UnavailableReason.DATABASE_MISSING: QT_TRANSLATE_NOOP(
        "Sentences",
        "Nothing was changed. Correct the line “database” of station.toml, or make that database "
        "on the server.",
    ),
    UnavailableReason.DATABASE_LOST: QT_TRANSLATE_NOOP(
        "Sentences",
        "Nothing was saved just now; what you typed is kept. "
        "Is the server on and the network plugged in? Then try again.",
    ),
    UnavailableReason.MISSING: QT_TRANSLATE_NOOP(
        "Sentences",
        "Nothing was put in their place. Is the disk that holds them plugged in? Otherwise "
        "restore the last backup; a new station needs a data folder of its own.",
    ),
    UnavailableReason.DISK_FULL: QT_TRANSLATE_NOOP(
        "Sentences",
        "Nothing was saved just now; what you typed is kept. Make room, then try again.",
    ),
    UnavailableReason.READ_ONLY: QT_TRANSLATE_NOOP(
        "Sentences",
        "The records are as they were. Let this account write to the folder, then try again.",
    ),
    UnavailableReason.NOT_A_FOLDER: QT_TRANSLATE_NOOP(
        "Sentences", "Nothing was changed. Name another folder, or move the file away."
    ),
    UnavailableReason.DAMAGED: QT_TRANSLATE_NOOP(
        "Sentences", "Nothing is thrown away: restoring keeps the damaged file beside it."
    ),
    UnavailableReason.NEWER: QT_TRANSLATE_NOOP(
        "Sentences", "The records are as they were; this version does not touch them."
    ),
    UnavailableReason.OLDER: QT_TRANSLATE_NOOP(
        "Sentences",
        "The records are as they were. A copy is kept when they are brought up to date.",
    ),
    UnavailableReason.NOT_A_DATABASE: QT_TRANSLATE_NOOP(
        "Sentences", "Nothing was changed. Choose another file, or restore the last backup."
    ),
    UnavailableReason.SETTINGS: QT_TRANSLATE_NOOP(
        "Sentences",
        "The records are as they were. Correct station.toml in the data folder, then try again.",
    ),
}
"""What to do, where trying again alone does not help."""

_UNREADABLE = (
    QT_TRANSLATE_NOOP("Sentences", "The records can no longer be read"),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "What you typed is kept. Close the program and open it again: it offers to restore the "
        "last backup, and keeps the damaged file beside it.",
    ),
)
_AT_WORK: dict[UnavailableReason, tuple[str, str]] = {
    UnavailableReason.DAMAGED: _UNREADABLE,
    UnavailableReason.NOT_A_DATABASE: _UNREADABLE,
    UnavailableReason.MISSING: (
        UNAVAILABLE[UnavailableReason.MISSING],
        QT_TRANSLATE_NOOP(
            "Sentences",
            "Nothing was saved just now; what you typed is kept. Put the disk or the file back, "
            "then try again. Else close the program: when it opens it offers the last backup.",
        ),
    ),
}
"""What befalls records that were in order when the program was opened."""


def sentence(problem: Problem) -> str:
    """Say a problem in the clerk's language, with its rule behind in brackets."""
    data = {name: worded(name, value) for name, value in problem.data.items()}
    words = QCoreApplication.translate("Sentences", sentences()[problem.code]).format(**data)
    if not problem.rule:
        return words
    form = QCoreApplication.translate("Sentences", "{sentence} ({rule})")
    return form.format(sentence=words, rule=problem.rule)


def failure_at_work(error: Exception) -> tuple[str, str] | None:
    """Say what `failure` says, to somebody who sits at an open desk."""
    if isinstance(error, Unavailable) and error.reason in _AT_WORK:
        what, next_ = _AT_WORK[error.reason]
        return (
            QCoreApplication.translate("Sentences", what),
            QCoreApplication.translate("Sentences", next_),
        )
    return failure(error)


def failure(error: BaseException) -> tuple[str, str] | None:
    """Say what happened and what to do, for errors that are not our bug; None for a bug."""
    if isinstance(error, Unavailable):
        usual = QT_TRANSLATE_NOOP(
            "Sentences", "Nothing was saved just now; what you typed is kept. Try again."
        )
        return (
            QCoreApplication.translate("Sentences", UNAVAILABLE[error.reason]),
            QCoreApplication.translate("Sentences", _NEXT.get(error.reason, usual)),
        )
    if isinstance(error, Conflict):
        return (
            QCoreApplication.translate("Sentences", "Another desk has changed this meanwhile"),
            QCoreApplication.translate(
                "Sentences", "What you typed is kept. Look again, then save."
            ),
        )
    if isinstance(error, NotAllowed):
        words = QCoreApplication.translate("Sentences", "This needs the right “{right}”")
        return (
            words.format(right=", ".join(worded("", right) for right in error.args)),
            QCoreApplication.translate(
                "Sentences",
                "Your roles do not include it; an administrator can add it in Settings.",
            ),
        )
    return None


def worded(name: str, value: object) -> str:
    """Say one fact of a problem; the name tells what kind of number it is."""
    if isinstance(value, datetime):
        return value.strftime("%Y-%m-%d %H:%M")
    if isinstance(value, date):
        return shown.full_day(value)
    if isinstance(value, Enum):
        return word(value) if names_of(type(value)) else str(value.value)
    if isinstance(value, tuple | list | frozenset):
        joint = QCoreApplication.translate("Sentences", ", ")
        return joint.join(worded(name, each) for each in value)
    if isinstance(value, int) and name.endswith("_fen"):
        return shown.money(value)
    return str(value)
