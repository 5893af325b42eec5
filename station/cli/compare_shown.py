"""Batches of names and the answers to them, as the command line tells of them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from station.cli.outcome import Answer
from station.cli.table import table
from station.cli.terminal import Terminal
from station.domain.batch_compare import CompareBatch, CompareTrouble, Gathered
from station.domain.compare_answers import CompareAnswer, follow_ups
from station.domain.letters import letter_key
from station.domain.problems import Problem, Refused
from station.usecases.batch_compare import CompareBatches, CompareLines
from station.usecases.compare_answers import CompareAnswers
from station.wording import shown

translate = QCoreApplication.translate


def batch_named(terminal: Terminal, text: str) -> CompareBatch:
    """The batch of a number, 核对〔2026〕001号 or 2026-1. Raises Refused."""
    wanted = letter_key(text)
    for each in terminal.ask(CompareBatches()):
        if wanted and letter_key(each.number) == wanted:
            return each
    raise Refused(Problem(CompareTrouble.NOT_FOUND, "batch"))


def told_preview(terminal: Terminal, found: Gathered) -> Answer:
    """Who would go out and who would not."""
    heads = (translate("Cli", "Rescue no."), translate("Cli", "Name"), translate("Cli", "Left out"))
    name = terminal.teller.name
    rows = [
        (each.number, each.name, name(each.left_out)) for each in (*found.sent, *found.left_out)
    ]
    facts = {
        "sent": [terminal.teller.facts_of(each) for each in found.sent],
        "left_out": [terminal.teller.facts_of(each) for each in found.left_out],
    }
    return Answer(facts, table(heads, rows))


def told_batches(terminal: Terminal, *, still: bool | None) -> Answer:
    """Every batch in a line, the latest first."""
    found = terminal.ask(CompareBatches(still))
    facts = {
        "batches": [_facts(terminal, each) for each in found],
        "count": len(found),
        "waiting": sum(each.waiting for each in found),
    }
    return Answer(facts, _lines(terminal, found))


def told_batch(terminal: Terminal, batch: CompareBatch) -> Answer:
    """One batch in a line."""
    return Answer({"batch": _facts(terminal, batch)}, _lines(terminal, [batch]))


def told_answers(terminal: Terminal, batch: CompareBatch, *, waiting: bool) -> Answer:
    """A batch with who stands in it and every answer to it."""
    answers = terminal.ask(CompareAnswers(batch.id, waiting))
    lines = terminal.ask(CompareLines(batch.id))
    facts = {
        "batch": _facts(terminal, batch),
        "lines": [terminal.teller.facts_of(each) for each in lines],
        "answers": [_answer_facts(terminal, each) for each in answers],
        "count": len(answers),
    }
    return Answer(facts, [*_lines(terminal, [batch]), "", *_answer_lines(terminal, answers)])


def told_answer(terminal: Terminal, answer: CompareAnswer) -> Answer:
    """One answer with what was found of it, and what may follow."""
    follows = [terminal.teller.name(each) for each in follow_ups(answer)]
    words = translate("Cli", "May follow: {what}").format(what="、".join(follows))
    lines = [*_answer_lines(terminal, [answer]), *([words] if follows else [])]
    return Answer({"answer": _answer_facts(terminal, answer)}, lines)


def _facts(terminal: Terminal, batch: CompareBatch) -> dict[str, object]:
    age = batch.age_days(terminal.now.date())
    return {**terminal.teller.facts_of(batch), "held_back": batch.held_back, "age_days": age}


def _answer_facts(terminal: Terminal, answer: CompareAnswer) -> dict[str, object]:
    return {
        **terminal.teller.facts_of(answer),
        "verdict": answer.verdict.value if answer.verdict else None,
        "waiting": answer.waiting,
        "age_days": answer.age_days(terminal.now.date()),
        "may_follow": [each.value for each in follow_ups(answer)],
    }


def _lines(terminal: Terminal, found: Sequence[CompareBatch]) -> list[str]:
    heads = (
        translate("Cli", "Number"),
        translate("Cli", "Made"),
        translate("Cli", "System"),
        translate("Cli", "Lines"),
        translate("Cli", "Answered"),
        translate("Cli", "Open"),
        translate("Cli", "Days"),
        translate("Cli", "Closed"),
    )
    today = terminal.now.date()
    rows = [
        (
            each.number,
            shown.moment(each.made_at, today),
            each.asked.system,
            str(each.sent),
            str(each.answered),
            str(each.waiting),
            str(age) if (age := each.age_days(today)) is not None else "",
            shown.moment(each.closed_at, today) if each.closed_at else "",
        )
        for each in found
    ]
    return table(heads, rows)


def _answer_lines(terminal: Terminal, answers: Sequence[CompareAnswer]) -> list[str]:
    heads = (
        translate("Cli", "Answer"),
        translate("Cli", "Row"),
        translate("Cli", "Rescue no."),
        translate("Cli", "Ours"),
        translate("Cli", "Theirs"),
        translate("Cli", "Says"),
        translate("Cli", "Doubts"),
        translate("Cli", "Review"),
    )
    name = terminal.teller.name
    rows = []
    for each in answers:
        ours = f"{each.line.name} {each.line.document_number}" if each.line else ""
        says = "；".join(f"{name(hit.kind)}：{hit.text}" for hit in each.row.hits)
        doubts = "、".join(name(doubt) for doubt in each.row.doubts)
        theirs = f"{each.row.name} {each.row.number}".strip()
        number = each.line.number if each.line else ""
        row = (f"#{each.id}", str(each.row.row), number, ours.strip(), theirs, says, doubts)
        rows.append((*row, name(each.verdict)))
    return table(heads, rows)
