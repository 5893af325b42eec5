"""`export …`: what leaves the house as a file of its own."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from station.cli import compare, month_sheets, packages, subjects
from station.cli.grammar import Commands
from station.cli.outcome import Answer
from station.cli.reading import require_writable, write_bytes
from station.cli.terminal import Terminal
from station.usecases.whole_files import BindFile


def add_commands(commands: Commands) -> None:
    """`export` and its kinds."""
    exports = commands.group("export", QCoreApplication.translate("Cli", "files that go out"))
    parser = exports.add(
        "person",
        QCoreApplication.translate("Cli", "the whole file of a person as one PDF"),
        bind_person,
    )
    parser.add_argument("person", metavar="PERSON")
    parser.add_argument("--to", required=True, metavar="FILE.pdf")
    words = QCoreApplication.translate("Cli", "only the stay of this rescue number")
    parser.add_argument("--this-stay", action="store_true", help=words)
    month_sheets.add_export(exports)
    compare.add_export(exports)
    packages.add_export(exports)


def bind_person(terminal: Terminal) -> Answer:
    """Bind the whole file of a person, or of the one stay that is named."""
    options = terminal.options
    require_writable(options.to, "to")
    if options.this_stay:
        stay = subjects.stay(terminal, options.person, left=True)
        deed = BindFile(stay.person_id, stay.id)
    else:
        deed = BindFile(subjects.person_id(terminal, options.person))
    printed = terminal.do(deed)
    write_bytes(options.to, printed.pdf, "to")
    words = QCoreApplication.translate("Cli", "{paper} is in {file}.")
    told = terminal.teller.record(
        {
            "paper": printed.kind,
            "file": options.to,
            "number": printed.number,
            "copy": printed.copy,
            "check_code": printed.check_code,
        }
    )
    return Answer(told, [words.format(paper=told["paper_name"], file=options.to)])
