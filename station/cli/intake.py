"""Someone is at the door: `admit`, `door …` for every other decision, `complete` for the rest."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from station.cli import arrival_form, subjects
from station.cli.forms import add_fields, build, given
from station.cli.grammar import Commands
from station.cli.outcome import Answer, wrong_use
from station.cli.person_answers import id_lines
from station.cli.reading import one_of, read_form
from station.cli.table import pairs
from station.cli.telling import problem_facts
from station.cli.terminal import Terminal
from station.domain.intake import (
    ArrivalFacts,
    Decision,
    Outcome,
    RelativeFacts,
    SafetyFacts,
    TriageSign,
)
from station.domain.intake_records import IntakeRecord
from station.domain.people import DocumentKind
from station.domain.statements import CAN_BE_EMPTIED, Stated
from station.usecases.intake import Admission, Admit, Admitted, DecideAtDoor
from station.usecases.intake_changes import CompleteIntake, ReportToPolice, SignHandover
from station.usecases.intake_family import AdmitFamily
from station.usecases.intake_seen import IntakeSheet
from station.usecases.person_sheet import facts_beside
from station.wording.statements import stated_before

_IDENTITY_CARDS = (DocumentKind.RESIDENT_ID, DocumentKind.TEMPORARY_ID)


def add_commands(commands: Commands) -> None:
    """`admit`, `complete` and the decisions at the door."""
    parser = commands.add(
        "admit",
        QCoreApplication.translate("Cli", "take somebody in; a JSON list is a family"),
        admit,
    )
    arrival_form.add_arrival_options(parser)
    arrival_form.add_class_and_bed(parser)
    parser = commands.add(
        "complete",
        QCoreApplication.translate("Cli", "fill in what an intake left open"),
        complete,
    )
    parser.add_argument("intake", metavar="INTAKE")
    add_fields(parser, ArrivalFacts, but=("relatives", "searched_for"))
    parser.add_argument("--relative", action="append", default=[], metavar="NAME[:RELATION…]")
    add_fields(parser, SafetyFacts)
    _add_taking_back(parser)
    door = commands.group("door", QCoreApplication.translate("Cli", "decide at the door"))
    _add_door(door)
    _add_notes(door)


def _add_taking_back(parser: argparse.ArgumentParser) -> None:
    """What is wrong or holds no longer; the earlier words are kept."""
    parser.add_argument(
        "--empty",
        action="append",
        default=[],
        type=one_of(Stated),
        metavar="FIELD",
        help=QCoreApplication.translate("Cli", "leave it open again: {names}").format(
            names=", ".join(sorted(CAN_BE_EMPTIED))
        ),
    )
    parser.add_argument(
        "--end-sign",
        action="append",
        default=[],
        type=one_of(TriageSign),
        metavar="SIGN",
        help=QCoreApplication.translate("Cli", "a sign that holds no longer; with --reason"),
    )
    parser.add_argument("--without-relative", action="append", default=[], metavar="NAME")
    parser.add_argument("--reason", default="", metavar="TEXT")
    parser.add_argument("--at", metavar="TIME")


def _add_door(door: Commands) -> None:
    decisions = (
        (
            "refuse",
            Outcome.REFUSED,
            QCoreApplication.translate("Cli", "refuse help, with grounds and a notice"),
        ),
        (
            "guide",
            Outcome.GUIDED,
            QCoreApplication.translate("Cli", "advise only; --text says what was advised"),
        ),
        (
            "hospital",
            Outcome.TO_HOSPITAL,
            QCoreApplication.translate("Cli", "send to hospital first; --place names it"),
        ),
        (
            "police",
            Outcome.TO_POLICE,
            QCoreApplication.translate("Cli", "hand to the police; --place names the unit"),
        ),
        (
            "left",
            Outcome.LEFT_BEFORE,
            QCoreApplication.translate("Cli", "left before a decision; --text says how"),
        ),
    )
    for name, outcome, words in decisions:
        parser = door.add(name, words, _decide(outcome))
        arrival_form.add_arrival_options(parser)
        add_fields(parser, Decision, but=("outcome",))


def _add_notes(door: Commands) -> None:
    parser = door.add(
        "report",
        QCoreApplication.translate("Cli", "note a report to the police that the law asks for"),
        report,
    )
    parser.add_argument("intake", metavar="INTAKE")
    parser.add_argument("--sign", required=True, type=one_of(TriageSign), metavar="SIGN")
    parser.add_argument("--unit", required=True, metavar="NAME")
    parser.add_argument("--officer", default="", metavar="NAME")
    parser.add_argument("--receipt", default="", metavar="NUMBER")
    parser.add_argument("--found-at", metavar="TIME")
    parser.add_argument("--at", metavar="TIME")
    parser = door.add(
        "handover",
        QCoreApplication.translate("Cli", "note that both sides signed the hand-over sheet"),
        handover,
    )
    parser.add_argument("intake", metavar="INTAKE")
    parser.add_argument("--at", metavar="TIME")


def admit(terminal: Terminal) -> Answer:
    """Take one person in, or a family all at once."""
    second = terminal.second()
    forms = _forms(terminal)
    admissions = [arrival_form.admission_of(terminal, form, second) for form in forms]
    if len(admissions) == 1:
        admitted: Sequence[Admitted] = [terminal.do(Admit(admissions[0]))]
    else:
        admitted = terminal.do(AdmitFamily(tuple(admissions)))
    told = [terminal.teller.told(each) for each in admitted]
    facts = told[0] if len(told) == 1 else {}
    assert isinstance(facts, dict)
    hints = [problem_facts(each) for form in forms for each in arrival_form.hints(form)]
    lines = [*(_admitted(each) for each in admitted), *(str(each["sentence"]) for each in hints)]
    return Answer(
        {**facts, "admitted": told, "hints": hints}, lines + _numbers(terminal, admissions)
    )


def _numbers(terminal: Terminal, admissions: Iterable[Admission]) -> list[str]:
    """What the identity numbers of new people say otherwise than what was typed beside them."""
    people = [each.arrival.person for each in admissions if each.arrival.person is not None]
    return [
        line
        for new in people
        for document in new.documents
        if document.kind in _IDENTITY_CARDS
        for line in id_lines([terminal.ask(facts_beside(document.number, new.facts))])
    ]


def _forms(terminal: Terminal) -> list[arrival_form.ArrivalForm]:
    options = terminal.options
    if options.form is None:
        return [arrival_form.read(terminal, arrival_form.from_options(options))]
    said = read_form(options.form)
    people = said if isinstance(said, list) else [said]
    return [arrival_form.read(terminal, each) for each in people]


def _admitted(admitted: Admitted) -> str:
    words = QCoreApplication.translate("Cli", "{name} is admitted under {number}, bed {bed}.")
    if not admitted.bed:
        words = QCoreApplication.translate("Cli", "{name} is admitted under {number}, without bed.")
    return words.format(name=admitted.name, number=admitted.rescue_number, bed=admitted.bed)


def _decide(outcome: Outcome) -> Callable[[Terminal], Answer]:
    def decide(terminal: Terminal) -> Answer:
        forms = _forms(terminal)
        if len(forms) != 1:
            words = QCoreApplication.translate("Cli", "It is decided about one person at a time.")
            raise wrong_use(words, "form")
        form = forms[0]
        said = given(terminal.options, Decision) | {"outcome": outcome}
        decision = build(Decision, said, terminal.read_moment)
        arrival = arrival_form.arrival_of(terminal, form)
        decided = terminal.do(DecideAtDoor(arrival, decision))
        facts = terminal.teller.told(decided)
        assert isinstance(facts, dict)
        words = QCoreApplication.translate("Cli", "{outcome}: intake {number}.")
        name = terminal.teller.name(outcome)
        lines = [words.format(outcome=name, number=decided.number)]
        if decided.notice_number:
            notice = QCoreApplication.translate("Cli", "Notice {number}.")
            lines.append(notice.format(number=decided.notice_number))
        return Answer(facts | terminal.teller.record({"outcome": outcome}), lines)

    return decide


def complete(terminal: Terminal) -> Answer:
    """Fill in an intake, correct it, take back what is wrong; what is not said again stays."""
    options = terminal.options
    sheet = subjects.intake(terminal, options.intake)
    said = arrival_form.coded(terminal, given(options, ArrivalFacts))
    said.pop("relatives", None)
    said = {"how_came": sheet.facts.how_came} | said
    new = build(ArrivalFacts, said, terminal.read_moment)
    facts = replace(sheet.facts, **{name: getattr(new, name) for name in said})
    if options.relative:
        facts = replace(facts, relatives=arrival_form.relatives(options.relative))
    deed = CompleteIntake(
        sheet.id,
        sheet.version,
        facts,
        build(SafetyFacts, given(options, SafetyFacts), terminal.read_moment),
        frozenset(options.empty),
        frozenset(options.end_sign),
        _relatives_gone(sheet, options.without_relative),
        options.reason,
        terminal.moment("at"),
    )
    terminal.do(deed)
    return intake_answer(terminal, terminal.ask(IntakeSheet(sheet.id)))


def _relatives_gone(sheet: IntakeRecord, names: Sequence[str]) -> tuple[RelativeFacts, ...]:
    """The relatives of these names; wrong use for a name that nobody named has."""
    known = sheet.facts.relatives
    for name in names:
        if all(each.name != name for each in known):
            words = QCoreApplication.translate("Cli", "No relative “{name}” was named.")
            raise wrong_use(words.format(name=name), "without_relative")
    return tuple(each for each in known if each.name in names)


def intake_answer(terminal: Terminal, sheet: IntakeRecord) -> Answer:
    """One intake as it stands."""
    told = terminal.teller.told(sheet)
    assert isinstance(told, dict)
    teller = terminal.teller
    lines = pairs(
        (
            (QCoreApplication.translate("Cli", "Intake"), sheet.number),
            (QCoreApplication.translate("Cli", "Name"), sheet.name),
            (QCoreApplication.translate("Cli", "Came"), teller.name(sheet.facts.how_came)),
            (QCoreApplication.translate("Cli", "Outcome"), teller.name(sheet.outcome)),
            (QCoreApplication.translate("Cli", "Rescue number"), sheet.rescue_number),
        )
    )
    return Answer({"intake": told}, [*lines, *_earlier(terminal, sheet)])


def _earlier(terminal: Terminal, sheet: IntakeRecord) -> list[str]:
    """What was stated otherwise before."""
    words = QCoreApplication.translate("Cli", "Before: {what}: {before}. {reason}")
    today = terminal.now.date()
    return [
        words.format(
            what=terminal.teller.name(each.stated),
            before=stated_before(each, terminal.codes, today),
            reason=each.reason,
        ).strip()
        for each in sheet.earlier
    ]


def report(terminal: Terminal) -> Answer:
    """Note a report to the police."""
    options = terminal.options
    sheet = subjects.intake(terminal, options.intake)
    found = terminal.moment("found_at") or sheet.facts.arrived_at or sheet.entered_at
    deed = ReportToPolice(
        sheet.id,
        options.sign,
        found,
        options.unit,
        options.officer,
        options.receipt,
        terminal.moment("at"),
    )
    number = terminal.do(deed)
    words = QCoreApplication.translate("Cli", "The report to {unit} is written down.")
    facts = {"report_id": number, "intake_id": sheet.id}
    return Answer(facts, [words.format(unit=options.unit)])


def handover(terminal: Terminal) -> Answer:
    """Note the signatures under a hand-over sheet."""
    sheet = subjects.intake(terminal, terminal.options.intake)
    number = terminal.do(SignHandover(sheet.id, terminal.moment("at")))
    words = QCoreApplication.translate("Cli", "Hand-over sheet {number} is signed.")
    facts = {"intake_id": sheet.id, "handover_number": number}
    return Answer(facts, [words.format(number=number)])
