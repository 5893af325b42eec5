"""`claims review|decide|accept|submit|approve|sample …`: a hospital's bill up to approval."""

from __future__ import annotations

import argparse
import uuid
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from station.cli.claim_answers import hospital_named, money_lines, review, saved_facts
from station.cli.claims_audit import add_audits
from station.cli.grammar import Commands, Run
from station.cli.outcome import DONE, REFUSED, Answer, wrong_use
from station.cli.reading import fen, how_many, one_of, pair, whole
from station.cli.table import pairs, table
from station.cli.telling import problem_facts
from station.cli.terminal import Terminal
from station.domain.claim_records import ClaimSaved
from station.domain.claim_steps import PatientAnswer
from station.domain.claims import ClaimTrouble, CutReason, PayerKind
from station.domain.problems import Problem, Refused
from station.usecases.claims import AcceptUndoubted, DecideLines, ReviewSheet, SubmitReview
from station.usecases.claims_sample import DrawSample
from station.usecases.claims_steps import (
    AnswerDispute,
    ApproveBill,
    AskPatient,
    DisputeBill,
    NameLetter,
    RejectBill,
    RestoreBill,
    ReturnBill,
    SetPayers,
)
from station.usecases.work import Write
from station.wording import shown
from station.wording.sentences import sentence


def add_claims(claims: Commands) -> None:
    """The review of bills, under `claims`."""
    _add_review(claims)
    _add_decide(claims)
    _add_ends(claims)
    _add_disputes(claims)
    _add_sample(claims)
    add_audits(claims)


def _bill(claims: Commands, name: str, words: str, run: Run) -> argparse.ArgumentParser:
    parser = claims.add(name, words, run)
    parser.add_argument("bill", type=how_many, metavar="BILL")
    return parser


def _add_review(claims: Commands) -> None:
    _bill(
        claims,
        "review",
        QCoreApplication.translate("Cli", "what is to be decided about a bill, and what was"),
        review,
    )


def _add_decide(claims: Commands) -> None:
    parser = _bill(
        claims,
        "decide",
        QCoreApplication.translate("Cli", "decide lines: accept them, cut them, change the figure"),
        decide,
    )
    parser.add_argument("--line", action="append", type=how_many, required=True, metavar="NUMBER")
    how = parser.add_mutually_exclusive_group(required=True)
    how.add_argument("--accept", action="store_true")
    how.add_argument("--cut", action="store_true")
    how.add_argument("--approved", type=fen, metavar="YUAN")
    parser.add_argument("--reason", type=one_of(CutReason), metavar="CODE")
    parser.add_argument("--note", default="", metavar="TEXT")
    _bill(
        claims,
        "accept",
        QCoreApplication.translate("Cli", "accept every line against which nothing speaks"),
        accept,
    )
    parser = _bill(
        claims,
        "payers",
        QCoreApplication.translate("Cli", "who pays how much before the rescue funds"),
        payers,
    )
    parser.add_argument("shares", nargs="*", type=pair, metavar="PAYER=YUAN")
    parser.add_argument("--reference", default="", metavar="TEXT")
    parser.add_argument("--note", default="", metavar="TEXT")
    parser = _bill(
        claims,
        "letter",
        QCoreApplication.translate(
            "Cli", "name the letter of a bill that names none or a wrong one"
        ),
        name_letter,
    )
    parser.add_argument("letter", metavar="NUMBER")
    parser.add_argument("--reason", required=True, metavar="TEXT")
    parser = _bill(
        claims,
        "ask",
        QCoreApplication.translate("Cli", "write down what the patient says"),
        ask_patient,
    )
    parser.add_argument(
        "--answer", type=one_of(PatientAnswer), required=True, metavar="confirmed|denied|not_sure"
    )
    parser.add_argument("--line", action="append", type=how_many, default=[], metavar="NUMBER")
    parser.add_argument("--note", default="", metavar="TEXT")
    parser.add_argument("--at", metavar="TIME")


