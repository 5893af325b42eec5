"""What the surroundings do to the program, in its own terms: disk, folder, server, another desk."""

from __future__ import annotations

import errno
import re
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError, IntegrityError, OperationalError

from station.domain.problems import Conflict, Unavailable, UnavailableReason

_SQLITE_SIGNS = (
    ("disk is full", UnavailableReason.DISK_FULL),
    ("disk i/o error", UnavailableReason.DISK_FULL),
    ("readonly database", UnavailableReason.READ_ONLY),
    ("unable to open database", UnavailableReason.READ_ONLY),
    ("malformed", UnavailableReason.DAMAGED),
    ("not a database", UnavailableReason.NOT_A_DATABASE),
    ("locked", UnavailableReason.DATABASE_BUSY),
)
_UNREADABLE = {"SQLITE_IOERR_READ", "SQLITE_IOERR_FSTAT", "SQLITE_IOERR_ACCESS"}
"""The disk does not give the file back: a cable is out, the network of a shared folder gone."""
_POSTGRESQL_STATES = {
    "53100": UnavailableReason.DISK_FULL,
    "25006": UnavailableReason.READ_ONLY,
    "55P03": UnavailableReason.DATABASE_BUSY,
    "40P01": UnavailableReason.DATABASE_BUSY,
    "40001": UnavailableReason.DATABASE_BUSY,
    "42501": UnavailableReason.DATABASE_DENIED,
}
_POSTGRESQL_SIGNS = (
    (re.compile("(database|数据库) .*(does not exist|不存在)"), UnavailableReason.DATABASE_MISSING),
    (
        re.compile("authentication failed|认证失败|no password|pg_hba.conf|role|角色|denied|权限"),
        UnavailableReason.DATABASE_DENIED,
    ),
)
"""Who is not let in gets no code from the server, only words in the server's language."""
_FILE_ERRORS = {
    errno.ENOSPC: UnavailableReason.DISK_FULL,
    errno.EDQUOT: UnavailableReason.DISK_FULL,
    errno.EFBIG: UnavailableReason.DISK_FULL,
    errno.EEXIST: UnavailableReason.NOT_A_FOLDER,
    errno.ENOTDIR: UnavailableReason.NOT_A_FOLDER,
    errno.ENOENT: UnavailableReason.NOT_A_DATABASE,
}


def translated(error: DBAPIError) -> Exception:
    """The error in the program's own terms: another desk was faster, or the surroundings fail.

    Anything else is a fault of the program and comes back unchanged.
    """
    if isinstance(error, IntegrityError):
        return Conflict(_constraint(error))
    if isinstance(error.orig, sqlite3.Error):
        return of_sqlite(error.orig) or error
    state = getattr(error.orig, "sqlstate", None)
    if state in _POSTGRESQL_STATES:
        return Unavailable(_POSTGRESQL_STATES[state])
    if state and state.startswith("23"):
        return Conflict(_constraint(error))
    if isinstance(error, OperationalError) or error.connection_invalidated:
        return Unavailable(_why_not_let_in(str(error.orig)))
    return error


def _why_not_let_in(words: str) -> UnavailableReason:
    said = words.rpartition("failed: ")[2]  # what comes before names socket, host and user
    signs = (reason for sign, reason in _POSTGRESQL_SIGNS if sign.search(said))
    return next(signs, UnavailableReason.DATABASE_LOST)


def of_sqlite(error: sqlite3.Error) -> Unavailable | None:
    """What keeps an SQLite file from serving; None when it is a fault of the program."""
    if getattr(error, "sqlite_errorname", "") in _UNREADABLE:
        return Unavailable(UnavailableReason.MISSING)
    text = str(error).lower()
    return next((Unavailable(reason) for sign, reason in _SQLITE_SIGNS if sign in text), None)


def of_files(error: OSError) -> Unavailable:
    """What keeps a file or folder from serving."""
    return Unavailable(_FILE_ERRORS.get(error.errno or 0, UnavailableReason.READ_ONLY))


@contextmanager
def plain_faults() -> Iterator[None]:
    """Whatever fails inside fails in the program's own terms, faults of the program excepted.

    The driver's own text may quote personal data: it stays behind.
    """
    try:
        yield
    except DBAPIError as error:
        known = translated(error)
        if known is error:
            raise
        raise known from None
    except sqlite3.Error as error:
        unavailable = of_sqlite(error)
        if unavailable is None:
            raise
        raise unavailable from None


def _constraint(error: DBAPIError) -> str:
    """The name of the broken constraint, never the values: they may be personal."""
    named = getattr(getattr(error.orig, "diag", None), "constraint_name", None)
    return named or str(error.orig).rsplit(":", 1)[-1].strip()
