"""`export package`, `import receipt`, `show packages`, `package …`: what goes up, and answers."""

from __future__ import annotations

from argparse import ArgumentParser
from calendar import monthrange
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from uuid import uuid4

from PySide6.QtCore import QCoreApplication

from station.cli.grammar import Commands
from station.cli.outcome import REFUSED, Answer, wrong_use
from station.cli.reading import (
    one_of,
    read_bytes,
    readable,
    require_writable,
    whole,
    write_bytes,
)
from station.cli.table import pairs, table
from station.cli.terminal import Terminal
from station.domain.mappings import Kind
from station.domain.package_records import (
    PackageLine,
    PackageMade,
    PackagePreviewRecord,
    PackageRowLine,
    PackageSheetRecord,
)
from station.domain.packages import DiaryTrouble, PackageExtent, PackageState, RowState
from station.domain.problems import Problem, Refused
from station.usecases.package_lists import PackageDiary, PackageNamed, PackageRows, SavePackage
from station.usecases.package_mappings import MappingList
from station.usecases.package_previews import LookThroughMinors, look_through
from station.usecases.package_steps import MarkSent, SettleDoubt, TakeReceipt, WithdrawPackage
from station.usecases.packages import MakePackage, ResendRejected
from station.wording import shown
from station.wording.sentences import sentence

translate = QCoreApplication.translate
_MONTH = len("2026-09")


def add_commands(commands: Commands) -> None:
    """`package`: sent, withdraw, resend, save, settle."""
    group = commands.group("package", translate("Cli", "packages that go up to an authority"))
    parser = group.add("sent", translate("Cli", "write down that it has gone up"), sent)
    parser.add_argument("package", metavar="PACKAGE")
    parser.add_argument("--how", default="", metavar="TEXT")
    parser.add_argument("--at", metavar="TIME")
    parser = group.add("withdraw", translate("Cli", "take it back before an answer"), withdraw)
    parser.add_argument("package", metavar="PACKAGE")
    parser.add_argument("--reason", required=True, metavar="TEXT")
    parser = group.add("resend", translate("Cli", "send its rejected rows again"), resend)
    parser.add_argument("package", metavar="PACKAGE")
    parser.add_argument(
        "--unchanged", action="store_true", help=translate("Cli", "also rows that are as they were")
    )
    _add_making(parser)
    parser = group.add("save", translate("Cli", "the same bytes once more"), save)
    parser.add_argument("package", metavar="PACKAGE")
    parser.add_argument("--to", default=".", metavar="DIR")
    parser = group.add("settle", translate("Cli", "say which row a receipt's line means"), settle)
    parser.add_argument("doubt", type=whole, metavar="DOUBT")
    parser.add_argument("--row", type=whole, metavar="ROW", help=_no_row_help())


def add_export(exports: Commands) -> None:
    """`export package MAPPING --period MONTH`."""
    parser = exports.add("package", translate("Cli", "a package for an authority"), export)
    parser.add_argument("mapping", metavar="MAPPING")
    parser.add_argument("--period", required=True, metavar="PERIOD", help=_period_help())
    parser.add_argument(
        "--incremental", action="store_true", help=translate("Cli", "only what they lack")
    )
    parser.add_argument(
        "--dry-run", action="store_true", help=translate("Cli", "look only; nothing is kept")
    )
    parser.add_argument(
        "--again", action="store_true", help=translate("Cli", "even if one says just the same")
    )
    _add_making(parser)


def add_import(imports: Commands) -> None:
    """`import receipt FILE`."""
    parser = imports.add("receipt", translate("Cli", "an authority's receipt"), receipt)
    parser.add_argument("file", metavar="FILE")
    parser.add_argument("--package", metavar="PACKAGE")
    parser.add_argument(
        "--replaces", action="store_true", help=translate("Cli", "it corrects the earlier receipt")
    )
    parser.add_argument("--form-id", metavar="TEXT")


def add_lists(lists: Commands) -> None:
    """`show packages` and `show package`."""
    parser = lists.add("packages", translate("Cli", "the diary of packages"), show_all)
    parser.add_argument("--mapping", metavar="MAPPING")
    parser.add_argument("--state", type=one_of(PackageState), metavar="STATE")
    parser = lists.add("package", translate("Cli", "one package with its rows"), show_one)
    parser.add_argument("package", metavar="PACKAGE")
    parser.add_argument("--rows", type=one_of(RowState), metavar="STATE")


def _add_making(parser: ArgumentParser) -> None:
    parser.add_argument("--to", default=".", metavar="DIR")
    parser.add_argument("--passphrase-file", metavar="FILE")
    parser.add_argument("--restricted", default="", metavar="REASON", help=_restricted_help())
    parser.add_argument("--form-id", metavar="TEXT")


