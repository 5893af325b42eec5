"""What is said of people: a file, a comparison, what came of a change."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from station.cli import subjects
from station.cli.grammar import Commands
from station.cli.outcome import Answer
from station.cli.reading import whole
from station.cli.search import hit_lines
from station.cli.table import pairs, table
from station.cli.terminal import Terminal
from station.domain.person_sheet import IdReading, PersonSheet
from station.domain.stays import StaySummary
from station.usecases.merging import Comparison, Merges, UnmergePlan
from station.usecases.people_changes import Changed
from station.wording import shown
from station.wording.merge_names import row_words
from station.wording.reasons import reason_sentence
from station.wording.sentences_intake import finding_sentence


def add_commands(person: Commands) -> None:
    """The questions about people."""
    parser = person.add(
        "compare", QCoreApplication.translate("Cli", "two records side by side"), compare
    )
    parser.add_argument("person", metavar="PERSON")
    parser.add_argument("other", metavar="PERSON")
    parser = person.add("merges", QCoreApplication.translate("Cli", "merges of a record"), merges)
    parser.add_argument("person", metavar="PERSON")
    parser = person.add(
        "unmerge-plan", QCoreApplication.translate("Cli", "what taking back would do"), plan
    )
    parser.add_argument("merge", type=whole, metavar="MERGE")


def changed_answer(terminal: Terminal, changed: Changed) -> Answer:
    """A record after a change, and who it may be besides."""
    facts = terminal.teller.told(changed)
    assert isinstance(facts, dict)
    words = QCoreApplication.translate("Cli", "Written down.")
    return Answer(facts, [words, *hit_lines(terminal, changed.candidates)])


def person_answer(terminal: Terminal, sheet: PersonSheet, stays: tuple[StaySummary, ...]) -> Answer:
    """A person's file."""
    teller, record, today = terminal.teller, sheet.record, terminal.now.date()
    facts = teller.told(sheet)
    assert isinstance(facts, dict)
    person = facts.pop("record")
    person |= {"person_id": record.id, "age": record.age(today)}
    person["age_estimated"] = record.age_estimated
    age = record.age(today)
    lines = pairs(
        (
            (QCoreApplication.translate("Cli", "Name"), record.name),
            (
                QCoreApplication.translate("Cli", "Other names"),
                "、".join(each.text for each in record.names if each.text != record.name),
            ),
            (QCoreApplication.translate("Cli", "Sex"), teller.name(record.sex)),
            (
                QCoreApplication.translate("Cli", "Born"),
                shown.full_day(record.born) if record.born else "",
            ),
            (QCoreApplication.translate("Cli", "Age"), "" if age is None else age),
            (QCoreApplication.translate("Cli", "Identity"), teller.name(record.identity_state)),
            (QCoreApplication.translate("Cli", "Home"), teller.code("areas", record.area)),
            *((teller.name(each.kind), each.number) for each in record.documents),
            *((teller.name(each.kind), f"{each.number} {each.unit}") for each in sheet.outside),
        )
    )
    lines += id_lines(sheet.ids)
    lines += ["", *_stays(terminal, stays)] if stays else []
    lines += ["", *hit_lines(terminal, sheet.candidates)] if sheet.candidates else []
    return Answer({"person": person, **facts, "stays": teller.told(stays)}, lines)


def id_lines(ids: Iterable[IdReading]) -> list[str]:
    """What the identity numbers say, where it differs from what was typed first."""
    return [
        f"{reading.number.normalized}: {finding_sentence(finding)}"
        for reading in ids
        for finding in (*reading.differences, *reading.findings)
    ]


def _stays(terminal: Terminal, stays: tuple[StaySummary, ...]) -> list[str]:
    heads = (
        QCoreApplication.translate("Cli", "Rescue number"),
        QCoreApplication.translate("Cli", "Admitted"),
        QCoreApplication.translate("Cli", "Left"),
        QCoreApplication.translate("Cli", "Way"),
    )
    rows = [
        (
            each.rescue_number,
            shown.full_day(each.admitted_at),
            shown.full_day(each.left_at) if each.left_at else "",
            terminal.teller.code("leaving_ways", each.leaving_way),
        )
        for each in stays
    ]
    return table(heads, rows)


def compare(terminal: Terminal) -> Answer:
    """Two records side by side, with what speaks for and against their being one."""
    options = terminal.options
    one = subjects.person_id(terminal, options.person)
    other = subjects.person_id(terminal, options.other)
    found = terminal.ask(Comparison(one, other))
    told = terminal.teller.told
    facts = told(found)
    assert isinstance(facts, dict)
    heads = (
        QCoreApplication.translate("Cli", "Field"),
        found.survivor.name,
        found.merged.name,
    )
    rows = [(each.field, told(each.survivor), told(each.merged)) for each in found.fields]
    lines = [reason_sentence(reason) for reason in found.match.reasons]
    return Answer(facts, [*table(heads, rows), "", *lines])


def merges(terminal: Terminal) -> Answer:
    """Which merges a person was part of."""
    number = subjects.person_id(terminal, terminal.options.person)
    found = terminal.ask(Merges(number))
    today = terminal.now.date()
    heads = (
        QCoreApplication.translate("Cli", "Merge"),
        QCoreApplication.translate("Cli", "When"),
        QCoreApplication.translate("Cli", "Merged"),
        QCoreApplication.translate("Cli", "Reason"),
        QCoreApplication.translate("Cli", "Taken back"),
    )
    rows = [
        (
            each.id,
            shown.moment(each.merged_at, today),
            f"#{each.merged_id} {each.merged_name}",
            each.reason,
            shown.moment(each.undone_at, today) if each.undone_at else "",
        )
        for each in found
    ]
    return Answer({"merges": terminal.teller.told(found)}, table(heads, rows))


def plan(terminal: Terminal) -> Answer:
    """What taking a merge back would do."""
    sheet = terminal.ask(UnmergePlan(terminal.options.merge))
    facts = terminal.teller.told(sheet)
    assert isinstance(facts, dict)
    heads = (
        QCoreApplication.translate("Cli", "Kind"),
        QCoreApplication.translate("Cli", "Number"),
        QCoreApplication.translate("Cli", "What"),
        QCoreApplication.translate("Cli", "When"),
    )
    rows = [
        (each.what, each.id, f"{row_words(each.what)} {each.text}", each.day or "")
        for each in sheet.later
    ]
    return Answer(facts, table(heads, rows))
