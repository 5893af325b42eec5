"""`print PAPER SUBJECT --out FILE.pdf`: the papers of the house as PDF; `paper` tells a sheet."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication

from station.cli import subjects
from station.cli.grammar import Commands
from station.cli.outcome import Answer, wrong_use
from station.cli.paper_kinds import PAPERS
from station.cli.reading import one_of, require_writable, whole, write_bytes
from station.cli.table import table
from station.cli.terminal import Terminal
from station.domain.meals import MealKind
from station.domain.papers import PaperKind, SheetRecord
from station.usecases.papers import FindPaper
from station.usecases.printing import PrintedPaper
from station.usecases.voucher_papers import VoucherPaper, VoucherPreview
from station.wording import shown

_BLANK = (PaperKind.ROUNDS, PaperKind.MEDICINES, PaperKind.CARE_VISIT)
_OF_DAYS = (
    PaperKind.FACES,
    PaperKind.INQUIRY_REGISTER,
    PaperKind.PACKAGE_REGISTER,
    PaperKind.SHORTCOMING_LIST,
    PaperKind.CHART,
)
_WITH_THE_SLIP = (PaperKind.TRANSFER, PaperKind.LETTER)


def add_commands(commands: Commands) -> None:
    """`print` and `paper`."""
    parser = commands.add(
        "print",
        QCoreApplication.translate("Cli", "a paper as PDF; a later print says 补打"),
        print_one,
    )
    kinds = "{" + ",".join(PaperKind) + "}"
    parser.add_argument("paper", type=one_of(PaperKind), metavar=kinds)
    parser.add_argument("subject", nargs="?", metavar="SUBJECT", help=_subject_help())
    parser.add_argument("--out", required=True, metavar="FILE.pdf")
    parser.add_argument("--transfer", metavar="FILE.pdf")
    parser.add_argument("--letter", metavar="FILE.pdf")
    parser.add_argument("--of-leaving", action="store_true", help=_handover_help())
    parser.add_argument("--blank", action="store_true", help=_blank_help())
    kinds = "{" + ",".join(MealKind) + "}"
    parser.add_argument("--meal", type=one_of(MealKind), metavar=kinds)
    parser.add_argument("--year", type=whole, metavar="YEAR", help=_year_help())
    for option in ("--since", "--until"):
        parser.add_argument(option, metavar="DAY", help=_days_help())
    parser.add_argument("--draft", action="store_true", help=_draft_help())
    parser = commands.add("paper", QCoreApplication.translate("Cli", "which sheet is this?"), find)
    parser.add_argument("number", metavar="NUMBER")


def _subject_help() -> str:
    return QCoreApplication.translate(
        "Cli",
        "number of what the paper is about: intake, resident, voucher, extension, class "
        "confirmation, payment, hospital letter, death, batch, joint review, cut bill, receipt of "
        "goods, search notice, inquiry letter, person, report of harm, after-return visit, sample, "
        "sheet of samples, settling file, time in care; kind of chart; "
        "key of a deadline; else the time of a shift, or a day",
    )


def _handover_help() -> str:
    return QCoreApplication.translate("Cli", "the hand-over of leaving instead of the arrival")


def _days_help() -> str:
    return QCoreApplication.translate("Cli", "the days of the ledger of compared faces")


def _blank_help() -> str:
    return QCoreApplication.translate("Cli", "the sheet to take along, without values")


def _year_help() -> str:
    return QCoreApplication.translate("Cli", "the year of the register of looks")


def _draft_help() -> str:
    return QCoreApplication.translate("Cli", "only to look at: marked as not issued")


def print_one(terminal: Terminal) -> Answer:
    """Print one paper into a file."""
    options = terminal.options
    kind: PaperKind = options.paper
    _require_sense(terminal, kind)
    if kind is PaperKind.VOUCHER and not options.draft:
        options.voucher = options.subject
        return slip(terminal)
    require_writable(options.out, "out")
    if options.draft:
        return _draft(terminal, kind)
    return _keep(terminal, kind, terminal.do(PAPERS[kind].deed(terminal)))


def _require_sense(terminal: Terminal, kind: PaperKind) -> None:
    """Wrong use for what would print another paper than the one that is named."""
    if kind in _WITH_THE_SLIP:
        words = QCoreApplication.translate(
            "Cli", "{paper}: printed with the slip, by “print voucher NUMBER” and --{option} FILE."
        )
        raise wrong_use(words.format(paper=terminal.teller.name(kind), option=kind), "paper")
    if terminal.options.subject is None and _needs_a_name(kind):
        words = QCoreApplication.translate("Cli", "{paper}: of what? Name it after the paper.")
        raise wrong_use(words.format(paper=terminal.teller.name(kind)), "subject")
    if terminal.options.of_leaving and kind is not PaperKind.HANDOVER:
        words = QCoreApplication.translate("Cli", "--of-leaving is for the hand-over sheet alone.")
        raise wrong_use(words, "of_leaving")
    if (terminal.options.since or terminal.options.until) and kind not in _OF_DAYS:
        words = QCoreApplication.translate(
            "Cli",
            "--since and --until are for charts, the ledger of faces and the register of letters.",
        )
        raise wrong_use(words, "since")
    if terminal.options.blank and kind not in _BLANK:
        words = QCoreApplication.translate(
            "Cli", "--blank is for the round sheet, the medicine record and the care visit."
        )
        raise wrong_use(words, "blank")


def _needs_a_name(kind: PaperKind) -> bool:
    return kind is PaperKind.VOUCHER or PAPERS[kind].named


def _keep(terminal: Terminal, kind: PaperKind, printed: PrintedPaper) -> Answer:
    options = terminal.options
    write_bytes(options.out, printed.pdf, "out")
    facts = {
        "paper": kind,
        "file": options.out,
        "number": printed.number,
        "copy": printed.copy,
        "check_code": printed.check_code,
    }
    return _written(facts, terminal)


def _draft(terminal: Terminal, kind: PaperKind) -> Answer:
    options = terminal.options
    if kind is PaperKind.VOUCHER:
        line = subjects.voucher(terminal, options.subject)
        pdf = terminal.ask(VoucherPreview(line.id))[0]
    else:
        pdf = terminal.ask(PAPERS[kind].preview(terminal))
    write_bytes(options.out, pdf, "out")
    return _written({"paper": kind, "file": options.out, "draft": True}, terminal)


def slip(terminal: Terminal) -> Answer:
    """Print a slip, the transfer sheet where there is a change, the letter without a document."""
    options = terminal.options
    require_writable(options.out, "out")
    for option in ("transfer", "letter"):
        if getattr(options, option):
            require_writable(getattr(options, option), option)
    line = subjects.voucher(terminal, options.voucher)
    printed = terminal.do(VoucherPaper(line.id))
    write_bytes(options.out, printed.slip.pdf, "out")
    facts = {
        "paper": PaperKind.VOUCHER,
        "file": options.out,
        "number": line.number,
        "copy": printed.slip.copy,
        "check_code": printed.slip.check_code,
        "transfer": printed.transfer is not None,
        "letter": printed.letter is not None,
    }
    for option, sheet in (("transfer", printed.transfer), ("letter", printed.letter)):
        file = getattr(options, option)
        if sheet is not None and file:
            write_bytes(file, sheet.pdf, option)
            facts[f"{option}_file"] = file
    return _written(facts, terminal)


def _written(facts: Mapping[str, object], terminal: Terminal) -> Answer:
    words = QCoreApplication.translate("Cli", "{paper} is in {file}.")
    told = terminal.teller.record(facts)
    return Answer(told, [words.format(paper=told["paper_name"], file=told["file"])])


def find(terminal: Terminal) -> Answer:
    """Which sheet is this, by its number or check code?"""
    found = terminal.ask(FindPaper(terminal.options.number))
    return Answer({"papers": terminal.teller.told(found)}, paper_lines(terminal, found))


def paper_lines(terminal: Terminal, found: Sequence[SheetRecord]) -> list[str]:
    """A table of printed sheets."""
    teller = terminal.teller
    heads = (
        QCoreApplication.translate("Cli", "Paper"),
        QCoreApplication.translate("Cli", "Number"),
        QCoreApplication.translate("Cli", "Check code"),
        QCoreApplication.translate("Cli", "Printed"),
        QCoreApplication.translate("Cli", "Clerk"),
    )
    today = terminal.now.date()
    rows = [
        (
            teller.name(each.paper),
            each.number,
            each.check_code,
            shown.moment(each.printed_at, today),
            each.clerk,
        )
        for each in found
    ]
    return table(heads, rows)
