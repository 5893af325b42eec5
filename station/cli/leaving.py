"""`leave …`: what stands between a resident and the door, and the door."""

from __future__ import annotations

import argparse
from dataclasses import fields, replace

from PySide6.QtCore import QCoreApplication

from station.cli import arrival_form, subjects
from station.cli.forms import add_fields, build, given
from station.cli.grammar import Commands
from station.cli.outcome import DONE, REFUSED, Answer, wrong_use
from station.cli.reading import one_of, read_bytes, whole, write_bytes
from station.cli.table import table
from station.cli.terminal import Terminal
from station.domain.beds import BedCondition
from station.domain.collectors import Collector
from station.domain.leaving import LeavingPlan, LeavingSheet, LeavingWay
from station.usecases.collectors import VerifiedCollectors
from station.usecases.fetcher_copies import (
    ExcuseFetcherCopy,
    KeepFetcherCopy,
    OpenFetcherCopy,
)
from station.usecases.leaving import (
    AllowAlone,
    DropLeaving,
    LeavingCheck,
    LetLeave,
    PrepareLeaving,
)
from station.wording.check_words import check_facts, check_title

translate = QCoreApplication.translate


def add_commands(commands: Commands) -> None:
    """`leave` and its steps."""
    leave = commands.group("leave", translate("Cli", "the way out"))
    parser = leave.add("check", translate("Cli", "what stands in the way (status 1)"), check)
    _add_plan(parser)
    parser = leave.add("prepare", translate("Cli", "save what is known of the way"), prepare)
    _add_plan(parser)
    parser.add_argument("--at", metavar="TIME")
    parser = leave.add("do", translate("Cli", "let leave; frees the bed"), do)
    _add_plan(parser)
    parser.add_argument("--at", metavar="TIME")
    parser.add_argument(
        "--next-condition",
        type=one_of(BedCondition),
        default=BedCondition.NEEDS_CLEANING,
        metavar="CONDITION",
    )
    parser = leave.add("drop", translate("Cli", "stays after all"), drop)
    parser.add_argument("resident", metavar="RESIDENT")
    parser.add_argument("--reason", default="", metavar="TEXT")
    parser.add_argument("--at", metavar="TIME")
    parser = leave.add(
        "allow-alone",
        translate("Cli", "the leader lets somebody go alone, with a reason"),
        allow_alone,
    )
    parser.add_argument("resident", metavar="RESIDENT")
    parser.add_argument("--reason", required=True, metavar="TEXT")
    parser.add_argument("--second", metavar="LOGIN", help=arrival_form.second_help())
    _add_copies(leave)


def _add_copies(leave: Commands) -> None:
    """The copy of the paper of whoever fetches."""
    parser = leave.add("copy", translate("Cli", "keep the copy of the fetcher's paper"), copy)
    parser.add_argument("picture", metavar="FILE")
    _add_plan(parser)
    parser = leave.add(
        "show-copy",
        translate("Cli", "one copy as a file; looking is traced"),
        show_copy,
    )
    parser.add_argument("copy", type=whole, metavar="COPY")
    parser.add_argument("--out", required=True, metavar="FILE.jpg")
    parser = leave.add(
        "excuse-copy",
        translate("Cli", "the leader does without a copy, with a reason"),
        excuse_copy,
    )
    parser.add_argument("resident", metavar="RESIDENT")
    parser.add_argument("--reason", required=True, metavar="TEXT")
    parser.add_argument("--second", metavar="LOGIN", help=arrival_form.second_help())


