"""Passwords: hashed with argon2id, never stored, compared in constant time."""

from __future__ import annotations

import secrets
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argon2 import PasswordHasher

_LETTERS = "bcdfghjkmnpqrstvwxz"  # no vowels: no word, no clerk's name; no l, which looks like 1
_DIGITS = "23456789"
_GROUPS = (_LETTERS, _DIGITS, _LETTERS)


@cache
def _hasher() -> PasswordHasher:
    from argon2 import PasswordHasher

    return PasswordHasher()


def invented_password() -> str:
    """A new password from the system's random source that can be read out: bkmt-4729-wxrd."""
    return "-".join("".join(secrets.choice(kind) for _ in range(4)) for kind in _GROUPS)


def hashed(password: str) -> str:
    """The argon2id hash of a password, with its parameters and salt."""
    return _hasher().hash(password)


def matches(password_hash: str, password: str) -> bool:
    """Whether a password fits a hash; takes the same time when there is no such account."""
    from argon2.exceptions import InvalidHashError, VerificationError

    try:
        return _hasher().verify(password_hash or _nobodys_hash(), password) and bool(password_hash)
    except (VerificationError, InvalidHashError):
        return False


@cache
def _nobodys_hash() -> str:
    return hashed("an account that does not exist")
