"""Somebody is on the way to a bed: proposals, the word before the drop, the deed after it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from station.desktop.board import BoardView
from station.desktop.board_cards import Card, bed_title, planned_for
from station.desktop.board_painter import Verdict
from station.desktop.desk import Desk
from station.desktop.pages.beds import side
from station.desktop.pages.beds.deed_form import Asked, happened_field, next_field, reason_field
from station.domain.bed_board import ResidentCard
from station.domain.bed_choice import BedChoice, Proposals
from station.domain.beds import BedTrouble, BedUse
from station.domain.problems import Problem, Weight
from station.usecases.bed_board import BedCheck, BedProposals, SwapCheck
from station.usecases.beds import AssignBed, MoveBed, SwapBeds
from station.usecases.work import Read, Write


class Carrying(QObject):
    """Carries one resident at a time, from a bed or from the list of those without one.

    It asks before a drop and never refuses by itself: the rules answer.
    """

    changed = Signal()
    """The panel has something else to say."""
    asks = Signal(object)
    """A form is needed: an `Asked`."""
    does = Signal(object, object)
    """A deed without a form, and what to say when it is done."""

    def __init__(self, desk: Desk, board: BoardView) -> None:
        super().__init__(board)
        self._desk, self._board = desk, board
        self.person: ResidentCard | None = None
        self._from: Card | None = None
        self._over: Card | None = None
        self._problems: tuple[Problem, ...] | None = None
        self._proposals: Proposals | None = None
        board.chosen.connect(self._hover)
        board.dropped.connect(self.drop)
        board.put_back.connect(self.put_back)

    @property
    def under_way(self) -> bool:
        """Whether somebody is being carried."""
        return self.person is not None

    def pick_up(self, person: ResidentCard, from_bed: Card | None) -> None:
        """Take somebody up and ask where they could lie."""
        self.person, self._from = person, from_bed
        self._over = self._problems = self._proposals = None
        self._board.carry(person.name, from_bed.bed.id if from_bed else None)
        self.refresh()
        self.changed.emit()

    def put_back(self) -> None:
        """Leave everything as it is."""
        if self.person is None:
            return
        self.person = self._from = self._over = self._problems = self._proposals = None
        self._board.carry("", None)
        self._board.propose({})
        self.changed.emit()

    def refresh(self) -> None:
        """Ask for the proposals again: the house has changed."""
        if self.person is not None:
            self._desk.ask(self, BedProposals(self.person.stay_id), self._show_proposals)

    def take(self, index: int) -> None:
        """Take the n-th proposal."""
        choices = self._proposals.choices if self._proposals else ()
        if index < len(choices) and (card := self._card(choices[index].bed_id)) is not None:
            self._decide(card, choices[index].problems)

    def drop(self, card: Card) -> None:
        """Put down on a bed, once the rules have answered."""
        if self.person is None or self._own(card):
            self.put_back()
            return

        def heard(problems: tuple[Problem, ...]) -> None:
            self._judge(card, problems)
            if not any(problem.weight is Weight.STOP for problem in problems):
                self._decide(card, problems)

        self._ask(card, heard, "drop")

    def cards(self) -> Iterator[QWidget]:
        """What the panel shows meanwhile."""
        assert self.person is not None
        yield side.carried_card(self.person, self._from, self.put_back)
        if self._over is not None and self._problems is not None:
            yield side.verdict_card(
                self._over_title(self._over), self._problems, two_beds=self._swaps(self._over)
            )
        if self._proposals is None:
            return
        verb = self.tr("Give") if self._from is None else self.tr("Move here")
        for index, choice in enumerate(self._proposals.choices):
            yield side.choice_card(index, choice, self._choice_title(choice), verb, self.take)
        if self._proposals.none_because:
            yield side.no_choice_card(self._proposals.none_because)
        if self._proposals.refused:
            yield side.refusals_card(self._proposals.refused)

    # --- asking -------------------------------------------------------------------------------

    def _show_proposals(self, proposals: Proposals) -> None:
        if self.person is None:
            return
        self._proposals = proposals
        place = self.tr("no. {n}")
        self._board.propose(
            {
                choice.bed_id: (n, self.tr("Proposed"), place.format(n=n))
                for n, choice in enumerate(proposals.choices, 1)
            }
        )
        self.changed.emit()

    def _hover(self, card: Card | None) -> None:
        if self.person is None:
            return
        self._over = self._problems = None
        if card is None or self._own(card):
            self._board.judge(0, None)
            self.changed.emit()
            return
        self._ask(card, lambda problems: self._judge(card, problems), "hover")

    def _ask(self, card: Card, heard: Callable[[tuple[Problem, ...]], object], seat: str) -> None:
        assert self.person is not None
        question: Read[tuple[Problem, ...]]
        if self._swaps(card):
            assert card.bed.card is not None
            question = SwapCheck(self.person.stay_id, card.bed.card.stay_id)
        else:
            question = BedCheck(card.bed.id, self.person.stay_id)
        person = self.person

        def answered(found: tuple[Problem, ...]) -> None:
            if person is self.person:  # else the rules have spoken of somebody who was put back
                heard(self._weighed(card, found))

        self._desk.ask(self, question, answered, seat=seat)

    def _weighed(self, card: Card, found: tuple[Problem, ...]) -> tuple[Problem, ...]:
        """Of a kept bed the plan itself is no stop for somebody who has come: it is taken up."""
        if not self._expected(card):
            return found
        return tuple(each for each in found if each.code is not BedTrouble.PLANNED)

    def _judge(self, card: Card, problems: tuple[Problem, ...]) -> None:
        if self.person is None:
            return
        self._over, self._problems = card, problems
        weights = {problem.weight for problem in problems}
        if Weight.STOP in weights:
            verdict = Verdict(self.tr("Not possible"), "danger", "stop")
        elif Weight.REASON in weights:
            verdict = Verdict(self.tr("With a reason"), "warn", "info")
        else:
            words = self.tr("Swap") if self._swaps(card) else self.tr("Possible")
            verdict = Verdict(words, "accent", "swap" if self._swaps(card) else "tick")
        self._board.judge(card.bed.id, verdict)
        self.changed.emit()

    # --- doing --------------------------------------------------------------------------------

    def _decide(self, card: Card, problems: Sequence[Problem]) -> None:
        person = self.person
        assert person is not None
        if self._from is None:
            plan_id = card.bed.assignment_id if self._expected(card) else None
            if not any(each.weight is Weight.REASON for each in problems) and plan_id is None:
                self.does.emit(AssignBed(person.stay_id, card.bed.id), self._given(person))
                return
            self.asks.emit(self._assigning(card, person, problems, plan_id))
        elif self._swaps(card):
            self.asks.emit(self._swapping(card, person, problems))
        else:
            self.asks.emit(self._moving(card, person, problems))

    def _assigning(
        self, card: Card, person: ResidentCard, problems: Sequence[Problem], plan_id: int | None
    ) -> Asked:
        text = self.tr("The reason goes into the duty book.")
        if plan_id is not None:
            text = self.tr("Kept for {name}: is this the person?").format(
                name=planned_for(card.bed)
            )
        title = self.tr("{name} into {bed}")
        return Asked(
            title.format(name=person.name, bed=self._title(card)),
            text,
            [reason_field(), happened_field(self._desk.now)],
            self.tr("Give"),
            lambda values: AssignBed(
                person.stay_id, card.bed.id, **_with_reason(values), plan_id=plan_id
            ),
            self._given(person),
            problems,
        )

    def _moving(self, card: Card, person: ResidentCard, problems: Sequence[Problem]) -> Asked:
        assert self._from is not None
        title = self.tr("{name}: {old} to {new}")
        fields = [reason_field(), next_field(), happened_field(self._desk.now)]

        def deed(values: dict[str, Any]) -> Write[str]:
            given = {name: value for name, value in values.items() if value is not None}
            return MoveBed(person.stay_id, card.bed.id, **{"reason": "", **given})

        return Asked(
            title.format(name=person.name, old=self._from.bed.label, new=card.bed.label),
            self.tr("The move is kept with its reason."),
            fields,
            self.tr("Move"),
            deed,
            self._given(person),
            problems,
        )

    def _swapping(self, card: Card, person: ResidentCard, problems: Sequence[Problem]) -> Asked:
        other = card.bed.card
        assert other is not None and self._from is not None  # noqa: PT018
        title = self.tr("{one} ({old}) and {other} ({new}) swap")
        return Asked(
            title.format(
                one=person.name, old=self._from.bed.label, other=other.name, new=card.bed.label
            ),
            self.tr("Both were looked at in the other's room."),
            [reason_field(), happened_field(self._desk.now)],
            self.tr("Swap"),
            lambda values: SwapBeds(person.stay_id, other.stay_id, **_with_reason(values)),
            lambda _beds: self.tr("{one} and {other} have changed beds.").format(
                one=person.name, other=other.name
            ),
            problems,
            two_beds=True,
        )

    def _given(self, person: ResidentCard) -> Callable[[str], str]:
        """Say of this person which bed they have, whoever is carried by then."""
        return lambda bed: self.tr("{name} has {bed} now.").format(name=person.name, bed=bed)

    # --- looking ------------------------------------------------------------------------------

    def _own(self, card: Card) -> bool:
        return self._from is not None and self._from.bed.id == card.bed.id

    def _swaps(self, card: Card) -> bool:
        return self._from is not None and card.person

    def _expected(self, card: Card) -> bool:
        """Whether this is a bed kept in words, and the person has none yet."""
        kept = card.bed.use is BedUse.PLANNED and card.bed.card is None
        return kept and self._from is None

    def _card(self, bed_id: int) -> Card | None:
        cards = self._board.cards.cards
        return next((card for card in cards if card.bed.id == bed_id), None)

    def _choice_title(self, choice: BedChoice) -> str:
        card = self._card(choice.bed_id)
        return choice.label if card is None else self._title(card)

    def _over_title(self, card: Card) -> str:
        if not self._swaps(card) or card.bed.card is None:
            return self._title(card)
        swap = self.tr("Swap with {name}, {bed}")
        return swap.format(name=card.bed.card.name, bed=self._title(card))

    @staticmethod
    def _title(card: Card) -> str:
        return bed_title(card.room.name, card.bed.name)


def _with_reason(values: dict[str, Any]) -> dict[str, Any]:
    return {**values, "reason": values["reason"] or ""}
