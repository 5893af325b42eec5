"""`voucher …`: the way of a return-home voucher from draft to the paying account."""

from __future__ import annotations

import argparse
import uuid
from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from PySide6.QtCore import QCoreApplication

from station.cli import arrival_form, subjects, voucher_answers
from station.cli.forms import add_fields, build, given
from station.cli.grammar import Commands
from station.cli.outcome import DONE, REFUSED, Answer, wrong_use
from station.cli.reading import fen, one_of, read_bytes, read_form
from station.cli.terminal import Terminal
from station.cli.voucher_answers import saved_answer
from station.domain.belongings import SignedHow
from station.domain.policy import Policy
from station.domain.problems import Weight
from station.domain.vouchers import LegKind, PaperWhereabouts, VoucherPurpose, VoucherTerms
from station.usecases.policy import CurrentPolicy
from station.usecases.voucher_travel import ConfirmTravel, ExchangeVoucher, PayCash, RefundVoucher
from station.usecases.voucher_window import EnterUsedSlip, ImportWindowReport
from station.usecases.vouchers import (
    ApproveVoucher,
    ChangeDraft,
    DraftVoucher,
    IssueVoucher,
    ReplaceVoucher,
    VoidVoucher,
    VoucherCheck,
)
from station.wording.sentences import sentence

_NEEDED = ("destination", "destination_area", "account")


def add_commands(commands: Commands) -> None:
    """`voucher` and its steps."""
    voucher = commands.group("voucher", QCoreApplication.translate("Cli", "return-home vouchers"))
    _add_writing(voucher)
    _add_issuing(voucher)
    _add_travel(voucher)
    voucher_answers.add_commands(voucher)


def _add_writing(voucher: Commands) -> None:
    parser = voucher.add(
        "check", QCoreApplication.translate("Cli", "what would speak against it"), check
    )
    parser.add_argument("resident", metavar="RESIDENT")
    _add_terms(parser)
    parser = voucher.add("draft", QCoreApplication.translate("Cli", "write a voucher"), draft)
    parser.add_argument("resident", metavar="RESIDENT")
    parser.add_argument("--form-id", metavar="TEXT")
    parser.add_argument("--reason", default="", metavar="TEXT")
    _add_terms(parser)
    parser = voucher.add("change", QCoreApplication.translate("Cli", "write it anew"), change)
    parser.add_argument("voucher", metavar="VOUCHER")
    parser.add_argument("--reason", default="", metavar="TEXT")
    _add_terms(parser)


def _add_terms(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--form",
        metavar="FILE",
        help=QCoreApplication.translate("Cli", "the terms as JSON (- is standard input)"),
    )
    add_fields(parser, VoucherTerms, but=("legs",), told=_NEEDED)
    parser.add_argument(
        "--leg",
        action="append",
        default=[],
        help=QCoreApplication.translate("Cli", "needed, unless a form says it"),
        metavar="KIND:FROM:TO:YUAN[:LINE[:DAY[:HELPER[:PHONE[:ADDRESS]]]]]",
    )


def _add_issuing(voucher: Commands) -> None:
    parser = voucher.add("approve", QCoreApplication.translate("Cli", "approve it"), approve)
    parser.add_argument("voucher", metavar="VOUCHER")
    parser = voucher.add(
        "issue", QCoreApplication.translate("Cli", "number and seal an approved one"), issue
    )
    parser.add_argument("voucher", metavar="VOUCHER")
    parser.add_argument("--reason", default="", metavar="TEXT")
    parser = voucher.add("void", QCoreApplication.translate("Cli", "take it back"), void)
    parser.add_argument("voucher", metavar="VOUCHER")
    parser.add_argument("--reason", required=True, metavar="TEXT")
    parser.add_argument(
        "--paper", type=one_of(PaperWhereabouts), metavar="{returned,lost,never_printed}"
    )
    parser = voucher.add(
        "replace", QCoreApplication.translate("Cli", "a new one for a lost slip"), replace
    )
    parser.add_argument("voucher", metavar="VOUCHER")
    parser.add_argument("--reason", required=True, metavar="TEXT")
    parser.add_argument(
        "--paper", required=True, type=one_of(PaperWhereabouts), metavar="{returned,lost}"
    )
    parser.add_argument("--form-id", metavar="TEXT")
    parser.add_argument("--second", required=True, metavar="LOGIN", help=arrival_form.second_help())


