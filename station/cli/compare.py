"""`export compare`, `import compare`, `show compare`, `compare …`: names to compare, and hits."""

from __future__ import annotations

from argparse import ArgumentParser
from uuid import uuid4

from PySide6.QtCore import QCoreApplication

from station.cli import compare_shown
from station.cli.compare_shown import batch_named, told_batch
from station.cli.grammar import Commands
from station.cli.outcome import DONE, REFUSED, Answer, wrong_use
from station.cli.reading import one_of, read_bytes, require_writable, whole, write_bytes
from station.cli.table import pairs
from station.cli.terminal import Terminal
from station.domain.batch_compare import (
    CompareAsked,
    CompareBatch,
    CompareForm,
    ComparePick,
    CompareWho,
)
from station.domain.compare_answers import CompareVerdict, ReviewFacts
from station.usecases.batch_compare import ComparePreview, ExportCompareBatch, MakeCompareBatch
from station.usecases.compare_answers import (
    CloseCompareBatch,
    ImportCompareAnswers,
    ReopenCompareBatch,
    ReviewCompareAnswer,
)

translate = QCoreApplication.translate


def add_commands(commands: Commands) -> None:
    """`compare review`, `compare close`, `compare reopen`."""
    group = commands.group("compare", translate("Cli", "what comparing offices have answered"))
    parser = group.add("review", translate("Cli", "say what was found of a hit"), review)
    parser.add_argument("answer", type=whole, metavar="ANSWER")
    kinds = "{" + ",".join(CompareVerdict) + "}"
    parser.add_argument("--verdict", required=True, type=one_of(CompareVerdict), metavar=kinds)
    parser.add_argument("--note", default="", metavar="TEXT")
    parser.add_argument("--due", metavar="DAY")
    parser.add_argument("--who", default="", metavar="TEXT")
    parser.add_argument("--form-id", metavar="TEXT")
    for name, words, run in (
        ("close", translate("Cli", "close a batch of which every hit was looked at"), close),
        ("reopen", translate("Cli", "open a closed batch again"), reopen),
    ):
        parser = group.add(name, words, run)
        parser.add_argument("batch", metavar="BATCH")
        parser.add_argument("--reason", default="", metavar="TEXT")


def add_export(exports: Commands) -> None:
    """`export compare`: a new batch, or with its number one that was made before."""
    parser = exports.add(
        "compare", translate("Cli", "names and numbers for a comparing office"), export
    )
    parser.add_argument("batch", nargs="?", metavar="BATCH")
    _add_who(parser)
    parser.add_argument("--office", default="", metavar="TEXT")
    parser.add_argument("--system", default="", metavar="TEXT")
    parser.add_argument("--purpose", default="", metavar="TEXT")
    parser.add_argument(
        "--personal", action="store_true", help=translate("Cli", "birth day and sex as well")
    )
    kinds = "{" + ",".join(CompareForm) + "}"
    parser.add_argument(
        "--form", type=one_of(CompareForm), default=CompareForm.WORKBOOK, metavar=kinds
    )
    parser.add_argument("--out", metavar="FILE")
    parser.add_argument(
        "--dry-run",
        action="store_true",
        help=translate("Cli", "only tell who would go out and who not"),
    )
    parser.add_argument("--form-id", metavar="TEXT")


def _add_who(parser: ArgumentParser) -> None:
    who = parser.add_mutually_exclusive_group()
    who.add_argument("--in-station", metavar="DAY")
    who.add_argument("--unconfirmed", metavar="DAY")
    who.add_argument("--admitted", metavar="DAY")
    who.add_argument("--stay", action="append", metavar="NUMBER")
    parser.add_argument("--until", metavar="DAY")


def add_import(imports: Commands) -> None:
    """`import compare FILE`: what an office has answered."""
    parser = imports.add("compare", translate("Cli", "the answer of a comparing office"), bring_in)
    parser.add_argument("file", metavar="FILE")
    parser.add_argument("--batch", metavar="BATCH")
    parser.add_argument("--reason", default="", metavar="TEXT")
    parser.add_argument("--form-id", metavar="TEXT")


def add_list(lists: Commands) -> None:
    """`show compare`: the batches, or with a number one with its answers."""
    parser = lists.add("compare", translate("Cli", "batches of names and their hits"), show)
    parser.add_argument("batch", nargs="?", metavar="BATCH")
    parser.add_argument(
        "--open", action="store_true", help=translate("Cli", "only what is still open")
    )


