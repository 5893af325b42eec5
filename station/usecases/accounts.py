"""Signing in, and keeping the clerks and what their roles may do."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import ClassVar, NamedTuple

from sqlalchemy import select

from station.domain.accounts import (
    AccountTrouble,
    Clerk,
    ClerkRecord,
    DoorOutcome,
    password_problems,
)
from station.domain.people import Sex
from station.domain.permissions import Permission, Role
from station.domain.problems import Conflict, Problem, Refused, Trouble
from station.storage import accounts
from station.storage.accounts import ClerkRow, RoleRow
from station.usecases.passwords import hashed, matches
from station.usecases.work import Read, Work, Write


@dataclass(frozen=True, slots=True)
class SignedIn:
    """The answer at the door: a clerk, or why not. A failed try is a deed too: it is counted."""

    clerk: Clerk | None
    problem: Problem | None = None
    must_change_password: bool = False


@dataclass(frozen=True, slots=True)
class SignIn(Write[SignedIn]):
    """Let a clerk in by login name and password; failed tries are counted and lock for a while.

    The line in the audit is that of the clerk whose account was tried. What was typed is in none:
    it may be a password in the wrong field.
    """

    needs: ClassVar = Permission.SELF_SIGN_IN
    login: str = field(repr=False)
    password: str = field(repr=False)

    def run(self, work: Work) -> SignedIn:
        row = accounts.by_login(work.session, self.login, lock=True)
        fits = matches(row.password_hash if row else "", self.password)
        if row is None:
            work.found["door"] = DoorOutcome.NO_SUCH_ACCOUNT
            return SignedIn(None, Problem(AccountTrouble.WRONG_NAME_OR_PASSWORD, "password"))
        work.account = row.id, row.name
        if problem := _kept_out(work, row, fits=fits):
            work.found["door"] = _OUTCOMES[problem.code]
            return SignedIn(None, problem)
        work.found["door"] = DoorOutcome.SIGNED_IN
        row.failed_tries, row.locked_until = 0, None
        return SignedIn(accounts.as_clerk(work.session, row), None, row.must_change_password)


_OUTCOMES: Mapping[Trouble, DoorOutcome] = {
    AccountTrouble.LOCKED: DoorOutcome.LOCKED,
    AccountTrouble.INACTIVE: DoorOutcome.INACTIVE,
    AccountTrouble.WRONG_NAME_OR_PASSWORD: DoorOutcome.WRONG_PASSWORD,
}


def _kept_out(work: Work, row: ClerkRow, *, fits: bool) -> Problem | None:
    """What keeps a clerk outside; a wrong password is counted."""
    if problem := _locked(work, row, "login"):
        return problem
    if not row.active:
        return Problem(AccountTrouble.INACTIVE, "login")
    if fits:
        return None
    problem = _wrong(work, row, "login")
    _count(work, row)
    return problem


@dataclass(frozen=True, slots=True)
class CountWrongPassword(Write[None]):
    """Count a wrong password that somebody typed inside a deed, which itself is refused.

    It is a transaction of its own with its own line; `entitles_to` is what was to be done. The
    line names the account that was tried by its id.
    """

    needs: ClassVar = Permission.SELF_SIGN_IN
    login: str = field(repr=False)
    entitles_to: Permission

    def run(self, work: Work) -> None:
        row = accounts.by_login(work.session, self.login, lock=True)
        if row is None:
            work.found["door"] = DoorOutcome.NO_SUCH_ACCOUNT
            return
        problem = _locked(work, row)
        if problem is None:
            problem = _wrong(work, row, "")
            _count(work, row)
        work.found |= {"account": row.id, "door": _OUTCOMES[problem.code]}


@dataclass(frozen=True, slots=True)
class ChangePassword(Write[None]):
    """Change one's own password."""

    needs: ClassVar = Permission.SELF_KEEP
    old: str = field(repr=False)
    new: str = field(repr=False)

    def run(self, work: Work) -> None:
        assert work.clerk.id is not None
        row = work.session.get_one(ClerkRow, work.clerk.id, with_for_update=True)
        _prove(work, row, _Tried(row.login, self.old, self.needs, "old"))
        if self.old == self.new:
            raise Refused(Problem(AccountTrouble.PASSWORD_SAME, "new"))
        _refuse_weak(work, self.new, row.login, "new")
        row.password_hash, row.must_change_password = hashed(self.new), False


