"""The intake page: who is at the door, and what becomes of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QWidget

from station.desktop.actions import action, allow, on_key
from station.desktop.camera import Camera, DeskCamera
from station.desktop.controls.intake import Intake
from station.desktop.desk import Desk
from station.desktop.dialogs import Asked, ask
from station.desktop.layout import column, frame, row
from station.desktop.leads import ExpectedThere, PatientThere
from station.desktop.page import Page
from station.desktop.pages.intake.arrivals import Arrivals
from station.desktop.pages.intake.bed_lines import KEPT_KEYS
from station.desktop.pages.intake.finished import Done, FinishedPanel, done_by, done_with
from station.desktop.pages.intake.middle import Middle
from station.desktop.pages.intake.person_form import SIDE, PersonForm
from station.desktop.pages.intake.queue import UnderWay, queue_words
from station.desktop.pages.intake.strip import DraftMark, Strip
from station.desktop.parts import chip
from station.desktop.photo import choose_picture
from station.desktop.side_panel import WithSidePanel
from station.domain.intake import Decision, Outcome
from station.domain.policy import Policy
from station.domain.problems import Problem, Refused
from station.domain.shift_hours import shift_start
from station.domain.topics import Topic
from station.usecases.intake import Admit, Admitted, DecideAtDoor, Decided
from station.usecases.intake_family import AdmitFamily
from station.usecases.intake_seen import RecentIntakes
from station.usecases.policy import CurrentPolicy
from station.usecases.work import Write
from station.wording.words import QT_TRANSLATE_NOOP

Answered = TypeVar("Answered")
SECTIONS = 6


class IntakePage(Page):
    """One arrival on the desk, others waiting; what is typed is kept while it is typed."""

    name, icon, opens_with = "intake", "intake", Admit
    watches = frozenset({Topic.INTAKE, Topic.BEDS, Topic.STAYS})
    keys = (
        ("Ctrl+1…6", QT_TRANSLATE_NOOP("IntakePage", "To a section of the form")),
        ("Alt+0", QT_TRANSLATE_NOOP("IntakePage", "None of the proposals is them")),
        (
            "Alt+4…6",
            QT_TRANSLATE_NOOP("IntakePage", "Take a bed that is kept for whoever has come"),
        ),
        ("Space  Enter", QT_TRANSLATE_NOOP("IntakePage", "Camera: take the picture, keep it")),
        ("Esc", QT_TRANSLATE_NOOP("IntakePage", "Put the decision or the camera away")),
    )

    camera_kind: type[Camera] = DeskCamera

    @staticmethod
    def title() -> str:
        return QCoreApplication.translate("IntakePage", "Intake")

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._arrivals = Arrivals(desk, self)
        self._mark = DraftMark(desk)
        self._arrivals.keeper.kept.connect(self._mark.show_kept)
        self._arrivals.edited.connect(self._was_edited)
        self._arrivals.changed.connect(self._show_strip)
        self._arrivals.moved.connect(self._show_queue)
        self._arrivals.camera_wanted.connect(self.take_photo)
        self._arrivals.file_wanted.connect(self.choose_photo)
        self._chip = chip(self.tr("Draft"), "draft", name=Intake.DRAFT)
        self._arrived, self._is_finished, self._busy = 0, False, False
        self._make_body()
        self._more_keys()
        self._begin()
        desk.failed.connect(self._failed)
        self._arrivals.find_drafts()

    # --- actions -----------------------------------------------------------------------------

    @action(
        QT_TRANSLATE_NOOP("IntakePage", "New form"), name=Intake.NEW, shortcut="F2", anywhere=True
    )
    def new_form(self) -> None:
        """Put a new form on the desk; the one under way waits with what is typed in it."""
        if self._busy:
            return
        if self._is_finished or self._arrivals.under_way.is_filled():
            self._arrivals.put_aside()
            self._begin()
        self._form().start()

    @action(QT_TRANSLATE_NOOP("IntakePage", "Next waiting"), name=Intake.WAITING, shortcut="F3")
    def next_waiting(self) -> None:
        """Take the arrival that has waited longest; this one goes to the end."""
        self._show_forms()
        self._arrivals.take_up_next()

    @action(QT_TRANSLATE_NOOP("IntakePage", "Companion"), name=Intake.COMPANION, shortcut="Ctrl+T")
    def add_companion(self) -> None:
        """Add somebody who came along: another form of the same arrival."""
        self._arrivals.add_companion()

    @action(QT_TRANSLATE_NOOP("IntakePage", "Camera"), name=Intake.TAKE_PHOTO, shortcut="F6")
    def take_photo(self) -> None:
        """Show what the camera sees; what is kept goes where a file goes."""
        if self._panel.isVisible():
            things = self._form().aim()
            self._middle.camera.open_camera(self.camera_kind(self), whole=things)

    @action(
        QT_TRANSLATE_NOOP("IntakePage", "From a file"),
        name=Intake.CHOOSE_PHOTO,
        shortcut="Shift+F6",
    )
    def choose_photo(self) -> None:
        self._choose_photo(several=self._form().aim())

    def _choose_photo(self, *, several: bool = False) -> None:
        choose_picture(self, self._form().take_photo, several=several)

    @action(
        QT_TRANSLATE_NOOP("IntakePage", "First proposal"), name=Intake.TAKE_FIRST, shortcut="Alt+1"
    )
    def take_first(self) -> None:
        self._form().take(0)

    @action(
        QT_TRANSLATE_NOOP("IntakePage", "Second proposal"),
        name=Intake.TAKE_SECOND,
        shortcut="Alt+2",
    )
    def take_second(self) -> None:
        self._form().take(1)

    @action(
        QT_TRANSLATE_NOOP("IntakePage", "Third proposal"), name=Intake.TAKE_THIRD, shortcut="Alt+3"
    )
    def take_third(self) -> None:
        self._form().take(2)

    @action(QT_TRANSLATE_NOOP("IntakePage", "Refuse…"), name=Intake.REFUSE, needs=DecideAtDoor)
    def refuse(self) -> None:
        self._decide_panel.open_for(Outcome.REFUSED)

    @action(
        QT_TRANSLATE_NOOP("IntakePage", "To hospital first…"),
        name=Intake.HOSPITAL,
        needs=DecideAtDoor,
    )
    def to_hospital(self) -> None:
        self._decide_panel.open_for(Outcome.TO_HOSPITAL)

    @action(
        QT_TRANSLATE_NOOP("IntakePage", "Otherwise…"), name=Intake.OTHERWISE, needs=DecideAtDoor
    )
    def otherwise(self) -> None:
        self._decide_panel.open_for(None)

    @action(QT_TRANSLATE_NOOP("IntakePage", "Throw away…"), name=Intake.GIVE_UP)
    def give_up(self) -> None:
        """Throw the form away: the one thing here that cannot be taken back."""
        asked = Asked(
            title=self.tr("Throw this form away?"),
            text=self.tr("{name}: nothing of it is in the book yet.").format(
                name=self._arrivals.under_way.title() or self.tr("The new form")
            ),
            act=self.tr("Throw away"),
            leave=self.tr("Keep it"),
            follows=self.tr("What is typed is gone, also after a restart."),
        )
        under_way = self._arrivals.under_way
        ask(self, asked, lambda _answer: self._given_up(under_way))

    @action(
        QT_TRANSLATE_NOOP("IntakePage", "Finish intake"),
        name=Intake.FINISH,
        shortcut="Ctrl+Enter",
        needs=Admit,
    )
    def finish(self) -> None:
        """Admit who is on the desk: one alone, or all who came together."""
        if self._is_finished or not self._middle.is_free:
            return
        try:
            admissions = self._arrivals.admissions()
        except Refused as refused:
            self.desk.failed.emit(self, refused)
            return
        if len(admissions) == 1:
            self._do(Admit(admissions[0]), lambda answer: self._admitted((answer,)))
        else:
            self._do(AdmitFamily(admissions), self._admitted)

    # --- what pages do -----------------------------------------------------------------------

    def reload(self) -> None:
        self._form().look_again()
        self.desk.ask(self, CurrentPolicy(), self._count_arrivals)

    def take(self, subject: object) -> None:
        """Start with a text for the search line, a patient there, or somebody who was expected."""
        self.new_form()
        if isinstance(subject, PatientThere) and not self._busy:
            self._form().take_in_there(subject)
        if isinstance(subject, ExpectedThere) and not self._busy:
            self._form().take_expected(subject.person_id)
        if isinstance(subject, str) and not self._busy:
            self._form().who.search_for(subject)

    def leave(self) -> None:
        self._arrivals.keeper.keep_now()

    def take_problems(self, problems: Iterable[Problem]) -> tuple[Problem, ...]:
        self._set_busy(False)  # the caret can only go where something can be typed
        left = tuple(problems)
        if self._decide_panel.isVisible():
            left = self._decide_panel.show_problems(left)
        return self._arrivals.show_problems(left)

    # --- finishing ---------------------------------------------------------------------------

    def _form(self) -> PersonForm:
        return self._arrivals.form()

    def _people(self) -> list[PersonForm]:
        return self._arrivals.under_way.people

    def _begin(self) -> None:
        """Put an empty form on the desk."""
        self._show_forms()
        self._arrivals.begin()
        self._mark.hide()
        self._chip.hide()

    def _do(self, deed: Write[Answered], then: Callable[[Answered], object]) -> None:
        """Do a deed; until it is done no other arrival comes to the desk."""
        self._set_busy(True)

        def done(answer: Answered) -> None:
            self._set_busy(False)
            then(answer)

        self.desk.do(self, deed, done)

    def _set_busy(self, busy: bool) -> None:
        self._busy = busy
        self._decide_panel.setEnabled(not busy)
        self._middle.kept.setEnabled(not busy)
        self._show_queue()

    def _failed(self, owner: QObject, _error: Exception) -> None:
        if owner is self:
            self._set_busy(False)

    def _admitted(self, answers: tuple[Admitted, ...]) -> None:
        done = [
            done_with(answer, has_things=form.things.has_things, handed_over=form.is_handed_over())
            for answer, form in zip(answers, self._people(), strict=True)
        ]
        self._arrivals.keeper.drop(self._arrivals.under_way)
        names = "、".join(answer.name for answer in answers)
        self._show_done(done)
        self.said.emit(self.tr("Taken in: {names}").format(names=names))

    def _decided_at_door(self, decision: Decision) -> None:
        form = self._form()
        problems: list[Problem] = []
        arrival = form.arrival(problems)
        if arrival is None:
            self.desk.failed.emit(self, Refused(problems))
            return

        def decided(answer: Decided) -> None:
            handed = decision.outcome is Outcome.TO_POLICE
            self._left_door(form, done_by(answer, decision.outcome, handed_over=handed))

        self._do(DecideAtDoor(arrival, decision), decided)

    def _left_door(self, form: PersonForm, done: Done) -> None:
        """Show what was decided; whoever came along stays on the desk."""
        self._decide_panel.hide()
        if len(self._people()) == 1:
            self._arrivals.keeper.drop(self._arrivals.under_way)
            self._show_done([done])
        else:
            self._arrivals.remove(form)
        self.said.emit(self.tr("Written down: {name}").format(name=done.name))

    def _show_done(self, done: list[Done]) -> None:
        self._is_finished = True
        self._chip.hide()
        self._panel.hide()
        self._finished.show_done(done)
        self._finished.show()
        self._show_queue()

    def _show_forms(self) -> None:
        self._is_finished = False
        self._finished.hide()
        self._panel.show()

    def _given_up(self, under_way: UnderWay) -> None:
        self._arrivals.keeper.drop(under_way)
        self._begin()
        self._form().start()

    # --- lay-out -----------------------------------------------------------------------------

    def _make_body(self) -> None:
        self._strip = Strip(SECTIONS)
        self._middle = Middle(self.desk, self._arrivals, self._strip, self._foot())
        self._middle.kept.said.connect(self.said)
        self._middle.camera.file_wanted.connect(self._choose_photo)
        self._decide_panel = self._middle.decision
        self._decide_panel.decided.connect(self._decided_at_door)
        self._decide_panel.closed.connect(self._close_decide)
        self._finished = FinishedPanel(self.desk)
        self._finished.leads_to.connect(self.leads_to)
        self._finished.hide()
        self._panel = WithSidePanel(
            Intake.PANEL,
            self._middle,
            self.tr("Form"),
            self._arrivals.sides,
            self.tr("Who it may be"),
            SIDE,
        )
        self._waits = self.button("next_waiting", "quiet")
        body = column(self._panel, self._finished, gap=0)
        self.head_second.setText(self.tr("Ctrl+1…6 section · Alt+1…3 take a person or a bed"))
        head = [self._chip, self._waits, self.button("add_companion"), self.button("new_form")]
        self.compose(body, head=head, gap=8)

    def _foot(self) -> QWidget:
        buttons = [
            self.button("give_up", "quiet"),
            self.button("otherwise"),
            self.button("refuse"),
            self.button("to_hospital"),
            self.button("finish", "primary"),
        ]
        return frame(row(self._mark, None, *buttons, margin=(12, 6, 12, 6)))

    def _more_keys(self) -> None:
        keys = [QKeySequence("Ctrl+Return"), QKeySequence("Ctrl+Enter")]
        self.verbs["finish"].setShortcuts(keys)
        for number in range(SECTIONS):
            on_key(f"Ctrl+{number + 1}", self, partial(self._arrivals.go_to, number))
        for number, key in enumerate(KEPT_KEYS):
            on_key(key, self, partial(self._arrivals.take_kept, number))
        on_key("Alt+0", self, self._arrivals.judge_all)
        on_key("Esc", self._decide_panel, self._close_decide)

    def _close_decide(self) -> None:
        self._decide_panel.hide()
        self._form().start()

    # --- what is said at head and foot -------------------------------------------------------

    def _count_arrivals(self, policy: Policy) -> None:
        since = shift_start(self.desk.now(), policy)
        self.desk.ask(self, RecentIntakes(since), lambda found: self._show_queue(len(found)))

    def _show_queue(self, arrived: int | None = None) -> None:
        """Say which arrival of the shift this is, and how many wait."""
        self._arrived = self._arrived if arrived is None else arrived
        waiting = self._arrivals.waiting
        self._waits.say(queue_words(self._arrived + 1, len(waiting)))
        self._waits.setToolTip("、".join(each.title for each in waiting))
        allow(self.verbs["next_waiting"], bool(waiting) and not self._busy)
        for verb in ("new_form", "finish", "give_up"):
            allow(self.verbs[verb], not self._busy)
        allow(self.verbs["add_companion"], not (self._busy or self._is_finished))
        self._show_people()
        self._show_strip()

    def _was_edited(self) -> None:
        self._chip.show()
        if len(self._people()) > 1:
            self._show_people()

    def _show_people(self) -> None:
        names = [
            form.who.title_words() or self.tr("person %n", "", i)
            for i, form in enumerate(self._people(), 1)
        ]
        self._strip.show_people(names, self._arrivals.under_way.current)

    def _show_strip(self) -> None:
        if self._people():
            self._strip.show_states(self._form().sections, self._arrivals.section())
