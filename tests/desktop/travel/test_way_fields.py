"""The form of each way out asks for what that way needs, and for nothing of another way."""

from __future__ import annotations

from dataclasses import fields, replace

import pytest

from station.desktop.pages.travel.facts import FactsForm, asked_of
from station.domain.leaving import (
    BOUND_WAYS,
    RECEIVED_WAYS,
    LeavingFacts,
    LeavingPlan,
    LeavingWay,
)
from station.domain.leaving_checks import checks
from station.domain.policy import DEFAULTS
from station.domain.stays import StayState
from tests.conftest import NOW

W = LeavingWay
BELONG = {
    W.KIN: {
        *("fetcher_name", "fetcher_relation", "fetcher_document", "fetcher_phone"),
        *("fetcher_proof", "confirmed_by"),
    },
    W.OWN_WISH: {"declaration_signed_at"},
    W.WITHOUT_FORMALITIES: {"last_seen_at", "search"},
    W.TERMINATED: {"grounds", "notice_given_at"},
    W.DEAD: {"died_at", "died_place", "death_certificate", "kin_told_at"},
    W.ESCORTED: {"escorts", "route"},
}
"""What belongs to one way alone."""
SHARED = {
    frozenset({"receiver_unit", "receiver_person", "receiver_receipt"}): RECEIVED_WAYS,
    frozenset({"destination", "destination_contact", "destination_area"}): BOUND_WAYS,
    frozenset({"agreed"}): BOUND_WAYS - {W.OWN_WISH},
    frozenset({"fit_to_travel", "pregnant_months", "food"}): {W.VOUCHER, W.ESCORTED},
    frozenset({"ground_text"}): {W.OWN_WISH, W.TERMINATED},
    frozenset({"police_report"}): {W.WITHOUT_FORMALITIES, W.DEAD},
    frozenset({"service_form_signed_at", "services"}): set(W) - {W.WITHOUT_FORMALITIES, W.DEAD},
}
"""What several ways have, and which."""
AWAY = LeavingFacts(StayState.IN_HOSPITAL, belongings_stored=1)


@pytest.mark.parametrize("way", W)
def test_the_form_of_a_way_shows_its_own_facts_and_no_others(way) -> None:
    wanted = set(BELONG.get(way, ()))
    wanted |= {place for places, ways in SHARED.items() if way in ways for place in places}
    assert set(asked_of(way)) == wanted
    in_hospital = {"discharge_certificate"} if way in BOUND_WAYS else set()
    assert set(asked_of(way, in_hospital=True)) == wanted | in_hospital


@pytest.mark.parametrize("way", W)
@pytest.mark.parametrize("facts", [AWAY, replace(AWAY, harmed=True, mental_signs=True)])
def test_whatever_the_check_list_sends_to_has_a_field_there(way, facts) -> None:
    plans = (LeavingPlan(way), LeavingPlan(way, fetcher_name="王父", fetcher_relation="邻居"))
    places = {
        check.place
        for plan in plans
        for check in checks(facts, plan, NOW.date(), DEFAULTS)
        if check.place is not None
    }
    assert places <= set(asked_of(way, in_hospital=True))


def test_every_fact_of_a_plan_stands_in_the_form_of_some_way() -> None:
    asked = {place for way in W for place in asked_of(way, in_hospital=True)}
    assert {each.name for each in fields(LeavingPlan)} - asked == {"way", "planned_for"}


@pytest.mark.parametrize("way", W)
def test_the_form_on_the_page_is_that_of_the_way(way, desk, shown) -> None:
    form = shown(FactsForm(desk))
    form.show_plan(LeavingPlan(W.KIN, fetcher_name="王父"))
    form.show_plan(replace(form.plan(), way=way))
    assert tuple(form.form.fields) == asked_of(way)
    assert form.plan().fetcher_name == "王父"
