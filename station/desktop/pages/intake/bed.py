"""Section six: the beds that suit, those kept for people who are expected, or any other."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from station.desktop.code_field import CodeField, Codes
from station.desktop.controls.intake import Intake
from station.desktop.desk import Desk
from station.desktop.fields import LineField
from station.desktop.form import Form
from station.desktop.layout import column, empty, holder, row
from station.desktop.pages.intake import bed_lines
from station.desktop.pages.intake.bed_lines import KEPT_KEYS
from station.desktop.pages.intake.section import Section, SectionState, keep_focus
from station.desktop.parts import Button, label, sign_line
from station.domain.bed_choice import BedChoice
from station.domain.bed_offer import BedOffer, BedOption, beds_typed
from station.domain.beds import BedTrouble
from station.domain.codes import Code
from station.domain.problems import Problem, Refused, Weight
from station.wording.sentences import sentence

_GONE = frozenset(
    {
        BedTrouble.PLAN_NOT_FOUND,
        BedTrouble.PLAN_LAPSED,
        BedTrouble.PLAN_GIVEN_BACK,
        BedTrouble.PLAN_TAKEN_UP,
        BedTrouble.PLAN_OF_OTHER_BED,
    }
)


@dataclass(frozen=True, slots=True)
class Chosen:
    """The bed that was taken, and the plan with it when it is kept for this very person."""

    bed_id: int
    label: str
    plan_id: int | None = None


class BedSection(Section):
    """Kept beds, at most three proposals with what speaks for them, any other bed by its number."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(self.tr("Six: bed"), self.tr("Bed, short"))
        self._desk = desk
        self._offer: BedOffer | None = None
        self._chosen: Chosen | None = None
        self._keys_live = False
        self._takes: list[Button] = []
        self._kept_head = label(self.tr("Kept for people who are expected"), "second")
        self._kept, self._list = column(gap=4), column(gap=4)
        self._refused = label("", "last", wrap=True)
        self._none = Button(Intake.NO_BED, self.tr("No bed for now"), "quiet")
        self._none.clicked.connect(lambda: self.choose(None))
        self._form = self.add_form(Form(self._fields()))
        self._form.finished.connect(self._take_named)
        self._other.settled.connect(self._take_named)
        foot = row(self._refused, self._none)
        foot.setStretch(0, 1)
        self.add(self._kept_head, holder(self._kept), holder(self._list), self._form, foot)
        self._show()

    def _fields(self) -> list[LineField]:
        codes = Codes(self._search, lambda label: label, lambda code: code.code, self._words)
        self._other = CodeField(Intake.BED_OTHER, self.tr("Other bed"), codes)
        self._other.edit.setPlaceholderText(self.tr("room or bed, as 101-4"))
        self._other.check_with(self._against)
        return [self._other, LineField(Intake.BED_REASON, self.tr("Why this bed"), wide=True)]

    # --- what is offered ---------------------------------------------------------------------

    def show_offer(self, offer: BedOffer) -> None:
        """Show what suits now; the same beds again leave the buttons under the finger alone."""
        before, self._offer = self._offer, offer
        rooms = "、".join(room for each in offer.proposals.refused for room in each.rooms)
        said = self.tr("Not for this person: {rooms}").format(rooms=rooms)
        self._refused.setText(said if rooms and offer.proposals.choices else "")
        if before is None or self._stands(before) != self._stands(offer):
            self._show()

    def _stands(self, offer: BedOffer) -> tuple[object, ...]:
        """What of an offer is seen."""
        return offer.proposals, offer.kept, offer.option(self.bed_id())

    @property
    def _choices(self) -> tuple[BedChoice, ...]:
        return () if self._offer is None else self._offer.proposals.choices

    def _kept_beds(self) -> tuple[BedOption, ...]:
        return () if self._offer is None else self._offer.kept

    # --- what the clerk takes ----------------------------------------------------------------

    def take(self, number: int) -> bool:
        """Take the n-th proposal (from 0); False when there is none."""
        if number >= len(self._choices):
            return False
        choice = self._choices[number]
        self.choose(Chosen(choice.bed_id, choice.label), asks=choice.needs_reason)
        return True

    def take_kept(self, number: int) -> bool:
        """Take the n-th kept bed (from 0): the person whom it is kept for has come."""
        beds = self._kept_beds()
        if number >= len(beds) or not beds[number].possible:
            return False
        self._take_option(beds[number])
        return True

    def choose(self, bed: Chosen | None, *, asks: bool = False) -> None:
        """Take a bed, or none; what asks for a reason leads to its field."""
        self._chosen = bed
        self._other.clear()
        self._form["bed_reason"].show_problems(())
        self._show()
        if asks:
            self._form["bed_reason"].control().setFocus()
        self.edited.emit()
        self.settled.emit()

    def _take_option(self, bed: BedOption) -> None:
        plan_id = None if bed.plan is None else bed.plan.id
        self.choose(Chosen(bed.bed_id, bed.label, plan_id), asks=bed.needs_reason)

    def _take_named(self) -> None:
        """Take the bed that was picked in the field; one that is not possible stays there."""
        bed = self._named()
        if bed is not None and bed.possible:
            self._take_option(bed)

    # --- any bed -----------------------------------------------------------------------------

    def _search(self, typed: str) -> Sequence[Code]:
        beds = () if self._offer is None else self._offer.beds
        return [Code(bed.label, bed.label) for bed in beds_typed(typed, beds)]

    def _option(self, label: str) -> BedOption | None:
        beds = () if self._offer is None else self._offer.beds
        return next((bed for bed in beds if bed.label == label), None)

    def _words(self, code: Code) -> str:
        bed = self._option(code.code)
        return code.code if bed is None else bed_lines.option_words(bed)

    def _named(self) -> BedOption | None:
        try:
            label = self._other.value()
        except Refused:
            return None
        return None if label is None else self._option(label)

    def _against(self, label: str) -> Iterable[Problem]:
        """What stops the bed that was named."""
        bed = self._option(label)
        found = () if bed is None else bed.problems
        return [problem for problem in found if problem.weight is Weight.STOP]

    def standing(self) -> tuple[Problem, ...]:
        """Say why a bed that was named cannot be given; it is not passed over in silence."""
        self._take_named()
        found = tuple(p for p in self._other.settle() if p.weight is Weight.STOP)
        if found:
            self._other.edit.setFocus()
        return found

    # --- what is read ------------------------------------------------------------------------

    def bed_id(self) -> int | None:
        return None if self._chosen is None else self._chosen.bed_id

    def plan_id(self) -> int | None:
        """Give the plan that ends with the admission."""
        return None if self._chosen is None else self._chosen.plan_id

    def reason(self) -> str:
        """Give why this bed nevertheless."""
        return self._form["bed_reason"].typed().strip()

    def set_keys_live(self, live: bool) -> None:
        """Say whether Alt and a digit take a bed just now."""
        self._keys_live = live
        for number, button in enumerate(self._takes):
            button.say(self._verb(number))

    def state(self) -> SectionState:
        if self.errors():
            return super().state()
        if self._chosen is not None:
            return SectionState(self._chosen.label, "second")
        if self._choices:
            words = self.tr("proposed {name}")
            return SectionState(words.format(name=self._choices[0].label))
        return super().state()

    def typed(self) -> dict[str, Any]:
        bed = self._chosen
        taken = None if bed is None else (bed.bed_id, bed.label)
        return {**super().typed(), "bed": taken, "bed_plan": self.plan_id()}

    def retype(self, typed: Mapping[str, Any]) -> None:
        super().retype(typed)
        bed = typed.get("bed")
        self._chosen = Chosen(bed[0], bed[1], typed.get("bed_plan")) if bed else None
        self._show()

    def show_problems(self, problems: Iterable[Problem]) -> tuple[Problem, ...]:
        """What asks for a reason leads to its field; what stops is said at the field of any bed."""
        ours = [p for p in problems if p.place in {"bed_id", "bed_reason"}]
        left = super().show_problems(p for p in problems if p not in ours)
        stops = [p for p in ours if p.weight is Weight.STOP]
        if any(problem.code in _GONE for problem in stops):
            self.choose(None)
        if stops:
            self._other.show_problems(stops)
            self._other.edit.setFocus()
        elif ours:
            self._form["bed_reason"].set_optional_shown(True)
            self._form["bed_reason"].show_problems(ours)
            self._form["bed_reason"].control().setFocus()
        return left

    # --- what is seen ------------------------------------------------------------------------

    def start(self) -> None:
        names = [Intake.bed(1), *(Intake.kept(n + 1) for n in range(len(self._kept_beds())))]
        buttons = (self.findChild(QWidget, name) for name in names)
        first = next((button for button in buttons if button is not None), None)
        (first or self._other.edit).setFocus()

    def _show(self) -> None:
        keep_focus(self, self._fill)
        self._form["bed_reason"].set_optional_shown(self._asks_reason())
        self._none.setEnabled(self._chosen is not None)

    def _asks_reason(self) -> bool:
        bed_id = self.bed_id()
        beds = (self._offer.option(bed_id),) if self._offer is not None else ()
        return any(bed is not None and bed.needs_reason for bed in beds)

    def _fill(self) -> None:
        for box in (self._kept, self._list):
            empty(box)
        self._takes = []
        self._fill_kept()
        self._fill_list()

    def _fill_kept(self) -> None:
        beds = self._kept_beds()
        self._kept_head.setVisible(bool(beds))
        today = self._desk.now().date()
        for number, bed in enumerate(beds):
            if bed.plan is None:
                continue
            mine = self.plan_id() == bed.plan.id
            verb = self.tr("Taken") if mine else self.tr("Has come: take")
            key = f"  {KEPT_KEYS[number]}" if number < len(KEPT_KEYS) and not mine else ""
            button = bed_lines.take_button(
                Intake.kept(number + 1),
                verb + key,
                bed.label,
                partial(self.take_kept, number),
            )
            self._kept.addWidget(bed_lines.kept(bed, bed.plan, button, today, mine=mine))

    def _fill_list(self) -> None:
        for problem in self._offer.proposals.cautions if self._offer else ():
            self._list.addWidget(sign_line("info", "warn", sentence(problem), wrap=True))
        if not self._choices and self._chosen is None:
            for line in bed_lines.nothing(self._offer.proposals if self._offer else None):
                self._list.addWidget(line)
        for number, choice in enumerate(self._choices):
            button = bed_lines.take_button(
                Intake.bed(number + 1),
                self._verb(number),
                choice.label,
                partial(self.take, number),
            )
            self._takes.append(button)
            mine = choice.bed_id == self.bed_id()
            self._list.addWidget(bed_lines.proposal(choice, button, mine=mine))
        if self._chosen is not None and not self._is_listed(self._chosen):
            bed = self._offer.option(self._chosen.bed_id) if self._offer else None
            self._list.addWidget(bed_lines.named(bed, self._chosen.label))

    def _is_listed(self, chosen: Chosen) -> bool:
        """Whether the bed that was taken stands among the kept ones or the proposals."""
        kept = [bed.plan.id for bed in self._kept_beds() if bed.plan is not None]
        return chosen.plan_id in kept or chosen.bed_id in [each.bed_id for each in self._choices]

    def _verb(self, number: int) -> str:
        if self._choices[number].bed_id == self.bed_id():
            return self.tr("Taken")
        key = f"  Alt+{number + 1}" if self._keys_live else ""
        return self.tr("Take") + key