def _period_help() -> str:
    return translate("Cli", "a month 2026-09, or two days 2026-09-01..2026-09-15")


def _restricted_help() -> str:
    return translate("Cli", "why restricted files go by name as well")


def _no_row_help() -> str:
    return translate("Cli", "the row it means; without it the line is none of ours")


def export(terminal: Terminal) -> Answer:
    """Make a package, or look what would be in it."""
    options = terminal.options
    first, last = _period(terminal)
    extent = PackageExtent.INCREMENTAL if options.incremental else PackageExtent.FULL
    if options.dry_run:
        return _previewed(terminal, _looked_through(terminal, first, last, extent))
    _require_folder(options.to)
    deed = MakePackage(
        _mark(terminal),
        options.mapping,
        first,
        last,
        extent,
        options.restricted,
        options.again,
        passphrase(terminal),
    )
    return _made(terminal, terminal.do(deed))


def _looked_through(
    terminal: Terminal, first: date, last: date, extent: PackageExtent
) -> PackagePreviewRecord:
    """Look a package through; that of minors leaves its line in the trace."""
    options = terminal.options
    kinds = {each.code: each.kind for each in terminal.ask(MappingList())}
    kind = kinds.get(options.mapping, Kind.PERSONS)
    restricted = bool(options.restricted)
    question = look_through(kind, options.mapping, first, last, extent, with_restricted=restricted)
    if isinstance(question, LookThroughMinors):
        return terminal.do(question)
    return terminal.ask(question)


def resend(terminal: Terminal) -> Answer:
    """Send the rejected rows of a package again."""
    options = terminal.options
    _require_folder(options.to)
    package = _package(terminal).line.id
    phrase = passphrase(terminal)
    deed = ResendRejected(_mark(terminal), package, options.unchanged, options.restricted, phrase)
    return _made(terminal, terminal.do(deed))


def save(terminal: Terminal) -> Answer:
    """Write a package into a folder once more."""
    _require_folder(terminal.options.to)
    return _made(terminal, terminal.do(SavePackage(_package(terminal).line.id)))


def sent(terminal: Terminal) -> Answer:
    """Write down that a package has gone up."""
    package = _package(terminal).line.id
    terminal.do(MarkSent(package, terminal.options.how, terminal.moment("at")))
    return _sheet(terminal, _package(terminal))


def withdraw(terminal: Terminal) -> Answer:
    """Take a package back."""
    terminal.do(WithdrawPackage(_package(terminal).line.id, terminal.options.reason))
    return _sheet(terminal, _package(terminal))


def settle(terminal: Terminal) -> Answer:
    """Say which row a line of a receipt means."""
    taken = terminal.do(SettleDoubt(terminal.options.doubt, terminal.options.row))
    return _sheet(terminal, terminal.ask(PackageNamed(taken.number)))


def receipt(terminal: Terminal) -> Answer:
    """Read a receipt; status 1 while lines of it belong to no row."""
    options = terminal.options
    package = _package(terminal).line.id if options.package else None
    content = read_bytes(options.file, "file")
    name = readable(Path(options.file).name)
    deed = TakeReceipt(_mark(terminal), name, content, package, options.replaces)
    taken = terminal.do(deed)
    words = translate(
        "Cli", "{number}: {accepted} accepted, {rejected} rejected, {doubts} doubtful."
    )
    told = words.format(
        number=taken.number,
        accepted=taken.accepted,
        rejected=taken.rejected,
        doubts=taken.doubts,
    )
    lines = [told]
    if taken.replaced:
        words = translate(
            "Cli",
            "It corrects “{replaced}”: {now_rejected} rejected now, {now_accepted} accepted now.",
        )
        lines.append(
            words.format(
                replaced=taken.replaced,
                now_rejected=taken.now_rejected,
                now_accepted=taken.now_accepted,
            )
        )
    status = {"status": REFUSED} if taken.doubts else {}
    return Answer({"receipt": terminal.teller.told(taken)}, lines, **status)


def show_all(terminal: Terminal) -> Answer:
    """The diary of packages, the newest first."""
    found = terminal.ask(PackageDiary(terminal.options.mapping, terminal.options.state))
    facts = {"packages": terminal.teller.told(found), "count": len(found)}
    return Answer(facts, _lines(terminal, found))


def show_one(terminal: Terminal) -> Answer:
    """One package with the rows that are asked for, the rejected first."""
    found = _package(terminal)
    rows = terminal.ask(PackageRows(found.line.id, terminal.options.rows, limit=1_000_000))
    return _sheet(terminal, found, rows)


# --- what they share ----------------------------------------------------------------------------


