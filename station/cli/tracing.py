"""`trace …` and `show dossier|clues|faces`: what is done to find out who somebody is."""

from __future__ import annotations

from argparse import ArgumentParser
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from uuid import uuid4

from PySide6.QtCore import QCoreApplication

from station.cli import subjects
from station.cli.grammar import Commands
from station.cli.outcome import Answer, wrong_use
from station.cli.reading import one_of, read_bytes, whole
from station.cli.table import pairs, table
from station.cli.terminal import Terminal
from station.domain.body_marks import PLACES, MarkFacts, MarkKind, PictureFacts, PictureKind
from station.domain.clocks import Clock
from station.domain.clues import (
    ClueFacts,
    ClueFilter,
    ClueKind,
    ClueLine,
    ClueRating,
    InterviewFacts,
    Noted,
)
from station.domain.outside_queries import AnswerFacts, Outcome, QueryFacts, QueryLine
from station.domain.tracing import LedgerLine, QueryKind
from station.usecases.body_marks import AddPicture, PlaceMark
from station.usecases.clues import ClueSearch, NoteClue, RecordInterview, StrikeOut
from station.usecases.dossiers import OpenDossier
from station.usecases.outside_queries import AnswerQuery, AskOutside, FaceLedger
from station.wording import clock_words, shown

translate = QCoreApplication.translate
_DAYS = 365


def add_commands(commands: Commands) -> None:
    """`trace`: interview, clue, query, tip, answer, mark, picture, strike."""
    traces = commands.group("trace", translate("Cli", "finding out who somebody is"))
    parser = traces.add("interview", translate("Cli", "write a talk down"), interview)
    _add_person(parser)
    parser.add_argument("--said", required=True, metavar="TEXT")
    for name in ("--place", "--language", "--recording"):
        parser.add_argument(name, default="", metavar="TEXT")
    parser = traces.add("clue", translate("Cli", "write a clue down, or rate one anew"), clue)
    _add_person(parser)
    parser.add_argument("--text", required=True, metavar="TEXT")
    parser.add_argument("--kind", required=True, type=one_of(ClueKind), metavar=_of(ClueKind))
    parser.add_argument("--rating", required=True, type=one_of(ClueRating), metavar=_of(ClueRating))
    parser.add_argument("--replaces", type=whole, metavar="NUMBER")
    for name in ("--heard", "--meaning", "--reason"):
        parser.add_argument(name, default="", metavar="TEXT")
    _add_queries(traces)
    parser = traces.add("mark", translate("Cli", "place a mark on the outline of the body"), mark)
    _add_person(parser)
    parser.add_argument("--place", required=True, metavar="PART")
    parser.add_argument("--kind", required=True, type=one_of(MarkKind), metavar=_of(MarkKind))
    parser.add_argument("--text", default="", metavar="TEXT")
    parser.add_argument("--size-mm", type=whole, metavar="MM")
    parser = traces.add("picture", translate("Cli", "add a picture with who is on it"), picture)
    _add_person(parser)
    parser.add_argument("file", metavar="FILE")
    parser.add_argument("--kind", required=True, type=one_of(PictureKind), metavar=_of(PictureKind))
    parser.add_argument("--shows", default="", metavar="TEXT")
    parser = traces.add("strike", translate("Cli", "strike a note out, with the reason"), strike)
    parser.add_argument("what", type=one_of(Noted), metavar=_of(Noted))
    parser.add_argument("number", type=whole, metavar="NUMBER")
    parser.add_argument("--reason", required=True, metavar="TEXT")


def _add_queries(traces: Commands) -> None:
    for name, words, run in (
        ("query", translate("Cli", "write down whom somebody was described to"), query),
        ("tip", translate("Cli", "write down what somebody told of their own"), tip),
    ):
        parser = traces.add(name, words, run)
        _add_person(parser)
        if name == "query":
            parser.add_argument(
                "--kind", required=True, type=one_of(QueryKind), metavar=_of(QueryKind)
            )
        parser.add_argument("--whom", required=True, metavar="TEXT")
        for option in ("--how", "--reason", "--reference", "--asked-by"):
            parser.add_argument(option, default="", metavar="TEXT")
        _add_answer(parser)
    parser = traces.add("answer", translate("Cli", "write down what came back"), answer)
    parser.add_argument("query", type=whole, metavar="NUMBER")
    _add_answer(parser, needed=True)
    _add_times(parser)


def _add_person(parser: ArgumentParser) -> None:
    parser.add_argument("person", metavar="PERSON")
    _add_times(parser)


