"""`request …` and `show requests`: whom families seek, who it may be, what became of it."""

from __future__ import annotations

from argparse import ArgumentParser
from collections.abc import Sequence
from dataclasses import replace
from typing import Any
from uuid import uuid4

from PySide6.QtCore import QCoreApplication

from station.cli import subjects
from station.cli.grammar import Commands
from station.cli.outcome import Answer
from station.cli.reading import one_of, read_bytes, sex
from station.cli.table import table
from station.cli.terminal import Terminal
from station.domain.births import read_birth
from station.domain.people import BornPrecision
from station.domain.tracing_requests import (
    MatchVerdict,
    Proof,
    RequestFacts,
    RequestLine,
    RequestSource,
    RequestStep,
    Seeker,
    Sought,
)
from station.usecases.tracing_request_steps import (
    DecideMatch,
    MatchAgain,
    TakeRequestStep,
    VerifyRequest,
)
from station.usecases.tracing_requests import (
    OPEN_REQUESTS,
    ChangeRequest,
    FileRequest,
    RequestFilter,
    RequestList,
    RequestSheet,
    RequestSheetAnswer,
)
from station.wording import shown
from station.wording.reasons import reason_sentence

translate = QCoreApplication.translate

_WORDS = (
    *("phone", "relation", "address", "name", "id-number", "area", "village", "accent"),
    *("places", "marks", "build", "clothing", "last-seen", "story"),
)


def add_commands(commands: Commands) -> None:
    """`request`: add, change, show, match, decide, verify, step."""
    requests = commands.group("request", translate("Cli", "whom families seek"))
    parser = requests.add("add", translate("Cli", "write a family's request down"), file)
    _add_facts(parser, required=True)
    parser.add_argument("--form-id", metavar="TEXT")
    parser = requests.add("change", translate("Cli", "change what it says; compares again"), change)
    parser.add_argument("request", metavar="REQUEST")
    _add_facts(parser, required=False)
    for name, told, run in (
        ("show", translate("Cli", "one request with who it may be"), one),
        ("match", translate("Cli", "compare it with everybody again"), match),
    ):
        requests.add(name, told, run).add_argument("request", metavar="REQUEST")
    parser = requests.add("decide", translate("Cli", "judge a possible match"), decide)
    parser.add_argument("request", metavar="REQUEST")
    parser.add_argument("person", metavar="PERSON")
    parser.add_argument("verdict", type=one_of(MatchVerdict), metavar="VERDICT")
    parser.add_argument("--reason", default="", metavar="TEXT")
    parser.add_argument("--form-id", metavar="TEXT")
    parser = requests.add("verify", translate("Cli", "verify the seeker"), verify)
    parser.add_argument("request", metavar="REQUEST")
    parser.add_argument("person", metavar="PERSON")
    kinds = "{" + ",".join(Proof) + "}"
    parser.add_argument("--proof", action="append", default=[], type=one_of(Proof), metavar=kinds)
    parser.add_argument("--id-number", default="", metavar="TEXT")
    _add_step(parser)
    parser = requests.add("step", translate("Cli", "let rest, review, reunite, close…"), step)
    parser.add_argument("request", metavar="REQUEST")
    kinds = "{" + ",".join(each for each in RequestStep if each != RequestStep.VERIFIED) + "}"
    parser.add_argument("step", type=one_of(RequestStep), metavar=kinds)
    _add_step(parser)
    parser = requests.add("close", translate("Cli", "close after the reunion"), step)
    parser.add_argument("request", metavar="REQUEST")
    parser.set_defaults(step=RequestStep.CLOSED)
    _add_step(parser)


def _add_facts(parser: ArgumentParser, *, required: bool) -> None:
    parser.add_argument("--seeker", required=required, metavar="NAME")
    for word in _WORDS:
        parser.add_argument(f"--{word}", metavar="TEXT")
    parser.add_argument("--also", action="append", metavar="NAME")
    parser.add_argument("--sex", type=sex)
    parser.add_argument("--born", metavar="TEXT")
    parser.add_argument("--missing-since", metavar="DAY")
    parser.add_argument("--source", type=one_of(RequestSource))
    parser.add_argument("--photo", metavar="FILE")
    parser.add_argument("--at", metavar="TIME")


def _add_step(parser: ArgumentParser) -> None:
    parser.add_argument("--text", default="", metavar="TEXT")
    parser.add_argument("--at", metavar="TIME")
    parser.add_argument("--form-id", metavar="TEXT")


def add_list(lists: Commands) -> None:
    """`show requests`."""
    parser = lists.add("requests", translate("Cli", "whom families seek"), show)
    parser.add_argument("--text", default="", metavar="TEXT")
    parser.add_argument(
        "--all", action="store_true", help=translate("Cli", "closed and withdrawn ones too")
    )
    parser.add_argument(
        "--waiting", action="store_true", help=translate("Cli", "only with a match to judge")
    )


def file(terminal: Terminal) -> Answer:
    """Write a request down; it is compared at once."""
    facts = _facts(terminal, RequestFacts(Seeker(), Sought()))
    return _told(terminal, terminal.do(FileRequest(_mark(terminal), facts, _photo(terminal))))


