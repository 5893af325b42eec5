"""`claims audit open|seat|tick|sign|show|list`: bills before three departments."""

from __future__ import annotations

import argparse
import uuid

from PySide6.QtCore import QCoreApplication

from station.cli.claim_answers import hospital_named
from station.cli.grammar import Commands
from station.cli.outcome import Answer, wrong_use
from station.cli.reading import fen, how_many, one_of, pair, whole
from station.cli.table import pairs, table
from station.cli.terminal import Terminal
from station.domain.claim_audits import AuditDayRecord, AuditVerdict, Department, Seat
from station.usecases.claims_audit import (
    AuditDays,
    AuditSheet,
    OpenAuditDay,
    SeatAudit,
    SignMinutes,
    TickAudit,
)
from station.wording import shown


def add_audits(claims: Commands) -> None:
    """The joint audit, under `claims audit`."""
    audits = claims.group(
        "audit", QCoreApplication.translate("Cli", "bills before civil affairs, health, finance")
    )
    audits.add("list", QCoreApplication.translate("Cli", "every joint review"), every)
    parser = audits.add(
        "open", QCoreApplication.translate("Cli", "put reviewed bills there"), begin
    )
    parser.add_argument("--hospital", default="", metavar="NAME")
    parser.add_argument("--period", default="", metavar="PERIOD")
    parser.add_argument("--held", required=True, metavar="DAY")
    parser.add_argument("--place", default="", metavar="TEXT")
    parser.add_argument("--percent", type=whole, required=True, metavar="NUMBER")
    parser.add_argument("--least", type=fen, required=True, metavar="YUAN")
    parser.add_argument("--seed", type=whole, metavar="NUMBER")
    _add_seat(parser)
    words = (
        ("show", QCoreApplication.translate("Cli", "one joint review with its bills"), show),
        ("seat", QCoreApplication.translate("Cli", "who sits there for whom"), seat),
        ("tick", QCoreApplication.translate("Cli", "what a department says of bills"), tick),
        ("sign", QCoreApplication.translate("Cli", "sign the minutes; the figures stay"), sign),
    )
    parsers = {name: audits.add(name, said, run) for name, said, run in words}
    for each in parsers.values():
        each.add_argument("audit", type=how_many, metavar="NUMBER")
    _add_seat(parsers["seat"])
    parser = parsers["tick"]
    departments = "|".join(Department)
    parser.add_argument("--department", type=one_of(Department), required=True, metavar=departments)
    how = parser.add_mutually_exclusive_group(required=True)
    how.add_argument("--agreed", action="store_true")
    how.add_argument("--differs", action="store_true")
    parser.add_argument(
        "--bill",
        action="append",
        type=how_many,
        metavar="NUMBER",
        help=QCoreApplication.translate("Cli", "which bills; all on the table when left out"),
    )
    parser.add_argument("--remark", default="", metavar="TEXT")
    parsers["sign"].add_argument("--conclusion", required=True, metavar="TEXT")


def _add_seat(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--seat",
        action="append",
        type=pair,
        default=[],
        metavar="DEPARTMENT=NAME",
        help=QCoreApplication.translate("Cli", "who sits there, with the post behind a comma"),
    )


def every(terminal: Terminal) -> Answer:
    """Every joint audit, the newest first."""
    found = terminal.ask(AuditDays())
    heads = (
        QCoreApplication.translate("Cli", "Number"),
        QCoreApplication.translate("Cli", "Day"),
        QCoreApplication.translate("Cli", "Hospital"),
        QCoreApplication.translate("Cli", "Period"),
        QCoreApplication.translate("Cli", "Bills"),
        QCoreApplication.translate("Cli", "Signed"),
    )
    rows = [
        (
            each.id,
            shown.full_day(each.held_on),
            each.hospital,
            each.period,
            each.bills,
            shown.moment(each.signed_at, terminal.now.date()) if each.signed_at else "",
        )
        for each in found
    ]
    return Answer({"audits": terminal.teller.told(found), "count": len(found)}, table(heads, rows))


