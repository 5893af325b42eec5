"""`notice …` and `show notices`: what search notices say, and where they are out."""

from __future__ import annotations

from argparse import ArgumentParser
from collections.abc import Sequence
from uuid import uuid4

from PySide6.QtCore import QCoreApplication

from station.cli import subjects
from station.cli.grammar import Commands
from station.cli.outcome import Answer, wrong_use
from station.cli.reading import one_of, require_writable, whole, write_bytes
from station.cli.table import table
from station.cli.terminal import Terminal
from station.domain.public_facts import CHOSEN, PublicField
from station.domain.search_notices import (
    NoticeChannel,
    Place,
    SearchNotice,
    WithdrawReason,
)
from station.usecases.papers_search import MakeNoticePicture
from station.usecases.search_notices import (
    PublishSearchNotice,
    RefreshSearchNotice,
    SearchNoticeDraft,
    SearchNoticeList,
    WithdrawSearchNotice,
    WriteSearchNotice,
)
from station.wording import shown

translate = QCoreApplication.translate


def add_commands(commands: Commands) -> None:
    """`notice`: draft, write, publish, refresh, withdraw, picture, list."""
    notices = commands.group("notice", translate("Cli", "search notices"))
    _add_writing(notices)
    parser = notices.add("publish", translate("Cli", "write down where it was posted"), publish)
    parser.add_argument("notice", metavar="NOTICE")
    parser.add_argument(
        "--place", action="append", required=True, metavar="CHANNEL[=NAME[|LINK[|TIME]]]"
    )
    parser.add_argument("--link", default="", metavar="TEXT")
    parser.add_argument("--reason", default="", metavar="TEXT")
    parser.add_argument("--at", metavar="TIME")
    parser.add_argument("--form-id", metavar="TEXT")
    parser = notices.add(
        "refresh", translate("Cli", "write down that it was put out anew"), refresh
    )
    _add_postings(parser)
    parser = notices.add(
        "withdraw", translate("Cli", "write down where it was taken back"), withdraw
    )
    _add_postings(parser)
    kinds = "{" + ",".join(WithdrawReason) + "}"
    parser.add_argument("--reason", required=True, type=one_of(WithdrawReason), metavar=kinds)
    parser = notices.add("picture", translate("Cli", "the picture for the telephone"), picture)
    parser.add_argument("notice", metavar="NOTICE")
    parser.add_argument("--out", required=True, metavar="FILE.png")


def _add_writing(notices: Commands) -> None:
    words = translate("Cli", "what may be public and what is kept back; nothing is written")
    for name, told, run in (
        ("draft", words, draft),
        ("write", translate("Cli", "make the text from what is known"), write),
    ):
        parser = notices.add(name, told, run)
        parser.add_argument("person", metavar="PERSON")
        parser.add_argument("--words", default="", metavar="TEXT")
        parser.add_argument("--form-id", metavar="TEXT")
        known = ", ".join(sorted(CHOSEN))
        parser.add_argument(
            "--leave-out", action="append", default=[], type=one_of(PublicField), help=known
        )


def _add_postings(parser: ArgumentParser) -> None:
    parser.add_argument("notice", metavar="NOTICE")
    parser.add_argument("--posting", action="append", default=[], type=whole, metavar="NUMBER")
    parser.add_argument("--note", default="", metavar="TEXT")
    parser.add_argument("--at", metavar="TIME")
    parser.add_argument("--form-id", metavar="TEXT")


def add_list(lists: Commands) -> None:
    """`show notices`."""
    parser = lists.add("notices", translate("Cli", "search notices, and where they are out"), show)
    parser.add_argument(
        "--open", action="store_true", help=translate("Cli", "drafts and what is still out")
    )


def draft(terminal: Terminal) -> Answer:
    """What would somebody's notice say, what stays in the house and why?"""
    options = terminal.options
    person = subjects.person_id(terminal, options.person)
    found = terminal.ask(SearchNoticeDraft(person, options.words, frozenset(options.leave_out)))
    name = terminal.teller.name
    kept = [(name(each.line), name(each.why), each.text) for each in found.text.left_out]
    heads = (translate("Cli", "Kept back"), translate("Cli", "Why"), translate("Cli", "Written"))
    lines = [f"{name(each)}：{said}" for each, said in found.text.lines]
    return Answer({"draft": terminal.teller.told(found)}, [*lines, "", *table(heads, kept)])