def export(terminal: Terminal) -> Answer:
    """Make a batch and write it, or write again one that was made before."""
    options = terminal.options
    if options.dry_run:
        return compare_shown.told_preview(
            terminal, terminal.ask(ComparePreview(_who(terminal), options.personal))
        )
    if not options.out:
        raise wrong_use(translate("Cli", "Say with --out where the file goes."), "out")
    require_writable(options.out, "out")
    mark = options.form_id or uuid4().hex
    batch = batch_named(terminal, options.batch) if options.batch else _made(terminal, mark)
    written = terminal.do(ExportCompareBatch(f"{mark}-file", batch.id, options.form))
    write_bytes(options.out, written.content, "out")
    facts = {
        "batch": terminal.teller.facts_of(batch),
        "file": options.out,
        "rows": written.rows,
        "sha256": written.sha256,
    }
    rows = (
        (translate("Cli", "Number"), batch.number),
        (translate("Cli", "Lines"), str(written.rows)),
        (translate("Cli", "Restricted, held back"), str(batch.held_back)),
        (translate("Cli", "Left out"), str(sum(count for _why, count in batch.left_out))),
        (translate("Cli", "File"), options.out),
        ("SHA-256", written.sha256),
    )
    return Answer(facts, pairs(rows))


def _made(terminal: Terminal, mark: str) -> CompareBatch:
    options = terminal.options
    asked = CompareAsked(options.office, options.system, options.purpose, options.personal)
    return terminal.do(MakeCompareBatch(mark, _who(terminal), asked))


def _who(terminal: Terminal) -> CompareWho:
    """Who is meant; without a word everybody who is here today."""
    options = terminal.options
    if options.stay:
        return CompareWho(ComparePick.CHOSEN, stays=tuple(options.stay))
    if options.admitted:
        until = terminal.day("until")
        return CompareWho(ComparePick.ADMITTED, terminal.day("admitted"), until)
    if options.unconfirmed:
        return CompareWho(ComparePick.UNCONFIRMED, terminal.day("unconfirmed"))
    return CompareWho(ComparePick.IN_STATION, terminal.day("in_station") or terminal.now.date())


def bring_in(terminal: Terminal) -> Answer:
    """Read the answer of an office; status 1 when rows of it are doubtful."""
    options = terminal.options
    batch = batch_named(terminal, options.batch) if options.batch else None
    read = terminal.do(
        ImportCompareAnswers(
            options.form_id or uuid4().hex,
            read_bytes(options.file, "file"),
            batch.id if batch else None,
            options.reason,
        )
    )
    rows = (
        (translate("Cli", "Number"), read.batch.number),
        (translate("Cli", "Rows read"), str(read.rows)),
        (translate("Cli", "Hits"), str(read.hits)),
        (translate("Cli", "Doubtful rows"), str(read.doubtful)),
        (translate("Cli", "Rows that fit nobody"), str(read.nobody)),
        (translate("Cli", "Nothing found"), str(read.nothing)),
        (translate("Cli", "Known from an earlier file"), str(read.known)),
        (translate("Cli", "Titles and totals"), str(read.aside)),
        (translate("Cli", "Still to be reviewed"), str(read.batch.waiting)),
    )
    facts = terminal.teller.facts_of(read)
    return Answer(facts, pairs(rows), REFUSED if read.doubtful else DONE)


def show(terminal: Terminal) -> Answer:
    """The batches, or one of them with what it was answered."""
    options = terminal.options
    if options.batch:
        batch = batch_named(terminal, options.batch)
        return compare_shown.told_answers(terminal, batch, waiting=options.open)
    return compare_shown.told_batches(terminal, still=True if options.open else None)


def review(terminal: Terminal) -> Answer:
    """Say what was found of a hit."""
    options = terminal.options
    facts = ReviewFacts(options.verdict, options.note, terminal.day("due"), options.who)
    deed = ReviewCompareAnswer(options.form_id or uuid4().hex, options.answer, facts)
    return compare_shown.told_answer(terminal, terminal.do(deed))


def close(terminal: Terminal) -> Answer:
    """Close a batch."""
    batch = batch_named(terminal, terminal.options.batch)
    return told_batch(terminal, terminal.do(CloseCompareBatch(batch.id, terminal.options.reason)))


def reopen(terminal: Terminal) -> Answer:
    """Open a closed batch again."""
    batch = batch_named(terminal, terminal.options.batch)
    return told_batch(terminal, terminal.do(ReopenCompareBatch(batch.id, terminal.options.reason)))
