"""`sheet …`, `show returns`, `show sheet`, `export month`: the month sheets that go up."""

from __future__ import annotations

import uuid
from argparse import ArgumentParser
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from station.cli.grammar import Commands
from station.cli.month_sheet_answers import (
    changes_answer,
    list_answer,
    names_answer,
    sheet_answer,
)
from station.cli.outcome import Answer
from station.cli.reading import read_bytes, require_writable, write_bytes
from station.cli.terminal import Terminal
from station.domain.month_sheets import MonthSheet, SheetStepFacts, SheetStepKind
from station.domain.sheet_template_text import template_text
from station.usecases.month_sheet_steps import (
    CheckSheet,
    DecideSheet,
    ExplainFinding,
    SheetDeed,
    SubmitSheet,
    TypeFigure,
    UnlockSheet,
)
from station.usecases.month_sheets import (
    SheetBook,
    SheetNames,
    SheetOf,
)
from station.usecases.sheet_corrections import ChangesByLetter, LateChanges
from station.usecases.sheet_exports import ExportSheet
from station.usecases.sheet_template_changes import KeepTemplate, SheetTemplateText
from station.usecases.work import Write

FIRST = "henan_month"
"""The sheet that is meant where none is named."""


def add_commands(commands: Commands) -> None:
    """`sheet` and what is done with one."""
    sheet = commands.group(
        "sheet", QCoreApplication.translate("Cli", "month sheets: fill in, check, submit")
    )
    _add_making(sheet)
    _add_answers(sheet)
    parser = sheet.add(
        "template",
        QCoreApplication.translate("Cli", "show what a sheet counts, or change it"),
        template,
    )
    parser.add_argument("--sheet", default=FIRST, metavar="SHEET")
    parser.add_argument("--file", metavar="FILE.toml", help=_file_help())
    parser.add_argument("--reason", default="", metavar="TEXT")
    parser.add_argument("--form-id", metavar="TEXT")


def _add_making(sheet: Commands) -> None:
    parser = sheet.add(
        "type", QCoreApplication.translate("Cli", "write a figure into a typed column"), type_in
    )
    _add_which(parser)
    parser.add_argument("row", metavar="ROW")
    parser.add_argument("column", metavar="COLUMN")
    parser.add_argument("value", metavar="NUMBER")
    parser = sheet.add(
        "explain", QCoreApplication.translate("Cli", "say why a warning is right as it is"), explain
    )
    _add_which(parser)
    parser.add_argument("finding", metavar="FINDING", help=_finding_help())
    parser.add_argument("--words", required=True, metavar="TEXT")
    parser = sheet.add(
        "check", QCoreApplication.translate("Cli", "say that it is looked through"), check
    )
    _add_which(parser)
    parser = sheet.add(
        "submit", QCoreApplication.translate("Cli", "freeze it as it goes up"), submit
    )
    _add_which(parser)
    parser.add_argument("--words", default="", metavar="TEXT")


def _add_answers(sheet: Commands) -> None:
    for name, words, kind in (
        ("accept", QCoreApplication.translate("Cli", "it was accepted above"), accept),
        ("return", QCoreApplication.translate("Cli", "it came back from above"), send_back),
        ("lock", QCoreApplication.translate("Cli", "lock what was accepted"), lock),
    ):
        parser = sheet.add(name, words, kind)
        _add_which(parser)
        parser.add_argument("--words", default="", metavar="TEXT")
    parser = sheet.add(
        "unlock", QCoreApplication.translate("Cli", "open it again because they say so"), unlock
    )
    _add_which(parser)
    parser.add_argument("--from", dest="from_whom", required=True, metavar="WHO")
    parser.add_argument("--letter", required=True, metavar="NUMBER")
    parser.add_argument("--words", required=True, metavar="TEXT")


def _add_which(parser: ArgumentParser) -> None:
    parser.add_argument("--sheet", default=FIRST, metavar="SHEET")
    parser.add_argument("--period", required=True, metavar="PERIOD", help=_period_help())
    parser.add_argument("--form-id", metavar="TEXT")


def add_lists(lists: Commands) -> None:
    """`show returns` and `show sheet`."""
    lists.add("returns", QCoreApplication.translate("Cli", "what goes up, and until when"), listed)
    parser = lists.add(
        "sheet", QCoreApplication.translate("Cli", "a month sheet, or who stands behind it"), show
    )
    _add_which(parser)
    parser.add_argument("--row", metavar="ROW", help=_row_help())
    parser.add_argument("--column", default="own", metavar="COLUMN")
    parser.add_argument("--changes", action="store_true", help=_changes_help())
    parser.add_argument("--by-letter", action="store_true", help=_letter_help())


def add_export(exports: Commands) -> None:
    """`export month`."""
    parser = exports.add(
        "month", QCoreApplication.translate("Cli", "a month sheet as a workbook"), export
    )
    _add_which(parser)
    parser.add_argument("--to", required=True, metavar="FILE.xlsx")
    parser.add_argument("--blank", metavar="BLANK.xlsx", help=_blank_help())
    parser.add_argument("--without-names", action="store_true", help=_names_help())
    parser.add_argument("--restricted-because", default="", metavar="TEXT", help=_restricted_help())


def _file_help() -> str:
    return QCoreApplication.translate(
        "Cli", "the new template; an empty file is the first one again"
    )


def _finding_help() -> str:
    return QCoreApplication.translate("Cli", "its name in “show sheet”, as in_no_row:age")


