"""What is being typed, kept on this computer at every pause, apart from the station's records.

A file of its own: a draft must survive a killed program, a cut power line, and a database
server that is not there. It holds no deeds, so it leaves no line in the audit.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from station.storage.faults import plain_faults

_TABLE = """
CREATE TABLE IF NOT EXISTS draft (
    key TEXT PRIMARY KEY, kind TEXT NOT NULL, login TEXT NOT NULL, title TEXT NOT NULL,
    content TEXT NOT NULL, saved_at TEXT NOT NULL
)
"""


@dataclass(frozen=True, slots=True)
class Draft:
    """One unfinished form: `content` is JSON of its fields as typed."""

    key: str
    kind: str
    login: str
    title: str
    content: str
    saved_at: datetime


class DraftBook:
    """The drafts of this computer. Each call opens the file anew, so any thread may call.

    Every call raises Unavailable when the disk does not serve; what was kept before stays.
    """

    def __init__(self, path: Path) -> None:
        self._path = path

    def keep(self, draft: Draft) -> None:
        """Write a draft over the older one of the same key; returns when it is on the disk."""
        with self._open() as connection, connection:
            connection.execute(
                "INSERT OR REPLACE INTO draft VALUES (?, ?, ?, ?, ?, ?)",
                (
                    draft.key,
                    draft.kind,
                    draft.login,
                    draft.title,
                    draft.content,
                    draft.saved_at.isoformat(),
                ),
            )

    def drop(self, key: str) -> None:
        """Forget a draft: its form was finished or given up."""
        with self._open() as connection, connection:
            connection.execute("DELETE FROM draft WHERE key = ?", (key,))

    def all(self, kind: str = "") -> list[Draft]:
        """The drafts of this computer, the newest first."""
        query = "SELECT key, kind, login, title, content, saved_at FROM draft"
        if kind:
            query += " WHERE kind = ?"
        with self._open() as connection:
            rows = connection.execute(
                query + " ORDER BY saved_at DESC", (kind,) if kind else ()
            ).fetchall()
        return [
            Draft(key, kind, login, title, content, datetime.fromisoformat(saved_at))
            for key, kind, login, title, content, saved_at in rows
        ]

    @contextmanager
    def _open(self) -> Iterator[sqlite3.Connection]:
        with plain_faults(), closing(sqlite3.connect(self._path, timeout=5)) as connection:
            connection.execute("PRAGMA journal_mode=WAL")
            connection.execute("PRAGMA synchronous=FULL")
            connection.execute(_TABLE)
            yield connection
