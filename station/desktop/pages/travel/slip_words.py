"""A voucher in words: its standing, its way, who did what, and what happened to it."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from station.domain.voucher_records import VoucherEventRecord, VoucherLine, VoucherRecord
from station.domain.vouchers import LegKind, LegTerms, VoucherStanding, VoucherStep
from station.wording import shown
from station.wording.naming import named

_TONES = {
    VoucherStanding.DRAFT: "draft",
    VoucherStanding.APPROVED: "info",
    VoucherStanding.ISSUED: "info",
    VoucherStanding.EXPIRED: "warn",
}


def standing_chip(standing: VoucherStanding) -> tuple[str, str]:
    """The kind of chip and the word for where a voucher stands."""
    return _TONES.get(standing, "code"), named(standing)


def number(line: VoucherLine) -> str:
    """The number on the paper, or that there is none yet."""
    return line.number or QCoreApplication.translate("SlipWords", "No number yet")


def leg_words(leg: LegTerms, today: date) -> str:
    """One leg: 11-21 13:05 青岛北 → 徐州东 K8372 硬座; of a city fare what is paid in cash."""
    when = shown.day(leg.day, today) if leg.day else ""
    route = QCoreApplication.translate("SlipWords", "{start} → {end}").format(
        start=leg.from_stop, end=leg.to_stop
    )
    cash = ""
    if leg.kind is LegKind.CITY:
        cash = QCoreApplication.translate("SlipWords", "city fare, {amount} yuan in cash").format(
            amount=shown.money(leg.fare_fen)
        )
    return "  ".join(filter(None, (when, leg.departs, route, leg.line, leg.seat, cash)))


def days_words(line: VoucherLine, today: date) -> str:
    """From when until when it is good."""
    words = QCoreApplication.translate("SlipWords", "Good {first} to {last}")
    return words.format(
        first=shown.day(line.valid_from, today), last=shown.day(line.valid_until, today)
    )


def people_words(record: VoucherRecord) -> str:
    """Who wrote, approved and issued it."""
    parts = [
        QCoreApplication.translate("SlipWords", "Written by {clerk}").format(
            clerk=record.written_by
        )
    ]
    if record.approved_by:
        words = QCoreApplication.translate("SlipWords", "approved by {clerk}")
        parts.append(words.format(clerk=record.approved_by))
    if record.issued_by:
        words = QCoreApplication.translate("SlipWords", "issued by {clerk}")
        parts.append(words.format(clerk=record.issued_by))
    return " · ".join(parts)


def event_words(event: VoucherEventRecord) -> str:
    """What one event was about beyond its name."""
    parts = [event.window, event.ticket, event.line]
    if event.conflict is not None:
        parts.insert(0, named(event.conflict))
    if event.amount_fen and event.kind is not VoucherStep.ISSUED:
        amount = QCoreApplication.translate("SlipWords", "{amount} yuan")
        parts.append(amount.format(amount=shown.money(event.amount_fen)))
    parts += [event.account, event.note]
    if event.settled_at is not None:
        settled = QCoreApplication.translate("SlipWords", "settled: {note}")
        parts.append(settled.format(note=event.settled_note))
    return " · ".join(filter(None, parts))
