"""`archive …`, `show archive`: files of stays that are over, filed, lent, taken back."""

from __future__ import annotations

from uuid import uuid4

from PySide6.QtCore import QCoreApplication

from station.cli import subjects
from station.cli.grammar import Commands
from station.cli.outcome import Answer
from station.cli.reading import how_many, one_of, require_writable, whole, write_bytes
from station.cli.table import table
from station.cli.terminal import Terminal
from station.domain.archive import ArchiveLine, LoanFacts, RetentionKind
from station.domain.destruction import DestructionRecord, DestructionTrouble
from station.domain.problems import Problem, Refused
from station.usecases.archive import FileStay, HoldFile, LendFile, SetRetention, TakeFileBack
from station.usecases.archive_lists import ArchiveOfYear, RetentionTable
from station.usecases.destruction import (
    DecideDestruction,
    Destructions,
    FilesDue,
    ProposeDestruction,
)
from station.usecases.destruction_outlook import LookAhead
from station.usecases.papers_archive import ExportArchiveList

translate = QCoreApplication.translate


def add_commands(commands: Commands) -> None:
    """`archive`: file, hold, borrow, give-back, period, periods, export."""
    archive = commands.group("archive", translate("Cli", "files of stays that are over"))
    parser = archive.add("file", translate("Cli", "put the file of a stay on the shelf"), file)
    parser.add_argument("stay", metavar="STAY")
    parser.add_argument("--box", required=True, metavar="TEXT")
    parser.add_argument("--pages", type=how_many, default=0, metavar="NUMBER")
    parser.add_argument("--reason", default="", metavar="TEXT")
    parser.add_argument("--form-id", metavar="TEXT")
    parser = archive.add("borrow", translate("Cli", "lend a file"), borrow)
    parser.add_argument("stay", metavar="STAY")
    for option in ("--borrower", "--purpose", "--due"):
        parser.add_argument(option, required=True, metavar="DAY" if option == "--due" else "TEXT")
    parser.add_argument("--unit", default="", metavar="TEXT")
    parser.add_argument("--form-id", metavar="TEXT")
    parser = archive.add("give-back", translate("Cli", "take a lent file back"), give_back)
    parser.add_argument("stay", metavar="STAY")
    parser.add_argument("--note", default="", metavar="TEXT")
    parser = archive.add("hold", translate("Cli", "keep a file beyond its period"), hold)
    parser.add_argument("stay", metavar="STAY")
    words = translate("Cli", "why it is kept; an empty one ends that")
    parser.add_argument("--reason", required=True, metavar="TEXT", help=words)
    _add_periods(archive)
    _add_destruction(archive)
    parser = archive.add("export", translate("Cli", "a year's list as a workbook"), export)
    parser.add_argument("year", type=whole, metavar="YEAR")
    parser.add_argument("--to", required=True, metavar="FILE.xlsx")


def _add_periods(archive: Commands) -> None:
    archive.add("periods", translate("Cli", "how long each kind is kept, who approved it"), periods)
    words = translate("Cli", "write down a period that was approved")
    parser = archive.add("period", words, period)
    kinds = "{" + ",".join(RetentionKind) + "}"
    parser.add_argument("kind", type=one_of(RetentionKind), metavar=kinds)
    length = parser.add_mutually_exclusive_group(required=True)
    length.add_argument("--years", type=how_many, metavar="NUMBER")
    length.add_argument("--for-ever", action="store_true")
    parser.add_argument("--approval", required=True, metavar="NUMBER")
    parser.add_argument("--approved-on", required=True, metavar="DAY")
    parser.add_argument("--authority", required=True, metavar="TEXT")
    parser.add_argument("--form-id", metavar="TEXT")


