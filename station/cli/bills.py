"""`import bills`, `import prices`, `show bills`, `claims check`: what hospitals ask for."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from station.cli import batches
from station.cli.claim_answers import hospital_named
from station.cli.claims import add_claims
from station.cli.grammar import Commands
from station.cli.outcome import DONE, REFUSED, Answer
from station.cli.reading import (
    how_many,
    one_of,
    pair,
    read_bytes,
    readable,
    require_writable,
    write_bytes,
)
from station.cli.table import pairs, table
from station.cli.terminal import Terminal
from station.domain.bill_findings import FindingCode, FindingWeight
from station.domain.bill_records import (
    BillFilter,
    BillImport,
    BillKey,
    BillsChecked,
    BillState,
    BillSummary,
    ListedFinding,
)
from station.domain.bills import BillDoubt, BillField, BillTrouble
from station.domain.problems import Problem, Refused
from station.usecases.bill_lists import BillList, BillSheet
from station.usecases.bills import CheckBills, ImportBills, PreviewBills
from station.usecases.prices import ImportPrices, PreviewPrices, PriceTemplate
from station.wording import shown
from station.wording.finding_words import finding_words

_SHOWN = 40


def add_imports(imports: Commands) -> None:
    """`import bills` and `import prices`."""
    parser = imports.add(
        "bills",
        QCoreApplication.translate(
            "Cli", "a hospital's settlement workbook (status 1 when cells are doubtful)"
        ),
        bring_in,
    )
    parser.add_argument("file", metavar="FILE")
    parser.add_argument("--hospital", default="", metavar="NAME")
    parser.add_argument(
        "--column",
        action="append",
        type=pair,
        metavar="TITLE=FIELD",
        help=QCoreApplication.translate(
            "Cli", "what a title means, where it was taken for something else; it is remembered"
        ),
    )
    parser.add_argument(
        "--dry-run",
        action="store_true",
        help=QCoreApplication.translate("Cli", "only tell what would come; nothing is written"),
    )
    parser = imports.add(
        "prices",
        QCoreApplication.translate("Cli", "a price list, with exclusions and ceilings"),
        bring_prices,
    )
    which = parser.add_mutually_exclusive_group(required=True)
    which.add_argument("file", nargs="?", metavar="FILE")
    which.add_argument(
        "--template",
        metavar="OUT.xlsx",
        help=QCoreApplication.translate("Cli", "write the workbook to fill in"),
    )
    parser.add_argument(
        "--dry-run",
        action="store_true",
        help=QCoreApplication.translate("Cli", "only tell what would come; nothing is written"),
    )


def add_list(lists: Commands) -> None:
    """`show bills`."""
    parser = lists.add(
        "bills", QCoreApplication.translate("Cli", "hospitals' bills, doubtful ones first"), bills
    )
    parser.add_argument("bill", nargs="?", type=how_many, metavar="NUMBER")
    parser.add_argument("--hospital", default="", metavar="NAME")
    parser.add_argument("--period", default="", metavar="PERIOD")
    parser.add_argument("--text", default="", metavar="TEXT")
    parser.add_argument("--code", type=one_of(FindingCode), metavar="CODE")
    parser.add_argument("--state", action="append", type=one_of(BillState), metavar="STATE")
    parser.add_argument("--limit", type=how_many, metavar="NUMBER")


def add_commands(commands: Commands) -> None:
    """`claims check`, the review of bills, and what is done about batches."""
    claims = commands.group("claims", QCoreApplication.translate("Cli", "what hospitals ask for"))
    parser = claims.add(
        "check",
        QCoreApplication.translate("Cli", "check all bills anew (status 1 when one has a fault)"),
        check,
    )
    parser.add_argument("--hospital", default="", metavar="NAME")
    parser.add_argument("--period", default="", metavar="PERIOD")
    add_claims(claims)
    batches.add_commands(claims)


def bring_in(terminal: Terminal) -> Answer:
    """Read a hospital's workbook, then tell or write what it says."""
    options = terminal.options
    request = (
        readable(Path(options.file).name),
        read_bytes(options.file, "file"),
        options.hospital,
        tuple((title, _field(name)) for title, name in options.column or ()),
    )
    if options.dry_run:
        result = terminal.ask(PreviewBills(*request))
    else:
        result = terminal.do(ImportBills(*request))
    teller = terminal.teller
    facts = {**teller.facts_of(result), "findings": _findings(terminal, result.findings)}
    status = REFUSED if result.doubts else DONE
    return Answer(facts | {"dry_run": options.dry_run}, _import_lines(terminal, result), status)


