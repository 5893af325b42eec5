"""`minor …`: side-files of minors, their reports and visits, and who looks into them."""

from __future__ import annotations

from argparse import ArgumentParser
from typing import Any
from uuid import uuid4

from PySide6.QtCore import QCoreApplication

from station.cli import subjects
from station.cli.arrival_form import second_help
from station.cli.grammar import Commands
from station.cli.outcome import Answer
from station.cli.reading import one_of, whole
from station.cli.table import table
from station.cli.terminal import Terminal
from station.domain.intake import TriageSign
from station.domain.minor_files import MinorLine, MinorSheet
from station.domain.minor_reports import ReportStep, Severity
from station.domain.minors import (
    FamilyFacts,
    Fitness,
    GuardianshipFacts,
    GuardianshipState,
    Placement,
    ProtectionFacts,
    ProtectionKind,
    ProtectionState,
    SchoolFacts,
    SchoolState,
)
from station.domain.return_visits import VisitHow, VisitOutcome, VisitResult
from station.usecases.minor_reports import CloseReport, CorrectReport, RecordReportStep, ReportHarm
from station.usecases.minors import (
    AssessFamily,
    MinorFiles,
    RecordGuardianship,
    RecordProtection,
    RecordSchool,
)
from station.usecases.minors_access import (
    AskMinorAccess,
    DecideMinorAccess,
    MinorAccessOfYear,
    OpenMinorFile,
)
from station.usecases.return_visits import AnswerVisit, PlanVisits
from station.wording import shown

translate = QCoreApplication.translate
_FAMILY = (
    *("assessor", "guardian", "relation", "phone", "address", "household"),
    *("care", "left-because", "harm-signs", "wishes", "conclusion"),
)


def add_commands(commands: Commands) -> None:
    """`minor` and what can be done with a side-file."""
    below = commands.group("minor", translate("Cli", "side-files of minors"))
    below.add("list", translate("Cli", "minors who are here or left lately"), listed)
    _add_entries(below)
    _add_reports(below)
    _add_visits(below)
    _add_access(below)


def _add_entries(below: Commands) -> None:
    words = translate("Cli", "open a side-file (is written down)")
    _about_person(below.add("open", words, opened))
    words = translate("Cli", "who answers for the child, by which decision")
    parser = below.add("guardianship", words, guardianship)
    _about_person(parser)
    parser.add_argument("state", type=one_of(GuardianshipState), metavar="STATE")
    parser.add_argument("--decided-on", metavar="DAY")
    parser.add_argument("--placement", type=one_of(Placement), metavar="WHERE")
    places = ("decision-number", "decided-by", "placed-with", "guardian", "relation", "phone")
    _texts(parser, *places, "note")
    _corrects(parser)
    _add_family(below)
    parser = below.add("protection", translate("Cli", "one of the six protections"), protection)
    _about_person(parser)
    parser.add_argument("kind", type=one_of(ProtectionKind), metavar="KIND")
    parser.add_argument("state", type=one_of(ProtectionState), metavar="STATE")
    parser.add_argument("--next-on", metavar="DAY")
    _texts(parser, "owner", "note")
    _corrects(parser)


def _add_family(below: Commands) -> None:
    parser = below.add("school", translate("Cli", "where a child learns"), school)
    _about_person(parser)
    parser.add_argument("state", type=one_of(SchoolState), metavar="STATE")
    _texts(parser, "school", "grade", "contact", "note")
    _corrects(parser)
    parser = below.add("assess", translate("Cli", "assess a child's family"), assess)
    _about_person(parser)
    parser.add_argument("fitness", type=one_of(Fitness), metavar="RESULT")
    _texts(parser, *_FAMILY)
    _corrects(parser)


def _add_reports(below: Commands) -> None:
    parser = below.add("report", translate("Cli", "report harm to the police"), report)
    _about_person(parser)
    _report_terms(parser)
    words = translate("Cli", "say a report anew that was wrong; both stay")
    parser = below.add("report-correct", words, report_correct)
    parser.add_argument("report", type=whole, metavar="REPORT")
    parser.add_argument("--reason", required=True, metavar="TEXT")
    _report_terms(parser)
    parser = below.add("report-step", translate("Cli", "what came of a report"), report_step)
    parser.add_argument("report", type=whole, metavar="REPORT")
    parser.add_argument("kind", type=one_of(ReportStep), metavar="STEP")
    _texts(parser, "text", "officer", "number")
    parser.add_argument("--at", metavar="TIME")
    parser = below.add("report-close", translate("Cli", "close a report"), report_close)
    parser.add_argument("report", type=whole, metavar="REPORT")
    parser.add_argument("--text", required=True, metavar="TEXT")
    parser.add_argument("--second", metavar="LOGIN", help=second_help())


def _report_terms(parser: ArgumentParser) -> None:
    parser.add_argument("sign", type=one_of(TriageSign), metavar="SIGN")
    parser.add_argument("--found-at", required=True, metavar="TIME")
    parser.add_argument("--unit", required=True, metavar="OFFICE")
    parser.add_argument("--facts", required=True, metavar="TEXT")
    parser.add_argument("--severity", required=True, type=one_of(Severity), metavar="HOW")
    _texts(parser, "officer", "receipt")
    parser.add_argument("--at", metavar="TIME")


