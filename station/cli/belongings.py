"""`belongings …`: what was handed in, signed for, given back, sent on or disposed of."""

from __future__ import annotations

import argparse

from PySide6.QtCore import QCoreApplication

from station.cli import arrival_form, subjects
from station.cli.arrival_form import second_help
from station.cli.forms import build
from station.cli.grammar import Commands
from station.cli.outcome import Answer
from station.cli.reading import one_of, read_bytes, whole, write_bytes
from station.cli.table import table
from station.cli.telling import problem_facts
from station.cli.terminal import Terminal
from station.domain.belongings import (
    BelongingLine,
    BelongingState,
    Disposal,
    SignedHow,
    goods_hints,
)
from station.usecases.belongings import (
    BelongingList,
    DisposeOfBelongings,
    HandBelongingsToPolice,
    RegisterBelongings,
    ReturnBelongings,
    SendBelongings,
    SignBelongings,
)
from station.usecases.belongings_photos import (
    AddBelongingPhotos,
    BelongingPhotoOf,
    BelongingPhotos,
)
from station.wording import shown


def add_commands(commands: Commands) -> None:
    """`belongings` and its ways from hand to hand."""
    things = commands.group(
        "belongings", QCoreApplication.translate("Cli", "what was handed in at the door")
    )
    parser = things.add("list", QCoreApplication.translate("Cli", "what is in store"), listed)
    parser.add_argument("intake", metavar="INTAKE")
    parser = things.add("add", QCoreApplication.translate("Cli", "write down more things"), add)
    parser.add_argument("intake", metavar="INTAKE")
    parser.add_argument(
        "--belonging",
        action="append",
        required=True,
        metavar="NAME[:COUNT[:PLACE[:KIND[:YUAN]]]]",
    )
    parser.add_argument("--signed", type=one_of(SignedHow), metavar="{hand,thumb,witness}")
    parser.add_argument("--witness", default="", metavar="NAME")
    parser.add_argument("--at", metavar="TIME")
    _add_photographs(things)
    parser = things.add("sign", QCoreApplication.translate("Cli", "the list is signed"), sign)
    parser.add_argument("intake", metavar="INTAKE")
    parser.add_argument("--signed", type=one_of(SignedHow), default=SignedHow.HAND, metavar="HOW")
    parser.add_argument("--witness", default="", metavar="NAME")
    parser = things.add("return", QCoreApplication.translate("Cli", "give things back"), give_back)
    _lines_of(parser)
    parser.add_argument("--to", default="", metavar="NAME")
    parser.add_argument("--signed", type=one_of(SignedHow), default=SignedHow.HAND, metavar="HOW")
    parser.add_argument("--witness", default="", metavar="NAME")
    parser.add_argument("--at", metavar="TIME")
    parser = things.add("police", QCoreApplication.translate("Cli", "hand to the police"), police)
    _lines_of(parser)
    parser.add_argument("--unit", required=True, metavar="NAME")
    parser.add_argument("--receipt", required=True, metavar="NUMBER")
    parser.add_argument("--at", metavar="TIME")
    _add_ways_out(things)


def _add_photographs(things: Commands) -> None:
    """Taking photographs in, and handing them out again."""
    parser = things.add(
        "photo", QCoreApplication.translate("Cli", "keep photographs of the things"), photo
    )
    parser.add_argument("intake", metavar="INTAKE")
    parser.add_argument("pictures", nargs="+", metavar="FILE")
    parser.add_argument(
        "--line",
        type=whole,
        metavar="NUMBER",
        help=QCoreApplication.translate("Cli", "the line they show; the whole list if left out"),
    )
    parser.add_argument(
        "--replaces",
        type=whole,
        metavar="PHOTO",
        help=QCoreApplication.translate("Cli", "the photograph that this one replaces"),
    )
    parser.add_argument("--at", metavar="TIME")
    parser = things.add(
        "photos", QCoreApplication.translate("Cli", "which photographs there are"), photos
    )
    parser.add_argument("intake", metavar="INTAKE")
    parser = things.add(
        "show-photo", QCoreApplication.translate("Cli", "one photograph as a file"), show_photo
    )
    parser.add_argument("photo", type=whole, metavar="PHOTO")
    parser.add_argument("--out", required=True, metavar="FILE.jpg")


