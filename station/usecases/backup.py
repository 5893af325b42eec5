"""Backup that proves itself, restore that keeps what was there, and the check of the whole."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import ClassVar

from sqlalchemy import select

from station.domain.accounts import NOBODY
from station.domain.checking import CheckTrouble
from station.domain.permissions import Permission
from station.domain.problems import (
    RESTORABLE,
    NotAllowed,
    Problem,
    Refused,
    Unavailable,
    UnavailableReason,
    Weight,
)
from station.storage import audit, backup, consistency
from station.storage.engine import open_engine
from station.storage.faults import of_files
from station.storage.policy import NamePlate
from station.storage.schema import migrate
from station.usecases.accounts import SignIn
from station.usecases.work import Read, Station, Work, Write


@dataclass(frozen=True, slots=True)
class BackupRecord:
    """A backup that was written and then opened again to prove it."""

    path: Path
    rows: int
    bytes: int
    made_at: datetime


@dataclass(frozen=True, slots=True)
class MakeBackup(Write[BackupRecord]):
    """Copy the whole database to one file and open the copy to prove that it can be restored.

    Without a folder the copy goes to `backups` in the data folder. The file's name has the
    time only. Works the same on both engines; a copy from one can be restored to the other.
    Refuses a folder that cannot be written to.
    """

    needs: ClassVar = Permission.BACKUP_MAKE
    migrations: Path
    folder: Path | None = None

    def run(self, work: Work) -> BackupRecord:
        folder = self.folder or Path(work.station.home) / "backups"
        target = folder / f"station-{work.now:%Y%m%d-%H%M%S}.db"
        plate = work.session.scalars(select(NamePlate)).one()
        try:
            folder.mkdir(parents=True, exist_ok=True)
            backup.copy_out(work.station.engine, target, self.migrations, work.progress.step)
        except OSError as error:
            unavailable = of_files(error)
            if unavailable.reason is UnavailableReason.DISK_FULL:
                raise unavailable from error
            raise Refused(Problem(CheckTrouble.FOLDER_UNUSABLE, "folder")) from error
        findings = backup.examine(target, self.migrations)
        if findings.damage:
            target.unlink()
            raise Unavailable(UnavailableReason.DAMAGED, " ".join(findings.damage))
        plate.last_backup_at = plate.last_backup_tested_at = work.now
        return BackupRecord(target, findings.rows, target.stat().st_size, work.now)


class CopyKind(StrEnum):
    """Why a copy of the records was made."""

    BACKUP = "backup"
    BEFORE_RESTORE = "before_restore"
    BEFORE_UPGRADE = "before_upgrade"


@dataclass(frozen=True, slots=True)
class BackupFile:
    """A copy of the records that lies on this computer, by its name; it is proved when restored."""

    path: Path
    kind: CopyKind
    made_at: datetime
    bytes: int


_NAMED = {
    "station": CopyKind.BACKUP,
    "before-restore": CopyKind.BEFORE_RESTORE,
    "before-upgrade": CopyKind.BEFORE_UPGRADE,
}


@dataclass(frozen=True, slots=True)
class BackupFiles(Read[tuple[BackupFile, ...]]):
    """Which copies of the records are there, newest first?

    Backups of a folder (without one `backups` in the data folder), and what a restore or an
    upgrade has kept in the data folder. A folder that is not there has none.
    """

    needs: ClassVar = Permission.BACKUP_MAKE
    folder: Path | None = None

    def run(self, work: Work) -> tuple[BackupFile, ...]:
        home = Path(work.station.home)
        found = [*_copies(self.folder or home / "backups"), *_copies(home)]
        return tuple(sorted(found, key=lambda copy: copy.made_at, reverse=True))


def _copies(folder: Path) -> Iterator[BackupFile]:
    """The copies in a folder; another program's files and half ones are none."""
    try:
        files = [file for file in folder.iterdir() if file.is_file()]
    except OSError:
        return
    for file in files:
        named = re.fullmatch(r"([a-z-]+)-(\d{8}-\d{6})\.db", file.name)
        if named is not None and (kind := _NAMED.get(named[1])) is not None:
            with suppress(ValueError, OSError):
                made_at = datetime.strptime(named[2], "%Y%m%d-%H%M%S")  # noqa: DTZ007  station time
                yield BackupFile(file, kind, made_at, file.stat().st_size)


