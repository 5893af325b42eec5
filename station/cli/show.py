"""`show …`: the lists that a clerk, a leader or an inspector asks for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication

from station.cli import (
    archive,
    brought_packages,
    clocks,
    compare,
    deaths,
    dna_answers,
    duty,
    goods,
    inquiries,
    meals,
    medicines,
    month_sheets,
    notices,
    packages,
    person_answers,
    resettlement,
    rounds,
    shortcomings,
    show_books,
    subjects,
    tracing,
    tracing_requests,
)
from station.cli.grammar import Commands
from station.cli.outcome import Answer
from station.cli.reading import how_many, one_of
from station.cli.table import pairs, table
from station.cli.terminal import Terminal
from station.domain.assistance import AssistanceClass
from station.domain.bed_board import BedOnBoard, Board, HouseFigures, RoomOnBoard
from station.domain.people import BornPrecision
from station.domain.statements import Stated
from station.domain.stays import StayFilter, StayState, StaySummary
from station.usecases.bed_board import BedBoard, Capacity
from station.usecases.person_sheet import OpenPerson
from station.usecases.stay_lists import (
    OpenStaySheet,
    PastStays,
    ResidentList,
    StaysOfPerson,
    TimeLine,
)
from station.usecases.today import TodayBoard
from station.wording import shown
from station.wording.sentences import sentence
from station.wording.time_lines import entry_facts, entry_words

_BORN_SHOWN = {BornPrecision.YEAR: len("2026"), BornPrecision.MONTH: len("2026-11")}


def add_commands(commands: Commands) -> None:
    """`show` and its lists."""
    lists = commands.group("show", QCoreApplication.translate("Cli", "lists and files"))
    _add_house(lists)
    duty.add_commands(lists)
    rounds.add_commands(lists)
    archive.add_lists(lists)
    medicines.add_commands(lists)
    goods.add_commands(lists)
    meals.add_commands(lists)
    deaths.add_list(lists)
    notices.add_list(lists)
    inquiries.add_list(lists)
    tracing_requests.add_list(lists)
    dna_answers.add_list(lists)
    tracing.add_lists(lists)
    resettlement.add_lists(lists)
    compare.add_list(lists)
    shortcomings.add_list(lists)
    month_sheets.add_lists(lists)
    show_books.add_commands(lists)
    packages.add_lists(lists)
    brought_packages.add_list(lists)


def _add_house(lists: Commands) -> None:
    parser = lists.add("residents", QCoreApplication.translate("Cli", "who is here"), residents)
    parser.add_argument("--text", default="", metavar="TEXT")
    parser.add_argument("--class", dest="assistance_class", type=one_of(AssistanceClass))
    parser.add_argument("--state", type=one_of(StayState), metavar="STATE")
    parser.add_argument("--left", action="store_true", help=_left_help())
    parser.add_argument("--limit", type=how_many, metavar="NUMBER")
    parser = lists.add("beds", QCoreApplication.translate("Cli", "who lies where"), beds)
    parser.add_argument("--at", metavar="TIME", help=_at_help())
    parser = lists.add(
        "person", QCoreApplication.translate("Cli", "a person's file (leaves a trace)"), person
    )
    parser.add_argument("person", metavar="PERSON")
    parser = lists.add(
        "stay", QCoreApplication.translate("Cli", "a resident's sheet (leaves a trace)"), stay
    )
    parser.add_argument("resident", metavar="RESIDENT")
    lists.add("today", QCoreApplication.translate("Cli", "the board of the day"), today)
    clocks.add_list(lists)


def _left_help() -> str:
    return QCoreApplication.translate("Cli", "those who have left instead")


def _at_help() -> str:
    return QCoreApplication.translate("Cli", "the house of a past moment; a day is its midnight")


def resident_facts(terminal: Terminal, stay: StaySummary) -> dict[str, Any]:
    """One line of the residents' list, as the contract has it."""
    facts = terminal.teller.told(stay)
    assert isinstance(facts, dict)
    return {"stay_id": facts.pop("id"), **facts}


