"""What another house has told is written into the form: a hospital, or a station's package."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from station.desktop.desk import Desk
from station.desktop.leads import PatientThere
from station.desktop.pages.intake.person_parts import PersonParts
from station.domain.brought_packages import ExpectedArrival
from station.domain.intake import HowCame, TriageSign
from station.domain.mapping_fields import HealthSeen
from station.domain.report_marks import CODES
from station.wording.names import word
from station.wording.naming import named


def fill_patient(form: PersonParts, patient: PatientThere) -> None:
    """Write what a hospital has told: way, unit, when and by whom they were brought."""
    line, facts = patient.notice, patient.notice.facts
    form.show_notice({"id": line.id, "hospital": line.hospital, "reason": patient.letter_reason})
    form.how["how_came"].show_value(HowCame.HOSPITAL)
    form.how.retype(
        {
            **form.how.typed(),
            "escort_unit": line.hospital,
            "escort_people": facts.told_by,
            "escort_phone": facts.phone,
            "health_at_handover": facts.diagnosis,
        }
    )
    form.statement["cause_text"].retype(facts.known)
    if facts.name.strip():
        form.who.search_for(facts.name.strip())


def fill_in(form: PersonParts, expected: ExpectedArrival, desk: Desk) -> None:
    """Write into the form what the other station wrote, where nothing is typed yet.

    The signs of the first look are of this door and are not ticked: what was seen there is told
    with the hand-over.
    """
    said = expected.said
    form.how["how_came"].show_value(HowCame.STATION)
    typed = form.how.typed()
    form.how.retype(
        {
            **typed,
            "escort_unit": typed["escort_unit"] or expected.station,
            "escort_number": typed["escort_number"] or expected.key,
            "health_at_handover": typed["health_at_handover"] or _health(expected, desk),
            "found_place": typed["found_place"] or said.text("found_place"),
        }
    )
    cause = next(iter(said.codes("cause")), "")
    if cause and not form.statement["cause"].typed():
        form.statement["cause"].show_value(cause)
    if not form.statement["cause_text"].typed():
        form.statement["cause_text"].retype(said.text("cause_text"))
    for place, value in (
        ("mental_state", said.mental_state),
        ("self_care", said.self_care),
        ("mobility", said.mobility),
    ):
        if value is not None and form.door[place].value() is None:
            form.door[place].show_value(value)
    words = QCoreApplication.translate("ExpectedPanel", "Expected from {station}, there {key}.")
    form.say_expected(words.format(station=expected.station, key=expected.key))


def _health(expected: ExpectedArrival, desk: Desk) -> str:
    """What was seen of somebody's health there, in words."""
    said = expected.said
    known, codes = {each.value for each in TriageSign}, desk.codes
    signs = [word(TriageSign(each)) for each in said.codes("signs") if each in known]
    marks = [codes[CODES].name(each) for each in said.codes("marks") if each in codes[CODES]]
    seen = said.text("health_seen")
    health = named(HealthSeen(seen)) if seen in set(HealthSeen) else ""
    return "、".join(dict.fromkeys(filter(None, (health, *signs, *marks))))
