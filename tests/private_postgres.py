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


@contextmanager
def private_postgres(*, durable: bool = False) -> Iterator[str]:
    """Yield the address of a running private server, without a database name.

    It forgets what a crash interrupts, which is quick, unless it is to be `durable`.
    """
    programs = _programs()
    folder = Path(tempfile.mkdtemp(prefix="station-pg-"))
    as_owner: list[str] = []
    if os.geteuid() == 0:
        owner = pwd.getpwnam("postgres")
        os.chown(folder, owner.pw_uid, owner.pw_gid)
        as_owner = ["runuser", "-u", "postgres", "--"]
    user = "postgres"
    data = folder / "data"

    def run(program: str, *arguments: str) -> None:
        command = [*as_owner, str(programs / program), *arguments]
        subprocess.run(command, check=True, capture_output=True, cwd=folder)

    run(
        "initdb",
        "-D",
        str(data),
        "-U",
        user,
        "--auth=trust",
        "-E",
        "UTF8",
        "--locale=C.UTF-8",
        "-N",
    )
    forgetful = "" if durable else "-c fsync=off -c synchronous_commit=off -c full_page_writes=off"
    options = f"-c listen_addresses='' -k {folder} -c max_connections=60 {forgetful}"
    run("pg_ctl", "-D", str(data), "-o", options, "-l", str(folder / "log"), "-w", "start")
    try:
        yield f"postgresql+psycopg://{user}@/{{name}}?host={folder}"
    finally:
        run("pg_ctl", "-D", str(data), "-m", "immediate", "-w", "stop")
        shutil.rmtree(folder, ignore_errors=True)
