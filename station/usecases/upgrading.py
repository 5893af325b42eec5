"""Bringing the records of an older version up to date from the window."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from station.domain.accounts import AccountTrouble
from station.domain.permissions import Permission
from station.domain.problems import NotAllowed, Problem, Refused
from station.storage import accounts
from station.usecases.opening import Place
from station.usecases.passwords import matches


@dataclass(frozen=True, slots=True)
class Upgrade:
    """Let a clerk who may restore backups bring older records up to date, after a copy.

    Not a use case: the tables in which a deed leaves its line are what is being changed. Raises
    Refused, NotAllowed, Unavailable.
    """

    login: str
    password: str = field(repr=False)

    def run(self, place: Place) -> Path | None:
        """Answer where the copy of the records is, None on a server."""
        self._prove(place)
        return place.upgrade()

    def _prove(self, place: Place) -> None:
        station = place.connect()
        try:
            with station.engine.connect() as connection:
                proof = accounts.proof_of(connection, self.login)
        finally:
            station.engine.dispose()
        if not matches(proof.password_hash, self.password):
            raise Refused(Problem(AccountTrouble.WRONG_NAME_OR_PASSWORD, "password"))
        if Permission.BACKUP_RESTORE not in proof.permissions:
            raise NotAllowed(Permission.BACKUP_RESTORE)