def _add_destruction(archive: Commands) -> None:
    archive.add("due", translate("Cli", "files whose period is over"), due)
    words = translate("Cli", "put files that are due on a register")
    parser = archive.add("propose", words, propose)
    parser.add_argument("stay", nargs="*", metavar="STAY")
    parser.add_argument("--reason", required=True, metavar="TEXT")
    parser.add_argument("--form-id", metavar="TEXT")
    words = translate("Cli", "decide about a register that another clerk has proposed")
    parser = archive.add("destroy", words, destroy)
    parser.add_argument("register", metavar="REGISTER")
    words = translate("Cli", "the register's number once more: this cannot be undone")
    answer = parser.add_mutually_exclusive_group(required=True)
    answer.add_argument("--confirm", metavar="REGISTER", help=words)
    answer.add_argument("--refuse", metavar="TEXT")
    words = translate("Cli", "leave the names in notes of the house: they may mean somebody else")
    parser.add_argument("--leave-names", action="store_true", help=words)
    words = translate("Cli", "whose files a register has, and which notes speak of them")
    parser = archive.add("register", words, register)
    parser.add_argument("register", metavar="REGISTER")


def add_lists(lists: Commands) -> None:
    """`show archive`."""
    words = translate("Cli", "the stays that ended in a year, and their files")
    parser = lists.add("archive", words, show)
    parser.add_argument("--year", type=whole, metavar="YEAR")


def show(terminal: Terminal) -> Answer:
    """The archive of a year."""
    found = terminal.ask(ArchiveOfYear(terminal.options.year or terminal.now.year))
    heads = (
        translate("Cli", "Archive number"),
        translate("Cli", "Rescue number"),
        translate("Cli", "Name"),
        translate("Cli", "Left"),
        translate("Cli", "Kept until"),
        translate("Cli", "Box"),
        translate("Cli", "State"),
        translate("Cli", "Lacks"),
    )
    teller = terminal.teller
    rows = [
        (
            line.filed.number if line.filed else "",
            line.rescue_number,
            line.name,
            f"{line.left_at:%Y-%m-%d}",
            f"{line.keep_until}" if line.keep_until else "—",
            line.filed.box if line.filed else "",
            teller.name(line.state),
            "；".join(map(teller.name, line.lacks)),
        )
        for line in found.lines
    ]
    return Answer({"archive": teller.told(found)}, table(heads, rows))


def file(terminal: Terminal) -> Answer:
    """File a stay."""
    options = terminal.options
    deed = FileStay(_mark(terminal), _stay(terminal), options.box, options.pages, options.reason)
    return _line(terminal, terminal.do(deed))


def hold(terminal: Terminal) -> Answer:
    """Keep a file beyond its period."""
    return _line(terminal, terminal.do(HoldFile(_stay(terminal), terminal.options.reason)))


def borrow(terminal: Terminal) -> Answer:
    """Lend a file."""
    options, due = terminal.options, terminal.day("due")
    assert due is not None
    facts = LoanFacts(options.borrower, options.purpose, due, options.unit)
    loan = terminal.do(LendFile(_mark(terminal), _stay(terminal), facts))
    words = translate("Cli", "{borrower} has the file until {due}.")
    said = words.format(borrower=loan.borrower, due=loan.due_on)
    return Answer({"loan": terminal.teller.told(loan)}, [said])


def give_back(terminal: Terminal) -> Answer:
    """Take a file back."""
    return _line(terminal, terminal.do(TakeFileBack(_stay(terminal), terminal.options.note)))


def periods(terminal: Terminal) -> Answer:
    """How long each kind is kept."""
    found = terminal.ask(RetentionTable())
    heads = (translate("Cli", "Kind"), translate("Cli", "Years"), translate("Cli", "Approval"))
    rows = [
        (
            terminal.teller.name(rule.kind),
            translate("Cli", "for ever") if rule.years is None else str(rule.years),
            " ".join(filter(None, (rule.authority, f"{rule.approved_on or ''}", rule.approval)))
            or translate("Cli", "not approved yet"),
        )
        for rule in found
    ]
    return Answer({"periods": terminal.teller.told(found)}, table(heads, rows))


def period(terminal: Terminal) -> Answer:
    """Write down a period."""
    options, day = terminal.options, terminal.day("approved_on")
    assert day is not None
    deed = SetRetention(
        _mark(terminal), options.kind, options.years, options.approval, day, options.authority
    )
    told = terminal.teller.told(terminal.do(deed))
    return Answer({"period": told}, [translate("Cli", "The period is written down.")])


