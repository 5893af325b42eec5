"""`returns mapping …`: by what columns and codes packages are made, and how they are changed."""

from __future__ import annotations

from pathlib import Path
from uuid import uuid4

from PySide6.QtCore import QCoreApplication

from station.cli.grammar import Commands
from station.cli.outcome import Answer, wrong_use
from station.cli.reading import read_bytes, readable, require_writable, write_bytes
from station.cli.table import pairs, table
from station.cli.terminal import Terminal
from station.usecases.package_mappings import (
    KeepMapping,
    MappingLine,
    MappingList,
    MappingText,
    ResetMapping,
)
from station.wording import shown

translate = QCoreApplication.translate


def add_commands(commands: Commands) -> None:
    """`returns mapping`: show, set, reset."""
    group = commands.group("returns", translate("Cli", "how what goes up is made"))
    mapping = group.group("mapping", translate("Cli", "columns and codes of packages"))
    parser = mapping.add("show", translate("Cli", "all mappings, or the text of one"), show)
    parser.add_argument("mapping", nargs="?", metavar="MAPPING")
    parser.add_argument("--to", metavar="FILE.toml")
    parser = mapping.add("set", translate("Cli", "keep a changed one, or a blank workbook"), keep)
    parser.add_argument("mapping", metavar="MAPPING")
    parser.add_argument("file", nargs="?", metavar="FILE.toml")
    parser.add_argument("--blank", metavar="FILE.xlsx")
    parser.add_argument("--reason", required=True, metavar="TEXT")
    parser.add_argument("--form-id", metavar="TEXT")
    parser = mapping.add("reset", translate("Cli", "that of the program again"), reset)
    parser.add_argument("mapping", metavar="MAPPING")
    parser.add_argument("--reason", required=True, metavar="TEXT")
    parser.add_argument("--form-id", metavar="TEXT")


def show(terminal: Terminal) -> Answer:
    """All mappings; or the text of one with its history, into a file too."""
    options = terminal.options
    if options.mapping is None:
        found = terminal.ask(MappingList())
        return Answer({"mappings": terminal.teller.told(found)}, _lines(found))
    sheet = terminal.ask(MappingText(options.mapping))
    facts = {"mapping": terminal.teller.told(sheet)}
    if options.to:
        require_writable(options.to, "to")
        write_bytes(options.to, sheet.text.encode(), "to")
        return Answer(facts, _lines((sheet.line,)))
    today = terminal.now.date()
    history = pairs(
        (shown.moment(each.entered_at, today), f"{each.clerk} {each.reason}")
        for each in sheet.history
    )
    return Answer(facts, [*history, "", *sheet.text.splitlines()])


def keep(terminal: Terminal) -> Answer:
    """Keep a changed text, or another blank workbook, or both."""
    options = terminal.options
    if not options.file and not options.blank:
        raise wrong_use(
            translate("Cli", "Name a mapping's file, a blank workbook, or both."), "file"
        )
    text = read_bytes(options.file, "file").decode("utf-8-sig", "replace") if options.file else None
    blank = read_bytes(options.blank, "blank") if options.blank else None
    name = readable(Path(options.blank).name) if options.blank else ""
    mark = options.form_id or uuid4().hex
    line = terminal.do(KeepMapping(mark, options.mapping, options.reason, text, blank, name))
    return Answer({"mapping": terminal.teller.told(line)}, _lines((line,)))


def reset(terminal: Terminal) -> Answer:
    """Bring the template of the program in force again."""
    options = terminal.options
    mark = options.form_id or uuid4().hex
    line = terminal.do(ResetMapping(mark, options.mapping, options.reason))
    return Answer({"mapping": terminal.teller.told(line)}, _lines((line,)))


def _lines(found: tuple[MappingLine, ...]) -> list[str]:
    heads = (
        translate("Cli", "Mapping"),
        translate("Cli", "What"),
        translate("Cli", "Version"),
        translate("Cli", "Columns"),
        translate("Cli", "Blank workbook"),
    )
    missing = translate("Cli", "missing")
    rows = [
        (
            each.code,
            each.title,
            each.version,
            each.columns,
            missing if each.needs_blank else each.blank_name,
        )
        for each in found
    ]
    return table(heads, rows)