def residents(terminal: Terminal) -> Answer:
    """Who is here, or who has left."""
    options = terminal.options
    wanted = StayFilter(
        text=options.text,
        assistance_class=options.assistance_class,
        states=frozenset({options.state} if options.state else ()),
    )
    found: list[StaySummary] = []
    after = None
    while options.limit is None or len(found) < options.limit:
        question = PastStays if options.left else ResidentList
        page = terminal.ask(question(wanted, after=after))
        found += page.stays
        after = page.next
        if after is None:
            break
    found = found[: options.limit]
    facts = {"residents": [resident_facts(terminal, each) for each in found], "count": len(found)}
    return Answer(facts, _residents(terminal, found))


def _residents(terminal: Terminal, found: Sequence[StaySummary]) -> list[str]:
    teller, today_ = terminal.teller, terminal.now.date()
    heads = (
        QCoreApplication.translate("Cli", "Rescue number"),
        QCoreApplication.translate("Cli", "Name"),
        QCoreApplication.translate("Cli", "Sex"),
        QCoreApplication.translate("Cli", "Born"),
        QCoreApplication.translate("Cli", "Class"),
        QCoreApplication.translate("Cli", "Bed"),
        QCoreApplication.translate("Cli", "State"),
        QCoreApplication.translate("Cli", "Admitted"),
        QCoreApplication.translate("Cli", "Days"),
    )
    rows = [
        (
            each.rescue_number,
            each.name,
            teller.name(each.sex),
            _born(each),
            teller.name(each.assistance_class),
            each.bed,
            teller.name(each.state),
            shown.moment_or_day(each.admitted_at, today_, clock_known=each.admitted_clock_known),
            each.days,
        )
        for each in found
    ]
    return table(heads, rows)


def _born(stay: StaySummary) -> str:
    """As exactly as it is known: a day, a month, a year, or an age judged by eye."""
    if stay.born is None:
        return ""
    if stay.born_precision is BornPrecision.ESTIMATED:
        about = QCoreApplication.translate("Cli", "about {age} years old")
        return about.format(age=stay.age)
    written = shown.full_day(stay.born)
    return written[: _BORN_SHOWN.get(stay.born_precision, len(written))]


def beds(terminal: Terminal) -> Answer:
    """The house, now or at a past moment."""
    at = terminal.moment("at")
    board, house = terminal.ask(BedBoard(at)), terminal.ask(Capacity(at))
    facts = {**_board_facts(terminal, board), "house": _house_facts(terminal, house)}
    lacks = [sentence(problem) for problem in house.cautions]
    return Answer(facts, [*_board(terminal, board), "", _house_line(house), *lacks])


def _house_facts(terminal: Terminal, house: HouseFigures) -> dict[str, object]:
    """Heads and flow; the beds themselves are counted in `figures`."""
    told = terminal.teller.facts_of(house)
    return {key: value for key, value in told.items() if key not in ("at", "total", "zones")}


def _house_line(house: HouseFigures) -> str:
    words = QCoreApplication.translate(
        "Cli",
        "Residents {residents}, minors {minors}, families {families}; came in 7 days {came}, "
        "left {left}.",
    )
    return words.format(
        residents=house.residents,
        minors=house.minors,
        families=house.families,
        came=house.came_in_week,
        left=house.left_in_week,
    )


def _board_facts(terminal: Terminal, board: Board) -> dict[str, object]:
    told = terminal.teller.told
    said = [
        _bed_facts(terminal, building.name, room, bed)
        for building in board.buildings
        for room in building.rooms
        for bed in room.beds
    ]
    return {
        "at": told(board.at),
        "beds": said,
        "without_bed": told(board.without_bed),
        "in_hospital": told(board.in_hospital),
        "figures": _figures(terminal, board),
    }