def export(terminal: Terminal) -> Answer:
    """A year's list as a workbook."""
    options = terminal.options
    require_writable(options.to, "to")
    book = terminal.do(ExportArchiveList(options.year))
    write_bytes(options.to, book.content, "to")
    words = translate("Cli", "{count} stays are in {file}.")
    said = words.format(count=book.rows, file=options.to)
    return Answer({"rows": book.rows, "file": options.to}, [said])


def due(terminal: Terminal) -> Answer:
    """Files whose period is over."""
    teller, found = terminal.teller, terminal.ask(FilesDue())
    heads = (
        translate("Cli", "Archive number"),
        translate("Cli", "Rescue number"),
        translate("Cli", "Kept until"),
        translate("Cli", "Must be kept because"),
    )
    rows = [
        (
            each.line.filed.number if each.line.filed else "",
            each.line.rescue_number,
            f"{each.line.keep_until or ''}",
            "；".join(map(teller.name, each.obstacles)),
        )
        for each in found
    ]
    registers = terminal.ask(Destructions())
    told = {"due": teller.told(found), "registers": teller.told(registers)}
    return Answer(told, [*table(heads, rows), *(_register_words(terminal, r) for r in registers)])


def propose(terminal: Terminal) -> Answer:
    """Put files that are due on a register."""
    options = terminal.options
    stays = tuple(subjects.stay(terminal, each, left=True).id for each in options.stay)
    return _register(
        terminal, terminal.do(ProposeDestruction(_mark(terminal), options.reason, stays))
    )


def destroy(terminal: Terminal) -> Answer:
    """Decide about a register."""
    options, approved = terminal.options, terminal.options.refuse is None
    answer = (approved, options.confirm or "", options.refuse or "", not options.leave_names)
    return _register(terminal, terminal.do(DecideDestruction(_named(terminal).id, *answer)))


def register(terminal: Terminal) -> Answer:
    """What a register would destroy."""
    teller, found = terminal.teller, terminal.ask(LookAhead(_named(terminal).id))
    heads = (
        translate("Cli", "Archive number"),
        translate("Cli", "Rescue number"),
        translate("Cli", "Name"),
    )
    rows = [
        (line.filed.number if line.filed else "", line.rescue_number, line.name)
        for line in found.lines
    ]
    lines = [_register_words(terminal, found.register), *table(heads, rows)]
    if found.notes:
        spoken = (translate("Cli", "Note of the house"), translate("Cli", "Says"))
        lines += ["", *table(spoken, [(teller.name(n.place), n.text) for n in found.notes])]
    words = translate("Cli", "{count} other persons bear one of the names.")
    lines += [words.format(count=found.namesakes)] if found.namesakes else []
    return Answer({"outlook": teller.told(found)}, lines)


def _named(terminal: Terminal) -> DestructionRecord:
    wanted = terminal.options.register.strip()
    found = next((r for r in terminal.ask(Destructions()) if r.number == wanted), None)
    if found is None:
        raise Refused(Problem(DestructionTrouble.NOT_FOUND, "register"))
    return found


def _register(terminal: Terminal, record: DestructionRecord) -> Answer:
    told = {"register": terminal.teller.told(record)}
    return Answer(told, [_register_words(terminal, record)])


def _register_words(terminal: Terminal, record: DestructionRecord) -> str:
    words = translate("Cli", "{number}: {count} files, {state}.")
    state = terminal.teller.name(record.state)
    return words.format(number=record.number, count=len(record.stay_ids), state=state)


def _line(terminal: Terminal, line: ArchiveLine) -> Answer:
    assert line.filed is not None
    words = translate("Cli", "{number}: {state}, box {box}.")
    said = words.format(
        number=line.filed.number, state=terminal.teller.name(line.state), box=line.filed.box
    )
    return Answer({"line": terminal.teller.told(line)}, [said])


def _stay(terminal: Terminal) -> int:
    return subjects.stay(terminal, terminal.options.stay, left=True).id


def _mark(terminal: Terminal) -> str:
    return terminal.options.form_id or str(uuid4())
