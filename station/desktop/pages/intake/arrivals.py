"""The arrival on the desk and those that wait: their forms made, put aside, taken up again."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from station.desktop.begun import Told
from station.desktop.desk import Desk
from station.desktop.layout import column
from station.desktop.pages.intake.person_form import PersonForm
from station.desktop.pages.intake.queue import DraftKeeper, UnderWay, Waiting
from station.domain.problems import Problem, Refused
from station.usecases.drafts import Draft
from station.usecases.intake import Admission


class Arrivals(QObject):
    """One arrival is on the desk, with a form for each of its people; the others are drafts."""

    edited = Signal()
    changed = Signal()
    """What the strip says may have changed."""
    moved = Signal()
    """Another arrival, or another person of it, has come to the front; or more or fewer wait."""
    told = Signal(object)
    """The restricted drafts of others that this clerk is only told of."""
    send_away = Signal(object)
    camera_wanted, file_wanted = Signal(), Signal()

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self.forms, self.sides = column(), column()
        """Where the forms and their live panels stand; one of each is seen."""
        self.under_way = UnderWay([])
        self.waiting: list[Waiting] = []
        self.keeper = DraftKeeper(desk, self)
        self.keeper.watch(lambda: self.under_way)

    def form(self) -> PersonForm:
        """Give the form in front."""
        return self.under_way.people[self.under_way.current]

    def begin(self) -> None:
        """Put an empty form on the desk."""
        self._clear()
        self.under_way = UnderWay([self._make_form()])
        self.show_person(0)

    def find_drafts(self) -> None:
        """Go on with what was typed before the program ended; the newest lies on the desk."""
        self.keeper.find(self._found)

    def put_aside(self) -> None:
        """Let the arrival on the desk wait, if there is anything in it and it is not finished."""
        now = self.under_way
        if now.is_filled() and not self.keeper.is_dropped(now):
            self.keeper.keep_now()
            self.waiting.append(Waiting(now.key, now.title(), now.content()))

    def take_up(self, draft: Draft) -> None:
        """Put a draft on the desk that was opened just now; what lies there waits."""
        self.put_aside()
        self._take_up(Waiting.of(draft))

    def take_up_next(self) -> None:
        """Put the arrival that has waited longest on the desk; the one there waits in turn."""
        taken = self.waiting.pop(0)
        self.put_aside()
        self._take_up(taken)

    def add_companion(self) -> None:
        """Add a form for somebody who came along, the same way."""
        form = self._make_form()
        form.how.retype(self.form().how.typed())
        self.under_way.people.append(form)
        self._sign()
        self.show_person(len(self.under_way.people) - 1)
        self.keeper.due()

    def keep_decision(self, typed: dict[str, str]) -> None:
        """Keep with the draft what was begun instead of an admission; empty for nothing."""
        if typed != self.under_way.decision:
            self.under_way.decision = typed
            self._sign()
            self.keeper.due()

    def remove(self, form: PersonForm) -> None:
        """Take one person out of the arrival; somebody else comes to the front."""
        self.under_way.people.remove(form)
        _let_go(form)
        self.show_person(0)
        self.keeper.due()

    def admissions(self) -> tuple[Admission, ...]:
        """Read every form; raises Refused for one that cannot be read, which is in front then."""
        read = []
        for number, form in enumerate(self.under_way.people):
            try:
                read.append(form.admission())
            except Refused:
                self._bring(number)
                raise
        return tuple(read)

    def show_problems(self, problems: Iterable[Problem]) -> tuple[Problem, ...]:
        """Bring whoever was refused to the front, with what is wrong at its fields.

        What is refused of several says of whom: `admissions.1.bed_id`. Gives back what has no
        field.
        """
        ours: list[Problem] = []
        for problem in problems:
            whole, _, rest = (problem.place or "").partition(".")
            number, _, place = rest.partition(".")
            if whole == "admissions":
                self._bring(int(number))
                ours.append(replace(problem, place=place))
            else:
                ours.append(problem)
        return self.form().show_problems(ours)

    def show_person(self, number: int) -> None:
        """Bring one of those who came together to the front, the caret in its first field."""
        self._bring(number)
        form = self.form()
        QTimer.singleShot(0, form, form.start)

    def _bring(self, number: int) -> None:
        now = self.under_way
        now.current = number
        self._fit_family()
        for i, form in enumerate(now.people):
            form.setVisible(i == number)
            form.side.setVisible(i == number)
        self.form().look_again()
        self.moved.emit()

    def take_photo(self, picture: QImage) -> None:
        """Take what the camera saw into the form in front."""
        self.form().take_photo(picture)

    def take_kept(self, number: int) -> None:
        """Take the n-th bed (from 0) that is kept for somebody expected."""
        self.form().bed.take_kept(number)

    def judge_all(self) -> None:
        """Say of everybody found that they are somebody else."""
        self.form().candidates.judge_all()

    def start_again(self) -> None:
        """Put the caret back into the form in front after the camera was left."""
        self.form().start_after_photo()

    def go_to(self, section: int) -> None:
        """Put the caret into a section (from 0) of the form in front."""
        self.form().go_to(section)

    def section(self) -> int:
        """Tell in which section the caret stands, -1 for none."""
        focus = QApplication.focusWidget()
        sections = enumerate(self.form().sections)
        inside = (i for i, section in sections if focus and section.isAncestorOf(focus))
        return next(inside, -1)

    def _found(self, found: list[Draft], told: list[Told]) -> None:
        self.waiting += map(Waiting.of, found)
        self.told.emit(told)
        if found and not self.under_way.is_filled():
            self._take_up(self.waiting.pop())
        self.moved.emit()

    def _take_up(self, waiting: Waiting) -> None:
        """Put an arrival back on the desk, as it was typed."""
        self._clear()
        people = []
        for typed in waiting.content["people"]:
            form = self._make_form(typed["client_id"])
            form.retype(typed)
            if typed["has_photo"]:
                form.who.show_photo(self.keeper.photo(form.client_id))
            form.things.photos.show_pictures(
                self.keeper.things_photos(form.client_id, typed.get("things_photos", ()))
            )
            people.append(form)
        decision = waiting.content.get("decision", {})
        writers = list(waiting.content["writers"])
        self.under_way = UnderWay(people, waiting.key, decision=decision, writers=writers)
        self.show_person(waiting.content["current"])

    def _make_form(self, client_id: str = "") -> PersonForm:
        form = PersonForm(self._desk, client_id)
        form.written.connect(self._sign)
        form.edited.connect(self._was_edited)
        form.changed.connect(self.changed)
        form.send_away.connect(self.send_away)
        form.camera_wanted.connect(self.camera_wanted)
        form.file_wanted.connect(self.file_wanted)
        self.forms.addWidget(form)
        self.sides.addWidget(form.side)
        return form

    def _sign(self) -> None:
        """Write down that this clerk's hand is in the arrival on the desk."""
        if (login := self._desk.clerk.login) not in self.under_way.writers:
            self.under_way.writers.append(login)

    def _was_edited(self) -> None:
        self.keeper.due()
        self.edited.emit()

    def _clear(self) -> None:
        for form in self.under_way.people:
            _let_go(form)

    def _fit_family(self) -> None:
        """Tell each form who else came along, and which beds are promised to them."""
        people = self.under_way.people
        family = people[0].client_id if len(people) > 1 else ""
        for form in people:
            form.family, form.family_size = family, len(people)
            form.promised = tuple(
                (bed_id, other.so_far().sleeper(family, len(people)))
                for other in people
                if other is not form and (bed_id := other.bed.bed_id()) is not None
            )


def _let_go(form: PersonForm) -> None:
    for part in (form, form.side):
        part.hide()
        part.deleteLater()
