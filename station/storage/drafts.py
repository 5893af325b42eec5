"""What is being typed, kept on this computer at every pause, apart from the station's records.

A file of its own: a draft must survive a killed program, a cut power line, and a database
server that is not there. It holds no deeds, so it leaves no line in the audit.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

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
    """The drafts of this computer. Each call opens the file anew, so any thread may call."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def keep(self, draft: Draft) -> None:
        """Write a draft to the disk, over the older one of the same key; returns when it is there.

        Raises sqlite3.Error or OSError when the disk does not serve.
        """
        with closing(self._open()) as connection, connection:
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
        with closing(self._open()) as connection, connection:
            connection.execute("DELETE FROM draft WHERE key = ?", (key,))

    def all(self, kind: str = "") -> list[Draft]:
        """The drafts of this computer, the newest first."""
        query = "SELECT key, kind, login, title, content, saved_at FROM draft"
        if kind:
            query += " WHERE kind = ?"
        with closing(self._open()) as connection:
            rows = connection.execute(
                query + " ORDER BY saved_at DESC", (kind,) if kind else ()
            ).fetchall()
        return [
            Draft(key, kind, login, title, content, datetime.fromisoformat(saved_at))
            for key, kind, login, title, content, saved_at in rows
        ]

    def _open(self) -> sqlite3.Connection:
        connection = sqlite3.connect(self._path, timeout=5)
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("PRAGMA synchronous=FULL")
        connection.execute(_TABLE)
        return connection
