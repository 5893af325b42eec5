"""One run of the command line: from its words to an answer and an exit status."""

from __future__ import annotations

import io
import json
import logging
import os
import sys
from collections.abc import Callable, Collection, Iterable
from pathlib import Path
from typing import TextIO

from PySide6.QtCore import QCoreApplication

from station import __version__
from station.cli import (
    accounts,
    archive,
    backup,
    beds,
    belongings,
    bills,
    brought_packages,
    calendar,
    clocks,
    compare,
    dna,
    export,
    founding,
    inquiries,
    intake,
    leaving,
    ledger,
    mappings,
    minors,
    month_sheets,
    notices,
    packages,
    papers,
    people,
    policy,
    resettlement,
    restricted,
    search,
    shortcomings,
    show,
    stays,
    tracing,
    tracing_requests,
    verify,
    vouchers,
)
from station.cli.grammar import Commands, Grammar, add_global_options
from station.cli.outcome import REFUSED, Answer, NotServed
from station.cli.reading import as_text, why
from station.cli.telling import problem_facts
from station.cli.terminal import Terminal
from station.domain.problems import Cancelled, Conflict, Refused, Unavailable
from station.mistakes import LogFile, told
from station.settings import LOG_NAME, SettingsError, plain
from station.usecases.opening import Place
from station.wording.sentences import failure

_AREAS = (
    founding,
    show,
    search,
    intake,
    people,
    restricted,
    belongings,
    beds,
    stays,
    clocks,
    leaving,
    notices,
    inquiries,
    tracing,
    tracing_requests,
    vouchers,
    resettlement,
    dna,
    papers,
    export,
    packages,
    brought_packages,
    mappings,
    archive,
    verify,
    ledger,
    compare,
    shortcomings,
    minors,
    month_sheets,
    bills,
    backup,
    accounts,
    policy,
    calendar,
)


def run(words: list[str], place: Callable[[Path | None], Place]) -> int:
    """Read the words, do what they say, answer; every fault becomes a sentence of its own."""
    _use_utf8()
    terminal: Terminal | None = None
    try:
        said = [as_text(word) for word in words]
        options = grammar(said).parse_args(said)
        terminal = Terminal(options, place)
        answer = options.run(terminal)
    except SystemExit as end:
        # Help and version were shown.
        return int(end.code or 0)
    except (Exception, KeyboardInterrupt) as error:  # noqa: BLE001  the last one to hear of it
        answer = _refused(error, terminal)
    finally:
        if terminal is not None:
            terminal.close()
    return _say(answer, as_json="--json" in words)


def _use_utf8() -> None:
    """Whatever the computer's own encoding is, a script reads and writes UTF-8."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    if isinstance(sys.stdin, io.TextIOWrapper):
        sys.stdin.reconfigure(encoding="utf-8-sig")


def grammar(typed: Collection[str] | None = None) -> Grammar:
    """All commands; with their options those among the typed words, or all of them."""
    parser = Grammar(
        prog="station",
        description=QCoreApplication.translate(
            "Cli",
            "The desk of a rescue station. Without a command the window opens; with one, the "
            "same deeds are done from here. Every time is station time, every amount is yuan.",
        ),
        epilog=QCoreApplication.translate(
            "Cli", "Exit status: 0 done, 1 refused or doubtful, 2 wrong use."
        ),
    )
    shown = QCoreApplication.translate("Cli", "show the version and stop")
    parser.add_argument("--version", action="version", version=__version__, help=shown)
    add_global_options(parser)
    commands = Commands(parser, typed=typed)
    for area in _AREAS:
        area.add_commands(commands)
    return parser


def _say(answer: Answer, *, as_json: bool) -> int:
    """Print an answer. Whoever reads may stop early, as in `station show audit | head`."""
    lines = [json.dumps(answer.facts, ensure_ascii=False, indent=2)] if as_json else answer.lines
    try:
        for line in lines:
            print(line)
        if sys.stdout is not None:
            sys.stdout.flush()
    except (BrokenPipeError, KeyboardInterrupt):
        _read_no_more(sys.stdout)
    except OSError as error:
        _read_no_more(sys.stdout)
        words = QCoreApplication.translate("Cli", "The answer cannot be written: {why}.")
        _complain([words.format(why=why(error))])
        return REFUSED
    return answer.status


def _complain(sentences: Iterable[str]) -> None:
    try:
        for sentence in sentences:
            print(sentence, file=sys.stderr)
    except OSError:
        _read_no_more(sys.stderr)


def _read_no_more(stream: TextIO) -> None:
    """Nobody takes what this stream still holds: its end must not complain of that."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def _refused(error: BaseException, terminal: Terminal | None) -> Answer:
    """Say what went wrong on the error stream; the answer holds the same for scripts."""
    problems = _problems(error, terminal)
    _complain(str(each["sentence"]) for each in problems)
    status = error.status if isinstance(error, NotServed) else REFUSED
    return Answer({"refused": problems}, (), status)


def _problems(error: BaseException, terminal: Terminal | None) -> list[dict[str, object]]:
    if isinstance(error, NotServed):
        return [_facts(error.code, error.sentence, error.place)]
    if isinstance(error, Refused):
        return [problem_facts(problem) for problem in error.problems]
    if isinstance(error, Cancelled | KeyboardInterrupt):
        return [_facts("cancelled", _stopped(terminal))]
    if isinstance(error, SettingsError):
        words = QCoreApplication.translate("Cli", "The settings in {file} cannot be read.")
        return [_facts("settings", words.format(file=error))]
    if (known := failure(error)) is not None:
        words = QCoreApplication.translate("Cli", "{what}. {then}")
        return [_facts(_failure_code(error), words.format(what=known[0], then=known[1]))]
    return [_facts("mistake", _written_down(error, terminal))]


def _stopped(terminal: Terminal | None) -> str:
    if terminal is not None and terminal.has_done:
        return QCoreApplication.translate("Cli", "Stopped. What was done before is in the book.")
    return QCoreApplication.translate("Cli", "Stopped. Nothing was changed.")


def _failure_code(error: BaseException) -> str:
    if isinstance(error, Unavailable):
        return f"unavailable.{error.reason}"
    return "conflict" if isinstance(error, Conflict) else "not_allowed"


def _written_down(error: BaseException, terminal: Terminal | None) -> str:
    """Write a mistake of the program into its log, where the data lie; never its own words."""
    file = plain().log_file if terminal is None else terminal.place.home / LOG_NAME
    log, handler = logging.getLogger("station.crash"), LogFile(file)
    log.addHandler(handler)
    log.error("%s", told(error))
    log.removeHandler(handler)
    handler.close()
    words = QCoreApplication.translate(
        "Cli", "The program has made a mistake ({kind}); nothing half done was kept. See {file}."
    )
    return words.format(kind=type(error).__qualname__, file=file)


def _facts(code: str, words: str, place: str | None = None) -> dict[str, object]:
    return {"code": code, "place": place, "sentence": words, "rule": "", "weight": "stop"}
