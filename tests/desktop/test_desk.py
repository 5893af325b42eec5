"""Off the GUI thread and back: answers, order, what is dropped, what is told to whom."""

from __future__ import annotations

import threading
from dataclasses import dataclass, field
from typing import Any, ClassVar

from PySide6.QtCore import QObject

from station.desktop.desk import Desk, Running
from station.domain.permissions import Permission
from station.domain.problems import NotAllowed, Problem, Refused
from station.domain.topics import Topic
from station.domain.typed import TypedTrouble
from station.usecases.work import Read, Work, Write


@dataclass(frozen=True)
class Echo(Read[str]):
    """Answers its text, after a gate has opened."""

    needs: ClassVar = Permission.STAYS_SEE
    text: str
    gate: threading.Event | None = None

    def run(self, work: Work) -> str:
        del work
        if self.gate is not None:
            self.gate.wait(5)
        return self.text


@dataclass(frozen=True)
class Count(Read[int]):
    """Counts until it is stopped."""

    needs: ClassVar = Permission.STAYS_SEE
    stopped: threading.Event = field(repr=False, compare=False)

    def run(self, work: Work) -> int:
        try:
            for done in range(10**9):
                work.progress.step(done, 10**9)
        finally:
            self.stopped.set()
        return 0


@dataclass(frozen=True)
class Note(Write[int]):
    """A deed that changes nothing but the trace."""

    needs: ClassVar = Permission.STAYS_WRITE
    number: int
    seen: list[int] = field(repr=False, compare=False)

    def run(self, work: Work) -> int:
        del work
        self.seen.append(self.number)
        return self.number


@dataclass(frozen=True)
class Refuse(Read[None]):
    """Is always refused."""

    needs: ClassVar = Permission.STAYS_SEE

    def run(self, work: Work) -> None:
        del work
        raise Refused(Problem(TypedTrouble.MISSING, "name"))


@dataclass(frozen=True)
class Heard:
    """What other desks have changed."""

    mark: int
    topics: frozenset[Topic]


@dataclass(frozen=True)
class Since(Read[Heard]):
    """Tells once that stays have changed."""

    needs: ClassVar = Permission.SELF_KEEP
    mark: int | None

    def run(self, work: Work) -> Heard:
        del work
        return Heard(7, frozenset() if self.mark else frozenset({Topic.STAYS}))


def test_an_answer_comes_back_on_the_gui_thread(desk: Desk, qtbot) -> None:
    answers: list[Any] = []
    owner = QObject()
    desk.ask(owner, Echo("here"), lambda a: answers.append((a, threading.current_thread())))
    qtbot.waitUntil(lambda: bool(answers))
    assert answers == [("here", threading.main_thread())]


def test_only_the_last_answer_to_the_same_question_is_shown(desk: Desk, qtbot) -> None:
    answers: list[str] = []
    owner, gate = QObject(), threading.Event()
    desk.ask(owner, Echo("slow", gate), answers.append)
    desk.ask(owner, Echo("fast"), answers.append)
    qtbot.waitUntil(lambda: answers == ["fast"])
    gate.set()
    desk.ask(owner, Echo("other"), answers.append, seat="another seat")
    qtbot.waitUntil(lambda: "other" in answers)
    assert answers == ["fast", "other"]


def test_an_answer_to_a_page_that_is_gone_is_dropped(desk: Desk, qtbot) -> None:
    answers: list[str] = []
    owner, gate = QObject(), threading.Event()
    desk.ask(owner, Echo("late", gate), answers.append)
    owner.deleteLater()
    with qtbot.waitSignal(owner.destroyed):
        pass
    gate.set()
    desk.ask(desk, Echo("after"), answers.append)
    qtbot.waitUntil(lambda: "after" in answers)
    assert answers == ["after"]


def test_deeds_keep_the_order_of_the_clerk(desk: Desk, qtbot) -> None:
    seen: list[int] = []
    done: list[int] = []
    for number in range(20):
        desk.do(desk, Note(number, seen), done.append)
    qtbot.waitUntil(lambda: len(done) == 20)
    assert seen == done == list(range(20))


def test_a_key_pressed_twice_does_a_deed_once(slow_desk: Desk, slow, qtbot) -> None:
    seen: list[int] = []
    done: list[int] = []
    slow.hold(Note)
    for _ in range(2):
        slow_desk.do(slow_desk, Note(1, seen), done.append)
    slow_desk.do(slow_desk, Note(2, seen), done.append)
    slow.let_go()
    qtbot.waitUntil(lambda: 2 in done)
    assert seen == done == [1, 2]


def test_the_same_deed_is_done_again_once_the_first_is_answered(desk: Desk, qtbot) -> None:
    seen: list[int] = []
    for count in (1, 2):
        desk.do(desk, Note(1, seen), lambda _: None)
        qtbot.waitUntil(lambda count=count: len(seen) == count and not desk._under_way)


def test_a_deed_tells_what_has_changed(desk: Desk, qtbot) -> None:
    with qtbot.waitSignal(desk.changed):
        desk.do(desk, Note(1, []), lambda _: None)


def test_a_refusal_goes_to_whoever_asked(desk: Desk, qtbot) -> None:
    owner = QObject()
    with qtbot.waitSignal(desk.failed) as failed:
        desk.ask(owner, Refuse(), lambda _: None)
    assert failed.args[0] is owner
    assert isinstance(failed.args[1], Refused)


def test_a_clerk_without_the_right_is_refused_by_the_station(sqlite_station, clerk, qtbot) -> None:
    poor = type(clerk)(9, "x", "无权", frozenset())
    desk = Desk(sqlite_station, poor)
    assert not desk.may(Echo)
    with qtbot.waitSignal(desk.failed) as failed:
        desk.ask(desk, Echo("no"), lambda _: None)
    assert isinstance(failed.args[1], NotAllowed)
    desk.close()


def test_long_work_is_shown_and_stops_in_silence(desk: Desk, qtbot) -> None:
    stopped, heard = threading.Event(), []
    desk.failed.connect(lambda *args: heard.append(args))
    with qtbot.waitSignal(desk.working) as shown:
        running = desk.ask(desk, Count(stopped), heard.append, title="counting")
    assert isinstance(shown.args[0], Running)
    assert shown.args[0].title == "counting"
    with qtbot.waitSignal(desk.working, check_params_cb=lambda work: work is None):
        running.cancel()
    assert stopped.is_set()
    assert heard == []


def test_what_other_desks_changed_is_heard(desk: Desk, qtbot) -> None:
    desk.follow(Since)
    desk._others.setInterval(20)
    with qtbot.waitSignal(desk.changed) as changed:
        pass
    assert changed.args[0] == frozenset({Topic.STAYS})


def test_a_desk_that_is_left_says_nothing_more(desk, dressed) -> None:
    """Whoever listened may be gone: the window of a clerk who has signed out."""
    seen: list[int] = []
    quiet: list[bool] = []
    desk.quiet.connect(lambda: quiet.append(True))
    desk.do(QObject(desk), Note(1, seen), lambda _: None)
    desk.close()
    dressed.processEvents()
    assert (seen, quiet) == ([1], [])
