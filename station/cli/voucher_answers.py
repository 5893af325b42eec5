"""What is said of vouchers: one after a deed, the list, the month, the files for the window."""

from __future__ import annotations

import argparse

from PySide6.QtCore import QCoreApplication

from station.cli import papers
from station.cli.grammar import Commands
from station.cli.outcome import DONE, REFUSED, Answer
from station.cli.reading import one_of, require_writable, write_bytes
from station.cli.table import pairs, table
from station.cli.terminal import Terminal
from station.domain.voucher_records import VoucherFilter, VoucherLine, VoucherSaved
from station.domain.vouchers import VoucherStanding
from station.usecases.signing_keys import NewSigningKey, PublicKeyFile
from station.usecases.voucher_lists import MonthBalance, VoucherList, VoucherSheet
from station.usecases.voucher_window import ReportTaken, VoucherConflicts, WithdrawalFile
from station.wording import shown
from station.wording.sentences import sentence


def add_commands(voucher: Commands) -> None:
    """The questions about vouchers, and the files for the ticket window."""
    parser = voucher.add("list", QCoreApplication.translate("Cli", "the vouchers"), listed)
    add_list_options(parser)
    parser = voucher.add("print", QCoreApplication.translate("Cli", "slip as PDF"), papers.slip)
    parser.add_argument("voucher", metavar="VOUCHER")
    parser.add_argument("--out", required=True, metavar="FILE.pdf")
    parser.add_argument("--transfer", metavar="FILE.pdf")
    parser.add_argument("--letter", metavar="FILE.pdf")
    parser = voucher.add(
        "balance", QCoreApplication.translate("Cli", "what became of a month's vouchers"), balance
    )
    parser.add_argument("--month", metavar="DAY")
    voucher.add(
        "conflicts", QCoreApplication.translate("Cli", "what windows contradict"), conflicts
    )
    parser = voucher.add(
        "keys", QCoreApplication.translate("Cli", "the public keys for the window"), keys
    )
    parser.add_argument("--out", required=True, metavar="FILE")
    parser.add_argument("--new", action="store_true")
    parser = voucher.add(
        "withdrawals", QCoreApplication.translate("Cli", "the list of withdrawn slips"), withdrawals
    )
    parser.add_argument("--out", required=True, metavar="FILE")


def add_list_options(parser: argparse.ArgumentParser) -> None:
    """Which vouchers are meant."""
    parser.add_argument("--standing", type=one_of(VoucherStanding), metavar="STATE")
    parser.add_argument("--follow-up", action="store_true")


def saved_answer(terminal: Terminal, saved: VoucherSaved) -> Answer:
    """A voucher after a deed, with all that is known of it."""
    teller = terminal.teller
    sheet = terminal.ask(VoucherSheet(saved.id))
    facts = teller.told(saved)
    assert isinstance(facts, dict)
    told = teller.told(sheet)
    lines = pairs(
        (
            (QCoreApplication.translate("Cli", "Voucher"), saved.number or f"#{saved.id}"),
            (QCoreApplication.translate("Cli", "Name"), sheet.line.name),
            (QCoreApplication.translate("Cli", "State"), teller.name(sheet.line.standing)),
            (QCoreApplication.translate("Cli", "To"), sheet.line.destination),
            (QCoreApplication.translate("Cli", "Amount"), shown.money(sheet.line.amount_fen)),
            (QCoreApplication.translate("Cli", "Until"), shown.full_day(sheet.line.valid_until)),
            (QCoreApplication.translate("Cli", "Check code"), sheet.short_code),
        )
    )
    lines += [sentence(hint) for hint in saved.hints]
    return Answer(facts | {"voucher_id": saved.id, "voucher": told}, lines)


def listed(terminal: Terminal) -> Answer:
    """The vouchers, newest first."""
    options = terminal.options
    wanted = VoucherFilter(standing=options.standing, follow_up=options.follow_up)
    found: list[VoucherLine] = []
    while lines := terminal.ask(VoucherList(wanted, before=found[-1].id if found else None)):
        found += lines
    return Answer({"vouchers": terminal.teller.told(found)}, _table(terminal, found))


