"""`inquiry …` and `show inquiries`: letters to police, home districts and stations."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import uuid4

from PySide6.QtCore import QCoreApplication

from station.cli import subjects
from station.cli.grammar import Commands
from station.cli.outcome import Answer, wrong_use
from station.cli.reading import one_of, whole
from station.cli.table import table
from station.cli.terminal import Terminal
from station.domain.inquiries import (
    Addressee,
    Asked,
    InquiryFacts,
    InquiryFilter,
    InquiryLine,
    InquiryResult,
    LetterWay,
)
from station.usecases.inquiries import (
    AnswerInquiry,
    ChaseInquiry,
    CloseInquiry,
    InquiryList,
    WriteInquiries,
)
from station.wording import shown

translate = QCoreApplication.translate


def add_commands(commands: Commands) -> None:
    """`inquiry`: write, chase, answer, close."""
    letters = commands.group("inquiry", translate("Cli", "letters that ask who somebody is"))
    parser = letters.add("write", translate("Cli", "one letter to each unit"), write)
    parser.add_argument("person", metavar="PERSON")
    kinds = ", ".join(Addressee)
    parser.add_argument("--to", action="append", required=True, metavar="KIND=UNIT", help=kinds)
    parser.add_argument("--question", required=True, metavar="TEXT")
    parser.add_argument("--clues", default="", metavar="TEXT")
    parser.add_argument("--way", type=one_of(LetterWay), default=LetterWay.POST)
    parser.add_argument("--answer-by", metavar="DAY")
    parser.add_argument("--without-photo", action="store_true")
    parser.add_argument("--at", metavar="TIME")
    parser.add_argument("--form-id", metavar="TEXT")
    parser = letters.add("chase", translate("Cli", "ask again"), chase)
    parser.add_argument("letter", metavar="LETTER")
    parser.add_argument("--text", default="", metavar="TEXT")
    parser.add_argument("--answer-by", metavar="DAY")
    parser.add_argument("--at", metavar="TIME")
    parser.add_argument("--form-id", metavar="TEXT")
    parser = letters.add("answer", translate("Cli", "take down what came back"), answer)
    parser.add_argument("letter", metavar="LETTER")
    parser.add_argument("--result", required=True, type=one_of(InquiryResult), metavar="RESULT")
    parser.add_argument("--text", default="", metavar="TEXT")
    parser.add_argument("--answered-by", default="", metavar="NAME")
    parser.add_argument("--reference", default="", metavar="NUMBER")
    parser.add_argument("--at", metavar="TIME")
    parser.add_argument("--form-id", metavar="TEXT")
    parser = letters.add("close", translate("Cli", "wait no longer for an answer"), close)
    parser.add_argument("letter", metavar="LETTER")
    parser.add_argument("--reason", required=True, metavar="TEXT")
    parser.add_argument("--at", metavar="TIME")
    parser.add_argument("--form-id", metavar="TEXT")


def add_list(lists: Commands) -> None:
    """`show inquiries`."""
    parser = lists.add("inquiries", translate("Cli", "the register of inquiry letters"), show)
    parser.add_argument(
        "--open", action="store_true", help=translate("Cli", "only those that wait for an answer")
    )
    parser.add_argument("--year", type=whole, metavar="YEAR")
    parser.add_argument("--person", metavar="PERSON")


def write(terminal: Terminal) -> Answer:
    """Write one letter to each unit."""
    options = terminal.options
    person = subjects.person_id(terminal, options.person)
    facts = InquiryFacts(
        options.question,
        options.clues,
        options.way,
        not options.without_photo,
        terminal.day("answer_by"),
    )
    asked = tuple(map(_asked, options.to))
    deed = WriteInquiries(_mark(terminal), person, asked, facts, terminal.moment("at"))
    return _told(terminal, terminal.do(deed))


def chase(terminal: Terminal) -> Answer:
    """Ask again for an answer."""
    options = terminal.options
    deed = ChaseInquiry(
        _mark(terminal),
        _letter(terminal),
        options.text,
        terminal.day("answer_by"),
        terminal.moment("at"),
    )
    return _told(terminal, [terminal.do(deed)])


def answer(terminal: Terminal) -> Answer:
    """Take down what came back."""
    options = terminal.options
    deed = AnswerInquiry(
        _mark(terminal),
        _letter(terminal),
        options.result,
        options.text,
        options.answered_by,
        options.reference,
        terminal.moment("at"),
    )
    return _told(terminal, [terminal.do(deed)])


def close(terminal: Terminal) -> Answer:
    """Wait no longer for an answer."""
    deed = CloseInquiry(
        _mark(terminal), _letter(terminal), terminal.options.reason, terminal.moment("at")
    )
    return _told(terminal, [terminal.do(deed)])


def show(terminal: Terminal) -> Answer:
    """The register, the latest letter first."""
    options = terminal.options
    person = subjects.person_id(terminal, options.person) if options.person else None
    wanted = InquiryFilter(person, options.open, options.year)
    found = terminal.ask(InquiryList(wanted))
    return _told(terminal, found)


def _asked(text: str) -> Asked:
    kind, _sign, unit = text.partition("=")
    known = {each.value: each for each in Addressee}
    if (addressee := known.get(kind.strip().lower())) is None:
        words = translate("Cli", "“{typed}” is none of these: {known}.")
        raise wrong_use(words.format(typed=kind, known=", ".join(known)), "to")
    return Asked(addressee, unit)


def _letter(terminal: Terminal) -> int:
    return subjects.inquiry(terminal, terminal.options.letter).id


def _mark(terminal: Terminal) -> str:
    return terminal.options.form_id or uuid4().hex


def _told(terminal: Terminal, found: Sequence[InquiryLine]) -> Answer:
    teller, today = terminal.teller, terminal.now.date()
    facts = [
        {
            **teller.facts_of(each),
            "state": each.state.value,
            "answer_by": teller.told(each.answer_by),
            "late": each.is_late(today),
        }
        for each in found
    ]
    heads = (
        translate("Cli", "Number"),
        translate("Cli", "Name"),
        translate("Cli", "Asked"),
        translate("Cli", "Sent"),
        translate("Cli", "Answer by"),
        translate("Cli", "State"),
    )
    rows = [
        (
            each.number,
            each.name,
            each.asked.unit,
            shown.moment(each.sent_at, today),
            shown.day(each.answer_by, today),
            teller.name(each.state),
        )
        for each in found
    ]
    return Answer({"inquiries": facts, "count": len(found)}, table(heads, rows))
