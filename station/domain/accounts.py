"""Clerks, their roles and how they prove who they are."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from station.domain.people import Sex
from station.domain.permissions import Permission, Role
from station.domain.problems import Problem, Trouble


class AccountTrouble(Trouble):
    """What keeps a clerk from signing in or an account from being changed."""

    WRONG_NAME_OR_PASSWORD = "account.wrong_name_or_password"
    LOCKED = "account.locked"
    INACTIVE = "account.inactive"
    PASSWORD_TOO_SHORT = "account.password_too_short"
    PASSWORD_TOO_SIMPLE = "account.password_too_simple"
    PASSWORD_SAME = "account.password_same"
    PASSWORD_DIFFERS = "account.password_differs"
    LOGIN_TAKEN = "account.login_taken"
    LOGIN_EMPTY = "account.login_empty"
    NO_ROLE = "account.no_role"
    LAST_ADMINISTRATOR = "account.last_administrator"
    SECOND_IS_THE_SAME = "account.second_is_the_same"
    SECOND_MAY_NOT = "account.second_may_not"


class DoorOutcome(StrEnum):
    """What became of a try with a name and a password, as the trace keeps it."""

    SIGNED_IN = "signed_in"
    WRONG_PASSWORD = "wrong_password"
    LOCKED = "locked"
    INACTIVE = "inactive"
    NO_SUCH_ACCOUNT = "no_such_account"


@dataclass(frozen=True, slots=True)
class Clerk:
    """Who is at the desk and what they may do."""

    id: int | None
    login: str
    name: str
    permissions: frozenset[Permission]
    roles: frozenset[Role] = frozenset()


NOBODY = Clerk(None, "", "", frozenset({Permission.SELF_SIGN_IN}))
"""Before anyone has signed in: may do one thing, sign in."""


@dataclass(frozen=True, slots=True)
class ClerkRecord:
    """One line of the list of clerks."""

    id: int
    login: str
    name: str
    roles: tuple[Role, ...]
    active: bool
    must_change_password: bool
    locked_until: datetime | None
    version: int
    sex: Sex | None = None
    """Asked for the women's rooms alone, where only women serve; None when nobody has said."""


def password_problems(
    password: str, login: str, least_length: int, place: str = "password"
) -> tuple[Problem, ...]:
    """Why a new password is too weak: length, one kind of character only, or the login itself."""
    if len(password) < least_length:
        data = {"least": least_length}
        return (Problem(AccountTrouble.PASSWORD_TOO_SHORT, place, data),)
    kinds = (
        any(c.isdigit() for c in password)
        + any(c.isalpha() for c in password)
        + any(not c.isalnum() for c in password)
    )
    repeats_login = bool(login) and login.lower() in password.lower()
    if kinds < 2 or repeats_login:  # noqa: PLR2004
        return (Problem(AccountTrouble.PASSWORD_TOO_SIMPLE, place),)
    return ()
