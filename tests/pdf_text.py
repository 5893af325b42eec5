"""What a PDF says, as another program reads it."""

from __future__ import annotations

import subprocess


def words(pdf: bytes) -> str:
    """All text of a PDF without blanks, by poppler."""
    done = subprocess.run(
        ["pdftotext", "-layout", "-", "-"], input=pdf, capture_output=True, check=True
    )
    return "".join(done.stdout.decode().split())