def _add_ends(claims: Commands) -> None:
    parser = _bill(
        claims,
        "submit",
        QCoreApplication.translate("Cli", "finish the review of a bill"),
        submit,
    )
    parser.add_argument("--note", default="", metavar="TEXT")
    parser = claims.add(
        "approve",
        QCoreApplication.translate("Cli", "approve bills for payment, as another than reviewed"),
        approve,
    )
    parser.add_argument("bills", nargs="+", type=how_many, metavar="BILL")
    parser.add_argument("--reason", default="", metavar="TEXT")
    words = (
        ("return", QCoreApplication.translate("Cli", "give a bill back to the review"), give_back),
        ("restore", QCoreApplication.translate("Cli", "take a rejected bill up again"), restore),
    )
    for name, said, run in words:
        parser = _bill(claims, name, said, run)
        parser.add_argument("--reason", required=True, metavar="TEXT")
    parser = _bill(
        claims, "reject", QCoreApplication.translate("Cli", "pay nothing of a bill"), reject
    )
    parser.add_argument("--reason", type=one_of(CutReason), required=True, metavar="CODE")
    parser.add_argument("--note", required=True, metavar="TEXT")


def _add_disputes(claims: Commands) -> None:
    parser = _bill(
        claims,
        "dispute",
        QCoreApplication.translate("Cli", "take down that the hospital does not agree"),
        dispute,
    )
    parser.add_argument("--letter", default="", metavar="NUMBER")
    parser.add_argument("--text", required=True, metavar="TEXT")
    parser.add_argument("--at", metavar="TIME")
    parser = _bill(
        claims,
        "answer",
        QCoreApplication.translate("Cli", "answer the hospital: it stands, or is reviewed anew"),
        answer,
    )
    how = parser.add_mutually_exclusive_group(required=True)
    how.add_argument("--stands", action="store_true")
    how.add_argument("--anew", action="store_true")
    parser.add_argument("--letter", default="", metavar="NUMBER")
    parser.add_argument("--text", required=True, metavar="TEXT")
    parser.add_argument("--at", metavar="TIME")


def _add_sample(claims: Commands) -> None:
    parser = claims.add(
        "sample",
        QCoreApplication.translate("Cli", "draw the bills that are reviewed; the seed is kept"),
        sample,
    )
    parser.add_argument("--hospital", default="", metavar="NAME")
    parser.add_argument("--period", default="", metavar="PERIOD")
    parser.add_argument("--percent", type=whole, required=True, metavar="NUMBER")
    parser.add_argument("--least", type=fen, required=True, metavar="YUAN")
    parser.add_argument("--seed", type=whole, metavar="NUMBER")


def decide(terminal: Terminal) -> Answer:
    """Decide lines of a bill by their numbers."""
    options = terminal.options
    version, ids = _lines_of(terminal, options.line)
    approved = 0 if options.cut else options.approved
    deed = DecideLines(options.bill, version, ids, approved, options.reason, options.note)
    return _done(terminal, deed)


def accept(terminal: Terminal) -> Answer:
    """Accept all undoubted lines."""
    return _done(terminal, AcceptUndoubted(terminal.options.bill, _version(terminal)))


def payers(terminal: Terminal) -> Answer:
    """State who pays how much."""
    options = terminal.options
    shares = {_payer(name): _amount(value) for name, value in options.shares}
    deed = SetPayers(options.bill, _version(terminal), shares, options.reference, options.note)
    return _done(terminal, deed)


def _payer(name: str) -> PayerKind:
    try:
        return one_of(PayerKind)(name)
    except argparse.ArgumentTypeError as error:
        raise wrong_use(str(error), "shares") from None


def _amount(text: str) -> int:
    try:
        return fen(text)
    except argparse.ArgumentTypeError as error:
        raise wrong_use(str(error), "shares") from None


def name_letter(terminal: Terminal) -> Answer:
    """Name the letter of a bill."""
    options = terminal.options
    version = _version(terminal)
    return _done(terminal, NameLetter(options.bill, version, options.letter, options.reason))


def ask_patient(terminal: Terminal) -> Answer:
    """Write down what the patient says."""
    options = terminal.options
    _version_now, ids = _lines_of(terminal, options.line)
    told = (options.answer, options.note, ids, terminal.moment("at"))
    return _done(terminal, AskPatient(str(uuid.uuid4()), options.bill, *told))


def submit(terminal: Terminal) -> Answer:
    """Finish the review."""
    options = terminal.options
    return _done(terminal, SubmitReview(options.bill, _version(terminal), options.note))