def _add_visits(below: Commands) -> None:
    parser = below.add("visits", translate("Cli", "plan the visits after the return"), visits)
    _about_person(parser)
    parser.add_argument("--on", metavar="DAY")
    parser = below.add("visit", translate("Cli", "what came of a visit"), visit)
    parser.add_argument("visit", type=whole, metavar="VISIT")
    parser.add_argument("outcome", type=one_of(VisitOutcome), metavar="OUTCOME")
    parser.add_argument("--how", type=one_of(VisitHow), metavar="HOW")
    _texts(parser, "visitor", "met", "findings", "schooling")
    parser.add_argument("--concern", action="store_true")
    parser.add_argument("--at", metavar="TIME")


def _add_access(below: Commands) -> None:
    parser = below.add("ask", translate("Cli", "ask to look into a side-file"), ask)
    _about_person(parser)
    parser.add_argument("--reason", required=True, metavar="TEXT")
    parser = below.add("allow", translate("Cli", "allow it until a time"), allow)
    parser.add_argument("request", type=whole, metavar="REQUEST")
    parser.add_argument("--until", required=True, metavar="TIME")
    parser = below.add("refuse", translate("Cli", "refuse it, or end an approval"), refuse)
    parser.add_argument("request", type=whole, metavar="REQUEST")
    parser = below.add("access", translate("Cli", "a year's looks, as they are reported"), access)
    parser.add_argument("year", type=whole, metavar="YEAR")


def listed(terminal: Terminal) -> Answer:
    """Every minor, those here first."""
    found = terminal.ask(MinorFiles())
    heads = (
        translate("Cli", "Record"),
        translate("Cli", "Name"),
        translate("Cli", "Rescue number"),
        translate("Cli", "Guardianship"),
        translate("Cli", "Six protections"),
    )
    facts = {"minors": terminal.teller.told(found), "count": len(found)}
    return Answer(facts, table(heads, [_row(terminal, each) for each in found]))


def _row(terminal: Terminal, line: MinorLine) -> tuple[object, ...]:
    state = "" if line.guardianship is None else terminal.teller.name(line.guardianship)
    number = f"#{line.person_id}"
    return number, line.name, line.rescue_number, state, line.protected if line.may_see else ""


def opened(terminal: Terminal) -> Answer:
    """Open a side-file and show it."""
    return _sheet(terminal, terminal.do(OpenMinorFile(_person(terminal))))


def guardianship(terminal: Terminal) -> Answer:
    """Write down who answers for a child."""
    said = terminal.options
    facts = GuardianshipFacts(
        said.state,
        said.decision_number,
        terminal.day("decided_on"),
        said.decided_by,
        said.placement,
        said.placed_with,
        said.guardian,
        said.relation,
        said.phone,
        said.note,
    )
    deed = RecordGuardianship(_mark(), _person(terminal), facts, **_correction(terminal))
    return _sheet(terminal, terminal.do(deed))


def school(terminal: Terminal) -> Answer:
    """Write down where a child learns."""
    said = terminal.options
    facts = SchoolFacts(said.state, said.school, said.grade, said.contact, said.note)
    deed = RecordSchool(_mark(), _person(terminal), facts, **_correction(terminal))
    return _sheet(terminal, terminal.do(deed))


def assess(terminal: Terminal) -> Answer:
    """Assess a child's family; without `--assessor` it is whoever types."""
    names = (place.replace("-", "_") for place in _FAMILY)
    said = {name: getattr(terminal.options, name) for name in names}
    assessor, home = said.pop("assessor") or terminal.clerk.name, said.pop("household")
    facts = FamilyFacts(assessor, **said, home=home, fitness=terminal.options.fitness)
    deed = AssessFamily(_mark(), _person(terminal), facts, **_correction(terminal))
    return _sheet(terminal, terminal.do(deed))


def protection(terminal: Terminal) -> Answer:
    """Write down one of the six protections."""
    said = terminal.options
    facts = ProtectionFacts(said.kind, said.state, said.owner, terminal.day("next_on"), said.note)
    deed = RecordProtection(_mark(), _person(terminal), facts, **_correction(terminal))
    return _sheet(terminal, terminal.do(deed))


def report(terminal: Terminal) -> Answer:
    """Report harm to the police."""
    said = terminal.options
    deed = ReportHarm(
        _mark(),
        _person(terminal),
        said.sign,
        terminal.moment("found_at") or terminal.now,
        said.unit,
        said.facts,
        said.severity,
        said.officer,
        said.receipt,
        terminal.moment("at"),
    )
    return _sheet(terminal, terminal.do(deed))


