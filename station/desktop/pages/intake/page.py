"""The intake page: who is at the door, and what becomes of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget

from station.desktop.actions import action, allow
from station.desktop.controls import Intake
from station.desktop.desk import Desk
from station.desktop.dialogs import Answer, Asked, ask
from station.desktop.layout import column, frame, holder, row
from station.desktop.page import Page
from station.desktop.pages.intake.decide import DecidePanel
from station.desktop.pages.intake.finished import Done, FinishedPanel, done_by, done_with
from station.desktop.pages.intake.person_form import SIDE, PersonForm
from station.desktop.pages.intake.photo import FileSource, PhotoSource
from station.desktop.pages.intake.queue import DraftKeeper, UnderWay, Waiting
from station.desktop.pages.intake.strip import Strip
from station.desktop.parts import Sign, chip, label
from station.desktop.side_panel import WithSidePanel
from station.domain.clocks import shift_start
from station.domain.intake import HANDED_OVER_BY_UNIT, Decision, Outcome
from station.domain.policy import Policy
from station.domain.problems import Problem, Refused
from station.domain.topics import Topic
from station.usecases.intake import (
    Admission,
    Admit,
    AdmitFamily,
    Admitted,
    DecideAtDoor,
    Decided,
    RecentIntakes,
)
from station.usecases.policy import CurrentPolicy
from station.wording.words import QT_TRANSLATE_NOOP

SECTIONS = 6


class IntakePage(Page):
    """One arrival on the desk, others waiting; what is typed is kept while it is typed."""

    name, icon, opens_with = "intake", "intake", Admit
    watches = frozenset({Topic.INTAKE, Topic.BEDS, Topic.STAYS})

    photo_source: PhotoSource = FileSource()

    @staticmethod
    def title() -> str:
        return QCoreApplication.translate("IntakePage", "Intake")

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._waiting: list[Waiting] = []
        self._keeper = DraftKeeper(desk, self)
        self._keeper.watch(lambda: self._under_way)
        self._keeper.kept.connect(self._show_kept)
        self._chip = chip(self.tr("Draft"), "draft", name=Intake.DRAFT)
        self._chip.hide()
        self._under_way = UnderWay([])
        self._arrived = 0
        self._is_finished = False
        self._make_body()
        self._more_keys()
        self._begin()
        self._keeper.find(self._found_drafts)

    # --- actions -----------------------------------------------------------------------------

    @action(
        QT_TRANSLATE_NOOP("IntakePage", "New form"),
        name=Intake.NEW,
        shortcut="F2",
        anywhere=True,
    )
    def new_form(self) -> None:
        """Put a new form on the desk; the one under way waits with what is typed in it."""
        if self._is_finished or self._under_way.is_filled():
            self._put_aside()
            self._begin()
        self._form().start()

    @action(QT_TRANSLATE_NOOP("IntakePage", "Next waiting"), name=Intake.WAITING, shortcut="F3")
    def next_waiting(self) -> None:
        """Take the arrival that has waited longest; this one goes to the end."""
        if not self._waiting:
            return
        taken = self._waiting.pop(0)
        self._put_aside()
        self._take_up(taken)

    @action(QT_TRANSLATE_NOOP("IntakePage", "Companion"), name=Intake.COMPANION, shortcut="Ctrl+T")
    def add_companion(self) -> None:
        """Add somebody who came along: another form of the same arrival."""
        if self._is_finished:
            return
        here = self._form()
        form = self._make_form()
        form.how.retype(here.how.typed())
        self._under_way.people.append(form)
        self._show_person(len(self._under_way.people) - 1)
        self._keeper.due()

    @action(QT_TRANSLATE_NOOP("IntakePage", "Photograph"), name=Intake.TAKE_PHOTO, shortcut="F6")
    def take_photo(self) -> None:
        form = self._form()
        self.photo_source.take(self, form.who.take_photo)

    @action(
        QT_TRANSLATE_NOOP("IntakePage", "First proposal"),
        name=Intake.TAKE_FIRST,
        shortcut="Alt+1",
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
        QT_TRANSLATE_NOOP("IntakePage", "Third proposal"),
        name=Intake.TAKE_THIRD,
        shortcut="Alt+3",
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
        QT_TRANSLATE_NOOP("IntakePage", "Otherwise…"),
        name=Intake.OTHERWISE,
        needs=DecideAtDoor,
    )
    def otherwise(self) -> None:
        self._decide_panel.open_for(None)

    @action(QT_TRANSLATE_NOOP("IntakePage", "Throw away…"), name=Intake.GIVE_UP)
    def give_up(self) -> None:
        """Throw the form away; the only thing here that cannot be taken back."""
        asked = Asked(
            title=self.tr("Throw this form away?"),
            text=self.tr("{name}: nothing of it is in the book yet.").format(
                name=self._under_way.title() or self.tr("The new form")
            ),
            act=self.tr("Throw away"),
            leave=self.tr("Keep it"),
            follows=self.tr("What is typed is gone, also after a restart."),
        )
        ask(self, asked, self._given_up)

    @action(
        QT_TRANSLATE_NOOP("IntakePage", "Finish intake"),
        name=Intake.FINISH,
        shortcut="Ctrl+Enter",
        needs=Admit,
    )
    def finish(self) -> None:
        """Admit who is on the desk: one alone, or all who came together."""
        if self._is_finished or self._decide_panel.isVisible():
            return
        admissions = self._admissions()
        if admissions is None:
            return
        under_way = self._under_way
        if len(admissions) == 1:
            deed = Admit(admissions[0])
            self.desk.do(self, deed, lambda answer: self._admitted(under_way, (answer,)))
        else:
            family = AdmitFamily(tuple(admissions))
            self.desk.do(self, family, lambda answer: self._admitted(under_way, answer))

    # --- what pages do -----------------------------------------------------------------------

    def reload(self) -> None:
        self._form().look_again()
        self.desk.ask(self, CurrentPolicy(), self._count_arrivals)

    def take(self, subject: object) -> None:
        """Start with a text for the search line, when another page leads here with one."""
        self.new_form()
        if isinstance(subject, str):
            self._form().who.search_for(subject)

    def leave(self) -> None:
        self._keeper.keep_now()

    def take_problems(self, problems: Iterable[Problem]) -> tuple[Problem, ...]:
        left = tuple(problems)
        if self._decide_panel.isVisible():
            left = self._decide_panel.show_problems(left)
        return self._form().show_problems(left)

    # --- the arrivals under way --------------------------------------------------------------

    def _form(self) -> PersonForm:
        return self._under_way.people[self._under_way.current]

    def _begin(self) -> None:
        """Put an empty form on the desk."""
        self._clear()
        self._under_way = UnderWay([self._make_form()])
        self._show_person(0)
        self._mark.hide()
        self._chip.hide()

    def _take_up(self, waiting: Waiting) -> None:
        """Put an arrival back on the desk, as it was typed."""
        self._clear()
        people = []
        for typed in waiting.content["people"]:
            form = self._make_form(typed["client_id"])
            form.retype(typed)
            if typed["has_photo"]:
                form.who.show_photo(self._keeper.photo(form.client_id))
            people.append(form)
        self._under_way = UnderWay(people, waiting.key)
        self._show_person(waiting.content["current"])
        self._show_queue()

    def _put_aside(self) -> None:
        """Let the arrival on the desk wait, if there is anything in it."""
        if self._is_finished or not self._under_way.is_filled():
            return
        self._keeper.keep_now()
        now = self._under_way
        self._waiting.append(Waiting(now.key, now.title(), now.content()))
        self._show_queue()

    def _found_drafts(self, found: list[Waiting]) -> None:
        """Go on with what was typed before the program ended; the newest lies on the desk."""
        self._waiting += found
        if found and not self._under_way.is_filled():
            self._take_up(self._waiting.pop())
        self._show_queue()

    def _make_form(self, client_id: str = "") -> PersonForm:
        form = PersonForm(self.desk, client_id)
        form.edited.connect(self._was_edited)
        form.changed.connect(self._show_strip)
        form.send_away.connect(self._decide_panel.open_for)
        form.photo_wanted.connect(self.take_photo)
        self._forms.addWidget(form)
        self._sides.addWidget(form.side)
        return form

    def _clear(self) -> None:
        self._is_finished = False
        self._finished.hide()
        self._panel.show()
        self._decide_panel.hide()
        for form in self._under_way.people:
            self._let_go(form)

    def _let_go(self, form: PersonForm) -> None:
        for part in (form, form.side):
            part.hide()
            part.deleteLater()

    def _show_person(self, number: int) -> None:
        """Bring one of those who came together to the front."""
        now = self._under_way
        now.current = number
        self._fit_family()
        for i, form in enumerate(now.people):
            form.setVisible(i == number)
            form.side.setVisible(i == number)
        self._show_people()
        self._show_strip()
        self._form().look_again()
        QTimer.singleShot(0, self, self._form().start)

    def _fit_family(self) -> None:
        """Tell each form who else came along, and which beds are promised to them."""
        people = self._under_way.people
        together = len(people) > 1
        family = people[0].client_id if together else ""
        for form in people:
            form.family, form.family_size = family, len(people)
            form.promised = tuple(
                (bed_id, other.so_far().sleeper(family, len(people)))
                for other in people
                if other is not form and (bed_id := other.bed.bed_id()) is not None
            )

    def _was_edited(self) -> None:
        self._keeper.due()
        self._chip.show()

    # --- finishing ---------------------------------------------------------------------------

    def _admissions(self) -> list[Admission] | None:
        """Read every form; the first that cannot be taken in comes to the front."""
        read: list[Admission] = []
        for number, form in enumerate(self._under_way.people):
            try:
                read.append(form.admission())
            except Refused as refused:
                if number != self._under_way.current:
                    self._show_person(number)
                self.desk.failed.emit(self, refused)
                return None
        return read

    def _admitted(self, under_way: UnderWay, answers: tuple[Admitted, ...]) -> None:
        done = [
            done_with(
                answer,
                has_things=form.things.has_things,
                handed_over=form.how.how_came() in HANDED_OVER_BY_UNIT,
            )
            for answer, form in zip(answers, under_way.people, strict=True)
        ]
        self._keeper.drop(under_way)
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
        name = form.who.title_words()

        def decided(answer: Decided) -> None:
            handed = decision.outcome is Outcome.TO_POLICE
            self._left_door(form, done_by(answer, decision.outcome, name, handed_over=handed))

        self.desk.do(self, DecideAtDoor(arrival, decision), decided)

    def _left_door(self, form: PersonForm, done: Done) -> None:
        """Show what was decided; whoever came along stays on the desk."""
        self._decide_panel.hide()
        now = self._under_way
        if len(now.people) == 1:
            self._keeper.drop(now)
            self._show_done([done])
        else:
            now.people.remove(form)
            self._let_go(form)
            self._show_person(0)
            self._keeper.due()
        self.said.emit(self.tr("Written down: {name}").format(name=done.name))

    def _show_done(self, done: list[Done]) -> None:
        self._is_finished = True
        self._chip.hide()
        self._panel.hide()
        self._finished.show_done(done)
        self._finished.show()

    def _given_up(self, _answer: Answer) -> None:
        self._keeper.drop(self._under_way)
        self._begin()
        self._form().start()

    # --- lay-out -----------------------------------------------------------------------------

    def _make_body(self) -> None:
        self._decide_panel = DecidePanel(self.desk)
        self._decide_panel.decided.connect(self._decided_at_door)
        self._decide_panel.closed.connect(self._close_decide)
        self._finished = FinishedPanel(self.desk)
        self._finished.leads_to.connect(self.leads_to)
        self._finished.hide()
        self._strip = Strip(SECTIONS)
        self._strip.pressed.connect(lambda number: self._form().go_to(number))
        self._strip.person_pressed.connect(self._show_person)
        self._forms = column()
        self._sides = column()
        main = column(self._strip, holder(self._forms), self._decide_panel, self._foot(), gap=6)
        main.setStretch(1, 1)
        self._panel = WithSidePanel(
            Intake.PANEL, main, self.tr("Form"), self._sides, self.tr("Who it may be"), SIDE
        )
        self._waits = self.button("next_waiting", "quiet")
        body = column(self._panel, self._finished, gap=0)
        self.head_second.setText(self.tr("Ctrl+1…6 section · Alt+1…3 take a person or a bed"))
        head = [self._chip, self._waits, self.button("add_companion"), self.button("new_form")]
        self.compose(body, head=head, gap=8)

    def _foot(self) -> QWidget:
        self._mark_text = label("", "second", name=Intake.DRAFT_MARK)
        self._mark = holder(row(Sign("draft", "warn"), self._mark_text, gap=6))
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
            self._key(f"Ctrl+{number + 1}", self, partial(self._go_to, number))
        self._key("Alt+0", self, self._judge_all)
        self._key("Esc", self._decide_panel, self._close_decide)

    @staticmethod
    def _key(keys: str, owner: QWidget, do: Callable[[], object]) -> None:
        shortcut = QShortcut(QKeySequence(keys), owner)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(do)

    def _go_to(self, number: int) -> None:
        self._form().go_to(number)

    def _judge_all(self) -> None:
        self._form().candidates.judge_all()

    def _close_decide(self) -> None:
        self._decide_panel.hide()
        self._form().start()

    # --- what is said at head and foot -------------------------------------------------------

    def _count_arrivals(self, policy: Policy) -> None:
        since = shift_start(self.desk.now(), policy)
        self.desk.ask(self, RecentIntakes(since), lambda found: self._show_queue(len(found)))

    def _show_queue(self, arrived: int | None = None) -> None:
        """Say which arrival of the shift this is, and how many wait."""
        if arrived is not None:
            self._arrived = arrived
        words = self.tr("No. %n this shift", "", self._arrived + 1)
        if self._waiting:
            words = f"{words} · {self.tr('%n waiting', '', len(self._waiting))}"
        self._waits.say(words)
        self._waits.setToolTip("、".join(each.title for each in self._waiting))
        allow(self.verbs["next_waiting"], bool(self._waiting))

    def _show_kept(self) -> None:
        when = f"{self.desk.now():%H:%M:%S}"
        words = self.tr("Draft kept {when} · survives a power cut")
        self._mark_text.setText(words.format(when=when))
        self._mark.show()

    def _show_people(self) -> None:
        people = self._under_way.people
        names = [
            form.who.title_words() or self.tr("person %n", "", i)
            for i, form in enumerate(people, 1)
        ]
        self._strip.show_people(names, self._under_way.current)

    def _show_strip(self) -> None:
        if not self._under_way.people:
            return
        form = self._form()
        focus = QApplication.focusWidget()
        inside = (i for i, s in enumerate(form.sections) if focus and s.isAncestorOf(focus))
        self._strip.show_states(form.sections, next(inside, -1))
