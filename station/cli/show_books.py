"""`show …` of the books: what was done, who came, what was printed, who may be one person."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import QCoreApplication

from station.cli import accounts, batches, bills, hospital, policy, subjects, voucher_answers
from station.cli import papers as sheets
from station.cli.grammar import Commands
from station.cli.outcome import Answer
from station.cli.reading import how_many, one_of
from station.cli.table import table
from station.cli.terminal import Terminal
from station.domain.intake import Outcome
from station.usecases.audit import AuditTrail
from station.usecases.intake_seen import RecentIntakes
from station.usecases.merging import DuplicateSuspects
from station.usecases.papers import PrintHistory
from station.wording import shown
from station.wording.act_words import act_words
from station.wording.reasons import reason_sentence

_DAYS = 30


def add_commands(lists: Commands) -> None:
    """The lists of what is in the books."""
    parser = lists.add(
        "vouchers", QCoreApplication.translate("Cli", "vouchers"), voucher_answers.listed
    )
    voucher_answers.add_list_options(parser)
    hospital.add_list(lists)
    bills.add_list(lists)
    batches.add_lists(lists)
    parser = lists.add("audit", QCoreApplication.translate("Cli", "who did what"), audit)
    parser.add_argument("--person", metavar="PERSON")
    parser.add_argument("--resident", metavar="RESIDENT")
    parser.add_argument("--by", default="", metavar="NAME")
    parser.add_argument("--act", default="", metavar="ACT")
    parser.add_argument("--since", metavar="TIME")
    parser.add_argument("--limit", type=how_many, default=200, metavar="NUMBER")
    parser = lists.add("intakes", QCoreApplication.translate("Cli", "who came"), intakes)
    parser.add_argument("--since", metavar="TIME")
    parser.add_argument("--outcome", type=one_of(Outcome), metavar="OUTCOME")
    parser = lists.add("papers", QCoreApplication.translate("Cli", "what was printed"), papers)
    parser.add_argument("person", metavar="PERSON")
    lists.add("clerks", QCoreApplication.translate("Cli", "who works here"), accounts.clerks)
    lists.add("policy", QCoreApplication.translate("Cli", "the station's numbers"), policy.show)
    lists.add(
        "candidates",
        QCoreApplication.translate("Cli", "records that may be one person"),
        candidates,
    )


def audit(terminal: Terminal) -> Answer:
    """Who did what, newest first."""
    options = terminal.options
    about = subjects.person_id(terminal, options.person) if options.person else None
    stay_ = subjects.stay(terminal, options.resident, left=True) if options.resident else None
    trail = AuditTrail(
        about,
        stay_.id if stay_ else None,
        options.by,
        options.act,
        terminal.moment("since"),
        limit=options.limit,
    )
    found = terminal.ask(trail)
    heads = (
        QCoreApplication.translate("Cli", "Line"),
        QCoreApplication.translate("Cli", "Happened"),
        QCoreApplication.translate("Cli", "Entered"),
        QCoreApplication.translate("Cli", "Clerk"),
        QCoreApplication.translate("Cli", "Desk"),
        QCoreApplication.translate("Cli", "Act"),
    )
    today_ = terminal.now.date()
    rows = [
        (
            each.number,
            shown.moment(each.happened_at, today_),
            shown.moment(each.entered_at, today_),
            each.clerk,
            each.desk,
            act_words(each.act),
        )
        for each in found
    ]
    told = [{**terminal.teller.facts_of(each), "act_name": act_words(each.act)} for each in found]
    return Answer({"audit": told}, table(heads, rows))


def intakes(terminal: Terminal) -> Answer:
    """Who came to the door, whatever was decided."""
    since = terminal.moment("since") or terminal.now - timedelta(days=_DAYS)
    found = terminal.ask(RecentIntakes(since, terminal.options.outcome))
    teller, today_ = terminal.teller, terminal.now.date()
    heads = (
        QCoreApplication.translate("Cli", "Intake"),
        QCoreApplication.translate("Cli", "Arrived"),
        QCoreApplication.translate("Cli", "Name"),
        QCoreApplication.translate("Cli", "Came"),
        QCoreApplication.translate("Cli", "Outcome"),
        QCoreApplication.translate("Cli", "Rescue number"),
    )
    rows = [
        (
            each.number,
            shown.moment(each.facts.arrived_at or each.entered_at, today_),
            each.name,
            teller.name(each.facts.how_came),
            teller.name(each.outcome),
            each.rescue_number,
        )
        for each in found
    ]
    return Answer({"intakes": teller.told(found)}, table(heads, rows))


def papers(terminal: Terminal) -> Answer:
    """Which sheets were printed about a person."""
    number = subjects.person_id(terminal, terminal.options.person)
    found = terminal.ask(PrintHistory(person_id=number))
    return Answer({"papers": terminal.teller.told(found)}, sheets.paper_lines(terminal, found))


def candidates(terminal: Terminal) -> Answer:
    """Pairs of records that may be one person and wait for a decision."""
    found = terminal.ask(DuplicateSuspects())
    heads = (
        QCoreApplication.translate("Cli", "One"),
        QCoreApplication.translate("Cli", "Other"),
        QCoreApplication.translate("Cli", "Score"),
        QCoreApplication.translate("Cli", "Why"),
    )
    rows = [
        (
            f"#{pair.one.id} {pair.one.name}",
            f"#{pair.other.id} {pair.other.name}",
            pair.score,
            "; ".join(reason_sentence(reason) for reason in pair.why),
        )
        for pair in found
    ]
    return Answer({"candidates": terminal.teller.told(found)}, table(heads, rows))
