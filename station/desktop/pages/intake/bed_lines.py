"""What stands in section six: a proposed bed, a kept one, the one that was named, or none."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFrame, QWidget

from station.desktop import tokens as t
from station.desktop.layout import Item, column, frame, holder, row
from station.desktop.pages.intake.section import in_lines
from station.desktop.parts import Button, chip, label, sign_line
from station.domain.bed_choice import BedChoice, Proposals
from station.domain.bed_offer import BedOption
from station.domain.beds import BedTrouble, Plan
from station.domain.problems import Problem, Weight
from station.wording import shown
from station.wording.names import word
from station.wording.sentences import sentence

translate = QCoreApplication.translate

KEPT_KEYS = ("Alt+4", "Alt+5", "Alt+6")
"""The first kept beds have a key of their own."""
_LINE = 40
"""So many characters of reasons stand beside a bed; the others under them."""
_LABEL = 76
_SIGNS = {
    Weight.STOP: ("stop", "danger", "problem"),
    Weight.REASON: ("info", "warn", "warn"),
    Weight.HINT: ("info", "warn", "warn"),
}
_CALM = ("stop", "text_2", "second")
_SAID_BY_USE = {
    BedTrouble.TAKEN,
    BedTrouble.PLANNED,
    BedTrouble.NEEDS_CLEANING,
    BedTrouble.OUT_OF_SERVICE,
    BedTrouble.CLOSED,
}


def proposal(choice: BedChoice, button: Button, *, mine: bool) -> QFrame:
    """One proposed bed: what speaks for it, what to mind, and the button that takes it."""
    kind = "info" if mine else "plain"
    words = [word(each) for each in choice.reasons]
    first, *more = in_lines(words, _LINE - len(choice.features))
    features = [label(choice.features, "second")] if choice.features else []
    chips = (chip(each, kind) for each in first)
    head = row(label(choice.label, "name", width=_LABEL), *features, *chips, None, button)
    rest = [
        holder(row(_LABEL + t.SPACE_2, *(chip(each, kind) for each in line), None)) for line in more
    ]
    against = [each for each in choice.problems if each.weight is not Weight.STOP]
    return _framed((head, *rest, *_problems(against)), mine=mine)


def kept(bed: BedOption, plan: Plan, button: Button, today: date, *, mine: bool) -> QFrame:
    """One kept bed: for whom, who keeps it and until when; whom it cannot be for is told why."""
    until = "" if plan.until is None else shown.moment(plan.until, today)
    words = translate("BedSection", "{clerk} keeps it until {time}")
    head = row(
        label(bed.label, "name", width=_LABEL),
        chip(word(bed.zone), "info" if mine else "plain"),
        label(plan.planned_for, "strong", wrap=True),
        *([button] if bed.possible else []),
    )
    head.setStretch(2, 1)
    told = label(words.format(clerk=plan.kept_by or "—", time=until), "small")
    facts = holder(row(_LABEL + t.SPACE_2, told, None, gap=0))
    return _framed((head, facts, *_problems(bed.problems, calm=not mine)), mine=mine)


def named(bed: BedOption | None, name: str) -> QFrame:
    """The bed that the clerk has named, or one that was taken and is proposed no more."""
    taken = chip(translate("BedSection", "Taken"), "info")
    if bed is None:
        return _framed((row(label(name, "name"), None, taken),), mine=True)
    facts = [label(bed.features, "second")] if bed.features else []
    zone = chip(word(bed.zone), "info")
    head = row(label(bed.label, "name"), zone, *facts, None, taken)
    return _framed((head, *_problems(bed.problems)), mine=True)


def nothing(proposals: Proposals | None) -> Iterator[QWidget]:
    """Why no bed is proposed, where the free ones are, and what would make one possible."""
    if proposals is None:
        yield label(translate("BedSection", "No bed to propose yet: sex and age decide."), "second")
        return
    why, *ways = proposals.none_because
    yield sign_line("info", "warn", sentence(why), "strong", wrap=True)
    for refusal in proposals.refused:
        if refusal.problem.code is not why.code:
            words = translate("BedSection", "{rooms}: {why}").format(
                rooms="、".join(refusal.rooms), why=sentence(refusal.problem)
            )
            yield sign_line("stop", "text_2", words, "second", wrap=True)
    for way in ways:
        yield sign_line("right", "accent", sentence(way), wrap=True)


def option_words(bed: BedOption) -> str:
    """One bed of the house in a line of the list: number, zone, use, what is against it."""
    said = [f"{bed.label}  {word(bed.zone)}", word(bed.use)]
    if bed.plan is not None:
        said.append(bed.plan.planned_for)
    against = [each for each in bed.problems if each.code not in _SAID_BY_USE]
    said += [_against(problem) for problem in against[:1]]
    return " · ".join(said)


def _against(problem: Problem) -> str:
    """The gravest thing that is against a bed, and whether a reason goes over it."""
    forms = {
        Weight.STOP: translate("BedSection", "not possible: {why}"),
        Weight.REASON: translate("BedSection", "with a reason: {why}"),
    }
    return forms.get(problem.weight, "{why}").format(why=sentence(problem))


def take_button(name: str, verb: str, about: str, take: Callable[[], object]) -> Button:
    """The button that takes a bed; a screen reader hears which one."""
    return Button(name, verb, "row", about=about, press=take)


def _problems(problems: Iterable[Problem], *, calm: bool = False) -> list[QWidget]:
    """What is against a bed; `calm` where nobody has asked for it yet."""
    lines = []
    for problem in problems:
        stops = problem.weight is Weight.STOP
        sign, tone, role = _CALM if calm and stops else _SIGNS[problem.weight]
        lines.append(sign_line(sign, tone, sentence(problem), role, wrap=True))
    return lines


def _framed(items: Sequence[Item], *, mine: bool) -> QFrame:
    content = column(*items, gap=2, margin=(t.SPACE_2, 4, t.SPACE_2, 4))
    return frame(content, "chosen" if mine else "well")