def _add_travel(voucher: Commands) -> None:
    for name, words, run in (
        ("exchange", QCoreApplication.translate("Cli", "a ticket was handed out"), exchange),
        ("told", QCoreApplication.translate("Cli", "a window tells an exchange"), told),
    ):
        parser = voucher.add(name, words, run)
        parser.add_argument("voucher", metavar="VOUCHER")
        parser.add_argument("--window", required=True, metavar="NAME")
        parser.add_argument("--ticket", required=True, metavar="NUMBER")
        parser.add_argument("--train", default="", metavar="LINE")
        parser.add_argument("--amount", required=True, type=fen, metavar="YUAN")
        parser.add_argument("--reason", default="", metavar="TEXT")
        parser.add_argument("--second", metavar="LOGIN", help=arrival_form.second_help())
        parser.add_argument("--at", metavar="TIME")
    parser = voucher.add("confirm", QCoreApplication.translate("Cli", "has travelled"), confirm)
    parser.add_argument("voucher", metavar="VOUCHER")
    parser.add_argument("--by", required=True, metavar="TEXT")
    parser.add_argument("--at", metavar="TIME")
    parser = voucher.add(
        "refund", QCoreApplication.translate("Cli", "money is back on the account"), refund
    )
    parser.add_argument("voucher", metavar="VOUCHER")
    parser.add_argument("--amount", required=True, type=fen, metavar="YUAN")
    parser.add_argument("--account", required=True, metavar="ACCOUNT")
    parser.add_argument("--note", default="", metavar="TEXT")
    parser.add_argument("--at", metavar="TIME")
    parser = voucher.add("cash", QCoreApplication.translate("Cli", "a city fare in cash"), cash)
    parser.add_argument("resident", metavar="RESIDENT")
    parser.add_argument("--amount", required=True, type=fen, metavar="YUAN")
    parser.add_argument("--purpose", required=True, metavar="TEXT")
    parser.add_argument("--signed", type=one_of(SignedHow), default=SignedHow.HAND, metavar="HOW")
    parser.add_argument("--witness", default="", metavar="NAME")
    parser.add_argument("--form-id", metavar="TEXT")
    parser.add_argument("--at", metavar="TIME")
    parser = voucher.add(
        "report", QCoreApplication.translate("Cli", "take in a window's report"), report
    )
    parser.add_argument("file", metavar="FILE")


def _terms(terminal: Terminal) -> VoucherTerms:
    """The terms from a form or from options; days and amount are filled in when left out."""
    options = terminal.options
    if options.form is not None:
        said = read_form(options.form)
    else:
        said = arrival_form.coded(terminal, given(options, VoucherTerms))
        said["legs"] = [_leg(each) for each in options.leg]
    if isinstance(said, Mapping):
        said = _filled(terminal, dict(said))
    return build(VoucherTerms, said, terminal.read_moment)


def _filled(terminal: Terminal, said: dict[str, Any]) -> dict[str, Any]:
    policy: Policy = terminal.ask(CurrentPolicy())
    today = terminal.now.date()
    said.setdefault("purpose", VoucherPurpose.HOME.value)
    said.setdefault("valid_from", today)
    said.setdefault("valid_until", today + timedelta(days=policy.voucher_valid_days - 1))
    legs = said.get("legs") or []
    fares = [leg for leg in legs if isinstance(leg, Mapping)]
    city = LegKind.CITY.value
    said.setdefault("amount_fen", _sum(leg for leg in fares if leg.get("kind") != city))
    said.setdefault("cash_fen", _sum(leg for leg in fares if leg.get("kind") == city))
    return said


def _sum(legs: Any) -> int:
    return sum(leg.get("fare_fen", 0) for leg in legs if isinstance(leg.get("fare_fen", 0), int))


def _leg(text: str) -> dict[str, Any]:
    """Read KIND:FROM:TO:YUAN and, for a change, who helps where this leg ends."""
    names = (
        "kind",
        "from_stop",
        "to_stop",
        "fare_fen",
        "line",
        "day",
        "helper",
        "phone",
        "address",
    )
    parts = [part.strip() for part in text.replace(":", ":").split(":", len(names) - 1)]
    said: dict[str, Any] = {name: part for name, part in zip(names, parts, strict=False) if part}
    try:
        said["fare_fen"] = fen(said.get("fare_fen", "0"))
        said["kind"] = one_of(LegKind)(said.get("kind", "")).value
    except argparse.ArgumentTypeError as error:
        raise wrong_use(f"--leg: {error}", "leg") from None
    return said


def check(terminal: Terminal) -> Answer:
    """What speaks against terms; status 1 when something forbids them."""
    stay = subjects.stay(terminal, terminal.options.resident)
    problems = terminal.ask(VoucherCheck(stay.id, _terms(terminal)))
    stops = any(problem.weight is Weight.STOP for problem in problems)
    told_ = terminal.teller.told(problems)
    lines = [sentence(problem) for problem in problems]
    return Answer({"problems": told_}, lines, REFUSED if stops else DONE)