def write(terminal: Terminal) -> Answer:
    """Make the text of a notice, under a number of its own."""
    options = terminal.options
    person = subjects.person_id(terminal, options.person)
    left_out = frozenset(options.leave_out)
    return _told(
        terminal, terminal.do(WriteSearchNotice(_mark(terminal), person, options.words, left_out))
    )


def publish(terminal: Terminal) -> Answer:
    """Write down where a notice was posted."""
    options = terminal.options
    places = tuple(_place(terminal, each) for each in options.place)
    deed = PublishSearchNotice(
        _mark(terminal), _notice(terminal), places, options.reason, terminal.moment("at")
    )
    return _told(terminal, terminal.do(deed))


def refresh(terminal: Terminal) -> Answer:
    """Write down that a notice was put out anew."""
    options = terminal.options
    postings = tuple(options.posting)
    deed = RefreshSearchNotice(
        _mark(terminal), _notice(terminal), postings, options.note, terminal.moment("at")
    )
    return _told(terminal, terminal.do(deed))


def withdraw(terminal: Terminal) -> Answer:
    """Write down where a notice was taken back."""
    options = terminal.options
    deed = WithdrawSearchNotice(
        _mark(terminal),
        _notice(terminal),
        options.reason,
        tuple(options.posting),
        options.note,
        terminal.moment("at"),
    )
    return _told(terminal, terminal.do(deed))


def picture(terminal: Terminal) -> Answer:
    """Write the picture of a notice into a file."""
    options = terminal.options
    require_writable(options.out, "out")
    made = terminal.do(MakeNoticePicture(_notice(terminal)))
    write_bytes(options.out, made.png, "out")
    words = translate("Cli", "The picture is in {file}.")
    return Answer({"file": options.out}, [words.format(file=options.out)])


def show(terminal: Terminal) -> Answer:
    """Every notice, the latest first, with the places where it can still be seen."""
    found = terminal.ask(SearchNoticeList(is_open=terminal.options.open or None))
    facts = {"notices": [_facts(terminal, each) for each in found], "count": len(found)}
    return Answer(facts, _lines(terminal, found))


def _place(terminal: Terminal, text: str) -> Place:
    """Read `board=火车站公告栏|编号 7|2026-11-20 10:00`; --link stands for a number not said."""
    kind, _sign, said = text.partition("=")
    known = {each.value: each for each in NoticeChannel}
    if (channel := known.get(kind.strip().lower())) is None:
        words = translate("Cli", "“{typed}” is none of these: {known}.")
        raise wrong_use(words.format(typed=kind, known=", ".join(known)), "place")
    name, link, when = (each.strip() for each in f"{said}||".split("|", 3)[:3])
    at = terminal.read_moment(when, "place") if when else None
    return Place(channel, name, link or terminal.options.link, at)


def _notice(terminal: Terminal) -> int:
    return subjects.search_notice(terminal, terminal.options.notice).id


def _mark(terminal: Terminal) -> str:
    return terminal.options.form_id or uuid4().hex


def _told(terminal: Terminal, notice: SearchNotice) -> Answer:
    return Answer({"notice": _facts(terminal, notice)}, _lines(terminal, [notice]))


def _facts(terminal: Terminal, notice: SearchNotice) -> dict[str, object]:
    return {**terminal.teller.facts_of(notice), "state": notice.state.value}


def _lines(terminal: Terminal, found: Sequence[SearchNotice]) -> list[str]:
    name, today = terminal.teller.name, terminal.now.date()
    heads = (
        translate("Cli", "Number"),
        translate("Cli", "Name"),
        translate("Cli", "State"),
        translate("Cli", "Out at"),
        translate("Cli", "Last"),
    )
    rows = []
    for each in found:
        out = [
            f"#{posting.id} {name(posting.place.channel)} {posting.place.name}".strip()
            for posting in each.out
        ]
        last = shown.moment(each.last_at, today) if each.last_at else ""
        rows.append((each.number, each.name, name(each.state), "、".join(out), last))
    return table(heads, rows)
