"""`minor report…`, `minor visit…`: what is followed after it was written down, until its end."""

from __future__ import annotations

from argparse import ArgumentParser

from PySide6.QtCore import QCoreApplication

from station.cli.arrival_form import second_help
from station.cli.grammar import Commands
from station.cli.minors_sheet import about_person, mark, person, sheet, texts
from station.cli.outcome import Answer
from station.cli.reading import one_of, whole
from station.cli.terminal import Terminal
from station.domain.intake import TriageSign
from station.domain.minor_reports import ReportStep, Severity
from station.domain.return_visits import VisitHow, VisitOutcome, VisitResult
from station.usecases.minor_reports import CloseReport, CorrectReport, RecordReportStep, ReportHarm
from station.usecases.return_visits import AnswerVisit, PlanVisits

translate = QCoreApplication.translate


def add_reports(below: Commands) -> None:
    """Reports of harm, and what came of them."""
    parser = below.add("report", translate("Cli", "report harm to the police"), report)
    about_person(parser)
    _report_terms(parser)
    words = translate("Cli", "say a report anew that was wrong; both stay")
    parser = below.add("report-correct", words, report_correct)
    parser.add_argument("report", type=whole, metavar="REPORT")
    parser.add_argument("--reason", required=True, metavar="TEXT")
    _report_terms(parser)
    parser = below.add("report-step", translate("Cli", "what came of a report"), report_step)
    parser.add_argument("report", type=whole, metavar="REPORT")
    parser.add_argument("kind", type=one_of(ReportStep), metavar="STEP")
    texts(parser, "text", "officer", "number")
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
    texts(parser, "officer", "receipt")
    parser.add_argument("--at", metavar="TIME")


def add_visits(below: Commands) -> None:
    """Visits after the return."""
    parser = below.add("visits", translate("Cli", "plan the visits after the return"), visits)
    about_person(parser)
    parser.add_argument("--on", metavar="DAY")
    parser = below.add("visit", translate("Cli", "what came of a visit"), visit)
    parser.add_argument("visit", type=whole, metavar="VISIT")
    parser.add_argument("outcome", type=one_of(VisitOutcome), metavar="OUTCOME")
    parser.add_argument("--how", type=one_of(VisitHow), metavar="HOW")
    texts(parser, "visitor", "met", "findings", "schooling")
    parser.add_argument("--concern", action="store_true")
    parser.add_argument("--at", metavar="TIME")


def report(terminal: Terminal) -> Answer:
    """Report harm to the police."""
    said = terminal.options
    deed = ReportHarm(
        mark(),
        person(terminal),
        said.sign,
        terminal.moment("found_at") or terminal.now,
        said.unit,
        said.facts,
        said.severity,
        said.officer,
        said.receipt,
        terminal.moment("at"),
    )
    return sheet(terminal, terminal.do(deed))


def report_correct(terminal: Terminal) -> Answer:
    """Say a report anew that was written down wrongly."""
    said = terminal.options
    deed = CorrectReport(
        mark(),
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
    return sheet(terminal, terminal.do(deed))


def report_step(terminal: Terminal) -> Answer:
    """Write down what came of a report."""
    said = terminal.options
    at = terminal.moment("at")
    deed = RecordReportStep(
        mark(), said.report, said.kind, said.text, said.officer, said.number, happened_at=at
    )
    return sheet(terminal, terminal.do(deed))


def report_close(terminal: Terminal) -> Answer:
    """Close a report."""
    said = terminal.options
    deed = CloseReport(mark(), said.report, said.text, terminal.second())
    return sheet(terminal, terminal.do(deed))


def visits(terminal: Terminal) -> Answer:
    """Plan the visits after a return."""
    return sheet(terminal, terminal.do(PlanVisits(mark(), person(terminal), terminal.day("on"))))


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
    deed = AnswerVisit(mark(), said.visit, result, terminal.moment("at"))
    return sheet(terminal, terminal.do(deed))
