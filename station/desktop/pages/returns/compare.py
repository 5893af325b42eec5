"""The tab of batch compare: the batches, and what is to be looked at, each with its panel."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from station.desktop.controls.returns_compare import Compare as Names
from station.desktop.desk import Desk
from station.desktop.leads import ReturnsFile, ReturnsPart
from station.desktop.pages.returns.compare_batch_panel import BatchPanel
from station.desktop.pages.returns.compare_hit_panel import HitPanel
from station.desktop.table import Align, Cell, Column, RecordTable
from station.desktop.table_view import RecordView
from station.desktop.two_lists import Half, TwoLists
from station.domain.batch_compare import CompareBatch
from station.domain.compare_answers import CompareAnswer, CompareVerdict, HitKind
from station.domain.compare_clocks import HITS
from station.usecases.batch_compare import CompareBatches
from station.usecases.compare_answers import CompareAnswers
from station.wording import shown
from station.wording.naming import named

_BATCHES, _HITS = range(2)
_ALARMING = (HitKind.DEATH, HitKind.WANTED)


class ComparePart(TwoLists):
    """The arrows go through a list, the panel follows it; the keys of the deeds stand in them."""

    part = ReturnsPart.COMPARE
    opens_with = CompareBatches

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._wanted: int | None = None
        self.batch, self.hit = BatchPanel(desk), HitPanel(desk)
        self.batches: RecordTable[CompareBatch] = RecordTable(
            self._batch_columns(), lambda each: each.id, self
        )
        self.hits: RecordTable[CompareAnswer] = RecordTable(
            self._hit_columns(), lambda each: each.id, self
        )
        self.book = RecordView(Names.BATCHES, self.batches)
        self.book.say_when_empty(
            self.tr("No names were compared yet. N puts a list together for an office.")
        )
        self.list = RecordView(Names.HITS, self.hits)
        self.list.say_when_empty(self.tr("No answer of an open batch asks for a look."))
        self.book.chosen.connect(self._batch_chosen)
        self.list.chosen.connect(self._hit_chosen)
        self.hit.leads.connect(self.leads)
        self.batch.wants_hits.connect(lambda: self.see(_HITS))
        self.hit.wants_batches.connect(lambda: self.see(_BATCHES))
        self.compose(
            Names.SWITCH,
            self.tr("Batches or what to review"),
            (
                Half(self.tr("Batches"), Names.BATCH_SIDE, self.book, self.batch),
                Half(self.tr("To review"), Names.HIT_SIDE, self.list, self.hit),
            ),
        )

    @staticmethod
    def title() -> str:
        return QCoreApplication.translate("ComparePart", "Comparing")

    def reload(self) -> None:
        self.desk.ask(self, CompareBatches(), self._show_batches, seat="batches")
        self.desk.ask(self, CompareAnswers(still=True), self._show_hits, seat="hits")

    def take(self, file: ReturnsFile) -> None:
        if isinstance(file.thing, tuple):
            what, self._wanted = file.thing
            self.see(_HITS if what == HITS else _BATCHES)
            self.reload()

    # --- lists -------------------------------------------------------------------------------

    def _show_batches(self, found: tuple[CompareBatch, ...]) -> None:
        self.batches.show(found)
        if self.switch.currentIndex() == _BATCHES and self._wanted is not None:
            self.book.go_to(self._wanted)
            self._wanted = None
        if found and self.book.current() is None:
            self.book.selectRow(0)
        elif self.batch.form is None:
            self.batch.show_batch(self.book.current())

    def _show_hits(self, found: tuple[CompareAnswer, ...]) -> None:
        waiting = sum(each.waiting for each in found)
        words = self.tr("To review ({count})").format(count=waiting)
        self.switch.setTabText(1, words if waiting else self.tr("To review"))
        self.hits.show(found)
        wanted = None
        if self.switch.currentIndex() == _HITS:
            wanted, self._wanted = self._wanted, None
        if found and (wanted is not None or self.list.current() is None):
            mine = [each for each in found if wanted in (None, each.batch_id)] or found
            self.list.go_to(next((each for each in mine if each.waiting), mine[0]).id)
        elif self.hit.form is None:
            self.hit.show_answer(self.list.current())

    def _batch_chosen(self, batch: CompareBatch | None) -> None:
        if self.batch.form is None or batch is None:
            self.batch.show_batch(batch)
        elif self.batch.batch is None or self.batch.batch.id != batch.id:
            self.batch.close_form()
            self.batch.show_batch(batch)

    def _hit_chosen(self, answer: CompareAnswer | None) -> None:
        if self.hit.form is None or answer is None:
            self.hit.show_answer(answer)
        elif self.hit.answer is None or self.hit.answer.id != answer.id:
            self.hit.close_form()
            self.hit.show_answer(answer)

    def _batch_columns(self) -> tuple[Column[CompareBatch], ...]:
        return (
            Column(self.tr("Batch"), self._batch),
            Column(self.tr("Made"), self._made, 100),
            Column(self.tr("Sent"), lambda each: str(each.sent), 56, Align.RIGHT),
            Column(self.tr("Answered"), lambda each: str(each.answered), 64, Align.RIGHT),
            Column(self.tr("To review"), self._open, 132),
        )

    def _hit_columns(self) -> tuple[Column[CompareAnswer], ...]:
        return (
            Column(self.tr("Person"), self._person, 190),
            Column(self.tr("The office says"), self._says),
            Column(self.tr("Review"), self._review, 132),
        )

    @staticmethod
    def _batch(each: CompareBatch) -> Cell:
        return Cell(each.asked.system, strong=True, small=each.number)

    def _made(self, each: CompareBatch) -> str:
        return shown.day(each.made_at.date(), self.desk.now().date())

    def _open(self, each: CompareBatch) -> Cell:
        if each.closed_at is not None:
            return Cell(self.tr("closed"), "text_3", sign="blank")
        age = each.age_days(self.desk.now().date())
        if age is None:
            words = self.tr("waits for an answer") if not each.answered else self.tr("all seen")
            return Cell(words, "text_2", sign="blank")
        words = self.tr("{count} open, {days} days").format(count=each.waiting, days=age)
        return Cell(words, "warn", strong=True, sign="soon")

    def _person(self, each: CompareAnswer) -> Cell:
        if each.line is None:
            return Cell(each.row.name or each.row.number or "—", "text_2", small=self.tr("?"))
        return Cell(each.line.name or "—", strong=True, small=each.line.number)

    def _says(self, each: CompareAnswer) -> Cell:
        alarming = any(hit.kind in _ALARMING for hit in each.row.hits)
        said = "；".join(f"{named(hit.kind)}：{hit.text}" for hit in each.row.hits)
        doubts = "、".join(named(doubt) for doubt in each.row.doubts)
        chips = (("warn", self.tr("doubtful")),) if doubts else ()
        if alarming:
            return Cell(said, "danger", sign="overdue", chips=chips)
        return Cell(said or doubts, small=doubts if said else "", chips=chips)

    def _review(self, each: CompareAnswer) -> Cell:
        if each.verdict is None:
            age = each.age_days(self.desk.now().date())
            words = self.tr("open, {days} days").format(days=age)
            return Cell(words, "warn", sign="soon")
        if each.verdict is CompareVerdict.FOLLOW_UP:
            due = each.reviews[-1].facts.due
            day = shown.day(due, self.desk.now().date()) if due else ""
            return Cell(named(each.verdict), "warn", sign="soon", small=day)
        return Cell(named(each.verdict), "text_3", sign="blank")
