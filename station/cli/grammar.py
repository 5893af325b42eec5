"""The words of the command line: sub-commands, and options that may stand before or after them."""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable, Collection, Iterable
from typing import TYPE_CHECKING, Any, NoReturn, TypeAlias

from PySide6.QtCore import QCoreApplication

from station.cli.outcome import Answer, wrong_use

if TYPE_CHECKING:
    from station.cli.terminal import Terminal

Run: TypeAlias = "Callable[[Terminal], Answer]"


class _Help(argparse.HelpFormatter):
    """Help whose first word is the clerk's as well."""

    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[Any],
        prefix: str | None = None,
    ) -> None:
        word = QCoreApplication.translate("Cli", "How to say it: ") if prefix is None else prefix
        super().add_usage(usage, actions, groups, word)


class Grammar(argparse.ArgumentParser):
    """A parser that raises its complaint instead of ending the process."""

    def __init__(self, **said: Any) -> None:
        super().__init__(add_help=False, allow_abbrev=False, formatter_class=_Help, **said)
        self._positionals.title = QCoreApplication.translate("Cli", "What to give")
        self._optionals.title = QCoreApplication.translate("Cli", "Options")
        self.add_argument(
            "-h",
            "--help",
            action="help",
            help=QCoreApplication.translate("Cli", "show this help and stop"),
        )

    def error(self, message: str) -> NoReturn:
        ask = QCoreApplication.translate("Cli", "See “{command} --help”.")
        raise wrong_use(f"{_worded(message)} {ask.format(command=self.prog)}")


def _worded(message: str) -> str:
    """Say argparse's complaint in the clerk's language; one that is not known stays as it is."""
    complaints = (
        (
            r"the following arguments are required: (.+)",
            QCoreApplication.translate("Cli", "Missing: {0}."),
        ),
        (
            r"argument (.+): expected .*argument.*",
            QCoreApplication.translate("Cli", "{0} wants a value behind it."),
        ),
        (
            r"argument (.+): invalid choice: (.+) \(choose from (.+)\)",
            QCoreApplication.translate("Cli", "{0}: {1} is none of these: {2}."),
        ),
        (
            r"argument (.+): invalid int value: (.+)",
            QCoreApplication.translate("Cli", "{0}: {1} is no whole number."),
        ),
        (
            r"argument (.+): not allowed with argument (.+)",
            QCoreApplication.translate("Cli", "{0} does not go together with {1}."),
        ),
        (
            r"one of the arguments (.+) is required",
            QCoreApplication.translate("Cli", "One of these is missing: {0}."),
        ),
        (
            r"unrecognized arguments: (.+)",
            QCoreApplication.translate("Cli", "Not known here: {0}."),
        ),
        (r"argument ([^:]+): (.+)", "{0}: {1}"),
    )
    for form, words in complaints:
        found = re.fullmatch(form, message, re.DOTALL)
        if found:
            return words.format(*found.groups())
    return message


class NotAsked(Grammar):
    """Takes the options of a command that nobody typed: making them takes most of a short run."""

    def __init__(self) -> None:  # nothing is made: nobody reads by it
        pass

    def add_argument(self, *_names: Any, **_said: Any) -> Any:
        return None

    def add_argument_group(self, *_said: Any, **_more: Any) -> Any:
        return self

    def add_mutually_exclusive_group(self, **_said: Any) -> Any:
        return self

    def set_defaults(self, **_said: Any) -> None:
        pass


class Commands:
    """Where each area of work adds its sub-commands.

    Of the commands whose names are not among the `typed` words only the name and what it does are
    kept, for the help and for the complaint about an unknown word; without `typed` all are made.
    """

    def __init__(
        self, parser: Grammar, place: str = "command", typed: Collection[str] | None = None
    ) -> None:
        self._below: argparse._SubParsersAction[Grammar] = parser.add_subparsers(
            dest=place,
            metavar=QCoreApplication.translate("Cli", "COMMAND"),
            required=True,
            title=QCoreApplication.translate("Cli", "Commands"),
            parser_class=Grammar,
        )
        self._parser, self._place, self._typed = parser, place, typed

    def group(self, name: str, words: str) -> Commands:
        """A word with sub-commands of its own, as `bed` in `bed move`."""
        if (parser := self._made(name, words)) is None:
            return _NoCommands()
        return Commands(parser, f"{self._place}_{name}".replace("-", "_"), self._typed)

    def add(self, name: str, words: str, run: Run) -> argparse.ArgumentParser:
        """A command and what it does; answers where its own options are added."""
        if (parser := self._made(name, words)) is None:
            return NotAsked()
        parser.set_defaults(run=run)
        return parser

    def _made(self, name: str, words: str) -> Grammar | None:
        if self._typed is not None and name not in self._typed:
            below = self._below
            below._name_parser_map[name] = self._parser  # noqa: SLF001
            below._choices_actions.append(below._ChoicesPseudoAction(name, (), words))  # noqa: SLF001
            return None
        parser = self._below.add_parser(name, help=words, description=words)
        add_global_options(parser, again=True)
        return parser


class _NoCommands(Commands):
    """The commands below a word that nobody typed."""

    def __init__(self) -> None:  # nothing is made: nobody reads by it
        pass

    def group(self, _name: str, _words: str) -> Commands:
        return self

    def add(self, _name: str, _words: str, _run: Run) -> argparse.ArgumentParser:
        return NotAsked()


def add_global_options(parser: argparse.ArgumentParser, *, again: bool = False) -> None:
    """The options of every command; said again behind the sub-command they win."""
    kept: dict[str, Any] = {"default": argparse.SUPPRESS} if again else {}
    options = parser.add_argument_group(
        QCoreApplication.translate("Cli", "Options of every command")
    )
    options.add_argument(
        "--home",
        metavar="DIR",
        help=QCoreApplication.translate("Cli", "the data folder (else STATION_HOME)"),
        **kept,
    )
    options.add_argument(
        "--clerk",
        metavar="LOGIN",
        help=QCoreApplication.translate(
            "Cli", "who does this (else STATION_CLERK); the password is in STATION_PASSWORD"
        ),
        **kept,
    )
    options.add_argument(
        "--json",
        action="store_true",
        help=QCoreApplication.translate("Cli", "answer with one JSON object"),
        **kept,
    )
