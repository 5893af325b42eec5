"""`backup`, `restore`, `check`, `upgrade`: keeping the records whole."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from station.cli.grammar import Commands
from station.cli.outcome import DONE, REFUSED, Answer
from station.cli.reading import require_readable
from station.cli.terminal import Terminal
from station.usecases.backup import MakeBackup, Restore, StationCheck
from station.usecases.upgrading import Upgrade
from station.wording.sentences import sentence


def add_commands(commands: Commands) -> None:
    """The four of them."""
    parser = commands.add(
        "backup",
        QCoreApplication.translate("Cli", "copy the records to one file, and prove the copy"),
        backup,
    )
    parser.add_argument("--to", metavar="DIR")
    parser = commands.add(
        "restore",
        QCoreApplication.translate(
            "Cli", "put a backup in place; the present records are kept beside it"
        ),
        restore,
    )
    parser.add_argument("file", metavar="FILE")
    commands.add(
        "check",
        QCoreApplication.translate("Cli", "are audit and records whole? (status 1 if not)"),
        check,
    )
    commands.add(
        "upgrade",
        QCoreApplication.translate("Cli", "bring older records up to date, after a copy"),
        upgrade,
    )


def backup(terminal: Terminal) -> Answer:
    """Copy the records and prove the copy."""
    folder = Path(terminal.options.to) if terminal.options.to else None
    record = terminal.do(MakeBackup(terminal.place.migrations, folder))
    words = QCoreApplication.translate("Cli", "Backed up to {file}: {rows} records, read back.")
    facts = terminal.teller.told(record)
    assert isinstance(facts, dict)
    return Answer(facts, [words.format(file=record.path, rows=record.rows)])


def restore(terminal: Terminal) -> Answer:
    """Put a backup in place, also where no station is yet; the clerk is one of the backup's."""
    source = Path(terminal.options.file)
    require_readable(terminal.options.file, "file")
    login, password = terminal.login(), terminal.password()
    deed = Restore(source, terminal.place.migrations, login, password)
    station = terminal.connected()
    restored = deed.run(station, terminal.place.file)
    words = QCoreApplication.translate("Cli", "Restored {rows} records.")
    lines = [words.format(rows=restored.rows)]
    if restored.kept is not None:
        kept = QCoreApplication.translate("Cli", "What was here before is kept in {file}.")
        lines.append(kept.format(file=restored.kept))
    return Answer(
        {k: str(v) if isinstance(v, Path) else v for k, v in asdict(restored).items()}, lines
    )


def check(terminal: Terminal) -> Answer:
    """Prove the chain of the audit and look for contradictions."""
    report = terminal.ask(StationCheck())
    facts = terminal.teller.told(report)
    assert isinstance(facts, dict)
    if report.sound:
        words = QCoreApplication.translate("Cli", "All is well: {lines} audit lines hold.")
        return Answer(facts | {"sound": True}, [words.format(lines=report.audit_lines)])
    broken = QCoreApplication.translate("Cli", "Audit line {number} was changed or is missing.")
    lines = [broken.format(number=number) for number in report.broken_audit_lines]
    lines += [sentence(problem) for problem in report.problems]
    return Answer(facts | {"sound": False}, lines, REFUSED)


def upgrade(terminal: Terminal) -> Answer:
    """Bring older records up to date; the clerk is proven by what every version keeps."""
    terminal.require_records()
    copy = Upgrade(terminal.login(), terminal.password()).run(terminal.place)
    lines = [QCoreApplication.translate("Cli", "The records are up to date.")]
    if copy is not None:
        words = QCoreApplication.translate("Cli", "What was here before is kept in {file}.")
        lines.append(words.format(file=copy))
    return Answer({"kept": str(copy) if copy else None}, lines, DONE)