@dataclass(frozen=True, slots=True)
class ClerkList(Read[list[ClerkRecord]]):
    """Who works here, and what are their roles?"""

    needs: ClassVar = Permission.ACCOUNTS_KEEP

    def run(self, work: Work) -> list[ClerkRecord]:
        rows = work.session.scalars(select(ClerkRow).order_by(ClerkRow.login))
        return [accounts.as_record(row) for row in rows]


@dataclass(frozen=True, slots=True)
class AddClerk(Write[int]):
    """Give a new clerk a login, roles and a first password, to be changed at the first sign-in."""

    needs: ClassVar = Permission.ACCOUNTS_KEEP
    login: str
    name: str
    roles: tuple[Role, ...]
    password: str = field(repr=False)
    sex: Sex | None = None

    def run(self, work: Work) -> int:
        login = self.login.strip()
        if not login:
            raise Refused(Problem(AccountTrouble.LOGIN_EMPTY, "login"))
        if not self.roles:
            raise Refused(Problem(AccountTrouble.NO_ROLE, "roles"))
        if accounts.by_login(work.session, login) is not None:
            raise Refused(Problem(AccountTrouble.LOGIN_TAKEN, "login", {"login": login}))
        _refuse_weak(work, self.password, login)
        row = ClerkRow(
            login=login,
            name=self.name.strip() or login,
            password_hash=hashed(self.password),
            roles=" ".join(sorted(self.roles)),
            sex=self.sex,
            must_change_password=True,
            created_at=work.now,
        )
        work.session.add(row)
        work.session.flush()
        return row.id


@dataclass(frozen=True, slots=True)
class ChangeClerk(Write[None]):
    """Change a clerk's name, roles, sex, or whether they still work here."""

    needs: ClassVar = Permission.ACCOUNTS_KEEP
    clerk_id: int
    version: int
    name: str
    roles: tuple[Role, ...]
    active: bool = True
    sex: Sex | None = None

    def run(self, work: Work) -> None:
        _hold_roles(work)
        row = work.session.get_one(ClerkRow, self.clerk_id, with_for_update=True)
        if row.version != self.version:
            raise Conflict("clerk")
        if not self.roles:
            raise Refused(Problem(AccountTrouble.NO_ROLE, "roles"))
        row.name, row.active = self.name.strip() or row.login, self.active
        row.roles, row.sex = " ".join(sorted(self.roles)), self.sex
        work.session.flush()
        _keep_an_administrator(work)


@dataclass(frozen=True, slots=True)
class ResetPassword(Write[None]):
    """Give a clerk who forgot it a new first password, and lift a lock."""

    needs: ClassVar = Permission.ACCOUNTS_KEEP
    clerk_id: int
    password: str = field(repr=False)

    def run(self, work: Work) -> None:
        row = work.session.get_one(ClerkRow, self.clerk_id, with_for_update=True)
        _refuse_weak(work, self.password, row.login)
        row.password_hash, row.must_change_password = hashed(self.password), True
        row.failed_tries, row.locked_until = 0, None


@dataclass(frozen=True, slots=True)
class UnlockClerk(Write[None]):
    """Lift the lock of a clerk who mistyped too often, before its time is over."""

    needs: ClassVar = Permission.ACCOUNTS_KEEP
    clerk_id: int

    def run(self, work: Work) -> None:
        row = work.session.get_one(ClerkRow, self.clerk_id, with_for_update=True)
        row.failed_tries, row.locked_until = 0, None


@dataclass(frozen=True, slots=True)
class RolePermissions(Read[dict[Role, frozenset[Permission]]]):
    """What may each role do?"""

    needs: ClassVar = Permission.ACCOUNTS_KEEP

    def run(self, work: Work) -> dict[Role, frozenset[Permission]]:
        return {role: accounts.permissions_of(work.session, [role.value]) for role in Role}


