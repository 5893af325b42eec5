from datetime import date, timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from station.domain.accounts import Clerk
from station.domain.assistance import AssistanceClass, AssistanceTrouble, Capacity
from station.domain.intake import MentalState, SelfCare
from station.domain.papers import PaperKind, PaperTrouble
from station.domain.permissions import Permission
from station.domain.problems import Conflict, NotAllowed, Refused
from station.domain.stays import StayTrouble
from station.domain.topics import Topic
from station.storage.accounts import ClerkRow
from station.storage.stays import Stay
from station.usecases.accounts import SecondClerk
from station.usecases.assistance import ClassHistory, ClassReviewDue, ConfirmClass, ProposeClass
from station.usecases.papers import PaperPreview
from station.usecases.papers_class import PrintClassChange
from station.usecases.passwords import hashed
from tests import make as plates
from tests import residents as make
from tests.pdf_text import words

OPEN, PROTECTIVE = AssistanceClass.OPEN, AssistanceClass.PROTECTIVE
SECOND = SecondClerk("ma", "leader-2026")


def codes(refused):
    return [problem.code for problem in refused.value.problems]


@pytest.fixture
def leader_with_password(open_station):
    with Session(open_station.engine) as session, session.begin():
        row = session.scalars(select(ClerkRow).where(ClerkRow.login == "ma")).one()
        row.password_hash = hashed("leader-2026")


def confirm(stay, **overrides):
    request = {
        "stay_id": stay.id,
        "version": stay.version,
        "capacity": Capacity.FULL,
        "self_care": SelfCare.FULL,
        "chosen": OPEN,
        **overrides,
    }
    return ConfirmClass(**request)


def new_stay(station, **overrides):
    return make.stay(station, assistance_class=None, class_confirmed=False, **overrides)


