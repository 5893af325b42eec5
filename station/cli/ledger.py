"""`import ledger FILE…`: old registers come in, all of them or nothing, and never twice."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from station.cli import bills, brought_packages, compare, hospital, packages
from station.cli.grammar import Commands
from station.cli.outcome import DONE, REFUSED, Answer
from station.cli.reading import read_bytes, readable, require_writable, write_bytes
from station.cli.table import pairs, table
from station.cli.terminal import Terminal
from station.domain.ledger_import import LedgerResult
from station.usecases.ledger import ImportLedger, LedgerDoubts, PreviewLedger, ledger_report

_SHOWN = 40


def add_commands(commands: Commands) -> None:
    """`import ledger`, and `import doubts` for what nobody has looked at yet."""
    imports = commands.group(
        "import", QCoreApplication.translate("Cli", "bring registers, letters, bills and prices in")
    )
    parser = imports.add(
        "ledger",
        QCoreApplication.translate(
            "Cli", "workbooks of past years (status 1 when cells are doubtful)"
        ),
        bring_in,
    )
    parser.add_argument("files", nargs="+", metavar="FILE")
    parser.add_argument(
        "--dry-run",
        action="store_true",
        help=QCoreApplication.translate("Cli", "only tell what would come; nothing is written"),
    )
    parser.add_argument(
        "--report",
        metavar="OUT.xlsx",
        help=QCoreApplication.translate("Cli", "every row that is no stay and every doubtful cell"),
    )
    imports.add(
        "doubts",
        QCoreApplication.translate("Cli", "doubtful cells that nobody has looked at"),
        doubts,
    )
    hospital.add_import(imports)
    bills.add_imports(imports)
    packages.add_import(imports)
    brought_packages.add_import(imports)
    compare.add_import(imports)


def bring_in(terminal: Terminal) -> Answer:
    """Read the registers, then tell or write what they say."""
    options = terminal.options
    files = tuple((readable(Path(name).name), read_bytes(name, "files")) for name in options.files)
    if options.report:
        require_writable(options.report, "report")
    if options.dry_run:
        result = terminal.ask(PreviewLedger(files))
    else:
        result = terminal.do(ImportLedger(files))
    facts = _facts(terminal, result)
    if options.report:
        write_bytes(options.report, ledger_report(result), "report")
        facts["report"] = options.report
    status = REFUSED if result.doubtful else DONE
    return Answer(facts | {"dry_run": options.dry_run}, _lines(terminal, result, facts), status)


def _facts(terminal: Terminal, result: LedgerResult) -> dict[str, object]:
    told = terminal.teller.told
    counts: Mapping[str, object] = {
        "rows_read": result.rows_read,
        "stays_added": result.stays_added,
        "stays_already_there": result.stays_already_there,
        "people_added": result.people_added,
        "people_recognised": result.people_recognised,
        "candidates": result.candidates,
        "not_stays": result.not_stays,
        "repeats": result.repeats,
    }
    return {
        **counts,
        "doubtful": told(result.doubtful),
        "not_stay_rows": told(result.not_stay_rows),
        "repeat_rows": told(result.repeat_rows),
        "recognised": told(result.recognised),
        "offered": told(result.offered),
        "completed": told(result.completed),
    }


def _lines(terminal: Terminal, result: LedgerResult, facts: Mapping[str, object]) -> list[str]:
    lines = pairs(
        (
            (QCoreApplication.translate("Cli", "Rows read"), result.rows_read),
            (QCoreApplication.translate("Cli", "Stays added"), result.stays_added),
            (QCoreApplication.translate("Cli", "Stays there before"), result.stays_already_there),
            (QCoreApplication.translate("Cli", "People added"), result.people_added),
            (QCoreApplication.translate("Cli", "People recognised"), result.people_recognised),
            (QCoreApplication.translate("Cli", "Candidates"), result.candidates),
            (QCoreApplication.translate("Cli", "Rows that are no stay"), result.not_stays),
            (QCoreApplication.translate("Cli", "Rows told twice"), result.repeats),
            (QCoreApplication.translate("Cli", "Doubtful cells"), len(result.doubtful)),
            (QCoreApplication.translate("Cli", "Report"), facts.get("report")),
        )
    )
    return lines + (["", *_doubtful(terminal, result)] if result.doubtful else [])


def _doubtful(terminal: Terminal, result: LedgerResult) -> list[str]:
    heads = (
        QCoreApplication.translate("Cli", "Sheet"),
        QCoreApplication.translate("Cli", "Cell"),
        QCoreApplication.translate("Cli", "Written"),
        QCoreApplication.translate("Cli", "Read as"),
        QCoreApplication.translate("Cli", "Why"),
    )
    name = terminal.teller.name
    shown = result.doubtful[:_SHOWN]
    rows = [
        (each.sheet, f"{each.column}{each.row}", each.written, each.read_as, name(each.reason))
        for each in shown
    ]
    lines = table(heads, rows)
    if left := len(result.doubtful) - len(shown):
        words = QCoreApplication.translate("Cli", "… and {count} more: --report has them all.")
        lines.append(words.format(count=left))
    return lines


def doubts(terminal: Terminal) -> Answer:
    """What nobody has looked at yet; status 1 while there is any."""
    found = terminal.ask(LedgerDoubts())
    name = terminal.teller.name
    heads = (
        QCoreApplication.translate("Cli", "Rescue number"),
        QCoreApplication.translate("Cli", "Name"),
        QCoreApplication.translate("Cli", "Written"),
        QCoreApplication.translate("Cli", "Read as"),
        QCoreApplication.translate("Cli", "Why"),
    )
    rows = [
        (
            each.rescue_number,
            each.name,
            each.doubt.written,
            each.doubt.read_as,
            name(each.doubt.reason),
        )
        for each in found
    ]
    facts = {"doubts": terminal.teller.told(found)}
    return Answer(facts, table(heads, rows), REFUSED if found else DONE)