def approve(terminal: Terminal) -> Answer:
    """Approve bills one after the other; one that cannot be keeps no other from it."""
    done: list[ClaimSaved] = []
    kept: list[tuple[int, Problem]] = []
    bills = terminal.options.bills
    for bill_id in bills:
        try:
            version = terminal.ask(ReviewSheet(bill_id)).sheet.summary.version
            done.append(terminal.do(ApproveBill(bill_id, version, terminal.options.reason)))
        except Refused as refused:
            if len(bills) == 1:
                raise
            kept += [(bill_id, problem) for problem in refused.problems]
    facts = {
        "approved": [saved_facts(terminal, each) for each in done],
        "payable_fen": sum(each.money.payable_fen for each in done),
        "refused": [{"bill_id": bill_id, **problem_facts(problem)} for bill_id, problem in kept],
    }
    words = QCoreApplication.translate("Cli", "Bill {bill}: {sentence}")
    told = [words.format(bill=bill_id, sentence=sentence(problem)) for bill_id, problem in kept]
    return Answer(facts, [*_approved(done), *told], REFUSED if kept else DONE)


def _approved(done: Sequence[ClaimSaved]) -> Sequence[str]:
    heads = (
        QCoreApplication.translate("Cli", "Bill"),
        QCoreApplication.translate("Cli", "Claimed"),
        QCoreApplication.translate("Cli", "Approved"),
        QCoreApplication.translate("Cli", "To pay"),
    )
    rows = [
        (
            each.bill_id,
            shown.money(each.money.claimed_fen),
            shown.money(each.money.approved_fen),
            shown.money(each.money.payable_fen),
        )
        for each in done
    ]
    return table(heads, rows)


def give_back(terminal: Terminal) -> Answer:
    """Give a bill back to the review."""
    options = terminal.options
    return _done(terminal, ReturnBill(options.bill, _version(terminal), options.reason))


def reject(terminal: Terminal) -> Answer:
    """Pay nothing of a bill."""
    options = terminal.options
    deed = RejectBill(options.bill, _version(terminal), options.reason, options.note)
    return _done(terminal, deed)


def restore(terminal: Terminal) -> Answer:
    """Take a rejected bill up again as a new one."""
    options = terminal.options
    return _done(terminal, RestoreBill(options.bill, _version(terminal), options.reason))


def dispute(terminal: Terminal) -> Answer:
    """Take the hospital's letter down."""
    options = terminal.options
    told = (options.letter, options.text, terminal.moment("at"))
    return _done(terminal, DisputeBill(str(uuid.uuid4()), options.bill, *told))


def answer(terminal: Terminal) -> Answer:
    """Answer the hospital."""
    options = terminal.options
    told = (options.stands, options.text, options.letter, terminal.moment("at"))
    return _done(terminal, AnswerDispute(options.bill, _version(terminal), *told))


def sample(terminal: Terminal) -> Answer:
    """Draw the bills that are reviewed."""
    options = terminal.options
    hospital_id = hospital_named(terminal, options.hospital)
    drawn = terminal.do(
        DrawSample(hospital_id, options.period, options.percent, options.least, options.seed)
    )
    lines = pairs(
        (
            (QCoreApplication.translate("Cli", "Seed"), drawn.seed),
            (
                QCoreApplication.translate("Cli", "To review"),
                "、".join(map(str, drawn.chosen)),
            ),
            (QCoreApplication.translate("Cli", "Passed by the sample"), len(drawn.passed)),
        )
    )
    return Answer(terminal.teller.facts_of(drawn), lines)


def _version(terminal: Terminal) -> int:
    return terminal.ask(ReviewSheet(terminal.options.bill)).sheet.summary.version


def _lines_of(terminal: Terminal, numbers: Sequence[int]) -> tuple[int, tuple[int, ...]]:
    """The bill's version, and the ids of the lines with these numbers."""
    sheet = terminal.ask(ReviewSheet(terminal.options.bill))
    ids = {each.line.number: each.id for each in sheet.lines}
    if not ids.keys() >= set(numbers):
        raise Refused(Problem(ClaimTrouble.LINE_UNKNOWN, "line"))
    return sheet.sheet.summary.version, tuple(ids[number] for number in numbers)


def _done(terminal: Terminal, deed: Write[ClaimSaved]) -> Answer:
    saved = terminal.do(deed)
    state = (QCoreApplication.translate("Cli", "State"), terminal.teller.name(saved.state))
    bill = (QCoreApplication.translate("Cli", "Bill"), saved.bill_id)
    lines = [*pairs((bill, state)), *money_lines(terminal, saved.money)]
    return Answer(saved_facts(terminal, saved), lines)
