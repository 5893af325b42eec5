"""One run of the command line: from its words to an answer and an exit status."""

from __future__ import annotations

import io
import json
import os
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from station import __version__
from station.cli import (
    accounts,
    backup,
    beds,
    belongings,
    founding,
    intake,
    leaving,
    ledger,
    papers,
    people,
    policy,
    restricted,
    search,
    show,
    stays,
    verify,
    vouchers,
)
from station.cli.grammar import Commands, Grammar, add_global_options
from station.cli.outcome import DONE, REFUSED, WRONG_USE, Answer, NotServed
from station.cli.telling import problem_facts
from station.cli.terminal import Terminal
from station.domain.problems import Cancelled, Conflict, NotAllowed, Refused, Unavailable
from station.settings import SettingsError
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
    leaving,
    vouchers,
    papers,
    verify,
    ledger,
    backup,
    accounts,
    policy,
)


def run(words: list[str], place: Callable[[Path | None], Place]) -> int:
    """Read the words, do what they say, answer; known faults become one sentence each."""
    _write_utf8()
    as_json = "--json" in words
    try:
        options = grammar().parse_args(words)
    except NotServed as fault:
        return _refuse([_fault_facts(fault)], as_json=as_json, status=WRONG_USE)
    except SystemExit as end:
        # Help and version were shown.
        return int(end.code or 0)
    terminal = Terminal(options, place)
    try:
        return _answer(options.run(terminal), as_json=as_json)
    except BrokenPipeError:
        # Whoever reads has seen enough, as in `station show audit | head`.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    except NotServed as fault:
        return _refuse([_fault_facts(fault)], as_json=as_json, status=fault.status)
    except Refused as refused:
        facts = [problem_facts(problem) for problem in refused.problems]
        return _refuse(facts, as_json=as_json)
    except (Unavailable, Conflict, NotAllowed) as error:
        return _refuse([_failure_facts(error)], as_json=as_json)
    except (Cancelled, KeyboardInterrupt):
        words_ = QCoreApplication.translate("Cli", "Stopped. Nothing was changed.")
        return _refuse([_facts("cancelled", words_)], as_json=as_json)
    except SettingsError as error:
        words_ = QCoreApplication.translate("Cli", "The settings in {file} cannot be read.")
        facts = [_facts("settings", words_.format(file=error))]
        return _refuse(facts, as_json=as_json)
    finally:
        terminal.close()


def _write_utf8() -> None:
    """Whatever the computer's own encoding is, a script reads UTF-8."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def grammar() -> Grammar:
    """All commands with their options."""
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
    commands = Commands(parser)
    for area in _AREAS:
        area.add_commands(commands)
    return parser


def _answer(answer: Answer, *, as_json: bool) -> int:
    if as_json:
        _print_json(answer.facts)
    else:
        for line in answer.lines:
            print(line)
    sys.stdout.flush()
    return answer.status


def _refuse(
    problems: Sequence[Mapping[str, object]], *, as_json: bool, status: int = REFUSED
) -> int:
    for problem in problems:
        print(problem["sentence"], file=sys.stderr)
    if as_json:
        _print_json({"refused": problems})
    return status


def _print_json(facts: Mapping[str, object]) -> None:
    print(json.dumps(facts, ensure_ascii=False, indent=2))


def _facts(code: str, words: str, place: str | None = None) -> dict[str, object]:
    return {"code": code, "place": place, "sentence": words, "rule": "", "weight": "stop"}


def _fault_facts(fault: NotServed) -> dict[str, object]:
    return _facts(fault.code, fault.sentence, fault.place)


def _failure_facts(error: Unavailable | Conflict | NotAllowed) -> dict[str, object]:
    known = failure(error)
    assert known is not None
    code = {Conflict: "conflict", NotAllowed: "not_allowed"}.get(type(error), "")
    if isinstance(error, Unavailable):
        code = f"unavailable.{error.reason}"
    words = QCoreApplication.translate("Cli", "{what}. {then}")
    return _facts(code, words.format(what=known[0], then=known[1]))