def report_correct(terminal: Terminal) -> Answer:
    """Say a report anew that was written down wrongly."""
    said = terminal.options
    deed = CorrectReport(
        _mark(),
        said.report,
        said.reason,
        said.sign,
        terminal.moment("found_at") or terminal.now,
        said.unit,
        said.facts,
        said.severity,
        said.officer,
        said.receipt,
        terminal.moment("at"),
    )
    return _sheet(terminal, terminal.do(deed))


def report_step(terminal: Terminal) -> Answer:
    """Write down what came of a report."""
    said = terminal.options
    at = terminal.moment("at")
    deed = RecordReportStep(
        _mark(), said.report, said.kind, said.text, said.officer, said.number, happened_at=at
    )
    return _sheet(terminal, terminal.do(deed))


def report_close(terminal: Terminal) -> Answer:
    """Close a report."""
    said = terminal.options
    deed = CloseReport(_mark(), said.report, said.text, terminal.second())
    return _sheet(terminal, terminal.do(deed))


def visits(terminal: Terminal) -> Answer:
    """Plan the visits after a return."""
    return _sheet(terminal, terminal.do(PlanVisits(_mark(), _person(terminal), terminal.day("on"))))


def visit(terminal: Terminal) -> Answer:
    """Write down what came of a visit."""
    said = terminal.options
    result = VisitResult(
        said.outcome,
        said.how,
        said.visitor,
        said.met,
        said.findings,
        said.schooling,
        said.concern,
    )
    deed = AnswerVisit(_mark(), said.visit, result, terminal.moment("at"))
    return _sheet(terminal, terminal.do(deed))


def ask(terminal: Terminal) -> Answer:
    """Ask to look into a side-file."""
    number = terminal.do(AskMinorAccess(_mark(), _person(terminal), terminal.options.reason))
    words = translate("Cli", "Asked as request {number}. A leader decides.")
    return Answer({"request_id": number}, [words.format(number=number)])


def allow(terminal: Terminal) -> Answer:
    """Allow a look until a time."""
    until = terminal.moment_ahead("until")
    deed = DecideMinorAccess(terminal.options.request, allowed=True, until=until)
    return _decided(terminal, deed)


def refuse(terminal: Terminal) -> Answer:
    """Refuse a request, or end an approval."""
    return _decided(terminal, DecideMinorAccess(terminal.options.request, allowed=False))


def _decided(terminal: Terminal, deed: DecideMinorAccess) -> Answer:
    record = terminal.do(deed)
    told = terminal.teller.name(record.state(terminal.now))
    return Answer({"request": terminal.teller.told(record)}, [f"{record.clerk} {told}"])


def access(terminal: Terminal) -> Answer:
    """Who was allowed to look, and who has looked, in a year."""
    year = terminal.ask(MinorAccessOfYear(terminal.options.year))
    heads = (
        translate("Cli", "Opened"),
        translate("Cli", "Name"),
        translate("Cli", "Rescue number"),
        translate("Cli", "Clerk"),
        translate("Cli", "Allowed by"),
    )
    today = terminal.now.date()
    rows = [
        (
            shown.moment(each.opened_at, today),
            each.name,
            each.rescue_number,
            each.clerk,
            each.allowed_by,
        )
        for each in year.openings
    ]
    return Answer({"access": terminal.teller.told(year)}, table(heads, rows))


def _sheet(terminal: Terminal, sheet: MinorSheet) -> Answer:
    """A side-file as lines, everything in the facts."""
    case, name, today = sheet.case, terminal.teller.name, terminal.now.date()
    lines = [f"{case.name} {case.rescue_number}".strip()]
    if case.guardianship is not None:
        facts = case.guardianship.facts
        said = (name(facts.state), facts.decision_number, facts.guardian)
        lines.append(" ".join(filter(None, said)))
    for kind, entry in case.protection.items():
        lines.append(f"{name(kind)} {name(entry.facts.state)} {entry.owner_name}".rstrip())
    lines += [
        f"{each.id} {name(each.sign)} {shown.moment(each.reported_at, today)} {name(each.state)}"
        for each in case.reports
    ]
    lines += [
        f"{each.id} {shown.day(each.planned_on, today)} "
        f"{name(each.result.outcome) if each.result else ''}".rstrip()
        for each in case.visits
    ]
    return Answer({"minor": terminal.teller.told(sheet)}, lines)


def _about_person(parser: ArgumentParser) -> None:
    parser.add_argument("person", metavar="PERSON")


def _corrects(parser: ArgumentParser) -> None:
    words = translate("Cli", "the number of the entry that was wrong; with the reason")
    parser.add_argument("--corrects", type=whole, metavar="ENTRY", help=words)
    parser.add_argument("--reason", default="", metavar="TEXT")


def _correction(terminal: Terminal) -> dict[str, Any]:
    said = terminal.options
    return {"corrects_id": said.corrects, "reason": said.reason}


def _texts(parser: ArgumentParser, *places: str) -> None:
    for place in places:
        parser.add_argument(f"--{place}", default="", metavar="TEXT")


def _person(terminal: Terminal) -> int:
    return subjects.person_id(terminal, terminal.options.person)


def _mark() -> str:
    return uuid4().hex
