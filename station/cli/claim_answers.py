"""A bill under review as the command line tells it: lines, money, steps."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from station.cli.outcome import Answer
from station.cli.table import pairs, table
from station.cli.terminal import Terminal
from station.domain.bill_findings import FindingCode
from station.domain.bills import BillTrouble
from station.domain.claim_records import ClaimSaved, ReviewLine, ReviewSheetRecord
from station.domain.claims import BillMoney, PayerKind
from station.domain.problems import Problem, Refused
from station.usecases.claims import ReviewSheet
from station.usecases.hospitals import HospitalList
from station.wording import shown
from station.wording.finding_words import finding_words


def review(terminal: Terminal) -> Answer:
    """One bill with its decisions, its money and its way."""
    sheet = terminal.ask(ReviewSheet(terminal.options.bill))
    told = terminal.teller.told
    facts = {
        "bill": told(sheet.sheet.summary),
        "money": money_facts(terminal, sheet.money),
        "lines": [_line_facts(terminal, each) for each in sheet.lines],
        "bill_findings": [
            {"code": each.code.value, "sentence": finding_words(each.code, each.evidence)}
            for each in sheet.bill_findings
        ],
        "steps": told(sheet.steps),
        "days": told(sheet.days),
        "neighbours": told(sheet.neighbours),
    }
    return Answer(facts, [*_sheet_lines(terminal, sheet)])


def money_facts(terminal: Terminal, money: BillMoney) -> dict[str, object]:
    """The money of a bill for scripts, the figures that follow from others among them."""
    more = {"payable_fen": money.payable_fen, "insured_fen": money.insured_fen}
    return {**terminal.teller.facts_of(money), **more, "above_fen": money.above_fen}


def _line_facts(terminal: Terminal, line: ReviewLine) -> dict[str, object]:
    told = terminal.teller.told
    return {
        **terminal.teller.facts_of(line.line),
        "id": line.id,
        "doubtful": line.doubtful,
        "codes": [each.code.value for each in line.findings],
        "state": line.state.value,
        "approved_fen": line.approved_fen,
        "cut_fen": line.cut_fen,
        "pair_id": line.pair_id,
        "decision": told(line.decision),
        "proposal": told(line.proposal),
    }


def _sheet_lines(terminal: Terminal, sheet: ReviewSheetRecord) -> list[str]:
    name, bill = terminal.teller.name, sheet.sheet.summary
    lines = pairs(
        (
            (QCoreApplication.translate("Cli", "Bill"), bill.id),
            (QCoreApplication.translate("Cli", "Hospital"), bill.hospital),
            (QCoreApplication.translate("Cli", "Name"), bill.name),
            (QCoreApplication.translate("Cli", "State"), name(bill.state)),
        )
    )
    lines += ["", *money_lines(terminal, sheet.money), ""]
    lines += [finding_words(each.code, each.evidence) for each in sheet.bill_findings]
    return [*lines, *_decided(terminal, sheet.lines)]


def _decided(terminal: Terminal, lines: Sequence[ReviewLine]) -> list[str]:
    heads = (
        QCoreApplication.translate("Cli", "Line"),
        QCoreApplication.translate("Cli", "Day"),
        QCoreApplication.translate("Cli", "Service"),
        QCoreApplication.translate("Cli", "Claimed"),
        QCoreApplication.translate("Cli", "Cut"),
        QCoreApplication.translate("Cli", "Approved"),
        QCoreApplication.translate("Cli", "State"),
        QCoreApplication.translate("Cli", "Why"),
    )
    name = terminal.teller.name
    rows = [
        (
            each.line.number,
            shown.full_day(each.line.day) if each.line.day else "",
            each.line.name,
            shown.money(each.line.amount_fen),
            "" if each.cut_fen is None else shown.money(each.cut_fen),
            "" if each.approved_fen is None else shown.money(each.approved_fen),
            name(each.state),
            _why(terminal, each),
        )
        for each in lines
    ]
    return table(heads, rows)


def _why(terminal: Terminal, line: ReviewLine) -> str:
    name, said = terminal.teller.name, line.decision
    if said is None:
        codes: list[FindingCode] = [each.code for each in line.findings]
        return terminal.teller.names(codes)
    return " ".join(filter(None, (name(said.reason), said.note)))


def money_lines(terminal: Terminal, money: BillMoney) -> list[str]:
    """The money of a bill for people; payers of nothing are left out."""
    payers_named = [
        (terminal.teller.name(payer), shown.money(amount))
        for payer, amount in money.shares.items()
        if amount or payer is PayerKind.RESCUE_FUNDS
    ]
    return pairs(
        (
            (QCoreApplication.translate("Cli", "Claimed"), shown.money(money.claimed_fen)),
            (QCoreApplication.translate("Cli", "Sum of lines"), shown.money(money.lines_fen)),
            (QCoreApplication.translate("Cli", "Cut"), shown.money(money.cut_fen)),
            (QCoreApplication.translate("Cli", "Not decided"), shown.money(money.pending_fen)),
            (QCoreApplication.translate("Cli", "Approved"), shown.money(money.approved_fen)),
            *payers_named,
        )
    )


def saved_facts(terminal: Terminal, saved: ClaimSaved) -> dict[str, object]:
    """A bill after a deed for scripts."""
    facts = terminal.teller.facts_of(saved)
    return {**facts, "money": money_facts(terminal, saved.money)}


def hospital_named(terminal: Terminal, name: str) -> int | None:
    """The hospital of this name, None for no name; refused when there is none."""
    if not name:
        return None
    for each in terminal.ask(HospitalList()):
        if each.facts.name == name.strip():
            return each.id
    raise Refused(Problem(BillTrouble.HOSPITAL_NOT_THERE, "hospital", {"name": name}))