class TestConfirmClass:
    def test_a_person_confirms_the_class_for_the_first_time(self, open_station, do, ask):
        stay = new_stay(open_station)
        duties = do(confirm(stay))
        assert duties.round_hours == 8
        (entry,) = ask(ClassHistory(stay.id))
        assert (entry.confirmed, entry.proposed, entry.clerk, entry.second) == (
            OPEN,
            OPEN,
            "陈静",
            "",
        )
        with Session(open_station.engine) as session:
            saved = session.get_one(Stay, stay.id)
            assert (saved.assistance_class, saved.class_confirmed) == (OPEN, True)

    def test_it_touches_stays_and_names_the_stay_in_the_trace(self, open_station, clerk):
        stay = new_stay(open_station)
        assert open_station.do(confirm(stay), clerk).topics == {Topic.STAYS}

    def test_less_than_proposed_needs_a_reason_and_a_second(self, open_station, do):
        stay = new_stay(open_station, door={"mental_state": MentalState.DOUBTFUL})
        with pytest.raises(Refused) as refused:
            do(confirm(stay))
        assert codes(refused) == [
            AssistanceTrouble.REASON_MISSING,
            AssistanceTrouble.SECOND_NEEDED,
        ]

    @pytest.mark.usefixtures("leader_with_password")
    def test_a_proven_second_lowers_it(self, open_station, do, ask):
        stay = new_stay(open_station, door={"mental_state": MentalState.DOUBTFUL})
        do(confirm(stay, reason="医院证明无精神障碍", second=SECOND))
        assert ask(ClassHistory(stay.id))[0].second == "马站长"

    @pytest.mark.usefixtures("leader_with_password")
    def test_what_two_people_lowered_has_a_numbered_paper(self, open_station, do, ask):
        plates.name_plate(open_station)
        stay = new_stay(open_station, door={"mental_state": MentalState.DOUBTFUL})
        first = confirm(stay, capacity=Capacity.LIMITED, chosen=PROTECTIVE, self_care=SelfCare.FULL)
        do(first)
        with Session(open_station.engine) as session:
            version = session.get_one(Stay, stay.id).version
        do(confirm(stay, version=version, reason="医院证明无精神障碍", second=SECOND))
        lowered, at_first = ask(ClassHistory(stay.id))
        assert (lowered.number, at_first.number) == ("20260001-LB", "")
        printed = do(PrintClassChange(lowered.id))
        text = words(printed.pdf)
        for part in (
            "救助类别变更审批表", "编号：20260001-LB", "√保护性", "√开放性", "医院证明无精神障碍",
            "评估人：陈静", "审批人：马站长", f"校验码{printed.check_code}", "完全民事行为能力",
        ):  # fmt: skip
            assert part in text, part
        again = do(PrintClassChange(lowered.id))
        assert (again.number, again.copy) == (printed.number, 1)
        assert "补打" in words(again.pdf)
        assert words(ask(PaperPreview(PaperKind.CLASS_CHANGE, lowered.id)))
        with pytest.raises(Refused) as refused:
            do(PrintClassChange(at_first.id))
        assert codes(refused) == [PaperTrouble.NOT_LOWERED]
        with pytest.raises(Refused) as refused:
            do(PrintClassChange(999))
        assert codes(refused) == [PaperTrouble.NOT_FOUND]

    @pytest.mark.usefixtures("leader_with_password")
    def test_a_second_with_a_wrong_password_lowers_nothing(self, open_station, do, ask):
        stay = new_stay(open_station, door={"mental_state": MentalState.DOUBTFUL})
        with pytest.raises(Refused):
            do(confirm(stay, reason="医院证明", second=SecondClerk("ma", "wrong")))
        assert ask(ClassHistory(stay.id)) == ()

    def test_going_down_from_now_needs_a_second_too(self, open_station, do):
        stay = make.stay(open_station, assistance_class=AssistanceClass.SUPPORTIVE)
        with pytest.raises(Refused) as refused:
            do(confirm(stay, reason="已能自理"))
        assert codes(refused) == [AssistanceTrouble.SECOND_NEEDED]

    def test_more_protection_is_one_persons_decision(self, open_station, do, ask):
        stay = make.stay(open_station)
        do(confirm(stay, capacity=Capacity.LIMITED, chosen=PROTECTIVE))
        assert [entry.confirmed for entry in ask(ClassHistory(stay.id))] == [PROTECTIVE, OPEN]

    @pytest.mark.parametrize(
        ("born", "own_wages", "stopped"),
        [
            (date(2010, 11, 22), False, AssistanceTrouble.CAPACITY_AGAINST_AGE),
            (date(2010, 11, 21), False, AssistanceTrouble.CAPACITY_AGAINST_AGE),
            (date(2010, 11, 21), True, None),
            (date(2008, 11, 22), False, AssistanceTrouble.CAPACITY_AGAINST_AGE),
            (date(2008, 11, 21), False, None),
        ],
    )
    def test_full_capacity_begins_with_wages_or_eighteen(
        self, open_station, do, born, own_wages, stopped
    ):
        stay = new_stay(open_station, somebody=make.person(open_station, born=born))
        deed = confirm(stay, own_wages=own_wages, reason="自食其力")
        if stopped is None:
            assert do(deed).assistance_class is OPEN
        else:
            with pytest.raises(Refused) as refused:
                do(deed)
            assert stopped in codes(refused)

    def test_an_old_form_is_told(self, open_station, do):
        stay = new_stay(open_station)
        do(confirm(stay))
        with pytest.raises(Conflict):
            do(confirm(stay))

    def test_one_review_sent_twice_is_one_review(self, open_station, do, ask):
        """At a review the class mostly stays what it is: the form is old all the same."""
        stay = make.stay(open_station)
        do(confirm(stay))
        with pytest.raises(Conflict):
            do(confirm(stay))
        assert len(ask(ClassHistory(stay.id))) == 2  # the door's and this one

    def test_who_has_left_is_not_classed(self, open_station, do, clock):
        stay = new_stay(open_station, left_at=clock())
        with pytest.raises(Refused) as refused:
            do(confirm(stay))
        assert codes(refused) == [StayTrouble.HAS_LEFT]

    def test_it_does_not_happen_in_the_future(self, open_station, do, clock):
        stay = new_stay(open_station)
        with pytest.raises(Refused) as refused:
            do(confirm(stay, happened_at=clock() + timedelta(hours=1)))
        assert codes(refused) == [StayTrouble.IN_FUTURE]

    def test_it_needs_its_permission(self, open_station, do):
        stay = new_stay(open_station)
        nobody = Clerk(1, "chen", "陈静", frozenset(Permission) - {Permission.CLASS_CONFIRM})
        with pytest.raises(NotAllowed):
            do(confirm(stay), nobody)


def test_a_proposal_comes_with_its_duties(ask):
    proposed = ask(ProposeClass(7, MentalState.CLEAR, SelfCare.FULL))
    assert (proposed.capacity, proposed.assistance_class) == (Capacity.NONE, PROTECTIVE)
    assert proposed.duties.round_hours == 2


def test_a_protective_class_is_due_for_review_the_next_day(open_station, ask, clock):
    stay = make.stay(open_station, assistance_class=PROTECTIVE)
    assert ask(ClassReviewDue()) == ()
    clock.pass_(days=1)
    (due,) = ask(ClassReviewDue())
    assert due.subject.stay_id == stay.id