def _add_plan(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("resident", metavar="RESIDENT")
    parser.add_argument(
        "--collector",
        nargs="?",
        const="",
        metavar="REQUEST",
        help=translate(
            "Cli", "take over whom a request was verified for; without a number the latest"
        ),
    )
    add_fields(parser, LeavingPlan)


def _plan(terminal: Terminal, sheet: LeavingSheet) -> LeavingPlan | None:
    """What was prepared, with what is said now; None when nothing is said at all."""
    said = arrival_form.coded(terminal, given(terminal.options, LeavingPlan))
    prepared = sheet.plan or sheet.proposed
    if terminal.options.collector is not None:
        collector = _collector(terminal, sheet.stay_id, terminal.options.collector)
        prepared = collector.taken_into(prepared or LeavingPlan(LeavingWay.KIN))
    if not said:
        return prepared if terminal.options.collector is not None else None
    way = said.get("way") or (prepared.way if prepared else sheet.way)
    new = build(LeavingPlan, said | {"way": way}, terminal.read_moment)
    if prepared is None or prepared.way is not new.way:
        return new
    known = {field.name for field in fields(LeavingPlan)} & set(said)
    return replace(prepared, **{name: getattr(new, name) for name in known})


def _collector(terminal: Terminal, stay_id: int, number: str) -> Collector:
    """The seeker who was verified for this resident; exits with status 2 when there is none."""
    wanted = subjects.tracing_request(terminal, number).id if number else None
    found = terminal.ask(VerifiedCollectors(stay_id))
    for each in found:
        if wanted in (None, each.request_id):
            return each
    known = "、".join(each.number for each in found) or "—"
    words = translate(
        "Cli", "No such request was verified for this resident; verified are: {known}."
    )
    raise wrong_use(words.format(known=known), "collector")


def check(terminal: Terminal) -> Answer:
    """The check list; status 1 while something is missing."""
    stay = subjects.stay(terminal, terminal.options.resident)
    saved = terminal.ask(LeavingCheck(stay.id))
    plan = _plan(terminal, saved)
    sheet = saved if plan is None else terminal.ask(LeavingCheck(stay.id, plan.way, plan))
    return _sheet(terminal, sheet, REFUSED if sheet.obstacles else DONE)


def prepare(terminal: Terminal) -> Answer:
    """Save the way out."""
    stay = subjects.stay(terminal, terminal.options.resident)
    saved = terminal.ask(LeavingCheck(stay.id))
    plan = _plan(terminal, saved) or saved.plan or saved.proposed or LeavingPlan(saved.way)
    deed = PrepareLeaving(stay.id, saved.version, plan, terminal.moment("at"))
    return _sheet(terminal, terminal.do(deed), DONE)


def do(terminal: Terminal) -> Answer:
    """Let leave; refused with everything that is missing."""
    options = terminal.options
    stay = subjects.stay(terminal, options.resident)
    saved = terminal.ask(LeavingCheck(stay.id))
    plan = _plan(terminal, saved)
    way = plan.way if plan else saved.way
    deed = LetLeave(
        stay.id,
        way,
        terminal.moment("at"),
        plan,
        next_condition=options.next_condition,
    )
    gone = terminal.do(deed)
    facts = terminal.teller.told(gone)
    assert isinstance(facts, dict)
    words = translate("Cli", "{name} has left; leaving form {number}.")
    lines = [words.format(name=stay.name, number=gone.number)]
    if gone.bed:
        bed = translate("Cli", "Bed {bed} is free.")
        lines.append(bed.format(bed=gone.bed))
    told = terminal.teller.record({"rescue_number": stay.rescue_number, "way": way})
    return Answer(told | facts, lines)


def _sheet(terminal: Terminal, sheet: LeavingSheet, status: int) -> Answer:
    teller = terminal.teller
    heads = (
        translate("Cli", "State"),
        translate("Cli", "What"),
        translate("Cli", "Facts"),
        translate("Cli", "Rule"),
    )
    rows = [
        (teller.name(each.state), check_title(each), check_facts(each), each.rule)
        for each in sheet.checks
    ]
    facts = teller.told(sheet)
    assert isinstance(facts, dict)
    return Answer(facts, table(heads, rows), status)


def drop(terminal: Terminal) -> Answer:
    """The resident stays after all."""
    options = terminal.options
    stay = subjects.stay(terminal, options.resident)
    terminal.do(DropLeaving(stay.id, options.reason, terminal.moment("at")))
    words = translate("Cli", "{name} stays.")
    return Answer({"rescue_number": stay.rescue_number}, [words.format(name=stay.name)])


def allow_alone(terminal: Terminal) -> Answer:
    """The leader's exception."""
    options = terminal.options
    stay = subjects.stay(terminal, options.resident)
    terminal.do(AllowAlone(stay.id, options.reason, terminal.second()))
    words = translate("Cli", "{name} may go alone.")
    return Answer({"rescue_number": stay.rescue_number}, [words.format(name=stay.name)])


def copy(terminal: Terminal) -> Answer:
    """Keep the copy of the fetcher's paper, with what is said of the way beside it."""
    options = terminal.options
    stay = subjects.stay(terminal, options.resident)
    plan = _plan(terminal, terminal.ask(LeavingCheck(stay.id)))
    picture = read_bytes(options.picture, "fetcher_copy")
    copy_id = terminal.do(KeepFetcherCopy(stay.id, picture, plan))
    words = translate("Cli", "The copy is kept as number {number}.")
    facts = {"rescue_number": stay.rescue_number, "copy_id": copy_id}
    return Answer(facts, [words.format(number=copy_id)])


def show_copy(terminal: Terminal) -> Answer:
    """Write one copy into a file."""
    options = terminal.options
    write_bytes(options.out, terminal.do(OpenFetcherCopy(options.copy)), "out")
    words = translate("Cli", "The copy is in {file}.")
    return Answer({"copy_id": options.copy, "file": options.out}, [words.format(file=options.out)])


def excuse_copy(terminal: Terminal) -> Answer:
    """The leader does without a picture of the fetcher's paper."""
    options = terminal.options
    stay = subjects.stay(terminal, options.resident)
    terminal.do(ExcuseFetcherCopy(stay.id, options.reason, terminal.second()))
    words = translate("Cli", "{name} may be fetched without a copy.")
    return Answer({"rescue_number": stay.rescue_number}, [words.format(name=stay.name)])