def _add_times(parser: ArgumentParser) -> None:
    parser.add_argument("--at", metavar="TIME")
    parser.add_argument("--form-id", metavar="TEXT")


def _add_answer(parser: ArgumentParser, *, needed: bool = False) -> None:
    parser.add_argument("--outcome", required=needed, type=one_of(Outcome), metavar=_of(Outcome))
    parser.add_argument("--answer", default="", metavar="TEXT")
    parser.add_argument("--answered-by", default="", metavar="TEXT")
    parser.add_argument("--due", metavar="TIME")


def _of(
    kind: type[ClueKind | ClueRating | MarkKind | PictureKind | Noted | Outcome | QueryKind],
) -> str:
    return "{" + ",".join(member.value for member in kind) + "}"


def add_lists(lists: Commands) -> None:
    """`show dossier`, `show clues` and `show faces`."""
    words = translate("Cli", "what is known and was asked of somebody whom nobody can name")
    lists.add("dossier", words, dossier).add_argument("person", metavar="PERSON")
    parser = lists.add("clues", translate("Cli", "clues of all people, by letter or sound"), clues)
    parser.add_argument("--text", default="", metavar="TEXT")
    parser.add_argument("--kind", type=one_of(ClueKind), metavar=_of(ClueKind))
    parser.add_argument("--rating", type=one_of(ClueRating), metavar=_of(ClueRating))
    parser = lists.add("faces", translate("Cli", "the ledger of compared faces"), faces)
    parser.add_argument("--days", type=whole, default=_DAYS, metavar="DAYS")


def interview(terminal: Terminal) -> Answer:
    """Write a talk down."""
    said = terminal.options
    facts = InterviewFacts(said.said, said.place, said.language, said.recording)
    deed = RecordInterview(_mark(terminal), _person(terminal), facts, (), terminal.moment("at"))
    return _number(terminal.do(deed))


def clue(terminal: Terminal) -> Answer:
    """Write a clue down, or with --replaces rate one anew."""
    said = terminal.options
    facts = ClueFacts(said.kind, said.text, said.rating, said.heard, said.meaning)
    deed = NoteClue(
        _mark(terminal), _person(terminal), facts, said.replaces, said.reason, terminal.moment("at")
    )
    return _number(terminal.do(deed))


def query(terminal: Terminal) -> Answer:
    """Write a query down, with its answer when there is one."""
    return _ask(terminal, terminal.options.kind)


def tip(terminal: Terminal) -> Answer:
    """Write a tip down; what comes of it is its answer."""
    return _ask(terminal, QueryKind.TIP)


def _ask(terminal: Terminal, kind: QueryKind) -> Answer:
    said, due = terminal.options, terminal.moment_ahead("due")
    facts = QueryFacts(kind, said.whom, said.how, said.reason, said.reference, said.asked_by, due)
    known = said.outcome and _answer(terminal)
    deed = AskOutside(_mark(terminal), _person(terminal), facts, known, terminal.moment("at"))
    return _query(terminal, terminal.do(deed))


def answer(terminal: Terminal) -> Answer:
    """Write down what came back."""
    number = terminal.options.query
    deed = AnswerQuery(_mark(terminal), number, _answer(terminal), terminal.moment("at"))
    return _query(terminal, terminal.do(deed))


def mark(terminal: Terminal) -> Answer:
    """Place a mark at a named part of the body."""
    said = terminal.options
    found = [place for place in PLACES if place.name == said.place.strip()]
    if not found:
        words = translate("Cli", "“{typed}” is no part of the outline: {parts}")
        parts = "、".join(dict.fromkeys(place.name for place in PLACES))
        raise wrong_use(words.format(typed=said.place, parts=parts))
    at = found[0]
    facts = MarkFacts(at.side, at.x, at.y, said.kind, said.text, said.size_mm)
    deed = PlaceMark(_mark(terminal), _person(terminal), facts, terminal.moment("at"))
    return _number(terminal.do(deed))


def picture(terminal: Terminal) -> Answer:
    """Add a picture to the dossier."""
    said = terminal.options
    content = read_bytes(str(Path(said.file)), "file")
    facts = PictureFacts(said.kind, said.shows)
    deed = AddPicture(
        _mark(terminal), _person(terminal), content, facts, happened_at=terminal.moment("at")
    )
    return _number(terminal.do(deed))


def strike(terminal: Terminal) -> Answer:
    """Strike a note out."""
    said = terminal.options
    return _number(terminal.do(StrikeOut(said.what, said.number, said.reason)))