def _period_help() -> str:
    return QCoreApplication.translate("Cli", "2026-09, or 2026-Q3 for a quarter")


def _row_help() -> str:
    return QCoreApplication.translate("Cli", "who stands behind this row")


def _changes_help() -> str:
    return QCoreApplication.translate("Cli", "what has changed since it was submitted")


def _letter_help() -> str:
    return QCoreApplication.translate("Cli", "late changes too old to go up with this sheet")


def _blank_help() -> str:
    return QCoreApplication.translate("Cli", "the authority's blank workbook, filled in")


def _names_help() -> str:
    return QCoreApplication.translate("Cli", "figures only, nobody named")


def _restricted_help() -> str:
    return QCoreApplication.translate("Cli", "name restricted files too, for this reason")


def listed(terminal: Terminal) -> Answer:
    """Which sheets there are."""
    return list_answer(terminal, terminal.ask(SheetBook()))


def show(terminal: Terminal) -> Answer:
    """One sheet, the names behind a figure of it, or its late changes."""
    options = terminal.options
    sheet, period = options.sheet, options.period
    if options.changes:
        return changes_answer(terminal, terminal.ask(LateChanges(sheet, period)))
    if options.by_letter:
        return changes_answer(terminal, terminal.ask(ChangesByLetter(sheet, period)))
    if options.row:
        names = terminal.ask(SheetNames(sheet, period, options.row, options.column))
        return names_answer(terminal, names)
    return sheet_answer(terminal, terminal.ask(SheetOf(sheet, period)))


def _deed(terminal: Terminal) -> SheetDeed:
    options = terminal.options
    seen = terminal.ask(SheetOf(options.sheet, options.period))
    mark = options.form_id or uuid.uuid4().hex
    return SheetDeed(mark, options.sheet, options.period, seen.version)


def _done(terminal: Terminal, deed: Write[MonthSheet]) -> Answer:
    sheet = terminal.do(deed)
    words = QCoreApplication.translate("Cli", "{title}, {period}: {state}.")
    state = terminal.teller.name(sheet.state)
    line = words.format(title=sheet.title, period=sheet.period, state=state)
    facts = {
        "sheet": sheet.key.sheet,
        "period": sheet.key.period,
        "state": sheet.state,
        "version": sheet.version,
        "open_findings": sheet.open_findings,
        "seal": sheet.seal,
    }
    return Answer(terminal.teller.record(facts), [line])


def type_in(terminal: Terminal) -> Answer:
    """Write a figure by hand."""
    said = terminal.options
    return _done(terminal, TypeFigure(_deed(terminal), said.row, said.column, said.value))


def explain(terminal: Terminal) -> Answer:
    """Explain a warning."""
    said = terminal.options
    return _done(terminal, ExplainFinding(_deed(terminal), said.finding, said.words))


def check(terminal: Terminal) -> Answer:
    """Say that a sheet is looked through."""
    return _done(terminal, CheckSheet(_deed(terminal)))


def submit(terminal: Terminal) -> Answer:
    """Freeze a sheet as it goes up."""
    return _done(terminal, SubmitSheet(_deed(terminal), terminal.options.words))


def accept(terminal: Terminal) -> Answer:
    """Write down that it was accepted."""
    return _decide(terminal, SheetStepKind.ACCEPTED)


def send_back(terminal: Terminal) -> Answer:
    """Write down that it came back."""
    return _decide(terminal, SheetStepKind.RETURNED)


def lock(terminal: Terminal) -> Answer:
    """Lock what was accepted."""
    return _decide(terminal, SheetStepKind.LOCKED)


def _decide(terminal: Terminal, kind: SheetStepKind) -> Answer:
    facts = SheetStepFacts(kind, terminal.options.words)
    return _done(terminal, DecideSheet(_deed(terminal), facts))


def unlock(terminal: Terminal) -> Answer:
    """Open a locked sheet again."""
    said = terminal.options
    deed = UnlockSheet(_deed(terminal), said.from_whom, said.letter, said.words)
    return _done(terminal, deed)


def template(terminal: Terminal) -> Answer:
    """Show a template, or put another one in its place."""
    options = terminal.options
    if options.file is None:
        text = terminal.ask(SheetTemplateText(options.sheet))
        return Answer({"sheet": options.sheet, "text": text}, text.splitlines())
    text = template_text(read_bytes(options.file, "file"))
    mark = options.form_id or uuid.uuid4().hex
    terminal.do(KeepTemplate(mark, options.sheet, text, options.reason))
    words = QCoreApplication.translate("Cli", "The template of {sheet} is changed.")
    return Answer({"sheet": options.sheet}, [words.format(sheet=options.sheet)])


def export(terminal: Terminal) -> Answer:
    """Write a sheet to a workbook."""
    options = terminal.options
    require_writable(options.to, "to")
    blank = read_bytes(options.blank, "blank") if options.blank else None
    made = terminal.do(
        ExportSheet(
            options.sheet,
            options.period,
            names=not options.without_names,
            restricted_because=options.restricted_because,
            blank=blank,
        )
    )
    write_bytes(options.to, made.content, "to")
    facts = {
        "file": Path(options.to),
        "names": made.names,
        "held_back": made.held_back,
        "sha256": made.sha256,
    }
    words = QCoreApplication.translate("Cli", "{file}: {names} lines of names, {held} held back.")
    line = words.format(file=options.to, names=made.names, held=made.held_back)
    return Answer(terminal.teller.record(facts), [line])
