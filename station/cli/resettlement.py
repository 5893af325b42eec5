"""`settle …`, `care …`, `show settlements`, `show care`: households and institutions."""

from __future__ import annotations

from argparse import ArgumentParser
from collections.abc import Sequence
from uuid import uuid4

from PySide6.QtCore import QCoreApplication

from station.cli import subjects
from station.cli.grammar import Commands
from station.cli.outcome import Answer
from station.cli.reading import one_of, whole
from station.cli.table import table
from station.cli.terminal import Terminal
from station.domain.letters import letter_key
from station.domain.long_term_care import CareLine, CareTerms, CareTrouble, VisitKind, VisitWay
from station.domain.problems import Problem, Refused
from station.domain.resettlement import (
    DECIDED,
    FilePaper,
    SettleLine,
    SettleStep,
    SettleTrouble,
)
from station.usecases.long_term_care import CareList, EndCare, PlaceInCare, RecordCareVisit
from station.usecases.resettlement import (
    DecideResettlement,
    NoteFilePaper,
    OpenResettlement,
    RecordSettleStep,
    Resettlements,
)
from station.wording import shown

translate = QCoreApplication.translate
_SAID = ("text", "reference", "reason", "name", "household")


def add_commands(commands: Commands) -> None:
    """`settle`: open, paper, step; `care`: place, visit, back."""
    settle = commands.group("settle", translate("Cli", "a household for the unidentified"))
    parser = settle.add("open", translate("Cli", "open the file of a resident"), open_file)
    parser.add_argument("resident", metavar="RESIDENT")
    _more(parser, "note")
    parser = settle.add("paper", translate("Cli", "note a paper, or why it is not there"), paper)
    parser.add_argument("file", metavar="FILE")
    parser.add_argument("paper", type=one_of(FilePaper), metavar="PAPER", help=_all(FilePaper))
    parser.add_argument("--without", metavar="TEXT")
    _more(parser, "reference")
    parser = settle.add("step", translate("Cli", "write down what became of the file"), step)
    parser.add_argument("file", metavar="FILE")
    parser.add_argument("step", type=one_of(SettleStep), metavar="STEP", help=_all(SettleStep))
    _more(parser, *_SAID)
    care = commands.group("care", translate("Cli", "long-term care in an institution"))
    parser = care.add("place", translate("Cli", "give a resident into care"), place)
    parser.add_argument("resident", metavar="RESIDENT")
    parser.add_argument("--from", dest="agreed_from", required=True, metavar="DAY")
    parser.add_argument("--until", dest="agreed_until", required=True, metavar="DAY")
    parser.add_argument("--every", type=whole, default=30, metavar="DAYS")
    _more(parser, "institution", "contact", "phone", "agreement", "level", "reason")
    parser = care.add("visit", translate("Cli", "note a visit to somebody in care"), visit)
    parser.add_argument("care", metavar="CARE")
    parser.add_argument("--kind", type=one_of(VisitKind), default=VisitKind.DONE, metavar="KIND")
    parser.add_argument("--way", type=one_of(VisitWay), default=VisitWay.THERE, metavar="WAY")
    parser.add_argument("--harm", action="store_true", help=translate("Cli", "signs of harm"))
    _more(parser, "visitors", "found", "told")
    parser = care.add("back", translate("Cli", "somebody comes back into the house"), back)
    parser.add_argument("care", metavar="CARE")
    _more(parser, "reason")


def add_lists(lists: Commands) -> None:
    """`show settlements` and `show care`."""
    words = translate("Cli", "who is to be settled, and how far each file is")
    parser = lists.add("settlements", words, show_files)
    parser.add_argument("--open", action="store_true", help=translate("Cli", "open files alone"))
    words = translate("Cli", "who lives in an institution, and the next visits")
    parser = lists.add("care", words, show_care)
    parser.add_argument("--all", action="store_true", help=translate("Cli", "also what has ended"))


def open_file(terminal: Terminal) -> Answer:
    """Open the file of a resident."""
    options = terminal.options
    stay = subjects.stay(terminal, options.resident)
    at = terminal.moment("at")
    return _file(
        terminal, terminal.do(OpenResettlement(_mark(terminal), stay.id, options.note, at))
    )


def paper(terminal: Terminal) -> Answer:
    """Note a paper of a file, or why the file goes without it."""
    options = terminal.options
    deed = NoteFilePaper(
        _mark(terminal),
        _named(terminal).id,
        options.paper,
        options.without is None,
        options.reference,
        options.without or "",
        terminal.moment("at"),
    )
    return _file(terminal, terminal.do(deed))


def step(terminal: Terminal) -> Answer:
    """Write a step of a file down; what a leader decides is a leader's deed."""
    options = terminal.options
    deed = DecideResettlement if options.step in DECIDED else RecordSettleStep
    said = {name: getattr(options, name) for name in _SAID}
    mark, at = _mark(terminal), terminal.moment("at")
    done = deed(mark, _named(terminal).id, options.step, **said, happened_at=at)
    return _file(terminal, terminal.do(done))


