"""A PostgreSQL of the tests' own: socket only, thrown away afterwards, also when run as root."""

from __future__ import annotations

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


class PostgresMissing(Exception):
    """The server programs are not installed; the tests fail rather than skip."""


def _programs() -> Path:
    found = shutil.which("initdb")
    places = sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)
    if places:
        return places[0]
    if found:
        return Path(found).parent
    raise PostgresMissing("install the package postgresql (the README's second command does)")


class PrivateServer:
    """A server of one's own that may be stopped and started; `address` lacks the database name."""

    def __init__(self, folder: Path, *, durable: bool) -> None:
        self._folder, self._data = folder, folder / "data"
        self._as_owner: list[str] = []
        self._runs = False
        if os.geteuid() == 0:
            owner = pwd.getpwnam("postgres")
            os.chown(folder, owner.pw_uid, owner.pw_gid)
            self._as_owner = ["runuser", "-u", "postgres", "--"]
        forgetful = (
            "" if durable else "-c fsync=off -c synchronous_commit=off -c full_page_writes=off"
        )
        self._options = f"-c listen_addresses='' -k {folder} -c max_connections=60 {forgetful}"
        self.address = f"postgresql+psycopg://postgres@/{{name}}?host={folder}"
        new = ("-U", "postgres", "--auth=trust", "-E", "UTF8", "--locale=C.UTF-8", "-N")
        self._run("initdb", "-D", str(self._data), *new)
        self.start()

    def start(self) -> None:
        if not self._runs:
            self._control("-o", self._options, "-l", str(self._folder / "log"), "-w", "start")
            self._runs = True

    def stop(self) -> None:
        """Fall silent in the middle of whatever is being done, as when its computer loses power."""
        if self._runs:
            self._control("-m", "immediate", "-w", "stop")
            self._runs = False

    def ask_for_password(self, role: str) -> None:
        """Let this role in only with its password."""
        rules = self._data / "pg_hba.conf"
        rules.write_text(f"local all {role} scram-sha-256\n{rules.read_text()}")
        self._control("reload")

    def _control(self, *words: str) -> None:
        self._run("pg_ctl", "-D", str(self._data), *words)

    def _run(self, program: str, *arguments: str) -> None:
        command = [*self._as_owner, str(_programs() / program), *arguments]
        subprocess.run(command, check=True, capture_output=True, cwd=self._folder)


@contextmanager
def private_server(*, durable: bool = False) -> Iterator[PrivateServer]:
    """Run a private server; it forgets what a crash of the computer interrupts unless `durable`."""
    folder = Path(tempfile.mkdtemp(prefix="station-pg-"))
    server = PrivateServer(folder, durable=durable)
    try:
        yield server
    finally:
        server.stop()
        shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def private_postgres(*, durable: bool = False) -> Iterator[str]:
    """Yield the address of a running private server, without a database name."""
    with private_server(durable=durable) as server:
        yield server.address