def change(terminal: Terminal) -> Answer:
    """Change what was told anew; the rest stays as it is."""
    record = terminal.ask(RequestSheet(_request(terminal).id)).record
    line = record.line
    known = RequestFacts(line.seeker, record.sought, line.source, line.told_at)
    deed = ChangeRequest(line.id, line.version, _facts(terminal, known), _photo(terminal))
    return _told(terminal, terminal.do(deed))


def _facts(terminal: Terminal, known: RequestFacts) -> RequestFacts:
    """What is known, with what is said now in its place."""
    said, sought = terminal.options, known.sought

    def given(**places: str) -> dict[str, Any]:
        found = {name: getattr(said, option) for name, option in places.items()}
        return {name: word for name, word in found.items() if word is not None}

    description = replace(
        sought.facts.description,
        **given(
            accent="accent",
            place_words="places",
            marks="marks",
            build="build",
            clothing="clothing",
        ),
    )
    places = given(name="name", sex="sex", area="area", household_address="village")
    person = replace(sought.facts, **places, **_birth(said.born), description=description)
    words = given(id_number="id_number", last_seen="last_seen", story="story")
    words["missing_since"] = terminal.day("missing_since") or sought.missing_since
    names = sought.other_names if said.also is None else tuple(said.also)
    seeker = given(name="seeker", phone="phone", relation="relation", address="address")
    return RequestFacts(
        replace(known.seeker, **seeker),
        replace(sought, facts=person, other_names=names, **words),
        said.source or known.source,
        terminal.moment("at") or known.told_at,
    )


def _birth(text: str | None) -> dict[str, Any]:
    birth = read_birth(text) if text else None
    if birth is None:
        return {}
    return {
        "born": birth.born,
        "born_precision": birth.precision if birth.born else BornPrecision.DAY,
        "age": birth.estimate,
    }


def _photo(terminal: Terminal) -> bytes | None:
    path = terminal.options.photo
    return read_bytes(path, "photo") if path else None


def one(terminal: Terminal) -> Answer:
    """One request with who it may be."""
    return _told(terminal, terminal.ask(RequestSheet(_request(terminal).id)))


def match(terminal: Terminal) -> Answer:
    """Compare a request with everybody again."""
    return _told(terminal, terminal.do(MatchAgain(_request(terminal).id)))


def decide(terminal: Terminal) -> Answer:
    """Judge a possible match."""
    said = terminal.options
    person = subjects.person_id(terminal, said.person)
    request = _request(terminal)
    deed = DecideMatch(_mark(terminal), request.id, person, said.verdict, said.reason)
    return _told(terminal, terminal.do(deed))


def verify(terminal: Terminal) -> Answer:
    """Verify the seeker of somebody."""
    said = terminal.options
    person = subjects.person_id(terminal, said.person)
    request = _request(terminal)
    deed = VerifyRequest(
        _mark(terminal),
        request.id,
        request.version,
        person,
        frozenset(said.proof),
        said.id_number,
        said.text,
        terminal.moment("at"),
    )
    return _told(terminal, terminal.do(deed))


def step(terminal: Terminal) -> Answer:
    """Write down what became of a request."""
    said, request = terminal.options, _request(terminal)
    when = terminal.moment("at")
    deed = TakeRequestStep(_mark(terminal), request.id, request.version, said.step, said.text, when)
    return _told(terminal, terminal.do(deed))


def show(terminal: Terminal) -> Answer:
    """Every request, the newest first."""
    said = terminal.options
    states = frozenset() if said.all or said.waiting else OPEN_REQUESTS.states
    wanted = RequestFilter(said.text, states, said.waiting)
    page = terminal.ask(RequestList(wanted))
    found = list(page)
    while page:
        page = terminal.ask(RequestList(wanted, after=found[-1].id))
        found += page
    facts = {"requests": terminal.teller.told(found), "count": len(found)}
    return Answer(facts, _lines(terminal, found))


def _request(terminal: Terminal) -> RequestLine:
    return subjects.tracing_request(terminal, terminal.options.request)


def _mark(terminal: Terminal) -> str:
    return terminal.options.form_id or uuid4().hex


def _told(terminal: Terminal, sheet: RequestSheetAnswer) -> Answer:
    name = terminal.teller.name
    heads = (
        translate("Cli", "Person"),
        translate("Cli", "Likelihood"),
        translate("Cli", "Score"),
        translate("Cli", "Judged"),
        translate("Cli", "Why"),
    )
    rows = [
        (
            each.hit.name,
            name(each.likelihood),
            each.hit.score,
            name(each.verdict),
            "；".join(map(reason_sentence, each.hit.why)),
        )
        for each in sheet.matches
    ]
    told = terminal.teller.told
    facts = {"request": told(sheet.record), "matches": told(sheet.matches)}
    return Answer(facts, [*_lines(terminal, [sheet.record.line]), "", *table(heads, rows)])


def _lines(terminal: Terminal, found: Sequence[RequestLine]) -> list[str]:
    name, today = terminal.teller.name, terminal.now.date()
    heads = (
        translate("Cli", "Number"),
        translate("Cli", "Sought"),
        translate("Cli", "Seeker"),
        translate("Cli", "Told"),
        translate("Cli", "State"),
        translate("Cli", "To judge"),
    )
    rows = [
        (
            each.number,
            each.name,
            " ".join(filter(None, (each.seeker.name, each.seeker.relation, each.seeker.phone))),
            shown.moment(each.told_at, today),
            name(each.state),
            each.hits,
        )
        for each in found
    ]
    return table(heads, rows)
