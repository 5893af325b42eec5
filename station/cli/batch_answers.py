"""What the commands about settlement batches and budgets answer."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from station.cli.outcome import Answer
from station.cli.table import pairs, table
from station.cli.terminal import Terminal
from station.domain.batch_records import (
    BatchLine,
    BatchList,
    BatchSaved,
    BatchSheetRecord,
    BatchSummary,
    PaymentLine,
)
from station.domain.budgets import Age, AgeingRow, BudgetRecord
from station.domain.fen import capitals
from station.wording import shown


def saved_answer(terminal: Terminal, saved: BatchSaved) -> Answer:
    """Where a batch stands after a deed."""
    words = QCoreApplication.translate("Cli", "Batch {number}: {state}.")
    line = words.format(number=saved.number, state=terminal.teller.name(saved.state))
    return Answer(terminal.teller.facts_of(saved), [line])


def _summary_facts(terminal: Terminal, batch: BatchSummary) -> dict[str, object]:
    return {**terminal.teller.facts_of(batch), "open_fen": batch.open_fen}


def list_answer(terminal: Terminal, found: BatchList) -> Answer:
    """The batches and what is ready for one."""
    heads = (
        QCoreApplication.translate("Cli", "Batch"),
        QCoreApplication.translate("Cli", "Number"),
        QCoreApplication.translate("Cli", "Hospital"),
        QCoreApplication.translate("Cli", "Period"),
        QCoreApplication.translate("Cli", "Bills"),
        QCoreApplication.translate("Cli", "Payable"),
        QCoreApplication.translate("Cli", "Paid"),
        QCoreApplication.translate("Cli", "State"),
    )
    rows = [
        (
            each.id,
            each.number,
            each.hospital,
            each.period,
            each.bills,
            shown.money(each.payable_fen),
            shown.money(each.paid_fen),
            terminal.teller.name(each.state),
        )
        for each in found.batches
    ]
    lines = table(heads, rows)
    if found.ready:
        lines += ["", QCoreApplication.translate("Cli", "Approved, in no batch:")]
        ready = [
            (each.hospital, each.period, each.bills, shown.money(each.payable_fen))
            for each in found.ready
        ]
        lines += table((heads[2], heads[3], heads[4], heads[5]), ready)
    facts = {
        "batches": [_summary_facts(terminal, each) for each in found.batches],
        "count": len(found.batches),
        "ready": terminal.teller.told(found.ready),
    }
    return Answer(facts, lines)


def sheet_answer(terminal: Terminal, sheet: BatchSheetRecord) -> Answer:
    """One batch with its bills and payments."""
    teller, told, figures = terminal.teller, sheet.summary, sheet.figures
    facts = teller.facts_of(sheet)
    facts["summary"] = _summary_facts(terminal, told)
    facts |= {"figures": teller.told(figures), "capitals": capitals(figures.payable_fen)}
    lines = pairs(
        (
            (QCoreApplication.translate("Cli", "Batch"), told.number),
            (QCoreApplication.translate("Cli", "Hospital"), told.hospital),
            (QCoreApplication.translate("Cli", "Period"), told.period),
            (QCoreApplication.translate("Cli", "State"), teller.name(told.state)),
            (QCoreApplication.translate("Cli", "Counted"), shown.money(figures.lines_fen)),
            (QCoreApplication.translate("Cli", "Cut"), shown.money(figures.cut_fen)),
            (QCoreApplication.translate("Cli", "Approved"), shown.money(figures.approved_fen)),
            (QCoreApplication.translate("Cli", "Insurance"), shown.money(figures.insured_fen)),
            (QCoreApplication.translate("Cli", "Other payers"), shown.money(figures.other_fen)),
            (QCoreApplication.translate("Cli", "Payable"), shown.money(figures.payable_fen)),
            ("", capitals(figures.payable_fen)),
            (QCoreApplication.translate("Cli", "Paid"), shown.money(sheet.paid_fen)),
            (QCoreApplication.translate("Cli", "Reviewed by"), sheet.reviewer),
            (QCoreApplication.translate("Cli", "Approved by"), sheet.approver),
            (QCoreApplication.translate("Cli", "Seal"), sheet.seal),
            (QCoreApplication.translate("Cli", "Reason"), sheet.reason),
        )
    )
    lines += ["", *_bills((*sheet.lines, *sheet.left_out, *sheet.waiting))]
    if sheet.payments:
        lines += ["", *_payments(sheet.payments)]
    return Answer(facts, lines)


def _bills(found: Sequence[BatchLine]) -> list[str]:
    heads = (
        QCoreApplication.translate("Cli", "Bill"),
        QCoreApplication.translate("Cli", "Letter"),
        QCoreApplication.translate("Cli", "Name"),
        QCoreApplication.translate("Cli", "Counted"),
        QCoreApplication.translate("Cli", "Cut"),
        QCoreApplication.translate("Cli", "Approved"),
        QCoreApplication.translate("Cli", "Payable"),
        QCoreApplication.translate("Cli", "Left out"),
    )
    rows = [
        (
            each.bill.bill_id,
            each.bill.letter,
            each.bill.name,
            shown.money(each.bill.figures.lines_fen),
            shown.money(each.bill.figures.cut_fen),
            shown.money(each.bill.figures.approved_fen),
            shown.money(each.bill.figures.payable_fen),
            each.left_out,
        )
        for each in found
    ]
    return table(heads, rows)


def _payments(found: Sequence[PaymentLine]) -> list[str]:
    heads = (
        QCoreApplication.translate("Cli", "Payment"),
        QCoreApplication.translate("Cli", "Paid on"),
        QCoreApplication.translate("Cli", "Slip"),
        QCoreApplication.translate("Cli", "Amount"),
        QCoreApplication.translate("Cli", "Reason"),
        QCoreApplication.translate("Cli", "Clerk"),
    )
    rows = [
        (
            each.payment.id,
            shown.full_day(each.payment.paid_on),
            each.payment.reference,
            shown.money(each.payment.amount_fen),
            each.payment.reason,
            each.clerk,
        )
        for each in found
    ]
    return table(heads, rows)


def budget_answer(terminal: Terminal, record: BudgetRecord) -> Answer:
    """A year's budget with its months and how old the debts are."""
    facts = {
        **terminal.teller.facts_of(record),
        "budget_fen": record.budget_fen,
        "approved_fen": record.approved_fen,
        "paid_fen": record.paid_fen,
        "committed_fen": record.committed_fen,
        "left_fen": record.left_fen,
    }
    guess = record.estimate.amount_fen if record.estimate else None
    lines = pairs(
        (
            (QCoreApplication.translate("Cli", "Year"), record.year),
            (QCoreApplication.translate("Cli", "Budget"), _or_open(record.budget_fen)),
            (QCoreApplication.translate("Cli", "Paid"), shown.money(record.paid_fen)),
            (
                QCoreApplication.translate("Cli", "Approved, not paid"),
                shown.money(record.committed_fen),
            ),
            (QCoreApplication.translate("Cli", "Left when all is paid"), _or_open(record.left_fen)),
            (
                QCoreApplication.translate("Cli", "Asked for, not decided"),
                shown.money(record.asked_fen),
            ),
            (
                QCoreApplication.translate("Cli", "Open letters, estimated"),
                "" if guess is None else shown.money(guess),
            ),
        )
    )
    heads = (
        QCoreApplication.translate("Cli", "Month"),
        QCoreApplication.translate("Cli", "Approved"),
        QCoreApplication.translate("Cli", "Paid"),
    )
    rows = [
        (each.month, shown.money(each.approved_fen), shown.money(each.paid_fen))
        for each in record.months
    ]
    lines += ["", *table(heads, rows)]
    if record.ageing:
        lines += ["", *_ageing(terminal, record.ageing)]
    return Answer(facts, lines)


def _or_open(fen: int | None) -> str:
    return QCoreApplication.translate("Cli", "not set") if fen is None else shown.money(fen)


def _ageing(terminal: Terminal, rows: Sequence[AgeingRow]) -> list[str]:
    heads = (
        QCoreApplication.translate("Cli", "Hospital"),
        *(terminal.teller.name(age) for age in Age),
        QCoreApplication.translate("Cli", "Not paid"),
    )
    told = [
        (
            each.hospital,
            *(f"{each.bills[age]} · {shown.money(each.amounts[age])}" for age in Age),
            f"{each.count} · {shown.money(each.amount_fen)}",
        )
        for each in rows
    ]
    return table(heads, told)
