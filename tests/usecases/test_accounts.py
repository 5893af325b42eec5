"""Who may come in, and who keeps the accounts."""

from __future__ import annotations

import json
import subprocess
import sys
from threading import Thread

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from station.domain.accounts import NOBODY, AccountTrouble
from station.domain.assistance import AssistanceClass, Capacity
from station.domain.intake import SelfCare
from station.domain.permissions import Permission, Role
from station.domain.problems import Conflict, Refused
from station.storage.accounts import ClerkRow
from station.storage.audit import AuditEntry
from station.usecases.accounts import (
    AddClerk,
    ChangeClerk,
    ChangePassword,
    ChangeRole,
    ClerkList,
    ResetPassword,
    SecondClerk,
    SignIn,
    UnlockClerk,
    proven_second,
)
from station.usecases.assistance import ConfirmClass
from station.usecases.audit import AuditTrail
from station.usecases.work import Work
from tests import residents

GOOD = "Nacht-2026"


@pytest.fixture
def li(do):
    return do(AddClerk("li", "李梅", (Role.FRONT_DESK,), GOOD))


def codes_of(caught):
    return [problem.code for problem in caught.value.problems]


def test_the_right_password_lets_in_with_the_roles_permissions(open_station, li):
    answer = open_station.do(SignIn("LI ", GOOD), NOBODY).answer
    assert answer.clerk.name == "李梅"
    assert Permission.INTAKE_WRITE in answer.clerk.permissions
    assert Permission.ACCOUNTS_KEEP not in answer.clerk.permissions
    assert answer.must_change_password


def test_guessing_a_password_that_was_carried_off_is_made_costly():
    """In a process of its own: in this one hashes are cheap."""
    asks = "from station.usecases.passwords import hashed; print(hashed('lamp-oil-7'))"
    said = subprocess.run([sys.executable, "-c", asks], capture_output=True, text=True, check=True)
    _empty, kind, _version, cost, *_rest = said.stdout.split("$")
    work = dict(part.split("=") for part in cost.split(","))
    assert kind == "argon2id"
    assert int(work["m"]) >= 65_536  # kibibytes, as RFC 9106 recommends
    assert int(work["t"]) >= 3


def test_a_wrong_password_and_an_unknown_name_get_the_same_answer(open_station, li):
    wrong = open_station.do(SignIn("li", "x"), NOBODY).answer
    nobody = open_station.do(SignIn("nobody", "x"), NOBODY).answer
    assert wrong.clerk is None
    assert nobody.clerk is None
    assert wrong.problem.code == nobody.problem.code == AccountTrouble.WRONG_NAME_OR_PASSWORD


def test_five_wrong_tries_lock_for_a_quarter_of_an_hour(open_station, li, clock):
    for _ in range(4):
        open_station.do(SignIn("li", "x"), NOBODY)
    assert open_station.do(SignIn("li", "x"), NOBODY).answer.problem.code == AccountTrouble.LOCKED
    assert open_station.do(SignIn("li", GOOD), NOBODY).answer.problem.code == AccountTrouble.LOCKED
    clock.pass_(minutes=15, seconds=1)
    assert open_station.do(SignIn("li", GOOD), NOBODY).answer.clerk is not None


def test_a_right_password_forgets_the_wrong_tries(open_station, li):
    for _ in range(4):
        open_station.do(SignIn("li", "x"), NOBODY)
    open_station.do(SignIn("li", GOOD), NOBODY)
    answer = open_station.do(SignIn("li", "x"), NOBODY).answer
    assert answer.problem.data["left"] == 4


class TestTrace:
    """Each try at the door is a line of the clerk whose account it was."""

    @pytest.fixture
    def tried(self, open_station, clerk):
        def sign_in(login, password=GOOD):
            open_station.do(SignIn(login, password), NOBODY)
            (line,) = open_station.ask(AuditTrail(limit=1), clerk)
            assert line.act == "SignIn"
            with Session(open_station.engine) as session:
                written = session.scalars(
                    select(AuditEntry).where(AuditEntry.number == line.number)
                ).one()
            return written.clerk_id, written.clerk, json.loads(written.request)

        return sign_in

    def test_the_right_password_is_a_line_of_who_came_in(self, tried, li):
        assert tried(" LI") == (li, "李梅", {"door": "signed_in"})

    def test_wrong_passwords_and_the_lock_are_lines_of_whose_account_it_was(self, tried, li):
        for _ in range(4):
            assert tried("li", "hunter2hunter2") == (li, "李梅", {"door": "wrong_password"})
        assert tried("li", "hunter2hunter2") == (li, "李梅", {"door": "locked"})
        assert tried("li") == (li, "李梅", {"door": "locked"})

    def test_one_who_no_longer_works_here_is_named_too(self, tried, do, ask, li):
        record = next(each for each in ask(ClerkList()) if each.id == li)
        do(ChangeClerk(li, record.version, "李梅", record.roles, active=False))
        assert tried("li") == (li, "李梅", {"door": "inactive"})

    @pytest.mark.usefixtures("li")
    def test_a_name_that_nobody_has_is_not_written_down(self, tried):
        assert tried("Nacht-2026") == (None, "", {"door": "no_such_account"})


