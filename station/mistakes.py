"""The program's own mistakes, written down so that they can be mended and tell nothing personal."""

from __future__ import annotations

import logging
import sys
import traceback
from pathlib import Path


def told(error: BaseException) -> str:
    """Write an error for the log: its kind and where it happened, never its own words.

    The message of an exception may quote a name or an ID number; the places in the code do not.
    """
    lines = []
    link: BaseException | None = error
    while link is not None:
        frames = traceback.extract_tb(link.__traceback__)
        lines.append(type(link).__qualname__)
        lines += [f"  {Path(f.filename).name}:{f.lineno} {f.name}" for f in frames]
        link = link.__cause__ or link.__context__
    return "\n".join(lines)


class LogFile(logging.FileHandler):
    """The log on the disk, and the error stream where the disk takes none.

    A mistake may come before the data folder is made, or because the disk is full or read-only:
    telling of it must never be what fails.
    """

    def __init__(self, file: Path) -> None:
        super().__init__(file, encoding="utf-8", delay=True)
        self.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))

    def emit(self, record: logging.LogRecord) -> None:
        """Write one line, wherever it can be written."""
        try:
            Path(self.baseFilename).parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            super().emit(record)
        except OSError:
            sys.stderr.write(self.format(record) + "\n")
