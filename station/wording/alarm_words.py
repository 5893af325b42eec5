"""What an alarm says: what was found and by which line, in a few words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from station.domain.alarms import Cause, Raised
from station.domain.vitals import Sign, written
from station.wording.naming import named


def raised_words(raised: Raised) -> str:
    """Say what raised a task: "High fever: temperature 38.9, alarm line 38.5"."""
    if raised.cause is Cause.MEALS:
        words = QCoreApplication.translate("Alarms", "{n} meals in a row not eaten")
        return words.format(n=raised.value)
    if not raised.sign or not raised.limit:
        return named(raised.cause)
    words = QCoreApplication.translate("Alarms", "{cause}: {sign} {value}, alarm line {limit}")
    return words.format(
        cause=named(raised.cause),
        sign=named(Sign(raised.sign)),
        value=written(raised.sign, raised.value),
        limit=written(raised.sign, raised.limit),
    )