@dataclass(frozen=True, slots=True)
class ChangeRole(Write[None]):
    """Change what a role may do."""

    needs: ClassVar = Permission.ACCOUNTS_KEEP
    role: Role
    permissions: frozenset[Permission]

    def run(self, work: Work) -> None:
        _hold_roles(work)
        row = work.session.scalars(select(RoleRow).where(RoleRow.code == self.role.value)).one()
        row.permissions = " ".join(sorted(self.permissions))
        work.session.flush()
        _keep_an_administrator(work)


@dataclass(frozen=True, slots=True)
class SecondClerk:
    """The second person of a deed that needs two: they type their own name and password."""

    login: str
    password: str = field(repr=False)


def proven_second(work: Work, second: SecondClerk, needs: Permission) -> Clerk:
    """The second clerk, proven and entitled; raises Refused otherwise.

    A wrong password counts and locks as one at the door does, and leaves a line.
    """
    row = accounts.by_login(work.session, second.login)
    row = _prove(work, row, _Tried(second.login, second.password, needs, "second"))
    if row.id == work.clerk.id:
        raise Refused(Problem(AccountTrouble.SECOND_IS_THE_SAME, "second"))
    clerk = accounts.as_clerk(work.session, row)
    if needs not in clerk.permissions:
        raise Refused(Problem(AccountTrouble.SECOND_MAY_NOT, "second"))
    return clerk


class _Tried(NamedTuple):
    """A password as it was typed, whose it should be, for what, and in which field."""

    login: str
    password: str
    needs: Permission
    place: str


def _prove(work: Work, row: ClerkRow | None, tried: _Tried) -> ClerkRow:
    """The clerk, when the password is theirs and they are not locked; else it is counted."""
    fits = matches(row.password_hash if row else "", tried.password)
    locked = _locked(work, row, tried.place) if row else None
    if row is not None and row.active and fits and locked is None:
        if row.failed_tries:
            accounts.forget_tries(work.session, row.id)
        return row
    work.after_refusal.append(CountWrongPassword(tried.login, tried.needs))
    if row is None or not row.active:
        raise Refused(Problem(AccountTrouble.WRONG_NAME_OR_PASSWORD, tried.place))
    raise Refused(locked or _wrong(work, row, tried.place))


def _locked(work: Work, row: ClerkRow, place: str = "") -> Problem | None:
    if row.locked_until is None or row.locked_until <= work.now:
        return None
    return Problem(AccountTrouble.LOCKED, place, {"until": row.locked_until})


def _wrong(work: Work, row: ClerkRow, place: str) -> Problem:
    """What is said to one more wrong password, before it is counted."""
    left = work.policy.tries_before_lock - row.failed_tries - 1
    if left > 0:
        where = "password" if place == "login" else place
        return Problem(AccountTrouble.WRONG_NAME_OR_PASSWORD, where, {"left": left})
    return Problem(AccountTrouble.LOCKED, place, {"until": _lock_end(work)})


def _count(work: Work, row: ClerkRow) -> None:
    row.failed_tries += 1
    if row.failed_tries >= work.policy.tries_before_lock:
        row.failed_tries, row.locked_until = 0, _lock_end(work)


def _lock_end(work: Work) -> datetime:
    return work.now + timedelta(minutes=work.policy.lock_minutes)


def _refuse_weak(work: Work, password: str, login: str, place: str = "password") -> None:
    least = work.policy.password_least_length
    if problems := password_problems(password, login, least, place):
        raise Refused(problems)


def _hold_roles(work: Work) -> None:
    """Lock the roles: two desks never take the last right to keep accounts from one another."""
    work.session.execute(select(RoleRow.id).order_by(RoleRow.id).with_for_update())


def _keep_an_administrator(work: Work) -> None:
    """Someone must always be able to keep the accounts."""
    active = work.session.scalars(select(ClerkRow).where(ClerkRow.active))
    for row in active:
        found = accounts.permissions_of(work.session, row.roles.split())
        if Permission.ACCOUNTS_KEEP in found:
            return
    raise Refused(Problem(AccountTrouble.LAST_ADMINISTRATOR, "roles"))