def dossier(terminal: Terminal) -> Answer:
    """Everything of one dossier; opening it leaves its line in the trace."""
    found = terminal.do(OpenDossier(subjects.person_id(terminal, terminal.options.person)))
    now, name = terminal.now, terminal.teller.name
    head = pairs(
        (
            (translate("Cli", "Name"), found.record.name),
            (translate("Cli", "Number"), found.stay.rescue_number if found.stay else ""),
            (translate("Cli", "Identity"), name(found.record.identity_state)),
            (translate("Cli", "Marks"), found.record.description.marks),
            (translate("Cli", "Talks"), len(found.talks)),
        )
    )
    due = [(clock_words.work(each), clock_words.near(each, now)) for each in found.steps]
    heads = (
        translate("Cli", "Time"),
        translate("Cli", "Kind"),
        translate("Cli", "Whom and how"),
        translate("Cli", "Result"),
        translate("Cli", "Clerk"),
    )
    ledger = table(heads, [_ledger_row(terminal, each) for each in found.ledger])
    notebook = _clue_table(terminal, found.notebook)
    facts = terminal.teller.facts_of(replace(found, clocks=()))
    facts["clocks"] = [_clock_facts(each) for each in found.clocks]
    return Answer({"dossier": facts}, [*head, *pairs(due), "", *ledger, "", *notebook])


def clues(terminal: Terminal) -> Answer:
    """Clues of all people."""
    said = terminal.options
    found = terminal.ask(ClueSearch(ClueFilter(said.text, said.kind, said.rating)))
    facts = {"clues": terminal.teller.told(found), "count": len(found)}
    return Answer(facts, _clue_table(terminal, found))


def faces(terminal: Terminal) -> Answer:
    """The ledger of compared faces."""
    today = terminal.now.date()
    since = today - timedelta(days=terminal.options.days)
    found = terminal.ask(FaceLedger(since, today))
    heads = (
        translate("Cli", "Time"),
        translate("Cli", "Name"),
        translate("Cli", "Number"),
        translate("Cli", "Why"),
        translate("Cli", "Result"),
        translate("Cli", "Asked by"),
    )
    rows = [
        (
            shown.moment(each.happened_at, today),
            each.name,
            each.number,
            each.facts.reason,
            each.result,
            each.asked_by,
        )
        for each in found
    ]
    facts = {"faces": terminal.teller.told(found), "count": len(found)}
    return Answer(facts, table(heads, rows))


def _clock_facts(clock: Clock) -> dict[str, object]:
    """A limit in the words of the list of deadlines."""
    return {
        "kind": clock.kind.value,
        "work": clock_words.work(clock),
        "started": clock.started.isoformat(),
        "due": clock.due.isoformat(),
        "state": clock.state.value,
        "stopped_at": clock.stopped_at and clock.stopped_at.isoformat(),
        "rule": clock.rule,
    }


def _clue_table(terminal: Terminal, found: tuple[ClueLine, ...]) -> list[str]:
    name = terminal.teller.name
    heads = (
        translate("Cli", "Clue"),
        translate("Cli", "Kind"),
        translate("Cli", "Rating"),
        translate("Cli", "Heard by"),
        translate("Cli", "Name"),
    )
    return table(
        heads,
        [
            (
                each.facts.text,
                name(each.facts.kind),
                name(each.facts.rating),
                each.facts.heard,
                each.name,
            )
            for each in found
        ],
    )


def _ledger_row(terminal: Terminal, line: LedgerLine) -> tuple[object, ...]:
    asked = "，".join(filter(None, (line.whom, line.how)))
    result = line.result or terminal.teller.name(line.tone)
    at = shown.moment(line.at, terminal.now.date())
    return at, terminal.teller.name(line.kind), asked, result, line.clerk


def _answer(terminal: Terminal) -> AnswerFacts:
    said = terminal.options
    return AnswerFacts(said.outcome, said.answer, said.answered_by, terminal.moment_ahead("due"))


def _query(terminal: Terminal, line: QueryLine) -> Answer:
    facts = {"query": {**terminal.teller.facts_of(line), "waiting": line.waiting}}
    return Answer(facts, [translate("Cli", "Query {number}").format(number=line.id)])


def _number(number: int) -> Answer:
    words = translate("Cli", "Written down under {number}.")
    return Answer({"number": number}, [words.format(number=number)])


def _person(terminal: Terminal) -> int:
    return subjects.person_id(terminal, terminal.options.person)


def _mark(terminal: Terminal) -> str:
    return terminal.options.form_id or uuid4().hex
