"""A stay between the doors: its class, its steps, and leave to stay longer."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from station.cli import arrival_form, subjects
from station.cli.grammar import Commands
from station.cli.outcome import Answer
from station.cli.reading import one_of
from station.cli.table import pairs, table
from station.cli.terminal import Terminal
from station.domain.assistance import AssistanceClass, Capacity
from station.domain.intake import SelfCare
from station.domain.report_marks import CODES
from station.domain.stays import RECORDED_STEPS, StepKind
from station.usecases.assistance import ClassHistory, ConfirmClass
from station.usecases.report_marks import MarkStay
from station.usecases.stay_lists import OpenStaySheet
from station.usecases.stays import ExtendStay, RecordStep, ReopenStay
from station.wording import shown


def add_commands(commands: Commands) -> None:
    """`class`, `mark`, `step`, `extend`, `reopen`."""
    classes = commands.group("class", QCoreApplication.translate("Cli", "the class of a resident"))
    parser = classes.add("confirm", QCoreApplication.translate("Cli", "confirm a class"), confirm)
    parser.add_argument("resident", metavar="RESIDENT")
    parser.add_argument(
        "assistance_class",
        type=one_of(AssistanceClass),
        metavar="{open,supportive,protective}",
    )
    parser.add_argument(
        "--capacity", required=True, type=one_of(Capacity), metavar="{full,limited,none}"
    )
    parser.add_argument(
        "--self-care", required=True, type=one_of(SelfCare), metavar="{full,partly,none}"
    )
    parser.add_argument("--own-wages", action="store_true", help=arrival_form.own_wages_help())
    parser.add_argument("--reason", default="", metavar="TEXT")
    parser.add_argument("--second", metavar="LOGIN", help=arrival_form.second_help())
    parser.add_argument("--at", metavar="TIME")
    parser = classes.add(
        "history", QCoreApplication.translate("Cli", "how it was classed"), history
    )
    parser.add_argument("resident", metavar="RESIDENT")
    words = QCoreApplication.translate("Cli", "mark a stay for the month sheets")
    parser = commands.add("mark", words, mark)
    parser.add_argument("resident", metavar="RESIDENT")
    parser.add_argument(
        "marks",
        nargs="*",
        metavar="MARK",
        help=QCoreApplication.translate("Cli", "codes of report_marks; none takes all away"),
    )
    _add_steps(commands)


def _add_steps(commands: Commands) -> None:
    known = ", ".join(sorted(RECORDED_STEPS))
    words = QCoreApplication.translate("Cli", "write down what happened to a resident")
    parser = commands.add("step", words, step)
    parser.add_argument("resident", metavar="RESIDENT")
    parser.add_argument("kind", type=one_of(StepKind), metavar="STEP", help=known)
    parser.add_argument("--reference", default="", metavar="TEXT")
    parser.add_argument("--note", default="", metavar="TEXT")
    parser.add_argument("--expected-back", metavar="TIME")
    parser.add_argument("--give-up-bed", action="store_true")
    parser.add_argument("--hold-until", metavar="TIME")
    parser.add_argument("--at", metavar="TIME")
    parser = commands.add(
        "extend", QCoreApplication.translate("Cli", "let a resident stay longer"), extend
    )
    parser.add_argument("resident", metavar="RESIDENT")
    parser.add_argument("--until", required=True, metavar="DAY")
    parser.add_argument("--reason", required=True, metavar="TEXT")
    parser.add_argument("--filed-with", required=True, metavar="NAME")
    parser.add_argument("--filed-number", default="", metavar="NUMBER")
    parser.add_argument(
        "--measures",
        default="",
        metavar="TEXT",
        help=QCoreApplication.translate("Cli", "what was done and will be done meanwhile"),
    )
    parser.add_argument("--at", metavar="TIME")
    parser = commands.add(
        "reopen", QCoreApplication.translate("Cli", "take back a leaving entered wrongly"), reopen
    )
    parser.add_argument("resident", metavar="RESIDENT")
    parser.add_argument("--reason", required=True, metavar="TEXT")
    parser.add_argument("--at", metavar="TIME")


def confirm(terminal: Terminal) -> Answer:
    """Confirm a resident's class."""
    options = terminal.options
    stay = subjects.stay(terminal, options.resident)
    second = terminal.second()
    sheet = terminal.do(OpenStaySheet(stay.id))
    deed = ConfirmClass(
        stay_id=stay.id,
        version=sheet.version,
        capacity=options.capacity,
        self_care=options.self_care,
        chosen=options.assistance_class,
        reason=options.reason,
        second=second,
        happened_at=terminal.moment("at"),
        own_wages=options.own_wages,
    )
    duties = terminal.do(deed)
    teller = terminal.teller
    facts = teller.told(duties)
    assert isinstance(facts, dict)
    lines = pairs(
        (
            (stay.name, teller.name(duties.assistance_class)),
            (QCoreApplication.translate("Cli", "Rounds, hours"), duties.round_hours),
            (QCoreApplication.translate("Cli", "Review, days"), duties.review_days),
            (QCoreApplication.translate("Cli", "Door"), teller.name(duties.door)),
            (QCoreApplication.translate("Cli", "Papers"), teller.name(duties.signer)),
            (QCoreApplication.translate("Cli", "Leaving"), teller.name(duties.collector)),
        )
    )
    return Answer({"rescue_number": stay.rescue_number} | facts, lines)


