"""The cards of the panel: the chosen bed, who has none, who is away, proposals, refusals."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFrame, QLabel, QWidget

from station.desktop import tokens as t
from station.desktop.board_cards import (
    Card,
    bed_title,
    mark_names,
    person_line,
    planned_for,
    state_words,
)
from station.desktop.controls.beds import Beds
from station.desktop.layout import Item, column, empty, frame, hairline, row
from station.desktop.pages.beds.deed_form import problem_line, told
from station.desktop.parts import Button, chip, class_chip, label, sign_line
from station.domain.bed_board import BedOnBoard, Board, HouseFigures, ResidentCard
from station.domain.bed_choice import BedChoice, RoomRefusal
from station.domain.beds import BedUse
from station.domain.problems import Problem
from station.wording import shown
from station.wording.naming import named
from station.wording.sentences import sentence

translate = QCoreApplication.translate

_TAKES = (Beds.TAKE_1, Beds.TAKE_2, Beds.TAKE_3)
_CHIPS_IN_LINE = 4

Press = Callable[[ResidentCard], object]


class BedSide(QWidget):
    """The live panel: one card under the other, made anew when something else is chosen."""

    def __init__(self) -> None:
        super().__init__()
        self._column = column(gap=t.SPACE_2, parent=self)

    def show_cards(self, cards: Iterable[QWidget]) -> None:
        """Show these instead."""
        empty(self._column)
        for card in cards:
            self._column.addWidget(card)
        self._column.addStretch(1)


# --- the chosen bed ---------------------------------------------------------------------------


def bed_card(card: Card, at: datetime, verbs: Sequence[Item]) -> QFrame:
    """The chosen bed: who has it, since when, what contradicts itself, and what can be done."""
    title = label(bed_title(card.room.name, card.bed.name), "heading", name=Beds.BED)
    return frame(
        column(
            row(title, None, label(named(card.bed.use), "second")),
            *_about(card, at),
            *(problem_line(problem) for problem in card.room.warnings),
            *([hairline(), *verbs] if verbs else []),
            margin=t.SPACE_3,
        )
    )


def _about(card: Card, at: datetime) -> Iterator[Item]:
    bed, today = card.bed, at.date()
    if card.person and bed.card is not None:
        yield from _person(bed.card)
        if bed.since:
            yield _fact(
                translate("BedSide", "In this bed since {time}").format(
                    time=shown.moment(bed.since, today)
                )
            )
        for warning in bed.warnings:
            yield told("info", "warn", named(warning), "warn")
    if bed.use is BedUse.PLANNED:
        yield _fact(translate("BedSide", "For {name}").format(name=planned_for(bed)))
    if bed.until:
        yield _fact(
            translate("BedSide", "Until {time}").format(time=shown.moment(bed.until, today))
        )
    if not card.person and bed.condition_since:
        since = shown.moment(bed.condition_since, today)
        yield _fact(
            translate("BedSide", "{state} since {time}").format(
                state=named(bed.condition), time=since
            )
        )
    if bed.condition_until:
        yield _fact(
            translate("BedSide", "Until {time}").format(
                time=shown.moment(bed.condition_until, today)
            )
        )
    if bed.condition_note:
        yield _fact(bed.condition_note)


def _fact(text: str) -> QLabel:
    return label(text, "second", wrap=True)


def _person(card: ResidentCard) -> Iterator[Item]:
    yield label(card.name, "name", wrap=True)
    facts = [person_line(card), translate("BedSide", "day {n} in the station").format(n=card.days)]
    yield _fact(" · ".join(filter(None, [*facts, state_words(card.state)])))
    chips = [class_chip(card.assistance_class)] if card.assistance_class else []
    chips += [chip(word) for word in mark_names(card.marks)]
    for start in range(0, len(chips), _CHIPS_IN_LINE):
        yield row(*chips[start : start + _CHIPS_IN_LINE], None, gap=t.SPACE_1)


def in_pairs(buttons: Sequence[QWidget]) -> list[Item]:
    """Two buttons to a line, equally wide."""
    lines: list[Item] = []
    for start in range(0, len(buttons), 2):
        pair = buttons[start : start + 2]
        line = row(*pair)
        for i in range(len(pair)):
            line.setStretch(i, 1)
        lines.append(line)
    return lines


# --- those who are on no card -----------------------------------------------------------------


def outside_cards(board: Board, find: Press | None, show: Press) -> Iterator[QFrame]:
    """Residents who lie in no bed of the house: without one, in hospital, with the police."""
    if board.without_bed:
        yield frame(
            column(
                _head(translate("BedSide", "In the station without a bed"), len(board.without_bed)),
                *(_without(card, find) for card in board.without_bed),
                margin=t.SPACE_3,
            )
        )
    if board.in_hospital:
        count = sum(len(place.cards) for place in board.in_hospital)
        lines: list[Item] = []
        for place in board.in_hospital:
            name = place.place or translate("BedSide", "Place not written down")
            lines += [label(name, "second", wrap=True), *_links(place.cards, show)]
        head = _head(translate("BedSide", "In hospital"), count)
        yield frame(column(head, *lines, gap=6, margin=t.SPACE_3))
    if board.with_police:
        head = _head(translate("BedSide", "With the police"), len(board.with_police))
        yield frame(column(head, *_links(board.with_police, show), gap=6, margin=t.SPACE_3))


def expected_cards(board: Board, go_to: Callable[[int], object]) -> Iterator[QFrame]:
    """Who is expected, until when the bed is kept, and where; the first to come stands first."""
    kept = sorted(
        (bed for bed in board.beds if bed.use is BedUse.PLANNED),
        key=lambda bed: bed.until or board.at,
    )
    if kept:
        head = _head(translate("BedSide", "Expected"), len(kept))
        yield frame(
            column(head, *(_expected(bed, board.at, go_to) for bed in kept), margin=t.SPACE_3)
        )


def _expected(bed: BedOnBoard, at: datetime, go_to: Callable[[int], object]) -> Item:
    facts = [bed.label]
    if bed.until:
        until = shown.moment(bed.until, at.date())
        facts.append(translate("BedSide", "kept until {time}").format(time=until))
    words = column(
        label(planned_for(bed), "strong", wrap=True), label(" · ".join(facts), "small"), gap=0
    )
    verb = translate("BedSide", "Show")
    button = Button(Beds.expected(bed.id), verb, "row", press=partial(go_to, bed.id))
    button.setAccessibleName(f"{verb} {bed.label}")
    line = row(words, button)
    line.setStretch(0, 1)
    return line


def house_card(figures: HouseFigures, roll_call: Callable[[], None] | None) -> QFrame:
    """What a duty officer reports: heads, minors, families, away, and the flow of the week."""
    facts = (
        (translate("BedSide", "Residents"), figures.residents),
        (translate("BedSide", "Minors"), figures.minors),
        (translate("BedSide", "Families"), figures.families),
        (translate("BedSide", "In hospital"), figures.in_hospital),
        (translate("BedSide", "Without a bed"), figures.without_bed),
        (translate("BedSide", "Came in 7 days"), figures.came_in_week),
        (translate("BedSide", "Left in 7 days"), figures.left_in_week),
    )
    lines = [
        row(label(words, "second"), None, label(str(count), "strong")) for words, count in facts
    ]
    head = row(label(translate("BedSide", "The house"), "heading"), None)
    if roll_call is not None:
        words = translate("BedsPage", "Roll call")
        head.addWidget(
            Button(Beds.ROLL_CALL, words, "link", key="Ctrl+F7", icon="print", press=roll_call)
        )
    lacks = [
        sign_line("info", "warn", sentence(problem), wrap=True) for problem in figures.cautions
    ]
    return frame(column(head, *lacks, *lines, gap=t.SPACE_1, margin=t.SPACE_3), name=Beds.HOUSE)


def _head(text: str, count: int) -> Item:
    return row(label(text, "heading"), label(str(count), "accent"), None)


def _without(card: ResidentCard, find: Press | None) -> Item:
    words = column(label(card.name, "strong", wrap=True), label(person_line(card), "small"), gap=0)
    if find is None:
        return words
    verb = translate("BedSide", "Find a bed")
    button = Button(Beds.find(card.stay_id), verb, "row", press=partial(find, card))
    button.setAccessibleName(f"{verb} {card.name}")
    line = row(words, button)
    line.setStretch(0, 1)
    return line


def _links(cards: Sequence[ResidentCard], show: Press) -> list[Item]:
    return [
        Button(Beds.show(card.stay_id), card.name, "link", press=partial(show, card))
        for card in cards
    ]


# --- somebody looks for a bed -----------------------------------------------------------------


def carried_card(
    person: ResidentCard, from_bed: Card | None, leave: Callable[[], object]
) -> QFrame:
    """Who is looked for, and how it goes on."""
    title = translate("BedSide", "A bed for {name}").format(name=person.name)
    facts = [person_line(person)]
    if from_bed is not None:
        facts.append(bed_title(from_bed.room.name, from_bed.bed.name))
    words = translate(
        "BedSide", "Arrows choose a bed, Enter puts down; on somebody else's bed the two swap."
    )
    chips = [class_chip(person.assistance_class)] if person.assistance_class else []
    return frame(
        column(
            label(title, "heading", wrap=True),
            row(label(" · ".join(facts), "second"), None, *chips),
            label(words, "second", wrap=True),
            row(
                None,
                Button(Beds.PUT_BACK, translate("BedSide", "Leave it"), key="Esc", press=leave),
            ),
            margin=t.SPACE_3,
        )
    )


def verdict_card(title: str, problems: Sequence[Problem], *, two_beds: bool) -> QFrame:
    """What speaks against the bed that the card is held over; nothing is said plainly too."""
    nothing = told("tick", "text_2", translate("BedSide", "Nothing speaks against it."))
    lines = [problem_line(problem, where=two_beds) for problem in problems] or [nothing]
    return frame(
        column(label(title, "strong", wrap=True), *lines, gap=t.SPACE_1, margin=t.SPACE_3),
        name=Beds.VERDICT,
    )


def choice_card(
    index: int, choice: BedChoice, title: str, verb: str, take: Callable[[int], object]
) -> QFrame:
    """One proposed bed: what speaks for it, what to mind, and the button that takes it."""
    button = Button(
        _TAKES[index],
        verb,
        "" if index else "primary",
        key=f"Alt+{index + 1}",
        press=partial(take, index),
    )
    reasons = [told("tick", "text_2", named(reason)) for reason in choice.reasons]
    hints = [problem_line(problem) for problem in choice.problems]
    features = [label(choice.features, "small")] if choice.features else []
    words = column(label(title, "name", wrap=True), *features, gap=0)
    head = row(words, button)
    head.setStretch(0, 1)
    return frame(
        column(head, *reasons, *hints, gap=t.SPACE_1, margin=t.SPACE_3),
        "card" if index else "chosen",
    )


def refusals_card(refused: Sequence[RoomRefusal]) -> QFrame:
    """The rooms with free beds that are no choice, and why, with the rule."""
    lines = [
        told(
            "stop",
            "text_2",
            translate("BedSide", "{rooms}: {why}").format(
                rooms=translate("BedSide", ", ").join(refusal.rooms), why=sentence(refusal.problem)
            ),
        )
        for refusal in refused
    ]
    return frame(
        column(
            label(translate("BedSide", "Not possible, and why"), "heading"),
            *lines,
            margin=t.SPACE_3,
        )
    )


def no_choice_card(because: Sequence[Problem]) -> QFrame:
    """Why no bed suits, and what would make one possible, each way with its beds."""
    why, *ways = because
    lines = [sign_line("right", "accent", sentence(way), wrap=True) for way in ways]
    return frame(
        column(
            sign_line("info", "warn", sentence(why), "heading", wrap=True),
            *lines,
            margin=t.SPACE_3,
        ),
        name=Beds.NO_CHOICE,
    )
