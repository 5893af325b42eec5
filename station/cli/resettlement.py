"""`settle …`, `care …`, `show settlements`, `show care`: households and institutions."""

from __future__ import annotations

from argparse import ArgumentParser, BooleanOptionalAction
from collections.abc import Sequence
from dataclasses import replace
from enum import StrEnum
from typing import Any
from uuid import uuid4

from PySide6.QtCore import QCoreApplication

from station.cli import subjects
from station.cli.grammar import Commands
from station.cli.outcome import Answer
from station.cli.reading import fen, one_of, whole
from station.cli.table import table
from station.cli.terminal import Terminal
from station.domain.long_term_care import CareLine, CareTerms, VisitKind, VisitWay
from station.domain.resettlement import (
    DECIDED,
    FilePaper,
    SettleLine,
    SettleStep,
)
from station.usecases.long_term_care import (
    CareList,
    ChangeCareTerms,
    EndCare,
    MoveInCare,
    PlaceInCare,
    RecordCareVisit,
)
from station.usecases.resettlement import (
    DecideResettlement,
    NoteFilePaper,
    OpenResettlement,
    RecordSettleStep,
    Resettlements,
)
from station.wording import shown

translate = QCoreApplication.translate
_TERMS = ("institution", "contact", "phone", "agreement", "level")
_SAID = ("text", "reference", "reason", "name", "household")


def add_commands(commands: Commands) -> None:
    """`settle`: open, paper, step; `care`: place, move, terms, visit, back."""
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
    _terms_options(parser, "condition")
    parser = care.add("move", translate("Cli", "somebody goes to another institution"), move)
    parser.add_argument("care", metavar="CARE")
    _terms_options(parser, "condition")
    words = translate("Cli", "change what was agreed, with a reason; the rest stays")
    parser = care.add("terms", words, change_terms)
    parser.add_argument("care", metavar="CARE")
    _terms_options(parser)
    words = translate("Cli", "the day from which the new terms hold, else today")
    parser.add_argument("--holds-from", metavar="DAY", help=words)
    parser = care.add("visit", translate("Cli", "note a visit to somebody in care"), visit)
    parser.add_argument("care", metavar="CARE")
    for kind, metavar in ((VisitKind, "KIND"), (VisitWay, "WAY")):
        option = f"--{metavar.lower()}"
        parser.add_argument(option, type=one_of(kind), metavar=metavar, help=_all(kind))
    words = translate("Cli", "signs of harm, or none")
    parser.add_argument("--harm", action=BooleanOptionalAction, help=words)
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
        subjects.settling_file(terminal, options.file).id,
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
    done = deed(
        mark,
        subjects.settling_file(terminal, options.file).id,
        options.step,
        **said,
        happened_at=at,
    )
    return _file(terminal, terminal.do(done))


def place(terminal: Terminal) -> Answer:
    """Give a resident into the care of an institution."""
    options = terminal.options
    terms = _terms(terminal, CareTerms(""))
    stay = subjects.stay(terminal, options.resident)
    at = terminal.moment("at")
    said = (options.reason, options.condition, at)
    return _care(terminal, terminal.do(PlaceInCare(_mark(terminal), stay.id, terms, *said)))


def visit(terminal: Terminal) -> Answer:
    """Note a visit to somebody in care."""
    options = terminal.options
    deed = RecordCareVisit(
        _mark(terminal),
        subjects.care(terminal, options.care).id,
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
    options = terminal.options
    care = subjects.care(terminal, options.care)
    return _care(terminal, terminal.do(EndCare(care.id, options.reason, terminal.moment("at"))))


def move(terminal: Terminal) -> Answer:
    """Somebody in care goes to another institution."""
    options = terminal.options
    care = subjects.care(terminal, options.care)
    mark, at = _mark(terminal), terminal.moment("at")
    terms, said = _terms(terminal, CareTerms("")), (options.reason, options.condition, at)
    return _care(terminal, terminal.do(MoveInCare(mark, care.id, terms, *said)))


def change_terms(terminal: Terminal) -> Answer:
    """Change what was agreed; whatever is not named stays as it is."""
    options = terminal.options
    care = subjects.care(terminal, options.care)
    day = terminal.day("holds_from")
    terms = replace(_terms(terminal, care.agreed), holds_from=day)
    done = terminal.do(ChangeCareTerms(_mark(terminal), care.id, terms, options.reason))
    answer = _care(terminal, done)
    return Answer(answer.facts, [*answer.lines, "", *_earlier(terminal, done)])


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


def _terms_options(parser: ArgumentParser, *more: str) -> None:
    """What is agreed with an institution, and why."""
    for name in _TERMS:
        parser.add_argument(f"--{name}", metavar="TEXT")
    parser.add_argument("--from", dest="agreed_from", metavar="DAY")
    parser.add_argument("--until", dest="agreed_until", metavar="DAY")
    parser.add_argument("--every", dest="visit_days", type=whole, metavar="DAYS")
    words = translate("Cli", "the fee of a month, 0 where nothing is paid")
    parser.add_argument("--fee", dest="monthly_fen", type=fen, metavar="YUAN", help=words)
    _more(parser, "reason", *more)


def _terms(terminal: Terminal, known: CareTerms) -> CareTerms:
    """The terms with what was named; a word that is not named stays as it is known."""
    said: dict[str, Any] = {
        name: getattr(terminal.options, name) for name in (*_TERMS, "visit_days", "monthly_fen")
    }
    said |= {name: terminal.day(name) for name in ("agreed_from", "agreed_until")}
    return replace(known, **{name: word for name, word in said.items() if word is not None})


def _more(parser: ArgumentParser, *names: str) -> None:
    for name in names:
        parser.add_argument(f"--{name}", default="", metavar="TEXT")
    parser.add_argument("--at", metavar="TIME")
    parser.add_argument("--form-id", metavar="TEXT")


def _all(kind: type[StrEnum]) -> str:
    return ", ".join(kind)


def _mark(terminal: Terminal) -> str:
    return terminal.options.form_id or uuid4().hex


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
            shown.day(each.next_visit, today) if each.next_visit else _lies(each),
        )
        for each in found
    ]
    return table(heads, rows)


def _lies(line: CareLine) -> str:
    return translate("Cli", "in hospital") if line.hospital_since is not None else ""


def _earlier(terminal: Terminal, line: CareLine) -> list[str]:
    """The terms that were changed or agreed ahead, with the day and the reason."""
    today = terminal.now.date()
    heads = (
        translate("Cli", "Agreement"),
        translate("Cli", "Holds from"),
        translate("Cli", "Until"),
        translate("Cli", "Changed"),
        translate("Cli", "Why"),
    )
    rows = [
        (
            each.terms.agreement,
            shown.full_day(each.terms.holds_from) if each.terms.holds_from else "",
            shown.full_day(each.terms.agreed_until) if each.terms.agreed_until else "",
            shown.moment(each.changed_at, today),
            each.reason,
        )
        for each in (*line.earlier, *filter(None, [line.coming]))
    ]
    return table(heads, rows)
