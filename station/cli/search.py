"""`find TEXT`: who could be meant, and why each hit is one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from station.cli.grammar import Commands
from station.cli.outcome import Answer
from station.cli.reading import how_many, sex, whole
from station.cli.table import table
from station.cli.terminal import Terminal
from station.domain.search import BedHit, Hit
from station.usecases.search import Find
from station.wording import shown
from station.wording.reasons import reason_sentence


def add_commands(commands: Commands) -> None:
    """`find`."""
    parser = commands.add(
        "find",
        QCoreApplication.translate(
            "Cli", "who could be meant: name, pinyin, initials, numbers, bed, description"
        ),
        find,
    )
    parser.add_argument("text", metavar="TEXT", nargs="+")
    parser.add_argument("--sex", type=sex, metavar="{male,female}")
    parser.add_argument("--age-from", type=whole, metavar="YEARS")
    parser.add_argument("--age-to", type=whole, metavar="YEARS")
    parser.add_argument("--limit", type=how_many, metavar="NUMBER")


def find(terminal: Terminal) -> Answer:
    """Look somebody up."""
    options = terminal.options
    limit = {} if options.limit is None else {"limit": options.limit}
    text = " ".join(options.text)
    found = terminal.ask(Find(text, options.sex, options.age_from, options.age_to, **limit))
    lines = _bed_lines(terminal, found.beds) + hit_lines(terminal, found.hits)
    if not lines:
        lines = [QCoreApplication.translate("Cli", "Nobody fits.")]
    if found.more:
        lines.append(
            QCoreApplication.translate("Cli", "More fit: add a birth year, a sex or a place.")
        )
    told = terminal.teller.told
    beds = [_bed_facts(terminal, bed) for bed in found.beds]
    return Answer({"text": text, "more": found.more, "hits": told(found.hits), "beds": beds}, lines)


def _bed_facts(terminal: Terminal, bed: BedHit) -> dict[str, object]:
    facts = terminal.teller.told(bed)
    assert isinstance(facts, dict)
    return {"bed": facts.pop("label"), **facts}


def _bed_lines(terminal: Terminal, beds: Sequence[BedHit]) -> list[str]:
    """A table of the beds that were named, with who has them."""
    if not beds:
        return []
    heads = (
        QCoreApplication.translate("Cli", "Bed"),
        QCoreApplication.translate("Cli", "Zone"),
        QCoreApplication.translate("Cli", "Use"),
        QCoreApplication.translate("Cli", "Name"),
    )
    name = terminal.teller.name
    return table(heads, [(bed.label, name(bed.zone), name(bed.use), bed.name) for bed in beds])


def hit_lines(terminal: Terminal, hits: Sequence[Hit]) -> list[str]:
    """A table of hits with their reasons."""
    if not hits:
        return []
    teller = terminal.teller
    heads = (
        QCoreApplication.translate("Cli", "Record"),
        QCoreApplication.translate("Cli", "Name"),
        QCoreApplication.translate("Cli", "Sex"),
        QCoreApplication.translate("Cli", "Born"),
        QCoreApplication.translate("Cli", "Last here"),
        QCoreApplication.translate("Cli", "Why"),
    )
    rows = [
        (
            f"#{hit.person_id}",
            hit.name,
            teller.name(hit.sex),
            _born(hit),
            _last(hit) if hit.restricted is None else hit.restricted.rescue_number,
            "; ".join(reason_sentence(reason) for reason in hit.why),
        )
        for hit in hits
    ]
    return [*table(heads, rows), *_restricted_lines(hits)]


def _restricted_lines(hits: Sequence[Hit]) -> list[str]:
    """Whom to ask about files that are kept from this clerk."""
    words = QCoreApplication.translate("Cli", "#{id} is a restricted file: ask {ask}.")
    cards = [(hit.person_id, hit.restricted) for hit in hits]
    return [words.format(id=number, ask=card.ask) for number, card in cards if card is not None]


def _born(hit: Hit) -> str:
    if hit.born is None:
        return ""
    year = QCoreApplication.translate("Cli", "about {year}")
    return year.format(year=hit.born.year) if hit.age_estimated else shown.full_day(hit.born)


def _last(hit: Hit) -> str:
    last = hit.last_stay
    if last is None:
        return ""
    if last.in_station:
        here = QCoreApplication.translate("Cli", "here now")
        return f"{here} {last.rescue_number} {last.bed}".strip()
    return f"{shown.full_day(last.admitted_at)} {last.rescue_number}"