def begin(terminal: Terminal) -> Answer:
    """Open a joint audit and draw its bills."""
    options = terminal.options
    deed = OpenAuditDay(
        str(uuid.uuid4()),
        hospital_named(terminal, options.hospital),
        options.period,
        terminal.day("held") or terminal.now.date(),
        options.percent,
        options.least,
        options.seed,
        options.place,
        _seats(options.seat),
    )
    return _answer(terminal, terminal.do(deed))


def _seats(said: list[tuple[str, str]]) -> tuple[Seat, ...]:
    seats = []
    for department, who in said:
        try:
            kind = one_of(Department)(department)
        except argparse.ArgumentTypeError as error:
            raise wrong_use(str(error), "seat") from None
        name, _comma, post = who.replace("，", ",").partition(",")
        seats.append(Seat(kind, name.strip(), post.strip()))
    return tuple(seats)


def show(terminal: Terminal) -> Answer:
    """One joint audit."""
    return _answer(terminal, terminal.ask(AuditSheet(terminal.options.audit)))


def seat(terminal: Terminal) -> Answer:
    """Write down who sits there."""
    day = terminal.ask(AuditSheet(terminal.options.audit))
    seats = _seats(terminal.options.seat)
    return _answer(terminal, terminal.do(SeatAudit(day.id, day.version, seats)))


def tick(terminal: Terminal) -> Answer:
    """Write down what a department says."""
    options = terminal.options
    day = terminal.ask(AuditSheet(options.audit))
    bills = tuple(options.bill or (each.bill_id for each in day.on_table))
    verdict = AuditVerdict.AGREED if options.agreed else AuditVerdict.DIFFERS
    deed = TickAudit(day.id, bills, options.department, verdict, options.remark)
    return _answer(terminal, terminal.do(deed))


def sign(terminal: Terminal) -> Answer:
    """Sign the minutes."""
    day = terminal.ask(AuditSheet(terminal.options.audit))
    deed = SignMinutes(day.id, day.version, terminal.options.conclusion)
    return _answer(terminal, terminal.do(deed))


def _answer(terminal: Terminal, day: AuditDayRecord) -> Answer:
    teller = terminal.teller
    facts = {**teller.facts_of(day), "total": teller.told(day.total)}
    lines = pairs(
        (
            (QCoreApplication.translate("Cli", "Number"), day.id),
            (QCoreApplication.translate("Cli", "Day"), shown.full_day(day.held_on)),
            (QCoreApplication.translate("Cli", "Hospital"), day.hospital),
            (QCoreApplication.translate("Cli", "Period"), day.period),
            (QCoreApplication.translate("Cli", "Seed"), day.seed),
            (QCoreApplication.translate("Cli", "To pay"), shown.money(day.total.payable_fen)),
            (QCoreApplication.translate("Cli", "Conclusion"), day.conclusion),
        )
    )
    heads = (
        QCoreApplication.translate("Cli", "Bill"),
        QCoreApplication.translate("Cli", "Letter"),
        QCoreApplication.translate("Cli", "Name"),
        QCoreApplication.translate("Cli", "Claimed"),
        QCoreApplication.translate("Cli", "Cut"),
        QCoreApplication.translate("Cli", "To pay"),
        *(teller.name(each) for each in Department),
    )
    rows = [
        (
            each.bill_id,
            each.letter,
            each.name,
            shown.money(each.figures.claimed_fen),
            shown.money(each.figures.cut_fen),
            shown.money(each.figures.payable_fen),
            *(teller.name(_verdict(day, each.bill_id, one)) for one in Department),
        )
        for each in day.on_table
    ]
    return Answer(facts, [*lines, "", *table(heads, rows)])


def _verdict(day: AuditDayRecord, bill_id: int, department: Department) -> AuditVerdict | None:
    ticks = next(each.ticks for each in day.bills if each.bill_id == bill_id)
    return ticks[department].verdict if department in ticks else None
