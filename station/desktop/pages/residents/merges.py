"""What was merged into this person, and taking a merge back."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QCheckBox, QFrame, QVBoxLayout, QWidget

from station.desktop import tokens as t
from station.desktop.controls.residents import Residents as Names
from station.desktop.desk import Desk
from station.desktop.dialogs import Answer, Asked, ask
from station.desktop.layout import column, empty, frame, holder, row
from station.desktop.look import px
from station.desktop.pages.residents.part import Part
from station.desktop.parts import Button, card, label
from station.domain.merging import LaterRow, MergeRecord, UnmergeSheet
from station.usecases.merging import UnmergePeople, UnmergePlan
from station.wording import shown
from station.wording.merge_names import ROWS, row_words


class Merges(QWidget):
    """One line for each merge; parting two people first shows what goes back to whom."""

    def __init__(self, desk: Desk, owner: Part) -> None:
        super().__init__()
        self._desk, self._owner = desk, owner
        self._lines, self._plan = QVBoxLayout(), QVBoxLayout()
        for lines in (self._lines, self._plan):
            lines.setSpacing(px(t.SPACE_2))
        self._card = card(self.tr("Merged into this person"), self._lines, self._plan)
        column(self._card, parent=self)
        self._back: dict[tuple[str, int], QCheckBox] = {}
        self._shown: frozenset[int] = frozenset()

    def show_merges(self, merges: Sequence[MergeRecord]) -> None:
        self._shown = frozenset(merge.id for merge in merges)
        empty(self._lines)
        empty(self._plan)
        self.setVisible(bool(merges))
        for merge in merges:
            self._lines.addWidget(self._line(merge))

    def _line(self, merge: MergeRecord) -> QWidget:
        today = self._desk.now().date()
        when = shown.moment(merge.merged_at, today)
        words = self.tr("{when}: {reason}").format(when=when, reason=merge.reason)
        line = row(label(merge.merged_name, "strong"), label(words, "second", wrap=True))
        line.setStretch(1, 1)
        if merge.undone_at is not None:
            undone = shown.moment(merge.undone_at, today)
            line.addWidget(label(self.tr("taken back {when}").format(when=undone), "second"))
        elif self._desk.may(UnmergePlan):
            name = f"{Names.UNMERGE}_{merge.id}"
            part = Button(name, self.tr("Take back"), press=lambda: self._ask_plan(merge.id))
            line.addWidget(part)
        return holder(line)

    def _ask_plan(self, merge_id: int) -> None:
        self._desk.ask(self, UnmergePlan(merge_id), self._show_plan)

    def _show_plan(self, plan: UnmergeSheet) -> None:
        if plan.merge.id not in self._shown:
            return  # of somebody whose file was put away
        empty(self._plan)
        self._back = {}
        self._plan.addWidget(self._box(plan))

    def _box(self, plan: UnmergeSheet) -> QFrame:
        goes = "、".join(
            self.tr("{kind} {count}").format(kind=row_words(kind), count=count)
            for kind, count in plan.goes_back.items()
            if kind in ROWS
        )
        name = plan.merge.merged_name
        back = self.tr("Goes back to {name}: {rows}").format(name=name, rows=goes or "—")
        items: list[QWidget] = [label(back, wrap=True)]
        if plan.later:
            words = self.tr("Written since the merge: tick what belongs to {name}.")
            items.append(label(words.format(name=name), "strong", wrap=True))
        for later in plan.later:
            tick = QCheckBox(self._later(later))
            tick.setObjectName(f"{Names.UNMERGE}_{later.what}_{later.id}")
            self._back[later.what, later.id] = tick
            items.append(tick)
        act = Button(
            Names.UNMERGE, self.tr("Part them…"), "danger", press=lambda: self._ask_reason(plan)
        )
        return frame(column(*items, row(None, act), margin=t.SPACE_3), "well")

    def _later(self, later: LaterRow) -> str:
        day = shown.full_day(later.day) if later.day else ""
        return " ".join(filter(None, (row_words(later.what), later.text, day)))

    def _ask_reason(self, plan: UnmergeSheet) -> None:
        asked = Asked(
            title=self.tr("Part {name} again?").format(name=plan.merge.merged_name),
            text=self.tr("Both files stand by themselves again, as they were before the merge."),
            follows=self.tr("The two are remembered as different people."),
            act=self.tr("Part them"),
            leave=self.tr("Leave merged"),
            reason=True,
        )
        ask(self, asked, lambda answer: self._part(plan.merge.id, answer))

    def _part(self, merge_id: int, answer: Answer) -> None:
        back = tuple(key for key, tick in self._back.items() if tick.isChecked())
        deed = UnmergePeople(merge_id, answer.reason, back)
        self._owner.do(deed, None, self.tr("Parted; two people again."))
