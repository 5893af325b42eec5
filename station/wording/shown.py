"""How dates, times, durations and money stand on the screen."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from PySide6.QtCore import QCoreApplication

_HOUR, _DAY = 60, 24 * 60


def day(when: date, today: date) -> str:
    """Write a date: 11-21, with its year when it is not this year."""
    return when.strftime("%m-%d" if when.year == today.year else "%Y-%m-%d")


def full_day(when: date) -> str:
    """Write a date with its year: 2026-11-21."""
    return when.strftime("%Y-%m-%d")


def age(years: int | None, *, estimated: bool) -> str:
    """Full years: 39, ≈60 when judged by eye, — when nobody knows."""
    if years is None:
        return "—"
    return f"≈{years}" if estimated else str(years)


def clock(when: datetime) -> str:
    """Write a time of day: 02:41."""
    return when.strftime("%H:%M")


def moment(when: datetime, today: date) -> str:
    """Write date and time: 11-21 02:41."""
    return f"{day(when.date(), today)} {clock(when)}"


def moment_or_day(when: datetime, today: date, *, clock_known: bool) -> str:
    """Write a moment; only its date where nobody wrote the clock down."""
    return moment(when, today) if clock_known else day(when.date(), today)


def weekday(when: date) -> str:
    """Name the day of the week in two characters."""
    names = (
        QCoreApplication.translate("Shown", "Mon"),
        QCoreApplication.translate("Shown", "Tue"),
        QCoreApplication.translate("Shown", "Wed"),
        QCoreApplication.translate("Shown", "Thu"),
        QCoreApplication.translate("Shown", "Fri"),
        QCoreApplication.translate("Shown", "Sat"),
        QCoreApplication.translate("Shown", "Sun"),
    )
    return names[when.weekday()]


def lasting(span: timedelta) -> str:
    """Write a duration in two units at most: 1 d 4 h, 1 h 19 min, 41 min."""
    minutes = int(abs(span).total_seconds()) // 60
    days, hours = minutes // _DAY, minutes % _DAY // _HOUR
    if days and hours:
        words = QCoreApplication.translate("Shown", "{days} d {hours} h")
    elif days:
        words = QCoreApplication.translate("Shown", "{days} d")
    elif hours and minutes % _HOUR:
        words = QCoreApplication.translate("Shown", "{hours} h {minutes} min")
    elif hours:
        words = QCoreApplication.translate("Shown", "{hours} h")
    else:
        words = QCoreApplication.translate("Shown", "{minutes} min")
    return words.format(days=days, hours=hours, minutes=minutes % _HOUR)


def until(due: datetime, now: datetime) -> str:
    """Write how long is left, or by how much it is late."""
    if due < now:
        late = QCoreApplication.translate("Shown", "{span} late")
        return late.format(span=lasting(now - due))
    return QCoreApplication.translate("Shown", "{span} left").format(span=lasting(due - now))


def late_entry(entered: datetime, happened: datetime, today: date) -> str:
    """Write when a late entry was made, for small print behind the time it happened; or nothing."""
    if entered - happened < timedelta(minutes=_HOUR):
        return ""
    same_day = entered.date() == happened.date()
    when = clock(entered) if same_day else moment(entered, today)
    return QCoreApplication.translate("Shown", "(entered {when})").format(when=when)


def money(fen: int | None) -> str:
    """Write whole fen as yuan: 1,234.50; a true minus sign; what is not settled says so."""
    if fen is None:
        return QCoreApplication.translate("Shown", "open")
    yuan, rest = divmod(abs(fen), 100)
    return f"{'−' if fen < 0 else ''}{yuan:,}.{rest:02d}"