def place(terminal: Terminal) -> Answer:
    """Give a resident into the care of an institution."""
    options = terminal.options
    terms = CareTerms(
        options.institution,
        options.contact,
        options.phone,
        options.agreement,
        terminal.day("agreed_from"),
        terminal.day("agreed_until"),
        options.every,
        options.level,
    )
    stay = subjects.stay(terminal, options.resident)
    at = terminal.moment("at")
    return _care(
        terminal, terminal.do(PlaceInCare(_mark(terminal), stay.id, terms, options.reason, at))
    )


def visit(terminal: Terminal) -> Answer:
    """Note a visit to somebody in care."""
    options = terminal.options
    deed = RecordCareVisit(
        _mark(terminal),
        _cared_for(terminal).id,
        options.kind,
        options.way,
        options.visitors,
        options.found,
        options.harm,
        options.told,
        terminal.moment("at"),
    )
    return _care(terminal, terminal.do(deed))


def back(terminal: Terminal) -> Answer:
    """Somebody comes back into the house."""
    deed = EndCare(_cared_for(terminal).id, terminal.options.reason, terminal.moment("at"))
    return _care(terminal, terminal.do(deed))


def show_files(terminal: Terminal) -> Answer:
    """Who is to have a file, and every file with what it waits for."""
    book, today = terminal.ask(Resettlements(terminal.options.open)), terminal.now.date()
    facts = {
        "candidates": terminal.teller.told(book.candidates),
        "files": [_file_facts(terminal, each) for each in book.lines],
    }
    heads = (translate("Cli", "Name"), translate("Cli", "Resident"), translate("Cli", "From"))
    waiting = [
        (each.name, each.rescue_number, shown.day(each.eligible, today)) for each in book.candidates
    ]
    return Answer(facts, [*table(heads, waiting), "", *_file_lines(terminal, book.lines)])


def show_care(terminal: Terminal) -> Answer:
    """Who is in care, where, until when they are to be visited."""
    found = terminal.ask(CareList(open_only=not terminal.options.all))
    facts = {"care": terminal.teller.told(found), "count": len(found)}
    return Answer(facts, _care_lines(terminal, found))


def _more(parser: ArgumentParser, *names: str) -> None:
    for name in names:
        parser.add_argument(f"--{name}", default="", metavar="TEXT")
    parser.add_argument("--at", metavar="TIME")
    parser.add_argument("--form-id", metavar="TEXT")


def _all(kind: type[FilePaper | SettleStep]) -> str:
    return ", ".join(kind)


def _mark(terminal: Terminal) -> str:
    return terminal.options.form_id or uuid4().hex


def _named(terminal: Terminal) -> SettleLine:
    """The file of a number, 落〔2026〕001号 or 2026-1. Raises Refused."""
    wanted = letter_key(terminal.options.file)
    for line in terminal.ask(Resettlements()).lines:
        if wanted and letter_key(line.number) == wanted:
            return line
    raise Refused(Problem(SettleTrouble.NOT_FOUND, "file"))


def _cared_for(terminal: Terminal) -> CareLine:
    """The care of a number, 托〔2026〕001号 or 2026-1. Raises Refused."""
    wanted = letter_key(terminal.options.care)
    for line in terminal.ask(CareList(open_only=False)):
        if wanted and letter_key(line.number) == wanted:
            return line
    raise Refused(Problem(CareTrouble.NOT_FOUND, "care"))


def _file_facts(terminal: Terminal, line: SettleLine) -> dict[str, object]:
    told = terminal.teller.facts_of(line)
    return {**told, "state": line.state.value, "missing": [each.value for each in line.missing]}


def _file(terminal: Terminal, line: SettleLine) -> Answer:
    return Answer({"file": _file_facts(terminal, line)}, _file_lines(terminal, [line]))


def _care(terminal: Terminal, line: CareLine) -> Answer:
    return Answer({"care": terminal.teller.told(line)}, _care_lines(terminal, [line]))


def _file_lines(terminal: Terminal, found: Sequence[SettleLine]) -> list[str]:
    name, today = terminal.teller.name, terminal.now.date()
    heads = (
        translate("Cli", "Number"),
        translate("Cli", "Name"),
        translate("Cli", "State"),
        translate("Cli", "Next"),
        translate("Cli", "By"),
        translate("Cli", "Papers missing"),
    )
    rows = [
        (
            each.number,
            each.name,
            name(each.state),
            name(each.duty.step) if each.duty else "",
            shown.day(each.duty.day, today) if each.duty else "",
            len(each.missing),
        )
        for each in found
    ]
    return table(heads, rows)


def _care_lines(terminal: Terminal, found: Sequence[CareLine]) -> list[str]:
    today = terminal.now.date()
    heads = (
        translate("Cli", "Number"),
        translate("Cli", "Name"),
        translate("Cli", "Institution"),
        translate("Cli", "Last seen"),
        translate("Cli", "Next visit"),
    )
    rows = [
        (
            each.number,
            each.name,
            each.terms.institution,
            shown.moment(each.last_seen, today) if each.last_seen else "",
            shown.day(each.next_visit, today) if each.next_visit else "",
        )
        for each in found
    ]
    return table(heads, rows)
