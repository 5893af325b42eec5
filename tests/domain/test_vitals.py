"""Vital signs: what a nurse types, what is nonsense, what alarms, the warning score."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from station.domain.policy import DEFAULTS
from station.domain.problems import Refused
from station.domain.vitals import (
    POSSIBLE,
    AlarmKind,
    Consciousness,
    Vitals,
    VitalTrouble,
    alarms,
    limits_for,
    read_pressure,
    read_temperature,
    read_vital,
    vital_problems,
    warning_score,
    written,
)

FINE = Vitals(366, 76, 128, 82, 16, 98, Consciousness.ALERT, 0, 565, 56)
K = AlarmKind


@pytest.mark.parametrize(
    ("typed", "tenths"),
    [
        ("36.7", 367),
        ("367", 367),
        ("36,7", 367),
        ("３６．７", 367),
        ("36。7", 367),
        (" 36.7 ℃", 367),
        ("37度", 370),
        ("41", 410),
    ],
)
def test_a_temperature_is_read_however_it_is_typed(typed, tenths):
    assert read_temperature(typed) == tenths


@pytest.mark.parametrize(
    ("typed", "pressure"),
    [
        ("128/82", (128, 82)),
        ("128 / 82", (128, 82)),
        ("１２８／８２", (128, 82)),
        ("128-82", (128, 82)),
        ("128 82", (128, 82)),
        ("12882", (128, 82)),
        ("9060", (90, 60)),
        ("190110", (190, 110)),
        ("128/82mmHg", (128, 82)),
    ],
)
def test_a_pressure_is_read_however_it_is_typed(typed, pressure):
    assert read_pressure(typed) == pressure


@pytest.mark.parametrize(
    ("sign", "typed", "value"),
    [
        ("pulse", "76次/分", 76),
        ("oxygen", "98%", 98),
        ("weight", "56.5kg", 565),
        ("weight", "56", 560),
        ("glucose", "5,6", 56),
        ("pain", "０", 0),
    ],
)
def test_the_other_signs_are_read_with_or_without_their_unit(sign, typed, value):
    assert read_vital(sign, typed) == value


@pytest.mark.parametrize(
    "typed", ["", "热", "36.75", "3.67", "3670", "-36.7", "72", "1e2", "36.7.1"]
)
def test_a_temperature_that_is_none_is_refused_at_its_place(typed):
    with pytest.raises(Refused) as refused:
        read_temperature(typed)
    assert refused.value.problems[0].place == "temperature"


@pytest.mark.parametrize(
    "typed", ["", "128", "82/128", "128/128", "128/8", "1/2", "128/82/60", "高"]
)
def test_a_pressure_that_is_none_is_refused(typed):
    with pytest.raises(Refused):
        read_pressure(typed)


@given(st.sampled_from(sorted(POSSIBLE)), st.data())
def test_every_possible_value_is_read_back_as_it_is_written(sign, data):
    limits = POSSIBLE[sign]
    value = data.draw(st.integers(limits.start, limits.stop - 1))
    assert read_vital(sign, written(sign, value)) == value


@given(st.text(max_size=12), st.sampled_from(["temperature", "pulse", "weight", "pain"]))
def test_whatever_is_typed_is_a_possible_value_or_refused(typed, sign):
    try:
        value = read_vital(sign, typed)
    except Refused:
        return
    assert value in POSSIBLE[sign]


def test_nonsense_is_found_at_its_field_and_half_a_pressure_is_none():
    assert vital_problems(FINE) == vital_problems(Vitals()) == ()
    wrong = replace(FINE, pulse=7, oxygen=101)
    assert [each.place for each in vital_problems(wrong)] == ["pulse", "oxygen"]
    half = vital_problems(replace(FINE, diastolic=None))
    assert [(each.code, each.place) for each in half] == [(VitalTrouble.PRESSURE_HALF, "diastolic")]
    turned = vital_problems(replace(FINE, systolic=80, diastolic=120))
    assert [each.code for each in turned] == [VitalTrouble.PRESSURE_TURNED]


def found(vitals: Vitals, age: int | None = 40) -> list[AlarmKind]:
    return [alarm.kind for alarm in alarms(vitals, age, limits_for(age, DEFAULTS))]


@pytest.mark.parametrize(
    ("changed", "kinds"),
    [
        ({}, []),
        ({"temperature": 372}, []),
        ({"temperature": 373}, [K.FEVER]),
        ({"temperature": 385}, [K.HIGH_FEVER]),
        ({"temperature": 350}, [K.COLD]),
        ({"pulse": 40}, [K.PULSE_LOW]),
        ({"pulse": 131}, [K.PULSE_HIGH]),
        ({"systolic": 90, "diastolic": 60}, [K.PRESSURE_LOW]),
        ({"systolic": 180}, [K.PRESSURE_HIGH]),
        ({"systolic": 150, "diastolic": 110}, [K.PRESSURE_HIGH]),
        ({"breathing": 8}, [K.BREATHING_LOW]),
        ({"breathing": 25}, [K.BREATHING_HIGH]),
        ({"oxygen": 91}, [K.OXYGEN_LOW]),
        ({"consciousness": Consciousness.VOICE}, [K.NOT_ALERT]),
        ({"pain": 7}, [K.PAIN]),
        ({"glucose": 39}, [K.GLUCOSE_LOW]),
        ({"glucose": 167}, [K.GLUCOSE_HIGH]),
        ({"temperature": 391, "pulse": 112, "breathing": 22}, [K.HIGH_FEVER, K.SCORE]),
    ],
)
def test_a_value_alarms_from_its_limit_on(changed, kinds):
    assert found(replace(FINE, **changed)) == kinds


def test_children_are_measured_by_the_limits_of_their_age():
    pulse = Vitals(pulse=130)
    assert found(pulse, 0) == []
    assert found(pulse, 2) == []
    assert found(pulse, 9) == [K.PULSE_HIGH]
    assert found(pulse, 40) == []
    assert found(Vitals(breathing=30), 1) == []
    assert found(Vitals(breathing=30), 17) == [K.BREATHING_HIGH]
    assert found(Vitals(systolic=80, diastolic=50), 4) == []
    assert found(Vitals(systolic=80, diastolic=50), None) == [K.PRESSURE_LOW]


@given(
    st.none() | st.integers(0, 120),
    st.sampled_from(["pulse", "breathing", "temperature"]),
    st.data(),
)
def test_between_its_limits_a_sign_alarms_nowhere_and_beyond_them_always(age, sign, data):
    limits = limits_for(age, DEFAULTS)
    ends = {
        "pulse": (limits.pulse_low, limits.pulse_high),
        "breathing": (limits.breathing_low, limits.breathing_high),
        "temperature": (limits.cold, limits.fever),
    }
    low, high = ends[sign]
    assert low < high
    value = data.draw(st.integers(POSSIBLE[sign].start, POSSIBLE[sign].stop - 1))
    assert bool(found(Vitals(**{sign: value}), age)) == (value <= low or value >= high)


def test_a_score_adds_what_was_measured_and_says_what_is_missing():
    score = warning_score(FINE)
    assert score is not None
    assert (score.points, score.missing) == (0, ())
    ill = Vitals(391, 112, 95, 60, 22, 93, Consciousness.CONFUSED)
    score = warning_score(ill, 16)
    assert score is not None
    assert score.points == 2 + 2 + 2 + 2 + 2 + 3
    part = warning_score(Vitals(temperature=391), 75)
    assert part is not None
    assert part.points == 2
    assert set(part.missing) == {"breathing", "oxygen", "systolic", "pulse", "consciousness"}


def test_children_and_who_was_not_measured_have_no_score():
    assert warning_score(FINE, 15) is None
    assert warning_score(Vitals(weight=565), 40) is None


@given(
    st.builds(
        Vitals,
        temperature=st.none() | st.integers(250, 450),
        pulse=st.none() | st.integers(20, 300),
        breathing=st.none() | st.integers(3, 100),
        oxygen=st.none() | st.integers(40, 100),
    )
)
def test_a_score_never_grows_by_leaving_a_sign_out(vitals):
    whole = warning_score(vitals)
    for sign in ("temperature", "pulse", "breathing", "oxygen"):
        less = warning_score(replace(vitals, **{sign: None}))
        if whole is not None and less is not None:
            assert less.points <= whole.points <= 3 * 6