def history(terminal: Terminal) -> Answer:
    """How a resident was classed."""
    stay = subjects.stay(terminal, terminal.options.resident, left=True)
    records = terminal.ask(ClassHistory(stay.id))
    teller, today = terminal.teller, terminal.now.date()
    heads = (
        QCoreApplication.translate("Cli", "When"),
        QCoreApplication.translate("Cli", "Class"),
        QCoreApplication.translate("Cli", "Capacity"),
        QCoreApplication.translate("Cli", "Reason"),
        QCoreApplication.translate("Cli", "Clerk"),
        QCoreApplication.translate("Cli", "Second"),
        QCoreApplication.translate("Cli", "Paper"),
    )
    rows = [
        (
            shown.moment(each.happened_at, today),
            teller.name(each.confirmed),
            teller.name(each.capacity),
            each.reason,
            each.clerk,
            each.second,
            f"{each.number} (print class_change {each.id})" if each.number else "",
        )
        for each in records
    ]
    facts = {"rescue_number": stay.rescue_number, "assessments": teller.told(records)}
    return Answer(facts, table(heads, rows))


def mark(terminal: Terminal) -> Answer:
    """Let a stay have these marks for the month sheets and no others."""
    stay = subjects.stay(terminal, terminal.options.resident, left=True)
    marks = sorted(terminal.do(MarkStay(stay.id, frozenset(terminal.options.marks))))
    names = "、".join(terminal.codes[CODES].name(code) for code in marks) or "—"
    facts = {"rescue_number": stay.rescue_number, "marks": marks}
    return Answer(facts, [f"{stay.name}  {names}"])


def step(terminal: Terminal) -> Answer:
    """Write down a step."""
    options = terminal.options
    stay = subjects.stay(terminal, options.resident)
    deed = RecordStep(
        stay_id=stay.id,
        kind=options.kind,
        happened_at=terminal.moment("at"),
        reference=options.reference,
        note=options.note,
        expected_back=terminal.moment_ahead("expected_back"),
        keep_bed=not options.give_up_bed,
        hold_until=terminal.moment_ahead("hold_until"),
    )
    state = terminal.do(deed)
    facts = terminal.teller.record(
        {"rescue_number": stay.rescue_number, "step": options.kind, "state": state}
    )
    return Answer(facts, [f"{stay.name}  {terminal.teller.name(state)}"])


def extend(terminal: Terminal) -> Answer:
    """Let a resident stay longer than the limit."""
    options = terminal.options
    stay = subjects.stay(terminal, options.resident)
    until = terminal.day("until")
    assert until is not None
    deed = ExtendStay(
        stay.id,
        until,
        options.reason,
        options.filed_with,
        options.filed_number,
        terminal.moment("at"),
        options.measures,
    )
    extended = terminal.do(deed)
    facts = terminal.teller.told(extended)
    assert isinstance(facts, dict)
    words = QCoreApplication.translate("Cli", "{name} may stay until {day}; extension {number}.")
    day = shown.full_day(extended.until)
    said = words.format(name=stay.name, day=day, number=extended.number)
    return Answer({"rescue_number": stay.rescue_number} | facts, [said])


def reopen(terminal: Terminal) -> Answer:
    """Take back a leaving."""
    options = terminal.options
    stay = subjects.stay(terminal, options.resident, left=True)
    sheet = terminal.do(OpenStaySheet(stay.id))
    terminal.do(ReopenStay(stay.id, sheet.version, options.reason, terminal.moment("at")))
    words = QCoreApplication.translate("Cli", "{name} is in the station again, without bed.")
    return Answer({"rescue_number": stay.rescue_number}, [words.format(name=stay.name)])
