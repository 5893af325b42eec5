"""`show clocks`, `clock …`, `ics`: deadlines, what is written beside them, as a calendar file."""

from __future__ import annotations

import argparse
import uuid
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QCoreApplication

from station.cli import subjects
from station.cli.grammar import Commands
from station.cli.outcome import Answer, NotServed, wrong_use
from station.cli.reading import one_of, require_writable, whole, write_bytes
from station.cli.table import table
from station.cli.terminal import Terminal
from station.domain.clock_list import ClockFilter
from station.domain.clock_notes import ClockKey
from station.domain.clock_pauses import PAUSE_RULES, PauseReason
from station.domain.clocks import Clock, ClockKind, ClockState
from station.usecases.clock_list import ClockBook, ExportClocks
from station.usecases.clock_notes import (
    ChaseClock,
    PauseClock,
    RaiseClock,
    ResumeClock,
    WithdrawClockNote,
)
from station.usecases.clocks import ClockList
from station.wording import clock_words, shown
from station.wording.names import word

translate = QCoreApplication.translate
_PARTS = 4


def add_list(lists: Commands) -> None:
    """`show clocks`."""
    parser = lists.add("clocks", translate("Cli", "what is due"), show)
    parser.add_argument("resident", nargs="?", metavar="RESIDENT")
    parser.add_argument("--kind", type=one_of(ClockKind), metavar="KIND")
    parser.add_argument("--grade", type=one_of(ClockState), metavar="GRADE")
    parser.add_argument("--rule", default="", metavar="TEXT")
    parser.add_argument("--text", default="", metavar="TEXT")
    parser.add_argument(
        "--mine", action="store_true", help=translate("Cli", "only what your post can do")
    )


def add_commands(commands: Commands) -> None:
    """`clock` with its deeds, and `ics`."""
    group = commands.group("clock", translate("Cli", "deadlines: pause, ask again, raise"))
    parser = group.add("pause", translate("Cli", "let one stand still for a lawful reason"), pause)
    _key(parser)
    parser.add_argument("--reason", type=one_of(PauseReason), required=True, metavar="REASON")
    parser.add_argument("--until", required=True, metavar="DAY")
    _said(parser)
    parser = group.add("resume", translate("Cli", "let it run on before the pause ends"), resume)
    _key(parser)
    parser.add_argument("--text", default="", metavar="TEXT")
    parser = group.add("chase", translate("Cli", "those who are waited for were asked"), chase)
    _key(parser)
    parser.add_argument("--whom", required=True, metavar="NAME")
    parser.add_argument("--until", metavar="DAY", help=translate("Cli", "promised for this day"))
    _said(parser)
    parser = group.add("raise", translate("Cli", "what is overdue was told to the superior"), lift)
    _key(parser)
    parser.add_argument("--whom", required=True, metavar="NAME")
    parser.add_argument("--until", metavar="DAY")
    _said(parser)
    parser = group.add("withdraw", translate("Cli", "a note was a mistake"), withdraw)
    parser.add_argument("note", type=whole, metavar="NOTE")
    parser.add_argument("--reason", required=True, metavar="TEXT")
    words = translate("Cli", "deadlines as a calendar file, without names")
    parser = commands.add("ics", words, ics)
    parser.add_argument("out", metavar="FILE")
    parser.add_argument("--person", metavar="PERSON")


def show(terminal: Terminal) -> Answer:
    """Every deadline that runs or is paused, the late ones first."""
    options = terminal.options
    kinds = frozenset({options.kind} if options.kind else ())
    grades = frozenset({options.grade} if options.grade else ())
    wanted = ClockFilter(options.text, kinds, grades, options.rule, options.mine)
    found: Sequence[Clock]
    stay = subjects.stay(terminal, options.resident, left=True) if options.resident else None
    if stay is not None and stay.left_at is not None:
        # What still waits of somebody who has gone hangs on the person, not on the stay.
        wanted = replace(wanted, text=stay.rescue_number)
        stay = None
    if stay is not None:
        groups = terminal.ask(ClockList(stay.id, options.kind))
        found = (*groups.overdue, *groups.today, *groups.later)
    else:
        page = terminal.ask(ClockBook(wanted))
        stopped = ClockState.STOPPED
        found = [each for each in page.clocks if each.state is not stopped or stopped in grades]
    facts = {"clocks": [clock_facts(terminal, each) for each in found], "count": len(found)}
    return Answer(facts, clock_lines(terminal, found))


def clock_facts(terminal: Terminal, clock: Clock) -> dict[str, object]:
    """A deadline as the contract has it: its key, its grade, its rule, the pause that runs."""
    facts = terminal.teller.told(clock)
    assert isinstance(facts, dict)
    subject = facts.pop("subject")
    pause = None
    if clock.paused_until is not None:
        last = next(note for note in reversed(clock.notes) if note.facts.until is not None)
        pause = {"until": clock.paused_until.isoformat(), **_reason(last.facts.reason)}
    return {
        **facts,
        **subject,
        "key": key_text(clock.key),
        "grade": clock.state.value,
        "grade_name": word(clock.state),
        "pause": pause,
        "work": clock.work.value,
        "work_name": clock_words.work(clock),
        "rule": clock.rule,
        "sentence": clock_words.work(clock),
    }