@pytest.mark.parametrize(
    ("password", "code"),
    [
        ("kurz1", AccountTrouble.PASSWORD_TOO_SHORT),
        ("12345678", AccountTrouble.PASSWORD_TOO_SIMPLE),
        ("abcdefgh", AccountTrouble.PASSWORD_TOO_SIMPLE),
        ("li-123456", AccountTrouble.PASSWORD_TOO_SIMPLE),
    ],
)
def test_weak_passwords_are_refused(do, password, code):
    with pytest.raises(Refused) as caught:
        do(AddClerk("li", "李梅", (Role.NURSE,), password))
    assert codes_of(caught) == [code]


def test_a_login_is_given_once_whatever_its_case(do, li):
    with pytest.raises(Refused) as caught:
        do(AddClerk("Li", "李莉", (Role.NURSE,), GOOD))
    assert codes_of(caught) == [AccountTrouble.LOGIN_TAKEN]


def test_a_clerk_changes_their_own_password_with_the_old_one(open_station, li):
    me = open_station.do(SignIn("li", GOOD), NOBODY).answer.clerk
    with pytest.raises(Refused):
        open_station.do(ChangePassword("wrong", "Neu-4711-x"), me)
    open_station.do(ChangePassword(GOOD, "Neu-4711-x"), me)
    answer = open_station.do(SignIn("li", "Neu-4711-x"), NOBODY).answer
    assert answer.clerk is not None
    assert not answer.must_change_password


def test_an_inactive_clerk_stays_outside(open_station, do, ask, li):
    record = next(each for each in ask(ClerkList()) if each.id == li)
    do(ChangeClerk(li, record.version, "李梅", record.roles, active=False))
    assert (
        open_station.do(SignIn("li", GOOD), NOBODY).answer.problem.code == AccountTrouble.INACTIVE
    )


def test_a_late_save_of_an_account_is_a_conflict(do, ask, li):
    record = next(each for each in ask(ClerkList()) if each.id == li)
    do(ChangeClerk(li, record.version, "李玫", record.roles))
    with pytest.raises(Conflict):
        do(ChangeClerk(li, record.version, "李美", record.roles))


def test_the_last_one_who_keeps_accounts_cannot_be_taken_away(do, ask):
    ma = next(each for each in ask(ClerkList()) if each.login == "ma")
    chen = next(each for each in ask(ClerkList()) if each.login == "chen")
    do(ChangeClerk(ma.id, ma.version, "马站长", (Role.LEADER,)))
    with pytest.raises(Refused) as caught:
        do(ChangeClerk(chen.id, chen.version, "陈静", (Role.NURSE,)))
    assert codes_of(caught) == [AccountTrouble.LAST_ADMINISTRATOR]
    with pytest.raises(Refused):
        do(ChangeRole(Role.ADMINISTRATOR, frozenset()))


def test_a_reset_lifts_the_lock_and_asks_for_a_new_password(open_station, do, li):
    for _ in range(5):
        open_station.do(SignIn("li", "x"), NOBODY)
    do(ResetPassword(li, "Erst-0815"))
    answer = open_station.do(SignIn("li", "Erst-0815"), NOBODY).answer
    assert answer.clerk is not None
    assert answer.must_change_password


def test_a_lock_is_lifted_before_its_time_and_the_password_stays(open_station, do, li):
    for _ in range(5):
        open_station.do(SignIn("li", "x"), NOBODY)
    assert open_station.do(SignIn("li", GOOD), NOBODY).answer.clerk is None
    do(UnlockClerk(li))
    assert open_station.do(SignIn("li", GOOD), NOBODY).answer.clerk is not None


def test_the_second_person_is_another_one_and_entitled(open_station, do, clerk, li):
    do(AddClerk("zhao", "赵站长", (Role.LEADER,), GOOD))
    with Session(open_station.engine) as session:
        work = Work(open_station, session, clerk, None)
        second = proven_second(work, SecondClerk("zhao", GOOD), Permission.CLASS_LOWER)
        assert second.name == "赵站长"
        with pytest.raises(Refused) as caught:
            proven_second(work, SecondClerk("li", GOOD), Permission.CLASS_LOWER)
        assert codes_of(caught) == [AccountTrouble.SECOND_MAY_NOT]
        work.clerk = second
        with pytest.raises(Refused) as caught:
            proven_second(work, SecondClerk("zhao", GOOD), Permission.CLASS_LOWER)
        assert codes_of(caught) == [AccountTrouble.SECOND_IS_THE_SAME]