def _field(name: str) -> BillField:
    try:
        return BillField(name)
    except ValueError:
        known = tuple(field.value for field in BillField)
        data = {"field": name, "known": known}
        raise Refused(Problem(BillTrouble.FIELD_UNKNOWN, "column", data)) from None


def _findings(terminal: Terminal, found: Sequence[ListedFinding]) -> list[dict[str, object]]:
    """Findings for scripts: whose file it is stays inside."""
    told = []
    for each in found:
        facts = terminal.teller.facts_of(each)
        del facts["person_id"]
        told.append({**facts, "sentence": finding_words(each.code, each.evidence)})
    return told


def _import_lines(terminal: Terminal, result: BillImport) -> list[str]:
    lines = pairs(
        (
            (QCoreApplication.translate("Cli", "Hospital"), result.hospital),
            (QCoreApplication.translate("Cli", "Period"), result.period),
            (QCoreApplication.translate("Cli", "Bills"), result.bills),
            (QCoreApplication.translate("Cli", "Lines"), result.lines),
            (QCoreApplication.translate("Cli", "Claimed"), shown.money(result.claimed_fen)),
            (QCoreApplication.translate("Cli", "Bills added"), result.added),
            (QCoreApplication.translate("Cli", "Bills there before"), result.already_there),
            (QCoreApplication.translate("Cli", "Note"), terminal.teller.names(result.notes)),
        )
    )
    return [*lines, *_doubtful(terminal, result.doubts), *_found(terminal, result.findings)]


def _doubtful(terminal: Terminal, doubts: Sequence[BillDoubt]) -> list[str]:
    if not doubts:
        return []
    heads = (
        QCoreApplication.translate("Cli", "Sheet"),
        QCoreApplication.translate("Cli", "Cell"),
        QCoreApplication.translate("Cli", "Written"),
        QCoreApplication.translate("Cli", "Read as"),
        QCoreApplication.translate("Cli", "Why"),
    )
    name = terminal.teller.name
    rows = [
        (each.sheet, f"{each.column}{each.row}", each.written, each.read_as, name(each.reason))
        for each in doubts[:_SHOWN]
    ]
    return ["", *table(heads, rows), *_and_more(len(doubts))]


def _found(terminal: Terminal, found: Sequence[ListedFinding]) -> list[str]:
    if not found:
        return []
    heads = (
        QCoreApplication.translate("Cli", "Bill"),
        QCoreApplication.translate("Cli", "Letter"),
        QCoreApplication.translate("Cli", "Invoice"),
        QCoreApplication.translate("Cli", "Line"),
        QCoreApplication.translate("Cli", "Sheet"),
        QCoreApplication.translate("Cli", "Row"),
        QCoreApplication.translate("Cli", "Weight"),
        QCoreApplication.translate("Cli", "Why"),
        QCoreApplication.translate("Cli", "Evidence"),
    )
    name = terminal.teller.name
    rows = [
        (
            each.bill,
            each.letter,
            each.invoice,
            each.line or "",
            each.sheet,
            each.row,
            name(each.weight),
            name(each.code),
            finding_words(each.code, each.evidence),
        )
        for each in found[:_SHOWN]
    ]
    return ["", *table(heads, rows), *_and_more(len(found))]


def _and_more(count: int) -> list[str]:
    if count <= _SHOWN:
        return []
    words = QCoreApplication.translate("Cli", "… and {count} more: --json has them all.")
    return [words.format(count=count - _SHOWN)]


def bring_prices(terminal: Terminal) -> Answer:
    """Bring a price list in, or write the workbook that is filled in for one."""
    options = terminal.options
    if options.template:
        require_writable(options.template, "template")
        write_bytes(options.template, terminal.ask(PriceTemplate()), "template")
        words = QCoreApplication.translate("Cli", "Fill in {file}, then bring it in.")
        return Answer({"template": options.template}, [words.format(file=options.template)])
    name = readable(Path(options.file).name)
    list_ = name, read_bytes(options.file, "file")
    if options.dry_run:
        result = terminal.ask(PreviewPrices(*list_))
    else:
        result = terminal.do(ImportPrices(*list_))
    lines = pairs(
        (
            (QCoreApplication.translate("Cli", "Services"), result.services),
            (QCoreApplication.translate("Cli", "Exclusions"), result.exclusions),
            (QCoreApplication.translate("Cli", "Ceilings"), result.ceilings),
            (QCoreApplication.translate("Cli", "There before"), result.there),
            (QCoreApplication.translate("Cli", "Ended by newer ones"), result.ended),
        )
    )
    if result.is_known:
        lines.append(
            QCoreApplication.translate("Cli", "This list had come in before; nothing was changed.")
        )
    return Answer(terminal.teller.facts_of(result), lines)