def folder_problems(folder: Path, home: Path) -> tuple[Problem, ...]:
    """What speaks against a folder for backups: it cannot be written to, or shares a disk."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        usable = os.access(folder, os.W_OK)
        same = folder.stat().st_dev == home.stat().st_dev
    except OSError:
        usable = same = False
    if not usable:
        return (Problem(CheckTrouble.FOLDER_UNUSABLE, "folder"),)
    return (Problem(CheckTrouble.SAME_DISK, "folder", weight=Weight.HINT),) if same else ()


@dataclass(frozen=True, slots=True)
class NoteRestore(Write[None]):
    """Leave a line in the restored records that they came from a backup."""

    needs: ClassVar = Permission.BACKUP_RESTORE
    file: str

    def run(self, work: Work) -> None:
        del work


@dataclass(frozen=True, slots=True)
class Restored:
    """What was restored, and where the records that stood there before are kept."""

    rows: int
    kept: Path | None


@dataclass(frozen=True, slots=True)
class Restore:
    """Put a backup in the place of the present records, which are kept beside it.

    Not a use case: the database it would run in is the one that is replaced. The clerk proves
    themself against the accounts in the backup. Raises Refused, NotAllowed, Unavailable.
    """

    source: Path
    migrations: Path
    login: str
    password: str = field(repr=False)

    def run(self, station: Station, database: Path | None) -> Restored:
        """Restore into the embedded database's file, or into an empty server database."""
        try:
            findings = backup.examine(self.source, self.migrations)
            if findings.damage:
                raise Unavailable(UnavailableReason.DAMAGED, " ".join(findings.damage))
            waiting = Path(station.home) / "restoring.db"
            try:
                shutil.copyfile(self.source, waiting)
                self._prepare(station, waiting)
                kept = self._put_in_place(station, waiting, database)
            finally:
                waiting.unlink(missing_ok=True)
        except OSError as error:
            raise of_files(error) from error
        return Restored(findings.rows, kept)

    def _prepare(self, station: Station, waiting: Path) -> None:
        engine = open_engine(f"sqlite:///{waiting}")
        try:
            migrate(engine, self.migrations)
            copy = Station(engine, station.clock, station.codes, station.desk, station.home)
            signed = copy.do(SignIn(self.login, self.password), NOBODY).answer
            if signed.clerk is None:
                raise Refused(signed.problem or Problem(CheckTrouble.NOT_PROVEN))
            if Permission.BACKUP_RESTORE not in signed.clerk.permissions:
                raise NotAllowed(Permission.BACKUP_RESTORE)
            copy.do(NoteRestore(self.source.name), signed.clerk)
            with engine.connect() as connection:
                connection.exec_driver_sql("COMMIT")
                connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
                connection.exec_driver_sql("BEGIN")
        finally:
            engine.dispose()

    def _put_in_place(self, station: Station, waiting: Path, database: Path | None) -> Path | None:
        if database is None:
            self._pour(station, waiting)
            return None
        station.engine.dispose()
        kept = self._keep_present(station, database) if database.exists() else None
        for rest in ("-wal", "-shm"):
            database.with_name(database.name + rest).unlink(missing_ok=True)
        os.replace(waiting, database)  # noqa: PTH105  says what it does
        return kept

    def _keep_present(self, station: Station, database: Path) -> Path:
        """Copy the present records; a file that is too broken to copy is put aside as it is."""
        kept = database.with_name(f"before-restore-{station.clock():%Y%m%d-%H%M%S}.db")
        present = open_engine(f"sqlite:///{database}")
        try:
            backup.copy_out(present, kept, self.migrations, lambda _done, _total: None)
        except Unavailable as error:
            if error.reason not in RESTORABLE:
                raise
            for rest in ("", "-wal", "-shm"):
                part = database.with_name(database.name + rest)
                if part.exists():
                    part.replace(kept.with_name(kept.name + rest))
        finally:
            present.dispose()
        return kept

    def _pour(self, station: Station, waiting: Path) -> None:
        if not backup.is_empty(station.engine):
            raise Refused(Problem(CheckTrouble.NOT_EMPTY))
        migrate(station.engine, self.migrations)
        source = open_engine(f"sqlite:///{waiting}")
        with source.connect() as reading, station.engine.begin() as writing:
            backup.pour(reading, writing, lambda _done, _total: None)
        source.dispose()


@dataclass(frozen=True, slots=True)
class CheckReport:
    """What `station check` found; empty tuples everywhere mean that all is well."""

    audit_lines: int
    broken_audit_lines: tuple[int, ...]
    problems: tuple[Problem, ...]

    @property
    def sound(self) -> bool:
        """Whether nothing was found."""
        return not self.broken_audit_lines and not self.problems


@dataclass(frozen=True, slots=True)
class StationCheck(Read[CheckReport]):
    """Is the chain of the audit whole, is the database whole, do the records agree?"""

    needs: ClassVar = Permission.AUDIT_SEE

    def run(self, work: Work) -> CheckReport:
        return CheckReport(
            audit.last_number(work.session),
            tuple(audit.broken_links(work.session)),
            consistency.contradictions(work.session),
        )