def _table(terminal: Terminal, lines: list[VoucherLine]) -> list[str]:
    heads = (
        QCoreApplication.translate("Cli", "Voucher"),
        QCoreApplication.translate("Cli", "Name"),
        QCoreApplication.translate("Cli", "To"),
        QCoreApplication.translate("Cli", "Amount"),
        QCoreApplication.translate("Cli", "Until"),
        QCoreApplication.translate("Cli", "State"),
    )
    rows = [
        (
            line.number or f"#{line.id}",
            line.name,
            line.destination,
            shown.money(line.amount_fen),
            shown.full_day(line.valid_until),
            terminal.teller.name(line.standing),
        )
        for line in lines
    ]
    return table(heads, rows)


def balance(terminal: Terminal) -> Answer:
    """What became of the vouchers that were issued in a month."""
    record = terminal.ask(MonthBalance(terminal.day("month") or terminal.now.date()))
    teller = terminal.teller
    facts = teller.told(record)
    assert isinstance(facts, dict)
    facts |= {
        "issued": record.issued,
        "exchanged_fen": record.exchanged_fen,
        "refunded_fen": record.refunded_fen,
    }
    rows = [(teller.name(fate), len(lines)) for fate, lines in record.fates.items()]
    heads = (
        QCoreApplication.translate("Cli", "What became of it"),
        QCoreApplication.translate("Cli", "Count"),
    )
    return Answer(facts, table(heads, rows))


def conflicts(terminal: Terminal) -> Answer:
    """What windows have told that the book contradicts; status 1 while there is any."""
    found = terminal.ask(VoucherConflicts())
    teller = terminal.teller
    heads = (
        QCoreApplication.translate("Cli", "Voucher"),
        QCoreApplication.translate("Cli", "Why"),
        QCoreApplication.translate("Cli", "Window"),
        QCoreApplication.translate("Cli", "Ticket"),
    )
    rows = [(each.serial, teller.name(each.conflict), each.window, each.ticket) for each in found]
    status = REFUSED if found else DONE
    return Answer({"conflicts": teller.told(found)}, table(heads, rows), status)


def keys(terminal: Terminal) -> Answer:
    """Write the public key list for the ticket window."""
    require_writable(terminal.options.out, "out")
    if terminal.options.new:
        terminal.do(NewSigningKey())
    content = terminal.do(PublicKeyFile())
    write_bytes(terminal.options.out, content, "out")
    return written(terminal.options.out)


def withdrawals(terminal: Terminal) -> Answer:
    """Write the dated list of withdrawn slips for the ticket window."""
    require_writable(terminal.options.out, "out")
    content = terminal.do(WithdrawalFile())
    write_bytes(terminal.options.out, content, "out")
    return written(terminal.options.out)


def written(path: str) -> Answer:
    """A file was written."""
    words = QCoreApplication.translate("Cli", "{file} is written.")
    return Answer({"file": path}, [words.format(file=path)])


def report_answer(terminal: Terminal, taken: ReportTaken) -> Answer:
    """What became of the lines of a window's report; status 1 when some contradict the book."""
    facts = terminal.teller.told(taken)
    assert isinstance(facts, dict)
    lines = pairs(
        (
            (QCoreApplication.translate("Cli", "Lines"), taken.lines),
            (QCoreApplication.translate("Cli", "Exchanged"), taken.exchanged),
            (QCoreApplication.translate("Cli", "Known before"), taken.already_known),
            (QCoreApplication.translate("Cli", "Contradictions"), len(taken.conflicts)),
            (QCoreApplication.translate("Cli", "Damaged lines"), taken.damaged_lines),
        )
    )
    doubtful = bool(taken.conflicts or taken.damaged_lines)
    return Answer(facts, lines, REFUSED if doubtful else DONE)