def bills(terminal: Terminal) -> Answer:
    """Every bill that is asked for, or one with all its lines."""
    options = terminal.options
    if options.bill is not None:
        return _one_bill(terminal, options.bill)
    wanted = BillFilter(
        hospital_named(terminal, options.hospital),
        options.period,
        options.text,
        options.code,
        states=frozenset(options.state or ()),
    )
    found: list[BillSummary] = []
    after: BillKey | None = None
    while True:
        page = terminal.ask(BillList(wanted, after, min(options.limit or 200, 200)))
        found += page.bills
        after = page.next
        if after is None or (options.limit and len(found) >= options.limit):
            break
    found = found[: options.limit]
    told = [_told(terminal, each) for each in found]
    facts = {
        "bills": told,
        "count": len(found),
        "lines": sum(each.lines for each in found),
        "lines_fen": sum(each.lines_fen for each in found),
        "claimed_fen": sum(each.asked_fen for each in found),
    }
    return Answer(facts, _bill_lines(terminal, found))


def _told(terminal: Terminal, bill: BillSummary) -> dict[str, object]:
    return {**terminal.teller.facts_of(bill), "asked_fen": bill.asked_fen}


def _bill_lines(terminal: Terminal, found: Sequence[BillSummary]) -> list[str]:
    heads = (
        QCoreApplication.translate("Cli", "Bill"),
        QCoreApplication.translate("Cli", "Hospital"),
        QCoreApplication.translate("Cli", "Letter"),
        QCoreApplication.translate("Cli", "Name"),
        QCoreApplication.translate("Cli", "Invoice"),
        QCoreApplication.translate("Cli", "Lines"),
        QCoreApplication.translate("Cli", "Sum of lines"),
        QCoreApplication.translate("Cli", "Claimed"),
        QCoreApplication.translate("Cli", "Faults"),
        QCoreApplication.translate("Cli", "To look at"),
        QCoreApplication.translate("Cli", "State"),
    )
    rows = [
        (
            each.id,
            each.hospital,
            each.letter,
            each.name,
            each.invoice,
            each.lines,
            shown.money(each.lines_fen),
            shown.money(each.asked_fen),
            each.faults,
            each.looks,
            terminal.teller.name(each.state),
        )
        for each in found
    ]
    return table(heads, rows)


def _one_bill(terminal: Terminal, number: int) -> Answer:
    sheet = terminal.ask(BillSheet(number))
    teller = terminal.teller
    lines = [{**teller.facts_of(each.line), "id": each.id} for each in sheet.lines]
    facts = {
        "bill": _told(terminal, sheet.summary),
        "lines": lines,
        "findings": _findings(terminal, sheet.findings),
        "file": sheet.file_name,
        "entered_at": teller.told(sheet.entered_at),
        "checked_at": teller.told(sheet.checked_at),
        "clerk": sheet.clerk,
    }
    heads = (
        QCoreApplication.translate("Cli", "Line"),
        QCoreApplication.translate("Cli", "Day"),
        QCoreApplication.translate("Cli", "Code"),
        QCoreApplication.translate("Cli", "Service"),
        QCoreApplication.translate("Cli", "Amount"),
    )
    rows = [
        (
            each.line.number,
            shown.full_day(each.line.day) if each.line.day else "",
            each.line.code,
            each.line.name,
            shown.money(each.line.amount_fen),
        )
        for each in sheet.lines
    ]
    shown_lines = [*_bill_lines(terminal, [sheet.summary]), "", *table(heads, rows)]
    return Answer(facts, [*shown_lines, *_found(terminal, sheet.findings)])


def check(terminal: Terminal) -> Answer:
    """Check stored bills anew."""
    options = terminal.options
    result = terminal.do(CheckBills(hospital_named(terminal, options.hospital), options.period))
    findings = _findings(terminal, result.findings)
    facts = {**terminal.teller.facts_of(result), "findings": findings}
    faulty = any(each.weight is FindingWeight.FAULT for each in result.findings)
    return Answer(facts, _check_lines(terminal, result), REFUSED if faulty else DONE)


def _check_lines(terminal: Terminal, result: BillsChecked) -> list[str]:
    lines = pairs(
        (
            (QCoreApplication.translate("Cli", "Bills"), result.bills),
            (QCoreApplication.translate("Cli", "Lines"), result.lines),
            (QCoreApplication.translate("Cli", "Claimed"), shown.money(result.claimed_fen)),
            (QCoreApplication.translate("Cli", "Note"), terminal.teller.names(result.notes)),
        )
    )
    return [*lines, *_found(terminal, result.findings)]
