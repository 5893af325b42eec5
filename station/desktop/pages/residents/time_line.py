"""The tab of the time line: every dated fact, and the forms that add one."""

from __future__ import annotations

from datetime import date
from typing import Any

from station.desktop.choices import ChoiceField
from station.desktop.controls.residents import Residents as Names
from station.desktop.desk import Desk
from station.desktop.dialogs import Answer, Asked, ask
from station.desktop.fields import Field, LineField, TextField
from station.desktop.layout import Scrolling, column, row
from station.desktop.leads import STEPS
from station.desktop.pages.residents.drawer import Drawer
from station.desktop.pages.residents.part import OpenFile, Part
from station.desktop.parts import Button
from station.desktop.table import Cell, Column, RecordTable
from station.desktop.table_view import RecordView
from station.desktop.typed_fields import ComingDayField, ComingMomentField, MomentField
from station.domain.clocks import Clock, ClockAction
from station.domain.stays import (
    RECORDED_STEPS,
    STATE_STEPS,
    StayState,
    StepKind,
    TimeLineEntry,
    may_be_taken,
)
from station.usecases.stay_lists import TimeLine
from station.usecases.stays import ExtendStay, RecordStep, ReopenStay
from station.usecases.work import UseCase
from station.wording import shown
from station.wording.naming import named
from station.wording.time_lines import entry_facts, entry_words

MOVES = tuple(kind for kind in StepKind if kind in STATE_STEPS and kind in RECORDED_STEPS)
FACTS = (
    StepKind.NATIONAL_ENTRY,
    StepKind.FINGERPRINTS_KEPT,
    StepKind.LONG_SEARCH,
)
_AWAY = frozenset({StepKind.TO_HOSPITAL, StepKind.TO_POLICE})


