"""Deadlines as an iCalendar file (RFC 5545), which every calendar program and phone can read."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

_ZONE = "Asia/Shanghai"
_FROM_UTC = timedelta(hours=8)
_LINE_OCTETS = 75
_HEAD = ("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//station//clocks//ZH", "CALSCALE:GREGORIAN")
_TIMEZONE = (
    "BEGIN:VTIMEZONE",
    f"TZID:{_ZONE}",
    "BEGIN:STANDARD",
    "DTSTART:19910915T000000",
    "TZOFFSETFROM:+0800",
    "TZOFFSETTO:+0800",
    "TZNAME:CST",
    "END:STANDARD",
    "END:VTIMEZONE",
)


@dataclass(frozen=True, slots=True)
class Entry:
    """One deadline; `mark` stays the same from file to file, so that a later one replaces it.

    The words of the title may change meanwhile: somebody gets a number, or another language.
    `due` is station time; of a whole day only the day is written.
    """

    mark: str
    title: str
    text: str
    due: datetime
    whole_day: bool


def clock_calendar(station: str, entries: Iterable[Entry], now: datetime) -> bytes:
    """The file: UTF-8, lines of at most 75 octets that end with CR LF."""
    lines = [*_HEAD, "METHOD:PUBLISH", f"X-WR-CALNAME:{_said(station)}", *_TIMEZONE]
    for entry in entries:
        lines += _event(entry, now)
    lines.append("END:VCALENDAR")
    return b"".join(piece + b"\r\n" for line in lines for piece in _folded(line))


def _event(entry: Entry, now: datetime) -> Iterator[str]:
    mark = hashlib.sha256(entry.mark.encode()).hexdigest()[:32]
    yield "BEGIN:VEVENT"
    yield f"UID:{mark}@station"
    yield f"DTSTAMP:{now - _FROM_UTC:%Y%m%dT%H%M%SZ}"
    if entry.whole_day:
        yield f"DTSTART;VALUE=DATE:{entry.due:%Y%m%d}"
    else:
        yield f"DTSTART;TZID={_ZONE}:{entry.due:%Y%m%dT%H%M%S}"
    yield f"SUMMARY:{_said(entry.title)}"
    yield f"DESCRIPTION:{_said(entry.text)}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _said(text: str) -> str:
    """A text with what means something else in the file marked (RFC 5545, 3.3.11)."""
    for char in ("\\", ";", ","):
        text = text.replace(char, f"\\{char}")
    return "\\n".join(text.splitlines())


def _folded(line: str) -> Iterator[bytes]:
    """A long line over several, each later one behind a blank; no character is cut (3.1)."""
    piece = b""
    for char in line:
        octets = char.encode("utf-8")
        if len(piece) + len(octets) > _LINE_OCTETS:
            yield piece
            piece = b" "
        piece += octets
    yield piece
