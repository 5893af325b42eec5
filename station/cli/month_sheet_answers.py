"""What the commands about month sheets answer."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from station.cli.outcome import Answer
from station.cli.table import pairs, table
from station.cli.terminal import Terminal
from station.domain.month_sheets import Correction, MonthSheet, SheetList, SheetSummary
from station.domain.sheet_counting import SheetName
from station.domain.sheet_papers import figure_words
from station.wording import shown
from station.wording.sentences import sentence
from station.wording.sheet_words import (
    changed_facts,
    fact_word,
    field_name,
    finding_sentence,
)


def list_answer(terminal: Terminal, found: SheetList) -> Answer:
    """Which sheets there are and where each stands."""
    heads = (
        QCoreApplication.translate("Cli", "Month sheet"),
        QCoreApplication.translate("Cli", "Days counted"),
        QCoreApplication.translate("Cli", "Title"),
        QCoreApplication.translate("Cli", "Due"),
        QCoreApplication.translate("Cli", "State"),
    )
    late = QCoreApplication.translate("Cli", "past its day")
    rows = [
        (
            each.key.sheet,
            each.key.period,
            each.title,
            each.due.isoformat() + (f" {late}" if each.overdue else ""),
            terminal.teller.name(each.state),
        )
        for each in found.sheets
    ]
    facts = {
        "sheets": [_summary(terminal, each) for each in found.sheets],
        "count": len(found.sheets),
        "broken": terminal.teller.told(found.broken),
    }
    words = QCoreApplication.translate("Cli", "{title} ({code}) cannot be made: {why}")
    broken = [
        words.format(title=each.title, code=each.code, why=sentence(each.problem))
        for each in found.broken
    ]
    return Answer(facts, [*table(heads, rows), *broken])


def _summary(terminal: Terminal, sheet: SheetSummary) -> dict[str, object]:
    told = terminal.teller.facts_of(sheet)
    told.pop("key")
    return {"sheet": sheet.key.sheet, "period": sheet.key.period, **told}


def sheet_answer(terminal: Terminal, sheet: MonthSheet) -> Answer:
    """One sheet with its figures and what is wrong with it."""
    lines = pairs(
        (
            (QCoreApplication.translate("Cli", "Month sheet"), sheet.title),
            (QCoreApplication.translate("Cli", "Days counted"), f"{sheet.first} – {sheet.last}"),
            (QCoreApplication.translate("Cli", "Due"), f"{sheet.due} {sheet.recipient}"),
            (QCoreApplication.translate("Cli", "State"), terminal.teller.name(sheet.state)),
            (QCoreApplication.translate("Cli", "Hash"), sheet.seal),
        )
    )
    if not sheet.seal_holds:
        words = QCoreApplication.translate("Cli", "What was submitted has been altered since!")
        lines = [words, *lines]
    if sheet.blanked is not None and sheet.seal_holds:
        words = QCoreApplication.translate("Cli", "Names destroyed on {day} by register {number}.")
        at, number = sheet.blanked.at, sheet.blanked.number
        lines.append(words.format(day=at.date() if at else "", number=number))
    heads = (QCoreApplication.translate("Cli", "Row"), "", *(head for _, head, _ in sheet.columns))
    rows = [
        (
            line.row,
            "　" * line.depth + line.label,
            *(figure_words(f, line.decimals) for f in line.figures),
        )
        for line in sheet.lines
    ]
    lines += ["", *table(heads, rows)]
    if sheet.findings:
        lines += ["", QCoreApplication.translate("Cli", "To be mended or explained:")]
        for each in sheet.findings:
            told = f" – {each.explained} ({each.explained_by})" if each.explained else ""
            lines.append(f"{each.key}  {finding_sentence(sheet, each)}{told}")
    if sheet.corrections:
        lines += ["", QCoreApplication.translate("Cli", "Late changes of the sheet before:")]
        lines += _change_lines(terminal, sheet.corrections)
    return Answer(_facts(terminal, sheet), lines)


def _facts(terminal: Terminal, sheet: MonthSheet) -> dict[str, object]:
    teller = terminal.teller
    codes = [code for code, _, _ in sheet.columns]
    return teller.record(
        {
            "sheet": sheet.key.sheet,
            "period": sheet.key.period,
            "title": sheet.title,
            "first": sheet.first,
            "last": sheet.last,
            "due": sheet.due,
            "state": sheet.state,
            "version": sheet.version,
            "seal": sheet.seal,
            "seal_holds": sheet.seal_holds,
            "open_findings": sheet.open_findings,
            "rows": [
                {
                    "row": line.row,
                    "label": line.label,
                    "figures": {
                        code: figure_words(figure, line.decimals)
                        for code, figure in zip(codes, line.figures, strict=True)
                    },
                }
                for line in sheet.lines
            ],
            "findings": [
                {
                    "finding": each.key,
                    "error": each.weight.value == "stop",
                    "sentence": finding_sentence(sheet, each),
                    "names": [_name(name) for name in each.names],
                    "explained": each.explained,
                }
                for each in sheet.findings
            ],
            "corrections": _changes(terminal, sheet.corrections),
            "steps": teller.told(sheet.steps),
        }
    )


def _name(name: SheetName) -> dict[str, object]:
    return {"number": name.number, "name": name.name, "stay_id": name.stay_id}


def names_answer(terminal: Terminal, names: Sequence[SheetName]) -> Answer:
    """Who stands behind a figure."""
    heads = (
        QCoreApplication.translate("Cli", "Number"),
        QCoreApplication.translate("Cli", "Name"),
        QCoreApplication.translate("Cli", "From"),
        QCoreApplication.translate("Cli", "Until"),
        QCoreApplication.translate("Cli", "Amount"),
    )
    today = terminal.now.date()
    rows = [
        (
            each.number,
            each.name,
            shown.moment(each.begins, today) if each.begins else "",
            shown.moment(each.ends, today) if each.ends else "",
            shown.money(each.amount_fen) if each.amount_fen else "",
        )
        for each in names
    ]
    facts = {"names": terminal.teller.told(tuple(names)), "count": len(names)}
    return Answer(facts, table(heads, rows))


def changes_answer(terminal: Terminal, changes: Sequence[Correction]) -> Answer:
    """What the books say otherwise now than a submitted sheet."""
    facts = {"changes": _changes(terminal, changes), "count": len(changes)}
    return Answer(facts, _change_lines(terminal, changes))


def _changes(terminal: Terminal, changes: Sequence[Correction]) -> list[dict[str, object]]:
    """Each with the facts that are others now, as codes and in words."""
    codes = terminal.codes
    return [
        {
            **terminal.teller.facts_of(each),
            "facts": [
                {
                    "field": name,
                    "field_name": field_name(name),
                    "before": before,
                    "before_name": fact_word(codes, name, before),
                    "after": after,
                    "after_name": fact_word(codes, name, after),
                }
                for name, before, after in each.facts
            ],
        }
        for each in changes
    ]


def _change_lines(terminal: Terminal, changes: Sequence[Correction]) -> list[str]:
    heads = (
        QCoreApplication.translate("Cli", "Sheet of"),
        QCoreApplication.translate("Cli", "Change"),
        QCoreApplication.translate("Cli", "Number"),
        QCoreApplication.translate("Cli", "Name"),
        QCoreApplication.translate("Cli", "Was in"),
        QCoreApplication.translate("Cli", "Is in"),
        QCoreApplication.translate("Cli", "What is other"),
    )
    letter = QCoreApplication.translate("Cli", "by letter")
    rows = [
        (
            each.period,
            terminal.teller.name(each.kind) + (f" ({letter})" if each.by_letter else ""),
            each.name.number,
            each.name.name,
            "、".join(each.rows_before),
            "、".join(each.rows_after),
            "，".join(changed_facts(terminal.codes, each)),
        )
        for each in changes
    ]
    return table(heads, rows)