def draft(terminal: Terminal) -> Answer:
    """Write a voucher."""
    options = terminal.options
    stay = subjects.stay(terminal, options.resident)
    form_id = options.form_id or str(uuid.uuid4())
    deed = DraftVoucher(stay.id, form_id, _terms(terminal), options.reason)
    return saved_answer(terminal, terminal.do(deed))


def change(terminal: Terminal) -> Answer:
    """Write the terms anew."""
    line = subjects.voucher(terminal, terminal.options.voucher)
    deed = ChangeDraft(line.id, line.version, _terms(terminal), terminal.options.reason)
    return saved_answer(terminal, terminal.do(deed))


def approve(terminal: Terminal) -> Answer:
    """Approve a voucher that somebody else has written."""
    line = subjects.voucher(terminal, terminal.options.voucher)
    return saved_answer(terminal, terminal.do(ApproveVoucher(line.id, line.version)))


def issue(terminal: Terminal) -> Answer:
    """Number and seal an approved voucher."""
    line = subjects.voucher(terminal, terminal.options.voucher)
    deed = IssueVoucher(line.id, line.version, terminal.options.reason)
    return saved_answer(terminal, terminal.do(deed))


def void(terminal: Terminal) -> Answer:
    """Take a voucher back."""
    options = terminal.options
    line = subjects.voucher(terminal, options.voucher)
    deed = VoidVoucher(line.id, line.version, options.reason, options.paper)
    return saved_answer(terminal, terminal.do(deed))


def replace(terminal: Terminal) -> Answer:
    """A new voucher for a lost or spoilt slip."""
    options = terminal.options
    line = subjects.voucher(terminal, options.voucher)
    second = terminal.second()
    assert second is not None
    form_id = options.form_id or str(uuid.uuid4())
    deed = ReplaceVoucher(line.id, line.version, form_id, options.reason, options.paper, second)
    return saved_answer(terminal, terminal.do(deed))


def exchange(terminal: Terminal) -> Answer:
    """A ticket was handed out for the slip."""
    options = terminal.options
    line = subjects.voucher(terminal, options.voucher)
    deed = ExchangeVoucher(
        voucher_id=line.id,
        window=options.window,
        ticket=options.ticket,
        train=options.train,
        amount_fen=options.amount,
        happened_at=terminal.moment("at"),
        reason=options.reason,
        second=terminal.second(),
    )
    return saved_answer(terminal, terminal.do(deed))


def told(terminal: Terminal) -> Answer:
    """A window tells an exchange by telephone; never refused for what the book says."""
    options = terminal.options
    line = subjects.voucher(terminal, options.voucher)
    deed = EnterUsedSlip(
        voucher_id=line.id,
        window=options.window,
        ticket=options.ticket,
        train=options.train,
        amount_fen=options.amount,
        happened_at=terminal.moment("at") or terminal.now,
    )
    return voucher_answers.report_answer(terminal, terminal.do(deed))


def confirm(terminal: Terminal) -> Answer:
    """The person has travelled."""
    options = terminal.options
    line = subjects.voucher(terminal, options.voucher)
    deed = ConfirmTravel(line.id, line.version, options.by, terminal.moment("at"))
    return saved_answer(terminal, terminal.do(deed))


def refund(terminal: Terminal) -> Answer:
    """The money is back on the paying account."""
    options = terminal.options
    line = subjects.voucher(terminal, options.voucher)
    deed = RefundVoucher(
        line.id,
        line.version,
        options.amount,
        options.account,
        options.note,
        terminal.moment("at"),
    )
    return saved_answer(terminal, terminal.do(deed))


def cash(terminal: Terminal) -> Answer:
    """Pay a city fare in cash."""
    options = terminal.options
    stay = subjects.stay(terminal, options.resident)
    deed = PayCash(
        stay_id=stay.id,
        client_id=options.form_id or str(uuid.uuid4()),
        amount_fen=options.amount,
        purpose=options.purpose,
        signed=options.signed,
        witness=options.witness,
        happened_at=terminal.moment("at"),
    )
    number = terminal.do(deed)
    words = QCoreApplication.translate("Cli", "Paid; print the receipt with “print cash {id}”.")
    facts = {"payment_id": number, "amount_fen": options.amount}
    return Answer(facts, [words.format(id=number)])


def report(terminal: Terminal) -> Answer:
    """Take in a window's report of used slips."""
    content = read_bytes(terminal.options.file, "file")
    return voucher_answers.report_answer(terminal, terminal.do(ImportWindowReport(content)))
