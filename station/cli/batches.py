"""`claims batch …`, `claims budget`, `show batches`, `show budget`: settling with hospitals."""

from __future__ import annotations

import uuid
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from station.cli import arrival_form
from station.cli.batch_answers import budget_answer, list_answer, saved_answer, sheet_answer
from station.cli.claim_answers import hospital_named
from station.cli.grammar import Commands
from station.cli.outcome import Answer, wrong_use
from station.cli.reading import (
    fen,
    how_many,
    one_of,
    pair,
    record_number,
    require_writable,
    whole,
    write_bytes,
)
from station.cli.terminal import Terminal
from station.domain.batch_records import BatchFilter, BatchSheetRecord
from station.domain.batches import BatchState
from station.usecases.batch_lists import BatchBook, BatchNamed, BatchSheet
from station.usecases.batch_payments import PayBatch, ReversePayment
from station.usecases.batches import (
    LeaveOut,
    MakeBatch,
    ReverseBatch,
    SignBatch,
    TakeIn,
    WithdrawBatch,
)
from station.usecases.budgets import BudgetOfYear, SetBudget
from station.usecases.papers_batch import ExportBatch


def add_commands(claims: Commands) -> None:
    """`claims batch …` and `claims budget`."""
    batch = claims.group(
        "batch", QCoreApplication.translate("Cli", "approved bills settled together")
    )
    _add_making(batch)
    _add_money(batch)
    parser = claims.add(
        "budget", QCoreApplication.translate("Cli", "set what a year has for bills"), set_budget
    )
    parser.add_argument("year", type=whole, metavar="YEAR")
    parser.add_argument("--amount", required=True, type=fen, metavar="YUAN")
    parser.add_argument("--note", default="", metavar="TEXT")
    parser.add_argument("--form-id", metavar="TEXT")


def _add_making(batch: Commands) -> None:
    parser = batch.add(
        "make", QCoreApplication.translate("Cli", "put approved bills together"), make
    )
    parser.add_argument("--hospital", required=True, metavar="NAME")
    parser.add_argument("--period", required=True, metavar="PERIOD")
    parser.add_argument("--bill", action="append", type=how_many, metavar="NUMBER")
    parser.add_argument(
        "--leave-out", action="append", default=[], type=pair, metavar="NUMBER=REASON"
    )
    parser.add_argument("--form-id", metavar="TEXT")
    parser = batch.add("show", QCoreApplication.translate("Cli", "one batch with its bills"), show)
    parser.add_argument("batch", metavar="BATCH")
    parser = batch.add(
        "leave-out", QCoreApplication.translate("Cli", "take a bill out of a draft"), leave_out
    )
    parser.add_argument("batch", metavar="BATCH")
    parser.add_argument("bill", type=how_many, metavar="NUMBER")
    parser.add_argument("--reason", required=True, metavar="TEXT")
    parser = batch.add(
        "take-in", QCoreApplication.translate("Cli", "put a bill into a draft"), take_in
    )
    parser.add_argument("batch", metavar="BATCH")
    parser.add_argument("bill", type=how_many, metavar="NUMBER")
    parser = batch.add("withdraw", QCoreApplication.translate("Cli", "give a draft up"), withdraw)
    parser.add_argument("batch", metavar="BATCH")
    parser.add_argument("--reason", required=True, metavar="TEXT")


def _add_money(batch: Commands) -> None:
    parser = batch.add(
        "sign", QCoreApplication.translate("Cli", "freeze its figures; two people sign"), sign
    )
    parser.add_argument("batch", metavar="BATCH")
    parser.add_argument("--second", required=True, metavar="LOGIN", help=arrival_form.second_help())
    parser.add_argument("--total", type=fen, metavar="YUAN", help=_total_help())
    parser = batch.add("pay", QCoreApplication.translate("Cli", "write a payment down"), pay)
    parser.add_argument("batch", metavar="BATCH")
    parser.add_argument("--on", metavar="DAY", help=_day_help())
    parser.add_argument("--reference", required=True, metavar="TEXT")
    parser.add_argument("--amount", type=fen, metavar="YUAN", help=_amount_help())
    parser.add_argument("--form-id", metavar="TEXT")
    parser = batch.add(
        "reverse", QCoreApplication.translate("Cli", "take it back, or one payment"), reverse
    )
    parser.add_argument("batch", metavar="BATCH")
    parser.add_argument("--reason", required=True, metavar="TEXT")
    parser.add_argument("--reference", default="", metavar="TEXT")
    parser.add_argument("--payment", type=how_many, metavar="NUMBER")
    parser = batch.add(
        "export", QCoreApplication.translate("Cli", "a workbook that adds up"), export
    )
    parser.add_argument("batch", metavar="BATCH")
    parser.add_argument("--out", required=True, metavar="OUT.xlsx")


def _total_help() -> str:
    return QCoreApplication.translate("Cli", "the total that both have seen, else that of now")


def _day_help() -> str:
    return QCoreApplication.translate("Cli", "the day of the slip, else today")


def _amount_help() -> str:
    return QCoreApplication.translate("Cli", "a part, else all that is still to be paid")