def _figures(terminal: Terminal, board: Board) -> dict[str, object]:
    facts = terminal.teller.told(board.figures)
    assert isinstance(facts, dict)
    return {**facts, "total": board.figures.total, "usable": board.figures.usable}


def _bed_facts(
    terminal: Terminal, building: str, room: RoomOnBoard, bed: BedOnBoard
) -> dict[str, object]:
    facts = terminal.teller.told(bed)
    assert isinstance(facts, dict)
    where = terminal.teller.record(
        {"building": building, "room": room.name, "floor": room.floor, "zone": room.zone}
    )
    return {"bed": facts.pop("label"), "bed_id": facts.pop("id"), **where, **facts}


def _board(terminal: Terminal, board: Board) -> list[str]:
    teller = terminal.teller
    heads = (
        QCoreApplication.translate("Cli", "Bed"),
        QCoreApplication.translate("Cli", "Zone"),
        QCoreApplication.translate("Cli", "Use"),
        QCoreApplication.translate("Cli", "Name"),
        QCoreApplication.translate("Cli", "Class"),
        QCoreApplication.translate("Cli", "Days"),
        QCoreApplication.translate("Cli", "Marks"),
    )
    rows = [
        (
            bed.label,
            teller.name(room.zone),
            teller.name(bed.use),
            bed.card.name if bed.card else bed.planned_for,
            teller.name(bed.card.assistance_class) if bed.card else "",
            str(bed.card.days) if bed.card else "",
            teller.names(bed.card.marks) if bed.card else "",
        )
        for building in board.buildings
        for room in building.rooms
        for bed in room.beds
    ]
    waiting = [card.name for card in board.without_bed]
    lines = table(heads, rows)
    if waiting:
        words = QCoreApplication.translate("Cli", "Without bed: {names}.")
        lines += ["", words.format(names="、".join(waiting))]
    return lines


def person(terminal: Terminal) -> Answer:
    """A person's file; looking is written down."""
    number = subjects.person_id(terminal, terminal.options.person)
    sheet = terminal.do(OpenPerson(number))
    stays = terminal.ask(StaysOfPerson(sheet.record.id))
    return person_answers.person_answer(terminal, sheet, stays)


def stay(terminal: Terminal) -> Answer:
    """A resident's sheet with its time line; looking is written down."""
    summary = subjects.stay(terminal, terminal.options.resident, left=True)
    sheet = terminal.do(OpenStaySheet(summary.id))
    line = terminal.ask(TimeLine(summary.id))
    facts = terminal.teller.told(sheet)
    assert isinstance(facts, dict)
    facts["summary"] = resident_facts(terminal, sheet.summary)
    today_ = terminal.now.date()
    rows = [
        (shown.moment(each.happened_at, today_), entry_words(each), each.clerk, entry_facts(each))
        for each in line
    ]
    heads = (
        QCoreApplication.translate("Cli", "When"),
        QCoreApplication.translate("Cli", "What"),
        QCoreApplication.translate("Cli", "Clerk"),
        QCoreApplication.translate("Cli", "Note"),
    )
    again = sheet.door.repeat_reason if sheet.door else ""
    told = pairs([(terminal.teller.name(Stated.REPEAT_REASON), again)])
    lines = [*_residents(terminal, [sheet.summary]), *told, "", *table(heads, rows)]
    return Answer({"stay": facts, "time_line": terminal.teller.told(line)}, lines)


def today(terminal: Terminal) -> Answer:
    """The board of the day."""
    record = terminal.ask(TodayBoard())
    facts = terminal.teller.told(record)
    assert isinstance(facts, dict)
    facts["figures"] = {figure.code.value: figure.number for figure in record.figures}
    name = terminal.teller.name
    lines = pairs((name(figure.code), figure.number) for figure in record.figures)
    due = (*record.clocks.overdue, *record.clocks.today)
    return Answer(facts, [*lines, "", *clocks.clock_lines(terminal, due)])