class TestWrongPasswordsInsideADeed:
    """Who stands beside another is no better place for guessing than the door."""

    @pytest.fixture
    def lower(self, open_station, do):
        """Lower a class beside 赵站长, who types a password."""
        do(AddClerk("zhao", "赵站长", (Role.LEADER,), GOOD))
        stay = residents.stay(open_station, assistance_class=AssistanceClass.SUPPORTIVE)

        def confirm(password, login="zhao"):
            second = SecondClerk(login, password)
            full, alone = Capacity.FULL, SelfCare.FULL
            chosen = AssistanceClass.OPEN
            do(ConfirmClass(stay.id, stay.version, full, alone, chosen, "已能自理", second))

        return confirm

    def lines(self, ask):
        return [line for line in ask(AuditTrail(limit=50)) if line.act == "CountWrongPassword"]

    def test_five_lock_the_second_person_at_the_door_too(self, open_station, lower, clock):
        for left in (4, 3, 2, 1):
            with pytest.raises(Refused) as caught:
                lower("falsch")
            (problem,) = caught.value.problems
            assert (problem.code, problem.place) == (
                AccountTrouble.WRONG_NAME_OR_PASSWORD,
                "second",
            )
            assert problem.data["left"] == left
        with pytest.raises(Refused) as caught:
            lower("falsch")
        assert codes_of(caught) == [AccountTrouble.LOCKED]
        answer = open_station.do(SignIn("zhao", GOOD), NOBODY).answer
        assert answer.problem.code == AccountTrouble.LOCKED
        with pytest.raises(Refused) as caught:
            lower(GOOD)
        assert codes_of(caught) == [AccountTrouble.LOCKED]
        clock.pass_(minutes=15, seconds=1)
        lower(GOOD)

    def test_each_leaves_a_line_though_the_deed_is_undone(self, ask, lower):
        for password in ("hunter2hunter2", "x"):
            with pytest.raises(Refused):
                lower(password)
        with pytest.raises(Refused):
            lower(GOOD, login="niemand")
        acts = [line.act for line in ask(AuditTrail(limit=50))]
        assert "ConfirmClass" not in acts
        lines = self.lines(ask)
        assert [line.clerk for line in lines] == ["陈静"] * 3
        zhao = next(each.id for each in ask(ClerkList()) if each.login == "zhao")
        needs = {"entitles_to": "class:lower"}
        whose = {"account": zhao, "door": "wrong_password"}
        assert [json.loads(line.request) for line in lines] == [
            {**needs, "door": "no_such_account"},
            {**needs, **whose},
            {**needs, **whose},
        ]

    def test_a_lock_that_is_there_already_is_respected(self, open_station, lower):
        for _ in range(5):
            open_station.do(SignIn("zhao", "x"), NOBODY)
        with pytest.raises(Refused) as caught:
            lower(GOOD)
        assert codes_of(caught) == [AccountTrouble.LOCKED]

    def test_the_right_one_forgets_the_wrong_ones(self, open_station, lower):
        for _ in range(4):
            with pytest.raises(Refused):
                lower("falsch")
        lower(GOOD)
        answer = open_station.do(SignIn("zhao", "x"), NOBODY).answer
        assert answer.problem.data["left"] == 4

    @pytest.mark.usefixtures("li")
    def test_guessing_the_old_password_locks_as_well(self, open_station, ask):
        me = open_station.do(SignIn("li", GOOD), NOBODY).answer.clerk
        for _ in range(5):
            with pytest.raises(Refused) as caught:
                open_station.do(ChangePassword("falsch", "Neu-4711-x"), me)
        (problem,) = caught.value.problems
        assert (problem.code, problem.place) == (AccountTrouble.LOCKED, "old")
        with pytest.raises(Refused) as caught:
            open_station.do(ChangePassword(GOOD, "Neu-4711-x"), me)
        assert codes_of(caught) == [AccountTrouble.LOCKED]
        answer = open_station.do(SignIn("li", GOOD), NOBODY).answer
        assert answer.problem.code == AccountTrouble.LOCKED
        assert len(self.lines(ask)) == 6


def test_two_who_keep_accounts_do_not_take_the_right_from_one_another(open_station, clerk, leader):
    """The one has written and not yet committed when the other begins."""
    told = []

    def other():
        try:
            open_station.do(ChangeClerk(1, 1, "陈静", (Role.LEADER,)), leader)
        except Refused as refused:
            told.extend(problem.code for problem in refused.problems)

    second = Thread(target=other)
    with Session(open_station.engine) as session, session.begin():
        ChangeClerk(2, 1, "马站长", (Role.LEADER,)).run(Work(open_station, session, clerk, None))
        second.start()
        second.join(0.5)
    second.join()
    assert told == [AccountTrouble.LAST_ADMINISTRATOR]
    with Session(open_station.engine) as session:
        kept = session.scalars(select(ClerkRow).where(ClerkRow.roles.contains("administrator")))
        assert [row.login for row in kept] == ["chen"]