def add_lists(lists: Commands) -> None:
    """`show batches` and `show budget`."""
    parser = lists.add(
        "batches", QCoreApplication.translate("Cli", "settlement batches, the latest first"), listed
    )
    parser.add_argument("--hospital", default="", metavar="NAME")
    parser.add_argument("--year", type=whole, metavar="YEAR")
    parser.add_argument("--state", type=one_of(BatchState), metavar="STATE")
    parser = lists.add(
        "budget", QCoreApplication.translate("Cli", "a year's budget and what is owed"), budget
    )
    parser.add_argument("--year", type=whole, metavar="YEAR")


def make(terminal: Terminal) -> Answer:
    """Make a batch of what is ready."""
    options = terminal.options
    hospital = hospital_named(terminal, options.hospital)
    assert hospital is not None
    bills = tuple(options.bill) if options.bill else None
    left_out = _left_out(options.leave_out)
    deed = MakeBatch(_mark(terminal), hospital, options.period, bills, left_out)
    return saved_answer(terminal, terminal.do(deed))


def _left_out(pairs: Sequence[tuple[str, str]]) -> tuple[tuple[int, str], ...]:
    try:
        return tuple((int(number), reason) for number, reason in pairs)
    except ValueError:
        words = QCoreApplication.translate("Cli", "--leave-out wants NUMBER=REASON.")
        raise wrong_use(words, "leave_out") from None


def show(terminal: Terminal) -> Answer:
    """One batch with everything on it."""
    return sheet_answer(terminal, _sheet(terminal))


def leave_out(terminal: Terminal) -> Answer:
    """Take a bill out of a draft."""
    told, options = _sheet(terminal).summary, terminal.options
    deed = LeaveOut(told.id, told.version, options.bill, options.reason)
    return saved_answer(terminal, terminal.do(deed))


def take_in(terminal: Terminal) -> Answer:
    """Put a bill into a draft."""
    told = _sheet(terminal).summary
    deed = TakeIn(told.id, told.version, terminal.options.bill)
    return saved_answer(terminal, terminal.do(deed))


def withdraw(terminal: Terminal) -> Answer:
    """Give a draft up."""
    told = _sheet(terminal).summary
    deed = WithdrawBatch(told.id, told.version, terminal.options.reason)
    return saved_answer(terminal, terminal.do(deed))


def sign(terminal: Terminal) -> Answer:
    """Freeze the figures of a draft."""
    sheet, options = _sheet(terminal), terminal.options
    seen = sheet.figures.payable_fen if options.total is None else options.total
    second = terminal.second()
    assert second is not None
    deed = SignBatch(sheet.summary.id, sheet.summary.version, seen, second)
    return saved_answer(terminal, terminal.do(deed))


def pay(terminal: Terminal) -> Answer:
    """Write a payment down."""
    sheet, options = _sheet(terminal), terminal.options
    day = terminal.day("on") or terminal.now.date()
    amount = sheet.summary.open_fen if options.amount is None else options.amount
    deed = PayBatch(_mark(terminal), sheet.summary.id, day, options.reference, amount)
    return saved_answer(terminal, terminal.do(deed))


def reverse(terminal: Terminal) -> Answer:
    """Take a batch back, or one payment of it."""
    told, options = _sheet(terminal).summary, terminal.options
    deed: ReverseBatch | ReversePayment
    if options.payment is None:
        deed = ReverseBatch(told.id, told.version, options.reason, options.reference)
    else:
        deed = ReversePayment(options.payment, options.reason, options.reference)
    return saved_answer(terminal, terminal.do(deed))


def export(terminal: Terminal) -> Answer:
    """Write a batch to a workbook."""
    options, told = terminal.options, _sheet(terminal).summary
    require_writable(options.out, "out")
    book = terminal.do(ExportBatch(told.id))
    write_bytes(options.out, book.content, "out")
    facts = {"batch": told.number, "file": options.out, "bills": book.rows}
    words = QCoreApplication.translate("Cli", "Batch {number} is in {file}.")
    return Answer(facts, [words.format(number=told.number, file=options.out)])


def listed(terminal: Terminal) -> Answer:
    """The batches, and what is ready for one."""
    options = terminal.options
    states = frozenset({options.state} if options.state else ())
    wanted = BatchFilter(hospital_named(terminal, options.hospital), options.year, states)
    return list_answer(terminal, terminal.ask(BatchBook(wanted)))


def budget(terminal: Terminal) -> Answer:
    """A year's budget against what it is used for."""
    return budget_answer(terminal, terminal.ask(BudgetOfYear(terminal.options.year)))


def set_budget(terminal: Terminal) -> Answer:
    """Set the budget of a year."""
    options = terminal.options
    terminal.do(SetBudget(_mark(terminal), options.year, options.amount, options.note))
    return budget_answer(terminal, terminal.ask(BudgetOfYear(options.year)))


def _sheet(terminal: Terminal) -> BatchSheetRecord:
    """The batch of the record's number, or of the number on its papers."""
    typed = terminal.options.batch
    number = record_number(typed)
    return terminal.ask(BatchNamed(typed) if number is None else BatchSheet(number))


def _mark(terminal: Terminal) -> str:
    return terminal.options.form_id or uuid.uuid4().hex