class TimeLinePart(Part):
    """What happened, the newest first; late entries say when they were made."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.moves = self._move_drawer()
        self.fact = self._fact_drawer()
        self.note = self._note_drawer()
        self.extend = self._extend_drawer()
        self.keep(self.moves, self.fact, self.note, self.extend)
        self.table = RecordTable(self._columns(), id, self)
        self.view = RecordView(Names.TIME_LINE, self.table)
        self._lay_out()

    def show_file(self, file: OpenFile) -> None:
        super().show_file(file)
        state = file.stay.summary.state if file.stay else StayState.LEFT
        here = state is not StayState.LEFT
        for button, use_case in self._verbs.items():
            button.setEnabled(here and self.desk.may(use_case))
        self._reopen.setVisible(not here and self.desk.may(ReopenStay))
        kind = self.moves.form["kind"]
        assert isinstance(kind, ChoiceField)
        kind.allow(lambda each: may_be_taken(each, state))
        if self.isVisible():
            self.seen()

    def forget(self) -> None:
        super().forget()
        self.table.show(())

    def seen(self) -> None:
        if self.file is not None and self.file.stay is not None:
            self.show_in(self.table, TimeLine(self.file.stay_id))

    def begin(self, clock: Clock) -> None:
        if clock.action is ClockAction.EXTEND:
            self._open_extend()
            return
        kind = STEPS.get(clock.kind, StepKind.NOTE)
        if kind is StepKind.NOTE:
            self.note.open_drawer()
            return
        drawer = self.moves if kind in MOVES else self.fact
        drawer.open_drawer("happened_at")
        drawer.form["kind"].show_value(kind)
        drawer.form["happened_at"].show_value(self.desk.now())
        self._show_fields()

    def _lay_out(self) -> None:
        move = self.verb(Names.MOVE, self.tr("Goes or comes back"), RecordStep, self.moves)
        fact = self.verb(Names.FACT, self.tr("Note a step"), RecordStep, self.fact)
        note = self.verb(Names.NOTE, self.tr("Leave a note"), RecordStep, self.note)
        extend = self.verb(Names.EXTEND, self.tr("Extend"), ExtendStay, self.extend)
        extend.clicked.connect(self._open_extend)
        for button, drawer in ((move, self.moves), (fact, self.fact)):
            button.clicked.connect(lambda _=False, drawer=drawer: self._start(drawer))
        self._verbs: dict[Button, type[UseCase[Any]]] = {
            move: RecordStep,
            fact: RecordStep,
            note: RecordStep,
            extend: ExtendStay,
        }
        self._reopen = Button(Names.REOPEN, self.tr("Open again…"), press=self._ask_reopen)
        verbs = row(*self._verbs, self._reopen, None)
        body = column(self.moves, self.fact, self.note, self.extend, self.view)
        body.setStretch(4, 1)
        column(verbs, Scrolling(body), parent=self)

    def _columns(self) -> tuple[Column[TimeLineEntry], ...]:
        return (
            Column(self.tr("When"), self._when, width=196),
            Column(self.tr("What"), self._what, width=200),
            Column(self.tr("Reference, note"), entry_facts),
            Column(self.tr("Clerk"), lambda entry: entry.clerk, width=104, tone="text_2"),
        )

    def _when(self, entry: TimeLineEntry) -> Cell:
        today = self.desk.now().date()
        late = shown.late_entry(entry.entered_at, entry.happened_at, today)
        return Cell(shown.moment(entry.happened_at, today), small=late)

    def _what(self, entry: TimeLineEntry) -> Cell:
        return Cell(entry_words(entry), strong=True, chips=(("code", named(entry.kind)),))

    # --- the forms ----------------------------------------------------------------------------

    def _moment(self, place: str, form: str, title: str) -> MomentField:
        return MomentField(Names.field(place, form), title, self.desk.now, place=place)

    def _coming(self, place: str, form: str, title: str) -> MomentField:
        return ComingMomentField(Names.field(place, form), title, self.desk.now, place=place)

    def _move_drawer(self) -> Drawer:
        form = Names.MOVE_FORM
        kind = ChoiceField(
            Names.field("kind", form),
            self.tr("What"),
            [(each, named(each)) for each in MOVES],
            place="kind",
            wide=True,
        )
        kind.settled.connect(self._show_fields)
        keep = ChoiceField(
            Names.field("keep_bed", form),
            self.tr("The bed"),
            [(True, self.tr("is kept")), (False, self.tr("is freed"))],
            place="keep_bed",
        )
        fields: list[Field] = [
            kind,
            self._moment("happened_at", form, self.tr("When")),
            self._coming("expected_back", form, self.tr("Back by")),
            keep,
            self._coming("hold_until", form, self.tr("Kept until")),
            LineField(Names.field("reference", form), self.tr("Reference"), place="reference"),
            LineField(Names.field("note", form), self.tr("Note"), place="note"),
        ]
        title = self.tr("Where does the person go, or come back from?")
        drawer = Drawer(form, title, fields, self.tr("Save"), self._record_move)
        for place in ("expected_back", "keep_bed", "hold_until"):
            drawer.form[place].set_optional_shown(False)
        return drawer

    def _fact_drawer(self) -> Drawer:
        form = Names.FACT_FORM
        fields: list[Field] = [
            ChoiceField(
                Names.field("kind", form),
                self.tr("What"),
                [(each, named(each)) for each in FACTS],
                place="kind",
                wide=True,
            ),
            self._moment("happened_at", form, self.tr("When")),
            LineField(Names.field("reference", form), self.tr("Reference"), place="reference"),
            LineField(Names.field("note", form), self.tr("Note"), place="note", wide=True),
        ]
        title = self.tr("What was done?")
        return Drawer(form, title, fields, self.tr("Save"), self._record_fact)

    def _note_drawer(self) -> Drawer:
        form = Names.NOTE_FORM
        fields: list[Field] = [
            TextField(Names.field("note", form), self.tr("Note"), place="note", lines=2)
        ]
        title = self.tr("A note for the next shift")
        return Drawer(form, title, fields, self.tr("Save"), self._record_note)

    def _extend_drawer(self) -> Drawer:
        form = Names.EXTEND_FORM
        fields: list[Field] = [
            ComingDayField(
                Names.field("until", form),
                self.tr("Until"),
                self.desk.now,
                place="until",
            ),
            LineField(Names.field("filed_with", form), self.tr("Filed with"), place="filed_with"),
            LineField(
                Names.field("filed_number", form), self.tr("Their number"), place="filed_number"
            ),
            self._moment("happened_at", form, self.tr("Decided")),
            LineField(Names.field("reason", form), self.tr("Reason"), place="reason", wide=True),
            TextField(
                Names.field("measures", form),
                self.tr("Done and to do"),
                place="measures",
                lines=2,
            ),
        ]
        title = self.tr("Help beyond the limit")
        return Drawer(form, title, fields, self.tr("Extend"), self._extend)

    def _start(self, drawer: Drawer) -> None:
        drawer.form["happened_at"].show_value(self.desk.now())
        self._show_fields()

    def _open_extend(self) -> None:
        if self.file is None or not self.desk.may(ExtendStay):
            return
        self.extend.form["happened_at"].show_value(self.desk.now())
        self.extend.open_drawer()

    def _show_fields(self) -> None:
        """Show what belongs to the chosen step only."""
        kind = self.moves.form["kind"].value()
        self.moves.form["expected_back"].set_optional_shown(kind is StepKind.WENT_OUT)
        away = kind in _AWAY and not self._is_in_care()
        keep = self.moves.form["keep_bed"]
        keep.set_optional_shown(away)
        self.moves.form["hold_until"].set_optional_shown(away)
        if away and keep.value() is None:
            keep.show_value(value=True)

    def _is_in_care(self) -> bool:
        """Whether the resident lives in an institution, where no bed of ours is kept."""
        stay = self.file.stay if self.file else None
        return stay is not None and stay.summary.state is StayState.IN_CARE

    # --- the deeds ----------------------------------------------------------------------------

    def _record_move(self, values: dict[str, Any]) -> None:
        kind = values["kind"]
        if self.file is None or kind is None:
            self.moves.form.start()
            return
        away = kind in _AWAY
        deed = RecordStep(
            self.file.stay_id,
            kind,
            values["happened_at"],
            values["reference"] or "",
            values["note"] or "",
            values["expected_back"] if kind is StepKind.WENT_OUT else None,
            keep_bed=values["keep_bed"] is not False,
            hold_until=values["hold_until"] if away else None,
            client_id=self.moves.client_id,
        )
        self.do(deed, self.moves, self.tr("Written down."))

    def _record_fact(self, values: dict[str, Any]) -> None:
        if self.file is None or values["kind"] is None:
            self.fact.form.start()
            return
        deed = RecordStep(
            self.file.stay_id,
            values["kind"],
            values["happened_at"],
            values["reference"] or "",
            values["note"] or "",
            client_id=self.fact.client_id,
        )
        self.do(deed, self.fact, self.tr("Written down."))

    def _record_note(self, values: dict[str, Any]) -> None:
        if self.file is not None:
            words, client_id = values["note"] or "", self.note.client_id
            deed = RecordStep(self.file.stay_id, StepKind.NOTE, note=words, client_id=client_id)
            self.do(deed, self.note, self.tr("The next shift reads it on the page of the day."))

    def _extend(self, values: dict[str, Any]) -> None:
        if self.file is not None:
            deed = ExtendStay(
                self.file.stay_id,
                values["until"] or date.min,
                values["reason"] or "",
                values["filed_with"] or "",
                values["filed_number"] or "",
                values["happened_at"],
                values["measures"] or "",
            )
            self.do(deed, self.extend, self.tr("Extended. Print the filing under Papers."))

    def _ask_reopen(self) -> None:
        stay = self.file.stay if self.file else None
        if stay is None:
            return
        asked = Asked(
            title=self.tr("Open the stay of {name} again?").format(name=stay.summary.name),
            text=self.tr("Only when the leaving was entered wrongly; it is kept as history."),
            follows=self.tr("The person has no bed until one is given."),
            act=self.tr("Open again"),
            leave=self.tr("Leave it ended"),
            reason=True,
            danger=False,
        )

        def reopen(answer: Answer) -> None:
            deed = ReopenStay(stay.summary.id, stay.version, answer.reason)
            self.do(deed, None, self.tr("Open again."))

        ask(self, asked, reopen)