def _add_ways_out(things: Commands) -> None:
    """The ways out of the store for what its owner does not fetch."""
    parser = things.add("send", QCoreApplication.translate("Cli", "send things on"), send)
    _lines_of(parser)
    parser.add_argument("--to", required=True, metavar="NAME")
    parser.add_argument("--carrier", required=True, metavar="TEXT")
    parser.add_argument("--receipt", required=True, metavar="NUMBER")
    parser.add_argument("--at", metavar="TIME")
    parser = things.add(
        "dispose",
        QCoreApplication.translate("Cli", "two people dispose of what nobody fetches"),
        dispose,
    )
    _lines_of(parser)
    parser.add_argument("--noticed-on", metavar="DAY")
    parser.add_argument("--notice", default="", metavar="TEXT")
    parser.add_argument("--outcome", default="", metavar="TEXT")
    parser.add_argument("--second", required=True, metavar="LOGIN", help=second_help())
    parser.add_argument("--at", metavar="TIME")


def _lines_of(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("intake", metavar="INTAKE")
    parser.add_argument(
        "--line",
        action="append",
        type=whole,
        metavar="NUMBER",
        help=QCoreApplication.translate("Cli", "a line of the list; all that fit if left out"),
    )


def listed(terminal: Terminal) -> Answer:
    """What is in store of one arrival."""
    return _list(terminal, subjects.intake(terminal, terminal.options.intake).id)


def _list(terminal: Terminal, intake_id: int) -> Answer:
    records = terminal.ask(BelongingList(intake_id))
    teller = terminal.teller
    heads = (
        QCoreApplication.translate("Cli", "Line"),
        QCoreApplication.translate("Cli", "Thing"),
        QCoreApplication.translate("Cli", "Count"),
        QCoreApplication.translate("Cli", "Amount"),
        QCoreApplication.translate("Cli", "Place"),
        QCoreApplication.translate("Cli", "State"),
        QCoreApplication.translate("Cli", "Given to"),
    )
    rows = [
        (
            each.line,
            each.name,
            each.quantity,
            shown.money(each.amount_fen) if each.amount_fen else "",
            f"{each.bag} {each.place}".strip(),
            teller.name(each.state),
            each.given_to,
        )
        for each in records
    ]
    facts = {"intake_id": intake_id, "belongings": teller.told(records)}
    return Answer(facts, table(heads, rows))


def add(terminal: Terminal) -> Answer:
    """Write down more things."""
    options = terminal.options
    intake = subjects.intake(terminal, options.intake)
    lines = tuple(
        build(BelongingLine, arrival_form.belonging(each), terminal.read_moment)
        for each in options.belonging
    )
    deed = RegisterBelongings(
        intake.id, lines, options.signed, options.witness, terminal.moment("at")
    )
    terminal.do(deed)
    hints = [problem_facts(each) for each in goods_hints(lines)]
    answer = _list(terminal, intake.id)
    said = [*answer.lines, *(str(each["sentence"]) for each in hints)]
    return Answer({**answer.facts, "hints": hints}, said)


def photo(terminal: Terminal) -> Answer:
    """Keep photographs of a list, or of one line of it."""
    options = terminal.options
    intake = subjects.intake(terminal, options.intake)
    pictures = tuple(read_bytes(each, "things_photos") for each in options.pictures)
    line = _line(terminal, intake.id) if options.line is not None else None
    deed = AddBelongingPhotos(intake.id, pictures, line, options.replaces, terminal.moment("at"))
    terminal.do(deed)
    return _photographs(terminal, intake.id)


def photos(terminal: Terminal) -> Answer:
    """Which photographs there are of one arrival, the replaced ones too."""
    return _photographs(terminal, subjects.intake(terminal, terminal.options.intake).id)


def show_photo(terminal: Terminal) -> Answer:
    """Write one photograph into a file."""
    options = terminal.options
    write_bytes(options.out, terminal.ask(BelongingPhotoOf(options.photo)), "out")
    words = QCoreApplication.translate("Cli", "The photograph is in {file}.")
    facts = {"photo_id": options.photo, "file": options.out}
    return Answer(facts, [words.format(file=options.out)])


def _line(terminal: Terminal, intake_id: int) -> int:
    """The number of the record of a line; 0, which is none, for a line that is not there."""
    records = terminal.ask(BelongingList(intake_id))
    return next((each.id for each in records if each.line == terminal.options.line), 0)


def _photographs(terminal: Terminal, intake_id: int) -> Answer:
    found = terminal.ask(BelongingPhotos(intake_id))
    heads = (
        QCoreApplication.translate("Cli", "No."),
        QCoreApplication.translate("Cli", "Line"),
        QCoreApplication.translate("Cli", "Thing"),
        QCoreApplication.translate("Cli", "When"),
        QCoreApplication.translate("Cli", "Clerk"),
        QCoreApplication.translate("Cli", "State"),
    )
    gone = QCoreApplication.translate("Cli", "replaced")
    today = terminal.now.date()
    rows = [
        (
            each.id,
            each.line or "",
            each.thing,
            shown.moment(each.taken_at, today),
            each.clerk,
            gone if each.replaced else "",
        )
        for each in found
    ]
    told = [
        terminal.teller.record(
            {
                "photo_id": each.id,
                "line": each.line or None,
                "thing": each.thing,
                "taken_at": each.taken_at,
                "clerk": each.clerk,
                "replaced": each.replaced,
            }
        )
        for each in found
    ]
    return Answer({"intake_id": intake_id, "photos": told}, table(heads, rows))


def sign(terminal: Terminal) -> Answer:
    """The person signs what they handed in."""
    options = terminal.options
    intake = subjects.intake(terminal, options.intake)
    terminal.do(SignBelongings(intake.id, options.signed, options.witness))
    return _list(terminal, intake.id)


def give_back(terminal: Terminal) -> Answer:
    """Give things back against a signature, to the person themself if nobody else is named."""
    options = terminal.options
    intake = subjects.intake(terminal, options.intake)
    deed = ReturnBelongings(
        _chosen(terminal, intake.id),
        options.to or intake.name,
        options.signed,
        options.witness,
        terminal.moment("at"),
    )
    terminal.do(deed)
    return _list(terminal, intake.id)


def police(terminal: Terminal) -> Answer:
    """Hand things to the police against a receipt."""
    options = terminal.options
    intake = subjects.intake(terminal, options.intake)
    chosen = _chosen(terminal, intake.id)
    at = terminal.moment("at")
    terminal.do(HandBelongingsToPolice(chosen, options.unit, options.receipt, at))
    return _list(terminal, intake.id)


def send(terminal: Terminal) -> Answer:
    """Send things on, by post or with somebody."""
    options = terminal.options
    intake = subjects.intake(terminal, options.intake)
    deed = SendBelongings(
        _chosen(terminal, intake.id),
        options.to,
        options.carrier,
        options.receipt,
        terminal.moment("at"),
    )
    terminal.do(deed)
    return _list(terminal, intake.id)


def dispose(terminal: Terminal) -> Answer:
    """Dispose of things, the second person proven by their own password."""
    options = terminal.options
    second = terminal.second()
    assert second is not None
    intake = subjects.intake(terminal, options.intake)
    disposal = Disposal(terminal.day("noticed_on"), options.notice, options.outcome)
    chosen, at = _chosen(terminal, intake.id), terminal.moment("at")
    terminal.do(DisposeOfBelongings(chosen, disposal, second, at))
    return _list(terminal, intake.id)


def _chosen(terminal: Terminal, intake_id: int) -> tuple[int, ...]:
    lines = terminal.options.line
    records = terminal.ask(BelongingList(intake_id))
    if lines is None:
        return tuple(each.id for each in records if each.state is BelongingState.STORED)
    return tuple(each.id for each in records if each.line in lines)
