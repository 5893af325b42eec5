"""A draft about a restricted file is for those who wrote it and those who handle such files."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from station.domain.accounts import Clerk
from station.domain.kept_drafts import DraftAbout
from station.domain.permissions import Permission
from station.domain.problems import NotAllowed, Refused
from station.domain.restricted import RestrictedTrouble, RestrictionGround
from station.storage.drafts import Draft
from station.usecases.audit import AuditTrail
from station.usecases.drafts import (
    HandOverDraft,
    KeptDrafts,
    OpenKeptDraft,
    about_of,
    handed_over,
)
from station.usecases.merging import MergePeople
from station.usecases.restricted import NameOnFile, RestrictFile
from tests import make
from tests.conftest import NOW
from tests.hidden_file import outsider

HARMED = RestrictionGround.HARMED_MINOR
AT_THE_DOOR = frozenset(Permission) - {Permission.FILES_SEE, Permission.FILES_KEEP}
CHILD = DraftAbout("form", ("li",), (), HARMED)


@pytest.fixture
def night(open_station):
    """A clerk at the door without the right to see restricted files."""
    return replace(outsider(open_station), permissions=AT_THE_DOOR)


@pytest.fixture
def restricted(open_station, clerk):
    """Somebody whose file a leader has restricted."""
    person_id = make.person(open_station, "甄小荷")
    open_station.do(RestrictFile(person_id, "证人"), clerk)
    return person_id


def of_person(person_id):
    return DraftAbout("form", ("li",), (person_id,))


def trail(station, clerk, act):
    return [(line.clerk, line.person_id) for line in station.ask(AuditTrail(act=act), clerk)]


def test_what_says_that_a_child_was_harmed_is_kept_from_all_but_its_writer(
    open_station, ask, night, clerk
):
    (told,) = ask(KeptDrafts((CHILD,)), night)
    assert (told.key, told.writers, told.may_open) == ("form", "li", False)
    assert told.ask == "陈静、马站长"
    (for_leader,) = ask(KeptDrafts((CHILD,)), clerk)
    assert for_leader.may_open
    writer = Clerk(night.id, "li", "李", AT_THE_DOOR)
    assert ask(KeptDrafts((CHILD,)), writer) == ()


def test_a_draft_of_somebody_whom_nothing_keeps_is_everybodys(open_station, ask, night):
    anybody = make.person(open_station, "王强")
    drafts = (DraftAbout("one", ("li",)), replace(of_person(anybody), key="two"))
    assert ask(KeptDrafts(drafts), night) == ()


def test_a_draft_of_a_restricted_person_is_kept_and_opened_by_who_is_named(
    open_station, ask, do, night, restricted
):
    draft = of_person(restricted)
    assert [each.may_open for each in ask(KeptDrafts((draft,)), night)] == [False]
    do(NameOnFile(restricted, "zhou"))
    assert [each.may_open for each in ask(KeptDrafts((draft,)), night)] == [True]
    do(OpenKeptDraft(draft), night)
    assert trail(open_station, night, "OpenKeptDraft") == [("周值班", restricted)]
    harm = replace(draft, ground=HARMED)
    assert [each.may_open for each in ask(KeptDrafts((harm,)), night)] == [False]


def test_a_person_merged_into_a_restricted_file_is_kept_as_well(
    open_station, ask, do, night, restricted
):
    other = make.person(open_station, "甄荷荷")
    do(MergePeople(restricted, other, "同一人"))
    assert len(ask(KeptDrafts((of_person(other),)), night)) == 1


def test_who_may_not_is_refused_with_whom_to_ask_and_who_may_leaves_a_line(
    open_station, do, night, clerk
):
    with pytest.raises(Refused) as refused:
        do(OpenKeptDraft(CHILD), night)
    (problem,) = refused.value.problems
    assert problem.code is RestrictedTrouble.DRAFT_KEPT
    assert problem.data == {"ask": "陈静、马站长"}
    assert trail(open_station, clerk, "OpenKeptDraft") == []
    do(OpenKeptDraft(CHILD), clerk)
    (line,) = open_station.ask(AuditTrail(act="OpenKeptDraft"), clerk)
    assert line.clerk == "陈静"
    assert json.loads(line.request) == {
        "draft": {"ground": "harmed_minor", "key": "form", "person_ids": [], "writers": ["li"]}
    }


def test_a_leader_hands_a_draft_over_and_its_writer_keeps_it(open_station, ask, do, night, clerk):
    writers = do(HandOverDraft(CHILD, "ZHOU"))
    assert writers == ("li", "zhou")
    assert ask(KeptDrafts((replace(CHILD, writers=writers),)), night) == ()
    assert trail(open_station, clerk, "HandOverDraft") == [("陈静", None)]


def test_only_a_leader_hands_over_and_only_to_who_works_here(do, night):
    with pytest.raises(NotAllowed):
        do(HandOverDraft(CHILD, "ma"), night)
    with pytest.raises(Refused) as refused:
        do(HandOverDraft(CHILD, "nobody"))
    assert [each.code for each in refused.value.problems] == [RestrictedTrouble.CLERK_UNKNOWN]


def test_what_a_form_has_kept_tells_whose_it_is_and_whom_it_is_about():
    content = {"people": [{"known": 7}, {"known": None}], "ground": "harmed_minor"}
    draft = Draft("form", "intake", "li", "甄小荷", json.dumps(content), NOW)
    assert about_of(draft) == DraftAbout("form", ("li",), (7,), HARMED)
    given = handed_over(draft, ("li", "zhou"))
    assert about_of(given).writers == ("li", "zhou")
    assert json.loads(given.content)["people"] == content["people"]
    bare = replace(draft, content=json.dumps({"people": [{}], "current": 0}))
    assert not about_of(bare).may_be_kept