def _reason(reason: PauseReason | None) -> dict[str, object]:
    if reason is None:
        return {}
    return {"reason": reason.value, "reason_name": word(reason), "rule": PAUSE_RULES[reason]}


def clock_lines(terminal: Terminal, found: Sequence[Clock]) -> list[str]:
    """Deadlines as a table."""
    teller, today = terminal.teller, terminal.now.date()
    heads = (
        translate("Cli", "State"),
        translate("Cli", "Due"),
        translate("Cli", "Name"),
        translate("Cli", "What"),
        translate("Cli", "Rule"),
        translate("Cli", "Key"),
    )
    rows = [
        (
            teller.name(each.state),
            shown.moment(each.due, today),
            each.subject.name,
            clock_words.work(each),
            each.rule,
            key_text(each.key),
        )
        for each in found
    ]
    return table(heads, rows)


def pause(terminal: Terminal) -> Answer:
    """Let a deadline stand still."""
    options = terminal.options
    deed = PauseClock(
        _mark(),
        options.key,
        options.reason,
        terminal.day("until"),
        options.text,
        options.reference,
        terminal.moment("at"),
    )
    return _noted(terminal, terminal.do(deed))


def resume(terminal: Terminal) -> Answer:
    """Let it run on."""
    options = terminal.options
    deed = ResumeClock(_mark(), options.key, options.text, terminal.moment("at"))
    return _noted(terminal, terminal.do(deed))


def chase(terminal: Terminal) -> Answer:
    """Those who are waited for were asked again."""
    return _noted(terminal, terminal.do(ChaseClock(*_asked(terminal))))


def lift(terminal: Terminal) -> Answer:
    """The superior was told."""
    return _noted(terminal, terminal.do(RaiseClock(*_asked(terminal))))


def withdraw(terminal: Terminal) -> Answer:
    """A note was a mistake."""
    options = terminal.options
    note = terminal.do(WithdrawClockNote(_mark(), options.note, options.reason))
    words = translate("Cli", "Withdrawn.")
    return Answer({"note_id": note, "withdraws_id": options.note}, [words])


def ics(terminal: Terminal) -> Answer:
    """Write the calendar file; it names nobody."""
    options = terminal.options
    require_writable(options.out, "out")
    about = subjects.person_id(terminal, options.person) if options.person else None
    titles = {kind: clock_words.kind_name(kind) for kind in ClockKind}
    made = terminal.do(ExportClocks(titles, about))
    write_bytes(options.out, made.content, "out")
    words = translate("Cli", "{count} deadlines in {file}.")
    facts = {"file": options.out, "count": made.count}
    return Answer(facts, [words.format(count=made.count, file=options.out)])


def key_text(key: ClockKey | None) -> str:
    """Name a clock in one word: `dna_answer:stay:12`."""
    if key is None:
        return ""
    parts = (str(key.kind), key.thing, str(key.thing_id), key.detail)
    return ":".join(parts).rstrip(":")


def clock_key(text: str) -> ClockKey:
    """The clock that a key names; raises NotServed for what is no key."""
    kind, *rest = text.split(":", _PARTS - 1)
    try:
        thing, number, *detail = rest
        return ClockKey(ClockKind(kind), thing, int(number), "".join(detail))
    except ValueError:
        words = translate("Cli", "“{typed}” names no deadline: take the key from “show clocks”.")
        raise wrong_use(words.format(typed=text)) from None


def _key_of(text: str) -> ClockKey:
    try:
        return clock_key(text)
    except NotServed as error:
        raise argparse.ArgumentTypeError(str(error)) from None


def _key(parser: argparse.ArgumentParser) -> None:
    words = translate("Cli", "the key of the deadline, from “show clocks”")
    parser.add_argument("key", type=_key_of, metavar="KEY", help=words)
    parser.add_argument("--at", metavar="TIME")


def _said(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--text", default="", metavar="TEXT")
    parser.add_argument("--reference", default="", metavar="NUMBER")


def _mark() -> str:
    return uuid.uuid4().hex


def _asked(terminal: Terminal) -> tuple[Any, ...]:
    options = terminal.options
    return (
        _mark(),
        options.key,
        options.whom,
        options.text,
        options.reference,
        terminal.day("until"),
        terminal.moment("at"),
    )


def _noted(terminal: Terminal, note_id: int) -> Answer:
    """The note's number, and the deadline as it stands now."""
    page = terminal.ask(ClockBook())
    found = [each for each in page.clocks if each.key == terminal.options.key]
    facts = {"note_id": note_id, "clocks": [clock_facts(terminal, each) for each in found]}
    return Answer(facts, clock_lines(terminal, found))