def _period(terminal: Terminal) -> tuple[date, date]:
    """Read `2026-09`, `2026-09-01..2026-09-15`."""
    text = terminal.options.period.strip()
    first, parted, last = text.partition("..")
    try:
        if parted:
            return date.fromisoformat(first), date.fromisoformat(last)
        begin = date.fromisoformat(f"{text}-01" if len(text) == _MONTH else text)
    except ValueError:
        words = translate("Cli", "“{typed}” is no period. Type 2026-09 or 2026-09-01..2026-09-15.")
        raise wrong_use(words.format(typed=text), "period") from None
    if len(text) == _MONTH:
        return begin, begin.replace(day=monthrange(begin.year, begin.month)[1])
    return begin, begin


def _package(terminal: Terminal) -> PackageSheetRecord:
    return terminal.ask(PackageNamed(terminal.options.package))


def _mark(terminal: Terminal) -> str:
    return terminal.options.form_id or uuid4().hex


def passphrase(terminal: Terminal) -> str:
    """The passphrase in the file that is named; none where none is."""
    path = terminal.options.passphrase_file
    if not path:
        return ""
    said = read_bytes(path, "passphrase_file").decode("utf-8-sig", "replace").strip("\r\n")
    if not said:
        raise Refused(Problem(DiaryTrouble.PASSPHRASE_EMPTY, "passphrase_file"))
    return said


def _require_folder(folder: str) -> None:
    require_writable(str(Path(folder) / "package.zip"), "to")


def _made(terminal: Terminal, made: PackageMade) -> Answer:
    path = str(Path(terminal.options.to) / made.file_name)
    write_bytes(path, made.content, "to")
    facts = terminal.teller.facts_of(made)
    facts.pop("content", None)
    words = translate("Cli", "{number}: {rows} rows in {file}, SHA-256 {sha256}.")
    line = words.format(number=made.number, rows=made.rows, file=path, sha256=made.sha256)
    return Answer({"package": {**facts, "file": path}}, [line])


def _previewed(terminal: Terminal, found: PackagePreviewRecord) -> Answer:
    name = terminal.teller.name
    facts = terminal.teller.facts_of(found)
    facts["kinds"] = {kind.value: count for kind, count in found.kinds.items()}
    facts["held_back"] = {why.value: count for why, count in found.held_back.items()}
    counts = [
        (name(each), count) for each, count in (*found.kinds.items(), *found.held_back.items())
    ]
    heads = (translate("Cli", "Rescue number"), translate("Cli", "Name"), translate("Cli", "What"))
    rows = [(each.key, each.name, sentence(each.problem)) for each in found.findings]
    stops = [sentence(each) for each in found.stops]
    return Answer({"preview": facts}, [*stops, *pairs(counts), "", *table(heads, rows)])


def _lines(terminal: Terminal, found: Sequence[PackageLine]) -> list[str]:
    name = terminal.teller.name
    heads = (
        translate("Cli", "Number"),
        translate("Cli", "What"),
        translate("Cli", "Days reported"),
        translate("Cli", "Extent"),
        translate("Cli", "State"),
        translate("Cli", "Rows"),
        translate("Cli", "Rows accepted"),
        translate("Cli", "Rows rejected"),
        translate("Cli", "Package of"),
    )
    today = terminal.now.date()
    rows = [
        (
            each.number,
            each.title,
            f"{shown.full_day(each.since)}—{shown.full_day(each.until)}",
            name(each.extent),
            name(each.state),
            each.rows,
            each.accepted,
            each.rejected,
            shown.moment(each.made_at, today),
        )
        for each in found
    ]
    return table(heads, rows)


def _sheet(
    terminal: Terminal, found: PackageSheetRecord, rows: Sequence[PackageRowLine] = ()
) -> Answer:
    name, told = terminal.teller.name, terminal.teller.told
    facts = terminal.teller.facts_of(found)
    facts["kinds"] = {kind.value: count for kind, count in found.kinds.items()}
    facts["held_back"] = {why.value: count for why, count in found.held_back.items()}
    heads = (
        translate("Cli", "Row"),
        translate("Cli", "Rescue number"),
        translate("Cli", "Name"),
        translate("Cli", "State"),
        translate("Cli", "Column"),
        translate("Cli", "Reason"),
    )
    body = [
        (each.row, each.key, each.name, name(each.state), each.column, each.reason) for each in rows
    ]
    counts = [(name(why), count) for why, count in found.held_back.items()]
    doubts = [
        f"#{each.id} {each.key} {each.row or ''} {each.column} {each.reason}"
        for each in found.doubts
        if not each.settled
    ]
    lines = [*_lines(terminal, [found.line]), *pairs(counts), *doubts, "", *table(heads, body)]
    return Answer({"package": facts, "rows": told(rows)}, lines)
